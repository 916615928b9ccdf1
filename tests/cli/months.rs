//! The months that a reader of the guideline knows the answer to.

use insta::assert_snapshot;

use crate::support::{Month, day};

#[test]
fn unficyp_january_2026() {
    let month = Month::of_renewals(
        "mission,mandate_expires,report_issued\nUNFICYP,2026-01-31,2026-01-10\n",
    );
    let programme = month.plan();
    let tcc = day(&programme, "UNFICYP/tcc_meeting");
    let consultations = day(&programme, "UNFICYP/consultations");
    let adoption = day(&programme, "UNFICYP/adoption");
    assert!(tcc.as_str() >= "2026-01-19", "{tcc}");
    assert_eq!(tcc, "2026-01-19", "any later, and more than one week would not be left");
    assert!(consultations.as_str() >= "2026-01-27", "{consultations}");
    assert!(adoption >= consultations && adoption.as_str() <= "2026-01-31", "{adoption}");
}

#[test]
fn minurso_october_2025() {
    let month = Month::of_renewals(
        "mission,mandate_expires,report_issued\nMINURSO,2025-10-31,2025-09-30\n",
    );
    let programme = month.plan();
    let tcc = day(&programme, "MINURSO/tcc_meeting");
    let consultations = day(&programme, "MINURSO/consultations");
    assert!(tcc.as_str() >= "2025-10-08", "{tcc}");
    assert!(consultations.as_str() >= "2025-10-16", "{consultations}");
    assert!(day(&programme, "MINURSO/adoption").as_str() <= "2025-10-31");
}

#[test]
fn unficyp_december_2010_is_two_days_short() {
    let month = Month::of_renewals(
        "mission,mandate_expires,report_issued\nUNFICYP,2010-12-15,2010-12-01\n",
    );
    let ended = month.call(&["plan", "month", "--out", "out"]);
    assert!(ended.out.contains("2 days short"), "{}", ended.out);
    assert_snapshot!(ended.shown());
    assert!(!month.path().join("out").exists(), "there is nothing to write");

    let exported = month.call(&["export", "month", "--format", "json"]);
    assert_eq!((exported.code, exported.out.as_str()), (1, ""));
    assert!(exported.said().contains("2 days short"), "{}", exported.err);
}

/// With seven days for each lead the vote falls on the day on which the mandate ends.
#[test]
fn one_week_is_less_than_more_than_one_week() {
    let month = Month::of_renewals(
        "mission,mandate_expires,report_issued\nUNFICYP,2010-12-15,2010-12-01\n",
    );
    let ended = month.call(&["plan", "month", "--policy", "one-week", "--format", "csv"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    assert!(ended.out.contains("2010-12-08,morning,10:00,11:00,UNFICYP/tcc_meeting"));
    assert!(ended.out.contains("2010-12-15,morning,10:00,11:30,UNFICYP/consultations"));
    assert!(ended.out.contains("2010-12-15,afternoon,15:00,15:10,UNFICYP/adoption"));
}
