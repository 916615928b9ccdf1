//! Groups what an explanation says, so that a person reads each thing once. `--all`, the rows and the
//! JSON hold everything.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::words::{InLines, rules_in_words};
use super::{Conflict, Member, NoDay, Relaxation, Repair, Statement, WindowConflict, days, points};
use crate::base::calendar::{long_date, short_date};
use crate::base::words::all_of;
use crate::input::instance::Origin;

/// The chains whose arithmetic is shown in full.
const SHOWN: usize = 3;
/// The items of overfull days that are listed.
const LISTED: usize = 10;
/// How the statement of a closed day begins.
const CLOSED: &str = "the Council does not meet";

/// Repairs of one kind that ask for as much and cost as much are listed as one from here on.
const GROUPED_FROM: usize = 3;
/// The members of a group that are named.
const NAMED: usize = 6;

/// Returns the repairs in words, with those that differ only in the day or in the meeting as one line.
pub(super) fn repairs(repairs: &[Repair]) -> Vec<String> {
    let mut groups: Vec<Vec<&Repair>> = Vec::new();
    for repair in repairs {
        let same = |group: &&mut Vec<&Repair>| group.first().is_some_and(|o| are_alike(o, repair));
        match groups.iter_mut().find(same) {
            Some(group) => group.push(repair),
            None => groups.push(vec![repair]),
        }
    }
    let in_words = |group: Vec<&Repair>| match (group.len(), group.first()) {
        (GROUPED_FROM.., Some(first)) => vec![in_one_line(&group, first)],
        _ => group.iter().map(|repair| repair.to_string()).collect(),
    };
    groups.into_iter().flat_map(in_words).collect()
}

/// Returns whether two repairs differ only in the day that is opened or in the meeting that gives way.
fn are_alike(one: &Repair, other: &Repair) -> bool {
    let kinds = (&one.relaxation, &other.relaxation);
    let same = matches!(
        kinds,
        (Relaxation::DayOpened { .. }, Relaxation::DayOpened { .. })
            | (Relaxation::MeetingMoved { .. }, Relaxation::MeetingMoved { .. })
            | (Relaxation::MeetingDropped { .. }, Relaxation::MeetingDropped { .. })
    );
    same && (one.days, one.points) == (other.days, other.points)
}

fn in_one_line(group: &[&Repair], first: &Repair) -> String {
    let count = group.len();
    let mut group = group.to_vec();
    group.sort_by(|one, other| one.relaxation.cmp(&other.relaxation));
    let named = group.iter().map(|repair| match &repair.relaxation {
        Relaxation::DayOpened { date } => short_date(*date),
        _ => repair.says.rsplit_once(": ").map_or("", |(subject, _)| subject).to_owned(),
    });
    let list: Vec<String> = named.collect();
    let list = self::named(&list.iter().map(String::as_str).collect::<Vec<_>>());
    let what = match first.relaxation {
        Relaxation::DayOpened { .. } => {
            format!("The Council meets on one of {count} days on which it does not sit")
        }
        _ => {
            let how = first.says.rsplit_once(": ").map_or("", |(_, how)| how);
            format!("One of {count} meetings {how}")
        }
    };
    format!("{what}: {list} ({})", points(first.points))
}

/// Returns a conflict in words, with what is said alike of several as one line and long lists cut.
pub(super) fn conflict(conflict: &Conflict) -> String {
    match conflict {
        Conflict::Windows { conflicts } => windows(conflicts),
        Conflict::NoDay { items } => no_days(items),
        Conflict::Overload(overload) => overload.in_words(Some(LISTED)),
        Conflict::Rules { members, is_irreducible } => {
            rules_in_words(&members_in_lines(members), *is_irreducible)
        }
        Conflict::Together { .. } => conflict.to_string(),
    }
}

/// The first chains with their arithmetic, and a line for each group of the others.
fn windows(conflicts: &[WindowConflict]) -> String {
    let (shown, others) = conflicts.split_at(conflicts.len().min(SHOWN));
    let each: Vec<String> = shown.iter().map(ToString::to_string).collect();
    let mut text = each.join("\n");
    type Key<'a> = (&'a str, NaiveDate, i64);
    let mut groups: Vec<(Key<'_>, Vec<&str>)> = Vec::new();
    for other in others {
        let key = (other.limit.as_str(), other.last, other.short);
        match groups.iter_mut().find(|(own, _)| *own == key) {
            Some((_, subjects)) => subjects.push(&other.subject),
            None => groups.push((key, vec![&other.subject])),
        }
    }
    if !groups.is_empty() {
        text.push_str("\nAlso short, each by itself:\n");
    }
    for ((limit, last, short), subjects) in groups {
        let (day, short, named) = (long_date(last), days(short), named(&subjects));
        text.push_str(&format!("  - {named}: {short} short; {limit} {day}.\n"));
    }
    text
}

/// The items without a day, those of the same statements together.
fn no_days(items: &[NoDay]) -> String {
    let says = |item: &NoDay| -> Vec<String> {
        let own = |statement: &Statement| match statement {
            // The title is the item's own.
            Statement::Fixed { by, date, session, .. } => format!("{by} {date:?} {session:?}"),
            other => other.to_string(),
        };
        item.statements.iter().map(own).collect()
    };
    let mut groups: Vec<Vec<&NoDay>> = Vec::new();
    for item in items {
        let alike = |group: &&mut Vec<&NoDay>| group.first().is_some_and(|o| says(o) == says(item));
        match groups.iter_mut().find(alike) {
            Some(group) => group.push(item),
            None => groups.push(vec![item]),
        }
    }
    let mut text = String::new();
    for group in groups {
        match group.as_slice() {
            [first, others @ ..] if others.len() + 1 >= GROUPED_FROM => {
                let titles: Vec<&str> = others.iter().map(|item| item.title.as_str()).collect();
                text.push_str(&first.to_string());
                let (count, verb) = (titles.len(), if titles.len() == 1 { "has" } else { "have" });
                text.push_str(&format!(
                    "For the same reasons {count} more {verb} no day: {}.\n",
                    named(&titles)
                ));
            }
            group => group.iter().for_each(|item| text.push_str(&item.to_string())),
        }
    }
    text
}

/// The statements, one subject per line; subjects of which the same is said are one line.
fn members_in_lines(members: &[Member]) -> String {
    let same_subject =
        |one: &Member, other: &Member| !one.subject.is_empty() && one.subject == other.subject;
    let subjects: Vec<&[Member]> = members.chunk_by(same_subject).collect();
    let says = |own: &[Member]| -> Vec<String> {
        // A closed day is said of the Council: the days are what differs.
        let of = |member: &Member| match member.subject.is_empty() && is_closed(member) {
            true => CLOSED.to_owned(),
            false => member.says.clone(),
        };
        own.iter().map(of).collect()
    };
    let mut groups: Vec<Vec<&[Member]>> = Vec::new();
    for own in subjects {
        let alike = |group: &&mut Vec<&[Member]>| {
            group.first().is_some_and(|other| says(other) == says(own))
        };
        match groups.iter_mut().find(alike) {
            Some(group) => group.push(own),
            None => groups.push(vec![own]),
        }
    }
    let mut text = String::new();
    for group in groups {
        match (group.len(), group.first()) {
            (GROUPED_FROM.., Some(first)) => {
                text.push_str(&format!("  - {}\n", many_in_a_line(&group, first)));
            }
            _ => group.iter().for_each(|own| text.push_str(&InLines(own).to_string())),
        }
    }
    text
}

/// Several subjects of which the same is said.
fn many_in_a_line(group: &[&[Member]], first: &[Member]) -> String {
    let count = group.len();
    let heads = || group.iter().filter_map(|own| own.first());
    let rows = rows_in_words(group.iter().flat_map(|own| own.iter().map(|member| &member.origin)));
    if first.iter().all(is_closed) {
        let closed: Vec<&str> = heads()
            .map(|member| member.says.strip_prefix(CLOSED).unwrap_or(&member.says).trim())
            .collect();
        return format!("{CLOSED} on {count} occasions{rows}: {}", named(&closed));
    }
    let subjects: Vec<&str> = heads().map(|member| member.subject.as_str()).collect();
    let says: Vec<&str> = first.iter().map(|member| member.says.as_str()).collect();
    format!("{count} of these, each {}{rows}: {}", all_of(&says), named(&subjects))
}

fn is_closed(member: &Member) -> bool {
    member.says.starts_with(CLOSED)
}

/// Returns ` (events.csv, lines 2, 3 and 9)`, or nothing.
fn rows_in_words<'a>(origins: impl Iterator<Item = &'a Origin>) -> String {
    let mut files: Vec<(&str, BTreeSet<u64>)> = Vec::new();
    for origin in origins.filter(|origin| origin.line > 0) {
        match files.iter_mut().find(|(file, _)| *file == origin.file) {
            Some((_, lines)) => {
                lines.insert(origin.line);
            }
            None => files.push((&origin.file, BTreeSet::from([origin.line]))),
        }
    }
    let each = files.iter().map(|(file, lines)| {
        let lines: Vec<String> = lines.iter().map(ToString::to_string).collect();
        let noun = if lines.len() == 1 { "line" } else { "lines" };
        format!("{file}, {noun} {}", all_of(&lines))
    });
    let each: Vec<String> = each.collect();
    if each.is_empty() { String::new() } else { format!(" ({})", each.join("; ")) }
}

/// The first of a list, and how many more there are.
pub(super) fn named(all: &[&str]) -> String {
    let mut list = all.iter().take(NAMED).copied().collect::<Vec<_>>().join("; ");
    if all.len() > NAMED {
        list.push_str(&format!("; and {} more", all.len() - NAMED));
    }
    list
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::RuleId;

    fn opened(day: u32, points: i64) -> Repair {
        let date = NaiveDate::from_ymd_opt(2026, 12, day).expect("a day");
        let says = format!("The Council meets on {}", long_date(date));
        Repair { relaxation: Relaxation::DayOpened { date }, days: None, points, says }
    }

    fn moved(name: &str, days: i64) -> Repair {
        let relaxation = Relaxation::MeetingMoved { item: name.to_owned() };
        let says = format!("{name}: moved by {days} days");
        Repair { relaxation, days: Some(days), points: 20 * days, says }
    }

    #[test]
    fn repairs_that_differ_only_in_the_day_are_one_line() {
        let repairs: Vec<Repair> = (1..=8).map(|day| opened(day, 50)).collect();
        assert_eq!(
            super::repairs(&repairs),
            ["The Council meets on one of 8 days on which it does not sit: Tue 1 Dec; Wed 2 Dec; \
              Thu 3 Dec; Fri 4 Dec; Sat 5 Dec; Sun 6 Dec; and 2 more (50 points)"]
        );
        assert_eq!(super::repairs(&repairs[..2]).len(), 2, "two are two lines");
        let other = [&repairs[..3], &[opened(9, 80)][..]].concat();
        assert_eq!(
            super::repairs(&other)[1],
            "The Council meets on Wednesday 9 December 2026 (80 points)"
        );
    }

    #[test]
    fn meetings_are_grouped_by_what_they_give() {
        let repairs = [moved("Sudan: a", 2), moved("B", 2), moved("C", 1), moved("D", 2)];
        assert_eq!(
            super::repairs(&repairs),
            [
                "One of 3 meetings moved by 2 days: B; D; Sudan: a (40 points)",
                "C: moved by 1 days (20 points)"
            ]
        );
    }

    fn said(subject: &str, says: &str, line: u64) -> Member {
        Member {
            rule: RuleId::FixedDate,
            subject: subject.to_owned(),
            says: says.to_owned(),
            source: "events.csv".to_owned(),
            origin: Origin { file: "events.csv".to_owned(), line },
            ..Member::default()
        }
    }

    #[test]
    fn statements_that_differ_only_in_the_subject_are_one_line() {
        let mut members: Vec<Member> = (0..9)
            .map(|number| said(&format!("E{number}"), "held on Monday", number + 2))
            .collect();
        members.push(said("other", "held on Tuesday", 40));
        let text = conflict(&Conflict::Rules { members: members.clone(), is_irreducible: true });
        assert!(
            text.contains(
                "  - 9 of these, each held on Monday (events.csv, lines 2, 3, 4, 5, 6, 7, 8, 9 and \
                 10): E0; E1; E2; E3; E4; E5; and 3 more\n  - other: held on Tuesday (events.csv, \
                 line 40)\n"
            ),
            "{text}"
        );
        let whole = Conflict::Rules { members, is_irreducible: true }.to_string();
        assert!((0..9).all(|number| whole.contains(&format!("E{number}: held"))), "{whole}");
    }

    #[test]
    fn closed_days_are_one_line() {
        let closed = |day: u64| Member {
            rule: RuleId::CouncilSits,
            says: format!("the Council does not meet on {day} June"),
            source: "calendar.csv".to_owned(),
            origin: Origin { file: "calendar.csv".to_owned(), line: day },
            ..Member::default()
        };
        let text = members_in_lines(&[closed(2), closed(3), closed(4)]);
        assert_eq!(
            text,
            "  - the Council does not meet on 3 occasions (calendar.csv, lines 2, 3 and 4): on 2 \
             June; on 3 June; on 4 June\n"
        );
    }

    #[test]
    fn chains_beyond_the_first_are_one_line_for_each_reason() {
        let day = NaiveDate::from_ymd_opt(2026, 12, 31).expect("a day");
        let short = |number: usize, by: i64| WindowConflict {
            subject: format!("M{number}"),
            steps: Vec::new(),
            limit: "the mandate expires on".to_owned(),
            last: day,
            origin: Origin::default(),
            short: by,
        };
        let conflicts: Vec<_> = (0..6).map(|n| short(n, if n == 5 { 2 } else { 1 })).collect();
        let text = conflict(&Conflict::Windows { conflicts });
        assert!(
            text.ends_with(
                "Also short, each by itself:\n  - M3; M4: 1 day short; the mandate expires on \
                 Thursday 31 December 2026.\n  - M5: 2 days short; the mandate expires on Thursday \
                 31 December 2026.\n"
            ),
            "{text}"
        );
    }
}
