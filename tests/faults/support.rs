//! Calling the real program under faults, with a limit of time, and looking at what it leaves.

use std::collections::BTreeMap;
use std::fs;
use std::io::Read;
use std::os::unix::process::ExitStatusExt as _;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, ExitStatus, Stdio};
use std::thread;
use std::time::{Duration, Instant};

use horseshoe::base::files::{Standing, standing};
use tempfile::TempDir;

/// Far longer than any of these calls takes on a slow machine.
pub const LIMIT: Duration = Duration::from_secs(60);

pub const PROGRAM: &str = env!("CARGO_BIN_EXE_horseshoe");

/// The top of the repository.
pub fn top() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

/// A file or folder of the repository, from anywhere.
pub fn at_top(path: &str) -> String {
    top().join(path).to_str().expect("UTF-8").to_owned()
}

/// What was tried and what was survived.
#[derive(Debug)]
pub struct Count {
    what: &'static str,
    tried: u32,
}

impl Count {
    pub fn of(what: &'static str) -> Count {
        Count { what, tried: 0 }
    }

    /// One more was survived: to be called after all that it had to hold.
    pub fn survived(&mut self) {
        self.tried += 1;
    }

    /// Prints the count; fewer than expected mean that the test tests nothing.
    pub fn print(self, least: u32) {
        let Count { what, tried } = self;
        println!("faults: {what}: {tried} tried, {tried} survived");
        assert!(tried >= least, "{what}: {tried} tried, {least} or more expected");
    }
}

/// Says why a fault could not be made.
pub fn skip(what: &str, why: &str) {
    println!("faults: {what}: skipped: {why}");
}

/// How a call ended.
#[derive(Debug)]
pub struct Ended {
    pub status: ExitStatus,
    pub out: String,
    pub err: String,
}

impl Ended {
    /// The code as a shell would show it.
    pub fn code(&self) -> i32 {
        let signal = self.status.signal().map(|signal| 128 + signal);
        self.status.code().or(signal).expect("a code or a signal")
    }

    /// The standard error with its lines joined, whatever the width at which they were broken.
    pub fn said(&self) -> String {
        let words = self.err.split_whitespace().filter(|word| *word != "│");
        words.collect::<Vec<_>>().join(" ")
    }
}

/// A call of the program with these words.
pub fn call(directory: &Path, args: &[&str]) -> Command {
    let mut command = Command::new(PROGRAM);
    command.current_dir(directory).args(args);
    command
}

/// A call of the program by a shell that first does something, such as setting a limit.
pub fn call_after(directory: &Path, first: &str, args: &[&str]) -> Command {
    let mut command = Command::new("bash");
    command.current_dir(directory).arg("-c").arg(format!("{first}; exec \"$@\""));
    command.args(["bash", PROGRAM]).args(args);
    command
}

/// A call that ends within the limit, with its streams read unless they lead elsewhere.
pub struct Running {
    child: Child,
    begun: Instant,
    shown: String,
}

impl Running {
    pub fn start(command: &mut Command) -> Running {
        let shown = format!("{command:?}");
        let child = command.stdin(Stdio::null()).spawn().expect("it runs");
        Running { child, begun: Instant::now(), shown }
    }

    pub fn id(&self) -> u32 {
        self.child.id()
    }

    pub fn kill(&mut self) {
        self.child.kill().expect("killed");
    }

    pub fn has_ended(&mut self) -> bool {
        self.child.try_wait().expect("asked").is_some()
    }

    /// Waits for the end; that it does not come, or comes by a panic, is a failure of any test.
    pub fn end(mut self) -> Ended {
        let reader = |stream: Option<Box<dyn Read + Send>>| {
            thread::spawn(move || {
                let mut bytes = Vec::new();
                if let Some(mut stream) = stream {
                    stream.read_to_end(&mut bytes).expect("read");
                }
                String::from_utf8(bytes).expect("UTF-8")
            })
        };
        let out = reader(self.child.stdout.take().map(|own| Box::new(own) as _));
        let err = reader(self.child.stderr.take().map(|own| Box::new(own) as _));
        let status = loop {
            if let Some(status) = self.child.try_wait().expect("asked") {
                break status;
            }
            if self.begun.elapsed() > LIMIT {
                drop(self.child.kill());
                drop(self.child.wait());
                panic!("it did not end within {LIMIT:?}: {}", self.shown);
            }
            thread::sleep(Duration::from_millis(1));
        };
        let (out, err) = (out.join().expect("out"), err.join().expect("err"));
        assert!(!err.contains("panicked"), "{}: {err}", self.shown);
        Ended { status, out, err }
    }
}

/// Runs a call to its end, with both streams read.
pub fn run(command: &mut Command) -> Ended {
    command.stdout(Stdio::piped()).stderr(Stdio::piped());
    Running::start(command).end()
}

/// Runs a call that has to end well.
pub fn done(directory: &Path, args: &[&str]) -> Ended {
    let ended = run(&mut call(directory, args));
    assert_eq!(ended.code(), 0, "{args:?}: {}", ended.err);
    ended
}

/// The names of what a directory holds, hidden or not.
pub fn names(directory: &Path) -> Vec<String> {
    let Ok(entries) = directory.read_dir() else { return Vec::new() };
    let names = entries.map(|entry| entry.expect("an entry").file_name());
    let mut names: Vec<String> = names.map(|name| name.to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// What we leave in a directory while we write, and nothing else does.
pub fn leftovers(directory: &Path) -> Vec<String> {
    names(directory).into_iter().filter(|name| name.starts_with(".horseshoe")).collect()
}

/// Every file below a directory, but for what we leave in it.
pub fn texts(directory: &Path) -> BTreeMap<PathBuf, Vec<u8>> {
    let mut texts = BTreeMap::new();
    for name in names(directory).into_iter().filter(|name| !name.starts_with(".horseshoe")) {
        let path = directory.join(name);
        if path.is_dir() {
            texts.extend(self::texts(&path));
        } else {
            texts.insert(path.clone(), fs::read(&path).expect("a file"));
        }
    }
    texts
}

/// Whether a directory holds a whole set of a verb.
pub fn is_whole(directory: &Path, verb: &str) -> bool {
    matches!(standing(directory, verb), Ok(Standing::Whole { .. }))
}

/// A folder in which small disks are mounted, which are gone when this ends.
pub struct Disk {
    home: TempDir,
    is_mounted: bool,
}

impl Disk {
    /// A disk of so many kilobytes; none where the system does not let one be mounted.
    pub fn new(kilobytes: u32) -> Result<Disk, String> {
        let home = TempDir::new().expect("a directory");
        let mut disk = Disk { home, is_mounted: false };
        fs::create_dir(disk.path()).expect("made");
        disk.mount(&format!("size={kilobytes}k"))?;
        disk.is_mounted = true;
        Ok(disk)
    }

    pub fn path(&self) -> PathBuf {
        self.home.path().join("disk")
    }

    /// Makes the disk read-only or writable again.
    pub fn set_read_only(&self, is_read_only: bool) {
        let how = if is_read_only { "remount,ro" } else { "remount,rw" };
        self.mount(how).expect("mounted again");
    }

    fn mount(&self, options: &str) -> Result<(), String> {
        let mut command = Command::new("mount");
        command.args(["-t", "tmpfs", "-o", options, "tmpfs"]).arg(self.path());
        match command.output() {
            Ok(output) if output.status.success() => Ok(()),
            Ok(output) => Err(String::from_utf8_lossy(&output.stderr).trim().to_owned()),
            Err(error) => Err(format!("mount: {error}")),
        }
    }
}

impl Drop for Disk {
    fn drop(&mut self) {
        if self.is_mounted {
            let output = Command::new("umount").arg(self.path()).output();
            assert!(output.is_ok_and(|output| output.status.success()) || thread::panicking());
        }
    }
}
