//! Explains why an agreed item has moved.

use crate::base::calendar::Moment;
use crate::base::calendar::long_date;
use crate::domain::changes::{ChangeKind, Changes};
use crate::domain::draft::Draft;
use crate::domain::ids::RuleId;
use crate::domain::problem::{FixedBy, Lead, Problem, pieces};
use crate::domain::programme::Programme;
use crate::domain::rules::{Rules, Violation};

/// Returns why an item could not stay where it was agreed: the first rule that the programme would
/// break with the item, and the items held together with it, put back; or what fixes it elsewhere.
/// Empty if it was not agreed, was not moved, or could have stayed.
pub(crate) fn why_moved(
    problem: &Problem,
    rules: &Rules,
    programme: &Draft,
    item: usize,
) -> String {
    let own = &problem.items[item];
    let Some(agreed) = problem.agreed(item) else { return String::new() };
    if let (FixedBy::Row, Some(date)) = (&own.fixed_by, own.fixed_date)
        && (date != agreed.date || own.fixed_session.is_some())
    {
        let (day, file, line) = (long_date(date), &own.origin.file, own.origin.line);
        let came = if own.is_issued() { "it was issued on" } else { "it is fixed to" };
        let session = own.fixed_session.map_or(String::new(), |session| format!(", {session}"));
        return format!("{came} {day}{session} ({file}, line {line})");
    }
    let broken = with_item_at(problem, rules, programme, item, agreed);
    let id = &problem.items[item].id;
    let own: Vec<&Violation> =
        broken.iter().filter(|violation| violation.items.contains(id)).collect();
    tightest(problem, &own)
        .or(broken.first())
        .map_or_else(String::new, |violation| format!("otherwise {}", violation.message))
}

/// Returns the rule that binds among those that are broken: the first, but no order of two items whose
/// lead is broken as well, and of several leads the one that asks for most days.
fn tightest<'v>(problem: &Problem, broken: &[&'v Violation]) -> Option<&'v Violation> {
    let leads = broken.iter().filter(|violation| violation.rule == RuleId::Lead);
    let leads: Vec<&'v Violation> = leads.copied().collect();
    let is_implied = |violation: &&&Violation| {
        let same = |lead: &&Violation| violation.items.iter().all(|id| lead.items.contains(id));
        violation.rule == RuleId::ChainOrder && leads.iter().any(same)
    };
    let first = broken.iter().find(|violation| !is_implied(violation)).copied()?;
    if first.rule != RuleId::Lead {
        return Some(first);
    }
    let asked = |violation: &Violation| {
        let ends = |lead: &&Lead| {
            let ids = [lead.from, lead.to].map(|item| problem.items[item].id.as_str());
            ids.iter().all(|id| violation.items.iter().any(|own| own == id))
        };
        let own = problem.leads.iter().filter(|lead| lead.is_hard()).filter(ends);
        own.map(|lead| lead.unit.least_calendar_days(lead.days)).max().unwrap_or(0)
    };
    // The first of equal ones, which `max_by_key` would give last.
    leads.into_iter().rev().max_by_key(|violation| asked(violation))
}

/// Returns the changes from an agreed programme to a new one of the problem, each move with its
/// reason.
///
/// ```
/// use horseshoe::assemble;
/// use horseshoe::domain::problem::Stability;
/// use horseshoe::questions::replan::changes;
/// use horseshoe::Draft;
/// # use horseshoe::{Instance, PolicyChoice, Problem};
/// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
/// # let mut problem = Problem::new(&instance)?;
/// # use horseshoe::{Options, Outcome, Rules, solve};
/// # let outcome = solve(&problem, &Rules::all(), &Options::default())?;
/// # let Outcome::Solved(solved) = outcome else { panic!("January 2027 has a programme") };
///
/// let programme = assemble::programme(&problem, *solved);
/// let mut agreed = Draft::of_entries(&programme.items);
/// let libya = agreed.rows.iter_mut().find(|row| row.id == "libya").ok_or("no such row")?;
/// libya.date = chrono::NaiveDate::from_ymd_opt(2027, 1, 1).ok_or("no such day")?;
/// problem.agree(&agreed, Stability::AmongCheapest);
/// let moved = changes(&problem, &Rules::all(), &agreed, &programme);
/// assert_eq!(moved.list.len(), 1);
/// assert!(moved.list[0].why.contains("`earliest` of the event"), "its window begins later");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn changes(problem: &Problem, rules: &Rules, agreed: &Draft, programme: &Programme) -> Changes {
    let draft = Draft::of_entries(&programme.items);
    let mut changes = Changes::between(agreed, &draft);
    for change in &mut changes.list {
        change.why = match (change.kind, problem.item(&change.id)) {
            (ChangeKind::Moved, Some(item)) => why_moved(problem, rules, &draft, item),
            (ChangeKind::Dropped, None) => "the instance no longer has it".to_owned(),
            (ChangeKind::New, Some(_)) => "it was not in the programme kept".to_owned(),
            _ => String::new(),
        };
    }
    changes
}

/// Returns the rules that a programme would break with an item, and the items held together with
/// it, at another moment, and all else unchanged.
pub(crate) fn with_item_at(
    problem: &Problem,
    rules: &Rules,
    programme: &Draft,
    item: usize,
    at: Moment,
) -> Vec<Violation> {
    let own = &problem.items[item].id;
    let group = pieces(problem).into_iter().find(|group| group.contains(&item));
    let group: Vec<&str> =
        group.iter().flatten().map(|index| problem.items[*index].id.as_str()).collect();
    let from = programme.rows.iter().find(|row| row.id == *own).map(|row| row.session);
    let mut moved = programme.clone();
    for row in &mut moved.rows {
        // Times within a session are assigned anew whenever it changes.
        (row.start, row.end) = (None, None);
        if group.contains(&row.id.as_str()) {
            row.date = at.date;
            if Some(row.session) == from || row.id == *own {
                row.session = at.session.or(row.session);
            }
        }
    }
    rules.check(problem, &moved)
}
