//! The best slots for one more item: what each costs, and what it moves.

use chrono::NaiveDate;
use rayon::prelude::*;
use serde::Serialize;

use crate::base::calendar::{Session, long_date};
use crate::domain::changes::{ChangeKind, Changes};
use crate::domain::draft::Draft;
use crate::domain::problem::{FixedBy, Nearness, Problem};
use crate::domain::programme::Programme;
use crate::domain::rules::Rules;
use crate::input::instance::table::Field;
use crate::output::document::{Data, Document};
use crate::solver::{Floor, Options, Outcome, SolveError, floors, solve};

/// Slots that are solved at a time.
const AT_A_TIME: usize = 4;

/// The best slots for an item.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Suggestions {
    /// Id of the item.
    pub item: String,
    /// Its title.
    pub title: String,
    /// What the best programme without it costs, in points.
    pub objective: i64,
    /// The slots, the cheapest first; of those that cost the same, the earliest.
    pub slots: Vec<Suggestion>,
    /// Slots that the calendar and the item's own days leave it.
    pub open: usize,
    /// Of those, the slots that were solved. The others cannot be as cheap as the last one told.
    pub solved: usize,
    /// Whether every slot that could be as cheap was solved to the end.
    pub is_proved: bool,
}

/// A slot for an item.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Suggestion {
    /// The day.
    pub date: NaiveDate,
    /// The session; `None` for work of the Secretariat.
    pub session: Option<Session>,
    /// What the best programme with the item there costs, in points.
    pub objective: i64,
    /// How much more than the best programme without the item.
    pub more: i64,
    /// What is moved, of all the programmes that cost as much as little as can be; the item itself
    /// is left out.
    pub changes: Changes,
}

/// Finds the `count` best slots for an item of `problem` that the programme `base` does not have.
///
/// Each slot costs what the problem costs with the item fixed there, to the point. Slots are solved
/// in the order of a bound on their costs, until no other can be among the best.
///
/// # Errors
///
/// Where the solver fails.
pub fn suggest(
    problem: &Problem,
    rules: &Rules,
    options: &Options,
    base: &Programme,
    item: usize,
    count: usize,
) -> Result<Suggestions, SolveError> {
    let before = Draft::of_entries(&base.items);
    // Without the item there is more room: nothing with it costs less, unless its days make the
    // months covered longer.
    let same_months = (problem.first, problem.last) == (base.first, base.last);
    let at_least = if same_months { base.bound } else { 0 };
    let options = &Options { threads: 1, at_least, ..options.clone() };
    let mut floors = floors(problem, rules, item);
    for floor in &mut floors {
        floor.points = floor.points.max(at_least);
    }
    floors.sort_by_key(|floor| (floor.points, floor.at));
    let open = floors.len();
    let mut is_proved = true;
    let mut found: Vec<(i64, Floor)> = Vec::new();
    let (mut solved, mut free) = (0, 0);
    while solved < open {
        let next = &floors[solved..(solved + AT_A_TIME).min(open)];
        let is_dearer = found.len() >= count && next[0].points > found[count - 1].0;
        // Slots that cost no more than their bound and move nothing come before any later one.
        if is_dearer || free >= count {
            break;
        }
        solved += next.len();
        let asked: Result<Vec<_>, SolveError> = next
            .par_iter()
            .map(|floor| {
                let variant = with_item(problem, &before, item, *floor);
                let options = Options { ties: false, ..options.clone() };
                Ok((*floor, solve(&variant, rules, &options)?))
            })
            .collect();
        for (floor, outcome) in asked? {
            match outcome {
                Outcome::Solved(solved) => {
                    is_proved &= solved.bound == solved.objective;
                    let changes = Changes::between(&before, &Draft::of_entries(&solved.entries));
                    let moves = changes.list.iter().any(|change| change.kind != ChangeKind::New);
                    free += usize::from(solved.objective == floor.points && !moves);
                    found.push((solved.objective, floor));
                }
                Outcome::Infeasible => {}
                Outcome::Stopped => is_proved = false,
            }
        }
        found.sort_by_key(|(points, floor)| (*points, floor.at));
    }
    // Of those that cost as much as the last one told, the ones that move less are told.
    let last = found.get(count.saturating_sub(1)).or(found.last()).map_or(0, |(points, _)| *points);
    found.retain(|(points, _)| *points <= last);
    let slots: Result<Vec<Suggestion>, SolveError> = found
        .par_iter()
        .map(|(points, floor)| {
            let changes = moves(problem, rules, options, &before, item, *floor)?;
            Ok(Suggestion {
                date: floor.at.date,
                session: floor.at.session,
                objective: *points,
                more: points - base.objective,
                changes,
            })
        })
        .collect();
    let mut slots = slots?;
    slots.sort_by_key(|slot| {
        let moved = slot.changes.count(ChangeKind::Moved);
        (slot.objective, moved, slot.changes.days_moved(), slot.date, slot.session)
    });
    slots.truncate(count);
    Ok(Suggestions {
        item: problem.items[item].id.clone(),
        title: problem.items[item].title.clone(),
        objective: base.objective,
        slots,
        open,
        solved,
        is_proved,
    })
}

/// The problem with the item put somewhere, near to a programme without it; a problem that is
/// re-planned stays near to what was agreed instead.
fn with_item(problem: &Problem, before: &Draft, item: usize, floor: Floor) -> Problem {
    let mut variant = problem.clone();
    variant.pin(item, floor.at.date, floor.at.session, FixedBy::Question);
    if variant.nearness != Nearness::BeforePoints {
        variant.agree(before, Nearness::AmongCheapest);
    }
    variant
}

/// What moves, at the least, when an item is put somewhere at the least cost.
fn moves(
    problem: &Problem,
    rules: &Rules,
    options: &Options,
    before: &Draft,
    item: usize,
    floor: Floor,
) -> Result<Changes, SolveError> {
    let variant = with_item(problem, before, item, floor);
    let Outcome::Solved(solved) = solve(&variant, rules, options)? else {
        return Ok(Changes::default());
    };
    let mut changes = Changes::between(before, &Draft::of_entries(&solved.entries));
    changes.list.retain(|change| change.id != problem.items[item].id);
    Ok(changes)
}

impl Suggestions {
    /// The slots, as a document.
    pub fn document(&self) -> Document<'_> {
        Document::of_sentences("The best slots for one more event", &self.to_string())
            .with_data(|| self.data())
            // Plain values always serialise.
            .with_json(|| serde_json::to_string_pretty(self).unwrap_or_default() + "\n")
    }

    /// A row for each slot.
    fn data(&self) -> Data {
        let header =
            ["item", "date", "session", "objective", "more", "moved", "days_moved", "changes"];
        let rows = self.slots.iter().map(|slot| {
            let changes = slot.changes.list.iter().map(ToString::to_string);
            [
                Field::from(&self.item),
                slot.date.into(),
                slot.session.map(|session| session.as_str()).into(),
                slot.objective.into(),
                slot.more.into(),
                slot.changes.count(ChangeKind::Moved).into(),
                slot.changes.days_moved().into(),
                changes.collect::<Vec<String>>().join("; ").into(),
            ]
        });
        Data::new(header, rows)
    }
}

impl std::fmt::Display for Suggestions {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        let points = |count: i64| match count {
            1 => "1 point".to_owned(),
            many => format!("{many} points"),
        };
        writeln!(f, "{} (`{}`)", self.title, self.item)?;
        writeln!(
            f,
            "Without it the programme costs {}. {} slots are open to it; {}.",
            points(self.objective),
            self.open,
            match self.is_proved {
                true => format!(
                    "{} were solved, and no other can be as good as those told here",
                    self.solved
                ),
                false => format!("{} were solved, not all of them to the end", self.solved),
            }
        )?;
        if self.slots.is_empty() {
            return writeln!(f, "\nThere is no programme that has it in any of them.");
        }
        for (number, slot) in self.slots.iter().enumerate() {
            let session = slot.session.map_or(String::new(), |session| format!(", {session}"));
            let more = match slot.more {
                0 => "it costs nothing more".to_owned(),
                more => format!("{} more", points(more)),
            };
            writeln!(
                f,
                "\n{}. {}{session}: {}, {} in all.",
                number + 1,
                long_date(slot.date),
                more,
                points(slot.objective)
            )?;
            match slot.changes.list.as_slice() {
                [] => writeln!(f, "   Nothing else moves.")?,
                _ => writeln!(f, "   {}:", slot.changes.summary())?,
            }
            for change in &slot.changes.list {
                writeln!(f, "   - {}: {change}", change.kind.as_str())?;
            }
        }
        Ok(())
    }
}
