//! Paths that lead to no plain file, to an empty one or to a flood: no reader waits or reads without
//! end, and each says what to do.

use std::fs::{self, File};
use std::os::unix::fs::symlink;
use std::path::Path;
use std::process::Command;

use crate::support::{Month, call_within};

/// No call takes a second; a machine under test may be slow.
const SECONDS: u64 = 60;
const MEBIBYTE: u64 = 1 << 20;

/// What a reader finds where its file should be.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Odd {
    Zero,
    Fifo,
    Directory,
    DanglingLink,
    Empty,
    Oversize,
}

const ALL: [Odd; 6] =
    [Odd::Zero, Odd::Fifo, Odd::Directory, Odd::DanglingLink, Odd::Empty, Odd::Oversize];

/// A call that reads a file, or writes one where such a file stands.
struct Reader {
    /// Where the file is.
    place: &'static str,
    call: &'static [&'static str],
    /// The least size that is too large, in mebibytes.
    most: u64,
    /// What it is right to read or to replace.
    takes: &'static [Odd],
}

const TABLE: u64 = 16;
const SWEEP: u64 = 1024;

const fn table(place: &'static str, call: &'static [&'static str]) -> Reader {
    Reader { place, call, most: TABLE, takes: &[] }
}

const fn sweep(place: &'static str, call: &'static [&'static str]) -> Reader {
    Reader { place, call, most: SWEEP, takes: &[] }
}

const READERS: [Reader; 31] = [
    table("odd.csv", &["plan", "odd.csv"]),
    table("month/renewals.csv", &["plan", "month"]),
    table("month/events.csv", &["plan", "month"]),
    table("month/calendar.csv", &["plan", "month"]),
    table("month/policy.toml", &["plan", "month"]),
    table("month/events.csv", &["explain", "month"]),
    table("month/events.csv", &["export", "month", "--format", "json"]),
    table("month/events.csv", &["compare", "month", "--policies", "own"]),
    table("month/events.csv", &["simulate", "month", "--draws", "1"]),
    table("month/events.csv", &["sweep", "plan", "month"]),
    table("odd.toml", &["plan", "month", "--policy", "./odd.toml"]),
    table("odd.toml", &["compare", "month", "--policies", "./odd.toml"]),
    table("odd.toml", &["policy", "show", "./odd.toml"]),
    table("odd.csv", &["check", "month", "odd.csv"]),
    table("odd.csv", &["plan", "month", "--keep", "odd.csv"]),
    table("odd.csv", &["diff", "odd.csv", "programme.csv"]),
    table("odd.csv", &["diff", "programme.csv", "odd.csv"]),
    table("odd.csv", &["whatif", "month", "odd.csv"]),
    table("odd.csv", &["suggest", "month", "--row", "odd.csv"]),
    table("odd.csv", &["sweep", "plan", "month", "--scenarios", "odd.csv"]),
    table("odd.csv", &["simulate", "month", "--draws", "1", "--delays", "odd.csv"]),
    table("record/meetings.csv", &["backtest", "record"]),
    table("record/chains.csv", &["backtest", "record"]),
    table("record/mandates.csv", &["backtest", "record"]),
    // A line whose instance cannot be read has no answer.
    table("month/renewals.csv", &["sweep", "run", "plan.jsonl", "--out", "fresh.jsonl"]),
    sweep("odd.jsonl", &["sweep", "run", "odd.jsonl", "--out", "fresh.jsonl"]),
    sweep("odd.jsonl", &["sweep", "merge", "odd.jsonl", "results.jsonl"]),
    // A shard may have no answers; the file of such a one is empty.
    Reader {
        takes: &[Odd::Empty],
        ..sweep("odd.jsonl", &["sweep", "merge", "plan.jsonl", "results.jsonl", "odd.jsonl"])
    },
    Reader {
        takes: &[Odd::Empty],
        ..sweep("odd.jsonl", &["sweep", "run", "plan.jsonl", "--out", "odd.jsonl"])
    },
    // What is written takes the place of plain files.
    Reader {
        takes: &[Odd::Empty, Odd::Oversize],
        ..sweep("odd.jsonl", &["sweep", "plan", "month", "--out", "odd.jsonl"])
    },
    // But an instance that was not generated stays.
    Reader {
        takes: &[Odd::DanglingLink],
        ..table("made/renewals.csv", &["generate", "--out", "made"])
    },
];

impl Odd {
    fn put(self, path: &Path, reader: &Reader) {
        fs::create_dir_all(path.parent().expect("a directory")).expect("made");
        let _ = fs::remove_file(path);
        match self {
            Odd::Zero => symlink("/dev/zero", path).expect("a link"),
            Odd::Fifo => {
                let made = Command::new("mkfifo").arg(path).status().expect("mkfifo runs");
                assert!(made.success());
            }
            Odd::Directory => fs::create_dir(path).expect("a directory"),
            Odd::DanglingLink => symlink("nowhere", path).expect("a link"),
            Odd::Empty => drop(File::create(path).expect("a file")),
            Odd::Oversize => {
                // A file of holes: it takes no room.
                let file = File::create(path).expect("a file");
                file.set_len(reader.most * MEBIBYTE + 1).expect("its length");
            }
        }
    }

    /// What the message says of it.
    fn words(self, reader: &Reader) -> &'static [&'static str] {
        match self {
            _ if reader.call[0] == "generate" => &["was not generated"],
            Odd::Zero => &["a device or a pipe, not a file", "it is a device; name a file"],
            Odd::Fifo => &["a device or a pipe, not a file", "it is a pipe; name a file"],
            Odd::Directory if reader.call.contains(&"--delays") => &["odd.csv/meetings.csv"],
            Odd::Directory => &["is a directory", "renewals.csv", "Is a directory"],
            Odd::DanglingLink => {
                &["is a link to a file that is not there", "it is a link to `nowhere`"]
            }
            Odd::Empty => &["is empty", "there are no scenarios"],
            Odd::Oversize if reader.most == TABLE => &["is larger than 16 MiB"],
            Odd::Oversize => &["is larger than 1 GiB"],
        }
    }
}

/// A directory in which every call of [`READERS`] would end well.
fn sound() -> Month {
    let month = Month::new(&[
        ("renewals.csv", "mission,mandate_expires,report_issued\nUNFICYP,2027-01-29,2027-01-05\n"),
        (
            "events.csv",
            "id,title,kind,earliest,latest\ndebate,Debate,open_debate,2027-01-06,2027-01-29\n",
        ),
    ]);
    month.write("programme.csv", "date,session,id\n2027-01-06,morning,debate\n");
    let record = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/record");
    fs::create_dir(month.path().join("record")).expect("made");
    for name in ["meetings.csv", "chains.csv", "mandates.csv"] {
        fs::copy(record.join(name), month.path().join("record").join(name)).expect("copied");
    }
    let calls: [&[&str]; 2] = [
        &["sweep", "plan", "month", "--out", "plan.jsonl"],
        &["sweep", "run", "plan.jsonl", "--out", "results.jsonl"],
    ];
    for call in calls {
        assert_eq!(month.call(call).code, 0, "{call:?}");
    }
    month
}

#[test]
fn no_reader_waits_or_reads_without_end() {
    let (mut refused, mut taken) = (0, 0);
    let month = sound();
    for reader in &READERS {
        let path = month.path().join(reader.place);
        let before = fs::read(&path).ok();
        for odd in ALL {
            odd.put(&path, reader);
            let ended = call_within(month.path(), reader.call, SECONDS);
            let what = format!("{odd:?} as {}, {:?}: {}", reader.place, reader.call, ended.shown());
            if reader.takes.contains(&odd) {
                taken += 1;
                assert_eq!(ended.code, 0, "{what}");
            } else {
                refused += 1;
                assert_eq!(ended.code, 2, "{what}");
                let name = Path::new(reader.place).file_name().expect("a name");
                assert!(ended.said().contains(&*name.to_string_lossy()), "{what}");
                let words = odd.words(reader);
                assert!(words.iter().any(|words| ended.said().contains(words)), "{what}");
                // A directory in the place of an instance is one without `renewals.csv`.
                let advises = ["help: ", "; ", ". "].iter().any(|mark| ended.said().contains(mark));
                assert!(advises, "{what}");
            }
            match path.is_dir() {
                true => fs::remove_dir_all(&path).expect("removed"),
                false => fs::remove_file(&path).expect("removed"),
            }
            let _ = fs::remove_file(month.path().join("fresh.jsonl"));
        }
        if let Some(bytes) = before {
            fs::write(&path, bytes).expect("as before");
        }
    }
    println!("{refused} odd files refused, {taken} taken, by {} readers", READERS.len());
    assert_eq!((refused, taken), (181, 5));
}

/// Devices are neither read nor written to, nor does a file take their place.
#[test]
fn a_plan_is_not_written_onto_a_device() {
    let month = sound();
    for device in ["/dev/full", "/dev/null", "/dev/zero"] {
        let ended =
            call_within(month.path(), &["sweep", "plan", "month", "--out", device], SECONDS);
        assert_eq!(ended.code, 2, "{}", ended.shown());
        let message = format!("cannot write `{device}`: it is a device; name a file");
        assert!(ended.said().contains(&message), "{}", ended.err);
        assert!(!Path::new(device).is_file());
    }
    fs::create_dir(month.path().join("out")).expect("made");
    let fifo = month.path().join("out/programme.csv");
    assert!(Command::new("mkfifo").arg(&fifo).status().expect("mkfifo runs").success());
    let ended = call_within(month.path(), &["plan", "month", "--out", "out"], SECONDS);
    assert_eq!(ended.code, 2, "{}", ended.shown());
    assert!(ended.said().contains("a pipe of that name is in the way"), "{}", ended.err);
}
