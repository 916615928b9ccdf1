//! The expanded scheduling problem: every item of every chain and every event, with what binds them.
//!
//! This is what the rules check and what the integer program encodes. It knows dates, not positions
//! or variables.

mod pairs;

pub(crate) use pairs::{Lie, groups, layout};

use std::collections::BTreeMap;

use chrono::NaiveDate;

use crate::calendar::{Calendar, Session, month_of};
use crate::chain;
use crate::instance::policy::{Strength, Unit};
use crate::instance::{Event, Faults, Instance, Origin, Policy, Renewal};
use crate::item::{ItemKind, Track};
use crate::programme::Carried;

/// Which statement of the instance bounds an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BoundKind {
    /// Nothing of a chain falls after the mandate's last day.
    MandateExpires,
    /// The report is issued on or before its due date.
    ReportDue,
    /// `not_before` of the renewal.
    NotBefore,
    /// `complete_by` of the renewal.
    CompleteBy,
    /// The policy's longest chain.
    ChainDays,
    /// `earliest` of the event.
    Earliest,
    /// `latest` of the event.
    Latest,
    /// The first day of the months that the programme covers.
    PeriodBegins,
    /// The last day of the months that the programme covers.
    PeriodEnds,
}

impl BoundKind {
    /// Whether the date is the last one allowed; otherwise it is the first.
    pub fn is_last(self) -> bool {
        matches!(
            self,
            BoundKind::MandateExpires
                | BoundKind::ReportDue
                | BoundKind::CompleteBy
                | BoundKind::Latest
                | BoundKind::PeriodEnds
        )
    }
}

/// A first or a last date for an item, with the statement that sets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// Which statement.
    pub kind: BoundKind,
    /// The first or the last day allowed.
    pub date: NaiveDate,
}

impl Bound {
    /// Whether a day keeps this bound.
    pub fn admits(&self, date: NaiveDate) -> bool {
        if self.kind.is_last() { date <= self.date } else { date >= self.date }
    }
}

/// One thing to be dated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// `UNFICYP/consultations`, or an event's id.
    pub id: String,
    /// The renewal it belongs to; `None` for an event.
    pub renewal: Option<String>,
    /// What it is.
    pub kind: ItemKind,
    /// The title that the programme prints.
    pub title: String,
    /// Minutes of the Council's time; 0 for work of the Secretariat.
    pub minutes: u32,
    /// Calendar days that work of the Secretariat lasts; 1 for everything else.
    pub days: u32,
    /// The day to which it is fixed.
    pub fixed_date: Option<NaiveDate>,
    /// The session to which it is fixed.
    pub fixed_session: Option<Session>,
    /// First and last days allowed.
    pub bounds: Vec<Bound>,
    /// The day near which an event should be held.
    pub preferred: Option<NaiveDate>,
    /// The day before which each day of an earlier report costs points.
    pub wanted_by: Option<NaiveDate>,
    /// The index of the item that this one directly follows.
    pub follows: Option<usize>,
    /// The source that asks for it.
    pub basis: String,
    /// The row of the input it comes from.
    pub origin: Origin,
}

impl Default for Item {
    fn default() -> Self {
        Item {
            id: String::new(),
            renewal: None,
            kind: ItemKind::Other,
            title: String::new(),
            minutes: 0,
            days: 1,
            fixed_date: None,
            fixed_session: None,
            bounds: Vec::new(),
            preferred: None,
            wanted_by: None,
            follows: None,
            basis: String::new(),
            origin: Origin::default(),
        }
    }
}

impl Item {
    /// Whether the item takes the Council's time.
    pub fn is_council(&self) -> bool {
        self.kind.track() == Track::Council
    }

    /// Whether the item is a report that is already out.
    pub fn is_issued(&self) -> bool {
        self.kind == ItemKind::Report && self.fixed_date.is_some()
    }
}

/// A lead between two items, as the policy states it for this chain.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Lead {
    /// Index of the earlier item.
    pub from: usize,
    /// Index of the later item.
    pub to: usize,
    /// The least count that keeps it.
    pub days: u32,
    /// In what it is counted.
    pub unit: Unit,
    /// Hard or soft; a lead that is not asked for is left out of the problem.
    pub strength: Strength,
    /// Points for each day short, of a soft lead.
    pub points: u32,
    /// The lead as its source states it: "more than 7 calendar days".
    pub stated: String,
    /// Where it comes from.
    pub source: String,
}

impl Lead {
    /// Whether a programme that misses it is no programme.
    pub fn is_hard(&self) -> bool {
        self.strength == Strength::Hard
    }

    /// The count between two dates, in the lead's own unit.
    pub fn count(&self, calendar: &Calendar, from: NaiveDate, to: NaiveDate) -> i64 {
        match self.unit {
            Unit::CalendarDays => (to - from).num_days(),
            Unit::WorkingDays => calendar.working_days_between(from, to),
        }
    }
}

/// The expanded scheduling problem.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The instance's name.
    pub name: String,
    /// Every item: the chains in file order, then the events in file order.
    pub items: Vec<Item>,
    /// Pairs of items of which the second comes after the first: each chain in its order.
    pub order: Vec<(usize, usize)>,
    /// The leads, hard and soft.
    pub leads: Vec<Lead>,
    /// When the Council can meet.
    pub calendar: Calendar,
    /// Durations, hours, penalties.
    pub policy: Policy,
    /// The rows of `renewals.csv`, for the outputs.
    pub renewals: Vec<Renewal>,
    /// What the rows of the instance carry through to the outputs.
    pub carried: Vec<Carried>,
    /// First day of the months that the programme covers.
    pub first: NaiveDate,
    /// Last day of the months that the programme covers.
    pub last: NaiveDate,
}

impl Problem {
    /// Expands an instance.
    ///
    /// # Errors
    ///
    /// Everything that only the chains can show to be wrong: an event after an item that no chain
    /// has, two items directly after the same one, items in one piece that are fixed apart or are
    /// longer than a day. [`Faults::in_files_of`] shows them in the files.
    pub fn new(instance: &Instance) -> Result<Problem, Faults> {
        let (first, last) = period(instance);
        let mut items = Vec::new();
        let mut order = Vec::new();
        let mut leads = Vec::new();
        for renewal in &instance.renewals {
            let base = items.len();
            let chain = chain::expand(renewal, &instance.policy);
            order.extend((1..chain.items.len()).map(|i| (base + i - 1, base + i)));
            leads.extend(chain.leads.into_iter().map(|lead| crate::problem::Lead {
                from: base + lead.from,
                to: base + lead.to,
                ..lead
            }));
            items.extend(chain.items.into_iter().map(|mut item| {
                item.follows = item.follows.map(|index| base + index);
                item
            }));
        }
        let base = items.len();
        for event in &instance.events {
            items.push(of_event(event, &instance.policy, (first, last)));
        }
        let index: BTreeMap<&str, usize> =
            items.iter().enumerate().map(|(index, item)| (item.id.as_str(), index)).collect();
        let mut faults = Faults::default();
        let follows = pairs::resolve(&instance.events, &index, &mut faults);
        for (offset, leader) in follows.into_iter().enumerate() {
            items[base + offset].follows = leader;
        }
        let problem = Problem {
            name: instance.name.clone(),
            items,
            order,
            leads,
            calendar: instance.build_calendar(),
            policy: instance.policy.clone(),
            renewals: instance.renewals.clone(),
            carried: carried(instance),
            first,
            last,
        };
        pairs::check(&problem, &mut faults);
        faults.or(Some(problem))
    }

    /// Minutes of a session under the policy.
    pub fn capacity(&self, session: Session) -> u32 {
        self.policy.sessions.hours(session).minutes()
    }

    /// Whether an item is longer than the longer of the two sessions, so that it takes the whole
    /// day.
    pub fn takes_whole_day(&self, item: &Item) -> bool {
        Session::BOTH.iter().all(|session| item.minutes > self.capacity(*session))
    }
}

/// The columns that are passed on, of every row that has any.
fn carried(instance: &Instance) -> Vec<Carried> {
    let row = |id: &str, own: &[(&str, &str)], extra: &BTreeMap<String, String>| {
        let own = own.iter().map(|(column, text)| ((*column).to_owned(), (*text).to_owned()));
        let extra = extra.iter().map(|(column, text)| (column.clone(), text.clone()));
        let columns = own.chain(extra).filter(|(_, text)| !text.is_empty()).collect();
        Carried { id: id.to_owned(), columns }
    };
    let renewals = instance.renewals.iter().map(|renewal| {
        let own = [
            ("resolution", renewal.resolution.as_str()),
            ("report_symbol", renewal.report_symbol.as_str()),
            ("basis", renewal.basis.as_str()),
            ("notes", renewal.notes.as_str()),
        ];
        row(&renewal.id, &own, &renewal.extra)
    });
    let events = instance.events.iter();
    let events = events.map(|event| row(&event.id, &[("notes", &event.notes)], &event.extra));
    renewals.chain(events).filter(|carried| !carried.columns.is_empty()).collect()
}

/// The whole months from the first mandate, completion or event to the last.
fn period(instance: &Instance) -> (NaiveDate, NaiveDate) {
    let renewals = instance.renewals.iter().filter_map(|r| r.mandate_expires.or(r.complete_by));
    let events = instance
        .events
        .iter()
        .flat_map(|event| [event.date, event.earliest, event.latest, event.preferred])
        .flatten();
    let dates: Vec<NaiveDate> = renewals.chain(events).collect();
    let first = dates.iter().min().copied().unwrap_or_default();
    let last = dates.iter().max().copied().unwrap_or_default();
    (month_of(first).0, month_of(last).1)
}

fn of_event(event: &Event, policy: &Policy, period: (NaiveDate, NaiveDate)) -> Item {
    let duration = policy.duration(None, event.kind).and_then(|d| d.minutes);
    let mut bounds = Vec::new();
    if event.date.is_none() {
        let begins = Bound { kind: BoundKind::PeriodBegins, date: period.0 };
        let ends = Bound { kind: BoundKind::PeriodEnds, date: period.1 };
        let earliest = event.earliest.map(|date| Bound { kind: BoundKind::Earliest, date });
        let latest = event.latest.map(|date| Bound { kind: BoundKind::Latest, date });
        bounds = vec![earliest.unwrap_or(begins), latest.unwrap_or(ends)];
    }
    Item {
        id: event.id.clone(),
        kind: event.kind,
        title: event.title.clone(),
        minutes: event.minutes.or(duration).unwrap_or(60),
        fixed_date: event.date,
        fixed_session: event.session,
        bounds,
        preferred: event.preferred,
        basis: event.notes.clone(),
        origin: event.origin.clone(),
        ..Item::default()
    }
}
