//! Facts: what has been held comes back as it was, whatever rule it breaks, and the rest is still the
//! best that exhaustive search finds around it.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use horseshoe::base::calendar::Session;
use horseshoe::domain::changes::{ChangeKind, Changes};
use horseshoe::domain::draft::{Draft, DraftRow};
use horseshoe::domain::problem::{FixedBy, Problem};
use horseshoe::domain::programme::{Entry, EntryStatus, Programme};
use horseshoe::domain::rules::Rules;
use horseshoe::questions::explain::cheapest_waivers;
use horseshoe::questions::replan::{changes, keep};
use horseshoe::solver::{Options, assemble};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::optimality::proved;
use crate::oracle::{Oracle, Verdict};
use crate::small::Shape;

fn planned(problem: &Problem) -> Option<Programme> {
    let solved = proved(problem, &Rules::all(), &Options::default())?;
    Some(assemble::programme(problem, solved))
}

/// Damages the time of a row as a month is damaged: another day before `as_of`, another session, hours
/// outside of it, or none.
fn damage(rng: &mut ChaCha8Rng, row: &mut DraftRow, is_council: bool, as_of: Option<NaiveDate>) {
    let day = row.date + TimeDelta::days(rng.random_range(-9..=9));
    if rng.random_bool(0.5) && as_of.is_none_or(|as_of| day < as_of) {
        row.date = day;
    }
    if !is_council {
        return;
    }
    if rng.random_bool(0.4) {
        row.session = Some(Session::ALL[rng.random_range(0..4)]);
    }
    if rng.random_bool(0.5) {
        let start = NaiveTime::from_hms_opt(rng.random_range(8..22), rng.random_range(0..60), 0);
        let lasts = TimeDelta::minutes(rng.random_range(0..100));
        (row.start, row.end) = (start, start.map(|start| start + lasts));
    }
    if rng.random_bool(0.1) {
        (row.start, row.end) = (None, None);
    }
}

type Time = (NaiveDate, Option<Session>, Option<NaiveTime>, Option<NaiveTime>);

fn time_of_row(row: &DraftRow) -> Time {
    (row.date, row.session, row.start, row.end)
}

fn time(entry: &Entry) -> Time {
    (entry.date, entry.session, entry.start, entry.end)
}

#[test]
#[cfg_attr(not(feature = "highs"), ignore = "takes minutes without HiGHS")]
fn held_rows_come_back_byte_for_byte_and_fixed_ones_stay_fixed() {
    let (mut held, mut broken, mut fixed, mut kept, mut retimed) = (0, 0, 0, 0, 0);
    for seed in 0..160 {
        let Some((_, problem)) = Shape::nth(seed).problem() else { continue };
        let Some(mut last) = planned(&problem) else { continue };
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let (Some(first), Some(end)) = (last.items.first(), last.items.last()) else { continue };
        let (begins, days) = (first.date, (end.date - first.date).num_days() + 2);
        for step in 1..=10 {
            let as_of = begins + TimeDelta::days(days * step / 10);
            let mut draft = Draft::of_entries(&last.items);
            for row in &mut draft.rows {
                let item = &problem.items[problem.item(&row.id).expect("an item")];
                let is_new = row.status != Some(EntryStatus::Held);
                if row.date < as_of && is_new && !item.is_issued() {
                    damage(&mut rng, row, item.is_council(), Some(as_of));
                } else if row.date >= as_of && item.fixed_date.is_none() && rng.random_bool(0.05) {
                    row.status = Some(EntryStatus::Fixed);
                }
            }
            let mut again = problem.clone();
            keep(&mut again, &Rules::all(), &draft, Some(as_of));
            let Some(programme) = planned(&again) else { continue };
            let list = changes(&again, &Rules::all(), &draft, &programme);
            for row in &draft.rows {
                let entry = programme.items.iter().find(|entry| entry.id == row.id);
                let entry = entry.unwrap_or_else(|| panic!("{}: {}", problem.name, row.id));
                let own = &problem.items[problem.item(&row.id).expect("an item")];
                let told = format!("{} {as_of} {row:?} {entry:?}", problem.name);
                if row.status == Some(EntryStatus::Fixed) {
                    assert_eq!(entry.status, EntryStatus::Fixed, "{told}");
                    assert_eq!((entry.date, entry.session), (row.date, row.session), "{told}");
                    fixed += usize::from(own.fixed_date.is_none());
                }
                if row.date < as_of && !own.is_issued() {
                    assert_eq!(time(entry), time_of_row(row), "{told}");
                    let status = row.status.filter(|status| *status == EntryStatus::Fixed);
                    assert_eq!(entry.status, status.unwrap_or(EntryStatus::Held), "{told}");
                    held += 1;
                } else {
                    assert_ne!(entry.status, EntryStatus::Held, "{told}");
                }
                if entry.status == EntryStatus::Kept {
                    let is_retimed = list
                        .list
                        .iter()
                        .any(|change| change.kind == ChangeKind::Retimed && change.id == entry.id);
                    assert!(is_retimed || time(entry) == time_of_row(row), "{told}");
                    (kept, retimed) = (kept + 1, retimed + usize::from(is_retimed));
                }
            }
            broken += usize::from(!programme.breaches.is_empty());
            assert!(programme.waivers.is_empty());
            last = programme;
        }
    }
    let counts =
        format!("{held} held, {broken} broken, {fixed} fixed, {kept} kept, {retimed} retimed");
    assert!(held > 1_000 && broken > 200 && fixed > 50 && kept > 500, "{counts}");
    assert!(retimed * 50 < kept, "{counts}");
}

/// With days before `as_of` held, and with held meetings in the midst of those still to be held.
#[test]
#[cfg_attr(not(feature = "highs"), ignore = "takes minutes without HiGHS")]
fn the_optimum_around_held_items_is_that_of_exhaustive_search() {
    let (mut best, mut none) = (0, 0);
    for seed in 0..500 {
        let Some((instance, problem)) = Shape::nth(seed).problem() else { continue };
        let Some(agreed) = planned(&problem) else { continue };
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let middle = agreed.items.get(agreed.items.len() / 2).map(|item| item.date);
        let as_of = middle.filter(|_| seed % 2 == 0);
        let mut draft = Draft::of_entries(&agreed.items);
        let mut held = BTreeMap::new();
        for row in &mut draft.rows {
            let index = problem.item(&row.id).expect("an item");
            let item = &problem.items[index];
            row.status = None;
            let is_past = as_of.map_or(rng.random_bool(0.4), |as_of| row.date < as_of);
            // A day without hours of its own is no place for a meeting that takes the day.
            let is_long = item.is_council() && problem.takes_whole_day(item);
            if !is_past || item.is_issued() || is_long {
                continue;
            }
            let before = row.date;
            damage(&mut rng, row, item.is_council(), as_of);
            if item.fixed_date.is_some() {
                row.date = before;
            }
            row.status = Some(EntryStatus::Held);
            held.insert(index, row.clone());
        }
        draft.rows.retain(|row| row.status == Some(EntryStatus::Held));
        let mut again = problem.clone();
        keep(&mut again, &Rules::all(), &draft, as_of);
        again.question.baseline.clear();
        let verdict = Oracle::with_held(&instance, &problem, held, as_of).search();
        for reduce in [true, false] {
            let options = Options { reduce, ..Options::default() };
            let solved = proved(&again, &Rules::all(), &options).map(|solved| solved.objective);
            match &verdict {
                Verdict::TooLarge => {}
                Verdict::Best(points, places) => {
                    let told = format!("{} {as_of:?} {draft:?} {places:?}", problem.name);
                    assert_eq!(solved, Some(*points), "{told}");
                    best += 1;
                }
                Verdict::None => {
                    assert_eq!(solved, None, "{} {as_of:?} {draft:?}", problem.name);
                    none += 1;
                }
            }
        }
    }
    assert!(best > 200 && none > 20, "{best} with a programme, {none} without");
}

/// What stays on its day keeps its hour, although it is not the one that a new programme gives it.
#[test]
#[cfg_attr(not(feature = "highs"), ignore = "takes minutes without HiGHS")]
fn what_stays_keeps_its_hour() {
    let mut kept = 0;
    for seed in 0..80 {
        let Some((_, mut problem)) = Shape::nth(seed).problem() else { continue };
        let Some(agreed) = planned(&problem) else { continue };
        let mut draft = Draft::of_entries(&agreed.items);
        for row in &mut draft.rows {
            let item = &problem.items[problem.item(&row.id).expect("an item")];
            row.status = None;
            let is_alone = agreed.items.iter().filter(|entry| entry.date == row.date).count() == 1;
            let (Some(session), true) = (row.session, is_alone) else { continue };
            let closes = problem.policy.sessions.hours(session).closes;
            let last = closes - TimeDelta::minutes(i64::from(item.minutes));
            if !problem.takes_whole_day(item) && item.fixed_start.is_none() {
                (row.start, row.end) = (Some(last), Some(closes));
            }
        }
        keep(&mut problem, &Rules::all(), &draft, None);
        let again = planned(&problem).expect("the same programme");
        let list = Changes::between(&draft, &Draft::of_entries(&again.items));
        assert!(list.is_empty(), "{}: {list:?}", problem.name);
        kept += list.unchanged;
    }
    assert!(kept > 150, "{kept}");
}

/// A report that came out on the day of its TCC meeting, or after it, is noted where the meeting stands,
/// and a conflict where it is asked for only now.
#[test]
#[cfg_attr(not(feature = "highs"), ignore = "takes minutes without HiGHS")]
fn a_report_on_the_day_of_its_tcc_meeting_is_noted_where_the_meeting_is_fixed() {
    let mut noted = 0;
    for seed in 0..120 {
        let Some((mut instance, problem)) = Shape::nth(seed).problem() else { continue };
        let Some(agreed) = planned(&problem) else { continue };
        let meeting = agreed.items.iter().find(|entry| entry.id.ends_with("/tcc_meeting"));
        let Some(meeting) = meeting else { continue };
        let id = meeting.renewal.clone().expect("a chain");
        let renewal = instance.renewals.iter_mut().find(|renewal| renewal.id == id).expect("a row");
        if problem.item(&format!("{id}/report")).is_none() {
            continue;
        }
        renewal.report_issued = Some(meeting.date + TimeDelta::days(seed as i64 % 3));
        let Ok(problem) = Problem::new(&instance) else { continue };
        let item = problem.item(&meeting.id).expect("an item");
        let mut asked = problem.clone();
        asked.pin(item, meeting.date, meeting.session, FixedBy::Question);
        assert!(planned(&asked).is_none(), "{}", problem.name);
        let mut draft = Draft::of_entries(&agreed.items);
        draft.rows.retain(|row| row.id == meeting.id);
        draft.rows[0].status = Some(EntryStatus::Fixed);
        let mut fixed = problem.clone();
        keep(&mut fixed, &Rules::all(), &draft, None);
        let Some(programme) = planned(&fixed) else { continue };
        let is_of_both = |items: &[String]| items == [format!("{id}/report"), meeting.id.clone()];
        assert!(programme.breaches.iter().any(|breach| is_of_both(&breach.items)));
        noted += 1;
    }
    assert!(noted > 10, "{noted}");
}

/// Fixed rows out of the order of their chain: the cheapest waivers cost as little as the cheapest of all
/// sets of orders that give, each set tried.
#[test]
#[cfg_attr(not(feature = "highs"), ignore = "takes minutes without HiGHS")]
fn the_orders_that_give_are_the_cheapest_set_of_all() {
    let (mut compared, mut broken) = (0, 0);
    for seed in 0..500 {
        let Some((_, problem)) = Shape::nth(seed).problem() else { continue };
        let Some(agreed) = planned(&problem) else { continue };
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let mut draft = Draft::of_entries(&agreed.items);
        let free = |row: &DraftRow| {
            let item = &problem.items[problem.item(&row.id).expect("an item")];
            item.renewal.is_some() && item.fixed_date.is_none() && item.is_council()
        };
        draft.rows.retain(free);
        draft.rows.truncate(2);
        for row in &mut draft.rows {
            row.status = Some(EntryStatus::Fixed);
            row.date += TimeDelta::days(rng.random_range(-3..=3));
        }
        let dates: Vec<NaiveDate> = draft.rows.iter().rev().map(|row| row.date).collect();
        for (row, date) in draft.rows.iter_mut().zip(dates) {
            row.date = date;
        }
        let mut asked = problem.clone();
        keep(&mut asked, &Rules::all(), &draft, None);
        // Few instances take more than a moment; those that do are left out, and the rest are counted.
        let limit = Some(std::time::Duration::from_secs(1));
        let (rules, options) = (Rules::all(), Options { time_limit: limit, ..Options::default() });
        if compared > 18 && broken > 6 {
            break;
        }
        if asked.order.len() > 4 || draft.rows.len() < 2 || planned(&asked).is_some() {
            continue;
        }
        let found = cheapest_waivers(&asked, &rules, &options).expect("no failure");
        let price = i64::from(asked.policy.waivers.order.points);
        if found.as_ref().is_none_or(|found| !found.is_proved) {
            continue;
        }
        let mut least: Option<i64> = None;
        let mut is_whole = true;
        for subset in 0..1_u32 << asked.order.len() {
            let mut variant = asked.clone();
            let given = asked.order.iter().enumerate().filter(|(bit, _)| subset >> bit & 1 == 1);
            variant.question.waivers.order = given.map(|(_, pair)| *pair).collect();
            let own = cheapest_waivers(&variant, &rules, &options).expect("no failure");
            is_whole &= own.as_ref().is_none_or(|own| own.is_proved);
            let only = own.filter(|own| {
                let all = own.programme.penalties.iter().map(|charge| charge.reason.as_str());
                !all.clone().any(|why| why.contains("out of the order"))
            });
            let points = only.map(|own| own.points + price * i64::from(subset.count_ones()));
            least = least.into_iter().chain(points).min();
            if subset == 0 && least.is_some() {
                // The orders give only where nothing else is enough.
                break;
            }
        }
        let told = format!("{} {draft:?}", problem.name);
        let Some(least) = least.filter(|_| is_whole) else { continue };
        let found = found.unwrap_or_else(|| panic!("{told}"));
        assert!(found.is_proved, "{told}");
        assert!(found.points <= least, "{told}: {} {least}", found.points);
        let words = ["straight after", "another hour", "no working day"];
        let charges = &found.programme.penalties;
        let is_of_order = |why: &str| !words.iter().any(|word| why.contains(word));
        if charges.iter().all(|charge| is_of_order(&charge.reason)) {
            assert_eq!(found.points, least, "{told}");
            compared += 1;
            broken += usize::from(charges.iter().any(|c| c.reason.contains("out of the order")));
        }
    }
    assert!(compared > 15 && broken > 5, "{compared} compared, {broken} with orders that give");
}
