//! A coordinator's day, from the month before to the hand-over, as a person would go through it.

use std::fs;

use crate::support::{Ended, Month};

/// The folder in which everything happens.
struct Desk(Month);

impl Desk {
    fn call(&self, args: &[&str]) -> Ended {
        self.0.call(args)
    }

    fn read(&self, name: &str) -> String {
        fs::read_to_string(self.0.path().join(name)).expect(name)
    }

    fn write(&self, name: &str, text: &str) {
        fs::write(self.0.path().join(name), text).expect(name);
    }

    fn done(&self, args: &[&str]) -> String {
        let ended = self.call(args);
        assert_eq!(ended.code, 0, "{args:?}\n{}", ended.shown());
        ended.out
    }

    /// Sets a cell of a CSV file: in the row that begins so, the column with this name.
    fn set(&self, name: &str, row: &str, column: &str, value: &str) {
        let text = self.read(name);
        let mut reader = csv::Reader::from_reader(text.as_bytes());
        let header = reader.headers().expect("a header").clone();
        let at = header.iter().position(|own| own == column).expect(column);
        let mut writer = csv::Writer::from_writer(Vec::new());
        writer.write_record(&header).expect("written");
        let mut found = 0;
        for record in reader.records().map(|record| record.expect("a row")) {
            let is_it = record.get(0) == Some(row);
            found += usize::from(is_it);
            let cells = record.iter().enumerate();
            let cells = cells.map(|(index, cell)| if is_it && index == at { value } else { cell });
            writer.write_record(cells).expect("written");
        }
        assert_eq!(found, 1, "{name} has a row {row}");
        let bytes = writer.into_inner().expect("whole");
        self.write(name, &String::from_utf8(bytes).expect("UTF-8"));
    }
}

/// The rows of a programme: its id, its cells up to the end, its status.
fn rows(programme: &str) -> Vec<(String, String, String)> {
    let mut reader = csv::Reader::from_reader(programme.as_bytes());
    let records = reader.records().map(|record| record.expect("a row"));
    let row = |record: csv::StringRecord| {
        let cell = |index: usize| record.get(index).unwrap_or_default().to_owned();
        (cell(4), [cell(0), cell(1), cell(2), cell(3)].join(" "), cell(8))
    };
    records.map(row).collect()
}

#[test]
fn from_the_last_month_to_the_hand_over() {
    let desk = Desk(Month::new(&[]));

    // A new month, and a first draft of it.
    desk.done(&["new", "2026-12", "--out", "december"]);
    let draft = desk.done(&["plan", "december", "--quiet"]);
    assert!(draft.contains("Programme of work of the Security Council, December 2026"), "{draft}");

    // The wishes of three delegations: an hour, a day, an unofficial meeting; and a private note.
    let mut events = "id,title,kind,minutes,date,session,start,earliest,latest,preferred,unofficial,notes\n\
         programme-of-work,Consultations on the programme of work,consultations,60,2026-12-01,,,,,,,\n\
         debate,Open debate at ministerial level,open_debate,120,2026-12-09,,10:30,,,,,quietly-agreed\n\
         sudan,Sudan and South Sudan,briefing,,,,,2026-12-07,2026-12-18,2026-12-10,,\n\
         arria,Arria-formula meeting on water,other,,2026-12-10,,15:00,,,,yes,\n"
        .to_owned();
    desk.write("december/events.csv", &events);

    // Version 1 is circulated: no note, no points, the hour as it was wished.
    let plan = ["plan", "december", "--out", "december", "--quiet"];
    desk.done(&plan);
    let first = rows(&desk.read("december/programme.csv"));
    for copy in ["programme.md", "programme.html", "programme.typ", "programme.ics", "tracks.svg"] {
        let text = desk.read(&format!("december/{copy}"));
        assert!(!text.contains("quietly-agreed") && !text.contains("points"), "{copy}");
    }
    assert!(desk.read("december/programme.md").contains("Version 1"));
    assert!(desk.read("december/programme.md").contains("Addendum: unofficial meetings"));
    let debate = first.iter().find(|row| row.0 == "debate").expect("the debate");
    assert_eq!(debate.1, "2026-12-09 morning 10:30 12:30");

    // A report slips to the 10th, and on Friday 11 December an emergency calls for Saturday.
    desk.set("december/renewals.csv", "UNDOF", "report_issued", "2026-12-10");
    events.push_str("emergency,Emergency meeting,private_meeting,90,2026-12-12,,11:15,,,,,\n");
    desk.write("december/events.csv", &events);
    let again = [
        "plan",
        "december",
        "--keep",
        "december/programme.csv",
        "--as-of",
        "2026-12-11",
        "--out",
        "december",
        "--quiet",
    ];
    let refused = desk.call(&again);
    assert_eq!(refused.code, 2, "the Council does not sit on a Saturday\n{}", refused.shown());
    desk.write(
        "december/calendar.csv",
        "date,session,status,reason\n2026-12-12,morning,open,emergency\n",
    );
    let second = desk.done(&again);

    // Version 2: what has been held is untouched, what moved has a reason, the rest stays.
    assert!(desk.read("december/programme.md").contains("Version 2"));
    assert!(second.contains("Changes from the programme kept: 3 items moved"), "{second}");
    let now = rows(&desk.read("december/programme.csv"));
    let mut held = 0;
    for (id, at, status) in now.iter().filter(|row| row.1.as_str() < "2026-12-11") {
        if id == "UNDOF/report" {
            continue;
        }
        let before = first.iter().find(|row| row.0 == *id).expect("it was in version 1");
        assert_eq!(*at, before.1, "{id}");
        assert!(["held", "fixed"].contains(&status.as_str()), "{id}: {status}");
        held += 1;
    }
    assert!(held >= 8, "{held} rows held");
    let emergency = now.iter().find(|row| row.0 == "emergency").expect("the emergency");
    assert_eq!(emergency.1, "2026-12-12 morning 11:15 12:45");
    let calendar = desk.read("december/programme.ics");
    assert!(calendar.contains("SEQUENCE:1") && calendar.contains("SEQUENCE:0"));

    // A programme that a hand has edited is not replaced.
    let edited = desk.read("december/programme.csv").replacen("Emergency meeting", "Emergency", 1);
    desk.write("december/programme.csv", &edited);
    assert_eq!(desk.call(&plan).code, 2);
    assert_eq!(desk.read("december/programme.csv"), edited);

    // The hand-over: January, beside December as it stands.
    desk.done(&["new", "2027-01", "--from", "december", "--out", "january"]);
    let january =
        desk.done(&["plan", "january", "--with", "december/programme.csv", "--format", "csv"]);
    let january = rows(&january);
    assert!(january.iter().any(|row| row.0 == "UNFICYP/adoption"), "{january:?}");
    assert!(january.iter().all(|row| row.0 != "UNDOF/adoption"), "{january:?}");
}
