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
