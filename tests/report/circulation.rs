//! What may leave the room: a copy for circulation holds nothing that the presidency keeps to itself.

use std::fs;
use std::path::Path;

use horseshoe::input::instance::{Instance, PolicyChoice};
use horseshoe::output::report::{
    Audience, Format, ReportError, TextStyle, render_for, write_all, write_for,
};
use proptest::prelude::*;

use crate::fixture;

/// The formats that have a copy for circulation.
const CIRCULATED: [Format; 5] =
    [Format::Text, Format::Markdown, Format::Html, Format::Ics, Format::Tracks];

fn copy(format: Format, audience: Audience) -> String {
    let style = TextStyle { width: 200, colour: false };
    fixture::text(render_for(&fixture::replanned(), format, audience, &style))
}

#[test]
fn the_delegations_get_no_points_no_proof_and_no_names_of_files() {
    for format in CIRCULATED {
        let circulated = copy(format, Audience::Circulation);
        for kept in [
            "a note",
            "points",
            "Penalt",
            "penalt",
            "Proved",
            "bound",
            "highs",
            "formulation",
            "guideline",
            "instance",
            "Slack",
            "slack",
            "0.1.0",
            "many are away",
            "came out on",
            "Horseshoe's own",
        ] {
            assert!(!circulated.contains(kept), "{format} has `{kept}`");
        }
    }
}

#[test]
fn the_delegations_get_the_head_the_warning_and_the_days_between() {
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let circulated = copy(format, Audience::Circulation);
        for printed in [
            "Presidency: Ruritania. Version 3, as of 30 November 2026.",
            "provisional and may change",
            "it is not a programme of work until that is waived",
            "left to the next presidency",
            "more than 7",
            "Mandates that expire",
        ] {
            assert!(circulated.contains(printed), "{format} lacks `{printed}`");
        }
    }
}

#[test]
fn the_presidency_gets_everything() {
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let ours = copy(format, Audience::Us);
        for printed in ["a note", "Proved optimal", "guideline", "many are away"] {
            assert!(ours.contains(printed), "{format} lacks `{printed}`");
        }
    }
    assert!(copy(Format::Ics, Audience::Us).contains("notes: a note"));
}

#[test]
fn csv_and_json_have_no_copy_for_circulation() {
    for format in [Format::Csv, Format::Json] {
        assert!(!format.is_for(Audience::Circulation));
        let style = TextStyle::default();
        let refused = render_for(&fixture::december(), format, Audience::Circulation, &style);
        assert!(matches!(refused, Err(ReportError::Print { .. })), "{format}");
    }
}

/// An instance whose every private cell has a text of its own, planned and written as a person would.
fn planned(dir: &Path, private: &[String; 4]) -> horseshoe::domain::programme::Programme {
    let [note, own, event_note, event_own] = private;
    let renewals =
        format!("mission,mandate_expires,notes,x_desk\nUNDOF,2026-12-31,\"{note}\",\"{own}\"\n");
    let events = format!(
        "id,title,kind,date,notes,x_who\nsyria,Syria,briefing,2026-12-03,\"{event_note}\",\"{event_own}\"\n"
    );
    fs::write(dir.join("renewals.csv"), renewals).expect("written");
    fs::write(dir.join("events.csv"), events).expect("written");
    let instance = Instance::load(dir, &PolicyChoice::default()).expect("an instance");
    let problem = horseshoe::Problem::new(&instance).expect("a problem");
    let rules = horseshoe::Rules::all();
    let outcome = horseshoe::solve(&problem, &rules, &horseshoe::Options::default());
    match outcome.expect("it solves") {
        horseshoe::Outcome::Solved(solved) => horseshoe::assemble::programme(&problem, *solved),
        _ => panic!("there is a programme"),
    }
}

/// Texts of people, each with a core that no escape touches and that does not occur by chance.
fn tokens() -> impl Strategy<Value = [(String, String); 4]> {
    let around = "[a-zA-Zéß平;:<>&'=+!?-]{0,6}";
    let token = (around, "[qxzQXZ]{8}[0-9]{4}", around)
        .prop_map(|(before, core, after)| (format!("{before}{core}{after}"), core));
    proptest::array::uniform4(token)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(10))]

    #[test]
    fn no_note_and_no_column_of_ones_own_leaves_the_room(private in tokens()) {
        let home = tempfile::tempdir().expect("a directory");
        let programme = planned(home.path(), &private.clone().map(|(text, _)| text));
        let out = home.path().join("out");
        let has = |name: &str, words: &str| {
            let text = fs::read_to_string(out.join(name)).expect("written");
            text.replace("\r\n ", "").contains(words)
        };
        write_all(&programme, &out).expect("writes");
        for name in ["programme.html", "programme.md", "programme.ics", "tracks.svg"] {
            for word in ["x_desk", "x_who"].into_iter().chain(private.iter().map(|(_, core)| core.as_str())) {
                prop_assert!(!has(name, word), "{} has {}", name, word);
            }
        }
        // The same texts are in the copies for us, so the search can find them.
        write_for(&programme, Audience::Us, &out).expect("writes");
        for name in ["for-us.html", "for-us.md", "for-us.ics", "programme.json"] {
            for (_, core) in &private {
                prop_assert!(has(name, core), "{} lacks {}", name, core);
            }
        }
    }
}
