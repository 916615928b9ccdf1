//! Generates synthetic instances from a seed, for tests, benchmarks and studies.
//!
//! A programme is drawn first and the instance is built around it, so that every instance has a
//! programme under the policy for which it was drawn. The proportions are those of the record: half
//! of the expiries fall on the last day of a month, three renewals in four are of peacekeeping
//! operations, and a third of the reports have been issued.

mod check;
mod draw;
mod scenarios;
mod write;

pub use check::RecipeError;
pub use scenarios::{MOST_SCENARIOS, scenarios};
pub use write::{WriteError, write};

use chrono::{Datelike, Months, NaiveDate};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};

use crate::base::calendar::month_of;
use crate::input::instance::{Instance, Policy, ProgrammeSettings};

/// The recipe of an instance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Recipe {
    /// The seed: the same recipe gives the same instance on every machine.
    pub seed: u64,
    /// A day of the first month.
    pub first_month: NaiveDate,
    /// The number of months.
    pub months: u32,
    /// Renewals that expire in each month.
    pub renewals: u32,
    /// Other events in each month.
    pub events: u32,
}

impl Default for Recipe {
    fn default() -> Self {
        Recipe {
            seed: 1,
            first_month: NaiveDate::from_ymd_opt(2027, 1, 1).unwrap_or_default(),
            months: 1,
            renewals: 8,
            events: 12,
        }
    }
}

/// Generates an instance under the default policy.
///
/// A month without room for everything requested gets as much as fits. A recipe that
/// [`Recipe::check`] refuses may give more than `plan` reads.
///
/// ```
/// use horseshoe::research::generate::{Recipe, generate};
/// let instance = generate(&Recipe { renewals: 2, events: 3, ..Recipe::default() });
/// assert_eq!(instance.renewals.len(), 2);
/// assert_eq!(instance.renewals, generate(&Recipe { renewals: 2, events: 3, ..Recipe::default() }).renewals);
/// ```
pub fn generate(recipe: &Recipe) -> Instance {
    let mut rng = ChaCha8Rng::seed_from_u64(recipe.seed);
    let policy = Policy::guideline();
    let months: Vec<(NaiveDate, NaiveDate)> = (0..recipe.months)
        .map_while(|offset| recipe.first_month.with_day(1)?.checked_add_months(Months::new(offset)))
        .map(month_of)
        .collect();
    let mut drawing = draw::Drawing::new(&policy);
    // Every chain is drawn before any event, so events take the room that the chains leave.
    for month in &months {
        drawing.renewals(&mut rng, *month, recipe.renewals);
    }
    for month in &months {
        drawing.events(&mut rng, *month, recipe.events);
    }
    let (renewals, events) = drawing.finish();
    Instance {
        name: format!(
            "generated-{}-{}x{}r{}e",
            recipe.seed, recipe.months, recipe.renewals, recipe.events
        ),
        renewals,
        events,
        calendar: Vec::new(),
        policy,
        programme: ProgrammeSettings::default(),
    }
}
