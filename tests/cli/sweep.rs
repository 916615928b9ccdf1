//! `horseshoe sweep`: plan, run, merge.

mod broken;
mod proof;

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};

use horseshoe::research::sweep::{Plan, Results};
use insta::assert_snapshot;
use serde_json::Value;
use sha2::{Digest as _, Sha256};

use crate::support::{Ended, Month, horseshoe, json, listing, sealed};

const SCENARIOS: &str = "scenario,change,target,field,value\n\
    slips,set,UNFICYP,report_issued,2027-01-07\n\
    too late,set,UNFICYP,report_issued,2027-01-20\n\
    closed,close,2027-01-13,,no interpretation\n\
    closed,remove,debate,,\n\
    pinned,pin,UNFICYP/adoption,,2027-01-28/morning\n";

/// Two months with scenarios, and synthetic ones: 30 lines, planned into `plan.jsonl`.
fn months() -> Month {
    let month = Month::new(&[
        ("renewals.csv", "mission,mandate_expires,report_issued\nUNFICYP,2027-01-29,2027-01-05\n"),
        (
            "events.csv",
            "id,title,kind,earliest,latest\ndebate,Debate,open_debate,2027-01-06,2027-01-29\n",
        ),
    ]);
    month.write("scenarios.csv", SCENARIOS);
    let with_scenarios = month.call(&[
        "sweep",
        "plan",
        "month",
        "--policies",
        "guideline,one-week",
        "--scenarios",
        "scenarios.csv",
    ]);
    let synthetic = month.call(&[
        "sweep",
        "plan",
        "--seeds",
        "1-10",
        "--renewals",
        "3",
        "--events",
        "4",
        "--policies",
        "guideline,practice",
    ]);
    for ended in [&with_scenarios, &synthetic] {
        assert_eq!((ended.code, ended.err.as_str()), (0, ""));
    }
    month.write("plan.jsonl", &(with_scenarios.out + &synthetic.out));
    month
}

impl Month {
    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.path().join(name)).expect(name)
    }

    fn run(&self, shard: &str, threads: &str, out: &str) -> Ended {
        let call = ["sweep", "run", "plan.jsonl", "--shard", shard, "--threads", threads];
        let ended = self.call(&[&call[..], &["--out", out]].concat());
        assert_eq!(ended.code, 0, "{}", ended.shown());
        ended
    }

    /// The merged answers and their table.
    fn merge(&self, results: &[&str]) -> (String, String) {
        let call = [&["sweep", "merge", "plan.jsonl"], results, &["--out", "merged"]].concat();
        let ended = self.call(&call);
        assert_eq!(ended.code, 0, "{}", ended.shown());
        (self.read("merged/results.jsonl"), self.read("merged/results.csv"))
    }
}

#[test]
fn however_it_is_shared_out_and_broken_off_the_merged_answers_are_the_same() {
    let months = months();
    months.run("1/1", "2", "whole.jsonl");
    let whole = months.merge(&["whole.jsonl"]);
    assert_snapshot!("sweep_table", without_ids(&whole.1));

    for (shard, threads) in [("1/3", "1"), ("2/3", "4"), ("3/3", "2")] {
        months.run(shard, threads, &format!("{}.jsonl", &shard[..1]));
    }
    let shards = ["1.jsonl", "2.jsonl", "3.jsonl"];
    assert_eq!(months.merge(&shards), whole);
    let lines = shards.map(|name| months.read(name).lines().count());
    assert_eq!(lines.iter().sum::<usize>(), 30, "{lines:?}");

    // Wherever a file is torn, the next run makes it whole.
    let second = months.read("2.jsonl");
    let ends: Vec<usize> = second.match_indices('\n').map(|(at, _)| at + 1).collect();
    for cut in [0, 1, ends[0] - 1, ends[0], ends[0] + 1, ends[1] + 40, second.len() - 1] {
        months.write("2.jsonl", &second[..cut]);
        let torn = !ends.contains(&cut) && cut > 0;
        let ended = months.run("2/3", "2", "2.jsonl");
        assert_eq!(
            ended.said().contains("was torn and is written anew"),
            torn,
            "{cut}: {}",
            ended.err
        );
        assert_eq!(months.merge(&shards), whole, "{cut}");
    }
    // What is whole is left as it is.
    let before = months.read("2.jsonl");
    months.run("2/3", "2", "2.jsonl");
    assert_eq!(months.read("2.jsonl"), before);
}

/// The table with the ids, which the version of the program changes, blotted out.
fn without_ids(table: &str) -> String {
    let rows = table.lines().map(|row| match row.split_once(',') {
        Some((id, rest)) if id.len() == 32 => format!("ID,{rest}\n"),
        _ => format!("{row}\n"),
    });
    rows.collect()
}

#[cfg(unix)]
#[test]
fn a_run_that_is_killed_goes_on_where_it_ended() {
    let months = months();
    let call = ["sweep", "plan", "--seeds", "1-200", "--renewals", "4", "--out", "plan.jsonl"];
    assert_eq!(months.call(&call).code, 0);
    let mut command = Command::new(horseshoe().get_program());
    command.current_dir(months.path()).args(["sweep", "run", "plan.jsonl", "--out", "a.jsonl"]);
    let mut child = command.stderr(Stdio::null()).spawn().expect("it runs");
    let lines = || fs::read_to_string(months.path().join("a.jsonl")).unwrap_or_default();
    while lines().lines().count() < 20 {
        assert!(child.try_wait().expect("asked").is_none(), "it ended before it was killed");
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    child.kill().expect("killed");
    child.wait().expect("it ends");
    let answered = lines().lines().count();
    assert!((20..200).contains(&answered), "{answered}");
    let ended = months.run("1/1", "2", "a.jsonl");
    assert!(!ended.said().contains(" 0 were answered before"), "{}", ended.err);
    months.run("1/1", "2", "b.jsonl");
    assert_eq!(months.merge(&["a.jsonl"]), months.merge(&["b.jsonl"]));
}

/// Ctrl-C lets what is running end and be written, and says how to go on.
#[cfg(unix)]
#[test]
fn an_interrupted_run_says_how_to_go_on() {
    let months = months();
    let call = ["sweep", "plan", "--seeds", "1-200", "--renewals", "4", "--out", "plan.jsonl"];
    assert_eq!(months.call(&call).code, 0);
    let mut command = Command::new(horseshoe().get_program());
    command.current_dir(months.path()).args(["sweep", "run", "plan.jsonl", "--out", "new/a.jsonl"]);
    let child = command.stderr(Stdio::piped()).spawn().expect("it runs");
    let lines = || fs::read_to_string(months.path().join("new/a.jsonl")).unwrap_or_default();
    while lines().lines().count() < 5 {
        std::thread::sleep(std::time::Duration::from_millis(5));
    }
    let kill = Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(kill.expect("kill runs").success());
    let output = child.wait_with_output().expect("it ends");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{told}");
    assert!(told.contains("the same call goes on from here"), "{told}");
    assert!(lines().ends_with('\n'), "whole lines alone");
}

#[test]
fn an_id_stands_for_the_content_and_for_nothing_else() {
    let months = months();
    let ids = |plan: &str| -> Vec<String> {
        plan.lines().map(|line| json(line)["id"].as_str().expect("an id").to_owned()).collect()
    };
    let plan = months.read("plan.jsonl");
    for (id, line) in ids(&plan).iter().zip(plan.lines()) {
        // As docs/sweeps.md says: the line without the id and without the path.
        let content = line.replace(&format!("\"id\":\"{id}\","), "");
        let content = content.replace("\"path\":\"month\",", "");
        let hash = Sha256::digest(content);
        let hash: String = hash.iter().map(|byte| format!("{byte:02x}")).collect();
        assert_eq!(id, &hash[..32], "{line}");
    }

    let of_month = |months: &Month| ids(&months.call(&["sweep", "plan", "month"]).out);
    let before = of_month(&months);
    let here = months.path().join("month");
    let elsewhere = months.call(&["sweep", "plan", here.to_str().expect("UTF-8")]).out;
    assert_eq!(ids(&elsewhere), before, "the path is no content");
    for (file, text) in [
        ("renewals.csv", "mission,mandate_expires,report_issued\nUNFICYP,2027-01-29,2027-01-06\n"),
        ("calendar.csv", "date,status,reason\n2027-01-13,closed,no interpretation\n"),
        ("policy.toml", "base = \"one-week\"\n"),
    ] {
        let months = self::months();
        months.write(&format!("month/{file}"), text);
        assert_ne!(of_month(&months), before, "{file}");
    }
    let twice = months.call(&["sweep", "plan", "month", "./month"]);
    assert_eq!(twice.out.lines().count(), 1);
    assert_eq!(twice.err, "1 scenario was asked for twice, and is there once\n");
}

#[test]
fn a_changed_instance_is_told_and_nothing_of_it_is_answered() {
    let months = months();
    months.write("month/events.csv", "id,title,kind,date\ndebate,Debate,open_debate,2027-01-06\n");
    months.write("month/policy.toml", "base = \"practice\"\n");
    let ended = months.call(&["sweep", "run", "plan.jsonl", "--out", "results.jsonl", "--quiet"]);
    assert_eq!(ended.code, 2);
    assert_snapshot!("sweep_changed", ended.err);
    // The synthetic ones are what they were.
    assert_eq!(months.read("results.jsonl").lines().count(), 20);
}

#[test]
fn merging_proves_that_each_answer_is_there_once() {
    let months = months();
    months.run("1/1", "2", "whole.jsonl");
    let whole = months.read("whole.jsonl");
    let lines: Vec<&str> = whole.lines().collect();
    let merge = |files: &[&str]| {
        let call = [&["sweep", "merge", "plan.jsonl"], files, &["--out", "proof"]].concat();
        let ended = months.call(&call);
        assert_eq!(ended.code == 0, months.path().join("proof").exists(), "{}", ended.shown());
        ended
    };
    let told = |ended: &Ended, what: &str| {
        assert_eq!(ended.code, 1, "{}", ended.shown());
        assert!(ended.out.contains(what), "{}", ended.shown());
    };
    let line = |line: &str| line.to_owned() + "\n";

    months.write("part.jsonl", &whole[..whole.len() - lines[29].len() - 1]);
    told(&merge(&["part.jsonl"]), "1 scenario without an answer");

    let id = |line: &str| json(line)["id"].as_str().expect("an id").to_owned();
    months.write("torn.jsonl", &whole[..whole.len() - 9]);
    let torn = merge(&["torn.jsonl"]);
    told(&torn, &id(lines[29]));
    told(&torn, "torn.jsonl:30");

    let other = lines[3].replace("\"reason\":\"", "\"reason\":\"not ");
    months.write("other.jsonl", &line(&sealed(&other)));
    told(&merge(&["whole.jsonl", "other.jsonl"]), "with two answers that differ");

    let unknown = lines[3].replace(&id(lines[3]), &"0".repeat(32));
    months.write("unknown.jsonl", &line(&sealed(&unknown)));
    told(&merge(&["whole.jsonl", "unknown.jsonl"]), "that the plan does not have");

    months.write("broken.jsonl", "{\"id\":\n");
    let broken = merge(&["whole.jsonl", "broken.jsonl", "none.jsonl"]);
    assert_eq!(broken.code, 2, "{}", broken.shown());
    assert!(
        broken.said().contains("none.jsonl") && broken.said().contains("broken.jsonl, line 1:")
    );

    // The same answer twice, and a torn line that was answered elsewhere, take nothing away.
    months.write("again.jsonl", &(line(lines[3]) + &lines[4][..50]));
    let ended = merge(&["whole.jsonl", "again.jsonl"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    assert!(
        ended.said().contains("was answered more than once, the same each time"),
        "{}",
        ended.err
    );
    assert!(ended.said().contains("again.jsonl:2 is a torn line"), "{}", ended.err);
    assert_snapshot!(ended.out, @"Each of the 30 scenarios of the plan has one answer: 2 infeasible, 28 optimal.");
}

#[test]
fn lines_that_are_handed_in_are_answered_as_those_of_a_plan() {
    let months = months();
    months.run("1/1", "2", "whole.jsonl");
    let plan = months.read("plan.jsonl");
    let spoilt = plan.lines().next().expect("a line").replace("guideline", "practice");
    let input = format!("{plan}\nnot a line\n{spoilt}\n");
    let run = horseshoe()
        .current_dir(months.path())
        .args(["sweep", "run", "--stdin", "--threads", "2"])
        .write_stdin(input)
        .output()
        .expect("it runs");
    let text = |bytes| String::from_utf8(bytes).expect("UTF-8");
    assert_eq!(run.status.code(), Some(2));
    let told = text(run.stderr).split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(
        told.contains("line 32 of the standard input: this is not a scenario of a plan"),
        "{told}"
    );
    assert!(told.contains("the id is not that of the content"), "{told}");
    months.write("answers.jsonl", &text(run.stdout));
    assert_eq!(months.merge(&["answers.jsonl"]), months.merge(&["whole.jsonl"]));
}

#[test]
fn a_file_of_results_has_one_writer_and_belongs_to_one_plan() {
    let months = months();
    let path = months.path().join("results.jsonl");
    let plan = Plan::read(&months.path().join("plan.jsonl")).expect("a plan");
    let held = Results::open(&path, &plan).expect("opened");
    let ended = months.call(&["sweep", "run", "plan.jsonl", "--out", "results.jsonl"]);
    assert_eq!(ended.code, 2, "{}", ended.shown());
    assert_snapshot!("sweep_in_use", ended.err);
    drop(held);
    months.run("1/2", "2", "results.jsonl");
    let other = ["sweep", "plan", "month", "--policies", "practice", "--out", "other.jsonl"];
    assert_eq!(months.call(&other).code, 0);
    let ended = months.call(&["sweep", "run", "other.jsonl", "--out", "results.jsonl"]);
    assert_eq!(ended.code, 2, "{}", ended.shown());
    assert!(ended.said().contains("the plan has no scenario"), "{}", ended.err);
}

#[test]
fn what_cannot_be_applied_is_told_before_anything_is_planned() {
    let months = months();
    let faulty = SCENARIOS.replace("debate", "debat").replace("2027-01-07", "7 January");
    months.write("faulty.csv", &faulty);
    let call = ["sweep", "plan", "month", "--policies", "guideline,practice", "--scenarios"];
    let ended = months.call(&[&call[..], &["faulty.csv"]].concat());
    assert_eq!((ended.code, ended.out.as_str()), (2, ""));
    months.write("faulty.csv", &SCENARIOS.replace("debate", "debat"));
    let ended = months.call(&[&call[..], &["faulty.csv", "--out", "planned/plan.jsonl"]].concat());
    assert_eq!(ended.code, 2);
    assert_snapshot!("sweep_plan_faults", ended.err);
    assert!(!months.path().join("planned").exists());
}

/// The script of the array, run by the stand-in that `docs/sweeps.md` tells of.
#[cfg(unix)]
#[test]
fn the_tasks_of_a_slurm_array_answer_the_plan() {
    let months = months();
    let scripts = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/sweeps");
    let ran = Command::new("sh")
        .current_dir(months.path())
        .env("HORSESHOE", horseshoe().get_program())
        .arg(scripts.join("sbatch-here.sh"))
        .args(["--array=1-3", "--requeue", "--export=ALL,PLAN=plan.jsonl"])
        .arg(scripts.join("slurm.sh"))
        .output()
        .expect("sh runs");
    assert!(ran.status.success(), "{}", String::from_utf8_lossy(&ran.stderr));
    let names = listing(&months.path().join("results"));
    assert_eq!(names, ["1.jsonl", "2.jsonl", "3.jsonl"]);
    let merged = months.merge(&["results/1.jsonl", "results/2.jsonl", "results/3.jsonl"]);
    assert_eq!(merged.0.lines().count(), 30);
}

/// What a line of results says is what `plan` says of the same month.
#[test]
fn an_answer_is_what_planning_gives() {
    let months = months();
    months.run("1/1", "2", "whole.jsonl");
    let whole = months.read("whole.jsonl");
    let own: Vec<Value> = whole.lines().map(json).collect();
    let own = own.iter().find(|line| {
        (&line["instance"], &line["policy"]) == (&"month".into(), &"guideline".into())
            && line["scenario"].is_null()
    });
    let (own, plan) = (own.expect("as it is"), months.plan());
    assert_eq!((&own["objective"], &own["bound"]), (&plan["objective"], &plan["bound"]));
    let items = plan["items"].as_array().expect("items").iter().map(|item| {
        let session =
            item["session"].as_str().map_or(String::new(), |session| format!("/{session}"));
        let date = item["date"].as_str().expect("a date");
        (item["id"].as_str().expect("an id").to_owned(), format!("{date}{session}"))
    });
    let items: BTreeMap<String, String> = items.collect();
    assert_eq!(own["items"], serde_json::to_value(items).expect("JSON"));
}
