//! The folders of the versions that were saved.

use std::fs;

use super::folder::Folder;

/// The folder in which versions are kept.
pub(super) const VERSIONS: &str = "versions";

/// Lists the versions that the folder holds, the oldest first.
pub(super) fn versions(folder: &Folder) -> Vec<u32> {
    let entries = fs::read_dir(folder.dir.join(VERSIONS)).into_iter().flatten().flatten();
    let number = |entry: fs::DirEntry| {
        let name = entry.file_name().into_string().ok()?;
        let is_number = name.len() >= 4 && name.bytes().all(|byte| byte.is_ascii_digit());
        name.parse().ok().filter(|_| is_number)
    };
    let mut versions: Vec<u32> = entries.filter_map(number).collect();
    versions.sort_unstable();
    versions
}
