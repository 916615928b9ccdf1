//! How a page words things: clean texts, names of items, figures.

use chrono::{NaiveDate, NaiveTime};

use crate::base::calendar::long_date;
use crate::base::item::ItemKind;
use crate::domain::changes::{At, ChangeKind, Changes};
use crate::domain::ids::PenaltyId;
use crate::domain::programme::{Head, Lead, ProofStatus, SolverFigures};
use crate::input::instance::policy::Unit;
pub(super) use crate::output::formats::one_line;
use crate::output::language::{Catalogue, Message, capitalised, count, foreign, words};
use crate::output::report::Audience;

/// A text of at most `most` characters, cut with an ellipsis where it is longer.
pub(super) fn shortened(text: &str, most: usize) -> String {
    if text.chars().count() <= most {
        return text.to_owned();
    }
    let kept: String = text.chars().take(most.saturating_sub(1)).collect();
    // What was cut may have ended an isolate.
    let marks = |mark: char| kept.matches(mark).count();
    let open = marks('\u{2068}').saturating_sub(marks('\u{2069}'));
    format!("{}…{}", kept.trim_end(), "\u{2069}".repeat(open))
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

/// A place in the words of a change of that kind: with the hours where they are all that changes.
pub(crate) fn place(kind: ChangeKind, at: &At) -> String {
    match (kind, at.session) {
        (ChangeKind::Retimed, Some(_)) => format!("{at}, {}", at.hours()),
        (ChangeKind::Retimed, None) => format!("{}, {}", long_date(at.date), at.hours()),
        _ => at.to_string(),
    }
}

/// The same in a language.
pub(super) fn place_in(catalogue: Catalogue, kind: ChangeKind, at: &At) -> String {
    let with = |place: &str, more: &str| {
        catalogue.fill(Message::PlaceWith, &[("place", words(place)), ("more", words(more))])
    };
    let day = catalogue.long_date(at.date);
    let in_session = match (at.session, at.start) {
        (Some(session), _) => with(&day, &catalogue.session(session)),
        (None, Some(start)) => with(&day, &clock(start)),
        (None, None) => day.clone(),
    };
    match (kind, at.session) {
        (ChangeKind::Retimed, Some(_)) => with(&in_session, &hours(catalogue, at)),
        (ChangeKind::Retimed, None) => with(&day, &hours(catalogue, at)),
        _ => in_session,
    }
}

fn hours(catalogue: Catalogue, at: &At) -> String {
    match (at.start, at.end) {
        (None, Some(end)) => catalogue.fill(Message::UntilHour, &[("time", words(&clock(end)))]),
        (Some(start), Some(end)) if !catalogue.is_english() => {
            let (from, to) = (catalogue.time(start), catalogue.time(end));
            catalogue.fill(Message::HoursBetween, &[("from", words(&from)), ("to", words(&to))])
        }
        _ => at.hours(),
    }
}

/// The head of the programme, as much of it as is known: `Presidency: Ruritania. Version 3, as of 30
/// November 2026.`
pub(super) fn issue(catalogue: Catalogue, head: &Head) -> String {
    let mut sentences = Vec::new();
    if !head.presidency.is_empty() {
        let presidency = one_line(&head.presidency);
        let fills = [("presidency", foreign(&presidency))];
        sentences.push(catalogue.fill(Message::PresidencyOf, &fills));
    }
    let issued = head.issued.map(|date| catalogue.plain_date(date));
    let version = head.version.map(|version| version.to_string());
    sentences.extend(match (&version, &issued) {
        (Some(version), Some(date)) => Some(
            catalogue
                .fill(Message::VersionDated, &[("version", words(version)), ("date", words(date))]),
        ),
        (Some(version), None) => {
            Some(catalogue.fill(Message::VersionNumber, &[("version", words(version))]))
        }
        (None, Some(date)) => Some(catalogue.fill(Message::AsOf, &[("date", words(date))])),
        (None, None) => None,
    });
    catalogue.sentences(&sentences)
}

/// What a lead asks for, taken apart: whether more than the number is asked for, or it is enough; the
/// number; the unit.
pub(super) fn parts_of(lead: &Lead) -> Option<(bool, i64, Unit)> {
    if lead.stated.is_empty() {
        return Some((false, lead.required, lead.unit));
    }
    let more = lead.stated.strip_prefix("more than ").map(|rest| (true, rest));
    let (is_more, rest) = more.or(lead.stated.strip_prefix("at least ").map(|r| (false, r)))?;
    let (number, unit) = rest.split_once(' ')?;
    let is_of = |known: &Unit| {
        let word = known.as_str();
        unit == word || unit == word.trim_end_matches('s')
    };
    let unit = [Unit::CalendarDays, Unit::WorkingDays].into_iter().find(is_of)?;
    Some((is_more, number.parse().ok()?, unit))
}

/// The days that a lead asks for: `more than 7 calendar days`.
pub(super) fn asked(catalogue: Catalogue, lead: &Lead) -> String {
    let stated = || catalogue.isolated(&one_line(&lead.stated)).into_owned();
    // English says it as the policy does.
    let parts = parts_of(lead).filter(|_| !catalogue.is_english() || lead.stated.is_empty());
    let Some((is_more, number, unit)) = parts else { return stated() };
    let message = match (is_more, unit) {
        (true, Unit::CalendarDays) => Message::AskedMoreThanCalendarDays,
        (true, Unit::WorkingDays) => Message::AskedMoreThanWorkingDays,
        (false, Unit::CalendarDays) => Message::AskedAtLeastCalendarDays,
        (false, Unit::WorkingDays) => Message::AskedAtLeastWorkingDays,
    };
    catalogue.fill(message, &[count(number)])
}

/// A lead by its two ends: `UNDOF: report → TCC meeting`.
pub(super) fn lead(catalogue: Catalogue, lead: &Lead) -> String {
    let (from, to) = (one_line(&lead.from), one_line(&lead.to));
    match (from.rsplit_once('/'), to.rsplit_once('/')) {
        (Some((of, from)), Some((same, to))) if of == same => {
            let (from, to) = (step(catalogue, from), step(catalogue, to));
            let fills = [("subject", foreign(of)), ("from", words(&from)), ("to", words(&to))];
            catalogue.fill(Message::LeadOfChain, &fills)
        }
        _ => {
            let fills = [("from", foreign(&from)), ("to", foreign(&to))];
            catalogue.fill(Message::LeadBetween, &fills)
        }
    }
}

fn step(catalogue: Catalogue, word: &str) -> String {
    match ItemKind::from_word(word) {
        Some(ItemKind::Report) => catalogue.say(Message::ReportShort),
        Some(ItemKind::TccMeeting) => catalogue.say(Message::ChartTccMeeting),
        Some(kind) => catalogue.kind(kind),
        None => catalogue.isolated(word).into_owned(),
    }
}

/// The name of a penalty, as a heading.
pub(super) fn term(catalogue: Catalogue, term: PenaltyId) -> String {
    capitalised(&catalogue.penalty(term))
}

/// That rules have to be waived before a programme is one; nothing where none has.
pub(super) fn warning(catalogue: Catalogue, waivers: usize) -> String {
    match waivers {
        0 => String::new(),
        many => catalogue.fill(Message::Warning, &[count(whole(many))]),
    }
}

/// How much changes from one programme to the other, in a sentence without its end.
pub(super) fn changed(catalogue: Catalogue, changes: &Changes) -> String {
    let mut parts = Vec::new();
    let moved = changes.count(ChangeKind::Moved);
    if moved > 0 {
        parts.push(match changes.days_moved() {
            0 => catalogue.fill(Message::ChangesMovedSession, &[count(whole(moved))]),
            days => {
                let days = catalogue.fill(Message::CountDays, &[count(days)]);
                let fills = [count(whole(moved)), ("days", words(&days))];
                catalogue.fill(Message::ChangesMovedDays, &fills)
            }
        });
    }
    for (kind, message) in [
        (ChangeKind::New, Message::ChangesNew),
        (ChangeKind::Dropped, Message::ChangesDropped),
        (ChangeKind::Retimed, Message::ChangesRetimed),
    ] {
        match changes.count(kind) {
            0 => {}
            some => parts.push(catalogue.fill(message, &[count(whole(some))])),
        }
    }
    if parts.is_empty() {
        return catalogue.say(Message::ChangesNone);
    }
    let all = catalogue.listed(&parts);
    let fills = [("changes", words(&all)), count(whole(changes.unchanged))];
    catalogue.fill(Message::ChangesAndUnchanged, &fills)
}

fn whole(number: usize) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// What is known of the programme's cost, in a sentence.
pub(super) fn proof(
    catalogue: Catalogue,
    status: ProofStatus,
    objective: i64,
    bound: i64,
) -> String {
    let points = catalogue.fill(Message::CountPoints, &[count(objective)]);
    let bound = catalogue.number(bound);
    let fills = [("points", words(&points)), ("bound", words(&bound))];
    match status {
        ProofStatus::Optimal => catalogue.fill(Message::ProofOptimal, &fills),
        ProofStatus::Feasible => catalogue.fill(Message::ProofFeasible, &fills),
        ProofStatus::Infeasible => catalogue.say(Message::ProofInfeasible),
    }
}

fn counted(catalogue: Catalogue, message: Message, number: u64) -> String {
    catalogue.fill(message, &[count(i64::try_from(number).unwrap_or(i64::MAX))])
}

/// The solver and the size of what it solved, in a line. It is the same in every run.
pub(super) fn size(catalogue: Catalogue, solver: &SolverFigures) -> String {
    let narrowing = &solver.narrowing;
    let mut parts = Vec::new();
    if narrowing.positions > 0 {
        let left = counted(catalogue, Message::CountPositions, narrowing.left);
        let all = narrowing.positions.to_string();
        let fills = [("left", words(&left)), ("all", words(&all))];
        parts.push(catalogue.fill(Message::LeftByTheBound, &fills));
    }
    if solver.variables == 0 && narrowing.positions > 0 {
        parts.push(catalogue.say(Message::NoSearchNeeded));
        return catalogue.listed(&parts);
    }
    let (backend, formulation) = (one_line(&solver.backend), one_line(&solver.formulation));
    parts.extend([
        catalogue.isolated(&backend).into_owned(),
        catalogue.fill(Message::Formulation, &[("name", foreign(&formulation))]),
        counted(catalogue, Message::CountVariables, solver.variables),
        counted(catalogue, Message::CountConstraints, solver.constraints),
    ]);
    parts.extend(solver.nodes.map(|nodes| counted(catalogue, Message::CountNodes, nodes)));
    catalogue.listed(&parts)
}

/// The columns that a summary may take.
const LINE: usize = 79;

/// What was solved, by what and in what time, in one line of a terminal: what does not fit is left out,
/// the least telling first. The stages and their seconds are for `--verbose`.
pub(super) fn summary(catalogue: Catalogue, solver: &SolverFigures) -> String {
    let narrowing = &solver.narrowing;
    let mut parts = Vec::new();
    if narrowing.positions > 0 {
        let number = |n: u64| catalogue.number(i64::try_from(n).unwrap_or(i64::MAX));
        let (left, all) = (number(narrowing.left), number(narrowing.positions));
        let fills = [("left", words(&left)), ("all", words(&all))];
        parts.push(catalogue.fill(Message::PositionsLeftByTheBound, &fills));
    }
    if solver.variables == 0 && narrowing.positions > 0 {
        parts.push(catalogue.say(Message::NoSearchNeeded));
    } else {
        parts.push(one_line(&solver.backend));
        parts.push(counted(catalogue, Message::CountVariables, solver.variables));
        parts.extend(solver.nodes.map(|nodes| counted(catalogue, Message::CountNodes, nodes)));
    }
    let seconds = format!("{:.2}", solver.seconds);
    let seconds = catalogue.fill(Message::Seconds, &[("n", words(&seconds))]);
    let line = |parts: &[String]| {
        let all: Vec<&str> = parts.iter().chain([&seconds]).map(String::as_str).collect();
        catalogue.sentence(&catalogue.listed(&all))
    };
    while parts.len() > 1 && line(&parts).chars().count() > LINE {
        parts.pop();
    }
    line(&parts)
}

/// The reason for a day without meetings: an official holiday in the language, or what a person typed.
pub(super) fn reason(catalogue: Catalogue, reason: &str) -> String {
    let reason = one_line(reason);
    let holiday = reason.strip_prefix("Official holiday: ").and_then(holiday_of);
    match holiday.filter(|_| !catalogue.is_english()) {
        Some(message) => {
            let name = catalogue.say(message);
            catalogue.fill(Message::OfficialHoliday, &[("name", words(&name))])
        }
        None => catalogue.isolated(&reason).into_owned(),
    }
}

fn holiday_of(name: &str) -> Option<Message> {
    use crate::output::language::{Isolation, Language};
    let english = Catalogue::of(Language::En, Isolation::Off);
    let holidays = Message::ALL.iter().filter(|message| message.id().starts_with("holiday-"));
    holidays.copied().find(|message| english.say(*message) == name)
}

/// A day for a narrow column, with its year unless that is the programme's own.
pub(super) fn day(catalogue: Catalogue, date: NaiveDate, year: i32) -> String {
    use chrono::Datelike;
    if date.year() == year {
        catalogue.short_date(date)
    } else {
        catalogue.short_date_with_year(date)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::output::language::{Isolation, Language};

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
        let english = Catalogue::of(Language::En, Isolation::Off);
        let counts = [0, 999, 1000, -1_234_567].map(|number| english.number(number));
        assert_eq!(counts, ["0", "999", "1,000", "-1,234,567"]);
        assert_eq!(counted(english, Message::CountNodes, 1), "1 node");
    }

    #[test]
    fn a_text_that_is_cut_ends_its_isolates() {
        let cut = shortened("\u{2068}a long foreign text\u{2069}", 8);
        assert_eq!(cut.matches('\u{2068}').count(), cut.matches('\u{2069}').count());
    }

    #[test]
    fn official_holidays_have_their_names_and_typed_reasons_stay() {
        let french = Catalogue::of(Language::Fr, Isolation::Off);
        assert_eq!(
            reason(french, "Official holiday: Christmas Day"),
            "Jour férié officiel\u{a0}: Noël"
        );
        assert_eq!(reason(french, "Christmas Day"), "Christmas Day");
        let mut holidays = 0;
        let first = NaiveDate::from_ymd_opt(2024, 1, 1).expect("a day");
        for day in first.iter_days().take(366) {
            let Some(name) = crate::base::calendar::official_holiday(day) else { continue };
            assert!(holiday_of(name).is_some(), "{name} has no message");
            holidays += 1;
        }
        assert!(holidays >= 9, "{holidays}");
    }
}
