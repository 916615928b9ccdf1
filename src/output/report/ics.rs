//! `programme.ics`: RFC 5545, for Outlook and every other calendar program.
//!
//! Written by hand. The `icalendar` crate (0.17) stamps time zones and alarms with the present time
//! and random identifiers, folds some lines one octet too late and leaves a calendar's name
//! unescaped; it serves in the tests instead, as a reader that shares nothing with this writer.

mod zone;

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};

use crate::domain::programme::{Deadline, Entry, EntryStatus, Mandate, Programme};
use crate::output::report::words::one_line;

pub(super) fn render(programme: &Programme) -> String {
    let mut file = Calendar {
        lines: String::new(),
        instance: identifier(&programme.instance),
        stamp: format!("{}T000000Z", basic(programme.first)),
        taken: BTreeMap::new(),
    };
    file.put("BEGIN", "VCALENDAR");
    file.put("VERSION", "2.0");
    file.put("PRODID", "-//Horseshoe//Programme of work//EN");
    file.put("CALSCALE", "GREGORIAN");
    file.put("METHOD", "PUBLISH");
    let needs = if programme.waivers.is_empty() { "" } else { " (waivers needed)" };
    let name = format!("Security Council, {}{needs}", one_line(&programme.instance));
    file.put("X-WR-CALNAME", &escaped(&name));
    file.put("X-WR-TIMEZONE", zone::NAME);
    for line in zone::DEFINITION.lines() {
        file.line(line);
    }
    for entry in &programme.items {
        file.entry(entry);
    }
    for deadline in &programme.deadlines {
        file.deadline(deadline);
    }
    for mandate in &programme.mandates {
        file.mandate(mandate);
    }
    file.put("END", "VCALENDAR");
    file.lines
}

/// The file as far as it is written.
struct Calendar {
    lines: String,
    instance: String,
    stamp: String,
    taken: BTreeMap<String, u32>,
}

/// What an event is about.
struct About<'a> {
    uid: String,
    summary: &'a str,
    basis: &'a str,
    standing: &'a str,
    category: &'a str,
    fixed: bool,
    /// Whether it was elsewhere in the programme that was kept.
    moved: bool,
}

impl Calendar {
    fn entry(&mut self, entry: &Entry) {
        let fixed = entry.status == EntryStatus::Fixed;
        self.begin(&About {
            uid: identifier(&entry.id),
            summary: &entry.title,
            basis: &entry.basis,
            standing: entry.status.as_str(),
            category: entry.item.in_words(),
            fixed,
            moved: entry.status == EntryStatus::Moved,
        });
        match (entry.start, entry.end) {
            (Some(start), Some(end)) => {
                self.time("DTSTART", entry.date, start);
                self.time("DTEND", entry.date, end);
            }
            // An unofficial meeting need not say how long it lasts.
            (Some(start), None) => self.time("DTSTART", entry.date, start),
            _ => self.all_day(entry.date, entry.session.is_none()),
        }
        self.put("END", "VEVENT");
    }

    fn deadline(&mut self, deadline: &Deadline) {
        self.begin(&About {
            uid: format!("{}:{}", identifier(&deadline.kind), identifier(&deadline.item)),
            summary: &deadline.title,
            basis: &deadline.basis,
            standing: "deadline",
            category: "deadline",
            fixed: false,
            moved: false,
        });
        self.all_day(deadline.date, true);
        self.put("BEGIN", "VALARM");
        self.put("ACTION", "DISPLAY");
        self.put("DESCRIPTION", &escaped(&one_line(&deadline.title)));
        // Nine in the morning of the day before.
        self.put("TRIGGER", "-PT15H");
        self.put("END", "VALARM");
        self.put("END", "VEVENT");
    }

    fn mandate(&mut self, mandate: &Mandate) {
        self.begin(&About {
            uid: format!("mandate:{}", identifier(&mandate.renewal)),
            summary: &format!("{}: mandate expires", mandate.mission),
            basis: &mandate.resolution,
            standing: "last day of the mandate",
            category: "mandate",
            fixed: true,
            moved: false,
        });
        self.all_day(mandate.expires, true);
        self.put("END", "VEVENT");
    }

    /// Opens an event and writes everything but its time.
    fn begin(&mut self, about: &About) {
        let uid = self.unique(&about.uid);
        let basis = one_line(about.basis);
        let because = if basis.is_empty() { String::new() } else { format!("Basis: {basis}\n") };
        let description = format!("{because}Status: {}. Provisional.", about.standing);
        self.put("BEGIN", "VEVENT");
        self.put("UID", &uid);
        let stamp = self.stamp.clone();
        self.put("DTSTAMP", &stamp);
        // A calendar program takes the event with the higher number for the newer one; what was moved
        // has to replace what it has.
        self.put("SEQUENCE", if about.moved { "1" } else { "0" });
        self.put("STATUS", if about.fixed { "CONFIRMED" } else { "TENTATIVE" });
        self.put("SUMMARY", &escaped(&one_line(about.summary)));
        self.put("DESCRIPTION", &escaped(&description));
        self.put("CATEGORIES", &escaped(about.category));
    }

    fn time(&mut self, name: &str, date: NaiveDate, time: NaiveTime) {
        let value = format!("{}T{}", basic(date), time.format("%H%M%S"));
        self.put(&format!("{name};TZID={}", zone::NAME), &value);
    }

    /// The whole of a day, which may leave the day free for other things.
    fn all_day(&mut self, date: NaiveDate, free: bool) {
        self.put("DTSTART;VALUE=DATE", &basic(date));
        self.put("DTEND;VALUE=DATE", &basic(date.succ_opt().unwrap_or(date)));
        if free {
            self.put("TRANSP", "TRANSPARENT");
        }
    }

    /// The identifier under which a calendar program knows the event, the same in every draft of
    /// the instance.
    fn unique(&mut self, uid: &str) -> String {
        let times = self.taken.entry(uid.to_owned()).or_default();
        *times += 1;
        match times {
            1 => format!("{uid}@{}.horseshoe", self.instance),
            again => format!("{uid}:{again}@{}.horseshoe", self.instance),
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

/// A date as `20261209`.
fn basic(date: NaiveDate) -> String {
    date.format("%Y%m%d").to_string()
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
    fn texts_cannot_end_their_line_or_list() {
        assert_eq!(escaped("a,b;c\\d\ne"), "a\\,b\\;c\\\\d\\ne");
    }
}
