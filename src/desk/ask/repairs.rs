//! What would make an impossible month possible: a card for each way, handed out as soon as it is proved.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use rayon::iter::{IntoParallelRefIterator as _, ParallelIterator as _};
use serde_json::{Value, json};

use super::Emit;
use crate::desk::history::Mode;
use crate::desk::plain::plain;
use crate::desk::plan::{Fate, points};
use crate::desk::session::Current;
use crate::desk::{Change, Control, Desk, DeskError};
use crate::domain::changes::{ChangeKind, Changes};
use crate::domain::draft::Draft;
use crate::domain::rules::Rules;
use crate::questions::explain::{self, Found, Repair, Waived};
use crate::questions::replan::grouped_changes;
use crate::solver::{Feasibility, Options, any};

impl Desk {
    /// Finds what would make an impossible month possible, and hands each way out once it is proved:
    /// first what it is, then, where a step can make it, what the programme costs after it and moves.
    ///
    /// # Errors
    ///
    /// There is a programme, or the solver fails.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # use std::sync::Mutex;
    /// # let dir = tempfile::tempdir().unwrap();
    /// let late = "mission,mandate_expires,report_issued\nUNFICYP,2010-12-15,2010-12-01\n";
    /// std::fs::write(dir.path().join("renewals.csv"), late).unwrap();
    /// let desk = Desk::open(dir.path(), Settings::default(), &Control::default())?;
    /// let found = Mutex::new(Vec::new());
    /// let done = desk.repairs(&|event| found.lock().unwrap().push(event), &Control::default())?;
    /// let repairs = found.into_inner().unwrap().iter().filter(|own| own["event"] == "repair").count();
    /// assert!(repairs > 0 && done["order"].as_array().is_some_and(|order| order.len() == repairs));
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn repairs(&self, emit: Emit<'_>, control: &Control) -> Result<Value, DeskError> {
        let now = self.now();
        let Fate::Impossible(explained) = &now.planned.fate else {
            return Err(DeskError::refused(
                "possible",
                "there is a programme, so there is nothing to repair",
                "Look at the programme.",
            ));
        };
        let options = control.over(&self.settings.options);
        let cards = Cards {
            desk: self,
            now: &now,
            emit,
            control,
            next: AtomicU64::new(0),
            order: Mutex::new(Vec::new()),
        };
        // What the desk itself has fixed gives first, and costs nothing.
        now.planned.effect.pins.par_iter().try_for_each(|pin| cards.release(pin, &options))?;
        control.go_on()?;
        let each = |found: Found<'_>| match found {
            Found::Repair(repair) => cards.repair(repair),
            Found::Waived(waived) => cards.waived(waived),
        };
        let (problem, rules) = (&now.planned.problem, Rules::all());
        let conflict = explain::Explanation::clone(explained);
        let found = explain::repair_each(problem, &rules, &options, conflict, &each)?;
        control.go_on()?;
        Ok(json!({
            "event": "done",
            "waived": found.waived.as_ref().map(|waived| cards.of_waived(waived)),
            "is_complete": found.is_complete,
            "order": cards.in_order(),
        }))
    }
}

/// Hands the cards out, from any thread.
struct Cards<'a> {
    desk: &'a Desk,
    now: &'a Arc<Current>,
    emit: Emit<'a>,
    control: &'a Control,
    next: AtomicU64,
    /// The amount and the words of each card, with its number.
    order: Mutex<Vec<(i64, i64, String, u64)>>,
}

impl Cards<'_> {
    /// The release of a pin, if that is enough.
    fn release(&self, pin: &str, options: &Options) -> Result<(), DeskError> {
        self.control.go_on()?;
        let change = Change::Release { target: pin.to_owned() };
        let problem = self.desk.problem_with(self.now, std::slice::from_ref(&change))?;
        if let Feasibility::Programme(_) = any(&problem, &Rules::all(), options)? {
            let title = problem.item(pin).and_then(|item| problem.items.get(item));
            let title = title.map_or(pin, |item| item.title.as_str());
            let says = format!("Release {title}");
            let card =
                json!({"kind": "release", "text": says, "says": says, "points": 0, "days": null});
            self.hand_out(card, (0, 0), Some(vec![change]));
        }
        Ok(())
    }

    fn repair(&self, repair: &Repair) {
        let problem = &self.now.planned.problem;
        let edits = repair.edits(problem);
        let edits = edits.map(|edits| edits.into_iter().map(Change::Edit).collect());
        let kind = serde_json::to_value(&repair.relaxation).unwrap_or_default();
        let card = json!({
            "kind": kind["kind"],
            "text": repair.action(problem),
            "says": repair.says,
            "points": repair.points,
            "days": repair.days,
        });
        self.hand_out(card, (repair.points, repair.days.unwrap_or(0)), edits);
    }

    /// Hands out a card, and what the step would cost.
    fn hand_out(&self, card: Value, (points, days): (i64, i64), edits: Option<Vec<Change>>) {
        let id = self.next.fetch_add(1, Ordering::Relaxed);
        let words = card["text"].as_str().unwrap_or_default().to_owned();
        let mut order = self.order.lock().unwrap_or_else(PoisonError::into_inner);
        order.push((points, days, words, id));
        drop(order);
        let mut card = card;
        if let Value::Object(members) = &mut card {
            members.insert("id".to_owned(), json!(id));
            members.insert("edits".to_owned(), json!(edits));
        }
        (self.emit)(json!({"event": "repair", "repair": card}));
        if let Some(edits) = edits {
            self.cost(id, &edits);
        }
    }

    /// Plans the step of a card. A card without a cost is as good: the step itself shows it.
    fn cost(&self, id: u64, edits: &[Change]) {
        let planned = self.desk.plan_with(self.now, edits, Mode::Keep, self.control);
        let Ok(Fate::Programme(programme)) = planned.as_ref().map(|planned| &planned.fate) else {
            return;
        };
        let changes = Changes::between(&self.now.draft(), &Draft::of_entries(&programme.items));
        (self.emit)(json!({
            "event": "cost",
            "id": id,
            "objective": points(programme),
            "moves": changes.count(ChangeKind::Moved),
            "text": grouped_changes(&changes),
        }));
    }

    fn waived(&self, waived: &Waived) {
        (self.emit)(json!({"event": "waived", "waived": self.of_waived(waived)}));
    }

    fn of_waived(&self, waived: &Waived) -> Value {
        let text: Vec<String> = waived.waivers.iter().map(|own| plain(&own.message)).collect();
        let after = Draft::of_entries(&waived.programme.items);
        let changes = Changes::between(&self.now.draft(), &after);
        json!({
            "points": waived.points,
            "text": text,
            "moves": changes.count(ChangeKind::Moved),
            "is_proved": waived.is_proved,
        })
    }

    /// The numbers of the cards, the smallest amount first.
    fn in_order(&self) -> Vec<u64> {
        let mut order = self.order.lock().unwrap_or_else(PoisonError::into_inner).clone();
        order.sort();
        order.into_iter().map(|(.., id)| id).collect()
    }
}
