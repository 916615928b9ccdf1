//! A row of `events.csv`: the month's other business.

pub(super) mod read;

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};

pub use read::event_fields;

use super::Origin;
use super::policy::Sessions;
use crate::base::calendar::{Calendar, Session, Slot};
use crate::base::item::ItemKind;

/// The place of an event within its session.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Order {
    /// Before everything else of the session.
    First,
    /// After everything else of the session.
    Last,
}

impl Order {
    /// Both words, in order.
    pub const ALL: [Order; 2] = [Order::First, Order::Last];

    /// The word that `events.csv` uses.
    ///
    /// ```
    /// use horseshoe::input::instance::Order;
    ///
    /// assert_eq!(Order::ALL.map(Order::as_str), ["first", "last"]);
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Order::First => "first",
            Order::Last => "last",
        }
    }
}

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
    /// The hour at which the event starts. The session follows from it if `session` is blank.
    pub start: Option<NaiveTime>,
    /// The place of the event within its session.
    pub order: Option<Order>,
    /// The first day on which the event may be held.
    pub earliest: Option<NaiveDate>,
    /// The last day on which the event may be held.
    pub latest: Option<NaiveDate>,
    /// The day near which the event should be held.
    pub preferred: Option<NaiveDate>,
    /// The id of the item that the event directly follows: another event, or `UNDOF/tcc_meeting`.
    pub after: Option<String>,
    /// What the event rests on. It is published.
    pub basis: String,
    /// Where the event is held, if not in the Council's own rooms.
    pub location: String,
    /// Whether the event is still uncertain. It is placed like any other, and printed as tentative.
    pub tentative: bool,
    /// Whether the event is no meeting of the Council, such as an Arria-formula meeting. It takes no
    /// Council time unless `minutes` is given.
    pub unofficial: bool,
    /// Free text, never published.
    pub notes: String,
    /// The columns with the prefix `x_`, passed on to the output.
    pub extra: BTreeMap<String, String>,
    /// The position of the row.
    pub origin: Origin,
}

impl Event {
    /// Creates an event with only its identity; the other fields are blank.
    ///
    /// ```
    /// use horseshoe::base::item::ItemKind;
    /// use horseshoe::input::instance::Event;
    ///
    /// let event = Event {
    ///     title: "A visit".into(),
    ///     preferred: chrono::NaiveDate::from_ymd_opt(2027, 1, 12),
    ///     ..Event::new("visit", ItemKind::Other)
    /// };
    /// assert_eq!((event.id.as_str(), event.date, event.tentative), ("visit", None, false));
    /// ```
    pub fn new(id: impl Into<String>, kind: ItemKind) -> Self {
        let id = id.into();
        Event {
            title: id.clone(),
            id,
            kind,
            minutes: None,
            date: None,
            session: None,
            start: None,
            order: None,
            earliest: None,
            latest: None,
            preferred: None,
            after: None,
            basis: String::new(),
            location: String::new(),
            tentative: false,
            unofficial: false,
            notes: String::new(),
            extra: BTreeMap::new(),
            origin: Origin::default(),
        }
    }

    /// Returns whether this is the adoption of the month's programme of work: consultations whose id
    /// begins with `programme-of-work`, or whose title contains the words "programme of work".
    ///
    /// ```
    /// use horseshoe::base::item::ItemKind;
    /// use horseshoe::input::instance::Event;
    /// assert!(Event::new("programme-of-work", ItemKind::Consultations).is_programme_of_work());
    /// assert!(!Event::new("syria", ItemKind::Consultations).is_programme_of_work());
    /// ```
    pub fn is_programme_of_work(&self) -> bool {
        let names_it = || {
            self.id.to_lowercase().replace('_', "-").starts_with("programme-of-work")
                || self.title.to_lowercase().contains("programme of work")
        };
        self.kind == ItemKind::Consultations && names_it()
    }

    /// Returns the place of the event within its session: what the row says, or `first` for the
    /// adoption of the programme of work.
    pub(crate) fn asked_order(&self) -> Option<Order> {
        self.order.or_else(|| self.is_programme_of_work().then_some(Order::First))
    }

    /// Returns the session that the row asks for: by its word, by its hour, or the morning for the
    /// adoption of the programme of work on a given day.
    ///
    /// An hour belongs to the session of its day whose hours contain it, and else to the one to which
    /// it belongs by custom.
    pub(crate) fn asked_session(&self, calendar: &Calendar, usual: &Sessions) -> Option<Session> {
        if self.session.is_some() {
            return self.session;
        }
        let sits = |date, session| calendar.sits(Slot { date, session });
        let Some(start) = self.start else {
            self.date.filter(|date| sits(*date, Session::Morning))?;
            let is_short = |minutes| minutes <= usual.hours(Session::Morning).minutes();
            let fits = self.minutes.is_none_or(is_short) && self.after.is_none();
            return (self.is_programme_of_work() && fits).then_some(Session::Morning);
        };
        let by_custom = Session::of_hour(start);
        let contains = |date, session| {
            let [opens, closes] = calendar.own_hours(Slot { date, session });
            let usual = usual.hours(session);
            sits(date, session)
                && (opens.unwrap_or(usual.opens)..closes.unwrap_or(usual.closes)).contains(&start)
        };
        let of_day = self.date.and_then(|date| {
            let mut all = [by_custom].into_iter().chain(Session::ALL);
            all.find(|session| contains(date, *session))
        });
        Some(of_day.unwrap_or(by_custom))
    }
}
