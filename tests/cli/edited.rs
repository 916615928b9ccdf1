//! `plan --out` and a programme that a person edited.

use std::fs;

use crate::support::Month;

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
