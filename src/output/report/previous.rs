//! The programme that a folder holds, or that was kept: its version and its calendar entries.

use std::path::Path;

use chrono::NaiveDate;
use serde::Deserialize;

use crate::base::calendar::Session;
use crate::base::files::finish;
use crate::base::plain_file::{self, Limit, NotRead};
use crate::domain::draft::LAYOUT;
use crate::domain::programme::{CalendarEntry, CalendarKind, CalendarStatus, EntryStatus, Head};
use crate::input::instance::Faults;
use crate::input::instance::source::Source;
use crate::input::instance::table::{Row, Table};
use crate::output::report::words::one_line;

/// No programme comes near this size.
const JSON: Limit = Limit { bytes: 256 * 1024 * 1024, advice: "" };

/// The greatest length of an identifier.
const LONGEST: usize = 250;

/// What an earlier programme says of its version and of the entries of calendar programs.
#[derive(Clone, Debug, Default)]
pub struct Previous {
    /// The version, if the programme has one.
    pub(super) version: Option<u32>,
    /// The first and the last day; `None` if nothing was there.
    covers: Option<(NaiveDate, NaiveDate)>,
    pub(super) known: Vec<Known>,
    /// Why a file that is there says nothing.
    problems: Vec<String>,
}

/// An entry of an earlier programme.
#[derive(Clone, Debug)]
pub(super) struct Known {
    pub(super) entry: CalendarEntry,
    /// Whether all of the entry is known, or only what `programme.csv` has of it.
    is_whole: bool,
}

/// The part of `programme.json` that a later programme needs.
#[derive(Debug, Deserialize)]
struct Written {
    first: NaiveDate,
    last: NaiveDate,
    #[serde(default)]
    head: Head,
    #[serde(default)]
    calendar: Vec<CalendarEntry>,
}

impl Known {
    /// Returns whether an entry differs from this one in anything that a calendar program shows.
    pub(super) fn differs_from(&self, other: &CalendarEntry) -> bool {
        let own = &self.entry;
        if self.is_whole {
            let numbered =
                CalendarEntry { uid: own.uid.clone(), sequence: own.sequence, ..other.clone() };
            return numbered != *own;
        }
        (own.date, own.until, own.start, own.end, &own.title, own.status)
            != (other.date, other.until, other.start, other.end, &other.title, other.status)
    }
}

impl Previous {
    /// Reads what the programme in a folder says: `programme.json`, and for what it lacks
    /// `programme.csv`. A folder without either says nothing.
    ///
    /// ```
    /// use horseshoe::output::report::{Previous, number};
    ///
    /// let mut programme = horseshoe::plan("data/2027-01")?;
    /// let dir = tempfile::tempdir()?;
    /// horseshoe::write_all(&programme, dir.path())?;
    /// programme.items.pop();
    /// number(&mut programme, &[Previous::in_folder(dir.path())]);
    /// assert_eq!(programme.head.version, Some(2), "an item less makes a new version");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn in_folder(dir: &Path) -> Previous {
        let mut previous = Previous::default();
        previous.read_json(&dir.join("programme.json"));
        previous.read_csv(&dir.join("programme.csv"));
        previous
    }

    /// Reads what a programme that is kept says: the file itself, and `programme.json` beside it.
    ///
    /// ```
    /// use horseshoe::output::report::{Previous, number};
    ///
    /// let mut programme = horseshoe::plan("data/2027-01")?;
    /// let dir = tempfile::tempdir()?;
    /// horseshoe::write_all(&programme, dir.path())?;
    /// number(&mut programme, &[Previous::of_kept(&dir.path().join("programme.csv"))]);
    /// assert_eq!(programme.head.version, Some(1), "nothing has changed");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of_kept(csv: &Path) -> Previous {
        let mut previous = Previous::default();
        previous.read_json(&csv.with_file_name("programme.json"));
        previous.read_csv(csv);
        previous
    }

    /// The version of the programme, if it has one.
    ///
    /// ```
    /// use horseshoe::output::report::Previous;
    ///
    /// let programme = horseshoe::plan("data/2027-01")?;
    /// let dir = tempfile::tempdir()?;
    /// horseshoe::write_all(&programme, dir.path())?;
    /// assert_eq!(Previous::in_folder(dir.path()).version(), Some(1));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn version(&self) -> Option<u32> {
        self.version
    }

    /// The reasons why files that are there say nothing, as sentences.
    ///
    /// ```
    /// use horseshoe::output::report::Previous;
    ///
    /// let dir = tempfile::tempdir()?;
    /// assert!(Previous::in_folder(dir.path()).problems().is_empty(), "nothing is there");
    /// std::fs::write(dir.path().join("programme.json"), "{ half of")?;
    /// assert!(!Previous::in_folder(dir.path()).problems().is_empty());
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn problems(&self) -> &[String] {
        &self.problems
    }

    /// Returns whether the programme covers any of these days.
    pub(super) fn overlaps(&self, (first, last): (NaiveDate, NaiveDate)) -> bool {
        self.covers.is_some_and(|(own_first, own_last)| own_first <= last && first <= own_last)
    }

    fn read_json(&mut self, path: &Path) {
        let read = finish(path).map_err(|error| error.to_string()).and_then(|_| {
            match plain_file::read(path, JSON) {
                Ok(bytes) => serde_json::from_slice::<Written>(&bytes)
                    .map(Some)
                    .map_err(|error| error.to_string()),
                Err(NotRead::Missing) => Ok(None),
                Err(_) => Err("it is no file that can be read".to_owned()),
            }
        });
        match read {
            Ok(None) => {}
            Ok(Some(written)) => {
                self.version = written.head.version;
                self.covers = Some((written.first, written.last));
                let valid = written.calendar.into_iter().filter(|entry| is_uid(&entry.uid));
                self.known = valid.map(|entry| Known { entry, is_whole: true }).collect();
            }
            Err(reason) => self.problems.push(format!(
                "{} cannot be read ({reason}): the version and the entries of calendars are counted \
                 without it",
                path.display()
            )),
        }
    }

    /// Adds what `programme.csv` says: entries that are not known, and higher numbers of those that
    /// are. What is wrong with the file is for its own reader to say.
    fn read_csv(&mut self, path: &Path) {
        let mut faults = Faults::default();
        let Ok(source) = Source::read_table(path, "programme.csv") else { return };
        let Some(table) = Table::read(&source, &LAYOUT, &mut faults) else { return };
        let entries: Vec<CalendarEntry> =
            table.rows().filter_map(|row| entry(row, &mut faults)).collect();
        if self.covers.is_none() {
            let dates = || entries.iter().map(|entry| entry.date);
            self.covers = dates().min().zip(dates().max());
        }
        for entry in entries {
            let is_same = |known: &&mut Known| {
                known.entry.kind == CalendarKind::Item && known.entry.id == entry.id
            };
            match self.known.iter_mut().find(is_same) {
                Some(known) => known.entry.sequence = known.entry.sequence.max(entry.sequence),
                None => self.known.push(Known { entry, is_whole: false }),
            }
        }
    }
}

/// Reads the entry of a row; `None` if the row has none, or is faulty.
fn entry(row: Row<'_>, faults: &mut Faults) -> Option<CalendarEntry> {
    let uid = row.cell("uid").words(faults).ok()?;
    let sequence = row.cell("sequence").words(faults).ok()?.parse().ok()?;
    let status = row.cell("status").word(&EntryStatus::ALL, EntryStatus::as_str, faults).ok()?;
    let session = row.cell("session").word(&Session::ALL, Session::as_str, faults).ok()?;
    let timed = row.cell("start").time(faults).ok()?.zip(row.cell("end").time(faults).ok()?);
    let is_fixed = status == Some(EntryStatus::Fixed);
    is_uid(uid).then_some(CalendarEntry {
        uid: uid.to_owned(),
        sequence,
        kind: CalendarKind::Item,
        id: row.cell("id").reference(faults).ok()?.to_owned(),
        date: row.cell("date").date(faults).ok()??,
        start: timed.map(|(start, _)| start),
        end: timed.map(|(_, end)| end),
        title: one_line(row.cell("title").words(faults).ok()?),
        category: String::new(),
        basis: String::new(),
        location: String::new(),
        free: session.is_none(),
        status: if is_fixed { CalendarStatus::Confirmed } else { CalendarStatus::Tentative },
        until: row.cell("until").date(faults).ok()?,
    })
}

/// Returns whether a text can stand as an identifier in a calendar file.
fn is_uid(text: &str) -> bool {
    let is_plain = |byte: u8| byte.is_ascii_alphanumeric() || b"._-/%:@".contains(&byte);
    (1..=LONGEST).contains(&text.len()) && text.bytes().all(is_plain)
}
