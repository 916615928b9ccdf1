//! Ids and names: what is not seen is refused, and one name has one form.

use horseshoe::domain::draft::Draft;
use horseshoe::domain::problem::Problem;
use horseshoe::input::instance::Origin;
use horseshoe::questions::edit::{Edit, EditRow};

use crate::support::*;

/// What nobody sees, with the words that name it.
const UNSEEN: [(&str, &str); 8] = [
    ("\u{200b}", "U+200B, zero width space, after \"UN\""),
    ("\u{200d}", "U+200D, zero width joiner, after \"UN\""),
    ("\u{2060}", "U+2060, word joiner, after \"UN\""),
    ("\u{202e}", "U+202E, mark that turns the text, after \"UN\""),
    ("\u{ad}", "U+00AD, soft hyphen, after \"UN\""),
    ("\u{a0}", "U+00A0, no-break space, after \"UN\""),
    ("\u{3164}", "U+3164, Hangul filler, after \"UN\""),
    ("\u{e0041}", "U+E0041, character that is not seen, after \"UN\""),
];

#[test]
fn what_is_not_seen_is_refused_in_every_id_and_named_with_its_place() {
    let mut counted = 0;
    for (unseen, words) in UNSEEN {
        let id = format!("UN{unseen}DOF");
        let row = |text: &str| text.replace("ID", &id);
        let read = [
            renewals(&row("mission,mandate_expires\nID,2026-12-31\n")).map(drop),
            renewals(&row("mission,id,mandate_expires\nUNDOF,ID,2026-12-31\n")).map(drop),
            events(&row("id,kind,date\nID,other,2026-12-09\n")).map(drop),
            events(&row("id,kind,after\ntalks,consultations,ID/tcc_meeting\n")).map(drop),
            programme(&row("date,id\n2026-12-09,ID/consultations\n")).map(drop),
            policy(&row("[renewals.\"ID\".durations]\nconsultations = { minutes = 60 }\n"))
                .map(drop),
        ];
        for read in read {
            let told = plain(&read);
            assert!(told.contains(words), "{told}");
            assert!(!told.contains(unseen), "{told:?}");
            counted += 1;
        }
        let scenarios = row("scenario,change,target,field,value\nlate,remove,ID,,\n");
        let read = horseshoe::questions::whatif::of_bytes("scenarios.csv", scenarios.into_bytes());
        let scenario = read.expect("readable").remove(0);
        let faults = scenario.edits.expect_err("a fault");
        assert!(format!("{faults:#}").contains(words), "{faults:#}");
        counted += 1;
    }
    assert_eq!(counted, 7 * UNSEEN.len());
}

#[test]
fn titles_and_notes_keep_the_marks_that_their_scripts_need() {
    // A right-to-left mark, and the non-joiner that Persian writes within words.
    let text =
        "id,title,kind,date,notes\nE,\u{200f}بعثة (UNDOF)\u{200f},other,2026-12-09,می\u{200c}شود\n";
    let read = events(text).expect("sound");
    assert_eq!(read.events[0].title, "\u{200f}بعثة (UNDOF)\u{200f}");
    assert_eq!(read.events[0].notes, "می\u{200c}شود");
}

#[test]
fn letters_with_accents_are_one_however_they_are_typed() {
    let (composed, apart) = ("C\u{f4}te", "Co\u{302}te");
    let both = format!("mission,mandate_expires\n{composed},2026-12-31\n{apart},2026-12-31\n");
    assert_eq!(codes(renewals(&both)), ["instance::duplicate_id"]);

    let policy = format!("[renewals.\"{apart}\".durations]\nconsultations = {{ minutes = 120 }}\n");
    let renewals =
        format!("mission,mandate_expires,report_issued\n{composed},2026-12-31,2026-11-30\n");
    let events = format!("id,kind,after\ntalks,other,{apart}/tcc_meeting\n");
    let instance = load(&[
        ("renewals.csv", renewals.as_str()),
        ("events.csv", events.as_str()),
        ("policy.toml", policy.as_str()),
    ]);
    let instance = instance.expect("sound");
    let problem = Problem::new(&instance).expect("a problem");
    let item = problem.item(&format!("{apart}/consultations")).expect("the item");
    assert_eq!(problem.items[item].minutes, 120);
    assert_eq!(Some(item), problem.item(&format!("{composed}/consultations")));

    let rows = format!("date,id\n2026-12-09,{apart}/consultations\n");
    let draft = Draft::of_bytes("programme.csv", rows.into_bytes()).expect("reads");
    assert_eq!(draft.rows[0].id, problem.items[item].id);

    let edit = Edit::Set {
        target: apart.to_owned(),
        field: "mandate_expires".to_owned(),
        value: "2026-12-30".to_owned(),
    };
    let edited = instance.edited(&[EditRow { edit, origin: Origin::default() }]);
    let expires = edited.expect("applies").instance.renewals[0].mandate_expires;
    assert_eq!(expires.map(|day| day.to_string()).as_deref(), Some("2026-12-30"));

    let twice = format!(
        "[renewals.\"{apart}\"]\n[renewals.\"{composed}\"]\n[renewals.\"{composed}\".durations]\n"
    );
    let read = load(&[("renewals.csv", renewals.as_str()), ("policy.toml", twice.as_str())]);
    assert_eq!(codes(read), ["policy::id"]);
}

#[test]
fn ids_that_look_alike_are_two_names_for_one_thing() {
    for (one, other, told) in [
        (
            "UNDOF",
            "UNDОF",
            "looks like UNDOF (renewals.csv, line 2): its О is U+041E, the other is U+004F",
        ),
        ("МINUSMA", "MINUSMA", "its M is U+004D, the other is U+041C"),
        ("UN DOF", "UN  DOF", "only in its blanks and capitals"),
        ("undof", "UNDOF", "only in its capitals"),
    ] {
        let rows = format!("mission,mandate_expires\n{one},2026-12-31\n{other},2026-12-31\n");
        let told_now = plain(&renewals(&rows));
        assert!(told_now.contains(told), "{told_now}");
    }
    // Letters and digits of one alphabet are told apart by those who chose them.
    let rows =
        "mission,mandate_expires\nA1,2026-12-31\nAl,2026-12-31\nCôte,2026-12-31\nCote,2026-12-31\n";
    assert_eq!(renewals(rows).expect("sound").renewals.len(), 4);
}
