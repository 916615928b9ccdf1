//! The rows of an instance as text cells, as a CSV file holds them.

use std::collections::BTreeMap;

use chrono::{NaiveDate, NaiveTime};

use super::table::csv_of;
use super::{CalendarRow, Event, Instance, Order, ProgrammeSettings, Renewal};

/// The columns that a file has only if a row uses them.
const RARE: [&str; 7] =
    ["start", "order", "location", "tentative", "unofficial", "opens", "closes"];

/// A table whose rows have ids.
#[derive(Clone, Debug)]
pub(crate) struct Sheet {
    columns: Vec<String>,
    pub(crate) rows: Vec<SheetRow>,
}

/// A row: its id, and its non-blank cells by column.
#[derive(Clone, Debug)]
pub(crate) struct SheetRow {
    pub(crate) id: String,
    cells: BTreeMap<String, String>,
}

impl Sheet {
    fn new(columns: &[&str]) -> Sheet {
        Sheet { columns: columns.iter().map(|column| (*column).to_owned()).collect(), rows: vec![] }
    }

    /// Lists the rows of `renewals.csv`.
    pub(crate) fn of_renewals(renewals: &[Renewal]) -> Sheet {
        let mut sheet = Sheet::new(super::renewal::read::LAYOUT.columns);
        for renewal in renewals {
            let row = sheet.add(&renewal.id);
            row.set("mission", &renewal.mission);
            row.set("kind", renewal.kind.as_str());
            row.set("action", renewal.action.as_str());
            row.set_date("mandate_expires", renewal.mandate_expires);
            row.set_date("report_due", renewal.report_due);
            row.set_date("report_issued", renewal.report_issued);
            row.set_date("not_before", renewal.not_before);
            row.set_date("complete_by", renewal.complete_by);
            row.set_choice("politico_military_briefing", renewal.politico_military_briefing);
            row.set_choice("briefing", renewal.briefing);
            row.set_date("until", renewal.until);
            row.set_days("council_mission", renewal.council_mission);
            row.set_days("assessment_mission", renewal.assessment_mission);
            row.set_date("changed_on", renewal.changed_on);
            row.set("resolution", &renewal.resolution);
            row.set("report_symbol", &renewal.report_symbol);
            row.set("basis", &renewal.basis);
            row.set("notes", &renewal.notes);
            row.cells.extend(renewal.extra.clone());
            sheet.widen(&renewal.extra);
        }
        sheet
    }

    /// Lists the rows of `events.csv`.
    pub(crate) fn of_events(events: &[Event]) -> Sheet {
        let mut sheet = Sheet::new(super::event::read::LAYOUT.columns);
        for event in events {
            let row = sheet.add(&event.id);
            row.set("title", &event.title);
            row.set("kind", event.kind.as_str());
            row.set("minutes", &event.minutes.map_or(String::new(), |minutes| minutes.to_string()));
            row.set_date("date", event.date);
            row.set("session", event.session.map_or("", |session| session.as_str()));
            row.set_time("start", event.start);
            row.set("order", event.order.map_or("", Order::as_str));
            row.set_date("earliest", event.earliest);
            row.set_date("latest", event.latest);
            row.set_date("preferred", event.preferred);
            row.set("after", event.after.as_deref().unwrap_or_default());
            row.set("basis", &event.basis);
            row.set("location", &event.location);
            row.set_choice("tentative", event.tentative.then_some(true));
            row.set_choice("unofficial", event.unofficial.then_some(true));
            row.set("notes", &event.notes);
            row.cells.extend(event.extra.clone());
            sheet.widen(&event.extra);
        }
        sheet
    }

    /// Lists the rows of `calendar.csv`, which only their position identifies.
    pub(crate) fn of_calendar(rows: &[CalendarRow]) -> Sheet {
        let mut sheet = Sheet::new(super::calendar_row::read::LAYOUT.columns);
        for closing in rows {
            let row = sheet.add("");
            row.set_date("from", Some(closing.from));
            row.set_date("to", Some(closing.to));
            row.set("session", closing.session.map_or("", |session| session.as_str()));
            row.set("status", closing.status.as_str());
            row.set_time("opens", closing.opens);
            row.set_time("closes", closing.closes);
            row.set("reason", &closing.reason);
        }
        sheet
    }

    /// Returns whether a file of this kind may have a column, other than those with the prefix
    /// `x_`.
    pub(crate) fn has_column(&self, column: &str) -> bool {
        column.starts_with("x_") || self.columns.iter().any(|own| own == column)
    }

    pub(crate) fn columns(&self) -> impl Iterator<Item = &str> {
        self.columns.iter().map(String::as_str)
    }

    /// Adds a blank row.
    pub(crate) fn add(&mut self, id: &str) -> &mut SheetRow {
        let mut row = SheetRow { id: id.to_owned(), cells: BTreeMap::new() };
        row.set("id", id);
        self.rows.push(row);
        let last = self.rows.len() - 1;
        &mut self.rows[last]
    }

    /// Returns the row with an id.
    pub(crate) fn row(&mut self, id: &str) -> Option<&mut SheetRow> {
        self.rows.iter_mut().find(|row| row.id == id)
    }

    /// Sets a cell. A new column with the prefix `x_` is added.
    pub(crate) fn set(&mut self, id: &str, column: &str, value: &str) {
        if !self.columns.iter().any(|own| own == column) {
            self.columns.push(column.to_owned());
        }
        if let Some(row) = self.row(id) {
            row.set(column, value);
        }
    }

    /// Sets a cell of each row to the next value, in a column that is added if there is none.
    pub(crate) fn fill<'v>(&mut self, column: &str, values: impl Iterator<Item = &'v str>) {
        self.widen_by(column);
        for (row, value) in self.rows.iter_mut().zip(values) {
            row.set(column, value);
        }
    }

    /// Adds a column, unless there is one of the name.
    pub(crate) fn widen_by(&mut self, column: &str) {
        if !self.columns.iter().any(|own| own == column) {
            self.columns.push(column.to_owned());
        }
    }

    fn widen(&mut self, extra: &BTreeMap<String, String>) {
        for column in extra.keys() {
            if !self.columns.contains(column) {
                self.columns.push(column.clone());
            }
        }
    }

    /// Lists the columns of a file: those that few files need are left out where no row uses them.
    pub(crate) fn used_columns(&self) -> Vec<&str> {
        let is_of_events = self.columns.iter().any(|column| column == "preferred");
        let is_used = |column: &&str| {
            !(RARE.contains(column) || *column == "basis" && is_of_events)
                || self.rows.iter().any(|row| row.cells.contains_key(*column))
        };
        self.columns.iter().map(String::as_str).filter(is_used).collect()
    }

    /// Writes the table as CSV with these columns, or with those that are used.
    pub(crate) fn to_csv(&self, columns: Option<&[&str]>) -> String {
        let own = self.used_columns();
        let columns = columns.unwrap_or(&own);
        let rows = self.rows.iter().map(|row| {
            columns.iter().map(|column| row.cells.get(*column).map_or("", String::as_str))
        });
        csv_of(columns.iter().copied(), rows)
    }
}

impl Instance {
    /// Writes the instance as the files that `plan` reads, by name: the renewals, any events and
    /// calendar rows, the policy in full, and any settings of the programme.
    ///
    /// ```
    /// use horseshoe::research::generate::{Recipe, generate};
    /// let files = generate(&Recipe::default()).to_files();
    /// assert_eq!(files.iter().map(|(name, _)| *name).collect::<Vec<_>>(),
    ///     ["renewals.csv", "events.csv", "policy.toml"]);
    /// ```
    pub fn to_files(&self) -> Vec<(&'static str, String)> {
        let mut files = vec![("renewals.csv", Sheet::of_renewals(&self.renewals).to_csv(None))];
        if !self.events.is_empty() {
            files.push(("events.csv", Sheet::of_events(&self.events).to_csv(None)));
        }
        if !self.calendar.is_empty() {
            files.push(("calendar.csv", Sheet::of_calendar(&self.calendar).to_csv(None)));
        }
        files.push(("policy.toml", self.policy.to_toml()));
        if self.programme != ProgrammeSettings::default() {
            files.push(("programme.toml", self.programme.to_toml()));
        }
        files
    }
}

impl SheetRow {
    /// Returns a cell; an empty text if it is blank.
    pub(crate) fn get(&self, column: &str) -> &str {
        self.cells.get(column).map_or("", String::as_str)
    }

    /// The non-blank cells, by column.
    pub(crate) fn cells(&self) -> &BTreeMap<String, String> {
        &self.cells
    }

    /// Sets a cell; a blank value empties it.
    pub(crate) fn set(&mut self, column: &str, value: &str) {
        if value.is_empty() {
            self.cells.remove(column);
        } else {
            self.cells.insert(column.to_owned(), value.to_owned());
        }
    }

    fn set_date(&mut self, column: &str, date: Option<NaiveDate>) {
        self.set(column, &date.map_or(String::new(), |date| date.to_string()));
    }

    fn set_days(&mut self, column: &str, days: Option<(NaiveDate, NaiveDate)>) {
        self.set(column, &days.map_or(String::new(), |(from, to)| format!("{from}/{to}")));
    }

    fn set_time(&mut self, column: &str, time: Option<NaiveTime>) {
        self.set(column, &time.map_or(String::new(), |time| time.format("%H:%M").to_string()));
    }

    fn set_choice(&mut self, column: &str, choice: Option<bool>) {
        self.set(column, choice.map_or("", |yes| if yes { "yes" } else { "no" }));
    }
}
