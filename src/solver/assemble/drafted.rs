//! A programme as somebody drew it up, with everything that follows from its dates.

use std::collections::BTreeSet;

use super::{last_day, programme, state};
use crate::base::calendar::Session;
use crate::base::item::ItemKind;
use crate::domain::draft::{Draft, DraftRow};
use crate::domain::penalties;
use crate::domain::problem::{Item, Problem, Schedule};
use crate::domain::programme::{
    Entry, EntryStatus, Narrowing, Programme, ProofStatus, SolverFigures, Waiver,
};
use crate::domain::rules::Rules;
use crate::solver::Solved;
use crate::solver::assemble::Placed;

/// Builds the programme that a draft states, without solving anything. Rules that the draft breaks are the
/// programme's waivers, so every page of it says that it is no programme of work until they are waived.
///
/// A row whose id the instance lacks is an entry of its own: a page shows what the draft has, and the
/// broken rule says that the instance lacks it. Of two rows with one id the first counts.
///
/// ```
/// use horseshoe::domain::problem::Problem;
/// use horseshoe::{Draft, Instance, PolicyChoice, assemble};
///
/// let planned = horseshoe::plan("data/2027-01")?;
/// let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
/// let problem = Problem::new(&instance)?;
/// let mut draft = Draft::of_entries(&planned.items);
/// assert_eq!(assemble::drafted(&problem, &draft).items, planned.items);
///
/// draft.rows.retain(|row| row.id != "UNFICYP/adoption");
/// assert!(!assemble::drafted(&problem, &draft).waivers.is_empty(), "a vote is missing");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn drafted(problem: &Problem, draft: &Draft) -> Programme {
    let (rules, schedule) = (Rules::all(), Schedule::new(problem, draft));
    let broken = rules.check_schedule(problem, &schedule);
    let mut seen = BTreeSet::new();
    let rows = draft.rows.iter().filter(|row| seen.insert(row.id.as_str()));
    let mut entries: Vec<Entry> = rows
        .map(|row| match problem.item(&row.id).and_then(|item| problem.items.get(item)) {
            Some(item) => of_item(item, row),
            None => of_no_item(row),
        })
        .collect();
    entries.sort_by(|a, b| {
        (a.date, a.session, a.start, &a.id).cmp(&(b.date, b.session, b.start, &b.id))
    });
    let charges = penalties::charges(problem, &schedule);
    let objective = charges.iter().map(|charge| charge.points).sum();
    let solved = Solved {
        entries,
        charges,
        objective,
        // Nothing was searched, so nothing is known of other programmes.
        bound: 0,
        status: ProofStatus::Feasible,
        figures: no_figures(),
        prices: None,
    };
    let mut programme = programme(problem, solved);
    programme.waivers = broken
        .into_iter()
        .map(|broken| Waiver {
            rule: broken.rule,
            items: broken.items,
            message: broken.message,
            source: broken.source,
        })
        .collect();
    programme
}

/// The entry of an item on the day of a row.
fn of_item(item: &Item, row: &DraftRow) -> Entry {
    // As everywhere, the hour says the session where the row does not.
    let session = row.session.or(row.start.filter(|_| item.is_council()).map(Session::of_hour));
    let placed = Placed { item: 0, date: row.date, session, start: row.start, end: row.end };
    Entry {
        session,
        renewal: item.renewal.clone(),
        item: item.kind,
        title: item.title.clone(),
        state: state(item),
        basis: item.basis.clone(),
        location: item.location.clone(),
        tentative: item.tentative,
        unofficial: item.unofficial,
        until: last_day(item, &placed),
        ..of_no_item(row)
    }
}

/// The entry of a row, with nothing but what the row itself says.
fn of_no_item(row: &DraftRow) -> Entry {
    Entry {
        date: row.date,
        session: row.session,
        start: row.start,
        end: row.end,
        id: row.id.clone(),
        renewal: None,
        item: ItemKind::Other,
        title: row.title.clone(),
        status: row.status.unwrap_or(EntryStatus::Proposed),
        state: None,
        basis: String::new(),
        location: String::new(),
        tentative: false,
        unofficial: false,
        until: None,
    }
}

fn no_figures() -> SolverFigures {
    SolverFigures {
        backend: "none".to_owned(),
        formulation: "none".to_owned(),
        variables: 0,
        constraints: 0,
        nodes: None,
        narrowing: Narrowing::default(),
        seconds: 0.0,
        stages: Vec::new(),
    }
}
