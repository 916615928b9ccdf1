//! The planned meetings of a chain: where they were held, and where a programme has them.

use chrono::NaiveDate;
use serde::Serialize;

use super::month::Planned;
use crate::base::item::ItemKind;
use crate::domain::draft::{Draft, DraftRow};
use crate::domain::programme::Programme;
use crate::input::instance::Origin;
use crate::input::record::HeldChain;

/// The planned meetings of a chain: the last part of each id, and the kind.
const PLACED: [(&str, ItemKind); 3] = [
    ("tcc_meeting", ItemKind::TccMeeting),
    ("consultations", ItemKind::Consultations),
    ("adoption", ItemKind::Adoption),
];

/// The real and the planned day of an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Move {
    /// The kind of item.
    pub item: ItemKind,
    /// The day on which it was held, if known.
    pub held: Option<NaiveDate>,
    /// The day in the programme.
    pub proposed: NaiveDate,
}

impl Move {
    /// Returns the calendar days by which the item moves, earlier or later; `None` if the real day
    /// is unknown.
    ///
    /// ```
    /// use chrono::NaiveDate;
    /// use horseshoe::base::item::ItemKind;
    /// use horseshoe::research::backtest::Move;
    ///
    /// let day = |day| NaiveDate::from_ymd_opt(2010, 6, day);
    /// let moved = Move { item: ItemKind::Adoption, held: day(25), proposed: day(23).unwrap() };
    /// assert_eq!(moved.days(), Some(-2), "two days sooner");
    /// assert_eq!(Move { held: None, ..moved }.days(), None);
    /// ```
    pub fn days(&self) -> Option<i64> {
        Some((self.proposed - self.held?).num_days())
    }
}

/// Returns the real moments of some renewals' meetings; the record does not know their sessions.
pub(super) fn as_held(planned: &[Planned<'_>]) -> Draft {
    let rows = planned.iter().flat_map(|own| {
        let chain = own.chain;
        PLACED.into_iter().filter_map(|(word, kind)| {
            let id = format!("{}/{word}", chain.id);
            Some(DraftRow {
                title: id.clone(),
                id,
                date: held_on(chain, kind)?,
                session: None,
                start: None,
                end: None,
                status: None,
                origin: Origin::default(),
            })
        })
    });
    Draft { rows: rows.collect() }
}

fn held_on(chain: &HeldChain, kind: ItemKind) -> Option<NaiveDate> {
    match kind {
        ItemKind::TccMeeting => chain.tcc_meeting,
        ItemKind::Consultations => chain.consultations,
        ItemKind::Adoption => Some(chain.adoption),
        _ => None,
    }
}

/// Returns a programme's moments of the meetings of a chain.
pub(super) fn moves(chain: &HeldChain, programme: &Programme) -> Vec<Move> {
    let placed = PLACED.into_iter().filter_map(|(word, kind)| {
        let id = format!("{}/{word}", chain.id);
        let entry = programme.items.iter().find(|entry| entry.id == id)?;
        Some(Move { item: kind, held: held_on(chain, kind), proposed: entry.date })
    });
    placed.collect()
}
