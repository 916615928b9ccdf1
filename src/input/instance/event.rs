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
/// With `date` the event is fixed to that day, with `session` to that slot. Without, it is placed
/// between `earliest` and `latest`, near `preferred`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// Unique among events and renewals.
    pub id: String,
    /// The title that the programme prints.
    pub title: String,
    /// What kind of meeting it is; one of [`ItemKind::OF_EVENTS`].
    pub kind: ItemKind,
    /// Minutes of the Council's time; the policy's duration of the kind when blank.
    pub minutes: Option<u32>,
    /// The day to which it is fixed.
    pub date: Option<NaiveDate>,
    /// The session to which it is fixed, or in which it must fall when no date is given.
    pub session: Option<Session>,
    /// The first day on which it may be held.
    pub earliest: Option<NaiveDate>,
    /// The last day on which it may be held.
    pub latest: Option<NaiveDate>,
    /// The day near which it should be held.
    pub preferred: Option<NaiveDate>,
    /// The id of the item that it directly follows: another event, or `UNDOF/tcc_meeting`.
    pub after: Option<String>,
    /// Free text, carried through.
    pub notes: String,
    /// The columns whose names begin with `x_`, carried through.
    pub extra: BTreeMap<String, String>,
    /// Where the row stands.
    pub origin: Origin,
}

impl Event {
    /// An event of which only the identity is known; the other fields are blank.
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
