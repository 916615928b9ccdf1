//! Seeded bootstrap intervals.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde::Serialize;

use super::{mean, median};

/// The settings of an interval by the percentile method of Efron and Tibshirani (1993), "An
/// Introduction to the Bootstrap", chapter 13.
///
/// The sample is resampled with replacement `resamples` times; the interval spans the middle `1 -
/// alpha` of the statistic's values. With `k = floor((resamples + 1) * alpha / 2)`, its ends are
/// the `k`-th smallest and the `k`-th largest value (their section 12.5). The interval of negated
/// values is therefore exactly the negated interval.
///
/// BCa (their chapter 14), which corrects for bias and skewness, is not used, for three reasons.
/// Its acceleration comes from the jackknife, which is inconsistent for the median (their section
/// 11.6). Its bias correction is poorly determined where differences are whole days and many are
/// equal, as here. It needs the normal distribution function, on whose last bit mathematical
/// libraries disagree. The cost is that the interval of a small, skewed sample is somewhat short:
/// it covers less than 95 per cent.
///
/// ```
/// use horseshoe::base::stats::{Bootstrap, Statistic};
/// let differences = [2.0, 0.0, 3.0, 1.0, 0.0, 4.0, 2.0, 1.0];
/// let interval = Bootstrap::default().interval(&differences, Statistic::Mean).unwrap();
/// assert!(0.5 < interval.low && interval.low < 1.6 && 1.6 < interval.high && interval.high < 3.0);
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Bootstrap {
    /// The seed: the same seed and sample give the same interval on every machine.
    pub seed: u64,
    /// The number of resamples.
    pub resamples: u32,
    /// The total probability outside the interval, in thousandths: 50 for 95 per cent.
    pub alpha: u32,
}

impl Default for Bootstrap {
    /// 9,999 resamples, so that the ends of the 95 per cent interval are whole ranks.
    fn default() -> Bootstrap {
        Bootstrap { seed: 1, resamples: 9_999, alpha: 50 }
    }
}

/// The statistic whose interval is computed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Statistic {
    /// The arithmetic mean.
    Mean,
    /// The median.
    Median,
}

/// An interval, both ends included.
#[derive(Clone, Copy, Debug, PartialEq, Serialize)]
pub struct Interval {
    /// The lower end.
    pub low: f64,
    /// The upper end.
    pub high: f64,
}

impl Interval {
    /// Returns whether a value lies within the interval.
    ///
    /// ```
    /// use horseshoe::base::stats::Interval;
    ///
    /// let interval = Interval { low: -0.5, high: 2.0 };
    /// assert!(interval.contains(0.0), "no difference is within it");
    /// assert!(!interval.contains(2.1));
    /// ```
    pub fn contains(self, value: f64) -> bool {
        self.low <= value && value <= self.high
    }
}

impl Bootstrap {
    /// Returns the interval of a statistic; `None` for an empty sample or too few resamples.
    ///
    /// For a small sample, use [`Paired`](super::Paired), which gives no interval it cannot
    /// justify.
    ///
    /// ```
    /// use horseshoe::base::stats::{Bootstrap, Statistic};
    ///
    /// let sample = [2.0, 0.0, 3.0, 1.0, 0.0, 4.0, 2.0, 1.0];
    /// let interval = |seed| {
    ///     Bootstrap { seed, ..Bootstrap::default() }.interval(&sample, Statistic::Median)
    /// };
    /// assert_eq!(interval(7), interval(7), "the same seed gives the same interval");
    /// assert!(interval(7).is_some_and(|interval| interval.contains(1.5)));
    /// assert_eq!(Bootstrap::default().interval(&[], Statistic::Mean), None);
    /// ```
    pub fn interval(&self, sample: &[f64], statistic: Statistic) -> Option<Interval> {
        let count = u32::try_from(sample.len()).ok().filter(|count| *count > 0)?;
        // Thousandths of ranks, half of them on each side.
        let rank = (u64::from(self.resamples) + 1) * u64::from(self.alpha) / 2_000;
        let rank = usize::try_from(rank).ok().filter(|rank| *rank > 0)?;
        let mut stream = ChaCha8Rng::seed_from_u64(self.seed);
        let mut drawn = vec![0.0; sample.len()];
        let mut values = Vec::with_capacity(self.resamples as usize);
        for _ in 0..self.resamples {
            for slot in &mut drawn {
                // Drawing 32 bits gives the same values on 32-bit and 64-bit machines.
                *slot = sample[stream.random_range(0..count) as usize];
            }
            values.extend(match statistic {
                Statistic::Mean => mean(&drawn),
                Statistic::Median => median(&drawn),
            });
        }
        values.sort_by(f64::total_cmp);
        let high = values.len().checked_sub(rank)?;
        Some(Interval { low: *values.get(rank - 1)?, high: *values.get(high)? })
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: [f64; 10] = [0.0, 1.0, 4.0, -2.0, 7.0, 0.0, 3.0, 3.0, 11.0, 1.0];

    #[test]
    fn the_same_seed_gives_the_same_interval_and_another_almost_the_same() {
        let of = |seed| {
            let bootstrap = Bootstrap { seed, ..Bootstrap::default() };
            bootstrap.interval(&SAMPLE, Statistic::Mean).unwrap()
        };
        assert_eq!((of(1).low, of(1).high), (0.7, 5.2), "on this machine as on any other");
        assert_eq!(of(2), of(2));
        assert!((1..9).all(|s| (of(s).low - 0.7).abs() < 0.2 && (of(s).high - 5.2).abs() < 0.2));
        let few = |seed| {
            let bootstrap = Bootstrap { seed, resamples: 99, alpha: 50 };
            bootstrap.interval(&SAMPLE, Statistic::Mean)
        };
        assert!((2..9).any(|seed| few(seed) != few(1)));
    }

    #[test]
    fn negated_values_have_the_negated_interval() {
        let negated = SAMPLE.map(|value| -value);
        for statistic in [Statistic::Mean, Statistic::Median] {
            let one = Bootstrap::default().interval(&SAMPLE, statistic).unwrap();
            let other = Bootstrap::default().interval(&negated, statistic).unwrap();
            assert_eq!((one.low, one.high), (-other.high, -other.low));
        }
    }

    /// Of two values the mean of a resample is a, (a + b) / 2 or b with chances 1/4, 1/2 and 1/4; of
    /// three values the distribution of the mean is counted out over all 27 resamples.
    #[test]
    fn small_samples_have_the_interval_of_all_their_resamples() {
        let three = [0.0, 3.0, 30.0];
        let mut means: Vec<f64> = Vec::new();
        for a in three {
            for b in three {
                means.extend(three.map(|c| (a + b + c) / 3.0));
            }
        }
        means.sort_by(f64::total_cmp);
        // One in 27 is 3.7 per cent: the ends at 10 per cent lie on the third of 27 from either end.
        let eighty = Bootstrap { alpha: 200, ..Bootstrap::default() };
        let interval = eighty.interval(&three, Statistic::Mean).unwrap();
        assert_eq!((interval.low, interval.high), (means[2], means[24]));
        let two = Bootstrap::default().interval(&[1.0, 5.0], Statistic::Mean).unwrap();
        assert_eq!((two.low, two.high), (1.0, 5.0));
    }

    /// For a symmetric sample that is not small the interval is that of the normal approximation,
    /// mean and 1.96 standard errors, nearly.
    #[test]
    fn large_samples_have_nearly_the_normal_interval() {
        let sample: Vec<f64> = (0..400).map(|n| f64::from(n % 21)).collect();
        let centre = mean(&sample).unwrap();
        let squares: Vec<f64> = sample.iter().map(|value| (value - centre).powi(2)).collect();
        let error = (mean(&squares).unwrap() / 400.0).sqrt();
        let interval = Bootstrap::default().interval(&sample, Statistic::Mean).unwrap();
        assert!((interval.low - (centre - 1.96 * error)).abs() < 0.05);
        assert!((interval.high - (centre + 1.96 * error)).abs() < 0.05);
    }

    #[test]
    fn there_is_no_interval_of_nothing_or_of_too_few_resamples() {
        assert_eq!(Bootstrap::default().interval(&[], Statistic::Mean), None);
        let few = Bootstrap { resamples: 10, ..Bootstrap::default() };
        assert_eq!(few.interval(&SAMPLE, Statistic::Mean), None);
    }
}
