//! The Council holds only one meeting at a time.

use std::collections::BTreeMap;

use chrono::{NaiveTime, TimeDelta};

use super::violation::violation;
use super::{Rule, Violation};
use crate::base::calendar::{Moment, Session, Slot};
use crate::domain::encoder::Encoder;
use crate::domain::expr::Expr;
use crate::domain::ids::RuleId;
use crate::domain::problem::Problem;
use crate::domain::problem::{Schedule, When};

/// No two items of the Council may overlap, so the minutes in a slot never exceed the session.
#[derive(Debug)]
pub(super) struct OneMeeting;

impl Rule for OneMeeting {
    fn id(&self) -> RuleId {
        RuleId::OneMeeting
    }

    fn in_words(&self) -> &'static str {
        "The Council holds one meeting at a time: the minutes in a slot never exceed the session."
    }

    fn source(&self) -> &'static str {
        "Interpretation is provided for one meeting of the Council at a time"
    }

    // Two meetings with stated hours take nothing of a slot in the program, so no row parts them.
    fn admits(&self, problem: &Problem, item: usize, _at: Moment) -> bool {
        let is_its = |pair: &&(usize, usize)| pair.0 == item || pair.1 == item;
        !problem.overlaps.iter().filter(is_its).any(|pair| problem.is_overlap(*pair))
    }

    fn rows(&self, _problem: &Problem, encoder: &mut dyn Encoder) {
        for position in encoder.slots() {
            let capacity = i64::from(encoder.capacity(position));
            let mut minutes = Expr::default();
            let mut most = 0;
            for block in encoder.takers(position) {
                let loads = encoder.loads(block, position);
                most += loads.iter().map(|(_, load)| load).max().copied().unwrap_or(0);
                for (starts, load) in loads {
                    minutes.add(&encoder.placed(block, starts), load);
                }
            }
            if most > capacity {
                encoder.at_most_in(self.id().as_str(), position, minutes, capacity);
            }
        }
    }

    fn check(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation> {
        let mut slots: BTreeMap<Slot, Vec<(usize, When<'_>)>> = BTreeMap::new();
        let mut found = Vec::new();
        for (item, when) in schedule.dated() {
            // What stands beside the Council's meetings is in nobody's way.
            let Some(session) = when.session.filter(|_| problem.items[item].is_council()) else {
                continue;
            };
            let whole_day = problem.takes_whole_day(&problem.items[item]);
            let is_taken = |s: &Session| if whole_day { s.is_ordinary() } else { *s == session };
            for taken in Session::ALL.into_iter().filter(is_taken) {
                slots
                    .entry(Slot { date: when.date, session: taken })
                    .or_default()
                    .push((item, when));
            }
            found.extend(self.hours(problem, item, when, whole_day));
        }
        for (slot, items) in &slots {
            found.extend(self.minutes(problem, *slot, items));
            found.extend(self.overlaps(problem, *slot, items));
        }
        found
    }
}

impl OneMeeting {
    fn minutes(
        &self,
        problem: &Problem,
        slot: Slot,
        items: &[(usize, When<'_>)],
    ) -> Option<Violation> {
        let capacity = problem.hours(slot).minutes();
        // An item that takes the whole day fills its slots; any other takes all of its minutes. What
        // has been held takes its own hours, once where two were held at once; so do meetings whose
        // stated hours overlap, which is reported as such.
        let is_timed = |(item, when): &&(usize, When<'_>)| {
            let overlaps =
                || problem.overlaps.iter().any(|pair| pair.0 == *item || pair.1 == *item);
            problem.items[*item].held().is_some()
                || when.start.is_some() && when.end.is_some() && overlaps()
        };
        let taken = items.iter().filter(|own| !is_timed(own)).map(|(item, _)| {
            let item = &problem.items[*item];
            if problem.takes_whole_day(item) { capacity } else { item.minutes }
        });
        let timed = items.iter().filter(is_timed);
        let minutes = taken.sum::<u32>() + minutes_at_hours(problem, slot, timed);
        let indices: Vec<usize> = items.iter().map(|(item, _)| *item).collect();
        let &(_, last) = items.last()?;
        (minutes > capacity).then(|| {
            let titles: Vec<&str> =
                indices.iter().map(|item| problem.items[*item].title.as_str()).collect();
            let message = format!(
                "{slot} holds {capacity} minutes, but its items take {minutes}: {}",
                titles.join("; ")
            );
            violation(self, problem, &indices, last, message)
        })
    }

    fn overlaps(
        &self,
        problem: &Problem,
        slot: Slot,
        items: &[(usize, When<'_>)],
    ) -> Vec<Violation> {
        let mut timed: Vec<_> = items
            .iter()
            .filter_map(|(item, when)| Some((when.start?, when.end?, *item, *when)))
            .collect();
        timed.sort_by_key(|(start, end, item, _)| (*start, *end, *item));
        let mut found = Vec::new();
        // The meeting so far that lasts longest.
        let mut longest: Option<(NaiveTime, usize)> = None;
        for (start, end, second, when) in timed {
            let is_waived = |first: usize| {
                problem.question.waivers.overlaps.contains(&(first.min(second), first.max(second)))
            };
            let over = longest.filter(|(lasts, first)| start < *lasts && !is_waived(*first));
            if let Some((lasts, first)) = over {
                let message = format!(
                    "{} starts at {} on {slot}, while {} lasts until {}",
                    problem.items[second].title,
                    start.format("%H:%M"),
                    problem.items[first].title,
                    lasts.format("%H:%M"),
                );
                found.push(violation(self, problem, &[first, second], when, message));
            }
            longest = longest.max(Some((end, second)));
        }
        found
    }

    /// Returns a violation for times outside the session's hours, or too short for the item.
    fn hours(
        &self,
        problem: &Problem,
        item: usize,
        when: When<'_>,
        whole_day: bool,
    ) -> Option<Violation> {
        let session = when.session?;
        let (title, minutes) = (&problem.items[item].title, problem.items[item].minutes);
        let hours = |session| problem.hours(Slot { date: when.date, session });
        let opens = hours(session).opens;
        let closes = hours(if whole_day { Session::Afternoon } else { session }).closes;
        let clock = |time: NaiveTime| time.format("%H:%M").to_string();
        let times = match (when.start, when.end) {
            (Some(start), Some(end)) => format!("from {} to {}", clock(start), clock(end)),
            (Some(start), None) => format!("from {}", clock(start)),
            (None, Some(end)) => format!("until {}", clock(end)),
            (None, None) => return None,
        };
        // A programme drawn up by hand may give only one of the two times.
        let outside = |time: NaiveTime| time < opens || time > closes;
        let (first, last) = (when.start.unwrap_or(opens), when.end.unwrap_or(closes));
        let message = if when.start.is_some_and(outside) || when.end.is_some_and(outside) {
            format!(
                "{title} is held {times}, outside the {session} session ({} to {})",
                clock(opens),
                clock(closes)
            )
        } else if (last - first).num_minutes() < i64::from(minutes) {
            format!("{title} is held {times}, and takes {minutes} minutes")
        } else {
            return None;
        };
        Some(violation(self, problem, &[item], when, message))
    }
}

/// Returns the minutes of a slot that items take at the hours that they have in it.
fn minutes_at_hours<'a>(
    problem: &Problem,
    slot: Slot,
    timed: impl Iterator<Item = &'a (usize, When<'a>)>,
) -> u32 {
    let hours = problem.hours(slot);
    let mut minutes: Vec<bool> = Vec::new();
    for (item, when) in timed {
        let lasts = TimeDelta::minutes(i64::from(problem.items[*item].minutes));
        let starts = when.start.unwrap_or(hours.opens);
        let from = (starts - hours.opens).num_minutes();
        let until = when.end.map_or((starts - hours.opens) + lasts, |end| end - hours.opens);
        let last = until.num_minutes().min(i64::from(hours.minutes()));
        for minute in (from.max(0)..last).filter_map(|minute| usize::try_from(minute).ok()) {
            minutes.resize(minutes.len().max(minute + 1), false);
            minutes[minute] = true;
        }
    }
    u32::try_from(minutes.iter().filter(|taken| **taken).count()).unwrap_or(u32::MAX)
}
