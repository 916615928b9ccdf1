//! Determines which parts of an agreed programme stay.

use chrono::NaiveDate;

use crate::domain::draft::{Draft, DraftRow};
use crate::domain::ids::RuleId;
use crate::domain::problem::{Bound, BoundKind, FixedBy, Problem, Stability};
use crate::domain::programme::EntryStatus;
use crate::domain::rules::{Rules, Violation};

/// The effect of an agreed programme on a problem.
#[derive(Clone, Debug, Default)]
pub struct Kept {
    /// The rules that the kept items break, independent of the rest.
    pub violations: Vec<Violation>,
}

/// Applies an agreed programme to a problem, so that solving moves as few items as possible, by as
/// few days as possible.
///
/// - Items agreed for a day before `as_of` have been held and stay; so do items marked `fixed`.
/// - Items that the instance itself fixes go where the instance says, because that is newer.
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
    for index in 0..problem.items.len() {
        let item = &problem.items[index];
        if item.fixed_date.is_some() {
            continue;
        }
        let row = agreed.rows.iter().find(|row| row.id == item.id);
        match row.filter(|row| stays(row, as_of)) {
            Some(row) => {
                let session = problem.agreed(index).and_then(|agreed| agreed.session);
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

/// Returns whether a row has been held already, or is marked as fixed.
fn stays(row: &DraftRow, as_of: Option<NaiveDate>) -> bool {
    as_of.is_some_and(|as_of| row.date < as_of) || row.status == Some(EntryStatus::Fixed)
}

/// Returns the rules that the kept items break among themselves.
fn among_what_stays(problem: &Problem, rules: &Rules, agreed: &Draft) -> Vec<Violation> {
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
    rules.clone().without(RuleId::Complete).check(problem, &draft)
}
