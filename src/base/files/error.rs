//! The reasons why files were not written, with their remedies.

use std::io;
use std::path::{Path, PathBuf};

use crate::base::words::shown;

/// Messages cut longer paths, which nobody would read in full.
const LONGEST_SHOWN: usize = 120;

/// An error in writing files. The previous files are restored, except under
/// [`FileError::NotUndone`].
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum FileError {
    /// The name is empty.
    #[error("the path is empty; name {wanted}")]
    NoName {
        /// The kind of path that is required, with its article.
        wanted: &'static str,
    },
    /// Something else is at the path of the directory, or on the way to it.
    #[error("cannot write into {}: {}; name a directory", path_of(.dir), what_stands(.dir, .found, .what))]
    NotADirectory {
        /// The requested directory.
        dir: PathBuf,
        /// The path that is not a directory: the requested one, or a parent.
        found: PathBuf,
        /// What was found there, with its article.
        what: &'static str,
    },
    /// Something other than a file is at the path.
    #[error("cannot write {}: it is {what}; name a file", path_of(.path))]
    NotAFile {
        /// The requested file.
        path: PathBuf,
        /// What was found there, with its article.
        what: &'static str,
    },
    /// Something other than a file has the name of a file of the set.
    #[error(
        "cannot write {}: {what} of that name is in the way; move it away, or choose another directory",
        path_of(.path)
    )]
    InTheWay {
        /// The file to be written.
        path: PathBuf,
        /// What was found there, with its article.
        what: &'static str,
    },
    /// The path is a link whose target does not exist.
    #[error(
        "cannot write to {}: it is a link to {}, which does not exist; remove the link, or make what \
         it leads to",
        path_of(.link), path_of(.to)
    )]
    DanglingLink {
        /// The link.
        link: PathBuf,
        /// The target of the link.
        to: PathBuf,
    },
    /// Another process is writing into the directory and did not finish in time.
    #[error(
        "cannot write into {}: another call has been writing into it for {seconds} seconds; wait for \
         that call to end, or name another directory",
        path_of(.dir)
    )]
    Busy {
        /// The directory.
        dir: PathBuf,
        /// How long this call waited.
        seconds: u64,
    },
    /// The system refused a file or a directory.
    #[error("cannot write {}: {reason}; {}", path_of(.path), remedy(.reason))]
    Write {
        /// The file or directory.
        path: PathBuf,
        /// The error of the system.
        #[source]
        reason: io::Error,
    },
    /// A write failed, and the previous files could not be restored.
    #[error(
        "cannot put back what was in {} before: {reason}; it is kept in {}, and the next call that \
         writes into the directory tries again",
        path_of(.dir), path_of(.kept)
    )]
    NotUndone {
        /// The directory.
        dir: PathBuf,
        /// The folder inside it that holds the previous files.
        kept: PathBuf,
        /// The error of the system.
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

/// Returns the remedy for a system error.
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
