//! Three mandates and their days, from the record.

use chrono::NaiveDate;
use horseshoe::domain::problem::Problem;
use horseshoe::domain::programme::Entry;
use horseshoe::domain::rules::Rules;
use horseshoe::input::instance::{Instance, Policy, Renewal};
use horseshoe::solver::Options;

use crate::optimality::proved;

fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date")
}

fn plan(mission: &str, expires: &str, issued: &str, policy: &str) -> Option<Vec<Entry>> {
    let renewal = Renewal {
        id: mission.into(),
        mission: mission.into(),
        mandate_expires: Some(date(expires)),
        report_issued: Some(date(issued)),
        ..Renewal::default()
    };
    let instance = Instance {
        name: mission.into(),
        renewals: vec![renewal],
        events: Vec::new(),
        calendar: Vec::new(),
        policy: Policy::named(policy).expect("a built-in policy"),
        programme: Default::default(),
    };
    let problem = Problem::new(&instance).expect("a problem");
    proved(&problem, &Rules::all(), &Options::default()).map(|solved| solved.entries)
}

fn day(entries: &[Entry], item: &str) -> NaiveDate {
    entries.iter().find(|entry| entry.id.ends_with(item)).expect("the item is dated").date
}

#[test]
fn unficyp_of_january_2026_meets_contributors_more_than_a_week_after_a_saturday_report() {
    let found = plan("UNFICYP", "2026-01-31", "2026-01-10", "guideline").expect("a programme");
    assert_eq!(day(&found, "/report"), date("2026-01-10"), "a fact, though a Saturday");
    let tcc = day(&found, "/tcc_meeting");
    assert!(tcc >= date("2026-01-19"), "{tcc}: the eighteenth is a Sunday");
    let consultations = day(&found, "/consultations");
    assert!((consultations - tcc).num_days() > 7, "{tcc} and {consultations}");
    let adoption = day(&found, "/adoption");
    assert!(adoption >= consultations && adoption <= date("2026-01-31"), "{adoption}");
}

#[test]
fn minurso_of_october_2025_has_its_leads_in_calendar_days() {
    let found = plan("MINURSO", "2025-10-31", "2025-09-30", "guideline").expect("a programme");
    let tcc = day(&found, "/tcc_meeting");
    assert!(tcc >= date("2025-10-08"), "{tcc}");
    let consultations = day(&found, "/consultations");
    assert!(consultations >= date("2025-10-16"), "{consultations}");
    assert!((consultations - tcc).num_days() >= 8, "{tcc} and {consultations}");
    assert!(day(&found, "/adoption") <= date("2025-10-31"));
}

#[test]
fn unficyp_of_december_2010_was_not_within_the_guideline_but_within_practice() {
    for policy in ["guideline", "one-week"] {
        // Report on the 1st; even seven days and seven days leave the 15th for the consultations.
        let found = plan("UNFICYP", "2010-12-15", "2010-12-01", policy);
        assert_eq!(found.is_some(), policy == "one-week", "{policy}");
    }
    for policy in ["practice", "preferred"] {
        let found = plan("UNFICYP", "2010-12-15", "2010-12-01", policy).expect(policy);
        assert!(day(&found, "/adoption") <= date("2010-12-15"));
        assert!(day(&found, "/tcc_meeting") > date("2010-12-01"));
    }
}
