//! `check` catches every single-rule mutation of a valid programme, and nothing short of one.
//!
//! Each mutation breaks one rule on purpose; others may break with it, but that very rule must be
//! reported, and for that very item. A mutation that stays just inside of the rule must not be.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, TimeDelta};
use horseshoe::base::calendar::Moment;
use horseshoe::base::calendar::{Session, Slot, days_after, days_before};
use horseshoe::base::item::ItemKind;
use horseshoe::domain::draft::{Draft, DraftRow};
use horseshoe::domain::problem::{BoundKind, Diversity, Problem};
use horseshoe::domain::rules::Rules;
use horseshoe::input::instance::{Instance, Order, Origin};
use horseshoe::solver::Options;

use crate::optimality::proved;
use crate::small::{Shape, show};

/// How often each mutation was tried, by its name, and which rules were broken.
#[derive(Default)]
struct Tally {
    tried: BTreeMap<&'static str, usize>,
    rules: BTreeSet<&'static str>,
}

/// A valid programme and what is done to it.
struct Bench<'a> {
    problem: &'a Problem,
    draft: &'a Draft,
    tally: &'a mut Tally,
}

impl Bench<'_> {
    fn id(&self, item: usize) -> &str {
        &self.problem.items[item].id
    }

    fn row(&self, item: usize) -> &DraftRow {
        let id = self.id(item);
        self.draft.rows.iter().find(|row| row.id == id).expect("every item is dated")
    }

    /// Whether a mutated programme breaks a rule for an item.
    fn breaks(&self, draft: &Draft, rule: &str, id: &str) -> bool {
        let violations = Rules::all().check(self.problem, draft);
        violations.iter().any(|found| found.rule == rule && found.items.iter().any(|i| i == id))
    }

    /// Changes the row of an item; the rule must be reported.
    fn must(
        &mut self,
        what: &'static str,
        rule: &'static str,
        item: usize,
        f: impl Fn(&mut DraftRow),
    ) {
        let draft = self.changed(item, f);
        let id = self.id(item).to_owned();
        self.must_of(what, rule, &id, &draft);
    }

    fn must_of(&mut self, what: &'static str, rule: &'static str, id: &str, draft: &Draft) {
        assert!(
            self.breaks(draft, rule, id),
            "{}: {what} of {id} does not break `{rule}`\nwas\n{}is\n{}",
            self.problem.name,
            show(self.draft),
            show(draft),
        );
        *self.tally.tried.entry(what).or_default() += 1;
        self.tally.rules.insert(rule);
    }

    /// Changes the row of an item; the rule must not be reported for it.
    fn must_not(
        &mut self,
        what: &'static str,
        rule: &'static str,
        item: usize,
        f: impl Fn(&mut DraftRow),
    ) {
        let draft = self.changed(item, f);
        let id = self.id(item).to_owned();
        assert!(
            !self.breaks(&draft, rule, &id),
            "{}: {what} of {id} breaks `{rule}`\n{}",
            self.problem.name,
            show(&draft)
        );
        *self.tally.tried.entry(what).or_default() += 1;
    }

    fn changed(&self, item: usize, f: impl Fn(&mut DraftRow)) -> Draft {
        let mut draft = self.draft.clone();
        let id = self.id(item);
        f(draft.rows.iter_mut().find(|row| row.id == id).expect("every item is dated"));
        draft
    }

    fn all(&mut self) {
        for item in 0..self.problem.items.len() {
            self.complete(item);
            self.fixed(item);
            self.bounds(item);
            self.days(item);
            if self.problem.items[item].is_council() {
                self.hours(item);
                self.overlaps(item);
            }
            self.pieces(item);
        }
        self.order();
        self.sessions_order();
        self.leads();
        self.overfull();
        self.apart();
    }

    fn complete(&mut self, item: usize) {
        let id = self.id(item).to_owned();
        let mut dropped = self.draft.clone();
        dropped.rows.retain(|row| row.id != id);
        self.must_of("an item dropped", "complete", &id, &dropped);

        let mut twice = self.draft.clone();
        twice
            .rows
            .push(DraftRow { date: days_after(self.row(item).date, 1), ..self.row(item).clone() });
        self.must_of("an item twice", "complete", &id, &twice);

        let mut unknown = self.draft.clone();
        let stranger = format!("{id}x");
        unknown.rows.push(DraftRow { id: stranger.clone(), ..self.row(item).clone() });
        self.must_of("an item that the instance has not", "complete", &stranger, &unknown);

        if self.problem.items[item].is_council() {
            self.must("no session and no time", "complete", item, |row| {
                (row.session, row.start, row.end) = (None, None, None);
            });
            // A session may be left to the time at which the item starts.
            self.must_not("no session but a time", "complete", item, |row| row.session = None);
        }
    }

    fn fixed(&mut self, item: usize) {
        let own = self.problem.items[item].clone();
        if own.fixed_date.is_some() {
            for by in [1, 7] {
                let what = if own.is_issued() {
                    "a report that is out moved"
                } else {
                    "a fixed event moved"
                };
                self.must(what, "fixed_date", item, |row| row.date = days_after(row.date, by));
                self.must(what, "fixed_date", item, |row| row.date = days_before(row.date, by));
            }
        }
        if let Some(session) = own.fixed_session {
            self.must("a fixed session changed", "fixed_date", item, |row| {
                row.session = row.session.map(other);
            });
            // A session that only the time tells is held to the same.
            let hours = &self.problem.policy.sessions;
            let opens = hours.hours(other(session)).opens;
            self.must("a fixed session changed by its time", "fixed_date", item, |row| {
                (row.session, row.start, row.end) = (None, Some(opens), None);
            });
        }
    }

    fn bounds(&mut self, item: usize) {
        for bound in self.problem.items[item].bounds.clone() {
            let (beyond, what, rule) = match bound.kind {
                BoundKind::MandateExpires => {
                    (1, "a day after the mandate expires", "mandate_expiry")
                }
                BoundKind::ReportDue => (1, "a report a day after it is due", "report_due"),
                BoundKind::CompleteBy => (1, "a day after complete_by", "bounds"),
                BoundKind::Latest => (1, "a day after latest", "bounds"),
                BoundKind::PeriodEnds => (1, "a day after the months covered", "bounds"),
                BoundKind::NotBefore => (-1, "a day before not_before", "bounds"),
                BoundKind::ChainDays => (-1, "a day longer than the longest chain", "bounds"),
                BoundKind::Earliest => (-1, "a day before earliest", "bounds"),
                BoundKind::PeriodBegins => (-1, "a day before the months covered", "bounds"),
                BoundKind::AsOf => (-1, "a day before the re-planning", "bounds"),
                BoundKind::BeforeMission => (1, "a day into a mission of the Council", "bounds"),
                BoundKind::AfterMission => (-1, "the last day of a mission", "bounds"),
                BoundKind::ChangedOn => (-1, "a report before the change", "bounds"),
            };
            self.must(what, rule, item, |row| row.date = bound.date + TimeDelta::days(beyond));
            // On the day itself this bound is kept; others of the same rule may be narrower.
            let narrower = self.problem.items[item].bounds.iter().any(|b| !b.admits(bound.date));
            if !narrower {
                self.must_not("on the bound itself", rule, item, |row| row.date = bound.date);
            }
            if bound.kind == BoundKind::MandateExpires
                && self.problem.items[item].kind == ItemKind::Adoption
            {
                self.must_not("adoption on the mandate's last day", rule, item, |row| {
                    row.date = bound.date;
                });
            }
        }
    }

    /// Days on which the Council does not sit, or documents are not issued.
    fn days(&mut self, item: usize) {
        let calendar = &self.problem.calendar;
        let date = self.row(item).date;
        let near = (0..40).flat_map(|by| [days_after(date, by), days_before(date, by)]);
        let near: Vec<NaiveDate> = near.collect();
        let own = &self.problem.items[item];
        if !own.is_council() {
            let idle = near.iter().copied().filter(|day| !calendar.is_working_day(*day));
            for day in idle.take(4).collect::<Vec<_>>() {
                if own.is_issued() {
                    self.must_not(
                        "a report that is out on a day off",
                        "working_day",
                        item,
                        |row| {
                            row.date = day;
                        },
                    );
                } else {
                    self.must("a document on a day off", "working_day", item, |row| row.date = day);
                }
            }
            return;
        }
        let working = |slot: &Slot| calendar.is_working_day(slot.date);
        let slots =
            near.iter().flat_map(|date| Session::BOTH.map(|session| Slot { date: *date, session }));
        let closed: Vec<Slot> = slots.filter(|slot| !calendar.sits(*slot)).collect();
        let off = closed.iter().find(|slot| !working(slot));
        let by_row = closed.iter().find(|slot| working(slot));
        let whole_day = self.problem.takes_whole_day(own);
        for (what, slot) in
            [("a meeting on a day off", off), ("a meeting in a closed slot", by_row)]
        {
            let Some(slot) = slot else { continue };
            self.must(what, "council_sits", item, |row| {
                row.date = slot.date;
                // What takes the whole day begins in the morning, whichever half is closed.
                row.session = Some(if whole_day { Session::Morning } else { slot.session });
            });
        }
        if whole_day && by_row.is_some() {
            *self.tally.tried.entry("a whole day with a closed half").or_default() += 1;
        }
    }

    fn hours(&mut self, item: usize) {
        let minute = TimeDelta::minutes(1);
        let own = &self.problem.items[item];
        let session = self.row(item).session.expect("a session");
        let hours = self.problem.policy.sessions.hours(session).clone();
        let closes = if self.problem.takes_whole_day(own) {
            self.problem.policy.sessions.afternoon.closes
        } else {
            hours.closes
        };
        let length = TimeDelta::minutes(own.minutes.into());
        self.must("a start before the session opens", "one_meeting", item, |row| {
            row.start = Some(hours.opens - minute);
        });
        self.must("an end after the session closes", "one_meeting", item, |row| {
            row.end = Some(closes + minute);
        });
        self.must("a minute too short", "one_meeting", item, |row| {
            row.end = row.start.map(|start| start + length - minute);
        });
        self.must("an end before its start", "one_meeting", item, |row| {
            row.end = row.start.map(|start| start - minute);
        });
        for session in Session::BOTH {
            let whole_day = self.problem.takes_whole_day(own);
            if !whole_day && own.minutes > self.problem.capacity(session) {
                self.must("a meeting longer than its session", "one_meeting", item, |row| {
                    (row.session, row.start, row.end) = (Some(session), None, None);
                });
            }
        }
        // Only one half of the time is no reason to look away.
        self.must("a start alone after the session closes", "one_meeting", item, |row| {
            (row.start, row.end) = (Some(closes + minute), None);
        });
        self.must("a start alone before the session opens", "one_meeting", item, |row| {
            (row.start, row.end) = (Some(hours.opens - minute), None);
        });
        self.must("an end alone after the session closes", "one_meeting", item, |row| {
            (row.start, row.end) = (None, Some(closes + minute));
        });
    }

    /// A meeting that begins before the one before it in the session has ended.
    fn overlaps(&mut self, item: usize) {
        let minute = TimeDelta::minutes(1);
        let own = self.row(item).clone();
        let before = self.draft.rows.iter().find(|row| {
            row.date == own.date
                && row.session == own.session
                && row.end == own.start
                && row.id != own.id
        });
        if before.is_some() && own.start < own.end {
            self.must("a minute into the meeting before", "one_meeting", item, |row| {
                row.start = row.start.map(|start| start - minute);
            });
        }
        // A long meeting, then two short ones inside of it: neighbours alone do not show it.
        let inside: Vec<usize> = (0..self.problem.items.len())
            .filter(|other| {
                let row = self.row(*other);
                row.date == own.date && row.session == own.session && row.start > own.start
            })
            .collect();
        if inside.len() >= 2 {
            let hours = self.problem.policy.sessions.hours(own.session.unwrap()).clone();
            let last = *inside.iter().max_by_key(|other| self.row(**other).start).unwrap();
            let draft = self.changed(item, |row| row.end = Some(hours.closes));
            let id = self.id(last).to_owned();
            self.must_of("a meeting over all the later ones", "one_meeting", &id, &draft);
        }
    }

    /// What directly follows another.
    fn pieces(&mut self, item: usize) {
        let Some(leader) = self.problem.items[item].follows else { return };
        let minute = TimeDelta::minutes(1);
        let first = self.row(leader).clone();
        let second = self.row(item).clone();
        let rule = "directly_follows";
        self.must("a follower on the next day", rule, item, |row| {
            row.date = days_after(row.date, 1)
        });
        self.must("a follower on the day before", rule, item, |row| {
            row.date = days_before(row.date, 1)
        });
        if first.session == second.session {
            self.must("a minute between a pair", rule, item, |row| {
                row.start = row.start.map(|start| start + minute);
            });
            let session = second.session.map(other);
            self.must("a pair parted by luncheon", rule, item, |row| {
                row.session = session;
                let opens = self.problem.policy.sessions.hours(session.unwrap()).opens;
                row.start = Some(opens);
                row.end =
                    Some(opens + TimeDelta::minutes(i64::from(self.problem.items[item].minutes)));
            });
            self.must("a pair parted without times", rule, item, |row| {
                (row.session, row.start, row.end) = (session, None, None);
            });
        } else {
            self.must("a pair over noon the wrong way round", rule, item, |row| {
                row.session = Some(Session::Morning);
            });
        }
        let mut swapped = self.draft.clone();
        for row in &mut swapped.rows {
            let from = if row.id == first.id {
                &second
            } else if row.id == second.id {
                &first
            } else {
                continue;
            };
            (row.date, row.session, row.start, row.end) =
                (from.date, from.session, from.start, from.end);
        }
        let id = self.id(item).to_owned();
        self.must_of("a pair the wrong way round", rule, &id, &swapped);
        if self.problem.order.contains(&(leader, item)) {
            self.must_of("a chain's pair the wrong way round", "chain_order", &id, &swapped);
        }
    }

    fn order(&mut self) {
        for &(from, to) in &self.problem.order.clone() {
            let (first, second) = (self.row(from).clone(), self.row(to).clone());
            let (before, after) = (&self.problem.items[from], &self.problem.items[to]);
            if after.follows == Some(from) {
                self.must("consultations before their briefing", "chain_order", to, |row| {
                    row.date = days_before(first.date, 1);
                });
                continue;
            }
            self.must("a step before the one before it", "chain_order", to, |row| {
                row.date = days_before(first.date, 1);
            });
            if before.is_council() && after.is_council() {
                self.must("two steps in one session", "chain_order", to, |row| {
                    (row.date, row.session) = (first.date, first.session);
                });
                self.must("a later step in an earlier session", "chain_order", to, |row| {
                    (row.date, row.session) = (first.date, Some(Session::Morning));
                });
                let later = !self.problem.takes_whole_day(before);
                let morning = self.changed(from, |row| row.session = Some(Session::Morning));
                let mut same_day = morning;
                for row in same_day.rows.iter_mut().filter(|row| row.id == second.id) {
                    (row.date, row.session) = (first.date, Some(Session::Afternoon));
                }
                let id = self.id(to).to_owned();
                let broken = Rules::all().check(self.problem, &same_day).into_iter().any(|found| {
                    found.rule == "chain_order" && found.items == [first.id.clone(), id.clone()]
                });
                assert_eq!(broken, !later, "{}: {id} in a later session", self.problem.name);
            } else {
                let days = u64::from(before.days);
                self.must("a document's step too early by a day", "chain_order", to, |row| {
                    row.date = days_after(first.date, days - 1);
                });
                let ends_first = days_after(first.date, days);
                let draft = self.changed(to, |row| row.date = ends_first);
                let found = Rules::all().check(self.problem, &draft);
                let pair = [first.id.clone(), second.id.clone()];
                assert!(!found.iter().any(|f| f.rule == "chain_order" && f.items == pair));
            }
            let mut swapped = self.draft.clone();
            for row in &mut swapped.rows {
                let other = match &row.id {
                    id if *id == first.id => &second,
                    id if *id == second.id => &first,
                    _ => continue,
                };
                (row.date, row.session) = (other.date, other.session.or(first.session));
            }
            let id = self.id(to).to_owned();
            self.must_of("two steps swapped", "chain_order", &id, &swapped);
        }
    }

    /// What is first in its session after another of it, and what is last before another.
    fn sessions_order(&mut self) {
        let is_alone = |bench: &Self, item: usize| {
            let items = &bench.problem.items;
            let own = &items[item];
            own.is_council()
                && own.follows.is_none()
                && !bench.problem.takes_whole_day(own)
                && items.iter().all(|other| other.follows != Some(item))
        };
        let alone: Vec<usize> =
            (0..self.problem.items.len()).filter(|item| is_alone(self, *item)).collect();
        let rank = |item: usize| match self.problem.items[item].order {
            Some(Order::First) => 0,
            None => 1,
            Some(Order::Last) => 2,
        };
        let pairs = alone.iter().flat_map(|one| alone.iter().map(move |other| (*one, *other)));
        let pairs: Vec<(usize, usize)> = pairs.filter(|(one, other)| one != other).collect();
        let ranked: Vec<(usize, usize, bool)> = pairs
            .into_iter()
            .filter(|(one, other)| {
                let (a, b) = (self.row(*one), self.row(*other));
                (a.date, a.session) == (b.date, b.session) && a.start < b.start
            })
            .map(|(one, other)| (one, other, rank(one) < rank(other)))
            .collect();
        for (one, other, is_bound) in ranked {
            let (first, second) = (self.row(one).clone(), self.row(other).clone());
            let length = first.end.expect("a time") - first.start.expect("a time");
            let after = |row: &mut DraftRow| {
                row.start = second.end;
                row.end = second.end.map(|end| end + length);
            };
            let in_session = self
                .draft
                .rows
                .iter()
                .filter(|row| (row.date, row.session) == (first.date, first.session));
            let is_pair = in_session.count() == 2;
            if is_bound {
                self.must("out of the order of the session", "session_order", one, after);
            } else if is_pair && rank(one) == rank(other) {
                self.must_not("a session without order turned", "session_order", one, after);
            }
        }
    }

    fn leads(&mut self) {
        for lead in self.problem.leads.clone().into_iter().filter(|lead| lead.is_hard()) {
            let from = self.row(lead.from).date;
            let count = |day: NaiveDate| lead.count(&self.problem.calendar, from, day);
            let days: Vec<NaiveDate> = (0..40).map(|by| days_after(from, by)).collect();
            let kept = *days.iter().find(|day| count(**day) == i64::from(lead.days)).unwrap();
            if lead.days > 0 {
                let short = *days
                    .iter()
                    .rev()
                    .find(|day| count(**day) == i64::from(lead.days) - 1)
                    .unwrap();
                self.must("a lead one day short", "lead", lead.to, |row| row.date = short);
            }
            // Other leads to the same item may ask for more.
            let draft = self.changed(lead.to, |row| row.date = kept);
            let pair = [self.id(lead.from).to_owned(), self.id(lead.to).to_owned()];
            let found = Rules::all().check(self.problem, &draft);
            assert!(
                !found.iter().any(|found| found.rule == "lead" && found.items == pair),
                "{}: {} on {kept} keeps the lead",
                self.problem.name,
                pair[1]
            );
            *self.tally.tried.entry("a lead kept to the day").or_default() += 1;
        }
    }

    /// An alternative to the programme itself, which differs in one item fewer than is asked for.
    fn apart(&mut self) {
        let count = self.problem.items.len();
        let known: Vec<Option<Moment>> = (0..count)
            .map(|item| {
                let row = self.row(item);
                Some(Moment { date: row.date, session: row.session })
            })
            .collect();
        for differing in 0..count.min(3) {
            let mut draft = self.draft.clone();
            for item in 0..differing {
                let row = draft.rows.iter_mut().find(|row| row.id == self.id(item));
                let row = row.expect("every item is dated");
                row.date = days_after(row.date, 1);
            }
            for at_least in [differing, differing + 1] {
                let mut problem = self.problem.clone();
                problem.question.diversity.push(Diversity {
                    known: known.clone(),
                    at_least,
                    by: horseshoe::domain::problem::Difference::Session,
                });
                let found = Rules::all().check(&problem, &draft);
                let told = found.iter().any(|found| found.rule == "apart");
                assert_eq!(told, at_least > differing, "{}: {differing} differ", problem.name);
            }
            *self.tally.tried.entry("an alternative one item too near").or_default() += 1;
            self.tally.rules.insert("apart");
        }
    }

    /// Meetings put into one slot until it holds more than it can.
    fn overfull(&mut self) {
        let council: Vec<usize> =
            (0..self.problem.items.len()).filter(|i| self.problem.items[*i].is_council()).collect();
        for &item in &council {
            let target = self.row(item).clone();
            let session = target.session.expect("a session");
            let capacity = self.problem.capacity(session);
            let mut draft = self.draft.clone();
            let mut minutes = 0;
            for row in &mut draft.rows {
                let Some(&index) = council.iter().find(|i| self.id(**i) == row.id) else {
                    continue;
                };
                (row.date, row.session, row.start, row.end) =
                    (target.date, Some(session), None, None);
                let own = &self.problem.items[index];
                // What takes the whole day fills the session.
                minutes += if self.problem.takes_whole_day(own) { capacity } else { own.minutes };
                if minutes > capacity {
                    break;
                }
            }
            // Those that stand in the slot already count as well, so this is no less than is said.
            if minutes > capacity && council.len() > 1 {
                let violations = Rules::all().check(self.problem, &draft);
                assert!(
                    violations.iter().any(|found| found.rule == "one_meeting"),
                    "{}: {minutes} minutes in {capacity}\n{}",
                    self.problem.name,
                    show(&draft)
                );
                *self.tally.tried.entry("a slot overfull").or_default() += 1;
                self.tally.rules.insert("one_meeting");
            }
        }
    }
}

fn other(session: Session) -> Session {
    match session {
        Session::Morning => Session::Afternoon,
        _ => Session::Morning,
    }
}

fn mutate(instance: &Instance, tally: &mut Tally) -> bool {
    let Ok(problem) = Problem::new(instance) else { return false };
    let Some(solved) = proved(&problem, &Rules::all(), &Options::default()) else { return false };
    let draft = Draft::of_entries(&solved.entries);
    assert_eq!(Rules::all().check(&problem, &draft), [], "{}", problem.name);
    // The order of the rows and where they stand in a file are of no account.
    let mut turned = draft.clone();
    turned.rows.reverse();
    turned.rows.iter_mut().for_each(|row| row.origin = Origin { file: "p.csv".into(), line: 9 });
    assert_eq!(Rules::all().check(&problem, &turned), [], "{}", problem.name);
    Bench { problem: &problem, draft: &draft, tally }.all();
    true
}

/// Lets every third event be first in its session, and every third be last.
fn give_orders(instance: &mut Instance) {
    for (number, event) in instance.events.iter_mut().enumerate() {
        event.order = [Some(Order::First), None, Some(Order::Last)][number % 3];
    }
}

#[test]
fn every_mutation_is_caught() {
    let mut tally = Tally::default();
    let instance = |seed: u64| {
        let mut instance = Shape::nth(seed).instance();
        give_orders(&mut instance);
        instance
    };
    let mutated = (40_000..40_500).filter(|seed| mutate(&instance(*seed), &mut tally));
    let mutated = mutated.count();
    assert!(mutated > 150, "{mutated} valid programmes");
    for rule in Rules::all().iter() {
        assert!(
            tally.rules.contains(rule.id().as_str()),
            "no mutation breaks `{}`",
            rule.id().as_str()
        );
    }
    // Each kind of mutation has had its chance.
    for (what, times) in &tally.tried {
        println!("{times:6} {what}");
    }
    assert!(tally.tried.len() >= 40, "{:#?}", tally.tried);
    for (what, times) in tally.tried {
        assert!(times >= 5, "{what} was tried {times} times");
    }
}
