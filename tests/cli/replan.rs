//! A month that was agreed, drawn up again; and programmes that are compared.

use insta::assert_snapshot;

use crate::support::{Month, call, day, json};

/// December 2026 as planned, and its directory with UNDOF's report four days late.
fn slipped() -> Month {
    let month = Month::new(&[]);
    let data = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("data/2026-12");
    for name in ["renewals.csv", "events.csv", "calendar.csv"] {
        let text = std::fs::read_to_string(data.join(name)).expect("read");
        let late = text.replacen("2026-12-31,2026-11-27,,", "2026-12-31,2026-11-27,2026-12-01,", 1);
        month.write(&format!("month/{name}"), &late);
    }
    let planned = call(&["plan", "data/2026-12", "--format", "csv"]);
    assert!(planned.out.contains("2026-11-27,,,,UNDOF/report"), "{}", planned.out);
    month.write("agreed.csv", &planned.out);
    month
}

const AGAIN: [&str; 6] = ["plan", "month", "--keep", "agreed.csv", "--as-of", "2026-12-01"];

#[test]
fn a_report_four_days_late_moves_three_items_and_no_more() {
    let month = slipped();
    let ended = month.call(&[&AGAIN[..], &["--format", "json"]].concat());
    let programme = json(&ended.out);
    assert_eq!(programme["status"], "optimal");
    let statuses = programme["items"].as_array().expect("items");
    let with = |status: &str| statuses.iter().filter(|item| item["status"] == status).count();
    let stayed = with("kept") + with("fixed") + with("held");
    assert_eq!((with("moved"), stayed), (3, statuses.len() - 3));
    assert_eq!(day(&programme, "UNDOF/report"), "2026-12-01");

    let text = month.call(&AGAIN).out;
    let (_, changes) = text.split_once("Changes from").expect("a list of changes");
    let (changes, _) = changes.split_once("\nEarlier dates").expect("what follows");
    assert_snapshot!(changes);

    // The same three, told by `diff`.
    let again = month.call(&[&AGAIN[..], &["--format", "csv"]].concat());
    month.write("again.csv", &again.out);
    assert_snapshot!("diff", month.call(&["diff", "agreed.csv", "again.csv"]).shown());
    assert_snapshot!(
        "diff_md",
        month.call(&["diff", "agreed.csv", "again.csv", "--format", "md"]).shown()
    );
    let told = json(&month.call(&["diff", "agreed.csv", "again.csv", "--format", "json"]).out);
    assert_eq!((&told["moved"], &told["new"], &told["dropped"]), (&3.into(), &0.into(), &0.into()));
    // And what was drawn up again keeps every rule.
    assert_eq!(month.call(&["check", "month", "again.csv"]).code, 0);
}

#[test]
fn keeping_a_month_in_which_nothing_changed_moves_nothing() {
    let month = slipped();
    let data = format!("{}/data/2026-12", env!("CARGO_MANIFEST_DIR"));
    let kept = month.call(&["plan", &data, "--keep", "agreed.csv", "--format", "csv"]);
    month.write("kept.csv", &kept.out);
    let ended = month.call(&["diff", "agreed.csv", "kept.csv"]);
    assert_eq!(ended.code, 0);
    assert_eq!(
        ended.out,
        "Nothing changes: the programmes have the same items at the same times.\n"
    );
}

#[test]
fn what_a_hand_marks_as_fixed_stays_and_is_told_where_it_breaks_a_rule() {
    let month = slipped();
    let agreed = std::fs::read_to_string(month.path().join("agreed.csv")).expect("read");
    let fix = |id: &str| -> String {
        let lines = agreed.lines().map(|line| match line.contains(id) {
            true => line.replace(",proposed,", ",fixed,"),
            false => line.to_owned(),
        });
        lines.collect::<Vec<String>>().join("\n")
    };
    month.write("agreed.csv", &fix("UNIFIL/consultations"));
    let ended = month.call(&[&AGAIN[..], &["--format", "csv"]].concat());
    assert_eq!(ended.code, 0, "{}", ended.shown());
    assert!(ended.said().starts_with("note: the days on which Headquarters"), "{}", ended.shown());
    assert!(ended.err.lines().count() <= 3, "{}", ended.shown());
    // The TCC meeting of 7 December would follow the late report too soon.
    month.write("agreed.csv", &fix("UNDOF/tcc_meeting"));
    let ended = month.call(&AGAIN);
    assert_eq!(ended.code, 1);
    assert_snapshot!(ended.shown());
}

/// Two renewals and debates of whole days that leave one of them no room.
fn impossible() -> Month {
    Month::new(&[
        (
            "renewals.csv",
            "mission,mandate_expires,report_issued\n\
             UNFICYP,2027-01-29,2027-01-11\nUNDOF,2027-01-29,2027-01-11\n",
        ),
        (
            "events.csv",
            "id,title,kind,minutes,date,session\n\
             debate-1,Open debate on water,open_debate,360,2027-01-27,\n\
             debate-2,Open debate on food,open_debate,180,2027-01-28,morning\n\
             debate-3,Open debate on fire,open_debate,120,2027-01-28,afternoon\n\
             debate-4,Open debate on air,open_debate,360,2027-01-29,\n",
        ),
    ])
}

#[test]
fn a_programme_with_waivers_is_marked_wherever_it_goes() {
    let month = impossible();
    assert_snapshot!(month.call(&["plan", "month"]).shown());
    let ended = month.call(&["plan", "month", "--waive", "--out", "waived", "--quiet"]);
    assert_eq!(ended.code, 1, "it is no programme of work");
    let file = |name: &str| {
        let path = month.path().join("waived").join(name);
        std::fs::read_to_string(path).expect("written").replace("\r\n ", "")
    };
    for (name, mark) in [
        ("programme.md", "## Waivers needed"),
        ("programme.html", "WAIVERS NEEDED"),
        ("programme.ics", "(waivers needed)"),
    ] {
        assert!(file(name).contains(mark), "{name}");
    }
    assert!(ended.out.contains("Waivers needed"), "{}", ended.out);
    let programme = json(&file("programme.json"));
    let waivers = programme["waivers"].as_array().expect("waivers").len();
    assert!(waivers > 0);
    // The check of the month finds what is waived, and nothing more.
    let checked = month.call(&["check", "month", "waived/programme.csv", "--format", "json"]);
    let found = json(&checked.out)["violations"].as_array().expect("violations").len();
    assert_eq!((checked.code, found), (1, waivers));
    // Nothing is waived where nothing has to be.
    let sound = call(&["plan", "data/2027-01", "--waive", "--format", "json"]);
    assert_eq!((sound.code, json(&sound.out)["waivers"].as_array().map(Vec::len)), (0, Some(0)));
}

#[test]
fn alternatives() {
    let ended = call(&[
        "plan",
        "data/2027-01",
        "--alternatives",
        "3",
        "--min-distance",
        "4",
        "--format",
        "json",
    ]);
    let programmes = json(&ended.out);
    let programmes = programmes.as_array().expect("programmes");
    assert_eq!(programmes.len(), 3);
    let places = |programme: &serde_json::Value| -> Vec<String> {
        let mut places: Vec<String> = programme["items"]
            .as_array()
            .expect("items")
            .iter()
            .map(|item| format!("{} {} {}", item["id"], item["date"], item["session"]))
            .collect();
        places.sort();
        places
    };
    for (number, one) in programmes.iter().enumerate() {
        for other in &programmes[..number] {
            let (one, other) = (places(one), places(other));
            let differ = one.iter().filter(|place| !other.contains(place)).count();
            assert!(differ >= 4, "{differ}");
            assert!(
                programmes[number]["objective"].as_i64() >= programmes[0]["objective"].as_i64()
            );
        }
    }
    let two = ["plan", "data/2027-01", "--alternatives", "2"];
    let text = call(&[&two[..], &["--min-distance", "4"]].concat());
    assert_snapshot!(text.shown());
    // The former name of the option still works.
    assert_eq!(call(&[&two[..], &["--apart", "4"]].concat()).out, text.out);
}

#[test]
fn programmes_by_hand_are_compared_by_what_they_tell() {
    let month = Month::new(&[]);
    month.write(
        "a.csv",
        "date,id\n2026-12-01,stays\n2026-12-02,moves\n2026-12-03,goes\n2026-12-04,open\n",
    );
    month.write(
        "b.csv",
        "date,session,start,id,title\n2026-12-01,,,stays,\n2026-12-09,morning,10:00,moves,\n\
         2026-12-10,,,comes,=1+1 *bold*\n2026-12-04,afternoon,15:00,open,\n",
    );
    assert_snapshot!(month.call(&["diff", "a.csv", "b.csv"]).shown());
    assert_snapshot!("by_hand_md", month.call(&["diff", "a.csv", "b.csv", "--format", "md"]).out);
}

#[test]
fn the_reason_of_a_move_names_the_lead_and_not_the_order_that_it_implies() {
    let month = Month::of_renewals(
        "mission,mandate_expires,report_issued\nUNFICYP,2027-02-15,2027-01-14\n",
    );
    month.write(
        "agreed.csv",
        "date,session,id\n2027-01-05,,UNFICYP/report\n2027-01-13,morning,UNFICYP/tcc_meeting\n\
         2027-01-21,morning,UNFICYP/consultations\n2027-02-12,morning,UNFICYP/adoption\n",
    );
    let ended = month.call(&["plan", "month", "--keep", "agreed.csv", "--format", "json"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    let programme = json(&ended.out);
    let changes = programme["changes"]["list"].as_array().expect("changes");
    for id in ["UNFICYP/tcc_meeting", "UNFICYP/consultations"] {
        let change = changes.iter().find(|change| change["id"] == id).expect("it is moved");
        let why = change["why"].as_str().expect("a reason");
        assert!(why.contains("the lead is more than 7 calendar days"), "{id}: {why}");
    }
}
