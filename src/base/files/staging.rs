//! The folder in which a set is made, and in which what stood in its places is kept meanwhile.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::manifest::{ENDING, Manifest};
use super::{FileError, swap};

/// What the names of staging folders begin with.
const PREFIX: &str = ".horseshoe-";

/// Letters and digits that follow.
const RANDOM: usize = 6;

/// A staging folder. It is removed when this ends, unless it still holds what was there before.
#[derive(Debug)]
pub(super) struct Staging {
    root: PathBuf,
    is_kept: bool,
}

impl Staging {
    /// Makes a staging folder in a directory.
    pub(super) fn new(dir: &Path) -> io::Result<Staging> {
        let folder = tempfile::Builder::new().prefix(PREFIX).rand_bytes(RANDOM).tempdir_in(dir)?;
        let staging = Staging { root: folder.keep(), is_kept: false };
        fs::create_dir(staging.new_files())?;
        fs::create_dir(staging.old_files())?;
        Ok(staging)
    }

    /// The staging folder of a writer that was killed.
    pub(super) fn left(root: PathBuf) -> Staging {
        Staging { root, is_kept: false }
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Where the new files are until they move into their places.
    pub(super) fn new_files(&self) -> PathBuf {
        self.root.join("new")
    }

    /// Where the old files are from the moment they leave theirs.
    pub(super) fn old_files(&self) -> PathBuf {
        self.root.join("old")
    }

    /// Writes a new file in full, and the folders for it and for what it replaces.
    pub(super) fn write(&self, path: &str, text: &str) -> io::Result<()> {
        for side in [self.new_files(), self.old_files()] {
            if let Some(folder) = side.join(path).parent() {
                fs::create_dir_all(folder)?;
            }
        }
        let mut file = fs::File::create_new(self.new_files().join(path))?;
        file.write_all(text.as_bytes())?;
        file.sync_all()
    }

    /// The manifest of the set that is staged here, as long as it has not moved into its place: the
    /// last file to be staged and the last to move.
    pub(super) fn manifest(&self) -> Option<Manifest> {
        self.manifest_file().and_then(|path| Manifest::read(&path))
    }

    fn manifest_file(&self) -> Option<PathBuf> {
        let entries = entries_of(&self.new_files()).ok()?;
        let mut paths = entries.into_iter().map(|(path, _)| path);
        paths.find(|path| path.extension().is_some_and(|ending| ending == ENDING))
    }

    /// Leaves the folder where it is: it holds what could not be put back.
    pub(super) fn keep(&mut self) {
        self.is_kept = true;
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if self.is_kept {
            return;
        }
        // The manifest first: without it, a folder that is half removed asks for nothing to be undone.
        if let Some(manifest) = self.manifest_file() {
            drop(fs::remove_file(manifest));
        }
        // What cannot be removed now, the next writer removes.
        drop(remove(&self.root));
    }
}

/// Removes a folder with all that is in it, with one file handle: there may be no more.
fn remove(folder: &Path) -> io::Result<()> {
    for (path, is_folder) in entries_of(folder)? {
        if is_folder {
            remove(&path)?;
        } else {
            fs::remove_file(path)?;
        }
    }
    fs::remove_dir(folder)
}

/// The paths of what a folder holds, and whether each is a folder. It is read to the end at once, and
/// no handle stays open, as it would with an entry.
pub(super) fn entries_of(folder: &Path) -> io::Result<Vec<(PathBuf, bool)>> {
    let entries = fs::read_dir(folder)?;
    entries.map(|entry| entry.and_then(|own| Ok((own.path(), own.file_type()?.is_dir())))).collect()
}

/// Undoes what writers that were killed had begun in a directory, and removes what they left. To be
/// called by the one who holds the lock.
pub(super) fn clear(dir: &Path) -> Result<(), FileError> {
    let entries = entries_of(dir).map_err(|reason| FileError::write(dir, reason))?;
    for (path, _) in entries.into_iter().filter(|(path, _)| is_ours(path)) {
        let Ok(found) = fs::symlink_metadata(&path) else { continue };
        if found.is_dir() {
            swap::undo(dir, Staging::left(path))?;
        } else if found.is_file() {
            // A single file that was not finished.
            fs::remove_file(&path).map_err(|reason| FileError::write(path, reason))?;
        }
    }
    Ok(())
}

/// Whether a path has a name that only this module gives.
fn is_ours(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    let random = name.and_then(|name| name.strip_prefix(PREFIX));
    random.is_some_and(|random| {
        random.len() == RANDOM && random.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// A temporary file of the same kind of name, for a file that is a set by itself.
pub(super) fn single(dir: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).rand_bytes(RANDOM);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // As any program would make it; the umask takes away what the user wants taken away.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(dir)
}

/// The staging folder of a write into a directory that was interrupted, or is going on: what the
/// directory shows meanwhile may be incomplete.
pub fn interrupted(dir: &Path) -> Option<PathBuf> {
    unfinished(dir).next().map(|(staging, _)| staging.root.clone())
}

/// The sets that are staged in a directory and not in their places.
pub(super) fn unfinished(dir: &Path) -> impl Iterator<Item = (Staging, Manifest)> {
    let entries = entries_of(dir).unwrap_or_default().into_iter();
    let ours = entries.map(|(path, _)| path).filter(|path| is_ours(path));
    ours.filter_map(|root| {
        let staging = Staging { root, is_kept: true };
        let manifest = staging.manifest()?;
        Some((staging, manifest))
    })
}
