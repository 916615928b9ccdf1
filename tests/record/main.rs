//! The record and the backtest: against other computations over the same tables, and as people see them.

mod cross_check;
mod looks;
mod oracle;
mod random;
// The study is drawn.
#[cfg(feature = "figures")]
mod study;

/// A study without its figures is none; that is said before anything is computed.
#[cfg(not(feature = "figures"))]
#[test]
fn a_build_without_figures_writes_no_study() {
    let fresh = tempfile::TempDir::new().expect("a directory");
    let directory = fresh.path().join("new");
    let directory = directory.to_str().expect("UTF-8");
    let (code, out, err) = looks::call(&["backtest", "data/record", "--study", directory]);
    assert_eq!((code, out.as_str()), (2, ""), "{err}");
    let err = err.split_whitespace().collect::<Vec<&str>>().join(" ");
    assert!(err.contains("draws no figures") && err.contains("feature `figures`"), "{err}");
    assert!(!std::path::Path::new(directory).exists());
}
