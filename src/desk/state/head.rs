//! The head of the state: how good the programme is, in one line, and its facts.

use chrono::NaiveDate;

use crate::base::words::counted;
use crate::desk::plan::{Fate, Planned, points};
use crate::domain::problem::Problem;
use crate::domain::programme::{DocumentState, Programme, ProofStatus};
use crate::input::instance::policy::Strength;

pub(super) fn title(problem: &Problem) -> String {
    let month = |date: NaiveDate| date.format("%B %Y").to_string();
    let (first, last) = (month(problem.first), month(problem.last));
    match first == last {
        true => format!("Programme of work, {first}"),
        false => format!("Programme of work, {first} to {last}"),
    }
}

pub(super) fn outcome(planned: &Planned) -> &'static str {
    match &planned.fate {
        Fate::Programme(own) if !own.waivers.is_empty() => "waived",
        Fate::Programme(own) if own.status == ProofStatus::Optimal => "proved",
        Fate::Programme(_) => "feasible",
        Fate::Impossible(_) => "impossible",
        Fate::Stopped => "stopped",
    }
}

pub(super) fn headline(planned: &Planned) -> String {
    let counted = |points: i64| match points {
        1 => "1 point".to_owned(),
        points => format!("{points} points"),
    };
    match &planned.fate {
        Fate::Programme(programme) if !programme.waivers.is_empty() => {
            let waived = crate::base::words::counted(programme.waivers.len(), "rule");
            format!("No programme keeps every rule; this one needs a waiver of {waived}")
        }
        Fate::Programme(programme) => {
            let own = points(programme);
            match planned.best {
                Some(best) if best == own => format!("Proved best: {}", counted(own)),
                Some(best) => format!("{}; the best costs {best}", counted(own)),
                None if programme.status == ProofStatus::Feasible => {
                    format!("{}; not proved the best", counted(own))
                }
                None => format!("{}; it is not known what the best costs", counted(own)),
            }
        }
        Fate::Impossible(_) => "No programme keeps every rule".to_owned(),
        Fate::Stopped => "The time limit came before any programme was found".to_owned(),
    }
}

pub(super) fn facts(problem: &Problem, programme: Option<&Programme>) -> Vec<String> {
    let Some(programme) = programme else { return Vec::new() };
    let mut facts = Vec::new();
    let hard = programme.leads.iter().filter(|lead| lead.strength == Strength::Hard);
    if let Some(lead) = hard.min_by_key(|lead| lead.slack) {
        let title = |id: &str| {
            problem.item(id).map_or_else(|| id.to_owned(), |own| problem.items[own].title.clone())
        };
        let to = problem.item(&lead.to).map_or("", |own| problem.items[own].kind.in_words());
        let spare = lead.unit.counted(lead.slack);
        facts.push(format!("The tightest lead is {} to {to}: {spare} to spare", title(&lead.from)));
    }
    let are = |count: usize, noun: &str, verb: &str| {
        let be = if count == 1 { "is" } else { "are" };
        format!("{} {be} {verb}", counted(count, noun))
    };
    facts.push(are(programme.mandates.len(), "mandate", "renewed"));
    let due = programme.items.iter();
    let due = due.filter(|entry| entry.state == Some(DocumentState::Due));
    facts.push(are(due.count(), "report", "due"));
    facts
}
