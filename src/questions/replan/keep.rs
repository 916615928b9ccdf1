//! What of an agreed programme stays as it is.

use chrono::NaiveDate;

use crate::domain::draft::{Draft, DraftRow};
use crate::domain::ids::RuleId;
use crate::domain::problem::{Bound, BoundKind, FixedBy, Nearness, Problem};
use crate::domain::programme::EntryStatus;
use crate::domain::rules::{Rules, Violation};

/// What an agreed programme brings to a problem.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// Rules that are broken by what stays as it is, whatever becomes of the rest.
    pub violations: Vec<Violation>,
}

/// Lays an agreed programme over a problem, so that solving it moves as few items as possible, and
/// those by as few days.
///
/// - What was agreed for a day before `as_of` was held, and stays; so does what the programme marks
///   as `fixed`.
/// - What the instance itself fixes goes where the instance says: that is news.
/// - Everything else is held on `as_of` or later.
///
/// What stays is checked: rules that it breaks are told, never silently accepted.
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
    problem.agree(agreed, Nearness::BeforePoints);
    for index in 0..problem.items.len() {
        let item = &problem.items[index];
        if item.fixed_date.is_some() {
            continue;
        }
        let row = agreed.rows.iter().find(|row| row.id == item.id);
        match row.filter(|row| stays(row, as_of)) {
            Some(row) => {
                let session = item.agreed.and_then(|agreed| agreed.session);
                problem.pin(index, row.date, session, FixedBy::Kept(row.origin.clone()));
            }
            None => {
                let bound = as_of.map(|date| Bound { kind: BoundKind::AsOf, date });
                problem.items[index].bounds.extend(bound);
            }
        }
    }
    Kept { violations: among_what_stays(problem, rules, agreed) }
}

/// Whether a row was held already, or is marked not to move.
fn stays(row: &DraftRow, as_of: Option<NaiveDate>) -> bool {
    as_of.is_some_and(|as_of| row.date < as_of) || row.status == Some(EntryStatus::Fixed)
}

/// The rules that the items which stay break among themselves.
fn among_what_stays(problem: &Problem, rules: &Rules, agreed: &Draft) -> Vec<Violation> {
    let of = |id: &str| problem.item(id).map(|item| &problem.items[item]);
    let stays = agreed
        .rows
        .iter()
        .filter(|row| of(&row.id).is_some_and(|item| matches!(item.fixed_by, FixedBy::Kept(_))));
    // What the instance fixes is there as well, where the instance has it.
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
    // That the other items are missing is no news.
    rules.clone().without(RuleId::Complete).check(problem, &draft)
}
