//! When the Council sits, as a presidency writes it down and as the programme prints it.

use crate::support::{Month, json};

const RENEWALS: &str = "mission,mandate_expires,not_before\nUNX,2026-06-30,2026-05-26\n";
const CALENDAR: &str = "date,session,status,opens,closes,reason\n\
                        2026-05-29,evening,open,,21:00,the vote runs late\n\
                        2026-05-30,,open,,,an emergency\n\
                        2026-05-31,,open,,,an emergency\n\
                        2026-06-01,afternoon,open,,19:00,a long debate\n";
const EVENTS: &str = "id,title,kind,minutes,date,session,start,order,unofficial,tentative,after\n\
    late,A late vote,adoption,30,2026-05-29,,18:30,,,,\n\
    emergency,An emergency,private_meeting,60,2026-05-30,,11:15,,,yes,\n\
    debate,A debate,open_debate,150,2026-06-01,,16:00,,,,\n\
    brief,A briefing,briefing,60,2026-06-02,,10:30,,,,\n\
    talks,Consultations,consultations,30,,,,,,,brief\n\
    vote,A vote,adoption,10,2026-06-02,morning,,,,,\n\
    arria,An Arria-formula meeting,other,,2026-06-02,,10:45,,yes,,\n\
    programme-of-work,Programme of work,consultations,60,2026-06-03,,,,,,\n\
    resolution,A resolution,adoption,10,2026-06-03,morning,,,,,\n\
    stakeout,Elements to the press,other,10,2026-06-03,morning,,last,,,\n";

fn month() -> Month {
    Month::new(&[("renewals.csv", RENEWALS), ("events.csv", EVENTS), ("calendar.csv", CALENDAR)])
}

/// The session and the hours of a row of a programme.
fn hours(programme: &str, id: &str) -> String {
    let row = programme.lines().find(|line| line.split(',').nth(4) == Some(id)).expect(id);
    row.split(',').take(4).collect::<Vec<_>>().join(" ")
}

#[test]
fn stated_hours_are_kept_and_the_rest_is_laid_out_around_them() {
    let ended = month().call(&["plan", "month", "--quiet", "--format", "csv"]);
    assert_eq!(ended.code, 0, "{}", ended.err);
    for (id, expected) in [
        ("late", "2026-05-29 evening 18:30 19:00"),
        ("emergency", "2026-05-30 morning 11:15 12:15"),
        ("debate", "2026-06-01 afternoon 16:00 18:30"),
        ("brief", "2026-06-02 morning 10:30 11:30"),
        ("talks", "2026-06-02 morning 11:30 12:00"),
        // The longest stretch that the briefing and the consultations leave.
        ("vote", "2026-06-02 morning 12:00 12:10"),
        ("arria", "2026-06-02 morning 10:45 "),
        ("programme-of-work", "2026-06-03 morning 10:00 11:00"),
        ("resolution", "2026-06-03 morning 11:00 11:10"),
        ("stakeout", "2026-06-03 morning 11:10 11:20"),
    ] {
        assert_eq!(hours(&ended.out, id), expected, "{}", ended.out);
    }
    let json = month().call(&["plan", "month", "--quiet", "--format", "json"]);
    for field in ["\"tentative\": true", "\"unofficial\": true", "\"session\": \"evening\""] {
        assert!(json.out.contains(field), "{field}");
    }
}

#[test]
fn hours_are_printed_as_the_council_prints_them() {
    for format in ["text", "md", "html"] {
        let ended = month().call(&["plan", "month", "--quiet", "--format", format]);
        let words = ended.out.split_whitespace().filter(|word| !["│", "|"].contains(word));
        let words = words.collect::<Vec<_>>().join(" ");
        for printed in ["6.30 p.m.", "11.15 a.m.", "4 p.m.", "followed by"] {
            assert!(words.contains(printed), "{format}: no {printed} in\n{}", ended.out);
        }
    }
}

#[test]
fn an_edited_hour_breaks_the_fixed_date() {
    let month = month();
    let programme = month.call(&["plan", "month", "--quiet", "--format", "csv"]).out;
    month.write("sound.csv", &programme);
    let ended = month.call(&["check", "month", "sound.csv"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    month.write("edited.csv", &programme.replace("10:30,11:30", "10:00,11:00"));
    let ended = month.call(&["check", "month", "edited.csv"]);
    assert_eq!(ended.code, 1, "{}", ended.shown());
    let words = ended.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("A briefing starts at 10:00, and is fixed to 10:30"), "{words}");
}

#[test]
fn a_council_that_would_have_to_meet_on_a_saturday_is_shown_the_row() {
    let month = Month::new(&[(
        "renewals.csv",
        "mission,kind,mandate_expires,report_issued,not_before\n\
         UNX,political,2026-05-31,2026-05-29,2026-05-30\n",
    )]);
    let ended = month.call(&["plan", "month", "--quiet"]);
    assert_eq!(ended.code, 1, "{}", ended.shown());
    let words = ended.out.split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(words.contains("date,status,reason = 2026-05-3"), "{words}");
    let opened = "date,status,reason\n2026-05-30,open,...\n2026-05-31,open,...\n";
    month.write("month/calendar.csv", opened);
    let ended = month.call(&["plan", "month", "--quiet", "--format", "csv"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    assert_eq!(hours(&ended.out, "UNX/adoption"), "2026-05-31 afternoon 15:00 15:10");
}

/// Two meetings whose rows state overlapping hours, each of the given minutes.
fn at_once(minutes: u32) -> Month {
    let events = format!(
        "id,title,kind,minutes,date,start\n\
         one,The first,briefing,{minutes},2026-06-02,10:00\n\
         two,The second,briefing,{minutes},2026-06-02,10:00\n"
    );
    Month::new(&[("renewals.csv", RENEWALS), ("events.csv", &events)])
}

#[test]
fn stated_hours_that_overlap_are_a_fault_that_only_a_waiver_lifts() {
    let month = at_once(180);
    let ended = month.call(&["plan", "month"]);
    assert_eq!(ended.code, 2, "{}", ended.shown());
    assert!(ended.said().contains("problem::overlap"), "{}", ended.err);
    assert!(ended.said().contains("plan --waive"), "{}", ended.err);

    let ended = month.call(&["plan", "month", "--waive", "--format", "json", "--quiet"]);
    assert_eq!(ended.code, 1, "{}", ended.shown());
    let programme = json(&ended.out);
    let waivers = programme["waivers"].as_array().expect("waivers");
    assert_eq!(waivers.len(), 1, "{waivers:?}");
    assert_eq!(waivers[0]["rule"], "one_meeting");
    assert_eq!(waivers[0]["items"], serde_json::json!(["one", "two"]));
    let charges = programme["penalties"].as_array().expect("penalties");
    let waived: Vec<_> = charges.iter().filter(|charge| charge["term"] == "waived").collect();
    assert!(waived.len() == 1 && waived[0]["points"] == 300, "{waived:?}");

    let csv = month.call(&["plan", "month", "--waive", "--format", "csv", "--quiet"]).out;
    for id in ["one", "two"] {
        assert_eq!(hours(&csv, id), "2026-06-02 morning 10:00 13:00", "{csv}");
    }
    month.write("waived.csv", &csv);
    let ended = month.call(&["check", "month", "waived.csv", "--format", "json"]);
    assert_eq!(ended.code, 1, "{}", ended.shown());
    let violations = json(&ended.out)["violations"].as_array().expect("violations").clone();
    assert_eq!(violations.len(), 1, "{violations:?}");
    assert_eq!(violations[0]["rule"], "one_meeting");

    // Moving or dropping one of them is a repair; the waiver is what is left if neither gives.
    let ended = month.call(&["explain", "month", "--format", "json"]);
    assert_eq!(ended.code, 1, "{}", ended.shown());
    let explained = json(&ended.out);
    assert!(!explained["repairs"].as_array().expect("repairs").is_empty(), "{}", ended.out);
    assert_eq!(explained["waived"]["waivers"][0]["rule"], "one_meeting");
}

#[test]
fn an_overlap_is_not_waived_where_another_hour_of_the_session_is_free() {
    let month = at_once(60);
    let ended = month.call(&["plan", "month", "--waive", "--format", "json", "--quiet"]);
    assert_eq!(ended.code, 1, "{}", ended.shown());
    let programme = json(&ended.out);
    let rules: Vec<_> = programme["waivers"].as_array().expect("waivers").iter().collect();
    assert!(rules.len() == 1 && rules[0]["rule"] == "fixed_date", "{rules:?}");
}

#[test]
fn a_programme_out_of_the_order_of_a_session_breaks_a_rule() {
    let month = month();
    let programme = month.call(&["plan", "month", "--quiet", "--format", "csv"]).out;
    // The consultations on the programme of work after the vote, and the press before both.
    let turned = programme
        .replace(
            "2026-06-03,morning,10:00,11:00,programme",
            "2026-06-03,morning,10:20,11:20,programme",
        )
        .replace(
            "2026-06-03,morning,11:00,11:10,resolution",
            "2026-06-03,morning,10:10,10:20,resolution",
        )
        .replace(
            "2026-06-03,morning,11:10,11:20,stakeout",
            "2026-06-03,morning,10:00,10:10,stakeout",
        );
    assert_ne!(turned, programme);
    month.write("turned.csv", &turned);
    let ended = month.call(&["check", "month", "turned.csv", "--format", "json"]);
    assert_eq!(ended.code, 1, "{}", ended.shown());
    let violations = json(&ended.out)["violations"].as_array().expect("violations").clone();
    let items: Vec<_> = violations.iter().map(|found| found["items"].to_string()).collect();
    assert!(violations.iter().all(|found| found["rule"] == "session_order"), "{violations:?}");
    for pair in [
        "[\"programme-of-work\",\"resolution\"]",
        "[\"programme-of-work\",\"stakeout\"]",
        "[\"resolution\",\"stakeout\"]",
    ] {
        assert!(items.iter().any(|own| own == pair), "{items:?}");
    }
    assert_eq!(items.len(), 3, "{items:?}");
    // A stated hour stands whatever the order.
    month.write("sound.csv", &programme);
    assert_eq!(month.call(&["check", "month", "sound.csv"]).code, 0);
}

#[test]
fn a_saturday_opened_for_an_emergency_draws_nothing_else() {
    let month = Month::new(&[
        (
            "renewals.csv",
            "mission,kind,mandate_expires,report_issued,briefing\n\
             UNAMA,political,2026-03-17,2026-02-27,yes\n",
        ),
        (
            "events.csv",
            "id,title,kind,minutes,date,start\n\
             emergency,Haiti,briefing,120,2026-03-14,11:00\n",
        ),
        ("calendar.csv", "date,session,status,reason\n2026-03-14,,open,an emergency\n"),
    ]);
    let ended = month.call(&["plan", "month", "--quiet", "--month", "2026-03", "--format", "json"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    let programme = json(&ended.out);
    let items = programme["items"].as_array().expect("items");
    let there: Vec<_> = items.iter().filter(|item| item["date"] == "2026-03-14").collect();
    assert!(there.len() == 1 && there[0]["id"] == "emergency", "{there:?}");
    // The emergency itself costs nothing; a vote there would.
    assert!(!ended.out.contains("\"term\": \"avoid_day\""), "{}", ended.out);
    let ended = month.call(&["explain", "month", "--item", "UNAMA/adoption", "--on", "2026-03-14"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    assert!(ended.out.contains("Possible, at"), "{}", ended.out);
}
