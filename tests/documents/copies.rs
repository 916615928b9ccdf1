//! What circulates holds no point, no note, no wish and no name of a policy.

use horseshoe::input::instance::{Instance, PolicyChoice};
use horseshoe::output::report::{Audience, write_for};

use crate::support::{parts, workbook};

/// A month whose every private cell has a word of its own, planned.
fn planned() -> horseshoe::Programme {
    let home = tempfile::tempdir().expect("a directory");
    let files = [
        (
            "renewals.csv",
            "mission,mandate_expires,resolution,notes,x_desk\nUNDOF,2026-12-31,2782 (2025),qqnote,qqdesk\n",
        ),
        (
            "events.csv",
            "id,title,kind,earliest,latest,preferred,notes,basis\n\
             syria,Syria & <b>,briefing,2026-12-03,2026-12-22,2026-12-04,qqwish,S/2026/1\n",
        ),
        (
            "calendar.csv",
            "date,status,reason\n2026-12-24,avoid,qqavoid\n2026-12-21,closed,visiting mission\n",
        ),
        ("programme.toml", "month = \"2026-12\"\npresidency = \"Ruritania\"\n"),
    ];
    for (name, text) in files {
        std::fs::write(home.path().join(name), text).expect("written");
    }
    let choice = PolicyChoice::Named("one-week".into());
    let instance = Instance::load(home.path(), &choice).expect("an instance");
    let problem = horseshoe::Problem::new(&instance).expect("a problem");
    let outcome =
        horseshoe::solve(&problem, &horseshoe::Rules::all(), &horseshoe::Options::default());
    let horseshoe::Outcome::Solved(solved) = outcome.expect("it solves") else {
        panic!("no programme")
    };
    horseshoe::assemble::programme(&problem, *solved)
}

fn texts(bytes: &[u8]) -> String {
    let parts = parts(bytes);
    assert!(parts.iter().any(|(name, _)| name == "xl/sharedStrings.xml"));
    let texts = parts.into_iter().map(|(_, contents)| String::from_utf8(contents).expect("XML"));
    texts.collect::<Vec<_>>().join("\n")
}

#[test]
fn the_copy_for_circulation_keeps_what_is_private() {
    let programme = planned();
    let circulated = texts(&workbook(&programme, Audience::Circulation));
    let ours = texts(&workbook(&programme, Audience::Us));
    let private = [
        "qqnote",
        "qqdesk",
        "qqwish",
        "qqavoid",
        "x_desk",
        "one-week",
        "guideline",
        "Points",
        "Penalty",
        "Proved",
        "Slack",
        "policy",
        "highs",
        "Horseshoe 0",
    ];
    for word in private {
        assert!(!circulated.contains(word), "the copy for circulation has {word}");
    }
    for word in private.iter().take(6) {
        assert!(ours.contains(word), "the copy for us lacks {word}");
    }
    for word in
        ["Syria &amp; &lt;b&gt;", "Ruritania", "Visiting mission", "2782 (2025)", "day to avoid"]
    {
        assert!(circulated.contains(word), "the copy for circulation lacks {word}");
    }
}

#[test]
fn both_copies_are_instances_and_the_one_for_circulation_keeps_what_is_private() {
    let home = tempfile::tempdir().expect("a directory");
    write_for(&planned(), Audience::Us, home.path()).expect("written");
    let read = |name: &str| std::fs::read(home.path().join(name)).expect("written");
    let ours = crate::support::read(&read("for-us.xlsx")).expect("an instance");
    assert_eq!(ours.policy.name, "one-week", "the policy under which it was planned");
    assert_eq!(ours.renewals[0].extra["x_desk"], "qqdesk");
    let circulated = crate::support::read(&read("programme.xlsx")).expect("an instance");
    assert_eq!(circulated.policy.name, "guideline", "the policy stays in the room");
    let rows = |instance: &Instance| {
        let renewals = instance.renewals.iter().map(|own| (own.id.clone(), own.mandate_expires));
        let events = instance.events.iter().map(|own| (own.id.clone(), own.preferred));
        (renewals.collect::<Vec<_>>(), events.collect::<Vec<_>>(), instance.calendar.len())
    };
    assert_eq!(rows(&circulated), rows(&ours));
    assert!(circulated.renewals[0].extra.is_empty() && circulated.renewals[0].notes.is_empty());
}
