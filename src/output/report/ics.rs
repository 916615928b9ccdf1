//! `programme.ics`: RFC 5545, for Outlook and every other calendar program.
//!
//! Written by hand. The `icalendar` crate (0.17) stamps time zones and alarms with the present time
//! and random identifiers, folds some lines one octet too late and leaves a calendar's name
//! unescaped; it serves in the tests instead, as a reader that shares nothing with this writer.

mod zone;

use chrono::{NaiveDate, NaiveTime};

use crate::domain::programme::{CalendarEntry, CalendarKind, CalendarStatus, Programme};
use crate::output::language::{Catalogue, Message, foreign, words};
use crate::output::report::Audience;
use crate::output::report::numbered::calendar_of;
use crate::output::report::titles::Titles;
use crate::output::report::words::{basis_for, one_line};

pub(super) fn render(programme: &Programme, audience: Audience, catalogue: Catalogue) -> String {
    let name = name(programme, audience, catalogue);
    let contents = Contents { name: &name, colour: None };
    written(programme, (audience, catalogue), &contents, calendar_of(programme).iter())
}

/// What a calendar is: the whole programme, or a part of it to which somebody subscribes.
pub(super) struct Contents<'a> {
    pub(super) name: &'a str,
    /// The colour of an entry, for a subscription. A subscription has no reminders: whoever subscribes sets
    /// their own, and calendar programs ask before they take those of others.
    pub(super) colour: Option<fn(&Programme, &CalendarEntry) -> Option<&'static str>>,
}

/// A calendar of some entries of a programme.
pub(super) fn written<'e>(
    programme: &Programme,
    (audience, catalogue): (Audience, Catalogue),
    contents: &Contents<'_>,
    entries: impl Iterator<Item = &'e CalendarEntry>,
) -> String {
    // The day of issue, since nothing here reads the clock.
    let stamp = programme.head.issued.unwrap_or(programme.first);
    let stamp = format!("{}T000000Z", basic(stamp));
    let titles = Titles::of(programme, catalogue);
    let mut file = Calendar { lines: String::new(), stamp, catalogue };
    file.put("BEGIN", "VCALENDAR");
    file.put("VERSION", "2.0");
    let language = catalogue.language().as_str().to_uppercase();
    file.put("PRODID", &format!("-//Horseshoe//Programme of work//{language}"));
    file.put("CALSCALE", "GREGORIAN");
    file.put("METHOD", "PUBLISH");
    file.put("X-WR-CALNAME", &escaped(contents.name));
    if contents.colour.is_some() {
        file.subscription(contents.name);
    }
    file.put("X-WR-TIMEZONE", zone::NAME);
    for line in zone::DEFINITION.lines() {
        file.line(line);
    }
    for entry in entries {
        let notes = match audience {
            Audience::Circulation => Vec::new(),
            Audience::Us => notes(programme, entry),
        };
        let said = Said {
            title: titles.calendar(entry),
            category: category(programme, entry, catalogue),
            basis: basis_for(audience, &entry.basis),
            notes,
            is_subscribed: contents.colour.is_some(),
            colour: contents.colour.and_then(|colour| colour(programme, entry)),
        };
        file.entry(entry, &said);
    }
    file.put("END", "VCALENDAR");
    file.lines
}

/// The name that a calendar program shows.
pub(super) fn name(programme: &Programme, audience: Audience, catalogue: Catalogue) -> String {
    let months = catalogue.months(programme.first, programme.last);
    let name = catalogue.fill(Message::ProgrammeOfWorkOf, &[("months", words(&months))]);
    let name = match programme.waivers.is_empty() {
        true => name,
        false => catalogue.fill(Message::CalendarWaivers, &[("name", words(&name))]),
    };
    match audience {
        Audience::Circulation => name,
        Audience::Us => {
            let instance = one_line(&programme.instance);
            let fills = [("name", words(name.as_str())), ("instance", foreign(&instance))];
            catalogue.fill(Message::CalendarForUs, &fills)
        }
    }
}

/// The label of the format, or the kind, in the language.
fn category(programme: &Programme, entry: &CalendarEntry, catalogue: Catalogue) -> String {
    if catalogue.is_english() {
        return one_line(&entry.category);
    }
    match entry.kind {
        CalendarKind::Deadline => catalogue.say(Message::CategoryDeadline),
        CalendarKind::Mandate => catalogue.say(Message::CategoryMandate),
        CalendarKind::Item => {
            let item = programme.items.iter().find(|item| item.id == entry.id);
            let said = item.map(|item| match catalogue.label(item.item) {
                label if label.is_empty() => catalogue.kind(item.item),
                label => label,
            });
            said.unwrap_or_else(|| one_line(&entry.category))
        }
    }
}

/// What an entry says, in the language.
struct Said {
    title: String,
    category: String,
    basis: String,
    notes: Vec<String>,
    /// Whether somebody subscribes to the calendar: then there is no reminder.
    is_subscribed: bool,
    colour: Option<&'static str>,
}

/// What the rows of an item's instance pass on, as lines.
fn notes(programme: &Programme, entry: &CalendarEntry) -> Vec<String> {
    if entry.kind != CalendarKind::Item {
        return Vec::new();
    }
    let item = programme.items.iter().find(|item| item.id == entry.id);
    let renewal = item.and_then(|item| item.renewal.as_ref());
    let rows = programme.carried.iter();
    let rows = rows.filter(|row| row.id == entry.id || Some(&row.id) == renewal);
    let columns = rows.flat_map(|row| &row.columns);
    columns.map(|(column, text)| format!("{}: {}", one_line(column), one_line(text))).collect()
}

/// The file as far as it is written.
struct Calendar {
    lines: String,
    stamp: String,
    catalogue: Catalogue,
}

impl Calendar {
    /// What a calendar program that reads the file again needs: its name as RFC 7986 has it, and how often
    /// to look, under the name of that document and under the older one.
    fn subscription(&mut self, name: &str) {
        self.put("NAME", &escaped(name));
        self.put("REFRESH-INTERVAL;VALUE=DURATION", "P1D");
        self.put("X-PUBLISHED-TTL", "P1D");
    }

    fn entry(&mut self, entry: &CalendarEntry, said: &Said) {
        self.put("BEGIN", "VEVENT");
        self.put("UID", &entry.uid);
        let stamp = self.stamp.clone();
        self.put("DTSTAMP", &stamp);
        self.put("SEQUENCE", &entry.sequence.to_string());
        let (status, standing) = match (entry.status, entry.kind) {
            (CalendarStatus::Cancelled, _) => ("CANCELLED", Message::CalendarDropped),
            (CalendarStatus::Confirmed, CalendarKind::Mandate) => {
                ("CONFIRMED", Message::CalendarLastDay)
            }
            (CalendarStatus::Confirmed, _) => ("CONFIRMED", Message::CalendarFixed),
            (CalendarStatus::Tentative, _) => ("TENTATIVE", Message::Provisional),
        };
        let standing = self.catalogue.say(standing);
        self.put("STATUS", status);
        self.put("SUMMARY", &escaped(&said.title));
        let because = (!said.basis.is_empty())
            .then(|| self.catalogue.fill(Message::BasisOf, &[("basis", foreign(&said.basis))]));
        let mut lines: Vec<&str> = because.iter().map(String::as_str).collect();
        lines.push(&standing);
        lines.extend(said.notes.iter().map(String::as_str));
        self.put("DESCRIPTION", &escaped(&lines.join("\n")));
        self.put("CATEGORIES", &escaped(&said.category));
        if !entry.location.is_empty() {
            self.put("LOCATION", &escaped(&one_line(&entry.location)));
        }
        match (entry.start, entry.end) {
            (Some(start), Some(end)) => {
                self.time("DTSTART", entry.date, start);
                self.time("DTEND", entry.date, end);
            }
            // An unofficial meeting need not say how long it lasts.
            (Some(start), None) => self.time("DTSTART", entry.date, start),
            _ => self.all_day(entry.date, entry.until.unwrap_or(entry.date), entry.free),
        }
        if let Some(colour) = said.colour {
            self.put("COLOR", colour);
        }
        let is_due =
            entry.kind == CalendarKind::Deadline && entry.status != CalendarStatus::Cancelled;
        if is_due && !said.is_subscribed {
            self.alarm(&said.title);
        }
        self.put("END", "VEVENT");
    }

    /// A reminder at nine in the morning of the day before.
    fn alarm(&mut self, title: &str) {
        self.put("BEGIN", "VALARM");
        self.put("ACTION", "DISPLAY");
        self.put("DESCRIPTION", &escaped(&one_line(title)));
        self.put("TRIGGER", "-PT15H");
        self.put("END", "VALARM");
    }

    fn time(&mut self, name: &str, date: NaiveDate, time: NaiveTime) {
        let value = format!("{}T{}", basic(date), time.format("%H%M%S"));
        self.put(&format!("{name};TZID={}", zone::NAME), &value);
    }

    /// The whole of some days, which may leave them free for other things. The end is the day after the
    /// last (RFC 5545, 3.6.1).
    fn all_day(&mut self, first: NaiveDate, last: NaiveDate, free: bool) {
        self.put("DTSTART;VALUE=DATE", &basic(first));
        self.put("DTEND;VALUE=DATE", &basic(last.succ_opt().unwrap_or(last)));
        if free {
            self.put("TRANSP", "TRANSPARENT");
        }
    }

    fn put(&mut self, name: &str, value: &str) {
        self.line(&format!("{name}:{value}"));
    }

    /// Writes a line, folded at 75 octets and never within a character.
    fn line(&mut self, line: &str) {
        let mut room = 75;
        for c in line.chars() {
            if c.len_utf8() > room {
                self.lines.push_str("\r\n ");
                room = 74;
            }
            self.lines.push(c);
            room -= c.len_utf8();
        }
        self.lines.push_str("\r\n");
    }
}

/// A text as a value of type TEXT.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\n' => out.push_str("\\n"),
            '\\' | ';' | ',' => out.extend(['\\', c]),
            c => out.push(c),
        }
    }
    out
}

/// A date as `20261209`.
fn basic(date: NaiveDate) -> String {
    date.format("%Y%m%d").to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_cannot_end_their_line_or_list() {
        assert_eq!(escaped("a,b;c\\d\ne"), "a\\,b\\;c\\\\d\\ne");
    }
}
