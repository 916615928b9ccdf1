//! One model of what a verb answers: headings, paragraphs, lines, tables, figures, notes, and the
//! table and the JSON that other programs read.
//!
//! A verb builds a [`Document`]; [`formats`](crate::output::formats) has one writer for each format. So
//! every verb has every format, and no two formats can say different things. Texts go in as they are:
//! each writer makes them safe for where they land. A part of a text between two grave accents is a
//! name or a word of a file, which Markdown and HTML set as code; [`strong`] and [`stressed`] words
//! stand out in Markdown and HTML, and like the others elsewhere.

mod data;
mod lines;
mod spans;
mod table;

pub(crate) use data::Data;
pub use lines::Line;
pub(crate) use lines::depths;
pub(crate) use spans::{Span, is_mark, spans, unmarked};
pub use spans::{stressed, strong};
pub use table::{Align, Cell, Column, Table, Tone};

use std::fmt;

use serde::{Serialize, Serializer};

use crate::output::language::Language;
use crate::output::{HAS_FIGURES, NO_FIGURES};

/// A part of a document.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// A heading, below the title.
    Heading(#[serde(serialize_with = "without_marks")] String),
    /// A heading below a heading.
    Subheading(#[serde(serialize_with = "without_marks")] String),
    /// Sentences that wrap.
    Paragraph(#[serde(serialize_with = "without_marks")] String),
    /// Lines that belong together: sentences at the margin and lists below them.
    Lines(Vec<Line>),
    /// A table.
    Table(Table),
    /// A figure.
    Figure(Figure),
    /// A call of this program.
    Command(Command),
    /// What has to be known of the answer as a whole.
    Note(#[serde(serialize_with = "without_marks")] String),
}

/// Other programs have no use for the marks of [`strong`] and [`stressed`].
fn without_marks<S: Serializer>(text: &str, serializer: S) -> Result<S::Ok, S::Error> {
    serializer.serialize_str(&unmarked(text))
}

/// A call of this program, and what it is shown for.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Command {
    /// What to read of its output.
    pub says: String,
    /// The call, as a shell takes it.
    pub call: String,
}

/// A figure, and what it shows.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Figure {
    /// The name of its file, as the document would link to it.
    pub name: String,
    /// What it shows, in words.
    pub says: String,
    /// The figure itself, as SVG.
    #[serde(skip)]
    pub svg: String,
}

impl Figure {
    /// A figure with the name of its file.
    ///
    /// ```
    /// use horseshoe::output::document::Figure;
    ///
    /// let figure = Figure::new("leads.svg", "Leads kept, by year", "<svg/>".into());
    /// assert_eq!(figure.name, "leads.svg");
    /// ```
    pub fn new(name: &str, says: &str, svg: String) -> Figure {
        Figure { name: name.to_owned(), says: says.to_owned(), svg }
    }
}

type Made<'a, T> = Option<Box<dyn Fn() -> T + 'a>>;

/// What a verb answers.
///
/// ```
/// use horseshoe::output::document::{Block, Document};
/// use horseshoe::output::formats::{Format, TextStyle, render};
/// let mut document = Document::new("An answer");
/// document.heading("Why").paragraph("`UNDOF` comes first.");
/// let printed = |format| String::from_utf8(render(&document, format, &TextStyle::default())).unwrap();
/// assert_eq!(printed(Format::Text), "Why\n`UNDOF` comes first.\n");
/// assert_eq!(printed(Format::Markdown), "# An answer\n\n## Why\n\n`UNDOF` comes first.\n");
/// ```
pub struct Document<'a> {
    /// What it is, in a few words. The terminal does without it: the call stands above the answer.
    pub title: String,
    /// Its parts, in the order in which they are read.
    pub blocks: Vec<Block>,
    language: Language,
    circulates: bool,
    data: Made<'a, Data>,
    json: Made<'a, String>,
}

impl fmt::Debug for Document<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let mut shown = f.debug_struct("Document");
        shown.field("title", &self.title).field("blocks", &self.blocks).finish_non_exhaustive()
    }
}

impl<'a> Document<'a> {
    /// A document with nothing but its title.
    ///
    /// ```
    /// use horseshoe::output::document::Document;
    ///
    /// let document = Document::new("An answer");
    /// assert_eq!((document.title.as_str(), document.blocks.len()), ("An answer", 0));
    /// ```
    pub fn new(title: &str) -> Document<'a> {
        Document {
            title: title.to_owned(),
            blocks: Vec::new(),
            language: Language::En,
            circulates: false,
            data: None,
            json: None,
        }
    }

    /// The same document in a language, which decides the direction in which a page is read.
    ///
    /// ```
    /// use horseshoe::output::document::Document;
    /// use horseshoe::output::formats::{Format, TextStyle, render};
    /// use horseshoe::output::language::Language;
    ///
    /// let page = render(&Document::new("").in_language(Language::Ar), Format::Html, &TextStyle::default());
    /// assert!(String::from_utf8(page).is_ok_and(|page| page.contains("<html lang=\"ar\" dir=\"rtl\">")));
    /// ```
    pub fn in_language(mut self, language: Language) -> Self {
        self.language = language;
        self
    }

    /// The language in which the document is written.
    pub(crate) fn language(&self) -> Language {
        self.language
    }

    /// The same document as one that circulates: it does not name the program that drew it up.
    ///
    /// ```
    /// use horseshoe::output::document::Document;
    /// use horseshoe::output::formats::{Format, TextStyle, render};
    ///
    /// let page = render(&Document::new("").circulated(), Format::Html, &TextStyle::default());
    /// assert!(String::from_utf8(page).is_ok_and(|page| !page.contains("Horseshoe")));
    /// ```
    pub fn circulated(mut self) -> Self {
        self.circulates = true;
        self
    }

    /// Whether the document circulates.
    pub(crate) fn circulates(&self) -> bool {
        self.circulates
    }

    /// A document of sentences: each line is a sentence or an item of a list, and an empty line
    /// separates what does not belong together. See [`Line`].
    ///
    /// ```
    /// use horseshoe::output::document::{Block, Document};
    ///
    /// let document = Document::of_sentences("", "Two items move:\n  - libya\n  - colombia\n\nNo more.");
    /// let Block::Lines(lines) = &document.blocks[0] else { panic!("lines that belong together") };
    /// assert_eq!((lines.len(), document.blocks.len()), (3, 2));
    /// ```
    pub fn of_sentences(title: &str, text: &str) -> Document<'a> {
        let mut document = Document::new(title);
        document.sentences(text);
        document
    }

    /// Adds a heading.
    ///
    /// ```
    /// use horseshoe::output::document::{Block, Document};
    ///
    /// let mut document = Document::new("An answer");
    /// document.heading("Why").paragraph("The report is late.");
    /// assert_eq!(document.blocks[0], Block::Heading("Why".into()));
    /// ```
    pub fn heading(&mut self, text: &str) -> &mut Self {
        self.add(Block::Heading(text.to_owned()))
    }

    /// Adds a heading below a heading.
    ///
    /// ```
    /// use horseshoe::output::document::Document;
    /// use horseshoe::output::formats::{Format, TextStyle, render};
    ///
    /// let mut document = Document::new("An answer");
    /// document.heading("Why").subheading("The report");
    /// let page = render(&document, Format::Markdown, &TextStyle::default());
    /// assert_eq!(String::from_utf8(page).as_deref(), Ok("# An answer\n\n## Why\n\n### The report\n"));
    /// ```
    pub fn subheading(&mut self, text: &str) -> &mut Self {
        self.add(Block::Subheading(text.to_owned()))
    }

    /// Adds a paragraph.
    ///
    /// ```
    /// use horseshoe::output::document::Document;
    /// use horseshoe::output::formats::{Format, TextStyle, render};
    ///
    /// let mut document = Document::new("An answer");
    /// document.paragraph("A part of a chain, <b> and all.");
    /// let page = render(&document, Format::Html, &TextStyle::default());
    /// assert!(String::from_utf8(page).is_ok_and(|page| page.contains("&lt;b&gt;")), "made safe");
    /// ```
    pub fn paragraph(&mut self, text: &str) -> &mut Self {
        self.add(Block::Paragraph(text.to_owned()))
    }

    /// Adds sentences, as [`of_sentences`](Document::of_sentences) reads them.
    ///
    /// ```
    /// use horseshoe::output::document::Document;
    ///
    /// let mut document = Document::new("");
    /// document.sentences("One sentence.\nAnother one.\n\nA new subject.");
    /// assert_eq!(document.blocks.len(), 2);
    /// ```
    pub fn sentences(&mut self, text: &str) -> &mut Self {
        self.blocks.extend(lines::groups(text).into_iter().map(Block::Lines));
        self
    }

    /// Adds a list.
    ///
    /// ```
    /// use horseshoe::output::document::Document;
    /// use horseshoe::output::formats::{Format, TextStyle, render};
    ///
    /// let mut document = Document::new("Items");
    /// document.list(["libya", "colombia"]);
    /// let page = render(&document, Format::Markdown, &TextStyle::default());
    /// assert_eq!(String::from_utf8(page).as_deref(), Ok("# Items\n\n- libya\n- colombia\n"));
    /// ```
    pub fn list<S: Into<String>>(&mut self, items: impl IntoIterator<Item = S>) -> &mut Self {
        let item = |text: S| Line { indent: 0, mark: "-".to_owned(), text: text.into() };
        self.add(Block::Lines(items.into_iter().map(item).collect()))
    }

    /// Adds a call of this program, and what it is shown for.
    ///
    /// ```
    /// use horseshoe::output::document::{Block, Document};
    ///
    /// let mut document = Document::new("What to do next");
    /// document.command("Read the first conflict:", "horseshoe explain june");
    /// let Block::Command(command) = &document.blocks[0] else { panic!("a call") };
    /// assert_eq!(command.call, "horseshoe explain june");
    /// ```
    pub fn command(&mut self, says: &str, call: &str) -> &mut Self {
        self.add(Block::Command(Command { says: says.to_owned(), call: call.to_owned() }))
    }

    /// Adds a table, unless it has no rows.
    ///
    /// ```
    /// use horseshoe::output::document::{Document, Table};
    /// use horseshoe::output::formats::{Format, TextStyle, render};
    ///
    /// let mut document = Document::new("Charges");
    /// let table = Table::new(["item", "points"], |column| column == 1);
    /// document.table(table.clone()).table(table.rows([["libya", "3"]]));
    /// assert_eq!(document.blocks.len(), 1, "a table without rows is left out");
    /// let csv = String::from_utf8(render(&document, Format::Csv, &TextStyle::default())).unwrap();
    /// assert!(csv.contains("libya,3"));
    /// ```
    pub fn table(&mut self, table: Table) -> &mut Self {
        if table.rows.is_empty() { self } else { self.add(Block::Table(table)) }
    }

    /// Adds a note.
    ///
    /// ```
    /// use horseshoe::output::document::{Block, Document};
    ///
    /// let mut document = Document::new("An answer");
    /// document.note("The time limit was reached.");
    /// assert_eq!(document.blocks, [Block::Note("The time limit was reached.".into())]);
    /// ```
    pub fn note(&mut self, text: &str) -> &mut Self {
        self.add(Block::Note(text.to_owned()))
    }

    /// Adds a figure.
    ///
    /// ```
    /// use horseshoe::output::document::{Document, Figure};
    ///
    /// let mut document = Document::new("Leads");
    /// document.figure(Figure::new("leads.svg", "Leads kept, by year", "<svg/>".into()));
    /// assert_eq!(document.blocks.len(), 1);
    /// ```
    pub fn figure(&mut self, figure: Figure) -> &mut Self {
        self.add(Block::Figure(figure))
    }

    /// Adds figures; from a build that draws none, a note that says so.
    pub(crate) fn figures_or_note(&mut self, figures: Vec<Figure>) -> &mut Self {
        if HAS_FIGURES { self.figures(figures) } else { self.note(NO_FIGURES) }
    }

    /// Adds figures.
    ///
    /// ```
    /// use horseshoe::output::document::{Document, Figure};
    ///
    /// let figure = |name: &str| Figure::new(name, "Leads kept", "<svg/>".into());
    /// let mut document = Document::new("Leads");
    /// document.figures([figure("before.svg"), figure("since.svg")]);
    /// assert_eq!(document.blocks.len(), 2);
    /// ```
    pub fn figures(&mut self, figures: impl IntoIterator<Item = Figure>) -> &mut Self {
        self.blocks.extend(figures.into_iter().map(Block::Figure));
        self
    }

    fn add(&mut self, block: Block) -> &mut Self {
        self.blocks.push(block);
        self
    }

    /// Sets the table that CSV gives, which is made when it is needed. Without it, CSV gives the first
    /// table of the document or, if there is none, its sentences.
    pub(crate) fn with_data(mut self, data: impl Fn() -> Data + 'a) -> Self {
        self.data = Some(Box::new(data));
        self
    }

    /// Sets the JSON, which is made when it is needed. Without it, JSON gives the document itself.
    ///
    /// ```
    /// use horseshoe::output::document::Document;
    /// use horseshoe::output::formats::{Format, TextStyle, render};
    ///
    /// let document = Document::new("An answer").with_json(|| "{\"points\":3}".into());
    /// let json = render(&document, Format::Json, &TextStyle::default());
    /// assert!(String::from_utf8(json).is_ok_and(|json| json.contains("\"points\":3")));
    /// ```
    pub fn with_json(mut self, json: impl Fn() -> String + 'a) -> Self {
        self.json = Some(Box::new(json));
        self
    }

    /// The table for other programs.
    pub(crate) fn data(&self) -> Data {
        match &self.data {
            Some(data) => data(),
            None => Data::of_blocks(&self.blocks),
        }
    }

    /// The JSON that was set.
    pub(crate) fn json(&self) -> Option<String> {
        self.json.as_ref().map(|json| json())
    }
}
