//! The other business of the month: what comes back every month, and what the month before put off.

use std::collections::BTreeSet;

use chrono::{Datelike, NaiveDate};

use super::{Before, NextMonth, Target};
use crate::base::calendar::{Calendar, Session, Slot, days_between};
use crate::base::item::ItemKind;
use crate::base::words::quoted;
use crate::input::instance::Event;
use crate::input::record::{MeetingKind, Record};

/// An item is monthly if at least two of three of the record's last months have it.
const MOST_MONTHS: usize = 3;
const OF_MONTHS: usize = 2;
/// The months of the record that are counted, the last ones.
const COUNTED: usize = 36;
/// The days on either side of a date that becomes a window.
const AROUND: u32 = 3;
/// The column in which an instance says that an event comes back every month.
const RECURS: &str = "x_recurs";

const PROGRAMME_OF_WORK: &str = "Consultations on the programme of work";
const WRAP_UP: &str = "Wrap-up discussion on the work of the Security Council for the month of";

pub(super) fn add(made: &mut NextMonth, record: &Record, target: Target, before: Option<&Before>) {
    let calendar = made.instance.build_calendar();
    let days: Vec<NaiveDate> =
        days_between(target.first, target.last).filter(|date| sits(&calendar, *date)).collect();
    let events = before.map_or(&[][..], |before| &before.instance.events);
    let put_off = |event: &Event| before.is_some_and(|before| reaches(event, target, before));
    let monthly = monthly(record);
    let comes_back = |event: &Event| {
        let is_free = !is_ours(event) && !put_off(event);
        is_free
            && match event.extra.get(RECURS).map(String::as_str).filter(|word| !word.is_empty()) {
                Some("no") => false,
                Some(_) => true,
                None => event.after.is_none() && monthly.contains(event.title.as_str()),
            }
    };
    let put_off_ids = with_followers(events, put_off);
    let monthly_ids = with_followers(events, comes_back);
    if !events.iter().any(|event| put_off(event) && is_programme_of_work(event)) {
        programme_of_work(made, target, &days);
    }
    for event in events {
        let Some(before) = before else { continue };
        if put_off_ids.contains(event.id.as_str()) {
            push(made, put_off_event(event, target, before), "left by", before);
        } else if monthly_ids.contains(event.id.as_str()) && !days.is_empty() {
            push(made, shifted(event, target, &days, before), "as in", before);
        }
    }
    wrap_up(made, target, &days);
    untie(made);
}

fn sits(calendar: &Calendar, date: NaiveDate) -> bool {
    Session::BOTH.iter().all(|session| calendar.sits(Slot { date, session: *session }))
}

/// Returns whether an event is one that every month has and that is made anew.
fn is_ours(event: &Event) -> bool {
    is_programme_of_work(event) || event.id.starts_with("wrap-up")
}

fn is_programme_of_work(event: &Event) -> bool {
    event.title.starts_with(PROGRAMME_OF_WORK) || event.id == "programme-of-work"
}

/// Returns whether an event of the month before is still to be held in the month.
fn reaches(event: &Event, target: Target, before: &Before) -> bool {
    let planned = before.row(&event.id).map(|row| row.date);
    match planned.or(event.date) {
        Some(date) => target.contains(date),
        None => {
            let begins = event.earliest.is_some_and(|day| target.contains(day));
            begins || event.latest.is_some_and(|day| target.contains(day))
        }
    }
}

/// Lists the agenda items that the Council had in most of the record's last months.
fn monthly(record: &Record) -> BTreeSet<&str> {
    let months = record.months_with_meetings();
    let counted: BTreeSet<NaiveDate> = months.into_iter().rev().take(COUNTED).collect();
    let mut held: BTreeSet<(&str, NaiveDate)> = BTreeSet::new();
    for meeting in &record.meetings {
        let month = meeting.date.with_day(1).unwrap_or(meeting.date);
        let is_private =
            matches!(meeting.kind, MeetingKind::TccPrivateMeeting | MeetingKind::PrivateMeeting);
        if counted.contains(&month) && !is_private {
            held.insert((meeting.subject.as_str(), month));
        }
    }
    let subjects: BTreeSet<&str> = held.iter().map(|(subject, _)| *subject).collect();
    let is_monthly = |subject: &&str| {
        let count = held.iter().filter(|(own, _)| own == subject).count();
        count * MOST_MONTHS >= counted.len() * OF_MONTHS
    };
    subjects.into_iter().filter(is_monthly).collect()
}

/// Returns the ids of the events that are chosen, and of those that follow one of them.
fn with_followers(events: &[Event], chosen: impl Fn(&Event) -> bool) -> BTreeSet<&str> {
    let mut ids: BTreeSet<&str> =
        events.iter().filter(|event| chosen(event)).map(|event| event.id.as_str()).collect();
    loop {
        let known = ids.len();
        let follow =
            |event: &&Event| event.after.as_deref().is_some_and(|leader| ids.contains(leader));
        let more: Vec<&str> = events.iter().filter(follow).map(|event| event.id.as_str()).collect();
        ids.extend(more);
        if ids.len() == known {
            return ids;
        }
    }
}

fn push(made: &mut NextMonth, event: Event, how: &str, before: &Before) {
    made.events.push(format!("{}: {how} {}", quoted(&event.id), before.name()));
    made.instance.events.push(event);
}

/// An event that the month before put off: its dates stay, as far as they lie in the month.
fn put_off_event(event: &Event, target: Target, before: &Before) -> Event {
    let mut own = event.clone();
    let inside = |day: Option<NaiveDate>| day.map(|day| day.clamp(target.first, target.last));
    if own.date.is_none() {
        (own.earliest, own.latest) = (inside(own.earliest), inside(own.latest));
        own.preferred = own.preferred.filter(|day| target.contains(*day));
    }
    noted(own, "left by", before)
}

/// An event of the month before at the same time of the month, as a window of days.
fn shifted(event: &Event, target: Target, days: &[NaiveDate], before: &Before) -> Event {
    let mut own = event.clone();
    let on = |day: NaiveDate| {
        let last = target.last.day();
        target.first.with_day(day.day().min(last)).unwrap_or(target.last)
    };
    let from = |day: NaiveDate| days.iter().copied().find(|own| *own >= day);
    let until = |day: NaiveDate| days.iter().rev().copied().find(|own| *own <= day);
    let fixed = event.date.map(&on);
    let around =
        fixed.map(|date| (shift(date, AROUND, target, false), shift(date, AROUND, target, true)));
    let (earliest, latest) = match around {
        Some((from, to)) => (Some(from), Some(to)),
        None => (event.earliest.map(on), event.latest.map(on)),
    };
    (own.date, own.session) = (None, None);
    own.earliest = earliest.and_then(from);
    own.latest = latest.and_then(until);
    if let (Some(first), Some(last)) = (own.earliest, own.latest)
        && first > last
    {
        (own.earliest, own.latest) = (None, None);
    }
    let window = (own.earliest.unwrap_or(target.first), own.latest.unwrap_or(target.last));
    let near = fixed.or(event.preferred.map(on)).and_then(until).filter(|_| event.after.is_none());
    own.preferred = near.filter(|day| (window.0..=window.1).contains(day));
    noted(own, "carried over from", before)
}

/// Returns the day some days later or earlier, within the month.
fn shift(date: NaiveDate, by: u32, target: Target, later: bool) -> NaiveDate {
    let day = if later { date.day() + by } else { date.day().saturating_sub(by).max(1) };
    target.first.with_day(day).unwrap_or(target.last)
}

fn noted(mut event: Event, how: &str, before: &Before) -> Event {
    let name = before.name();
    let own = if event.notes.is_empty() { String::new() } else { format!(". {}", event.notes) };
    event.notes = format!("{how} {name}: check{own}");
    let source = event.extra.remove("x_source").map_or(String::new(), |own| format!("; {own}"));
    event.extra.insert("x_source".to_owned(), format!("events.csv of {name}{source}"));
    event
}

fn programme_of_work(made: &mut NextMonth, target: Target, days: &[NaiveDate]) {
    let Some(first) = days.first() else { return };
    let mut event = Event::new("programme-of-work", ItemKind::Consultations);
    event.title = format!("{PROGRAMME_OF_WORK} for {}", target.first.format("%B"));
    (event.date, event.session, event.minutes) = (Some(*first), Some(Session::Morning), Some(60));
    event.notes = "assumed: held on the first working day, one hour".to_owned();
    event.extra.insert(
        "x_source".to_owned(),
        "consultations have no record symbol; on 1 June 2022 they were held on the first working \
         day of the month"
            .to_owned(),
    );
    made.events.push(format!("`programme-of-work`: the first working day, {first}"));
    made.instance.events.push(event);
}

fn wrap_up(made: &mut NextMonth, target: Target, days: &[NaiveDate]) {
    let mut late = days.iter().rev().copied();
    let (last, near, early) = (late.next(), late.next(), late.next());
    let mut event = Event::new("wrap-up", ItemKind::Other);
    event.title = format!("{WRAP_UP} {}", target.first.format("%B"));
    (event.earliest, event.latest, event.preferred) =
        (early.or(near).or(last), last, near.or(last));
    event.notes = "assumed: that there is one, on one of the last three working days".to_owned();
    let source = "an item of earlier programmes: S/PV.4677 (20 December 2002), S/PV.8173 (31 January \
                  2018) (Dag Hammarskjöld Library tables)";
    event.extra.insert("x_source".to_owned(), source.to_owned());
    if last.is_some() && made.instance.events.iter().all(|other| other.id != event.id) {
        made.events.push("`wrap-up`: one of the last three working days".to_owned());
        made.instance.events.push(event);
    }
}

/// Unties events from items that the month does not have, and gives ids that renewals have to nobody
/// else.
fn untie(made: &mut NextMonth) {
    let events = made.instance.events.iter();
    let mut ids: BTreeSet<String> = events.map(|event| event.id.clone()).collect();
    for renewal in &mut made.instance.renewals {
        while ids.contains(&renewal.id) {
            renewal.id.push_str("-mandate");
        }
    }
    for renewal in &made.instance.renewals {
        let items = crate::domain::chain::expand(renewal, &made.instance.policy).items;
        ids.extend(items.into_iter().map(|item| item.id));
    }
    for event in &mut made.instance.events {
        if let Some(leader) = event.after.take_if(|leader| !ids.contains(leader)) {
            event.notes.push_str(&format!(". It followed {leader}, which the month does not have"));
        }
    }
}
