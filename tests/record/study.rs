//! The study in `docs/` is what the command writes, byte for byte.

use std::path::Path;

use tempfile::TempDir;

use crate::looks::call;

#[test]
fn the_study_is_what_make_study_writes() {
    let fresh = TempDir::new().expect("a directory");
    let directory = fresh.path().to_str().expect("UTF-8");
    let months = ["--from", "2002-01", "--to", "2022-12"];
    let study = ["backtest", "data/record", "--quiet", "--study", directory];
    assert_eq!(call(&[&study[..], &months].concat()).0, 0);
    let docs = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs");
    let names = |directory: &Path| {
        let entries = directory.join("study").read_dir().expect("written");
        let mut names: Vec<String> = entries
            .map(|entry| format!("study/{}", entry.expect("an entry").file_name().display()))
            .collect();
        names.sort();
        names.extend(["study.md", "study.sha256"].map(str::to_owned));
        names
    };
    assert_eq!(names(&docs), names(fresh.path()));
    for name in names(&docs) {
        let read = |directory: &Path| std::fs::read_to_string(directory.join(&name)).expect("text");
        // A plain comparison would print whole pages.
        assert!(read(&docs) == read(fresh.path()), "docs/{name} is not new: run `make study`");
    }
    let makefile = std::fs::read_to_string(docs.join("../Makefile")).expect("text");
    assert!(makefile.contains("backtest data/record --from 2002-01 --to 2022-12 --study docs"));
}

#[test]
fn a_study_is_of_the_guideline_and_written_whole_or_not_at_all() {
    let fresh = TempDir::new().expect("a directory");
    let directory = fresh.path().join("new");
    let directory = directory.to_str().expect("UTF-8");
    let study = ["backtest", "data/record", "--to", "2002-03", "--study", directory];
    let (code, _, err) = call(&[&study[..], &["--policy", "one-week"]].concat());
    assert_eq!(code, 2, "{err}");
    let (code, _, err) = call(&[&study[..], &["--time-limit", "0.000001"]].concat());
    assert_eq!(code, 3, "{err}");
    assert!(err.contains("no study is written"), "{err}");
    assert!(!Path::new(directory).exists());
}
