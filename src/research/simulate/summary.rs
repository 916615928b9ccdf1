//! The totals of the draws.

use super::{Draw, Followed, Month, Round};
use crate::base::stats::{Distribution, Share, mean};

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

/// What the draws of a round take on average, in one of the two ways in which delays become known.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Means {
    /// The draws with a programme in both ways; the means are over these.
    pub draws: u64,
    /// Technical rollovers.
    pub rollovers: f64,
    /// Judged leads that are not kept.
    pub missed_leads: f64,
    /// How often the month is planned again; `None` if all is known at once.
    pub replans: Option<f64>,
    /// Moves.
    pub moved: f64,
    /// Days of the moves.
    pub days_moved: f64,
    /// Points.
    pub points: f64,
}

/// What one draw takes in one way.
struct Taken {
    rollovers: usize,
    missed_leads: usize,
    replans: Option<usize>,
    moved: usize,
    days_moved: i64,
    points: i64,
}

impl Means {
    /// Returns the means of a round: with all delays known at once, and day by day. `None` if day by
    /// day was not asked for, or no draw has a programme in both ways.
    ///
    /// ```
    /// # use horseshoe::base::batch::Batch;
    /// # use horseshoe::research::generate::{Recipe, generate};
    /// # use horseshoe::Options;
    /// use horseshoe::research::simulate::{Delays, Draws, Means, simulate};
    /// # let instance = generate(&Recipe { renewals: 2, events: 1, ..Recipe::default() });
    /// # let delays = Delays { source: "the example".into(), days: [0, 0, 5, 20].into_iter().collect() };
    /// # let (draws, options) = (Draws { count: 3, ..Draws::default() }, Options::default());
    /// # let simulation = simulate(&[(instance, delays)], draws, &options, &Batch::unwatched())?;
    ///
    /// for [at_once, daily] in simulation.rounds().filter_map(|(_, round)| Means::of(round)) {
    ///     // What is known at once is a bound on what a presidency can do day by day.
    ///     assert!(at_once.rollovers <= daily.rollovers);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(round: &Round) -> Option<[Means; 2]> {
        let taken: Vec<[Taken; 2]> = round.draws.iter().filter_map(both).collect();
        let means = |way: usize| {
            let own: Vec<&Taken> = taken.iter().map(|both| &both[way]).collect();
            let of = |value: fn(&Taken) -> f64| {
                mean(&own.iter().map(|taken| value(taken)).collect::<Vec<f64>>())
            };
            Some(Means {
                draws: own.len() as u64,
                rollovers: of(|taken| taken.rollovers as f64)?,
                missed_leads: of(|taken| taken.missed_leads as f64)?,
                replans: own.iter().all(|taken| taken.replans.is_some()).then(|| {
                    of(|taken| taken.replans.unwrap_or_default() as f64).unwrap_or_default()
                }),
                moved: of(|taken| taken.moved as f64)?,
                days_moved: of(|taken| taken.days_moved as f64)?,
                points: of(|taken| taken.points as f64)?,
            })
        };
        Some([means(0)?, means(1)?])
    }
}

/// Returns what a draw takes in both ways, if it has a programme in both.
fn both(draw: &Draw) -> Option<[Taken; 2]> {
    let daily = draw.day_by_day.as_ref()?;
    Some([
        Taken {
            rollovers: draw.drawn.iter().filter(|drawn| drawn.rollover).count(),
            missed_leads: draw.missed_leads,
            replans: None,
            moved: draw.moved,
            days_moved: draw.days_moved,
            points: draw.points?,
        },
        Taken {
            rollovers: daily.renewals.iter().filter(|own| own.rollover).count(),
            missed_leads: daily.missed_leads,
            replans: Some(daily.replans),
            moved: daily.moved,
            days_moved: daily.days_moved,
            points: daily.points?,
        },
    ])
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

    /// The same as [`of_subject`](Summary::of_subject), with the delays known day by day.
    pub(crate) fn of_subject_day_by_day(round: &Round, subject: usize) -> (Share, Share) {
        let draws = round.draws.iter().filter_map(|draw| draw.day_by_day.as_ref());
        let own: Vec<&Followed> = draws.filter_map(|own| own.renewals.get(subject)).collect();
        let kept = Share::of(own.iter().filter_map(|own| own.kept), |kept| *kept);
        (kept, Share::of(own, |own| own.rollover))
    }
}
