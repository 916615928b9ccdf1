//! Differences between two measurements of the same cases.

use serde::Serialize;

use super::{Bootstrap, Interval, Statistic, mean, median};

/// The least number of pairs that has an interval.
///
/// With five pairs that all differ in the same direction, even the sign test gives a probability of
/// one in sixteen under no difference, so no honest 95 per cent interval can exclude zero. With six
/// pairs it is one in 32. Five values also have at most 126 different resamples.
pub const FEWEST_PAIRS: usize = 6;

/// The differences between two measurements of the same cases.
///
/// ```
/// use horseshoe::base::stats::{Bootstrap, Paired};
/// let paired = Paired::new(&[(3.0, 1.0), (2.0, 2.0), (9.0, 4.0)], &Bootstrap::default()).unwrap();
/// assert_eq!((paired.pairs, paired.more, paired.less, paired.median), (3, 2, 0, 2.0));
/// assert!(paired.interval.is_none(), "three pairs are too few");
/// ```
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Paired {
    /// The number of cases with both measurements.
    pub pairs: usize,
    /// The number of cases in which the first is greater.
    pub more: usize,
    /// The number of cases in which the first is smaller.
    pub less: usize,
    /// The mean of the first minus the second.
    pub mean: f64,
    /// The median of the first minus the second.
    pub median: f64,
    /// The bootstrap interval of the mean; `None` for fewer than [`FEWEST_PAIRS`] pairs.
    pub interval: Option<Interval>,
    /// The differences, in the order of the cases.
    pub differences: Vec<f64>,
}

impl Paired {
    /// Computes the first measurement of each case minus the second; `None` without cases.
    ///
    /// ```
    /// use horseshoe::base::stats::{Bootstrap, Paired};
    ///
    /// // The points of eight months under two policies.
    /// let points = [9.0, 12.0, 7.0, 20.0, 11.0, 6.0, 8.0, 15.0].map(|points| (points, points - 3.0));
    /// let paired = Paired::new(&points, &Bootstrap::default()).unwrap();
    /// assert_eq!((paired.more, paired.mean), (8, 3.0));
    /// assert!(paired.interval.is_some_and(|interval| !interval.contains(0.0)));
    /// ```
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

    /// Returns the number of cases in which both measurements are equal.
    pub(crate) fn equal(&self) -> usize {
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
