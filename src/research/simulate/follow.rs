//! Follows a draw day by day: what becomes known, and what is planned again.

use chrono::NaiveDate;

use super::draw::issued;
use super::replan_draw::{Base, points};
use super::{DayByDay, Desk, Drawn, Expects, Followed, SimulateError};
use crate::base::calendar::{days_after, days_between};
use crate::domain::draft::Draft;
use crate::domain::rules::Rules;
use crate::solver::Options;

/// More days than any report can fall on a day on which nobody works.
const FORTNIGHT: u64 = 14;

/// A month on one of its days.
struct Standing<'b, 'a> {
    base: &'b Base<'a>,
    desk: Desk,
    /// The programme that stands.
    draft: Draft,
    /// What is known or expected of each report.
    reports: Vec<Drawn>,
    is_out: Vec<bool>,
    outcome: DayByDay,
}

impl<'a> Base<'a> {
    /// Follows a draw in which the reports come as given.
    pub(super) fn follow(
        &self,
        came: &[Drawn],
        desk: Desk,
        options: &Options,
    ) -> Result<DayByDay, SimulateError> {
        let Some(original) = self.original() else { return Ok(DayByDay::default()) };
        let mut month = Standing::new(self, desk, original, came);
        match month.pass(came, options)? {
            true => month.ended(),
            false => Ok(month.broken_off()),
        }
    }
}

impl<'b, 'a> Standing<'b, 'a> {
    /// Returns the month as it was published: each report comes on the day of the programme.
    fn new(base: &'b Base<'a>, desk: Desk, original: &Draft, came: &[Drawn]) -> Standing<'b, 'a> {
        let reports = came.iter().zip(base.subjects).map(|(came, subject)| {
            let id = format!("{}/report", subject.renewal);
            let row = original.rows.iter().find(|row| row.id == id);
            let report = row.map_or(subject.due, |row| row.date);
            Drawn { report, rollover: false, ..*came }
        });
        Standing {
            base,
            desk,
            draft: original.clone(),
            reports: reports.collect(),
            is_out: vec![false; came.len()],
            outcome: DayByDay {
                renewals: vec![Followed::default(); came.len()],
                ..DayByDay::default()
            },
        }
    }

    /// Lets the days pass until nothing about a report is open. Returns whether there was a programme
    /// on each of them.
    fn pass(&mut self, came: &[Drawn], options: &Options) -> Result<bool, SimulateError> {
        let calendar = &self.base.calendar;
        let of_plan = self.reports.iter().map(|report| report.report);
        let first = of_plan.chain(came.iter().map(|report| report.report)).min();
        let last = came.iter().map(|report| report.report).max();
        let Some((first, last)) = first.zip(last) else { return Ok(true) };
        let days = days_between(first, days_after(last, FORTNIGHT));
        for today in days.filter(|day| calendar.is_working_day(*day)) {
            if self.news(today, came) && !self.settle(today, options)? {
                return Ok(false);
            }
            if (0..came.len()).all(|at| self.is_closed(at)) {
                break;
            }
        }
        Ok(true)
    }

    /// Returns whether nothing about a report is open any more.
    fn is_closed(&self, at: usize) -> bool {
        self.is_out[at] || self.reports[at].rollover
    }

    /// Opens a working day: each report is out by now, or it is not. Returns whether anything is
    /// other than expected.
    fn news(&mut self, today: NaiveDate, came: &[Drawn]) -> bool {
        let mut is_other = false;
        for (at, came) in came.iter().enumerate() {
            if self.is_closed(at) {
                continue;
            }
            if came.report <= today {
                self.is_out[at] = true;
                is_other |= self.reports[at].report != came.report;
                self.reports[at].report = came.report;
                continue;
            }
            let is_expected = self.reports[at].report > today;
            match self.expected(at, today) {
                None => self.reports[at].rollover = true,
                Some(_) if is_expected => continue,
                Some(day) => self.reports[at].report = day,
            }
            is_other = true;
        }
        self.mark_given_up(today);
        is_other
    }

    /// Returns the day on which a report that is not out is expected; `None` if it is given up.
    fn expected(&self, at: usize, today: NaiveDate) -> Option<NaiveDate> {
        let Base { subjects, delays, earlier, calendar, .. } = self.base;
        let subject = &subjects[at];
        let came = |delay: i64| issued(calendar, subject.due, delay - earlier);
        let is_given_up = |days: u32| {
            let due = issued(calendar, subject.due, -earlier);
            today >= days_after(due, days.into())
        };
        if self.desk.give_up.is_some_and(is_given_up) {
            return None;
        }
        let tomorrow = issued(calendar, days_after(today, 1), 0);
        let latest = subject.latest_before_rollover.filter(|latest| tomorrow <= *latest)?;
        let expected = match self.desk.expects {
            Expects::NextDay => came(0),
            Expects::Median => {
                let open = delays.days.counts().filter(|(delay, _)| came(*delay) > today);
                let open: Vec<(i64, u64)> = open.collect();
                let half = open.iter().map(|(_, count)| count).sum::<u64>().div_ceil(2);
                let mut seen = 0;
                let middle = open.iter().find(|(_, count)| {
                    seen += count;
                    seen >= half
                });
                middle.map_or(tomorrow, |(delay, _)| came(*delay))
            }
        };
        Some(expected.max(tomorrow).min(latest))
    }

    /// Keeps the programme that stands if it is still possible, and plans the rest of the month again
    /// if not. Returns whether there is a programme.
    fn settle(&mut self, today: NaiveDate, options: &Options) -> Result<bool, SimulateError> {
        let problem = self.base.problem(&self.reports, &self.draft, Some(today))?;
        let mut standing = self.draft.clone();
        standing.rows.retain(|row| problem.item(&row.id).is_some());
        for (report, subject) in self.reports.iter().zip(self.base.subjects) {
            let id = format!("{}/report", subject.renewal);
            let row = standing.rows.iter_mut().find(|row| row.id == id);
            row.into_iter().for_each(|row| row.date = report.report);
        }
        if Rules::all().check(&problem, &standing).is_empty() {
            self.draft = standing;
            return Ok(true);
        }
        self.outcome.replans += 1;
        let (base, today) = (self.base, Some(today));
        let again = base.with_fewest_rollovers(&mut self.reports, &self.draft, today, options)?;
        let Some(again) = again else { return Ok(false) };
        today.into_iter().for_each(|today| self.mark_given_up(today));
        self.outcome.moved += again.moves.count;
        self.outcome.days_moved += again.moves.days;
        self.draft = again.draft;
        Ok(true)
    }

    /// Notes the renewals that are rolled over from today on.
    fn mark_given_up(&mut self, today: NaiveDate) {
        for (own, report) in self.outcome.renewals.iter_mut().zip(&self.reports) {
            if report.rollover && !own.rollover {
                (own.rollover, own.given_up) = (true, Some(today));
            }
        }
    }

    /// Ends a month that no programme can hold any more.
    fn broken_off(mut self) -> DayByDay {
        for (own, subject) in self.outcome.renewals.iter_mut().zip(self.base.subjects) {
            own.kept = (subject.leads > 0).then_some(false);
        }
        self.outcome.missed_leads = self.base.subjects.iter().map(|subject| subject.leads).sum();
        self.outcome
    }

    /// Judges the month as it was held.
    fn ended(mut self) -> Result<DayByDay, SimulateError> {
        let missed = self.base.missed_leads(&self.reports, Some(&self.draft));
        for ((own, subject), missed) in
            self.outcome.renewals.iter_mut().zip(self.base.subjects).zip(&missed)
        {
            own.kept = (subject.leads > 0).then_some(*missed == 0);
        }
        let problem = self.base.problem(&self.reports, &self.draft, None)?;
        self.outcome.points = Some(points(&problem, &self.draft));
        self.outcome.missed_leads = missed.into_iter().sum();
        self.outcome.is_planned = true;
        Ok(self.outcome)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::item::ItemKind;
    use crate::input::instance::{CalendarRow, Event, Instance};
    use crate::research::generate::{Recipe, generate};
    use crate::research::simulate::replan_draw::tests::narrow;
    use crate::research::simulate::subject::subjects;
    use crate::research::simulate::{Delays, Draw, Draws, Subject};

    fn delays(days: &[i64]) -> Delays {
        Delays { source: String::new(), days: days.iter().copied().collect() }
    }

    /// Runs a test on the instance planned from its own subjects.
    fn planned(instance: &Instance, delays: &Delays, test: impl Fn(&Base<'_>, &[Subject])) {
        let subjects = subjects(instance).expect("subjects");
        let options = Options::default();
        let base = Base::plan(instance, &subjects, delays, 0, &options).expect("planned");
        test(&base, &subjects);
    }

    /// A narrow month, and generated ones with reports to draw.
    fn instances() -> Vec<Instance> {
        let made = (1..=6)
            .map(|seed| generate(&Recipe { seed, renewals: 4, events: 10, ..Recipe::default() }));
        std::iter::once(narrow()).chain(made).collect()
    }

    fn rollovers(draw: &Draw) -> [usize; 2] {
        let daily = draw.day_by_day.as_ref().expect("followed");
        [
            draw.drawn.iter().filter(|drawn| drawn.rollover).count(),
            daily.renewals.iter().filter(|own| own.rollover).count(),
        ]
    }

    /// Lets each day pass by itself. What was held before a day, or is gone with a rolled-over chain,
    /// never comes back elsewhere. Returns how many rows of earlier days that was seen for.
    fn live(month: &mut Standing<'_, '_>, came: &[Drawn], options: &Options) -> usize {
        let dates = month.reports.iter().chain(came).map(|report| report.report);
        let (first, last) = (dates.clone().min(), dates.max());
        let mut seen = 0;
        for today in first.into_iter().zip(last).flat_map(|(a, b)| days_between(a, b)) {
            let before = month.draft.clone();
            if !month.base.calendar.is_working_day(today) || !month.news(today, came) {
                continue;
            }
            assert!(month.settle(today, options).expect("settled"));
            let is_report = |id: &str| id.ends_with("/report");
            for row in before.rows.iter().filter(|row| row.date < today && !is_report(&row.id)) {
                let now = month.draft.rows.iter().find(|now| now.id == row.id);
                let Some(now) = now else { continue };
                assert_eq!((now.date, now.session), (row.date, row.session), "{today}: {row:?}");
                seen += 1;
            }
            let later = |id: &str| before.rows.iter().any(|row| row.id == id && row.date >= today);
            for row in month.draft.rows.iter().filter(|row| later(&row.id) && !is_report(&row.id)) {
                assert!(row.date >= today, "{today}: {row:?}");
            }
        }
        seen
    }

    /// What the solver minimises with all known at once is never more than what it comes to day by
    /// day, and the month as it was held keeps every rule.
    #[test]
    fn knowing_everything_at_once_never_takes_more() {
        let delays = delays(&[-3, 0, 0, 2, 4, 4, 9, 20]);
        let desks = [None, Some(3)]
            .into_iter()
            .flat_map(|give_up| Expects::ALL.map(|expects| Desk { give_up, expects }));
        let (mut compared, mut less, mut replans, mut same, mut held) = (0, 0, 0, 0, 0);
        let desks: Vec<Desk> = desks.collect();
        for instance in instances() {
            let subjects = subjects(&instance).expect("subjects");
            let options = Options::default();
            let base = Base::plan(&instance, &subjects, &delays, 0, &options).expect("planned");
            for (desk, number) in desks.iter().flat_map(|desk| (1..=6).map(move |n| (*desk, n))) {
                let draws = Draws { seed: 5, desk, ..Draws::default() };
                let draw = base.draw(&draws, number, &options).expect("drawn");
                let daily = draw.day_by_day.as_ref().expect("followed");
                let (Some(points), Some(lived)) = (draw.points, daily.points) else { continue };
                let [at_once, one_by_one] = rollovers(&draw);
                let bound = (at_once, draw.moved, draw.days_moved, points);
                let found = (one_by_one, daily.moved, daily.days_moved, lived);
                assert!(bound <= found, "{}: {bound:?} and {found:?}", instance.name);
                compared += usize::from(!draw.drawn.is_empty());
                less += usize::from(bound < found);
                same += usize::from(bound == found);
                replans += daily.replans;
                let mut month =
                    Standing::new(&base, desk, base.original().expect("planned"), &draw.drawn);
                held += live(&mut month, &draw.drawn, &options);
                assert_eq!(month.outcome.replans, daily.replans);
                let problem = base.problem(&month.reports, &month.draft, None).expect("a problem");
                let broken = Rules::all().check(&problem, &month.draft);
                assert!(broken.is_empty(), "{}: {broken:?}", instance.name);
            }
        }
        assert!(
            compared > 120 && less > 30 && same > 10 && replans > 60 && held > 500,
            "{compared} compared, {less} less, {same} the same, {replans} re-plans, {held} held"
        );
    }

    /// Reports that come on the days of the programme change nothing.
    #[test]
    fn a_month_in_which_nothing_is_late_stands() {
        let mut compared = 0;
        for instance in instances() {
            planned(&instance, &delays(&[0]), |base, subjects| {
                let original = base.original().expect("planned");
                let came: Vec<Drawn> = subjects
                    .iter()
                    .map(|subject| {
                        let id = format!("{}/report", subject.renewal);
                        let row = original.rows.iter().find(|row| row.id == id);
                        let report = row.expect("the report is dated").date;
                        Drawn { delay: 0, report, kept: None, rollover: false, extension: None }
                    })
                    .collect();
                let desk = Desk { give_up: None, ..Desk::default() };
                let lived = base.follow(&came, desk, &Options::default()).expect("followed");
                assert_eq!((lived.replans, lived.moved, lived.missed_leads), (0, 0, 0));
                assert!(lived.is_planned && lived.renewals.iter().all(|own| !own.rollover));
                assert_eq!(lived.points, base.round(Vec::new()).objective);
            });
            compared += 1;
        }
        assert_eq!(compared, 7);
    }

    /// With one renewal in the month, a report is given up exactly when it has not come by the day of
    /// the policy, or when the next working day is later than its chain allows.
    #[test]
    fn a_report_is_given_up_on_the_day_of_the_policy() {
        let mut instance = narrow();
        instance.renewals.truncate(1);
        instance.calendar.clear();
        let delays = delays(&[0]);
        let subjects = subjects(&instance).expect("subjects");
        let options = Options::default();
        let base = Base::plan(&instance, &subjects, &delays, 0, &options).expect("planned");
        let subject = &subjects[0];
        let latest = subject.latest_before_rollover.expect("room");
        let (mut given_up, mut waited) = (0, 0);
        for (late, give_up) in (0..25_u64).flat_map(|late| {
            [None, Some(0), Some(2), Some(4), Some(300)].map(move |give_up| (late, give_up))
        }) {
            let report = issued(&base.calendar, days_after(subject.due, late), 0);
            let came = [Drawn { delay: 0, report, kept: None, rollover: false, extension: None }];
            let desk = Desk { give_up, ..Desk::default() };
            let lived = base.follow(&came, desk, &options).expect("followed");
            let working = days_between(subject.due, days_after(subject.due, 60))
                .filter(|day| base.calendar.is_working_day(*day));
            let wanted = working.take_while(|day| *day < report).find(|day| {
                let tomorrow = issued(&base.calendar, days_after(*day, 1), 0);
                let days = give_up.map(|days| days_after(subject.due, days.into()));
                days.is_some_and(|days| *day >= days) || tomorrow > latest
            });
            assert_eq!(lived.renewals[0].given_up, wanted, "{late} late, {give_up:?}");
            assert_eq!(lived.renewals[0].kept, Some(wanted.is_none()));
            given_up += usize::from(wanted.is_some());
            waited += usize::from(wanted.is_none());
        }
        assert!(given_up > 40 && waited > 20, "{given_up} given up, {waited} waited");
    }

    /// A debate can make room for a late TCC meeting only on the 4th. Who knows all delays at once
    /// holds it there; on the 5th, when the delay shows, the 4th has passed.
    #[test]
    fn a_day_that_has_passed_makes_no_room() {
        let mut instance = narrow();
        instance.renewals.truncate(1);
        let day = |day: u32| NaiveDate::from_ymd_opt(2027, 1, day).expect("a day");
        instance.renewals[0].not_before = Some(day(13));
        let closed = instance.calendar[1].clone();
        instance.calendar.truncate(1);
        for (from, to) in [(1, 3), (5, 12), (14, 17), (19, 26), (28, 28)] {
            let (from, to) = (day(from), day(to));
            instance.calendar.push(CalendarRow { from, to, ..closed.clone() });
        }
        instance.events = vec![
            Event {
                minutes: Some(150),
                earliest: Some(day(4)),
                latest: Some(day(18)),
                preferred: Some(day(18)),
                ..Event::new("debate".to_owned(), ItemKind::Briefing)
            },
            Event {
                minutes: Some(90),
                date: Some(day(13)),
                ..Event::new("briefing".to_owned(), ItemKind::Briefing)
            },
        ];
        let late = |days: i64| {
            let delays = delays(&[days]);
            let subjects = subjects(&instance).expect("subjects");
            let options = Options::default();
            let base = Base::plan(&instance, &subjects, &delays, 0, &options).expect("planned");
            let draw = base.draw(&Draws::default(), 1, &options).expect("drawn");
            let daily = draw.day_by_day.clone().expect("followed");
            let given_up = daily.renewals[0].given_up;
            (rollovers(&draw), draw.moved, given_up, daily.replans)
        };
        assert_eq!(late(0), ([0, 0], 0, None, 0));
        assert_eq!(late(1), ([0, 0], 0, None, 0));
        assert_eq!(late(2), ([0, 1], 2, Some(day(5)), 1));
    }
}
