//! Statistics of a few numbers, each small and pure: shares with their counts, medians and quantiles,
//! the empirical distribution of whole days, and bootstrap intervals of paired differences.
//!
//! Nothing here knows what the numbers are. Whatever is random takes a seed and draws from a ChaCha
//! stream, and only the four operations and square roots touch the figures, which IEEE 754 defines to
//! the last bit: the same seed gives the same bytes on any machine.

mod bootstrap;
mod distribution;
mod paired;
mod quantile;
mod share;

pub use bootstrap::{Bootstrap, Interval, Statistic};
pub use distribution::Distribution;
pub use paired::{FEWEST_PAIRS, Paired};
pub use quantile::{mean, median, quantile};
pub use share::Share;
