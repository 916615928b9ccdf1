//! Scenarios: every fault at its row, and a change that is the same as one in the files.

use horseshoe::input::instance::{Instance, Origin, PolicyChoice};
use horseshoe::questions::edit::{Edit, EditRow};
use horseshoe::questions::whatif::{self, Scenario};
use horseshoe::research::generate::{Recipe, generate, scenarios, write};
use insta::assert_snapshot;
use proptest::prelude::*;

use crate::support::{codes, directory};

const HEADER: &str = "scenario,change,target,field,value\n";

fn read(rows: &str) -> Vec<Scenario> {
    let text = format!("{HEADER}{rows}");
    let files = directory(&[("scenarios.csv", text.as_str())]);
    whatif::read(&files.path().join("scenarios.csv")).expect("readable")
}

fn instance() -> Instance {
    let files = directory(&[
        (
            "renewals.csv",
            "mission,mandate_expires,report_due,x_desk\n\
             UNDOF,2026-12-31,2026-11-27,Golan\nMONUSCO,2026-12-20,,\n",
        ),
        (
            "events.csv",
            "id,kind,date,earliest,latest,notes\n\
             debate,open_debate,2026-12-09,,,\nukraine,briefing,,2026-12-02,2026-12-11,\"a, b\"\n",
        ),
        ("calendar.csv", "date,status,reason\n2026-12-24,closed,early close\n"),
    ]);
    Instance::load(files.path(), &PolicyChoice::OfInstance).expect("sound")
}

/// The faults of a scenario, one a line, with the line of SCENARIOS.csv.
fn told(rows: &str) -> String {
    let instance = instance();
    let mut told = String::new();
    for scenario in read(rows) {
        let faults = match &scenario.edits {
            Ok(edits) => instance.edited(edits).and_then(|edited| edited.problem()).map(drop).err(),
            Err(faults) => Some(faults.clone()),
        };
        for fault in faults.iter().flat_map(|faults| faults.iter()) {
            let line = fault.line().unwrap_or(0);
            told.push_str(&format!("{}, line {line}: {fault:#}\n", scenario.name));
        }
    }
    // The directory is another one in every run.
    told.lines()
        .map(|line| match (line.find("/"), line.find("scenarios.csv:")) {
            (Some(from), Some(to)) if from < to => format!("{}{}\n", &line[..from], &line[to..]),
            _ => format!("{line}\n"),
        })
        .collect()
}

#[test]
fn days_are_closed_avoided_and_opened_as_rows_of_the_calendar_would() {
    let scenarios = read(
        "days,close,2026-12-10/2026-12-11,morning,a visit\n\
         days,avoid,2026-12-14,,a conference\n\
         days,open,2026-12-12,,the vote\n\
         days,open,2026-12-15,evening,\n",
    );
    let edits = scenarios[0].edits.as_ref().expect("sound");
    let edited = instance().edited(edits).expect("sound").instance;
    let files = directory(&[
        ("renewals.csv", "mission,mandate_expires\nUNDOF,2026-12-31\n"),
        (
            "calendar.csv",
            "from,to,session,status,reason\n\
             2026-12-24,2026-12-24,,closed,early close\n\
             2026-12-10,2026-12-11,morning,closed,a visit\n\
             2026-12-14,2026-12-14,,avoid,a conference\n\
             2026-12-12,2026-12-12,,open,the vote\n\
             2026-12-15,2026-12-15,evening,open,\n",
        ),
    ]);
    let in_files = Instance::load(files.path(), &PolicyChoice::OfInstance).expect("sound");
    assert_eq!(edited.build_calendar(), in_files.build_calendar());
    let text = whatif::scenarios_to_csv(&scenarios, "");
    let again = whatif::of_bytes("scenarios.csv", text.into_bytes()).expect("readable");
    let edit = |rows: &[EditRow]| rows.iter().map(|row| row.edit.clone()).collect::<Vec<_>>();
    assert_eq!(edit(again[0].edits.as_ref().expect("sound")), edit(edits));
    let range = read("r,open,2026-12-12/2026-12-13,,\n");
    assert!(range[0].edits.is_err(), "one day at a time");
}

#[test]
fn faults_are_told_at_the_rows_that_ask_for_them() {
    assert_snapshot!(told(
        "date,set,UNDOF,report_issued,2026-13-01\n\
         target,set,UNDFO,report_issued,2026-12-01\n\
         field,set,UNDOF,report_isued,2026-12-01\n\
         change,put,UNDOF,report_issued,2026-12-01\n\
         kind,set,ukraine,kind,brifing\n\
         order,set,ukraine,latest,2026-12-01\n\
         remove,remove,UNDOF,,yes\n\
         gone,remove,UNAMA,,\n\
         taken,add,UNDOF,mandate_expires,2026-12-31\n\
         new,add,UNMISS,kind,peacekeeping\n\
         new,add,UNMISS,mandate_expires,soon\n\
         week,close,2026-12-11/2026-12-07,,\n\
         half,close,2026-12-07,noon,\n\
         day,pin,UNDOF/consultations,,the 17th\n\
         item,pin,UNDOF/consultation,,2026-12-17\n\
         out,set,UNDOF,report_issued,2026-11-27\n\
         out,pin,UNDOF/report,,2026-11-20\n\
         lead,set,policy,\"leads.\"\"report -> tcc_meeting\"\".at_least\",ten\n\
         path,set,policy,leeds,10\n\
         base,set,policy,base,one-weak\n\
         later,set,UNDOF,report_due,2027-01-05\n"
    ));
}

#[test]
fn the_file_itself_can_be_wrong() {
    let wrong = |text: &str| {
        let files = directory(&[("scenarios.csv", text)]);
        codes(whatif::read(&files.path().join("scenarios.csv")))
    };
    assert_eq!(wrong("scenario,target\n"), ["csv::missing_column"]);
    assert_eq!(wrong(HEADER), ["scenario::no_rows"]);
    assert_eq!(wrong(&format!("{HEADER},set,UNDOF,notes,x\n")), ["csv::empty_cell"]);
}

#[test]
fn rows_that_share_a_name_apply_together() {
    let scenarios = read(
        "a,set,UNDOF,report_issued,2026-12-01\n\
         b,close,2026-12-07/2026-12-11,,visiting mission\n\
         a,add,UNMISS,mandate_expires,2026-12-31\n\
         a,add,UNMISS,kind,peacekeeping\n\
         a,set,UNMISS,notes,a fifth renewal\n\
         a,remove,ukraine,,\n\
         b,pin,debate,,2026-12-15/afternoon\n\
         b,set,policy,\"leads.\"\"report -> tcc_meeting\"\".at_least\",10\n\
         b,set,UNDOF,durations.consultations.minutes,45\n",
    );
    let names: Vec<&str> = scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
    assert_eq!(names, ["a", "b"]);
    let edited = |place: usize| {
        let edits = scenarios[place].edits.as_ref().expect("sound");
        instance().edited(edits).expect("sound").instance
    };
    let a = edited(0);
    let ids: Vec<&str> = a.renewals.iter().map(|renewal| renewal.id.as_str()).collect();
    assert_eq!(ids, ["UNDOF", "MONUSCO", "UNMISS"]);
    assert_eq!(a.renewals[0].report_issued.map(|day| day.to_string()), Some("2026-12-01".into()));
    assert_eq!(a.renewals[0].extra["x_desk"], "Golan");
    assert_eq!(a.renewals[0].origin, Origin { file: "renewals.csv".into(), line: 2 });
    assert_eq!(a.renewals[2].origin, Origin { file: "scenarios.csv".into(), line: 4 });
    assert_eq!(a.renewals[2].notes, "a fifth renewal");
    assert_eq!(a.events.len(), 1);
    let b = edited(1);
    assert_eq!(b.calendar.len(), 2);
    assert_eq!(b.events[0].date.map(|day| day.to_string()), Some("2026-12-15".into()));
    assert_eq!(b.events[1].notes, "a, b");
    assert_eq!(b.policy.leads["report -> tcc_meeting"].days(), 10);
    let own =
        &b.policy.renewals["UNDOF"].durations[&horseshoe::base::item::ItemKind::Consultations];
    assert_eq!(own.minutes, Some(45));
    assert_eq!(b.policy.name, "guideline with scenarios.csv");
}

/// The instance as files on disk, read again.
fn on_disk(instance: &Instance) -> (tempfile::TempDir, Instance) {
    let top = tempfile::tempdir().expect("a directory");
    let path = top.path().join("month");
    write(instance, &[], &path).expect("written");
    let read = Instance::load(&path, &PolicyChoice::OfInstance).expect("sound");
    (top, read)
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn changing_nothing_changes_nothing(seed in 0..1000_u64) {
        let recipe = Recipe { seed, renewals: 3, events: 5, ..Recipe::default() };
        let (_top, read) = on_disk(&generate(&recipe));
        let origin = Origin { file: "scenarios.csv".into(), line: 2 };
        let same = |target: &str, field: &str, value: String| EditRow {
            edit: Edit::Set { target: target.to_owned(), field: field.to_owned(), value },
            origin: origin.clone(),
        };
        let mut edits = Vec::new();
        for renewal in &read.renewals {
            let expires = renewal.mandate_expires.map_or(String::new(), |day| day.to_string());
            edits.push(same(&renewal.id, "mandate_expires", expires));
        }
        for event in &read.events {
            edits.push(same(&event.id, "title", event.title.clone()));
        }
        let edited = read.edited(&edits).expect("sound").instance;
        prop_assert_eq!(&edited, &read);
        prop_assert_eq!(read.edited(&[]).expect("sound").instance, read);
    }

    /// A cell changed by a scenario reads as the same cell changed in the file.
    #[test]
    fn a_scenario_is_what_a_hand_would_do(seed in 0..1000_u64, sooner in 0..40_u64, which in 0..3_usize) {
        let recipe = Recipe { seed, renewals: 3, events: 5, ..Recipe::default() };
        let (top, read) = on_disk(&generate(&recipe));
        let renewal = &read.renewals[which % read.renewals.len()];
        let before = renewal.mandate_expires.expect("a mandate");
        let after = horseshoe::base::calendar::days_before(before, sooner);
        let edit = EditRow {
            edit: Edit::Set {
                target: renewal.id.clone(),
                field: "mandate_expires".into(),
                value: after.to_string(),
            },
            origin: Origin { file: "scenarios.csv".into(), line: 2 },
        };
        let edited = read.edited(&[edit]).map(|edited| edited.instance);

        let file = top.path().join("month/renewals.csv");
        let text = std::fs::read_to_string(&file).expect("read");
        let changed: Vec<String> = text
            .lines()
            .map(|line| match line.starts_with(&format!("{},", renewal.id)) {
                true => line.replacen(&before.to_string(), &after.to_string(), 1),
                false => line.to_owned(),
            })
            .collect();
        std::fs::write(&file, changed.join("\n")).expect("written");
        let by_hand = Instance::load(&top.path().join("month"), &PolicyChoice::OfInstance);
        match (edited, by_hand) {
            (Ok(edited), Ok(by_hand)) => prop_assert_eq!(edited, by_hand),
            (Err(edited), Err(by_hand)) => {
                let texts = |faults: &horseshoe::input::instance::Faults| {
                    faults.iter().map(ToString::to_string).collect::<Vec<String>>()
                };
                prop_assert_eq!(texts(&edited), texts(&by_hand));
            }
            (edited, by_hand) => prop_assert!(false, "{edited:?} {by_hand:?}"),
        }
    }

    /// Drawn scenarios are written and read as they were drawn.
    #[test]
    fn scenarios_survive_a_file(seed in 0..1000_u64) {
        let instance = generate(&Recipe { seed, renewals: 3, events: 5, ..Recipe::default() });
        let drawn = scenarios(&instance, seed, 20);
        let text = whatif::scenarios_to_csv(&drawn, "generated");
        let files = directory(&[("scenarios.csv", text.as_str())]);
        let read = whatif::read(&files.path().join("scenarios.csv")).expect("readable");
        // A scenario without rows leaves nothing behind.
        let drawn: Vec<_> = drawn.iter().filter(|one| one.edits.as_ref().is_ok_and(|e| !e.is_empty())).collect();
        prop_assert_eq!(read.len(), drawn.len());
        for (read, drawn) in read.iter().zip(drawn) {
            prop_assert_eq!(&read.name, &drawn.name);
            prop_assert_eq!(read.edits.as_ref().ok(), drawn.edits.as_ref().ok());
        }
    }
}

#[test]
fn what_counts_from_a_blank_cell_or_has_two_ranges_is_a_fault() {
    let told = told(
        "blank,set,MONUSCO,report_due,+7\n\
         added,add,UNMISS,mandate_expires,+7\n\
         reversed,set,UNDOF,report_due,2026-12-10..2026-12-01\n\
         long,set,UNDOF,report_due,2026-12-01..2028-12-01\n\
         twice,set,UNDOF,report_due,2026-11-01..2026-11-03\n\
         twice,pin,debate,,2026-12-01..2026-12-03\n",
    );
    let lines: Vec<&str> = told.lines().filter(|line| line.contains(", line ")).collect();
    assert_eq!(lines.len(), 5, "{told}");
    assert!(told.contains("`report_due` of \"MONUSCO\" is blank"), "{told}");
    assert!(told.contains("before they begin on 2026-12-10"), "{told}");
    assert!(told.contains("longer than 366 days"), "{told}");
    assert!(told.contains("has a range of days already"), "{told}");
}

#[test]
fn a_range_makes_a_scenario_a_day() {
    let scenarios = read(
        "late,set,UNDOF,report_due,2026-11-25..2026-11-27\n\
         late,remove,ukraine,,\n\
         held,pin,debate,,2026-12-10..2026-12-11/morning\n\
         note,set,UNDOF,notes,from here..to there\n",
    );
    let names: Vec<&str> = scenarios.iter().map(|scenario| scenario.name.as_str()).collect();
    assert_eq!(
        names,
        [
            "late (2026-11-25)",
            "late (2026-11-26)",
            "late (2026-11-27)",
            "held (2026-12-10)",
            "held (2026-12-11)",
            "note"
        ]
    );
    let edits = scenarios[1].edits.as_ref().expect("sound");
    assert_eq!(edits.len(), 2);
    assert!(matches!(&edits[0].edit, Edit::Set { value, .. } if value == "2026-11-26"));
    let edits = scenarios[4].edits.as_ref().expect("sound");
    assert!(matches!(&edits[0].edit, Edit::Pin { date, session: Some(_), .. }
        if date.to_string() == "2026-12-11"));
    for scenario in &scenarios {
        let edits = scenario.edits.as_ref().expect("sound");
        assert!(instance().edited(edits).is_ok(), "{}", scenario.name);
    }
}

#[test]
fn days_are_counted_from_the_date_that_is_there() {
    let scenarios = read(
        "both,set,UNDOF,report_due,+4\nboth,set,UNDOF,report_due,-1\nboth,set,UNDOF,notes,+7\n",
    );
    let edited = instance().edited(scenarios[0].edits.as_ref().expect("sound")).expect("sound");
    let undof = &edited.instance.renewals[0];
    assert_eq!(undof.report_due.map(|day| day.to_string()).as_deref(), Some("2026-11-30"));
    assert_eq!(undof.notes, "+7");
}
