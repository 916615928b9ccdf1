//! The known figures of the record, from the command and from another language.

use std::process::Command;

use serde_json::Value;

use crate::looks::call;

#[test]
fn python_finds_the_same_figures_in_the_same_tables() {
    let script = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/record/figures.py");
    let record = concat!(env!("CARGO_MANIFEST_DIR"), "/data/record");
    let Ok(output) = Command::new("python3").args([script, record]).output() else {
        eprintln!("not run: there is no python3 here");
        return;
    };
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let theirs: Value = serde_json::from_slice(&output.stdout).expect("JSON");
    let (code, out, _) = call(&["backtest", "data/record", "--format", "json"]);
    assert_eq!(code, 0);
    let ours: Value = serde_json::from_str(&out).expect("JSON");
    // Whole medians are whole numbers there and fractions here.
    let as_numbers = |value: &Value| {
        let mut value = value.clone();
        for lead in ["report_to_tcc", "tcc_to_consultations"] {
            value[lead]["median_days"] = value[lead]["median_days"].as_f64().into();
        }
        value
    };
    assert_eq!(as_numbers(&ours["held"]), as_numbers(&theirs));
}

#[test]
fn undof_2639_is_the_one_full_chain_that_keeps_both_leads_strictly() {
    let (_, out, _) = call(&["backtest", "data/record", "--format", "json"]);
    let value: Value = serde_json::from_str(&out).expect("JSON");
    assert_eq!(value["held"]["both_kept"], serde_json::json!(["UNDOF-2639"]));
    assert_eq!(value["held"]["both_known"], 10);
    assert_eq!(value["held"]["report_to_tcc"]["median_days"], 7.5);
    let months = value["months"].as_array().expect("months");
    let renewals = months.iter().flat_map(|month| month["renewals"].as_array().expect("renewals"));
    let undof = renewals.clone().find(|own| own["chain"] == "UNDOF-2639").expect("it is there");
    assert_eq!(undof["could"], "yes");
    assert!(undof["moves"].as_array().expect("moves").iter().all(|own| own["days"] == 0));
    // MINURSO-2654 and UNDOF-2052 have a lead of seven days: a week, and not more than one.
    for chain in ["MINURSO-2654", "UNDOF-2052"] {
        let own = renewals.clone().find(|own| own["chain"] == chain).expect("it is there");
        assert_eq!(
            own["held"]["tcc_to_consultations"],
            serde_json::json!({"days": 7, "kept": "no"})
        );
    }
}

#[test]
fn a_day_of_seven_meetings_is_reduced_and_none_is_lost() {
    let args = ["backtest", "data/record", "--from", "2014-11", "--to", "2014-11"];
    let (_, out, _) = call(&[&args[..], &["--format", "json"]].concat());
    let value: Value = serde_json::from_str(&out).expect("JSON");
    let month = &value["months"][0];
    let reduced = month["business"]["reduced"].as_array().expect("days");
    let seven = reduced.iter().find(|day| day["date"] == "2014-11-07").expect("it is reduced");
    assert_eq!(seven["meetings"], 7);
    assert!(seven["percent"].as_u64().expect("a share") < 100);
    let programme = month["programme"].as_array().expect("items");
    assert_eq!(programme.iter().filter(|item| item["date"] == "2014-11-07").count(), 7);
}
