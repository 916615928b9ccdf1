//! An item to be dated, and the dates that its own row sets.

use chrono::{NaiveDate, NaiveTime};

use crate::base::calendar::Session;
use crate::base::item::{ItemKind, Track};
use crate::domain::problem::Held;
use crate::input::instance::{Order, Origin};

/// The statement of the instance that bounds an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum BoundKind {
    /// Nothing of a chain may fall after the mandate's last day.
    MandateExpires,
    /// The report must be issued on or before its due date.
    ReportDue,
    /// `not_before` of the renewal.
    NotBefore,
    /// `complete_by` of the renewal.
    CompleteBy,
    /// The policy's longest chain.
    ChainDays,
    /// The TCC meeting is held before a mission of the Council.
    BeforeMission,
    /// The TCC meeting is held after a mission of the Council.
    AfterMission,
    /// The report is on a change, and cannot precede it.
    ChangedOn,
    /// `earliest` of the event.
    Earliest,
    /// `latest` of the event.
    Latest,
    /// The first day of the months that the programme covers.
    PeriodBegins,
    /// The last day of the months that the programme covers.
    PeriodEnds,
    /// The day of the re-planning: nothing still to be held may fall before it.
    AsOf,
}

impl BoundKind {
    /// Returns whether the date is the last one allowed; otherwise it is the first.
    pub(crate) fn is_last(self) -> bool {
        matches!(
            self,
            BoundKind::MandateExpires
                | BoundKind::ReportDue
                | BoundKind::CompleteBy
                | BoundKind::Latest
                | BoundKind::PeriodEnds
                | BoundKind::BeforeMission
        )
    }

    /// Returns whether no waiver lifts the bound. Nobody can meet in the past, and a meeting
    /// outside the months covered is not in the programme, which is the same as dropping it.
    pub(crate) fn is_never_waived(self) -> bool {
        matches!(self, BoundKind::AsOf | BoundKind::PeriodBegins | BoundKind::PeriodEnds)
    }
}

/// A first or last date for an item, with the statement that sets it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Bound {
    /// The statement that sets the bound.
    pub kind: BoundKind,
    /// The first or last day allowed.
    pub date: NaiveDate,
}

impl Bound {
    /// Returns whether a day satisfies this bound.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::domain::problem::{Bound, BoundKind};
    ///
    /// let day = |day| NaiveDate::from_ymd_opt(2027, 1, day).unwrap();
    /// let ends = Bound { kind: BoundKind::MandateExpires, date: day(29) };
    /// assert!(ends.admits(day(29)) && !ends.admits(day(30)));
    /// let begins = Bound { kind: BoundKind::NotBefore, date: day(11) };
    /// assert!(begins.admits(day(11)) && !begins.admits(day(10)));
    /// ```
    pub fn admits(&self, date: NaiveDate) -> bool {
        if self.kind.is_last() { date <= self.date } else { date >= self.date }
    }
}

/// The origin of an item's fixed day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FixedBy {
    /// The item's own row: an event with a date, or an issued report.
    #[default]
    Row,
    /// The programme that is kept: this row shows the item as held before the re-planning, or as
    /// fixed.
    Kept(Origin),
    /// The question: what if the item were there.
    Question,
    /// Another month's programme, which takes the time from the item's start on. Such an item is in no
    /// programme of this problem.
    Neighbour,
}

/// An item to be dated.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Item {
    /// The id: `UNFICYP/consultations`, or an event's id.
    pub id: String,
    /// The renewal to which the item belongs; `None` for an event.
    pub renewal: Option<String>,
    /// The kind of item.
    pub kind: ItemKind,
    /// The title that the programme prints.
    pub title: String,
    /// The minutes of the Council's time; 0 for work of the Secretariat.
    pub minutes: u32,
    /// The calendar days that work of the Secretariat lasts; 1 for everything else.
    pub days: u32,
    /// The day to which the item is fixed.
    pub fixed_date: Option<NaiveDate>,
    /// The session to which the item is fixed.
    pub fixed_session: Option<Session>,
    /// The hour at which the item starts, if its row states one.
    pub fixed_start: Option<NaiveTime>,
    /// The day that the item's own row asks for, whatever a question pins: its hours decide whether
    /// the item takes the whole day.
    pub asked_date: Option<NaiveDate>,
    /// The session that the item's own row asks for, by its word or by its hour.
    pub asked_session: Option<Session>,
    /// The place of the item within its session, if its row states one.
    pub order: Option<Order>,
    /// The origin of the fixed day.
    pub fixed_by: FixedBy,
    /// When the item was held, if it has been: see [`Item::held`].
    pub held: Option<Held>,
    /// The first and last days allowed.
    pub bounds: Vec<Bound>,
    /// The day near which an event should be held.
    pub preferred: Option<NaiveDate>,
    /// The latest day that the leads leave a report: each day before it costs points.
    pub reference_day: Option<NaiveDate>,
    /// Whether it is a formal meeting of the Council, which has a provisional agenda (rule 8).
    pub has_agenda: bool,
    /// The index of the item that this one directly follows.
    pub follows: Option<usize>,
    /// The source that requires the item.
    pub basis: String,
    /// Where the item is held, if not in the Council's own rooms.
    pub location: String,
    /// Whether the item is still uncertain. It is placed like any other.
    pub tentative: bool,
    /// Whether the item is no meeting of the Council, such as an Arria-formula meeting.
    pub unofficial: bool,
    /// The input row of the item.
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
            fixed_start: None,
            asked_date: None,
            asked_session: None,
            order: None,
            fixed_by: FixedBy::Row,
            held: None,
            bounds: Vec::new(),
            preferred: None,
            reference_day: None,
            has_agenda: false,
            follows: None,
            basis: String::new(),
            location: String::new(),
            tentative: false,
            unofficial: false,
            origin: Origin::default(),
        }
    }
}

impl Item {
    /// Returns whether the item takes the Council's time.
    ///
    /// ```
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    /// let is_council = |id| problem.item(id).map(|item| problem.items[item].is_council());
    /// assert_eq!(is_council("UNFICYP/consultations"), Some(true));
    /// assert_eq!(is_council("UNFICYP/report"), Some(false), "the Secretariat issues it");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn is_council(&self) -> bool {
        self.kind.track() == Track::Council && !self.stands_beside()
    }

    /// Returns whether the item is an unofficial meeting that takes no Council time, so that it may
    /// stand beside other meetings.
    ///
    /// ```
    /// use horseshoe::{Instance, Problem};
    ///
    /// let events: &[u8] = b"id,kind,date,unofficial\narria,other,2027-01-12,yes\n";
    /// let renewals: &[u8] = b"mission,mandate_expires\nUNFICYP,2027-01-31\n";
    /// let files = [("renewals.csv", renewals), ("events.csv", events)];
    /// let problem = Problem::new(&Instance::of_bytes("january", &files)?)?;
    /// let beside = problem.items.iter().filter(|item| item.stands_beside());
    /// assert_eq!(beside.map(|item| item.id.as_str()).collect::<Vec<_>>(), ["arria"]);
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn stands_beside(&self) -> bool {
        self.unofficial && self.minutes == 0
    }

    /// Returns the day by which a report is due: the one that its resolution sets, or else the latest
    /// that the leads leave.
    ///
    /// ```
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    /// let due = |id| problem.item(id).and_then(|item| problem.items[item].due());
    /// assert_eq!(due("UNFICYP/report"), chrono::NaiveDate::from_ymd_opt(2027, 1, 5), "as its row says");
    /// assert!(due("BINUH/report").is_some(), "the latest that the leads leave");
    /// assert_eq!(due("libya"), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn due(&self) -> Option<NaiveDate> {
        self.set_due().or(self.reference_day)
    }

    /// Returns the day by which the requesting resolution wants the report, if it sets one.
    pub(crate) fn set_due(&self) -> Option<NaiveDate> {
        let set = self.bounds.iter().find(|bound| bound.kind == BoundKind::ReportDue);
        set.map(|bound| bound.date)
    }

    /// Returns whether the item is a report that has been issued.
    ///
    /// ```
    /// use horseshoe::{Instance, Problem};
    ///
    /// let renewals: &[u8] =
    ///     b"mission,mandate_expires,report_issued\nUNDOF,2026-12-31,\nUNFICYP,2027-01-31,2027-01-04\n";
    /// let instance = Instance::of_bytes("january", &[("renewals.csv", renewals)])?;
    /// let problem = Problem::new(&instance)?;
    /// let issued = problem.items.iter().filter(|item| item.is_issued());
    /// assert_eq!(issued.map(|item| item.id.as_str()).collect::<Vec<_>>(), ["UNFICYP/report"]);
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn is_issued(&self) -> bool {
        self.kind == ItemKind::Report && self.fixed_date.is_some() && self.fixed_by == FixedBy::Row
    }
}
