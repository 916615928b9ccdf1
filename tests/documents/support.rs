//! Workbooks to read, as files and as the parts in them.

use std::io::{Cursor, Read as _, Write as _};
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;
use horseshoe::domain::programme::{Head, Narrowing, Programme, ProofStatus, SolverFigures};
use horseshoe::input::instance::{Instance, PolicyChoice};
use horseshoe::output::report::{Audience, Format, TextStyle, render_for};
use horseshoe::{Faults, input};
use rust_xlsxwriter::{Workbook, Worksheet};
use zip::write::SimpleFileOptions;
use zip::{ZipArchive, ZipWriter};

/// The workbook of a programme.
pub fn workbook(programme: &Programme, audience: Audience) -> Vec<u8> {
    render_for(programme, Format::Xlsx, audience, &TextStyle::default()).expect("a workbook")
}

/// A programme without items that answers an instance: what its workbook holds of the instance is what
/// matters.
pub fn answering(instance: &Instance) -> Programme {
    let date = |day| NaiveDate::from_ymd_opt(2026, 12, day).expect("a date");
    Programme {
        instance: instance.name.clone(),
        policy: instance.policy.name.clone(),
        first: date(1),
        last: date(31),
        items: Vec::new(),
        leads: Vec::new(),
        penalties: Vec::new(),
        deadlines: Vec::new(),
        mandates: Vec::new(),
        carried: Vec::new(),
        closed_days: Vec::new(),
        waivers: Vec::new(),
        breaches: Vec::new(),
        changes: None,
        objective: 0,
        bound: 0,
        status: ProofStatus::Optimal,
        solver: SolverFigures {
            backend: String::new(),
            formulation: String::new(),
            variables: 0,
            constraints: 0,
            nodes: None,
            narrowing: Narrowing::default(),
            seconds: 0.0,
            stages: Vec::new(),
        },
        version: String::new(),
        head: Head::default(),
        avoid_days: Vec::new(),
        calendar: Vec::new(),
        given: Some(Arc::new(instance.clone())),
    }
}

/// Reads the bytes of a workbook as an instance.
pub fn read(bytes: &[u8]) -> Result<Instance, Faults> {
    read_named("month.xlsx", bytes)
}

pub fn read_named(name: &str, bytes: &[u8]) -> Result<Instance, Faults> {
    let dir = tempfile::tempdir().expect("a directory");
    let path = dir.path().join(name);
    std::fs::write(&path, bytes).expect("written");
    Instance::load(&path, &PolicyChoice::OfInstance)
}

/// The faults of a workbook, one a line, without the directory that holds it.
pub fn faults(bytes: &[u8]) -> Vec<String> {
    let faults = read(bytes).expect_err("faulty");
    let line = |fault: &input::instance::Fault| {
        let text = format!("{fault:#}");
        text.split_once("month.xlsx").map_or(text.clone(), |(_, rest)| format!("month.xlsx{rest}"))
    };
    faults.iter().map(line).collect()
}

/// What writes the cells of a sheet.
pub type Fill<'a> = &'a dyn Fn(&mut Worksheet);

/// A workbook made by hand: each sheet by its name, and what is written into it.
pub fn by_hand(sheets: &[(&str, Fill<'_>)]) -> Vec<u8> {
    let mut book = Workbook::new();
    for (name, write) in sheets {
        let sheet = book.add_worksheet();
        sheet.set_name(*name).expect("a name");
        write(sheet);
    }
    book.save_to_buffer().expect("a workbook")
}

/// Writes rows of text into a sheet.
pub fn rows(sheet: &mut Worksheet, rows: &[&[&str]]) {
    for (row, cells) in (0..).zip(rows) {
        for (column, cell) in (0..).zip(*cells) {
            sheet.write_string(row, column, *cell).expect("a cell");
        }
    }
}

/// The parts of a workbook, by name.
pub fn parts(bytes: &[u8]) -> Vec<(String, Vec<u8>)> {
    let mut archive = ZipArchive::new(Cursor::new(bytes)).expect("a zip file");
    (0..archive.len())
        .map(|index| {
            let mut part = archive.by_index(index).expect("a part");
            let name = part.name().expect("a name").into_owned();
            let mut contents = Vec::new();
            part.read_to_end(&mut contents).expect("contents");
            (name, contents)
        })
        .collect()
}

/// A zip file of these parts.
pub fn zipped(parts: &[(String, Vec<u8>)]) -> Vec<u8> {
    let mut writer = ZipWriter::new(Cursor::new(Vec::new()));
    for (name, contents) in parts {
        writer.start_file(name.as_str(), SimpleFileOptions::default()).expect("a part");
        writer.write_all(contents).expect("contents");
    }
    writer.finish().expect("a zip file").into_inner()
}

/// The workbook with a text of one of its parts replaced.
pub fn with(bytes: &[u8], part: &str, from: &str, to: &str) -> Vec<u8> {
    let mut all = parts(bytes);
    let (_, contents) = all.iter_mut().find(|(name, _)| name == part).expect("the part");
    let text = String::from_utf8(contents.clone()).expect("text");
    assert!(text.contains(from), "{part} has no {from}: {text}");
    *contents = text.replacen(from, to, 1).into_bytes();
    zipped(&all)
}

/// An instance of the repository.
pub fn data(name: &str) -> Instance {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("data").join(name);
    Instance::load(&path, &PolicyChoice::OfInstance).expect("an instance")
}
