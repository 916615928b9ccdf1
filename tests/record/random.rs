//! Properties of backtests of random records.

use std::fmt::Write;

use chrono::{Days, NaiveDate};
use horseshoe::base::batch::Batch;
use horseshoe::domain::draft::Draft;
use horseshoe::domain::problem::{FixedBy, Problem};
use horseshoe::domain::programme::ProofStatus;
use horseshoe::domain::rules::Rules;
use horseshoe::input::instance::Policy;
use horseshoe::input::record::Record;
use horseshoe::research::backtest::{
    Asked, Could, Outcome, Planned, RenewalAnswer, backtest, instance, months,
};
use horseshoe::solver::{Feasibility, Options, any};
use proptest::prelude::*;

/// Days before the end of the month on which a renewal's report, TCC meeting, consultations and
/// adoption fall, and by how many the mandate outlasts the adoption.
type Row = (u64, u64, Option<u64>, u64, u64);

fn day(before: u64) -> NaiveDate {
    let end = NaiveDate::from_ymd_opt(2016, 6, 30).expect("a day") - Days::new(before);
    // No meeting of a chain on a weekend: it would have no slot as held.
    let weekday = chrono::Datelike::weekday(&end).num_days_from_monday();
    end - Days::new(u64::from(weekday.saturating_sub(4)))
}

fn record(rows: &[Row], meetings: &[(u64, usize)]) -> Record {
    let directory = tempfile::tempdir().expect("a directory");
    let write = |name: &str, text: &str| {
        std::fs::write(directory.path().join(name), text).expect("written");
    };
    let mut chains = "chain_id,mission,sg_document_date,tcc_meeting_date,consultations_date,\
                      adoption_date,adoption_pv,tcc_meeting_pv,mandate_expiry_date\n"
        .to_owned();
    let mut held = "pv_symbol,date,kind\n".to_owned();
    for (at, (report, tcc, talks, adoption, spare)) in rows.iter().enumerate() {
        let adopted = day(*adoption);
        let talks = talks.map_or(String::new(), |talks| day(adoption + talks).to_string());
        let (report, tcc) = (day(adoption + report), day(adoption + tcc));
        let expiry = adopted + Days::new(*spare);
        let (vote, meeting) = (format!("S/PV.{at}1"), format!("S/PV.{at}0"));
        let _ = writeln!(
            chains,
            "M-{at},M{at},{report},{tcc},{talks},{adopted},{vote},{meeting},{expiry}"
        );
        let _ = writeln!(held, "{vote},{adopted},adoption\n{meeting},{tcc},tcc_private_meeting");
    }
    for (at, (before, kind)) in meetings.iter().enumerate() {
        let kind = ["open_meeting", "adoption", "private_meeting"][*kind];
        let _ = writeln!(held, "S/PV.9{at:03},{},{kind}", day(*before));
    }
    write("chains.csv", &chains);
    write("meetings.csv", &held);
    Record::load(directory.path()).expect("sound")
}

fn rows() -> impl Strategy<Value = Vec<Row>> {
    let row = (0_u64..30, 0_u64..20, prop::option::of(0_u64..10), 0_u64..12, 0_u64..6);
    prop::collection::vec(row, 1..4)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(48))]

    #[test]
    fn every_programme_is_proved_and_sound_and_every_report_needed_no_earlier(
        rows in rows(),
        meetings in prop::collection::vec((0_u64..40, 0_usize..3), 0..60),
    ) {
        let record = record(&rows, &meetings);
        let (rules, options) = (Rules::all(), Options::default());
        let asked = Asked::new(&Policy::guideline()).expect("leads");
        let months = months(&record, None, None);
        let answers = backtest(&record, &asked, &months, &options, &Batch::unwatched());
        let problem = |planned: &[Planned<'_>], policy: &Policy| {
            Problem::new(&instance(&record, "month", planned, policy, 0).0).expect("sound")
        };
        for month in &answers.months {
            let planned: Vec<Planned<'_>> =
                month.renewals.iter().filter_map(RenewalAnswer::planned).collect();
            if let Outcome::Proposed(proposed) = &month.outcome {
                let programme = &proposed.programme;
                let draft = Draft::of_entries(&programme.items);
                prop_assert!(rules.check(&problem(&planned, &asked.with), &draft).is_empty());
                prop_assert_eq!(programme.status, ProofStatus::Optimal);
                prop_assert!(proposed.points.least <= programme.objective);
                prop_assert!(proposed.price().expect("proved") >= 0, "leads never save points");
            }
            for renewal in &month.renewals {
                let Could::No { earlier: Some(days) } = renewal.could else { continue };
                prop_assert!(renewal.earlier_by_dates.expect("known") <= days);
                let own = renewal.planned().expect("asked");
                let can = |report| {
                    let at = [Planned { report, ..own }];
                    any(&problem(&at, &asked.with), &rules, &options).expect("solved")
                };
                prop_assert!(matches!(can(own.report), Feasibility::Programme(_)));
                let calendar = horseshoe::base::calendar::Calendar::default();
                let later = own.report.iter_days().skip(1).take(usize::try_from(days).expect("few"));
                for day in later.filter(|day| calendar.is_working_day(*day)) {
                    prop_assert!(matches!(can(day), Feasibility::None), "{day} would have been enough");
                }
            }
        }
    }

    /// Consultations that are assumed besides never make anything possible that was not, on days
    /// that are empty and on days that are overfull.
    #[test]
    fn busier_days_allow_no_more(
        rows in rows(),
        meetings in prop_oneof![
            prop::collection::vec((0_u64..40, 0_usize..3), 0..40),
            prop::collection::vec((0_u64..12, 0_usize..3), 0..60),
        ],
    ) {
        let record = record(&rows, &meetings);
        let options = Options::default();
        let asked = Asked::new(&Policy::guideline()).expect("leads");
        let months = months(&record, None, None);
        let of = |asked: &Asked| backtest(&record, asked, &months, &options, &Batch::unwatched());
        let (as_held, busier) = (of(&asked), of(&asked.clone().assuming_consultations(90)));
        for (one, other) in as_held.renewals().zip(busier.renewals()) {
            prop_assert_eq!(&one.chain, &other.chain);
            prop_assert!(one.held == other.held && one.earlier_by_dates == other.earlier_by_dates);
            if other.could == Could::Yes {
                prop_assert_eq!(one.could, Could::Yes);
            }
            if let (Some(few), Some(many)) = (one.could.earlier(), other.could.earlier()) {
                prop_assert!(few <= many);
            }
        }
    }

    /// However crowded the days were, the month as it was held is possible without the leads: the
    /// other business never stands in the way of what really happened.
    #[test]
    fn what_was_held_is_possible(
        rows in rows(),
        meetings in prop::collection::vec((0_u64..12, 0_usize..3), 0..80),
    ) {
        // One renewal on a day: two votes and two sets of consultations could need more than a day.
        let record = record(&rows[..1], &meetings);
        let asked = Asked::new(&Policy::guideline()).expect("leads");
        let chain = &record.chains[0];
        let in_order = chain.report < chain.tcc_meeting
            && chain.tcc_meeting < chain.consultations
            && chain.consultations.is_some_and(|talks| talks < chain.adoption);
        prop_assume!(in_order);
        let planned = [Planned {
            chain,
            report: chain.report.expect("a report"),
            keeps_adoption: false,
        }];
        let built = instance(&record, "month", &planned, &asked.without, 0).0;
        let mut problem = Problem::new(&built).expect("sound");
        let held = [
            ("tcc_meeting", chain.tcc_meeting),
            ("consultations", chain.consultations),
            ("adoption", Some(chain.adoption)),
        ];
        for (word, date) in held {
            let item = problem.item(&format!("{}/{word}", chain.id)).expect("the item");
            problem.pin(item, date.expect("a day"), None, FixedBy::Question);
        }
        let found = any(&problem, &Rules::all(), &Options::default()).expect("solved");
        prop_assert!(matches!(found, Feasibility::Programme(_)));
    }
}
