//! The manifest of a set of files: its writer, and the digest of each file.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs::{self, File};
use std::io::{self, BufRead as _, BufReader};
use std::path::{Component, Path, PathBuf};

use sha2::{Digest as _, Sha256};

use super::FileError;
use super::reading::finish;

/// The ending of every manifest's name.
pub(super) const ENDING: &str = "sha256";

/// A manifest of ten thousand scenarios takes less than two megabytes.
const LARGEST: u64 = 64 * 1024 * 1024;

/// The first words of every manifest, before the writer.
const MARK: &str = "# horseshoe ";

/// The digest of each file of a set, by its path in the directory, with `/` between folders.
///
/// Its text is the input of `sha256sum --check`: comments, and one line per file. It holds no time
/// and no machine name, so the same set always has the same manifest.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Manifest {
    pub(super) digests: BTreeMap<String, String>,
}

impl Manifest {
    /// Returns the name of a writer's manifest.
    pub(super) fn name(writer: &str) -> String {
        format!("{writer}.{ENDING}")
    }

    pub(super) fn of(files: &[(String, Vec<u8>)]) -> Manifest {
        let digests = files.iter().map(|(path, contents)| (path.clone(), digest(contents)));
        Manifest { digests: digests.collect() }
    }

    pub(super) fn to_text(&self, writer: &str) -> String {
        let lines = self.lines();
        let version = env!("CARGO_PKG_VERSION");
        let name = Manifest::name(writer);
        format!(
            "{MARK}{writer} {version}: these files are one set; to check: sha256sum --check {name}\n\
             # set {}\n{lines}",
            digest(lines.as_bytes())
        )
    }

    /// Returns one line per file, in the order of their paths.
    fn lines(&self) -> String {
        let mut lines = String::new();
        for (path, digest) in &self.digests {
            // Writing to a string cannot fail.
            let _ = writeln!(lines, "{digest}  {path}");
        }
        lines
    }

    /// Parses a manifest; `None` if this program did not write the text.
    pub(super) fn parse(text: &str) -> Option<Manifest> {
        if !text.starts_with(MARK) {
            return None;
        }
        let mut digests = BTreeMap::new();
        let mut set = None;
        for line in text.lines() {
            if let Some(comment) = line.strip_prefix('#') {
                set = set.or(comment.strip_prefix(" set "));
                continue;
            }
            let (digest, path) = line.split_once("  ")?;
            if !leads_inside(path) {
                return None;
            }
            digests.insert(path.to_owned(), digest.to_owned());
        }
        let manifest = Manifest { digests };
        (set? == digest(manifest.lines().as_bytes())).then_some(manifest)
    }

    /// Reads the manifest in a file; `None` if there is no file, or it holds no manifest.
    pub(super) fn read(path: &Path) -> Option<Manifest> {
        let found = fs::symlink_metadata(path).ok()?;
        if !found.is_file() || found.len() > LARGEST {
            return None;
        }
        Manifest::parse(&fs::read_to_string(path).ok()?)
    }
}

/// Returns whether a path names something below the directory that it starts from.
fn leads_inside(path: &str) -> bool {
    let path = Path::new(path);
    path.components().next().is_some()
        && path.components().all(|part| matches!(part, Component::Normal(_)))
}

pub(crate) fn digest(bytes: &[u8]) -> String {
    hexadecimal(&Sha256::digest(bytes))
}

/// Returns whether a plain file, not a link, with this digest is at a path.
pub(super) fn holds(path: &Path, digest: &str) -> bool {
    fs::symlink_metadata(path).is_ok_and(|found| found.is_file())
        && digest_of(path).is_ok_and(|own| own == digest)
}

fn digest_of(path: &Path) -> io::Result<String> {
    let mut hash = Sha256::new();
    let mut reader = BufReader::new(File::open(path)?);
    loop {
        let chunk = reader.fill_buf()?;
        if chunk.is_empty() {
            break;
        }
        hash.update(chunk);
        let length = chunk.len();
        reader.consume(length);
    }
    Ok(hexadecimal(&hash.finalize()))
}

fn hexadecimal(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(2 * bytes.len());
    for byte in bytes {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

/// The state of a set of files in a directory.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum Standing {
    /// Every file is present as written, and one call wrote all of them.
    Whole {
        /// The digest of the set: of the names and the contents of all files.
        set: String,
    },
    /// The set was written, and these files have been edited, replaced or removed since.
    Changed(Vec<PathBuf>),
    /// There is no manifest: the set was never written, or writing it was interrupted.
    Unknown,
}

/// Checks the set that a command wrote into a directory. `writer` is the name of its manifest
/// without `.sha256`.
///
/// # Errors
/// The system refused to read the directory.
///
/// ```
/// use horseshoe::base::files::{Standing, standing};
///
/// let dir = tempfile::tempdir()?;
/// assert_eq!(standing(dir.path(), "plan")?, Standing::Unknown);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn standing(dir: &Path, writer: &str) -> Result<Standing, FileError> {
    fs::read_dir(dir).map_err(|reason| FileError::write(dir, reason))?;
    let Some(manifest) = Manifest::read(&dir.join(Manifest::name(writer))) else {
        return Ok(Standing::Unknown);
    };
    let changed = manifest.digests.iter().filter(|(path, digest)| !holds(&dir.join(path), digest));
    let changed: Vec<PathBuf> = changed.map(|(path, _)| dir.join(path)).collect();
    if changed.is_empty() {
        Ok(Standing::Whole { set: digest(manifest.lines().as_bytes()) })
    } else {
        Ok(Standing::Changed(changed))
    }
}

/// Returns the path of a file of a set if somebody edited it since the set was written, or put it
/// there without one. `writer` is as for [`standing`], and `name` the path of the file in the set.
///
/// # Errors
/// The write of the set was interrupted and cannot be undone.
///
/// ```
/// use horseshoe::base::files::edited;
///
/// let dir = tempfile::tempdir()?;
/// assert_eq!(edited(dir.path(), "plan", "programme.csv")?, None);
/// std::fs::write(dir.path().join("programme.csv"), "mine")?;
/// let path = dir.path().join("programme.csv");
/// assert_eq!(edited(dir.path(), "plan", "programme.csv")?, Some(path));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn edited(dir: &Path, writer: &str, name: &str) -> Result<Option<PathBuf>, FileError> {
    let path = dir.join(name);
    finish(&path)?;
    // What is no plain file cannot have been edited; writing it says what is wrong with it.
    if !fs::metadata(&path).is_ok_and(|found| found.is_file()) {
        return Ok(None);
    }
    let manifest = Manifest::read(&dir.join(Manifest::name(writer))).unwrap_or_default();
    let digest = manifest.digests.get(name);
    let is_ours = digest.is_some_and(|digest| holds(&path, digest));
    Ok((!is_ours).then_some(path))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn manifest() -> Manifest {
        Manifest::of(&[
            ("1-late/programme.csv".to_owned(), b"a".to_vec()),
            ("whatif.csv".to_owned(), b"b".to_vec()),
        ])
    }

    #[test]
    fn it_comes_back() {
        let manifest = manifest();
        assert_eq!(Manifest::parse(&manifest.to_text("whatif")), Some(manifest));
        let none = Manifest::default();
        assert_eq!(Manifest::parse(&none.to_text("plan")), Some(none));
    }

    #[test]
    fn what_was_changed_in_it_makes_it_none() {
        let text = manifest().to_text("whatif");
        for (from, to) in [
            ("whatif.csv\n", "other.csv\n"),
            ("whatif.csv\n", "../whatif.csv\n"),
            ("# set ", "# "),
            ("# horseshoe", "#"),
            ("  1-late/", "  /1-late/"),
        ] {
            assert!(text.contains(from), "{from}");
            assert_eq!(Manifest::parse(&text.replace(from, to)), None, "{from}");
        }
    }
}
