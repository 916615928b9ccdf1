//! Sentences and lists as lines.

use serde::Serialize;

/// A sentence at the margin, or an item of a list below it.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Line {
    /// Columns from the margin. What is set in further than the line before belongs to that line.
    pub indent: usize,
    /// `-`, or a number with a full stop, or nothing.
    pub mark: String,
    /// What it says.
    #[serde(serialize_with = "super::without_marks")]
    pub text: String,
}

impl Line {
    /// Reads a line such as `  - The report is late.`.
    ///
    /// ```
    /// use horseshoe::output::document::Line;
    ///
    /// let line = Line::read("  - The report is late.");
    /// assert_eq!((line.indent, line.mark.as_str()), (2, "-"));
    /// assert_eq!(line.text, "The report is late.");
    /// ```
    pub fn read(line: &str) -> Line {
        let text = line.trim_start();
        let indent = line.len() - text.len();
        let (mark, text) = match text.split_once(' ') {
            Some((mark, rest)) if is_mark(mark) => (mark, rest.trim_start()),
            _ => ("", text),
        };
        Line { indent, mark: mark.to_owned(), text: text.trim_end().to_owned() }
    }
}

/// `-`, `1.`, `12.`.
fn is_mark(word: &str) -> bool {
    let number = word.strip_suffix('.').unwrap_or_default();
    word == "-" || (!number.is_empty() && number.chars().all(|c| c.is_ascii_digit()))
}

/// The lines of a text; an empty line parts the groups.
pub(super) fn groups(text: &str) -> Vec<Vec<Line>> {
    let mut groups = vec![Vec::new()];
    for line in text.lines() {
        match (line.trim().is_empty(), groups.last_mut()) {
            (false, Some(group)) => group.push(Line::read(line)),
            _ => groups.push(Vec::new()),
        }
    }
    groups.retain(|group| !group.is_empty());
    groups
}

/// How deep each line lies below the margin: 0 for a sentence, 1 for an item of a list, and so on.
pub(crate) fn depths(lines: &[Line]) -> Vec<usize> {
    let mut open: Vec<usize> = Vec::new();
    let depths = lines.iter().map(|line| {
        while open.last().is_some_and(|indent| *indent >= line.indent) {
            open.pop();
        }
        open.push(line.indent);
        // A text that begins set in has no sentence at the margin.
        open.len() - usize::from(open[0] == 0)
    });
    depths.collect()
}

#[cfg(test)]
mod tests {
    use super::{Line, depths, groups};

    #[test]
    fn lines_are_read_with_their_marks() {
        let read = |line| {
            let Line { indent, mark, text } = Line::read(line);
            (indent, mark, text)
        };
        assert_eq!(read("  - a b"), (2, "-".into(), "a b".into()));
        assert_eq!(read("12. a"), (0, "12.".into(), "a".into()));
        assert_eq!(read("1.5 days"), (0, String::new(), "1.5 days".into()));
        assert_eq!(read("-"), (0, String::new(), "-".into()));
    }

    #[test]
    fn what_is_set_in_belongs_to_the_line_before() {
        let all = groups("a\n\n\nb:\n  c\n    - d\n    - e\n  f\ng\n");
        assert_eq!(all.len(), 2);
        assert_eq!(depths(&all[1]), [0, 1, 2, 2, 1, 0]);
        assert_eq!(depths(&groups("  a\n  b\n    c")[0]), [1, 1, 2]);
        assert!(groups("\n \n").is_empty());
    }
}
