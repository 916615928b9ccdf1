//! The reporting and mandate cycles as a paper.

use chrono::NaiveDate;
use serde::Serialize;

use super::cycle::{Cycle, Renewed};
use super::region::Region;
use super::scribe::{Scribe, table};
use super::words::word;
use crate::base::calendar::plain_date;
use crate::base::words::counted;
use crate::domain::programme::Programme;
use crate::output::document::{Cell, Data, Document, Table, Tone, strong};
use crate::output::formats::{Format, one_line};
use crate::output::report::Audience;

/// The reporting and mandate cycles, by expiry. With a programme the paper has its head; without one it is
/// a paper of the record.
///
/// The terminal is too narrow for all columns side by side: there each mandate has its facts below it.
///
/// ```
/// use horseshoe::input::record::Record;
/// use horseshoe::output::formats::{Format, TextStyle, render};
/// use horseshoe::output::papers::{cycles, cycles_of_record};
/// use horseshoe::output::report::Audience;
///
/// let list = cycles_of_record(&Record::built_in()?)?;
/// let paper = cycles(&list, None, Audience::Circulation, Format::Csv);
/// let csv = String::from_utf8(render(&paper, Format::Csv, &TextStyle::default())).unwrap();
/// assert_eq!(csv.lines().count(), 1 + list.len(), "a row for each mandate");
/// # Ok::<(), horseshoe::Faults>(())
/// ```
pub fn cycles(
    list: &[Cycle],
    programme: Option<&Programme>,
    audience: Audience,
    format: Format,
) -> Document<'static> {
    let title = word("paper-cycles-title");
    let mut document = match programme {
        Some(programme) => Scribe::new(programme, audience).document(title, "paper-not-official"),
        None => {
            let mut document = Document::new(title);
            document.paragraph(&strong(title)).paragraph(word("paper-not-official"));
            document
        }
    };
    match (list, format) {
        ([], _) => {
            document.paragraph(word("paper-no-mandates"));
        }
        (_, Format::Text) => {
            document.table(below(list));
        }
        _ => {
            document.table(beside(list));
        }
    }
    let (rows, whole) = (list.to_vec(), list.to_vec());
    document.with_data(move || data(&rows)).with_json(move || json(&whole))
}

/// The mandates with their facts below them.
fn below(list: &[Cycle]) -> Table {
    let mut table = Table::new(["", ""], |_| false).wide(1);
    for cycle in list {
        table.row([
            Cell::from(plain_date(cycle.expires)),
            Cell::toned(one_line(&cycle.mission), Tone::Strong),
        ]);
        let facts = [
            ("paper-column-set-by", set_by(cycle)),
            ("paper-column-cycle", length(cycle)),
            ("paper-column-report", report(cycle)),
            ("paper-column-next", next(cycle)),
        ];
        for (id, fact) in facts.into_iter().filter(|(_, fact)| !fact.is_empty()) {
            table.row([format!("  {}", word(id)), fact]);
        }
    }
    table
}

/// The mandates with their facts beside them.
fn beside(list: &[Cycle]) -> Table {
    let columns = ["expires", "mandate", "set-by", "cycle", "report", "next"];
    let rows = list.iter().map(|cycle| {
        [
            plain_date(cycle.expires),
            one_line(&cycle.mission),
            set_by(cycle),
            length(cycle),
            report(cycle),
            next(cycle),
        ]
    });
    table(columns).wide(4).rows(rows)
}

/// `S/RES/2824 (2026), adopted 25 June 2026`.
fn set_by(cycle: &Cycle) -> String {
    let adopted = |on: NaiveDate| format!("{} {}", word("paper-adopted"), plain_date(on));
    joined([one_line(&cycle.set_by), cycle.adopted.map_or(String::new(), adopted)])
}

/// `6 months`, or `45 days`.
fn length(cycle: &Cycle) -> String {
    let count = |count: i64, noun| counted(usize::try_from(count).unwrap_or(0), noun);
    let lasts = match (cycle.months(), cycle.days()) {
        (Some(months), _) => count(months, "month"),
        (None, Some(days)) => count(days, "day"),
        (None, None) => String::new(),
    };
    let last = if cycle.is_final { word("paper-final") } else { "" };
    joined([lasts, last.to_owned()])
}

/// `issued 2 January 2002 (S/2002/1), 183 days after the report before`.
fn report(cycle: &Cycle) -> String {
    let own = cycle.report.as_ref().map_or(String::new(), |report| {
        let symbol = match one_line(&report.symbol).as_str() {
            "" => String::new(),
            symbol => format!(" ({symbol})"),
        };
        format!("{} {}{symbol}", report.state, plain_date(report.date))
    });
    let after = cycle.days_between_reports().map_or(String::new(), |days| {
        format!("{} after the report before", counted(usize::try_from(days).unwrap_or(0), "day"))
    });
    joined([own, after, one_line(&cycle.asks)])
}

/// `30 January 2026, S/RES/2815 (2026)`.
fn next(cycle: &Cycle) -> String {
    cycle.renewed.as_ref().map_or(String::new(), |Renewed { on, by, is_planned }| {
        let planned = if *is_planned { word("paper-planned") } else { "" };
        joined([plain_date(*on), one_line(by), planned.to_owned()])
    })
}

fn joined<const N: usize>(parts: [String; N]) -> String {
    parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}

fn data(list: &[Cycle]) -> Data {
    let header = [
        "expires",
        "mission",
        "kind",
        "region",
        "set_by",
        "adopted",
        "expired_before",
        "months",
        "days",
        "report",
        "report_state",
        "report_symbol",
        "days_between_reports",
        "asks",
        "final",
        "renewed_on",
        "renewed_by",
        "planned",
    ];
    let rows = list.iter().map(|cycle| {
        let (report, renewed) = (cycle.report.as_ref(), cycle.renewed.as_ref());
        [
            cycle.expires.into(),
            (&cycle.mission).into(),
            cycle.kind.as_str().into(),
            Region::of(&cycle.mission).as_str().into(),
            (&cycle.set_by).into(),
            cycle.adopted.into(),
            cycle.before.into(),
            cycle.months().into(),
            cycle.days().into(),
            report.map(|report| report.date).into(),
            report.map(|report| report.state.as_str()).into(),
            report.map(|report| report.symbol.as_str()).into(),
            cycle.days_between_reports().into(),
            (&cycle.asks).into(),
            cycle.is_final.into(),
            renewed.map(|renewed| renewed.on).into(),
            renewed.map(|renewed| renewed.by.as_str()).into(),
            renewed.map(|renewed| renewed.is_planned).into(),
        ]
    });
    Data::new(header, rows)
}

fn json(list: &[Cycle]) -> String {
    #[derive(Serialize)]
    struct One<'a> {
        #[serde(flatten)]
        cycle: &'a Cycle,
        region: Region,
        months: Option<i64>,
        days: Option<i64>,
        days_between_reports: Option<i64>,
    }
    #[derive(Serialize)]
    struct Whole<'a> {
        paper: &'static str,
        title: &'static str,
        cycles: Vec<One<'a>>,
    }
    let cycles = list.iter().map(|cycle| One {
        cycle,
        region: Region::of(&cycle.mission),
        months: cycle.months(),
        days: cycle.days(),
        days_between_reports: cycle.days_between_reports(),
    });
    let whole =
        Whole { paper: "cycles", title: word("paper-cycles-title"), cycles: cycles.collect() };
    // Plain values always serialise.
    serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
}
