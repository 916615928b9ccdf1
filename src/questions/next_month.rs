//! Next month's instance: the mandates that end, what the month before left, recurring business.
//!
//! Nothing is guessed: a row comes from the record that is built in, from the folder of the month
//! before, or from a custom of the Council that its notes name. `x_source` of each row says which,
//! and `notes` what is assumed.

mod before;
mod events;
mod files;
mod renewals;
mod words;

pub use before::Before;
pub use files::NewError;

use chrono::NaiveDate;

use crate::base::calendar::{Months, days_between, month_of, official_holiday};
use crate::domain::draft::DraftRow;
use crate::input::instance::{
    CalendarRow, CalendarStatus, Faults, Instance, Policy, ProgrammeSettings,
};
use crate::input::record::Record;

/// The instance of a month, made from what is known before it, and where its rows come from.
#[derive(Clone, Debug)]
pub struct NextMonth {
    /// The instance.
    pub instance: Instance,
    /// The text of the month before's `policy.toml`, where that can be taken over as it is.
    policy_text: Option<String>,
    /// What the month before held of the chains that it left, as its programme has it.
    held: Vec<DraftRow>,
    /// How many rows of the calendar were taken over from the month before; they come first.
    taken_over: usize,
    /// The mandates that end and what was left, in words, one a row of `renewals.csv`.
    renewals: Vec<String>,
    /// The business, in words, one a row of `events.csv`.
    events: Vec<String>,
    /// What has to be looked at, in words.
    look_at: Vec<String>,
}

/// The month for which an instance is made.
#[derive(Clone, Copy, Debug)]
struct Target {
    first: NaiveDate,
    last: NaiveDate,
}

impl Target {
    fn contains(self, date: NaiveDate) -> bool {
        (self.first..=self.last).contains(&date)
    }
}

/// Makes the instance of the month that contains a day, from the built-in record and, where it is
/// given, from the month before.
///
/// # Errors
/// None of its own: only faults of the tables that are built in.
///
/// ```
/// use horseshoe::questions::next_month::next_month;
/// let day = chrono::NaiveDate::from_ymd_opt(2027, 1, 1).unwrap();
/// let january = next_month(day, None).unwrap();
/// let ids: Vec<&str> = january.instance.renewals.iter().map(|row| row.id.as_str()).collect();
/// assert_eq!(ids, ["BINUH", "UNFICYP"]);
/// ```
pub fn next_month(day: NaiveDate, before: Option<&Before>) -> Result<NextMonth, Faults> {
    let (first, last) = month_of(day);
    let target = Target { first, last };
    let record = Record::built_in()?;
    let policy = before.map_or_else(Policy::guideline, |before| before.instance.policy.clone());
    let mut calendar = reaching(target, before);
    let taken_over = calendar.len();
    calendar.extend(holiday_rows(target, &calendar));
    let mut made = NextMonth {
        instance: Instance {
            name: first.format("%Y-%m").to_string(),
            renewals: Vec::new(),
            events: Vec::new(),
            calendar,
            policy,
            programme: ProgrammeSettings {
                month: Months::between(first, last),
                version: Some(1),
                ..ProgrammeSettings::default()
            },
        },
        policy_text: before.and_then(|before| before.policy_text.clone()),
        held: Vec::new(),
        taken_over,
        renewals: Vec::new(),
        events: Vec::new(),
        look_at: Vec::new(),
    };
    renewals::add(&mut made, &record.known_mandates()?, target, before);
    events::add(&mut made, &record, target, before);
    settle_policy(&mut made);
    Ok(made)
}

/// Returns the rows of the month before's calendar that reach into the month.
fn reaching(target: Target, before: Option<&Before>) -> Vec<CalendarRow> {
    let rows = before.map_or(&[][..], |before| &before.instance.calendar);
    let reach = |row: &&CalendarRow| row.to >= target.first && row.from <= target.last;
    rows.iter().filter(reach).cloned().collect()
}

/// Returns a closed day for each official holiday of Headquarters in the month that no row has.
fn holiday_rows(target: Target, rows: &[CalendarRow]) -> Vec<CalendarRow> {
    let has = |date: NaiveDate| rows.iter().any(|row| (row.from..=row.to).contains(&date));
    let missing = holidays(target).filter(|(date, _)| !has(*date));
    let closed = missing.map(|(date, name)| CalendarRow {
        reason: name.to_owned(),
        ..CalendarRow::new(date, date, CalendarStatus::Closed)
    });
    closed.collect()
}

/// Returns the official holidays of Headquarters that are observed in the month, as far as they are known.
fn holidays(target: Target) -> impl Iterator<Item = (NaiveDate, &'static str)> {
    let days = days_between(target.first, target.last);
    days.filter_map(|date| Some((date, official_holiday(date)?)))
}

/// Drops what the policy says of renewals that the month does not have: it would be a fault.
fn settle_policy(made: &mut NextMonth) {
    let own: Vec<&str> = made.instance.renewals.iter().map(|row| row.id.as_str()).collect();
    let policy = &mut made.instance.policy;
    let known = policy.renewals.len();
    policy.renewals.retain(|id, _| own.contains(&id.as_str()));
    if policy.renewals.len() < known && made.policy_text.is_some() {
        made.policy_text = Some(policy.to_toml());
        made.look_at.push(
            "`policy.toml` is written out in full: the settings of renewals that the month does \
             not have are left out."
                .to_owned(),
        );
    }
}
