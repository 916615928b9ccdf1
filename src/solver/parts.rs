//! Solves a program part by part.

use rayon::prelude::*;

use super::SolveError;
use super::backends::{Answer, Backend, Claim, Limits};
use crate::solver::model::{Parts, Program};

/// Solves the independent parts of a program in parallel.
///
/// Solutions of the parts form a solution of the whole, and their bounds add up. If a proof is
/// required, each part's optimum is a whole number of points, so each bound is rounded up. Also
/// returns the number of parts.
pub(super) fn solve(
    program: &Program,
    backend: &dyn Backend,
    limits: &Limits,
) -> Result<(Answer, usize), SolveError> {
    let apart = program.parts();
    if apart.is_broken {
        return Ok((Answer::empty(backend.name(), Claim::Infeasible), 0));
    }
    let answers: Result<Vec<Answer>, SolveError> = apart
        .parts
        .par_iter()
        .map(|part| {
            if limits.is_over() {
                return Ok(Answer::empty(backend.name(), Claim::Nothing));
            }
            backend.solve(&part.program, limits)
        })
        .collect();
    let answer = together(program, &apart, &answers?, backend.name(), limits.gap == 0.0);
    Ok((answer, apart.parts.len()))
}

#[expect(clippy::cast_precision_loss, reason = "points and values are far below 2^53")]
fn together(
    program: &Program,
    apart: &Parts,
    answers: &[Answer],
    name: &'static str,
    whole: bool,
) -> Answer {
    // The part with the largest search represents all.
    let hardest = answers.iter().zip(&apart.parts).max_by_key(|(_, part)| part.columns.len());
    let by = hardest.map_or(name, |(answer, _)| answer.by);
    for claim in [Claim::Infeasible, Claim::Nothing] {
        if answers.iter().any(|answer| answer.claim == claim) {
            return Answer::empty(by, claim);
        }
    }
    let mut values = vec![0.0; program.columns.len()];
    let mut bound = 0.0;
    for (column, value) in &apart.fixed {
        values[*column] = *value as f64;
        bound += (program.columns[*column].cost * value) as f64;
    }
    let mut nodes = Some(0);
    for (answer, part) in answers.iter().zip(&apart.parts) {
        for (column, value) in part.columns.iter().zip(&answer.values) {
            values[*column] = *value;
        }
        // The tolerance keeps a bound slightly above an integer from gaining a point.
        bound += if whole { (answer.bound - 1e-5).ceil() } else { answer.bound };
        nodes = nodes.zip(answer.nodes).map(|(sum, own)| sum + own);
    }
    let is_proved = answers.iter().all(|answer| answer.is_proved);
    Answer { claim: Claim::Solution, values, bound, nodes, by, is_proved }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::problem::Problem;
    use crate::domain::rules::Rules;
    use crate::research::generate::{Recipe, generate};
    use crate::solver::BackendKind;
    use crate::solver::model::{Formulation, Windows, encode};

    #[test]
    fn the_parts_together_are_as_good_as_the_whole() {
        let limits = Limits { deadline: crate::solver::Deadline::default(), gap: 0.0, threads: 1 };
        let backend = BackendKind::default().backend().expect("a backend");
        let rules = Rules::all();
        let mut split = 0;
        for seed in 0..30 {
            let recipe = Recipe { seed, renewals: 2, events: 3, ..Recipe::default() };
            let problem = Problem::new(&generate(&recipe)).expect("a generated instance expands");
            let windows = Windows::new(&problem, &rules).expect("windows");
            // Windows so narrow that much has nothing to do with the rest, or no solution.
            let width = 2 + seed as usize % 5;
            let Ok(core) = windows.restricted(|block, place| {
                place.abs_diff(windows.positions[block].len() * 2 / 3) <= width
            }) else {
                continue;
            };
            for formulation in Formulation::ALL {
                let program = encode(&problem, &core, &rules, formulation).program;
                let (parts, count) = solve(&program, backend, &limits).expect("an answer");
                let whole = backend.solve(&program, &limits).expect("an answer");
                assert_eq!(parts.claim, whole.claim, "seed {seed}, {formulation}");
                if parts.claim != Claim::Solution {
                    continue;
                }
                split += usize::from(count > 1);
                let [one, other] = [&parts, &whole].map(|answer| -> Vec<i64> {
                    answer.values.iter().map(|value| value.round() as i64).collect()
                });
                assert_eq!(program.broken(&one), None, "seed {seed}, {formulation}");
                assert_eq!(program.objective(&one), program.objective(&other));
                let points = parts.bound + program.constant as f64;
                assert!((points - program.objective(&one) as f64).abs() < 0.5, "{points}");
            }
        }
        assert!(split > 20, "{split} programs came apart");
    }
}
