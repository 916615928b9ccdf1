//! The plan: every scenario of a sweep, one per line.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use rayon::prelude::*;

use super::line::{Changed, PlanLine, VERSION};
use super::lines::{LARGEST, Lines};
use super::references::{InstanceRef, PolicyRef};
use super::scenarios::Scenarios;
use super::settings::Settings;
use crate::base::plain_file::NotRead;
use crate::domain::problem::Problem;
use crate::input::instance::source::not_read;
use crate::input::instance::{FaultCode, Faults, PolicyChoice};
use crate::research::generate::Recipe;

/// The subject of a sweep: each instance under each policy, unchanged and with each scenario.
#[derive(Clone, Debug, Default)]
pub struct Swept {
    /// The instances to be read.
    pub paths: Vec<PathBuf>,
    /// The instances to be generated.
    pub generated: Vec<Recipe>,
    /// The policies; empty for each instance's own.
    pub policies: Vec<PolicyChoice>,
    /// A file of scenarios in the format of `whatif`.
    pub scenarios: Option<PathBuf>,
}

/// The scenarios of a sweep, in order.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Plan {
    /// The lines; no two have the same id.
    pub lines: Vec<PlanLine>,
    /// The number of scenarios that were given twice and are included once.
    pub repeated: usize,
}

impl Plan {
    /// Creates the plan of a sweep: by instance, and then by policy.
    ///
    /// # Errors
    ///
    /// Every fault of the instances, of the policies, and of the scenarios when applied to them, or
    /// a plan larger than a readable file. Everything in a plan can be answered.
    ///
    /// ```
    /// use horseshoe::PolicyChoice;
    /// use horseshoe::research::generate::Recipe;
    /// use horseshoe::research::sweep::{Plan, Settings, Swept};
    ///
    /// let swept = Swept {
    ///     generated: vec![Recipe { seed: 1, ..Recipe::default() }, Recipe { seed: 2, ..Recipe::default() }],
    ///     policies: ["guideline", "one-week"].map(|name| PolicyChoice::Named(name.into())).into(),
    ///     ..Swept::default()
    /// };
    /// let plan = Plan::of(&swept, &Settings::default())?;
    /// assert_eq!(plan.lines.len(), 4, "two instances under two policies");
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn of(swept: &Swept, settings: &Settings) -> Result<Plan, Faults> {
        let scenarios = swept.scenarios.as_deref().map(Scenarios::read).transpose()?;
        let own = [PolicyChoice::OfInstance];
        let policies = if swept.policies.is_empty() { &own[..] } else { &swept.policies };
        let from_files = swept.paths.iter().map(Given::Path);
        let given: Vec<(Given<'_>, &PolicyChoice)> = from_files
            .chain(swept.generated.iter().map(Given::Recipe))
            .flat_map(|instance| policies.iter().map(move |policy| (instance, policy)))
            .collect();
        let planned: Vec<Result<Vec<PlanLine>, Faults>> = given
            .par_iter()
            .map(|(instance, policy)| lines(*instance, policy, scenarios.as_ref(), settings))
            .collect();
        let mut faults = Faults::default();
        let mut plan = Plan::default();
        // The same file under another policy has the same faults.
        let (mut known, mut reported) = (BTreeSet::new(), BTreeSet::new());
        for lines in planned {
            match lines {
                Ok(lines) => {
                    for line in lines {
                        match known.insert(line.id.clone()) {
                            true => plan.lines.push(line),
                            false => plan.repeated += 1,
                        }
                    }
                }
                Err(found) => {
                    for fault in found.iter().filter(|fault| reported.insert(format!("{fault:#}")))
                    {
                        faults.add(|| fault.clone());
                    }
                }
            }
        }
        let bytes: u64 = plan.lines.iter().map(|line| line.to_json().len() as u64 + 1).sum();
        if bytes > LARGEST.bytes {
            faults.add(|| not_read(Path::new("the plan"), NotRead::TooLarge(LARGEST)));
        }
        faults.or(Some(plan))
    }

    /// Reads a plan.
    ///
    /// # Errors
    ///
    /// Every line that is not a line of a plan, is for another version of this program, has an id
    /// that differs from that of its content, or occurs twice.
    ///
    /// ```
    /// # use horseshoe::PolicyChoice;
    /// # use horseshoe::research::generate::Recipe;
    /// # use horseshoe::research::sweep::{Plan, Settings, Swept};
    /// # let swept = Swept {
    /// #     generated: vec![Recipe { renewals: 1, events: 1, ..Recipe::default() }],
    /// #     policies: vec![PolicyChoice::Named("guideline".into())],
    /// #     ..Swept::default()
    /// # };
    /// # let plan = Plan::of(&swept, &Settings::default())?;
    /// let dir = tempfile::tempdir()?;
    /// let path = dir.path().join("plan.jsonl");
    /// std::fs::write(&path, plan.to_jsonl())?;
    /// assert_eq!(Plan::read(&path)?.lines[0].id, plan.lines[0].id);
    /// std::fs::write(&path, plan.to_jsonl().replace("guideline", "one-week"))?;
    /// assert!(Plan::read(&path).is_err(), "the id is that of the content");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn read(path: &Path) -> Result<Plan, Faults> {
        let lines = Lines::read(path)?;
        let mut faults = Faults::default();
        let mut plan = Plan::default();
        let mut known: BTreeMap<String, u64> = BTreeMap::new();
        for (number, text) in lines.whole().chain(lines.torn()) {
            let line = match lines.value::<PlanLine>((number, text), LINE) {
                Ok(line) => line,
                Err(fault) => {
                    faults.add(|| *fault);
                    continue;
                }
            };
            if let Err((code, message)) = sound(&line) {
                faults.add(|| lines.fault(number, code, message));
            }
            if let Some(first) = known.insert(line.id.clone(), number) {
                faults.add(|| {
                    let message = format!("the scenario of line {first} is repeated here");
                    lines.fault(number, FaultCode::SweepTwice, message)
                });
            }
            plan.lines.push(line);
        }
        if plan.lines.is_empty() && faults.is_empty() {
            faults.add(|| {
                lines
                    .fault(1, FaultCode::SweepNoLines, "there are no scenarios".to_owned())
                    .advise("`horseshoe sweep plan` writes them.")
            });
        }
        faults.or(Some(plan))
    }

    /// Returns the plan as a file.
    ///
    /// ```
    /// # use horseshoe::PolicyChoice;
    /// # use horseshoe::research::generate::Recipe;
    /// # use horseshoe::research::sweep::{Plan, Settings, Swept};
    /// # let swept = Swept {
    /// #     generated: vec![Recipe { renewals: 1, events: 1, ..Recipe::default() }],
    /// #     policies: vec![PolicyChoice::Named("guideline".into())],
    /// #     ..Swept::default()
    /// # };
    /// # let plan = Plan::of(&swept, &Settings::default())?;
    /// assert_eq!(plan.to_jsonl().lines().count(), plan.lines.len());
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn to_jsonl(&self) -> String {
        self.lines.iter().map(|line| line.to_json() + "\n").collect()
    }
}

/// The name of a plan's line in messages.
pub(super) const LINE: &str = "a scenario of a plan";

/// Checks a line of a plan; returns what is wrong with it, and the fault code.
pub(super) fn sound(line: &PlanLine) -> Result<(), (FaultCode, String)> {
    if line.version != VERSION {
        let message = format!(
            "the plan was written by horseshoe {}, and this is {VERSION}: answers could differ",
            line.version
        );
        return Err((FaultCode::SweepVersion, message));
    }
    if line.instance.path.is_empty() == line.instance.generate.is_none() {
        let message = "the instance has to have either `path` or `generate`".to_owned();
        return Err((FaultCode::SweepInstance, message));
    }
    line.solver.options().map_err(|message| (FaultCode::SweepSolver, message))?;
    if line.id != line.content_id() {
        let message = "the id is not that of the content: the line was changed by hand".to_owned();
        return Err((FaultCode::SweepId, message));
    }
    Ok(())
}

#[derive(Clone, Copy)]
enum Given<'a> {
    Path(&'a PathBuf),
    Recipe(&'a Recipe),
}

/// Returns the lines of an instance under a policy.
fn lines(
    given: Given<'_>,
    choice: &PolicyChoice,
    scenarios: Option<&Scenarios>,
    settings: &Settings,
) -> Result<Vec<PlanLine>, Faults> {
    let (reference, instance) = match given {
        Given::Path(path) => InstanceRef::of_path(path, choice)?,
        Given::Recipe(recipe) => InstanceRef::of_recipe(recipe, choice)?,
    };
    Problem::new(&instance).map_err(|faults| faults.in_files_of(Path::new(&reference.path)))?;
    scenarios.map_or(Ok(()), |scenarios| scenarios.check(&instance))?;
    let line = PlanLine {
        id: String::new(),
        version: VERSION.to_owned(),
        policy: PolicyRef::new(choice, &instance.policy),
        instance: reference,
        scenario: None,
        solver: settings.clone(),
    };
    let changes = scenarios.iter().flat_map(|scenarios| &scenarios.list);
    let all = std::iter::once(None).chain(changes.filter_map(Changed::of).map(Some));
    Ok(all.map(|scenario| PlanLine { scenario, ..line.clone() }.identified()).collect())
}
