//! The empirical distribution of whole days.

use std::collections::BTreeMap;

use rand::{Rng, RngExt};

use super::{Share, median};

/// The frequency of each observed whole number, such as a number of days.
///
/// ```
/// use horseshoe::base::stats::Distribution;
/// let late: Distribution = [0, 0, 0, 2, 5].into_iter().collect();
/// assert_eq!(late.share_at_most(2).to_string(), "80% (4 of 5)");
/// assert_eq!(late.least_for(0.9), Some(5));
/// assert_eq!(late.median(), Some(0.0));
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Distribution {
    counts: BTreeMap<i64, u64>,
    total: u64,
}

impl Distribution {
    /// Adds one observation.
    ///
    /// ```
    /// use horseshoe::base::stats::Distribution;
    ///
    /// let mut days = Distribution::default();
    /// [7, 8, 8].into_iter().for_each(|lead| days.add(lead));
    /// assert_eq!((days.len(), days.median()), (3, Some(8.0)));
    /// ```
    pub fn add(&mut self, value: i64) {
        self.add_times(value, 1);
    }

    /// Adds `count` observations of a value in constant time.
    pub(crate) fn add_times(&mut self, value: i64, count: u64) {
        if count > 0 {
            *self.counts.entry(value).or_default() += count;
            self.total += count;
        }
    }

    /// Returns the number of observations.
    ///
    /// ```
    /// use horseshoe::base::stats::Distribution;
    ///
    /// let days: Distribution = [7, 8, 8].into_iter().collect();
    /// assert_eq!(days.len(), 3, "observations, not different values");
    /// ```
    pub fn len(&self) -> u64 {
        self.total
    }

    /// Returns whether there are no observations.
    ///
    /// ```
    /// use horseshoe::base::stats::Distribution;
    ///
    /// assert!(Distribution::default().is_empty());
    /// assert!(![0].into_iter().collect::<Distribution>().is_empty());
    /// ```
    pub fn is_empty(&self) -> bool {
        self.total == 0
    }

    /// Iterates over the observed values and their frequencies, in ascending order.
    pub(crate) fn counts(&self) -> impl Iterator<Item = (i64, u64)> + '_ {
        self.counts.iter().map(|(value, count)| (*value, *count))
    }

    /// Returns the share of values up to `bound`: the empirical distribution function.
    ///
    /// ```
    /// use horseshoe::base::stats::Distribution;
    ///
    /// let late: Distribution = [0, 0, 0, 2, 5].into_iter().collect();
    /// assert_eq!(late.share_at_most(0).to_string(), "60% (3 of 5)");
    /// ```
    pub fn share_at_most(&self, bound: i64) -> Share {
        Share { count: self.counts.range(..=bound).map(|(_, count)| count).sum(), of: self.total }
    }

    /// Returns the share of values above `bound`.
    ///
    /// ```
    /// use horseshoe::base::stats::Distribution;
    ///
    /// // In how many renewals did more than a week pass?
    /// let lead: Distribution = [6, 7, 8, 13].into_iter().collect();
    /// assert_eq!(lead.share_above(7).to_string(), "50% (2 of 4)");
    /// ```
    pub fn share_above(&self, bound: i64) -> Share {
        Share { count: self.total - self.share_at_most(bound).count, of: self.total }
    }

    /// Returns the least observed value that at least `share` (from 0 to 1) of all values do not
    /// exceed; `None` without observations. This is definition 1 of Hyndman and Fan (1996), the
    /// inverse of the empirical distribution function.
    ///
    /// ```
    /// use horseshoe::base::stats::Distribution;
    ///
    /// // How many days late a report must be allowed to be, for nine reports in ten to be in time.
    /// let late: Distribution = [0, 0, 0, 0, 1, 1, 2, 2, 4, 30].into_iter().collect();
    /// assert_eq!(late.least_for(0.9), Some(4));
    /// assert_eq!(Distribution::default().least_for(0.9), None);
    /// ```
    pub fn least_for(&self, share: f64) -> Option<i64> {
        let wanted = share.clamp(0.0, 1.0) * self.total as f64;
        let mut seen = 0;
        // A share such as 0.1 is not a binary fraction, yet 0.1 of ten values must mean one, not
        // two.
        let is_enough = |seen: u64| seen as f64 >= wanted - 1e-9 * self.total as f64;
        let mut counts = self.counts();
        counts.find_map(|(value, count)| {
            seen += count;
            is_enough(seen).then_some(value)
        })
    }

    /// Returns the median as defined by [`median`]; `None` without observations.
    ///
    /// ```
    /// use horseshoe::base::stats::Distribution;
    ///
    /// let days: Distribution = [5, 8, 9, 40].into_iter().collect();
    /// assert_eq!(days.median(), Some(8.5));
    /// assert_eq!(Distribution::default().median(), None);
    /// ```
    pub fn median(&self) -> Option<f64> {
        let low = self.nth(self.total.checked_sub(1)? / 2)?;
        let high = self.nth(self.total / 2)?;
        median(&[low as f64, high as f64])
    }

    /// Draws a value with the observed frequencies; `None` without observations.
    ///
    /// ```
    /// use horseshoe::base::stats::Distribution;
    /// use rand::SeedableRng;
    /// let seen: Distribution = [3, 3, 14].into_iter().collect();
    /// let mut stream = rand_chacha::ChaCha8Rng::seed_from_u64(7);
    /// let drawn: Distribution = (0..3_000).filter_map(|_| seen.draw(&mut stream)).collect();
    /// assert!(drawn.share_at_most(3).count.abs_diff(2_000) < 100);
    /// ```
    pub fn draw(&self, stream: &mut impl Rng) -> Option<i64> {
        if self.is_empty() {
            return None;
        }
        self.nth(stream.random_range(0..self.total))
    }

    /// Returns the value at a position in ascending order, counted from 0.
    fn nth(&self, place: u64) -> Option<i64> {
        let mut seen = 0;
        self.counts().find_map(|(value, count)| {
            seen += count;
            (seen > place).then_some(value)
        })
    }
}

impl FromIterator<i64> for Distribution {
    fn from_iter<I: IntoIterator<Item = i64>>(values: I) -> Distribution {
        let mut distribution = Distribution::default();
        distribution.extend(values);
        distribution
    }
}

impl Extend<i64> for Distribution {
    fn extend<I: IntoIterator<Item = i64>>(&mut self, values: I) {
        values.into_iter().for_each(|value| self.add(value));
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn agrees_with_the_sorted_values(mut values in prop::collection::vec(-20i64..20, 1..60), tenths in 0u8..=10) {
            let seen: Distribution = values.iter().copied().collect();
            values.sort_unstable();
            let floats: Vec<f64> = values.iter().map(|value| *value as f64).collect();
            prop_assert_eq!(seen.median(), median(&floats));
            // The definition, word by word: the least value that is enough for that share of them.
            let count = |bound: i64| values.iter().filter(|value| **value <= bound).count();
            let enough = values.iter().find(|v| 10 * count(**v) >= usize::from(tenths) * values.len());
            prop_assert_eq!(seen.least_for(f64::from(tenths) / 10.0), enough.copied());
            prop_assert_eq!(seen.share_at_most(3).count as usize, count(3));
            prop_assert_eq!(seen.share_above(3).count as usize, values.len() - count(3));
        }
    }

    proptest! {
        #[test]
        fn a_value_with_a_count_is_the_value_as_often(
            rows in prop::collection::vec((-20i64..20, 0u64..30), 0..20),
            percent in 0u8..=100, bound in -25i64..25, seed: u64,
        ) {
            use rand::SeedableRng;
            let mut counted = Distribution::default();
            rows.iter().for_each(|(value, count)| counted.add_times(*value, *count));
            let repeated: Vec<i64> =
                rows.iter().flat_map(|(value, count)| (0..*count).map(|_| *value)).collect();
            let repeated: Distribution = repeated.into_iter().collect();
            prop_assert_eq!(&counted, &repeated);
            // What they answer as well, in case one day they are not made of the same parts.
            let asked = |seen: &Distribution| {
                let mut stream = rand_chacha::ChaCha8Rng::seed_from_u64(seed);
                let drawn: Vec<Option<i64>> = (0..50).map(|_| seen.draw(&mut stream)).collect();
                let share = f64::from(percent) / 100.0;
                (seen.least_for(share), seen.median(), seen.share_at_most(bound), drawn)
            };
            prop_assert_eq!(asked(&counted), asked(&repeated));
        }
    }

    #[test]
    fn nothing_has_no_quantile_and_no_draw() {
        let nothing = Distribution::default();
        assert_eq!((nothing.least_for(0.9), nothing.median()), (None, None));
        assert_eq!(nothing.share_at_most(0), Share::default());
    }
}
