//! Where an item could go, in three waves: which slots break a rule with all else unmoved, what a slot
//! costs at the least, and what it costs exactly and moves.

use std::collections::BTreeMap;
use std::sync::{Mutex, PoisonError};

use chrono::NaiveDate;
use rayon::iter::{IntoParallelRefIterator as _, ParallelBridge as _, ParallelIterator as _};
use serde_json::{Value, json};

use super::ask::{Emit, item_of, key_of, slot_of};
use super::plan::{Fate, draft_of, places, points};
use super::session::{Current, Desk};
use super::{Change, Control, DeskError};
use crate::base::calendar::{Moment, Session, Slot, days_between};
use crate::domain::changes::Changes;
use crate::domain::draft::Draft;
use crate::domain::problem::Problem;
use crate::domain::programme::Programme;
use crate::domain::rules::Rules;
use crate::questions::pricing::{Priced, Pricing};
use crate::questions::replan::{keep, with_item_at};
use crate::solver::{Options, Outcome, SlotBound, Slots, assemble, solve};

/// The slots that are named as the best.
const BEST: usize = 5;
/// The most slots whose marks and prices are sent.
const MOST_SLOTS: usize = 2_000;

type Place = (NaiveDate, Option<Session>);

/// What is asked of the slots of an item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct SlotsAsked {
    /// The id of the item.
    pub item: String,
    /// The slots that are looked at, which come first and in full: `2026-12-07 morning`, or
    /// `2026-12-07 day` for what takes no session.
    pub first: Vec<String>,
    /// Whether nothing but those is asked.
    pub only: bool,
}

/// The price of a slot.
#[derive(Clone, Copy, Debug)]
struct Price {
    /// The points above those of the best programme, and the other items that move; `None` if no
    /// programme is proved best with the item there.
    cost: Option<(i64, usize)>,
}

/// An item with what its prices follow from.
struct Asked<'a> {
    problem: Problem,
    item: usize,
    rules: Rules,
    options: Options,
    best: i64,
    bound: i64,
    /// The programme as it is now.
    before: Draft,
    now: &'a Current,
}

impl Desk {
    /// Reports where an item could go. The pieces are the events `marks`, `bounds` and `price`; what is
    /// returned is the last one, `done`, with the best slots.
    ///
    /// The prices are those of the best programme with the item there, and equal what `explain --item X
    /// --on SLOT` says of the instance with the steps.
    ///
    /// # Errors
    ///
    /// There is no such item, no programme, or a slot cannot be read.
    ///
    /// ```
    /// use horseshoe::desk::{Control, Desk, Settings, SlotsAsked};
    /// # use std::sync::Mutex;
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// let first = vec!["2027-01-28 morning".to_owned()];
    /// let asked = SlotsAsked { item: "wrap-up".into(), first, only: true };
    /// let sent = Mutex::new(Vec::new());
    /// desk.slots(&asked, &|event| sent.lock().unwrap().push(event), &Control::default())?;
    /// let sent = sent.into_inner().unwrap();
    /// assert!(sent.len() == 1 && sent[0]["more"].is_i64());
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn slots(
        &self,
        asked: &SlotsAsked,
        emit: Emit<'_>,
        control: &Control,
    ) -> Result<Value, DeskError> {
        let now = self.now();
        let first: Vec<Place> = asked
            .first
            .iter()
            .map(|key| {
                slot_of(key).ok_or_else(|| {
                    let help = "Name slots such as `2026-12-07 morning` or `2026-12-07 day`.";
                    DeskError::refused("slot", format!("`{key}` is no slot"), help)
                })
            })
            .collect::<Result<_, _>>()?;
        let item = self.asked(&now, &asked.item, control)?;
        let pricing = item.pricing();
        let marks = if asked.only { BTreeMap::new() } else { item.marks() };
        if !asked.only {
            emit(json!({"event": "marks", "slots": item.marked(&marks)}));
            control.go_on()?;
        }
        let mut open: Vec<(Place, i64)> =
            pricing.slots().iter().map(|bound| (place_of(bound), bound.points)).collect();
        // Slots outside the months that are drafted come last: hardly anybody waits for them.
        let is_outside = |place: &Place| !item.covers(*place);
        open.sort_by_key(|(place, points)| (is_outside(place), *points, *place));
        open.truncate(MOST_SLOTS);
        let known: BTreeMap<Place, i64> = open.iter().copied().collect();
        if !asked.only {
            let mut all = item.slots();
            all.extend(known.keys());
            all.sort_unstable();
            all.dedup();
            let sent = all.into_iter().map(|(date, session)| {
                json!({
                    "date": date,
                    "session": session,
                    "at_least": known.get(&(date, session)).map(|points| points - item.best),
                })
            });
            emit(json!({"event": "bounds", "slots": sent.collect::<Vec<_>>()}));
            control.go_on()?;
        }
        let looked_at = |place: &Place| first.contains(place);
        for place in first.iter().filter(|place| !known.contains_key(place)) {
            emit(item.refusal(*place));
        }
        let rest =
            open.iter().map(|(place, _)| *place).filter(|place| !looked_at(place) && !asked.only);
        let order: Vec<Place> =
            first.iter().copied().filter(|place| known.contains_key(place)).chain(rest).collect();
        // A single slot is solved sooner by itself.
        let common = if asked.only { None } else { pricing.in_common() };
        let found: Mutex<Vec<(i64, usize, Place)>> = Mutex::new(Vec::new());
        let priced: Result<(), DeskError> = order.iter().par_bridge().try_for_each(|place| {
            control.go_on()?;
            let price = item.price((&pricing, common.as_ref()), *place)?;
            control.go_on()?;
            let keeps = if looked_at(place) { item.keeps(self, *place, control)? } else { None };
            if let Some((more, moves)) = price.cost {
                let mut found = found.lock().unwrap_or_else(PoisonError::into_inner);
                found.push((more, moves, *place));
            }
            emit(event(*place, price, marks.get(place), keeps));
            Ok(())
        });
        priced?;
        let mut found = found.into_inner().unwrap_or_else(PoisonError::into_inner);
        found.sort_unstable();
        found.truncate(BEST);
        if !asked.only {
            // What the best slots cost with the rest kept is asked next.
            let kept: Result<(), DeskError> =
                found.par_iter().try_for_each(|(more, moves, place)| {
                    if !looked_at(place) {
                        let keeps = item.keeps(self, *place, control)?;
                        control.go_on()?;
                        emit(event(*place, Price { cost: Some((*more, *moves)) }, None, keeps));
                    }
                    Ok(())
                });
            kept?;
        }
        let best = found.iter().map(|(_, _, (date, session))| key_of(*date, *session));
        Ok(json!({"event": "done", "best": best.collect::<Vec<_>>()}))
    }

    fn asked<'a>(
        &self,
        now: &'a Current,
        id: &str,
        control: &Control,
    ) -> Result<Asked<'a>, DeskError> {
        let programme = now.programme()?;
        let item = item_of(&now.planned.problem, id)?;
        if now.planned.problem.items[item].is_issued() {
            return Err(DeskError::refused(
                "issued",
                "the report is out, so it cannot be moved",
                "Change `report_issued` if the date is wrong.",
            ));
        }
        // Where the item is fixed now says nothing of where it could go.
        let release = [Change::Release { target: id.to_owned() }];
        let problem = match self.problem_with(now, &release) {
            Err(DeskError::Refused { code: "not_pinned", .. }) => now.planned.problem.clone(),
            other => other?,
        };
        let item = item_of(&problem, id)?;
        let mut options = control.over(&self.settings.options);
        options.threads = 1;
        options.start = now.planned.prices.clone();
        let best = match now.planned.best {
            Some(best) => best,
            None => match solve(&now.planned.problem, &Rules::all(), &options)? {
                Outcome::Solved(solved) => solved.objective,
                _ => points(programme),
            },
        };
        // With the item released, the best may cost less than with it where it is fixed.
        let was_fixed = now.planned.problem.items[item_of(&now.planned.problem, id)?].fixed_date;
        let bound = if was_fixed.is_some() { 0 } else { now.planned.best.unwrap_or(0) };
        Ok(Asked {
            problem,
            item,
            rules: Rules::all(),
            options,
            best,
            bound,
            before: Draft::of_entries(&programme.items),
            now,
        })
    }
}

fn place_of(bound: &SlotBound) -> Place {
    (bound.at.date, bound.at.session)
}

impl Asked<'_> {
    /// Lists the slots of the month and of the days before it that are in use.
    fn slots(&self) -> Vec<Place> {
        let problem = &self.problem;
        let own = &problem.items[self.item];
        let dates = self.before.rows.iter().map(|row| row.date);
        let first = dates.clone().chain([problem.first]).min().unwrap_or(problem.first);
        let last = dates.chain([problem.last]).max().unwrap_or(problem.last);
        let mut slots = Vec::new();
        for date in days_between(first, last) {
            if !own.is_council() {
                if problem.calendar.is_working_day(date) {
                    slots.push((date, None));
                }
                continue;
            }
            let is_day = problem.calendar.is_working_day(date);
            for session in Session::ALL {
                let sits = problem.calendar.sits(Slot { date, session });
                if sits || is_day && session.is_ordinary() {
                    slots.push((date, Some(session)));
                }
            }
        }
        slots.truncate(MOST_SLOTS);
        slots
    }

    /// Returns whether a slot is within the months that are drafted.
    fn covers(&self, (date, _): Place) -> bool {
        (self.problem.first..=self.problem.last).contains(&date)
    }

    /// Holds each slot against the rules, with everything else where it is: the slots that break one,
    /// with the rule in words.
    fn marks(&self) -> BTreeMap<Place, String> {
        let broken = |(date, session): Place| {
            let at = Moment { date, session };
            let broken = with_item_at(&self.problem, &self.rules, &self.before, self.item, at);
            Some(((date, session), broken.first()?.message.clone()))
        };
        self.slots().into_iter().filter_map(broken).collect()
    }

    /// Lists all slots with their marks.
    fn marked(&self, marks: &BTreeMap<Place, String>) -> Vec<Value> {
        let mark = |(date, session): Place| {
            let words = marks.get(&(date, session));
            json!({
                "date": date,
                "session": session,
                "mark": if words.is_some() { "breaks" } else { "free" },
                "words": words,
            })
        };
        self.slots().into_iter().map(mark).collect()
    }

    fn pricing(&self) -> Pricing<'_> {
        let known = (&self.before, self.bound);
        Pricing::new(&self.problem, &self.rules, &self.options, known, self.item)
    }

    /// Returns what the item costs in a slot, and the fewest other items that move for it.
    fn price(
        &self,
        (pricing, common): (&Pricing<'_>, Option<&Slots<'_>>),
        (date, session): Place,
    ) -> Result<Price, DeskError> {
        Ok(match pricing.moves(Moment { date, session }, common)? {
            Priced::Possible { objective, is_proved: true, changes } => {
                Price { cost: Some((objective - self.best, self.moves(&changes))) }
            }
            Priced::Possible { .. } | Priced::Impossible | Priced::Unknown => Price { cost: None },
        })
    }

    /// Counts the moves without that of the item itself.
    fn moves(&self, changes: &Changes) -> usize {
        changes.moved_besides(&self.problem.items[self.item].id)
    }

    /// Returns what a drop costs and moves that keeps the rest: the very step that it would be.
    fn keeps(
        &self,
        desk: &Desk,
        (date, session): Place,
        control: &Control,
    ) -> Result<Option<Value>, DeskError> {
        let target = self.problem.items[self.item].id.clone();
        let pin = crate::questions::edit::Edit::Pin { target, date, session };
        let problem = match desk.problem_with(self.now, &[Change::Edit(pin)]) {
            Ok(problem) => problem,
            Err(DeskError::Faults(_)) => return Ok(None),
            Err(error) => return Err(error),
        };
        let Fate::Programme(programme) = &self.now.planned.fate else { return Ok(None) };
        let (former, mut kept) = (draft_of(Some(&places(programme)), &problem), problem);
        keep(&mut kept, &self.rules, &former, self.now.planned.effect.as_of);
        match solve(&kept, &self.rules, &control.over(&self.options))? {
            Outcome::Solved(solved) => {
                let changes = Changes::between(&self.before, &Draft::of_entries(&solved.entries));
                let own: Programme = assemble::programme(&kept, *solved);
                let more = points(&own) - self.best;
                Ok(Some(json!({"more": more, "moves": self.moves(&changes)})))
            }
            Outcome::Infeasible | Outcome::Stopped => Ok(None),
        }
    }

    /// Returns the event of a slot that the item's own row or the calendar rules out.
    fn refusal(&self, (date, session): Place) -> Value {
        let at = Moment { date, session };
        let broken = with_item_at(&self.problem, &self.rules, &self.before, self.item, at);
        let own = &self.problem.items[self.item];
        let is_outside = own.bounds.iter().any(|bound| !bound.admits(date));
        let why = match broken.first() {
            Some(broken) => format!("no: {}", broken.message),
            None if is_outside => "no: outside its own window".to_owned(),
            None => "no programme has it there".to_owned(),
        };
        json!({
            "event": "price", "date": date, "session": session,
            "more": null, "moves": null, "words": why, "keeps": null,
        })
    }
}

/// Returns the event of a slot with its price, and the rule that it breaks with all else unmoved.
fn event(
    (date, session): Place,
    price: Price,
    mark: Option<&String>,
    keeps: Option<Value>,
) -> Value {
    let words = match (price.cost, mark) {
        (Some((more, moves)), _) => in_words(more, moves),
        (None, Some(why)) => format!("no: {why}"),
        (None, None) => "no programme has it there".to_owned(),
    };
    let (more, moves) = price.cost.unzip();
    json!({
        "event": "price", "date": date, "session": session,
        "more": more, "moves": moves, "words": words, "keeps": keeps,
    })
}

/// Returns a price in words: `+3 · 2 moves`, `free`.
fn in_words(more: i64, moves: usize) -> String {
    let points = if more == 0 { "free".to_owned() } else { format!("{more:+}") };
    match moves {
        0 => points,
        1 => format!("{points} · 1 move"),
        moves => format!("{points} · {moves} moves"),
    }
}
