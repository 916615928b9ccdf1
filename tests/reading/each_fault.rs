//! Every fault of the CSV files is found, and nothing else is.

use crate::support::*;

#[test]
fn a_sound_instance_has_none() {
    let instance = load(&[
        (
            "renewals.csv",
            "mission,id,kind,action,mandate_expires,report_due,report_issued,not_before,\
             complete_by,politico_military_briefing,briefing,resolution,report_symbol,basis,notes,\
             x_penholder\n\
             UNDOF,UNDOF-1,peacekeeping,renewal,2026-12-31,2026-12-01,2026-12-03,2026-11-20,\
             2026-12-30,YES,no,2782 (2025),S/2026/1,,\"two\nlines\",none\n\
             UNAMA,,political,,2027-03-17,,,,,no,Yes,,,,,\n\
             UNX,,,creation,,,,2026-12-01,2026-12-20,,,,,,,\n\
             UNY,,,consultation,2027-01-01,,,2026-12-01,2026-12-20,,,,,,,\n",
        ),
        (
            "events.csv",
            "id,title,kind,minutes,date,session,earliest,latest,preferred,after,notes,x_own\n\
             debate,Women and peace,open_debate,330,2026-12-09,morning,,,,,,\n\
             brief,,briefing,90,2026-12-10,,,,,,,\n\
             talks,,consultations,90,,,,,,brief,,\n\
             more,,consultations,,,afternoon,2026-12-01,2026-12-31,2026-12-05,UNAMA/briefing,,\n\
             vote,,adoption,10,2026-12-10,morning,2026-12-10,2026-12-10,,,,\n",
        ),
        (
            "calendar.csv",
            "date,from,to,session,status,reason\n\
             2026-12-24,,,afternoon,closed,eve\n\
             ,2026-12-24,2026-12-31,,avoid,year's end\n\
             ,2026-12-24,2026-12-31,,avoid,year's end\n",
        ),
    ])
    .expect("sound");
    assert_eq!(instance.renewals[0].notes, "two\nlines");
    assert_eq!(instance.renewals[0].politico_military_briefing, Some(true));
    assert_eq!(instance.renewals[0].extra["x_penholder"], "none");
    assert_eq!(instance.renewals[1].origin.line, 4);
    assert_eq!(instance.renewals[1].id, "UNAMA");
    assert_eq!(instance.events[1].title, "brief");
    assert_eq!(instance.events[3].after.as_deref(), Some("UNAMA/briefing"));
    assert_eq!(instance.calendar.len(), 3);
    assert!(instance.name.starts_with(".tmp"), "the directory's name");
}

#[test]
fn of_the_shape_of_a_file() {
    for (rows, expected) in [
        ("misson,mandate_expires\nA,2026-12-31\n", vec!["csv::unknown_column"]),
        ("mission,mandate_expires,colour\nA,2026-12-31,\n", vec!["csv::unknown_column"]),
        ("mission,mandate_expires,mission\nA,2026-12-31,B\n", vec!["csv::duplicate_column"]),
        ("mission,x_a,x_a,mandate_expires\nA,,,2026-12-31\n", vec!["csv::duplicate_column"]),
        ("id,mandate_expires\nA,2026-12-31\n", vec!["csv::missing_column"]),
        ("mission,id\nA,B\n", vec!["csv::missing_column"]),
        (
            "mission,action,mandate_expires\nA,creation,\n",
            vec!["csv::missing_column", "csv::missing_column"],
        ),
        ("A,2026-12-31\nB,2026-12-31\n", vec!["csv::no_header"]),
        ("mission\tmandate_expires\nA\t2026-12-31\n", vec!["csv::no_header"]),
        ("mission,mandate_expires\nA\n", vec!["csv::too_few_cells"]),
        ("mission,mandate_expires\nA,2026-12-31,x\n", vec!["csv::too_many_cells"]),
        ("mission,mandate_expires,\nA,2026-12-31,x\n", vec!["csv::nameless_column"]),
        ("mission,mandate_expires\nA,\"2026-12-31\n", vec!["csv::unclosed_quote"]),
        ("mission,mandate_expires\n", vec!["instance::no_rows"]),
        ("mission,mandate_expires\n,,\n", vec!["instance::no_rows"]),
        (",,\n,,\n", vec!["csv::no_header"]),
        ("\"\"", vec!["csv::no_header"]),
        ("", vec!["file::empty"]),
        ("\n \n", vec!["file::empty"]),
    ] {
        assert_eq!(codes(renewals(rows)), expected, "{rows}");
    }
}

#[test]
fn of_renewals() {
    const HEADER: &str = "mission,id,kind,action,mandate_expires,report_due,report_issued,\
                          not_before,complete_by,politico_military_briefing,briefing";
    let text = "x".repeat(81);
    for (row, expected) in [
        (",,,,2026-12-31,,,,,,", "csv::empty_cell"),
        ("A,,,,,,,,,,", "csv::empty_cell"),
        ("A,,,creation,,,,,2026-12-31,,", "csv::empty_cell"),
        ("A,,,consultation,,,,2026-12-31,,,", "csv::empty_cell"),
        ("A,,Peacekeeping,,2026-12-31,,,,,,", "csv::unknown_word"),
        ("A,,,renewl,2026-12-31,,,,,,", "csv::unknown_word"),
        ("A,,,,2026-02-30,,,,,,", "csv::date"),
        ("A,,,,31/12/2026,,,,,,", "csv::date"),
        ("A,,,,1945-12-31,,,,,,", "csv::date"),
        ("A,,,,2026-12-31,2027-01-01,,,,,", "renewal::report_date"),
        ("A,,,,2026-12-31,,2027-01-01,,,,", "renewal::report_date"),
        ("A,,,,2026-12-31,,,2026-12-02,2026-12-01,,", "renewal::bounds"),
        ("A,,,,2026-12-31,,,,,true,", "csv::yes_or_no"),
        ("A,,,,2026-12-31,,,,,,0", "csv::yes_or_no"),
        ("A,,political,,2026-12-31,,,,,yes,", "renewal::no_tcc_chain"),
        ("A,,sanctions,consultation,,,,2026-12-01,2026-12-31,,", "renewal::no_tcc_chain"),
        ("A/B,,,,2026-12-31,,,,,,", "csv::id"),
        ("A,\"a\nb\",,,2026-12-31,,,,,,", "csv::id"),
        ("A,\u{202e}b,,,2026-12-31,,,,,,", "csv::id"),
        (&format!("A,{text},,,2026-12-31,,,,,,"), "limit::text"),
        ("undof,,,,2026-12-31,,,,,,", "instance::duplicate_id"),
        ("A,UNDOF,,,2026-12-31,,,,,,", "instance::duplicate_id"),
    ] {
        let rows = format!("{HEADER}\nUNDOF,,,,2026-12-31,,,,,,\n{row}\n");
        assert_eq!(codes(renewals(&rows)), [expected], "{row}");
    }
}

#[test]
fn a_late_report_and_a_political_creation_are_sound() {
    const HEADER: &str = "mission,kind,action,mandate_expires,report_due,report_issued,\
                          not_before,complete_by";
    for row in [
        "A,,,2026-12-31,2026-11-01,2026-11-20,,",
        "A,political,creation,,,,2026-11-01,2026-12-31",
        "A,authorization,termination,2026-12-31,,,,",
    ] {
        renewals(&format!("{HEADER}\n{row}\n")).expect(row);
    }
}

#[test]
fn of_events() {
    const HEADER: &str = "id,title,kind,minutes,date,session,earliest,latest,preferred,after";
    for (rows, expected) in [
        (",,briefing,,,,,,,", vec!["csv::empty_cell"]),
        ("a,,,,,,,,,", vec!["csv::empty_cell"]),
        ("a,,report,,,,,,,", vec!["csv::unknown_word"]),
        ("a,,other,,,noon,,,,", vec!["csv::unknown_word"]),
        ("a,,other,0,,,,,,", vec!["csv::minutes"]),
        ("a,,other,361,,,,,,", vec!["csv::minutes"]),
        ("a,,other,+60,,,,,,", vec!["csv::minutes"]),
        ("a,,other,1.5,,,,,,", vec!["csv::minutes"]),
        ("a,,other,99999999999,,,,,,", vec!["csv::minutes"]),
        ("a,,other,,2026-12-32,,,,,", vec!["csv::date"]),
        ("a,,other,,,,2026-12-09,2026-12-08,,", vec!["event::window"]),
        ("a,,other,,,,2026-12-09,,2026-12-08,", vec!["event::window"]),
        ("a,,other,,,,,2026-12-07,2026-12-08,", vec!["event::window"]),
        ("a,,other,,2026-12-08,,2026-12-09,,,", vec!["event::window"]),
        ("a,,other,,2026-12-08,,,2026-12-07,,", vec!["event::window"]),
        ("a,,other,,2026-12-05,,,,,", vec!["event::closed_day"]),
        ("a,,other,,2026-12-25,,,,,", vec!["event::closed_day"]),
        ("a,,other,,2026-12-22,,,,,", vec!["event::closed_day"]),
        ("a,,other,,2026-12-23,afternoon,,,,", vec!["event::closed_day"]),
        ("a,,other,200,2026-12-23,,,,,", vec!["event::closed_day"]),
        ("a,,other,200,2026-12-09,afternoon,,,,", vec!["event::too_long"]),
        ("a,,other,200,,afternoon,,,,", vec!["event::too_long"]),
        (
            "a,,other,120,2026-12-09,morning,,,,\nb,,other,61,2026-12-09,morning,,,,",
            vec!["event::overlap"],
        ),
        (
            "a,,other,200,2026-12-09,,,,,\nb,,other,10,2026-12-09,afternoon,,,,",
            vec!["event::overlap"],
        ),
        (
            "a,,other,170,2026-12-09,,,,,\nb,,other,170,2026-12-09,,,,,\n\
             c,,other,30,2026-12-09,morning,,,,",
            vec!["event::overlap"],
        ),
        ("a,,other,100,2026-12-23,,,,,\nb,,other,100,2026-12-23,,,,,", vec!["event::overlap"]),
        ("a,,other,,,,2026-12-25,2026-12-27,,", vec!["event::no_open_day"]),
        ("a,,other,,,afternoon,2026-12-22,2026-12-23,,", vec!["event::no_open_day"]),
        ("a,,other,200,,,2026-12-22,2026-12-23,,", vec!["event::no_open_day"]),
        ("a,,other,,,,,,,b", vec!["event::unknown_leader"]),
        ("a,,other,,,,,,,UNDOF", vec!["event::unknown_leader"]),
        ("a,,other,,,,,,,UNDF/briefing", vec!["event::unknown_leader"]),
        ("a,,other,,,,,,,UNDOF/brief", vec!["event::unknown_leader"]),
        ("a,,other,,,,,,,UNDOF/report", vec!["event::unknown_leader"]),
        ("a,,other,,,,,,,a", vec!["event::circle"]),
        ("a,,other,,,,,,,b\nb,,other,,,,,,,a", vec!["event::circle"]),
        (
            "a,,other,,,,,,,b\nb,,other,,,,,,,c\nc,,other,,,,,,,b",
            vec!["event::circle", "event::second_follower"],
        ),
        (
            "a,,other,,,,,,,UNDOF/briefing\nb,,other,,,,,,,UNDOF/briefing",
            vec!["event::second_follower"],
        ),
        ("a,,other,,2026-12-09,,,,,\nb,,other,,2026-12-10,,,,,a", vec!["event::other_day"]),
        ("a,,other,,2026-12-09,afternoon,,,,\nb,,other,,,morning,,,,a", vec!["event::other_day"]),
        ("A,,other,,,,,,,\na,,other,,,,,,,", vec!["instance::duplicate_id"]),
        ("Undof,,other,,,,,,,", vec!["instance::duplicate_id"]),
        ("UNDOF/x,,other,,,,,,,", vec!["csv::id"]),
    ] {
        let closed = "date,session,status\n2026-12-22,,closed\n2026-12-23,afternoon,closed\n";
        let rows = format!("{HEADER}\n{rows}\n");
        let read =
            load(&[("renewals.csv", SOUND), ("events.csv", &rows), ("calendar.csv", closed)]);
        assert_eq!(codes(read), expected, "{rows}");
    }
}

#[test]
fn of_the_calendar() {
    for (row, expected) in [
        ("2026-12-22,,,,,", "csv::empty_cell"),
        ("2026-12-22,,,,shut,", "csv::unknown_word"),
        ("2026-12-22,,,noon,closed,", "csv::unknown_word"),
        (",,,,closed,", "calendar::days"),
        (",2026-12-22,,,closed,", "calendar::days"),
        (",,2026-12-22,,closed,", "calendar::days"),
        ("2026-12-22,2026-12-22,2026-12-23,,closed,", "calendar::days"),
        (",2026-12-23,2026-12-22,,closed,", "calendar::days"),
        (",2026-01-01,2027-01-02,,closed,", "calendar::days"),
        (",2026-01-01,2027-1-2,,closed,", "csv::date"),
    ] {
        let rows = format!("date,from,to,session,status,reason\n{row}\n");
        assert_eq!(codes(calendar(&rows)), [expected], "{row}");
    }
    calendar("from,to,status\n2026-01-01,2027-01-01,closed\n").expect("366 days");
    calendar("from,to,status\n").expect("no rows");
    assert_eq!(codes(calendar("status\nclosed\n")), ["csv::missing_column", "calendar::days"]);
}

#[test]
fn of_all_files_in_one_run() {
    let read = load(&[
        ("renewals.csv", "mission,mandate_expires\nA,soon\n"),
        ("events.csv", "id,kind,after\ntalks,other,B/briefing\n"),
        ("calendar.csv", "date,status\n2026-12-01,shut\n"),
        ("policy.toml", "base = 'guidline'\n[renewals.B]\n"),
    ]);
    assert_eq!(
        codes(read),
        [
            "csv::date",
            "policy::unknown_word",
            "policy::unknown_renewal",
            "csv::unknown_word",
            "event::unknown_leader",
        ]
    );
}

#[test]
fn events_alone_need_a_date_and_renewals_may_have_no_rows() {
    let none = "mission\n";
    let dated = "id,kind,earliest\na,other,2026-12-01\n";
    load(&[("renewals.csv", none), ("events.csv", dated)]).expect("events alone");
    let undated = "id,kind\na,other\n";
    let read = load(&[("renewals.csv", none), ("events.csv", undated)]);
    assert_eq!(codes(read), ["instance::no_dates"]);
}
