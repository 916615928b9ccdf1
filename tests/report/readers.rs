//! What other programs read: the files open where they are meant to, and say what they should.

use horseshoe::domain::programme::Programme;
use horseshoe::output::report::{Format, SCHEMA, TextStyle, render};
use icalendar::{Calendar, CalendarComponent, Component as _};
use serde_json::Value;

use crate::fixture;

fn printed(programme: &Programme, format: Format) -> String {
    fixture::text(render(programme, format, &TextStyle::default()))
}

fn all() -> [Programme; 4] {
    [fixture::december(), fixture::crowded(), fixture::hostile(), fixture::empty()]
}

#[test]
fn json_keeps_to_its_schema() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    jsonschema::meta::validate(&schema).expect("the schema is a schema");
    let validator = jsonschema::options()
        .should_validate_formats(true)
        .build(&schema)
        .expect("the schema compiles");
    for programme in all() {
        let json: Value = serde_json::from_str(&printed(&programme, Format::Json)).expect("JSON");
        let faults: Vec<String> = validator.iter_errors(&json).map(|f| f.to_string()).collect();
        assert!(faults.is_empty(), "{faults:#?}");
    }
}

#[test]
fn the_schema_refuses_what_is_no_programme() {
    let schema: Value = serde_json::from_str(SCHEMA).expect("the schema is JSON");
    let good = serde_json::to_value(fixture::december()).expect("JSON");
    let broken = |path: &str, value: Value| {
        let mut json = good.clone();
        *json.pointer_mut(path).expect(path) = value;
        !jsonschema::is_valid(&schema, &json)
    };
    assert!(broken("/items/3/start", "10:00:00".into()));
    assert!(broken("/items/3/session", "noon".into()));
    assert!(broken("/items/3/date", "9 December".into()));
    assert!(broken("/penalties/0/points", 0.into()));
    assert!(broken("/status", "perhaps".into()));
    assert!(broken("/solver", Value::Null));
}

#[test]
fn every_field_is_described() {
    fn undescribed(schema: &Value, at: &str, found: &mut Vec<String>) {
        for (name, field) in schema["properties"].as_object().into_iter().flatten() {
            if field["description"].as_str().is_none_or(str::is_empty) {
                found.push(format!("{at}.{name}"));
            }
        }
        for (name, part) in schema["$defs"].as_object().into_iter().flatten() {
            undescribed(part, name, found);
        }
    }
    let mut found = Vec::new();
    undescribed(&serde_json::from_str(SCHEMA).expect("JSON"), "programme", &mut found);
    assert_eq!(found, Vec::<String>::new());
}

#[test]
fn json_reads_back_as_the_same_programme() {
    for programme in all() {
        let read: Programme =
            serde_json::from_str(&printed(&programme, Format::Json)).expect("a programme");
        assert_eq!(read, programme);
    }
}

#[test]
fn csv_holds_every_item_in_order() {
    let crowded = fixture::crowded();
    let text = printed(&crowded, Format::Csv);
    assert!(!text.contains('\r') && !text.starts_with('\u{feff}'));
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let columns =
        "date,session,start,end,id,renewal,item,title,status,basis,state,uid,sequence,until";
    assert_eq!(reader.headers().expect("a header").iter().collect::<Vec<_>>().join(","), columns);
    let rows: Vec<csv::StringRecord> = reader.records().collect::<Result<_, _>>().expect("rows");
    assert_eq!(rows.len(), crowded.items.len());
    let keys: Vec<_> =
        rows.iter().map(|row| [&row[0], &row[2], &row[4]].map(str::to_owned)).collect();
    assert!(keys.is_sorted());
}

#[test]
fn another_library_reads_the_calendar() {
    let december = fixture::december();
    let calendar: Calendar = printed(&december, Format::Ics).parse().expect("an iCalendar file");
    assert_eq!(calendar.get_timezone(), Some("America/New_York"));
    let events: Vec<_> = calendar.components.iter().filter_map(|c| c.as_event()).collect();
    let expected = december.items.len() + december.deadlines.len() + december.mandates.len();
    assert_eq!(events.len(), expected);

    let found = |uid: &str| {
        let event = events.iter().find(|event| event.get_uid() == Some(uid));
        *event.unwrap_or_else(|| panic!("no event {uid}"))
    };
    let tcc = found("UNDOF/tcc_meeting@2026-12.horseshoe");
    assert_eq!(tcc.get_summary(), Some("UNDOF: TCC meeting"));
    let start = &tcc.properties()["DTSTART"];
    assert_eq!(start.value(), "20261209T100000");
    assert_eq!(start.params()["TZID"].value(), "America/New_York");
    assert_eq!(tcc.property_value("STATUS"), Some("TENTATIVE"));
    assert_eq!(found("irmct@2026-12.horseshoe").property_value("STATUS"), Some("CONFIRMED"));

    let invitation = found("tcc_invitation:UNDOF/tcc_meeting@2026-12.horseshoe");
    assert_eq!(invitation.get_start(), Some(fixture::date("2026-11-13").into()));
    assert_eq!(invitation.get_end(), Some(fixture::date("2026-11-14").into()));
    assert_eq!(invitation.property_value("TRANSP"), Some("TRANSPARENT"));
    assert_eq!(invitation.components().len(), 1, "an alarm");
    assert!(found("mandate:UNDOF@2026-12.horseshoe").components().is_empty());
}

#[test]
fn identifiers_do_not_depend_on_what_else_is_planned() {
    let uids = |programme: &Programme| -> Vec<String> {
        let calendar: Calendar = printed(programme, Format::Ics).parse().expect("iCalendar");
        let events = calendar.components.iter().filter_map(CalendarComponent::as_event);
        events.filter_map(|event| event.get_uid().map(str::to_owned)).collect()
    };
    let (few, many) = (uids(&fixture::december()), uids(&fixture::crowded()));
    assert!(few.iter().all(|uid| many.contains(uid)));
    let mut distinct = uids(&fixture::hostile());
    let all = distinct.len();
    distinct.sort();
    distinct.dedup();
    assert_eq!(distinct.len(), all, "even where ids are the same");
}

#[test]
fn the_same_programme_gives_the_same_bytes_whatever_the_clock_says() {
    let mut slower = fixture::december();
    slower.solver.seconds = 9.0;
    slower.solver.stages.clear();
    for format in [Format::Csv, Format::Markdown, Format::Html, Format::Ics] {
        assert_eq!(printed(&fixture::december(), format), printed(&slower, format), "{format}");
    }
}
