//! Calendars of a part of a programme, to which a delegation subscribes.

use std::collections::{BTreeMap, BTreeSet};
use std::str::FromStr;

use super::ics::{self, Contents};
use super::numbered::calendar_of;
use crate::base::item::ItemKind;
use crate::domain::programme::{CalendarEntry, CalendarKind, Programme};
use crate::output::language::{Catalogue, Isolation, Language};
use crate::output::report::Audience;

/// The file of the entries that belong to no renewal.
const OTHER: &str = "other-business";

/// A kind of calendar entry: an item of some kind, a deadline, the end of a mandate.
///
/// ```
/// use horseshoe::base::item::ItemKind;
/// use horseshoe::output::report::EntryKind;
///
/// assert_eq!("adoption".parse(), Ok(EntryKind::Item(ItemKind::Adoption)));
/// assert_eq!("deadline".parse(), Ok(EntryKind::Deadline));
/// assert!("votes".parse::<EntryKind>().is_err_and(|error| error.to_string().contains("adoption")));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum EntryKind {
    /// An item of this kind.
    Item(ItemKind),
    /// A deadline.
    Deadline,
    /// The last day of a mandate.
    Mandate,
}

impl FromStr for EntryKind {
    type Err = UnknownKind;

    fn from_str(word: &str) -> Result<EntryKind, UnknownKind> {
        match word {
            "deadline" => Ok(EntryKind::Deadline),
            "mandate" => Ok(EntryKind::Mandate),
            word => ItemKind::from_word(word)
                .map(EntryKind::Item)
                .ok_or_else(|| UnknownKind(word.to_owned())),
        }
    }
}

/// The word names no kind of entry.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no kind of entry; expected {known}", known = kinds())]
pub struct UnknownKind(pub String);

fn kinds() -> String {
    let words: Vec<&str> = ItemKind::ALL.iter().map(|kind| kind.as_str()).collect();
    format!("{}, deadline or mandate", words.join(", "))
}

/// The entries that a delegation chooses. What is empty chooses everything.
///
/// ```
/// use horseshoe::output::language::Language;
/// use horseshoe::output::report::{Audience, Selection, calendar};
///
/// let programme = horseshoe::plan("data/2027-01")?;
/// let votes = Selection { only: vec!["unficyp".into()], kinds: vec!["adoption".parse()?] };
/// assert!(votes.unknown(&programme).is_empty());
/// let ics = calendar(&programme, (Audience::Circulation, Language::En), &votes);
/// assert_eq!(ics.matches("BEGIN:VEVENT").count(), 1);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Ids of renewals and of events, and short names of missions, in capitals or not.
    pub only: Vec<String>,
    /// Kinds of entries.
    pub kinds: Vec<EntryKind>,
}

impl Selection {
    /// Lists the names that nothing in a programme has.
    ///
    /// ```
    /// use horseshoe::output::report::Selection;
    ///
    /// let programme = horseshoe::plan("data/2027-01")?;
    /// let chosen = Selection { only: vec!["BINUH".into(), "BINHU".into()], ..Selection::default() };
    /// assert_eq!(chosen.unknown(&programme), ["BINHU"]);
    /// # Ok::<(), horseshoe::Error>(())
    /// ```
    pub fn unknown(&self, programme: &Programme) -> Vec<&str> {
        let known: BTreeSet<String> =
            Selection::names(programme).iter().map(|name| name.to_lowercase()).collect();
        let names = self.only.iter().map(String::as_str);
        names.filter(|name| !known.contains(&name.to_lowercase())).collect()
    }

    /// Lists the names by which entries of a programme can be chosen: those of the renewals, their missions,
    /// and the events.
    ///
    /// ```
    /// use horseshoe::output::report::Selection;
    ///
    /// let programme = horseshoe::plan("data/2027-01")?;
    /// assert!(Selection::names(&programme).contains("UNFICYP"));
    /// # Ok::<(), horseshoe::Error>(())
    /// ```
    pub fn names(programme: &Programme) -> BTreeSet<String> {
        let mut names: BTreeSet<String> =
            calendar_of(programme).iter().map(|entry| owner(programme, entry).name).collect();
        names.extend(programme.mandates.iter().map(|mandate| mandate.mission.clone()));
        names
    }

    fn has(&self, programme: &Programme, entry: &CalendarEntry) -> bool {
        let is_of_kind = self.kinds.is_empty()
            || kind(programme, entry).is_some_and(|kind| self.kinds.contains(&kind));
        is_of_kind && (self.only.is_empty() || self.has_owner(programme, entry))
    }

    fn has_owner(&self, programme: &Programme, entry: &CalendarEntry) -> bool {
        let own = owner(programme, entry).name;
        let mut mandates = programme.mandates.iter();
        let mission = mandates.find(|mandate| mandate.renewal == own).map(|own| &own.mission);
        let is = |name: &String| {
            let name = name.to_lowercase();
            own.to_lowercase() == name || mission.is_some_and(|own| own.to_lowercase() == name)
        };
        self.only.iter().any(is)
    }
}

/// The calendar of the chosen entries of a programme, for calendar programs that read it again every day.
/// The entries have the identifiers and the numbers that they have in the calendar of the whole programme.
///
/// ```
/// use horseshoe::output::language::Language;
/// use horseshoe::output::report::{Audience, Selection, calendar};
///
/// let programme = horseshoe::plan("data/2027-01")?;
/// let ics = calendar(&programme, (Audience::Circulation, Language::En), &Selection::default());
/// assert!(ics.contains("REFRESH-INTERVAL;VALUE=DURATION:P1D\r\n"));
/// assert!(!ics.contains("BEGIN:VALARM"), "whoever subscribes sets reminders");
/// # Ok::<(), horseshoe::Error>(())
/// ```
pub fn calendar(
    programme: &Programme,
    (audience, language): (Audience, Language),
    selection: &Selection,
) -> String {
    let say = Catalogue::of(language, Isolation::Off);
    let entries = calendar_of(programme);
    let chosen = entries.iter().filter(|entry| selection.has(programme, entry));
    let name = match selection.only.as_slice() {
        [] => ics::name(programme, audience, say),
        only => say.titled(&say.listed(only), &ics::name(programme, audience, say)),
    };
    written(programme, (audience, say), &name, chosen)
}

/// The calendars of the renewals of a programme, one each, and one of all other business: the names of
/// their files and their texts. Together they have every chosen entry once.
///
/// ```
/// use horseshoe::output::language::Language;
/// use horseshoe::output::report::{Audience, Selection, calendars};
///
/// let programme = horseshoe::plan("data/2027-01")?;
/// let all = calendars(&programme, (Audience::Circulation, Language::En), &Selection::default());
/// let names: Vec<&str> = all.iter().map(|(name, _)| name.as_str()).collect();
/// assert_eq!(names, ["calendars/BINUH.ics", "calendars/UNFICYP.ics", "calendars/other-business.ics"]);
/// # Ok::<(), horseshoe::Error>(())
/// ```
pub fn calendars(
    programme: &Programme,
    (audience, language): (Audience, Language),
    selection: &Selection,
) -> Vec<(String, String)> {
    let say = Catalogue::of(language, Isolation::Off);
    let entries = calendar_of(programme);
    let mut groups: BTreeMap<Option<String>, Vec<&CalendarEntry>> = BTreeMap::new();
    for entry in entries.iter().filter(|entry| selection.has(programme, entry)) {
        let owner = owner(programme, entry);
        groups.entry(owner.is_renewal.then_some(owner.name)).or_default().push(entry);
    }
    let mut taken = BTreeSet::from([OTHER.to_owned()]);
    let whole = ics::name(programme, audience, say);
    let files = groups.into_iter().map(|(renewal, entries)| {
        let (file, name) = match &renewal {
            Some(id) => (unused(id, &mut taken), say.titled(id, &whole)),
            None => (OTHER.to_owned(), whole.clone()),
        };
        let text = written(programme, (audience, say), &name, entries.into_iter());
        (format!("calendars/{file}.ics"), text)
    });
    let mut files: Vec<(String, String)> = files.collect();
    files.sort();
    files
}

fn written<'e>(
    programme: &Programme,
    readers: (Audience, Catalogue),
    name: &str,
    entries: impl Iterator<Item = &'e CalendarEntry>,
) -> String {
    let name = super::words::one_line(name);
    let contents = Contents { name: &name, colour: Some(colour) };
    ics::written(programme, readers, &contents, entries)
}

/// A name that every file system takes, with a number where another renewal has it already, in capitals
/// or not.
fn unused(id: &str, taken: &mut BTreeSet<String>) -> String {
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '_' { c } else { '-' };
    let name: String = id.chars().map(plain).take(80).collect();
    // Some systems take the names of devices for those.
    let is_device = ["con", "prn", "aux", "nul"].contains(&name.to_lowercase().as_str());
    let name = if is_device || name.is_empty() { format!("renewal-{name}") } else { name };
    let again = (2_u64..).map(|times| format!("{name}-{times}"));
    let mut candidates = std::iter::once(name.clone()).chain(again);
    let found = candidates.find(|name| taken.insert(name.to_lowercase()));
    found.unwrap_or(name)
}

/// Whose an entry is: a renewal's, or an event's own.
struct Owner {
    name: String,
    is_renewal: bool,
}

fn owner(programme: &Programme, entry: &CalendarEntry) -> Owner {
    if entry.kind == CalendarKind::Mandate {
        return Owner { name: entry.id.clone(), is_renewal: true };
    }
    let item = item_of(entry);
    let known = programme.items.iter().find(|own| own.id == item);
    // What is cancelled is in no list of the programme; its id says the rest.
    let renewal = match known {
        Some(known) => known.renewal.clone(),
        None => item
            .rsplit_once('/')
            .filter(|(_, step)| ItemKind::from_word(step).is_some())
            .map(|(renewal, _)| renewal.to_owned()),
    };
    match renewal {
        Some(name) => Owner { name, is_renewal: true },
        None => Owner { name: item, is_renewal: false },
    }
}

/// The id of the item that an entry is, or that a deadline serves.
fn item_of(entry: &CalendarEntry) -> String {
    match (entry.kind, entry.id.split_once(':')) {
        (CalendarKind::Deadline, Some((_, item))) => decoded(item),
        _ => entry.id.clone(),
    }
}

/// An id from the characters of an identifier; see `identifier` in `numbered.rs`.
fn decoded(identifier: &str) -> String {
    let mut bytes = Vec::with_capacity(identifier.len());
    let mut rest = identifier;
    while let Some((before, after)) = rest.split_once('%') {
        bytes.extend_from_slice(before.as_bytes());
        let code = after.get(..2).and_then(|code| u8::from_str_radix(code, 16).ok());
        match code {
            Some(byte) => {
                bytes.push(byte);
                rest = after.get(2..).unwrap_or_default();
            }
            None => {
                bytes.push(b'%');
                rest = after;
            }
        }
    }
    bytes.extend_from_slice(rest.as_bytes());
    String::from_utf8_lossy(&bytes).into_owned()
}

fn kind(programme: &Programme, entry: &CalendarEntry) -> Option<EntryKind> {
    match entry.kind {
        CalendarKind::Deadline => Some(EntryKind::Deadline),
        CalendarKind::Mandate => Some(EntryKind::Mandate),
        CalendarKind::Item => {
            let known = programme.items.iter().find(|own| own.id == entry.id);
            let of_id =
                || entry.id.rsplit_once('/').and_then(|(_, step)| ItemKind::from_word(step));
            known.map(|known| known.item).or_else(of_id).map(EntryKind::Item)
        }
    }
}

/// The colour of an entry by its format: a name of CSS, as RFC 7986 asks for. What it means is in
/// `CATEGORIES` too.
fn colour(programme: &Programme, entry: &CalendarEntry) -> Option<&'static str> {
    let colour = match kind(programme, entry)? {
        EntryKind::Item(ItemKind::Adoption) => "firebrick",
        EntryKind::Item(ItemKind::Consultations) => "slategray",
        EntryKind::Item(ItemKind::Briefing | ItemKind::PoliticoMilitaryBriefing) => "steelblue",
        EntryKind::Item(ItemKind::OpenDebate) => "seagreen",
        EntryKind::Item(ItemKind::TccMeeting | ItemKind::PrivateMeeting) => "indigo",
        EntryKind::Item(
            ItemKind::Report | ItemKind::SecretariatMeeting | ItemKind::AssessmentMission,
        ) => "peru",
        EntryKind::Item(ItemKind::Subsidiary | ItemKind::Other) => "gray",
        EntryKind::Deadline => "goldenrod",
        EntryKind::Mandate => "black",
    };
    Some(colour)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_identifier_is_read_back() {
        for (identifier, id) in [
            ("UNDOF/report", "UNDOF/report"),
            ("a%20b%3Ac", "a b:c"),
            ("%C3%A9%", "é%"),
            ("%zz", "%zz"),
        ] {
            assert_eq!(decoded(identifier), id);
        }
    }

    #[test]
    fn every_file_has_a_name_of_its_own() {
        let mut taken = BTreeSet::from([OTHER.to_owned()]);
        let names = ["UN A", "UN/A", "un-a", "con", "", "other-business"];
        let names = names.map(|id| unused(id, &mut taken));
        assert_eq!(
            names,
            ["UN-A", "UN-A-2", "un-a-3", "renewal-con", "renewal-", "other-business-2"]
        );
    }
}
