//! `horseshoe policy`.

use insta::assert_snapshot;

use crate::support::{call, without_times};

#[test]
fn the_list() {
    assert_snapshot!(call(&["policy", "list"]).shown());
}

#[test]
fn what_is_shown_is_a_policy_that_gives_the_same_programme() {
    let top = tempfile::tempdir().expect("a directory");
    for name in ["guideline", "one-week", "preferred", "practice"] {
        let shown = call(&["policy", "show", name]);
        assert_eq!((shown.code, shown.err.as_str()), (0, ""), "{name}");
        let file = top.path().join(format!("{name}.toml"));
        std::fs::write(&file, &shown.out).expect("written");
        let file = file.to_str().expect("UTF-8");
        assert_eq!(call(&["policy", "show", file]).out, shown.out, "{name}");

        let plan = |policy: &str| {
            let ended = call(&["plan", "data/2027-01", "--format", "json", "--policy", policy]);
            assert_eq!(ended.code, 0, "{}", ended.shown());
            without_times(&ended.out)
        };
        let (by_name, by_file) = (plan(name), plan(file));
        for part in ["items", "objective", "penalties", "leads", "deadlines"] {
            assert_eq!(by_name[part], by_file[part], "{name}: {part}");
        }
    }
}

#[test]
fn a_policy_that_is_not_there() {
    assert_snapshot!(call(&["policy", "show", "guidelines"]).shown());
}
