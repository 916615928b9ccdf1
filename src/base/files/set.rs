//! A set of files and how it is written.

use std::fs;
use std::path::{Path, PathBuf};

use super::FileError;
use super::ending::go_on;
use super::lock::{Lock, PATIENCE};
use super::manifest::{Manifest, holds};
use super::staging::{Staging, clear};
use super::swap;
use super::target::{check_dir, kind_of};

/// The files that a command writes into a directory: all of them or none.
///
/// ```
/// use horseshoe::base::files::FileSet;
///
/// let dir = tempfile::tempdir()?;
/// let mut set = FileSet::new("pages");
/// set.add("one.txt", "1");
/// let written = set.write(dir.path())?;
/// assert_eq!(written.files, [dir.path().join("one.txt"), dir.path().join("pages.sha256")]);
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Debug)]
pub struct FileSet {
    writer: &'static str,
    files: Vec<(String, Vec<u8>)>,
    /// Whether the files of the set before stay.
    is_added: bool,
}

/// The result of writing a set of files.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Written {
    /// The files of the set, with its manifest last.
    pub files: Vec<PathBuf>,
    /// Files of the previous set that are not in this one and that nobody had changed: removed.
    pub removed: Vec<PathBuf>,
    /// Files of the previous set that are not in this one and have been changed since: kept.
    pub left: Vec<PathBuf>,
}

impl FileSet {
    /// Creates a set under the name of its writer. The manifest has the same name, so it must
    /// always be the same for the same kind of set.
    ///
    /// ```
    /// use horseshoe::base::files::FileSet;
    ///
    /// let dir = tempfile::tempdir()?;
    /// let mut set = FileSet::new("pages");
    /// set.add("one.txt", "1");
    /// set.write(dir.path())?;
    /// assert!(dir.path().join("pages.sha256").is_file(), "the digests, under the writer's name");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn new(writer: &'static str) -> FileSet {
        FileSet { writer, files: Vec::new(), is_added: false }
    }

    /// Creates a set that is added to those of the same writer: their files stay, and the manifest lists
    /// all of them.
    ///
    /// ```
    /// use horseshoe::base::files::FileSet;
    ///
    /// let dir = tempfile::tempdir()?;
    /// for name in ["one.txt", "two.txt"] {
    ///     let mut set = FileSet::added_to("pages");
    ///     set.add(name, name);
    ///     assert!(set.write(dir.path())?.removed.is_empty());
    /// }
    /// assert!(dir.path().join("one.txt").is_file());
    /// assert_eq!(std::fs::read_to_string(dir.path().join("pages.sha256"))?.lines().count(), 4);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn added_to(writer: &'static str) -> FileSet {
        FileSet { is_added: true, ..FileSet::new(writer) }
    }

    /// Creates a set from files with these names.
    ///
    /// ```
    /// use horseshoe::base::files::FileSet;
    ///
    /// let dir = tempfile::tempdir()?;
    /// let set = FileSet::of("pages", [("a.txt", "1"), ("b/c.txt", "2")]);
    /// assert_eq!(set.write(dir.path())?.files.len(), 3, "both files and their digests");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn of(
        writer: &'static str,
        files: impl IntoIterator<Item = (impl Into<String>, impl Into<Vec<u8>>)>,
    ) -> FileSet {
        let mut set = FileSet::new(writer);
        for (name, bytes) in files {
            set.add(name, bytes);
        }
        set
    }

    /// Adds a file by its path in the directory: plain names with `/` between them, each path once. Its
    /// contents are bytes, or a text.
    ///
    /// ```
    /// use horseshoe::base::files::FileSet;
    ///
    /// let dir = tempfile::tempdir()?;
    /// let mut set = FileSet::new("pages");
    /// set.add("2027-01/programme.csv", "date,id\n");
    /// set.write(dir.path())?;
    /// assert_eq!(std::fs::read_to_string(dir.path().join("2027-01/programme.csv"))?, "date,id\n");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn add(&mut self, path: impl Into<String>, contents: impl Into<Vec<u8>>) {
        self.files.push((path.into(), contents.into()));
    }

    /// Writes the set into a directory, creating it if needed. Replaces files with these names, and
    /// removes files of the previous set that are not in this one and have not been changed since.
    ///
    /// # Errors
    /// The directory cannot be one, another writer holds it, or a file cannot be written. Then nothing
    /// in it has changed.
    ///
    /// ```
    /// use horseshoe::base::files::FileSet;
    ///
    /// let dir = tempfile::tempdir()?;
    /// let set = |names: &[&str]| FileSet::of("pages", names.iter().map(|name| (*name, String::new())));
    /// set(&["a.txt", "b.txt"]).write(dir.path())?;
    /// let written = set(&["a.txt"]).write(dir.path())?;
    /// assert_eq!(written.removed, [dir.path().join("b.txt")], "no other set has it");
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn write(self, dir: &Path) -> Result<Written, FileError> {
        check_dir(dir)?;
        let lock = Lock::take(dir, PATIENCE)?;
        if lock.is_exclusive() {
            clear(dir)?;
        }
        self.write_held(dir)
    }

    /// Writes the set into a directory that the caller has locked.
    pub(super) fn write_held(self, dir: &Path) -> Result<Written, FileError> {
        let prepared = self.prepare(dir)?;
        swap::run(dir, prepared.staging, &prepared.moves)?;
        swap::remove_empty_folders(dir, prepared.stale.iter());
        let inside = |paths: &[String]| paths.iter().map(|path| dir.join(path)).collect();
        Ok(Written {
            files: inside(&prepared.paths),
            removed: inside(&prepared.stale),
            left: inside(&prepared.left),
        })
    }

    /// Stages the set, so that only renames remain.
    pub(super) fn prepare(self, dir: &Path) -> Result<Prepared, FileError> {
        let name = Manifest::name(self.writer);
        let mut manifest = Manifest::of(&self.files);
        let before = Manifest::read(&dir.join(&name)).unwrap_or_default().digests;
        if self.is_added {
            for (path, digest) in before.clone() {
                manifest.digests.entry(path).or_insert(digest);
            }
        }
        let mut files = self.files;
        files.push((name, manifest.to_text(self.writer).into_bytes()));
        for (path, _) in &files {
            is_free(&dir.join(path))?;
        }
        let (mut stale, mut left) = (Vec::new(), Vec::new());
        for (path, digest) in before {
            let place = dir.join(&path);
            if manifest.digests.contains_key(&path) || fs::symlink_metadata(&place).is_err() {
                continue;
            }
            let is_ours = holds(&place, &digest) && has_plain_folders(dir, &path);
            if is_ours { &mut stale } else { &mut left }.push(path);
        }
        let staging = Staging::new(dir).map_err(|reason| FileError::write(dir, reason))?;
        for (path, contents) in &files {
            go_on()?;
            let written = staging.write(path, contents);
            written.map_err(|reason| FileError::write(dir.join(path), reason))?;
        }
        for path in &stale {
            let folder = staging.old_files().join(path);
            let made = folder.parent().map_or(Ok(()), fs::create_dir_all);
            made.map_err(|reason| FileError::write(dir, reason))?;
        }
        let paths: Vec<String> = files.into_iter().map(|(path, _)| path).collect();
        let moves = swap::moves(dir, &staging, &paths, &stale);
        Ok(Prepared { staging, moves, paths, stale, left })
    }
}

/// A staged set.
#[derive(Debug)]
pub(super) struct Prepared {
    pub(super) staging: Staging,
    pub(super) moves: Vec<swap::Move>,
    paths: Vec<String>,
    stale: Vec<String>,
    left: Vec<String>,
}

/// Refuses a path that holds something other than a file, because the swap could not restore it.
fn is_free(place: &Path) -> Result<(), FileError> {
    match fs::symlink_metadata(place) {
        Ok(found) if !found.is_file() && !found.is_symlink() => {
            Err(FileError::InTheWay { path: place.to_owned(), what: kind_of(&found) })
        }
        _ => Ok(()),
    }
}

/// Returns whether no link on the way to a file leads out of the directory.
fn has_plain_folders(dir: &Path, path: &str) -> bool {
    let folders = Path::new(path).ancestors().skip(1);
    folders
        .filter(|folder| !folder.as_os_str().is_empty())
        .all(|folder| fs::symlink_metadata(dir.join(folder)).is_ok_and(|found| found.is_dir()))
}
