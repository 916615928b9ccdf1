//! What another month's programme takes of the Council's time.

use chrono::{NaiveDate, NaiveTime};

use super::Origin;
use crate::base::calendar::Session;

/// A meeting of the Council in another month's programme, as that programme has it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct TakenTime {
    /// The programme, for messages.
    pub programme: String,
    /// The id of the item there.
    pub id: String,
    /// The title there.
    pub title: String,
    /// The day.
    pub date: NaiveDate,
    /// The session, if the programme gives it.
    pub session: Option<Session>,
    /// The start, if the programme gives it; without one, the meeting takes its whole session.
    pub start: Option<NaiveTime>,
    /// The end, if the programme gives it; without one, the meeting lasts until its session closes.
    pub end: Option<NaiveTime>,
    /// The row of the programme.
    pub origin: Origin,
}
