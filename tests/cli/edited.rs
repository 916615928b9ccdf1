//! `plan --out` and a programme that a person edited.

use std::fs;
use std::process::{Child, Command, Stdio};

use crate::support::{Month, json};

const RENEWALS: &str = "mission,mandate_expires\nUNDOF,2026-12-31\n";

fn planned() -> Month {
    let month = Month::of_renewals(RENEWALS);
    let ended = month.call(&["plan", "month", "--out", "out"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    month
}

#[test]
fn an_edited_programme_stays_byte_for_byte() {
    let month = planned();
    let path = month.path().join("out/programme.csv");
    let edited = fs::read_to_string(&path).expect("it") + "# by hand\n";
    fs::write(&path, &edited).expect("written");
    let manifest = || fs::read(month.path().join("out/plan.sha256")).expect("it");
    let before = manifest();
    let ended = month.call(&["plan", "month", "--out", "out"]);
    assert_eq!((ended.code, ended.out.as_str()), (2, ""));
    let said = ended.said();
    assert!(said.contains("out/programme.csv` was edited since `plan` wrote it"), "{said}");
    assert!(said.contains("--keep out/programme.csv") && said.contains("--force"), "{said}");
    assert_eq!(fs::read_to_string(&path).expect("it"), edited);
    assert_eq!(manifest(), before);

    let ended = month.call(&["plan", "month", "--out", "out", "--force"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    assert!(fs::read_to_string(&path).expect("it") != edited);
}

#[test]
fn an_unedited_programme_is_replaced() {
    let month = planned();
    month.write("month/renewals.csv", "mission,mandate_expires\nUNFICYP,2027-01-31\n");
    let ended = month.call(&["plan", "month", "--out", "out", "--quiet"]);
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{}", ended.shown());
    let text = fs::read_to_string(month.path().join("out/programme.csv")).expect("it");
    assert!(text.contains("UNFICYP") && !text.contains("UNDOF"));
}

#[test]
fn a_programme_of_ones_own_is_not_replaced_and_one_that_is_kept_is() {
    let month = Month::of_renewals(RENEWALS);
    fs::create_dir(month.path().join("out")).expect("made");
    month.write("out/programme.csv", "date,session,id\n2026-12-09,morning,UNDOF/consultations\n");
    let ended = month.call(&["plan", "month", "--out", "out"]);
    assert_eq!(ended.code, 2, "{}", ended.shown());
    let kept = ["plan", "month", "--keep", "./out/programme.csv", "--out", "out"];
    let ended = month.call(&kept);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    let text = fs::read_to_string(month.path().join("out/programme.csv")).expect("it");
    assert!(text.contains("2026-12-09,morning,10:00,11:30,UNDOF/consultations"), "{text}");
    assert_eq!(month.call(&["plan", "month", "--force"]).code, 2, "--force without --out");
}

#[test]
fn edited_alternatives_stay_too() {
    let month = Month::of_renewals(RENEWALS);
    let call = ["plan", "month", "--alternatives", "2", "--out", "out", "--quiet"];
    for _ in 0..2 {
        let ended = month.call(&call);
        assert_eq!(ended.code, 0, "{}", ended.shown());
    }
    month.write("out/2/programme.csv", "mine");
    assert_eq!(month.call(&call).code, 2);
    assert_eq!(fs::read_to_string(month.path().join("out/2/programme.csv")).expect("it"), "mine");
}

#[test]
fn calls_at_once_take_one_version_each() {
    const ROUNDS: usize = 6;
    const AT_ONCE: usize = 2;
    let month = Month::of_renewals(RENEWALS);
    let mut versions: Vec<u64> = Vec::new();
    for round in 0..ROUNDS {
        let begun: Vec<Child> = (0..AT_ONCE)
            .map(|call| {
                // Each has something of its own to plan, so that every programme is a new version.
                let own = format!("own-{round}-{call}");
                let event = format!("id,title,kind,date\nnews,{own},briefing,2026-12-08\n");
                month.write(&format!("{own}/renewals.csv"), RENEWALS);
                month.write(&format!("{own}/events.csv"), &event);
                Command::new(env!("CARGO_BIN_EXE_horseshoe"))
                    .args(["plan", &own, "--out", "out", "--format", "json", "--quiet"])
                    .current_dir(month.path())
                    .stdout(Stdio::piped())
                    .stderr(Stdio::piped())
                    .spawn()
                    .expect("it starts")
            })
            .collect();
        for child in begun {
            let output = child.wait_with_output().expect("it ends");
            let err = String::from_utf8_lossy(&output.stderr);
            assert!(output.status.success(), "round {round}: {err}");
            let programme = json(&String::from_utf8(output.stdout).expect("UTF-8"));
            versions.push(programme["head"]["version"].as_u64().expect("a version"));
        }
        // What is there is one set, of one of the two.
        let written = fs::read_to_string(month.path().join("out/programme.json")).expect("it");
        let last = json(&written)["head"]["version"].as_u64();
        assert_eq!(last, versions.iter().max().copied(), "round {round}");
        assert!(!month.path().join("out/.horseshoe-lock").exists());
    }
    versions.sort_unstable();
    let expected: Vec<u64> = (1..).take(ROUNDS * AT_ONCE).collect();
    assert_eq!(versions, expected);
}

#[test]
fn a_workbook_that_somebody_edited_stays_unless_the_call_plans_it() {
    let month = Month::of_renewals(RENEWALS);
    let call = ["plan", "month", "--for", "us", "--out", "out"];
    assert_eq!(month.call(&call).code, 0);
    // What follows the last part of a zip file changes nothing in it, and is no longer what `plan` wrote.
    let path = month.path().join("out/for-us.xlsx");
    let written = fs::read(&path).expect("it");
    fs::write(&path, [written.as_slice(), b"\n"].concat()).expect("written");
    let ended = month.call(&call);
    assert_eq!(ended.code, 2, "{}", ended.shown());
    let said = ended.said();
    assert!(said.contains("out/for-us.xlsx` was edited since `plan` wrote it"), "{said}");
    assert!(said.contains("`plan out/for-us.xlsx` plans the instance that it holds"), "{said}");
    let ended = month.call(&["plan", "out/for-us.xlsx", "--for", "us", "--out", "out"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    assert!(
        fs::read(&path).expect("it") != written,
        "it bears the name of the workbook as an instance"
    );
}

#[test]
fn a_workbook_in_another_language_is_spared_too() {
    let month = Month::of_renewals(RENEWALS);
    let call = ["plan", "month", "--for", "us", "--lang", "en,fr,ar", "--out", "out"];
    let mut spared = 0;
    for name in ["programme.xlsx", "programme.fr.xlsx", "programme.ar.xlsx", "for-us.fr.xlsx"] {
        let made = month.call(&[&call[..], &["--force"]].concat());
        assert_eq!(made.code, 0, "{}", made.shown());
        let path = month.path().join("out").join(name);
        let edited = [fs::read(&path).expect("it").as_slice(), b"\n"].concat();
        fs::write(&path, &edited).expect("written");
        // Also by a call that would write no file of this name.
        for again in [&call[..], &["plan", "month", "--for", "us", "--out", "out"]] {
            let ended = month.call(again);
            assert_eq!(ended.code, 2, "{name}: {}", ended.shown());
            let said = ended.said();
            assert!(
                said.contains(&format!("out/{name}` was edited since `plan` wrote it")),
                "{said}"
            );
            assert_eq!(fs::read(&path).expect("it"), edited, "{name}");
            spared += 1;
        }
    }
    assert_eq!(spared, 8);
}
