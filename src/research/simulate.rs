//! Simulates the robustness of a policy: reports come late at random, each month is re-planned with
//! the fewest moves, and the consequences are counted.
//!
//! **The draws.** A renewal's report is drawn if it has not been issued, its mandate expires, and
//! it can be late for something: a lead, or a due date of its own. It is issued on the first
//! working day on or after its due date plus the days drawn. If its row sets no due date, that is
//! the last day that leaves room for the leads when days alone are counted, from which
//! [`report_delays`](crate::research::report_delays::report_delays) counts the record's delays.
//! Each report has its own random stream, derived from the seed, the instance's name, the draw's
//! number and the renewal's id. No figure therefore depends on threads or on any order, and the
//! same reports are late under every policy.
//!
//! **The judged leads** are those of the policy, including soft ones; under a policy without leads,
//! those of `guideline`.
//!
//! **The bound.** All reports of a draw are known at once and the whole month can still be moved, so
//! the results are a lower bound on what any presidency could have achieved: the wait-and-see
//! solution of A. Madansky (1960), "Inequalities for stochastic linear programming problems",
//! Management Science 6(2). What it minimises comes in this order: technical rollovers, moves, days
//! of moves, points. Moves of meetings are counted; moves of reports are not.
//!
//! **Day by day.** The same draw as a presidency lives through it. Each working day opens with the
//! news which reports are out. A report that the standing programme has on that day, and that is not
//! out, is expected later ([`Expects`]): on its due date or, once that has passed, on the next
//! working day. If the standing programme is still possible, it stands. If not, it is planned again
//! with the fewest moves: what was held before the day is settled, and everything else is held on it
//! or later. A report is given up ([`Desk::give_up`]) when it has not come a number of days after its
//! due date, and at the latest on the first day on which its chain would have no room even if it
//! came on the next working day; then its mandate is rolled over, for good. The month as it was held
//! is one of the programmes among which the bound chooses, so the bound never takes more. Delays of
//! other reports teach the desk nothing, even where they are correlated. Every other report comes as
//! planned.
//!
//! **Correlation.** The delays of one month may have a cause in common: see [`Correlation`].
//!
//! **A technical rollover** is a resolution, adopted before the mandate expires, that extends the
//! unchanged mandate for a short time, so that its renewal can be completed after the original
//! expiry. The Council did so for UNAMID by resolution 2425 (2018), for UNMISS by 2302 (2016) and
//! for MINURCAT by 1922 (2010), each for two weeks; of the 259 extensions in
//! `data/record/mandates.csv`, twelve end within 31 days of their adoption. Here a renewal needs
//! one if its chain, with its hard leads, cannot end before the mandate does: either by itself, or
//! together with the others, of which then the fewest are rolled over. It keeps its adoption, which is
//! then of that extension ([`Action::Rollover`](crate::input::instance::Action::Rollover)), and the
//! rest of its chain leaves the month. The reported days are
//! those of the shortest extension in which the chain has room by itself.
//!
//! **The buffer** is the least number of days by which all due dates must be earlier so that 90, or
//! 95, of a hundred reports leave room for every lead before the mandate ends. It is computed from
//! the distribution, not drawn: each delay by its frequency, each renewal with the calendar and its
//! own dates, without the month's other business. It is then simulated with the rest.

mod buffer;
mod delays;
mod desk;
mod draw;
#[cfg(feature = "figures")]
mod figures;
mod files;
mod follow;
mod memory;
mod month;
mod replan_draw;
mod rollover;
mod single_chain;
mod subject;
mod summary;
mod tables;

pub use buffer::{Buffer, PERCENTS};
pub use delays::Delays;
pub use desk::{DayByDay, Desk, Expects, Followed, Reveal};
pub use draw::Correlation;
pub use files::{document, write_all};
pub use month::{Draw, Drawn, Month, Round};
pub use subject::Subject;
pub use summary::{Means, Summary};

use std::collections::BTreeSet;

use rayon::prelude::*;
use serde::Serialize;

use crate::base::batch::Batch;
use crate::input::instance::{Faults, Instance, MandateKind, Policy};
use crate::solver::{Options, SolveError};
use buffer::Late;
use replan_draw::Base;

/// What is drawn, and how it becomes known.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Draws {
    /// The number of draws of each month.
    pub count: u32,
    /// The seed. The same seed gives the same figures on any machine and any number of threads.
    pub seed: u64,
    /// The correlation of the delays of one month.
    pub correlation: Correlation,
    /// When the delays become known.
    pub reveal: Reveal,
    /// How the desk plans if they become known day by day.
    pub desk: Desk,
}

impl Default for Draws {
    fn default() -> Draws {
        Draws {
            count: 1000,
            seed: 1,
            correlation: Correlation::default(),
            reveal: Reveal::default(),
            desk: Desk::default(),
        }
    }
}

/// The result of a simulation.
#[derive(Clone, Debug, Serialize)]
pub struct Simulation {
    /// The seed.
    pub seed: u64,
    /// The number of draws of each month.
    pub draws: u32,
    /// The correlation of the delays of one month.
    pub correlation: Correlation,
    /// When the delays become known.
    pub reveal: Reveal,
    /// How the desk plans if they become known day by day.
    pub desk: Desk,
    /// The buffers of the renewals of each kind.
    pub by_kind: Vec<(MandateKind, Vec<Buffer>)>,
    /// The buffers of all renewals together.
    pub overall: Vec<Buffer>,
    /// The days by which the due dates are earlier in the rounds of each month; 0 comes first.
    pub earlier: Vec<i64>,
    /// The months.
    pub months: Vec<Month>,
    /// The version of Horseshoe.
    pub version: &'static str,
}

impl Simulation {
    /// Iterates over every round of every month.
    ///
    /// ```
    /// # use horseshoe::base::batch::Batch;
    /// # use horseshoe::research::generate::{Recipe, generate};
    /// # use horseshoe::research::simulate::{Delays, Draws, simulate};
    /// # use horseshoe::Options;
    /// # let instance = generate(&Recipe { renewals: 2, events: 1, ..Recipe::default() });
    /// # let delays = Delays { source: "the example".into(), days: [0, 0, 5, 20].into_iter().collect() };
    /// # let (draws, options) = (Draws { count: 3, ..Draws::default() }, Options::default());
    /// # let simulation = simulate(&[(instance, delays)], draws, &options, &Batch::unwatched())?;
    /// for (month, round) in simulation.rounds() {
    ///     assert_eq!(round.draws.len(), 3, "{}", month.instance);
    /// }
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn rounds(&self) -> impl Iterator<Item = (&Month, &Round)> {
        self.months.iter().flat_map(|month| month.rounds.iter().map(move |round| (month, round)))
    }
}

/// The reason why nothing could be simulated.
#[derive(Debug, thiserror::Error)]
pub enum SimulateError {
    /// The input cannot be expanded.
    #[error("{0}")]
    Input(#[from] Faults),
    /// The solver failed.
    #[error("{0}")]
    Solve(#[from] SolveError),
    /// The simulation was stopped before it was complete; partial figures would differ.
    #[error(
        "interrupted: no figures are printed, because those of a part differ from those of the whole"
    )]
    Stopped,
}

/// Simulates the instances, on the threads of the current rayon pool.
///
/// Each instance comes with the delays from which its reports are drawn. Once the batch is cancelled,
/// no further draw is begun.
///
/// # Errors
///
/// See [`SimulateError`]. The infeasibility of an instance is reported in its month.
///
/// ```
/// use horseshoe::Options;
/// use horseshoe::base::batch::Batch;
/// use horseshoe::research::generate::{Recipe, generate};
/// use horseshoe::research::simulate::{Delays, Draws, simulate};
///
/// let instance = generate(&Recipe { renewals: 2, events: 1, ..Recipe::default() });
/// let delays = Delays { source: "the example".into(), days: [0, 0, 5, 20].into_iter().collect() };
/// let (given, draws) = ([(instance, delays)], Draws { count: 3, ..Draws::default() });
/// let simulation = simulate(&given, draws, &Options::default(), &Batch::unwatched())?;
/// assert_eq!((simulation.draws, simulation.months.len()), (3, 1));
/// // The same seed draws the same delays again.
/// let again = simulate(&given, draws, &Options::default(), &Batch::unwatched())?;
/// let delays = |one: &horseshoe::research::simulate::Simulation| -> Vec<i64> {
///     let draws = one.months[0].rounds[0].draws.iter();
///     draws.flat_map(|draw| draw.drawn.iter().map(|drawn| drawn.delay)).collect()
/// };
/// assert_eq!(delays(&simulation), delays(&again));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn simulate(
    given: &[(Instance, Delays)],
    draws: Draws,
    options: &Options,
    batch: &Batch<'_>,
) -> Result<Simulation, SimulateError> {
    let options = options.clone().on_one_thread();
    let subjects: Result<Vec<Vec<Subject>>, Faults> =
        given.iter().map(|(instance, _)| subject::subjects(instance)).collect();
    let subjects = subjects?;
    let (by_kind, overall) = buffers(given, &subjects);
    let wanted = overall.iter().filter_map(|buffer| buffer.days);
    let earlier: BTreeSet<i64> = std::iter::once(0).chain(wanted).collect();

    let rounds: Vec<_> = given
        .iter()
        .zip(&subjects)
        .flat_map(|(given, own)| earlier.iter().map(move |days| (given, own, *days)))
        .collect();
    let bases: Result<Vec<Base<'_>>, SimulateError> = rounds
        .par_iter()
        .map(|((instance, delays), own, days)| Base::plan(instance, own, delays, *days, &options))
        .collect();
    let mut rounds = drawn(&bases?, draws, &options, batch)?.into_iter();
    let months = given.iter().zip(subjects).map(|((instance, delays), subjects)| Month {
        instance: instance.name.clone(),
        policy: instance.policy.name.clone(),
        judged_by: subject::judge(&instance.policy).name,
        delays: delays.clone(),
        subjects,
        rounds: rounds.by_ref().take(earlier.len()).collect(),
    });
    Ok(Simulation {
        seed: draws.seed,
        draws: draws.count,
        correlation: draws.correlation,
        reveal: draws.reveal,
        desk: draws.desk,
        by_kind,
        overall,
        months: months.collect(),
        earlier: earlier.into_iter().collect(),
        version: env!("CARGO_PKG_VERSION"),
    })
}

/// The buffers of some renewals.
type Buffers = Vec<Buffer>;

/// Returns the buffers of each kind of mandate that has a report to draw, and those of all together.
fn buffers(
    given: &[(Instance, Delays)],
    subjects: &[Vec<Subject>],
) -> (Vec<(MandateKind, Buffers)>, Buffers) {
    let with_delays = given.iter().zip(subjects);
    let all: Vec<Late<'_>> = with_delays
        .flat_map(|((_, delays), own)| own.iter().map(move |subject| Late { subject, delays }))
        .collect();
    let kinds = MandateKind::ALL.into_iter().filter_map(|kind| {
        let own: Vec<Late<'_>> = all.iter().copied().filter(|l| l.subject.kind == kind).collect();
        (!own.is_empty()).then(|| (kind, buffer::buffers(&own)))
    });
    (kinds.collect(), buffer::buffers(&all))
}

/// Draws the reports of every planned month, and counts what follows.
fn drawn(
    bases: &[Base<'_>],
    draws: Draws,
    options: &Options,
    batch: &Batch<'_>,
) -> Result<Vec<Round>, SimulateError> {
    let pieces: Vec<(usize, u32)> = bases
        .iter()
        .enumerate()
        .filter(|(_, base)| base.is_planned())
        .flat_map(|(base, _)| (1..=draws.count).map(move |number| (base, number)))
        .collect();
    let drawn = batch.run(
        &pieces,
        |(base, number)| bases[*base].draw(&draws, *number, options),
        |_| Err(SimulateError::Stopped),
    );
    let mut of_base: Vec<Vec<Draw>> = bases.iter().map(|_| Vec::new()).collect();
    for ((base, _), drawn) in pieces.iter().zip(drawn) {
        of_base[*base].push(drawn?);
    }
    Ok(bases.iter().zip(of_base).map(|(base, drawn)| base.round(drawn)).collect())
}

/// Returns the policy from whose leads the record's delays are counted, for [`Delays::of_record`]:
/// the leads judged under `policy`, all of them hard.
///
/// ```
/// use horseshoe::Policy;
/// use horseshoe::input::instance::policy::Strength;
/// use horseshoe::research::simulate::judged;
///
/// let practice = Policy::named("practice").unwrap();
/// let strict = judged(&practice);
/// assert!(strict.leads.values().any(|lead| lead.strength == Strength::Hard));
/// ```
pub fn judged(policy: &Policy) -> Policy {
    subject::judge(policy)
}
