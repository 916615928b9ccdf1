//! Programmes to print: a plausible December, a crowded one, a hostile one, an empty one.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use horseshoe::base::calendar::Session;
use horseshoe::base::item::ItemKind::{self, *};
use horseshoe::domain::changes::Changes;
use horseshoe::domain::draft::Draft;
use horseshoe::domain::ids::{PenaltyId, RuleId};
use horseshoe::domain::programme::{
    Carried, Charge, ClosedDay, Deadline, DocumentState, Entry, EntryStatus, Head, Lead, Mandate,
    Narrowing, Programme, ProofStatus, SolverFigures, Stage, Waiver,
};
use horseshoe::input::instance::policy::{Strength, Unit};
use horseshoe::output::report::ReportError;

/// The text of a page.
pub fn text(printed: Result<Vec<u8>, ReportError>) -> String {
    String::from_utf8(printed.expect("prints")).expect("UTF-8")
}

pub fn date(text: &str) -> NaiveDate {
    text.parse().expect("a date of a fixture")
}

fn time(text: &str) -> NaiveTime {
    NaiveTime::parse_from_str(text, "%H:%M").expect("a time of a fixture")
}

/// A meeting: `hours` as `10:00-11:00`.
fn meeting(day: &str, hours: &str, id: &str, item: ItemKind, title: &str) -> Entry {
    let (start, end) = hours.split_once('-').expect("hours of a fixture");
    let session = if start < "14:00" { Session::Morning } else { Session::Afternoon };
    Entry {
        date: date(day),
        session: Some(session),
        start: Some(time(start)),
        end: Some(time(end)),
        id: id.to_owned(),
        renewal: id.split_once('/').map(|(renewal, _)| renewal.to_owned()),
        item,
        title: title.to_owned(),
        status: EntryStatus::Proposed,
        state: None,
        basis: "S/2009/659, attachment II".to_owned(),
        location: String::new(),
        tentative: false,
        unofficial: false,
        until: None,
    }
}

fn fixed(day: &str, hours: &str, id: &str, item: ItemKind, title: &str) -> Entry {
    let basis = "events.csv".to_owned();
    Entry { status: EntryStatus::Fixed, basis, ..meeting(day, hours, id, item, title) }
}

fn report(day: &str, mission: &str, status: EntryStatus) -> Entry {
    Entry {
        date: date(day),
        session: None,
        start: None,
        end: None,
        id: format!("{mission}/report"),
        renewal: Some(mission.to_owned()),
        item: Report,
        title: format!("{mission}: report of the Secretary-General"),
        status,
        state: Some(match status {
            EntryStatus::Fixed => DocumentState::Issued,
            _ => DocumentState::Due,
        }),
        basis: "S/2009/659, attachment II".to_owned(),
        location: String::new(),
        tentative: false,
        unofficial: false,
        until: None,
    }
}

fn lead(mission: &str, from: &str, to: &str, actual: i64) -> Lead {
    Lead {
        from: format!("{mission}/{from}"),
        to: format!("{mission}/{to}"),
        required: 8,
        actual,
        slack: actual - 8,
        unit: Unit::CalendarDays,
        strength: Strength::Hard,
        source: "S/2009/659, attachment II: more than one week".to_owned(),
        stated: "more than 7 calendar days".to_owned(),
    }
}

/// A soft lead that the programme misses by two days.
fn missed(mission: &str, from: &str, to: &str) -> Lead {
    Lead { strength: Strength::Soft, ..lead(mission, from, to, 6) }
}

fn charge(term: &str, item: &str, points: i64, reason: &str) -> Charge {
    Charge {
        term: PenaltyId::named(term),
        item: item.to_owned(),
        points,
        reason: reason.to_owned(),
    }
}

fn deadline(day: &str, kind: &str, item: &str, title: &str) -> Deadline {
    let basis = match kind {
        "tcc_invitation" => "SC/10368 (2011)",
        "provisional_agenda" => "Provisional rules of procedure, rule 8",
        _ => "Resolution 1353 (2001), annex II",
    };
    Deadline {
        date: date(day),
        kind: kind.to_owned(),
        item: item.to_owned(),
        title: title.to_owned(),
        basis: basis.to_owned(),
    }
}

fn mandate(mission: &str, expires: &str, resolution: &str) -> Mandate {
    Mandate {
        renewal: mission.to_owned(),
        mission: mission.to_owned(),
        expires: date(expires),
        resolution: resolution.to_owned(),
    }
}

/// A month without any item.
pub fn empty() -> Programme {
    Programme {
        instance: "2026-12".to_owned(),
        policy: "guideline".to_owned(),
        first: date("2026-12-01"),
        last: date("2026-12-31"),
        items: Vec::new(),
        leads: Vec::new(),
        penalties: Vec::new(),
        deadlines: Vec::new(),
        mandates: Vec::new(),
        carried: Vec::new(),
        closed_days: vec![ClosedDay {
            date: date("2026-12-25"),
            session: None,
            reason: "Christmas Day".to_owned(),
        }],
        waivers: Vec::new(),
        breaches: Vec::new(),
        changes: None,
        objective: 0,
        bound: 0,
        status: ProofStatus::Optimal,
        solver: SolverFigures {
            backend: "highs".to_owned(),
            formulation: "step".to_owned(),
            variables: 812,
            constraints: 1204,
            nodes: Some(1),
            narrowing: Narrowing::default(),
            seconds: 0.1234,
            stages: vec![
                Stage { name: "model".to_owned(), seconds: 0.011 },
                Stage { name: "solve".to_owned(), seconds: 0.112 },
            ],
        },
        version: "0.1.0".to_owned(),
        head: Head {
            month: "2026-12".parse().ok(),
            presidency: "Ruritania".to_owned(),
            version: Some(3),
            issued: Some(date("2026-11-30")),
            languages: Vec::new(),
        },
        avoid_days: vec![ClosedDay {
            date: date("2026-12-24"),
            session: None,
            reason: "many are away".to_owned(),
        }],
        calendar: Vec::new(),
        given: None,
    }
}

/// Three renewals and the usual business of a December.
pub fn december() -> Programme {
    let moved = |entry: Entry| Entry { status: EntryStatus::Moved, ..entry };
    let items = vec![
        report("2026-11-20", "MONUSCO", EntryStatus::Fixed),
        report("2026-11-24", "UNIFIL", EntryStatus::Proposed),
        meeting(
            "2026-11-30",
            "10:00-11:00",
            "MONUSCO/tcc_meeting",
            TccMeeting,
            "MONUSCO: TCC meeting",
        ),
        fixed(
            "2026-12-01",
            "10:00-11:00",
            "programme",
            Consultations,
            "Programme of work for December",
        ),
        report("2026-12-01", "UNDOF", EntryStatus::Proposed),
        meeting(
            "2026-12-02",
            "10:00-11:00",
            "UNIFIL/tcc_meeting",
            TccMeeting,
            "UNIFIL: TCC meeting",
        ),
        fixed(
            "2026-12-08",
            "10:00-13:00",
            "irmct",
            Briefing,
            "International Residual Mechanism for Criminal Tribunals: debate",
        ),
        meeting("2026-12-09", "10:00-11:00", "UNDOF/tcc_meeting", TccMeeting, "UNDOF: TCC meeting"),
        meeting("2026-12-09", "15:00-16:30", "MONUSCO/briefing", Briefing, "MONUSCO: briefing"),
        meeting(
            "2026-12-09",
            "16:30-18:00",
            "MONUSCO/consultations",
            Consultations,
            "MONUSCO: consultations",
        ),
        meeting(
            "2026-12-10",
            "10:00-11:30",
            "UNIFIL/consultations",
            Consultations,
            "UNIFIL: consultations",
        ),
        fixed(
            "2026-12-14",
            "10:00-18:00",
            "multilateralism",
            OpenDebate,
            "Maintenance of international peace and security: reformed multilateralism (ministerial)",
        ),
        moved(meeting("2026-12-15", "10:00-11:30", "afghanistan", Briefing, "Afghanistan (UNAMA)")),
        Entry {
            tentative: true,
            location: "Economic and Social Council Chamber".to_owned(),
            ..meeting(
                "2026-12-15",
                "11:30-13:00",
                "afghanistan-c",
                Consultations,
                "Afghanistan (UNAMA)",
            )
        },
        fixed(
            "2026-12-16",
            "10:00-11:30",
            "middle-east",
            Briefing,
            "The Middle East, including the Palestinian question",
        ),
        meeting(
            "2026-12-16",
            "15:00-16:30",
            "1591",
            Subsidiary,
            "Committee established pursuant to resolution 1591 (2005)",
        ),
        meeting("2026-12-17", "10:00-10:10", "UNIFIL/adoption", Adoption, "UNIFIL: adoption"),
        meeting(
            "2026-12-17",
            "10:10-11:40",
            "UNDOF/consultations",
            Consultations,
            "UNDOF: consultations",
        ),
        meeting("2026-12-18", "10:00-10:10", "MONUSCO/adoption", Adoption, "MONUSCO: adoption"),
        meeting("2026-12-22", "10:00-10:10", "UNDOF/adoption", Adoption, "UNDOF: adoption"),
        report("2027-01-04", "UNFICYP", EntryStatus::Proposed),
    ];
    Programme {
        items,
        leads: vec![
            lead("MONUSCO", "report", "tcc_meeting", 10),
            lead("MONUSCO", "tcc_meeting", "consultations", 9),
            lead("UNDOF", "report", "tcc_meeting", 8),
            lead("UNDOF", "tcc_meeting", "consultations", 8),
            lead("UNIFIL", "report", "tcc_meeting", 8),
            lead("UNIFIL", "tcc_meeting", "consultations", 8),
            missed("UNIFIL", "consultations", "adoption"),
        ],
        penalties: vec![
            charge("friday", "MONUSCO/adoption", 3, "on Friday 18 December"),
            charge(
                "late_adoption",
                "MONUSCO/adoption",
                6,
                "no working day before the expiry, 2 fewer than 2",
            ),
            charge(
                "hurried_adoption",
                "UNDOF/adoption",
                4,
                "3 working days after the consultations, 2 fewer than 5",
            ),
            charge("crowded_day", "2026-12-09", 2, "4 items, 1 above 3"),
        ],
        deadlines: vec![
            deadline(
                "2026-11-13",
                "tcc_invitation",
                "UNIFIL/tcc_meeting",
                "Invitation to the UNIFIL TCC meeting",
            ),
            deadline(
                "2026-11-13",
                "tcc_invitation",
                "UNDOF/tcc_meeting",
                "Invitation to the UNDOF TCC meeting",
            ),
            deadline(
                "2026-11-29",
                "provisional_agenda",
                "UNIFIL/tcc_meeting",
                "Provisional agenda: UNIFIL TCC meeting",
            ),
            deadline(
                "2026-12-02",
                "informal_paper",
                "UNDOF/tcc_meeting",
                "Informal paper for the UNDOF TCC meeting",
            ),
            deadline(
                "2026-12-02",
                "fact_sheets",
                "UNIFIL/tcc_meeting",
                "Fact sheets for the UNIFIL TCC meeting",
            ),
            deadline(
                "2026-12-06",
                "provisional_agenda",
                "UNDOF/tcc_meeting",
                "Provisional agenda: UNDOF TCC meeting",
            ),
            deadline(
                "2026-12-17",
                "presidents_summary",
                "UNDOF/tcc_meeting",
                "President's summary of the UNDOF TCC meeting",
            ),
        ],
        carried: vec![Carried {
            id: "UNDOF".into(),
            columns: [("notes".into(), "a note".into())].into(),
        }],
        mandates: vec![
            mandate("MONUSCO", "2026-12-20", "S/RES/2808 (2025)"),
            mandate("UNDOF", "2026-12-31", "S/RES/2811 (2026)"),
            mandate("UNIFIL", "2026-12-31", "S/RES/2790 (2025)"),
        ],
        objective: 15,
        bound: 15,
        ..empty()
    }
}

/// December with thirty meetings more: what a page must still hold.
pub fn crowded() -> Programme {
    const BUSINESS: [(&str, ItemKind); 10] = [
        (
            "The situation in the Syrian Arab Republic: political process and humanitarian situation",
            Briefing,
        ),
        ("Yemen (UNMHA)", Consultations),
        ("Working methods of the Security Council", OpenDebate),
        ("Briefings by the outgoing chairs of subsidiary bodies", Briefing),
        ("Threats to international peace and security caused by terrorist acts: UNITAD", Briefing),
        ("Committee established pursuant to resolution 1718 (2006)", Subsidiary),
        ("South Sudan (UNMISS)", Consultations),
        ("UNOWAS: presidential statement", Adoption),
        ("Non-proliferation: implementation of resolution 2231 (2015)", Briefing),
        ("Private meeting with the Prosecutor", PrivateMeeting),
    ];
    const DAYS: [u32; 15] = [1, 2, 3, 4, 7, 8, 9, 10, 11, 15, 16, 17, 18, 21, 22];
    let mut programme = december();
    for (at, day) in DAYS.into_iter().cycle().take(30).enumerate() {
        let (title, kind) = BUSINESS[at % BUSINESS.len()];
        let hours = if at < 15 { "11:30-13:00" } else { "15:00-16:30" };
        let day = format!("2026-12-{day:02}");
        programme.items.push(meeting(&day, hours, &format!("event-{at}"), kind, title));
    }
    programme.items.sort_by_key(|entry| (entry.date, entry.start));
    programme
}

/// Texts that would act wherever they were not escaped.
pub const HOSTILE: [&str; 22] = [
    "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>",
    "=cmd|' /C calc'!A0",
    "+1+1;=1+1",
    "@SUM(1,2)",
    "one, two; three\\four",
    "first\r\nEND:VEVENT\nBEGIN:VEVENT",
    "🕊️ paz 平和 سلام",
    "\u{202e}drawkcab\u{202c} \u{200f}rtl\u{200e}",
    "]]> --> */ {{ 7 * 7 }} {% raw %}",
    "\u{1b}[2J\u{1b}]0;owned\u{7}\u{9b}31m",
    "| cell | <br> ![x](javascript:alert(1)) `code` **bold**",
    "\tTAB\u{0}NUL\u{b}",
    "&lt;b&gt; &#60;b&#62;",
    "' onmouseover='alert(1)",
    "",
    "=1+1",
    "{ HYPERLINK \"evil.example\" } { INCLUDETEXT \"passwd\" }",
    "#eval(\"1\") #import \"x.typ\" $ sum $ \\u{41} <label> @ref",
    "<![CDATA[ ]]> <!DOCTYPE x [<!ENTITY e SYSTEM \"passwd\">]> &e; <w:t>w</w:t>",
    "# heading\n- list\n> quote\n[link](evil.example \"t\") ~~gone~~",
    LONGEST,
];

/// A word of 300 letters.
const LONGEST: &str = "\
    DonaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaftDonaudampfschifffah\
    rtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaftDonaudampfschifffahrtselektrizitaetenh\
    auptbetriebswerkbauunterbeamtengesellschaftDonaudampfschifffahrtselektrizitaetenhauptbetriebswerkbau";

/// December with every text replaced: by a hostile one, and one title of 900 characters.
pub fn hostile() -> Programme {
    let mut next = HOSTILE.iter().cycle();
    let mut programme = with_texts(crowded(), || (*next.next().expect("a cycle")).to_owned());
    programme.items[0].title = "Supercalifragilistic".repeat(45);
    programme
}

/// December re-planned after a report came late, with a lead waived: one item dropped, one new, one
/// moved and one at another hour.
pub fn replanned() -> Programme {
    let before = Draft::of_entries(&december().items);
    let mut programme = december();
    let mut meetings = programme.items.iter_mut().filter(|entry| entry.session.is_some());
    let first = meetings.next().expect("a meeting");
    first.date = date("2026-12-23");
    let second = meetings.next().expect("a second meeting");
    second.end = second.end.map(|end| end + TimeDelta::minutes(15));
    let third = meetings.next().expect("a third meeting");
    third.id = "golan".to_owned();
    third.title = "The situation in the Golan".to_owned();
    let [first, second] = [first.id.clone(), second.id.clone()];
    let mut changes = Changes::between(&before, &Draft::of_entries(&programme.items));
    for change in changes.list.iter_mut().filter(|change| change.id == first) {
        change.why = "the report came out on Friday 11 December 2026".to_owned();
    }
    programme.changes = Some(changes);
    programme.waivers = vec![Waiver {
        rule: RuleId::Lead,
        items: vec![first, second],
        message: "the lead is 6 calendar days; more than 7 are asked for: 2 days short".to_owned(),
        source: "S/2009/659, attachment II".to_owned(),
    }];
    programme
}

/// A programme with every text replaced.
pub fn with_texts(mut programme: Programme, mut text: impl FnMut() -> String) -> Programme {
    programme.instance = text();
    programme.policy = text();
    programme.version = text();
    programme.solver.backend = text();
    programme.solver.formulation = text();
    for stage in &mut programme.solver.stages {
        stage.name = text();
    }
    for entry in &mut programme.items {
        entry.id = text();
        entry.renewal = Some(text());
        entry.title = text();
        entry.basis = text();
    }
    for lead in &mut programme.leads {
        lead.from = text();
        lead.to = text();
        lead.source = text();
    }
    for charge in &mut programme.penalties {
        charge.term = PenaltyId::named(&text());
        charge.item = text();
        charge.reason = text();
    }
    for deadline in &mut programme.deadlines {
        deadline.kind = text();
        deadline.item = text();
        deadline.title = text();
        deadline.basis = text();
    }
    for mandate in &mut programme.mandates {
        mandate.renewal = text();
        mandate.mission = text();
        mandate.resolution = text();
    }
    for day in &mut programme.closed_days {
        day.reason = text();
    }
    for day in &mut programme.avoid_days {
        day.reason = text();
    }
    programme.head.presidency = text();
    for carried in &mut programme.carried {
        carried.id = text();
        carried.columns = [(text(), text())].into();
    }
    for entry in &mut programme.items {
        entry.location = text();
    }
    for lead in &mut programme.leads {
        lead.stated = text();
    }
    for waiver in &mut programme.waivers {
        waiver.rule = RuleId::named(&text());
        waiver.items = vec![text(), text()];
        waiver.message = text();
        waiver.source = text();
    }
    for change in programme.changes.iter_mut().flat_map(|changes| &mut changes.list) {
        change.id = text();
        change.title = text();
        change.why = text();
    }
    programme
}
