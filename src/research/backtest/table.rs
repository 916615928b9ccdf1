//! The answers as a document, and as CSV by renewal and by month.

use super::json::to_json;
use super::month::name;
use super::words::{Section, sections};
use super::{Backtest, MonthAnswer, RenewalAnswer, Verdict};
use crate::base::item::ItemKind;
use crate::input::instance::table::{Field, csv_of};
use crate::output::document::{Data, Document, Table};
use crate::output::formats::{one_line, written};

/// Returns the answers as a document.
///
/// ```
/// use horseshoe::output::formats::{Format, TextStyle, render};
/// use horseshoe::research::backtest::document;
/// # use horseshoe::base::batch::Batch;
/// # use horseshoe::input::record::Record;
/// # use horseshoe::research::backtest::{Asked, backtest, months};
/// # use horseshoe::{Options, Policy};
/// # let record = Record::built_in()?;
/// # let june = chrono::NaiveDate::from_ymd_opt(2010, 6, 1);
/// # let asked = Asked::new(&Policy::guideline())?;
/// # let asked_months = months(&record, june, june);
/// # let answers = backtest(&record, &asked, &asked_months, &Options::default(), &Batch::unwatched());
///
/// let page = render(&document(&answers), Format::Markdown, &TextStyle::default());
/// assert!(String::from_utf8(page)?.contains("guideline"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn document(backtest: &Backtest) -> Document<'_> {
    let mut document = Document::new("Backtest");
    for section in sections(backtest) {
        if !section.heading.is_empty() {
            document.heading(section.heading);
        }
        let words_first = section.columns.first().is_some_and(|column| column.is_empty());
        let wide = if words_first { 0 } else { section.columns.len().saturating_sub(1) };
        let table = Table::new(section.columns.iter().copied(), |at| is_number(&section, at));
        document.table(table.wide(wide).rows(section.rows.clone()));
        for says in &section.says {
            document.paragraph(says);
        }
    }
    document.with_data(|| data(backtest)).with_json(|| to_json(backtest))
}

/// Returns whether a column holds only numbers.
fn is_number(section: &Section, at: usize) -> bool {
    let mut cells = section.rows.iter().map(|row| row[at].as_str()).filter(|cell| !cell.is_empty());
    cells.all(|cell| cell.parse::<f64>().is_ok())
}

/// The answers as CSV, a row a renewal.
pub(crate) fn to_csv(backtest: &Backtest) -> String {
    written(data(backtest))
}

fn data(backtest: &Backtest) -> Data {
    let columns = [
        "month",
        "chain",
        "mission",
        "resolution",
        "report",
        "tcc_meeting",
        "consultations",
        "adoption",
        "expiry",
        "days_to_tcc",
        "first_lead_kept",
        "days_to_consultations",
        "second_lead_kept",
        "could",
        "could_by_adoption",
        "could_by_dates",
        "not_known_because",
        "days_earlier",
        "days_earlier_by_dates",
        "report_needed_by",
        "business_known",
        "proposed_tcc_meeting",
        "proposed_consultations",
        "proposed_adoption",
    ];
    let rows = backtest
        .months
        .iter()
        .flat_map(|month| month.renewals.iter().map(|renewal| renewal_cells(month, renewal)));
    Data::new(columns, rows)
}

fn renewal_cells(month: &MonthAnswer, renewal: &RenewalAnswer) -> [Field; 24] {
    let chain = &renewal.chain;
    let because = match renewal.could.verdict() {
        Verdict::NotKnown(why) => Some(why.in_words()),
        Verdict::Yes | Verdict::No => None,
    };
    let proposed = |kind: ItemKind| {
        let own = renewal.moves.iter().find(|own| own.item == kind);
        Field::from(own.map(|own| own.proposed))
    };
    [
        name(month.month).into(),
        (&chain.id).into(),
        (&chain.mission).into(),
        (&chain.resolution).into(),
        chain.report.into(),
        chain.tcc_meeting.into(),
        chain.consultations.into(),
        chain.adoption.into(),
        chain.expiry.into(),
        renewal.held[0].days.into(),
        renewal.held[0].kept.as_str().into(),
        renewal.held[1].days.into(),
        renewal.held[1].kept.as_str().into(),
        renewal.could.verdict().as_str().into(),
        renewal.could_by_adoption.as_str().into(),
        renewal.could_by_dates().as_str().into(),
        because.into(),
        renewal.could.earlier().into(),
        renewal.earlier_by_dates.into(),
        renewal.needed_by().into(),
        renewal.business_known.into(),
        proposed(ItemKind::TccMeeting),
        proposed(ItemKind::Consultations),
        proposed(ItemKind::Adoption),
    ]
}

/// Returns the answers as CSV, one row per month.
pub(crate) fn months_to_csv(backtest: &Backtest) -> String {
    let columns = [
        "month",
        "renewals",
        "outcome",
        "reports_earlier",
        "points",
        "points_without_leads",
        "price",
        "is_proved",
        "moved",
        "days_moved",
        "meetings",
        "meetings_left_out",
        "days_reduced",
        "months_not_recorded",
        "message",
    ];
    csv_of(columns, backtest.months.iter().map(month_cells))
}

fn month_cells(month: &MonthAnswer) -> [Field; 15] {
    let proposed = month.outcome.proposed();
    let moves = month.renewals.iter().flat_map(|renewal| &renewal.moves);
    let moved: Vec<i64> = moves.filter_map(super::Move::days).filter(|days| *days != 0).collect();
    let moves = proposed.map(|_| (moved.len(), moved.iter().map(|days| days.abs()).sum::<i64>()));
    let not_recorded: Vec<String> =
        month.business.unrecorded.iter().map(|month| name(*month)).collect();
    let message = month.outcome.message().unwrap_or_default();
    [
        name(month.month).into(),
        month.renewals.len().into(),
        month.outcome.as_str().into(),
        proposed.map(|own| own.reports_earlier).into(),
        proposed.map(|own| own.points.least).into(),
        proposed.map(|own| own.points_without.least).into(),
        proposed.and_then(super::Proposed::price).into(),
        proposed.map(|own| own.price().is_some()).into(),
        moves.map(|(count, _)| count).into(),
        moves.map(|(_, days)| days).into(),
        month.business.meetings.into(),
        month.business.left_out.len().into(),
        month.business.reduced.len().into(),
        not_recorded.join(" ").into(),
        one_line(message).into(),
    ]
}
