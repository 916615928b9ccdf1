//! A file that is a set by itself.

use std::io::Write as _;
use std::path::Path;

use super::FileError;
use super::lock::{Lock, PATIENCE};
use super::staging::{clear, single};
use super::target::place_of;

/// Writes one file, in a directory that is made where there is none: under another name in full, and
/// then renamed. So no manifest is needed: it is the old file or the new one at every instant.
///
/// A link to a file stays a link; the file that it leads to is replaced.
pub(crate) fn write_file(path: &Path, text: &str) -> Result<(), FileError> {
    let (dir, name) = place_of(path)?;
    let lock = Lock::take(&dir, PATIENCE)?;
    if lock.is_exclusive() {
        clear(&dir)?;
    }
    let failed = |reason| FileError::write(path, reason);
    let mut file = single(&dir).map_err(failed)?;
    file.write_all(text.as_bytes()).and_then(|()| file.as_file().sync_all()).map_err(failed)?;
    file.persist(dir.join(name)).map_err(|refused| failed(refused.error))?;
    Ok(())
}
