//! The digest of a content: the first half of its SHA-256.

use std::fmt::Write as _;

use sha2::{Digest as _, Sha256};

/// The number of bytes of the hash that are kept: 128 bits, written as 32 hexadecimal digits.
const KEPT: usize = 16;

/// Returns the digest of some bytes: the first 32 digits that `sha256sum` prints.
pub(crate) fn digest(bytes: impl AsRef<[u8]>) -> String {
    let hash = Sha256::digest(bytes);
    let mut text = String::with_capacity(2 * KEPT);
    for byte in hash.iter().take(KEPT) {
        // Writing to a string cannot fail.
        let _ = write!(text, "{byte:02x}");
    }
    text
}

#[cfg(test)]
mod tests {
    #[test]
    fn it_is_what_sha256sum_prints() {
        assert_eq!(super::digest("abc"), "ba7816bf8f01cfea414140de5dae2223");
    }
}
