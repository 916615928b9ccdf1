//! Whatever the bytes, reading neither panics nor points outside of the text.

use horseshoe::input::instance::Faults;
use proptest::prelude::*;

use crate::support::*;

const RENEWALS: &str = "mission,id,kind,action,mandate_expires,report_due,notes\n\
                        UNDOF,,peacekeeping,renewal,2026-12-31,2026-12-01,\"a, \"\"b\"\"\nc\"\n\
                        UNAMA,,political,,2027-03-17,,é\n";
const EVENTS: &str = "id,kind,minutes,date,session,earliest,latest,after\n\
                      debate,open_debate,330,2026-12-09,,,,\n\
                      talks,consultations,60,,,2026-12-01,2026-12-31,UNAMA/briefing\n\
                      more,consultations,60,,,,,talks\n";
const CALENDAR: &str = "date,from,to,status,reason\n2026-12-24,,,closed,eve\n\
                        ,2026-12-28,2026-12-31,avoid,\n";
const POLICY: &str = "base = \"preferred\"\n[leads.\"report -> tcc_meeting\"]\nat_least = 10\n\
                      [sessions]\nmorning = { opens = \"09:30\" }\n\
                      [renewals.UNDOF.durations]\ntcc_meeting = { minutes = 120 }\n";
const PROGRAMME: &str = "date,session,start,id\n2026-12-09,morning,10:00,UNDOF/consultations\n";

/// Pieces of files that have meaning somewhere, and are put where they have none.
const PIECES: [&str; 30] = [
    "",
    "\"",
    "\"\"",
    ",",
    ";",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\0",
    " ",
    "é",
    "\u{202e}",
    "=",
    "[",
    "]",
    "{",
    "}",
    "'",
    "/",
    "->",
    "2026-02-30",
    "31/12/2026",
    "9999-12-31",
    "0",
    "-1",
    "debate",
    "UNDOF",
    "yes",
    "\u{feff}",
];

/// A few edits: each takes bytes away at a place and puts a piece there.
fn edited(text: &'static str) -> impl Strategy<Value = Vec<u8>> {
    let edit = (any::<prop::sample::Index>(), 0_usize..12, prop::sample::select(&PIECES[..]));
    prop::collection::vec(edit, 0..6).prop_map(move |edits| {
        let mut bytes = text.as_bytes().to_vec();
        for (place, taken, piece) in edits {
            let start = place.index(bytes.len() + 1);
            let end = (start + taken).min(bytes.len());
            bytes.splice(start..end, piece.bytes());
        }
        bytes
    })
}

fn hold_to_account<T: std::fmt::Debug>(read: Result<T, Faults>, files: &[(&str, &[u8])]) {
    let Err(faults) = read else { return };
    assert!(faults.count() > 0, "faults are never none");
    for fault in faults.iter() {
        let Some(place) = fault.place() else { continue };
        let is_of = |(name, _): &&(&str, &[u8])| fault.file().ends_with(name);
        let (_, bytes) = files.iter().find(is_of).expect("a file of the instance");
        let length = bytes.strip_prefix(b"\xef\xbb\xbf").unwrap_or(bytes).len();
        assert!(place.span.start <= place.span.end && place.span.end <= length, "{fault:?}");
        assert!(place.line >= 1 && place.column >= 1);
    }
    let text = shown::<()>(Err(faults.clone()));
    assert!(!text.contains("Failed to read"), "{text}");
    assert!(!text.contains(['\0', '\x1b', '\u{202e}']), "{text}");
    assert!(!format!("{faults:#}").contains(['\0', '\x1b', '\u{202e}']), "{faults:#}");
}

fn check_instance(files: &[(&str, &[u8])]) {
    hold_to_account(load(files), files);
}

fn check_programme(bytes: &[u8]) {
    let directory = directory(&[("programme.csv", bytes)]);
    let read = horseshoe::domain::draft::Draft::read(&directory.path().join("programme.csv"));
    hold_to_account(read, &[("programme.csv", bytes)]);
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn arbitrary_bytes(
        renewals in any::<Vec<u8>>(),
        other in any::<Vec<u8>>(),
        name in prop::sample::select(&["events.csv", "calendar.csv", "policy.toml"][..]),
    ) {
        check_instance(&[("renewals.csv", &renewals)]);
        check_instance(&[("renewals.csv", SOUND.as_bytes()), (name, &other)]);
        check_programme(&other);
    }

    #[test]
    fn arbitrary_text(text in "\\PC*", rows in "(mission|[a-z\",;\n\r 0-9-]){0,80}") {
        check_instance(&[("renewals.csv", text.as_bytes()), ("policy.toml", text.as_bytes())]);
        let rows = format!("mission,mandate_expires\n{rows}");
        check_instance(&[("renewals.csv", rows.as_bytes())]);
    }

    #[test]
    fn sound_files_with_a_few_edits(
        renewals in edited(RENEWALS),
        events in edited(EVENTS),
        calendar in edited(CALENDAR),
        policy in edited(POLICY),
        programme in edited(PROGRAMME),
    ) {
        check_instance(&[
            ("renewals.csv", &renewals),
            ("events.csv", &events),
            ("calendar.csv", &calendar),
            ("policy.toml", &policy),
        ]);
        check_instance(&[("renewals.csv", RENEWALS.as_bytes()), ("events.csv", &events)]);
        check_instance(&[("renewals.csv", RENEWALS.as_bytes()), ("policy.toml", &policy)]);
        check_programme(&programme);
    }
}

#[test]
fn the_files_that_are_edited_are_sound() {
    load(&[
        ("renewals.csv", RENEWALS),
        ("events.csv", EVENTS),
        ("calendar.csv", CALENDAR),
        ("policy.toml", POLICY),
    ])
    .expect("sound");
    programme(PROGRAMME).expect("sound");
}
