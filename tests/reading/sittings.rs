//! When the Council sits: opened days, lunch and evening sessions, hours of their own, stated hours.

use chrono::{NaiveDate, NaiveTime};
use horseshoe::base::calendar::{Session, Slot};
use horseshoe::domain::problem::Problem;
use horseshoe::input::instance::{Faults, Instance};

use crate::support::*;

fn read(events: &str, calendar: &str) -> Result<Problem, Faults> {
    let instance =
        load(&[("renewals.csv", SOUND), ("events.csv", events), ("calendar.csv", calendar)])?;
    Problem::new(&instance)
}

fn slot(day: u32, session: Session) -> Slot {
    Slot { date: NaiveDate::from_ymd_opt(2026, 12, day).expect("a day"), session }
}

fn of_calendar(rows: &str) -> Instance {
    calendar(rows).expect("sound")
}

#[test]
fn an_opened_day_has_the_sessions_that_its_row_says() {
    let instance = of_calendar(
        "date,session,status,opens,closes,reason\n\
         2026-12-12,,open,,,a Saturday\n\
         2026-12-13,afternoon,open,14:30,19:00,a Sunday\n\
         2026-12-14,lunch,open,,,\n\
         2026-12-15,evening,open,18:30,,\n\
         2026-12-16,morning,closed,,,\n\
         2026-12-16,evening,open,,,\n",
    );
    let calendar = instance.build_calendar();
    let sits: Vec<String> = (12..=16)
        .flat_map(|day| Session::ALL.map(|session| slot(day, session)))
        .filter(|slot| calendar.sits(*slot))
        .map(|slot| format!("{} {}", slot.date.format("%d"), slot.session))
        .collect();
    let expected = "12 morning,12 afternoon,13 afternoon,14 morning,14 lunch,14 afternoon,\
                    15 morning,15 afternoon,15 evening,16 afternoon,16 evening";
    assert_eq!(sits.join(","), expected);
    assert!(!calendar.is_working_day(slot(12, Session::Morning).date), "for documents");
    let hours = calendar.own_hours(slot(13, Session::Afternoon));
    assert_eq!(hours, [NaiveTime::from_hms_opt(14, 30, 0), NaiveTime::from_hms_opt(19, 0, 0)]);
    let again = Instance::of_bytes(
        "again",
        &instance
            .to_files()
            .iter()
            .map(|(name, text)| (*name, text.as_bytes()))
            .collect::<Vec<_>>(),
    );
    let again = again.expect("what is written is read").build_calendar();
    assert_eq!(again, calendar);
}

#[test]
fn rows_of_the_calendar_that_cannot_be_are_faults() {
    for (rows, expected) in [
        ("2026-12-09,,open,,\n2026-12-09,,closed,,", "calendar::contradiction"),
        ("2026-12-09,evening,open,,\n2026-12-09,,closed,,", "calendar::contradiction"),
        ("2026-12-09,morning,open,,\n2026-12-09,morning,closed,,", "calendar::contradiction"),
        ("2026-12-09,morning,closed,10:00,", "calendar::hours"),
        ("2026-12-09,morning,open,12:00,11:00", "calendar::hours"),
        ("2026-12-09,morning,open,,09:00", "calendar::hours"),
        ("2026-12-09,morning,open,,16:00", "calendar::hours"),
        ("2026-12-09,evening,open,17:00,", "calendar::hours"),
        ("2026-12-09,evening,open,18:00,23:30\n2026-12-09,evening,open,,25:00", "csv::time"),
        ("2026-12-09,morning,open,01:00,", "calendar::hours"),
    ] {
        let text = format!("date,session,status,opens,closes\n{rows}\n");
        assert_eq!(codes(calendar(&text)), [expected], "{rows}");
    }
    let both = plain(&calendar("date,status\n2026-12-09,open\n2026-12-09,closed\n"));
    assert!(both.contains("line 2 opens") && both.contains("line 3 closes"), "{both}");
}

const HEADER: &str = "id,title,kind,minutes,date,session,start,order,unofficial";

#[test]
fn a_stated_hour_names_its_session() {
    let rows = "a,,briefing,30,2026-12-09,,10:30,,\n\
                b,,briefing,30,2026-12-09,,15:00,,\n\
                c,,briefing,30,2026-12-10,,14:30,,\n\
                d,,briefing,30,2026-12-10,,18:30,,\n\
                e,,briefing,30,2026-12-11,,18:30,,\n\
                f,,briefing,,2026-12-09,,10:30,,yes\n\
                g,Adoption of the programme of work,consultations,30,2026-12-11,,,,\n";
    let calendar = "date,session,status,opens,closes\n\
                    2026-12-10,afternoon,open,14:00,19:00\n2026-12-11,evening,open,,\n";
    let problem = read(&format!("{HEADER}\n{rows}"), calendar).expect("sound");
    let of = |id: &str| &problem.items[problem.item(id).expect("an item")];
    let sessions = ["a", "b", "c", "d", "e", "f", "g"].map(|id| of(id).fixed_session);
    let words = sessions.map(|session| session.map_or("", Session::as_str));
    let expected =
        ["morning", "afternoon", "afternoon", "afternoon", "evening", "morning", "morning"];
    assert_eq!(words, expected);
    assert_eq!(of("a").fixed_start, NaiveTime::from_hms_opt(10, 30, 0));
    assert!(of("f").stands_beside() && !of("f").is_council());
    assert_eq!(of("g").order.map(|order| order.as_str()), Some("first"));
    assert_eq!(problem.capacity_of(slot(9, Session::Morning)), 120, "from 11:00 to 13:00");
    assert_eq!(problem.capacity_of(slot(10, Session::Afternoon)), 210, "from 15:00 to 18:30");
}

#[test]
fn a_stated_hour_at_which_nothing_can_be_held_is_a_fault() {
    for (rows, expected, says) in [
        ("a,,briefing,60,2026-12-09,,09:30,,", "problem::start", "`opens` 09:30"),
        ("a,,briefing,60,2026-12-09,,12:30,,", "problem::start", "`closes` 13:30"),
        ("a,,briefing,60,2026-12-09,,13:15,,", "event::closed_day", "2026-12-09,lunch,open"),
        (
            "a,,briefing,60,2026-12-09,evening,18:15,,",
            "event::closed_day",
            "2026-12-09,evening,open",
        ),
        ("a,,briefing,60,2026-12-09,,25:15,,", "csv::time", "`start`"),
        ("a,,briefing,60,2026-12-09,,10:00,middle,", "csv::unknown_word", "`order`"),
        (
            "a,,briefing,60,2026-12-09,,10:00,,\nb,,briefing,60,2026-12-09,,10:30,,",
            "problem::overlap",
            "\"a\" (events.csv line 2) lasts until 11:00",
        ),
    ] {
        let read = read(&format!("{HEADER}\n{rows}\n"), "date,status\n");
        let told = plain(&read);
        assert_eq!(codes(read), [expected], "{rows}");
        assert!(told.contains(says), "{rows}: {told}");
    }
    let beside = "a,,briefing,60,2026-12-09,,10:00,,\nb,,briefing,,2026-12-09,,10:30,,yes\n";
    read(&format!("{HEADER}\n{beside}"), "date,status\n").expect("one of them is unofficial");
}

#[test]
fn only_the_first_of_what_is_held_in_one_piece_states_its_hour() {
    let header = "id,kind,minutes,date,start,after";
    let brief = "brief,briefing,60,2026-12-09,10:30,";
    for (talks, is_sound) in [("", true), ("11:30", true), ("11:00", false), ("15:00", true)] {
        let rows = format!("{header}\n{brief}\ntalks,consultations,30,,{talks},brief\n");
        let read = read(&rows, "date,status\n");
        if is_sound {
            read.expect("sound");
        } else {
            let told = codes(read);
            assert!(
                ["problem::start", "problem::fixed_apart"].contains(&told[0].as_str()),
                "{told:?}"
            );
        }
    }
}
