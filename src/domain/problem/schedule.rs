//! A draft matched to the items of a problem.

use chrono::{NaiveDate, NaiveTime};

use super::Problem;
use crate::base::calendar::{Moment, Session};
use crate::domain::draft::{Draft, DraftRow};
use crate::input::instance::Origin;

/// When an item is, as a draft has it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct When<'a> {
    /// The day.
    pub date: NaiveDate,
    /// The session: the draft's own, or the one in which its start falls.
    pub session: Option<Session>,
    /// When it starts.
    pub start: Option<NaiveTime>,
    /// When it ends.
    pub end: Option<NaiveTime>,
    /// The row of the draft.
    pub origin: &'a Origin,
}

impl When<'_> {
    /// The day and the session.
    pub fn moment(self) -> Moment {
        Moment { date: self.date, session: self.session }
    }
}

/// What `check` looks at: for every item of the problem, when the draft has it.
#[derive(Clone, Debug)]
pub struct Schedule<'a> {
    when: Vec<Option<When<'a>>>,
    /// Rows of the draft that name no item, or an item that an earlier row has already dated.
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

    /// When the draft has an item, if it has it.
    pub fn when(&self, item: usize) -> Option<When<'a>> {
        self.when[item]
    }

    /// Rows that name no item of the problem, or one that is already dated.
    pub fn strays(&self) -> &[&'a DraftRow] {
        &self.strays
    }

    /// Every item that the draft dates, with its index.
    pub fn dated(&self) -> impl Iterator<Item = (usize, When<'a>)> + '_ {
        self.when.iter().enumerate().filter_map(|(item, when)| Some((item, (*when)?)))
    }
}

/// The session that is open at a time of day: the afternoon from its opening on, else the morning.
fn session_of(problem: &Problem, start: NaiveTime) -> Option<Session> {
    let opens = |session| problem.policy.sessions.hours(session).opens;
    Session::BOTH.into_iter().rev().find(|session| start >= opens(*session))
}
