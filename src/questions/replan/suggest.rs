//! Finds the best slots for one more item, with the cost and the moves of each.

use chrono::NaiveDate;
use rayon::prelude::*;
use serde::Serialize;

use crate::base::calendar::{Session, long_date};
use crate::base::words::counted;
use crate::domain::changes::{ChangeKind, Changes};
use crate::domain::draft::Draft;
use crate::domain::problem::Problem;
use crate::domain::programme::Programme;
use crate::domain::rules::Rules;
use crate::input::instance::table::Field;
use crate::output::document::{Data, Document};
use crate::questions::pricing::{Priced, Pricing};
use crate::solver::{Options, SlotBound, SolveError};

/// The number of slots solved at a time.
const AT_A_TIME: usize = 4;

/// The best slots for an item.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Suggestions {
    /// The id of the item.
    pub item: String,
    /// The title of the item.
    pub title: String,
    /// The cost of the best programme without it, in points.
    pub objective: i64,
    /// The slots, the cheapest first; among equally cheap slots, the earliest.
    pub slots: Vec<Suggestion>,
    /// The number of slots that the calendar and the item's own days allow.
    pub open: usize,
    /// The number of these that were solved. The others cannot be as cheap as the last one listed.
    pub solved: usize,
    /// Whether every slot that could be as cheap was solved to optimality.
    pub is_proved: bool,
}

/// A slot for an item.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Suggestion {
    /// The day.
    pub date: NaiveDate,
    /// The session; `None` for work of the Secretariat.
    pub session: Option<Session>,
    /// The cost of the best programme with the item there, in points.
    pub objective: i64,
    /// The extra cost over the best programme without the item.
    pub more: i64,
    /// The moved items, with the fewest moves among equally cheap programmes, without the item
    /// itself.
    pub changes: Changes,
}

/// Finds the `count` best slots for an item of `problem` that the programme `base` does not have.
///
/// The cost of a slot is the exact optimum with the item fixed there. Slots are solved in the order
/// of their lower bounds, until no other can be among the best.
///
/// # Errors
///
/// The solver fails.
///
/// ```
/// use horseshoe::assemble;
/// use horseshoe::questions::replan::suggest;
/// use horseshoe::{Options, Outcome, Rules, solve};
/// # use horseshoe::{Instance, PolicyChoice, Problem};
/// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
/// # let problem = Problem::new(&instance)?;
///
/// let (rules, options) = (Rules::all(), Options::default());
/// let wrap_up = problem.item("wrap-up").ok_or("no such item")?;
/// let without = problem.without_items(|item| item == wrap_up);
/// let Outcome::Solved(solved) = solve(&without, &rules, &options)? else { panic!("a programme") };
/// let base = assemble::programme(&without, *solved);
/// let found = suggest(&problem, &rules, &options, &base, wrap_up, 2)?;
/// assert!(found.slots.len() == 2 && found.slots[0].objective <= found.slots[1].objective);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn suggest(
    problem: &Problem,
    rules: &Rules,
    options: &Options,
    base: &Programme,
    item: usize,
    count: usize,
) -> Result<Suggestions, SolveError> {
    let before = Draft::of_entries(&base.items);
    // Without the item there is more room, so nothing with it costs less, unless its days extend
    // the months covered.
    let same_months = (problem.first, problem.last) == (base.first, base.last);
    let at_least = if same_months { base.bound } else { 0 };
    let pricing = Pricing::new(problem, rules, options, (&before, at_least), item);
    let mut bounds = pricing.slots();
    bounds.sort_by_key(|bound| (bound.points, bound.at));
    let Tried { mut found, solved, is_proved } = try_slots(&pricing, count, &bounds)?;
    // Among slots as cheap as the last one listed, those that move less are preferred.
    let last = found.get(count.saturating_sub(1)).or(found.last()).map_or(0, |(points, _)| *points);
    found.retain(|(points, _)| *points <= last);
    let slots: Result<Vec<Suggestion>, SolveError> = found
        .par_iter()
        .map(|(points, bound)| {
            let mut changes = match pricing.selected(bound.at)? {
                Priced::Possible { changes, .. } => changes,
                Priced::Impossible | Priced::Unknown => Changes::default(),
            };
            changes.list.retain(|change| change.id != problem.items[item].id);
            Ok(Suggestion {
                date: bound.at.date,
                session: bound.at.session,
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
        open: bounds.len(),
        solved,
        is_proved,
    })
}

/// What came of solving an item's slots one after another.
struct Tried {
    /// The slots with a programme, the cheapest first, with its points.
    found: Vec<(i64, SlotBound)>,
    /// The number of slots that were solved.
    solved: usize,
    /// Whether every one was solved to optimality.
    is_proved: bool,
}

/// Solves the slots of an item in the order of their lower bounds, until `count` are known that none
/// of the others can precede.
fn try_slots(
    pricing: &Pricing<'_>,
    count: usize,
    bounds: &[SlotBound],
) -> Result<Tried, SolveError> {
    let open = bounds.len();
    let mut tried = Tried { found: Vec::new(), solved: 0, is_proved: true };
    let mut free = 0;
    while tried.solved < open {
        let next = &bounds[tried.solved..(tried.solved + AT_A_TIME).min(open)];
        let last = count.checked_sub(1).and_then(|last| tried.found.get(last));
        let costs_more = last.is_some_and(|(points, _)| next[0].points > *points);
        // Slots that cost no more than their bound and move nothing precede any later one.
        if costs_more || free >= count {
            break;
        }
        tried.solved += next.len();
        let asked: Result<Vec<_>, SolveError> =
            next.par_iter().map(|bound| Ok((*bound, pricing.points(bound.at)?))).collect();
        for (bound, priced) in asked? {
            match priced {
                Priced::Possible { objective, is_proved, changes } => {
                    tried.is_proved &= is_proved;
                    let moves = changes.list.iter().any(|change| change.kind != ChangeKind::New);
                    free += usize::from(objective == bound.points && !moves);
                    tried.found.push((objective, bound));
                }
                Priced::Impossible => {}
                Priced::Unknown => tried.is_proved = false,
            }
        }
        tried.found.sort_by_key(|(points, bound)| (*points, bound.at));
    }
    Ok(tried)
}

impl Suggestions {
    /// The slots, as a document.
    ///
    /// ```
    /// use horseshoe::assemble;
    /// use horseshoe::questions::replan::suggest;
    /// use horseshoe::{Options, Outcome, Rules, solve};
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    ///
    /// let (rules, options) = (Rules::all(), Options::default());
    /// let wrap_up = problem.item("wrap-up").ok_or("no such item")?;
    /// let without = problem.without_items(|item| item == wrap_up);
    /// let Outcome::Solved(solved) = solve(&without, &rules, &options)? else { panic!("a programme") };
    /// let base = assemble::programme(&without, *solved);
    /// let found = suggest(&problem, &rules, &options, &base, wrap_up, 1)?;
    /// assert!(!found.document().blocks.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
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
            "Without it the programme costs {}. {} {} open to it; {} {} solved, {}.",
            points(self.objective),
            counted(self.open, "slot"),
            if self.open == 1 { "is" } else { "are" },
            self.solved,
            if self.solved == 1 { "was" } else { "were" },
            match self.is_proved {
                true => "and no other can be as good as those listed",
                false => "not all of them to optimality",
            }
        )?;
        if self.slots.is_empty() {
            return writeln!(f, "\nNo programme has it in any of them.");
        }
        for (number, slot) in self.slots.iter().enumerate() {
            let session = slot.session.map_or(String::new(), |session| format!(", {session}"));
            let more = match slot.more {
                0 => "no extra cost".to_owned(),
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
