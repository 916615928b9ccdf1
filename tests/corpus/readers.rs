//! One function for each reader: any bytes are read or refused, nothing panics, every message can be
//! shown, and what was read comes back from what is written.
//!
//! The fuzz targets of `fuzz/` include this file, and so do the ordinary tests, which replay what the
//! fuzzer found.

use std::path::Path;

use horseshoe::domain::draft::Draft;
use horseshoe::domain::penalties;
use horseshoe::domain::problem::Problem;
use horseshoe::domain::problem::Schedule;
use horseshoe::domain::rules::Rules;
use horseshoe::input::instance::{Faults, Instance, Policy};
use horseshoe::input::record::Record;
use horseshoe::questions::whatif;
use horseshoe::research::simulate::Delays;
use horseshoe::research::sweep::{Plan, merge};
use miette::{GraphicalReportHandler, GraphicalTheme};

/// A reader, held to account on some bytes.
pub type Reader = fn(&[u8]);

/// Every reader by the name of its corpus and of its fuzz target.
pub const READERS: [(&str, Reader); 10] = [
    ("renewals", renewals),
    ("events", events),
    ("calendar", calendar),
    ("policy", policy),
    ("scenarios", scenarios),
    ("programme", programme),
    ("record", record),
    ("delays", delays),
    ("plan_lines", plan_lines),
    ("result_lines", result_lines),
];

const RENEWALS: &[u8] = b"mission,mandate_expires,report_due,briefing\n\
    UNDOF,2026-12-31,2026-12-01,yes\nUNFICYP,2027-01-31,,\n";
const EVENTS: &[u8] = b"id,kind,date,earliest,latest,after\n\
    debate,open_debate,2026-12-09,,,\ntalks,briefing,,2026-12-02,2026-12-11,\n\
    more,consultations,,,,talks\n";
const CHAINS: &[u8] = b"chain_id,mission,adoption_date\nUNMIL-1,UNMIL,2010-06-10\n";
const MEETINGS: &[u8] =
    b"pv_symbol,part,date,access,kind,agenda_item_as_printed\nS/PV.1,,2010-06-01,,adoption,a\n";

/// `renewals.csv`.
pub fn renewals(bytes: &[u8]) {
    instance(&[("renewals.csv", bytes)]);
}

/// `events.csv`.
pub fn events(bytes: &[u8]) {
    instance(&[("renewals.csv", RENEWALS), ("events.csv", bytes)]);
}

/// `calendar.csv`.
pub fn calendar(bytes: &[u8]) {
    instance(&[("renewals.csv", RENEWALS), ("events.csv", EVENTS), ("calendar.csv", bytes)]);
}

/// `policy.toml`, of an instance and by itself.
pub fn policy(bytes: &[u8]) {
    instance(&[("renewals.csv", RENEWALS), ("policy.toml", bytes)]);
    if let Some(policy) = held(Policy::of_bytes("own.toml", bytes.to_vec())) {
        let text = policy.to_toml();
        let again = held(Policy::of_bytes("own.toml", text.clone().into_bytes()));
        assert_eq!(again.as_ref(), Some(&policy), "{text}");
    }
}

/// `scenarios.csv`, read and applied.
pub fn scenarios(bytes: &[u8]) {
    let Some(read) = held(whatif::of_bytes("scenarios.csv", bytes.to_vec())) else { return };
    let base = small();
    for scenario in &read {
        let edited = match &scenario.edits {
            Ok(edits) => held(base.edited(edits)),
            Err(faults) => {
                shown(faults);
                None
            }
        };
        if let Some(edited) = edited {
            held(edited.problem());
        }
    }
    let sound =
        |list: &[whatif::Scenario]| -> Vec<(String, Vec<horseshoe::questions::edit::Edit>)> {
            let edits = |own: &whatif::Scenario| {
                let edits: Vec<_> =
                    own.edits.iter().flatten().map(|row| row.edit.clone()).collect();
                (!edits.is_empty()).then(|| (own.name.clone(), edits))
            };
            list.iter().filter_map(edits).collect()
        };
    let own = sound(&read);
    if !own.is_empty() {
        let text = whatif::scenarios_to_csv(&read, "note");
        let again = held(whatif::of_bytes("scenarios.csv", text.clone().into_bytes()));
        assert_eq!(again.map(|again| sound(&again)), Some(own), "{text}");
    }
}

/// `programme.csv`, read and held against every rule and penalty.
pub fn programme(bytes: &[u8]) {
    let Some(draft) = held(Draft::of_bytes("programme.csv", bytes.to_vec())) else { return };
    let problem = Problem::new(&small()).expect("sound");
    let violations = Rules::all().check(&problem, &draft);
    assert!(violations.iter().all(|violation| !violation.message.is_empty()));
    let charges = penalties::charges(&problem, &Schedule::new(&problem, &draft));
    assert!(charges.iter().all(|charge| charge.points >= 0));
}

/// The tables of a record: the same bytes as each of them.
pub fn record(bytes: &[u8]) {
    let own = || bytes.to_vec();
    held(Record::of_bytes("record", MEETINGS.to_vec(), own(), None));
    held(Record::of_bytes("record", own(), CHAINS.to_vec(), None));
    held(Record::of_bytes("record", MEETINGS.to_vec(), CHAINS.to_vec(), Some(own())));
}

/// The delays that `simulate` draws from.
pub fn delays(bytes: &[u8]) {
    if let Some(delays) = held(in_file(bytes, Delays::of_file)) {
        assert!(!delays.days.is_empty());
    }
}

/// The lines of a sweep's plan.
pub fn plan_lines(bytes: &[u8]) {
    if let Some(plan) = held(in_file(bytes, Plan::read)) {
        let text = plan.to_jsonl();
        let again = held(in_file(text.as_bytes(), Plan::read));
        assert_eq!(again.map(|again| again.to_jsonl()), Some(text));
    }
}

/// The lines of a sweep's answers, merged into a plan without scenarios.
pub fn result_lines(bytes: &[u8]) {
    let plan = Plan::default();
    if let Some(merged) = held(in_file(bytes, |path| merge(&plan, &[path.to_owned()]))) {
        match merged {
            Ok(merged) => assert!(merged.results.is_empty()),
            Err(gaps) => assert!(!gaps.unknown.is_empty() || !gaps.torn.is_empty()),
        }
    }
}

fn small() -> Instance {
    let files = [("renewals.csv", RENEWALS), ("events.csv", EVENTS)];
    Instance::of_bytes("small", &files).expect("sound")
}

/// An instance, which comes back from the files that it is written as, and expands or says why not.
fn instance(files: &[(&str, &[u8])]) {
    let Some(instance) = held(Instance::of_bytes("own", files)) else { return };
    held(Problem::new(&instance));
    let written = instance.to_files();
    let files: Vec<(&str, &[u8])> =
        written.iter().map(|(name, text)| (*name, text.as_bytes())).collect();
    let again = held(Instance::of_bytes("own", &files));
    assert_eq!(again.map(|again| again.to_files()), Some(written));
}

/// What was read; faults can be shown.
fn held<T>(read: Result<T, Faults>) -> Option<T> {
    read.map_err(|faults| shown(&faults)).ok()
}

/// Every fault says something, and shows nothing that steers a terminal.
fn shown(faults: &Faults) {
    assert!(faults.count() > 0, "faults are never none");
    let handler = GraphicalReportHandler::new_themed(GraphicalTheme::unicode_nocolor());
    let handler = handler.with_width(100).without_cause_chain();
    let mut text = format!("{faults:#}");
    for fault in faults.iter().take(3) {
        assert!(!fault.to_string().is_empty());
        handler.render_report(&mut text, fault).expect("rendered");
    }
    let steers = |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{202e}').contains(&c);
    assert!(!text.contains(steers), "{text:?}");
    assert!(!text.contains("Failed to read"), "{text}");
}

/// Reads the bytes as a file.
fn in_file<T>(bytes: &[u8], read: impl FnOnce(&Path) -> T) -> T {
    let file = tempfile::NamedTempFile::new().expect("a file");
    std::fs::write(file.path(), bytes).expect("written");
    read(file.path())
}
