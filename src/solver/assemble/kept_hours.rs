//! The hours of a slot of which something stays: what stays keeps its hours, and the rest is placed
//! around it.

use chrono::NaiveTime;

use super::layout::Turn;
use crate::base::calendar::{Session, Slot};
use crate::domain::problem::{Facts, FixedBy, Problem, Stretch, after};

/// The hours of an item: start and end.
type Hours = (NaiveTime, NaiveTime);

/// The most blocks of a slot of which every choice is tried. More never stand in one session.
const MOST: usize = 8;

/// A block of a slot, or the part of it that lies in the slot.
struct Part<'a> {
    turns: &'a [(Turn, usize)],
    /// The hours of its items before, if it stays where it was and they can be kept.
    was: Option<Vec<Hours>>,
    /// The minutes of its items.
    minutes: Vec<u32>,
    /// What comes first, and what comes last, of the session.
    rank: i8,
    /// Whether a row marks it as fixed.
    is_fixed: bool,
    /// Whether its hours are facts.
    is_fact: bool,
}

/// Returns the hours of the items of a slot in the order of their turns, if some of them can keep the
/// hours that they had in the programme kept: as many as possible, what is marked as fixed before the
/// rest. `None` if none can.
pub(super) fn kept_hours(
    problem: &Problem,
    facts: &Facts,
    slot: Slot,
    turns: &[(Turn, usize)],
) -> Option<Vec<Hours>> {
    let parts: Vec<Part<'_>> = turns
        .chunk_by(|one, next| one.0.block == next.0.block)
        .map(|turns| Part::new(problem, facts, slot, turns))
        .collect();
    let able: Vec<usize> = (0..parts.len())
        .filter(|part| parts.get(*part).is_some_and(|part| part.was.is_some()))
        .take(MOST)
        .collect();
    let is_alone = |turn: &Turn| turn.starts.is_some();
    if able.is_empty() || turns.iter().any(|(turn, _)| is_alone(turn)) {
        return None;
    }
    let chosen = |choice: u32, part: usize| {
        able.iter().position(|own| *own == part).is_some_and(|bit| choice >> bit & 1 == 1)
    };
    let mut choices: Vec<u32> = (1..1_u32 << able.len()).collect();
    choices.sort_by_key(|choice| {
        let own = parts.iter().enumerate().filter(|(index, _)| chosen(*choice, *index));
        let (mut fixed, mut items) = (0, 0);
        for (_, part) in own {
            fixed += usize::from(part.is_fixed);
            items += part.turns.len();
        }
        std::cmp::Reverse((fixed, items))
    });
    let taken = facts.taken(slot);
    let hours = problem.hours(slot);
    choices.into_iter().find_map(|choice| {
        let keeps: Vec<bool> = (0..parts.len()).map(|part| chosen(choice, part)).collect();
        around(&parts, &keeps, hours, &taken, |item| {
            facts.of_item(slot, item).map(|f| (f.start, f.end))
        })
    })
}

/// Places the blocks that do not keep their hours, each in the first gap that holds it, and checks the
/// order of the session.
fn around(
    parts: &[Part<'_>],
    keeps: &[bool],
    hours: Stretch,
    taken: &[Stretch],
    fact: impl Fn(usize) -> Option<Hours>,
) -> Option<Vec<Hours>> {
    let mut taken = taken.to_vec();
    let mut placed: Vec<Option<Vec<Hours>>> = Vec::new();
    for (part, keeps) in parts.iter().zip(keeps) {
        let own = match (part.is_fact, *keeps) {
            (true, _) => {
                Some(part.turns.iter().map(|(_, item)| fact(*item)).collect::<Option<_>>()?)
            }
            (false, true) => part.was.clone(),
            (false, false) => None,
        };
        if let (Some(own), false) = (&own, part.is_fact) {
            let stretch = spans(own)?;
            let meets =
                |other: &Stretch| other.opens < stretch.closes && stretch.opens < other.closes;
            if taken.iter().any(meets) {
                return None;
            }
            taken.push(stretch);
        }
        placed.push(own);
    }
    for (part, place) in parts.iter().zip(&mut placed) {
        if place.is_none() {
            let start = first_gap(hours, &mut taken, part.minutes.iter().sum())?;
            let own = one_after_another(start, &part.minutes);
            taken.push(spans(&own)?);
            *place = Some(own);
        }
    }
    let placed: Vec<Vec<Hours>> = placed.into_iter().collect::<Option<_>>()?;
    let starts: Vec<(i8, NaiveTime)> = parts
        .iter()
        .zip(&placed)
        .filter(|(part, _)| !part.is_fact)
        .filter_map(|(part, own)| Some((part.rank, own.first()?.0)))
        .collect();
    let in_order =
        |one: &(i8, NaiveTime), other: &(i8, NaiveTime)| one.0 >= other.0 || one.1 < other.1;
    let is_ordered = starts.iter().all(|one| starts.iter().all(|other| in_order(one, other)));
    is_ordered.then(|| placed.concat())
}

/// Returns the start of the first gap of a session that holds some minutes.
fn first_gap(hours: Stretch, taken: &mut [Stretch], minutes: u32) -> Option<NaiveTime> {
    taken.sort_by_key(|taken| (taken.opens, taken.closes));
    let mut from = hours.opens;
    for next in taken.iter().copied().chain([Stretch { opens: hours.closes, closes: hours.closes }])
    {
        let gap = Stretch { opens: from, closes: next.opens.min(hours.closes) };
        if gap.minutes() >= minutes && gap.closes >= gap.opens {
            return Some(from);
        }
        from = from.max(next.closes);
    }
    None
}

fn one_after_another(start: NaiveTime, minutes: &[u32]) -> Vec<Hours> {
    let mut from = start;
    let own = minutes.iter().map(|minutes| {
        let begins = from;
        from = after(from, *minutes);
        (begins, from)
    });
    own.collect()
}

fn spans(own: &[Hours]) -> Option<Stretch> {
    Some(Stretch { opens: own.first()?.0, closes: own.last()?.1 })
}

impl<'a> Part<'a> {
    fn new(problem: &Problem, facts: &Facts, slot: Slot, turns: &'a [(Turn, usize)]) -> Part<'a> {
        let items: Vec<usize> = turns.iter().map(|(_, item)| *item).collect();
        let first = turns.first().map(|(turn, _)| *turn);
        let reaches = first.is_some_and(|turn| turn.reaches_over_noon);
        let rank = match (reaches, slot.session) {
            (true, Session::Morning) => 3,
            (true, Session::Afternoon) => -1,
            _ => first.map_or(1, |turn| i8::try_from(turn.order).unwrap_or(1)),
        };
        let own = |item: &usize| problem.items.get(*item);
        Part {
            was: before(problem, slot, &items),
            minutes: items.iter().map(|item| own(item).map_or(0, |own| own.minutes)).collect(),
            rank,
            is_fixed: items.iter().filter_map(own).any(|own| own.fixed_by != FixedBy::Row),
            is_fact: items.iter().any(|item| facts.of_item(slot, *item).is_some()),
            turns,
        }
    }
}

/// Returns the hours that items had in this slot, if they lie in the session, follow on each other and
/// are long enough.
fn before(problem: &Problem, slot: Slot, items: &[usize]) -> Option<Vec<Hours>> {
    let mut own: Vec<Hours> = Vec::new();
    for item in items {
        let (at, (start, end)) = (problem.agreed(*item)?, problem.agreed_hours(*item)?);
        let item = problem.items.get(*item)?;
        let is_here = at.date == slot.date && at.session == Some(slot.session);
        let follows_on = own.last().is_none_or(|(_, ends)| *ends == start);
        let is_long_enough = (end - start).num_minutes() >= i64::from(item.minutes);
        let keeps_start = item.fixed_start.is_none_or(|fixed| fixed == start);
        if !(is_here && follows_on && is_long_enough && keeps_start) {
            return None;
        }
        own.push((start, end));
    }
    let is_day = items.iter().filter_map(|item| problem.items.get(*item));
    let is_day = is_day.into_iter().any(|item| problem.takes_whole_day(item));
    let opens = problem.hours(slot).opens;
    let last = if is_day { Slot { session: Session::Afternoon, ..slot } } else { slot };
    let stretch = spans(&own)?;
    (stretch.opens >= opens && stretch.closes <= problem.hours(last).closes).then_some(own)
}
