//! Why files were not written, and what to do about it.

use std::io;
use std::path::{Path, PathBuf};

use crate::base::words::shown;

/// Longer paths are cut in messages: what is too long for the system is too long to be read.
const LONGEST_SHOWN: usize = 120;

/// Files that could not be written. What was there before is there again.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FileError {
    /// The name is empty.
    #[error("the path is empty; name {wanted}")]
    NoName {
        /// What was wanted, with its article.
        wanted: &'static str,
    },
    /// Something else stands where the directory should be, or where it should be made.
    #[error("cannot write into {}: {}; name a directory", path_of(.dir), what_stands(.dir, .found, .what))]
    NotADirectory {
        /// The directory that was asked for.
        dir: PathBuf,
        /// What is no directory: that, or what leads to it.
        found: PathBuf,
        /// What it is, with its article.
        what: &'static str,
    },
    /// Something else stands where the file should be.
    #[error("cannot write {}: it is {what}; name a file", path_of(.path))]
    NotAFile {
        /// The file that was asked for.
        path: PathBuf,
        /// What stands there, with its article.
        what: &'static str,
    },
    /// Something that is no file bears the name of a file of the set.
    #[error(
        "cannot write {}: {what} of that name is in the way; move it away, or choose another directory",
        path_of(.path)
    )]
    InTheWay {
        /// The file that was to be written.
        path: PathBuf,
        /// What stands there, with its article.
        what: &'static str,
    },
    /// The path is a link to something that is not there.
    #[error(
        "cannot write to {}: it is a link to {}, which does not exist; remove the link, or make what \
         it leads to",
        path_of(.link), path_of(.to)
    )]
    DanglingLink {
        /// The link.
        link: PathBuf,
        /// What it names.
        to: PathBuf,
    },
    /// Another process is writing into the directory, and did not end in time.
    #[error(
        "cannot write into {}: another call has been writing into it for {seconds} seconds; wait for \
         that call to end, or name another directory",
        path_of(.dir)
    )]
    Busy {
        /// The directory.
        dir: PathBuf,
        /// For how long this call waited.
        seconds: u64,
    },
    /// The system refused a file or a directory.
    #[error("cannot write {}: {reason}; {}", path_of(.path), remedy(.reason))]
    Write {
        /// The file or directory.
        path: PathBuf,
        /// What the system said.
        #[source]
        reason: io::Error,
    },
    /// A write failed, and what was there before could not be put back.
    #[error(
        "cannot put back what was in {} before: {reason}; it is kept in {}, and the next call that \
         writes into the directory tries again",
        path_of(.dir), path_of(.kept)
    )]
    NotUndone {
        /// The directory.
        dir: PathBuf,
        /// The folder in it that holds what was there.
        kept: PathBuf,
        /// What the system said.
        #[source]
        reason: io::Error,
    },
    /// The process is about to end: see [`settle`](super::settle).
    #[error("nothing was written: the call was interrupted")]
    Ending,
}

impl FileError {
    pub(super) fn write(path: impl Into<PathBuf>, reason: io::Error) -> FileError {
        FileError::Write { path: path.into(), reason }
    }
}

fn path_of(path: &Path) -> String {
    let text = shown(path);
    if text.chars().count() <= LONGEST_SHOWN {
        return format!("`{text}`");
    }
    let start: String = text.chars().take(LONGEST_SHOWN).collect();
    format!("`{start}…`")
}

fn what_stands(dir: &Path, found: &Path, what: &str) -> String {
    if dir == found { format!("it is {what}") } else { format!("{} is {what}", path_of(found)) }
}

/// What to do about an error of the system.
fn remedy(reason: &io::Error) -> &'static str {
    match reason.kind() {
        io::ErrorKind::PermissionDenied | io::ErrorKind::ReadOnlyFilesystem => {
            "choose a directory that you may write to"
        }
        io::ErrorKind::StorageFull | io::ErrorKind::QuotaExceeded | io::ErrorKind::FileTooLarge => {
            "free some space or choose another disk"
        }
        io::ErrorKind::InvalidFilename => "choose a shorter name",
        _ => "choose another directory",
    }
}
