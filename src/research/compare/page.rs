//! The comparison as a document.

use super::csv::data;
use super::words::{
    SHOWN, common, counts, decimal, interval, intervals, introduction, kinds_of_lead, lead,
    mean_of, signed, terms, with_pairs,
};
use super::{Cell, Comparison, Measure, Status, figures};
use crate::domain::conclusion::Conclusion;
use crate::domain::penalties::in_words;
use crate::output::document::{Document, Table};
use crate::output::formats::{Format, TextStyle};

/// A table with its heading and notes.
struct Section {
    heading: String,
    /// Sentences before the table.
    words: String,
    header: Vec<String>,
    rows: Vec<Vec<String>>,
    /// How many columns from the left hold words; the others hold numbers.
    texts: usize,
}

/// Instances under a column that the terminal shows one by one at the most, and reasons.
const MOST: usize = 40;

/// The width of the names of measures and penalties, beside the columns.
const NAMES: usize = 30;

/// The greatest length of a name that still fits before or above numbers.
const LONG: usize = 12;

struct Page<'a> {
    comparison: &'a Comparison,
    /// The names of the columns or, if these are too long to fit side by side, their numbers.
    labels: Vec<String>,
    is_numbered: bool,
    most: usize,
}

/// The comparison as a document: the terminal has as much as fits it, all other formats everything.
///
/// ```
/// use horseshoe::output::formats::{Format, TextStyle, render};
/// use horseshoe::research::compare::document;
/// # use horseshoe::base::batch::Batch;
/// # use horseshoe::base::stats::Bootstrap;
/// # use horseshoe::research::compare::{Case, Question, compare};
/// # use horseshoe::research::generate::{Recipe, generate};
/// # use horseshoe::{Options, PolicyChoice};
/// # let case = Case::of(generate(&Recipe { renewals: 2, events: 1, ..Recipe::default() }));
/// # let question = Question {
/// #     columns: vec!["guideline".parse()?, "as-late-as-possible".parse()?],
/// #     judge: PolicyChoice::Named("preferred".into()),
/// #     bootstrap: Bootstrap::default(),
/// #     options: Options::default(),
/// # };
/// # let compared = compare(&[case], &question, &Batch::unwatched())?;
///
/// let style = TextStyle::default();
/// let page = render(&document(&compared, Format::Markdown, &style), Format::Markdown, &style);
/// assert!(String::from_utf8(page)?.contains("as-late-as-possible"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn document<'a>(comparison: &'a Comparison, format: Format, style: &TextStyle) -> Document<'a> {
    let is_text = format == Format::Text;
    let mut document = Document::new("Policies compared");
    let most = if is_text { MOST } else { usize::MAX };
    for section in sections(comparison, most, is_text.then_some(style.width.max(40))) {
        document.heading(&section.heading);
        if !section.words.is_empty() {
            document.paragraph(&section.words);
        }
        let Section { header, rows, texts, .. } = section;
        // Of words the last column is the one that may wrap, of numbers the first.
        let wide = if texts == header.len() { texts.saturating_sub(1) } else { 0 };
        document.table(Table::new(header, |at| at >= texts).wide(wide).rows(rows));
    }
    if format == Format::Html {
        document.heading("Figures").figures_or_note(figures(comparison));
    }
    document.with_data(|| data(comparison)).with_json(|| comparison.to_json())
}

/// Returns the sections of a comparison, for lines of at most `width` characters, if that is given.
fn sections(comparison: &Comparison, most: usize, width: Option<usize>) -> Vec<Section> {
    let wide: usize = comparison.columns.iter().map(|name| name.chars().count() + 2).sum();
    let is_long = comparison.columns.iter().any(|name| name.chars().count() > LONG);
    let is_numbered = width.is_some_and(|width| is_long || NAMES + wide > width);
    let labels = match is_numbered {
        true => (1..=comparison.columns.len()).map(|number| number.to_string()).collect(),
        false => comparison.columns.clone(),
    };
    let page = Page { comparison, labels, is_numbered, most };
    let mut sections = vec![page.programmes()];
    if comparison.summary.common > 0 {
        sections.extend([page.means(), page.leads(), page.penalties()]);
    } else {
        sections.push(Section { words: common(comparison), ..empty("By the judging policy") });
    }
    sections.extend(page.differences());
    if comparison.cells().count() <= most {
        sections.push(page.instances());
    }
    sections.push(page.reasons());
    sections.retain(|section| !(section.rows.is_empty() && section.words.is_empty()));
    sections
}

fn empty(heading: &str) -> Section {
    Section {
        heading: heading.to_owned(),
        words: String::new(),
        header: Vec::new(),
        rows: Vec::new(),
        texts: 1,
    }
}

fn header(first: &[&str], others: impl IntoIterator<Item = String>) -> Vec<String> {
    first.iter().map(|name| (*name).to_owned()).chain(others).collect()
}

fn row(first: &str, others: impl Iterator<Item = String>) -> Vec<String> {
    [first.to_owned()].into_iter().chain(others).collect()
}

impl Page<'_> {
    /// Lists each column in full, with the number that the tables below use for it.
    fn programmes(&self) -> Section {
        let columns = self.comparison.summary.columns.iter().zip(&self.labels);
        let rows = columns.map(|(column, label)| {
            let broken = match counts(&column.broken) {
                none if none.is_empty() => "–".to_owned(),
                broken => broken,
            };
            let name = match self.is_numbered {
                true => format!("{label}  {}", column.column),
                false => column.column.clone(),
            };
            vec![name, column.programmes.to_string(), broken]
        });
        Section {
            words: format!(
                "{} A programme is counted where all rules of its own policy are kept.",
                introduction(self.comparison)
            ),
            header: header(&["", "instances with a programme", "rules that drafts break"], []),
            rows: rows.collect(),
            texts: 3,
            ..empty("Programmes")
        }
    }

    /// One row for each measure, with a number for each column.
    fn means(&self) -> Section {
        let columns = &self.comparison.summary.columns;
        let rows = Measure::ALL.into_iter().map(|measure| {
            row(measure.in_words(), columns.iter().map(|column| mean_of(column, measure)))
        });
        // A measure that applies nowhere, such as that for reports if all are issued, needs no row.
        let rows = rows.filter(|row| row[1..].iter().any(|mean| mean != "–"));
        Section {
            words: common(self.comparison),
            header: header(&[""], self.labels.clone()),
            rows: rows.collect(),
            ..empty("By the judging policy")
        }
    }

    /// One row for each column, because shares with their counts do not fit side by side.
    fn leads(&self) -> Section {
        let kinds = kinds_of_lead(self.comparison);
        let columns = self.comparison.summary.columns.iter().zip(&self.labels);
        let rows = columns.map(|(column, label)| {
            let share = |kind: &String| {
                column.leads.get(kind).map_or_else(|| "–".to_owned(), ToString::to_string)
            };
            row(label, kinds.iter().map(share))
        });
        let rows = if kinds.is_empty() { Vec::new() } else { rows.collect() };
        Section {
            header: header(&[""], kinds.iter().map(|kind| lead(kind))),
            rows,
            ..empty("Leads kept")
        }
    }

    fn penalties(&self) -> Section {
        let columns = &self.comparison.summary.columns;
        let rows = terms(self.comparison).into_iter().map(|term| {
            let points = columns.iter().map(|column| column.terms.get(&term).copied());
            row(&in_words(term), points.map(|points| decimal(points.unwrap_or(0.0))))
        });
        Section {
            header: header(&[""], self.labels.clone()),
            rows: rows.collect(),
            ..empty("Points by penalty, mean")
        }
    }

    /// The first column compared with each other one.
    fn differences(&self) -> Vec<Section> {
        let first = self.comparison.columns.first().map_or("", String::as_str);
        let each = with_pairs(self.comparison).into_iter().enumerate().map(|(place, (other, pairs))| {
            let rows = pairs.iter().map(|(difference, paired)| {
                vec![
                    difference.measure.in_words().to_owned(),
                    signed(paired.mean),
                    interval(paired),
                    format!("{}/{}/{}", paired.more, paired.equal(), paired.less),
                    paired.pairs.to_string(),
                ]
            });
            let rows: Vec<Vec<String>> = rows.collect();
            let words = match (rows.is_empty(), place) {
                (true, _) => "In no instance have both a programme.".to_owned(),
                (false, 0) => format!(
                    "{} In how many instances the first has more, as much and less stands beside it.",
                    intervals(self.comparison)
                ),
                (false, _) => String::new(),
            };
            let names = ["", "mean", "interval", "more/=/less", "pairs"];
            Section {
                words,
                header: header(&names, []),
                rows,
                ..empty(&format!("{first} less {other}"))
            }
        });
        each.collect()
    }

    fn instances(&self) -> Section {
        let rows = self.comparison.instances.iter().flat_map(|compared| {
            self.labels.iter().zip(&compared.cells).map(|(label, cell)| {
                let measures = SHOWN.iter().map(|(measure, _)| {
                    let value = cell.judged.as_ref().and_then(|judged| measure.of(judged));
                    value.map_or_else(|| "–".to_owned(), whole_or_decimal)
                });
                let first = [compared.instance.clone(), label.clone(), own(cell)];
                first.into_iter().chain(measures).collect()
            })
        });
        Section {
            words: "`own`: points under the policy that it was drafted under; `points`: under the judging \
                    policy; `slack`: days of the tightest lead; `reports`: days by which they are needed \
                    before they are due or, without a due date, before the mandate ends; `a day` and \
                    `most`: meetings; `Fri.`: Fridays used."
                .to_owned(),
            header: header(&["", "", "own"], SHOWN.iter().map(|(_, name)| (*name).to_owned())),
            rows: rows.collect(),
            texts: 2,
            ..empty("Each instance")
        }
    }

    fn reasons(&self) -> Section {
        let cells = self.comparison.instances.iter().flat_map(|compared| {
            let cells = self.labels.iter().zip(&compared.cells);
            cells.map(|(label, cell)| (&compared.instance, label, cell))
        });
        let none: Vec<_> = cells.filter(|(_, _, cell)| !cell.reason.is_empty()).collect();
        let rows = none.iter().take(self.most).map(|(instance, label, cell)| {
            vec![(*instance).clone(), (*label).clone(), reason(cell)]
        });
        let words = match none.len().saturating_sub(self.most) {
            0 => String::new(),
            more => format!("The first {}; the table as CSV has the {more} others.", self.most),
        };
        Section {
            words,
            header: header(&["", "", "why"], []),
            rows: rows.collect(),
            texts: 3,
            ..empty("Where there is no programme")
        }
    }
}

fn whole_or_decimal(value: f64) -> String {
    decimal(value).trim_end_matches(".0").to_owned()
}

/// Returns the cost of a programme under its own policy, or its status if that is not all.
fn own(cell: &Cell) -> String {
    let points = cell.objective.map_or_else(String::new, |points| points.to_string());
    match cell.status {
        Status::Asked(Conclusion::Optimal) | Status::Drafted => points,
        Status::Asked(Conclusion::Feasible) => format!("{points} unproved"),
        Status::Broken => format!("{points} broken"),
        other => other.as_str().replace('_', " "),
    }
}

/// Returns why there is no programme, with the first item that could not be placed.
fn reason(cell: &Cell) -> String {
    let mut reason = cell.reason.clone();
    if let Some(first) = cell.unplaced.first() {
        reason.push_str(&format!("; `{}` {}", first.item, first.reason));
        match cell.unplaced.len() - 1 {
            0 => {}
            1 => reason.push_str("; one more item has no place"),
            more => reason.push_str(&format!("; {more} more items have no place")),
        }
    }
    reason
}
