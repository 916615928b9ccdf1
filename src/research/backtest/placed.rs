//! The meetings of a chain that a programme places: where they were held, and where they go.

use chrono::NaiveDate;
use serde::Serialize;

use super::month::Planned;
use crate::base::item::ItemKind;
use crate::domain::draft::{Draft, DraftRow};
use crate::domain::programme::Programme;
use crate::input::instance::Origin;
use crate::input::record::HeldChain;

/// The meetings of a chain that are placed: the last part of each one's id, and its kind.
const PLACED: [(&str, ItemKind); 3] = [
    ("tcc_meeting", ItemKind::TccMeeting),
    ("consultations", ItemKind::Consultations),
    ("adoption", ItemKind::Adoption),
];

/// Where an item of a renewal was held and where the programme has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Move {
    /// What it is.
    pub item: ItemKind,
    /// The day on which it was held, where the record knows it.
    pub held: Option<NaiveDate>,
    /// The day on which the programme has it.
    pub proposed: NaiveDate,
}

impl Move {
    /// Calendar days by which the item moves, earlier or later; `None` where it is not known where it
    /// was.
    pub fn days(&self) -> Option<i64> {
        Some((self.proposed - self.held?).num_days())
    }
}

/// Where the meetings of some renewals were held; the record does not know their sessions.
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

/// Where a programme has the meetings of a chain.
pub(super) fn moves(chain: &HeldChain, programme: &Programme) -> Vec<Move> {
    let placed = PLACED.into_iter().filter_map(|(word, kind)| {
        let id = format!("{}/{word}", chain.id);
        let entry = programme.items.iter().find(|entry| entry.id == id)?;
        Some(Move { item: kind, held: held_on(chain, kind), proposed: entry.date })
    });
    placed.collect()
}
