//! An instance to be compared.

use std::path::{Path, PathBuf};

use crate::domain::problem::Problem;
use crate::input::instance::load::has_policy;
use crate::input::instance::{Faults, Instance, PolicyChoice};

/// An instance to be compared. It is read again under every policy, because the policy affects how
/// the rows are read.
#[derive(Clone, Debug)]
pub struct Case {
    /// The instance's name.
    pub name: String,
    from: From,
}

#[derive(Clone, Debug)]
enum From {
    Path(PathBuf),
    Memory(Box<Instance>),
}

impl Case {
    /// Creates a case from an instance in memory. Its own policy is that of
    /// [`PolicyChoice::OfInstance`].
    ///
    /// ```
    /// use horseshoe::research::compare::Case;
    /// use horseshoe::research::generate::{Recipe, generate};
    ///
    /// let instance = generate(&Recipe::default());
    /// assert_eq!(Case::of(instance.clone()).name, instance.name);
    /// ```
    pub fn of(instance: Instance) -> Case {
        Case { name: instance.name.clone(), from: From::Memory(Box::new(instance)) }
    }

    /// Creates a case from files, which are read once under each policy of a comparison.
    ///
    /// # Errors
    ///
    /// Every fault of the files and of the resulting chains.
    ///
    /// ```
    /// use horseshoe::PolicyChoice;
    /// use horseshoe::research::compare::Case;
    ///
    /// let policies = [PolicyChoice::OfInstance, PolicyChoice::Named("one-week".into())];
    /// let january = Case::read("data/2027-01".as_ref(), &policies)?;
    /// assert!(!january.has_own_policy());
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn read(path: &Path, policies: &[PolicyChoice]) -> Result<Case, Faults> {
        let mut case = Case { name: String::new(), from: From::Path(path.to_owned()) };
        // The policies are read one after another, so that a fault is reported once.
        for policy in policies {
            case.name = case.problem(policy)?.name;
        }
        Ok(case)
    }

    /// Returns whether the instance has a policy of its own.
    ///
    /// ```
    /// use horseshoe::PolicyChoice;
    /// use horseshoe::research::compare::Case;
    ///
    /// let june = Case::read("data/2010-06".as_ref(), &[PolicyChoice::OfInstance])?;
    /// assert!(june.has_own_policy(), "its folder has a policy.toml");
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn has_own_policy(&self) -> bool {
        match &self.from {
            From::Path(path) => has_policy(path),
            From::Memory(_) => true,
        }
    }

    /// Returns the instance expanded under a policy.
    pub(super) fn problem(&self, policy: &PolicyChoice) -> Result<Problem, Faults> {
        match &self.from {
            From::Path(path) => {
                let instance = Instance::load(path, policy)?;
                Problem::new(&instance).map_err(|faults| faults.in_files_of(path))
            }
            From::Memory(instance) => match policy.load()? {
                None => Problem::new(instance),
                Some(policy) => Problem::new(&Instance { policy, ..(**instance).clone() }),
            },
        }
    }
}
