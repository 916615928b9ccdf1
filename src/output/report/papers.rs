//! The papers that the Secretariat issues beside the programme of work, and the note that covers it: the
//! monthly forecast, the programme as a list, the daily programme, the reporting and mandate cycles.
//!
//! Each paper is a [`Document`](crate::output::document), so each has every format. It says what the programme says and adds nothing
//! but its order: a test counts that no item is lost and none stands twice. A copy for circulation has no
//! points, no notes and no name of a policy, as on the pages of the programme.
//!
//! The layouts follow the papers of the Security Council Affairs Division. The provisional programme of
//! work is its own grid already, which [`report`](crate::output::report) prints; here it is a list with
//! footnotes.

mod cycle;
mod cycles;
mod daily;
mod forecast;
mod list;
mod note;
mod region;
mod rows;
mod scribe;

pub use cycle::{Cycle, CycleReport, Renewed, cycles_of_programme, cycles_of_record};
pub use cycles::cycles;
pub use daily::daily;
pub use forecast::forecast;
pub use list::programme;
pub use note::{Since, note};
pub use region::Region;

use crate::output::document::{Block, Document, strong};
use crate::output::formats::Format;

/// A paper as it is printed: with its title above it on the terminal too, which prints no titles of
/// documents. An answer has its call above it there; a paper is copied and passed on.
///
/// ```
/// use horseshoe::output::document::Document;
/// use horseshoe::output::formats::{Format, TextStyle, render};
/// use horseshoe::output::papers::titled;
///
/// let paper = titled(Document::new("Daily programme"), Format::Text);
/// assert_eq!(render(&paper, Format::Text, &TextStyle::default()), b"Daily programme\n");
/// ```
pub fn titled(mut paper: Document<'static>, format: Format) -> Document<'static> {
    if format == Format::Text {
        paper.blocks.insert(0, Block::Paragraph(strong(&paper.title)));
    }
    paper
}
