//! How robust a policy is: reports come late by chance, each month is planned again with the fewest
//! moves, and what that takes is counted.
//!
//! **The draws.** A renewal's report is drawn where it is not out, its mandate expires, and there is
//! something that it can be late for: a lead, or a due date of its own. It comes out on the first
//! working day that is not before its due date and the days drawn. Where its row sets no due date, that is
//! the last day that leaves room for the leads when days alone are counted: the day from which
//! [`report_delays`](crate::research::report_delays::report_delays) counts the record's. Each report has a random stream of its
//! own, of the seed, the instance's name, the draw's number and the renewal's id. So no figure depends
//! on threads or on the order of anything, and the same reports come late under every policy.
//!
//! **The leads that are judged** are those of the policy, soft ones as well; under a policy without leads
//! those of `guideline`.
//!
//! **Planning again.** All of a draw's reports are known at once and the whole month can still be moved:
//! what is told is the least that any presidency could have done. Meetings are counted as moved, reports
//! are not.
//!
//! **A technical rollover** is a resolution, adopted before the mandate expires, that extends the mandate as it
//! is for a short time, so that its renewal can be completed after the day on which it would have
//! expired. The Council did so for UNAMID by resolution 2425 (2018), for UNMISS by 2302 (2016) and for
//! MINURCAT by 1922 (2010), each for two weeks; of the 259 extensions in `data/record/mandates.csv`
//! twelve end within 31 days of their adoption. Here a renewal needs one where its chain, with its hard
//! leads, cannot end before the mandate does: by itself, or else beside the others, of which then the
//! fewest are rolled over. It keeps an adoption in the month, of that extension, and the rest of its
//! chain leaves the month. What is told in days is the shortest extension in which the chain has room by
//! itself.
//!
//! **The buffer** is the least number of days by which all due dates have to be set earlier so that of a
//! hundred reports 90, or 95, leave room for every lead before the mandate ends. It is counted from the
//! distribution, not drawn: each delay as often as it is there, each renewal with the calendar and its
//! own dates, the month's other business left aside. Then it is simulated with the rest.

mod again;
mod alone;
mod buffer;
mod delays;
mod draw;
mod figures;
mod files;
mod month;
mod rollover;
mod subject;
mod summary;
mod tables;

pub use buffer::{Buffer, PERCENTS};
pub use delays::Delays;
pub use files::{document, to_draws_csv, write_all};
pub use month::{Draw, Drawn, Month, Round};
pub use subject::Subject;
pub use summary::Summary;

use std::collections::BTreeSet;
use std::sync::atomic::{AtomicBool, Ordering};

use rayon::prelude::*;
use serde::Serialize;

use crate::input::instance::{Faults, Instance, MandateKind, Policy};
use crate::solver::{Options, SolveError};
use again::Base;
use buffer::Late;

/// How much is drawn.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Draws {
    /// How often each month is drawn.
    pub count: u32,
    /// The same seed gives the same figures, on any machine and any number of threads.
    pub seed: u64,
}

/// What was simulated, and what came of it.
#[derive(Clone, Debug, Serialize)]
pub struct Simulation {
    /// The seed.
    pub seed: u64,
    /// How often each month was drawn.
    pub draws: u32,
    /// The buffers of the renewals of each kind.
    pub by_kind: Vec<(MandateKind, Vec<Buffer>)>,
    /// The buffers of all renewals together.
    pub overall: Vec<Buffer>,
    /// Days by which the due dates are earlier in the rounds of each month; 0 comes first.
    pub earlier: Vec<i64>,
    /// The months.
    pub months: Vec<Month>,
    /// The version of Horseshoe.
    pub version: &'static str,
}

impl Simulation {
    /// Every round of every month.
    pub fn rounds(&self) -> impl Iterator<Item = (&Month, &Round)> {
        self.months.iter().flat_map(|month| month.rounds.iter().map(move |round| (month, round)))
    }
}

/// Why nothing could be simulated.
#[derive(Debug, thiserror::Error)]
pub enum SimulateError {
    /// The input cannot be expanded.
    #[error("{0}")]
    Input(#[from] Faults),
    /// The solver failed.
    #[error("{0}")]
    Solve(#[from] SolveError),
    /// It was stopped before it was done; figures of a part would be other figures.
    #[error("interrupted: nothing is told, since the figures of a part are not those of the whole")]
    Stopped,
}

/// Simulates the instances, on the threads of the current rayon pool.
///
/// Each instance comes with the delays that its reports are drawn from. `done` is called as each draw
/// ends, with the number of all draws. Once `stop` is set nothing is begun any more.
///
/// # Errors
///
/// As [`SimulateError`] tells. That an instance has no programme is told in its month.
pub fn simulate(
    given: &[(Instance, Delays)],
    draws: Draws,
    options: &Options,
    stop: &AtomicBool,
    done: impl Fn(u64) + Sync,
) -> Result<Simulation, SimulateError> {
    let options = Options { threads: 1, ..options.clone() };
    let subjects: Result<Vec<Vec<Subject>>, Faults> =
        given.iter().map(|(instance, _)| subject::subjects(instance)).collect();
    let subjects = subjects?;
    let with_delays = given.iter().zip(&subjects);
    let all: Vec<Late<'_>> = with_delays
        .flat_map(|((_, delays), own)| own.iter().map(move |subject| Late { subject, delays }))
        .collect();
    let kinds = MandateKind::ALL.into_iter().filter_map(|kind| {
        let own: Vec<Late<'_>> = all.iter().copied().filter(|l| l.subject.kind == kind).collect();
        (!own.is_empty()).then(|| (kind, buffer::buffers(&own)))
    });
    let (by_kind, overall): (Vec<_>, _) = (kinds.collect(), buffer::buffers(&all));
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
    let bases = bases?;
    let planned = bases.iter().filter(|base| base.is_planned()).count() as u64;
    let rounds: Result<Vec<Round>, SimulateError> = bases
        .par_iter()
        .map(|base| {
            let count = if base.is_planned() { draws.count } else { 0 };
            let drawn: Result<Vec<Draw>, SimulateError> = (1..=count)
                .into_par_iter()
                .map(|number| {
                    if stop.load(Ordering::Relaxed) {
                        return Err(SimulateError::Stopped);
                    }
                    let drawn = base.draw(draws.seed, number, &options)?;
                    done(planned * u64::from(draws.count));
                    Ok(drawn)
                })
                .collect();
            Ok(base.round(drawn?))
        })
        .collect();
    let mut rounds = rounds?.into_iter();
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
        by_kind,
        overall,
        months: months.collect(),
        earlier: earlier.into_iter().collect(),
        version: env!("CARGO_PKG_VERSION"),
    })
}

/// The policy from whose leads the record's delays are counted, for [`Delays::of_record`]: the leads
/// that are judged under `policy`, all of them hard.
pub fn judged(policy: &Policy) -> Policy {
    subject::judge(policy)
}
