//! What Excel and LibreOffice make of cells is undone, or refused with the cell.

use chrono::NaiveDate;
use horseshoe::input::instance::Instance;
use rust_xlsxwriter::{ExcelDateTime, Format, Formula, Worksheet};

use crate::support::{by_hand, faults, read, read_named, rows, with};

const RENEWALS: &[&[&str]] = &[&["mission", "mandate_expires"], &["UNDOF", "2026-12-31"]];

fn december(day: u32) -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 12, day).expect("a date")
}

fn plain(sheet: &mut Worksheet) {
    rows(sheet, RENEWALS);
}

fn with_events(write: &dyn Fn(&mut Worksheet)) -> Vec<u8> {
    by_hand(&[
        ("renewals", &plain),
        ("Events", &|sheet| {
            rows(sheet, &[&["id", "kind", "minutes", "date", "start", "tentative", "title"]]);
            rows_below(sheet);
            write(sheet);
        }),
    ])
}

fn rows_below(sheet: &mut Worksheet) {
    sheet.write_string(1, 0, "syria").expect("a cell");
    sheet.write_string(1, 1, "briefing").expect("a cell");
}

fn event(bytes: &[u8]) -> horseshoe::input::instance::Event {
    let read: Instance = read(bytes).unwrap_or_else(|faults| panic!("{faults:#}"));
    read.events.into_iter().next().expect("an event")
}

#[test]
fn dates_times_numbers_and_answers_are_read_as_they_are_shown() {
    let (day, hour) =
        (Format::new().set_num_format("dd/mm/yyyy"), Format::new().set_num_format("h:mm AM/PM"));
    let bytes = with_events(&|sheet| {
        let date = ExcelDateTime::from_ymd(2026, 12, 9).expect("a date");
        let time = ExcelDateTime::from_hms(10, 30, 0).expect("a time");
        sheet.write_number(1, 2, 90).expect("a cell");
        sheet.write_datetime_with_format(1, 3, &date, &day).expect("a cell");
        sheet.write_datetime_with_format(1, 4, &time, &hour).expect("a cell");
        sheet.write_boolean(1, 5, true).expect("a cell");
        sheet.write_number(1, 6, 1591).expect("a cell");
        // What a spreadsheet leaves behind: blanks with a format, and rows of blanks.
        sheet.write_blank(1, 40, &day).expect("a cell");
        sheet.write_string(900, 3, "  ").expect("a cell");
    });
    let found = event(&bytes);
    assert_eq!((found.minutes, found.date, found.tentative), (Some(90), Some(december(9)), true));
    assert_eq!(found.start.map(|time| time.to_string()).as_deref(), Some("10:30:00"));
    assert_eq!(found.title, "1591");
    assert_eq!((found.origin.file.as_str(), found.origin.line), ("Events", 2));

    // The calendar that begins in 1904 has the same days under other numbers.
    let of_1904 = with(&bytes, "xl/workbook.xml", "<workbookPr ", "<workbookPr date1904=\"1\" ");
    let later = event(&of_1904).date.expect("a date");
    assert_eq!((later - december(9)).num_days(), 1462);
}

#[test]
fn the_result_of_a_formula_is_its_value() {
    let bytes = with_events(&|sheet| {
        sheet.write_formula(1, 2, Formula::new("=30*3").set_result("90")).expect("a cell");
        sheet
            .write_formula(1, 6, Formula::new("=\"Sy\"&\"ria\"").set_result("Syria"))
            .expect("a cell");
    });
    let found = event(&bytes);
    assert_eq!((found.minutes, found.title.as_str()), (Some(90), "Syria"));
}

#[test]
fn what_holds_no_value_is_refused_with_its_cell() {
    let none = with_events(&|sheet| {
        sheet.write_formula(1, 2, Formula::new("=1+1").set_result("4711")).expect("a cell");
    });
    let none = with(&none, "xl/worksheets/sheet2.xml", "<v>4711</v>", "");
    let error = with_events(&|sheet| {
        sheet.write_formula(1, 2, Formula::new("=1/0").set_result("#DIV/0!")).expect("a cell");
        sheet.write_formula(1, 6, Formula::new("=A9").set_result("#REF!")).expect("a cell");
    });
    let merged = with_events(&|sheet| {
        sheet.merge_range(1, 3, 2, 3, "2026-12-09", &Format::new()).expect("a range");
    });
    let far = with_events(&|sheet| {
        sheet.write_string(1, 700, "lost").expect("a cell");
    });
    let found: Vec<Vec<String>> =
        [none, error, merged, far].iter().map(|bytes| faults(bytes)).collect();
    let begins = [
        vec!["month.xlsx:Events!C2: the cell has a formula whose result is not in the file"],
        vec![
            "month.xlsx:Events!C2: the cell holds the error #DIV/0!",
            "month.xlsx:Events!G2: the cell holds the error #REF!",
        ],
        vec!["month.xlsx:Events!D2: D2 to D3 are merged into one cell"],
        vec![
            "month.xlsx:Events!ZY2: a cell stands to the right of every column that could be read",
        ],
    ];
    for (found, begins) in found.iter().zip(&begins) {
        assert_eq!(found.len(), begins.len(), "{found:?}");
        for (fault, begin) in found.iter().zip(begins) {
            assert!(fault.starts_with(begin), "{fault}");
        }
    }
}

#[test]
fn every_fault_of_every_sheet_names_its_cell() {
    let bytes = by_hand(&[
        ("renewals.csv", &|sheet| {
            rows(
                sheet,
                &[
                    &["mission", "mandate_expires", "kind", "colour"],
                    &["UNDOF", "31/12/2026", "", ""],
                    &[],
                    &["UN\"DOF, two\nlines", "2026-12-31", "peacekeping", ""],
                ],
            );
        }),
        ("calendar.csv", &|sheet| rows(sheet, &[&["date", "status"], &["2026-12-09", "shut"]])),
        ("policy.toml", &|sheet| rows(sheet, &[&["base = \"guideline\""], &["[leads"]])),
        ("programme.toml", &|sheet| rows(sheet, &[&["month = \"2026-13\""]])),
    ]);
    let found = faults(&bytes);
    let places: Vec<&str> = found
        .iter()
        .filter_map(|fault| fault.strip_prefix("month.xlsx:")?.split(": ").next())
        .collect();
    assert_eq!(
        places,
        [
            "renewals.csv!D1",
            "renewals.csv!B2",
            "renewals.csv!A4",
            "renewals.csv!C4",
            "policy.toml!A2",
            "calendar.csv!B2",
            "programme.toml!A1",
        ],
        "{found:#?}"
    );
}

#[test]
fn a_sheet_is_found_by_the_name_of_its_file_and_slips_are_named() {
    let one = by_hand(&[("Sheet1", &plain)]);
    assert_eq!(read(&one).expect("a single sheet").renewals.len(), 1);
    let hidden = by_hand(&[
        ("Notes", &|_| {}),
        ("RENEWALS", &|sheet| {
            rows(sheet, RENEWALS);
            sheet.set_hidden(true);
        }),
    ]);
    assert_eq!(read(&hidden).expect("a hidden sheet counts").renewals.len(), 1);
    for (sheets, begins) in [
        (["renewal", "notes"], "month.xlsx: month.xlsx has no sheet renewals.csv: it has "),
        (["renewals", "renewals.csv"], "month.xlsx: month.xlsx has two sheets for renewals.csv: "),
        (["renewals", "calender"], "month.xlsx: the sheet \"calender\" would not be read"),
    ] {
        let bytes = by_hand(&sheets.map(|name| (name, &plain as &dyn Fn(&mut Worksheet))));
        let found = faults(&bytes).into_iter().next().unwrap_or_default();
        let found = found.replace(['`', '“', '”'], "\"");
        assert!(found.contains(begins.trim_start_matches("month.xlsx: month.xlsx ")), "{found}");
    }
    // A workbook is known by its contents, whatever it is called.
    assert!(read_named("month.csv", &one).is_ok());
}
