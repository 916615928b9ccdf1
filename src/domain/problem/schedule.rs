//! A programme matched to the items of a problem.

use std::collections::HashMap;

use chrono::{NaiveDate, NaiveTime};

use super::Problem;
use crate::base::calendar::{Moment, Session, Slot};
use crate::domain::draft::{Draft, DraftRow};
use crate::domain::programme::Entry;
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
    /// The row of the draft; an empty origin if no file states the time.
    pub origin: &'a Origin,
}

impl When<'static> {
    /// Returns a time that no file states.
    pub(crate) fn of_no_file(
        date: NaiveDate,
        session: Option<Session>,
        start: Option<NaiveTime>,
        end: Option<NaiveTime>,
    ) -> When<'static> {
        When { date, session, start, end, origin: &NO_FILE }
    }
}

impl When<'_> {
    /// Returns the day and the session.
    ///
    /// ```
    /// use horseshoe::base::calendar::Session;
    /// use horseshoe::domain::problem::Schedule;
    /// use horseshoe::Draft;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    ///
    /// let draft = Draft::of_bytes("a.csv", b"date,start,id\n2027-01-25,15:00,libya\n".into())?;
    /// let schedule = Schedule::new(&problem, &draft);
    /// let libya = problem.item("libya").and_then(|item| schedule.when(item)).ok_or("no such item")?;
    /// assert_eq!(libya.moment().session, Some(Session::Afternoon), "the session of the hour");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn moment(self) -> Moment {
        Moment { date: self.date, session: self.session }
    }
}

/// A row of a programme that dates no item of the problem, or one that an earlier row has dated.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Stray<'a> {
    /// The id of the row.
    pub id: &'a str,
    /// The row of the draft.
    pub origin: &'a Origin,
}

/// The origin of a time that no file states.
static NO_FILE: Origin = Origin { file: String::new(), line: 0 };

/// The input of `check`: a time for every item of the problem, by the item's index.
///
/// This is a programme as the solver and the questions hold it; a [`Draft`] is one as files hold it.
#[derive(Clone, Debug)]
pub struct Schedule<'a> {
    when: Vec<Option<When<'a>>>,
    /// The rows that name no item, or an item that an earlier row has already dated.
    strays: Vec<Stray<'a>>,
}

impl<'a> Schedule<'a> {
    /// Matches a draft to a problem's items by id.
    ///
    /// ```
    /// use horseshoe::domain::problem::Schedule;
    /// use horseshoe::Draft;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    ///
    /// let draft = Draft::of_bytes("a.csv", b"date,session,id\n2027-01-25,morning,libya\n".into())?;
    /// let schedule = Schedule::new(&problem, &draft);
    /// let dated: Vec<&str> = schedule.dated().map(|(item, _)| problem.items[item].id.as_str()).collect();
    /// assert_eq!(dated, ["libya"]);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(problem: &Problem, draft: &'a Draft) -> Schedule<'a> {
        let rows = draft.rows.iter().map(|row| {
            let DraftRow { date, session, start, end, ref id, ref origin, .. } = *row;
            (id.as_str(), When { date, session, start, end, origin })
        });
        Schedule::by_id(problem, rows)
    }

    /// Matches the entries of a programme to a problem's items by id.
    ///
    /// ```
    /// use horseshoe::domain::problem::Schedule;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    /// # use horseshoe::{Options, Outcome, Rules, solve};
    /// # let outcome = solve(&problem, &Rules::all(), &Options::default())?;
    /// # let Outcome::Solved(solved) = outcome else { panic!("January 2027 has a programme") };
    ///
    /// let schedule = Schedule::of_entries(&problem, &solved.entries);
    /// assert_eq!(schedule.dated().count(), problem.items.len(), "a programme dates every item");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of_entries(problem: &Problem, entries: &'a [Entry]) -> Schedule<'a> {
        let rows = entries.iter().map(|entry| {
            let Entry { date, session, start, end, ref id, .. } = *entry;
            (id.as_str(), When { date, session, start, end, origin: &NO_FILE })
        });
        Schedule::by_id(problem, rows)
    }

    /// Takes the times of items by their indices. An index beyond the items is ignored; of two
    /// times of one item, the first counts.
    pub(crate) fn of_items(
        problem: &Problem,
        items: impl IntoIterator<Item = (usize, When<'a>)>,
    ) -> Schedule<'a> {
        let mut when = vec![None; problem.items.len()];
        for (item, own) in items {
            if let Some(place) = when.get_mut(item) {
                place.get_or_insert(own);
            }
        }
        // The time that other months' programmes take is where it is.
        for (place, taken) in when.iter_mut().zip(problem.taken_times()) {
            *place = place.or(taken);
        }
        Schedule { when, strays: Vec::new() }
    }

    fn by_id(problem: &Problem, rows: impl Iterator<Item = (&'a str, When<'a>)>) -> Schedule<'a> {
        let index: HashMap<&str, usize> =
            problem.items.iter().enumerate().map(|(i, item)| (item.id.as_str(), i)).collect();
        let mut schedule = Schedule { when: problem.taken_times(), strays: Vec::new() };
        for (id, row) in rows {
            match index.get(id) {
                Some(&item) if schedule.when[item].is_none() => {
                    let session = problem.items[item]
                        .is_council()
                        .then(|| row.session.or_else(|| session_of(problem, row.date, row.start?)))
                        .flatten();
                    schedule.when[item] = Some(When { session, ..row });
                }
                _ => schedule.strays.push(Stray { id, origin: row.origin }),
            }
        }
        schedule
    }

    /// Returns the draft's time for an item, if it has one.
    ///
    /// ```
    /// use horseshoe::domain::problem::Schedule;
    /// use horseshoe::Draft;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    ///
    /// let draft = Draft::of_bytes("a.csv", b"date,session,id\n2027-01-25,morning,libya\n".into())?;
    /// let schedule = Schedule::new(&problem, &draft);
    /// let when = |id: &str| problem.item(id).and_then(|item| schedule.when(item));
    /// assert_eq!(when("libya").map(|when| when.date), chrono::NaiveDate::from_ymd_opt(2027, 1, 25));
    /// assert_eq!(when("colombia"), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn when(&self, item: usize) -> Option<When<'a>> {
        self.when[item]
    }

    /// Returns the rows that name no item of the problem, or one that is already dated.
    ///
    /// ```
    /// use horseshoe::domain::problem::Schedule;
    /// use horseshoe::Draft;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    ///
    /// let draft = Draft::of_bytes("a.csv", b"date,session,id\n2027-01-25,morning,picnic\n".into())?;
    /// let schedule = Schedule::new(&problem, &draft);
    /// assert_eq!((schedule.strays()[0].id, schedule.strays()[0].origin.line), ("picnic", 2));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn strays(&self) -> &[Stray<'a>] {
        &self.strays
    }

    /// Iterates over the dated items, with their indices.
    ///
    /// ```
    /// use horseshoe::domain::problem::Schedule;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    /// # use horseshoe::{Options, Outcome, Rules, solve};
    /// # let outcome = solve(&problem, &Rules::all(), &Options::default())?;
    /// # let Outcome::Solved(solved) = outcome else { panic!("January 2027 has a programme") };
    ///
    /// // How many items of the Council each day has.
    /// let schedule = Schedule::of_entries(&problem, &solved.entries);
    /// let mut days = std::collections::BTreeMap::new();
    /// for (_, when) in schedule.dated().filter(|(item, _)| problem.items[*item].is_council()) {
    ///     *days.entry(when.date).or_insert(0) += 1;
    /// }
    /// assert_eq!(days.values().max(), Some(&3));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn dated(&self) -> impl Iterator<Item = (usize, When<'a>)> + '_ {
        self.when.iter().enumerate().filter_map(|(item, when)| Some((item, (*when)?)))
    }
}

/// Returns the session of a time of day: the last that has opened by then. Lunch and the evening count
/// on the days that have them.
fn session_of(problem: &Problem, date: NaiveDate, start: NaiveTime) -> Option<Session> {
    let opens = |session| problem.hours(Slot { date, session }).opens;
    let is_there = |session: &Session| {
        session.is_ordinary() || problem.calendar.sits(Slot { date, session: *session })
    };
    Session::ALL.into_iter().rev().filter(is_there).find(|session| start >= opens(*session))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::rules::Rules;
    use crate::research::drafters::Drafter;
    use crate::research::generate::{Recipe, generate};

    #[test]
    fn a_schedule_of_entries_is_that_of_their_draft_and_of_their_indices() {
        let (mut dated, mut strays) = (0, 0);
        for seed in 0..6 {
            let recipe = Recipe { seed, months: 2, ..Recipe::default() };
            let problem = Problem::new(&generate(&recipe)).expect("a generated instance expands");
            let mut entries = Drafter::AsEarlyAsPossible.draft(&problem).entries;
            // A row that names no item, one that dates an item again, and one without a session.
            let mut unknown = entries[0].clone();
            unknown.id = "nothing".to_owned();
            let again = entries[1].clone();
            entries.extend([unknown, again]);
            entries.iter_mut().step_by(5).for_each(|entry| entry.session = None);
            let draft = Draft::of_entries(&entries);
            let of_draft = Schedule::new(&problem, &draft);
            let of_entries = Schedule::of_entries(&problem, &entries);
            let of_items = Schedule::of_items(&problem, of_entries.dated());
            for item in 0..problem.items.len() {
                assert_eq!(of_entries.when(item), of_draft.when(item));
                assert_eq!(of_items.when(item), of_draft.when(item));
            }
            assert_eq!(of_entries.strays(), of_draft.strays());
            let rules = Rules::all();
            let violations = rules.check(&problem, &draft);
            assert_eq!(rules.check_schedule(&problem, &of_entries), violations);
            dated += of_entries.dated().count();
            strays += of_entries.strays().len();
        }
        assert!(dated > 100 && strays == 12, "{dated} dated, {strays} strays");
    }
}
