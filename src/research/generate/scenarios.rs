//! Draws scenarios of an instance.

use chrono::{Datelike, NaiveDate, Weekday};
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::base::calendar::{days_after, days_before, days_between, month_of};
use crate::input::instance::{Event, Instance, MandateKind, Origin, Renewal};
use crate::questions::edit::{Edit, EditRow};
use crate::questions::whatif::{self, Scenario};

/// The greatest number of changes in a drawn scenario.
const MOST_CHANGES: u32 = 3;

/// The greatest number of scenarios that `whatif` reads from one file.
pub const MOST_SCENARIOS: u32 = whatif::LAYOUT.most_rows as u32 / MOST_CHANGES;

/// Draws scenarios of an instance: changed report dates, closed days, moved or removed meetings,
/// longer leads and earlier ends of mandates. Each has one to three changes. Not all of them are
/// feasible.
///
/// ```
/// use horseshoe::research::generate::{Recipe, generate, scenarios};
/// let instance = generate(&Recipe::default());
/// let drawn = scenarios(&instance, 1, 20);
/// assert_eq!(drawn.len(), 20);
/// assert!(drawn.iter().all(|scenario| scenario.edits.is_ok()));
/// ```
pub fn scenarios(instance: &Instance, seed: u64, count: u32) -> Vec<Scenario> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut line = 2;
    let mut drawn = Vec::new();
    for number in 1..=count {
        let first = line;
        let mut edits: Vec<EditRow> = Vec::new();
        for _ in 0..rng.random_range(1..=MOST_CHANGES) {
            let Some(edit) = draw(&mut rng, instance) else { continue };
            let is_new = |row: &EditRow| target(&row.edit) != target(&edit);
            if edits.iter().all(is_new) {
                let origin = Origin { file: "scenarios.csv".to_owned(), line };
                edits.push(EditRow { edit, origin });
                line += 1;
            }
        }
        drawn.push(Scenario {
            name: format!("scenario-{number:04}"),
            line: first,
            edits: Ok(edits),
        });
    }
    drawn
}

/// Returns the subject of a change: two changes of the same subject could contradict each other.
fn target(edit: &Edit) -> String {
    match edit {
        Edit::Set { target, .. }
        | Edit::Add { target, .. }
        | Edit::Remove { target }
        | Edit::Pin { target, .. } => target.clone(),
        Edit::Close { from, .. } | Edit::Avoid { from, .. } => from.to_string(),
        Edit::Open { date, .. } => date.to_string(),
    }
}

fn draw(rng: &mut impl Rng, instance: &Instance) -> Option<Edit> {
    let renewal = pick(rng, &instance.renewals)?;
    let expires = renewal.mandate_expires?;
    let set = |target: &str, field: &str, value: String| {
        Some(Edit::Set { target: target.to_owned(), field: field.to_owned(), value })
    };
    match rng.random_range(0..6) {
        0 => {
            let report = working_day(days_before(expires, rng.random_range(17..=30)));
            set(&renewal.id, "report_issued", report.to_string())
        }
        1 => {
            let (first, last) = month_of(expires);
            let days: Vec<NaiveDate> =
                days_between(first, last).filter(|day| works(*day)).collect();
            let day = *pick(rng, &days)?;
            Some(Edit::Close { from: day, to: day, session: None, reason: "drawn".to_owned() })
        }
        2 => {
            let event = loose(rng, instance)?;
            let (first, last) = (event.earliest?, event.latest?);
            let days: Vec<NaiveDate> =
                days_between(first, last).filter(|day| works(*day)).collect();
            let date = *pick(rng, &days)?;
            Some(Edit::Pin { target: event.id.clone(), date, session: None })
        }
        3 => Some(Edit::Remove { target: loose(rng, instance)?.id.clone() }),
        4 if renewal.kind == MandateKind::Peacekeeping => {
            let lead = "leads.\"report -> tcc_meeting\".at_least";
            set(&renewal.id, lead, rng.random_range(9..=12).to_string())
        }
        _ => {
            let sooner = days_before(expires, rng.random_range(1..=3));
            let is_open = |renewal: &Renewal| renewal.report_due.is_none_or(|due| due <= sooner);
            is_open(renewal).then(|| set(&renewal.id, "mandate_expires", sooner.to_string()))?
        }
    }
}

/// Draws an event that is not fixed, follows nothing and is followed by nothing.
fn loose<'a>(rng: &mut impl Rng, instance: &'a Instance) -> Option<&'a Event> {
    let follows = |event: &Event| {
        instance.events.iter().any(|other| other.after.as_deref() == Some(event.id.as_str()))
    };
    let loose: Vec<&Event> = instance
        .events
        .iter()
        .filter(|event| event.date.is_none() && event.after.is_none() && !follows(event))
        .collect();
    pick(rng, &loose).copied()
}

fn pick<'a, T>(rng: &mut impl Rng, from: &'a [T]) -> Option<&'a T> {
    if from.is_empty() { None } else { from.get(rng.random_range(0..from.len())) }
}

fn works(day: NaiveDate) -> bool {
    !matches!(day.weekday(), Weekday::Sat | Weekday::Sun)
}

fn working_day(day: NaiveDate) -> NaiveDate {
    (0..3).map(|later| days_after(day, later)).find(|day| works(*day)).unwrap_or(day)
}
