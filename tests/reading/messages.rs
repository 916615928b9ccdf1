//! The messages as a person sees them. Read them aloud: where, what was found, what was expected,
//! and what to do.

use insta::assert_snapshot;

use crate::support::*;

#[test]
fn a_misspelt_column_and_one_that_is_not_known() {
    let rows = "mission,mandate_expire,colour\nUNDOF,2026-12-31,blue\n";
    assert_snapshot!(shown(renewals(rows)));
}

#[test]
fn a_column_that_is_missing() {
    assert_snapshot!(shown(renewals("mission,kind\nUNDOF,peacekeeping\n")));
}

#[test]
fn a_file_without_a_header() {
    assert_snapshot!(shown(renewals("UNDOF,2026-12-31\nUNFICYP,2027-01-31\n")));
}

#[test]
fn rows_with_too_few_cells_and_too_many() {
    let rows = "mission,mandate_expires,basis\nUNDOF,2026-12-31\n\
                UNFICYP,2027-01-31,request, and report\nUNMISS;2027-04-30;\n";
    assert_snapshot!(shown(renewals(rows)));
}

#[test]
fn a_quotation_mark_that_is_not_closed() {
    let rows = "mission,notes,mandate_expires\nUNDOF,\"see annex,2026-12-31\n";
    assert_snapshot!(shown(renewals(rows)));
}

#[test]
fn text_that_is_not_utf8() {
    let rows = b"mission,mandate_expires\nC\xf4te d'Ivoire,2026-12-31\n";
    assert_snapshot!(shown(load(&[("renewals.csv", rows)])));
}

#[test]
fn dates_that_are_none() {
    let rows = "mission,mandate_expires\nA,2026-02-30\nB,31/12/2026\nC,05/04/2026\nD,46387\n\
                E,the end of June\nF,2206-12-31\n";
    assert_snapshot!(shown(renewals(rows)));
}

#[test]
fn words_that_are_not_known() {
    let rows = "mission,kind,action,mandate_expires,briefing\n\
                UNDOF,peace-keeping,extension,2026-12-31,oui\n";
    assert_snapshot!(shown(renewals(rows)));
}

#[test]
fn a_report_after_the_expiry() {
    let rows = "mission,mandate_expires,report_issued\nUNDOF,2026-12-31,2027-01-04\n";
    assert_snapshot!(shown(renewals(rows)));
}

#[test]
fn a_creation_without_its_bounds() {
    let rows = "mission,action,mandate_expires,not_before,complete_by\nUNX,creation,,,\n";
    assert_snapshot!(shown(renewals(rows)));
}

#[test]
fn a_tcc_step_where_there_are_no_contributors() {
    let rows = "mission,kind,mandate_expires,politico_military_briefing\n\
                UNAMA,political,2027-03-17,yes\n";
    assert_snapshot!(shown(renewals(rows)));
}

#[test]
fn ids_that_are_taken() {
    let read = load(&[
        ("renewals.csv", "mission,mandate_expires\nUNDOF,2026-06-30\nUNDOF,2026-12-31\n"),
        ("events.csv", "id,kind\nundof,briefing\n"),
    ]);
    assert_snapshot!(shown(read));
}

#[test]
fn events_on_days_that_are_closed() {
    let read = load(&[
        ("renewals.csv", SOUND),
        (
            "events.csv",
            "id,kind,minutes,date,session\nyemen,briefing,,2026-12-05,\n\
             debate,open_debate,300,2026-12-23,\nlibya,briefing,,2026-12-23,afternoon\n",
        ),
        ("calendar.csv", "date,session,status,reason\n2026-12-23,afternoon,closed,reception\n"),
    ]);
    assert_snapshot!(shown(read));
}

#[test]
fn fixed_events_that_overlap() {
    let rows = "id,kind,minutes,date,session\nyemen,briefing,120,2026-12-09,morning\n\
                libya,briefing,90,2026-12-09,morning\n";
    assert_snapshot!(shown(events(rows)));
}

#[test]
fn a_whole_day_in_the_afternoon() {
    let rows = "id,kind,minutes,session\ndebate,open_debate,300,afternoon\n";
    assert_snapshot!(shown(events(rows)));
}

#[test]
fn references_that_lead_nowhere() {
    let rows = "id,kind,after\nyemen,briefing,\na,consultations,yemn\n\
                b,consultations,UNDOFF/briefing\nc,consultations,UNDOF/tcc\n\
                d,consultations,UNDOF\ne,consultations,UNDOF/report\n";
    assert_snapshot!(shown(events(rows)));
}

#[test]
fn references_in_a_circle_or_to_an_item_that_is_taken() {
    let rows = "id,kind,after\na,briefing,b\nb,consultations,a\nc,consultations,a\nd,other,d\n";
    assert_snapshot!(shown(events(rows)));
}

#[test]
fn a_window_without_an_open_day() {
    let rows = "id,kind,earliest,latest\nyemen,briefing,2026-12-25,2026-12-27\n";
    assert_snapshot!(shown(events(rows)));
}

#[test]
fn calendar_rows_that_do_not_say_which_days() {
    let rows = "date,from,to,status\n,2026-12-24,,closed\n2026-12-24,2026-12-24,2026-12-31,shut\n\
                ,2026-12-24,2028-01-02,closed\n";
    assert_snapshot!(shown(calendar(rows)));
}

#[test]
fn a_policy_with_slips_of_the_pen() {
    let text = "base = \"guidelines\"\n\
                [leads.\"report -> tcc_meting\"]\nmore_than = 7\n\
                [leads.\"tcc_meeting -> consultations\"]\nmore_than = 7\nat_least = 8\n\
                strenght = \"soft\"\n\
                [sessions.morning]\nopens = \"13:00\"\ncloses = \"10:00\"\n\
                [penalties]\nfriday = { points = 2_000_000 }\n\
                [renewals.UNDF]\n";
    assert_snapshot!(shown(policy(text)));
}

#[test]
fn a_policy_that_is_not_toml() {
    assert_snapshot!(shown(policy("name = \"mine\ntitle = \n")));
}

#[test]
fn a_directory_without_renewals() {
    assert_snapshot!(shown(load(&[("renewal.csv", SOUND)])));
}

#[test]
fn a_programme_with_an_item_twice() {
    let rows = "date,session,start,id\n2026-12-09,morning,10:00,UNDOF/consultations\n\
                2026-12-10,morning,noon,UNDOF/consultations\n";
    assert_snapshot!(shown(programme(rows)));
}

#[test]
fn all_at_once_and_one_a_line() {
    let read = load(&[
        ("renewals.csv", "mission,mandate_expires\nUNDOF,2026-02-30\nUNFICYP,\n"),
        ("events.csv", "id,kind\na,breifing\n"),
    ]);
    let faults = read.as_ref().expect_err("faults").to_string();
    assert_snapshot!(format!("{faults}\n{}", plain(&read)));
}
