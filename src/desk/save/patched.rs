//! The files of an instance with the steps in them: single cells, and every other byte as it was.

use std::collections::{BTreeMap, BTreeSet};

use super::policy::policy;
use crate::base::calendar::days_between;
use crate::desk::DeskError;
use crate::desk::folder::Texts;
use crate::desk::plan::Planned;
use crate::desk::session::Inner;
use crate::input::instance::sheet::{Sheet, SheetRow};
use crate::input::instance::table::Patch;

/// What the readers of renewals assume of a blank cell.
const IMPLIED: [(&str, &str); 2] = [("kind", "peacekeeping"), ("action", "renewal")];

/// Returns the texts of the files with the steps in them.
pub(super) fn patched(inner: &Inner, planned: &Planned) -> Result<Texts, DeskError> {
    let (before, after) = (&inner.base, &planned.instance);
    let mut texts = inner.history.files.clone();
    let sheets = [
        ("renewals.csv", Sheet::of_renewals(&before.renewals), Sheet::of_renewals(&after.renewals)),
        ("events.csv", Sheet::of_events(&before.events), Sheet::of_events(&after.events)),
    ];
    for (name, before, after) in sheets {
        apply(&mut texts, name, &difference(&before, &after), &after)?;
    }
    // The desk adds rows to the calendar, and changes none.
    let known = before.calendar.len();
    let mut rows = Sheet::of_calendar(after.calendar.get(known..).unwrap_or_default());
    let by_day = texts.get("calendar.csv").is_some_and(|text| has_only_days(text));
    let added = rows.rows.drain(..).flat_map(|row| calendar_rows(row.cells(), by_day));
    let patch = Patch { added: added.collect(), ..Patch::default() };
    apply(&mut texts, "calendar.csv", &patch, &Sheet::of_calendar(&after.calendar))?;
    policy(&mut texts, planned)?;
    Ok(texts)
}

/// Returns whether a calendar has a column `date`, and none for ranges.
fn has_only_days(text: &str) -> bool {
    let header = text.trim_start_matches('\u{feff}').lines().find(|line| !line.trim().is_empty());
    let mut columns =
        header.unwrap_or_default().split([',', ';']).map(|own| own.trim_matches([' ', '"']));
    columns.clone().any(|own| own == "date") && !columns.any(|own| own == "from")
}

/// Returns a row of the calendar as a file has it that knows days alone: one row for each day.
fn calendar_rows(row: &BTreeMap<String, String>, by_day: bool) -> Vec<BTreeMap<String, String>> {
    let date = |column: &str| row.get(column).and_then(|text| text.parse().ok());
    let (Some(from), Some(to), true) = (date("from"), date("to"), by_day) else {
        return vec![row.clone()];
    };
    let on = |day: chrono::NaiveDate| {
        let mut row = row.clone();
        row.remove("from");
        row.remove("to");
        row.insert("date".to_owned(), day.to_string());
        row
    };
    days_between(from, to).map(on).collect()
}

/// Returns the cells that differ, the rows that are gone and those that are new.
fn difference(before: &Sheet, after: &Sheet) -> Patch {
    let mut patch = Patch::default();
    let none = BTreeMap::new();
    for (index, row) in before.rows.iter().enumerate() {
        let Some(now) = after.rows.iter().find(|own| own.id == row.id) else {
            patch.removed.push(index);
            continue;
        };
        let columns: BTreeSet<&String> = row.cells().keys().chain(now.cells().keys()).collect();
        for column in columns.into_iter().filter(|column| row.get(column) != now.get(column)) {
            patch.cells.insert((index, column.clone()), now.get(column).to_owned());
        }
    }
    let is_new = |row: &&SheetRow| !before.rows.iter().any(|own| own.id == row.id);
    let added = after.rows.iter().filter(is_new);
    patch.added = added
        .map(|row| if row.cells().is_empty() { none.clone() } else { row.cells().clone() })
        .collect();
    patch
}

/// Applies a patch to a file; one that is not there is written whole.
fn apply(texts: &mut Texts, name: &str, patch: &Patch, whole: &Sheet) -> Result<(), DeskError> {
    if patch.is_empty() {
        return Ok(());
    }
    let text = match texts.get(name) {
        Some(text) => {
            let patched = patch.apply(name, text, &IMPLIED);
            patched.map_err(|fault| DeskError::Faults((*fault).into()))?
        }
        None => whole.to_csv(None),
    };
    texts.insert(name.to_owned(), text);
    Ok(())
}
