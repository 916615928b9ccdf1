//! Signals at every stage of a write.

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use horseshoe::base::files::interrupted;
use tempfile::TempDir;

use crate::support::{
    Count, LIMIT, PROGRAM, Running, at_top, call, done, is_whole, leftovers, names, skip,
};

/// The catchable ones, with what a shell makes of them.
const SIGNALS: [(&str, i32); 3] = [("INT", 130), ("TERM", 143), ("HUP", 129)];

/// A call that no signal is kept from, even where whoever runs the tests ignores some, as a shell does
/// for what it starts in the background.
fn signalled(directory: &Path, args: &[&str]) -> Command {
    let mut command = Command::new("env");
    command.current_dir(directory).args(["--default-signal=INT,TERM,HUP", PROGRAM]).args(args);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    command
}

/// Whether the calls can be given such signals.
fn can_signal() -> bool {
    let mut command = signalled(Path::new("/"), &["--version"]);
    command.status().is_ok_and(|status| status.success())
}

fn send(signal: &str, to: u32) {
    let kill = Command::new("kill").args([&format!("-{signal}"), &to.to_string()]).output();
    kill.expect("kill runs");
}

/// A month with two files of scenarios, many enough for a set that takes a while to be written.
struct Scenarios {
    top: TempDir,
}

impl Scenarios {
    fn new() -> Scenarios {
        let top = TempDir::new().expect("a directory");
        for name in ["old", "new"] {
            let mut rows = "scenario,change,target,field,value\n".to_owned();
            for number in 0..40 {
                let day = 4 + number % 20;
                rows += &format!("{name}-{number},set,UNFICYP,notes,of day {day}\n");
            }
            fs::write(top.path().join(format!("{name}.csv")), rows).expect("written");
        }
        fs::create_dir(top.path().join("month")).expect("made");
        let renewals = "mission,mandate_expires,report_issued\nUNFICYP,2027-01-29,2027-01-05\n";
        fs::write(top.path().join("month/renewals.csv"), renewals).expect("written");
        Scenarios { top }
    }

    fn path(&self) -> &Path {
        self.top.path()
    }

    fn args(name: &str) -> [&str; 5] {
        match name {
            "old" => ["whatif", "month", "old.csv", "--out", "out"],
            _ => ["whatif", "month", "new.csv", "--out", "out"],
        }
    }

    /// Of which sets the folder shows anything.
    fn shown(&self) -> BTreeSet<&'static str> {
        let out = self.path().join("out");
        let table = fs::read_to_string(out.join("whatif.csv")).unwrap_or_default();
        let tables = fs::read_to_string(out.join("whatif.json")).unwrap_or_default() + &table;
        let names: Vec<String> = names(&out)
            .into_iter()
            .filter(|name| out.join(name).join("programme.csv").exists())
            .collect();
        ["old", "new"]
            .into_iter()
            .filter(|set| {
                tables.contains(&format!("{set}-1"))
                    || names.iter().any(|name| name.contains(&format!("-{set}-")))
            })
            .collect()
    }
}

fn is_there(path: &Path) -> bool {
    fs::symlink_metadata(path).is_ok()
}

/// Waits until a call stages files in a folder; false where it ended before that was seen.
fn stages(out: &Path, running: &mut Running) -> bool {
    let begun = Instant::now();
    while begun.elapsed() < LIMIT {
        if leftovers(out).iter().any(|name| name != ".horseshoe-lock") {
            return true;
        }
        if running.has_ended() {
            return false;
        }
        thread::sleep(Duration::from_micros(200));
    }
    panic!("nothing was staged within {LIMIT:?}");
}

/// Whatever the moment, a set that is written is the old one or the new one, and nothing is left by a
/// signal that can be caught.
#[test]
fn a_signal_in_the_middle_of_a_set() {
    if !can_signal() {
        return skip(
            "signals in a write",
            "the `env` of this system does not know --default-signal",
        );
    }
    let mut count = Count::of("signals in a write");
    let scenarios = Scenarios::new();
    let out = scenarios.path().join("out");
    done(scenarios.path(), &Scenarios::args("old"));
    let (mut ended_by_signal, mut given_up) = (0, 0);
    for (signal, code) in SIGNALS {
        for step in 0..10 {
            let mut command = signalled(scenarios.path(), &Scenarios::args("new"));
            let mut running = Running::start(&mut command);
            if stages(&out, &mut running) {
                thread::sleep(Duration::from_millis(step * 3));
                send(signal, running.id());
                if signal == "INT" {
                    // The first asks for an end that hands out what is done.
                    send(signal, running.id());
                }
            }
            let ended = running.end();
            let what = format!("{signal} after {} ms: {}", step * 3, ended.code());
            assert!([0, code].contains(&ended.code()), "{what}");
            assert_eq!(leftovers(&out), [""; 0], "{what}");
            assert!(is_whole(&out, "whatif"), "{what}");
            let shown = scenarios.shown();
            assert_eq!(shown.len(), 1, "{what}: {shown:?}");
            ended_by_signal += u32::from(ended.code() == code);
            if shown.contains("old") {
                assert_eq!(ended.code(), code, "{what}: nothing was written");
                given_up += 1;
            } else {
                done(scenarios.path(), &Scenarios::args("old"));
            }
            count.survived();
        }
    }
    println!(
        "faults: signals in a write: {ended_by_signal} ended the call, {given_up} gave up the set"
    );
    assert!(ended_by_signal > 0, "no signal came in time");
    count.print(30);
}

/// What cannot be caught leaves a folder that shows files of one set alone, and the next call puts all
/// in order.
#[test]
fn killed_in_the_middle_of_a_set() {
    let mut count = Count::of("kills in a write");
    let scenarios = Scenarios::new();
    let out = scenarios.path().join("out");
    done(scenarios.path(), &Scenarios::args("old"));
    let (mut left, mut torn) = (0, 0);
    for step in 0..25 {
        let mut command = call(scenarios.path(), &Scenarios::args("new"));
        command.stdout(Stdio::null()).stderr(Stdio::null());
        let mut running = Running::start(&mut command);
        if stages(&out, &mut running) {
            if step % 2 == 0 {
                thread::sleep(Duration::from_millis(step * 2));
            } else {
                // The swap has begun when the manifest has left its place; it takes a few milliseconds.
                while is_there(&out.join("whatif.sha256")) && !running.has_ended() {}
                thread::sleep(Duration::from_micros(step * 20));
            }
            running.kill();
        }
        let ended = running.end();
        let shown = scenarios.shown();
        assert!(shown.len() <= 1, "after {step} steps: {shown:?} together");
        let is_complete = is_whole(&out, "whatif");
        assert!(is_complete || interrupted(&out).is_some(), "after {step} steps: it shows");
        assert!(is_complete || ended.code() == 137, "{}", ended.code());
        left += u32::from(!leftovers(&out).is_empty());
        torn += u32::from(!is_complete);

        // Any call that writes there puts back what was there, and removes what was left.
        done(scenarios.path(), &["plan", "month", "--out", "out"]);
        assert_eq!(leftovers(&out), [""; 0], "after {step} steps");
        assert!(is_whole(&out, "plan") && is_whole(&out, "whatif"), "after {step} steps");
        assert_eq!(scenarios.shown().len(), 1, "after {step} steps");
        done(scenarios.path(), &Scenarios::args("old"));
        assert_eq!(leftovers(&out), [""; 0], "after {step} steps");
        count.survived();
    }
    println!("faults: kills in a write: {left} left something, {torn} in the middle of a swap");
    assert!(left > 0 && torn > 0, "no kill came in time");
    count.print(25);
}

/// Before and after the write a signal ends the call at once, by itself, and leaves nothing.
#[test]
fn a_signal_at_any_time_of_a_plan() {
    if !can_signal() {
        return skip(
            "signals to a plan",
            "the `env` of this system does not know --default-signal",
        );
    }
    let mut count = Count::of("signals to a plan");
    let top = TempDir::new().expect("a directory");
    let out = top.path().join("out");
    let (month, other) = (at_top("data/2026-12"), at_top("data/2027-01"));
    done(top.path(), &["plan", &other, "--out", "out"]);
    let mut ended_by_signal = 0;
    for (signal, code) in SIGNALS {
        for step in 0..12 {
            let mut command = signalled(top.path(), &["plan", &month, "--out", "out"]);
            let running = Running::start(&mut command);
            thread::sleep(Duration::from_millis(4 + step * 10));
            send(signal, running.id());
            let ended = running.end();
            let what = format!("{signal} after {} ms: {}", 4 + step * 10, ended.code());
            assert!([0, code].contains(&ended.code()), "{what}");
            assert_eq!(leftovers(&out), [""; 0], "{what}");
            assert!(is_whole(&out, "plan"), "{what}");
            ended_by_signal += u32::from(ended.code() == code);
            count.survived();
        }
    }
    assert!(ended_by_signal > 3, "{ended_by_signal} ended the call");
    count.print(36);
}

/// A call that nohup runs outlives the terminal.
#[test]
fn what_is_ignored_stays_ignored() {
    const WHAT: &str = "a hangup under nohup";
    if !Path::new("/proc/self/status").exists() {
        return skip(WHAT, "the system does not say which signals are ignored");
    }
    let top = TempDir::new().expect("a directory");
    let mut command = Command::new("nohup");
    command.current_dir(top.path()).arg(PROGRAM);
    command.args(["plan", &at_top("data/2026-12"), "--out", "out"]);
    command.stdout(Stdio::null()).stderr(Stdio::null());
    let running = Running::start(&mut command);
    for _ in 0..5 {
        thread::sleep(Duration::from_millis(8));
        // The first may come before nohup has run at all, and then ends nohup.
        if fs::read_link(format!("/proc/{}/exe", running.id()))
            .is_ok_and(|exe| exe == Path::new(PROGRAM))
        {
            send("HUP", running.id());
        }
    }
    assert_eq!(running.end().code(), 0);
    assert!(is_whole(&top.path().join("out"), "plan"));
    let mut count = Count::of(WHAT);
    count.survived();
    count.print(1);
}
