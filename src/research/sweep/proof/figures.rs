//! Verifies the figures of an answer: its status determines which are present, and the points add
//! up.

use super::Wrong;
use crate::domain::conclusion::Conclusion;
use crate::domain::penalties;
use crate::questions::whatif::{Figures, Verdict};
use crate::research::sweep::line::ResultLine;

/// Verifies the figures against the status and against each other.
pub(super) fn check(result: &ResultLine) -> Result<(), Wrong> {
    let figures = &result.figures;
    match Conclusion::from_word(&figures.status) {
        Some(found) if found.has_programme() => {
            return with_programme(result, found == Conclusion::Optimal);
        }
        Some(Conclusion::Stopped) => {
            let stopped = Figures::of(&Verdict::Stopped);
            if figures.reason != stopped.reason {
                return Err(format!("`reason` is not \"{}\"", stopped.reason));
            }
        }
        Some(Conclusion::Infeasible) => {
            if figures.reason.is_empty() {
                return Err("`reason` does not say why there is no programme".to_owned());
            }
        }
        _ => return Err(format!("`{}` is not the status of an answer", figures.status)),
    }
    without_programme(result)
}

fn without_programme(result: &ResultLine) -> Result<(), Wrong> {
    let figures = &result.figures;
    let bare = Figures {
        status: figures.status.clone(),
        reason: figures.reason.clone(),
        ..Figures::default()
    };
    let is_bare = *figures == bare
        && result.bound.is_none()
        && result.points.is_empty()
        && result.leads.is_empty()
        && result.items.is_empty();
    match is_bare {
        true => Ok(()),
        false => Err(format!("`{}` answers have no programme and no figures", figures.status)),
    }
}

fn with_programme(result: &ResultLine, is_optimal: bool) -> Result<(), Wrong> {
    let figures = &result.figures;
    let needed = |name: &str, number: Option<i64>| {
        number.ok_or_else(|| format!("`{name}` is missing, and there is a programme"))
    };
    let objective = needed("objective", figures.objective)?;
    let bound = needed("bound", result.bound)?;
    if !figures.reason.is_empty() {
        return Err("`reason` says why there is no programme, and there is one".to_owned());
    }
    points(result, objective)?;
    if !(0..=objective).contains(&bound) {
        return Err(format!("the bound is {bound}, not between 0 and the objective {objective}"));
    }
    if is_optimal != (bound == objective) {
        return Err(format!(
            "the status is `{}`, the objective {objective} and the bound {bound}: `optimal` means \
             that the two are equal",
            figures.status
        ));
    }
    worst_lead(result)
}

/// Checks that the points of the penalties add up to the objective, and that none is negative.
fn points(result: &ResultLine, objective: i64) -> Result<(), Wrong> {
    let known = |term: &str| penalties::ALL.iter().any(|penalty| penalty.id() == *term);
    for (term, points) in &result.points {
        if !known(term) {
            return Err(format!("there is no penalty `{term}`"));
        }
        if *points <= 0 {
            return Err(format!("the penalty `{term}` charges {points} points"));
        }
    }
    let sum: i128 = result.points.values().map(|points| i128::from(*points)).sum();
    match sum == i128::from(objective) {
        true => Ok(()),
        false => Err(format!("the points add up to {sum}, and the objective is {objective}")),
    }
}

/// Checks that the tightest hard lead is one of the leads, and that its slack does not exceed its
/// count.
fn worst_lead(result: &ResultLine) -> Result<(), Wrong> {
    let (lead, slack) = match (&result.figures.worst_lead, result.figures.worst_slack) {
        (None, None) => return Ok(()),
        (Some(lead), Some(slack)) => (lead, slack),
        _ => return Err("one of `worst_lead` and `worst_slack` is missing".to_owned()),
    };
    match result.leads.get(lead) {
        None => Err(format!("`worst_lead` is {lead}, which is none of the `leads`")),
        Some(count) if (0..=*count).contains(&slack) => Ok(()),
        Some(count) => Err(format!("`worst_slack` is {slack} of a lead that counts {count}")),
    }
}
