//! The time that other months' programmes take, as items that stay where they are.
//!
//! A programme may place its own meetings of a session in one stretch of it. What the neighbours
//! leave of a session is their longest free stretch, so at most two items a session stand for them:
//! one before that stretch and one after it. They are in no programme, and no penalty charges them.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{NaiveDate, NaiveTime};

use super::hours::{Stretch, hours_of};
use super::{FixedBy, Item, Problem, When};
use crate::base::calendar::{Calendar, Session, Slot};
use crate::base::item::ItemKind;
use crate::input::instance::{Instance, Origin, TakenTime};

/// The meetings in one slot, each with the part of the session that it takes.
type InSlot<'a> = Vec<(NaiveTime, NaiveTime, &'a TakenTime)>;

/// Returns the items that stand for the neighbours of an instance, within the days that its own
/// items can have.
///
/// An item of a chain that the instance has too is the instance's own to plan: the neighbour's row
/// takes no time.
pub(super) fn items(
    instance: &Instance,
    own: &[Item],
    months: (NaiveDate, NaiveDate),
    calendar: &Calendar,
) -> Vec<Item> {
    let taken = &instance.programme.neighbours;
    if taken.is_empty() {
        return Vec::new();
    }
    let chains = own.iter().filter(|item| item.renewal.is_some());
    let chains: BTreeSet<&str> = chains.map(|item| item.id.as_str()).collect();
    let dates = own
        .iter()
        .flat_map(|item| item.bounds.iter().map(|bound| bound.date).chain(item.fixed_date));
    let (first, last) = dates.fold(months, |(a, b), date| (a.min(date), b.max(date)));
    let mut slots: BTreeMap<Slot, InSlot<'_>> = BTreeMap::new();
    for meeting in taken.iter().filter(|meeting| !chains.contains(meeting.id.as_str())) {
        for session in Session::ALL {
            let slot = Slot { date: meeting.date, session };
            let part = part_of(meeting, session, hours_of(&instance.policy, calendar, slot));
            if let Some((from, to)) = part.filter(|_| calendar.sits(slot))
                && (first..=last).contains(&meeting.date)
            {
                slots.entry(slot).or_default().push((from, to, meeting));
            }
        }
    }
    let taken = slots.iter().flat_map(|(slot, meetings)| {
        of_slot(hours_of(&instance.policy, calendar, *slot), *slot, meetings)
    });
    taken.collect()
}

/// Returns the part of a session that a meeting takes.
fn part_of(
    meeting: &TakenTime,
    session: Session,
    Stretch { opens, closes }: Stretch,
) -> Option<(NaiveTime, NaiveTime)> {
    let Some(start) = meeting.start else {
        return (meeting.session == Some(session)).then_some((opens, closes));
    };
    // Without an end, the meeting lasts until the session in which it starts closes.
    let starts_here = start >= opens && start < closes;
    let end = meeting.end.or(starts_here.then_some(closes))?;
    let (from, to) = (start.max(opens), end.min(closes));
    (from < to).then_some((from, to))
}

/// Returns the items for what the neighbours leave no room for in one session.
fn of_slot(Stretch { opens, closes }: Stretch, slot: Slot, meetings: &InSlot<'_>) -> Vec<Item> {
    let (from, to) = longest_free(opens, closes, meetings);
    let titles: Vec<String> = meetings
        .iter()
        .map(|(_, _, meeting)| format!("{} of {}", meeting.title, meeting.programme))
        .collect();
    let origin = meetings.first().map_or_else(Origin::default, |(_, _, own)| own.origin.clone());
    let parts = [(opens, from), (to, closes)].into_iter().enumerate();
    parts
        .filter(|(_, (start, end))| start < end)
        .map(|(part, (start, end))| Item {
            id: format!("taken on {} {} {}", slot.date, slot.session, part + 1),
            kind: ItemKind::Other,
            title: titles.join("; "),
            minutes: u32::try_from((end - start).num_minutes()).unwrap_or(0),
            fixed_date: Some(slot.date),
            fixed_session: Some(slot.session),
            fixed_start: Some(start),
            asked_date: Some(slot.date),
            asked_session: Some(slot.session),
            fixed_by: FixedBy::Neighbour,
            origin: origin.clone(),
            ..Item::default()
        })
        .collect()
}

/// Returns the longest stretch of a session that no meeting takes, the first of equal ones; an empty
/// one at the end of the session if there is none.
fn longest_free(
    opens: NaiveTime,
    closes: NaiveTime,
    meetings: &InSlot<'_>,
) -> (NaiveTime, NaiveTime) {
    let mut parts: Vec<(NaiveTime, NaiveTime)> =
        meetings.iter().map(|(from, to, _)| (*from, *to)).collect();
    parts.sort_unstable();
    let (mut best, mut free) = ((closes, closes), opens);
    for (from, to) in parts.into_iter().chain([(closes, closes)]) {
        if from - free > best.1 - best.0 {
            best = (free, from);
        }
        free = free.max(to);
    }
    best
}

impl Item {
    /// Returns whether the item stands for the time that another month's programme takes.
    ///
    /// ```
    /// use horseshoe::{Draft, Problem};
    /// # use horseshoe::{Instance, PolicyChoice};
    /// # let mut instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    ///
    /// let rows = b"date,session,start,end,id\n2027-01-25,morning,10:00,11:30,visit\n";
    /// let december = Draft::of_bytes("december.csv", rows.into())?;
    /// instance.programme.neighbours = december.taken_times("december");
    /// let problem = Problem::new(&instance)?;
    /// assert_eq!(problem.items.iter().filter(|item| item.is_taken()).count(), 1);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn is_taken(&self) -> bool {
        self.fixed_by == FixedBy::Neighbour
    }
}

impl Problem {
    /// Returns the meetings of chains that another month's programme has too, each with its time there:
    /// by the same id, or as the same step for the same mission under its plain name.
    ///
    /// ```
    /// use horseshoe::{Draft, Instance, Problem};
    ///
    /// let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-12-31\n";
    /// let instance = Instance::of_bytes("december", &[("renewals.csv", renewals)])?;
    /// let rows = b"date,session,id\n2026-11-30,morning,UNDOF/tcc_meeting\n";
    /// let november = Draft::of_bytes("november.csv", rows.into())?.taken_times("november");
    /// let problem = Problem::new(&instance)?;
    /// let shared = problem.in_both(&november);
    /// let ids: Vec<&str> = shared.iter().map(|(item, _)| problem.items[*item].id.as_str()).collect();
    /// assert_eq!(ids, ["UNDOF/tcc_meeting"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn in_both<'t>(&self, taken: &'t [TakenTime]) -> Vec<(usize, &'t TakenTime)> {
        let mut found = Vec::new();
        for (index, item) in self.items.iter().enumerate().filter(|(_, item)| item.is_council()) {
            let Some(renewal) = &item.renewal else { continue };
            let mut rows = self.rows.renewals.iter();
            // Two chains of one mission have their ids beside its name.
            let name = rows.find(|row| row.id == *renewal).map(|row| &row.mission);
            let name = name.map(|name| name.split(" (").next().unwrap_or(name));
            let is_same = |other: &&TakenTime| {
                let step = item.id.rsplit('/').next();
                let of_mission = other.id.rsplit_once('/').filter(|(own, _)| Some(*own) == name);
                other.id == item.id || of_mission.is_some_and(|(_, own)| Some(own) == step)
            };
            found.extend(taken.iter().filter(is_same).map(|other| (index, other)));
        }
        found
    }

    /// Returns the times of the items that stand for other months' programmes, by index.
    pub(super) fn taken_times(&self) -> Vec<Option<When<'static>>> {
        let of = |item: &Item| {
            let start = item.fixed_start.filter(|_| item.is_taken())?;
            let end = start + chrono::TimeDelta::minutes(i64::from(item.minutes));
            Some(When::of_no_file(item.fixed_date?, item.fixed_session, Some(start), Some(end)))
        };
        self.items.iter().map(of).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_longest_free_stretch_is_found() {
        let clock = |text: &str| NaiveTime::parse_from_str(text, "%H:%M").expect("a time");
        let free = |parts: &[(&str, &str)]| {
            let meeting = TakenTime {
                programme: String::new(),
                id: String::new(),
                title: String::new(),
                date: NaiveDate::default(),
                session: None,
                start: None,
                end: None,
                origin: Origin::default(),
            };
            let parts: InSlot<'_> =
                parts.iter().map(|(from, to)| (clock(from), clock(to), &meeting)).collect();
            let (from, to) = longest_free(clock("10:00"), clock("13:00"), &parts);
            format!("{} {}", from.format("%H:%M"), to.format("%H:%M"))
        };
        assert_eq!(free(&[("10:00", "11:00")]), "11:00 13:00");
        assert_eq!(free(&[("12:00", "13:00"), ("10:00", "10:10")]), "10:10 12:00");
        assert_eq!(free(&[("11:00", "12:00")]), "10:00 11:00");
        assert_eq!(free(&[("10:00", "12:30"), ("10:30", "11:00")]), "12:30 13:00");
        assert_eq!(free(&[("10:00", "13:00")]), "13:00 13:00");
    }
}
