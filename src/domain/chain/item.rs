//! An item to be dated, and what its own row says of its dates.

use chrono::NaiveDate;

use crate::base::calendar::Moment;
use crate::base::calendar::Session;
use crate::base::item::{ItemKind, Track};
use crate::input::instance::Origin;

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
    /// The day of the re-planning: nothing that is still to be held falls before it.
    AsOf,
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

    /// Whether no waiver lifts the bound: nobody can meet in the past, and a meeting outside of the
    /// months covered is not in the programme, which is what dropping it means.
    pub fn is_never_waived(self) -> bool {
        matches!(self, BoundKind::AsOf | BoundKind::PeriodBegins | BoundKind::PeriodEnds)
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

/// Who fixed an item to its day.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum FixedBy {
    /// The item's own row: an event with a date, a report that is out.
    #[default]
    Row,
    /// The programme that is kept: the item was held before the re-planning, or is marked as fixed
    /// in this row.
    Kept(Origin),
    /// The question that is asked: what if it were there.
    Question,
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
    /// Who fixed it.
    pub fixed_by: FixedBy,
    /// Where the programme that this one is compared with has it.
    pub agreed: Option<Moment>,
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
            fixed_by: FixedBy::Row,
            agreed: None,
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
        self.kind == ItemKind::Report && self.fixed_date.is_some() && self.fixed_by == FixedBy::Row
    }
}
