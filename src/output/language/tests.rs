//! Every catalogue is whole, says where its terms come from, and takes a form for every number.

use std::collections::BTreeSet;

use fluent_syntax::ast::{self, Entry, Expression, InlineExpression, PatternElement};
use fluent_syntax::parser::parse;

use super::catalogue::source;
use super::sources::OF_DESK;
use super::*;

/// The messages of a catalogue with the variables that each uses itself or through another.
fn messages(language: Language) -> Vec<(String, BTreeSet<String>)> {
    let resource = parse(source(language)).unwrap_or_else(|(_, errors)| {
        panic!("{language}: {errors:?}");
    });
    let own: Vec<(String, BTreeSet<String>, BTreeSet<String>)> = resource
        .body
        .iter()
        .filter_map(|entry| match entry {
            Entry::Message(message) => {
                let (mut variables, mut references) = (BTreeSet::new(), BTreeSet::new());
                let pattern = message.value.as_ref().expect("every message says something");
                walk(pattern, &mut variables, &mut references);
                assert!(message.attributes.is_empty(), "{language}: {}", message.id.name);
                Some((message.id.name.to_owned(), variables, references))
            }
            Entry::Term(_) | Entry::Junk { .. } => panic!("{language}: {entry:?}"),
            _ => None,
        })
        .collect();
    own.iter()
        .map(|(id, variables, references)| {
            let mut all = variables.clone();
            for reference in references {
                let other = own.iter().find(|(id, _, _)| id == reference);
                let (_, variables, further) = other.unwrap_or_else(|| panic!("{reference}"));
                all.extend(variables.iter().cloned());
                for further in further {
                    let (_, variables, _) =
                        own.iter().find(|(id, _, _)| id == further).expect("a message");
                    all.extend(variables.iter().cloned());
                }
            }
            (id.clone(), all)
        })
        .collect()
}

fn walk(
    pattern: &ast::Pattern<&str>,
    variables: &mut BTreeSet<String>,
    references: &mut BTreeSet<String>,
) {
    let mut inline = |expression: &InlineExpression<&str>| match expression {
        InlineExpression::VariableReference { id } => {
            variables.insert(id.name.to_owned());
        }
        InlineExpression::MessageReference { id, .. } => {
            references.insert(id.name.to_owned());
        }
        InlineExpression::StringLiteral { .. } => {}
        other => panic!("{other:?}"),
    };
    let mut inner = Vec::new();
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        match expression {
            Expression::Inline(expression) => inline(expression),
            Expression::Select { selector, variants } => {
                inline(selector);
                inner.extend(variants.iter().map(|variant| &variant.value));
            }
        }
    }
    for pattern in inner {
        walk(pattern, variables, references);
    }
}

/// The catalogue of English says what the messages of the desk are, since the page alone names them.
#[test]
fn every_catalogue_has_the_messages_of_the_desk_with_the_same_arguments() {
    let of_desk = |language| {
        let mut found = messages(language);
        found.retain(|(id, _)| id.starts_with(OF_DESK));
        found
    };
    let english = of_desk(Language::En);
    let mut compared = 0;
    for language in Language::ALL {
        let found = of_desk(language);
        let ids = |list: &[(String, BTreeSet<String>)]| {
            list.iter().map(|(id, _)| id.clone()).collect::<Vec<_>>()
        };
        assert_eq!(ids(&found), ids(&english), "{language}");
        for ((id, own), (_, wanted)) in found.iter().zip(&english) {
            // A number that decides a form in English decides none in Chinese, and one is a word in Arabic.
            let without = |names: &BTreeSet<String>| {
                let mut names = names.clone();
                names.retain(|name| name != "count" && name != "n");
                names
            };
            assert_eq!(without(own), without(wanted), "{language}: {id}");
            let counts = |names: &BTreeSet<String>| names.contains("count") || names.contains("n");
            assert_eq!(counts(own), counts(wanted), "{language}: {id}");
            compared += 1;
        }
    }
    assert!(english.len() > 200, "{}", english.len());
    assert_eq!(compared, 6 * english.len());
}

/// What a language may leave out: it chooses a form, or is one way of many to say an hour.
const OPTIONAL: [&str; 8] =
    ["count", "n", "half", "hour", "hour12", "minute", "minutes", "weekday"];

#[test]
fn every_catalogue_has_every_message_once_with_the_same_arguments() {
    let mut compared = 0;
    for language in Language::ALL {
        let mut found = messages(language);
        found.retain(|(id, _)| !id.starts_with(OF_DESK));
        let ids: Vec<&str> = found.iter().map(|(id, _)| id.as_str()).collect();
        let known: Vec<&str> = Message::ALL.iter().map(|message| message.id()).collect();
        assert_eq!(ids, known, "{language}: the messages in the order of the enum");
        for (message, (id, used)) in Message::ALL.iter().zip(&found) {
            let mut declared: BTreeSet<String> =
                message.arguments().iter().map(|name| (*name).to_owned()).collect();
            if declared.contains("n") {
                // A number that is said may decide a form.
                declared.insert("count".to_owned());
            }
            assert!(used.is_subset(&declared), "{language}: {id} uses {used:?}");
            declared.retain(|name| !OPTIONAL.contains(&name.as_str()));
            assert!(declared.is_subset(used), "{language}: {id} leaves out some of {declared:?}");
            compared += 1;
        }
    }
    assert_eq!(compared, Message::ALL.len() * Language::ALL.len());
}

#[test]
fn every_term_has_its_state_and_its_source() {
    let mut confirmed = 0;
    for language in Language::ALL.into_iter().filter(|language| *language != Language::En) {
        let terms = terms_of(language);
        let of_desk = terms.iter().filter(|term| term.id.starts_with(OF_DESK)).count();
        assert_eq!(terms.len() - of_desk, Message::ALL.len(), "{language}");
        assert!(of_desk > 200, "{language}: {of_desk} messages of the desk");
        for term in terms {
            assert!(term.state.is_some(), "{language}: {} has no state", term.id);
            assert!(!term.source.is_empty(), "{language}: {} has no source", term.id);
            let is_page = term.source.starts_with("https://") || term.source.starts_with("http://");
            let is_verified = term.state == Some(State::Verified);
            assert_eq!(is_page, is_verified, "{language}: {}: {}", term.id, term.source);
            if is_verified {
                let host = term.source.split('/').nth(2).unwrap_or_default();
                assert!(host == "un.org" || host.ends_with(".un.org"), "{}", term.source);
                confirmed += 1;
            }
        }
    }
    assert!(confirmed >= 100, "{confirmed} terms are confirmed");
}

/// The messages with a number that decides a form.
fn counting() -> Vec<Message> {
    let all = Message::ALL.iter().copied();
    all.filter(|message| message.arguments().contains(&"count")).collect()
}

#[test]
fn every_number_takes_a_form_and_is_said() {
    let mut compared = 0;
    for language in Language::ALL {
        let catalogue = Catalogue::of(language, Isolation::Off);
        for message in counting() {
            for number in 0..=200 {
                let text = catalogue.fill(message, &[count(number), ("days", words("2"))]);
                assert!(!text.contains(['{', '}', '$']), "{language}: {text}");
                // Arabic has a word of its own for one and two; a warning of one says no number.
                let is_said = text.contains(&number.to_string())
                    || (language == Language::Ar && matches!(number, 1 | 2))
                    || (message == Message::Warning && number <= 1);
                assert!(is_said, "{language}: {number} is not in {text}");
                compared += 1;
            }
        }
    }
    assert_eq!(compared, 6 * 201 * counting().len());
    assert!(counting().len() >= 12);
}

#[test]
fn russian_and_arabic_numbers_take_the_forms_of_their_grammar() {
    let days = |language, number| {
        Catalogue::of(language, Isolation::Off).fill(Message::CountDays, &[count(number)])
    };
    let russian = [1, 2, 5, 11, 21, 22, 25, 111, 121].map(|number| days(Language::Ru, number));
    assert_eq!(
        russian,
        [
            "1 день",
            "2 дня",
            "5 дней",
            "11 дней",
            "21 день",
            "22 дня",
            "25 дней",
            "111 дней",
            "121 день"
        ]
    );
    let arabic = [0, 1, 2, 3, 11, 100, 102, 103, 812].map(|number| days(Language::Ar, number));
    assert_eq!(
        arabic,
        [
            "0 يوم",
            "يوم واحد",
            "يومان",
            "3 أيام",
            "11 يوما",
            "100 يوم",
            "102 يوم",
            "103 أيام",
            "812 يوما"
        ]
    );
    let french = [0, 1, 2].map(|number| days(Language::Fr, number));
    assert_eq!(french, ["0 jour", "1 jour", "2 jours"]);
    assert_eq!(days(Language::En, 0), "0 days");
    assert_eq!(days(Language::Zh, 1), "1天");
}

#[test]
fn every_day_of_a_year_is_written_in_its_own_way() {
    use chrono::{Datelike, NaiveDate};
    let mut compared = 0;
    for language in Language::ALL {
        let catalogue = Catalogue::of(language, Isolation::Off);
        let first = NaiveDate::from_ymd_opt(2028, 1, 1).expect("a day");
        let mut seen = BTreeSet::new();
        for day in first.iter_days().take_while(|day| day.year() == 2028) {
            for text in [catalogue.long_date(day), catalogue.plain_date(day)] {
                assert!(!text.contains(['{', '}', '$']), "{language}: {text}");
                let numbers: Vec<&str> =
                    text.split(|c: char| !c.is_ascii_digit()).filter(|n| !n.is_empty()).collect();
                assert!(numbers.contains(&"2028"), "{language}: {text}");
                assert!(numbers.contains(&day.day().to_string().as_str()), "{language}: {text}");
                assert!(seen.insert(text), "{language}: {day} is written as another day");
                compared += 1;
            }
            assert!(!catalogue.short_date(day).contains(['{', '}', '$']));
            assert!(catalogue.long_date(day).contains(&catalogue.weekday(day)));
        }
    }
    assert_eq!(compared, 6 * 366 * 2);
}

#[test]
fn english_dates_and_hours_are_those_of_the_calendar() {
    use chrono::{NaiveDate, NaiveTime};
    let catalogue = Catalogue::of(Language::En, Isolation::Off);
    let first = NaiveDate::from_ymd_opt(2027, 1, 1).expect("a day");
    for day in first.iter_days().take(365) {
        assert_eq!(catalogue.long_date(day), crate::base::calendar::long_date(day));
        assert_eq!(catalogue.plain_date(day), crate::base::calendar::plain_date(day));
        assert_eq!(catalogue.short_date(day), crate::base::calendar::short_date(day));
    }
    let spoken = [(10, 0), (15, 30), (12, 0), (12, 15), (0, 5)]
        .map(|(hour, minute)| NaiveTime::from_hms_opt(hour, minute, 0).expect("a time"))
        .map(|time| catalogue.time(time));
    assert_eq!(spoken, ["10 a.m.", "3.30 p.m.", "noon", "12.15 p.m.", "12.05 a.m."]);
}

#[test]
fn the_words_of_the_files_have_their_messages() {
    use crate::base::calendar::Session;
    use crate::base::item::ItemKind;
    use crate::domain::changes::ChangeKind;
    use crate::domain::penalties;
    use crate::domain::programme::{DocumentState, EntryStatus};
    use crate::domain::rules::Rules;
    let english = Catalogue::of(Language::En, Isolation::Off);
    for kind in ItemKind::ALL {
        assert_eq!(english.kind(kind), kind.in_words());
    }
    for status in EntryStatus::ALL {
        assert_eq!(english.status(status), status.as_str());
    }
    for state in DocumentState::ALL {
        assert_eq!(english.state(state), state.as_str());
    }
    for session in Session::ALL {
        assert_eq!(english.session(session), session.as_str());
    }
    for change in ChangeKind::ALL {
        assert_eq!(english.change(change), change.as_str());
    }
    for penalty in penalties::ALL {
        let id = penalty.id();
        assert!(Message::of_word("penalty", id.as_str()).is_some(), "{id}");
        assert_eq!(english.penalty(id), penalties::in_words(id));
    }
    let mut rules = 0;
    for rule in Rules::all().iter() {
        assert!(Message::of_word("rule", rule.id().as_str()).is_some(), "{}", rule.id());
        assert_eq!(english.rule(rule.id()), rule.in_words());
        rules += 1;
    }
    assert!(rules >= 12);
}

#[test]
fn foreign_text_is_isolated_where_its_direction_may_be_another() {
    let on = |language| Catalogue::of(language, Isolation::On);
    assert_eq!(on(Language::Ar).isolated("UNDOF"), "\u{2068}UNDOF\u{2069}");
    assert_eq!(on(Language::En).isolated("UNDOF"), "UNDOF");
    assert_eq!(on(Language::En).isolated("السودان"), "\u{2068}السودان\u{2069}");
    for language in Language::ALL {
        let off = Catalogue::of(language, Isolation::Off);
        assert_eq!(off.titled("UNDOF", "x").matches(['\u{2068}', '\u{2069}']).count(), 0);
    }
}

/// Every message that is in no family of words is said somewhere: in the program or in a template.
#[test]
fn no_message_is_said_nowhere() {
    const FAMILIES: [&str; 10] = [
        "paper-region-",
        "kind-",
        "status-",
        "state-",
        "session-",
        "change-",
        "penalty-",
        "rule-",
        "deadline-",
        "holiday-",
    ];
    let root = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut text = String::new();
    let mut folders = vec![root];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).expect("a folder").flatten() {
            let path = entry.path();
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            if path.is_dir() {
                folders.push(path);
            } else if !path.ends_with("language/message.rs")
                && !path.ends_with("language/tests.rs")
                && (name.ends_with(".rs") || name.ends_with(".html"))
            {
                text.push_str(&std::fs::read_to_string(&path).expect("a file"));
            }
        }
    }
    let english = source(Language::En);
    for message in Message::ALL {
        let id = message.id();
        if FAMILIES.iter().any(|family| id.starts_with(family)) {
            continue;
        }
        let variant = format!("Message::{message:?}");
        let is_named = text.match_indices(&variant).any(|(at, _)| {
            !text[at + variant.len()..].starts_with(|c: char| c.is_ascii_alphanumeric())
        });
        let is_said = is_named || text.contains(&format!("\"{id}\"")) || {
            // Or within another message.
            english.contains(&format!("{{ {id} }}"))
        };
        assert!(is_said, "{id} is said nowhere");
    }
}
