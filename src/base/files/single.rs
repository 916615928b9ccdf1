//! A single file that is written completely or not at all.

use std::io::Write as _;
use std::path::Path;

use super::FileError;
use super::lock::{Lock, PATIENCE};
use super::staging::{clear, single};
use super::target::place_of;

/// Writes one file, creating its directory if needed: in full under another name, then renamed. At
/// every instant the path holds either the old or the new file, so it needs no manifest.
///
/// A link to a file stays a link; its target is replaced.
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
