//! Differences between two measurements of the same cases.

use serde::Serialize;

use super::{Bootstrap, Interval, Statistic, mean, median};

/// Fewer pairs than this have no interval.
///
/// With five pairs that all differ the same way even the sign test finds a chance of one in sixteen
/// that there is no difference, so no honest interval of 95 per cent can leave out zero; with six it is
/// one in 32. Five values also have no more than 126 different resamples.
pub const FEWEST_PAIRS: usize = 6;

/// What two measurements of the same cases differ by.
///
/// ```
/// use horseshoe::base::stats::{Bootstrap, Paired};
/// let paired = Paired::new(&[(3.0, 1.0), (2.0, 2.0), (9.0, 4.0)], &Bootstrap::default()).unwrap();
/// assert_eq!((paired.pairs, paired.more, paired.less, paired.median), (3, 2, 0, 2.0));
/// assert!(paired.interval.is_none(), "three pairs are too few");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Paired {
    /// How many cases have both measurements.
    pub pairs: usize,
    /// In how many the first is more.
    pub more: usize,
    /// In how many the first is less.
    pub less: usize,
    /// The mean of the first less the second.
    pub mean: f64,
    /// The median of the first less the second.
    pub median: f64,
    /// The bootstrap interval of the mean; `None` of fewer than [`FEWEST_PAIRS`].
    pub interval: Option<Interval>,
    /// The differences, in the order of the cases.
    pub differences: Vec<f64>,
}

impl Paired {
    /// The first measurement of each case less the second; `None` of no cases.
    pub fn new(cases: &[(f64, f64)], bootstrap: &Bootstrap) -> Option<Paired> {
        // Adding zero turns the negative zero of equal measurements into zero.
        let differences: Vec<f64> =
            cases.iter().map(|(first, second)| first - second + 0.0).collect();
        let is_enough = differences.len() >= FEWEST_PAIRS;
        let interval =
            is_enough.then(|| bootstrap.interval(&differences, Statistic::Mean)).flatten();
        Some(Paired {
            pairs: differences.len(),
            more: differences.iter().filter(|difference| **difference > 0.0).count(),
            less: differences.iter().filter(|difference| **difference < 0.0).count(),
            mean: mean(&differences)?,
            median: median(&differences)?,
            interval,
            differences,
        })
    }

    /// In how many cases both measurements are equal.
    pub fn equal(&self) -> usize {
        self.pairs - self.more - self.less
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(40))]
        #[test]
        fn the_other_way_round_all_of_it_is_negated(
            cases in prop::collection::vec((-30i32..30, -30i32..30), 1..25), seed: u64,
        ) {
            let cases: Vec<(f64, f64)> = cases.iter().map(|(a, b)| (f64::from(*a), f64::from(*b))).collect();
            let turned: Vec<(f64, f64)> = cases.iter().map(|(a, b)| (*b, *a)).collect();
            let bootstrap = Bootstrap { seed, resamples: 199, ..Bootstrap::default() };
            let one = Paired::new(&cases, &bootstrap).unwrap();
            let other = Paired::new(&turned, &bootstrap).unwrap();
            prop_assert_eq!((one.more, one.less, one.equal()), (other.less, other.more, other.equal()));
            prop_assert_eq!((one.mean, one.median), (-other.mean, -other.median));
            prop_assert_eq!(one.interval.is_some(), cases.len() >= FEWEST_PAIRS);
            let ends = one.interval.zip(other.interval);
            prop_assert!(ends.is_none_or(|(a, b)| (a.low, a.high) == (-b.high, -b.low)));
        }
    }

    #[test]
    fn no_cases_have_no_difference() {
        assert_eq!(Paired::new(&[], &Bootstrap::default()), None);
    }
}
