//! Determines which parts of an agreed programme stay.

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::domain::draft::{Draft, DraftRow};
use crate::domain::ids::RuleId;
use crate::domain::problem::{Bound, BoundKind, FixedBy, Held, Item, Problem, Schedule, Stability};
use crate::domain::programme::EntryStatus;
use crate::domain::rules::{Rules, Violation};

/// The effect of an agreed programme on a problem.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// The rules that the kept items break, independent of the rest: no programme keeps them.
    pub violations: Vec<Violation>,
    /// The rules that are broken by what has been held and by reports that are out. They are noted.
    pub breaches: Vec<Violation>,
}

/// Applies an agreed programme to a problem, so that solving moves as few items as possible, by as
/// few days as possible.
///
/// - Items agreed for a day before `as_of`, and items marked `held`, have been held: they stay exactly
///   as they are, whatever rule they break.
/// - Items marked `fixed` stay in their slots, and stay marked.
/// - Items that the instance itself fixes go where the instance says, because that is newer: a report
///   that is out, a meeting put off to a later day. What the instance dates before `as_of` as well was
///   held as the agreed programme has it.
/// - Everything else is held on `as_of` or later.
///
/// Kept items that break a rule are reported.
///
/// ```
/// use horseshoe::domain::draft::Draft;
/// use horseshoe::research::generate::{Recipe, generate};
/// use horseshoe::domain::problem::Problem;
/// use horseshoe::domain::rules::Rules;
/// use horseshoe::solver::{Options, Outcome, solve};
/// let mut problem = Problem::new(&generate(&Recipe { renewals: 2, ..Recipe::default() })).unwrap();
/// let Ok(Outcome::Solved(agreed)) = solve(&problem, &Rules::all(), &Options::default()) else {
///     panic!("a generated month has a programme");
/// };
/// let agreed = Draft::of_entries(&agreed.entries);
/// let kept = horseshoe::questions::replan::keep(&mut problem, &Rules::all(), &agreed, None);
/// assert!(kept.violations.is_empty());
/// ```
pub fn keep(
    problem: &mut Problem,
    rules: &Rules,
    agreed: &Draft,
    as_of: Option<NaiveDate>,
) -> Kept {
    problem.agree(agreed, Stability::BeforePoints);
    let mut rows: BTreeMap<&str, &DraftRow> = BTreeMap::new();
    for row in &agreed.rows {
        rows.entry(row.id.as_str()).or_insert(row);
    }
    for index in 0..problem.items.len() {
        let Some(item) = problem.items.get(index) else { continue };
        let row = rows.get(item.id.as_str()).copied();
        let session = problem.agreed(index).and_then(|agreed| agreed.session);
        let is_fixed = item.fixed_date.is_some();
        if let Some(row) = row.filter(|row| was_held(item, row, as_of)) {
            let held = Held {
                session: row.session,
                start: row.start,
                end: row.end,
                is_fixed: row.status == Some(EntryStatus::Fixed),
            };
            problem.hold(index, (row.date, session), held, Some(row.origin.clone()));
        } else if let Some(date) = took_place(item, as_of) {
            let held = Held { is_fixed: true, ..Held::default() };
            problem.hold(index, (date, None), held, None);
        } else if is_fixed {
            // Where the instance says.
        } else if let Some(row) = row.filter(|row| row.status == Some(EntryStatus::Fixed)) {
            problem.pin(index, row.date, session, FixedBy::Kept(row.origin.clone()));
        } else if let Some(item) = problem.items.get_mut(index) {
            item.bounds.extend(as_of.map(|date| Bound { kind: BoundKind::AsOf, date }));
        }
    }
    among_what_stays(problem, rules, agreed)
}

/// Returns whether a row shows its item as held. What the instance puts on a later day has been put off,
/// unless that day is past as well; and a report came out on the day that the instance states.
fn was_held(item: &Item, row: &DraftRow, as_of: Option<NaiveDate>) -> bool {
    let is_past = |date: NaiveDate| as_of.is_some_and(|as_of| date < as_of);
    let is_put_off = item.fixed_date.is_some_and(|own| own > row.date && !is_past(own));
    let is_held = is_past(row.date) || row.status == Some(EntryStatus::Held);
    is_held && !is_put_off && !item.is_issued()
}

/// Returns the day before `as_of` on which work of the Secretariat was done, as its own row states it.
fn took_place(item: &Item, as_of: Option<NaiveDate>) -> Option<NaiveDate> {
    let is_beside = !item.is_council() && !item.stands_beside();
    item.fixed_date.filter(|date| is_beside && as_of.is_some_and(|as_of| *date < as_of))
}

/// Returns the rules that the kept items break among themselves.
fn among_what_stays(problem: &Problem, rules: &Rules, agreed: &Draft) -> Kept {
    let of = |id: &str| problem.item(id).map(|item| &problem.items[item]);
    let stays = agreed
        .rows
        .iter()
        .filter(|row| of(&row.id).is_some_and(|item| matches!(item.fixed_by, FixedBy::Kept(_))));
    // Items fixed by the instance are included, at the instance's dates.
    let fixed = problem.items.iter().filter_map(|item| {
        (item.fixed_by == FixedBy::Row).then_some(())?;
        Some(DraftRow {
            id: item.id.clone(),
            title: item.title.clone(),
            date: item.fixed_date?,
            session: item.fixed_session,
            start: None,
            end: None,
            status: None,
            origin: item.origin.clone(),
        })
    });
    let draft = Draft { rows: stays.cloned().chain(fixed).collect() };
    // The absence of the other items is expected.
    let rules = rules.clone().without(RuleId::Complete);
    let schedule = Schedule::new(problem, &draft);
    Kept {
        violations: rules.check_schedule(problem, &schedule),
        breaches: rules.breaches(problem, &schedule),
    }
}
