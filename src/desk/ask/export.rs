//! The programme as a page to be handed on.

use crate::desk::{Desk, DeskError};
use crate::output::language::{Language, Languages};
use crate::output::report::{Audience, Format, TextStyle, languages_of, render_in};

/// A page of the programme, to be handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The name of the file.
    pub name: String,
    /// The type of its content.
    pub media_type: &'static str,
    /// The content.
    pub bytes: Vec<u8>,
}

impl Desk {
    /// Makes a page of the programme: in one language, or in those of the instance.
    ///
    /// The name of the file carries the language where it is not the first of the instance, as the
    /// names of `plan --out` do.
    ///
    /// # Errors
    ///
    /// There is no programme, or no copy in this format for these readers.
    ///
    /// ```
    /// use horseshoe::output::language::Language;
    /// use horseshoe::output::report::{Audience, Format};
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// let page = desk.export(Format::Csv, Audience::Us, None)?;
    /// assert!(page.name.ends_with(".csv") && page.bytes.starts_with(b"date,"));
    /// let page = desk.export(Format::Markdown, Audience::Circulation, Some(Language::Fr))?;
    /// assert_eq!(page.name, "programme-2027-01.fr.md");
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn export(
        &self,
        format: Format,
        audience: Audience,
        language: Option<Language>,
    ) -> Result<Export, DeskError> {
        let now = self.now();
        let programme = now.programme()?;
        if !format.is_for(audience) {
            let message = format!("there is no {format} for {audience}: it holds everything");
            return Err(DeskError::refused("no_such_copy", message, "Choose another format."));
        }
        let of_instance = languages_of(programme);
        let languages = language.map_or_else(|| of_instance.clone(), Languages::from);
        let bytes = render_in(programme, format, audience, &languages, &TextStyle::default())?;
        let (ending, media_type) = match format {
            Format::Text => ("txt", "text/plain; charset=utf-8"),
            Format::Csv => ("csv", "text/csv; charset=utf-8"),
            Format::Json => ("json", "application/json"),
            Format::Markdown => ("md", "text/markdown; charset=utf-8"),
            Format::Html => ("html", "text/html; charset=utf-8"),
            Format::Docx => {
                ("docx", "application/vnd.openxmlformats-officedocument.wordprocessingml.document")
            }
            Format::Typ => ("typ", "text/plain; charset=utf-8"),
            Format::Pdf => ("pdf", "application/pdf"),
            Format::Ics => ("ics", "text/calendar; charset=utf-8"),
            Format::Tracks => ("svg", "image/svg+xml"),
            Format::Xlsx => {
                ("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet")
            }
        };
        let for_us = match (format, audience) {
            (Format::Csv | Format::Json, _) | (_, Audience::Circulation) => "",
            (_, Audience::Us) => "-for-us",
        };
        let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' };
        let stem: String = self.folder.name.chars().map(plain).collect();
        let name = format!("programme-{stem}{for_us}.{ending}");
        let name = match languages.first() {
            other if other != of_instance.first() && format.has_language() => other.in_name(&name),
            _ => name,
        };
        Ok(Export { name, media_type, bytes })
    }
}
