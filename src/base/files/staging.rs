//! The folder that holds a new set while it is made, and the previous files during the swap.

use std::fs;
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};

use super::manifest::{ENDING, Manifest};
use super::{FileError, swap};

/// The prefix of the names of staging folders.
const PREFIX: &str = ".horseshoe-";

/// The number of random letters and digits after the prefix.
const RANDOM: usize = 6;

/// A staging folder. Dropping it removes the folder, unless it still holds previous files.
#[derive(Debug)]
pub(super) struct Staging {
    root: PathBuf,
    is_kept: bool,
}

impl Staging {
    /// Creates a staging folder in a directory.
    pub(super) fn new(dir: &Path) -> io::Result<Staging> {
        let folder = tempfile::Builder::new().prefix(PREFIX).rand_bytes(RANDOM).tempdir_in(dir)?;
        let staging = Staging { root: folder.keep(), is_kept: false };
        fs::create_dir(staging.new_files())?;
        fs::create_dir(staging.old_files())?;
        Ok(staging)
    }

    /// Opens the staging folder of a writer that was killed.
    pub(super) fn left(root: PathBuf) -> Staging {
        Staging { root, is_kept: false }
    }

    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// Returns the folder of the new files until they move into their places.
    pub(super) fn new_files(&self) -> PathBuf {
        self.root.join("new")
    }

    /// Returns the folder of the previous files once they have left their places.
    pub(super) fn old_files(&self) -> PathBuf {
        self.root.join("old")
    }

    /// Writes a new file in full, and creates its folder and that of the file it replaces.
    pub(super) fn write(&self, path: &str, contents: &[u8]) -> io::Result<()> {
        for side in [self.new_files(), self.old_files()] {
            if let Some(folder) = side.join(path).parent() {
                fs::create_dir_all(folder)?;
            }
        }
        let mut file = fs::File::create_new(self.new_files().join(path))?;
        file.write_all(contents)?;
        file.sync_all()
    }

    /// Returns the manifest of the staged set until it moves into its place. It is the last file to
    /// be staged and the last to move.
    pub(super) fn manifest(&self) -> Option<Manifest> {
        self.manifest_file().and_then(|path| Manifest::read(&path))
    }

    fn manifest_file(&self) -> Option<PathBuf> {
        let entries = entries_of(&self.new_files()).ok()?;
        let mut paths = entries.into_iter().map(|(path, _)| path);
        paths.find(|path| path.extension().is_some_and(|ending| ending == ENDING))
    }

    /// Keeps the folder, because it holds files that could not be restored.
    pub(super) fn keep(&mut self) {
        self.is_kept = true;
    }
}

impl Drop for Staging {
    fn drop(&mut self) {
        if self.is_kept {
            return;
        }
        // The manifest goes first: without it, a half-removed folder asks for nothing to be undone.
        if let Some(manifest) = self.manifest_file() {
            drop(fs::remove_file(manifest));
        }
        // The next writer removes what cannot be removed now.
        drop(remove(&self.root));
    }
}

/// Removes a folder and its contents with one file handle, because there may be no more.
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

/// Lists the paths in a folder, and whether each is a folder. It reads the folder to the end at
/// once so that no handle stays open.
pub(super) fn entries_of(folder: &Path) -> io::Result<Vec<(PathBuf, bool)>> {
    let entries = fs::read_dir(folder)?;
    entries.map(|entry| entry.and_then(|own| Ok((own.path(), own.file_type()?.is_dir())))).collect()
}

/// Undoes the unfinished writes of killed writers in a directory and removes their remains. The
/// caller must hold the lock.
pub(super) fn clear(dir: &Path) -> Result<(), FileError> {
    let entries = entries_of(dir).map_err(|reason| FileError::write(dir, reason))?;
    for (path, _) in entries.into_iter().filter(|(path, _)| is_ours(path)) {
        let Ok(found) = fs::symlink_metadata(&path) else { continue };
        if found.is_dir() {
            swap::undo(dir, Staging::left(path))?;
        } else if found.is_file() {
            // An unfinished single file.
            fs::remove_file(&path).map_err(|reason| FileError::write(path, reason))?;
        }
    }
    Ok(())
}

/// Returns whether a path has a name that only this module gives.
fn is_ours(path: &Path) -> bool {
    let name = path.file_name().and_then(|name| name.to_str());
    let random = name.and_then(|name| name.strip_prefix(PREFIX));
    random.is_some_and(|random| {
        random.len() == RANDOM && random.bytes().all(|byte| byte.is_ascii_alphanumeric())
    })
}

/// Creates a temporary file for a single-file write, with the same kind of name.
pub(super) fn single(dir: &Path) -> io::Result<tempfile::NamedTempFile> {
    let mut builder = tempfile::Builder::new();
    builder.prefix(PREFIX).rand_bytes(RANDOM);
    #[cfg(unix)]
    {
        use std::os::unix::fs::PermissionsExt as _;
        // The mode that any program would request; the umask removes what the user wants removed.
        builder.permissions(fs::Permissions::from_mode(0o666));
    }
    builder.tempfile_in(dir)
}

/// Returns the staging folder of an interrupted or running write into a directory. While there is
/// one, the visible contents of the directory may be incomplete.
///
/// ```
/// use horseshoe::base::files::{FileSet, interrupted};
///
/// let dir = tempfile::tempdir()?;
/// FileSet::of("pages", [("a.txt", "1".to_owned())]).write(dir.path())?;
/// assert_eq!(interrupted(dir.path()), None, "the write came to its end");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn interrupted(dir: &Path) -> Option<PathBuf> {
    unfinished(dir).next().map(|(staging, _)| staging.root.clone())
}

/// Lists the sets that are staged in a directory but not yet in their places.
pub(super) fn unfinished(dir: &Path) -> impl Iterator<Item = (Staging, Manifest)> {
    let entries = entries_of(dir).unwrap_or_default().into_iter();
    let ours = entries.map(|(path, _)| path).filter(|path| is_ours(path));
    ours.filter_map(|root| {
        let staging = Staging { root, is_kept: true };
        let manifest = staging.manifest()?;
        Some((staging, manifest))
    })
}
