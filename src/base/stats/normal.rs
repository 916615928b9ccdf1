//! The standard normal distribution, by the four operations and square roots alone.
//!
//! The functions of the system's mathematical library differ in the last bit from machine to
//! machine, and a draw that depends on them would too.

/// Beyond this many standard deviations, a share differs from 0 or 1 by less than 1e-15.
const FARTHEST: f64 = 8.0;

/// Returns the share of a standard normal distribution that lies below `z`, with an error below
/// 1e-14.
///
/// The series is that of G. Marsaglia (2004), "Evaluating the normal distribution", Journal of
/// Statistical Software 11(4).
///
/// ```
/// use horseshoe::base::stats::normal_share;
/// assert!((normal_share(1.959_963_984_540_054) - 0.975).abs() < 1e-12);
/// assert_eq!(normal_share(0.0), 0.5);
/// ```
pub fn normal_share(z: f64) -> f64 {
    /// One by the root of twice pi.
    const DENSITY_AT_0: f64 = 0.398_942_280_401_432_7;
    if z.is_nan() {
        return z;
    }
    let z = z.clamp(-FARTHEST, FARTHEST);
    let square = z * z;
    let (mut sum, mut before, mut term, mut odd) = (z, 0.0, z, 1.0);
    while sum != before {
        odd += 2.0;
        term *= square / odd;
        before = sum;
        sum += term;
    }
    (0.5 + sum * DENSITY_AT_0 * exp_of_minus(square / 2.0)).clamp(0.0, 1.0)
}

/// Returns the value below which this share of a standard normal distribution lies: the inverse of
/// [`normal_share`], by bisection.
///
/// ```
/// use horseshoe::base::stats::normal_quantile;
/// assert!((normal_quantile(0.975) - 1.959_963_984_540_054).abs() < 1e-9);
/// ```
pub fn normal_quantile(share: f64) -> f64 {
    let (mut low, mut high) = (-FARTHEST, FARTHEST);
    // Sixteen halved sixty times is less than any difference between two such numbers.
    for _ in 0..60 {
        let middle = f64::midpoint(low, high);
        if normal_share(middle) < share { low = middle } else { high = middle }
    }
    f64::midpoint(low, high)
}

/// Returns e to the power of `-x`, for `x` from 0 to 32: the series of a small part, squared back.
fn exp_of_minus(x: f64) -> f64 {
    const HALVINGS: u32 = 9;
    let small = -x / f64::from(1_u32 << HALVINGS);
    let (mut sum, mut term) = (1.0, 1.0);
    for power in 1..16 {
        term *= small / f64::from(power);
        sum += term;
    }
    (0..HALVINGS).fold(sum, |power, _| power * power)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Values of the tables: M. Abramowitz and I. A. Stegun (1964), table 26.1.
    #[test]
    fn it_agrees_with_the_tables() {
        for (z, share) in [
            (0.5, 0.691_462_461_274_013),
            (1.0, 0.841_344_746_068_543),
            (1.5, 0.933_192_798_731_142),
            (2.0, 0.977_249_868_051_821),
            (3.0, 0.998_650_101_968_370),
            (4.0, 0.999_968_328_758_167),
        ] {
            assert!((normal_share(z) - share).abs() < 1e-13, "{z}: {}", normal_share(z));
            assert!((normal_share(-z) - (1.0 - share)).abs() < 1e-13, "-{z}");
        }
    }

    #[test]
    fn the_quantile_is_the_inverse() {
        let mut last = f64::NEG_INFINITY;
        for step in 1..2_000 {
            let share = f64::from(step) / 2_000.0;
            let z = normal_quantile(share);
            assert!(z > last && (normal_share(z) - share).abs() < 1e-13, "{share}: {z}");
            last = z;
        }
        for share in [0.0, 1e-300, 1.0, f64::NAN] {
            assert!(normal_quantile(share).abs() <= FARTHEST);
        }
        assert!(normal_share(f64::NAN).is_nan());
    }

    #[test]
    fn the_power_agrees_with_the_library() {
        for step in 0..=320 {
            let x = f64::from(step) / 10.0;
            let (own, other) = (exp_of_minus(x), (-x).exp());
            assert!((own / other - 1.0).abs() < 1e-12, "{x}: {own}, {other}");
        }
    }
}
