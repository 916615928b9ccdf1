//! The page and the documents in six languages, over HTTP.

use std::collections::BTreeSet;
use std::path::Path;

use horseshoe::base::language::Language;
use horseshoe::output::language::messages_of;
use horseshoe::output::report::{Audience, Format, TextStyle, render_in};
use serde_json::json;

use crate::support::{Served, copy_of, hold};

#[test]
fn every_format_in_every_language_is_what_the_library_makes() {
    let dir = copy_of("2027-01");
    let server = Served::start(dir.path());
    let programme = horseshoe::plan(dir.path()).expect("a programme");
    // The instance bears the name of its folder.
    let folder = server.state()["folder_name"].as_str().expect("a name").to_owned();
    let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' };
    let stem: String = folder.chars().map(plain).collect();
    let mut compared = 0;
    for language in Language::ALL {
        for format in Format::ALL.into_iter().filter(|format| *format != Format::Pdf) {
            for audience in [Audience::Us, Audience::Circulation] {
                // What is for us says how long the search took: the digits differ, and packed ones cannot
                // be left out.
                let is_ours = audience == Audience::Us;
                if !format.is_for(audience) || (is_ours && format.is_binary()) {
                    continue;
                }
                let asked = format!("/api/export?format={format}&for={audience}&lang={language}");
                let answer = server.get(&asked);
                let own = render_in(
                    &programme,
                    format,
                    audience,
                    &language.into(),
                    &TextStyle::default(),
                );
                assert_eq!(answer.status, 200, "{asked}");
                let same = |mut bytes: Vec<u8>| {
                    bytes.retain(|byte| !is_ours || !(byte.is_ascii_digit() || *byte == b'.'));
                    bytes
                };
                assert!(
                    same(answer.content.clone()) == same(own.expect("a page")),
                    "{asked} differs"
                );
                let name = answer.header("content-disposition");
                let is_named = name.contains(&format!(".{language}."));
                assert_eq!(is_named, language != Language::En && format.has_language(), "{name}");
                assert!(name.contains(&format!("programme-{stem}")), "{name}");
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 6 * (8 + 8));
}

#[test]
fn an_unknown_language_is_refused_with_the_six() {
    let dir = copy_of("2027-01");
    let server = Served::start(dir.path());
    for path in ["/api/export?format=md&lang=de", "/api/words?lang=de", "/api/words?lang="] {
        let answer = server.get(path);
        assert_eq!((answer.status, answer.code().as_str()), (400, "lang"), "{path}");
        hold(&answer.json(), "error");
        let message = answer.json()["error"]["message"].to_string();
        for language in Language::ALL {
            assert!(message.contains(language.as_str()), "{path}: {message}");
        }
    }
}

/// Puts a line in the place of the one that names the languages of an instance.
fn in_languages(dir: &Path, line: &str) {
    let path = dir.join("programme.toml");
    let settings = std::fs::read_to_string(&path).expect("settings");
    assert!(settings.contains("languages = [\"en\"]"), "{settings}");
    std::fs::write(&path, settings.replace("languages = [\"en\"]", line)).expect("written");
}

#[test]
fn the_words_are_the_catalogue_of_the_language_asked_for() {
    let dir = copy_of("2027-01");
    let server = Served::start(dir.path());
    for language in Language::ALL {
        let words = server.get(&format!("/api/words?lang={language}")).json();
        hold(&words, "words");
        assert_eq!(words["language"], json!(language));
        assert_eq!(words["direction"], language.direction());
        assert_eq!(words["messages"], messages_of(language));
        assert_eq!(words["languages"].as_array().map(Vec::len), Some(6));
    }
    drop(server);
    in_languages(dir.path(), "");
    let server = Served::start(dir.path());
    let with = |asked: &str| {
        let header = format!("Accept-Language: {asked}\r\n");
        let answer = server.raw(&server.request("GET", "/api/words", &header, ""));
        answer.json()["language"].as_str().unwrap_or_default().to_owned()
    };
    assert_eq!(with("de-DE,de;q=0.9,ru-RU;q=0.8,en;q=0.5"), "ru");
    assert_eq!(with("pt"), "en");
    assert_eq!(with("ZH-hant"), "zh");
    let html = server.get("/").body;
    assert!(html.contains(messages_of(Language::En)), "the page has English from the start");
}

#[test]
fn the_first_language_of_the_instance_comes_before_the_browser_s() {
    let dir = copy_of("2027-01");
    in_languages(dir.path(), "languages = [\"fr\", \"ar\"]");
    let server = Served::start(dir.path());
    assert_eq!(server.state()["languages"], json!(["fr", "ar"]));
    let words = server.raw(&server.request("GET", "/api/words", "Accept-Language: ru\r\n", ""));
    assert_eq!(words.json()["language"], "fr");
    let name = |query: &str| {
        let answer = server.get(&format!("/api/export?format=md&for=circulation{query}"));
        answer.header("content-disposition").to_owned()
    };
    assert!(!name("&lang=fr").contains(".fr."), "the first language has the plain name");
    assert!(name("&lang=en").contains(".en.md"), "{}", name("&lang=en"));
}

/// The names that the sources of the page say: whole, and as the beginning of a family.
fn said() -> (BTreeSet<String>, BTreeSet<String>) {
    let (mut whole, mut families) = (BTreeSet::new(), BTreeSet::new());
    let mut folders = vec![Path::new(env!("CARGO_MANIFEST_DIR")).join("web/src")];
    while let Some(folder) = folders.pop() {
        for path in folder.read_dir().expect("a folder").map(|entry| entry.expect("one").path()) {
            if path.is_dir() {
                folders.push(path);
                continue;
            }
            if path.to_string_lossy().ends_with(".test.ts") {
                continue;
            }
            let text = std::fs::read_to_string(&path).expect("text");
            for (at, _) in text.match_indices("desk-") {
                let quote = text[..at].chars().next_back();
                if !matches!(quote, Some('"' | '`'))
                    || path.extension().is_some_and(|own| own == "css")
                {
                    continue;
                }
                let is_part = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
                let rest = &text[at..];
                let end = rest.find(|c| !is_part(c)).unwrap_or(rest.len());
                match rest[end..].starts_with("${") {
                    true => families.insert(rest[..end].to_owned()),
                    false => whole.insert(rest[..end].to_owned()),
                };
            }
        }
    }
    (whole, families)
}

#[test]
fn the_page_says_every_message_of_the_desk_and_no_other() {
    let (whole, families) = said();
    let english = messages_of(Language::En);
    let ids: BTreeSet<String> = english
        .lines()
        .filter_map(|line| line.split_once(" ="))
        .filter(|(id, _)| id.starts_with("desk-"))
        .map(|(id, _)| id.to_owned())
        .collect();
    let unknown: Vec<&String> = whole.difference(&ids).collect();
    assert!(unknown.is_empty(), "the page says what no catalogue has: {unknown:?}");
    let is_said = |id: &&String| {
        !whole.contains(*id) && !families.iter().any(|family| id.starts_with(family.as_str()))
    };
    let unsaid: Vec<&String> = ids.iter().filter(is_said).collect();
    assert!(unsaid.is_empty(), "the page says none of {unsaid:?}");
    assert!(whole.len() > 180, "{} names", whole.len());
}
