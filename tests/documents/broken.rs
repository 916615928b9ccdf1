//! No bytes end the program, and none fill the memory.

use horseshoe::Draft;
use horseshoe::output::report::Audience;
use proptest::prelude::*;

use crate::support::{answering, data, faults, parts, read, read_named, workbook, zipped};

/// The code of the first fault.
fn code(bytes: &[u8]) -> &'static str {
    let faults = read(bytes).expect_err("faulty");
    faults.iter().next().expect("a fault").code().short()
}

#[test]
fn what_is_no_workbook_is_refused_in_plain_words() {
    let sound = workbook(&answering(&data("2027-01")), Audience::Us);
    assert!(read(&sound).is_ok());
    assert_eq!(code(b""), "workbook::broken");
    assert_eq!(code(b"mission,mandate_expires\nUNDOF,2026-12-31\n"), "workbook::broken");
    assert_eq!(code(&sound[..sound.len() / 2]), "workbook::broken");
    assert_eq!(code(&zipped(&[("word/document.xml".to_owned(), Vec::new())])), "workbook::broken");
    let ods = [("mimetype".to_owned(), b"application/vnd.oasis.opendocument.spreadsheet".to_vec())];
    assert!(faults(&zipped(&ods))[0].contains(".ods"));
    let old = [b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1".as_slice(), &[0; 600]].concat();
    assert!(faults(&old)[0].contains(".xls"));
    let locked: Vec<u8> = "EncryptedPackage".encode_utf16().flat_map(u16::to_le_bytes).collect();
    assert_eq!(code(&[old.as_slice(), &locked].concat()), "workbook::password");
    // A table of CSV that is called so is read as what it is.
    assert!(read_named("month.csv", b"mission,mandate_expires\nUNDOF,2026-12-31\n").is_ok());
}

#[test]
fn what_unpacks_to_too_much_is_refused_before_it_is_read() {
    let sound = workbook(&answering(&data("2027-01")), Audience::Us);
    let mut all = parts(&sound);
    all.push(("xl/media/image1.png".to_owned(), vec![0; 140 << 20]));
    let bomb = zipped(&all);
    assert!(bomb.len() < 1 << 20, "{} bytes", bomb.len());
    assert_eq!(code(&bomb), "limit::file_size");

    let many: Vec<(String, Vec<u8>)> =
        (0..5_001).map(|number| (format!("xl/{number}"), Vec::new())).collect();
    assert_eq!(code(&zipped(&many)), "limit::file_size");

    // A long text that many cells share takes its place once in the file, and would not in memory.
    let cells: String = (1..3_000)
        .map(|row| format!("<row r=\"{row}\"><c r=\"A{row}\" t=\"s\"><v>0</v></c></row>"))
        .collect();
    let mut shared = parts(&crate::support::by_hand(&[("renewals", &|sheet| {
        sheet.write_string(0, 0, "x".repeat(30_000)).expect("a cell");
    })]));
    for (name, contents) in &mut shared {
        if name == "xl/worksheets/sheet1.xml" {
            let text = String::from_utf8(contents.clone()).expect("text");
            let (before, rest) = text.split_once("<sheetData>").expect("rows");
            let (_, after) = rest.split_once("</sheetData>").expect("rows");
            *contents = format!("{before}<sheetData>{cells}</sheetData>{after}").into_bytes();
        }
    }
    assert_eq!(code(&zipped(&shared)), "limit::file_size");
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::with_cases(400) })]

    /// Damage to the file: what the sums of the zip format do not find, the readers refuse.
    #[test]
    fn no_damage_to_the_bytes_ends_the_program(
        places in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..6),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut bytes = sound();
        for (place, byte) in places {
            let place = place.index(bytes.len());
            bytes[place] = byte;
        }
        if let Some(cut) = cut {
            bytes.truncate(cut.index(bytes.len()));
        }
        let _ = read(&bytes);
        let _ = Draft::of_bytes("month.xlsx", bytes);
    }

    /// Damage to what is in it, which the sums of the zip format do not find.
    #[test]
    fn no_contents_end_the_program(
        part in any::<prop::sample::Index>(),
        places in prop::collection::vec((any::<prop::sample::Index>(), "[\u{0}-~é]{0,4}"), 1..4),
        cut in prop::option::of(any::<prop::sample::Index>()),
    ) {
        let mut all = parts(&sound());
        let index = part.index(all.len());
        let contents = &mut all[index].1;
        for (place, text) in places {
            let at = place.index(contents.len());
            let end = (at + text.len()).min(contents.len());
            contents.splice(at..end, text.into_bytes());
        }
        if let Some(cut) = cut {
            contents.truncate(cut.index(contents.len().max(1)));
        }
        let bytes = zipped(&all);
        let _ = read(&bytes);
        let _ = Draft::of_bytes("month.xlsx", bytes);
    }

    #[test]
    fn no_place_of_a_cell_ends_the_program(place in "[A-Za-z]{0,9}[0-9]{0,12}", kind in "(s|n|b|d|e|str|inlineStr|x)?", value in "[-0-9.e#a-zA-Z]{0,12}") {
        let sheet = format!(
            "<worksheet><sheetData><row r=\"1\"><c r=\"{place}\" t=\"{kind}\" s=\"1\"><v>{value}</v></c></row></sheetData></worksheet>"
        );
        let mut all = parts(&sound());
        for (name, contents) in &mut all {
            if name.starts_with("xl/worksheets/sheet") {
                *contents = sheet.clone().into_bytes();
            }
        }
        let _ = read(&zipped(&all));
    }
}

/// A small workbook with every kind of sheet.
fn sound() -> Vec<u8> {
    use std::sync::OnceLock;
    static SOUND: OnceLock<Vec<u8>> = OnceLock::new();
    SOUND.get_or_init(|| workbook(&answering(&data("2027-01")), Audience::Us)).clone()
}
