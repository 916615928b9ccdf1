//! Tests one month: each renewal by itself, then all of them together.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::answer::{Business, MonthAnswer, Outcome, Points, Proposed, RenewalAnswer};
use super::feasibility::{Could, Unknown, Verdict};
use super::month::{Month, Planned, instance, unrecorded};
use super::moves::{as_held, moves};
use super::{Asked, held};
use crate::base::calendar::{Calendar, days_before};
use crate::domain::problem::{Problem, Schedule, Stability};
use crate::domain::programme::ProofStatus;
use crate::domain::rules::Rules;
use crate::input::instance::{Faults, Instance, Policy};
use crate::input::record::{HeldChain, Record};
use crate::solver::assemble;
use crate::solver::{self, Feasibility, Options, SolveError, Ties};

/// The treatment of the Council's other business.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Others {
    /// The other business stays on its real days.
    AsHeld,
    /// The other business is removed.
    Nothing,
}

/// The common state of all questions about one month.
struct Inquiry<'a> {
    record: &'a Record,
    asked: &'a Asked,
    month: &'a Month,
    rules: &'a Rules,
    options: &'a Options,
    recorded: BTreeSet<NaiveDate>,
}

/// The reason why a question has no answer.
enum Ended {
    Stopped,
    Failed(String),
}

impl From<SolveError> for Ended {
    fn from(error: SolveError) -> Ended {
        Ended::Failed(error.to_string())
    }
}

impl From<Faults> for Ended {
    fn from(faults: Faults) -> Ended {
        Ended::Failed(format!("{faults:#}").trim_end().to_owned())
    }
}

/// Returns the answers of an untested month: those that the record alone gives.
pub(super) fn unasked(record: &Record, asked: &Asked, month: &Month) -> MonthAnswer {
    let recorded = record.months_with_meetings();
    let renewal = |chain: &HeldChain| RenewalAnswer {
        held: held::leads(chain, &asked.with),
        could: Could::NotKnown(Unknown::Time),
        could_by_adoption: Verdict::NotKnown(Unknown::Time),
        earlier_by_dates: None,
        business_known: recorded.contains(&month.first),
        moves: Vec::new(),
        chain: chain.clone(),
    };
    MonthAnswer {
        month: month.first,
        renewals: month.chains.iter().map(renewal).collect(),
        business: Business::default(),
        outcome: Outcome::NotRun,
    }
}

/// Returns the answers of a month.
pub(super) fn answer(
    record: &Record,
    asked: &Asked,
    month: &Month,
    rules: &Rules,
    options: &Options,
) -> MonthAnswer {
    let recorded = record.months_with_meetings();
    let blank = unasked(record, asked, month);
    let inquiry = Inquiry { record, asked, month, rules, options, recorded };
    match inquiry.answer(&blank) {
        Ok(answer) => answer,
        Err(Ended::Stopped) => MonthAnswer { outcome: Outcome::Stopped, ..blank },
        Err(Ended::Failed(message)) => {
            MonthAnswer { outcome: Outcome::Failed { message }, ..blank }
        }
    }
}

impl Inquiry<'_> {
    fn answer(&self, blank: &MonthAnswer) -> Result<MonthAnswer, Ended> {
        let alone: Result<Vec<RenewalAnswer>, Ended> =
            blank.renewals.iter().map(|renewal| self.alone(renewal)).collect();
        let mut renewals = alone?;
        let planned: Vec<Planned<'_>> =
            renewals.iter().filter_map(RenewalAnswer::planned).collect();
        let (outcome, business) = self.together(&planned)?;
        if let Outcome::Proposed(proposed) = &outcome {
            for renewal in &mut renewals {
                renewal.moves = moves(&renewal.chain, &proposed.programme);
            }
        }
        Ok(MonthAnswer { renewals, business, outcome, month: blank.month })
    }

    /// Determines whether a renewal by itself could have kept the leads, and how much earlier its
    /// report was needed.
    fn alone(&self, blank: &RenewalAnswer) -> Result<RenewalAnswer, Ended> {
        let chain = &blank.chain;
        let Some(report) = chain.report else {
            let why = Unknown::Report;
            let (could, could_by_adoption) = (Could::NotKnown(why), Verdict::NotKnown(why));
            return Ok(RenewalAnswer { could, could_by_adoption, ..blank.clone() });
        };
        let at = |earlier: i64, keeps_adoption| Planned {
            chain,
            report: days_before(report, u64::try_from(earlier).unwrap_or(0)),
            keeps_adoption,
        };
        let by_adoption = self.is_possible(at(0, true), Others::AsHeld)?;
        let earlier = match by_adoption {
            true => Some(0),
            false => self.least_earlier(&at, Others::AsHeld)?,
        };
        let earlier_by_dates = match earlier {
            Some(0) => Some(0),
            _ => self.least_earlier(&at, Others::Nothing)?,
        };
        let knows = |planned: Planned<'_>| self.unrecorded(&[planned]).is_empty();
        let business_known = earlier.is_none_or(|earlier| knows(at(earlier, false)));
        let could = match earlier {
            Some(0) if !business_known => Could::NotKnown(Unknown::Business),
            Some(0) => Could::Yes,
            _ if chain.expiry.is_none() => Could::NotKnown(Unknown::Expiry),
            earlier => Could::No { earlier },
        };
        let could_by_adoption = match by_adoption {
            true if !knows(at(0, true)) => Verdict::NotKnown(Unknown::Business),
            true => Verdict::Yes,
            false => Verdict::No,
        };
        Ok(RenewalAnswer {
            could,
            could_by_adoption,
            earlier_by_dates,
            business_known,
            ..blank.clone()
        })
    }

    /// Returns the least number of days by which a report, issued on a working day, had to come
    /// earlier. `None` if no number is enough.
    ///
    /// Every programme possible with a report remains possible with an earlier one, so bisection
    /// finds the last day that is early enough. The solver has proved the day after it infeasible.
    fn least_earlier<'c>(
        &self,
        at: &impl Fn(i64, bool) -> Planned<'c>,
        others: Others,
    ) -> Result<Option<i64>, Ended> {
        if self.is_possible(at(0, false), others)? {
            return Ok(Some(0));
        }
        let policy = &self.asked.with;
        // A report issued before the longest chain begins, and one first lead earlier, leaves as
        // much room as any earlier one.
        let begins = days_before(at(0, false).last(), u64::from(policy.limits.chain_days.days));
        let lead = self.first_lead(at(0, false).chain);
        let most = (at(0, false).report - begins).num_days().max(0) + 2 * lead + 14;
        if !self.is_possible(at(most, false), others)? {
            return Ok(None);
        }
        let (mut too_few, mut enough) = (0, most);
        while enough - too_few > 1 {
            let between = i64::midpoint(too_few, enough);
            match self.is_possible(at(between, false), others)? {
                true => enough = between,
                false => too_few = between,
            }
        }
        let report = at(0, false).report;
        let needed = days_before(report, u64::try_from(enough).unwrap_or(0));
        let issued = Calendar::default().working_day_on_or_before(needed);
        Ok(Some((report - issued).num_days()))
    }

    fn first_lead(&self, chain: &HeldChain) -> i64 {
        let leads = self.asked.with.leads_for(&chain.id);
        leads.get(super::LEADS[0]).map_or(0, |rule| i64::from(rule.days()))
    }

    /// Returns whether a programme exists with one renewal's meetings free.
    fn is_possible(&self, planned: Planned<'_>, others: Others) -> Result<bool, Ended> {
        let (mut instance, _) = self.instance(&[planned], &self.asked.with);
        if others == Others::Nothing {
            instance.events.clear();
        }
        let problem = Problem::new(&instance)?;
        match solver::any(&problem, self.rules, self.options)? {
            Feasibility::Programme(_) => Ok(true),
            Feasibility::None => Ok(false),
            Feasibility::Unknown => Err(Ended::Stopped),
        }
    }

    fn problem(
        &self,
        planned: &[Planned<'_>],
        policy: &Policy,
    ) -> Result<(Problem, Business), Ended> {
        let (instance, business) = self.instance(planned, policy);
        Ok((Problem::new(&instance)?, business))
    }

    fn instance(&self, planned: &[Planned<'_>], policy: &Policy) -> (Instance, Business) {
        let name = self.month.name();
        instance(self.record, &name, planned, policy, self.asked.consultations)
    }

    /// Lists the months without a meeting in the record in which a meeting of these renewals could
    /// be.
    fn unrecorded(&self, planned: &[Planned<'_>]) -> Vec<NaiveDate> {
        let months = planned.iter().flat_map(|own| {
            let first = own.first_meeting(&self.asked.with);
            unrecorded(&self.recorded, first, own.last())
        });
        months.collect::<BTreeSet<NaiveDate>>().into_iter().collect()
    }

    /// Plans all testable renewals together.
    fn together(&self, planned: &[Planned<'_>]) -> Result<(Outcome, Business), Ended> {
        if planned.is_empty() {
            return Ok((Outcome::NothingToAsk, Business::default()));
        }
        let (problem, mut business) = self.problem(planned, &self.asked.with)?;
        business.unrecorded = self.unrecorded(planned);
        let mut near = problem.clone();
        near.agree(&as_held(planned), Stability::BeforePoints);
        let Some(solved) = self.solved(&near, self.options)? else {
            return Ok((Outcome::NotTogether, business));
        };
        let programme = assemble::programme(&near, solved);
        let schedule = Schedule::of_entries(&problem, &programme.items);
        let broken = self.rules.check_schedule(&problem, &schedule);
        if let Some(violation) = broken.first() {
            let rule = violation.rule;
            return Err(Ended::Failed(format!(
                "the programme breaks `{rule}`: {}",
                violation.message
            )));
        }
        let (free, _) = self.problem(planned, &self.asked.without)?;
        let (Some(points), Some(points_without)) = (self.points(&problem)?, self.points(&free)?)
        else {
            return Ok((Outcome::NotTogether, business));
        };
        let reports_earlier = planned.iter().any(|own| own.chain.report != Some(own.report));
        let proposed = Proposed { programme, reports_earlier, points, points_without };
        Ok((Outcome::Proposed(Box::new(proposed)), business))
    }

    fn points(&self, problem: &Problem) -> Result<Option<Points>, Ended> {
        let options = Options { ties: Ties::Any, ..self.options.clone() };
        let solved = self.solved(problem, &options)?;
        Ok(solved.map(|solved| Points {
            least: solved.objective,
            is_proved: solved.status == ProofStatus::Optimal,
        }))
    }

    fn solved(
        &self,
        problem: &Problem,
        options: &Options,
    ) -> Result<Option<solver::Solved>, Ended> {
        match solver::solve(problem, self.rules, options)? {
            solver::Outcome::Solved(solved) => Ok(Some(*solved)),
            solver::Outcome::Infeasible => Ok(None),
            solver::Outcome::Stopped => Err(Ended::Stopped),
        }
    }
}
