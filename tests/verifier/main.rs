//! Every rule and every penalty against a verifier in another language, which is written from the
//! documentation and shares nothing with the program (`verify.py`).
//!
//! Programmes of real, generated and small nasty months, as `plan` writes them, under several
//! policies; re-plannings, programmes with waivers, answers of `whatif`; and mutations of them all,
//! which `check` and the verifier must judge alike, rule by rule and item by item.
//!
//! `HORSESHOE_SEEDS=300` asks for as many generated and as many nasty months; the default is few.

mod judged;
mod months;
mod mutate;
mod python;
#[path = "../proofs/small.rs"]
#[expect(dead_code, reason = "the proofs draw more of it than instances")]
mod small;

use std::path::{Path, PathBuf};

use serde_json::{Value, json};

use judged::{Case, Tally};

/// Mutations of each programme.
const MUTATIONS: u64 = 25;

/// How many months of a kind are tried: so many, or as many as the environment says.
fn seeds(default: u64) -> std::ops::Range<u64> {
    let asked = std::env::var("HORSESHOE_SEEDS").ok().and_then(|text| text.parse().ok());
    0..asked.unwrap_or(default)
}

/// Holds the answers of the verifier against the programmes and against `check`, and prints the counts.
fn hold(what: &str, cases: &[Case], mutations: u64) -> Option<Tally> {
    let place = tempfile::TempDir::new().expect("a directory");
    let mut jobs: Vec<Value> = Vec::new();
    let mut mutated: Vec<PathBuf> = Vec::new();
    for (number, case) in cases.iter().enumerate() {
        jobs.push(case.job());
        for (count, text) in mutate::mutated(&case.programme, mutations, number as u64).enumerate()
        {
            let path = place.path().join(format!("{number}-{count}.csv"));
            std::fs::write(&path, text).expect("written");
            jobs.push(case.mutated_job(&path));
            mutated.push(path);
        }
    }
    let answers = python::answers(&jobs)?;
    assert_eq!(answers.len(), jobs.len());
    let mut tally = Tally::default();
    let (mut answers, mut mutated) = (answers.iter(), mutated.iter());
    for case in cases {
        tally.programme(case, answers.next().expect("an answer"));
        let problem = case.problem();
        for _ in 0..mutations {
            let (path, answer) =
                (mutated.next().expect("a path"), answers.next().expect("an answer"));
            tally.mutation(case, &problem, path, answer);
        }
    }
    println!("{what}: {tally}");
    tally.agree();
    Some(tally)
}

#[test]
fn programmes_of_real_and_generated_months() {
    let place = tempfile::TempDir::new().expect("a directory");
    let mut instances = months::real();
    instances.extend(seeds(6).map(|seed| months::generated(place.path(), seed)));
    let policies = [None, Some("guideline"), Some("one-week"), Some("preferred"), Some("practice")];
    let asked: Vec<(&PathBuf, Option<&str>)> =
        instances.iter().flat_map(|instance| policies.map(|policy| (instance, policy))).collect();
    let cases = months::in_parallel(&asked, |(instance, policy)| {
        months::planned(place.path(), instance, *policy, &[])
    });
    assert!(cases.len() * 10 > asked.len() * 8, "{} of {}", cases.len(), asked.len());
    let Some(tally) = hold("programmes of months", &cases, MUTATIONS) else { return };
    assert!(tally.programmes >= 30 && tally.mutations >= 500, "{tally}");
}

#[test]
fn programmes_that_were_planned_again() {
    let place = tempfile::TempDir::new().expect("a directory");
    let mut instances = months::real();
    instances.extend(seeds(4).map(|seed| months::generated(place.path(), 1000 + seed)));
    let cases = months::in_parallel(&instances, |instance| {
        let agreed = months::planned(place.path(), instance, None, &[])?;
        Some([false, true].map(|is_as_of| months::again(place.path(), &agreed, is_as_of)))
    });
    let cases: Vec<Case> = cases.into_iter().flatten().flatten().collect();
    let Some(tally) = hold("programmes planned again", &cases, 5) else { return };
    assert!(tally.programmes >= 10 && tally.terms.contains("moved"), "{tally}");
}

#[test]
fn programmes_of_nasty_months() {
    let place = tempfile::TempDir::new().expect("a directory");
    // The reader refuses most of them, whose windows are empty.
    let shapes: Vec<u64> = (0..5 * seeds(60).end).collect();
    let cases = months::in_parallel(&shapes, |seed| {
        let instance = months::nasty(place.path(), *seed)?;
        months::planned(place.path(), &instance, None, &["--waive"])
    });
    let Some(tally) = hold("programmes of nasty months", &cases, 15) else { return };
    assert!(tally.programmes >= 40 && tally.waived >= 10, "{tally}");
}

/// Every waiver that is named has its row or its absence, at its price, and no set costs less.
#[test]
fn waivers_of_crowded_months() {
    let place = tempfile::TempDir::new().expect("a directory");
    // The reader refuses most of them, too.
    let drawn: Vec<u64> = (0..4 * seeds(40).end).collect();
    let cases = months::in_parallel(&drawn, |seed| {
        let instance = months::crowded(place.path(), *seed)?;
        months::planned(place.path(), &instance, None, &["--waive"])
    });
    let Some(tally) = hold("waivers of crowded months", &cases, 4) else { return };
    assert!(tally.waived >= 20 && tally.dropped >= 3 && tally.least >= tally.waived / 2, "{tally}");
}

/// The month of the issue: two chains among fixed briefings that leave little room. Two briefings of
/// the last day were named as missing and charged as moved to a day that the programme has not.
#[test]
fn a_waived_meeting_is_held_or_is_dropped_at_the_price_of_dropping() {
    let place = tempfile::TempDir::new().expect("a directory");
    let instance = months::crowded_june(place.path());
    let case = months::planned(place.path(), &instance, None, &["--waive"]).expect("a programme");
    assert!(case.waived);
    let programme = case.json();
    let items = programme["items"].as_array().expect("items");
    let has = |id: &str| items.iter().any(|item| item["id"] == id);
    let charges = programme["penalties"].as_array().expect("penalties");
    let waived = charges.iter().filter(|charge| charge["term"] == "waived");
    let waived: Vec<(&str, i64)> = waived
        .map(|charge| (charge["item"].as_str().expect("an id"), judged::points(charge)))
        .collect();
    // Dropping a briefing costs 200 points and moving it out of the month is dropping it, so the lead
    // gives, by seven days of ten points.
    assert_eq!(waived, [("UNFICYP/consultations", 70)]);
    assert!(has("B30-morning") && has("B30-afternoon"));
    hold("the crowded June", &[case], 40);
}

#[test]
fn answers_of_whatif() {
    let place = tempfile::TempDir::new().expect("a directory");
    let december = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/2026-12");
    let mut cases = months::answered(place.path(), &december, &december.join("scenarios.csv"));
    for seed in seeds(3) {
        let instance = months::generated_with(place.path(), 2000 + seed, &["--scenarios", "12"]);
        cases.extend(months::answered(place.path(), &instance, &instance.join("scenarios.csv")));
    }
    let Some(tally) = hold("answers of whatif", &cases, 0) else { return };
    assert!(tally.programmes >= 20, "{tally}");
}

/// Months of the record as they were held.
#[test]
fn months_of_the_record() {
    let place = tempfile::TempDir::new().expect("a directory");
    let years = [("2002-01", "2004-12"), ("2010-01", "2012-12"), ("2018-01", "2020-12")];
    let years = if std::env::var("HORSESHOE_SEEDS").is_ok() { &years[..] } else { &years[1..2] };
    let instances: Vec<PathBuf> =
        years.iter().flat_map(|(from, to)| months::of_the_record(place.path(), from, to)).collect();
    let cases = months::in_parallel(&instances, |instance| {
        months::planned(place.path(), instance, None, &["--waive"])
    });
    let Some(tally) = hold("months of the record", &cases, 5) else { return };
    assert!(tally.programmes >= 8, "{tally}");
}

#[test]
fn what_is_not_a_job_is_an_error_and_no_answer() {
    let Some(failed) = python::fails(&[json!({"instance": "no such place", "programme": "none"})])
    else {
        return;
    };
    assert!(failed.contains("FileNotFoundError"), "{failed}");
}
