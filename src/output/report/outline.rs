//! The programme as Word and Typst lay it out: its months as calendars, then one table after another.

use serde::Serialize;

use crate::domain::programme::Programme;
use crate::output::language::{Catalogue, Message, capitalised, words as fluent};
use crate::output::report::page::{Day, Key, Line, Page};
use crate::output::report::{Audience, words};

/// The programme in the order in which it is laid out.
#[derive(Debug, Serialize)]
pub(super) struct Outline {
    /// As Word, Typst and browsers name it: `en`.
    pub(super) language: &'static str,
    pub(super) right_to_left: bool,
    pub(super) council: String,
    pub(super) kind: String,
    /// The document's title: `Programme of work of the Security Council, December 2026`.
    pub(super) title: String,
    /// The State that presides, as the author of the document; empty where it is not known.
    pub(super) author: String,
    /// The date of issue, or else the first day of the first month: the same in every run.
    pub(super) dated: String,
    /// `PROVISIONAL`, or what else has to be said of every page.
    pub(super) standing: String,
    pub(super) issue: String,
    pub(super) notice: String,
    /// That explanations are English, in the language; empty in English.
    pub(super) explanations: String,
    pub(super) warning: String,
    pub(super) months: Vec<Calendar>,
    pub(super) legend: Vec<Key>,
    /// What a day to avoid is marked with, where its reasons are not said.
    pub(super) avoid: String,
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
    pub(super) weekdays: Vec<String>,
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
    pub(super) name: String,
    /// Its part of the width, in thousandths.
    pub(super) share: u32,
    /// Whether it holds figures, which are aligned at their end.
    pub(super) figure: bool,
    /// Whether a page leaves it out that would not hold the table otherwise.
    pub(super) spare: bool,
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
        catalogue: Catalogue,
        escape: fn(&str) -> String,
    ) -> Outline {
        let page = Page::of(programme, audience, catalogue, escape);
        let tables = tables(&page, catalogue);
        let dated = programme.head.issued.unwrap_or(programme.first);
        let standing = match (page.warning.is_empty(), page.internal) {
            (false, _) => Message::WaiversNeededMark,
            (true, true) => Message::ForUsMark,
            (true, false) => Message::ProvisionalMark,
        };
        let months = page.months.into_iter().map(|month| Calendar {
            weekdays: catalogue.week().into_iter().take(month.columns()).collect(),
            caption: month.meetings_of,
            name: month.name,
            weeks: month.weeks,
        });
        let covers = [("months", fluent(&page.covers))];
        Outline {
            language: catalogue.language().as_str(),
            right_to_left: catalogue.language().is_right_to_left(),
            council: catalogue.say(Message::UnitedNationsSecurityCouncil),
            kind: catalogue.say(Message::ProgrammeOfWork),
            title: page.title,
            author: escape(&words::one_line(&programme.head.presidency)),
            dated: dated.format("%Y-%m-%d").to_string(),
            standing: catalogue.say(standing),
            issue: page.issue,
            notice: page.notice,
            explanations: page.explanations,
            warning: page.warning,
            months: months.collect(),
            legend: page.legend,
            avoid: catalogue.say(Message::ToBeAvoided),
            annex: capitalised(&catalogue.fill(Message::HeadingAnnex, &covers)),
            tables,
            proof: page.proved,
        }
    }
}

/// Every table of the annex that has rows.
pub(super) fn tables(page: &Page, catalogue: Catalogue) -> Vec<Table> {
    let dated = |heading, lines| dated(catalogue, heading, lines);
    let mut tables = vec![
        waivers(page, catalogue),
        noted(page, catalogue),
        changes(page, catalogue),
        dated(Message::HeadingEarlier, &page.before),
        dated(Message::HeadingLater, &page.after),
        dated(Message::HeadingAddendum, &page.addendum),
        dated(Message::HeadingDocuments, &page.documents),
        dated(Message::HeadingDeadlines, &page.deadlines),
        dated(Message::HeadingMandates, &page.mandates),
    ];
    if page.internal {
        tables.extend([leads(page, catalogue), notes(page, catalogue), penalties(page, catalogue)]);
    } else {
        tables.push(intervals(page, catalogue));
    }
    tables.retain(|table| !table.rows.is_empty() || !table.note.is_empty());
    tables
}

/// The head of a column: its name, its part of the width, what it holds.
type Head = (String, u32, Kind);

/// What a column holds.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Kind {
    Words,
    Figures,
    /// Words that a short page does without.
    Spare,
}

impl Table {
    /// A table without the columns that would be empty.
    fn of(heading: String, heads: Vec<Head>, rows: Vec<Row>) -> Table {
        let said =
            |at: usize| rows.iter().any(|row| row.cells.get(at).is_some_and(|c| !c.is_empty()));
        let (places, shown): (Vec<usize>, Vec<Head>) =
            heads.into_iter().enumerate().filter(|(at, _)| said(*at)).unzip();
        let whole: u32 = shown.iter().map(|(_, share, _)| share).sum();
        let column = |(name, share, kind)| Column {
            name,
            share: share * 1000 / whole,
            figure: kind == Kind::Figures,
            spare: kind == Kind::Spare,
        };
        let columns = shown.into_iter().map(column).collect();
        let rows = rows.into_iter().map(|row| Row {
            cells: places.iter().filter_map(|at| row.cells.get(*at).cloned()).collect(),
            ..row
        });
        Table { heading, note: String::new(), columns, rows: rows.collect() }
    }
}

/// Columns of words, with their parts of the width.
fn columns<const N: usize>(catalogue: Catalogue, heads: [(Message, u32); N]) -> Vec<Head> {
    heads.map(|(name, share)| (catalogue.say(name), share, Kind::Words)).to_vec()
}

/// The columns, of which these hold something else than words.
fn with(kind: Kind, places: std::ops::Range<usize>, mut columns: Vec<Head>) -> Vec<Head> {
    for (_, _, own) in columns.get_mut(places).into_iter().flatten() {
        *own = kind;
    }
    columns
}

fn row<const N: usize>(cells: [&str; N]) -> Row {
    Row { cells: cells.map(str::to_owned).to_vec(), strong: false }
}

fn dated(catalogue: Catalogue, heading: Message, lines: &[Line]) -> Table {
    let heads = columns(
        catalogue,
        [
            (Message::ColumnDate, 170),
            (Message::ColumnTime, 110),
            (Message::ColumnWhat, 450),
            (Message::ColumnBasis, 270),
        ],
    );
    let rows = lines.iter().map(|line| {
        let notes = [line.label.clone(), line.standing.clone()];
        let notes: Vec<String> = notes.into_iter().filter(|note| !note.is_empty()).collect();
        let what = match notes.is_empty() {
            true => line.text.clone(),
            false => catalogue.with_aside(&line.text, &catalogue.listed(&notes)),
        };
        row([&line.day, &line.hours(), &what, &line.basis])
    });
    // The basis of a mandate is its resolution; that of a date is a rule, which those who need it look up.
    let heads = match heading {
        Message::HeadingMandates => heads,
        _ => with(Kind::Spare, 3..4, heads),
    };
    Table::of(catalogue.say(heading), heads, rows.collect())
}

fn waivers(page: &Page, catalogue: Catalogue) -> Table {
    let heads = [(Message::ColumnWaived, 600), (Message::ColumnSource, 400)];
    let rows = page.waivers.iter().map(|waiver| row([&waiver.text, &waiver.source]));
    let heading = catalogue.say(Message::HeadingWaivers);
    let table = Table::of(heading, columns(catalogue, heads), rows.collect());
    Table { note: page.warning.clone(), ..table }
}

fn noted(page: &Page, catalogue: Catalogue) -> Table {
    let heads = [(Message::ColumnNoted, 600), (Message::ColumnSource, 400)];
    let rows = page.noted.iter().map(|noted| row([&noted.text, &noted.source]));
    let heading = catalogue.say(Message::HeadingNotedShort);
    Table::of(heading, columns(catalogue, heads), rows.collect())
}

fn changes(page: &Page, catalogue: Catalogue) -> Table {
    let mut heads = columns(
        catalogue,
        [
            (Message::ColumnItem, 320),
            (Message::ColumnFrom, 170),
            (Message::ColumnTo, 170),
            (Message::ColumnWhy, 260),
        ],
    );
    // What happened needs no head of its own, but a table that is read out does not go without.
    heads.insert(0, (catalogue.say(Message::ColumnWhat), 80, Kind::Words));
    let rows = page
        .changes
        .iter()
        .map(|change| row([&change.kind, &change.title, &change.from, &change.to, &change.why]));
    let table = Table::of(page.changes_heading.clone(), heads, rows.collect());
    let note = match page.changed.is_empty() {
        true => String::new(),
        false => catalogue.sentence(&capitalised(&page.changed)),
    };
    Table { note, ..table }
}

fn intervals(page: &Page, catalogue: Catalogue) -> Table {
    let heads =
        [(Message::ColumnItems, 460), (Message::ColumnDays, 250), (Message::ColumnAskedFor, 290)];
    let rows = page.intervals.iter().map(|days| row([&days.text, &days.between, &days.asked]));
    let heading = catalogue.say(Message::HeadingDaysBetween);
    Table::of(heading, columns(catalogue, heads), rows.collect())
}

fn leads(page: &Page, catalogue: Catalogue) -> Table {
    let heads = columns(
        catalogue,
        [
            (Message::ColumnLead, 330),
            (Message::ColumnLeast, 60),
            (Message::ColumnActual, 60),
            (Message::ColumnSlack, 60),
            (Message::ColumnCountedIn, 110),
            (Message::ColumnStrength, 90),
            (Message::ColumnSource, 290),
        ],
    );
    let rows = page.leads.iter().map(|lead| {
        let [required, actual, slack] =
            [lead.required, lead.actual, lead.slack].map(|days| days.to_string());
        row([&lead.text, &required, &actual, &slack, &lead.unit, &lead.strength, &lead.source])
    });
    Table::of(
        catalogue.say(Message::HeadingLeads),
        with(Kind::Figures, 1..4, heads),
        rows.collect(),
    )
}

fn notes(page: &Page, catalogue: Catalogue) -> Table {
    let heads =
        [(Message::ColumnRow, 200), (Message::ColumnColumn, 150), (Message::ColumnText, 650)];
    let rows = page.notes.iter().map(|note| row([&note.item, &note.column, &note.text]));
    let heading = catalogue.say(Message::HeadingCarried);
    Table::of(heading, columns(catalogue, heads), rows.collect())
}

fn penalties(page: &Page, catalogue: Catalogue) -> Table {
    let heads = columns(
        catalogue,
        [
            (Message::ColumnPenalty, 230),
            (Message::ColumnItem, 330),
            (Message::ColumnWhy, 360),
            (Message::ColumnPoints, 80),
        ],
    );
    let mut rows = Vec::new();
    for term in &page.penalties {
        let sum = row([&term.name, "", "", &term.points.to_string()]);
        rows.push(Row { strong: true, ..sum });
        rows.extend(
            term.charges
                .iter()
                .map(|charge| row(["", &charge.item, &charge.reason, &charge.points.to_string()])),
        );
    }
    Table::of(catalogue.say(Message::HeadingPenalties), with(Kind::Figures, 3..4, heads), rows)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn heads() -> Vec<Head> {
        let head = |name: &str, share| (name.to_owned(), share, Kind::Words);
        with(Kind::Figures, 2..3, vec![head("A", 200), head("B", 600), head("C", 200)])
    }

    #[test]
    fn a_column_without_a_text_is_left_out_and_the_others_share_its_width() {
        let table = Table::of("T".into(), heads(), vec![row(["a", "", "1"]), row(["b", "", ""])]);
        let shown: Vec<(&str, u32, bool)> =
            table.columns.iter().map(|c| (c.name.as_str(), c.share, c.figure)).collect();
        assert_eq!(shown, [("A", 500, false), ("C", 500, true)]);
        let cells: Vec<Vec<String>> = table.rows.into_iter().map(|row| row.cells).collect();
        assert_eq!(cells, [["a", "1"], ["b", ""]]);
    }

    #[test]
    fn a_table_without_rows_has_no_columns() {
        assert!(Table::of("T".into(), heads(), Vec::new()).columns.is_empty());
    }
}
