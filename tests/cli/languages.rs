//! The languages of a call and of an instance, and the page of their terms.

use std::fs;
use std::path::Path;

use crate::support::{call, call_in};

#[test]
fn the_page_of_terms_is_up_to_date() {
    let fresh = call(&["languages", "--format", "md"]).out;
    let page = Path::new(env!("CARGO_MANIFEST_DIR")).join("docs/languages.md");
    let kept = fs::read_to_string(page).unwrap_or_default().replace("\r\n", "\n");
    assert!(
        fresh == kept,
        "docs/languages.md is not what the catalogues give: run `horseshoe languages --format md > \
         docs/languages.md`"
    );
    for name in ["français", "español", "русский", "中文", "العربية"] {
        assert!(kept.contains(name), "{name} is not on the page");
    }
}

#[test]
fn a_language_that_is_none_is_refused_with_the_six() {
    for (asked, named) in [("de", "`de`"), ("fr,xx", "`xx`"), ("fr,fr", "twice"), ("", "``")] {
        let ended = call(&["plan", "data/2027-01", "--lang", asked]);
        assert_eq!(ended.code, 2, "{asked}: {ended:?}");
        assert!(ended.err.contains(named), "{asked}: {}", ended.err);
    }
    assert!(
        call(&["plan", "data/2027-01", "--lang", "de"]).err.contains("en, fr, es, ru, zh or ar")
    );
}

#[test]
fn what_holds_one_language_is_not_printed_in_two() {
    for format in ["ics", "tracks"] {
        let ended = call(&["plan", "data/2027-01", "--format", format, "--lang", "en,fr"]);
        assert_eq!(ended.code, 2, "{format}");
        assert!(ended.err.contains("holds one language, not en,fr"), "{}", ended.err);
    }
    let both = call(&["plan", "data/2027-01", "--format", "md", "--lang", "fr,en"]).out;
    let at = |text: &str| both.find(text).unwrap_or_else(|| panic!("{text} is not in {both}"));
    assert!(at("# Programme de travail") < at("# Programme of work"));
}

#[test]
fn the_languages_of_an_instance_are_those_of_its_pages() {
    let dir = tempfile::tempdir().expect("a directory");
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data/2027-01");
    for entry in fs::read_dir(data).expect("the data").flatten() {
        if entry.path().is_file() {
            fs::copy(entry.path(), dir.path().join(entry.file_name())).expect("copies");
        }
    }
    let write = |languages: &str| {
        let text = format!("month = \"2027-01\"\nlanguages = {languages}\n");
        fs::write(dir.path().join("programme.toml"), text).expect("writes");
    };
    write("[\"es\"]");
    let spanish = call_in(dir.path(), &["plan", ".", "--format", "md"]).out;
    assert!(spanish.starts_with("# Programa de trabajo del Consejo de Seguridad"), "{spanish}");
    let french = call_in(dir.path(), &["plan", ".", "--format", "md", "--lang", "fr"]).out;
    assert!(french.starts_with("# Programme de travail"), "{french}");
    for wrong in ["[\"es\", \"xx\"]", "[\"es\", \"es\"]", "[]", "\"es\""] {
        write(wrong);
        let ended = call_in(dir.path(), &["plan", "."]);
        assert_eq!(ended.code, 2, "{wrong}: {ended:?}");
        assert!(ended.err.contains("programme.toml:2"), "{wrong}: {}", ended.err);
        assert!(ended.err.contains("languages"), "{wrong}: {}", ended.err);
    }
}
