//! The random streams, and what the reports of a month have in common.

use std::fmt;
use std::str::FromStr;

use chrono::{NaiveDate, TimeDelta};
use rand::{Rng, RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde::Serialize;
use sha2::{Digest as _, Sha256};

use super::Delays;
use crate::base::calendar::{Calendar, days_after};
use crate::base::stats::{normal_quantile, normal_share};
use crate::base::words::quoted;

/// The correlation of the delays of one month, from 0 (independent) to 1 (all alike).
///
/// It is the correlation of the normal scores in a Gaussian copula with one factor a month:
/// `z = sqrt(rho) F + sqrt(1 - rho) e`, with `F` shared by the month's reports and `e` each report's
/// own. The delay is the quantile of the empirical distribution at the share of the normal
/// distribution below `z`. Every report's own distribution is therefore the one given, whatever the
/// correlation.
///
/// M. C. Cario and B. L. Nelson (1997), "Modeling and generating random vectors with arbitrary
/// marginal distributions and correlation matrix", Northwestern University; R. T. Clemen and
/// T. Reilly (1999), "Correlations and copulas for decision and risk analysis", Management Science
/// 45(2). The factor is that of O. A. Vasicek (2002), "The distribution of loan portfolio value",
/// Risk 15(12).
///
/// ```
/// use horseshoe::research::simulate::Correlation;
/// assert_eq!("0.3".parse::<Correlation>().unwrap().value(), 0.3);
/// assert!("2".parse::<Correlation>().unwrap_err().contains("from 0 to 1"));
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, PartialOrd, Serialize)]
#[serde(transparent)]
pub struct Correlation(f64);

impl Correlation {
    /// Returns the correlation, a number from 0 to 1.
    ///
    /// ```
    /// # use horseshoe::research::simulate::Correlation;
    /// assert_eq!(Correlation::default().value(), 0.0);
    /// ```
    pub fn value(self) -> f64 {
        self.0
    }
}

impl FromStr for Correlation {
    type Err = String;

    fn from_str(text: &str) -> Result<Correlation, String> {
        let value = text.trim().parse::<f64>().ok();
        let is_one = |value: &f64| (0.0..=1.0).contains(value);
        // Minus zero is a zero that would be printed with its sign.
        value.filter(is_one).map(|value| Correlation(value.abs())).ok_or_else(|| {
            format!(
                "{} is not a correlation: give a number from 0 to 1, such as 0.3; 0 draws every \
                 report by itself",
                quoted(text)
            )
        })
    }
}

impl fmt::Display for Correlation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Display::fmt(&self.0, f)
    }
}

/// One draw of a month: what its reports share.
pub(super) struct Stream<'a> {
    seed: u64,
    instance: &'a str,
    draw: u32,
    /// The weight of the shared factor times its value, and the weight of a report's own; `None`
    /// without a correlation.
    shared: Option<(f64, f64)>,
}

impl<'a> Stream<'a> {
    pub(super) fn new(
        seed: u64,
        correlation: Correlation,
        instance: &'a str,
        draw: u32,
    ) -> Stream<'a> {
        let mut stream = Stream { seed, instance, draw, shared: None };
        let rho = correlation.value();
        if rho > 0.0 {
            // No renewal has an empty id.
            let factor = normal_quantile(unit(&mut stream.of("")));
            stream.shared = Some((rho.sqrt() * factor, (1.0 - rho).sqrt()));
        }
        stream
    }

    /// Draws the days by which a report comes after its due date.
    ///
    /// The report's own part is the same for every correlation: without one, it is the delay.
    pub(super) fn delay(&self, delays: &Delays, renewal: &str) -> i64 {
        let mut stream = self.of(renewal);
        let days = &delays.days;
        let drawn = match self.shared {
            _ if days.is_empty() => None,
            None => days.draw(&mut stream),
            Some((shared, weight)) => {
                let place = stream.random_range(0..days.len());
                let own = (place as f64 + unit(&mut stream)) / days.len() as f64;
                days.least_for(normal_share(shared + weight * normal_quantile(own)))
            }
        };
        drawn.unwrap_or_default()
    }

    /// Returns the stream of a renewal.
    ///
    /// It is derived from the seed and from the names of what is drawn, each preceded by its length,
    /// so that no two reports share a stream.
    fn of(&self, renewal: &str) -> ChaCha8Rng {
        let mut hash = Sha256::new();
        hash.update(self.seed.to_le_bytes());
        hash.update(self.draw.to_le_bytes());
        for name in [self.instance, renewal] {
            hash.update((name.len() as u64).to_le_bytes());
            hash.update(name);
        }
        ChaCha8Rng::from_seed(hash.finalize().into())
    }
}

/// Draws a number between 0 and 1, both excluded.
fn unit(stream: &mut impl Rng) -> f64 {
    const PARTS: u64 = 1 << 52;
    (stream.random_range(0..PARTS) as f64 + 0.5) / PARTS as f64
}

/// Returns the day on which a report is issued: the first working day on or after its due date plus
/// the delay.
pub(super) fn issued(calendar: &Calendar, due: NaiveDate, delay: i64) -> NaiveDate {
    let from = due.checked_add_signed(TimeDelta::days(delay)).unwrap_or(due);
    // No holiday lasts for a fortnight.
    let days = (0..14).map(|later| days_after(from, later));
    days.into_iter().find(|day| calendar.is_working_day(*day)).unwrap_or(from)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::base::stats::Distribution;
    use crate::input::instance::Policy;
    use crate::input::record::Record;

    const DRAWS: u32 = 10_000;

    fn record() -> Delays {
        Delays::of_record(&Record::built_in().expect("a record"), &Policy::guideline())
    }

    /// The delays of two reports in many draws.
    fn pairs(delays: &Delays, rho: f64) -> Vec<(i64, i64)> {
        let pair = |draw| {
            let stream = Stream::new(11, Correlation(rho), "2026-12", draw);
            (stream.delay(delays, "UNDOF"), stream.delay(delays, "UNIFIL"))
        };
        (1..=DRAWS).map(pair).collect()
    }

    /// Midranks, since delays are whole days and many are equal.
    fn ranks(values: &[i64]) -> Vec<f64> {
        let seen: Distribution = values.iter().copied().collect();
        let rank = |value: &i64| {
            let up_to = seen.share_at_most(*value).count as f64;
            let below = seen.share_at_most(*value - 1).count as f64;
            (up_to + below + 1.0) / 2.0
        };
        values.iter().map(rank).collect()
    }

    /// Spearman's rank correlation.
    fn rank_correlation(pairs: &[(i64, i64)]) -> f64 {
        let one = ranks(&pairs.iter().map(|pair| pair.0).collect::<Vec<_>>());
        let other = ranks(&pairs.iter().map(|pair| pair.1).collect::<Vec<_>>());
        let middle = (pairs.len() as f64 + 1.0) / 2.0;
        let product = |a: &[f64], b: &[f64]| -> f64 {
            a.iter().zip(b).map(|(a, b)| (a - middle) * (b - middle)).sum()
        };
        product(&one, &other) / (product(&one, &one) * product(&other, &other)).sqrt()
    }

    /// The greatest distance between the drawn shares and those of the distribution: beyond 1.95 by
    /// the root of the number of draws in one case of a thousand (Kolmogorov), and more rarely for a
    /// distribution with steps.
    #[test]
    fn a_correlation_leaves_the_distribution_of_each_report() {
        let delays = record();
        let most = 1.95 / f64::from(DRAWS).sqrt();
        let mut compared = 0;
        for rho in [0.0, 0.25, 0.5, 0.9, 1.0] {
            let pairs = pairs(&delays, rho);
            for drawn in [
                pairs.iter().map(|pair| pair.0).collect::<Distribution>(),
                pairs.iter().map(|pair| pair.1).collect(),
            ] {
                for (days, _) in delays.days.counts() {
                    let share =
                        |of: &Distribution| of.share_at_most(days).fraction().expect("some");
                    let apart = (share(&drawn) - share(&delays.days)).abs();
                    assert!(apart < most, "{rho}: {apart} at {days} days");
                    compared += 1;
                }
            }
        }
        assert!(compared > 200, "{compared}");
    }

    /// The rank correlation of a Gaussian copula: W. H. Kruskal (1958), "Ordinal measures of
    /// association", Journal of the American Statistical Association 53. Equal days take a little of
    /// it away.
    #[test]
    fn the_draws_have_the_correlation() {
        let delays = record();
        for rho in [0.0, 0.2, 0.5, 0.8] {
            let wanted = 6.0 / std::f64::consts::PI * (rho / 2.0_f64).asin();
            let found = rank_correlation(&pairs(&delays, rho));
            assert!((found - wanted).abs() < 0.04, "{rho}: {found} found, {wanted} wanted");
        }
        let alike = pairs(&delays, 1.0);
        assert!(alike.iter().all(|(one, other)| one == other));
    }

    /// Draws under two correlations differ by what the reports share, and by nothing else.
    #[test]
    fn a_small_correlation_changes_few_draws() {
        let delays = record();
        let (none, small) = (pairs(&delays, 0.0), pairs(&delays, 1e-9));
        let same = none.iter().zip(&small).filter(|(none, small)| none == small).count();
        assert!(same > DRAWS as usize - 20, "{same}");
    }

    #[test]
    fn what_is_no_correlation_is_refused() {
        for text in ["2", "-0.1", "nan", "inf", "", "much", "1e400"] {
            let error = text.parse::<Correlation>().expect_err(text);
            assert!(error.contains("from 0 to 1"), "{error}");
        }
        assert_eq!("-0".parse::<Correlation>().expect("zero").to_string(), "0");
    }
}
