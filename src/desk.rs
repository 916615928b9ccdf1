//! The desk: an instance that is drafted by looking and moving, with every step kept.
//!
//! A [`Desk`] is the folder of an instance, the list of changes made to it, and the programme that
//! follows from both. The journal is the document: every change is a line of the file `desk.journal` in
//! the folder, written and flushed to the disk before the change is confirmed. Undo, redo, a reload and a
//! start after a crash all read it. The files of the instance stay as they are until the changes are
//! saved.
//!
//! The desk knows nothing of pages and of HTTP. Whoever serves it hands its answers on.

mod ask;
mod change;
mod error;
mod folder;
mod history;
mod journal;
mod plain;
mod plan;
mod save;
mod scenarios;
mod session;
mod slots;
mod state;
mod versions;

pub use ask::{Emit, Export, english, words};
pub use change::Change;
pub use error::DeskError;
pub use history::Mode;
pub use plan::{Control, Progress};
pub use save::Saved;
pub use session::{Asked, Desk, Settings};
pub use slots::SlotsAsked;
