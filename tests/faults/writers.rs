//! Two calls that write into the same folder at the same time.

use std::fs;
use std::path::Path;
use std::process::Stdio;

use tempfile::TempDir;

use crate::support::{Count, Running, at_top, call, is_whole, leftovers, names};

/// Runs both at once; both must end well.
fn both(top: &Path, one: &[&str], other: &[&str]) {
    let running = [one, other].map(|args| {
        let mut command = call(top, args);
        Running::start(command.stdout(Stdio::null()).stderr(Stdio::piped()))
    });
    for running in running {
        let ended = running.end();
        assert_eq!(ended.code(), 0, "{}", ended.err);
    }
}

/// After each round the folder holds the programme of one of the two months, complete.
#[test]
fn two_plans_of_one_folder() {
    let mut count = Count::of("two plans at once");
    let top = TempDir::new().expect("a directory");
    let months = [at_top("data/2027-01"), at_top("data/2026-12"), at_top("data/2010-12")];
    let mut won = [0; 3];
    for round in 0..24 {
        // The months take different times; so each pair comes in both orders.
        let (one, other) = (round % 3, (round + 1 + round / 3 % 2) % 3);
        let out = top.path().join("out");
        if round % 4 == 0 {
            // Now and then both have to make the folder.
            drop(fs::remove_dir_all(&out));
        }
        let args = |month: usize| ["plan", &months[month], "--out", "out"];
        both(top.path(), &args(one), &args(other));
        assert!(is_whole(&out, "plan"), "round {round}");
        assert_eq!(leftovers(&out), [""; 0], "round {round}");
        assert_eq!(names(&out).len(), 11);
        let text = fs::read_to_string(out.join("programme.json")).expect("it");
        let programme: serde_json::Value = serde_json::from_str(&text).expect("JSON");
        let name = programme["instance"].as_str().expect("a name");
        let own = months.iter().position(|month| month.ends_with(name)).expect("one of them");
        assert!(own == one || own == other, "round {round}: {name}");
        won[own] += 1;
        count.survived();
    }
    // Which call comes last is the machine's business; but that it is always the same proves nothing.
    assert!(won.iter().filter(|won| **won > 0).count() > 1, "{won:?}");
    count.print(24);
}

/// Sets with folders of different names: no folder of the one stands under the table of the other.
#[test]
fn two_tables_of_scenarios_in_one_folder() {
    let mut count = Count::of("two tables of scenarios at once");
    let top = TempDir::new().expect("a directory");
    let month = at_top("data/2027-01");
    for (name, days) in [("one", 4..8), ("other", 11..16)] {
        let mut rows = "scenario,change,target,field,value\n".to_owned();
        for day in days {
            rows += &format!("{name}-{day:02},close,2027-01-{day:02},,closed\n");
        }
        fs::write(top.path().join(format!("{name}.csv")), rows).expect("written");
    }
    let out = top.path().join("out");
    for round in 0..10 {
        let args = |name| ["whatif", &month, name, "--out", "out", "--jobs", "1"];
        both(top.path(), &args("one.csv"), &args("other.csv"));
        assert!(is_whole(&out, "whatif"), "round {round}");
        assert_eq!(leftovers(&out), [""; 0], "round {round}");
        let table = fs::read_to_string(out.join("whatif.csv")).expect("it");
        let folders: Vec<String> = names(&out)
            .into_iter()
            .filter(|name| name != "base" && out.join(name).is_dir())
            .collect();
        assert!(!folders.is_empty());
        for folder in folders {
            let (_, name) = folder.split_once('-').expect("a number and a name");
            assert!(table.contains(&format!("\n{name},")), "round {round}: {folder}: {table}");
        }
        count.survived();
    }
    count.print(10);
}

/// Many writers of different things in one folder, each with its own set.
#[test]
fn different_verbs_in_one_folder() {
    let mut count = Count::of("different verbs at once");
    let top = TempDir::new().expect("a directory");
    let (month, record) = (at_top("data/2027-01"), at_top("data/record"));
    let calls: [(&str, &[&str]); 4] = [
        ("plan", &["plan", &month, "--out", "out"]),
        ("compare", &["compare", &month, "--out", "out"]),
        ("alternatives", &["plan", &month, "--alternatives", "2", "--out", "out"]),
        (
            "backtest",
            &["backtest", &record, "--from", "2012-12", "--to", "2012-12", "--out", "out"],
        ),
    ];
    for _ in 0..6 {
        let running = calls.map(|(_, args)| {
            let mut command = call(top.path(), args);
            Running::start(command.stdout(Stdio::null()).stderr(Stdio::piped()))
        });
        for running in running {
            let ended = running.end();
            assert_eq!(ended.code(), 0, "{}", ended.err);
        }
        let out = top.path().join("out");
        assert_eq!(leftovers(&out), [""; 0]);
        for (verb, _) in calls {
            assert!(is_whole(&out, verb), "{verb}");
        }
        count.survived();
    }
    count.print(6);
}
