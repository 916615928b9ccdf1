//! A programme reduced to dates, from any author; `check` validates it against the rules.

mod read;

pub(crate) use read::{LAYOUT, PROGRAMME_COLUMNS};

use chrono::{NaiveDate, NaiveTime};

use crate::base::calendar::Session;
use crate::domain::programme::{Entry, EntryStatus};
use crate::input::instance::{Origin, TakenTime};

/// A row of a programme: an item's id and its time.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DraftRow {
    /// The id: `UNFICYP/consultations`, or an event's id.
    pub id: String,
    /// The printed title; the id if the programme has no title.
    pub title: String,
    /// The day.
    pub date: NaiveDate,
    /// The session, for items that take a slot.
    pub session: Option<Session>,
    /// The start, if the programme gives it.
    pub start: Option<NaiveTime>,
    /// The end, if the programme gives it.
    pub end: Option<NaiveTime>,
    /// The status, if the programme gives it: proposed, fixed, kept, moved or held.
    pub status: Option<EntryStatus>,
    /// The position of the row, for a programme read from a file.
    pub origin: Origin,
}

/// A programme reduced to ids, dates and times.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Draft {
    /// The rows, in no particular order.
    pub rows: Vec<DraftRow>,
}

impl Draft {
    /// Creates the draft of a programme's entries.
    ///
    /// ```
    /// use horseshoe::Draft;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    /// # use horseshoe::{Options, Outcome, Rules, solve};
    /// # let outcome = solve(&problem, &Rules::all(), &Options::default())?;
    /// # let Outcome::Solved(solved) = outcome else { panic!("January 2027 has a programme") };
    ///
    /// // What `check` makes of the solver's own programme.
    /// let draft = Draft::of_entries(&solved.entries);
    /// assert_eq!(Rules::all().check(&problem, &draft), []);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of_entries(entries: &[Entry]) -> Draft {
        let rows = entries.iter().map(|entry| DraftRow {
            id: entry.id.clone(),
            title: entry.title.clone(),
            date: entry.date,
            session: entry.session,
            start: entry.start,
            end: entry.end,
            status: Some(entry.status),
            origin: Origin::default(),
        });
        Draft { rows: rows.collect() }
    }

    /// Returns the time of the Council that this programme takes from another month's: every row
    /// with a session or a start.
    ///
    /// ```
    /// use horseshoe::Draft;
    ///
    /// let rows = "date,session,id\n2027-01-29,morning,UNFICYP/adoption\n2027-01-05,,UNFICYP/report\n";
    /// let taken = Draft::of_bytes("january.csv", rows.into())?.taken_times("january");
    /// assert_eq!((taken.len(), taken[0].id.as_str()), (1, "UNFICYP/adoption"), "a report takes no time");
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn taken_times(&self, programme: &str) -> Vec<TakenTime> {
        let meetings = self.rows.iter().filter(|row| row.session.is_some() || row.start.is_some());
        let taken = meetings.map(|row| TakenTime {
            programme: programme.to_owned(),
            id: row.id.clone(),
            title: row.title.clone(),
            date: row.date,
            session: row.session,
            start: row.start,
            end: row.end,
            origin: row.origin.clone(),
        });
        taken.collect()
    }
}
