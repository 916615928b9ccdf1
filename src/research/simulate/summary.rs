//! The totals of the draws.

use super::{Month, Round};
use crate::base::stats::{Distribution, Share};

/// The totals of the draws of a round, or of several rounds together.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Summary {
    /// The renewals that keep every judged lead, among those that have any.
    pub kept: Share,
    /// The renewals that need a technical rollover.
    pub rollovers: Share,
    /// The draws by the number of technical rollovers.
    pub rollovers_a_draw: Distribution,
    /// The draws by the number of items that move.
    pub moved: Distribution,
    /// The technical rollovers by the days of the shortest sufficient extension.
    pub extensions: Distribution,
    /// The draws for which no programme was found.
    pub unplanned: Share,
}

impl Summary {
    /// Summarises the draws of a round.
    pub(crate) fn of(round: &Round) -> Summary {
        let mut summary = Summary::default();
        summary.add(round);
        summary
    }

    /// Summarises the draws of one round of each month: the one with this number.
    pub(crate) fn of_months(months: &[Month], round: usize) -> Summary {
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

    /// Returns how often one renewal of a round, given by its index among the subjects, keeps its
    /// leads and needs a technical rollover.
    pub(crate) fn of_subject(round: &Round, subject: usize) -> (Share, Share) {
        let drawn = || round.draws.iter().filter_map(|draw| draw.drawn.get(subject));
        let kept = Share::of(drawn().filter_map(|drawn| drawn.kept), |kept| *kept);
        (kept, Share::of(drawn(), |drawn| drawn.rollover))
    }
}
