//! What is said when there is no programme.

use insta::assert_snapshot;

use crate::support::{Month, json};

/// The TCC meeting, the consultations and the vote fit the leads on single days alone, and those
/// are taken by meetings of a whole day.
#[test]
fn slots_that_are_full_around_fixed_meetings() {
    let month = Month::new(&[
        (
            "renewals.csv",
            "mission,mandate_expires,report_issued,not_before\nUNFICYP,2026-12-18,2026-12-01,2026-12-01\n",
        ),
        (
            "events.csv",
            "id,title,kind,minutes,date\n\
             debate-1,Open debate on women and peace and security,open_debate,360,2026-12-09\n\
             debate-2,Open debate on children and armed conflict,open_debate,360,2026-12-17\n\
             debate-3,Open debate on small arms,open_debate,360,2026-12-18\n",
        ),
    ]);
    let ended = month.call(&["plan", "month"]);
    assert_snapshot!(ended.shown());
    let ended = month.call(&["plan", "month", "--format", "json"]);
    let answer = json(&ended.out);
    assert_eq!(ended.code, 1);
    assert_eq!(answer["status"], "infeasible");
    assert_eq!(answer["conflict"]["kind"], "overload");
}

/// A meeting fixed to a day that the chain before it cannot reach.
#[test]
fn a_fixed_meeting_that_the_chain_does_not_reach() {
    let month = Month::new(&[
        ("renewals.csv", "mission,mandate_expires,report_issued\nUNFICYP,2027-01-29,2027-01-05\n"),
        (
            "events.csv",
            "id,title,kind,minutes,date,after\n\
             lunch,Luncheon with the Secretary-General,other,60,2027-01-20,UNFICYP/consultations\n",
        ),
    ]);
    assert_snapshot!(month.call(&["plan", "month"]).shown());
}

/// A meeting fixed to a day after which the chain has no room left.
#[test]
fn a_fixed_meeting_that_holds_the_chain_up() {
    let month = Month::new(&[
        ("renewals.csv", "mission,mandate_expires,report_issued\nUNFICYP,2027-01-28,2027-01-05\n"),
        (
            "events.csv",
            "id,title,kind,minutes,date,session,after\n\
             lunch,Luncheon with the Secretary-General,other,60,2027-01-28,afternoon,UNFICYP/consultations\n",
        ),
    ]);
    assert_snapshot!(month.call(&["plan", "month"]).shown());
}

/// The sessions of one day, not the days, are what is wanting.
#[test]
fn a_vote_that_is_to_be_in_the_session_before_its_consultations() {
    let month = Month::new(&[
        ("renewals.csv", "mission,mandate_expires,report_issued\nUNFICYP,2027-01-21,2027-01-05\n"),
        (
            "events.csv",
            "id,title,kind,minutes,date,session,after\n\
             stakeout,Press encounter,other,10,2027-01-21,morning,UNFICYP/adoption\n",
        ),
    ]);
    let ended = month.call(&["plan", "month"]);
    assert_eq!(ended.code, 1);
    assert_snapshot!(ended.shown());
}

/// A mission is planned before the report that is out already.
#[test]
fn a_new_mission_whose_report_came_before_its_planning() {
    let month = Month::of_renewals(
        "mission,action,not_before,complete_by,report_issued\n\
         UNX,creation,2027-01-04,2027-03-31,2027-01-12\n",
    );
    assert_snapshot!(month.call(&["plan", "month"]).shown());
}

/// Four debates of a hundred minutes and one of a hundred and fifty have the minutes of two days,
/// but no three of the sessions hold two of them.
#[test]
fn meetings_that_do_not_fit_together() {
    let month = Month::new(&[
        (
            "renewals.csv",
            "mission,kind,mandate_expires,report_issued\nUNX,political,2027-01-08,2027-01-04\n",
        ),
        (
            "events.csv",
            "id,title,kind,minutes,earliest,latest\n\
             a,Debate on water,open_debate,150,2027-01-05,2027-01-05\n\
             b,Debate on food,open_debate,100,2027-01-05,2027-01-06\n\
             c,Debate on fire,open_debate,100,2027-01-05,2027-01-06\n\
             d,Debate on air,open_debate,100,2027-01-05,2027-01-06\n\
             e,Debate on earth,open_debate,100,2027-01-05,2027-01-06\n",
        ),
    ]);
    assert_snapshot!(month.call(&["plan", "month"]).shown());
}

/// A chain that the calendar leaves no day at all.
#[test]
fn a_council_that_never_meets() {
    let month = Month::new(&[
        ("renewals.csv", "mission,kind,mandate_expires\nUNX,political,2027-01-29\n"),
        (
            "calendar.csv",
            "from,to,status,reason\n\
             2026-10-01,2027-09-30,closed,renovation\n\
             2027-10-01,2028-09-30,closed,renovation\n",
        ),
    ]);
    assert_snapshot!(month.call(&["plan", "month"]).shown());
}

/// Every slot of an item with its price, in each format.
#[test]
fn every_slot_of_an_item() {
    let month = Month::new(&[
        ("renewals.csv", "mission,mandate_expires,report_issued\nUNFICYP,2027-01-29,2027-01-05\n"),
        (
            "events.csv",
            "id,title,kind,minutes,earliest,latest\n\
             libya,Libya,briefing,60,2027-01-25,2027-01-29\n\
             debate,Open debate on small arms,open_debate,360,2027-01-27,2027-01-28\n",
        ),
    ]);
    let ended = month.call(&["explain", "month", "--item", "libya", "--everywhere"]);
    assert_snapshot!(ended.shown());
    let call = ["explain", "month", "--item", "libya", "--everywhere", "--format", "json"];
    let answer = json(&month.call(&call).out);
    let slots = answer["slots"].as_array().expect("slots");
    assert_eq!(slots.len(), 10, "five days, morning and afternoon");
    let call = ["explain", "month", "--item", "libya", "--everywhere", "--format", "csv"];
    assert_eq!(month.call(&call).out.lines().count(), 11);
    let call = ["explain", "month", "--item", "libya", "--everywhere", "--on", "2027-01-26"];
    assert_eq!(month.call(&call).code, 2, "one or the other");
}
