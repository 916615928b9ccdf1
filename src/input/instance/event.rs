//! A row of `events.csv`: the month's other business.

pub(super) mod read;

use std::collections::BTreeMap;

use chrono::NaiveDate;

pub use read::event_fields;

use super::Origin;
use crate::base::calendar::Session;
use crate::base::item::ItemKind;

/// One row of `events.csv`.
///
/// With `date` the event is fixed to that day; with `session`, to that slot. Without `date` it is
/// placed between `earliest` and `latest`, near `preferred`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Unique among events and renewals.
    pub id: String,
    /// The title that the programme prints.
    pub title: String,
    /// The kind of meeting; one of [`ItemKind::OF_EVENTS`].
    pub kind: ItemKind,
    /// The minutes of the Council's time; if blank, the policy's duration for the kind.
    pub minutes: Option<u32>,
    /// The day to which the event is fixed.
    pub date: Option<NaiveDate>,
    /// The session to which the event is fixed, or in which it must fall if it has no date.
    pub session: Option<Session>,
    /// The first day on which the event may be held.
    pub earliest: Option<NaiveDate>,
    /// The last day on which the event may be held.
    pub latest: Option<NaiveDate>,
    /// The day near which the event should be held.
    pub preferred: Option<NaiveDate>,
    /// The id of the item that the event directly follows: another event, or `UNDOF/tcc_meeting`.
    pub after: Option<String>,
    /// Free text, passed on to the output.
    pub notes: String,
    /// The columns with the prefix `x_`, passed on to the output.
    pub extra: BTreeMap<String, String>,
    /// The position of the row.
    pub origin: Origin,
}

impl Event {
    /// Creates an event with only its identity; the other fields are blank.
    pub fn new(id: impl Into<String>, kind: ItemKind) -> Self {
        let id = id.into();
        Event {
            title: id.clone(),
            id,
            kind,
            minutes: None,
            date: None,
            session: None,
            earliest: None,
            latest: None,
            preferred: None,
            after: None,
            notes: String::new(),
            extra: BTreeMap::new(),
            origin: Origin::default(),
        }
    }
}
