//! Turns positions into a programme: times inside the sessions, leads and deadlines.

mod deadlines;
mod drafted;
mod kept_hours;
mod layout;

pub use drafted::drafted;
pub(crate) use layout::{Placed, lay_out, lay_out_blocks, schedule};

use chrono::NaiveDate;

use crate::base::calendar::{Session, Slot, days_after, days_between};
use crate::base::item::ItemKind;
use crate::domain::problem::Schedule;
use crate::domain::problem::{FixedBy, Item, Problem, Stability};
use crate::domain::programme::{
    Breach, ClosedDay, DocumentState, Entry, EntryStatus, Lead, Mandate, Programme,
};
use crate::domain::rules::Rules;
use crate::solver::Solved;

/// Returns the entries of a programme, by date and time.
pub(crate) fn entries(problem: &Problem, placed: &[Placed]) -> Vec<Entry> {
    let mut entries: Vec<Entry> = placed
        .iter()
        .filter(|at| !problem.items[at.item].is_taken())
        .map(|at| {
            let item = &problem.items[at.item];
            Entry {
                date: at.date,
                session: at.session,
                start: at.start,
                end: at.end,
                id: item.id.clone(),
                renewal: item.renewal.clone(),
                item: item.kind,
                title: item.title.clone(),
                status: status(problem, at),
                state: state(item),
                basis: item.basis.clone(),
                location: item.location.clone(),
                tentative: item.tentative,
                unofficial: item.unofficial,
                until: last_day(item, at),
            }
        })
        .collect();
    entries.sort_by(|a, b| {
        (a.date, a.session, a.start, &a.id).cmp(&(b.date, b.session, b.start, &b.id))
    });
    entries
}

/// Returns the last day of work that lasts several days.
fn last_day(item: &Item, at: &Placed) -> Option<NaiveDate> {
    let more = u64::from(item.days.saturating_sub(1));
    (more > 0 && !item.is_council()).then(|| days_after(at.date, more))
}

/// Returns the state of a document: out, if its own row says so.
fn state(item: &Item) -> Option<DocumentState> {
    let is_document = item.kind == ItemKind::Report;
    let state = if item.is_issued() { DocumentState::Issued } else { DocumentState::Due };
    is_document.then_some(state)
}

/// Returns the status of an item: held, fixed by a row, kept or moved by a re-planning, or proposed.
fn status(problem: &Problem, at: &Placed) -> EntryStatus {
    let item = &problem.items[at.item];
    if let Some(held) = item.held() {
        return if held.is_fixed { EntryStatus::Fixed } else { EntryStatus::Held };
    }
    let is_agreed =
        problem.agreed(at.item).is_some() && problem.question.stability == Stability::BeforePoints;
    // A waiver may move an item from the day that its row fixes.
    let is_there =
        |date| date == at.date && item.fixed_session.is_none_or(|fixed| Some(fixed) == at.session);
    match (&item.fixed_by, item.fixed_date) {
        (FixedBy::Kept(_), Some(date)) if is_there(date) => EntryStatus::Fixed,
        _ if is_agreed && problem.moved_by(at.item, at.moment()).is_some() => EntryStatus::Moved,
        (FixedBy::Row, Some(date)) if is_there(date) => EntryStatus::Fixed,
        _ if is_agreed => EntryStatus::Kept,
        _ => EntryStatus::Proposed,
    }
}

/// Builds the programme of a solution, with everything that follows from its dates.
///
/// ```
/// use horseshoe::assemble;
/// # use horseshoe::{Instance, PolicyChoice, Problem};
/// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
/// # let problem = Problem::new(&instance)?;
/// # use horseshoe::{Options, Outcome, Rules, solve};
/// # let outcome = solve(&problem, &Rules::all(), &Options::default())?;
/// # let Outcome::Solved(solved) = outcome else { panic!("January 2027 has a programme") };
///
/// let programme = assemble::programme(&problem, *solved);
/// let vote = programme.items.iter().find(|item| item.id == "UNFICYP/adoption").ok_or("no vote")?;
/// let ends = programme.mandates.iter().find(|mandate| mandate.renewal == "UNFICYP").ok_or("none")?;
/// assert!(vote.date <= ends.expires, "the vote comes before the mandate ends");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn programme(problem: &Problem, solved: Solved) -> Programme {
    let schedule = Schedule::of_entries(problem, &solved.entries);
    let mut mandates: Vec<Mandate> = problem
        .rows
        .renewals
        .iter()
        .filter_map(|renewal| {
            Some(Mandate {
                renewal: renewal.id.clone(),
                mission: renewal.mission.clone(),
                expires: renewal.mandate_expires?,
                resolution: renewal.resolution.clone(),
            })
        })
        .collect();
    mandates.sort_by(|a, b| (a.expires, &a.renewal).cmp(&(b.expires, &b.renewal)));
    let breaches = Rules::all().breaches(problem, &schedule).into_iter().map(|breach| Breach {
        rule: breach.rule,
        items: breach.items,
        message: breach.message,
        source: breach.source,
    });
    Programme {
        breaches: breaches.collect(),
        instance: problem.name.clone(),
        policy: problem.policy.name.clone(),
        first: problem.first,
        last: problem.last,
        leads: leads(problem, &schedule),
        deadlines: deadlines::all(problem, &schedule),
        mandates,
        carried: problem.rows.carried.clone(),
        closed_days: closed_days(problem),
        waivers: Vec::new(),
        changes: None,
        items: solved.entries,
        penalties: solved.charges,
        objective: solved.objective,
        bound: solved.bound,
        status: solved.status,
        solver: solved.figures,
        version: env!("CARGO_PKG_VERSION").to_owned(),
        head: problem.rows.head.clone(),
        avoid_days: avoid_days(problem),
        calendar: Vec::new(),
        given: problem.rows.given.clone(),
    }
}

/// Returns every lead with its count in a schedule.
pub(crate) fn leads(problem: &Problem, schedule: &Schedule<'_>) -> Vec<Lead> {
    let kept = problem.leads.iter().filter_map(|lead| {
        let (from, to) = (schedule.when(lead.from)?, schedule.when(lead.to)?);
        let actual = lead.count(&problem.calendar, from.date, to.date);
        let required = i64::from(lead.days);
        Some(Lead {
            from: problem.items[lead.from].id.clone(),
            to: problem.items[lead.to].id.clone(),
            required,
            actual,
            slack: actual - required,
            unit: lead.unit,
            strength: lead.strength,
            source: lead.source.clone(),
            stated: lead.stated.clone(),
        })
    });
    kept.collect()
}

/// Lists the weekdays of the months covered on which the Council cannot meet, in whole or in part.
fn closed_days(problem: &Problem) -> Vec<ClosedDay> {
    marked_days(problem, |slot| problem.calendar.why_closed(slot).map(|why| standing_alone(&why)))
}

/// Lists the weekdays of the months covered that the Council avoids, in whole or in part.
fn avoid_days(problem: &Problem) -> Vec<ClosedDay> {
    let calendar = &problem.calendar;
    let why = |slot| calendar.why_avoid(slot).filter(|_| calendar.sits(slot));
    marked_days(problem, |slot| why(slot).map(str::to_owned))
}

/// Lists the weekdays of the months covered that have a mark, in whole or in part.
fn marked_days(problem: &Problem, why: impl Fn(Slot) -> Option<String>) -> Vec<ClosedDay> {
    use chrono::{Datelike, Weekday};
    let weekdays = days_between(problem.first, problem.last)
        .filter(|day| !matches!(day.weekday(), Weekday::Sat | Weekday::Sun));
    let mut marked = Vec::new();
    for date in weekdays {
        match Session::BOTH.map(|session| why(Slot { date, session })) {
            [Some(reason), Some(_)] => marked.push(ClosedDay { date, session: None, reason }),
            reasons => {
                let half = |(session, reason): (Session, Option<String>)| {
                    Some(ClosedDay { date, session: Some(session), reason: reason? })
                };
                marked.extend(Session::BOTH.into_iter().zip(reasons).filter_map(half));
            }
        }
    }
    marked
}

/// Turns a reason from within a sentence into one that stands alone.
fn standing_alone(why: &str) -> String {
    let why = why.trim_start_matches("an ").trim_start_matches("closed: ");
    let mut letters = why.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}
