//! Verifies the dates of an answer against the instance: every rule, penalty and lead, as `check`
//! verifies a programme. The solver is not involved.

use std::collections::BTreeMap;

use super::{Wrong, places};
use crate::domain::draft::Draft;
use crate::domain::penalties;
use crate::domain::problem::Problem;
use crate::domain::problem::Schedule;
use crate::domain::rules::Rules;
use crate::input::instance::Instance;
use crate::input::instance::policy::Strength;
use crate::questions::whatif::{Verdict, changed};
use crate::research::sweep::line::{PlanLine, ResultLine, lead_name};
use crate::solver::assemble;

/// Verifies an answer against the instance and the policy that its line of the plan names.
///
/// # Errors
///
/// The first impossible claim, in words.
pub(in crate::research::sweep) fn check(
    result: &ResultLine,
    asked: &PlanLine,
    instance: &Instance,
) -> Result<(), Wrong> {
    let problem = match changed(instance, &asked.as_scenario()) {
        Ok(problem) => problem,
        Err(Verdict::Infeasible { reason }) if reason == result.figures.reason => return Ok(()),
        Err(Verdict::Infeasible { reason }) => {
            return Err(format!("the rows of the scenario contradict what is fixed: {reason}"));
        }
        Err(_) => return Err("the scenario cannot be applied to its instance".to_owned()),
    };
    if result.bound.is_none() {
        return Ok(());
    }
    let draft = places::draft(result)?;
    if let Some(broken) = Rules::all().check(&problem, &draft).first() {
        return Err(format!("the programme breaks the rule `{}`: {}", broken.rule, broken.message));
    }
    points(result, &problem, &draft)?;
    leads(result, &problem, &draft)
}

fn points(result: &ResultLine, problem: &Problem, draft: &Draft) -> Result<(), Wrong> {
    let mut points: BTreeMap<String, i64> = BTreeMap::new();
    for charge in penalties::charges(problem, &Schedule::new(problem, draft)) {
        *points.entry(charge.term.to_string()).or_default() += charge.points;
    }
    same("points", &result.points, &points)
}

fn leads(result: &ResultLine, problem: &Problem, draft: &Draft) -> Result<(), Wrong> {
    let leads = assemble::leads(problem, &Schedule::new(problem, draft));
    let counts = leads.iter().map(|lead| (lead_name(lead), lead.actual)).collect();
    same("leads", &result.leads, &counts)?;
    let hard = leads.iter().filter(|lead| lead.strength == Strength::Hard);
    let worst = hard.min_by_key(|lead| lead.slack);
    let figures = &result.figures;
    let claimed = figures.worst_lead.clone().zip(figures.worst_slack);
    match claimed == worst.map(|lead| (lead_name(lead), lead.slack)) {
        true => Ok(()),
        false => Err(match worst {
            Some(lead) => {
                format!("the hard lead with the least slack is {}: {}", lead_name(lead), lead.slack)
            }
            None => "`worst_lead` is a lead, and no lead is hard".to_owned(),
        }),
    }
}

/// Compares two tables of numbers: the answer's, and those computed from its dates.
fn same(
    what: &str,
    claimed: &BTreeMap<String, i64>,
    found: &BTreeMap<String, i64>,
) -> Result<(), Wrong> {
    let in_words = |number: Option<&i64>| number.map_or("none".to_owned(), i64::to_string);
    let differs = |name: &&String| claimed.get(*name) != found.get(*name);
    match claimed.keys().chain(found.keys()).find(differs) {
        None => Ok(()),
        Some(name) => Err(format!(
            "of the {what}, {name} is {}, and by the dates it is {}",
            in_words(claimed.get(name)),
            in_words(found.get(name)),
        )),
    }
}
