//! The entries of calendar programs: their identifiers, and how often each has changed.
//!
//! A calendar program knows an entry by its identifier and takes the higher number for the newer
//! version. Both therefore come from the programme written before, and only what is new begins anew.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet, VecDeque};

use chrono::NaiveDate;

use super::previous::{Known, Previous};
use super::words;
use crate::domain::programme::{
    CalendarEntry, CalendarKind, CalendarStatus, Deadline, Entry, EntryStatus, Mandate, Programme,
};
use crate::output::language::{Catalogue, Isolation, Language};

/// The version of a programme that was never written before.
const FIRST_VERSION: u32 = 1;

/// Gives every entry of the calendar its identifier and its number, and the programme its version:
/// those of the programmes written before, counted up where something changed.
///
/// An earlier programme of other months is another programme and counts for nothing.
///
/// ```no_run
/// use horseshoe::domain::programme::Programme;
/// use horseshoe::output::report::{Previous, ReportError, number, write_all};
///
/// fn publish(mut programme: Programme) -> Result<(), ReportError> {
///     let dir = "programmes/2026-12".as_ref();
///     number(&mut programme, &[Previous::in_folder(dir)]);
///     write_all(&programme, dir)?;
///     Ok(())
/// }
/// ```
pub fn number(programme: &mut Programme, earlier: &[Previous]) {
    let covered = (programme.first, programme.last);
    let earlier: Vec<&Previous> = earlier.iter().filter(|one| one.overlaps(covered)).collect();
    let known = merged(&earlier);
    let is_new = known.is_empty();
    let (calendar, has_changed) = against(&fresh(programme), known);
    let before = earlier.iter().filter_map(|one| one.version).max();
    let counted = match before {
        Some(version) if has_changed => version.saturating_add(1),
        Some(version) => version,
        None if is_new => FIRST_VERSION,
        // What was written before bears no version; this is at least the next one to it.
        None => FIRST_VERSION + u32::from(has_changed),
    };
    programme.head.version = Some(programme.head.version.unwrap_or(0).max(counted));
    programme.calendar = calendar;
}

/// The entries of a programme: as they are numbered, or numbered as for the first time.
pub(super) fn calendar_of(programme: &Programme) -> Cow<'_, [CalendarEntry]> {
    if programme.calendar.is_empty() {
        Cow::Owned(against(&fresh(programme), BTreeMap::new()).0)
    } else {
        Cow::Borrowed(&programme.calendar)
    }
}

type Key = (CalendarKind, String);
type KnownByKey = BTreeMap<Key, VecDeque<Known>>;

fn key(entry: &CalendarEntry) -> Key {
    (entry.kind, entry.id.clone())
}

/// What the earlier programmes say, entry by entry; of two that say something of the same entry, the
/// one with the higher number.
fn merged(earlier: &[&Previous]) -> KnownByKey {
    let mut all = KnownByKey::new();
    for previous in earlier {
        let mut own = KnownByKey::new();
        for known in &previous.known {
            own.entry(key(&known.entry)).or_default().push_back(known.clone());
        }
        for (key, queue) in own {
            let there = all.entry(key).or_default();
            for (at, known) in queue.into_iter().enumerate() {
                match there.get_mut(at) {
                    None => there.push_back(known),
                    Some(other) if known.entry.sequence > other.entry.sequence => *other = known,
                    Some(_) => {}
                }
            }
        }
    }
    all
}

/// Numbers the entries against what is known, adds what was dropped as cancelled, and returns whether
/// anything changed.
fn against(fresh: &[CalendarEntry], mut known: KnownByKey) -> (Vec<CalendarEntry>, bool) {
    let mut taken: BTreeSet<String> =
        known.values().flatten().map(|known| known.entry.uid.clone()).collect();
    let mut calendar = Vec::with_capacity(fresh.len());
    let (mut has_changed, mut used) = (false, BTreeSet::new());
    for entry in fresh {
        let before = known.get_mut(&key(entry)).and_then(VecDeque::pop_front);
        let mut entry = entry.clone();
        match before {
            Some(before) if used.insert(before.entry.uid.clone()) => {
                let differs = before.differs_from(&entry);
                has_changed |= differs;
                entry.uid.clone_from(&before.entry.uid);
                entry.sequence = before.entry.sequence.saturating_add(u32::from(differs));
            }
            _ => {
                has_changed = true;
                entry.uid = unused(&entry.uid, &mut taken);
                used.insert(entry.uid.clone());
            }
        }
        calendar.push(entry);
    }
    for dropped in known.into_values().flatten() {
        if !used.insert(dropped.entry.uid.clone()) {
            continue;
        }
        let mut entry = dropped.entry;
        if entry.status != CalendarStatus::Cancelled {
            has_changed = true;
            entry.status = CalendarStatus::Cancelled;
            entry.sequence = entry.sequence.saturating_add(1);
        }
        calendar.push(entry);
    }
    (calendar, has_changed)
}

/// The identifier, with a number where another entry has it.
fn unused(uid: &str, taken: &mut BTreeSet<String>) -> String {
    let (name, home) = uid.rsplit_once('@').unwrap_or((uid, "horseshoe"));
    let again = (2_u64..).map(|times| format!("{name}:{times}@{home}"));
    let mut candidates = std::iter::once(uid.to_owned()).chain(again);
    let found = candidates.find(|uid| !taken.contains(uid)).unwrap_or_else(|| uid.to_owned());
    taken.insert(found.clone());
    found
}

/// The entries of a programme as if none had been written before, in the order of the programme: its
/// items, its deadlines, its mandates.
fn fresh(programme: &Programme) -> Vec<CalendarEntry> {
    let month = programme.first.format("%Y-%m").to_string();
    let items = programme.items.iter().map(|entry| of_item(entry, &month));
    let deadlines = programme.deadlines.iter().map(|deadline| of_deadline(deadline, &month));
    let mandates = programme.mandates.iter().map(|mandate| of_mandate(mandate, &month));
    items.chain(deadlines).chain(mandates).collect()
}

/// A whole day, which leaves the day free for other things.
fn of_day(date: NaiveDate, kind: CalendarKind, id: String, uid: String) -> CalendarEntry {
    CalendarEntry {
        uid,
        sequence: 0,
        kind,
        id,
        date,
        start: None,
        end: None,
        title: String::new(),
        category: String::new(),
        basis: String::new(),
        location: String::new(),
        free: true,
        status: CalendarStatus::Tentative,
        until: None,
    }
}

fn of_item(entry: &Entry, month: &str) -> CalendarEntry {
    let uid = format!("{}@{month}.horseshoe", identifier(&entry.id));
    let is_fixed = entry.status == EntryStatus::Fixed && !entry.tentative;
    // Entries are known by their English words, in whatever language they are printed.
    let english = Catalogue::of(Language::En, Isolation::Off);
    let label = english.label(entry.item);
    let timed = entry.start.zip(entry.end);
    CalendarEntry {
        start: timed.map(|(start, _)| start),
        end: timed.map(|(_, end)| end),
        title: words::one_line(&entry.title),
        category: if label.is_empty() { english.kind(entry.item) } else { label },
        basis: words::one_line(&entry.basis),
        location: words::one_line(&entry.location),
        free: entry.session.is_none(),
        until: entry.until,
        status: if is_fixed { CalendarStatus::Confirmed } else { CalendarStatus::Tentative },
        ..of_day(entry.date, CalendarKind::Item, entry.id.clone(), uid)
    }
}

fn of_deadline(deadline: &Deadline, month: &str) -> CalendarEntry {
    let id = format!("{}:{}", identifier(&deadline.kind), identifier(&deadline.item));
    let uid = format!("{id}@{month}.horseshoe");
    CalendarEntry {
        title: words::one_line(&deadline.title),
        category: "deadline".to_owned(),
        basis: words::one_line(&deadline.basis),
        ..of_day(deadline.date, CalendarKind::Deadline, id, uid)
    }
}

fn of_mandate(mandate: &Mandate, month: &str) -> CalendarEntry {
    let uid = format!("mandate:{}@{month}.horseshoe", identifier(&mandate.renewal));
    CalendarEntry {
        title: words::one_line(&format!("{}: mandate expires", mandate.mission)),
        category: "mandate".to_owned(),
        basis: words::one_line(&mandate.resolution),
        status: CalendarStatus::Confirmed,
        ..of_day(mandate.expires, CalendarKind::Mandate, mandate.renewal.clone(), uid)
    }
}

/// An id in the few characters that every program leaves alone; two ids never become one.
fn identifier(id: &str) -> String {
    let mut out = String::with_capacity(id.len());
    for byte in id.bytes() {
        match byte {
            b'a'..=b'z' | b'A'..=b'Z' | b'0'..=b'9' | b'.' | b'_' | b'-' | b'/' => {
                out.push(char::from(byte));
            }
            other => out.push_str(&format!("%{other:02X}")),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn identifiers_are_kept_apart() {
        assert_eq!(identifier("UNDOF/tcc_meeting"), "UNDOF/tcc_meeting");
        assert_ne!(identifier("a b"), identifier("a%20b"));
        assert_ne!(identifier("a:b"), identifier("a@b"));
    }

    #[test]
    fn an_identifier_is_given_once() {
        let mut taken = BTreeSet::new();
        let uids: Vec<String> = (0..3).map(|_| unused("a@2026-12.horseshoe", &mut taken)).collect();
        assert_eq!(uids, ["a@2026-12.horseshoe", "a:2@2026-12.horseshoe", "a:3@2026-12.horseshoe"]);
    }
}
