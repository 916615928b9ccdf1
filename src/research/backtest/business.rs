//! Represents the Council's other business as events fixed to their real days.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;

use super::answer::{Business, ReducedDay};
use super::day;
use super::month::unrecorded;
use crate::base::calendar::{Calendar, Session, Slot, days_between};
use crate::base::item::ItemKind;
use crate::input::instance::{Event, Policy};
use crate::input::record::{HeldChain, Meeting, MeetingKind, Record};

/// Returns the meetings that a renewal held, with the minutes that the policy gives them.
fn held_of(chain: &HeldChain, policy: &Policy) -> impl Iterator<Item = (NaiveDate, u32)> {
    let minutes = |kind| minutes(policy, kind, Some(&chain.id));
    let dated = [
        (chain.tcc_meeting, minutes(ItemKind::TccMeeting)),
        (chain.consultations, minutes(ItemKind::Consultations)),
        (Some(chain.adoption), minutes(ItemKind::Adoption)),
    ];
    dated.into_iter().filter_map(|(date, minutes)| Some((date?, minutes)))
}

fn minutes(policy: &Policy, kind: ItemKind, renewal: Option<&str>) -> u32 {
    policy.duration(renewal, kind).and_then(|duration| duration.minutes).unwrap_or(60)
}

/// Returns every meeting in a range of days, except those of some renewals, as events.
pub(super) fn events(
    record: &Record,
    own: &[&HeldChain],
    (first, last): (NaiveDate, NaiveDate),
    policy: &Policy,
    consultations: u32,
) -> (Vec<Event>, Business) {
    let within = |date: NaiveDate| first <= date && date <= last;
    let resumed: BTreeSet<&str> = record
        .meetings
        .iter()
        .filter(|meeting| meeting.resumption.is_some())
        .map(|meeting| meeting.symbol.as_str())
        .collect();
    let mut events = Events::default();
    for meeting in record.meetings.iter().filter(|meeting| within(meeting.date)) {
        if let Some(kind_and_minutes) = of_meeting(meeting, own, &resumed, policy) {
            events.add(of_record(meeting, kind_and_minutes));
        }
    }
    let others = record.chains.iter().filter(|chain| !own.contains(chain));
    for chain in others {
        if let Some(date) = chain.consultations.filter(|date| within(*date)) {
            events.add(of_consultations(chain, date, policy));
        }
    }
    let meetings = events.list.len();
    let Events { mut list, left_out, .. } = events;
    let reduced = reduce(&mut list, own, policy);
    if consultations > 0 {
        assume(&mut list, (first, last), own, policy, consultations);
    }
    let unrecorded = unrecorded(&record.months_with_meetings(), first, last);
    let business = Business { meetings, left_out, reduced, unrecorded };
    (list, business)
}

#[derive(Default)]
struct Events {
    list: Vec<Event>,
    ids: BTreeMap<String, u32>,
    /// The meetings on days when the Council does not sit, which took no slot of a programme.
    left_out: Vec<String>,
}

impl Events {
    fn add(&mut self, mut event: Event) {
        if !event.date.is_some_and(is_sitting) {
            self.left_out.push(event.id);
            return;
        }
        let count = self.ids.entry(event.id.clone()).or_insert(0);
        *count += 1;
        if *count > 1 {
            event.id = format!("{}-{count}", event.id);
        }
        self.list.push(event);
    }
}

/// Returns whether the Council sits on a day at all.
fn is_sitting(date: NaiveDate) -> bool {
    let calendar = Calendar::default();
    Session::BOTH.into_iter().any(|session| calendar.sits(Slot { date, session }))
}

/// Returns the kind and the assumed length of a meeting; `None` if it is one of the renewals' own.
fn of_meeting(
    meeting: &Meeting,
    own: &[&HeldChain],
    resumed: &BTreeSet<&str>,
    policy: &Policy,
) -> Option<(ItemKind, u32)> {
    let is_own = |symbol: &str| !symbol.is_empty() && symbol == meeting.symbol;
    if own.iter().any(|own| is_own(&own.tcc_symbol)) {
        return None;
    }
    let usual = |kind| (kind, minutes(policy, kind, None));
    if !meeting.symbol.is_empty() && resumed.contains(meeting.symbol.as_str()) {
        // A meeting that was suspended and resumed was a debate; each part counts as a session.
        return Some(usual(ItemKind::OpenDebate));
    }
    Some(match meeting.kind {
        MeetingKind::OpenMeeting => usual(ItemKind::Briefing),
        MeetingKind::TccPrivateMeeting => usual(ItemKind::TccMeeting),
        MeetingKind::PrivateMeeting => usual(ItemKind::PrivateMeeting),
        MeetingKind::Adoption
        | MeetingKind::PresidentialStatement
        | MeetingKind::VtcOrWrittenProcedure
        | MeetingKind::VoteDraftNotAdopted => {
            let own = own.iter().filter(|own| is_own_vote(meeting, own)).count();
            let votes = meeting.resolutions.len().max(1);
            let others = u32::try_from(votes.saturating_sub(own)).unwrap_or(1);
            let (kind, each) = usual(ItemKind::Adoption);
            (others > 0).then_some((kind, each.saturating_mul(others)))?
        }
    })
}

/// Returns whether a chain's resolution was adopted at a meeting.
fn is_own_vote(meeting: &Meeting, chain: &HeldChain) -> bool {
    if meeting.date != chain.adoption {
        return false;
    }
    match meeting.resolutions.is_empty() || chain.resolution.is_empty() {
        true => !meeting.symbol.is_empty() && meeting.symbol == chain.adoption_symbol,
        false => meeting.resolutions.contains(&chain.resolution),
    }
}

fn of_record(meeting: &Meeting, (kind, minutes): (ItemKind, u32)) -> Event {
    let symbol = meeting.symbol.as_str();
    let base = match symbol.strip_prefix("S/PV.") {
        Some(number) => format!("pv-{number}"),
        None if symbol.is_empty() => format!("outcome-{}", meeting.date),
        None => symbol.to_owned(),
    };
    let part = meeting.resumption.map(|part| format!("-resumption-{part}")).unwrap_or_default();
    let id = format!("{base}{part}").replace('/', "-");
    let outcomes = meeting.resolutions.iter().chain([&meeting.statement]);
    let source: Vec<&str> = [symbol]
        .into_iter()
        .chain(outcomes.map(String::as_str))
        .filter(|s| !s.is_empty())
        .collect();
    Event {
        title: if meeting.subject.is_empty() { id.clone() } else { meeting.subject.clone() },
        date: Some(meeting.date),
        minutes: Some(minutes),
        extra: BTreeMap::from([("x_source".to_owned(), source.join(", "))]),
        ..Event::new(id, kind)
    }
}

fn of_consultations(chain: &HeldChain, date: NaiveDate, policy: &Policy) -> Event {
    let kind = ItemKind::Consultations;
    Event {
        title: format!("{}: consultations", chain.mission),
        date: Some(date),
        minutes: Some(minutes(policy, kind, None)),
        extra: BTreeMap::from([("x_source".to_owned(), chain.consultations_status.clone())]),
        ..Event::new(format!("consultations-{}", chain.id), kind)
    }
}

/// Adds consultations that the record does not have to every day on which the Council sits: as long
/// as asked, or as long as the day has room for beside what the record has.
///
/// The meetings of the record keep their minutes, so that consultations assumed besides never make
/// a programme possible that was not.
fn assume(
    events: &mut Vec<Event>,
    (first, last): (NaiveDate, NaiveDate),
    own: &[&HeldChain],
    policy: &Policy,
    most: u32,
) {
    let rooms = rooms(policy);
    let mut taken = held(own, policy);
    for event in events.iter() {
        if let Some(date) = event.date {
            taken.entry(date).or_default().push(event.minutes.unwrap_or(0));
        }
    }
    for date in days_between(first, last).filter(|date| is_sitting(*date)) {
        let taken = taken.get(&date).map_or(&[][..], Vec::as_slice);
        let minutes = day::room_beside(taken, rooms, most);
        if minutes > 0 {
            events.push(assumed(date, minutes));
        }
    }
}

/// Creates consultations that the record does not have.
fn assumed(date: NaiveDate, minutes: u32) -> Event {
    Event {
        title: "consultations, assumed".to_owned(),
        date: Some(date),
        minutes: Some(minutes),
        notes: "assumed: the record has hardly any".to_owned(),
        ..Event::new(format!("assumed-consultations-{date}"), ItemKind::Consultations)
    }
}

/// Returns the minutes of a day's two sessions.
fn rooms(policy: &Policy) -> [u32; 2] {
    Session::BOTH.map(|session| policy.sessions.hours(session).minutes())
}

/// Returns the minutes of the meetings that renewals held, by day.
fn held(own: &[&HeldChain], policy: &Policy) -> BTreeMap<NaiveDate, Vec<u32>> {
    let mut held: BTreeMap<NaiveDate, Vec<u32>> = BTreeMap::new();
    for (date, minutes) in own.iter().flat_map(|own| held_of(own, policy)) {
        held.entry(date).or_default().push(minutes);
    }
    held
}

/// Shortens the events of days that could not hold them together with the renewals' own meetings,
/// by the least amount that suffices. Leaves no more room than those meetings need.
fn reduce(events: &mut [Event], own: &[&HeldChain], policy: &Policy) -> Vec<ReducedDay> {
    let (rooms, held) = (rooms(policy), held(own, policy));
    let mut days: BTreeMap<NaiveDate, Vec<&mut Event>> = BTreeMap::new();
    for event in events {
        if let Some(date) = event.date {
            days.entry(date).or_default().push(event);
        }
    }
    let mut reduced = Vec::new();
    for (date, events) in &mut days {
        let own = held.get(date).map_or(&[][..], Vec::as_slice);
        let usual: Vec<u32> = events.iter().map(|event| event.minutes.unwrap_or(0)).collect();
        let given = day::shortened(&usual, own, rooms);
        if given == usual {
            continue;
        }
        for (event, minutes) in events.iter_mut().zip(&given) {
            event.minutes = Some(*minutes);
            event.notes = "minutes reduced: the day held more than two sessions".to_owned();
        }
        let total = |minutes: &[u32]| minutes.iter().sum::<u32>();
        let percent = 100 * total(&given) / total(&usual).max(1);
        reduced.push(ReducedDay { date: *date, meetings: usual.len() + own.len(), percent });
    }
    reduced
}
