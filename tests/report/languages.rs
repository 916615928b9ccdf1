//! The six languages: the same programme in each, in its own words, with nothing of English left in
//! those that are written otherwise.

use std::collections::BTreeSet;

use horseshoe::domain::programme::{CalendarStatus, Programme};
use horseshoe::output::language::{Language, Languages};
use horseshoe::output::report::{Audience, Format, TextStyle, number, render_in, write_for};
use icalendar::{Calendar, CalendarComponent, Component as _};

use crate::fixture;

/// The formats that speak a language.
const SPOKEN: [Format; 5] =
    [Format::Text, Format::Markdown, Format::Html, Format::Ics, Format::Tracks];

fn printed(programme: &Programme, format: Format, to: Audience, languages: &Languages) -> String {
    let style = TextStyle { width: 200, colour: false };
    fixture::text(render_in(programme, format, to, languages, &style))
}

fn in_language(programme: &Programme, format: Format, to: Audience, language: Language) -> String {
    printed(programme, format, to, &language.into())
}

#[test]
fn no_place_of_a_page_is_left_unfilled() {
    let mut compared = 0;
    for programme in
        [fixture::december(), fixture::replanned(), fixture::crowded(), fixture::empty()]
    {
        for language in Language::ALL {
            for format in SPOKEN {
                for to in Audience::ALL {
                    let page = in_language(&programme, format, to, language);
                    assert!(!page.contains("{$") && !page.contains("{ $"), "{language} {format}");
                    compared += 1;
                }
            }
        }
    }
    assert_eq!(compared, 4 * 6 * 5 * 2);
}

/// The digits of a page in the order in which they stand, without its styles.
fn numbers(page: &str) -> Vec<String> {
    let page = page.split("</style>").last().unwrap_or(page);
    let mut numbers: Vec<String> = page
        .split(|c: char| !c.is_ascii_digit())
        .filter(|number| !number.is_empty())
        .map(str::to_owned)
        .collect();
    numbers.sort_unstable();
    numbers
}

#[test]
fn ids_symbols_and_resolutions_are_the_same_in_every_language() {
    let programme = fixture::december();
    let symbols: BTreeSet<&str> = programme
        .deadlines
        .iter()
        .map(|deadline| deadline.basis.as_str())
        .chain(programme.mandates.iter().map(|mandate| mandate.resolution.as_str()))
        .chain(programme.mandates.iter().map(|mandate| mandate.mission.as_str()))
        .filter(|symbol| !symbol.is_empty())
        .collect();
    assert!(symbols.len() >= 5, "{symbols:?}");
    for language in Language::ALL {
        let page = in_language(&programme, Format::Html, Audience::Circulation, language);
        let plain = page.replace("&#x2f;", "/").replace("&#x27;", "'");
        for symbol in &symbols {
            assert!(plain.contains(symbol), "{language}: {symbol} is missing");
        }
    }
}

#[test]
fn every_language_has_the_same_rows_and_the_same_signs() {
    let programme = fixture::replanned();
    let shape = |language| {
        let markdown = in_language(&programme, Format::Markdown, Audience::Us, language);
        let html = in_language(&programme, Format::Html, Audience::Us, language);
        let chart = in_language(&programme, Format::Tracks, Audience::Circulation, language);
        [
            markdown.matches("\n|").count(),
            markdown.matches("<br>").count(),
            markdown.matches("\\*").count(),
            html.matches("<tr").count(),
            html.matches("<td").count(),
            chart.matches("<rect").count(),
            chart.matches("<circle").count(),
        ]
    };
    let english = shape(Language::En);
    assert!(english.iter().all(|count| *count > 0) && english[0] > 30, "{english:?}");
    for language in Language::ALL {
        assert_eq!(shape(language), english, "{language}");
    }
}

#[test]
fn a_calendar_has_the_same_entries_in_every_language() {
    let programme = fixture::replanned();
    let entries = |language| -> Vec<(String, String, String)> {
        let ics = in_language(&programme, Format::Ics, Audience::Circulation, language);
        let calendar: Calendar = ics.parse().expect("an iCalendar file");
        let events = calendar.components.iter().filter_map(CalendarComponent::as_event);
        let of = |event: &icalendar::Event, name| {
            event.property_value(name).unwrap_or_default().to_owned()
        };
        events
            .map(|event| (of(event, "UID"), of(event, "SEQUENCE"), of(event, "DTSTART")))
            .collect()
    };
    let english = entries(Language::En);
    assert!(english.len() > 10);
    for language in Language::ALL {
        assert_eq!(entries(language), english, "{language}");
        let ics = in_language(&programme, Format::Ics, Audience::Circulation, language);
        assert!(!ics.contains(['\u{2068}', '\u{2069}']), "{language}: a calendar has no marks");
        assert!(ics.lines().all(|line| line.len() <= 75), "{language}");
    }
}

/// What was dropped since an earlier version is cancelled under the title that it had.
#[test]
fn a_dropped_item_deadline_or_mandate_keeps_its_title_in_every_language() {
    let mut programme = without_latin();
    number(&mut programme, &[]);
    let mut dropped = programme.clone();
    for entry in &mut dropped.calendar {
        entry.status = CalendarStatus::Cancelled;
    }
    dropped.items.clear();
    dropped.deadlines.clear();
    dropped.mandates.clear();
    let mut compared = 0;
    for language in Language::ALL {
        let titles = |programme: &Programme| -> Vec<String> {
            let ics = in_language(programme, Format::Ics, Audience::Circulation, language);
            let calendar: Calendar = ics.parse().expect("an iCalendar file");
            let events = calendar.components.iter().filter_map(CalendarComponent::as_event);
            events.map(|event| event.get_summary().unwrap_or_default().to_owned()).collect()
        };
        let (before, after) = (titles(&programme), titles(&dropped));
        assert_eq!(before, after, "{language}");
        compared += after.len();
    }
    assert!(compared > 6 * 15, "{compared} titles");
}

/// A programme without a Latin letter in what a person types.
fn without_latin() -> Programme {
    let mut number = 0;
    let mut programme = fixture::december();
    for entry in &mut programme.items {
        if entry.renewal.is_none() {
            number += 1;
            entry.title = format!("№ {number}");
        }
        entry.basis = "§ 1".to_owned();
        entry.location = String::new();
    }
    for deadline in &mut programme.deadlines {
        deadline.basis = "§ 2".to_owned();
        // As Horseshoe makes them.
        deadline.title = match (deadline.kind.as_str(), deadline.item.split_once('/')) {
            ("tcc_invitation", Some((mission, _))) => {
                format!("{mission}: invitations to the TCC meeting")
            }
            ("informal_paper", Some((mission, _))) => {
                format!("{mission}: informal paper for the TCC meeting")
            }
            _ => "№ 0".to_owned(),
        };
    }
    for mandate in &mut programme.mandates {
        mandate.resolution = "§ 3".to_owned();
    }
    for day in programme.closed_days.iter_mut().chain(&mut programme.avoid_days) {
        day.reason = "Official holiday: Christmas Day".to_owned();
    }
    programme.head.presidency = "№".to_owned();
    programme
}

/// The text of a page, without tags, styles and entities.
fn text_of(html: &str) -> String {
    let body = html.split_once("<body>").map_or(html, |(_, body)| body);
    let mut text = String::new();
    for part in body.split('<').skip(1) {
        if let Some((_, after)) = part.split_once('>') {
            text.push(' ');
            text.push_str(after);
        }
    }
    text.replace("&#x2f;", "/").replace("&#x27;", "'").replace("&amp;", "&")
}

#[test]
fn no_english_is_left_in_another_script() {
    let programme = without_latin();
    // Names of missions, which are typed, and what the catalogues take as it is.
    let mut known: BTreeSet<&str> = BTreeSet::from(["S", "II", "Horseshoe"]);
    known.extend(programme.items.iter().filter_map(|entry| entry.renewal.as_deref()));
    let mut compared = 0;
    for language in [Language::Ru, Language::Zh, Language::Ar] {
        let html = in_language(&programme, Format::Html, Audience::Circulation, language);
        let text = text_of(&html);
        for word in text.split(|c: char| !c.is_ascii_alphabetic()).filter(|word| !word.is_empty()) {
            assert!(known.contains(word), "{language}: `{word}` is left in\n{text}");
            compared += 1;
        }
    }
    assert!(compared > 20, "{compared} words of missions and symbols");
}

#[test]
fn a_page_says_its_language_and_its_direction() {
    for language in Language::ALL {
        let html = in_language(&fixture::december(), Format::Html, Audience::Circulation, language);
        assert!(html.contains(&format!("<html lang=\"{language}\"")), "{language}");
        let (head, _) = html.split_once("<head>").expect("a head");
        assert_eq!(head.contains("dir=\"rtl\""), language == Language::Ar, "{language}");
    }
    let all = Languages::of(Language::ALL);
    let html = printed(&fixture::december(), Format::Html, Audience::Circulation, &all);
    for language in Language::ALL {
        let division = format!("<div lang=\"{language}\" dir=\"{}\">", language.direction());
        assert_eq!(html.matches(&division).count(), 1, "{language}");
    }
}

#[test]
fn english_alone_is_what_it_is_without_a_language() {
    let programme = fixture::december();
    for format in Format::ALL.into_iter().filter(|format| *format != Format::Text) {
        if format == Format::Pdf && !cfg!(feature = "pdf") {
            continue;
        }
        let style = TextStyle::default();
        let plain = horseshoe::output::report::render(&programme, format, &style).expect("prints");
        let english =
            render_in(&programme, format, format.audience(), &Language::En.into(), &style);
        assert_eq!(plain, english.expect("prints"), "{format}");
    }
}

#[test]
fn several_languages_follow_one_another() {
    let programme = fixture::december();
    let both: Languages = "fr,en".parse().expect("languages");
    for format in [Format::Text, Format::Markdown] {
        let page = printed(&programme, format, Audience::Circulation, &both);
        let [french, english] = [Language::Fr, Language::En]
            .map(|language| in_language(&programme, format, Audience::Circulation, language));
        assert_eq!(page, format!("{french}\n{english}"), "{format}");
    }
}

#[test]
fn every_language_has_its_own_files() {
    let dir = tempfile::tempdir().expect("a directory");
    let mut programme = fixture::december();
    programme.head.languages = vec![Language::Ar, Language::En];
    let files = write_for(&programme, Audience::Us, dir.path()).expect("writes").files;
    let names: BTreeSet<String> = files
        .iter()
        .filter_map(|path| Some(path.file_name()?.to_string_lossy().into_owned()))
        .collect();
    for name in ["programme.html", "programme.en.html", "tracks.en.svg", "for-us.en.md"] {
        assert!(names.contains(name), "{name} is not in {names:?}");
    }
    for name in ["programme.ar.html", "programme.en.csv", "programme.en.json"] {
        assert!(!names.contains(name), "{name}");
    }
    let first = std::fs::read_to_string(dir.path().join("programme.html")).expect("a page");
    assert!(first.contains("<html lang=\"ar\" dir=\"rtl\">"));
    // The files of a language that is no longer asked for go.
    programme.head.languages = Vec::new();
    write_for(&programme, Audience::Us, dir.path()).expect("writes");
    assert!(!dir.path().join("programme.en.html").exists());
}

#[test]
fn hostile_titles_are_inert_in_every_language() {
    let programme = fixture::hostile();
    let mut compared = 0;
    for language in Language::ALL {
        for to in Audience::ALL {
            let html = in_language(&programme, Format::Html, to, language);
            assert!(!html.contains("<script") && !html.contains("<img"), "{language}");
            for format in SPOKEN {
                let page = in_language(&programme, format, to, language);
                // No override, and every isolate that begins also ends.
                assert!(!page.contains(['\u{202a}', '\u{202b}', '\u{202d}', '\u{202e}']));
                let marks = |mark| page.matches(mark).count();
                assert_eq!(marks('\u{2068}'), marks('\u{2069}'), "{language} {format}");
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 6 * 2 * 5);
}

#[test]
fn what_each_language_looks_like() {
    for language in Language::ALL.into_iter().filter(|language| *language != Language::En) {
        let page = in_language(&fixture::replanned(), Format::Markdown, Audience::Us, language);
        insta::assert_snapshot!(format!("replanned_{language}"), page);
    }
}

#[test]
fn the_same_numbers_stand_in_every_language() {
    // Dates and points of the page for us; the words for one and two, which Arabic writes out, and the
    // numbers of months, which Chinese has, are no difference.
    let programme = fixture::december();
    let english: BTreeSet<String> =
        numbers(&in_language(&programme, Format::Markdown, Audience::Us, Language::En))
            .into_iter()
            .collect();
    let small = |number: &&String| number.parse::<u32>().is_ok_and(|number| number > 12);
    for language in Language::ALL {
        let own: BTreeSet<String> =
            numbers(&in_language(&programme, Format::Markdown, Audience::Us, language))
                .into_iter()
                .collect();
        let missing: Vec<&String> =
            english.iter().filter(small).filter(|number| !own.contains(*number)).collect();
        assert!(missing.iter().all(|number| number.len() == 1), "{language}: {missing:?}");
    }
}
