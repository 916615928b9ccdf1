//! The same rows load the same, however a spreadsheet saves them.

use horseshoe::input::instance::Instance;

use crate::support::*;

const RENEWALS: &str = "mission,mandate_expires,notes\n\
                        UNDOF,2026-12-31,\"one\ntwo; three, \"\"four\"\"\"\n\
                        Côte d'Ivoire,2027-01-31,élan\n";
const EVENTS: &str = "id,kind,date\ndebate,open_debate,2026-12-09\n";

fn read(change: impl Fn(&str) -> Vec<u8>) -> Instance {
    let files = [("renewals.csv", change(RENEWALS)), ("events.csv", change(EVENTS))];
    Instance { name: String::new(), ..load(&files).expect("loads") }
}

fn plain() -> Instance {
    read(|text| text.as_bytes().to_vec())
}

#[test]
fn with_a_byte_order_mark() {
    assert_eq!(read(|text| format!("\u{feff}{text}").into_bytes()), plain());
}

#[test]
fn with_other_line_ends() {
    assert_eq!(read(|text| text.replace('\n', "\r\n").into_bytes()), plain());
    assert_eq!(read(|text| text.replace('\n', "\r").into_bytes()), plain());
    assert_eq!(read(|text| text.trim_end().as_bytes().to_vec()), plain());
}

#[test]
fn with_semicolons() {
    let semicolons = |text: &str| text.replace(", ", "\0").replace(',', ";").replace('\0', ", ");
    assert_eq!(read(|text| semicolons(text).into_bytes()), plain());
    let all =
        |text: &str| format!("\u{feff}{}", semicolons(text).replace('\n', "\r\n")).into_bytes();
    assert_eq!(read(all), plain());
}

#[test]
fn with_blanks_and_empty_columns() {
    let spaced = "mission ; mandate_expires;\n UNDOF ;2026-12-31 ;\n;;;;;\n\n ;\n";
    let instance = renewals(spaced).expect("loads");
    assert_eq!(instance.renewals.len(), 1);
    assert_eq!(instance.renewals[0].mission, "UNDOF");
}

#[test]
fn blank_lines_do_not_move_the_lines() {
    let instance = renewals("\n\r\n,,\nmission,mandate_expires\n\n\nA,2026-12-31\n,\nB,2026-12-31");
    let lines: Vec<u64> =
        instance.expect("loads").renewals.iter().map(|renewal| renewal.origin.line).collect();
    assert_eq!(lines, [7, 9]);
}

#[test]
fn places_count_characters_and_not_bytes_or_the_byte_order_mark() {
    let read = renewals("\u{feff}mission,mandate_expires\r\n\r\nCôte d’Ivoire,soon\r\n");
    let faults = read.expect_err("a fault");
    let fault = faults.iter().next().expect("a fault");
    assert_eq!((fault.line(), fault.column()), (Some(3), Some(15)));
    assert_eq!(fault.found(), "soon");
    let header = renewals("\u{feff}colour,mission,mandate_expires\nA,B,2026-12-31\n");
    let faults = header.expect_err("a fault");
    assert_eq!(faults.iter().next().and_then(|fault| fault.column()), Some(1));
}

#[test]
fn what_is_not_utf8_is_refused() {
    for bytes in [
        &b"mission,mandate_expires\nC\xf4te,2026-12-31\n"[..],
        b"\xff\xfem\0i\0s\0s\0i\0o\0n\0",
        b"\xfe\xff\0m\0i",
        b"\xef\xbb",
        b"mission\x80",
    ] {
        assert_eq!(codes(load(&[("renewals.csv", bytes)])), ["file::encoding"], "{bytes:?}");
    }
    for text in ["mission\0,x_a\n", "m\0i\0s\0", "mission,mandate_expires\n\x1b[2J,2026-12-31\n"] {
        assert_eq!(codes(renewals(text)), ["file::control_character"], "{text:?}");
    }
}
