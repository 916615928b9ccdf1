//! Figures as SVG: shares as bars, paired differences, whole days as a histogram, parts of a whole as
//! stacked bars, and lines over years.
//!
//! A figure is plain data with words: it knows nothing of what was counted. Each carries its title, its
//! units and labelled axes; its text stays text, in the reader's own sans-serif; `<title>` and `<desc>`
//! describe it to those who cannot see it. The colours are those of Okabe and Ito, and every series has a
//! hatching or a marker as well, so that a figure reads the same printed in grey. The same data give the
//! same bytes.

mod axis;
mod differences;
mod histogram;
mod legend;
mod lines;
mod palette;
mod shares;
mod sketch;
mod stacks;

pub use differences::{Comparison, Differences};
pub use histogram::{Histogram, Marker};
pub use lines::{LinePoint, Lines, Series, Unit};
pub use shares::{ShareRow, Shares};
pub use stacks::{StackRow, Stacks};

/// The words around a figure.
///
/// ```
/// use horseshoe::output::plot::Caption;
/// let caption = Caption::new("Leads kept", "Renewals of the even years 2002 to 2022");
/// assert_eq!(caption.title, "Leads kept");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Caption {
    /// What the figure shows, in a line.
    pub title: String,
    /// What was counted, how, and from what, in a sentence or two below the title. May be empty.
    pub note: String,
}

impl Caption {
    /// A title and a note.
    ///
    /// ```
    /// use horseshoe::output::plot::Caption;
    ///
    /// let caption = Caption::new("Leads kept", "Even years");
    /// assert_eq!((caption.title.as_str(), caption.note.as_str()), ("Leads kept", "Even years"));
    /// ```
    pub fn new(title: impl Into<String>, note: impl Into<String>) -> Caption {
        Caption { title: title.into(), note: note.into() }
    }
}
