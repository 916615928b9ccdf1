//! The page that the program carries is the one that its sources give.

use std::path::{Path, PathBuf};

use sha2::{Digest, Sha256};

/// The sources beside those under `web/src`, as `web/digest.mjs` names them.
const BESIDE: [&str; 5] =
    ["build.mjs", "digest.mjs", "package.json", "package-lock.json", "tsconfig.json"];

fn files_under(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in std::fs::read_dir(folder).expect("a folder") {
        let path = entry.expect("an entry").path();
        match path.is_dir() {
            true => files_under(&path, found),
            false => found.push(path),
        }
    }
}

/// The digest of the page's sources, by the algorithm of `web/digest.mjs`.
fn digest() -> (String, usize) {
    let web = Path::new(env!("CARGO_MANIFEST_DIR")).join("web");
    let mut paths: Vec<PathBuf> = BESIDE.iter().map(|name| web.join(name)).collect();
    files_under(&web.join("src"), &mut paths);
    let relative = |path: &PathBuf| {
        let parts = path.strip_prefix(&web).expect("under web").components();
        let parts = parts.map(|part| part.as_os_str().to_str().expect("UTF-8").to_owned());
        parts.collect::<Vec<String>>().join("/")
    };
    let mut named: Vec<(String, PathBuf)> =
        paths.into_iter().map(|path| (relative(&path), path)).collect();
    named.retain(|(name, _)| !name.ends_with(".test.ts"));
    named.sort();
    let mut hash = Sha256::new();
    for (name, path) in &named {
        let contents = std::fs::read(path).expect("a file");
        hash.update(format!("{name}\0{}\0", contents.len()));
        hash.update(&contents);
    }
    let digest = hash.finalize();
    (digest.iter().map(|byte| format!("{byte:02x}")).collect(), named.len())
}

#[test]
fn the_committed_page_was_built_from_the_committed_sources() {
    let (digest, files) = digest();
    let known = include_str!("../../web/dist/sources.sha256");
    assert!(files > 20, "{files} files");
    assert_eq!(digest, known.trim(), "run `npm run build` in web/, and commit web/dist");
}
