//! Means, medians and quantiles of a sample.

/// Returns the arithmetic mean, or `None` for an empty sample.
///
/// ```
/// use horseshoe::base::stats::mean;
/// assert_eq!(mean(&[1.0, 2.0, 6.0]), Some(3.0));
/// assert_eq!(mean(&[]), None);
/// ```
pub fn mean(values: &[f64]) -> Option<f64> {
    (!values.is_empty()).then(|| values.iter().sum::<f64>() / values.len() as f64)
}

/// Returns the median: the middle value, or the mean of the middle two; `None` for an empty sample.
///
/// ```
/// use horseshoe::base::stats::median;
/// assert_eq!(median(&[9.0, 1.0, 4.0]), Some(4.0));
/// assert_eq!(median(&[9.0, 1.0, 4.0, 5.0]), Some(4.5));
/// ```
pub fn median(values: &[f64]) -> Option<f64> {
    quantile(values, 0.5)
}

/// Returns the quantile at `p`, from 0 to 1, by linear interpolation between the order statistics;
/// `None` for an empty sample. This is definition 7 of Hyndman and Fan (1996), "Sample quantiles in
/// statistical packages", The American Statistician 50, the default of R and NumPy.
///
/// The quantile of whole days may be fractional. For a whole number of days that suffices for a
/// share of all cases, use [`Distribution::least_for`](super::Distribution::least_for).
///
/// ```
/// use horseshoe::base::stats::quantile;
/// let days = [3.0, 8.0, 5.0, 13.0];
/// assert_eq!(quantile(&days, 0.25), Some(4.5));
/// assert_eq!(quantile(&days, 1.0), Some(13.0));
/// ```
pub fn quantile(values: &[f64], p: f64) -> Option<f64> {
    let mut sorted = values.to_vec();
    sorted.sort_by(f64::total_cmp);
    let last = sorted.len().checked_sub(1)?;
    let place = p.clamp(0.0, 1.0) * last as f64;
    let below = place.floor();
    // The value is between 0 and `last`, so the cast neither wraps nor truncates.
    let index = below as usize;
    let (low, high) = (*sorted.get(index)?, sorted[(index + 1).min(last)]);
    // Halving the sum is symmetric, so the median of negated values is the negated median.
    let part = place - below;
    Some(if part == 0.5 { (low + high) / 2.0 } else { low + part * (high - low) })
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The values that R 4 prints for `quantile(c(3,1,4,1,5,9,2,6,5,3,5), p)`.
    #[test]
    fn the_quantiles_of_r() {
        let digits = [3.0, 1.0, 4.0, 1.0, 5.0, 9.0, 2.0, 6.0, 5.0, 3.0, 5.0];
        let known =
            [(0.0, 1.0), (0.1, 1.0), (0.25, 2.5), (0.5, 4.0), (0.75, 5.0), (0.9, 6.0), (1.0, 9.0)];
        for (p, value) in known {
            assert_eq!(quantile(&digits, p), Some(value), "at {p}");
        }
        assert_eq!(quantile(&digits, 0.95), Some(7.5));
    }

    #[test]
    fn of_nothing_there_is_none_and_of_one_all_are_it() {
        assert_eq!(quantile(&[], 0.5), None);
        assert!([0.0, 0.3, 1.0].iter().all(|p| quantile(&[7.0], *p) == Some(7.0)));
    }
}
