//! Finds several programmes, each the best among those that differ enough from the previous ones.

use crate::base::calendar::short_date;
use crate::base::words::counted;
use crate::domain::changes::{Change, ChangeKind, Changes};
use crate::domain::problem::{Difference, Diversity, Problem};
use crate::domain::problem::{Schedule, When};
use crate::domain::rules::Rules;
use crate::solver::{Options, Outcome, SolveError, Solved, solve};

/// Programmes that differ from each other, the best first.
#[derive(Clone, Debug)]
pub struct Alternatives {
    /// The programmes. Each is the cheapest among those that differ from the previous ones in the
    /// requested number of items, subject to its proof status.
    pub programmes: Vec<Solved>,
    /// The outcome of the search for the next one: [`Outcome::Infeasible`] if no further programme
    /// differs enough.
    pub end: Outcome,
}

/// Finds up to `count` programmes of which any two differ in at least `min_distance` items: in their
/// days or, if that is asked for, in their days or sessions.
///
/// # Errors
///
/// The same as for [`solve`].
///
/// ```
/// use horseshoe::domain::problem::Difference;
/// use horseshoe::questions::replan::alternatives;
/// use horseshoe::{Options, Rules};
/// # use horseshoe::{Instance, PolicyChoice, Problem};
/// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
/// # let problem = Problem::new(&instance)?;
///
/// let (rules, options) = (Rules::all(), Options::default());
/// let found = alternatives(&problem, &rules, &options, 2, 2, Difference::Day)?;
/// let [one, other] = &found.programmes[..] else { panic!("two programmes") };
/// assert!(one.objective <= other.objective);
/// let apart = one.entries.iter().filter(|entry| {
///     other.entries.iter().any(|own| own.id == entry.id && own.date != entry.date)
/// });
/// assert!(apart.count() >= 2);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn alternatives(
    problem: &Problem,
    rules: &Rules,
    options: &Options,
    count: usize,
    min_distance: usize,
    by: Difference,
) -> Result<Alternatives, SolveError> {
    let mut problem = problem.clone();
    let mut programmes: Vec<Solved> = Vec::new();
    loop {
        let outcome = solve(&problem, rules, options)?;
        let Outcome::Solved(solved) = outcome else {
            return Ok(Alternatives { programmes, end: outcome });
        };
        let schedule = Schedule::of_entries(&problem, &solved.entries);
        let known: Vec<_> =
            (0..problem.items.len()).map(|item| schedule.when(item).map(When::moment)).collect();
        problem.question.diversity.push(Diversity { known, at_least: min_distance, by });
        programmes.push((*solved).clone());
        if programmes.len() >= count {
            return Ok(Alternatives { programmes, end: Outcome::Solved(solved) });
        }
    }
}

/// Moves by the same days, and other changes of one kind, are one line from here on.
const GROUPED_FROM: usize = 3;
/// The items of a group that are named.
const NAMED: usize = 6;

/// Returns changes in lines: items that move by the same days together, and so the items of every other
/// kind of change.
///
/// ```
/// use horseshoe::Draft;
/// use horseshoe::domain::changes::Changes;
/// use horseshoe::questions::replan::grouped_changes;
///
/// let from = b"date,id\n2026-06-01,a\n2026-06-02,b\n2026-06-03,c\n";
/// let to = b"date,id\n2026-06-03,a\n2026-06-04,b\n2026-06-05,c\n";
/// let from = Draft::of_bytes("from.csv", from.as_slice().into())?;
/// let to = Draft::of_bytes("to.csv", to.as_slice().into())?;
/// let lines = grouped_changes(&Changes::between(&from, &to));
/// assert!(lines.len() == 1 && lines[0].starts_with("3 items moved 2 days later"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn grouped_changes(changes: &Changes) -> Vec<String> {
    let mut groups: Vec<Vec<&Change>> = Vec::new();
    for change in &changes.list {
        let alike = |group: &&mut Vec<&Change>| {
            group.first().is_some_and(|own| (own.kind, own.days()) == (change.kind, change.days()))
        };
        match groups.iter_mut().find(alike) {
            Some(group) => group.push(change),
            None => groups.push(vec![change]),
        }
    }
    let in_words = |group: Vec<&Change>| match (group.len(), group.first()) {
        (GROUPED_FROM.., Some(first)) => vec![in_one_line(&group, first)],
        _ => group.iter().map(|own| format!("{}: {own}", own.kind.as_str())).collect(),
    };
    groups.into_iter().flat_map(in_words).collect()
}

fn in_one_line(group: &[&Change], first: &Change) -> String {
    let days = usize::try_from(first.days().unsigned_abs()).unwrap_or(usize::MAX);
    let how = match (first.kind, first.days()) {
        (ChangeKind::Moved, 0) => "moved to the other session of the day".to_owned(),
        (ChangeKind::Moved, 1..) => format!("moved {} later", counted(days, "day")),
        (ChangeKind::Moved, _) => format!("moved {} earlier", counted(days, "day")),
        (ChangeKind::Retimed, _) => "at another hour of the same session".to_owned(),
        (kind, _) => kind.as_str().to_owned(),
    };
    let named = group.iter().take(NAMED).map(|change| match &change.to {
        Some(at) => {
            let session = at.session.map_or(String::new(), |session| format!(", {session}"));
            format!("{} ({}{session})", change.title, short_date(at.date))
        }
        None => change.title.clone(),
    });
    let mut list = named.collect::<Vec<_>>().join("; ");
    if group.len() > NAMED {
        list.push_str(&format!("; and {} more", group.len() - NAMED));
    }
    format!("{} {how}: {list}", counted(group.len(), "item"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::draft::{Draft, DraftRow};
    use crate::input::instance::Origin;
    use chrono::NaiveDate;

    fn draft(days: &[u32]) -> Draft {
        let row = |(number, day): (usize, &u32)| DraftRow {
            id: format!("i{number}"),
            title: format!("Item {number}"),
            date: NaiveDate::from_ymd_opt(2026, 6, *day).expect("a day"),
            session: None,
            start: None,
            end: None,
            status: None,
            origin: Origin::default(),
        };
        Draft { rows: days.iter().enumerate().map(row).collect() }
    }

    #[test]
    fn items_that_move_by_the_same_days_are_one_line() {
        let from = draft(&[1, 2, 3, 4, 5, 8, 9, 10, 11]);
        let to = draft(&[3, 4, 5, 6, 7, 10, 11, 9, 12]);
        assert_eq!(
            grouped_changes(&Changes::between(&from, &to)),
            [
                "7 items moved 2 days later: Item 0 (Wed 3 Jun); Item 1 (Thu 4 Jun); Item 2 (Fri 5 \
                 Jun); Item 3 (Sat 6 Jun); Item 4 (Sun 7 Jun); Item 5 (Wed 10 Jun); and 1 more",
                "moved: Item 7: from Wednesday 10 June 2026 to Tuesday 9 June 2026",
                "moved: Item 8: from Thursday 11 June 2026 to Friday 12 June 2026",
            ]
        );
    }
}
