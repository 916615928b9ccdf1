//! `horseshoe check`: programmes that somebody has edited by hand.

use insta::assert_snapshot;

use crate::support::{Ended, Month, json};

const RENEWALS: &str = "mission,mandate_expires,report_due,briefing\n\
                        UNFICYP,2027-01-29,2027-01-05,yes\n";
const EVENTS: &str = "id,title,kind,minutes,date,session,earliest,latest,after\n\
                      debate,Open debate on the Middle East,open_debate,180,2027-01-20,morning,,,\n\
                      wrap-up,Wrap-up of the month,other,60,,,2027-01-25,2027-01-28,\n\
                      libya,Libya,briefing,60,,,2027-01-11,2027-01-15,\n\
                      libya-closed,Libya: consultations,consultations,60,,,,,libya\n";

/// A programme without fault, by hand.
const SOUND: [(&str, &str); 9] = [
    ("UNFICYP/report", "2027-01-04,,,"),
    ("UNFICYP/tcc_meeting", "2027-01-12,morning,10:00,11:00"),
    ("UNFICYP/briefing", "2027-01-21,morning,10:00,11:30"),
    ("UNFICYP/consultations", "2027-01-21,morning,11:30,13:00"),
    ("UNFICYP/adoption", "2027-01-28,morning,10:00,10:10"),
    ("debate", "2027-01-20,morning,10:00,13:00"),
    ("wrap-up", "2027-01-27,morning,10:00,11:00"),
    ("libya", "2027-01-13,morning,10:00,11:00"),
    ("libya-closed", "2027-01-13,morning,11:00,12:00"),
];

fn month() -> Month {
    Month::new(&[("renewals.csv", RENEWALS), ("events.csv", EVENTS)])
}

/// The sound programme with some items placed elsewhere, or, at `None`, left out.
fn check(changes: &[(&str, Option<&str>)], args: &[&str]) -> Ended {
    let mut rows = vec!["date,session,start,end,id".to_owned()];
    for (id, place) in SOUND {
        let change = changes.iter().find(|(changed, _)| *changed == id);
        if let Some(place) = change.map_or(Some(place), |(_, place)| *place) {
            rows.push(format!("{place},{id}"));
        }
    }
    let month = month();
    month.write("programme.csv", &(rows.join("\n") + "\n"));
    month.call(&[&["check", "month", "programme.csv"], args].concat())
}

#[test]
fn a_sound_programme() {
    assert_snapshot!(check(&[], &[]).shown());
}

#[test]
fn a_lead_that_is_too_short() {
    assert_snapshot!(
        check(&[("UNFICYP/tcc_meeting", Some("2027-01-11,morning,10:00,11:00"))], &[]).shown()
    );
}

#[test]
fn two_meetings_at_once() {
    assert_snapshot!(
        check(&[("UNFICYP/tcc_meeting", Some("2027-01-13,morning,10:30,11:30"))], &[]).shown()
    );
}

#[test]
fn a_vote_after_the_mandate_has_ended() {
    assert_snapshot!(
        check(&[("UNFICYP/adoption", Some("2027-02-01,morning,10:00,10:10"))], &[]).shown()
    );
}

#[test]
fn a_meeting_on_a_saturday_and_one_on_a_holiday() {
    assert_snapshot!(
        check(
            &[
                ("wrap-up", Some("2027-01-23,morning,10:00,11:00")),
                ("libya", Some("2027-01-01,morning,10:00,11:00")),
                ("libya-closed", Some("2027-01-01,morning,11:00,12:00")),
            ],
            &[]
        )
        .shown()
    );
}

#[test]
fn an_item_left_out_one_moved_from_its_fixed_day_and_a_pair_torn_apart() {
    assert_snapshot!(
        check(
            &[
                ("UNFICYP/report", None),
                ("debate", Some("2027-01-19,morning,10:00,13:00")),
                ("libya-closed", Some("2027-01-14,morning,10:00,11:00")),
            ],
            &[]
        )
        .shown()
    );
}

#[test]
fn a_chain_out_of_order_and_a_report_past_its_due_date() {
    assert_snapshot!(
        check(
            &[
                ("UNFICYP/report", Some("2027-01-06,,,")),
                ("UNFICYP/adoption", Some("2027-01-20,afternoon,15:00,15:10")),
            ],
            &[]
        )
        .shown()
    );
}

#[test]
fn every_breach_is_in_the_json_too() {
    let late = [("UNFICYP/adoption", Some("2027-02-01,morning,10:00,10:10"))];
    let ended = check(&late, &["--format", "json"]);
    assert_eq!((ended.code, ended.err.as_str()), (1, ""));
    let verdict = json(&ended.out);
    assert_eq!(verdict["keeps_every_rule"], false);
    assert_eq!(verdict["violations"][0]["items"][0], "UNFICYP/adoption");
}

#[test]
fn a_programme_that_cannot_be_read_is_a_wrong_call() {
    let month = month();
    month.write("programme.csv", "date,session,id\n2027-13-04,noon,debate\n");
    assert_snapshot!(month.call(&["check", "month", "programme.csv"]).shown());
    assert_eq!(month.call(&["check", "month", "nowhere.csv"]).code, 2);
    assert_eq!(month.call(&["check", "month", "month"]).code, 2);
}
