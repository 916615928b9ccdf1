//! The outputs: every form in which a programme leaves Horseshoe, one file a format.
//!
//! A format knows the [`Programme`] and nothing of how it was found. The pages that people read
//! (text, Markdown, HTML, Word, PDF) are layouts of one common page, so that they cannot say different
//! things; the files that programs read (CSV, JSON, iCalendar) are written from the programme itself.
//!
//! Titles, sources and reasons come from CSV files that anybody may have written. No format lets
//! them act where they land: the terminal gets no escape sequences, HTML and Markdown no markup,
//! spreadsheets no formulas, calendars no properties, Word no fields, Typst no code.
//!
//! The same programme gives the same bytes. Only the terminal and JSON name the seconds that the
//! solver took; the other formats hold nothing that changes from run to run.

mod audience;
mod csv;
mod direction;
mod docx;
mod files;
mod html;
mod ics;
mod json;
mod markdown;
mod numbered;
mod outline;
mod page;
pub mod papers;
mod pdf;
mod previous;
mod subscription;
mod template;
mod text;
mod titles;
mod tracks;
mod typ;
mod words;
mod xlsx;

pub use crate::output::formats::TextStyle;
pub use audience::{Audience, UnknownAudience};
pub(crate) use files::contents;
pub use files::{write_all, write_alternatives, write_alternatives_held, write_for, write_held};
pub use json::SCHEMA;
pub use numbered::number;
pub use previous::Previous;
pub use subscription::{EntryKind, Selection, UnknownKind, calendar, calendars};
pub(crate) use words::place;

use crate::base::files::FileError;
use crate::domain::programme::Programme;
use crate::output::language::{Catalogue, Isolation, Languages};

/// A form in which a programme is printed.
///
/// ```
/// use horseshoe::output::report::Format;
/// assert_eq!("md".parse(), Ok(Format::Markdown));
/// assert_eq!(Format::Markdown.as_str(), "md");
/// assert_eq!("odt".parse::<Format>().unwrap_err().to_string(),
///     "`odt` is not a format; expected text, csv, json, md, html, docx, typ, pdf, ics, tracks or xlsx");
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
    /// For Word and other word processors: the month as a table, to be edited.
    Docx,
    /// The source of the PDF, for Typst.
    Typ,
    /// PDF/UA-1, on A4 landscape pages; only a build with the feature `pdf` makes it.
    Pdf,
    /// For a calendar program.
    Ics,
    /// The chart of every chain in the three tracks of S/2009/659, attachment II, as SVG.
    Tracks,
    /// For Excel and LibreOffice: the month on one A4 landscape page, lists, and what `check` and `--keep`
    /// read. The copy for us is an instance too.
    Xlsx,
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
        Docx = "docx",
        Typ = "typ",
        Pdf = "pdf",
        Ics = "ics",
        Tracks = "tracks",
        Xlsx = "xlsx",
    }
    else |word| -> UnknownFormat { UnknownFormat(word.to_owned()) }
}

impl Format {
    /// The readers for whom the format is made unless others are named. What is sent on as it is
    /// (Markdown, HTML, Word, PDF, calendars, the chart, workbooks) is for circulation; the rest is for the
    /// presidency.
    ///
    /// ```
    /// use horseshoe::output::report::{Audience, Format};
    ///
    /// assert_eq!(Format::Html.audience(), Audience::Circulation);
    /// assert_eq!(Format::Json.audience(), Audience::Us);
    /// ```
    pub fn audience(self) -> Audience {
        match self {
            Format::Text | Format::Csv | Format::Json => Audience::Us,
            Format::Markdown | Format::Html | Format::Ics => Audience::Circulation,
            Format::Tracks | Format::Xlsx => Audience::Circulation,
            Format::Docx | Format::Typ | Format::Pdf => Audience::Circulation,
        }
    }

    /// Whether the format has a copy for these readers. CSV and JSON are what `check`, `--keep` and
    /// other programs read: they hold everything.
    ///
    /// ```
    /// use horseshoe::output::report::{Audience, Format};
    ///
    /// assert!(Format::Html.is_for(Audience::Circulation) && Format::Html.is_for(Audience::Us));
    /// assert!(!Format::Json.is_for(Audience::Circulation), "it holds the points");
    /// ```
    pub fn is_for(self, audience: Audience) -> bool {
        audience == Audience::Us || !matches!(self, Format::Csv | Format::Json)
    }

    /// Whether the format is no text: it belongs in a file, not on a terminal.
    ///
    /// ```
    /// use horseshoe::output::report::Format;
    ///
    /// assert!(!Format::Html.is_binary() && Format::Xlsx.is_binary());
    /// ```
    pub fn is_binary(self) -> bool {
        match self {
            Format::Text | Format::Csv | Format::Json | Format::Markdown => false,
            Format::Html | Format::Ics | Format::Tracks | Format::Typ => false,
            Format::Docx | Format::Pdf | Format::Xlsx => true,
        }
    }

    /// Whether the format speaks a language. CSV and JSON are for programs, which know the words of the
    /// files.
    ///
    /// ```
    /// use horseshoe::output::report::Format;
    ///
    /// assert!(Format::Ics.has_language() && !Format::Json.has_language());
    /// ```
    pub fn has_language(self) -> bool {
        !matches!(self, Format::Csv | Format::Json)
    }

    /// Whether one document of the format can hold several languages, one after the other. Every other
    /// format has a file for each.
    ///
    /// ```
    /// use horseshoe::output::report::Format;
    ///
    /// assert!(Format::Html.holds_languages() && !Format::Ics.holds_languages());
    /// ```
    pub fn holds_languages(self) -> bool {
        match self {
            Format::Text | Format::Markdown | Format::Html => true,
            Format::Docx | Format::Typ | Format::Pdf => true,
            Format::Csv | Format::Json | Format::Ics | Format::Tracks | Format::Xlsx => false,
        }
    }

    /// Whether what a person typed is kept apart from the words of the page around it.
    fn isolation(self) -> Isolation {
        match self {
            Format::Markdown | Format::Html | Format::Tracks => Isolation::On,
            Format::Docx | Format::Typ | Format::Pdf | Format::Xlsx => Isolation::On,
            Format::Text | Format::Csv | Format::Json | Format::Ics => Isolation::Off,
        }
    }
}

/// The word is not a format's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error(
    "`{0}` is not a format; expected text, csv, json, md, html, docx, typ, pdf, ics, tracks or xlsx"
)]
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

/// The programme in one format, for [the readers of that format](Format::audience).
///
/// # Errors
/// As [`render_for`].
///
/// ```
/// use horseshoe::domain::programme::Programme;
/// use horseshoe::output::report::{Format, ReportError, TextStyle, render};
///
/// fn print(programme: &Programme) -> Result<(), ReportError> {
///     let page = render(programme, Format::Text, &TextStyle { width: 100, colour: true })?;
///     print!("{}", String::from_utf8_lossy(&page));
///     Ok(())
/// }
/// ```
pub fn render(
    programme: &Programme,
    format: Format,
    style: &TextStyle,
) -> Result<Vec<u8>, ReportError> {
    render_for(programme, format, format.audience(), style)
}

/// The programme in one format, for these readers, in [its languages](languages_of): the bytes of a
/// file. Every format but those that [are binary](Format::is_binary) is UTF-8.
///
/// # Errors
/// [`ReportError::Print`] when the page cannot be made, which no programme should bring about, and when
/// [the format has no copy for these readers](Format::is_for); for PDF, when the build does not have the
/// feature `pdf`, and when no font has a letter of the page.
///
/// ```
/// use horseshoe::output::report::{Audience, Format, TextStyle, render_for};
///
/// let programme = horseshoe::plan("data/2027-01")?;
/// let page = |audience| render_for(&programme, Format::Markdown, audience, &TextStyle::default());
/// assert!(page(Audience::Us)?.len() > page(Audience::Circulation)?.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn render_for(
    programme: &Programme,
    format: Format,
    audience: Audience,
    style: &TextStyle,
) -> Result<Vec<u8>, ReportError> {
    render_in(programme, format, audience, &languages_of(programme), style)
}

/// The languages of a programme: those that `programme.toml` asks for, or English.
///
/// ```
/// use horseshoe::output::language::Language;
/// use horseshoe::output::report::languages_of;
///
/// let mut programme = horseshoe::plan("data/2027-01")?;
/// programme.head.languages = vec![Language::Fr];
/// assert_eq!(languages_of(&programme).first(), Language::Fr);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn languages_of(programme: &Programme) -> Languages {
    Languages::of(programme.head.languages.iter().copied())
}

/// The programme in one format, for these readers, in these languages: one after the other where
/// [the format can hold several](Format::holds_languages), else in the first alone.
///
/// # Errors
/// As [`render_for`].
///
/// ```
/// use horseshoe::output::language::Language;
/// use horseshoe::output::report::{Audience, Format, TextStyle, render_in};
///
/// let programme = horseshoe::plan("data/2027-01")?;
/// let (to, style) = (Audience::Circulation, TextStyle::default());
/// let page = render_in(&programme, Format::Markdown, to, &Language::Fr.into(), &style)?;
/// assert!(String::from_utf8(page)?.contains("Programme de travail du Conseil de sécurité"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn render_in(
    programme: &Programme,
    format: Format,
    audience: Audience,
    languages: &Languages,
    style: &TextStyle,
) -> Result<Vec<u8>, ReportError> {
    if !format.is_for(audience) {
        let reason = format!("it holds what is not for {audience}");
        return Err(ReportError::Print { format, reason });
    }
    let catalogue = |language| Catalogue::of(language, format.isolation());
    let first = catalogue(languages.first());
    let each = |print: &dyn Fn(Catalogue) -> String| {
        let printed: Vec<String> = languages.iter().map(|own| print(catalogue(own))).collect();
        printed.join("\n")
    };
    let all = || languages.iter().map(catalogue).collect::<Vec<Catalogue>>();
    let failed = |reason| ReportError::Print { format, reason };
    let printed = match format {
        Format::Xlsx => return xlsx::render(programme, audience, first).map_err(failed),
        Format::Text => Ok(each(&|own| text::render(programme, audience, style, own))),
        Format::Csv => Ok(csv::render(programme)),
        Format::Json => json::render(programme),
        Format::Markdown => Ok(each(&|own| markdown::render(programme, audience, own))),
        Format::Html => html::render(programme, audience, languages),
        Format::Docx => return docx::render(programme, audience, &all()).map_err(failed),
        Format::Typ => typ::render(programme, audience, &all()),
        Format::Pdf => return pdf::render(programme, audience, &all()).map_err(failed),
        Format::Ics => Ok(ics::render(programme, audience, first)),
        Format::Tracks => Ok(tracks::render(programme, first)),
    };
    printed.map(String::into_bytes).map_err(failed)
}
