//! Re-plans an instance in each draw of a round.

use std::collections::BTreeSet;

use super::draw::{delay, issued};
use super::rollover::{leave, rollover};
use super::single_chain::extension;
use super::subject::judge;
use super::{Delays, Draw, Drawn, Round, SimulateError, Subject};
use crate::base::calendar::{Calendar, days_before};
use crate::base::item::ItemKind;
use crate::domain::chain::expand;
use crate::domain::changes::{Change, ChangeKind, Changes};
use crate::domain::draft::Draft;
use crate::domain::problem::Problem;
use crate::domain::programme::Programme;
use crate::domain::rules::Rules;
use crate::input::instance::Instance;
use crate::questions::replan;
use crate::solver::assemble;
use crate::solver::{self, Options, Outcome, Prices};

/// An instance in a round, with the programme from which its draws are re-planned.
pub(super) struct Base<'a> {
    instance: Instance,
    subjects: &'a [Subject],
    delays: &'a Delays,
    earlier: i64,
    calendar: Calendar,
    planned: Option<Planned>,
}

struct Planned {
    objective: i64,
    draft: Draft,
    prices: Option<Prices>,
}

impl<'a> Base<'a> {
    /// Plans an instance with its due dates this many days earlier.
    pub(super) fn plan(
        instance: &Instance,
        subjects: &'a [Subject],
        delays: &'a Delays,
        earlier: i64,
        options: &Options,
    ) -> Result<Base<'a>, SimulateError> {
        let mut instance = instance.clone();
        for subject in subjects.iter().filter(|_| earlier > 0) {
            let own = instance.renewals.iter_mut().find(|own| own.id == subject.renewal);
            if let Some(renewal) = own {
                renewal.report_due = Some(days_before(subject.due, earlier.unsigned_abs()));
            }
        }
        let problem = Problem::new(&instance)?;
        let planned = match solver::solve(&problem, &Rules::all(), options)? {
            Outcome::Solved(mut solved) => {
                let (objective, prices) = (solved.objective, solved.prices.take());
                let draft = Draft::of_entries(&solved.entries);
                Some(Planned { objective, draft, prices })
            }
            Outcome::Infeasible | Outcome::Stopped => None,
        };
        let calendar = instance.build_calendar();
        Ok(Base { instance, subjects, delays, earlier, calendar, planned })
    }

    pub(super) fn is_planned(&self) -> bool {
        self.planned.is_some()
    }

    /// Creates the round from its draws.
    pub(super) fn round(&self, draws: Vec<Draw>) -> Round {
        let objective = self.planned.as_ref().map(|planned| planned.objective);
        Round { earlier: self.earlier, objective, draws }
    }

    /// Draws the reports and re-plans the month.
    pub(super) fn draw(
        &self,
        seed: u64,
        number: u32,
        options: &Options,
    ) -> Result<Draw, SimulateError> {
        let drawn = self.subjects.iter().map(|subject| {
            let days = delay(self.delays, seed, &self.instance.name, number, &subject.renewal);
            let report = issued(&self.calendar, subject.due, days - self.earlier);
            let is_in_time = subject.latest_before_rollover.is_some_and(|last| report <= last);
            Drawn { delay: days, report, kept: None, rollover: !is_in_time, extension: None }
        });
        let mut drawn: Vec<Drawn> = drawn.collect();
        for (drawn, subject) in drawn.iter_mut().zip(self.subjects) {
            if let (true, Some(row)) = (drawn.rollover, subject.row(&self.instance)) {
                drawn.extension = extension(&self.instance, row, drawn.report);
            }
        }
        let programme = self.with_fewest_rollovers(&mut drawn, options)?;
        for (drawn, subject) in drawn.iter_mut().zip(self.subjects) {
            drawn.kept = (subject.leads > 0).then(|| {
                let kept = programme.as_ref().is_some_and(|own| self.keeps_leads(own, subject));
                kept && !drawn.rollover
            });
        }
        let moves = programme.as_ref().map(|programme| self.moves(programme)).unwrap_or_default();
        Ok(Draw {
            number,
            drawn,
            moved: moves.len(),
            days_moved: moves.iter().map(|change| change.days().abs()).sum(),
            is_planned: programme.is_some(),
        })
    }

    /// Re-plans the month with the fewest moves, rolling over as few renewals as possible besides
    /// those without room by themselves. Gives up after two additional rollovers.
    fn with_fewest_rollovers(
        &self,
        drawn: &mut [Drawn],
        options: &Options,
    ) -> Result<Option<Programme>, SimulateError> {
        if let Some(programme) = self.again(drawn, options)? {
            return Ok(Some(programme));
        }
        let open: Vec<usize> = (0..drawn.len()).filter(|at| !drawn[*at].rollover).collect();
        let singles = open.iter().map(|one| vec![*one]);
        let pairs = open
            .iter()
            .enumerate()
            .flat_map(|(at, one)| open[at + 1..].iter().map(move |other| vec![*one, *other]));
        for more in singles.chain(pairs) {
            let mut tried = drawn.to_vec();
            more.iter().for_each(|at| tried[*at].rollover = true);
            if let Some(programme) = self.again(&tried, options)? {
                drawn.copy_from_slice(&tried);
                return Ok(Some(programme));
            }
        }
        Ok(None)
    }

    /// Re-plans the month with the drawn reports.
    fn again(
        &self,
        drawn: &[Drawn],
        options: &Options,
    ) -> Result<Option<Programme>, SimulateError> {
        let Some(planned) = &self.planned else { return Ok(None) };
        let (rules, instance) = (Rules::all(), self.with(drawn));
        let mut problem = Problem::new(&instance)?;
        replan::keep(&mut problem, &rules, &planned.draft, None);
        let options = Options { start: planned.prices.clone(), ..options.clone() };
        match solver::solve(&problem, &rules, &options)? {
            Outcome::Solved(solved) => Ok(Some(assemble::programme(&problem, *solved))),
            Outcome::Infeasible | Outcome::Stopped => Ok(None),
        }
    }

    /// Returns the instance with the reports issued, and with only an adoption of each renewal
    /// rolled over.
    fn with(&self, drawn: &[Drawn]) -> Instance {
        let mut instance = self.instance.clone();
        for (drawn, subject) in drawn.iter().zip(self.subjects) {
            let place = instance.renewals.iter().position(|own| own.id == subject.renewal);
            let Some(place) = place else { continue };
            if drawn.rollover {
                let renewal = instance.renewals.remove(place);
                leave(&mut instance.events, &renewal);
                instance.events.push(rollover(&renewal));
            } else {
                instance.renewals[place].report_issued = Some(drawn.report);
            }
        }
        instance
    }

    /// Returns the moves from the original programme, except those of reports.
    fn moves(&self, programme: &Programme) -> Vec<Change> {
        let Some(planned) = &self.planned else { return Vec::new() };
        let reports: BTreeSet<&str> = programme
            .items
            .iter()
            .filter(|entry| entry.item == ItemKind::Report)
            .map(|entry| entry.id.as_str())
            .collect();
        let changes = Changes::between(&planned.draft, &Draft::of_entries(&programme.items));
        let is_move = |change: &Change| change.kind == ChangeKind::Moved;
        let moves = changes.list.into_iter();
        moves.filter(|change| is_move(change) && !reports.contains(change.id.as_str())).collect()
    }

    /// Returns whether a programme keeps every judged lead of a renewal.
    fn keeps_leads(&self, programme: &Programme, subject: &Subject) -> bool {
        let Some(row) = subject.row(&self.instance) else { return false };
        let chain = expand(row, &judge(&self.instance.policy));
        let day = |item: usize| {
            let id = &chain.items[item].id;
            programme.items.iter().find(|entry| entry.id == *id).map(|entry| entry.date)
        };
        chain.leads.iter().all(|lead| {
            let days = day(lead.from).zip(day(lead.to));
            days.is_some_and(|(from, to)| {
                lead.count(&self.calendar, from, to) >= i64::from(lead.days)
            })
        })
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::instance::{CalendarRow, CalendarStatus, Origin, Policy, Renewal};
    use crate::research::simulate::subject::subjects;
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    /// Three renewals for which the Council has two afternoons a stage, each with room for two
    /// consultations of ninety minutes: reports in time are spread over both, late ones are not.
    fn narrow() -> Instance {
        let closed = |from: &str, to: &str, session| CalendarRow {
            from: day(from),
            to: day(to),
            session,
            opens: None,
            closes: None,
            status: CalendarStatus::Closed,
            reason: "closed".to_owned(),
            origin: Origin::default(),
        };
        let renewal = |id: &str| Renewal {
            id: id.to_owned(),
            mission: id.to_owned(),
            mandate_expires: Some(day("2027-01-29")),
            report_due: Some(day("2027-01-04")),
            ..Renewal::default()
        };
        Instance {
            name: "narrow".to_owned(),
            renewals: ["A", "B", "C"].map(renewal).to_vec(),
            events: Vec::new(),
            calendar: vec![
                closed("2027-01-01", "2027-01-29", Some(crate::base::calendar::Session::Morning)),
                closed("2027-01-01", "2027-01-12", None),
                closed("2027-01-14", "2027-01-17", None),
                closed("2027-01-19", "2027-01-21", None),
                closed("2027-01-23", "2027-01-26", None),
                closed("2027-01-28", "2027-01-28", None),
            ],
            policy: Policy::guideline(),
            programme: Default::default(),
        }
    }

    #[test]
    fn no_more_are_rolled_over_than_it_takes() {
        let instance = narrow();
        let subjects = subjects(&instance).expect("subjects");
        let days = [0, 0, 4, 4, 4, 20].into_iter().collect();
        let delays = Delays { source: String::new(), days };
        let options = Options::default();
        let base = Base::plan(&instance, &subjects, &delays, 0, &options).expect("planned");
        assert!(base.is_planned());
        let (mut alone, mut beside) = (0, 0);
        for number in 1..=40 {
            let draw = base.draw(7, number, &options).expect("drawn");
            assert!(draw.is_planned);
            let rolled = draw.drawn.iter().filter(|drawn| drawn.rollover).count();
            // Every set of rollovers, tried.
            let enough = (0_u32..8).filter(|set| {
                let mut tried = draw.drawn.clone();
                for (at, drawn) in tried.iter_mut().enumerate() {
                    drawn.rollover = set & (1 << at) != 0;
                }
                base.again(&tried, &options).expect("asked").is_some()
            });
            let least = enough.map(|set| set.count_ones() as usize).min().expect("all three");
            assert_eq!(rolled, least, "{draw:?}");
            for drawn in draw.drawn {
                assert_eq!(drawn.kept, Some(!drawn.rollover));
                alone += usize::from(drawn.rollover && drawn.extension.is_some());
                beside += usize::from(drawn.rollover && drawn.extension.is_none());
            }
        }
        assert!(alone > 0 && beside > 0, "{alone} by themselves, {beside} beside the others");
    }
}
