//! Inputs that are wrong or strange, through the real program.

use insta::assert_snapshot;

use crate::support::Month;

const UNDOF: &str =
    "mission,mandate_expires,report_due,briefing\nUNDOF,2026-12-31,2026-12-08,yes\n";

fn with_events(rows: &str) -> Month {
    Month::new(&[("renewals.csv", UNDOF), ("events.csv", rows)])
}

/// What only the chains show: all of it in one run, each in its row.
#[test]
fn events_that_do_not_fit_the_chains() {
    let month = with_events(
        "id,title,kind,minutes,date,session,after\n\
         a,After a step that the chain leaves out,other,30,,,UNDOF/politico_military_briefing\n\
         b,After a briefing that its consultations follow,other,30,,,UNDOF/briefing\n\
         c,Longer with what it follows than a day,other,170,,,UNDOF/tcc_meeting\n\
         d,Longer with what it follows than a day,other,170,,,c\n\
         e,Fixed in the afternoon,other,30,2026-12-17,afternoon,UNDOF/adoption\n\
         f,Straight after it,other,30,,,e\n\
         g,After both but on another day,other,30,2026-12-18,morning,f\n",
    );
    assert_snapshot!(month.call(&["plan", "month"]).shown());
}
