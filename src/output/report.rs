//! The outputs: every form in which a programme leaves Horseshoe, one file a format.
//!
//! A format knows the [`Programme`] and nothing of how it was found. The pages that people read
//! (text, Markdown, HTML) are layouts of one common page, so that they cannot say different
//! things; the files that programs read (CSV, JSON, iCalendar) are written from the programme itself.
//!
//! Titles, sources and reasons come from CSV files that anybody may have written. No format lets
//! them act where they land: the terminal gets no escape sequences, HTML and Markdown no markup,
//! spreadsheets no formulas, calendars no properties.
//!
//! The same programme gives the same bytes. Only the terminal and JSON name the seconds that the
//! solver took; the other formats hold nothing that changes from run to run.

mod csv;
mod files;
mod html;
mod ics;
mod json;
mod markdown;
mod page;
mod text;
mod words;

pub use crate::output::formats::TextStyle;
pub use files::{write_all, write_alternatives};
pub use json::SCHEMA;
pub(crate) use words::place;

use crate::base::files::FileError;
use crate::domain::programme::Programme;

/// A form in which a programme is printed.
///
/// ```
/// use horseshoe::output::report::Format;
/// assert_eq!("md".parse(), Ok(Format::Markdown));
/// assert_eq!(Format::Markdown.as_str(), "md");
/// assert_eq!("docx".parse::<Format>().unwrap_err().to_string(),
///     "`docx` is not a format; expected text, csv, json, md, html or ics");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Format {
    /// For the terminal.
    Text,
    /// The rows that `check` and `--keep` read and that a spreadsheet opens.
    Csv,
    /// Everything that is known of the programme, as [`SCHEMA`] describes it.
    Json,
    /// For a wiki, a message or an issue.
    Markdown,
    /// The month on one A4 landscape page, with an annex.
    Html,
    /// For a calendar program.
    Ics,
}

crate::base::words::worded! {
    /// Every format, in the order in which they are documented.
    Format::ALL,
    /// The word by which it is asked for; for files, the extension too.
    as_str {
        Text = "text",
        Csv = "csv",
        Json = "json",
        Markdown = "md",
        Html = "html",
        Ics = "ics",
    }
    else |word| -> UnknownFormat { UnknownFormat(word.to_owned()) }
}

/// The word is not a format's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a format; expected text, csv, json, md, html or ics")]
pub struct UnknownFormat(pub String);

/// Why a programme could not be printed or written.
#[derive(Debug, thiserror::Error)]
pub enum ReportError {
    /// A page could not be made; a fault of Horseshoe's own.
    #[error("cannot print the programme as {format}: {reason}")]
    Print {
        /// The format that was asked for.
        format: Format,
        /// What went wrong.
        reason: String,
    },
    /// What was to be written is not whole without figures, and this build has none.
    #[error(
        "this build of Horseshoe draws no figures, and a study is not whole without them; build it with the \
         feature `figures`, or write the tables alone with `backtest --out`"
    )]
    NoFigures,
    /// The files could not be written. Nothing was left behind.
    #[error(transparent)]
    Files(#[from] FileError),
}

/// The programme in one format.
///
/// # Errors
/// [`ReportError::Print`] when the page cannot be made, which no programme should bring about.
///
/// ```
/// use horseshoe::domain::programme::Programme;
/// use horseshoe::output::report::{Format, ReportError, TextStyle, render};
///
/// fn print(programme: &Programme) -> Result<(), ReportError> {
///     print!("{}", render(programme, Format::Text, &TextStyle { width: 100, colour: true })?);
///     Ok(())
/// }
/// ```
pub fn render(
    programme: &Programme,
    format: Format,
    style: &TextStyle,
) -> Result<String, ReportError> {
    let printed = match format {
        Format::Text => Ok(text::render(programme, style)),
        Format::Csv => Ok(csv::render(programme)),
        Format::Json => json::render(programme),
        Format::Markdown => Ok(markdown::render(programme)),
        Format::Html => html::render(programme),
        Format::Ics => Ok(ics::render(programme)),
    };
    printed.map_err(|reason| ReportError::Print { format, reason })
}
