//! What people read: documents in every format, and figures.

pub mod answers;
pub mod document;
pub mod formats;
pub mod language;
#[cfg(feature = "figures")]
pub mod plot;
pub mod report;
mod text_width;

pub use report::papers;

/// Whether this build draws figures: its feature `figures`.
pub const HAS_FIGURES: bool = cfg!(feature = "figures");

/// What a build without figures says where they would be.
pub const NO_FIGURES: &str =
    "This build of Horseshoe draws no figures: the feature `figures` was left out of it.";
