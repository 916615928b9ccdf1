//! Fits the meetings of one day of the record into two sessions, and shortens them if they do not
//! fit.

use std::iter::repeat_n;

/// Returns the minutes of a day's other meetings, shortened if they do not fit together with the
/// renewals' own meetings of that day, which keep their lengths.
///
/// All are shortened by the same share, in whole per cent and by the least that suffices; then the
/// meetings of each session regain what that leaves over. An overfull day therefore has room only
/// for the meetings held on it. If even one minute each is too much, each has one minute.
pub(super) fn shortened(usual: &[u32], own: &[u32], rooms: [u32; 2]) -> Vec<u32> {
    for percent in (1..=100).rev() {
        let mut given: Vec<u32> = usual.iter().map(|own| (own * percent / 100).max(1)).collect();
        let all: Vec<u32> = given.iter().chain(own).copied().collect();
        let Some(mornings) = split(&all, rooms) else { continue };
        for (is_morning, room) in [(true, rooms[0]), (false, rooms[1])] {
            let of_session = all.iter().zip(&mornings).filter(|(_, own)| **own == is_morning);
            let mut left = room.saturating_sub(of_session.map(|(minutes, _)| minutes).sum());
            for (at, minutes) in
                given.iter_mut().enumerate().filter(|(at, _)| mornings[*at] == is_morning)
            {
                let back = (usual[at].saturating_sub(*minutes)).min(left);
                *minutes += back;
                left -= back;
            }
        }
        return given;
    }
    repeat_n(1, usual.len()).collect()
}

/// Returns the length of the longest meeting, up to `most` minutes, that a day has room for beside
/// its other meetings; 0 if there is no room at all.
pub(super) fn room_beside(others: &[u32], rooms: [u32; 2], most: u32) -> u32 {
    let fits = |minutes: &u32| {
        let all: Vec<u32> = others.iter().copied().chain([*minutes]).collect();
        split(&all, rooms).is_some()
    };
    (1..=most).rev().find(fits).unwrap_or(0)
}

/// Chooses the meetings held in the morning so that all of them fit the two sessions of a day, none
/// of them split; `None` if they do not fit. One that is longer than both sessions has the day to
/// itself.
fn split(minutes: &[u32], rooms: [u32; 2]) -> Option<Vec<bool>> {
    let whole: u32 = rooms.iter().sum();
    let longest = minutes.iter().max().copied().unwrap_or(0);
    if longest > rooms[0].max(rooms[1]) {
        return (minutes.len() == 1 && longest <= whole).then(|| vec![true]);
    }
    let total: u64 = minutes.iter().map(|minutes| u64::from(*minutes)).sum();
    if total > u64::from(whole) {
        return None;
    }
    // After each meeting, the possible totals of the morning's minutes.
    let morning = rooms[0] as usize;
    let mut reached = vec![vec![false; morning + 1]];
    reached[0][0] = true;
    for minutes in minutes {
        let before = &reached[reached.len() - 1];
        let with = |sum: usize| sum.checked_sub(*minutes as usize).is_some_and(|rest| before[rest]);
        reached.push((0..=morning).map(|sum| before[sum] || with(sum)).collect());
    }
    let last = reached.last()?;
    let fits = |sum: &usize| last[*sum] && total - *sum as u64 <= u64::from(rooms[1]);
    let mut sum = (0..=morning).rev().find(fits)?;
    let mut mornings = vec![false; minutes.len()];
    for at in (0..minutes.len()).rev() {
        if !reached[at][sum] {
            mornings[at] = true;
            sum -= minutes[at] as usize;
        }
    }
    Some(mornings)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    const ROOMS: [u32; 2] = [180, 180];

    #[test]
    fn meetings_fit_whole_or_not_at_all() {
        let fits = |minutes: &[u32], rooms| split(minutes, rooms).is_some();
        assert!(fits(&[], ROOMS));
        assert!(fits(&[90, 90, 90, 90], ROOMS));
        assert!(fits(&[60, 60, 60, 90, 90], ROOMS));
        assert!(!fits(&[100, 100, 100], ROOMS), "300 minutes, and no two share a session");
        assert!(!fits(&[90, 90, 90, 90, 10], ROOMS));
        assert!(fits(&[330], ROOMS));
        assert!(!fits(&[330, 10], ROOMS));
        assert!(fits(&[60, 120, 30], [180, 30]));
        assert!(!fits(&[60, 120, 60], [180, 30]));
    }

    #[test]
    fn a_day_that_was_too_full_has_no_room_to_spare() {
        assert_eq!(shortened(&[90; 4], &[], ROOMS), [90; 4]);
        assert_eq!(shortened(&[90; 5], &[], ROOMS).iter().sum::<u32>(), 360);
        assert_eq!(shortened(&[90; 4], &[10], ROOMS).iter().sum::<u32>(), 350);
        assert_eq!(shortened(&[330], &[10], ROOMS).iter().sum::<u32>(), 180);
        assert_eq!(shortened(&[10, 20], &[], [5, 5]).iter().sum::<u32>(), 10);
        assert_eq!(shortened(&[10; 3], &[5, 5], [5, 5]), [1; 3], "there is no room at all");
    }

    #[test]
    fn what_is_assumed_takes_what_is_left() {
        assert_eq!(room_beside(&[], ROOMS, 90), 90);
        assert_eq!(room_beside(&[90, 90, 120], ROOMS, 90), 60);
        assert_eq!(room_beside(&[100, 100], ROOMS, 90), 80, "beside either of them");
        assert_eq!(room_beside(&[180, 180], ROOMS, 90), 0);
        assert_eq!(room_beside(&[330], ROOMS, 90), 0, "a meeting that has the day to itself");
    }

    proptest! {
        #[test]
        fn what_is_given_fits_and_is_never_more_than_usual(
            usual in prop::collection::vec(1_u32..200, 0..9),
            own in prop::collection::vec(1_u32..90, 0..3),
        ) {
            let given = shortened(&usual, &own, ROOMS);
            prop_assert!(given.iter().zip(&usual).all(|(given, usual)| given <= usual));
            let all: Vec<u32> = given.iter().chain(&own).copied().collect();
            prop_assert!(split(&all, ROOMS).is_some());
            let brute = (0_u32..1 << all.len()).any(|mornings| {
                let of = |wanted| -> u32 {
                    let own = all.iter().enumerate().filter(|(at, _)| mornings >> at & 1 == wanted);
                    own.map(|(_, minutes)| minutes).sum()
                };
                of(0) <= 180 && of(1) <= 180
            });
            prop_assert!(brute || all.len() == 1, "{all:?}");
        }
    }
}
