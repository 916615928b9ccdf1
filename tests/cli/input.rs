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

/// Sessions that are too short for any meeting: the policy is at fault, and the message says so.
#[test]
fn sessions_of_a_minute() {
    let month = Month::new(&[
        ("renewals.csv", "mission,kind,mandate_expires\nUNX,political,2026-12-31\n"),
        (
            "policy.toml",
            "[sessions]\nmorning = { opens = \"10:00\", closes = \"10:01\" }\n\
             afternoon = { opens = \"15:00\", closes = \"15:01\" }\n",
        ),
    ]);
    assert_snapshot!(month.call(&["plan", "month"]).shown());
}

/// Far more than a month can hold is told without a search, however little time there is.
#[test]
fn more_renewals_than_a_month_can_hold() {
    let mut rows = "mission,mandate_expires\n".to_owned();
    for number in 1..=120 {
        rows += &format!("M{number},2026-12-31\n");
    }
    let month = Month::of_renewals(&rows);
    let ended = month.call(&["plan", "month", "--time-limit", "0.000001"]);
    assert_eq!(ended.code, 1, "{}", ended.err);
    assert!(ended.out.contains("There is too much to do from"), "{}", ended.out);
}

/// What is strange, the exit code and the files.
type Strange = (&'static str, i32, Vec<(&'static str, String)>);

/// Whatever the input, the call ends with a code that means something and a word about it.
#[test]
fn strange_months() {
    let row = "mission,mandate_expires\nUNDOF,2026-12-31\n";
    let none = "mission,mandate_expires\n";
    let event = |rest: &str| format!("id,title,kind,minutes,date,after\n{rest}\n");
    let cases: Vec<Strange> = vec![
        ("a file of zeros", 2, vec![("renewals.csv", "\0\0\0\0".into())]),
        ("nothing", 2, vec![("renewals.csv", String::new())]),
        ("a header alone", 2, vec![("renewals.csv", none.into())]),
        ("30 February", 2, vec![("renewals.csv", row.replace("12-31", "02-30"))]),
        ("29 February", 0, vec![("renewals.csv", row.replace("2026-12-31", "2028-02-29"))]),
        (
            "the year's first days",
            0,
            vec![("renewals.csv", row.replace("2026-12-31", "2027-01-04"))],
        ),
        ("other scripts", 0, vec![("renewals.csv", row.replace("UNDOF", "联合国 МООНСДРК"))]),
        (
            "only what is fixed",
            0,
            vec![
                ("renewals.csv", none.into()),
                ("events.csv", event("a,A,briefing,90,2026-12-07,")),
            ],
        ),
        (
            "two briefings and consultations in one piece",
            0,
            vec![
                ("renewals.csv", row.into()),
                (
                    "events.csv",
                    event(
                        "a,A,briefing,90,2026-12-07,\nb,B,briefing,90,,a\nc,C,consultations,90,,b",
                    ),
                ),
            ],
        ),
        (
            "a meeting on Christmas Day",
            2,
            vec![("renewals.csv", row.into()), ("events.csv", event("a,A,other,30,2026-12-25,"))],
        ),
        (
            "a month that is closed",
            1,
            vec![
                ("renewals.csv", row.into()),
                ("calendar.csv", "from,to,status\n2026-11-01,2026-12-31,closed\n".into()),
            ],
        ),
        (
            "a month to be avoided",
            0,
            vec![
                ("renewals.csv", row.into()),
                ("calendar.csv", "from,to,status\n2026-11-01,2026-12-31,avoid\n".into()),
            ],
        ),
        (
            "a lead of a year",
            1,
            vec![
                ("renewals.csv", row.into()),
                ("policy.toml", "[leads.\"report -> tcc_meeting\"]\nat_least = 366\n".into()),
            ],
        ),
        (
            "no points for anything",
            0,
            vec![
                ("renewals.csv", row.into()),
                (
                    "policy.toml",
                    "[penalties]\nfriday = { points = 0 }\nearly_report = { points = 0 }\n\
                     hurried_adoption = { points = 0 }\nlate_adoption = { points = 0 }\n"
                        .into(),
                ),
            ],
        ),
    ];
    for (name, code, files) in cases {
        let files: Vec<(&str, &str)> = files.iter().map(|(n, text)| (*n, text.as_str())).collect();
        let month = Month::new(&files);
        let ended = month.call(&["plan", "month", "--out", "out"]);
        assert_eq!(ended.code, code, "{name}: {}", ended.shown());
        assert_eq!(month.path().join("out").exists(), code == 0, "{name}");
        if code == 0 {
            let checked = month.call(&["check", "month", "out/programme.csv"]);
            assert_eq!(checked.code, 0, "{name}: {}", checked.out);
        } else {
            assert!(ended.out.len() + ended.err.len() > 60, "{name}: {}", ended.shown());
        }
    }
}
