//! How a page words things: clean texts, names of items, figures.

use chrono::{NaiveDate, NaiveTime, Timelike};

use crate::base::calendar::{long_date, plain_date};
use crate::base::item::ItemKind;
use crate::domain::changes::{At, ChangeKind};
use crate::domain::ids::PenaltyId;
use crate::domain::penalties;
use crate::domain::programme::{Head, Lead, ProofStatus, SolverFigures};
use crate::input::instance::policy::Strength;
pub(super) use crate::output::formats::one_line;
use crate::output::report::Audience;

/// A text of at most `most` characters, cut with an ellipsis where it is longer.
pub(super) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    format!("{}…", kept.trim_end())
}

/// What a policy says of a number that has no other source than the program.
const OWN: &str = "Horseshoe's own";

/// A basis as an audience reads it: a copy for circulation leaves out the sentences by which a policy
/// owns a number, which cite nothing that a delegation could look up.
pub(super) fn basis_for(audience: Audience, basis: &str) -> String {
    match audience {
        Audience::Us => one_line(basis),
        Audience::Circulation => {
            let basis = one_line(basis);
            let cited = basis.split(". ").filter(|sentence| !sentence.contains(OWN));
            cited.collect::<Vec<_>>().join(". ")
        }
    }
}

/// A time of day as `10:00`.
pub(super) fn clock(time: NaiveTime) -> String {
    time.format("%H:%M").to_string()
}

/// A time as the Council prints it: `10 a.m.`, `3.30 p.m.`, `noon`.
pub(super) fn spoken(time: NaiveTime) -> String {
    let half = if time.hour() < 12 { "a.m." } else { "p.m." };
    match (time.hour(), (time.hour() + 11) % 12 + 1, time.minute()) {
        (12, _, 0) => "noon".to_owned(),
        (_, hour, 0) => format!("{hour} {half}"),
        (_, hour, minute) => format!("{hour}.{minute:02} {half}"),
    }
}

/// A place in the words of a change of that kind: with the hours where they are all that changes.
pub(crate) fn place(kind: ChangeKind, at: &At) -> String {
    match (kind, at.session) {
        (ChangeKind::Retimed, Some(_)) => format!("{at}, {}", at.hours()),
        (ChangeKind::Retimed, None) => format!("{}, {}", long_date(at.date), at.hours()),
        _ => at.to_string(),
    }
}

/// A month as `December 2026`.
pub(super) fn month(date: NaiveDate) -> String {
    date.format("%B %Y").to_string()
}

/// `December 2026`, or `December 2026 to January 2027`.
pub(super) fn covers(first: NaiveDate, last: NaiveDate) -> String {
    match (month(first), month(last)) {
        (one, same) if one == same => one,
        (from, to) => format!("{from} to {to}"),
    }
}

/// The head of the programme, as much of it as is known: `Presidency: Ruritania. Version 3, as of 30
/// November 2026.`
pub(super) fn issue(head: &Head) -> String {
    let mut sentences = Vec::new();
    if !head.presidency.is_empty() {
        sentences.push(format!("Presidency: {}.", head.presidency));
    }
    let as_of = head.issued.map(|date| format!("as of {}", plain_date(date)));
    sentences.extend(match (head.version, as_of) {
        (Some(version), Some(as_of)) => Some(format!("Version {version}, {as_of}.")),
        (Some(version), None) => Some(format!("Version {version}.")),
        (None, Some(as_of)) => Some(format!("A{}.", &as_of[1..])),
        (None, None) => None,
    });
    sentences.join(" ")
}

/// The format in which an item is held, in the Council's words; empty where it has none.
pub(super) fn label(kind: ItemKind) -> &'static str {
    match kind {
        ItemKind::Adoption => "vote",
        ItemKind::Briefing | ItemKind::PoliticoMilitaryBriefing => "briefing",
        ItemKind::OpenDebate => "open debate",
        ItemKind::Consultations => "consultations of the whole (closed)",
        ItemKind::TccMeeting => "private meeting",
        ItemKind::PrivateMeeting => "private",
        ItemKind::Subsidiary => "subsidiary body",
        ItemKind::SecretariatMeeting
        | ItemKind::AssessmentMission
        | ItemKind::Report
        | ItemKind::Other => "",
    }
}

/// The days that a lead asks for: `more than 7 calendar days`.
pub(super) fn asked(lead: &Lead) -> String {
    match lead.stated.as_str() {
        "" => format!("at least {}", lead.unit.counted(lead.required)),
        stated => stated.to_owned(),
    }
}

/// A lead by its two ends: `UNDOF: report → TCC meeting`.
pub(super) fn lead(lead: &Lead) -> String {
    match (lead.from.rsplit_once('/'), lead.to.rsplit_once('/')) {
        (Some((of, from)), Some((same, to))) if of == same => {
            format!("{of}: {} → {}", step(from), step(to))
        }
        _ => format!("{} → {}", lead.from, lead.to),
    }
}

fn step(word: &str) -> &str {
    match ItemKind::from_word(word) {
        Some(ItemKind::Report) => "report",
        Some(kind) => kind.in_words(),
        None => word,
    }
}

/// How strictly a lead is meant.
pub(super) fn strength(strength: Strength) -> &'static str {
    match strength {
        Strength::Hard => "hard",
        Strength::Soft => "soft",
        Strength::None => "order only",
    }
}

/// The name of a penalty, as a heading.
pub(super) fn term(term: PenaltyId) -> String {
    let words = penalties::in_words(term);
    let mut letters = words.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// That rules have to be waived before a programme is one; nothing where none has.
pub(super) fn warning(waivers: usize) -> String {
    match waivers {
        0 => String::new(),
        1 => "This programme breaks a rule: it is not a programme of work until that is waived."
            .to_owned(),
        many => format!(
            "This programme breaks rules in {many} places: it is not a programme of work until all \
             of them are waived."
        ),
    }
}

/// What is known of the programme's cost, in a sentence.
pub(super) fn proof(status: ProofStatus, objective: i64, bound: i64) -> String {
    let cost = counted(objective, "point", "points");
    match status {
        ProofStatus::Optimal => format!("Proved optimal: {cost}, bound {}.", thousands(bound)),
        ProofStatus::Feasible => {
            format!(
                "Not proved optimal: {cost}; no programme costs less than {}.",
                thousands(bound)
            )
        }
        ProofStatus::Infeasible => "There is no programme.".to_owned(),
    }
}

/// The solver and the size of what it solved, in a line. It is the same in every run.
pub(super) fn size(solver: &SolverFigures) -> String {
    let count = |n: u64, one, many| counted(i64::try_from(n).unwrap_or(i64::MAX), one, many);
    let narrowing = &solver.narrowing;
    let mut parts = Vec::new();
    if narrowing.positions > 0 {
        let left = count(narrowing.left, "position", "positions");
        parts.push(format!("{left} of {} left by the bound", narrowing.positions));
    }
    if solver.variables == 0 && narrowing.positions > 0 {
        parts.push("no search needed".to_owned());
        return parts.join(", ");
    }
    parts.extend([
        solver.backend.clone(),
        format!("{} formulation", solver.formulation),
        count(solver.variables, "variable", "variables"),
        count(solver.constraints, "constraint", "constraints"),
    ]);
    parts.extend(solver.nodes.map(|nodes| count(nodes, "node", "nodes")));
    parts.join(", ")
}

/// The columns that a summary may take.
const LINE: usize = 79;

/// What was solved, by what and in what time, in one line of a terminal: what does not fit is left out,
/// the least telling first. The stages and their seconds are for `--verbose`.
pub(super) fn summary(solver: &SolverFigures) -> String {
    let count = |n: u64, one, many| counted(i64::try_from(n).unwrap_or(i64::MAX), one, many);
    let narrowing = &solver.narrowing;
    let mut parts = Vec::new();
    if narrowing.positions > 0 {
        let whole = |n: u64| thousands(i64::try_from(n).unwrap_or(i64::MAX));
        let (left, all) = (whole(narrowing.left), whole(narrowing.positions));
        parts.push(format!("{left} of {all} positions left by the bound"));
    }
    if solver.variables == 0 && narrowing.positions > 0 {
        parts.push("no search needed".to_owned());
    } else {
        parts.push(solver.backend.clone());
        parts.push(count(solver.variables, "variable", "variables"));
        parts.extend(solver.nodes.map(|nodes| count(nodes, "node", "nodes")));
    }
    let seconds = format!("{:.2} s", solver.seconds);
    let line = |parts: &[String]| format!("{}, {seconds}.", parts.join(", "));
    while parts.len() > 1 && line(&parts).chars().count() > LINE {
        parts.pop();
    }
    line(&parts)
}

/// `1 point`, `1,204 points`.
pub(super) fn counted(n: i64, one: &str, many: &str) -> String {
    format!("{} {}", thousands(n), if n == 1 { one } else { many })
}

fn thousands(n: i64) -> String {
    let digits = n.unsigned_abs().to_string();
    let mut out = String::from(if n < 0 { "-" } else { "" });
    for (at, digit) in digits.chars().enumerate() {
        if at > 0 && (digits.len() - at).is_multiple_of(3) {
            out.push(',');
        }
        out.push(digit);
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_spoken_as_the_council_prints_them() {
        let spoken = [(10, 0), (15, 30), (12, 0), (12, 15), (0, 5)].map(|(hour, minute)| {
            spoken(NaiveTime::from_hms_opt(hour, minute, 0).expect("a time"))
        });
        assert_eq!(spoken, ["10 a.m.", "3.30 p.m.", "noon", "12.15 p.m.", "12.05 a.m."]);
    }

    #[test]
    fn what_a_policy_owns_is_left_out_of_a_copy_for_circulation() {
        let basis = "Resolution 1353 (2001), para. 5 (b): an informal paper. Days: Horseshoe's own";
        assert_eq!(basis_for(Audience::Us, basis), basis);
        let cited = "Resolution 1353 (2001), para. 5 (b): an informal paper";
        assert_eq!(basis_for(Audience::Circulation, basis), cited);
        assert_eq!(basis_for(Audience::Circulation, "S/PV.1. Agreed."), "S/PV.1. Agreed.");
        assert_eq!(basis_for(Audience::Circulation, "Horseshoe's own estimate"), "");
    }

    #[test]
    fn figures_are_grouped_by_thousands() {
        let counts = [0, 999, 1000, -1_234_567].map(thousands);
        assert_eq!(counts, ["0", "999", "1,000", "-1,234,567"]);
        assert_eq!(counted(1, "node", "nodes"), "1 node");
    }
}
