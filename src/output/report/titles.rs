//! Titles in a language: those that Horseshoe makes itself are made anew, those that a person typed stay.
//!
//! The items of a chain bear titles such as `UNDOF: consultations`, which are made of the name of the
//! mission and the kind of item. A programme that somebody edited may have others in their places: a
//! title is taken for Horseshoe's own only if it is, letter by letter, what Horseshoe makes.

use chrono::NaiveDate;

use super::words::one_line;
use crate::base::item::ItemKind;
use crate::domain::changes::Change;
use crate::domain::programme::{CalendarEntry, CalendarKind, Deadline, Entry, Mandate, Programme};
use crate::output::language::{Catalogue, Isolation, Language, Message, foreign, words};

/// The titles of a programme in a language. Every one is a clean line, with foreign parts isolated.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Titles<'a> {
    catalogue: Catalogue,
    programme: &'a Programme,
}

impl<'a> Titles<'a> {
    pub(crate) fn of(programme: &'a Programme, catalogue: Catalogue) -> Titles<'a> {
        Titles { catalogue, programme }
    }

    /// The title of an item.
    pub(crate) fn entry(&self, entry: &Entry) -> String {
        let is_of_chain = entry.renewal.is_some();
        self.item(&entry.title, &entry.id, Some(entry.item).filter(|_| is_of_chain))
    }

    /// Whether the title of an item is one that Horseshoe made.
    pub(crate) fn is_own(entry: &Entry) -> bool {
        entry.renewal.is_some() && own(&one_line(&entry.title), &entry.id, entry.item).is_some()
    }

    /// The title of an item that may have been dropped.
    pub(crate) fn change(&self, change: &Change) -> String {
        self.named(&change.id, &change.title)
    }

    /// The title of an item that the programme may no longer have.
    fn named(&self, id: &str, title: &str) -> String {
        match self.programme.items.iter().find(|entry| entry.id == id && entry.title == title) {
            Some(entry) => self.entry(entry),
            None => self.item(title, id, kind_of(id)),
        }
    }

    fn item(&self, title: &str, id: &str, kind: Option<ItemKind>) -> String {
        let title = one_line(title);
        if self.catalogue.is_english() {
            return self.catalogue.isolated(&title).into_owned();
        }
        let made = kind.and_then(|kind| own(&title, id, kind));
        let Some(Own { mission, what, until }) = made else {
            return self.catalogue.isolated(&title).into_owned();
        };
        let made = self.catalogue.titled(mission, &self.catalogue.say(what));
        match until {
            None => made,
            Some(day) => {
                let day = self.catalogue.plain_date(day);
                let fills = [("title", words(&made)), ("date", words(&day))];
                self.catalogue.fill(Message::TechnicalRollover, &fills)
            }
        }
    }

    /// The title of a deadline.
    pub(crate) fn deadline(&self, deadline: &Deadline) -> String {
        let title = one_line(&deadline.title);
        let typed = || self.catalogue.isolated(&title).into_owned();
        if self.catalogue.is_english() {
            return typed();
        }
        let entry = self.programme.items.iter().find(|entry| entry.id == deadline.item);
        if deadline.kind == "report_due" {
            let suffix = english_catalogue().fill(Message::ToBeIssued, &[("title", words(""))]);
            return title.strip_suffix(suffix.as_str()).map_or_else(typed, |of| {
                let of = self.named(&deadline.item, of);
                self.catalogue.fill(Message::ToBeIssued, &[("title", words(&of))])
            });
        }
        let Some(message) = Message::of_word("deadline", &deadline.kind) else { return typed() };
        let known = entry.map(|entry| entry.item).or_else(|| kind_of(&deadline.item));
        let what = |catalogue: Catalogue, kind| {
            let meeting = catalogue.kind(kind);
            catalogue.fill(message, &[("meeting", words(&meeting))])
        };
        // What the programme no longer has may have been of any kind.
        let made = known.into_iter().chain(ItemKind::ALL).find_map(|kind| {
            let subject = title.strip_suffix(what(english_catalogue(), kind).as_str())?;
            Some((subject.strip_suffix(": ")?, kind))
        });
        made.map_or_else(typed, |(subject, kind)| {
            self.catalogue.titled(subject, &what(self.catalogue, kind))
        })
    }

    /// The title of the end of a mandate.
    pub(crate) fn mandate(&self, mandate: &Mandate) -> String {
        let mission = one_line(&mandate.mission);
        self.catalogue.titled(&mission, &self.catalogue.say(Message::MandateExpires))
    }

    /// The title of an entry of calendar programs.
    pub(crate) fn calendar(&self, entry: &CalendarEntry) -> String {
        match entry.kind {
            CalendarKind::Item => self.named(&entry.id, &entry.title),
            CalendarKind::Deadline => {
                let mut deadlines = self.programme.deadlines.iter();
                let own = deadlines.find(|deadline| {
                    deadline.date == entry.date && one_line(&deadline.title) == entry.title
                });
                own.map_or_else(|| self.dropped_deadline(entry), |own| self.deadline(own))
            }
            CalendarKind::Mandate => {
                let mut mandates = self.programme.mandates.iter();
                let own = mandates.find(|mandate| mandate.renewal == entry.id);
                own.map_or_else(|| self.dropped_mandate(entry), |own| self.mandate(own))
            }
        }
    }

    /// The title of a deadline that the programme no longer has. Its entry keeps the English title, and its id the kind
    /// and the item.
    fn dropped_deadline(&self, entry: &CalendarEntry) -> String {
        let (kind, item) = entry.id.split_once(':').unwrap_or_default();
        self.deadline(&Deadline {
            date: entry.date,
            kind: kind.to_owned(),
            item: item.to_owned(),
            title: entry.title.clone(),
            basis: entry.basis.clone(),
        })
    }

    /// The title of the end of a mandate that the programme no longer has.
    fn dropped_mandate(&self, entry: &CalendarEntry) -> String {
        let title = one_line(&entry.title);
        let expires = |catalogue: Catalogue| catalogue.say(Message::MandateExpires);
        let mission = title.strip_suffix(expires(english_catalogue()).as_str());
        match mission.and_then(|rest| rest.strip_suffix(": ")) {
            Some(mission) if !self.catalogue.is_english() => {
                self.catalogue.titled(mission, &expires(self.catalogue))
            }
            _ => self.catalogue.isolated(&title).into_owned(),
        }
    }
}

/// The catalogue in which a programme's own titles are made.
fn english_catalogue() -> Catalogue {
    Catalogue::of(Language::En, Isolation::Off)
}

/// A title that Horseshoe made.
struct Own<'t> {
    mission: &'t str,
    what: Message,
    until: Option<NaiveDate>,
}

/// Takes a title apart, if Horseshoe made it for an item of this id and this kind.
fn own<'t>(title: &'t str, id: &str, kind: ItemKind) -> Option<Own<'t>> {
    const ROLLOVER: &str = " (technical rollover to ";
    let english = english_catalogue();
    let rollover = title.strip_suffix(')').and_then(|rest| rest.rsplit_once(ROLLOVER));
    let until = rollover.and_then(|(_, day)| NaiveDate::parse_from_str(day, "%d %B %Y").ok());
    let title = match (rollover, until) {
        (Some((title, _)), Some(_)) => title,
        _ => title,
    };
    let word = id.rsplit_once('/').map_or("", |(_, word)| word);
    let kind = Message::of_word("kind", kind.as_str());
    let candidates = match word {
        "council_briefing_before" => [Some(Message::BriefingBeforeMission), None],
        "council_briefing_after" => [Some(Message::BriefingAfterMission), None],
        "report" => [kind, Some(Message::ReportShort)],
        _ => [kind, None],
    };
    candidates.into_iter().flatten().find_map(|what| {
        let mission = title.strip_suffix(english.say(what).as_str())?.strip_suffix(": ")?;
        Some(Own { mission, what, until })
    })
}

/// The kind of a chain's item, from its id.
fn kind_of(id: &str) -> Option<ItemKind> {
    match id.rsplit_once('/')?.1 {
        "council_briefing_before" | "council_briefing_after" => Some(ItemKind::Briefing),
        word => ItemKind::from_word(word),
    }
}

/// A subject and the kind of what is held, without a title: for the heads of lists.
pub(crate) fn without_kind(catalogue: Catalogue, title: &str, kind: ItemKind) -> &str {
    let said = catalogue.fill(
        Message::TitleOf,
        &[("subject", foreign("")), ("what", words(&catalogue.kind(kind)))],
    );
    title.strip_suffix(said.as_str()).unwrap_or(title)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_title_that_horseshoe_makes_is_taken_apart() {
        let mission = |title, id, kind| own(title, id, kind).map(|own| own.mission);
        let tcc = ItemKind::TccMeeting;
        assert_eq!(mission("UNDOF: TCC meeting", "UNDOF/tcc_meeting", tcc), Some("UNDOF"));
        assert_eq!(mission("UNDOF: a TCC meeting", "UNDOF/tcc_meeting", tcc), None);
        assert_eq!(mission("TCC meeting", "UNDOF/tcc_meeting", tcc), None);
        let report = ItemKind::Report;
        assert_eq!(mission("1701: report", "s/report", report), Some("1701"));
        let rollover = "UNDOF: adoption (technical rollover to 31 January 2027)";
        let found = own(rollover, "UNDOF/adoption", ItemKind::Adoption).expect("its own");
        assert_eq!(found.until, NaiveDate::from_ymd_opt(2027, 1, 31));
        assert_eq!(found.mission, "UNDOF");
    }
}
