//! The choice of a policy: the instance's own, a built-in one, or a file.

use std::convert::Infallible;
use std::path::{Path, PathBuf};
use std::str::FromStr;
use std::sync::Arc;

use super::{BUILT_IN, Policy, read};
use crate::base::words::{any_of, quoted};
use crate::input::instance::FaultCode;
use crate::input::instance::fault::{Fault, Faults};
use crate::input::instance::source::Source;
use crate::input::instance::suggest::did_you_mean;

/// The policy under which an instance is planned.
///
/// On the command line it is one word: a file if it ends in `.toml` or contains a path separator,
/// and a name otherwise.
///
/// ```
/// use horseshoe::input::instance::PolicyChoice;
/// let named: PolicyChoice = "one-week".parse().unwrap();
/// assert_eq!(named, PolicyChoice::Named("one-week".into()));
/// let file: PolicyChoice = "strict.toml".parse().unwrap();
/// assert_eq!(file, PolicyChoice::File("strict.toml".into()));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum PolicyChoice {
    /// The instance's own `policy.toml`, or `guideline` if it has none.
    #[default]
    OfInstance,
    /// A built-in policy; ignores the instance's own `policy.toml`.
    Named(String),
    /// A policy file; ignores the instance's own `policy.toml`.
    ///
    /// Such a file serves many instances, so it may name renewals that this instance does not have.
    File(PathBuf),
}

impl PolicyChoice {
    /// Loads the chosen policy, or returns `None` if it depends on the instance.
    ///
    /// # Errors
    /// No built-in policy has the name, or the file has faults; all of them are reported.
    ///
    /// ```
    /// use horseshoe::input::instance::PolicyChoice;
    /// let policy = PolicyChoice::Named("practice".into()).load().unwrap().unwrap();
    /// assert_eq!(policy.name, "practice");
    /// let faults = PolicyChoice::Named("practise".into()).load().unwrap_err();
    /// assert!(format!("{faults:#}").contains("Did you mean `practice`?"));
    /// ```
    pub fn load(&self) -> Result<Option<Policy>, Faults> {
        match self {
            PolicyChoice::OfInstance => Ok(None),
            PolicyChoice::Named(name) => {
                Policy::named(name).map(Some).ok_or_else(|| unknown(name).into())
            }
            PolicyChoice::File(path) => Policy::load(path).map(Some),
        }
    }
}

impl Policy {
    /// Reads a policy from a file, which holds a `base` and the differences from it.
    ///
    /// # Errors
    /// The file cannot be read, or has faults; all of them are reported.
    ///
    /// ```
    /// use horseshoe::input::instance::Policy;
    /// let directory = tempfile::tempdir()?;
    /// let path = directory.path().join("ten-days.toml");
    /// std::fs::write(&path, "leads.'report -> tcc_meeting'.at_least = 10")?;
    /// let policy = Policy::load(&path).unwrap();
    /// assert_eq!(policy.leads["report -> tcc_meeting"].days(), 10);
    /// assert_eq!(policy.leads["report -> tcc_meeting"].source, "ten-days.toml");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn load(path: &Path) -> Result<Policy, Faults> {
        Policy::of_source(&Source::read(path)?)
    }

    /// Reads a policy from the bytes of a file with this name.
    ///
    /// # Errors
    /// Every fault of the file.
    ///
    /// ```
    /// use horseshoe::Policy;
    ///
    /// let policy = Policy::of_bytes("own.toml", b"name = 'own'\nbase = 'guideline'\n".into())?;
    /// assert_eq!(policy.name, "own");
    /// assert_eq!(policy.leads, Policy::guideline().leads);
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn of_bytes(file: &str, bytes: Vec<u8>) -> Result<Policy, Faults> {
        Policy::of_source(&Source::from_bytes(file.to_owned(), bytes)?)
    }

    fn of_source(source: &Arc<Source>) -> Result<Policy, Faults> {
        let mut faults = Faults::default();
        let policy = read::read(source, read::Owner::Nobody, &mut faults);
        faults.or(policy)
    }
}

impl FromStr for PolicyChoice {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        let is_path = text.ends_with(".toml") || text.contains(['/', std::path::MAIN_SEPARATOR]);
        Ok(if is_path {
            PolicyChoice::File(PathBuf::from(text))
        } else {
            PolicyChoice::Named(text.to_owned())
        })
    }
}

fn unknown(name: &str) -> Fault {
    let names = BUILT_IN.map(|(known, _)| known);
    let message = format!("there is no policy named {}", quoted(name));
    Fault::of_file(FaultCode::PolicyUnknown, "policy", message)
        .finding(name)
        .expecting(format!("{}, or a file that ends in .toml", any_of(&names)))
        .advise_if(did_you_mean(name, names))
}
