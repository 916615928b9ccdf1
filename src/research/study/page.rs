//! A page under construction: paragraphs, tables, figures, and the commands behind the numbers.

use std::fmt::Write;

use super::Study;
use crate::base::stats::{Distribution, Share};
use crate::output::report::{one_line, table_row};

/// The width at which paragraphs are broken.
const WIDTH: usize = 100;

/// A page of Markdown.
#[derive(Debug)]
pub(super) struct Page<'a> {
    /// The study that it presents.
    pub(super) study: &'a Study,
    text: String,
}

impl<'a> Page<'a> {
    /// Creates a page with only its title.
    pub(super) fn new(study: &'a Study, title: &str) -> Page<'a> {
        Page { study, text: format!("# {title}\n") }
    }

    pub(super) fn finish(self) -> String {
        self.text
    }

    fn add(&mut self, text: &str) {
        // Writing to a string cannot fail.
        let _ = write!(self.text, "\n{text}\n");
    }

    pub(super) fn heading(&mut self, text: &str) {
        self.add(&format!("## {text}"));
    }

    /// Adds a paragraph.
    pub(super) fn says(&mut self, text: &str) {
        self.add(&textwrap::fill(text, whole_words()));
    }

    /// Adds a list.
    pub(super) fn list(&mut self, items: &[String]) {
        let options = whole_words().initial_indent("- ").subsequent_indent("  ");
        let items: Vec<String> = items.iter().map(|item| textwrap::fill(item, &options)).collect();
        self.add(&items.join("\n"));
    }

    /// Adds the command whose output the following numbers are counted from, and its columns.
    pub(super) fn command(&mut self, policy: &str, reads: &str) {
        let (first, last) = self.study.months();
        let policy = if policy == "guideline" { "" } else { &format!(" --policy {policy}") };
        let record = one_line(&self.study.guideline.record);
        let (first, last) = (first.format("%Y-%m"), last.format("%Y-%m"));
        self.add(&format!(
            "```sh\n# {reads}\nhorseshoe backtest {record}{policy} --from {first} --to {last} --out \
             answers\n```"
        ));
    }

    pub(super) fn figure(&mut self, file: &str, says: &str) {
        self.add(&format!("![{says}](study/{file})"));
    }

    pub(super) fn table(&mut self, columns: &[&str], rows: impl IntoIterator<Item = Vec<String>>) {
        let marks = columns.iter().enumerate().map(|(at, _)| if at == 0 { "---" } else { "---:" });
        let mut table = table_row(columns) + &table_row(marks);
        rows.into_iter().for_each(|row| table.push_str(&table_row(row)));
        self.add(table.trim_end());
    }
}

/// Breaks lines only between words: a path is one word.
fn whole_words() -> textwrap::Options<'static> {
    textwrap::Options::new(WIDTH)
        .break_words(false)
        .word_separator(textwrap::WordSeparator::AsciiSpace)
        .word_splitter(textwrap::WordSplitter::NoHyphenation)
}

/// Formats the median, or a dash if nothing was counted.
pub(super) fn median(days: &Distribution) -> String {
    days.median().map_or("–".to_owned(), |days| days.to_string())
}

/// Formats a share with its interval: `50% (65 of 131; 41 to 58)`.
pub(super) fn with_interval(share: Share) -> String {
    let told = share.to_string();
    match share.wilson_95() {
        Some((low, high)) => {
            let interval = format!("; {:.0} to {:.0})", 100.0 * low, 100.0 * high);
            told.trim_end_matches(')').to_owned() + &interval
        }
        None => told,
    }
}
