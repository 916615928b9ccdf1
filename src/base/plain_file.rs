//! Plain files, read in full and within a limit. Every reader of the input uses this module.
//!
//! A pipe would make the program wait; a device or a growing file would fill the memory. The module
//! therefore opens only plain files and reads no more than the caller's limit.

use std::fs::{File, Metadata};
use std::io::{self, ErrorKind, Read as _};
use std::path::Path;

/// The size limit of a kind of file.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Limit {
    /// The number of bytes, in whole mebibytes.
    pub(crate) bytes: u64,
    /// The advice about a larger file, as a sentence.
    pub(crate) advice: &'static str,
}

/// The reason why a path cannot be read as a plain file.
#[derive(Debug)]
pub(crate) enum NotRead {
    /// The path does not exist.
    Missing,
    /// The path is a link whose target does not exist.
    DanglingLink,
    /// The path is a directory.
    Directory,
    /// The path is a device, a pipe or a socket.
    Special,
    /// The file is larger than the limit.
    TooLarge(Limit),
    /// The system refused to read the file.
    System(io::Error),
}

impl Limit {
    /// Returns the limit in words: `16 MiB`, `1 GiB`.
    pub(crate) fn in_words(&self) -> String {
        match self.bytes >> 20 {
            mebibytes if mebibytes > 0 && mebibytes.is_multiple_of(1024) => {
                format!("{} GiB", mebibytes / 1024)
            }
            mebibytes => format!("{mebibytes} MiB"),
        }
    }
}

/// Reads the whole of a plain file.
pub(crate) fn read(path: &Path, limit: Limit) -> Result<Vec<u8>, NotRead> {
    check(&path.metadata().map_err(|error| refused(path, error))?)?;
    let mut file = File::open(path).map_err(|error| refused(path, error))?;
    read_open(&mut file, limit)
}

/// Reads the rest of an open file. It checks the open file again, because another file may have
/// replaced the one checked before.
pub(crate) fn read_open(file: &mut File, limit: Limit) -> Result<Vec<u8>, NotRead> {
    let metadata = file.metadata().map_err(NotRead::System)?;
    check(&metadata)?;
    if metadata.len() > limit.bytes {
        return Err(NotRead::TooLarge(limit));
    }
    let mut bytes = Vec::new();
    // The file may grow while it is read, and special files report no length.
    file.take(limit.bytes + 1).read_to_end(&mut bytes).map_err(NotRead::System)?;
    if bytes.len() as u64 > limit.bytes {
        return Err(NotRead::TooLarge(limit));
    }
    Ok(bytes)
}

/// Refuses a path that cannot become a plain file: a directory, a device, a pipe, a socket, or a
/// link to nothing. A path that does not exist is accepted.
pub(crate) fn check_target(path: &Path) -> Result<(), NotRead> {
    match path.metadata() {
        Ok(metadata) => check(&metadata),
        Err(error) => match refused(path, error) {
            NotRead::Missing => Ok(()),
            why => Err(why),
        },
    }
}

fn check(metadata: &Metadata) -> Result<(), NotRead> {
    match metadata.is_file() {
        true => Ok(()),
        false if metadata.is_dir() => Err(NotRead::Directory),
        false => Err(NotRead::Special),
    }
}

fn refused(path: &Path, error: io::Error) -> NotRead {
    match error.kind() {
        ErrorKind::NotFound if path.is_symlink() => NotRead::DanglingLink,
        ErrorKind::NotFound => NotRead::Missing,
        _ => NotRead::System(error),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const SMALL: Limit = Limit { bytes: 1 << 20, advice: "Read less." };

    #[test]
    fn a_file_up_to_the_limit_is_read_whole_and_no_larger_one_is() {
        let directory = tempfile::tempdir().expect("a directory");
        let path = directory.path().join("file");
        for (length, is_read) in [(0, true), (1 << 20, true), ((1 << 20) + 1, false)] {
            File::create(&path).and_then(|file| file.set_len(length)).expect("a file");
            match read(&path, SMALL) {
                Ok(bytes) => assert!(is_read && bytes.len() as u64 == length, "{length}"),
                Err(NotRead::TooLarge(limit)) => assert!(!is_read && limit.bytes == 1 << 20),
                Err(other) => panic!("{length}: {other:?}"),
            }
        }
        assert_eq!(SMALL.in_words(), "1 MiB");
        assert_eq!(Limit { bytes: 2 << 30, ..SMALL }.in_words(), "2 GiB");
    }

    /// Files in `/proc` have the length 0 whatever they hold.
    #[cfg(target_os = "linux")]
    #[test]
    fn a_file_that_hides_its_length_is_read_up_to_the_limit() {
        let nothing = Limit { bytes: 0, ..SMALL };
        assert!(matches!(read(Path::new("/proc/self/maps"), nothing), Err(NotRead::TooLarge(_))));
        assert!(read(Path::new("/proc/self/maps"), SMALL).is_ok_and(|bytes| !bytes.is_empty()));
    }

    #[cfg(unix)]
    #[test]
    fn what_is_no_plain_file_is_refused_by_its_kind() {
        let directory = tempfile::tempdir().expect("a directory");
        let link = directory.path().join("link");
        std::os::unix::fs::symlink("nowhere", &link).expect("a link");
        let kinds = [
            (Path::new("/dev/zero"), "Special"),
            (directory.path(), "Directory"),
            (&link, "DanglingLink"),
        ];
        for (path, kind) in kinds {
            assert_eq!(format!("{:?}", read(path, SMALL).expect_err("refused")), kind);
            assert_eq!(format!("{:?}", check_target(path).expect_err("refused")), kind);
        }
        let nothing = directory.path().join("nothing");
        assert!(matches!(read(&nothing, SMALL), Err(NotRead::Missing)));
        assert!(check_target(&nothing).is_ok());
    }
}
