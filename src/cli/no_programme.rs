//! That there is no programme is a result, and goes to standard output.

use horseshoe::domain::problem::Problem;
use horseshoe::domain::programme::ProofStatus;
use horseshoe::questions::explain::Explanation;

use super::console::Console;
use super::{Ending, Failure};

/// Tells why there is none and what would have to give.
pub(super) fn tell(
    problem: &Problem,
    explained: &Explanation,
    as_json: bool,
    console: &Console,
) -> Result<Ending, Failure> {
    if as_json {
        console.print(&json(problem, explained))?;
    } else {
        console.print_wrapped(&format!(
            "There is no programme of work for `{}` under the policy `{}`.\n\n{explained}",
            problem.name, problem.policy.name
        ))?;
    }
    Ok(Ending::No)
}

fn json(problem: &Problem, explained: &Explanation) -> String {
    let value = serde_json::json!({
        "instance": problem.name,
        "policy": problem.policy.name,
        "status": ProofStatus::Infeasible,
        "conflict": explained.conflict,
        "rules": explained.rules,
        "repairs": explained.repairs,
        "waived": explained.waived,
        "is_complete": explained.is_complete,
        "reason": explained.conflict.to_string(),
        "version": env!("CARGO_PKG_VERSION"),
    });
    format!("{value:#}\n")
}
