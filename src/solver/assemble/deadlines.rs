//! The deadlines, which follow from a programme and do not affect it.

use chrono::{Datelike, NaiveDate};

use crate::base::calendar::{days_before, month_of};
use crate::base::item::ItemKind;
use crate::domain::problem::{Item, Problem, Schedule};
use crate::domain::programme::Deadline;
use crate::input::instance::policy::Deadline as Rule;

/// Returns every deadline of a schedule, by date.
pub(super) fn all(problem: &Problem, schedule: &Schedule<'_>) -> Vec<Deadline> {
    let rules = &problem.policy.deadlines;
    let mut found = Vec::new();
    for (index, when) in schedule.dated() {
        let item = &problem.items[index];
        let mut add = |kind: &str, what: &str, rule: &Rule| {
            found.push(Deadline {
                date: date_of(problem, schedule, index, when.date, rule),
                kind: kind.to_owned(),
                item: item.id.clone(),
                title: format!("{}: {what}", subject(problem, index)),
                basis: rule.source.clone(),
            });
        };
        if item.kind == ItemKind::TccMeeting {
            add("tcc_invitation", "invitations to the TCC meeting", &rules.tcc_invitation);
            add("informal_paper", "informal paper for the TCC meeting", &rules.informal_paper);
            add("fact_sheets", "fact sheets for the TCC meeting", &rules.fact_sheets);
            add(
                "senior_field_personnel",
                "senior field personnel to brief the TCC meeting",
                &rules.senior_field_personnel,
            );
            add(
                "video_conference",
                "video link for those who brief the TCC meeting from the field",
                &rules.video_conference,
            );
            let summary = date_of(problem, schedule, index, when.date, &rules.presidents_summary);
            // There is no summary before the meeting is over, or of a meeting that nothing follows.
            if summary > when.date {
                add(
                    "presidents_summary",
                    "President's summary of the TCC meeting",
                    &rules.presidents_summary,
                );
            }
        }
        if item.renewal.is_some() && has_tcc_meeting(problem, index) {
            match item.kind {
                ItemKind::Report if !item.is_issued() => add(
                    "tcc_inputs",
                    "inputs of the troop- and police-contributing countries to the report",
                    &rules.tcc_inputs,
                ),
                ItemKind::Consultations => {
                    add(
                        "special_representative",
                        "the Special Representative to brief the Council",
                        &rules.special_representative,
                    );
                    add(
                        "groups_of_friends",
                        "Groups of Friends to be consulted",
                        &rules.groups_of_friends,
                    );
                }
                _ => {}
            }
        }
        if item.has_agenda && !item.unofficial {
            let what = format!("provisional agenda of the {}", item.kind.in_words());
            add("provisional_agenda", &what, &rules.provisional_agenda);
        }
        if item.kind == ItemKind::Report && !item.is_issued() {
            found.push(Deadline {
                date: when.date,
                kind: "report_due".to_owned(),
                item: item.id.clone(),
                title: format!("{} to be issued", item.title),
                basis: item.basis.clone(),
            });
        }
    }
    found.sort_by(|a, b| (a.date, &a.item, &a.kind).cmp(&(b.date, &b.item, &b.kind)));
    found
}

/// Returns whether the chain of an item has a TCC meeting.
fn has_tcc_meeting(problem: &Problem, item: usize) -> bool {
    let renewal = &problem.items[item].renewal;
    let is_own = |other: &Item| other.kind == ItemKind::TccMeeting && other.renewal == *renewal;
    problem.items.iter().any(is_own)
}

/// Returns the mission of a chain's item, or the title of an event.
fn subject(problem: &Problem, item: usize) -> &str {
    let item = &problem.items[item];
    let renewal = item
        .renewal
        .as_ref()
        .and_then(|id| problem.rows.renewals.iter().find(|renewal| renewal.id == *id));
    renewal.map_or(item.title.as_str(), |renewal| renewal.mission.as_str())
}

fn date_of(
    problem: &Problem,
    schedule: &Schedule<'_>,
    item: usize,
    date: NaiveDate,
    rule: &Rule,
) -> NaiveDate {
    let calendar = &problem.calendar;
    let due = if let Some(kind) = rule.by {
        // An item outside any chain has no later item.
        let renewal = problem.items[item].renewal.as_ref();
        let later = schedule.dated().find(|(other, when)| {
            let other = &problem.items[*other];
            let is_of_chain = renewal.is_some() && other.renewal.as_ref() == renewal;
            is_of_chain && other.kind == kind && when.date > date
        });
        later.map_or(date, |(_, when)| when.date)
    } else if let Some(day) = rule.day_of_month_before {
        let (before, _) = month_of(days_before(month_of(date).0, 1));
        let (_, last) = month_of(before);
        before.with_day(day.clamp(1, last.day())).unwrap_or(before)
    } else if let Some(days) = rule.calendar_days_before {
        days_before(date, u64::from(days))
    } else {
        let mut due = date;
        for _ in 0..rule.working_days_before.unwrap_or(0) {
            due = calendar.working_day_on_or_before(days_before(due, 1));
        }
        due
    };
    calendar.working_day_on_or_before(due)
}
