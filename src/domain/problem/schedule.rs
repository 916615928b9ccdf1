//! A draft matched to the items of a problem.

use chrono::{NaiveDate, NaiveTime};

use super::Problem;
use crate::base::calendar::{Moment, Session};
use crate::domain::draft::{Draft, DraftRow};
use crate::input::instance::Origin;

/// The time of an item in a draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When<'a> {
    /// The day.
    pub date: NaiveDate,
    /// The session: the draft's own, or the one in which the start falls.
    pub session: Option<Session>,
    /// The start.
    pub start: Option<NaiveTime>,
    /// The end.
    pub end: Option<NaiveTime>,
    /// The row of the draft.
    pub origin: &'a Origin,
}

impl When<'_> {
    /// Returns the day and the session.
    pub fn moment(self) -> Moment {
        Moment { date: self.date, session: self.session }
    }
}

/// The input of `check`: the draft's time for every item of the problem.
#[derive(Clone, Debug)]
pub struct Schedule<'a> {
    when: Vec<Option<When<'a>>>,
    /// The rows of the draft that name no item, or an item that an earlier row has already dated.
    strays: Vec<&'a DraftRow>,
}

impl<'a> Schedule<'a> {
    /// Matches a draft to a problem's items by id.
    pub fn new(problem: &Problem, draft: &'a Draft) -> Schedule<'a> {
        let index: std::collections::HashMap<&str, usize> =
            problem.items.iter().enumerate().map(|(i, item)| (item.id.as_str(), i)).collect();
        let mut schedule = Schedule { when: vec![None; problem.items.len()], strays: Vec::new() };
        for row in &draft.rows {
            match index.get(row.id.as_str()) {
                Some(&item) if schedule.when[item].is_none() => {
                    let session = problem.items[item]
                        .is_council()
                        .then(|| row.session.or_else(|| session_of(problem, row.start?)))
                        .flatten();
                    schedule.when[item] = Some(When {
                        date: row.date,
                        session,
                        start: row.start,
                        end: row.end,
                        origin: &row.origin,
                    });
                }
                _ => schedule.strays.push(row),
            }
        }
        schedule
    }

    /// Returns the draft's time for an item, if it has one.
    pub fn when(&self, item: usize) -> Option<When<'a>> {
        self.when[item]
    }

    /// Returns the rows that name no item of the problem, or one that is already dated.
    pub fn strays(&self) -> &[&'a DraftRow] {
        &self.strays
    }

    /// Iterates over the dated items, with their indices.
    pub fn dated(&self) -> impl Iterator<Item = (usize, When<'a>)> + '_ {
        self.when.iter().enumerate().filter_map(|(item, when)| Some((item, (*when)?)))
    }
}

/// Returns the session of a time of day: the afternoon from its opening on, else the morning.
fn session_of(problem: &Problem, start: NaiveTime) -> Option<Session> {
    let opens = |session| problem.policy.sessions.hours(session).opens;
    Session::BOTH.into_iter().rev().find(|session| start >= opens(*session))
}
