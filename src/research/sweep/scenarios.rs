//! The scenarios of a plan.

use std::path::{Path, PathBuf};

use crate::input::instance::{Faults, Instance};
use crate::questions::whatif::{self, Scenario, Verdict, changed};

/// A file of scenarios without faults.
pub(super) struct Scenarios {
    path: PathBuf,
    pub(super) list: Vec<Scenario>,
}

impl Scenarios {
    /// Reads the file and reports every faulty row.
    pub(super) fn read(path: &Path) -> Result<Scenarios, Faults> {
        let list = whatif::read(path)?;
        let mut faults = Faults::default();
        for scenario in &list {
            if let Err(found) = &scenario.edits {
                faults.append(found.clone());
            }
        }
        faults.or(Some(Scenarios { path: path.to_owned(), list }))
    }

    /// Checks that every scenario can be applied to an instance.
    pub(super) fn check(&self, instance: &Instance) -> Result<(), Faults> {
        let mut faults = Faults::default();
        for scenario in &self.list {
            let Err(Verdict::Faulty(found)) = changed(instance, scenario) else { continue };
            for fault in found.in_files_of(&self.path).iter() {
                let whose = format!("That is so in the instance `{}`.", instance.name);
                faults.add(|| fault.clone().advise(whose));
            }
        }
        faults.or(Some(()))
    }
}
