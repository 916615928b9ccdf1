//! The reader of `SCENARIOS.csv`.

use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

use chrono::NaiveDate;

use crate::base::calendar::{Session, days_between};
use crate::base::words::{quoted, thousands};
use crate::input::instance::date;
use crate::input::instance::source::Source;
use crate::input::instance::suggest::did_you_mean;
use crate::input::instance::table::{Cell, Layout, Row, Table, csv_of};
use crate::input::instance::{Fault, FaultCode, Faults};
use crate::questions::edit::{Edit, EditRow};

/// The columns and the row limit of a file of scenarios.
pub(crate) const LAYOUT: Layout = Layout {
    columns: &["scenario", "change", "target", "field", "value"],
    required: &["scenario", "change", "target"],
    most_rows: 100_000,
    why_enough: "Ten thousand scenarios of ten rows; split the file.",
};

/// The most scenarios that the ranges of a file may make.
const MOST_SCENARIOS: usize = 100_000;
/// The most days of one range.
const MOST_DAYS: i64 = 366;

const CHANGES: [&str; 7] = ["set", "add", "remove", "close", "open", "avoid", "pin"];

/// A set of changes that apply together.
#[derive(Clone, Debug)]
pub struct Scenario {
    /// Its name.
    pub name: String,
    /// The line of its first row.
    pub line: u64,
    /// The changes in file order, or the faults of its rows, which fail only this scenario.
    pub edits: Result<Vec<EditRow>, Faults>,
}

/// Reads the scenarios of a file, in the order in which their names first occur.
///
/// # Errors
///
/// The file cannot be read, lacks required columns, or has rows without a scenario's name. Faults
/// of single rows belong to their scenarios.
///
/// ```
/// use horseshoe::questions::edit::Edit;
/// let directory = tempfile::tempdir()?;
/// let path = directory.path().join("scenarios.csv");
/// std::fs::write(&path, "scenario,change,target,field,value\nlate,set,UNDOF,report_due,2026-12-01\n")?;
/// let scenarios = horseshoe::questions::whatif::read(&path).unwrap();
/// let edits = scenarios[0].edits.as_ref().unwrap();
/// assert!(matches!(&edits[0].edit, Edit::Set { target, .. } if target == "UNDOF"));
/// # Ok::<(), std::io::Error>(())
/// ```
pub fn read(path: &Path) -> Result<Vec<Scenario>, Faults> {
    of_source(&Source::read_table(path, "scenarios.csv")?)
}

/// Reads the scenarios in the bytes of a file with this name.
///
/// # Errors
///
/// The same as for [`read`].
///
/// ```
/// use horseshoe::questions::whatif::of_bytes;
///
/// let rows = "scenario,change,target,field,value\nlate,set,UNDOF,report_issued,2026-12-21\n";
/// let scenarios = of_bytes("scenarios.csv", rows.into())?;
/// assert_eq!((scenarios.len(), scenarios[0].name.as_str()), (1, "late"));
/// # Ok::<(), horseshoe::Faults>(())
/// ```
pub fn of_bytes(file: &str, bytes: Vec<u8>) -> Result<Vec<Scenario>, Faults> {
    of_source(&Source::table_of(file.to_owned(), bytes, "scenarios.csv")?)
}

fn of_source(source: &Arc<Source>) -> Result<Vec<Scenario>, Faults> {
    let mut faults = Faults::default();
    let table = Table::read(source, &LAYOUT, &mut faults);
    let scenarios = table.as_ref().map(|table| read_rows(table, &mut faults));
    faults.or(scenarios)
}

/// A row of a scenario: one change, or one for each day of a range in its value.
enum Change {
    One(Edit),
    Each(Vec<(NaiveDate, Edit)>),
}

/// The change of a scenario that has a range: its place among the scenario's changes, and its days.
type Ranges = HashMap<usize, (usize, Vec<(NaiveDate, Edit)>)>;

fn read_rows(table: &Table, faults: &mut Faults) -> Vec<Scenario> {
    let mut scenarios: Vec<Scenario> = Vec::new();
    let mut places = HashMap::new();
    let mut ranges = Ranges::new();
    for row in table.rows() {
        let name = row.cell("scenario").reference(faults);
        let name = name.map(|name| (!name.is_empty()).then_some(name));
        let name = row.cell("scenario").required(name, "the scenario's name", faults);
        let Ok(name) = name else { continue };
        let place = *places.entry(name).or_insert_with(|| {
            let (name, line) = (name.to_owned(), row.line() as u64);
            scenarios.push(Scenario { name, line, edits: Ok(Vec::new()) });
            scenarios.len() - 1
        });
        let mut of_row = Faults::default();
        let change = read_change(row, &mut of_row);
        let edits = &mut scenarios[place].edits;
        let edit = match change {
            Some(Change::One(edit)) => Some(edit),
            Some(Change::Each(days)) => {
                let first = days.first().map(|(_, edit)| edit.clone());
                let at = edits.as_ref().map_or(0, Vec::len);
                if ranges.insert(place, (at, days)).is_some() {
                    of_row.add(|| second_range(row.cell("value")));
                }
                first
            }
            None => None,
        };
        match (edit, &mut *edits) {
            (Some(edit), Ok(rows)) if of_row.is_empty() => {
                rows.push(EditRow { edit, origin: row.origin() });
            }
            (_, Ok(_)) => *edits = Err(of_row),
            (_, Err(known)) => known.append(of_row),
        }
    }
    if scenarios.is_empty() && faults.is_empty() {
        faults.add(|| {
            table
                .header_fault(FaultCode::ScenarioNoRows, "there are no scenarios")
                .finding("")
                .expecting("rows below this one")
        });
    }
    by_day(table, scenarios, &ranges, faults)
}

/// Returns the scenarios, with one for each day in place of each that has a range.
fn by_day(
    table: &Table,
    scenarios: Vec<Scenario>,
    ranges: &Ranges,
    faults: &mut Faults,
) -> Vec<Scenario> {
    let more: usize = ranges.values().map(|(_, days)| days.len()).sum();
    if scenarios.len() + more > MOST_SCENARIOS {
        faults.add(|| {
            let message =
                format!("the ranges make more than {} scenarios", thousands(MOST_SCENARIOS));
            table
                .header_fault(FaultCode::LimitRows, message)
                .expecting(format!("at most {} scenarios", thousands(MOST_SCENARIOS)))
        });
        return scenarios;
    }
    let each = scenarios.into_iter().enumerate().flat_map(|(place, scenario)| {
        let Some(((at, days), rows)) = ranges.get(&place).zip(scenario.edits.as_ref().ok()) else {
            return vec![scenario];
        };
        let on = |(day, edit): &(NaiveDate, Edit)| {
            let mut rows = rows.clone();
            if let Some(row) = rows.get_mut(*at) {
                row.edit = edit.clone();
            }
            let name = format!("{} ({day})", scenario.name);
            Scenario { name, line: scenario.line, edits: Ok(rows) }
        };
        days.iter().map(on).collect()
    });
    each.collect()
}

/// Reads the change of a row. A value such as 2026-12-01..2026-12-10 makes one for each day; in a pin,
/// a session may follow it.
fn read_change(row: Row<'_>, faults: &mut Faults) -> Option<Change> {
    let cell = row.cell("value");
    let text = cell.words(faults).ok()?;
    let (days, session) = match (row.cell("change").text(), text.split_once('/')) {
        ("pin", Some((days, session))) => (days, format!("/{session}")),
        _ => (text, String::new()),
    };
    let range = days.split_once("..");
    let range = range.and_then(|(from, to)| Some((date::read(from).ok()?, date::read(to).ok()?)));
    let Some((from, to)) = range else { return read_edit(row, text, faults).map(Change::One) };
    if from > to || (to - from).num_days() >= MOST_DAYS {
        faults.add(|| {
            let message = match from > to {
                true => format!("the days end on {to}, before they begin on {from}"),
                false => format!("the range is longer than {MOST_DAYS} days"),
            };
            cell.fault(FaultCode::ScenarioDays, message)
                .expecting(format!("the earlier day first, and at most {MOST_DAYS} days"))
        });
        return None;
    }
    let days = days_between(from, to).map(|day| {
        let edit = read_edit(row, &format!("{day}{session}"), faults)?;
        Some((day, edit))
    });
    days.collect::<Option<Vec<_>>>().map(Change::Each)
}

fn second_range(cell: Cell<'_>) -> Fault {
    cell.fault(FaultCode::ScenarioDays, "the scenario has a range of days already")
        .expecting("at most one range in a scenario")
        .advise("Give each range a scenario of its own.")
}

fn read_edit(row: Row<'_>, value: &str, faults: &mut Faults) -> Option<Edit> {
    let change = row.cell("change");
    let target =
        row.cell("target").reference(faults).map(|text| (!text.is_empty()).then_some(text));
    let target = row.cell("target").required(target, "what is changed", faults);
    let field = row.cell("field").words(faults);
    let (target, field) = (target.ok()?.to_owned(), field.ok()?);
    match change.text() {
        "set" => Some(Edit::Set { target, field: field.to_owned(), value: value.to_owned() }),
        "add" => {
            if field.is_empty() {
                faults.add(|| {
                    let message =
                        format!("the column of {} that gets a value is not named", quoted(&target));
                    row.cell("field")
                        .fault(FaultCode::ScenarioNoField, message)
                        .expecting("a column of renewals.csv or of events.csv")
                });
            }
            Some(Edit::Add { target, field: field.to_owned(), value: value.to_owned() })
        }
        "remove" => {
            blank(row.cell("field"), "remove", faults);
            blank(row.cell("value"), "remove", faults);
            Some(Edit::Remove { target })
        }
        word @ ("close" | "avoid" | "open") => {
            let (from, to) = days(row.cell("target"), faults)?;
            let session = match field {
                "" => None,
                word => Some(session(row.cell("field"), word, faults)?),
            };
            let reason = value.to_owned();
            match word {
                "close" => Some(Edit::Close { from, to, session, reason }),
                "avoid" => Some(Edit::Avoid { from, to, session, reason }),
                _ if from == to => Some(Edit::Open { date: from, session, reason }),
                _ => {
                    faults.add(|| {
                        row.cell("target")
                            .fault(FaultCode::ScenarioDays, "`open` opens one day at a time")
                            .expecting("one day, such as 2026-12-12")
                    });
                    None
                }
            }
        }
        "pin" => {
            blank(row.cell("field"), "pin", faults);
            let (day, half) = match value.split_once('/') {
                Some((day, half)) => (day, Some(half)),
                None => (value, None),
            };
            let date = day_of(row.cell("value"), day, faults)?;
            let session = match half {
                None => None,
                Some(half) => Some(session(row.cell("value"), half, faults)?),
            };
            Some(Edit::Pin { target, date, session })
        }
        other => {
            faults.add(|| {
                let message = format!("`change` cannot be {}", quoted(other));
                change
                    .fault(FaultCode::ScenarioUnknownChange, message)
                    .expecting("set, add, remove, close, open, avoid or pin")
                    .advise_if(did_you_mean(other, CHANGES))
            });
            None
        }
    }
}

fn blank(cell: Cell<'_>, change: &str, faults: &mut Faults) {
    if !cell.text().is_empty() {
        faults.add(|| {
            let message = format!("`{change}` needs no `{}`", cell.column());
            cell.fault(FaultCode::ScenarioNotBlank, message).expecting("an empty cell")
        });
    }
}

/// Reads one day, or two separated by a slash.
fn days(cell: Cell<'_>, faults: &mut Faults) -> Option<(NaiveDate, NaiveDate)> {
    let text = cell.text();
    let (from, to) = text.split_once('/').unwrap_or((text, text));
    let (from, to) = (day_of(cell, from, faults)?, day_of(cell, to, faults)?);
    if from > to {
        faults.add(|| {
            let message = format!("the days end on {to}, before they begin on {from}");
            cell.fault(FaultCode::ScenarioDays, message).expecting("the earlier day first")
        });
    }
    Some((from, to))
}

fn day_of(cell: Cell<'_>, text: &str, faults: &mut Faults) -> Option<NaiveDate> {
    let read = date::read(text);
    read.map_err(|not| {
        faults.add(|| {
            let message = format!("`{}`: {}", cell.column(), not.message);
            cell.fault(FaultCode::CsvDate, message).expecting(date::EXPECTED).advise_if(not.help)
        });
    })
    .ok()
}

fn session(cell: Cell<'_>, text: &str, faults: &mut Faults) -> Option<Session> {
    let read: Result<Session, ()> = text.parse();
    read.map_err(|()| {
        faults.add(|| {
            let message = format!("{} is not a session", quoted(text));
            cell.fault(FaultCode::CsvUnknownWord, message)
                .expecting("morning, lunch, afternoon or evening")
        });
    })
    .ok()
}

/// Writes the scenarios as `SCENARIOS.csv`, with a note on every row in a column `x_notes`. Faulty
/// scenarios have no rows.
///
/// ```
/// use horseshoe::questions::whatif::{of_bytes, scenarios_to_csv};
///
/// let rows = "scenario,change,target,field,value\nlate,set,UNDOF,report_issued,2026-12-21\n";
/// let scenarios = of_bytes("scenarios.csv", rows.into())?;
/// let again = of_bytes("again.csv", scenarios_to_csv(&scenarios, "a note").into_bytes())?;
/// assert_eq!(again[0].name, "late");
/// # Ok::<(), horseshoe::Faults>(())
/// ```
pub fn to_csv(scenarios: &[Scenario], note: &str) -> String {
    let mut rows: Vec<[String; 6]> = Vec::new();
    for scenario in scenarios {
        for row in scenario.edits.iter().flatten() {
            let half = |session: &Option<Session>| session.map_or("", |session| session.as_str());
            let (change, target, field, value) = match &row.edit {
                Edit::Set { target, field, value } => {
                    ("set", target.clone(), field.as_str(), value.clone())
                }
                Edit::Add { target, field, value } => {
                    ("add", target.clone(), field.as_str(), value.clone())
                }
                Edit::Remove { target } => ("remove", target.clone(), "", String::new()),
                Edit::Close { from, to, session, reason } => {
                    ("close", format!("{from}/{to}"), half(session), reason.clone())
                }
                Edit::Avoid { from, to, session, reason } => {
                    ("avoid", format!("{from}/{to}"), half(session), reason.clone())
                }
                Edit::Open { date, session, reason } => {
                    ("open", date.to_string(), half(session), reason.clone())
                }
                Edit::Pin { target, date, session: None } => {
                    ("pin", target.clone(), "", date.to_string())
                }
                Edit::Pin { target, date, session } => {
                    ("pin", target.clone(), "", format!("{date}/{}", half(session)))
                }
            };
            let (change, field, note) = (change.to_owned(), field.to_owned(), note.to_owned());
            rows.push([scenario.name.clone(), change, target, field, value, note]);
        }
    }
    csv_of(LAYOUT.columns.iter().copied().chain(["x_notes"]), rows)
}
