//! Sets of files that are written completely or not at all.
//!
//! The files that a command writes into a directory, in any folders, form one set. One writer at a
//! time writes a set, in three steps:
//!
//! 1. **Lock** (`lock.rs`). A writer holds the lock on a file in the directory. A second writer
//!    waits for a limited time and then reports that the directory is busy. A writer whose set depends on
//!    the one before takes the lock before it reads that one (`hold.rs`).
//! 2. **Stage** (`staging.rs`). The writer writes every file of the set in full to a staging folder
//!    inside the directory and flushes it to the disk. A full disk fails here, before anything has
//!    changed.
//! 3. **Swap** (`swap.rs`). The files of the previous set move into the staging folder, the new
//!    files move into their places, and the manifest of the set comes last. This step consists only
//!    of renames.
//!
//! At every instant the directory therefore shows the files of only one set, and a set is complete
//! once its manifest exists. If the swap fails, its renames are undone. If the process is killed,
//! the staging folder records what was done. The next writer into the directory, or reader of a
//! file of the set (`reading.rs`), first undoes it.
//!
//! Swapping in the whole directory with one rename would be shorter but is impossible: the
//! directory may hold files of other owners, may be a link or a mount point, and may be the current
//! directory of a user.
//!
//! The manifest (`manifest.rs`) lists the digest of every file in the format of `sha256sum`, so
//! that anybody can detect a mixed or edited set. It also determines which files of an earlier set
//! may be removed: the files that nobody has changed since.

mod ending;
mod error;
mod hold;
mod lock;
mod manifest;
mod reading;
mod set;
mod single;
mod staging;
mod swap;
mod target;
#[cfg(test)]
mod tests;

pub use ending::{Settled, settle};
pub use error::FileError;
pub use hold::Hold;
pub use manifest::{Standing, edited, standing};
pub use set::{FileSet, Written};
pub use staging::interrupted;
pub use target::{check_dir, check_file};

pub(crate) use manifest::digest;
pub(crate) use reading::finish;
pub(crate) use single::write_file;
