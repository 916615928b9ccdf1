//! A month as weeks of days, each with what is held on it.

use chrono::{Datelike, Days, NaiveDate, Weekday};
use serde::Serialize;

use crate::base::calendar::{Session, days_after, days_before, days_between, month_of};
use crate::domain::programme::{ClosedDay, Entry};
use crate::output::language::{Message, capitalised, words as filled};
use crate::output::report::words;

use super::{Line, Scribe};

/// A month as a calendar: whole weeks from Monday, to Friday or, where a weekend has a meeting, to
/// Sunday.
#[derive(Debug, Serialize)]
pub(in crate::output::report) struct Month {
    /// `December 2026`.
    pub(in crate::output::report) name: String,
    /// The same within a sentence: `décembre 2026`, where the heading is `Décembre 2026`.
    pub(in crate::output::report) within: String,
    /// `Meetings of December 2026`.
    pub(in crate::output::report) meetings_of: String,
    #[serde(skip)]
    pub(in crate::output::report) last: NaiveDate,
    /// Weeks of as many days as every other.
    pub(in crate::output::report) weeks: Vec<Vec<Day>>,
}

/// One day of a calendar.
#[derive(Debug, Serialize)]
pub(in crate::output::report) struct Day {
    /// Day of the month.
    pub(in crate::output::report) number: u32,
    /// `Wed 9`.
    pub(in crate::output::report) name: String,
    /// Whether it belongs to the month; if not, nothing else is shown of it.
    pub(in crate::output::report) inside: bool,
    pub(in crate::output::report) friday: bool,
    pub(in crate::output::report) morning: Vec<Line>,
    /// What is held after the morning: at lunch, in the afternoon and in the evening.
    pub(in crate::output::report) afternoon: Vec<Line>,
    /// Why the Council cannot meet on this day or in one of its sessions.
    pub(in crate::output::report) closed: Vec<String>,
    /// Whether it cannot meet at all.
    pub(in crate::output::report) closed_all_day: bool,
    /// Why the Council avoids this day or one of its sessions, such as `avoid: many are away`; the
    /// delegations get no reasons.
    pub(in crate::output::report) avoid: Vec<String>,
    /// Whether the Council avoids this day or one of its sessions.
    pub(in crate::output::report) avoided: bool,
}

/// Returns whether a meeting begins when the one before it in its session ends.
fn follows(before: &Entry, entry: &Entry) -> bool {
    let is_of_session = before.session == entry.session;
    is_of_session && before.end.is_some() && before.end == entry.start && !entry.unofficial
}

impl Month {
    /// Days of a week that the calendar shows.
    pub(in crate::output::report) fn columns(&self) -> usize {
        self.weeks.first().map_or(5, Vec::len)
    }
}

impl Day {
    /// The meetings of both sessions, in order.
    pub(in crate::output::report) fn meetings(&self) -> impl Iterator<Item = &Line> {
        self.morning.iter().chain(&self.afternoon)
    }
}

/// The first and last day of every month from `first` to `last`.
pub(in crate::output::report) fn months(
    first: NaiveDate,
    last: NaiveDate,
) -> Vec<(NaiveDate, NaiveDate)> {
    let start = month_of(first);
    let next = |(_, end): &(NaiveDate, NaiveDate)| end.succ_opt().map(month_of);
    std::iter::successors(Some(start), next).take_while(|(begin, _)| *begin <= last).collect()
}

impl Scribe<'_> {
    /// The calendar of the month from `first` to `last`.
    pub(super) fn month(&self, first: NaiveDate, last: NaiveDate, items: &[&Entry]) -> Month {
        let held = |date: NaiveDate| {
            let is_held = move |e: &&&Entry| e.date == date && e.session.is_some() && !e.unofficial;
            items.iter().filter(is_held).copied()
        };
        let weekend = |date: NaiveDate| matches!(date.weekday(), Weekday::Sat | Weekday::Sun);
        let all_week = days_between(first, last).any(|d| weekend(d) && held(d).next().is_some());

        let monday = days_before(first, u64::from(first.weekday().num_days_from_monday()));
        let weeks =
            std::iter::successors(Some(monday), |monday| monday.checked_add_days(Days::new(7)))
                .take_while(|monday| *monday <= last)
                .map(|monday| {
                    let days =
                        days_between(monday, days_after(monday, if all_week { 6 } else { 4 }));
                    days.map(|date| {
                        self.month_day(date, (first..=last).contains(&date), held(date))
                    })
                    .collect::<Vec<Day>>()
                })
                // A month that ends or begins on a weekend would leave an empty week behind.
                .filter(|week| week.iter().any(|day| day.inside))
                .collect();
        let name = self.catalogue.month(first);
        let meetings_of = self.catalogue.fill(Message::MeetingsOf, &[("month", filled(&name))]);
        Month { name: capitalised(&name), within: name, meetings_of, last, weeks }
    }

    fn month_day<'e>(
        &self,
        date: NaiveDate,
        inside: bool,
        held: impl Iterator<Item = &'e Entry>,
    ) -> Day {
        let (morning, afternoon): (Vec<&Entry>, Vec<&Entry>) =
            held.filter(|_| inside).partition(|entry| entry.session == Some(Session::Morning));
        let lines = |entries: Vec<&Entry>| {
            let mut before = None;
            let lines = entries.into_iter().map(|entry| {
                let mut line = self.entry(entry);
                if before.is_some_and(|before| follows(before, entry)) {
                    line.spoken = self.catalogue.say(Message::FollowedBy);
                }
                before = Some(entry);
                line
            });
            lines.collect()
        };
        let closed = self.programme.closed_days.iter().filter(|day| inside && day.date == date);
        let closed: Vec<_> = closed.collect();
        let avoided = self.programme.avoid_days.iter().filter(|day| inside && day.date == date);
        let avoided: Vec<_> = avoided.collect();
        let closed_in = |session| closed.iter().any(|d| d.session.is_none_or(|s| s == session));
        Day {
            number: date.day(),
            name: self.catalogue.day_in_grid(date),
            inside,
            friday: date.weekday() == Weekday::Fri,
            morning: lines(morning),
            afternoon: lines(afternoon),
            closed: self.reasons(&closed, Message::Closed),
            closed_all_day: Session::BOTH.into_iter().all(closed_in),
            avoid: self.ours(|| {
                let reasons = self.reasons(&avoided, Message::ToBeAvoided).into_iter();
                let avoid = |reason: String| {
                    self.catalogue.fill(Message::AvoidBecause, &[("reason", filled(&reason))])
                };
                reasons.map(avoid).collect()
            }),
            avoided: !avoided.is_empty(),
        }
    }

    /// The reasons, each once: two sessions closed for one reason are a day closed for it.
    fn reasons(&self, closed: &[&ClosedDay], unnamed: Message) -> Vec<String> {
        let mut reasons: Vec<String> = Vec::new();
        for day in closed {
            let other = |d: &&&ClosedDay| d.reason == day.reason && d.session != day.session;
            let reason = match day.reason.as_str() {
                "" => self.catalogue.say(unnamed),
                reason => words::reason(self.catalogue, reason),
            };
            let reason = match day.session {
                Some(session) if !closed.iter().any(|d| other(&d)) => {
                    let session = self.catalogue.session(session);
                    let fills = [("subject", filled(&session)), ("what", filled(&reason))];
                    self.put(&self.catalogue.fill(Message::TitleOf, &fills))
                }
                _ => self.put(&reason),
            };
            if !reasons.contains(&reason) {
                reasons.push(reason);
            }
        }
        reasons
    }
}
