//! A share of a whole with its counts.

use std::fmt;
use std::iter::Sum;
use std::ops::Add;

use serde::{Deserialize, Serialize};

/// A count out of a total. A share is always printed with its counts.
///
/// ```
/// use horseshoe::base::stats::Share;
/// let above_a_week = Share::of([6, 8, 8, 13], |days| *days > 7);
/// assert_eq!(above_a_week, Share { count: 3, of: 4 });
/// assert_eq!(above_a_week.fraction(), Some(0.75));
/// assert_eq!(above_a_week.to_string(), "75% (3 of 4)");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct Share {
    /// The count.
    pub count: u64,
    /// The total.
    pub of: u64,
}

impl Share {
    /// Returns the share of values for which `is_counted` holds.
    pub fn of<T>(values: impl IntoIterator<Item = T>, is_counted: impl Fn(&T) -> bool) -> Share {
        values.into_iter().map(|value| Share { count: is_counted(&value).into(), of: 1 }).sum()
    }

    /// Returns the share as a number from 0 to 1; `None` for a total of 0.
    pub fn fraction(self) -> Option<f64> {
        (self.of > 0).then(|| self.count as f64 / self.of as f64)
    }

    /// Returns the 95 per cent confidence interval of the probability behind the share, by Wilson's
    /// score method: E. B. Wilson (1927), "Probable inference, the law of succession, and
    /// statistical inference", Journal of the American Statistical Association 22; `None` for a
    /// total of 0. It stays within 0 and 1 and is sound for few cases and for extreme shares.
    ///
    /// It treats the cases as independent draws. If they are the whole population, such as all
    /// renewals of a year, it shows only how far chance alone could have moved the share.
    ///
    /// ```
    /// use horseshoe::base::stats::Share;
    /// let (low, high) = Share { count: 1, of: 21 }.wilson_95().unwrap();
    /// assert!((low - 0.0085).abs() < 1e-4 && (high - 0.2267).abs() < 1e-4);
    /// ```
    pub fn wilson_95(self) -> Option<(f64, f64)> {
        /// The 97.5 per cent point of the normal distribution.
        const Z: f64 = 1.959_963_984_540_054;
        let (share, n) = (self.fraction()?, self.of as f64);
        let middle = share + Z * Z / (2.0 * n);
        let reach = Z * (share * (1.0 - share) / n + Z * Z / (4.0 * n * n)).sqrt();
        let scale = 1.0 + Z * Z / n;
        Some((((middle - reach) / scale).max(0.0), ((middle + reach) / scale).min(1.0)))
    }
}

impl Add for Share {
    type Output = Share;

    /// Combines two samples.
    fn add(self, other: Share) -> Share {
        Share {
            count: self.count.saturating_add(other.count),
            of: self.of.saturating_add(other.of),
        }
    }
}

impl Sum for Share {
    fn sum<I: Iterator<Item = Share>>(shares: I) -> Share {
        shares.fold(Share::default(), Share::add)
    }
}

/// A whole percentage, rounded half up, with the counts: `51% (127 of 249)`.
impl fmt::Display for Share {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (count, of) = (u128::from(self.count), u128::from(self.of));
        match (200 * count + of).checked_div(2 * of) {
            Some(percent) => write!(f, "{percent}% ({count} of {of})"),
            None => f.write_str("none of 0"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn percentages_are_rounded_half_up_and_nothing_has_none() {
        let shown = |count, of| Share { count, of }.to_string();
        assert_eq!(shown(127, 249), "51% (127 of 249)");
        assert_eq!(shown(1, 8), "13% (1 of 8)");
        assert_eq!(shown(0, 3), "0% (0 of 3)");
        assert_eq!(shown(0, 0), "none of 0");
        assert_eq!(shown(u64::MAX, u64::MAX), format!("100% ({0} of {0})", u64::MAX));
        assert_eq!(Share::default().wilson_95(), None);
    }

    /// The interval's ends are the probabilities at which the share lies just 1.96 standard
    /// deviations away, which is how Wilson defines them.
    #[test]
    fn the_ends_of_the_interval_are_as_far_from_the_share_as_they_should_be() {
        for (count, of) in [(0, 9), (1, 21), (127, 249), (9, 9)] {
            let share = Share { count, of };
            let (low, high) = share.wilson_95().unwrap();
            for end in [low, high] {
                let away = share.fraction().unwrap() - end;
                let deviation = (end * (1.0 - end) / of as f64).sqrt();
                let at_an_end = end.min(1.0 - end) < 1e-12;
                assert!(at_an_end || (away.abs() / deviation - 1.959_963_98).abs() < 1e-6);
            }
        }
    }
}
