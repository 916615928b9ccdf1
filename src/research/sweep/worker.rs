//! Answers lines of a plan.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use super::line::{PlanLine, ResultLine};
use super::plan::sound;
use crate::domain::problem::Problem;
use crate::domain::rules::Rules;
use crate::input::instance::{Fault, Faults, Instance};
use crate::questions::whatif::{Base, Figures, Verdict, answer};
use crate::solver::{Options, SolveError};

/// The number of instances whose own programmes are cached. A plan goes instance by instance.
const MOST_KEPT: usize = 64;

/// The reason why a line has no answer. Trying again may help, so it is not written to the results.
#[derive(Debug, thiserror::Error)]
pub enum LineError {
    /// An input of the line is missing, changed or unreadable.
    #[error("{}", in_words(.0))]
    Input(#[from] Faults),
    /// The solver failed.
    #[error("{0}")]
    Solver(String),
}

/// Formats the faults of a line; faults of a whole file name it themselves.
fn in_words(faults: &Faults) -> String {
    let each = faults.iter().map(|fault| match (fault.place(), fault.help()) {
        (Some(_), _) => format!("{fault:#}"),
        (None, Some(help)) => format!("{fault}. {help}"),
        (None, None) => fault.to_string(),
    });
    each.collect::<Vec<_>>().join("; ")
}

/// Answers lines of plans, on any number of threads at a time.
///
/// The programme of the unchanged instance, with which every scenario is compared, is computed once
/// and cached for the following lines.
#[derive(Debug, Default)]
pub struct Worker {
    known: Mutex<BTreeMap<String, Arc<Known>>>,
}

/// An instance under a policy, with its own programme.
#[derive(Debug)]
struct Known {
    instance: Instance,
    base: Base,
}

impl Worker {
    /// Answers a line. The answer depends on nothing else.
    ///
    /// # Errors
    ///
    /// The line or its inputs are invalid, or the solver fails. Infeasibility is an answer.
    ///
    /// ```
    /// use horseshoe::research::sweep::Worker;
    /// # use horseshoe::PolicyChoice;
    /// # use horseshoe::research::generate::Recipe;
    /// # use horseshoe::research::sweep::{Plan, Settings, Swept};
    /// # let swept = Swept {
    /// #     generated: vec![Recipe { renewals: 1, events: 1, ..Recipe::default() }],
    /// #     policies: vec![PolicyChoice::Named("guideline".into())],
    /// #     ..Swept::default()
    /// # };
    /// # let plan = Plan::of(&swept, &Settings::default())?;
    ///
    /// let answer = Worker::default().answer(&plan.lines[0]).map_err(|_| "the line cannot be answered")?;
    /// assert_eq!((answer.id, answer.figures.status.as_str()), (plan.lines[0].id.clone(), "optimal"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn answer(&self, line: &PlanLine) -> Result<ResultLine, LineError> {
        let unsound =
            |(code, message)| Faults::from(Fault::of_file(code, line.id.as_str(), message));
        sound(line).map_err(unsound)?;
        let options = line.solver.options().map_err(LineError::Solver)?;
        let known = self.known(line, &options)?;
        let scenario = line.as_scenario();
        let as_it_is = known.base.as_it_is().filter(|_| line.scenario.is_none());
        let verdict = as_it_is.unwrap_or_else(|| {
            answer(&known.instance, &known.base, &scenario, &Rules::all(), &options)
        });
        let figures = Figures::of(&verdict);
        match verdict {
            Verdict::Feasible(found) => Ok(ResultLine::new(line, figures, Some(&found.programme))),
            Verdict::Infeasible { .. } | Verdict::Stopped => {
                Ok(ResultLine::new(line, figures, None))
            }
            Verdict::Faulty(faults) => Err(faults.into()),
            Verdict::Failed { message } => Err(LineError::Solver(message)),
            Verdict::NotRun => Err(LineError::Solver("it was not run".to_owned())),
        }
    }

    /// Returns the instance of a line with its own programme.
    ///
    /// Threads that need the same one at the same time each compute it: a waiting thread could be
    /// the one on which the other waits.
    fn known(&self, line: &PlanLine, options: &Options) -> Result<Arc<Known>, LineError> {
        let key = line.base();
        let kept = |known: &Worker| {
            // Nothing that could fail runs while the map is locked.
            let known = known.known.lock().unwrap_or_else(PoisonError::into_inner);
            known.get(&key).cloned()
        };
        if let Some(known) = kept(self) {
            return Ok(known);
        }
        let instance = line.instance.load(&line.policy)?;
        let problem = Problem::new(&instance)?;
        let solved = Base::solve(&problem, &Rules::all(), options);
        let base = solved.map_err(|error: SolveError| LineError::Solver(error.to_string()))?;
        let found = Arc::new(Known { instance, base });
        let mut known = self.known.lock().unwrap_or_else(PoisonError::into_inner);
        if known.len() >= MOST_KEPT {
            known.clear();
        }
        known.insert(key, Arc::clone(&found));
        Ok(found)
    }
}
