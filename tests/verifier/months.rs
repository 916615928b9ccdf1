//! Months to plan, and their programmes as the real program writes them.

use std::path::{Path, PathBuf};
use std::process::{Command, Output};

use horseshoe::domain::draft::Draft;
use horseshoe::domain::problem::Problem;
use horseshoe::input::instance::{Instance, PolicyChoice};
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use rayon::prelude::*;
use serde_json::Value;

use crate::judged::Case;
use crate::mutate;
use crate::small::Shape;

/// Calls the program; how it ended is for the caller to judge, but it never panics.
fn horseshoe(args: &[&str]) -> Output {
    let output =
        Command::new(env!("CARGO_BIN_EXE_horseshoe")).args(args).output().expect("it runs");
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(!told.contains("panicked"), "{args:?}: {told}");
    output
}

fn done(args: &[&str]) -> Output {
    let output = horseshoe(args);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{args:?}: {told}");
    output
}

pub fn text(path: &Path) -> &str {
    path.to_str().expect("UTF-8")
}

/// Does something for each of many, as many at once as there are cores.
pub fn in_parallel<T: Sync, R: Send>(
    of: &[T],
    f: impl Fn(&T) -> Option<R> + Send + Sync,
) -> Vec<R> {
    of.par_iter().filter_map(f).collect()
}

/// Every instance in `data/`.
pub fn real() -> Vec<PathBuf> {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let entries = data.read_dir().expect("data").map(|entry| entry.expect("an entry").path());
    let mut found: Vec<PathBuf> =
        entries.filter(|path| path.join("renewals.csv").is_file()).collect();
    found.sort();
    assert!(found.len() >= 5, "{found:?}");
    found
}

/// A month that `generate` writes.
pub fn generated(place: &Path, seed: u64) -> PathBuf {
    generated_with(place, seed, &[])
}

pub fn generated_with(place: &Path, seed: u64, more: &[&str]) -> PathBuf {
    let path = place.join(format!("generated-{seed}"));
    let (number, renewals) = (seed.to_string(), (3 + seed % 7).to_string());
    let month = format!("20{}-{:02}", 24 + seed % 5, 1 + seed % 12);
    let args = ["generate", "--quiet", "--seed", &number, "--renewals", &renewals];
    let args = [&args[..], &["--first-month", &month, "--out", text(&path)], more].concat();
    done(&args);
    path
}

/// A small month that asks for much in few days; `None` where it is refused.
pub fn nasty(place: &Path, seed: u64) -> Option<PathBuf> {
    // Every third has opened days, lunch and evening sessions, and stated hours.
    let instance = match seed % 3 {
        0 => Shape::nth(seed).with_sittings(),
        _ => Shape::nth(seed).instance(),
    };
    Problem::new(&instance).ok()?;
    let path = place.join(format!("nasty-{seed}"));
    std::fs::create_dir(&path).expect("made");
    for (name, text) in instance.to_files() {
        std::fs::write(path.join(name), text).expect("written");
    }
    sound(path)
}

/// An instance that is read: what one row or two show to be impossible is refused before anything is
/// solved.
fn sound(path: PathBuf) -> Option<PathBuf> {
    let instance = Instance::load(&path, &PolicyChoice::OfInstance).ok()?;
    Problem::new(&instance).is_ok().then_some(path)
}

/// A few days of short sessions at the end of a month, closed here and there, with one renewal or two and
/// as many fixed and loose meetings as hardly fit: what gives is a lead, a day, or a meeting.
pub fn crowded(place: &Path, seed: u64) -> Option<PathBuf> {
    let mut rng = ChaCha8Rng::seed_from_u64(seed);
    let mut pick = |from: &[u32]| from[rng.random_range(0..from.len())];
    let path = place.join(format!("crowded-{seed}"));
    std::fs::create_dir(&path).expect("made");
    let mut renewals = "mission,mandate_expires,report_issued,not_before\n".to_owned();
    for number in 0..pick(&[1, 1, 2]) {
        let (report, expires) = (pick(&[22, 23]), pick(&[29, 30]));
        renewals += &format!("R{number},2026-06-{expires},2026-06-{report},2026-06-{report}\n");
    }
    let mut events = "id,kind,minutes,date,session,earliest,latest,after\n".to_owned();
    for number in 0..pick(&[3, 4, 5, 6, 7]) {
        let (minutes, day) = (pick(&[20, 30, 60]), pick(&[24, 25, 26, 29, 30]));
        let session = ["", "morning", "afternoon"][pick(&[0, 1, 2]) as usize];
        let earliest = day.min(pick(&[24, 25, 26]));
        events += &match pick(&[0, 0, 1, 1, 2]) {
            0 => format!("E{number},briefing,{minutes},2026-06-{day},{session},,,\n"),
            2 if number > 0 => {
                format!("E{number},consultations,30,,,,,E{}\n", number - 1)
            }
            _ => format!("E{number},other,{minutes},,,2026-06-{earliest},2026-06-{day},\n"),
        };
    }
    let mut calendar = "from,to,session,status,reason\n".to_owned();
    calendar += "2026-06-01,2026-06-23,,closed,not yet\n";
    for _ in 0..pick(&[0, 1, 2]) {
        let day = pick(&[24, 25, 26, 29, 30]);
        let session = ["", "morning", "afternoon"][pick(&[0, 1, 2]) as usize];
        calendar += &format!("2026-06-{day},2026-06-{day},{session},closed,drawn\n");
    }
    let mut policy = "base = \"guideline\"\n".to_owned();
    for lead in ["report -> tcc_meeting", "tcc_meeting -> consultations"] {
        let unit = ["calendar days", "working days"][pick(&[0, 1]) as usize];
        let days = pick(&[1, 2, 3]);
        policy += &format!("[leads.\"{lead}\"]\nat_least = {days}\nunit = \"{unit}\"\n");
    }
    policy += &format!("[sessions]\nmorning = {{ closes = \"11:{:02}\" }}\n", pick(&[0, 30]));
    policy += &format!("afternoon = {{ closes = \"16:{:02}\" }}\n", pick(&[0, 30]));
    policy += "[durations]\nconsultations = { minutes = 60 }\ntcc_meeting = { minutes = 40 }\n";
    policy += "[waivers]\n";
    // Where dropping a meeting is cheap, everything else is dear.
    let cheap: [(&str, &[u32]); 6] = [
        ("lead", &[10, 20]),
        ("chain_bound", &[10, 30]),
        ("meeting_moved", &[10, 15, 20]),
        ("meeting_dropped", &[20, 30, 50]),
        ("rollover", &[15, 40]),
        ("closed_day", &[10, 40]),
    ];
    let dear: [(&str, &[u32]); 6] = [
        ("lead", &[40, 50]),
        ("chain_bound", &[40, 60]),
        ("meeting_moved", &[15, 40]),
        ("meeting_dropped", &[20, 25]),
        ("rollover", &[40, 60]),
        ("closed_day", &[40, 80]),
    ];
    let prices = [cheap, dear][pick(&[0, 1]) as usize];
    for (name, points) in prices {
        policy += &format!("{name} = {{ points = {} }}\n", pick(points));
    }
    let files = [
        ("renewals.csv", renewals),
        ("events.csv", events),
        ("calendar.csv", calendar),
        ("policy.toml", policy),
    ];
    for (name, text) in files {
        std::fs::write(path.join(name), text).expect("written");
    }
    sound(path)
}

/// Months of the record, as they were held, from one month to another.
pub fn of_the_record(place: &Path, from: &str, to: &str) -> Vec<PathBuf> {
    let top = place.join(format!("record-{from}"));
    let record = concat!(env!("CARGO_MANIFEST_DIR"), "/data/record");
    done(&[
        "backtest",
        record,
        "--quiet",
        "--from",
        from,
        "--to",
        to,
        "--write-instances",
        text(&top),
    ]);
    let entries = top.read_dir().expect("months").map(|entry| entry.expect("an entry").path());
    let mut found: Vec<PathBuf> =
        entries.filter(|path| path.join("renewals.csv").is_file()).collect();
    found.sort();
    found
}

/// Two chains in a June of fixed briefings, with 70 free minutes on the 16th, free mornings on the 24th
/// and 25th, and 20 free minutes in each session of the 26th.
pub fn crowded_june(place: &Path) -> PathBuf {
    let path = place.join("june");
    std::fs::create_dir(&path).expect("made");
    let renewals = "mission,mandate_expires,report_issued\nUNDOF,2026-06-30,2026-06-08\n\
                    UNFICYP,2026-06-30,2026-06-08\n";
    let mut events = "id,kind,minutes,date,session\n".to_owned();
    let working_days = (9..=12).chain(15..=19).chain(22..=26).chain(29..=30);
    for (day, session) in working_days.flat_map(|day| ["morning", "afternoon"].map(|s| (day, s))) {
        let minutes = match (day, session) {
            (24 | 25, "morning") => continue,
            (16, "morning") => 110,
            (26, _) => 160,
            _ => 180,
        };
        events += &format!("B{day}-{session},briefing,{minutes},2026-06-{day:02},{session}\n");
    }
    std::fs::write(path.join("renewals.csv"), renewals).expect("written");
    std::fs::write(path.join("events.csv"), events).expect("written");
    path
}

/// The programme of a month; `None` where it has none.
pub fn planned(place: &Path, instance: &Path, policy: Option<&str>, more: &[&str]) -> Option<Case> {
    let name = instance.file_name().expect("a name").to_string_lossy();
    let out = place.join(format!("{name}-{}-out", policy.unwrap_or("own")));
    let mut args = vec!["plan", text(instance), "--quiet", "--out", text(&out)];
    args.extend(policy.into_iter().flat_map(|policy| ["--policy", policy]));
    args.extend(more);
    let output = horseshoe(&args);
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(matches!(output.status.code(), Some(0 | 1)), "{args:?}: {told}");
    let case = Case {
        instance: instance.to_owned(),
        policy: policy.map(str::to_owned),
        programme: out.join("programme.csv"),
        waived: output.status.code() == Some(1),
        ..Case::default()
    };
    case.programme.exists().then_some(case)
}

/// A programme that is planned again from a mutation of itself, all of it or as of a day in its midst.
pub fn again(place: &Path, agreed: &Case, is_as_of: bool) -> Option<Case> {
    let name = agreed.instance.file_name().expect("a name").to_string_lossy();
    let name = format!("{name}-{}", if is_as_of { "as-of" } else { "all" });
    let (keep, out) = (place.join(format!("{name}.csv")), place.join(format!("{name}-again")));
    // One that the reader takes and that is neither the first nor the same for both.
    let is_read = |text: &String| {
        std::fs::write(&keep, text).expect("written");
        Draft::read(&keep).is_ok()
    };
    let mut changed = mutate::mutated(&agreed.programme, 40, 7).filter(is_read);
    changed.nth(if is_as_of { 4 } else { 2 })?;
    let as_of = is_as_of.then(|| {
        let draft = Draft::read(&keep).expect("a programme");
        let mut dates: Vec<String> = draft.rows.iter().map(|row| row.date.to_string()).collect();
        dates.sort();
        dates[dates.len() / 2].clone()
    });
    let mut args = vec!["plan", text(&agreed.instance), "--quiet", "--waive"];
    args.extend(["--keep", text(&keep), "--out", text(&out)]);
    args.extend(as_of.iter().flat_map(|day| ["--as-of", day.as_str()]));
    let output = horseshoe(&args);
    assert!(matches!(output.status.code(), Some(0 | 1)), "{args:?}");
    let programme = out.join("programme.csv");
    let waived = output.status.code() == Some(1);
    let is_there = programme.exists();
    is_there.then(|| Case { programme, keep: Some(keep), as_of, waived, ..agreed.clone() })
}

/// The programmes that `whatif` finds for scenarios.
pub fn answered(place: &Path, instance: &Path, scenarios: &Path) -> Vec<Case> {
    let name = instance.file_name().expect("a name").to_string_lossy();
    let out = place.join(format!("{name}-answers"));
    let output =
        horseshoe(&["whatif", text(instance), text(scenarios), "--quiet", "--out", text(&out)]);
    assert!(output.status.code().is_some_and(|code| code <= 2));
    let mut table = csv::Reader::from_path(out.join("whatif.csv")).expect("a table");
    let names = table.records().map(|row| row.expect("a row")[0].to_owned());
    let mut directories: Vec<PathBuf> =
        out.read_dir().expect("answers").map(|entry| entry.expect("an entry").path()).collect();
    directories.sort();
    let of_number = |number: usize| {
        let is_own = |path: &&PathBuf| {
            let name = path.file_name().expect("a name").to_string_lossy().into_owned();
            name.split_once('-').is_some_and(|(own, _)| own.parse() == Ok(number))
        };
        directories.iter().find(is_own).map(|path| path.join("programme.csv"))
    };
    names
        .enumerate()
        .filter_map(|(number, name)| {
            let programme = of_number(number + 1)?;
            let scenario = Some((scenarios.to_owned(), name));
            Some(Case { instance: instance.to_owned(), programme, scenario, ..Case::default() })
        })
        .collect()
}

/// How `check` ends for a programme, and what it finds.
pub fn checked(case: &Case) -> (i32, Value) {
    let mut args = vec!["check", text(&case.instance), text(&case.programme), "--format", "json"];
    args.extend(case.policy.iter().flat_map(|policy| ["--policy", policy.as_str()]));
    let output = horseshoe(&args);
    let found = serde_json::from_slice(&output.stdout).expect("JSON");
    (output.status.code().expect("an exit code"), found)
}

/// What `explain` says of a month without a programme, and what of it is text.
pub fn explained(case: &Case) -> (Value, String) {
    let instance = text(&case.instance);
    let json = horseshoe(&["explain", instance, "--format", "json"]);
    let words = horseshoe(&["explain", instance]);
    let text = |output: Output| String::from_utf8(output.stdout).expect("UTF-8");
    let words = text(words).split_whitespace().collect::<Vec<_>>().join(" ");
    (serde_json::from_str(&text(json)).expect("JSON"), words)
}
