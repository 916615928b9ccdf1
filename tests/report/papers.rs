//! The papers say what the programme says: nothing is lost, nothing stands twice, nothing of the
//! presidency's own leaves the room.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use horseshoe::domain::changes::Changes;
use horseshoe::domain::draft::Draft;
use horseshoe::domain::problem::Problem;
use horseshoe::domain::programme::{Entry, Programme};
use horseshoe::input::instance::{Instance, PolicyChoice};
use horseshoe::input::record::Record;
use horseshoe::output::document::{Block, Document};
use horseshoe::output::formats::{Format, TextStyle, render};
use horseshoe::output::language::Language;
use horseshoe::output::papers::{self, Since, cycles_of_programme, cycles_of_record};
use horseshoe::output::report::{
    self, Audience, EntryKind, Selection, calendar, calendars, number, render_for,
};
use horseshoe::research::generate::{Recipe, generate};
use horseshoe::{Options, Outcome, Rules, assemble, solve};
use icalendar::{Calendar, CalendarComponent, Component as _};

use crate::fixture;

const MONTHS: [&str; 6] = [
    "data/2026-01",
    "data/2026-05",
    "data/2026-06",
    "data/2026-10",
    "data/2026-12",
    "data/2027-01",
];

fn solved(instance: &Instance) -> Option<Programme> {
    let problem = Problem::new(instance).ok()?;
    match solve(&problem, &Rules::all(), &Options::default()).ok()? {
        Outcome::Solved(solved) => Some(assemble::programme(&problem, *solved)),
        _ => None,
    }
}

/// The months of the data that have a programme, generated ones, and those of the fixtures.
fn programmes() -> Vec<Programme> {
    let months = MONTHS.iter().filter_map(|path| {
        solved(&Instance::load(path.as_ref(), &PolicyChoice::OfInstance).expect("an instance"))
    });
    let drawn = (1..=3).filter_map(|seed| solved(&generate(&Recipe { seed, ..Recipe::default() })));
    let fixtures = [fixture::december(), fixture::crowded(), fixture::replanned()];
    let all: Vec<Programme> = months.chain(drawn).chain(fixtures).collect();
    assert!(all.len() >= 10, "{} programmes", all.len());
    all
}

fn printed(paper: &Document<'_>, format: Format) -> String {
    String::from_utf8(render(paper, format, &TextStyle::default())).expect("UTF-8")
}

/// The rows of a paper, each by the names of its columns.
fn rows(paper: &Document<'_>) -> Vec<BTreeMap<String, String>> {
    let csv = printed(paper, Format::Csv);
    let mut reader = csv::Reader::from_reader(csv.as_bytes());
    let header = reader.headers().expect("a header").clone();
    let rows = reader.records().map(|row| {
        let row = row.expect("a row");
        header.iter().zip(&row).map(|(name, cell)| (name.to_owned(), cell.to_owned())).collect()
    });
    rows.collect()
}

/// The ids of the items of a paper, in order.
fn items(paper: &Document<'_>) -> Vec<String> {
    let of_items = rows(paper).into_iter().filter(|row| {
        !["mandates", "deadlines", "tight", "changes", "decisions"]
            .contains(&row["section"].as_str())
    });
    let mut ids: Vec<String> = of_items.map(|row| row["id"].clone()).collect();
    ids.sort();
    ids
}

/// The rows of the tables of items, as a reader of the page counts them.
fn rows_to_see(paper: &Document<'_>) -> usize {
    let tables = paper.blocks.iter().filter_map(|block| match block {
        Block::Table(table) => Some(table),
        _ => None,
    });
    let of_items = tables.filter(|table| table.columns.iter().any(|own| own.header == "Format"));
    let rows = of_items.flat_map(|table| &table.rows);
    rows.filter(|row| !row.iter().any(|cell| cell.text.starts_with("No meeting"))).count()
}

#[test]
fn every_item_is_once_in_the_forecast_and_once_in_the_list() {
    let mut compared = 0;
    for programme in programmes() {
        let mut ids: Vec<String> = programme.items.iter().map(|entry| entry.id.clone()).collect();
        ids.sort();
        for audience in Audience::ALL {
            for paper in [
                papers::forecast(&programme, audience, Language::En),
                papers::programme(&programme, audience, Language::En),
            ] {
                assert_eq!(items(&paper), ids, "{}: {}", programme.instance, paper.title);
                assert_eq!(rows_to_see(&paper), ids.len(), "{}", paper.title);
                compared += ids.len();
            }
        }
    }
    assert!(compared > 1_000, "{compared} items");
}

#[test]
fn every_item_and_every_deadline_is_on_one_day_of_the_daily_programmes() {
    let mut compared = 0;
    for programme in programmes() {
        let of_items = programme.items.iter().map(|entry| entry.date);
        let of_deadlines = programme.deadlines.iter().map(|deadline| deadline.date);
        let days: BTreeSet<NaiveDate> = of_items.chain(of_deadlines).collect();
        let (Some(first), Some(last)) = (days.first(), days.last()) else { panic!("no day") };
        let (mut found, mut due): (Vec<String>, usize) = (Vec::new(), 0);
        for date in first.iter_days().take_while(|day| day <= last) {
            let paper = papers::daily(&programme, date, Audience::Circulation, Language::En);
            let rows = rows(&paper);
            assert!(rows.iter().all(|row| row["date"] == date.to_string()), "{date}");
            due += rows.iter().filter(|row| row["section"] == "deadlines").count();
            assert_eq!(rows_to_see(&paper), items(&paper).len());
            found.extend(items(&paper));
        }
        let mut ids: Vec<String> = programme.items.iter().map(|entry| entry.id.clone()).collect();
        ids.sort();
        found.sort();
        assert_eq!(found, ids, "{}", programme.instance);
        assert_eq!(due, programme.deadlines.len(), "{}", programme.instance);
        compared += found.len() + due;
    }
    assert!(compared > 500, "{compared} lines");
}

#[test]
fn the_cycles_have_every_mandate_of_the_record_once() {
    let record = Record::built_in().expect("the record");
    let list = cycles_of_record(&record).expect("cycles");
    assert!(list.is_sorted_by_key(|cycle| (cycle.expires, cycle.mission.clone())));
    let keys: BTreeSet<(&str, NaiveDate)> =
        list.iter().map(|cycle| (cycle.mission.as_str(), cycle.expires)).collect();
    assert_eq!(keys.len(), list.len(), "no mandate stands twice");
    let known = record.known_mandates().expect("mandates");
    let known = known.iter().map(|own| (own.mission.as_str(), own.expires));
    let extended =
        record.extensions.iter().filter_map(|own| Some((own.mission.as_str(), own.expiry?)));
    let chains = record.chains.iter().flat_map(|chain| {
        [chain.expiry, chain.next_expiry]
            .into_iter()
            .flatten()
            .map(|day| (chain.mission.as_str(), day))
    });
    let (mut compared, mut wanted) = (0, BTreeSet::new());
    for mandate in known.chain(extended).chain(chains) {
        assert!(keys.contains(&mandate), "{mandate:?}");
        wanted.insert(mandate);
        compared += 1;
    }
    assert!(compared > 600 && wanted == keys, "{compared} mandates");
    // What the record says of a renewal as held is what the paper says.
    let mut held = 0;
    for chain in &record.chains {
        let Some(expires) = chain.expiry else { continue };
        let same =
            |cycle: &&papers::Cycle| cycle.mission == chain.mission && cycle.expires == expires;
        let cycle = list.iter().find(same).expect("a cycle");
        let renewed = cycle.renewed.as_ref().expect("renewed");
        // Two votes on one end of a mandate: the later one counts.
        if renewed.by == chain.resolution {
            assert_eq!(renewed.on, chain.adoption, "{}", chain.id);
            held += 1;
        }
    }
    assert!(held > 150, "{held} renewals");
    let paper = papers::cycles(&list, None, (Audience::Circulation, Language::En), Format::Csv);
    assert_eq!(rows(&paper).len(), list.len());
}

#[test]
fn the_cycles_of_a_month_have_its_mandates_and_its_votes() {
    let mut compared = 0;
    for path in MONTHS {
        let instance =
            Instance::load(path.as_ref(), &PolicyChoice::OfInstance).expect("an instance");
        let Some(programme) = solved(&instance) else { continue };
        let record = Record::built_in().expect("the record");
        let list = cycles_of_programme(&programme, &instance.renewals, &record).expect("cycles");
        assert_eq!(list.len(), programme.mandates.len(), "{path}");
        for renewal in &instance.renewals {
            let vote = programme.items.iter().find(|entry| {
                entry.renewal.as_ref() == Some(&renewal.id) && entry.id.ends_with("/adoption")
            });
            let Some(expires) = renewal.mandate_expires else { continue };
            let own = |cycle: &&papers::Cycle| {
                cycle.mission == renewal.mission
                    && cycle.expires == expires
                    && cycle.renewed.as_ref().map(|own| own.on) == vote.map(|vote| vote.date)
            };
            assert!(list.iter().any(|cycle| own(&cycle)), "{path}: {}", renewal.id);
            compared += 1;
        }
    }
    assert!(compared >= 15, "{compared} renewals");
}

/// A programme as it was before: some items elsewhere, one missing, one that is gone since.
fn earlier(programme: &Programme) -> Draft {
    let mut draft = Draft::of_entries(&programme.items);
    draft.rows.pop();
    for row in draft.rows.iter_mut().step_by(3) {
        row.date = row.date.pred_opt().expect("a day");
    }
    let mut gone = draft.rows[0].clone();
    gone.id = "gone".to_owned();
    draft.rows.push(gone);
    draft
}

#[test]
fn the_note_names_the_deadlines_of_the_programme_and_the_changes_of_diff() {
    let mut compared = 0;
    for programme in programmes() {
        let changes = Changes::between(&earlier(&programme), &Draft::of_entries(&programme.items));
        assert!(!changes.is_empty());
        for audience in Audience::ALL {
            let since = Since { version: Some(2), changes: &changes };
            let note = papers::note(&programme, Some(since), (audience, Language::En));
            let rows = rows(&note);
            let of =
                |section: &'static str| rows.iter().filter(move |row| row["section"] == section);
            let mut due: Vec<[String; 3]> = of("deadlines")
                .map(|row| ["date", "id", "kind"].map(|name| row[name].clone()))
                .collect();
            let mut wanted: Vec<[String; 3]> = programme
                .deadlines
                .iter()
                .map(|own| [own.date.to_string(), own.item.clone(), own.kind.clone()])
                .collect();
            due.sort();
            wanted.sort();
            assert_eq!(due, wanted, "{}", programme.instance);
            let changed: Vec<[String; 2]> =
                of("changes").map(|row| ["kind", "id"].map(|name| row[name].clone())).collect();
            let listed: Vec<[String; 2]> = changes
                .list
                .iter()
                .map(|own| [own.kind.as_str().to_owned(), own.id.clone()])
                .collect();
            assert_eq!(changed, listed, "{}", programme.instance);
            let tentative = programme.items.iter().filter(|entry| entry.tentative).count();
            let open = tentative + programme.waivers.len() + programme.breaches.len();
            assert_eq!(of("decisions").count(), open);
            assert!(printed(&note, Format::Markdown).contains("## Changes since version 2"));
            compared += due.len() + changed.len();
        }
    }
    assert!(compared > 500, "{compared} lines");
}

#[test]
fn the_tightest_intervals_come_first_and_only_those_with_nothing_to_spare() {
    let mut compared = 0;
    for programme in programmes() {
        let note = papers::note(&programme, None, (Audience::Us, Language::En));
        let rows = rows(&note);
        let ends =
            rows.iter().filter(|row| row["section"] == "tight").map(|row| row["id"].as_str());
        let slack: Vec<i64> = ends
            .map(|id| {
                let leads = programme.leads.iter().filter(|lead| lead.to == id && lead.slack <= 1);
                leads.map(|lead| lead.slack).min().expect("a tight lead")
            })
            .collect();
        compared += slack.len();
        let none = horseshoe::input::instance::policy::Strength::None;
        let tight = programme.leads.iter().filter(|own| own.strength != none && own.slack <= 1);
        assert_eq!(slack.len(), tight.count(), "{}", programme.instance);
    }
    assert!(compared > 20, "{compared} leads");
}

/// Every paper of a programme.
pub fn all(programme: &Programme, audience: Audience, format: Format) -> Vec<Document<'static>> {
    all_in(Language::En, programme, audience, format)
}

/// Every paper of a programme in a language.
pub fn all_in(
    language: Language,
    programme: &Programme,
    audience: Audience,
    format: Format,
) -> Vec<Document<'static>> {
    let record = Record::built_in().expect("the record");
    let list = cycles_of_programme(programme, &[], &record).expect("cycles");
    let since = programme.changes.as_ref().map(|changes| Since { version: Some(1), changes });
    vec![
        papers::forecast(programme, audience, language),
        papers::programme(programme, audience, language),
        papers::daily(programme, fixture::date("2026-12-09"), audience, language),
        papers::cycles(&list, Some(programme), (audience, language), format),
        papers::note(programme, since, (audience, language)),
    ]
}

#[test]
fn the_delegations_get_nothing_of_the_presidency_s_own() {
    let mut read = 0;
    for format in Format::ALL {
        for paper in all(&fixture::replanned(), Audience::Circulation, format) {
            let circulated = printed(&paper, format);
            for kept in [
                "a note",
                "points",
                "enalt",
                "Proved",
                "bound",
                "highs",
                "formulation",
                "guideline",
                "instance",
                "lack",
                "many are away",
                "came out on",
                "Horseshoe's own",
            ] {
                assert!(!circulated.contains(kept), "{}, {format}: `{kept}`", paper.title);
            }
            assert!(!circulated.is_empty());
            read += 1;
        }
    }
    assert_eq!(read, 25);
    let note = all(&fixture::replanned(), Audience::Us, Format::Markdown).pop().expect("the note");
    let ours = printed(&note, Format::Markdown);
    assert!(ours.contains("came out on") && ours.contains("Slack"), "{ours}");
}

#[test]
fn every_paper_says_that_rules_have_to_be_waived() {
    for paper in all(&fixture::replanned(), Audience::Circulation, Format::Markdown) {
        let page = printed(&paper, Format::Markdown);
        assert!(page.contains("not a programme of work until that is waived"), "{}", paper.title);
    }
}

#[test]
fn a_paper_that_circulates_does_not_name_the_program_and_a_copy_for_us_does() {
    let mut read = 0;
    for (audience, is_named) in [(Audience::Circulation, false), (Audience::Us, true)] {
        for paper in all(&fixture::december(), audience, Format::Html) {
            let page = printed(&paper, Format::Html);
            assert_eq!(page.contains("Drawn up by Horseshoe"), is_named, "{}", paper.title);
            read += 1;
        }
    }
    assert_eq!(read, 10);
}

#[test]
fn the_daily_programme_has_a_column_of_rooms_where_one_is_stated() {
    let mut programme = fixture::december();
    let date = "2026-12-09";
    programme.items.iter_mut().for_each(|entry| entry.location.clear());
    let paper = |programme: &Programme| {
        let day = fixture::date(date);
        let paper = papers::daily(programme, day, Audience::Circulation, Language::En);
        printed(&paper, Format::Markdown)
    };
    assert!(!paper(&programme).contains("Room"), "no room, no column");
    let is_of_day = |entry: &&mut Entry| entry.date == fixture::date(date);
    let first = programme.items.iter_mut().find(is_of_day).expect("a meeting");
    first.location = "Trusteeship Council Chamber".to_owned();
    let title = first.title.clone();
    let page = paper(&programme);
    assert!(page.contains("| Time | Item | Room | Format | Access | Notes |"), "{page}");
    assert!(page.contains(&format!("| {title} | Trusteeship Council Chamber |")), "{page}");
}

#[test]
fn hostile_texts_act_nowhere() {
    let mut read = 0;
    for audience in Audience::ALL {
        for (number, paper) in
            all(&fixture::hostile(), audience, Format::Html).into_iter().enumerate()
        {
            let html = printed(&paper, Format::Html);
            assert!(!html.contains("<script") && !html.contains("<img"), "{number}");
            let text = printed(&paper, Format::Text);
            assert!(text.lines().all(|line| !line.chars().any(char::is_control)), "{number}");
            let wide = |line: &str| unicode_width::UnicodeWidthStr::width(line) > 80;
            assert!(!text.lines().any(wide), "{number}: {text}");
            let markdown = printed(&paper, Format::Markdown);
            assert!(!markdown.replace("<br>", "").contains(['<', '>']), "{number}");
            let csv = printed(&paper, Format::Csv);
            let mut reader = csv::ReaderBuilder::new();
            for row in reader.has_headers(false).from_reader(csv.as_bytes()).records() {
                for cell in &row.expect("a row of the length of the header") {
                    assert!(!cell.starts_with(['=', '+', '-', '@']), "{number}: {cell}");
                }
            }
            let json: serde_json::Value =
                serde_json::from_str(&printed(&paper, Format::Json)).expect("JSON");
            assert!(json["paper"].is_string());
            read += 1;
        }
    }
    assert_eq!(read, 10);
}

/// What a calendar program keeps of each entry, and whether it has a reminder.
fn entries(ics: &str) -> Vec<(String, String, String)> {
    for line in ics.split("\r\n") {
        assert!(line.len() <= 75 && !line.chars().any(char::is_control), "{line:?}");
    }
    let calendar: Calendar = ics.parse().expect("an iCalendar file");
    assert_eq!(calendar.get_timezone(), Some("America/New_York"));
    let events = calendar.components.iter().filter_map(CalendarComponent::as_event);
    let mut kept: Vec<_> = events
        .map(|event| {
            let categories = event.multi_properties().get("CATEGORIES");
            assert!(categories.is_some_and(|own| own.iter().all(|one| !one.value().is_empty())));
            let start = event.get_start().map_or(String::new(), |start| format!("{start:?}"));
            let sequence = event.property_value("SEQUENCE").unwrap_or_default();
            (event.get_uid().unwrap_or_default().to_owned(), sequence.to_owned(), start)
        })
        .collect();
    kept.sort();
    kept
}

#[test]
fn the_calendars_of_the_renewals_are_the_whole_calendar() {
    let mut compared = 0;
    for mut programme in programmes() {
        number(&mut programme, &[]);
        // What was dropped since is cancelled in the calendar of its renewal.
        let last = programme.calendar.len() - 1;
        for entry in programme.calendar.iter_mut().step_by(last.max(1)) {
            entry.sequence += 2;
        }
        let whole = render_for(
            &programme,
            report::Format::Ics,
            Audience::Circulation,
            &TextStyle::default(),
        );
        let whole = entries(&fixture::text(whole));
        let files =
            calendars(&programme, (Audience::Circulation, Language::En), &Selection::default());
        let names: BTreeSet<String> = files.iter().map(|(name, _)| name.to_lowercase()).collect();
        assert_eq!(names.len(), files.len(), "names of their own");
        let renewals: BTreeSet<&String> =
            programme.items.iter().filter_map(|entry| entry.renewal.as_ref()).collect();
        assert!(files.len() >= renewals.len(), "{names:?}");
        let mut joined: Vec<_> = files.iter().flat_map(|(_, ics)| entries(ics)).collect();
        joined.sort();
        assert_eq!(joined, whole, "{}", programme.instance);
        for (name, ics) in &files {
            for line in ["METHOD:PUBLISH", "NAME:", "X-WR-CALNAME:", "REFRESH-INTERVAL", "COLOR:"] {
                assert!(ics.contains(&format!("\r\n{line}")), "{name}: {line}");
            }
            assert!(!ics.contains("VALARM"), "{name}");
        }
        let all =
            calendar(&programme, (Audience::Circulation, Language::En), &Selection::default());
        assert_eq!(entries(&all), whole);
        compared += whole.len();
    }
    assert!(compared > 800, "{compared} entries");
}

#[test]
fn a_delegation_gets_what_it_chooses() {
    let programme = fixture::december();
    let kinds =
        ["consultations", "adoption"].map(|word| word.parse::<EntryKind>().expect("a kind"));
    let chosen = Selection { only: vec!["undof".to_owned()], kinds: kinds.to_vec() };
    let found = entries(&calendar(&programme, (Audience::Circulation, Language::En), &chosen));
    let wanted: Vec<&str> = programme
        .items
        .iter()
        .filter(|entry| ["UNDOF/consultations", "UNDOF/adoption"].contains(&entry.id.as_str()))
        .map(|entry| entry.id.as_str())
        .collect();
    assert_eq!(found.len(), wanted.len());
    assert!(
        found.iter().all(|(uid, _, _)| wanted.iter().any(|id| uid.starts_with(id))),
        "{found:?}"
    );
    assert_eq!(chosen.unknown(&programme), Vec::<&str>::new());
}

#[cfg(all(feature = "highs", feature = "microlp"))]
#[test]
fn the_papers_of_december_2026() {
    let programme = horseshoe::plan("data/2026-12").expect("a programme");
    let instance =
        Instance::load("data/2026-12".as_ref(), &PolicyChoice::OfInstance).expect("an instance");
    let record = Record::built_in().expect("the record");
    let list = cycles_of_programme(&programme, &instance.renewals, &record).expect("cycles");
    let readers = Audience::Circulation;
    let day = fixture::date("2026-12-09");
    let page = |paper: Document<'static>| printed(&paper, Format::Markdown);
    insta::assert_snapshot!("forecast", page(papers::forecast(&programme, readers, Language::En)));
    insta::assert_snapshot!("list", page(papers::programme(&programme, readers, Language::En)));
    insta::assert_snapshot!("daily", page(papers::daily(&programme, day, readers, Language::En)));
    insta::assert_snapshot!("note", page(papers::note(&programme, None, (readers, Language::En))));
    let cycles = papers::cycles(&list, Some(&programme), (readers, Language::En), Format::Markdown);
    insta::assert_snapshot!("cycles", page(cycles));
    let undof = Selection { only: vec!["UNDOF".to_owned()], kinds: Vec::new() };
    insta::assert_snapshot!("calendar", calendar(&programme, (readers, Language::En), &undof));
}
