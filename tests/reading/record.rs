//! Records: what loads, and every fault of a table that does not.

use horseshoe::input::instance::Faults;
use horseshoe::input::record::{MeetingKind, Record};
use proptest::prelude::*;

use crate::support::*;

const MEETINGS: &str = "pv_symbol,part,date,access,kind,agenda_item_as_printed,resolution_adopted\n\
                        S/PV.1,,2010-06-01,open,open_meeting,Liberia,\n";
const CHAINS: &str = "chain_id,mission,adoption_date\nUNMIL-1,UNMIL,2010-06-10\n";

fn record(files: &[(&str, &str)]) -> Result<Record, Faults> {
    Record::load(directory(files).path())
}

fn chains(rows: &str) -> Result<Record, Faults> {
    record(&[("meetings.csv", MEETINGS), ("chains.csv", rows)])
}

fn meetings(rows: &str) -> Result<Record, Faults> {
    record(&[("meetings.csv", rows), ("chains.csv", CHAINS)])
}

#[test]
fn the_record_of_the_even_years_has_no_fault() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/record");
    let record = Record::load(path.as_ref()).expect("sound");
    assert_eq!(record.meetings.len(), 2773);
    assert_eq!(record.chains.len(), 181);
    assert_eq!(record.extensions.len(), 259);
    let months = record.months_with_meetings();
    assert_eq!(months.len(), 11 * 12 + 6, "2000 to 2020, and half of 2022");
    let full = record.chains.iter().filter(|chain| chain.is_full()).count();
    assert_eq!(full, 10);
    let part = record.meetings.iter().find(|meeting| meeting.resumption == Some(3));
    assert!(part.is_some());
    assert!(record.meetings.iter().any(|meeting| meeting.resolutions.len() == 3));
    let written = MeetingKind::VtcOrWrittenProcedure;
    assert!(record.meetings.iter().any(|meeting| meeting.kind == written));
}

#[test]
fn every_chain_is_one_of_the_extensions_but_for_mandates_set_otherwise() {
    let path = concat!(env!("CARGO_MANIFEST_DIR"), "/data/record");
    let record = Record::load(path.as_ref()).expect("sound");
    for chain in &record.chains {
        let own = record.extensions.iter().find(|extension| {
            (&extension.mission, &extension.resolution) == (&chain.mission, &chain.resolution)
        });
        let own = own.unwrap_or_else(|| panic!("{} is in mandates.csv", chain.id));
        assert_eq!(own.adoption, chain.adoption, "{}", chain.id);
        assert_eq!(own.expiry, chain.next_expiry, "{}", chain.id);
    }
}

#[test]
fn semicolons_a_byte_order_mark_and_own_columns_are_read() {
    let rows = "\u{feff}chain_id;mission;adoption_date;x_note\r\nUNMIL-1;UNMIL;2010-06-10;own\r\n";
    let record = chains(rows).expect("sound");
    assert_eq!(record.chains[0].mission, "UNMIL");
    assert_eq!(record.chains[0].days_to_tcc(), None);
    assert_eq!(record.extensions, []);
}

#[test]
fn faults_of_meetings() {
    for (row, expected) in [
        ("S/PV.1,,2010-06-31,open,adoption,,", "csv::date"),
        ("S/PV.1,,,open,adoption,,", "csv::empty_cell"),
        ("S/PV.1,,2010-06-01,open,,,", "csv::empty_cell"),
        ("S/PV.1,,2010-06-01,open,adopted,,", "csv::unknown_word"),
        ("S/PV.1,,2010-06-01,opened,adoption,,", "csv::unknown_word"),
        ("S/PV.1,0,2010-06-01,open,adoption,,", "csv::number"),
        ("S/PV.1,Resumption 1,2010-06-01,open,adoption,,", "csv::number"),
        ("S/PV.1,,2010-06-01,open,adoption,", "csv::too_few_cells"),
    ] {
        let rows = format!("{MEETINGS}{row}\n");
        assert_eq!(codes(meetings(&rows)), [expected], "{row}");
    }
    assert_eq!(codes(meetings("pv_symbol,date\nS/PV.1,2010-06-01\n")), ["csv::missing_column"]);
    assert_eq!(codes(meetings("date,kind,colour\n")), ["csv::unknown_column"]);
}

#[test]
fn faults_of_chains() {
    let header = "chain_id,mission,sg_document_date,tcc_meeting_date,consultations_date,\
                  adoption_date,mandate_expiry_date";
    for (row, expected) in [
        ("A-1,A,2010-06-02,2010-06-10,2010-06-10,2010-06-10,2010-06-09", vec![]),
        ("A-1,A,2010-06-11,,,2010-06-10,", vec!["record::order"]),
        ("A-1,A,,2010-06-11,2010-06-12,2010-06-10,", vec!["record::order", "record::order"]),
        ("A-1,A,,,,,", vec!["csv::empty_cell"]),
        (",A,,,,2010-06-10,", vec!["csv::empty_cell"]),
        ("A-1,,,,,2010-06-10,", vec!["csv::empty_cell"]),
        ("A/1,A,,,,2010-06-10,", vec!["csv::id"]),
        ("A-1,A,2/6/2010,,,2010-06-10,", vec!["csv::date"]),
        ("A-1,A,,,,2010-06-10,\nA-1,A,,,,2010-06-11,", vec!["record::twice"]),
    ] {
        let read = chains(&format!("{header}\n{row}\n"));
        match expected.as_slice() {
            [] => drop(read.expect(row)),
            expected => assert_eq!(codes(read), expected, "{row}"),
        }
    }
}

#[test]
fn files_that_are_not_there() {
    assert_eq!(codes(record(&[("meetings.csv", MEETINGS)])), ["file::missing"]);
    assert_eq!(codes(record(&[("chains.csv", CHAINS)])), ["file::missing"]);
    let of_a_file = directory(&[("chains.csv", CHAINS)]);
    let read = Record::load(&of_a_file.path().join("chains.csv"));
    assert_eq!(codes(read), ["record::no_directory"]);
}

#[test]
fn faults_of_all_files_are_told_in_one_run() {
    insta::assert_snapshot!(shown(record(&[
        ("meetings.csv", "pv_symbol,part,date,kind\nS/PV.1,x,2010-6-1,adopted\n"),
        (
            "chains.csv",
            "chain_id,mision,sg_document_date,adoption_date\n\
             UNMIL-1,UNMIL,2010-06-12,2010-06-10\nUNMIL-1,UNMIL,,\n"
        ),
        ("mandates.csv", "mission,resolution,adoption_date\n,S/RES/1 (2010),soon\n"),
    ])));
}

proptest! {
    #[test]
    fn no_text_makes_it_panic(text in "(?s)[a-z_,;\"\n0-9é/-]{0,200}") {
        let heads = ["", "chain_id,mission,adoption_date\n", "pv_symbol,part,date,kind\n"];
        for head in heads {
            let text = format!("{head}{text}");
            let files = [("meetings.csv", text.as_str()), ("chains.csv", &text),
                ("mandates.csv", &text)];
            let _ = record(&files);
        }
    }
}
