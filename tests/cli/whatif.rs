//! `horseshoe whatif`: many questions at once.

use insta::assert_snapshot;

use crate::support::{Ended, Month, call, horseshoe, json, listing};

/// The table as CSV, without the seconds.
fn table(ended: &Ended) -> String {
    let lines = ended.out.lines();
    lines
        .map(|line| line.rsplit_once(',').map_or(line, |(rest, _)| rest))
        .fold(String::new(), |text, line| text + line + "\n")
}

#[test]
fn the_scenarios_of_december_whatever_the_number_of_threads() {
    let file = "data/2026-12/scenarios.csv";
    let ask = |jobs: &str| {
        let ended = call(&["whatif", "data/2026-12", file, "--format", "csv", "--jobs", jobs]);
        assert_eq!((ended.code, ended.err.as_str()), (0, ""));
        table(&ended)
    };
    let one = ask("1");
    assert_snapshot!(one);
    assert_eq!(ask("4"), one);
}

const SCENARIOS: &str = "scenario,change,target,field,value\n\
    sooner,set,UNFICYP,mandate_expires,2027-01-27\n\
    misspelt,set,UNFICYP,mandate_expire,2027-01-27\n\
    too late,set,UNFICYP,report_issued,2027-01-20\n\
    ../../up,set,UNFICYP,notes,hostile name\n\
    =1+1,close,2027-01-13,,closed\n";

fn january() -> Month {
    let month = Month::of_renewals(
        "mission,mandate_expires,report_issued\nUNFICYP,2027-01-29,2027-01-05\n",
    );
    month.write("scenarios.csv", SCENARIOS);
    month
}

#[test]
fn a_bad_scenario_fails_alone() {
    let month = january();
    let ended =
        month.call(&["whatif", "month", "scenarios.csv", "--format", "csv", "--out", "out"]);
    assert_eq!(ended.code, 2);
    assert_snapshot!("bad_scenario_table", table(&ended));
    let (faults, wrote) = ended.err.split_once("scenario `misspelt`").expect("told");
    assert_snapshot!("bad_scenario_err", format!("scenario `misspelt`{wrote}"));
    assert!(faults.contains("wrote"), "{faults}");
    // Nothing is written elsewhere, and all of it is whole.
    assert_eq!(listing(month.path()), ["month", "out", "scenarios.csv"]);
    let out = month.path().join("out");
    assert_eq!(
        listing(&out),
        ["1-sooner", "4-up", "5-1-1", "base", "whatif.csv", "whatif.json", "whatif.sha256"]
    );
    let whole = std::fs::read_to_string(out.join("whatif.json")).expect("written");
    let statuses: Vec<String> = json(&whole)["scenarios"]
        .as_array()
        .expect("scenarios")
        .iter()
        .map(|scenario| scenario["status"].as_str().expect("a status").to_owned())
        .collect();
    assert_eq!(statuses, ["optimal", "faulty", "infeasible", "optimal", "optimal"]);
    let programme = std::fs::read_to_string(out.join("1-sooner/programme.json")).expect("written");
    assert_eq!(json(&programme)["status"], "optimal");
}

#[test]
fn the_table_for_a_person() {
    let month = january();
    let ended = month.call(&["whatif", "month", "scenarios.csv", "--quiet"]);
    // Seconds are the last number of a line of the table.
    let text: String = ended
        .out
        .lines()
        .map(|line| {
            let mut words: Vec<&str> = line.split_inclusive(' ').collect();
            for word in &mut words {
                let figure = word.trim();
                if figure.len() == 4 && figure.as_bytes()[1] == b'.' {
                    *word = "0.00 ";
                }
            }
            words.concat().trim_end().to_owned() + "\n"
        })
        .collect();
    assert_snapshot!(text);
}

#[test]
fn an_instance_without_a_programme_of_its_own() {
    let month = Month::of_renewals(
        "mission,mandate_expires,report_issued\nUNFICYP,2010-12-15,2010-12-01\n",
    );
    month.write(
        "scenarios.csv",
        "scenario,change,target,field,value\nrollover,set,UNFICYP,mandate_expires,2010-12-17\n",
    );
    let ended = month.call(&["whatif", "month", "scenarios.csv", "--format", "csv"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    assert!(table(&ended).contains("rollover,2,optimal,"), "{}", ended.out);
    let text = month.call(&["whatif", "month", "scenarios.csv"]).out;
    assert!(text.starts_with("The instance as it is has no programme of work."), "{text}");
}

/// Ctrl-C lets what is running end, and what is done is written whole.
#[cfg(unix)]
#[test]
fn an_interrupted_sweep_leaves_what_was_done() {
    let month = Month::new(&[]);
    let path = month.path().join("drawn");
    let out = path.to_str().expect("UTF-8");
    assert_eq!(call(&["generate", "--quiet", "--scenarios", "4000", "--out", out]).code, 0);
    let mut command = std::process::Command::new(horseshoe().get_program());
    command.current_dir(&path).args(["whatif", ".", "scenarios.csv", "--format", "csv"]);
    command.args(["--out", "answers"]).stdout(std::process::Stdio::piped());
    let child = command.stderr(std::process::Stdio::piped()).spawn().expect("it runs");
    std::thread::sleep(std::time::Duration::from_millis(1500));
    let kill = std::process::Command::new("kill").args(["-INT", &child.id().to_string()]).status();
    assert!(kill.expect("kill runs").success());
    let output = child.wait_with_output().expect("it ends");
    let told = String::from_utf8_lossy(&output.stderr);
    assert_eq!(output.status.code(), Some(3), "{told}");
    assert!(told.contains("interrupted"), "{told}");
    let whole = std::fs::read_to_string(path.join("answers/whatif.json")).expect("written");
    let answers = json(&whole);
    let count = |status: &str| {
        let scenarios = answers["scenarios"].as_array().expect("scenarios");
        scenarios.iter().filter(|scenario| scenario["status"] == status).count()
    };
    assert!(count("optimal") > 0 && count("not_run") > 0, "{} done", count("optimal"));
}

const MANY: &str = "scenario,change,target,field,value\n\
    late,set,UNFICYP,report_issued,2027-01-05..2027-01-20\n\
    sooner,set,UNFICYP,mandate_expires,-3\n\
    later,set,UNFICYP,mandate_expires,+7\n";

/// The rows of the table as CSV, by column.
fn rows(ended: &Ended) -> Vec<std::collections::BTreeMap<String, String>> {
    let mut reader = csv::Reader::from_reader(ended.out.as_bytes());
    reader.deserialize().map(|row| row.expect("a row")).collect()
}

#[test]
fn a_range_is_a_scenario_a_day_and_a_date_may_be_relative() {
    let month = january();
    month.write("many.csv", MANY);
    let ended = month.call(&["whatif", "month", "many.csv", "--format", "csv", "--out", "out"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    let rows = rows(&ended);
    let names: Vec<&str> = rows.iter().map(|row| row["scenario"].as_str()).collect();
    assert_eq!(names.len(), 18, "{names:?}");
    assert_eq!((names[0], names[15]), ("late (2027-01-05)", "late (2027-01-20)"));
    assert_eq!(&names[16..], ["sooner", "later"]);
    let status = |name: &str| {
        let row = rows.iter().find(|row| row["scenario"] == name).expect("it");
        row["status"].clone()
    };
    assert_eq!(status("late (2027-01-05)"), "optimal");
    assert_eq!(status("late (2027-01-20)"), "infeasible");
    // The written programmes have the dates that were counted.
    let out = month.path().join("out");
    let read = |name: &str| std::fs::read_to_string(out.join(name)).expect("written");
    let expires = |folder: &str| {
        let programme = json(&read(&format!("{folder}/programme.json")));
        programme["mandates"][0]["expires"].as_str().expect("a day").to_owned()
    };
    assert_eq!(
        (expires("17-sooner").as_str(), expires("18-later").as_str()),
        ("2027-01-26", "2027-02-05")
    );
    assert!(read("18-later/changes.csv").starts_with("change,id,title,"));
    let plan = month.call(&["plan", "month", "--format", "csv"]);
    assert_eq!(read("base/programme.csv"), plan.out);
}

#[test]
fn answers_are_chosen_sorted_and_priced() {
    let month = january();
    month.write("many.csv", MANY);
    let ask = |more: &[&str]| {
        let call = [&["whatif", "month", "many.csv", "--format", "csv"], more].concat();
        let ended = month.call(&call);
        assert_eq!(ended.code, 0, "{}", ended.shown());
        rows(&ended)
    };
    let chosen = ask(&["--only", "SOONER", "--only", "late ("]);
    assert_eq!(chosen.len(), 17);
    for texts in ["sooner,late (*", "*SOONER*,late (", "sooner, late ("] {
        assert_eq!(ask(&["--only", texts]).len(), 17, "{texts}");
    }
    assert!(!chosen[0].contains_key("least_waived"), "{:?}", chosen[0]);
    let waived = ask(&["--only", "late", "--waive", "--sort", "-least_waived"]);
    let points: Vec<&str> = waived.iter().map(|row| row["least_waived"].as_str()).collect();
    let priced: Vec<i64> = points.iter().map_while(|points| points.parse().ok()).collect();
    assert!(priced.len() >= 5 && priced.is_sorted_by(|a, b| a >= b), "{points:?}");
    assert!(points[priced.len()..].iter().all(|points| points.is_empty()), "{points:?}");
    for row in &waived {
        let is_impossible = row["status"] == "infeasible";
        assert_eq!(is_impossible, !row["least_waived"].is_empty(), "{row:?}");
        assert_eq!(is_impossible, !row["waivers"].is_empty(), "{row:?}");
    }
    let ended = month.call(&["whatif", "month", "many.csv", "--waive"]);
    assert!(ended.out.contains("The cheapest waivers"), "{}", ended.out);
    for wrong in [&["--only", "nothing"][..], &["--only", "sooner,nothing"], &["--sort", "colour"]]
    {
        let ended = month.call(&[&["whatif", "month", "many.csv"], wrong].concat());
        assert_eq!((ended.code, ended.out.as_str()), (2, ""), "{wrong:?}");
    }
}
