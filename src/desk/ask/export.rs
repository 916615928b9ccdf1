//! The programme as a page to be handed on.

use crate::desk::{Desk, DeskError};
use crate::output::report::{Audience, Format, TextStyle, render_for};

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
    /// Makes a page of the programme.
    ///
    /// # Errors
    ///
    /// There is no programme, or no copy in this format for these readers.
    ///
    /// ```
    /// use horseshoe::output::report::{Audience, Format};
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// let page = desk.export(Format::Csv, Audience::Us)?;
    /// assert!(page.name.ends_with(".csv") && page.bytes.starts_with(b"date,"));
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn export(&self, format: Format, audience: Audience) -> Result<Export, DeskError> {
        let now = self.now();
        let programme = now.programme()?;
        if !format.is_for(audience) {
            let message = format!("there is no {format} for {audience}: it holds everything");
            return Err(DeskError::refused("no_such_copy", message, "Choose another format."));
        }
        let bytes = render_for(programme, format, audience, &TextStyle::default())?;
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
        Ok(Export { name, media_type, bytes })
    }
}
