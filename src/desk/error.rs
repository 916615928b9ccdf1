//! Why the desk does not do what was asked.

use crate::base::files::FileError;
use crate::input::instance::Faults;
use crate::output::report::ReportError;
use crate::solver::SolveError;

/// Why the desk does not do what was asked. The state is the same as before.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum DeskError {
    /// The change was made to a state that is no longer the newest.
    #[error("the programme has changed meanwhile: revision {now} is the newest")]
    Revision {
        /// The newest revision.
        now: u64,
    },
    /// The change, or a file, has faults.
    #[error("{0}")]
    Faults(#[from] Faults),
    /// The request asks for something that cannot be done.
    #[error("{message}")]
    Refused {
        /// A word for programs.
        code: &'static str,
        /// A sentence for the person.
        message: String,
        /// What to do.
        help: String,
    },
    /// A newer request took the place of this one, or nobody waits for the answer any more.
    #[error("the work was ended before it was done")]
    Cancelled,
    /// The solver failed.
    #[error(transparent)]
    Solve(#[from] SolveError),
    /// A file could not be written, in the words of the system.
    #[error("{0}")]
    Write(String),
    /// Files of the instance were changed by someone else.
    #[error(
        "{} changed outside of the desk since it was read; nothing is overwritten",
        crate::base::words::all_of(files)
    )]
    ChangedOutside {
        /// The names of the files.
        files: Vec<String>,
    },
}

impl DeskError {
    pub(super) fn refused(
        code: &'static str,
        message: impl Into<String>,
        help: impl Into<String>,
    ) -> DeskError {
        DeskError::Refused { code, message: message.into(), help: help.into() }
    }

    /// Returns the error with the faults shown in the files of a folder.
    pub(super) fn in_folder(self, path: &std::path::Path) -> DeskError {
        match self {
            DeskError::Faults(faults) => DeskError::Faults(faults.in_files_of(path)),
            other => other,
        }
    }

    /// A word for programs.
    ///
    /// ```
    /// use horseshoe::desk::DeskError;
    /// assert_eq!(DeskError::Revision { now: 3 }.code(), "revision");
    /// ```
    pub fn code(&self) -> &'static str {
        match self {
            DeskError::Revision { .. } => "revision",
            DeskError::Faults(_) => "faults",
            DeskError::Refused { code, .. } => code,
            DeskError::Cancelled => "cancelled",
            DeskError::Solve(_) => "solver",
            DeskError::Write(_) => "not_written",
            DeskError::ChangedOutside { .. } => "changed_outside",
        }
    }

    /// What to do, if there is something.
    ///
    /// ```
    /// use horseshoe::desk::DeskError;
    /// assert!(DeskError::Revision { now: 3 }.help().is_some_and(|help| help.contains("again")));
    /// ```
    pub fn help(&self) -> Option<String> {
        let help = match self {
            DeskError::Revision { .. } => {
                "Look at the newest programme, and make the change again."
            }
            DeskError::Faults(_) | DeskError::Cancelled | DeskError::Solve(_) => return None,
            DeskError::Refused { help, .. } => help,
            DeskError::Write(_) => "Make room or give permission, and try again; nothing is lost.",
            DeskError::ChangedOutside { .. } => {
                "Take the files as they are now and make your changes to them, or save yours as a copy."
            }
        };
        Some(help.to_owned())
    }

    /// The faults, each as a sentence with its place; empty for every other reason.
    ///
    /// ```
    /// use horseshoe::desk::DeskError;
    /// assert!(DeskError::Cancelled.faults().is_empty());
    /// ```
    pub fn faults(&self) -> Vec<String> {
        let DeskError::Faults(faults) = self else { return Vec::new() };
        let in_words = |fault: &crate::input::instance::Fault| {
            let place = match fault.line() {
                Some(line) => format!("{}, line {line}: ", fault.file()),
                None => String::new(),
            };
            let expected = match fault.expected() {
                "" => String::new(),
                expected => format!("; expected {expected}"),
            };
            let help = fault.help().map_or(String::new(), |help| format!(" {help}"));
            format!("{place}{fault}{expected}.{help}")
        };
        faults.iter().map(in_words).collect()
    }
}

impl From<FileError> for DeskError {
    fn from(error: FileError) -> DeskError {
        DeskError::Write(error.to_string())
    }
}

impl From<ReportError> for DeskError {
    fn from(error: ReportError) -> DeskError {
        DeskError::Write(error.to_string())
    }
}
