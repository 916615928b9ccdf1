//! The expanded scheduling problem: every item of every chain and every event, with its
//! constraints.
//!
//! The rules check this problem, and the integer program encodes it. It holds dates, not positions
//! or variables.

mod agreed;
mod constraint;
mod diversity;
mod held;
mod hours;
mod pairs;
mod question;
mod schedule;
mod starts;
mod subset;
mod taken;
mod waivers;

pub use agreed::Stability;
pub use constraint::{Cause, Gap, Precedence, Shortfall};
pub use diversity::{Difference, Diversity};
pub use held::Held;
pub(crate) use hours::{Facts, Stretch, after};
pub(crate) use pairs::{Arrangement, arrange, pieces};
pub use question::Question;
pub use schedule::{Schedule, Stray, When};
pub use waivers::{WaivedBound, Waivers};

use std::collections::BTreeMap;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::base::calendar::{Calendar, Session, Slot, month_of};
use crate::base::names::nfc;
use crate::domain::chain;
pub use crate::domain::chain::{Bound, BoundKind, FixedBy, Item, Lead};
use crate::domain::programme::{Carried, Head};
use crate::input::instance::{CalendarRow, Event, Faults, Instance, Policy, Renewal};

/// The expanded scheduling problem.
#[derive(Clone, Debug)]
pub struct Problem {
    /// The instance's name.
    pub name: String,
    /// Every item: the chains in file order, then the events in file order.
    pub items: Vec<Item>,
    /// Pairs of items whose second must come after the first: each chain in its order.
    pub order: Vec<(usize, usize)>,
    /// The leads, hard and soft.
    pub leads: Vec<Lead>,
    /// The pairs of meetings whose rows state hours that overlap; empty unless the caller asked for them
    /// with [`Problem::with_overlaps`].
    pub overlaps: Vec<(usize, usize)>,
    /// The days and sessions in which the Council can meet.
    pub calendar: Calendar,
    /// Durations, hours, penalties.
    pub policy: Arc<Policy>,
    /// The first day of the month that the programme is for, which no question changes.
    pub begins: NaiveDate,
    /// The first day of the months that the programme covers.
    pub first: NaiveDate,
    /// The last day of the months that the programme covers.
    pub last: NaiveDate,
    /// What is asked of the problem beyond a programme.
    pub question: Question,
    /// The rows of the instance, which no question changes.
    pub rows: Arc<Rows>,
}

/// The rows of an instance that explanations and outputs quote. The rules and the solver need none
/// of them.
#[derive(Clone, Debug, Default)]
pub struct Rows {
    /// The rows of `renewals.csv`.
    pub renewals: Vec<Renewal>,
    /// The rows of `calendar.csv` from which the calendar is made.
    pub calendar: Vec<CalendarRow>,
    /// The columns that rows of the instance pass on to the outputs.
    pub carried: Vec<Carried>,
    /// What `programme.toml` says for the head of the programme.
    pub head: Head,
}

impl Problem {
    /// Expands an instance.
    ///
    /// # Errors
    ///
    /// Every fault that shows only once the chains are built: an event after an item that no chain
    /// has, two items directly after the same one, and items held together that are fixed apart or
    /// exceed a day. [`Faults::in_files_of`] shows them in the files.
    ///
    /// ```
    /// use horseshoe::{Instance, Problem};
    ///
    /// let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-12-31\n";
    /// let instance = Instance::of_bytes("december", &[("renewals.csv", renewals)])?;
    /// let problem = Problem::new(&instance)?;
    /// let ids: Vec<&str> = problem.items.iter().map(|item| item.id.as_str()).collect();
    /// assert_eq!(ids, ["UNDOF/report", "UNDOF/tcc_meeting", "UNDOF/consultations", "UNDOF/adoption"]);
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn new(instance: &Instance) -> Result<Problem, Faults> {
        let mut faults = Faults::default();
        let problem = Problem::expand(instance, &mut faults);
        if faults.is_empty() {
            // Meetings that cannot be held together have no hours to check.
            starts::check(&problem, &mut faults);
            starts::report_overlaps(&problem, &mut faults);
        }
        faults.or(Some(problem))
    }

    /// Expands an instance as [`Problem::new`] does, except that stated hours which overlap are no
    /// fault: they break `one_meeting`, which a check reports and a waiver can lift.
    ///
    /// # Errors
    ///
    /// Every other fault of [`Problem::new`].
    ///
    /// ```
    /// use horseshoe::{Instance, Problem};
    ///
    /// let events: &[u8] = b"id,title,kind,date,session,start,minutes\n\
    ///     syria,Syria,briefing,2026-12-09,morning,10:00,120\n\
    ///     yemen,Yemen,briefing,2026-12-09,morning,11:00,60\n";
    /// let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-12-31\n";
    /// let files = [("renewals.csv", renewals), ("events.csv", events)];
    /// let instance = Instance::of_bytes("december", &files)?;
    /// assert!(Problem::new(&instance).is_err());
    /// assert!(Problem::with_overlaps(&instance).is_ok());
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn with_overlaps(instance: &Instance) -> Result<Problem, Faults> {
        let mut faults = Faults::default();
        let mut problem = Problem::expand(instance, &mut faults);
        if faults.is_empty() {
            starts::check(&problem, &mut faults);
            problem.overlaps = starts::overlaps(&problem);
        }
        faults.or(Some(problem))
    }

    /// Expands an instance; the hours that its rows state are still to be checked.
    fn expand(instance: &Instance, faults: &mut Faults) -> Problem {
        let asked = instance.programme.month.map(|months| (months.first(), months.last()));
        let (first, last) = asked.unwrap_or_else(|| period(instance));
        let mut items = Vec::new();
        let mut order = Vec::new();
        let mut leads = Vec::new();
        let renewals = with_distinct_missions(&instance.renewals);
        for renewal in &renewals {
            let base = items.len();
            let chain = chain::expand(renewal, &instance.policy);
            order.extend(chain.order.iter().map(|(from, to)| (base + from, base + to)));
            leads.extend(chain.leads.into_iter().map(|lead| Lead {
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
        let calendar = instance.build_calendar();
        for event in &instance.events {
            items.push(of_event(event, instance, &calendar, (first, last)));
        }
        let index: BTreeMap<&str, usize> =
            items.iter().enumerate().map(|(index, item)| (item.id.as_str(), index)).collect();
        let follows = pairs::resolve(&instance.events, &index, faults);
        for (offset, leader) in follows.into_iter().enumerate() {
            items[base + offset].follows = leader;
        }
        let calendar = instance.build_calendar();
        let taken = taken::items(instance, &items, (first, last), &calendar);
        items.extend(taken);
        let problem = Problem {
            name: instance.name.clone(),
            items,
            order,
            leads,
            overlaps: Vec::new(),
            calendar,
            policy: Arc::new(instance.policy.clone()),
            begins: first,
            first,
            last,
            question: Question::default(),
            rows: Arc::new(Rows {
                renewals,
                calendar: instance.calendar.clone(),
                carried: carried(instance),
                head: head(instance),
            }),
        };
        pairs::check(&problem, faults);
        problem
    }

    /// Returns the index of the item with this id.
    ///
    /// ```
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    /// let adoption = problem.item("UNFICYP/adoption").ok_or("no such item")?;
    /// assert_eq!(problem.items[adoption].title, "UNFICYP: adoption");
    /// assert_eq!(problem.item("UNFICYP/picnic"), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn item(&self, id: &str) -> Option<usize> {
        let id = nfc(id);
        self.items.iter().position(|item| item.id == id)
    }

    /// Fixes an item to a day and, if given, to a session of it.
    ///
    /// Does not validate the date: an impossible pin makes the problem infeasible. An index beyond
    /// the items pins nothing.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::domain::problem::FixedBy;
    /// use horseshoe::{Options, Outcome, Rules, solve};
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let mut problem = Problem::new(&instance)?;
    ///
    /// let libya = problem.item("libya").ok_or("no such item")?;
    /// let friday = NaiveDate::from_ymd_opt(2027, 1, 22).ok_or("no such day")?;
    /// problem.pin(libya, friday, None, FixedBy::Question);
    /// let Outcome::Solved(solved) = solve(&problem, &Rules::all(), &Options::default())? else {
    ///     panic!("the briefing can be on that day")
    /// };
    /// let briefing = solved.entries.iter().find(|entry| entry.id == "libya");
    /// assert_eq!(briefing.map(|entry| entry.date), Some(friday));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn pin(&mut self, item: usize, date: NaiveDate, session: Option<Session>, by: FixedBy) {
        if let Some(item) = self.items.get_mut(item) {
            // A meeting with a stated hour stays in the session of that hour.
            let of_hour = item.fixed_start.and(item.asked_session);
            let session = session.or(of_hour);
            (item.fixed_date, item.fixed_session, item.fixed_by) = (Some(date), session, by);
            item.held = None;
        }
    }

    /// Returns the minutes of a session under the policy, on a day without hours of its own.
    ///
    /// ```
    /// use horseshoe::base::calendar::Session;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    ///
    /// assert_eq!(problem.capacity(Session::Morning), 180, "from 10 a.m. to 1 p.m.");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn capacity(&self, session: Session) -> u32 {
        self.policy.sessions.hours(session).minutes()
    }

    /// Returns whether an item is longer than the longer session and therefore takes the whole day.
    /// If its own row names the day, the sessions are those of that day. An item whose row asks for
    /// lunch or the evening never takes the day.
    ///
    /// ```
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    /// let item = |id| problem.item(id).map(|index| &problem.items[index]).ok_or("no such item");
    /// assert!(problem.takes_whole_day(item("middle-east-debate")?));
    /// assert!(!problem.takes_whole_day(item("libya")?));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn takes_whole_day(&self, item: &Item) -> bool {
        let is_within = item.asked_session.is_some_and(|session| !session.is_ordinary());
        let both = self.minutes_of_both(item.asked_date);
        !is_within && item.minutes > both[0].max(both[1])
    }

    /// Returns the minutes of the morning and of the afternoon of a day, or by the policy alone.
    pub(crate) fn minutes_of_both(&self, date: Option<NaiveDate>) -> [u32; 2] {
        Session::BOTH.map(|session| match date {
            Some(date) => self.hours(Slot { date, session }).minutes(),
            None => self.capacity(session),
        })
    }
}

/// Returns the renewals with the id beside the name of every mission that has more than one chain.
fn with_distinct_missions(renewals: &[Renewal]) -> Vec<Renewal> {
    let mut chains: BTreeMap<&str, usize> = BTreeMap::new();
    for renewal in renewals {
        *chains.entry(renewal.mission.as_str()).or_default() += 1;
    }
    let named = renewals.iter().map(|renewal| {
        let is_alone = chains.get(renewal.mission.as_str()) == Some(&1);
        let mission = match is_alone || renewal.id == renewal.mission {
            true => renewal.mission.clone(),
            false => format!("{} ({})", renewal.mission, renewal.id),
        };
        Renewal { mission, ..renewal.clone() }
    });
    named.collect()
}

/// Returns what is printed at the head of the programme.
fn head(instance: &Instance) -> Head {
    let settings = &instance.programme;
    Head {
        month: settings.month,
        presidency: settings.presidency.clone(),
        version: settings.version,
        issued: settings.issued,
        languages: settings.languages.clone(),
    }
}

/// Returns the columns that are passed on, for every row that has any.
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

/// Returns the whole months from the first mandate, completion or event to the last.
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

fn of_event(
    event: &Event,
    instance: &Instance,
    calendar: &Calendar,
    period: (NaiveDate, NaiveDate),
) -> Item {
    let duration = instance.policy.duration(None, event.kind).and_then(|d| d.minutes);
    let duration = if event.unofficial { Some(0) } else { duration };
    let asked = event.asked_session(calendar, &instance.policy.sessions);
    let mut bounds = Vec::new();
    if event.date.is_none() {
        let begins = Bound { kind: BoundKind::PeriodBegins, date: period.0 };
        let ends = Bound { kind: BoundKind::PeriodEnds, date: period.1 };
        let earliest = event.earliest.map(|date| Bound { kind: BoundKind::Earliest, date });
        let latest = event.latest.map(|date| Bound { kind: BoundKind::Latest, date });
        // An item that follows another is in the same month as that one.
        let (begins, ends) = match event.after {
            Some(_) => (None, None),
            None => (Some(begins), Some(ends)),
        };
        bounds.extend(earliest.or(begins).into_iter().chain(latest.or(ends)));
    }
    Item {
        id: event.id.clone(),
        kind: event.kind,
        title: event.title.clone(),
        minutes: event.minutes.or(duration).unwrap_or(60),
        fixed_date: event.date,
        fixed_session: asked,
        fixed_start: event.start,
        asked_date: event.date,
        asked_session: asked,
        order: event.asked_order(),
        bounds,
        preferred: event.preferred,
        has_agenda: event.kind.is_formal_meeting(),
        basis: event.basis.clone(),
        location: event.location.clone(),
        tentative: event.tentative,
        unofficial: event.unofficial,
        origin: event.origin.clone(),
        ..Item::default()
    }
}
