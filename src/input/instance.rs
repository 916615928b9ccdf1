//! The user's input: a month's renewals and other business, the calendar and the policy.
//!
//! This room reads files and finds every fault in them. It does not depend on solving.

mod calendar_row;
mod checks;
pub(crate) mod date;
mod event;
mod fault;
pub(crate) mod load;
mod located;
mod neighbour;
pub mod policy;
mod programme_settings;
mod renewal;
pub(crate) mod sheet;
pub(crate) mod source;
pub(crate) mod suggest;
pub(crate) mod table;

pub use calendar_row::{CalendarRow, CalendarStatus};
pub use event::{Event, Order, event_fields};
pub use fault::{Fault, FaultCode, Faults, Place, UnknownCode};
pub use neighbour::TakenTime;
pub use policy::{Policy, PolicyChoice};
pub use programme_settings::ProgrammeSettings;
pub use renewal::{Action, MandateKind, Occasion, Renewal};

use serde::{Deserialize, Serialize};

use crate::base::calendar::Calendar;

/// The position of an input row, so that every date in a message can name its line.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Origin {
    /// The file's name, as the user would recognise it (`renewals.csv`).
    pub file: String,
    /// The line of the row in that file, counted from 1.
    pub line: u64,
}

/// One planning problem as the user states it: a directory, or a single `renewals.csv`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Instance {
    /// The directory's name, or the file's without its extension.
    pub name: String,
    /// The rows of `renewals.csv`.
    pub renewals: Vec<Renewal>,
    /// The rows of `events.csv`.
    pub events: Vec<Event>,
    /// The rows of `calendar.csv`.
    pub calendar: Vec<CalendarRow>,
    /// The leads, durations, limits and penalties in force.
    pub policy: Policy,
    /// The settings of `programme.toml`.
    pub programme: ProgrammeSettings,
}

/// The greatest number of rows in `renewals.csv`.
pub(crate) const MOST_RENEWALS: usize = renewal::read::LAYOUT.most_rows;
/// The greatest number of rows in `events.csv`.
pub(crate) const MOST_EVENTS: usize = event::read::LAYOUT.most_rows;

impl Instance {
    /// Builds the calendar of this instance from the general rules and the rows of `calendar.csv`.
    ///
    /// ```
    /// use horseshoe::Instance;
    /// use horseshoe::base::calendar::{Session, Slot};
    ///
    /// let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-12-31\n";
    /// let calendar: &[u8] = b"date,status,reason\n2026-12-09,closed,visiting mission\n";
    /// let files = [("renewals.csv", renewals), ("calendar.csv", calendar)];
    /// let calendar = Instance::of_bytes("december", &files)?.build_calendar();
    /// let date = chrono::NaiveDate::from_ymd_opt(2026, 12, 9).unwrap();
    /// let why = calendar.why_closed(Slot { date, session: Session::Morning });
    /// assert_eq!(why.as_deref(), Some("closed: visiting mission"));
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn build_calendar(&self) -> Calendar {
        let mut calendar = Calendar::default();
        for row in &self.calendar {
            row.mark(&mut calendar);
        }
        calendar
    }
}
