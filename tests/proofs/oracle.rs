//! Exhaustive search, written from the contract alone.
//!
//! Nothing here calls a rule, a penalty or the model. The problem states the items, their order,
//! their leads and the calendar; what follows from the rows of the instance is read from the rows
//! again.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveTime, Weekday};
use horseshoe::base::calendar::{Session, Slot, days_between, month_of};
use horseshoe::base::item::ItemKind;
use horseshoe::domain::draft::{Draft, DraftRow};
use horseshoe::domain::problem::Problem;
use horseshoe::input::instance::policy::{Strength, Unit};
use horseshoe::input::instance::{CalendarRow, CalendarStatus, Event, Instance, Origin};

use crate::small::after;

/// Where an item is: a day, and for items of the Council the session in which it begins.
pub type Place = (NaiveDate, Option<Session>);

/// How an exhaustive search ends.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// The least points of any programme, with one that costs them.
    Best(i64, Vec<Place>),
    /// There is no programme.
    None,
    /// More nodes than a test has patience for.
    TooLarge,
}

/// The sessions of the items of a piece, the minutes taken of each session, and whether it takes both
/// the morning and the afternoon.
type Lie = (Vec<Option<Session>>, [u32; 4], bool);

/// Nodes after which the search gives up.
const PATIENCE: u64 = 4_000_000;

/// Items that are held in one piece: one, or a leader with what directly follows it.
#[derive(Clone, Debug)]
pub struct Piece {
    pub items: Vec<usize>,
    pub options: Vec<Choice>,
}

/// A way to hold a piece.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Choice {
    pub date: NaiveDate,
    /// The session of each item.
    pub sessions: Vec<Option<Session>>,
    /// Minutes taken of each session.
    pub minutes: [u32; 4],
    /// Whether it takes both the morning and the afternoon.
    pub over_noon: bool,
    /// What its items cost whatever the others do.
    pub points: i64,
}

pub struct Oracle<'a> {
    instance: &'a Instance,
    problem: &'a Problem,
    pub pieces: Vec<Piece>,
    /// Minutes of the morning and of the afternoon session, on a day without hours of its own.
    pub capacity: [u32; 2],
    /// The hours of the meetings whose day and hour the rows state, by slot.
    facts: BTreeMap<(NaiveDate, Session), Vec<(NaiveTime, NaiveTime)>>,
    /// The rows of what has been held, by item. No rule binds it.
    held: BTreeMap<usize, DraftRow>,
    /// The first day on which anything else can be held.
    as_of: Option<NaiveDate>,
}

impl<'a> Oracle<'a> {
    pub fn new(instance: &'a Instance, problem: &'a Problem) -> Oracle<'a> {
        Oracle::with_held(instance, problem, BTreeMap::new(), None)
    }

    /// The oracle of a month of which some has been held.
    pub fn with_held(
        instance: &'a Instance,
        problem: &'a Problem,
        held: BTreeMap<usize, DraftRow>,
        as_of: Option<NaiveDate>,
    ) -> Oracle<'a> {
        let hours = &instance.policy.sessions;
        let capacity = [&hours.morning, &hours.afternoon]
            .map(|hours| (hours.closes - hours.opens).num_minutes() as u32);
        let facts = BTreeMap::new();
        let pieces = Vec::new();
        let mut oracle = Oracle { instance, problem, pieces, capacity, facts, held, as_of };
        let mut pieces = Vec::new();
        let count = problem.items.len();
        let heads: Vec<usize> = (0..count).filter(|item| oracle.leader(*item).is_none()).collect();
        for head in heads {
            let mut items = vec![head];
            while let Some(next) =
                (0..problem.items.len()).find(|item| oracle.leader(*item) == items.last().copied())
            {
                items.push(next);
            }
            oracle.state(&items);
            pieces.push(items);
        }
        oracle.pieces = pieces
            .into_iter()
            .map(|items| Piece { options: oracle.options(&items), items })
            .collect();
        oracle
    }

    /// What an item is held in one piece with, unless one of the two has been held.
    fn leader(&self, item: usize) -> Option<usize> {
        let leader = self.problem.items[item].follows?;
        let is_open = |item| !self.held.contains_key(&item);
        (is_open(item) && is_open(leader)).then_some(leader)
    }

    /// Whether no order and no lead binds two items any more.
    fn is_settled(&self, from: usize, to: usize) -> bool {
        let is_held = |item| self.held.contains_key(&item);
        is_held(to) || is_held(from) && self.issued(to).is_some()
    }

    /// Notes the hours at which an item was held in every session that they reach into.
    fn note(&mut self, item: usize) {
        let row = self.held[&item].clone();
        let (Some(own), true) = (row.session, self.is_council(item)) else { return };
        let start = row.start.unwrap_or(self.hours(row.date, own).0);
        let end = row.end.unwrap_or(after(start, self.problem.items[item].minutes.into()));
        for session in Session::ALL {
            let (opens, closes) = self.hours(row.date, session);
            if session == own || start < closes && opens < end {
                self.facts.entry((row.date, session)).or_default().push((start, end));
            }
        }
    }

    /// Notes the hours of a piece whose rows state its day and its hour.
    fn state(&mut self, items: &[usize]) {
        if self.held.contains_key(&items[0]) {
            return self.note(items[0]);
        }
        let Some((date, session, mut start)) = self.stated(items) else { return };
        if self.takes_the_day(items[0]) {
            return;
        }
        for item in items {
            let end = after(start, self.problem.items[*item].minutes.into());
            self.facts.entry((date, session)).or_default().push((start, end));
            start = end;
        }
    }

    fn stated(&self, items: &[usize]) -> Option<(NaiveDate, Session, NaiveTime)> {
        let event = self.event(items[0])?;
        Some((event.date?, self.problem.items[items[0]].asked_session?, event.start?))
    }

    /// Whether a piece with a stated day and hour would reach over noon, which the page on the model
    /// leaves to two rows.
    pub fn states_a_parted_piece(&self) -> bool {
        self.pieces.iter().any(|piece| {
            let has_hour = self.event(piece.items[0]).is_some_and(|event| event.start.is_some());
            has_hour && piece.items.len() > 1 && piece.options.iter().any(|own| own.over_noon)
        })
    }

    /// When a session opens and closes: by the last row of the calendar that gives it hours of its
    /// own, or else by the policy.
    fn hours(&self, date: NaiveDate, session: Session) -> (NaiveTime, NaiveTime) {
        let usual = self.instance.policy.sessions.hours(session);
        let (mut opens, mut closes) = (usual.opens, usual.closes);
        for row in self.rows(date, session) {
            opens = row.opens.unwrap_or(opens);
            closes = row.closes.unwrap_or(closes);
        }
        (opens, closes)
    }

    fn rows(&self, date: NaiveDate, session: Session) -> impl Iterator<Item = &CalendarRow> {
        self.instance.calendar.iter().filter(move |row| {
            let blank = match row.status {
                CalendarStatus::Open => matches!(session, Session::Morning | Session::Afternoon),
                _ => true,
            };
            let is_own = row.session.map_or(blank, |own| own == session);
            is_own && (row.from..=row.to).contains(&date)
        })
    }

    /// Whether the Council meets: on working days in the morning and the afternoon, unless the last
    /// row that opens or closes the session says otherwise.
    fn sits(&self, date: NaiveDate, session: Session) -> bool {
        let usually = matches!(session, Session::Morning | Session::Afternoon)
            && self.problem.calendar.is_working_day(date);
        let rows = self.rows(date, session).filter(|row| row.status != CalendarStatus::Avoid);
        rows.last().map_or(usually, |row| row.status == CalendarStatus::Open)
    }

    fn minutes_of(&self, date: NaiveDate, session: Session) -> u32 {
        let (opens, closes) = self.hours(date, session);
        (closes - opens).num_minutes() as u32
    }

    /// The longest time of a session in which no stated meeting is held.
    fn room(&self, date: NaiveDate, session: Session) -> u32 {
        let (opens, closes) = self.hours(date, session);
        let facts = self.facts.get(&(date, session)).map_or(&[][..], Vec::as_slice);
        let is_free = |minute: i64| {
            let at = after(opens, minute);
            facts.iter().all(|(start, end)| at < *start || at >= *end)
        };
        let (mut longest, mut run) = (0, 0);
        for minute in 0..(closes - opens).num_minutes() {
            run = if is_free(minute) { run + 1 } else { 0 };
            longest = longest.max(run);
        }
        longest
    }

    fn has_facts(&self, date: NaiveDate, session: Session) -> bool {
        self.facts.contains_key(&(date, session))
    }

    /// The minutes of both sessions that decide how a piece lies: those of the day that one of its
    /// rows names, or the policy's.
    fn both(&self, items: &[usize]) -> [u32; 2] {
        let date = items.iter().find_map(|item| self.event(*item)?.date);
        match date {
            Some(date) => Session::BOTH.map(|session| self.minutes_of(date, session)),
            None => self.capacity,
        }
    }

    fn is_council(&self, item: usize) -> bool {
        !matches!(
            self.problem.items[item].kind,
            ItemKind::Report | ItemKind::AssessmentMission | ItemKind::SecretariatMeeting
        )
    }

    /// Longer than either session.
    fn takes_the_day(&self, item: usize) -> bool {
        let both = self.both(&[item]);
        let elsewhere = matches!(self.asked(&[item]), Some(Session::Lunch | Session::Evening));
        !elsewhere && self.problem.items[item].minutes > both[0].max(both[1])
    }

    /// The session that a row of a piece asks for.
    fn asked(&self, items: &[usize]) -> Option<Session> {
        items.iter().find_map(|item| self.problem.items[*item].asked_session)
    }

    fn event(&self, item: usize) -> Option<&Event> {
        let item = &self.problem.items[item];
        item.renewal.is_none().then(|| {
            self.instance.events.iter().find(|event| event.id == item.id).expect("an event's row")
        })
    }

    /// The day and the session that the rows give as a fact.
    fn fixed(&self, item: usize) -> (Option<NaiveDate>, Option<Session>) {
        if let Some(event) = self.event(item) {
            return (event.date, self.problem.items[item].asked_session);
        }
        (self.issued(item), None)
    }

    fn issued(&self, item: usize) -> Option<NaiveDate> {
        let item = &self.problem.items[item];
        let renewal = self.instance.renewals.iter().find(|r| Some(&r.id) == item.renewal.as_ref());
        (item.kind == ItemKind::Report).then(|| renewal?.report_issued).flatten()
    }

    fn expiry(&self, item: usize) -> Option<NaiveDate> {
        let id = self.problem.items[item].renewal.as_ref()?;
        self.instance.renewals.iter().find(|r| r.id == *id)?.mandate_expires
    }

    /// The first and the last day on which the rows and the policy let an item be.
    fn window(&self, item: usize) -> (NaiveDate, NaiveDate) {
        if let (Some(date), _) = self.fixed(item) {
            return (date, date);
        }
        if let Some(event) = self.event(item) {
            let (first, last) = self.months();
            return (event.earliest.unwrap_or(first), event.latest.unwrap_or(last));
        }
        let own = &self.problem.items[item];
        let renewal =
            self.instance.renewals.iter().find(|r| Some(&r.id) == own.renewal.as_ref()).unwrap();
        let end = [renewal.mandate_expires, renewal.complete_by].into_iter().flatten().min();
        let end = end.expect("a chain ends");
        let due = if own.kind == ItemKind::Report { renewal.report_due } else { None };
        // `not_before` binds meetings and adoptions, not documents.
        let not_before = renewal.not_before.filter(|_| self.is_council(item));
        let first = not_before.unwrap_or_else(|| {
            // The longest chain is counted back from its end; a report that is due before may come
            // as long before that day.
            let from = due.map_or(end, |due| due.min(end));
            let from = renewal.not_before.map_or(from, |day| day.min(from));
            from - chrono::Days::new(self.instance.policy.limits.chain_days.days.into())
        });
        (first, due.map_or(end, |due| due.min(end)))
    }

    /// The whole months from the first date that a mandate or an event names to the last.
    fn months(&self) -> (NaiveDate, NaiveDate) {
        let mut dates = Vec::new();
        for renewal in &self.instance.renewals {
            dates.extend(renewal.mandate_expires.or(renewal.complete_by));
        }
        for event in &self.instance.events {
            dates.extend(
                [event.date, event.earliest, event.latest, event.preferred].iter().flatten(),
            );
        }
        match (dates.iter().min(), dates.iter().max()) {
            (Some(first), Some(last)) => (month_of(*first).0, month_of(*last).1),
            _ => month_of(NaiveDate::default()),
        }
    }

    /// Every way to hold a piece that its own rows and the calendar allow.
    fn options(&self, items: &[usize]) -> Vec<Choice> {
        if let Some(row) = self.held.get(&items[0]) {
            let (date, session) = (row.date, row.session);
            let points = self.own_points(items[0], (date, session));
            let (sessions, minutes) = (vec![session], [0; 4]);
            return vec![Choice { date, sessions, minutes, over_noon: false, points }];
        }
        let mut windows: Vec<_> = items.iter().map(|item| self.window(*item)).collect();
        for (item, window) in items.iter().zip(&mut windows) {
            let is_free = self.fixed(*item).0.is_none();
            window.0 = self.as_of.filter(|_| is_free).map_or(window.0, |day| day.max(window.0));
        }
        let first = windows.iter().map(|window| window.0).max().unwrap();
        let last = windows.iter().map(|window| window.1).min().unwrap();
        let mut options = Vec::new();
        for date in days_between(first, last) {
            for (sessions, minutes, over_noon) in self.lies(items, date) {
                let choice = Choice { date, sessions, minutes, over_noon, points: 0 };
                if self.allows(items, &choice) {
                    let points = items.iter().zip(&choice.sessions);
                    let points = points.map(|(item, at)| self.own_points(*item, (date, *at))).sum();
                    options.push(Choice { points, ..choice });
                }
            }
        }
        options
    }

    /// The sessions in which the items of a piece can lie, with the minutes of each.
    fn lies(&self, items: &[usize], date: NaiveDate) -> Vec<Lie> {
        if !self.is_council(items[0]) {
            return vec![(vec![None], [0; 4], false)];
        }
        let capacity = self.both(items);
        let has_hour = self.event(items[0]).is_some_and(|event| event.start.is_some());
        let is_stated = self.stated(items).is_some();
        use Session::{Afternoon, Morning};
        let minutes = |part: &[usize]| part.iter().map(|i| self.problem.items[*i].minutes).sum();
        let parted = |split: usize| {
            let sessions = (0..items.len())
                .map(|place| Some(if place < split { Morning } else { Afternoon }))
                .collect();
            // Nothing comes between the two parts.
            let lunch = self.room(date, Session::Lunch);
            let minutes = [minutes(&items[..split]), lunch, minutes(&items[split..]), 0];
            vec![(sessions, minutes, true)]
        };
        let within = |session: Session| {
            let mut taken = [0; 4];
            taken[session as usize] = match (is_stated, has_hour) {
                (true, _) => 0,
                (false, true) => self.room(date, session),
                (false, false) => minutes(items),
            };
            (vec![Some(session); items.len()], taken, false)
        };
        if let Some(session @ (Session::Lunch | Session::Evening)) = self.asked(items) {
            return vec![within(session)];
        }
        // The instance parts the piece where it fixes one item to the morning and a later one to
        // the afternoon.
        let fixed: Vec<_> = items.iter().map(|item| self.fixed(*item).1).collect();
        if let Some(morning) = fixed.iter().position(|at| *at == Some(Morning))
            && let Some(more) = fixed[morning..].iter().position(|at| *at == Some(Afternoon))
        {
            return parted(morning + more);
        }
        let total: u32 = minutes(items);
        if total <= capacity[0].max(capacity[1]) {
            return Session::ALL.map(within).into();
        }
        if items.len() == 1 {
            let [morning, afternoon] = Session::BOTH.map(|session| self.room(date, session));
            return vec![(vec![Some(Morning)], [morning, 0, afternoon, 0], true)];
        }
        // As many as the morning holds, and the rest in the afternoon.
        let mut split = 0;
        while split < items.len() && minutes(&items[..=split]) <= capacity[0] {
            split += 1;
        }
        parted(split)
    }

    /// Whether a piece may be held so, whatever the others do.
    fn allows(&self, items: &[usize], choice: &Choice) -> bool {
        let calendar = &self.problem.calendar;
        let rows = items.iter().zip(&choice.sessions).all(|(item, session)| {
            let (date, fixed) = self.fixed(*item);
            date.is_none_or(|date| date == choice.date)
                && (fixed.is_none() || fixed == *session)
                && (self.is_council(*item)
                    || self.issued(*item).is_some()
                    || calendar.is_working_day(choice.date))
        });
        let date = choice.date;
        let is_parted = choice.over_noon && items.len() > 1;
        let room = Session::ALL.into_iter().all(|session| {
            let minutes = choice.minutes[session as usize];
            let is_used = choice.sessions.contains(&Some(session))
                || choice.over_noon && session == Session::Afternoon;
            (!is_used || self.sits(date, session)) && minutes <= self.room(date, session)
        });
        let clear = !choice.over_noon
            || Session::ALL[..3].iter().all(|session| {
                !self.has_facts(date, *session) || *session == Session::Lunch && !is_parted
            });
        rows && room && clear && self.keeps_hour(items, choice)
    }

    /// Whether the session holds a piece from the hour that its row states.
    fn keeps_hour(&self, items: &[usize], choice: &Choice) -> bool {
        let total: i64 = items.iter().map(|i| i64::from(self.problem.items[*i].minutes)).sum();
        let Some(session) = choice.sessions[0] else { return true };
        let (opens, closes) = self.hours(choice.date, session);
        let stated = self.event(items[0]).and_then(|event| event.start);
        if choice.over_noon && items.len() == 1 {
            let (start, afternoon) =
                (stated.unwrap_or(opens), self.minutes_of(choice.date, Session::Afternoon));
            return start >= opens
                && start < closes
                && total <= (closes - start).num_minutes() + i64::from(afternoon);
        }
        match stated {
            Some(start) if self.stated(items).is_none() => {
                start >= opens
                    && total <= (closes - start).num_minutes()
                    && !self.has_facts(choice.date, session)
                    && !choice.over_noon
            }
            _ => true,
        }
    }

    /// What an item costs at a place, whatever the others do.
    fn own_points(&self, item: usize, (date, session): Place) -> i64 {
        let penalties = &self.instance.policy.penalties;
        let own = &self.problem.items[item];
        let mut points = 0;
        if let Some(session) = session {
            if date.weekday() == Weekday::Fri && own.kind != ItemKind::Subsidiary {
                points += i64::from(penalties.number("friday", "points"));
            }
            let takes = |half: Session| {
                half == session || half == Session::Afternoon && self.takes_the_day(item)
            };
            let avoided = Session::ALL.into_iter().any(|half| {
                let slot = Slot { date, session: half };
                let calendar = &self.problem.calendar;
                // A weekend or a holiday is opened for the events whose rows name it.
                let is_day_off = date.weekday().number_from_monday() > 5
                    || horseshoe::base::calendar::official_holiday(date).is_some();
                let is_opened = || calendar.opened().any(|opened| opened == slot);
                let is_named = || self.event(item).is_some_and(|event| event.date == Some(date));
                takes(half)
                    && (calendar.why_avoid(slot).is_some()
                        || is_day_off && is_opened() && !is_named())
            });
            if avoided {
                points += i64::from(penalties.number("avoid_day", "points"));
            }
        }
        if let Some(preferred) = self.event(item).and_then(|event| event.preferred) {
            let days = (date - preferred).num_days().abs();
            points += days * i64::from(penalties.number("preferred_date", "points"));
        }
        if session.is_some() && own.renewal.is_some() && date < self.problem.begins {
            let key = if own.kind == ItemKind::Adoption { "adoption" } else { "points" };
            points += i64::from(penalties.number("outside_month", key));
        }
        if let Some(wanted) = own.reference_day {
            let days = (wanted - date).num_days().max(0);
            points += days * i64::from(penalties.number("early_report", "points"));
        }
        if let Some(expiry) = self.expiry(item)
            && own.kind == ItemKind::Adoption
        {
            let left = self.count(Unit::WorkingDays, date, expiry);
            let short = (i64::from(penalties.number("late_adoption", "within")) - left).max(0);
            points += short * i64::from(penalties.number("late_adoption", "points"));
        }
        points
    }

    /// Days from one date to another: calendar days, or working days after the first up to and
    /// including the second.
    fn count(&self, unit: Unit, from: NaiveDate, to: NaiveDate) -> i64 {
        let (early, late, sign) = if from <= to { (from, to, 1) } else { (to, from, -1) };
        let mut days = 0;
        let mut day = early;
        while day < late {
            day = day.succ_opt().unwrap();
            days +=
                i64::from(unit == Unit::CalendarDays || self.problem.calendar.is_working_day(day));
        }
        sign * days
    }

    /// Whether an item of a chain comes after the one before it.
    fn ordered(&self, (from, to): (usize, usize), first: Place, second: Place) -> bool {
        if self.leader(to) == Some(from) || self.is_settled(from, to) {
            return true; // The two are one piece, or nothing can change them.
        }
        match (first.1, second.1) {
            (Some(a), Some(b)) => {
                first.0 < second.0
                    || first.0 == second.0
                        && if self.takes_the_day(from) { b == Session::Evening } else { a < b }
            }
            _ => {
                self.count(Unit::CalendarDays, first.0, second.0)
                    >= i64::from(self.problem.items[from].days)
            }
        }
    }

    /// What the pairs of items with a wish between them cost, or `None` where they break a rule.
    /// Pairs of which one has no place yet are left out.
    fn between(&self, item: usize, at: &[Option<Place>]) -> Option<i64> {
        let mut points = 0;
        let penalties = &self.instance.policy.penalties;
        for pair in self.problem.order.iter().filter(|pair| pair.0 == item || pair.1 == item) {
            let (Some(first), Some(second)) = (at[pair.0], at[pair.1]) else { continue };
            if !self.ordered(*pair, first, second) {
                return None;
            }
            let kinds = (self.problem.items[pair.0].kind, self.problem.items[pair.1].kind);
            if kinds == (ItemKind::Consultations, ItemKind::Adoption) {
                let days = self.count(Unit::WorkingDays, first.0, second.0);
                let short =
                    (i64::from(penalties.number("hurried_adoption", "within")) - days).max(0);
                points += short * i64::from(penalties.number("hurried_adoption", "points"));
            }
        }
        for lead in &self.problem.leads {
            if lead.from != item && lead.to != item {
                continue;
            }
            let (Some(first), Some(second)) = (at[lead.from], at[lead.to]) else { continue };
            let short = i64::from(lead.days) - self.count(lead.unit, first.0, second.0);
            match lead.strength {
                Strength::Hard if self.is_settled(lead.from, lead.to) => {}
                Strength::Hard if short > 0 => return None,
                Strength::Soft => points += short.max(0) * i64::from(lead.points),
                _ => {}
            }
        }
        Some(points)
    }

    /// The least that any programme costs.
    pub fn search(&self) -> Verdict {
        let mut order: Vec<usize> = (0..self.pieces.len()).collect();
        // What has little choice goes first; chains keep together.
        order.sort_by_key(|piece| {
            let own = &self.pieces[*piece];
            let chain = self.problem.items[own.items[0]].renewal.clone();
            (chain.is_none() && own.options.len() > 8, chain, *piece)
        });
        let least: Vec<i64> = order
            .iter()
            .map(|piece| self.pieces[*piece].options.iter().map(|o| o.points).min().unwrap_or(0))
            .collect();
        // What the pieces that are still to be placed cost at the least.
        let mut rest = vec![0; order.len() + 1];
        for depth in (0..order.len()).rev() {
            rest[depth] = rest[depth + 1] + least[depth];
        }
        let mut search = Search {
            oracle: self,
            order,
            rest,
            at: vec![None; self.problem.items.len()],
            days: BTreeMap::new(),
            best: None,
            nodes: 0,
        };
        search.place(0, 0);
        match (search.nodes > PATIENCE, search.best) {
            (true, _) => Verdict::TooLarge,
            (false, Some((points, places))) => Verdict::Best(points, places),
            (false, None) => Verdict::None,
        }
    }

    /// The points of a programme, or `None` where it breaks a rule.
    pub fn judge(&self, places: &[Place]) -> Option<i64> {
        let mut at = vec![None; places.len()];
        let mut days = BTreeMap::new();
        let mut total = 0;
        for piece in &self.pieces {
            let date = places[piece.items[0]].0;
            let choice = piece.options.iter().find(|choice| {
                piece
                    .items
                    .iter()
                    .zip(&choice.sessions)
                    .all(|(item, session)| places[*item] == (choice.date, *session))
            })?;
            for item in &piece.items {
                at[*item] = Some(places[*item]);
                total += self.between(*item, &at)?;
            }
            let day: &mut Day = days.entry(date).or_default();
            total += choice.points + self.take(day, piece, choice)?;
        }
        Some(total)
    }

    /// Puts a piece on a day; what the day's crowd costs more by it, or `None` without room.
    fn take(&self, day: &mut Day, piece: &Piece, choice: &Choice) -> Option<i64> {
        if !self.is_council(piece.items[0]) {
            return Some(0);
        }
        let crowded = |key| self.instance.policy.penalties.number("crowded_day", key);
        let above = crowded("above");
        let before = day.items.saturating_sub(above);
        day.items += piece.items.len() as u32;
        day.over_noon += u32::from(choice.over_noon);
        for (taken, minutes) in day.minutes.iter_mut().zip(choice.minutes) {
            *taken += minutes;
        }
        let room = day.over_noon <= 1
            && Session::ALL.into_iter().all(|session| {
                let taken = day.minutes[session as usize];
                taken == 0 || taken <= self.room(choice.date, session)
            });
        let more = day.items.saturating_sub(above) - before;
        room.then(|| i64::from(more) * i64::from(crowded("points")))
    }

    /// A programme with these places, its times laid out plainly: what reaches over noon ends the
    /// morning and opens the afternoon.
    pub fn draft(&self, places: &[Place]) -> Draft {
        let mut rows = Vec::new();
        let mut clock: BTreeMap<(NaiveDate, Session), NaiveTime> = BTreeMap::new();
        let over_noon = |piece: &&Piece| {
            let sessions: Vec<_> = piece.items.iter().map(|item| places[*item]).collect();
            sessions.windows(2).any(|pair| pair[0] != pair[1])
        };
        let (crossing, within): (Vec<_>, Vec<_>) = self.pieces.iter().partition(over_noon);
        // The afternoons open with what comes from the morning; the mornings close with it.
        let halves =
            [(Session::Afternoon, [&crossing, &within]), (Session::Morning, [&within, &crossing])];
        for (half, parts) in halves {
            for item in parts.into_iter().flatten().flat_map(|piece| piece.items.iter().copied()) {
                let (date, session) = places[item];
                if session.unwrap_or(Session::Morning) != half {
                    continue;
                }
                let own = &self.problem.items[item];
                let (mut start, mut end) = (None, None);
                if let Some(session) = session {
                    let opens = self.instance.policy.sessions.hours(session).opens;
                    let begins = *clock.get(&(date, session)).unwrap_or(&opens);
                    let ends = if self.takes_the_day(item) {
                        self.instance.policy.sessions.afternoon.closes
                    } else {
                        after(begins, own.minutes.into())
                    };
                    clock.insert((date, session), ends);
                    (start, end) = (Some(begins), Some(ends));
                }
                let origin = Origin::default();
                let (id, title) = (own.id.clone(), own.title.clone());
                rows.push(DraftRow { id, title, date, session, start, end, status: None, origin });
            }
        }
        Draft { rows }
    }
}

/// What is taken of a day.
#[derive(Clone, Copy, Debug, Default)]
struct Day {
    minutes: [u32; 4],
    items: u32,
    over_noon: u32,
}

struct Search<'a> {
    oracle: &'a Oracle<'a>,
    order: Vec<usize>,
    rest: Vec<i64>,
    at: Vec<Option<Place>>,
    days: BTreeMap<NaiveDate, Day>,
    best: Option<(i64, Vec<Place>)>,
    nodes: u64,
}

impl Search<'_> {
    fn place(&mut self, depth: usize, points: i64) {
        self.nodes += 1;
        if self.nodes > PATIENCE {
            return;
        }
        if self.best.as_ref().is_some_and(|(best, _)| points + self.rest[depth] >= *best) {
            return;
        }
        let Some(&piece) = self.order.get(depth) else {
            self.best = Some((points, self.at.iter().map(|place| place.unwrap()).collect()));
            return;
        };
        let oracle = self.oracle;
        let piece = &oracle.pieces[piece];
        for choice in &piece.options {
            let day = self.days.get(&choice.date).copied().unwrap_or_default();
            if let Some(more) = self.put(piece, choice) {
                self.place(depth + 1, points + more);
            }
            self.days.insert(choice.date, day);
            for item in &piece.items {
                self.at[*item] = None;
            }
        }
    }

    /// Puts a piece where a choice says; what that costs, or `None` where it breaks a rule.
    fn put(&mut self, piece: &Piece, choice: &Choice) -> Option<i64> {
        let mut points = choice.points;
        for (item, session) in piece.items.iter().zip(&choice.sessions) {
            self.at[*item] = Some((choice.date, *session));
            points += self.oracle.between(*item, &self.at)?;
        }
        let day = self.days.entry(choice.date).or_default();
        Some(points + self.oracle.take(day, piece, choice)?)
    }
}
