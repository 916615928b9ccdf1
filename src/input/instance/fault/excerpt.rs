//! The lines of a file in which a fault is shown.
//!
//! A file may hold sixteen megabytes in one line, and characters that control a terminal. The
//! excerpt is a short, printable copy that keeps its line numbers.

use std::ops::Range;

use miette::{LabeledSpan, MietteError, MietteSpanContents, SourceCode, SourceSpan, SpanContents};

use super::Place;
use crate::base::words::visible;
use crate::input::instance::source::Source;

/// The greatest length at which a line is shown in full.
const WIDTH: usize = 160;
/// The number of characters kept before the fault in a shortened line.
const BEFORE: usize = 40;
/// The greatest number of lines shown for a fault that spans many.
const LINES: usize = 6;

/// A printable copy of the lines around a fault.
#[derive(Clone, Debug)]
pub(super) struct Excerpt {
    file: String,
    text: String,
    /// The line number of the first line shown, counted from 1.
    first_line: usize,
    line: usize,
    column: usize,
    primary: Range<usize>,
    others: Vec<(Range<usize>, String)>,
}

impl Excerpt {
    /// Copies the lines of `place` with one line before and one after. Keeps the other places that
    /// are in these lines.
    pub(super) fn new(source: &Source, place: &Place, others: Vec<(Range<usize>, String)>) -> Self {
        let first_line = place.line.saturating_sub(1).max(1);
        let (end_line, _) = source.line_and_column(place.span.end);
        let last_line = (end_line + 1).min(place.line + LINES).min(source.line_count());

        let mut copy = Copy::default();
        for number in first_line..=last_line {
            if number > first_line {
                copy.text.push('\n');
            }
            let cut_before = if number == place.line { place.column } else { 1 };
            copy.line(source.line(number), cut_before);
        }
        let others = others.into_iter().filter_map(|(span, label)| Some((copy.map(&span)?, label)));
        let others = others.collect();
        let whole = 0..copy.text.len();
        Excerpt {
            file: source.file().to_owned(),
            first_line,
            line: place.line,
            column: place.column,
            primary: copy.map(&place.span).unwrap_or(whole),
            others,
            text: copy.text,
        }
    }

    /// Returns the place of the fault, with `label`, and the other places.
    pub(super) fn labels(&self, label: Option<String>) -> impl Iterator<Item = LabeledSpan> {
        let primary = LabeledSpan::new_primary_with_span(label, self.primary.clone());
        let others = self.others.iter();
        let others = others
            .map(|(span, label)| LabeledSpan::new_with_span(Some(label.clone()), span.clone()));
        std::iter::once(primary).chain(others)
    }
}

impl SourceCode for Excerpt {
    fn read_span<'a>(
        &'a self,
        span: &SourceSpan,
        lines_before: usize,
        lines_after: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        if span.offset() + span.len() > self.text.len() {
            return Err(MietteError::OutOfBounds);
        }
        // Without context, miette asks for the line and column to print above the text. With
        // context, it asks for the text, which is the whole excerpt.
        let name = self.file.clone();
        let contents = if lines_before == 0 && lines_after == 0 {
            let text = self.text.as_bytes().get(span.offset()..span.offset() + span.len());
            let text = text.unwrap_or_default();
            MietteSpanContents::new_named(name, text, *span, self.line - 1, self.column - 1, 1)
        } else {
            let span = SourceSpan::from(0..self.text.len());
            let lines = self.text.split('\n').count();
            let text = self.text.as_bytes();
            MietteSpanContents::new_named(name, text, span, self.first_line - 1, 0, lines)
        };
        Ok(Box::new(contents))
    }
}

/// A copy under construction: the printable text, and the source position of each piece.
#[derive(Default)]
struct Copy {
    text: String,
    /// For each copied character, its offsets in the file and in the copy; one more pair for each
    /// end.
    offsets: Vec<(usize, usize)>,
}

impl Copy {
    /// Copies a line, given with its offset, cut to a width around the column `fault`.
    fn line(&mut self, (offset, line): (usize, &str), fault: usize) {
        let is_long = line.chars().nth(WIDTH).is_some();
        let skipped = if is_long { fault.saturating_sub(BEFORE + 1) } else { 0 };
        if skipped > 0 {
            self.text.push('…');
        }
        let mut end = offset + line.len();
        for (at, character) in line.char_indices().skip(skipped).take(WIDTH) {
            self.offsets.push((offset + at, self.text.len()));
            self.text.push(if character == '\t' { character } else { visible(character) });
            end = offset + at + character.len_utf8();
        }
        self.offsets.push((end, self.text.len()));
        if end < offset + line.len() {
            self.text.push('…');
        }
    }

    /// Maps a span of the file to the copy; `None` if it begins outside the copy. A span that ends
    /// outside is cut at the end of the copy.
    fn map(&self, span: &Range<usize>) -> Option<Range<usize>> {
        let find = |offset: usize| self.offsets.partition_point(|(from, _)| *from < offset);
        let start = self.offsets.get(find(span.start)).filter(|(from, _)| *from == span.start)?.1;
        let end = self.offsets.get(find(span.end)).or(self.offsets.last())?.1;
        Some(start..end.max(start))
    }
}
