//! The answers for single renewals against an exhaustive search over days, which shares nothing with
//! the solver: every TCC meeting, consultations and adoption, every split of the other meetings of a
//! day between its sessions.

use std::collections::BTreeMap;

use chrono::{Days, NaiveDate};
use horseshoe::base::batch::Batch;
use horseshoe::base::calendar::{Calendar, Session, Slot};
use horseshoe::input::instance::Policy;
use horseshoe::input::record::{HeldChain, Record};
use horseshoe::research::backtest::{Asked, Could, Planned, Unknown, backtest, instance, months};
use horseshoe::solver::Options;

const WEEK: u64 = 8;
const SESSION: u32 = 180;
const TCC: u32 = 60;
const CONSULTATIONS: u32 = 90;
const ADOPTION: u32 = 10;

/// The minutes of the other meetings, by day.
type Others = BTreeMap<NaiveDate, Vec<u32>>;

/// Whether a day has room for one meeting in its morning and one in its afternoon, of these minutes,
/// beside the others.
fn holds(others: &Others, date: NaiveDate, morning: u32, afternoon: u32) -> bool {
    let sits = |session| Calendar::default().sits(Slot { date, session });
    if !Session::BOTH.into_iter().all(sits) {
        return false;
    }
    let minutes = others.get(&date).map_or(&[][..], Vec::as_slice);
    (0_u32..1 << minutes.len()).any(|split| {
        let in_morning = minutes.iter().enumerate().filter(|(at, _)| split >> at & 1 == 1);
        let taken: u32 = in_morning.map(|(_, minutes)| minutes).sum();
        let rest: u32 = minutes.iter().sum::<u32>() - taken;
        taken + morning <= SESSION && rest + afternoon <= SESSION
    })
}

fn holds_one(others: &Others, date: NaiveDate, minutes: u32) -> bool {
    holds(others, date, minutes, 0) || holds(others, date, 0, minutes)
}

/// Whether a report on this day leaves room for both leads by the last day.
fn is_possible(others: &Others, report: NaiveDate, last: NaiveDate) -> bool {
    let begins = last - Days::new(60);
    let days = |from: NaiveDate| from.max(begins).iter_days().take_while(|day| *day <= last);
    days(report + Days::new(WEEK)).filter(|day| holds_one(others, *day, TCC)).any(|tcc| {
        days(tcc + Days::new(WEEK)).any(|talks| {
            let same_day = holds(others, talks, CONSULTATIONS, ADOPTION);
            let later = || {
                holds_one(others, talks, CONSULTATIONS)
                    && days(talks + Days::new(1)).any(|day| holds_one(others, day, ADOPTION))
            };
            same_day || later()
        })
    })
}

/// The days by which the report was needed earlier, by trying one working day before another.
fn earlier(others: impl Fn(NaiveDate) -> Others, chain: &HeldChain, last: NaiveDate) -> i64 {
    let report = chain.report.expect("a report");
    if is_possible(&others(report), report, last) {
        return 0;
    }
    let earlier = (1..90).find(|count| {
        let day = report - Days::new(*count);
        Calendar::default().is_working_day(day) && is_possible(&others(day), day, last)
    });
    i64::try_from(earlier.expect("some report is early enough")).expect("days")
}

#[test]
fn every_renewal_is_answered_as_by_an_exhaustive_search() {
    let record = Record::load("data/record".as_ref()).expect("sound");
    let policy = Policy::guideline();
    let asked = Asked::new(&policy).expect("leads");
    let months = months(&record, None, None);
    let answers = backtest(&record, &asked, &months, &Options::default(), &Batch::unwatched());
    let mut counts = [0; 3];
    for renewal in answers.renewals() {
        let chain = &renewal.chain;
        let Some(report) = chain.report else {
            assert_eq!(renewal.could, Could::NotKnown(Unknown::Report));
            continue;
        };
        let last = chain.expiry.unwrap_or(chain.adoption);
        let others = |report: NaiveDate| {
            let planned = Planned { chain, report, keeps_adoption: false };
            let (instance, _) = instance(&record, "month", &[planned], &policy, 0);
            let mut others = Others::new();
            for event in &instance.events {
                let day = others.entry(event.date.expect("fixed")).or_default();
                day.push(event.minutes.expect("known"));
            }
            others
        };
        let needed = earlier(others, chain, last);
        let by_dates = earlier(|_| Others::new(), chain, last);
        assert!(by_dates <= needed, "{}", chain.id);
        assert_eq!(renewal.earlier_by_dates, Some(by_dates), "{}", chain.id);
        match renewal.could {
            Could::Yes => assert_eq!(needed, 0, "{}", chain.id),
            Could::No { earlier } => assert_eq!(earlier, Some(needed), "{}", chain.id),
            Could::NotKnown(Unknown::Business) => assert_eq!(needed, 0, "{}", chain.id),
            Could::NotKnown(why) => {
                assert_eq!(why, Unknown::Expiry, "{}", chain.id);
                assert!(chain.expiry.is_none() && needed > 0, "{}", chain.id);
            }
        }
        counts[usize::from(needed > 0) + usize::from(needed > by_dates)] += 1;
        let by_adoption = is_possible(&others(report), report, last.min(chain.adoption));
        let told = renewal.could_by_adoption.as_str();
        let known = if renewal.business_known { ["no", "yes"] } else { ["no", "not_known"] };
        assert_eq!(told, known[usize::from(by_adoption)], "{}", chain.id);
    }
    assert!(counts.iter().all(|count| *count > 0), "each answer is tried: {counts:?}");
}
