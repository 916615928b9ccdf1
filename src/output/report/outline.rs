//! The programme as Word and Typst lay it out: its months as calendars, then one table after another.

use serde::Serialize;

use crate::domain::programme::Programme;
use crate::output::report::page::{Day, Key, Line, Page};
use crate::output::report::{Audience, words};

/// The programme in the order in which it is laid out.
#[derive(Debug, Serialize)]
pub(super) struct Outline {
    /// As Word, Typst and browsers name it: `en`.
    pub(super) language: &'static str,
    pub(super) right_to_left: bool,
    pub(super) council: &'static str,
    pub(super) kind: &'static str,
    /// The document's title: `Programme of work of the Security Council, December 2026`.
    pub(super) title: String,
    /// The State that presides, as the author of the document; empty where it is not known.
    pub(super) author: String,
    /// The date of issue, or else the first day of the first month: the same in every run.
    pub(super) dated: String,
    /// `PROVISIONAL`, or what else has to be said of every page.
    pub(super) standing: &'static str,
    pub(super) issue: String,
    pub(super) notice: String,
    pub(super) warning: String,
    pub(super) months: Vec<Calendar>,
    pub(super) legend: Vec<Key>,
    /// What a day to avoid is marked with, where its reasons are not said.
    pub(super) avoid: &'static str,
    /// The heading over the tables.
    pub(super) annex: String,
    pub(super) tables: Vec<Table>,
    /// How the programme was proved, for the presidency.
    pub(super) proof: String,
}

/// A month as a table of weeks and days.
#[derive(Debug, Serialize)]
pub(super) struct Calendar {
    pub(super) name: String,
    /// What the table holds, for those who hear it read out.
    pub(super) caption: String,
    pub(super) weekdays: Vec<&'static str>,
    pub(super) weeks: Vec<Vec<Day>>,
}

/// A table beneath a heading.
#[derive(Debug, Serialize)]
pub(super) struct Table {
    pub(super) heading: String,
    /// A sentence beneath the heading; empty for most.
    pub(super) note: String,
    pub(super) columns: Vec<Column>,
    pub(super) rows: Vec<Row>,
}

/// A column of a table.
#[derive(Debug, Serialize)]
pub(super) struct Column {
    pub(super) name: &'static str,
    /// Its part of the width, in thousandths.
    pub(super) share: u32,
    /// Whether it holds figures, which are aligned at their end.
    pub(super) figure: bool,
}

/// A row of a table, with as many cells as the table has columns.
#[derive(Debug, Serialize)]
pub(super) struct Row {
    pub(super) cells: Vec<String>,
    /// Whether it sums up the rows beneath it.
    pub(super) strong: bool,
}

impl Outline {
    /// The outline of a programme for its readers, with every text made fit for where it goes.
    pub(super) fn of(
        programme: &Programme,
        audience: Audience,
        escape: fn(&str) -> String,
    ) -> Outline {
        let page = Page::of(programme, audience, escape);
        let tables = tables(&page);
        let dated = programme.head.issued.unwrap_or(programme.first);
        let standing = match (page.warning.is_empty(), page.internal) {
            (false, _) => "WAIVERS NEEDED",
            (true, true) => "FOR US: NOT FOR CIRCULATION",
            (true, false) => "PROVISIONAL",
        };
        let months = page.months.into_iter().map(|month| Calendar {
            caption: format!("Meetings of {}", month.name),
            weekdays: WEEKDAYS.into_iter().take(month.columns()).collect(),
            name: month.name,
            weeks: month.weeks,
        });
        Outline {
            language: "en",
            right_to_left: false,
            council: "United Nations Security Council",
            kind: "Programme of work",
            title: format!("Programme of work of the Security Council, {}", page.covers),
            author: escape(&words::one_line(&programme.head.presidency)),
            dated: dated.format("%Y-%m-%d").to_string(),
            standing,
            issue: page.issue,
            notice: page.notice,
            warning: page.warning,
            months: months.collect(),
            legend: page.legend,
            avoid: "to be avoided",
            annex: format!("{}: annex", page.covers),
            tables,
            proof: match page.internal {
                true => format!("{} {}.", page.proof, page.size),
                false => String::new(),
            },
        }
    }
}

const WEEKDAYS: [&str; 7] =
    ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];

/// Every table of the annex that has rows.
fn tables(page: &Page) -> Vec<Table> {
    let mut tables = vec![
        warned(page),
        noted(page),
        changes(page),
        dated("Earlier dates", &page.before),
        dated("Later dates", &page.after),
        dated("Addendum: unofficial meetings", &page.addendum),
        dated("Reports and other work", &page.documents),
        dated("Deadlines", &page.deadlines),
        dated("Mandates that expire", &page.mandates),
    ];
    if page.internal {
        tables.extend([leads(page), notes(page), penalties(page)]);
    } else {
        tables.push(intervals(page));
    }
    tables.retain(|table| !table.rows.is_empty() || !table.note.is_empty());
    tables
}

impl Table {
    /// A table without the columns that would be empty.
    fn of(heading: impl Into<String>, columns: &[Column], rows: Vec<Row>) -> Table {
        let said = |at: usize| rows.iter().any(|row| row.cells.get(at).is_some_and(|c| !c.is_empty()));
        let shown: Vec<(usize, &Column)> =
            columns.iter().enumerate().filter(|(at, _)| said(*at)).collect();
        let whole: u32 = shown.iter().map(|(_, column)| column.share).sum();
        let columns = shown.iter().map(|(_, column)| Column {
            share: column.share * 1000 / whole.max(1),
            ..**column
        });
        let columns = columns.collect();
        let places: Vec<usize> = shown.iter().map(|(at, _)| *at).collect();
        let rows = rows.into_iter().map(|row| Row {
            cells: places.iter().filter_map(|at| row.cells.get(*at).cloned()).collect(),
            ..row
        });
        Table { heading: heading.into(), note: String::new(), columns, rows: rows.collect() }
    }
}

/// A column of words.
const fn column(name: &'static str, share: u32) -> Column {
    Column { name, share, figure: false }
}

/// A column of figures.
const fn figures(name: &'static str, share: u32) -> Column {
    Column { name, share, figure: true }
}

fn row<const N: usize>(cells: [&str; N]) -> Row {
    Row { cells: cells.map(str::to_owned).to_vec(), strong: false }
}

fn dated(heading: &str, lines: &[Line]) -> Table {
    let columns =
        [column("Date", 120), column("Time", 110), column("What", 470), column("Basis", 300)];
    let rows = lines.iter().map(|line| {
        let notes = [line.label, line.standing.as_str()];
        let notes: Vec<&str> = notes.into_iter().filter(|note| !note.is_empty()).collect();
        let what = match notes.is_empty() {
            true => line.text.clone(),
            false => format!("{} ({})", line.text, notes.join(", ")),
        };
        row([&line.day, &line.hours(), &what, &line.basis])
    });
    Table::of(heading, &columns, rows.collect())
}

fn warned(page: &Page) -> Table {
    let columns = [column("What is waived", 600), column("Source", 400)];
    let rows = page.waivers.iter().map(|waiver| row([&waiver.text, &waiver.source]));
    let table = Table::of("Waivers needed", &columns, rows.collect());
    Table { note: page.warning.clone(), ..table }
}

fn noted(page: &Page) -> Table {
    let columns = [column("What has been held, or is out, broke", 600), column("Source", 400)];
    let rows = page.noted.iter().map(|noted| row([&noted.text, &noted.source]));
    Table::of("Noted", &columns, rows.collect())
}

fn changes(page: &Page) -> Table {
    let columns = [
        column("Change", 80),
        column("Item", 320),
        column("From", 170),
        column("To", 170),
        column("Why", 260),
    ];
    let rows = page.changes.iter().map(|change| {
        row([change.kind, &change.title, &change.from, &change.to, &change.why])
    });
    let table = Table::of(page.changes_heading, &columns, rows.collect());
    let note = match page.changed.is_empty() {
        true => String::new(),
        false => format!("{}.", page.changed),
    };
    Table { note, ..table }
}

fn intervals(page: &Page) -> Table {
    let columns = [column("Items", 460), column("Days", 250), column("Asked for", 290)];
    let rows = page.intervals.iter().map(|days| row([&days.text, &days.between, &days.asked]));
    Table::of("Days between", &columns, rows.collect())
}

fn leads(page: &Page) -> Table {
    let columns = [
        column("Lead", 330),
        figures("Least", 60),
        figures("Actual", 60),
        figures("Slack", 60),
        column("Counted in", 110),
        column("Strength", 90),
        column("Source", 290),
    ];
    let rows = page.leads.iter().map(|lead| {
        let [required, actual, slack] =
            [lead.required, lead.actual, lead.slack].map(|days| days.to_string());
        row([&lead.text, &required, &actual, &slack, lead.unit, lead.strength, &lead.source])
    });
    Table::of("Leads", &columns, rows.collect())
}

fn notes(page: &Page) -> Table {
    let columns = [column("Row", 200), column("Column", 150), column("Text", 650)];
    let rows = page.notes.iter().map(|note| row([&note.item, &note.column, &note.text]));
    Table::of("Carried from the instance", &columns, rows.collect())
}

fn penalties(page: &Page) -> Table {
    let columns = [
        column("Penalty", 230),
        column("Item", 330),
        column("Why", 360),
        figures("Points", 80),
    ];
    let mut rows = Vec::new();
    for term in &page.penalties {
        let sum = row([&term.name, "", "", &term.points.to_string()]);
        rows.push(Row { strong: true, ..sum });
        rows.extend(term.charges.iter().map(|charge| {
            row(["", &charge.item, &charge.reason, &charge.points.to_string()])
        }));
    }
    Table::of("Penalties", &columns, rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_column_without_a_text_is_left_out_and_the_others_share_its_width() {
        let columns = [column("A", 200), column("B", 600), figures("C", 200)];
        let table = Table::of("T", &columns, vec![row(["a", "", "1"]), row(["b", "", ""])]);
        let shares: Vec<(&str, u32)> = table.columns.iter().map(|c| (c.name, c.share)).collect();
        assert_eq!(shares, [("A", 500), ("C", 500)]);
        assert!(table.rows.iter().all(|row| row.cells.len() == 2));
        assert_eq!(table.rows[0].cells, ["a", "1"]);
    }

    #[test]
    fn a_table_without_rows_has_no_columns() {
        assert!(Table::of("T", &[column("A", 1000)], Vec::new()).columns.is_empty());
    }
}
