//! Re-plans an instance in each draw of a round.

use chrono::NaiveDate;

use super::draw::{Stream, issued};
use super::memory::{Memory, Question};
use super::rollover::{leave, roll_over};
use super::single_chain::extension;
use super::subject::judge;
use super::{Delays, Draw, Drawn, Draws, Reveal, Round, SimulateError, Subject};
use crate::base::calendar::{Calendar, days_before};
use crate::base::item::ItemKind;
use crate::domain::chain::{Lead, expand};
use crate::domain::changes::{ChangeKind, Changes};
use crate::domain::draft::Draft;
use crate::domain::ids::PenaltyId;
use crate::domain::penalties;
use crate::domain::problem::{Problem, Schedule};
use crate::domain::rules::Rules;
use crate::input::instance::Instance;
use crate::questions::replan;
use crate::solver::{self, Options, Outcome, Prices};

/// An instance in a round, with the programme from which its draws are re-planned.
pub(super) struct Base<'a> {
    pub(super) instance: Instance,
    pub(super) subjects: &'a [Subject],
    pub(super) delays: &'a Delays,
    pub(super) earlier: i64,
    pub(super) calendar: Calendar,
    planned: Option<Planned>,
    memory: Memory,
}

struct Planned {
    objective: i64,
    draft: Draft,
    prices: Option<Prices>,
}

/// A month planned again.
#[derive(Clone)]
pub(super) struct Again {
    pub(super) draft: Draft,
    pub(super) points: i64,
    pub(super) moves: Moves,
}

/// The moves from one programme to another, without those of reports.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Moves {
    pub(super) count: usize,
    pub(super) days: i64,
}

impl Again {
    /// What the solver minimises, in its order.
    fn cost(&self) -> (Moves, i64) {
        (self.moves, self.points)
    }
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
        Ok(Base {
            instance,
            subjects,
            delays,
            earlier,
            calendar,
            planned,
            memory: Memory::default(),
        })
    }

    pub(super) fn is_planned(&self) -> bool {
        self.planned.is_some()
    }

    /// Creates the round from its draws.
    pub(super) fn round(&self, draws: Vec<Draw>) -> Round {
        let objective = self.planned.as_ref().map(|planned| planned.objective);
        Round { earlier: self.earlier, objective, draws }
    }

    /// Returns the programme from which the draws are re-planned.
    pub(super) fn original(&self) -> Option<&Draft> {
        self.planned.as_ref().map(|planned| &planned.draft)
    }

    /// Draws the reports and re-plans the month.
    pub(super) fn draw(
        &self,
        draws: &Draws,
        number: u32,
        options: &Options,
    ) -> Result<Draw, SimulateError> {
        let came = self.reports(draws, number);
        let mut drawn = came.clone();
        let again = match self.original() {
            Some(from) => self.with_fewest_rollovers(&mut drawn, from, None, options)?,
            None => None,
        };
        let missed = self.missed_leads(&drawn, again.as_ref().map(|again| &again.draft));
        for ((drawn, subject), missed) in drawn.iter_mut().zip(self.subjects).zip(&missed) {
            drawn.kept = (subject.leads > 0).then_some(*missed == 0);
        }
        let day_by_day = match draws.reveal {
            Reveal::Daily => Some(self.follow(&came, draws.desk, options)?),
            Reveal::Clairvoyant => None,
        };
        let moves = again.as_ref().map(|again| again.moves).unwrap_or_default();
        Ok(Draw {
            number,
            drawn,
            moved: moves.count,
            days_moved: moves.days,
            missed_leads: missed.into_iter().sum(),
            points: again.as_ref().map(|again| again.points),
            is_planned: again.is_some(),
            day_by_day,
        })
    }

    /// Draws the reports. Those that leave their own chain no room are marked for a rollover.
    fn reports(&self, draws: &Draws, number: u32) -> Vec<Drawn> {
        let stream = Stream::new(draws.seed, draws.correlation, &self.instance.name, number);
        let drawn = self.subjects.iter().map(|subject| {
            let days = stream.delay(self.delays, &subject.renewal);
            let report = issued(&self.calendar, subject.due, days - self.earlier);
            let is_in_time = subject.latest_before_rollover.is_some_and(|last| report <= last);
            let extension = match subject.row(&self.instance) {
                Some(row) if !is_in_time => extension(&self.instance, row, report),
                _ => None,
            };
            Drawn { delay: days, report, kept: None, rollover: !is_in_time, extension }
        });
        drawn.collect()
    }

    /// Re-plans the month with the fewest moves, rolling over as few renewals as possible besides
    /// those already marked, and of equally few those that take the fewest moves. Gives up after two
    /// additional rollovers.
    pub(super) fn with_fewest_rollovers(
        &self,
        drawn: &mut [Drawn],
        from: &Draft,
        as_of: Option<NaiveDate>,
        options: &Options,
    ) -> Result<Option<Again>, SimulateError> {
        if let Some(again) = self.again(drawn, from, as_of, options)? {
            return Ok(Some(again));
        }
        let open: Vec<usize> = (0..drawn.len()).filter(|at| !drawn[*at].rollover).collect();
        let singles: Vec<Vec<usize>> = open.iter().map(|one| vec![*one]).collect();
        let pairs = open
            .iter()
            .enumerate()
            .flat_map(|(at, one)| open[at + 1..].iter().map(move |other| vec![*one, *other]));
        for sets in [singles, pairs.collect()] {
            let mut best: Option<(Again, Vec<Drawn>)> = None;
            for more in sets {
                let mut tried = drawn.to_vec();
                more.iter().for_each(|at| tried[*at].rollover = true);
                let Some(again) = self.again(&tried, from, as_of, options)? else { continue };
                if best.as_ref().is_none_or(|(best, _)| again.cost() < best.cost()) {
                    best = Some((again, tried));
                }
            }
            if let Some((again, tried)) = best {
                drawn.copy_from_slice(&tried);
                return Ok(Some(again));
            }
        }
        Ok(None)
    }

    /// Re-plans the month with the drawn reports, from a programme that stands.
    fn again(
        &self,
        drawn: &[Drawn],
        from: &Draft,
        as_of: Option<NaiveDate>,
        options: &Options,
    ) -> Result<Option<Again>, SimulateError> {
        let question = Question::new(drawn, from, as_of);
        if let Some(answer) = self.memory.get(&question) {
            return Ok(answer);
        }
        let problem = self.problem(drawn, from, as_of)?;
        let start = self.planned.as_ref().and_then(|planned| planned.prices.clone());
        let options = Options { start, ..options.clone() };
        let again = match solver::solve(&problem, &Rules::all(), &options)? {
            Outcome::Solved(solved) => {
                let draft = Draft::of_entries(&solved.entries);
                let (points, moves) = (points(&problem, &draft), moves(&problem, from, &draft));
                Some(Again { draft, points, moves })
            }
            Outcome::Infeasible => None,
            Outcome::Stopped => return Ok(None),
        };
        self.memory.keep(question, &again);
        Ok(again)
    }

    /// Returns the problem of re-planning the month with the drawn reports.
    pub(super) fn problem(
        &self,
        drawn: &[Drawn],
        from: &Draft,
        as_of: Option<NaiveDate>,
    ) -> Result<Problem, SimulateError> {
        let mut problem = Problem::new(&self.with(drawn))?;
        replan::keep(&mut problem, &Rules::all(), from, as_of);
        Ok(problem)
    }

    /// Returns the instance with the reports issued, and with only an adoption of each renewal
    /// rolled over.
    fn with(&self, drawn: &[Drawn]) -> Instance {
        let mut instance = self.instance.clone();
        let Instance { renewals, events, .. } = &mut instance;
        for (drawn, subject) in drawn.iter().zip(self.subjects) {
            let row = renewals.iter_mut().find(|own| own.id == subject.renewal);
            let Some(renewal) = row else { continue };
            if drawn.rollover {
                leave(events, renewal);
                roll_over(renewal, drawn.extension);
            } else {
                renewal.report_issued = Some(drawn.report);
            }
        }
        instance
    }

    /// Returns for each renewal the number of judged leads that a programme does not keep: all of
    /// them, if it is rolled over or there is no programme.
    pub(super) fn missed_leads(&self, drawn: &[Drawn], programme: Option<&Draft>) -> Vec<usize> {
        let of_subject = |(drawn, subject): (&Drawn, &Subject)| {
            let held = programme.filter(|_| !drawn.rollover).zip(subject.row(&self.instance));
            let Some((draft, row)) = held else { return subject.leads };
            let chain = expand(row, &judge(&self.instance.policy));
            let day = |item: usize| {
                let id = &chain.items[item].id;
                draft.rows.iter().find(|row| row.id == *id).map(|row| row.date)
            };
            let is_missed = |lead: &&Lead| {
                !day(lead.from).zip(day(lead.to)).is_some_and(|(from, to)| {
                    lead.count(&self.calendar, from, to) >= i64::from(lead.days)
                })
            };
            chain.leads.iter().filter(|lead| lead.is_hard()).filter(is_missed).count()
        };
        drawn.iter().zip(self.subjects).map(of_subject).collect()
    }
}

/// Returns the points of a programme, without those for moves, which are counted apart: day by day
/// they are counted from another programme.
pub(super) fn points(problem: &Problem, draft: &Draft) -> i64 {
    let charges = penalties::charges(problem, &Schedule::new(problem, draft));
    let own = charges.iter().filter(|charge| charge.term != PenaltyId::Moved);
    own.map(|charge| charge.points).sum()
}

/// Returns the moves from one programme to another, except those of reports.
fn moves(problem: &Problem, from: &Draft, to: &Draft) -> Moves {
    let is_report = |id: &str| {
        problem.item(id).is_some_and(|item| problem.items[item].kind == ItemKind::Report)
    };
    let changes = Changes::between(from, to).list;
    let moves = changes.iter().filter(|own| own.kind == ChangeKind::Moved && !is_report(&own.id));
    moves.fold(Moves::default(), |sum, change| Moves {
        count: sum.count + 1,
        days: sum.days + change.days().abs(),
    })
}

#[cfg(test)]
pub(super) mod tests {
    use super::*;
    use crate::input::instance::{CalendarRow, CalendarStatus, Origin, Policy, Renewal};
    use crate::research::simulate::subject::subjects;
    use chrono::NaiveDate;

    fn day(text: &str) -> NaiveDate {
        text.parse().expect("a date")
    }

    /// Three renewals for which the Council has two afternoons a stage, each with room for two
    /// consultations of ninety minutes: reports in time are spread over both, late ones are not.
    pub(in crate::research::simulate) fn narrow() -> Instance {
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
        let original = base.original().expect("planned");
        let draws = Draws { seed: 7, reveal: Reveal::Clairvoyant, ..Draws::default() };
        let (mut alone, mut beside) = (0, 0);
        for number in 1..=40 {
            let draw = base.draw(&draws, number, &options).expect("drawn");
            assert!(draw.is_planned);
            let rolled = draw.drawn.iter().filter(|drawn| drawn.rollover).count();
            // Every set of rollovers, tried.
            let enough = (0_u32..8).filter(|set| {
                let mut tried = draw.drawn.clone();
                for (at, drawn) in tried.iter_mut().enumerate() {
                    drawn.rollover = set & (1 << at) != 0;
                }
                base.again(&tried, original, None, &options).expect("asked").is_some()
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
