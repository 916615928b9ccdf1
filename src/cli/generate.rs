//! `horseshoe generate`.

use std::path::PathBuf;

use chrono::NaiveDate;
use clap::Args;
use horseshoe::base::files::check_dir;
use horseshoe::research::generate::{MOST_SCENARIOS, Recipe, generate, scenarios, write};

use super::console::Console;
use super::{Ending, Failure};

/// Writes a synthetic instance that has a programme under the policy `guideline`.
#[derive(Debug, Args)]
pub(super) struct Call {
    /// The directory to write renewals.csv and events.csv into
    #[arg(long, value_name = "DIR")]
    out: PathBuf,
    /// The same seed and sizes give the same instance on every machine
    #[arg(long, default_value_t = 1)]
    seed: u64,
    #[command(flatten)]
    sizes: Sizes,
    /// Scenarios for `whatif`, drawn from the same seed
    #[arg(long, default_value_t = 0, value_parser = clap::value_parser!(u32).range(0..=i64::from(MOST_SCENARIOS)))]
    scenarios: u32,
}

/// How much a synthetic instance holds.
#[derive(Debug, Args)]
pub(super) struct Sizes {
    /// The first month of a synthetic instance, such as 2027-01
    #[arg(long, default_value = "2027-01", value_parser = month, value_name = "YYYY-MM")]
    first_month: NaiveDate,
    /// How many months
    #[arg(long, default_value_t = 1, value_parser = clap::value_parser!(u32).range(1..=120))]
    months: u32,
    /// Renewals that expire in each month
    #[arg(long, default_value_t = 8, value_parser = clap::value_parser!(u32).range(1..=60))]
    renewals: u32,
    /// Other events in each month
    #[arg(long, default_value_t = 12, value_parser = clap::value_parser!(u32).range(0..=200))]
    events: u32,
}

impl Sizes {
    /// What to generate from a seed, or why it could not be read.
    pub(super) fn recipe(&self, seed: u64) -> Result<Recipe, Failure> {
        let Sizes { first_month, months, renewals, events } = *self;
        let recipe = Recipe { seed, first_month, months, renewals, events };
        recipe.check().map_err(|error| Failure::Call(error.to_string()))?;
        Ok(recipe)
    }
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    check_dir(&call.out)?;
    let recipe = call.sizes.recipe(call.seed)?;
    let instance = generate(&recipe);
    let (renewals, events) = (instance.renewals.len(), instance.events.len());
    let scenarios = scenarios(&instance, call.seed, call.scenarios);
    console.wrote(&write(&instance, &scenarios, &call.out)?);
    let asked = (recipe.renewals * recipe.months, recipe.events * recipe.months);
    if (renewals, events) != (asked.0 as usize, asked.1 as usize) {
        console.note(&format!(
            "the months have room for {renewals} renewals and {events} events, fewer than the {} \
             and {} asked for",
            asked.0, asked.1
        ));
    }
    Ok(Ending::Done)
}

/// Reads a month such as 2027-01 as its first day.
pub(super) fn month(text: &str) -> Result<NaiveDate, String> {
    NaiveDate::parse_from_str(&format!("{text}-01"), "%Y-%m-%d")
        .ok()
        .filter(|date| (1946..=2190).contains(&chrono::Datelike::year(date)))
        .ok_or_else(|| format!("`{text}` is not a month such as 2027-01"))
}
