//! The schema of a policy file: every key, and the values it allows.
//!
//! The schema is data that [`super::read`] walks. `#[serde(deny_unknown_fields)]` would stop at the
//! first fault and could make no suggestions.

use std::sync::LazyLock;

use super::penalties::{Known, known};

/// The shape of a value.
#[derive(Debug)]
pub(super) enum Shape {
    /// Any text.
    Text,
    /// The name of a built-in policy.
    Base,
    /// One of these words.
    Word(&'static [&'static str]),
    /// The word of a kind of item that a chain can have.
    Item,
    /// A whole number in this range, with its unit.
    Count { least: u32, most: u32, of: &'static str },
    /// `true` or `false`.
    Switch,
    /// A time of day.
    Clock,
    /// A table with these keys, and at most one of the keys that exclude each other.
    Table { keys: &'static [(&'static str, Shape)], one_of: &'static [&'static str] },
    /// The table of the penalties, which the guideline shapes: see [`Shape::in_full`].
    Penalties,
    /// A table of leads, by `from -> to`.
    Leads,
    /// A table of durations, by kind of item.
    Durations,
    /// A table of the settings of single renewals, by renewal id.
    Renewals,
}

use Shape::{
    Base, Clock, Count, Durations, Item, Leads, Penalties, Renewals, Switch, Table, Text, Word,
};

impl Shape {
    /// Returns the shape itself, or the table that the guideline gives it.
    pub(super) fn in_full(&self) -> &Shape {
        static PENALTIES: LazyLock<Shape> =
            LazyLock::new(|| in_order(known().iter().map(|known| (known.name, price(known)))));
        match self {
            Penalties => &PENALTIES,
            other => other,
        }
    }
}

/// Returns the shape of a penalty's table.
fn price(known: &Known) -> Shape {
    let numbers = known.numbers.iter().map(|key| (*key, number(key)));
    in_order(numbers.chain([("source", Text)]))
}

/// Returns the shape of a number in a penalty's table, by its key.
fn number(key: &'static str) -> Shape {
    match key {
        "points" | "per_day" => POINTS,
        "within" => DAYS,
        "above" => Count { least: 0, most: 1_000, of: "items" },
        other => Count { least: 0, most: 1_000_000, of: other },
    }
}

/// Returns a table with these keys. Its shape is needed for as long as the program runs.
fn in_order(keys: impl Iterator<Item = (&'static str, Shape)>) -> Shape {
    table(keys.collect::<Vec<_>>().leak())
}

/// Groups of mutually exclusive keys: giving one removes the others of the base.
pub(super) const EXCLUSIVE: [&[&str]; 2] = [LEAD_WAYS, DEADLINE_WAYS];

const LEAD_WAYS: &[&str] = &["more_than", "at_least"];
const DEADLINE_WAYS: &[&str] =
    &["day_of_month_before", "calendar_days_before", "working_days_before", "by"];

const POINTS: Shape = Count { least: 0, most: 1_000_000, of: "points" };
const DAYS: Shape = Count { least: 0, most: 366, of: "days" };

const fn table(keys: &'static [(&'static str, Shape)]) -> Shape {
    Table { keys, one_of: &[] }
}

/// A whole policy file.
pub(super) const POLICY: Shape = table(&[
    ("base", Base),
    ("name", Text),
    ("title", Text),
    ("source", Text),
    ("sessions", SESSIONS),
    ("leads", Leads),
    ("durations", Durations),
    ("steps", table(&[("politico_military_briefing", STEP), ("briefing", STEP)])),
    ("penalties", Penalties),
    ("waivers", WAIVERS),
    ("deadlines", DEADLINES),
    ("limits", table(&[("chain_days", CHAIN_DAYS)])),
    ("renewals", Renewals),
]);

const SESSIONS: Shape =
    table(&[("morning", HOURS), ("lunch", HOURS), ("afternoon", HOURS), ("evening", HOURS)]);
const HOURS: Shape = table(&[("opens", Clock), ("closes", Clock), ("source", Text)]);
const STEP: Shape = table(&[("include", Switch), ("source", Text)]);

/// A lead between two items.
pub(super) const LEAD: Shape = Table {
    keys: &[
        ("more_than", DAYS),
        ("at_least", DAYS),
        ("unit", Word(&["calendar days", "working days"])),
        ("strength", Word(&["hard", "soft", "none"])),
        ("points", POINTS),
        ("without_tcc_meeting", Switch),
        ("source", Text),
    ],
    one_of: LEAD_WAYS,
};

/// The duration of a meeting.
pub(super) const MEETING: Shape =
    table(&[("minutes", Count { least: 1, most: 480, of: "minutes" }), ("source", Text)]);

/// The duration of the Secretariat's work.
pub(super) const WORK: Shape = table(&[("days", DAYS), ("source", Text)]);

/// The settings of a single renewal.
pub(super) const RENEWAL: Shape = table(&[("leads", Leads), ("durations", Durations)]);

const PRICE: Shape = table(&[("points", POINTS), ("source", Text)]);

const WAIVERS: Shape = table(&[
    ("lead", PRICE),
    ("report_due", PRICE),
    ("chain_bound", PRICE),
    ("meeting_moved", PRICE),
    ("meeting_dropped", PRICE),
    ("rollover", PRICE),
    ("closed_day", PRICE),
    ("order", PRICE),
    ("directly_follows", PRICE),
    ("start", PRICE),
    ("working_day", PRICE),
    ("one_meeting", PRICE),
]);

const DEADLINES: Shape = table(&[
    ("tcc_invitation", DEADLINE),
    ("tcc_inputs", DEADLINE),
    ("informal_paper", DEADLINE),
    ("fact_sheets", DEADLINE),
    ("senior_field_personnel", DEADLINE),
    ("video_conference", DEADLINE),
    ("presidents_summary", DEADLINE),
    ("special_representative", DEADLINE),
    ("groups_of_friends", DEADLINE),
    ("provisional_agenda", DEADLINE),
]);

const DEADLINE: Shape = Table {
    keys: &[
        ("day_of_month_before", Count { least: 1, most: 31, of: "the day of the month" }),
        ("calendar_days_before", DAYS),
        ("working_days_before", DAYS),
        ("by", Item),
        ("source", Text),
    ],
    one_of: DEADLINE_WAYS,
};

const CHAIN_DAYS: Shape =
    table(&[("days", Count { least: 1, most: 366, of: "days" }), ("source", Text)]);
