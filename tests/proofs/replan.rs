//! Re-planning moves as few items as can be, by as few days; questions asked of a plan are answered as
//! if the problem had been solved from scratch.

use chrono::NaiveDate;
use horseshoe::base::calendar::Moment;
use horseshoe::base::calendar::{Session, days_after};
use horseshoe::domain::changes::{ChangeKind, Changes};
use horseshoe::domain::draft::Draft;
use horseshoe::domain::problem::{Difference, FixedBy, Problem, Stability};
use horseshoe::domain::programme::Programme;
use horseshoe::domain::rules::Rules;
use horseshoe::input::instance::Instance;
use horseshoe::questions::explain::{Answer, SlotPrice, elsewhere, everywhere};
use horseshoe::questions::replan::{alternatives, keep, suggest};
use horseshoe::solver::assemble;
use horseshoe::solver::{Feasibility, Options, any, slot_bounds};

use crate::optimality::proved;
use crate::small::Shape;

/// The plain program: neither prices nor incumbents.
fn from_scratch(problem: &Problem) -> Option<i64> {
    let options = Options { reduce: false, ..Options::default() };
    proved(problem, &Rules::all(), &options).map(|solved| solved.objective)
}

fn planned(problem: &Problem) -> Option<Programme> {
    let solved = proved(problem, &Rules::all(), &Options::default())?;
    Some(assemble::programme(problem, solved))
}

/// An instance with a programme, and the same instance after something has changed.
fn changed(seed: u64) -> Option<(Programme, Problem)> {
    let (mut instance, problem): (Instance, Problem) = Shape::nth(seed).problem()?;
    let agreed = planned(&problem)?;
    match seed % 3 {
        0 => {
            let renewal = instance.renewals.first_mut()?;
            let report =
                agreed.items.iter().find(|item| item.id == format!("{}/report", renewal.id));
            renewal.report_issued = Some(days_after(report?.date, 1));
        }
        1 => {
            let event = instance.events.iter_mut().find(|event| event.after.is_none())?;
            event.minutes = Some(100);
            event.session = Some(Session::Morning);
        }
        _ => {
            let date = agreed.items.iter().find(|item| item.session.is_some())?.date;
            instance.calendar.push(horseshoe::input::instance::CalendarRow {
                from: date,
                to: date,
                session: Some(Session::Afternoon),
                opens: None,
                closes: None,
                status: horseshoe::input::instance::CalendarStatus::Closed,
                reason: "test".into(),
                origin: horseshoe::input::instance::Origin::default(),
            });
        }
    }
    Some((agreed, Problem::new(&instance).ok()?))
}

/// The fewest moves, found by trying which items can stay: all of them, all but one, and so on.
fn fewest_moves(problem: &Problem) -> Option<usize> {
    let agreed: Vec<(usize, Moment)> =
        (0..problem.items.len()).filter_map(|item| Some((item, problem.agreed(item)?))).collect();
    assert!(agreed.len() < 16, "small instances");
    let mut subsets: Vec<u32> = (0..1 << agreed.len()).collect();
    subsets.sort_by_key(|subset| subset.count_ones());
    let stays_possible = |moved: &u32| {
        let mut pinned = problem.clone();
        for (place, (item, at)) in agreed.iter().enumerate() {
            if moved >> place & 1 == 1 {
                continue;
            }
            let own = &problem.items[*item];
            let elsewhere = own.fixed_date.is_some_and(|date| date != at.date)
                || own.fixed_session.is_some_and(|session| Some(session) != at.session);
            if elsewhere {
                return false;
            }
            if own.is_issued() {
                // It is there already, and a fact: it may be a Sunday.
                continue;
            }
            pinned.pin(*item, at.date, at.session, FixedBy::Question);
        }
        matches!(any(&pinned, &Rules::all(), &Options::default()), Ok(Feasibility::Programme(_)))
    };
    subsets.iter().find(|moved| stays_possible(moved)).map(|moved| moved.count_ones() as usize)
}

#[test]
fn re_planning_moves_the_fewest_items() {
    let (mut asked, mut moved) = (0, 0);
    for seed in 0..400 {
        let Some((agreed, mut problem)) = changed(seed) else { continue };
        let before = Draft::of_entries(&agreed.items);
        // What the earlier programme marks as fixed is the instance's own to change here.
        let mut free = before.clone();
        for row in &mut free.rows {
            row.status = None;
        }
        keep(&mut problem, &Rules::all(), &free, None);
        if problem.question.baseline.iter().flatten().count() > 9 {
            continue;
        }
        let again = planned(&problem);
        let least = fewest_moves(&problem);
        let name = &problem.name;
        assert_eq!(again.is_some(), least.is_some(), "{name}");
        let (Some(again), Some(least)) = (again, least) else { continue };
        let changes = Changes::between(&before, &Draft::of_entries(&again.items));
        assert_eq!(changes.count(ChangeKind::Moved), least, "{name}: {changes:?}");
        asked += 1;
        moved += usize::from(least > 0);
    }
    assert!(asked > 40 && moved > 20, "{asked} asked, {moved} with moves");
}

#[test]
fn what_was_held_stays_and_nothing_is_planned_for_the_past() {
    let mut asked = 0;
    for seed in 400..700 {
        let Some((agreed, mut problem)) = changed(seed) else { continue };
        let before = Draft::of_entries(&agreed.items);
        let Some(as_of) = agreed.items.get(agreed.items.len() / 2).map(|item| item.date) else {
            continue;
        };
        let own: Vec<Option<NaiveDate>> =
            problem.items.iter().map(|item| item.fixed_date).collect();
        keep(&mut problem, &Rules::all(), &before, Some(as_of));
        let Some(again) = planned(&problem) else { continue };
        for item in &again.items {
            let index = problem.item(&item.id).expect("an item");
            if own[index].is_some() {
                continue;
            }
            let was = before.rows.iter().find(|row| row.id == item.id);
            match was.filter(|row| row.date < as_of) {
                Some(row) => assert_eq!((item.date, item.session), (row.date, row.session)),
                None => assert!(item.date >= as_of, "{}: {item:?}", problem.name),
            }
        }
        asked += 1;
    }
    assert!(asked > 50, "{asked}");
}

/// The points of the problem with an item fixed somewhere, from scratch.
fn pinned(problem: &Problem, item: usize, at: Moment) -> Option<i64> {
    let mut pinned = problem.clone();
    if !problem.items[item].is_issued() || problem.items[item].fixed_date != Some(at.date) {
        pinned.pin(item, at.date, at.session, FixedBy::Question);
    }
    from_scratch(&pinned)
}

#[test]
fn why_not_there_agrees_with_the_problem_solved_with_the_item_there() {
    let (mut possible, mut not) = (0, 0);
    for seed in 0..60 {
        let Some((_, problem)) = Shape::nth(seed).problem() else { continue };
        let Some(base) = planned(&problem) else { continue };
        for item in 0..problem.items.len() {
            let own = &problem.items[item];
            let around = base.items.iter().find(|entry| entry.id == own.id).expect("an entry");
            for later in [-1, 1, 3] {
                let date = around.date + chrono::TimeDelta::days(later);
                let session = own.is_council().then_some(Session::Morning);
                let (rules, options) = (Rules::all(), Options::default());
                let answer = elsewhere(&problem, &rules, &options, &base, &own.id, (date, session));
                let answer = answer.expect("no failure").expect("an item").answer;
                let truth = pinned(&problem, item, Moment { date, session });
                let told = format!("{} {} {date}: {answer:?}", problem.name, own.id);
                match answer {
                    Answer::Fact => assert!(own.is_issued(), "{told}"),
                    Answer::Impossible { .. } => {
                        assert_eq!(truth, None, "{told}");
                        not += 1;
                    }
                    Answer::Possible { objective, more, is_proved, changes } => {
                        assert!(is_proved, "{told}");
                        assert_eq!(truth, Some(objective), "{told}");
                        assert_eq!(more, objective - base.objective, "{told}");
                        assert!(changes.list.iter().all(|c| c.from.is_some() && c.to.is_some()));
                        possible += 1;
                    }
                    Answer::Unknown => panic!("{told}"),
                }
            }
        }
    }
    assert!(possible > 60 && not > 60, "{possible} possible, {not} not");
}

#[test]
fn the_prices_of_all_slots_are_those_of_the_problem_solved_with_the_item_there() {
    let (mut possible, mut not) = (0, 0);
    for seed in 0..40 {
        let Some((_, problem)) = Shape::nth(seed).problem() else { continue };
        let Some(solved) = proved(&problem, &Rules::all(), &Options::default()) else { continue };
        let (rules, start) = (Rules::all(), solved.prices.clone());
        let base = assemble::programme(&problem, solved);
        let options = Options { start, ..Options::default() };
        for item in 0..problem.items.len() {
            let id = &problem.items[item].id;
            let asked = everywhere(&problem, &rules, &options, &base, id).expect("no failure");
            for slot in asked.expect("an item").slots {
                let truth =
                    pinned(&problem, item, Moment { date: slot.date, session: slot.session });
                let shown = format!("{} {id} {slot:?}", problem.name);
                match slot.price {
                    SlotPrice::Possible { objective, more, is_proved, moved, .. } => {
                        assert!(is_proved, "{shown}");
                        assert_eq!(truth, Some(objective), "{shown}");
                        assert_eq!(more, objective - base.objective, "{shown}");
                        // Where the programme breaks a rule with the item there, something else moves.
                        assert!(moved > 0 || slot.breaks.is_empty(), "{shown}");
                        possible += 1;
                    }
                    SlotPrice::Impossible => {
                        assert_eq!(truth, None, "{shown}");
                        assert!(
                            !slot.breaks.is_empty(),
                            "{shown}: all else unmoved keeps every rule"
                        );
                        not += 1;
                    }
                    SlotPrice::Unknown => panic!("{shown}"),
                }
            }
        }
    }
    assert!(possible > 500, "{possible} possible, {not} not");
}

#[test]
fn the_price_of_a_slot_is_what_is_said_of_it_alone() {
    let rules = Rules::all();
    let path = std::path::Path::new("data/2026-12");
    let choice = horseshoe::PolicyChoice::OfInstance;
    let instance = Instance::load(path, &choice).expect("sound");
    let problem = Problem::new(&instance).expect("sound");
    let solved = proved(&problem, &rules, &Options::default()).expect("a programme");
    // With multipliers to start from, the slots are priced from one statement.
    let start = solved.prices.clone();
    assert!(start.is_some());
    let base = assemble::programme(&problem, solved);
    let options = Options { start, ..Options::default() };
    let (mut possible, mut not) = (0, 0);
    for id in ["UNDOF/tcc_meeting", "UNDOF/report"] {
        let all = everywhere(&problem, &rules, &options, &base, id).expect("no failure");
        for slot in all.expect("an item").slots.into_iter().step_by(5) {
            let at = (slot.date, slot.session);
            let alone = elsewhere(&problem, &rules, &options, &base, id, at).expect("no failure");
            match (alone.expect("an item").answer, slot.price) {
                (
                    Answer::Possible { objective, more, changes, .. },
                    SlotPrice::Possible {
                        objective: own, more: own_more, moved, days_moved, ..
                    },
                ) => {
                    assert_eq!((objective, more), (own, own_more), "{id} {at:?}");
                    let moved_too = changes.list.iter().filter(|c| c.kind == ChangeKind::Moved);
                    let others = moved_too.filter(|change| change.id != id).count();
                    assert_eq!((others, changes.days_moved()), (moved, days_moved), "{id} {at:?}");
                    possible += 1;
                }
                (Answer::Impossible { .. }, SlotPrice::Impossible) => not += 1,
                other => panic!("{id} {at:?}: {other:?}"),
            }
        }
    }
    // The window of an item leaves out what cannot be, so that impossible slots are rare.
    assert!(possible > 20, "{possible} possible, {not} not");
}

#[test]
fn the_slots_suggested_are_the_cheapest_of_all() {
    let mut asked = 0;
    for seed in 100..260 {
        let Some((instance, problem)) = Shape::nth(seed).problem() else { continue };
        // The last event that nothing hangs on is the one to find a slot for.
        let Some(last) = instance.events.last().filter(|event| event.date.is_none()) else {
            continue;
        };
        let item = problem.item(&last.id).expect("an item");
        let mut fewer = instance.clone();
        fewer.events.pop();
        let Ok(without) = Problem::new(&fewer) else { continue };
        if without.items.is_empty() {
            continue;
        }
        let Some(base) = planned(&without) else { continue };
        let (rules, options) = (Rules::all(), Options::default());
        let found = suggest(&problem, &rules, &options, &base, item, 4).expect("no failure");
        let mut truth: Vec<i64> = slot_bounds(&problem, &rules, item)
            .into_iter()
            .filter_map(|floor| {
                let points = pinned(&problem, item, floor.at)?;
                assert!(floor.points <= points, "{}: the bound {floor:?}", problem.name);
                Some(points)
            })
            .collect();
        truth.sort_unstable();
        truth.truncate(4);
        let told: Vec<i64> = found.slots.iter().map(|slot| slot.objective).collect();
        assert!(found.is_proved, "{}", problem.name);
        assert_eq!(told, truth, "{}: {found:?}", problem.name);
        for slot in &found.slots {
            let at = Moment { date: slot.date, session: slot.session };
            assert_eq!(pinned(&problem, item, at), Some(slot.objective), "{}", problem.name);
        }
        asked += 1;
    }
    assert!(asked > 15, "{asked}");
}

#[test]
fn alternatives_differ_as_asked_and_none_that_differs_is_cheaper() {
    for by in [Difference::Day, Difference::Session] {
        alternatives_differ_by(by);
    }
}

fn alternatives_differ_by(by: Difference) {
    let (mut several, mut exhausted) = (0, 0);
    for seed in 0..150 {
        let Some((_, problem)) = Shape::nth(seed).problem() else { continue };
        let (rules, options) = (Rules::all(), Options::default());
        let found = alternatives(&problem, &rules, &options, 3, 2, by).expect("no failure");
        let drafts: Vec<Draft> =
            found.programmes.iter().map(|solved| Draft::of_entries(&solved.entries)).collect();
        for (place, draft) in drafts.iter().enumerate() {
            let solved = &found.programmes[place];
            assert!(rules.check(&problem, draft).is_empty(), "{}", problem.name);
            assert_eq!(solved.bound, solved.objective, "{}", problem.name);
            for before in &drafts[..place] {
                let changes = Changes::between(before, draft);
                let moved = changes.list.iter().filter(|change| match (&change.from, &change.to) {
                    (Some(from), Some(to)) => by == Difference::Session || from.date != to.date,
                    _ => false,
                });
                let moved = moved.filter(|change| change.kind == ChangeKind::Moved).count();
                assert!(moved >= 2, "{}: {changes:?}", problem.name);
            }
            // What came later had more to differ from, so it is never cheaper.
            let costs = found.programmes[..place].iter().map(|before| before.objective);
            assert!(costs.max().is_none_or(|before| before <= solved.objective));
        }
        several += usize::from(drafts.len() == 3);
        exhausted += usize::from(!drafts.is_empty() && drafts.len() < 3);
    }
    assert!(several > 30 && exhausted > 5, "{several} with three, {exhausted} with fewer");
}

/// Staying near to a programme among the cheapest changes no points.
#[test]
fn nearness_among_the_cheapest_costs_nothing() {
    let mut asked = 0;
    for seed in 700..900 {
        let Some((agreed, mut problem)) = changed(seed) else { continue };
        let truth = from_scratch(&problem);
        problem.agree(&Draft::of_entries(&agreed.items), Stability::AmongCheapest);
        let near = planned(&problem);
        assert_eq!(near.map(|near| near.objective), truth, "{}", problem.name);
        asked += 1;
    }
    assert!(asked > 40, "{asked}");
}
