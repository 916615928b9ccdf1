//! The random streams.

use chrono::{NaiveDate, TimeDelta};
use rand::SeedableRng;
use rand_chacha::ChaCha8Rng;
use sha2::{Digest as _, Sha256};

use super::Delays;
use crate::base::calendar::{Calendar, days_after};

/// Draws the days by which a report comes after its due date.
///
/// The stream is derived from the seed and from the names of what is drawn, each preceded by its
/// length, so that no two reports share a stream.
pub(super) fn delay(delays: &Delays, seed: u64, instance: &str, draw: u32, renewal: &str) -> i64 {
    let mut hash = Sha256::new();
    hash.update(seed.to_le_bytes());
    hash.update(draw.to_le_bytes());
    for name in [instance, renewal] {
        hash.update((name.len() as u64).to_le_bytes());
        hash.update(name);
    }
    let mut stream = ChaCha8Rng::from_seed(hash.finalize().into());
    delays.days.draw(&mut stream).unwrap_or_default()
}

/// Returns the day on which a report is issued: the first working day on or after its due date plus
/// the delay.
pub(super) fn issued(calendar: &Calendar, due: NaiveDate, delay: i64) -> NaiveDate {
    let from = due.checked_add_signed(TimeDelta::days(delay)).unwrap_or(due);
    // No holiday lasts for a fortnight.
    let days = (0..14).map(|later| days_after(from, later));
    days.into_iter().find(|day| calendar.is_working_day(*day)).unwrap_or(from)
}
