//! Draws, counted.

use super::{Month, Round};
use crate::base::stats::{Distribution, Share};

/// The draws of a round, counted; of several rounds together where they are added up.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// Renewals that keep every lead that is judged, of those that have any.
    pub kept: Share,
    /// Renewals that need a technical rollover.
    pub rollovers: Share,
    /// Draws by the number of technical rollovers.
    pub rollovers_a_draw: Distribution,
    /// Draws by the number of items that move.
    pub moved: Distribution,
    /// Technical rollovers by the days of the shortest extension that is enough.
    pub extensions: Distribution,
    /// Draws for which no programme was found.
    pub unplanned: Share,
}

impl Summary {
    /// The draws of a round.
    pub fn of(round: &Round) -> Summary {
        let mut summary = Summary::default();
        summary.add(round);
        summary
    }

    /// The draws of a round of each month: the one with this number.
    pub fn of_months(months: &[Month], round: usize) -> Summary {
        let mut summary = Summary::default();
        months.iter().filter_map(|month| month.rounds.get(round)).for_each(|own| summary.add(own));
        summary
    }

    fn add(&mut self, round: &Round) {
        for draw in &round.draws {
            let kept = draw.drawn.iter().filter_map(|drawn| drawn.kept);
            self.kept = self.kept + Share::of(kept, |kept| *kept);
            let rollovers = Share::of(&draw.drawn, |drawn| drawn.rollover);
            self.rollovers = self.rollovers + rollovers;
            self.extensions
                .extend(draw.drawn.iter().filter_map(|drawn| i64::try_from(drawn.extension?).ok()));
            self.unplanned = self.unplanned + Share { count: (!draw.is_planned).into(), of: 1 };
            if draw.is_planned {
                self.rollovers_a_draw.add(i64::try_from(rollovers.count).unwrap_or(i64::MAX));
                self.moved.add(i64::try_from(draw.moved).unwrap_or(i64::MAX));
            }
        }
    }

    /// Of one renewal of a round, by its place among the subjects: how often it keeps its leads, and
    /// how often it needs a technical rollover.
    pub fn of_subject(round: &Round, subject: usize) -> (Share, Share) {
        let drawn = || round.draws.iter().filter_map(|draw| draw.drawn.get(subject));
        let kept = Share::of(drawn().filter_map(|drawn| drawn.kept), |kept| *kept);
        (kept, Share::of(drawn(), |drawn| drawn.rollover))
    }
}
