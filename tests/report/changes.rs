//! What changes between two programmes, whichever they are.

use horseshoe::base::calendar::days_after;
use horseshoe::domain::changes::{ChangeKind, Changes};
use horseshoe::domain::draft::Draft;
use proptest::prelude::*;

use crate::fixture;

/// December with some of its items dropped, others later by some days or put into the other session.
fn drafts() -> impl Strategy<Value = Draft> {
    let whole = Draft::of_entries(&fixture::december().items);
    let count = whole.rows.len();
    proptest::collection::vec((0..6_u8, 0..4_u64), count).prop_map(move |fates| {
        let mut draft = whole.clone();
        for (row, (fate, days)) in draft.rows.iter_mut().zip(&fates) {
            match fate {
                1 => row.date = days_after(row.date, *days),
                2 => row.end = row.start,
                _ => {}
            }
        }
        let mut fates = fates.iter();
        draft.rows.retain(|_| fates.next().is_some_and(|(fate, _)| *fate != 0));
        draft
    })
}

proptest! {
    #[test]
    fn every_item_is_accounted_for_once(earlier in drafts(), later in drafts()) {
        let there = Changes::between(&earlier, &later);
        let gone = there.count(ChangeKind::Dropped);
        let come = there.count(ChangeKind::New);
        let stayed = there.count(ChangeKind::Moved) + there.count(ChangeKind::Retimed)
            + there.unchanged;
        prop_assert_eq!(gone + stayed, earlier.rows.len());
        prop_assert_eq!(come + stayed, later.rows.len());
        for change in &there.list {
            prop_assert_eq!(change.from.is_some(), change.kind != ChangeKind::New);
            prop_assert_eq!(change.to.is_some(), change.kind != ChangeKind::Dropped);
            let same_day = change.from.as_ref().map(|at| at.date) == change.to.as_ref().map(|at| at.date);
            prop_assert!(same_day || change.kind != ChangeKind::Retimed);
        }
    }

    #[test]
    fn back_again_is_the_same_turned_round(earlier in drafts(), later in drafts()) {
        let there = Changes::between(&earlier, &later);
        let back = Changes::between(&later, &earlier);
        prop_assert_eq!(there.count(ChangeKind::New), back.count(ChangeKind::Dropped));
        prop_assert_eq!(there.count(ChangeKind::Moved), back.count(ChangeKind::Moved));
        prop_assert_eq!(there.count(ChangeKind::Retimed), back.count(ChangeKind::Retimed));
        prop_assert_eq!(there.days_moved(), back.days_moved());
        prop_assert_eq!(there.unchanged, back.unchanged);
    }

    #[test]
    fn from_a_programme_to_itself_nothing_changes(own in drafts()) {
        let mut turned = own.clone();
        turned.rows.reverse();
        let changes = Changes::between(&own, &turned);
        prop_assert!(changes.is_empty());
        prop_assert_eq!(changes.summary(), "nothing changes");
    }
}
