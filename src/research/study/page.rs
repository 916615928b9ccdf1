//! The page under construction: a [`Document`], the study that it presents, and the commands behind
//! the numbers.

use super::Study;
use crate::base::stats::{Distribution, Share};
use crate::output::document::{Document, Figure, Table};

/// The document of a study.
#[derive(Debug)]
pub(super) struct Page<'a> {
    /// The study that it presents.
    pub(super) study: &'a Study,
    figures: &'a [(&'static str, String)],
    document: Document<'static>,
}

impl<'a> Page<'a> {
    /// Creates a page with only its title; `figures` are all that it may show, by their names.
    pub(super) fn new(
        study: &'a Study,
        figures: &'a [(&'static str, String)],
        title: &str,
    ) -> Page<'a> {
        Page { study, figures, document: Document::new(title) }
    }

    pub(super) fn finish(self) -> Document<'static> {
        self.document
    }

    pub(super) fn heading(&mut self, text: &str) {
        self.document.heading(text);
    }

    /// Adds a paragraph.
    pub(super) fn says(&mut self, text: &str) {
        self.document.paragraph(text);
    }

    /// Adds a list.
    pub(super) fn list<const N: usize>(&mut self, items: [String; N]) {
        self.document.list(items);
    }

    /// Adds the command whose output the following numbers are counted from, and its columns.
    pub(super) fn command(&mut self, policy: &str, reads: &str) {
        let (first, last) = self.study.months();
        let policy = if policy == "guideline" { "" } else { &format!(" --policy {policy}") };
        let record = &self.study.guideline.record;
        let (first, last) = (first.format("%Y-%m"), last.format("%Y-%m"));
        let call =
            format!("horseshoe backtest {record}{policy} --from {first} --to {last} --out answers");
        self.document.command(reads, &call);
    }

    /// Adds the figure of this name.
    pub(super) fn figure(&mut self, file: &str, says: &str) {
        let svg = self.figures.iter().find(|(name, _)| *name == file);
        let svg = svg.map_or_else(String::new, |(_, svg)| svg.clone());
        self.document.figure(Figure::new(&format!("study/{file}"), says, svg));
    }

    /// Adds a table of numbers: its first column names the rows.
    pub(super) fn table(&mut self, columns: &[&str], rows: impl IntoIterator<Item = Vec<String>>) {
        self.document.table(Table::new(columns.iter().copied(), |at| at > 0).rows(rows));
    }
}

/// Formats the median, or a dash if nothing was counted.
pub(super) fn median(days: &Distribution) -> String {
    days.median().map_or("–".to_owned(), |days| days.to_string())
}

/// Formats a share with its interval: `50% (65 of 131; 41 to 58)`.
pub(super) fn with_interval(share: Share) -> String {
    let counts = share.to_string();
    match share.wilson_95() {
        Some((low, high)) => {
            let interval = format!("; {:.0} to {:.0})", 100.0 * low, 100.0 * high);
            counts.trim_end_matches(')').to_owned() + &interval
        }
        None => counts,
    }
}
