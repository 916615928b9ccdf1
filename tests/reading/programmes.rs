//! Programmes that are handed back: ours, edited, or drawn up by hand.

use chrono::NaiveTime;
use horseshoe::base::calendar::Session;

use crate::support::*;

#[test]
fn our_own_columns_are_read_and_few_are_needed() {
    let draft = programme(
        "date,session,start,end,id,renewal,item,title,status,basis\n\
         2026-12-01,,,,UNDOF/report,UNDOF,report,,proposed,\n\
         2026-12-09,morning,10:00,11:30,UNDOF/consultations,UNDOF,consultations,,kept,\n",
    )
    .expect("loads");
    assert_eq!(draft.rows[0].session, None);
    assert_eq!(draft.rows[1].session, Some(Session::Morning));
    assert_eq!(draft.rows[1].end, NaiveTime::from_hms_opt(11, 30, 0));
    assert_eq!(draft.rows[1].origin.line, 3);
    let draft = programme("id;date;start\nUNDOF/report;2026-12-01;9:30:00\n").expect("loads");
    assert_eq!(draft.rows[0].start, NaiveTime::from_hms_opt(9, 30, 0));
}

#[test]
fn the_guard_against_formulas_is_taken_away_once() {
    let draft = programme(
        "date,id\n2026-12-01,'=a\n2026-12-01,''=b\n2026-12-01,'@c\n2026-12-01,'d\n2026-12-01,=e\n\
         2026-12-01,A;'-B\n2026-12-01,''-x\n",
    )
    .expect("loads");
    let ids: Vec<&str> = draft.rows.iter().map(|row| row.id.as_str()).collect();
    assert_eq!(ids, ["=a", "'=b", "@c", "'d", "=e", "A;-B", "'-x"]);
}

#[test]
fn every_fault_is_found() {
    for (rows, expected) in [
        ("date,id\n2026-12-01,a\n2026-12-02,a\n", "programme::duplicate_id"),
        ("date,id\n2026-12-01,\n", "csv::empty_cell"),
        ("date,id\n,a\n", "csv::empty_cell"),
        ("date,id\n1/12/2026,a\n", "csv::date"),
        ("date\n2026-12-01\n", "csv::missing_column"),
        ("date,id,sesion\n2026-12-01,a,\n", "csv::unknown_column"),
        ("date,id,session\n2026-12-01,a,noon\n", "csv::unknown_word"),
        ("date,id,start\n2026-12-01,a,10.00\n", "csv::time"),
        ("date,id,start\n2026-12-01,a,24:00\n", "csv::time"),
        ("date,id,start,end\n2026-12-01,a,11:00,10:00\n", "programme::times"),
        ("date,id\n", "programme::no_rows"),
        ("", "file::empty"),
    ] {
        assert_eq!(codes(programme(rows)), [expected], "{rows}");
    }
}
