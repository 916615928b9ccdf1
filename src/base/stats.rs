//! Statistics of small samples: shares with their counts, medians and quantiles, the empirical
//! distribution of whole days, the normal distribution, and bootstrap intervals of paired
//! differences.
//!
//! The functions are pure and do not depend on what the numbers mean. Random functions take a seed
//! and draw from a ChaCha stream. Only the four operations and square roots are used, which IEEE
//! 754 defines to the last bit, so the same seed gives the same bytes on any machine.

mod bootstrap;
mod distribution;
mod normal;
mod paired;
mod quantile;
mod share;

pub use bootstrap::{Bootstrap, Interval, Statistic};
pub use distribution::Distribution;
pub use normal::{normal_quantile, normal_share};
pub use paired::{FEWEST_PAIRS, Paired};
pub use quantile::{mean, median, quantile};
pub use share::Share;
