//! Applies changes to the tables of an instance, and reads the tables again.

use std::collections::BTreeMap;

use chrono::{NaiveDate, TimeDelta};

use super::{Edit, EditRow, Edited};
use crate::base::calendar::Session;
use crate::base::names::nfc;
use crate::base::words::{all_of, any_of, quoted};
use crate::domain::problem::Problem;
use crate::input::instance::policy::{Policy, read::read_over};
use crate::input::instance::sheet::Sheet;
use crate::input::instance::suggest::did_you_mean;
use crate::input::instance::{CalendarStatus, Fault, FaultCode, Faults};
use crate::input::instance::{Instance, Origin, load};

/// The target that denotes the policy.
const POLICY: &str = "policy";
/// The parts of a policy that a renewal can override.
const OWN_PARTS: [&str; 2] = ["leads", "durations"];
/// The columns that hold one date, in either table.
const DATES: [&str; 11] = [
    "mandate_expires",
    "report_due",
    "report_issued",
    "not_before",
    "complete_by",
    "until",
    "changed_on",
    "date",
    "earliest",
    "latest",
    "preferred",
];

/// The tables of an instance during the changes.
struct Tables<'a> {
    instance: &'a Instance,
    renewals: Sheet,
    events: Sheet,
    calendar: Sheet,
    policy: Policy,
    /// The scenario row responsible for each cell, or for a whole row if the column is blank.
    asked: BTreeMap<(String, String), Origin>,
    /// The scenario rows responsible for the rows of the calendar, in order.
    closed: Vec<Origin>,
    faults: Faults,
}

pub(super) fn apply(instance: &Instance, edits: &[EditRow]) -> Result<Edited, Faults> {
    let edits: Vec<EditRow> = edits.iter().map(composed).collect();
    let edits = edits.as_slice();
    let mut tables = Tables {
        instance,
        renewals: Sheet::of_renewals(&instance.renewals),
        events: Sheet::of_events(&instance.events),
        calendar: Sheet::of_calendar(&instance.calendar),
        policy: instance.policy.clone(),
        asked: BTreeMap::new(),
        closed: Vec::new(),
        faults: Faults::default(),
    };
    let mut pins = Vec::new();
    tables.add_rows(edits);
    for row in edits {
        match &row.edit {
            Edit::Set { target, field, value } => tables.set(target, field, value, &row.origin),
            Edit::Add { target, field, value } => tables.fill(target, field, value, &row.origin),
            Edit::Remove { target } => tables.remove(target, &row.origin),
            Edit::Close { from, to, session, reason } => {
                tables.mark_days(CalendarStatus::Closed, (*from, *to), *session, reason, row);
            }
            Edit::Open { date, session, reason } => {
                tables.mark_days(CalendarStatus::Open, (*date, *date), *session, reason, row);
            }
            Edit::Avoid { from, to, session, reason } => {
                tables.mark_days(CalendarStatus::Avoid, (*from, *to), *session, reason, row);
            }
            Edit::Pin { target, date, session } => {
                if tables.events.row(target).is_some() {
                    let session = session.map_or("", |session| session.as_str()).to_owned();
                    for (column, value) in [("date", date.to_string()), ("session", session)] {
                        tables.cell(false, target, column, &value, &row.origin);
                    }
                    tables.widen(target, *date, &row.origin);
                } else {
                    pins.push((target.clone(), *date, *session, row.origin.clone()));
                }
            }
        }
    }
    Ok(Edited { instance: tables.read()?, pins })
}

/// Returns the days of a value such as `+7` or `-3`, for a column of dates.
fn days_from(field: &str, value: &str) -> Option<i64> {
    let digits = value.strip_prefix(['+', '-'])?;
    let is_count = (1..=4).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit());
    (DATES.contains(&field) && is_count).then(|| value.parse().ok()).flatten()
}

/// Returns the same change with its target in normal form.
fn composed(row: &EditRow) -> EditRow {
    let mut row = row.clone();
    match &mut row.edit {
        Edit::Set { target, .. }
        | Edit::Add { target, .. }
        | Edit::Remove { target }
        | Edit::Pin { target, .. } => *target = nfc(target).into_owned(),
        Edit::Close { .. } | Edit::Open { .. } | Edit::Avoid { .. } => {}
    }
    row
}

impl Tables<'_> {
    /// Adds a row to the calendar.
    fn mark_days(
        &mut self,
        status: CalendarStatus,
        (from, to): (NaiveDate, NaiveDate),
        session: Option<Session>,
        reason: &str,
        row: &EditRow,
    ) {
        let marked = self.calendar.add("");
        marked.set("from", &from.to_string());
        marked.set("to", &to.to_string());
        marked.set("session", session.map_or("", |session| session.as_str()));
        marked.set("status", status.as_str());
        marked.set("reason", reason);
        self.closed.push(row.origin.clone());
    }

    /// Creates the rows to be added, so that any change may refer to them.
    fn add_rows(&mut self, edits: &[EditRow]) {
        let mut fields: BTreeMap<&str, Vec<&str>> = BTreeMap::new();
        for row in edits {
            if let Edit::Add { target, field, .. } = &row.edit {
                fields.entry(target).or_default().push(field);
            }
        }
        let mut done: Vec<&str> = Vec::new();
        for row in edits {
            let Edit::Add { target, .. } = &row.edit else { continue };
            if done.contains(&target.as_str()) {
                continue;
            }
            done.push(target);
            if self.has(target) {
                self.faults.add(|| {
                    let message = format!("{} is already in the instance", quoted(target));
                    Fault::of_row(FaultCode::ScenarioTaken, &row.origin, message)
                        .finding(target.as_str())
                        .expecting("an id that no renewal and no event has")
                        .advise("Use `set` to change what is there.")
                });
                continue;
            }
            let of_events: Vec<&str> = self.events.columns().collect();
            let own = |field: &&str| self.renewals.has_column(field) && !of_events.contains(field);
            let is_renewal = fields[target.as_str()].iter().any(own);
            let sheet = if is_renewal { &mut self.renewals } else { &mut self.events };
            let added = sheet.add(target);
            if is_renewal {
                added.set("mission", target);
            }
            self.asked.insert((target.clone(), String::new()), row.origin.clone());
        }
    }

    fn has(&mut self, target: &str) -> bool {
        self.renewals.row(target).is_some() || self.events.row(target).is_some()
    }

    fn fill(&mut self, target: &str, field: &str, value: &str, origin: &Origin) {
        // A row that could not be added is already reported.
        if self.asked.contains_key(&(target.to_owned(), String::new())) {
            self.set(target, field, value, origin);
        }
    }

    fn set(&mut self, target: &str, field: &str, value: &str, origin: &Origin) {
        if target == POLICY {
            return self.set_policy(field, value, origin);
        }
        let is_renewal = self.renewals.row(target).is_some();
        if !is_renewal && self.events.row(target).is_none() {
            return self.unknown(target, origin);
        }
        let part = field.split('.').next().unwrap_or_default();
        if is_renewal && OWN_PARTS.contains(&part) {
            let own = format!("renewals.\"{target}\".{field}");
            return self.set_policy(&own, value, origin);
        }
        let sheet = if is_renewal { &self.renewals } else { &self.events };
        if field == "id" || !sheet.has_column(field) {
            let columns: Vec<&str> = sheet.columns().filter(|column| *column != "id").collect();
            let what = if is_renewal { "a renewal" } else { "an event" };
            let fault = Fault::of_row(
                FaultCode::ScenarioUnknownField,
                origin,
                match field {
                    "" => format!("no column of {target} is named"),
                    field => format!("{} is not a column of {what}", quoted(field)),
                },
            );
            let fault = fault
                .finding(field)
                .expecting(any_of(&columns))
                .advise_if(did_you_mean(field, columns.iter().copied()));
            return self.faults.add(|| fault);
        }
        match days_from(field, value) {
            Some(days) => self.shift(is_renewal, target, field, days, origin),
            None => self.cell(is_renewal, target, field, value, origin),
        }
    }

    /// Sets a date some days after the one that is there, or before it.
    fn shift(&mut self, is_renewal: bool, target: &str, field: &str, days: i64, origin: &Origin) {
        let sheet = if is_renewal { &mut self.renewals } else { &mut self.events };
        let text = sheet.row(target).map_or("", |row| row.get(field)).to_owned();
        let date = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok();
        match date.and_then(|date| date.checked_add_signed(TimeDelta::days(days))) {
            Some(date) => self.cell(is_renewal, target, field, &date.to_string(), origin),
            None => self.faults.add(|| {
                let message = format!("`{field}` of {} is blank", quoted(target));
                Fault::of_row(FaultCode::ScenarioRelative, origin, message)
                    .finding(format!("{days:+}"))
                    .expecting("a date in the cell from which the days are counted")
                    .advise("Write the date itself.")
            }),
        }
    }

    /// Lets the window of an event hold a day: it stays as it is, or gives on one side, so that it still
    /// says something once the day is free again.
    fn widen(&mut self, target: &str, date: NaiveDate, origin: &Origin) {
        for (column, is_first) in [("earliest", true), ("latest", false)] {
            let text = self.events.row(target).map_or("", |row| row.get(column));
            let Ok(bound) = text.parse::<NaiveDate>() else { continue };
            if (is_first && date < bound) || (!is_first && date > bound) {
                self.cell(false, target, column, &date.to_string(), origin);
            }
        }
    }

    fn cell(&mut self, is_renewal: bool, target: &str, field: &str, value: &str, origin: &Origin) {
        let sheet = if is_renewal { &mut self.renewals } else { &mut self.events };
        sheet.set(target, field, value);
        self.asked.insert((target.to_owned(), field.to_owned()), origin.clone());
    }

    /// Sets one value of the policy.
    fn set_policy(&mut self, path: &str, value: &str, origin: &Origin) {
        let mut faults = Faults::default();
        if let Some(policy) = read_over(&self.policy, path, value, origin, &mut faults) {
            self.policy = policy;
        }
        for fault in faults.iter() {
            self.faults.add(|| moved(fault, origin));
        }
    }

    fn remove(&mut self, target: &str, origin: &Origin) {
        if !self.has(target) {
            return self.unknown(target, origin);
        }
        self.renewals.rows.retain(|row| row.id != target);
        self.events.rows.retain(|row| row.id != target);
        self.policy.renewals.remove(target);
    }

    fn unknown(&mut self, target: &str, origin: &Origin) {
        let known: Vec<String> =
            self.renewals.rows.iter().chain(&self.events.rows).map(|row| row.id.clone()).collect();
        self.faults.add(|| {
            let message = format!("the instance has no renewal and no event {}", quoted(target));
            Fault::of_row(FaultCode::ScenarioUnknownTarget, origin, message)
                .finding(target)
                .expecting("the id of a renewal or of an event")
                .advise_if(did_you_mean(target, known.iter().map(String::as_str)))
        });
    }

    /// Reads the tables as if they were files.
    fn read(mut self) -> Result<Instance, Faults> {
        if !self.faults.is_empty() {
            return Err(self.faults);
        }
        let texts = [&self.renewals, &self.events, &self.calendar].map(|sheet| sheet.to_csv(None));
        let mut instance = match load::read_texts(&self.instance.name, texts, &self.policy) {
            Ok(instance) => instance,
            Err(faults) => {
                for fault in faults.iter() {
                    let origin = self.asks_for(fault);
                    self.faults.add(|| moved(fault, &origin));
                }
                return Err(self.faults);
            }
        };
        self.restore_origins(&mut instance);
        instance.programme = self.instance.programme.clone();
        Ok(instance)
    }

    /// Returns the scenario row responsible for a fault: the one of the cell, or else of any cell
    /// in that row, or else the last one.
    fn asks_for(&self, fault: &Fault) -> Origin {
        let place = fault.line().and_then(|line| line.checked_sub(2));
        let own = place.and_then(|row| row.checked_sub(self.instance.calendar.len()));
        let own = own.filter(|_| fault.file().ends_with("calendar.csv"));
        if let Some(origin) = own.and_then(|own| self.closed.get(own)) {
            return origin.clone();
        }
        let sheet =
            if fault.file().ends_with("events.csv") { &self.events } else { &self.renewals };
        let id = place.and_then(|row| sheet.rows.get(row)).map_or("", |row| row.id.as_str());
        let of_row = self.asked.iter().filter(|((target, _), _)| target == id);
        let named = |(_, field): &(String, String)| {
            !field.is_empty() && fault.to_string().contains(&format!("`{field}`"))
        };
        let of_cell = of_row.clone().find(|(key, _)| named(key));
        let any = of_cell.or(of_row.clone().next_back()).or(self.asked.iter().next_back());
        let origin = any.map(|(_, origin)| origin).or(self.closed.last());
        origin.cloned().unwrap_or_default()
    }

    /// Restores the positions of the rows from the user's files, and gives new rows the positions
    /// of their scenario rows.
    fn restore_origins(&self, instance: &mut Instance) {
        let new = |id: &str| self.asked.get(&(id.to_owned(), String::new())).cloned();
        for renewal in &mut instance.renewals {
            let mut before = self.instance.renewals.iter();
            let before = before.find(|own| own.id == renewal.id).map(|own| own.origin.clone());
            renewal.origin = before.or_else(|| new(&renewal.id)).unwrap_or_default();
        }
        for event in &mut instance.events {
            let mut before = self.instance.events.iter();
            let before = before.find(|own| own.id == event.id).map(|own| own.origin.clone());
            event.origin = before.or_else(|| new(&event.id)).unwrap_or_default();
        }
        let rows = self.instance.calendar.iter().map(|row| &row.origin).chain(&self.closed);
        for (row, origin) in instance.calendar.iter_mut().zip(rows) {
            row.origin = origin.clone();
        }
    }
}

/// Returns the same fault at the responsible scenario row.
fn moved(fault: &Fault, origin: &Origin) -> Fault {
    Fault::of_row(fault.code(), origin, fault.to_string())
        .finding(fault.found())
        .expecting(fault.expected())
        .advise_if(fault.help().map(str::to_owned))
}

pub(super) fn unknown_item(problem: &Problem, id: &str, origin: &Origin) -> Fault {
    let renewal = id.split_once('/').map_or(id, |(renewal, _)| renewal);
    let own = problem.items.iter().filter(|item| item.renewal.as_deref() == Some(renewal));
    let own: Vec<&str> = own.map(|item| item.id.as_str()).collect();
    let help = match own.as_slice() {
        [] => did_you_mean(id, problem.items.iter().map(|item| item.id.as_str())),
        own => Some(format!("The chain of {renewal} has {}.", all_of(own))),
    };
    Fault::of_row(
        FaultCode::ScenarioUnknownTarget,
        origin,
        format!("the instance has no item {}", quoted(id)),
    )
    .finding(id)
    .expecting("an event, or an item of a chain such as UNDOF/consultations")
    .advise_if(help)
}
