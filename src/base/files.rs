//! Sets of files: all of them, whole, or none.
//!
//! What a verb writes into a directory is one set, whatever folders it has. A set is written in three
//! steps, by one writer at a time:
//!
//! 1. **Lock** (`lock.rs`). Whoever writes into a directory holds the lock on a file in it. A second
//!    writer waits for the first, for a while, and then reports that the directory is busy.
//! 2. **Stage** (`staging.rs`). Every file of the set is written in full, and flushed to the disk, in a
//!    staging folder inside the directory. A full disk shows here, before anything has changed.
//! 3. **Swap** (`swap.rs`). The files of the set before move into the staging folder; the new ones move
//!    into their places; the manifest of the set comes last. These are renames and nothing else.
//!
//! So at every instant the directory shows files of one set alone, and a set is complete once its
//! manifest is there. Where the swap fails, its renames are undone. Where the process is killed, the
//! staging folder says what was done, and the next who writes into the directory, or reads a file of
//! the set (`reading.rs`), undoes it first.
//!
//! Swapping the whole directory in by one rename would be shorter, but it is not to be had: the
//! directory may hold files that are not ours, may be a link or a mount point, and may be the
//! directory in which somebody works.
//!
//! The manifest (`manifest.rs`) lists the digest of every file, in the format of `sha256sum`, so that
//! anybody can tell a set that is mixed or was edited. It also says which files of an earlier set may
//! be removed: those which nobody has changed since.

mod ending;
mod error;
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
pub use manifest::{Standing, standing};
pub use set::Written;
pub use staging::interrupted;
pub use target::{check_dir, check_file};

pub(crate) use reading::finish;
pub(crate) use set::FileSet;
pub(crate) use single::write_file;
