//! `horseshoe export`.

use crate::support::{call, instances};

#[test]
fn the_same_input_gives_the_same_export() {
    for instance in instances() {
        let formats: [&[&str]; 4] = [
            &["--format", "json"],
            &["--format", "mps", "--formulation", "step"],
            &["--format", "mps", "--formulation", "disaggregated"],
            &["--format", "mps", "--formulation", "aggregated"],
        ];
        for format in formats {
            let [one, two] = [(); 2].map(|()| call(&[&["export", &instance], format].concat()));
            assert_eq!((one.code, one.err.as_str()), (0, ""), "{instance} {format:?}");
            assert!(one.out == two.out, "{instance} {format:?}");
        }
    }
}
