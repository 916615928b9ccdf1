//! The reader of `renewals.csv`.

use chrono::NaiveDate;

use super::{Action, MandateKind, Occasion, Renewal};
use crate::base::words::{any_of, quoted};
use crate::input::instance::FaultCode;
use crate::input::instance::fault::Faults;
use crate::input::instance::located::Located;
use crate::input::instance::suggest::did_you_mean;
use crate::input::instance::table::{Layout, Reported, Row, Table};

/// The columns and the row limit of `renewals.csv`.
pub(in crate::input::instance) const LAYOUT: Layout = Layout {
    columns: &[
        "mission",
        "id",
        "kind",
        "action",
        "mandate_expires",
        "report_due",
        "report_issued",
        "not_before",
        "complete_by",
        "politico_military_briefing",
        "briefing",
        "until",
        "council_mission",
        "assessment_mission",
        "changed_on",
        "resolution",
        "report_symbol",
        "basis",
        "notes",
    ],
    required: &["mission"],
    most_rows: 5_000,
    why_enough: "The Council renews about fifty mandates a year; split the file by years.",
};

/// Reads every row. A faulty cell reads as empty, so that one fault does not hide another.
pub(in crate::input::instance) fn read<'t>(
    table: &'t Table,
    faults: &mut Faults,
) -> Vec<Located<'t, Renewal>> {
    let rows: Vec<_> =
        table.rows().map(|row| Located { what: read_row(row, faults), row }).collect();
    for column in ["mandate_expires", "not_before", "complete_by", "until"] {
        let is_needed = |renewal: &Located<'_, Renewal>| needs(renewal.what.action, column);
        if !table.has_column(column) && rows.iter().any(is_needed) {
            table.tell_missing(column, faults);
        }
    }
    rows
}

/// Returns whether a row with this action must fill the column. The chain is bounded by the
/// mandate's last day, or else by two dates.
fn needs(action: Action, column: &str) -> bool {
    match column {
        "mandate_expires" => action.needs_expiry(),
        "not_before" | "complete_by" => !action.needs_expiry(),
        "until" => action == Action::Rollover,
        _ => false,
    }
}

fn read_row(row: Row<'_>, faults: &mut Faults) -> Renewal {
    let mission = row.cell("mission").name(faults);
    let mission = mission.map(|name| (!name.is_empty()).then_some(name));
    let mission = row.cell("mission").required(mission, "the mission's short name", faults);
    let mission = mission.unwrap_or_default().to_owned();
    let id = match row.cell("id").name(faults) {
        Ok("") => mission.clone(),
        given => given.unwrap_or_default().to_owned(),
    };

    let kind = row.cell("kind").word(&MandateKind::ALL, MandateKind::as_str, faults);
    let action = row.cell("action").word(&Action::ALL, Action::as_str, faults);
    let dates = Dates::read(row, action, faults);
    dates.check(row, faults);
    let politico_military_briefing = row.cell("politico_military_briefing").yes_or_no(faults);
    if let (Ok(kind), Ok(action)) = (kind, action) {
        let kind = kind.unwrap_or_default();
        check_tcc_chain(row, kind, action.unwrap_or_default(), faults);
        check_politico_military(row, kind, politico_military_briefing, faults);
    }

    let mut text = |column| row.cell(column).words(faults).unwrap_or_default().to_owned();
    let (resolution, report_symbol) = (text("resolution"), text("report_symbol"));
    let (basis, notes) = (text("basis"), text("notes"));
    let until = read_until(row, action, dates.mandate_expires, faults);
    let council_mission = row.cell("council_mission").days(faults);
    if action == Ok(Some(Action::Consultation)) {
        check_occasion(row, &basis, faults);
    }
    check_council_mission(row, &basis, council_mission, faults);
    Renewal {
        id,
        mission,
        kind: value(kind).unwrap_or_default(),
        action: value(action).unwrap_or_default(),
        mandate_expires: value(dates.mandate_expires),
        report_due: value(dates.report_due),
        report_issued: value(dates.report_issued),
        not_before: value(dates.not_before),
        complete_by: value(dates.complete_by),
        politico_military_briefing: value(politico_military_briefing),
        briefing: value(row.cell("briefing").yes_or_no(faults)),
        until,
        council_mission: value(council_mission),
        assessment_mission: value(row.cell("assessment_mission").days(faults)),
        changed_on: value(row.cell("changed_on").date(faults)),
        resolution,
        report_symbol,
        basis,
        notes,
        extra: row.extra(faults),
        origin: row.origin(),
    }
}

fn value<T>(read: Result<Option<T>, Reported>) -> Option<T> {
    read.unwrap_or_default()
}

/// The dates of a row, each read or reported as faulty.
struct Dates {
    mandate_expires: Result<Option<NaiveDate>, Reported>,
    report_due: Result<Option<NaiveDate>, Reported>,
    report_issued: Result<Option<NaiveDate>, Reported>,
    not_before: Result<Option<NaiveDate>, Reported>,
    complete_by: Result<Option<NaiveDate>, Reported>,
}

impl Dates {
    fn read(row: Row<'_>, action: Result<Option<Action>, Reported>, faults: &mut Faults) -> Dates {
        let mut date = |column| {
            let cell = row.cell(column);
            let read = cell.date(faults);
            match action.map(Option::unwrap_or_default) {
                Ok(action) if needs(action, column) => {
                    let why = format!("a date, which the action `{}` needs", action.as_str());
                    cell.required(read, &why, faults).map(Some)
                }
                _ => read,
            }
        };
        Dates {
            mandate_expires: date("mandate_expires"),
            report_due: date("report_due"),
            report_issued: date("report_issued"),
            not_before: date("not_before"),
            complete_by: date("complete_by"),
        }
    }

    /// Checks the dates. A report after the end of the mandate cannot serve its renewal. A report
    /// issued after its due date is no fault, because reports are late.
    fn check(&self, row: Row<'_>, faults: &mut Faults) {
        for (column, date) in
            [("report_issued", self.report_issued), ("report_due", self.report_due)]
        {
            if let (Ok(Some(report)), Ok(Some(expiry))) = (date, self.mandate_expires)
                && report > expiry
            {
                faults.add(|| {
                    let message =
                        format!("`{column}` is {report}, after the mandate expires on {expiry}");
                    let fault = row.cell(column).fault(FaultCode::RenewalReportDate, message);
                    let fault = fault.expecting(format!("a date no later than {expiry}"));
                    row.cell("mandate_expires").mark(fault, "the last day of the mandate")
                });
            }
        }
        if let (Ok(Some(from)), Ok(Some(to))) = (self.not_before, self.complete_by)
            && from > to
        {
            faults.add(|| {
                let message = format!("`not_before` is {from}, after `complete_by`, {to}");
                let fault = row.cell("not_before").fault(FaultCode::RenewalBounds, message);
                let fault = fault.expecting(format!("a date no later than {to}"));
                row.cell("complete_by").mark(fault, "the day by which all is complete")
            });
        }
    }
}

/// Reads the day to which a technical rollover extends the mandate: given for a rollover, and for
/// nothing else, and after the day on which the mandate expires.
fn read_until(
    row: Row<'_>,
    action: Result<Option<Action>, Reported>,
    expires: Result<Option<NaiveDate>, Reported>,
    faults: &mut Faults,
) -> Option<NaiveDate> {
    let cell = row.cell("until");
    let read = cell.date(faults);
    let is_rollover = action.ok()?.unwrap_or_default() == Action::Rollover;
    if !is_rollover {
        if let Ok(Some(_)) = read {
            faults.add(|| {
                let message = "`until` is only for a technical rollover".to_owned();
                cell.fault(FaultCode::RenewalRollover, message)
                    .expecting("an empty cell, or the action `rollover`")
            });
        }
        return None;
    }
    let why = "the last day of the extended mandate, which the action `rollover` needs";
    let until = cell.required(read, why, faults).ok()?;
    if let Ok(Some(expires)) = expires
        && until <= expires
    {
        faults.add(|| {
            let message = format!("`until` is {until}, and the mandate expires on {expires}");
            let fault = cell.fault(FaultCode::RenewalRollover, message);
            let fault = fault.expecting(format!("a date after {expires}"));
            row.cell("mandate_expires").mark(fault, "the last day of the mandate")
        });
    }
    Some(until)
}

/// Checks the basis of a consultation: one of the known words, or text of one's own.
fn check_occasion(row: Row<'_>, basis: &str, faults: &mut Faults) {
    let words = Occasion::ALL.map(Occasion::as_str);
    let is_word = !basis.is_empty() && basis.bytes().all(|b| b.is_ascii_lowercase() || b == b'_');
    if is_word && !words.contains(&basis) {
        faults.add(|| {
            let message = format!("`basis` cannot be {}", quoted(basis));
            let fault = row.cell("basis").fault(FaultCode::CsvUnknownWord, message);
            fault.expecting(any_of(&words)).advise_if(did_you_mean(basis, words))
        });
    }
}

/// Checks that a mission of the Council has a basis that says whether the TCC meeting comes before
/// or after it.
fn check_council_mission(
    row: Row<'_>,
    basis: &str,
    mission: Result<Option<(NaiveDate, NaiveDate)>, Reported>,
    faults: &mut Faults,
) {
    let sides = [Occasion::BeforeMission, Occasion::AfterMission].map(Occasion::as_str);
    if let Ok(Some(_)) = mission
        && !sides.contains(&basis)
    {
        faults.add(|| {
            let message = "the basis does not say on which side of the mission to meet".to_owned();
            let fault = row.cell("council_mission").fault(FaultCode::RenewalMission, message);
            let fault =
                fault.expecting(format!("{} in `basis`, with `consultation`", any_of(&sides)));
            row.cell("basis").mark(fault, "the basis of the row")
        });
    }
}

/// Checks that a row whose mandate has no troop contributors does not ask for a TCC meeting.
fn check_tcc_chain(row: Row<'_>, kind: MandateKind, action: Action, faults: &mut Faults) {
    if action == Action::Consultation && kind != MandateKind::Peacekeeping {
        faults.add(|| {
            let message =
                format!("the action `consultation` is for peacekeeping, not `{}`", kind.as_str());
            let fault = row.cell("action").fault(FaultCode::RenewalNoTccChain, message);
            let fault = fault.expecting(any_of(&ACTIONS_WITHOUT_TCC)).advise(
                "It is another basis for a meeting with troop- and police-contributing countries.",
            );
            row.cell("kind").mark(fault, "has no such countries")
        });
    }
}

const ACTIONS_WITHOUT_TCC: [&str; 6] =
    ["renewal", "change", "withdrawal", "termination", "creation", "rollover"];

fn check_politico_military(row: Row<'_>, kind: MandateKind, asked: Asked, faults: &mut Faults) {
    if asked == Ok(Some(true)) && kind != MandateKind::Peacekeeping {
        faults.add(|| {
            let message = format!(
                "a politico-military briefing is requested, but the kind is `{}`",
                kind.as_str(),
            );
            let cell = row.cell("politico_military_briefing");
            let fault = cell.fault(FaultCode::RenewalNoTccChain, message);
            let fault = fault.expecting("no, or an empty cell").advise(
                "It is a step before the consultations on a peacekeeping operation. Ask for it in \
                 the column `briefing` instead.",
            );
            row.cell("kind").mark(fault, "has no TCC meeting")
        });
    }
}

/// The answer to a yes-or-no cell.
type Asked = Result<Option<bool>, Reported>;
