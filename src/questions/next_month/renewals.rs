//! The renewals of the month: mandates that end, and chains that the month before left unfinished.

use chrono::NaiveDate;

use super::{Before, NextMonth, Target};
use crate::base::calendar::{days_before, plain_date};
use crate::base::names::nfc;
use crate::base::words::quoted;
use crate::domain::chain::expand;
use crate::input::instance::{Action, Policy, Renewal};
use crate::input::record::KnownMandate;

/// A report that the resolution asks for belongs to the renewal if it is this close to the end.
const REPORT_DAYS: u64 = 90;
/// Mandates that ended longer ago than this are not asked after.
const YEAR_AND_MONTH: u64 = 400;

/// A mandate that the month before has in hand, whatever it calls it.
struct Seen {
    mission: String,
    resolution: String,
    expires: Option<NaiveDate>,
}

pub(super) fn add(
    made: &mut NextMonth,
    known: &[KnownMandate],
    target: Target,
    before: Option<&Before>,
) {
    let mut seen = Vec::new();
    if let Some(before) = before {
        for renewal in &before.instance.renewals {
            seen.push(Seen {
                mission: renewal.mission.clone(),
                resolution: renewal.resolution.clone(),
                expires: renewal.mandate_expires,
            });
            left(made, renewal, target, before);
        }
    }
    for mandate in in_reach(known, target, &made.instance.policy) {
        if !seen.iter().any(|seen| seen.is(mandate)) {
            new_row(made, mandate);
        }
    }
    ask_after(made, known, target);
}

impl Seen {
    fn is(&self, mandate: &KnownMandate) -> bool {
        let same_resolution = !mandate.set_by.is_empty() && self.resolution == mandate.set_by;
        let same_mission = self.mission.to_lowercase() == mandate.mission.to_lowercase();
        self.expires == Some(mandate.expires) && (same_mission || same_resolution)
    }
}

/// Returns the mandates in force that end in the month, or so soon after it that some item of their
/// chain belongs into it: of each mission, the one that ends first.
fn in_reach<'k>(
    known: &'k [KnownMandate],
    target: Target,
    policy: &Policy,
) -> Vec<&'k KnownMandate> {
    let mut list: Vec<&KnownMandate> = Vec::new();
    for mandate in known.iter().filter(|mandate| mandate.is_open_on(target.first)) {
        let is_later = list.last().is_some_and(|own| own.mission == mandate.mission);
        if !is_later && needs(&row_of(mandate), target, policy) {
            list.push(mandate);
        }
    }
    list.sort_by_key(|mandate| (mandate.expires, &mandate.mission));
    list
}

/// Returns whether a chain cannot wait until after the month.
fn needs(renewal: &Renewal, target: Target, policy: &Policy) -> bool {
    let reference =
        expand(renewal, policy).items.iter().filter_map(|item| item.reference_day).min();
    let ends = [renewal.mandate_expires, renewal.complete_by].into_iter().flatten().min();
    [reference, ends].into_iter().flatten().any(|day| day <= target.last)
}

fn row_of(mandate: &KnownMandate) -> Renewal {
    let limit = days_before(mandate.expires, REPORT_DAYS);
    let named = dates_in(&mandate.asks).into_iter().filter(|day| *day < mandate.expires);
    let id = id_of(&mandate.mission);
    Renewal {
        mission: mandate.mission.clone(),
        id,
        kind: mandate.kind,
        action: if mandate.is_final() { Action::Termination } else { Action::Renewal },
        mandate_expires: Some(mandate.expires),
        report_due: named.filter(|day| *day > limit).max(),
        resolution: mandate.set_by.clone(),
        ..Renewal::default()
    }
}

/// Adds the row of a mandate of the record.
fn new_row(made: &mut NextMonth, mandate: &KnownMandate) {
    let mut row = row_of(mandate);
    let taken = |id: &str| made.instance.renewals.iter().any(|other| other.id == id);
    while taken(&row.id) {
        row.id.push_str("-2");
    }
    let mut notes = Vec::new();
    match (row.action, row.report_due) {
        (Action::Termination, _) => notes.push(
            "the record calls this mandate the last one: check the action, and whether the chain is \
             needed"
                .to_owned(),
        ),
        (_, None) => notes.push("assumed: no date for the report, the plan sets it".to_owned()),
        (_, Some(_)) => notes.push("assumed: the report for this renewal is the last one named".into()),
    }
    if !mandate.asks.is_empty() {
        notes.push(format!("the record says: {}", mandate.asks));
    }
    if mandate.verified != "yes" && !mandate.verified.is_empty() {
        notes.push(format!("verified: {}", mandate.verified));
    }
    row.notes = notes.join(". ");
    let source = match (mandate.set_by.is_empty(), mandate.source == mandate.set_by) {
        (true, _) => mandate.source.clone(),
        (false, true) => format!("expiry: {}", mandate.set_by),
        (false, false) => format!("expiry: {}; {}", mandate.set_by, mandate.source),
    };
    row.extra.insert("x_source".to_owned(), source);
    made.renewals.push(format!(
        "{}: the mandate ends on {}{}",
        quoted(&row.id),
        plain_date(mandate.expires),
        by(&mandate.set_by)
    ));
    made.instance.renewals.push(row);
}

fn by(resolution: &str) -> String {
    if resolution.is_empty() { String::new() } else { format!(" ({resolution})") }
}

/// Adds what the month before left of one renewal, if anything.
fn left(made: &mut NextMonth, renewal: &Renewal, target: Target, before: &Before) {
    let ends = [renewal.mandate_expires, renewal.complete_by].into_iter().flatten().min();
    let items = expand(renewal, &made.instance.policy).items;
    let meetings = items.iter().filter(|item| item.is_council());
    let dates: Vec<Option<NaiveDate>> =
        meetings.map(|item| before.row(&item.id).map(|row| row.date)).collect();
    let is_done = match before.programme.is_some() && dates.iter().any(Option::is_some) {
        true => dates.iter().all(|date| date.is_some_and(|date| date < target.first)),
        false => ends.is_some_and(|ends| ends < target.first),
    };
    if is_done {
        rolled_over(made, renewal, target);
        return;
    }
    let name = before.name();
    if ends.is_some_and(|ends| ends < target.first) {
        made.look_at.push(format!(
            "{} of {name} ended on {} and its programme has no adoption before the month: if it was \
             renewed, nothing is to be done",
            quoted(&renewal.id),
            ends.map(plain_date).unwrap_or_default()
        ));
        return;
    }
    let mut row = renewal.clone();
    let mut notes = vec![format!("carried over from {name}: check")];
    let report = before.row(&format!("{}/report", renewal.id)).map(|row| row.date);
    let out = report.filter(|date| row.report_issued.is_none() && *date < target.first);
    if let Some(out) = out {
        row.report_issued = Some(out);
        notes.push(format!("assumed: the report came out on {out}, as the programme had it"));
    }
    let dated = items.iter().filter_map(|item| Some((item, before.row(&item.id)?)));
    let dated: Vec<_> = dated.filter(|(_, row)| row.date < target.first).collect();
    made.held.extend(dated.iter().map(|(_, row)| (*row).clone()));
    let held = dated.iter().filter(|(item, _)| item.is_council());
    let held: Vec<String> =
        held.map(|(item, row)| format!("{} on {}", item.kind.in_words(), row.date)).collect();
    if !held.is_empty() {
        notes.push(format!("held before the month, says `held.csv`: {}", held.join(", ")));
    }
    notes.extend((!renewal.notes.is_empty()).then(|| renewal.notes.clone()));
    row.notes = notes.join(". ");
    let source = row.extra.remove("x_source").map_or(String::new(), |own| format!("; {own}"));
    row.extra.insert("x_source".to_owned(), format!("renewals.csv of {name}{source}"));
    made.renewals.push(format!("{}: left by {name}", quoted(&row.id)));
    made.instance.renewals.push(row);
}

/// Adds the row of a mandate that the month before extended by a technical rollover.
fn rolled_over(made: &mut NextMonth, renewal: &Renewal, target: Target) {
    let Some(until) = renewal.until else { return };
    let row = Renewal {
        id: renewal.id.clone(),
        mission: renewal.mission.clone(),
        kind: renewal.kind,
        mandate_expires: Some(until),
        notes: format!("assumed: the technical rollover to {until} was adopted"),
        extra: [("x_source".to_owned(), "technical rollover of the month before".to_owned())]
            .into(),
        ..Renewal::default()
    };
    if until >= target.first && needs(&row, target, &made.instance.policy) {
        made.renewals.push(format!(
            "{}: the technical rollover ends on {}",
            quoted(&row.id),
            plain_date(until)
        ));
        made.instance.renewals.push(row);
    }
}

/// Lists the missions whose last known mandate ended before the month.
fn ask_after(made: &mut NextMonth, known: &[KnownMandate], target: Target) {
    let since = days_before(target.first, YEAR_AND_MONTH);
    let is_last = |index: usize, own: &KnownMandate| {
        known.get(index + 1).is_none_or(|next| next.mission != own.mission)
    };
    let unknown = known.iter().enumerate().filter(|(index, own)| {
        let ended =
            own.expires < target.first || own.renewed_on.is_some_and(|on| on < target.first);
        is_last(*index, own) && ended && own.expires >= since && !own.is_final()
    });
    let has =
        |own: &KnownMandate| made.instance.renewals.iter().any(|row| row.mission == own.mission);
    let names: Vec<String> = unknown
        .filter(|(_, own)| !has(own))
        .map(|(_, own)| format!("{} (last known end {})", own.mission, plain_date(own.expires)))
        .collect();
    if !names.is_empty() {
        made.look_at.push(format!(
            "The record does not know the next end of these mandates. Add a row for each that ends in \
             this month or soon after: {}.",
            names.join("; ")
        ));
    }
    if let Some(last) =
        known.iter().map(|own| own.expires).max().filter(|last| *last < target.first)
    {
        made.look_at.push(format!(
            "The record knows no mandate that ends after {}: add the month's renewals by hand.",
            plain_date(last)
        ));
    }
}

/// Lists the days in a text that are written as 2026-10-13.
fn dates_in(text: &str) -> Vec<NaiveDate> {
    let words = text.split(|c: char| !c.is_ascii_digit() && c != '-');
    words.filter_map(|word| NaiveDate::parse_from_str(word, "%Y-%m-%d").ok()).collect()
}

/// Makes an id of the name of a mission: the name itself if it is one word, else its words in
/// capitals with hyphens.
fn id_of(mission: &str) -> String {
    let mission = nfc(mission);
    if !mission.contains(|c: char| !c.is_alphanumeric() && c != '-') {
        return mission.into_owned();
    }
    let words = mission.split(|c: char| !c.is_alphanumeric() && c != '-');
    let words: Vec<String> = words.filter(|word| !word.is_empty()).map(str::to_uppercase).collect();
    words.join("-")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_id_is_one_word() {
        assert_eq!(id_of("UNDOF"), "UNDOF");
        assert_eq!(id_of("DRC 1533 sanctions"), "DRC-1533-SANCTIONS");
        let long = "Somalia 2713 Al-Shabaab: maritime interdiction";
        assert_eq!(id_of(long), "SOMALIA-2713-AL-SHABAAB-MARITIME-INTERDICTION");
    }

    #[test]
    fn days_are_found_in_a_text() {
        let days = dates_in("SG reports 2026-02-15, 2026-06-15; panel to 2026-13-01 (2025)");
        assert_eq!(days.len(), 2);
        assert_eq!(days[1].to_string(), "2026-06-15");
    }
}
