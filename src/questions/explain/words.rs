//! Puts conflicts into readable sentences.

use std::fmt;

use chrono::NaiveDate;

use super::{
    Conflict, Explanation, Member, NoDay, Overload, Reason, Relaxation, Repair, Statement, Waived,
    WindowConflict, days, points,
};
use crate::base::calendar::{long_date, short_date};
use crate::domain::problem::BoundKind;
use crate::input::instance::Origin;

/// Returns a bound as a statement on a subject that is named before it.
pub(super) fn bound_in_words(kind: BoundKind, date: NaiveDate) -> String {
    let day = long_date(date);
    match kind {
        BoundKind::MandateExpires => format!("the mandate expires on {day}"),
        BoundKind::ReportDue => format!("the report is due by {day}"),
        BoundKind::NotBefore => format!("starts no earlier than {day} (`not_before`)"),
        BoundKind::CompleteBy => format!("complete by {day} (`complete_by`)"),
        BoundKind::ChainDays => {
            format!("starts no earlier than {day} (the policy's longest chain)")
        }
        BoundKind::BeforeMission => {
            format!("held no later than {day}, before the mission of the Council")
        }
        BoundKind::AfterMission => {
            format!("held no earlier than {day}, after the mission of the Council")
        }
        BoundKind::ChangedOn => format!("issued no earlier than {day} (`changed_on`)"),
        BoundKind::Earliest => format!("held on {day} at the earliest"),
        BoundKind::Latest => format!("held on {day} at the latest"),
        BoundKind::PeriodBegins => {
            format!("held within the months covered, which begin on {day}")
        }
        BoundKind::PeriodEnds => format!("held within the months covered, which end on {day}"),
        BoundKind::AsOf => format!("remaining items fall on {day} or later"),
    }
}

/// Returns ` (renewals.csv, line 3)`, or nothing.
fn place(origin: &Origin) -> String {
    match origin.line {
        0 => String::new(),
        line => format!(" ({}, line {line})", origin.file),
    }
}

impl Member {
    /// Returns the statement without its subject, with its row or its source.
    fn statement(&self) -> String {
        let rests_on = match (self.origin.line, self.source.as_str()) {
            (0, "") => String::new(),
            (_, source) if source.is_empty() || *source == self.origin.file => place(&self.origin),
            // The source of a lead is the policy, in any row.
            (_, source) => format!(" ({source})"),
        };
        format!("{}{rests_on}", self.says)
    }
}

impl fmt::Display for Member {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if !self.subject.is_empty() {
            write!(f, "{}: ", self.subject)?;
        }
        f.write_str(&self.statement())
    }
}

/// Writes the statements, one subject per line.
pub(super) fn listed(f: &mut fmt::Formatter<'_>, members: &[Member]) -> fmt::Result {
    for (place, member) in members.iter().enumerate() {
        let goes_on = |other: Option<&Member>| {
            other.is_some_and(|o| !member.subject.is_empty() && o.subject == member.subject)
        };
        let before = place.checked_sub(1).and_then(|before| members.get(before));
        if goes_on(before) {
            write!(f, ", {}", member.statement())?;
        } else {
            write!(f, "  - {member}")?;
        }
        match goes_on(members.get(place + 1)) {
            true => {}
            false => writeln!(f)?,
        }
    }
    Ok(())
}

impl fmt::Display for Repair {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} ({})", self.says, points(self.points))
    }
}

impl fmt::Display for Waived {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let proved = if self.is_proved { ", and no other set costs less" } else { "" };
        writeln!(
            f,
            "The cheapest set of waivers costs {} by the policy's prices{proved}:",
            points(self.points)
        )?;
        for waiver in &self.waivers {
            writeln!(f, "  - {}.", waiver.message)?;
        }
        Ok(())
    }
}

/// Repairs of one kind that ask for as much and cost as much are listed as one from here on.
const GROUPED_FROM: usize = 3;
/// The members of a group that are named.
const NAMED: usize = 6;

/// Returns the repairs in words, with those that differ only in the day or in the meeting as one line.
fn grouped(repairs: &[Repair]) -> Vec<String> {
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
    let named = group.iter().take(NAMED).map(|repair| match &repair.relaxation {
        Relaxation::DayOpened { date } => short_date(*date),
        _ => repair.says.rsplit_once(": ").map_or("", |(subject, _)| subject).to_owned(),
    });
    let mut list = named.collect::<Vec<_>>().join("; ");
    if count > NAMED {
        list.push_str(&format!("; and {} more", count - NAMED));
    }
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

impl Explanation {
    /// Returns the explanation in sentences, with each repair on a line of its own.
    pub(crate) fn in_full(&self) -> String {
        let repairs = self.repairs.iter().map(ToString::to_string).collect();
        InWords(self, repairs).to_string()
    }
}

/// An explanation with its repairs in words.
struct InWords<'a>(&'a Explanation, Vec<String>);

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        InWords(self, grouped(&self.repairs)).fmt(f)
    }
}

impl fmt::Display for InWords<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let InWords(own, repairs) = self;
        writeln!(f, "{}", own.conflict)?;
        if repairs.is_empty() {
            writeln!(
                f,
                "No single sufficient change was found{}.",
                if own.is_complete { "" } else { " within the time limit" }
            )?;
        } else {
            writeln!(f, "Possible repairs: any one of these is enough, and one day less is not.")?;
            for repair in repairs {
                writeln!(f, "  - {repair}")?;
            }
        }
        if let Some(waived) = &own.waived {
            write!(f, "\n{waived}")?;
        }
        if !own.is_complete {
            writeln!(
                f,
                "\nThe time limit was reached before everything was tried; see --time-limit."
            )?;
        }
        Ok(())
    }
}

impl Conflict {
    /// Returns the conflict in one line: who is short by how much, which days are overfull, or
    /// whose statements collide.
    pub(crate) fn in_a_line(&self) -> String {
        match self {
            Conflict::Windows { conflicts } => {
                let each = conflicts.iter().map(|conflict| {
                    let (day, short) = (long_date(conflict.last), days(conflict.short));
                    format!("{} is {short} short: {} {day}", conflict.subject, conflict.limit)
                });
                each.collect::<Vec<String>>().join("; ")
            }
            Conflict::NoDay { items } => {
                let each = items.iter().map(|item| format!("{} has no day", item.title));
                each.collect::<Vec<String>>().join("; ")
            }
            Conflict::Overload(overload) => format!(
                "{} minutes too many {}",
                overload.minutes - overload.capacity,
                overload.when()
            ),
            Conflict::Rules { members, .. } => {
                let mut subjects: Vec<&str> = Vec::new();
                for member in members.iter().filter(|member| !member.subject.is_empty()) {
                    if !subjects.contains(&member.subject.as_str()) {
                        subjects.push(&member.subject);
                    }
                }
                format!("do not fit together: {}", subjects.join(", "))
            }
            Conflict::Together { .. } => "the requirements together cannot be met".to_owned(),
        }
    }
}

impl fmt::Display for Conflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Conflict::Windows { conflicts } => {
                for (index, conflict) in conflicts.iter().enumerate() {
                    if index > 0 {
                        writeln!(f)?;
                    }
                    write!(f, "{conflict}")?;
                }
                Ok(())
            }
            Conflict::NoDay { items } => {
                for item in items {
                    write!(f, "{item}")?;
                }
                Ok(())
            }
            Conflict::Overload(overload) => write!(f, "{overload}"),
            Conflict::Rules { members, is_irreducible } => {
                writeln!(
                    f,
                    "Each renewal and each event has room for itself. These cannot all hold{}:",
                    if *is_irreducible { "; without any one of them the others can" } else { "" }
                )?;
                listed(f, members)?;
                writeln!(
                    f,
                    "\nTaken as given: the Council meets on working days in its two sessions, a report \
                     comes out on a working day, each chain keeps its order, and what belongs \
                     together is held together."
                )
            }
            Conflict::Together { tightest } => together(f, tightest.as_ref()),
        }
    }
}

fn together(f: &mut fmt::Formatter<'_>, tightest: Option<&Overload>) -> fmt::Result {
    writeln!(
        f,
        "The requirements cannot all be met: a complete search found no programme. The cause was \
         not found within the time limit."
    )?;
    if let Some(tight) = tightest {
        writeln!(
            f,
            "\nThe least room is left {}. Of {} minutes these need {} in any case:\n{}",
            tight.when(),
            tight.capacity,
            tight.minutes,
            tight.listed()
        )?;
    }
    Ok(())
}

impl fmt::Display for WindowConflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} is {} short:", self.subject, days(self.short))?;
        for step in &self.steps {
            let origin = match step.reason {
                Reason::Fixed | Reason::Begins { .. } => place(&step.origin),
                _ => String::new(),
            };
            writeln!(f, "  {}{origin};", step.in_words())?;
        }
        writeln!(
            f,
            "  {} {}: {} short{}.",
            self.limit,
            long_date(self.last),
            days(self.short),
            place(&self.origin)
        )?;
        let mut sources: Vec<&str> = Vec::new();
        for step in &self.steps {
            if let Reason::Follows { source, .. } = &step.reason
                && !source.is_empty()
                && !sources.contains(&source.as_str())
            {
                sources.push(source);
            }
        }
        for source in sources {
            writeln!(f, "  Source: {source}.")?;
        }
        Ok(())
    }
}

impl fmt::Display for NoDay {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} (`{}`", self.title, self.item)?;
        if self.origin.line > 0 {
            write!(f, ", {}, line {}", self.origin.file, self.origin.line)?;
        }
        if self.statements.is_empty() {
            return writeln!(f, ") has no possible day.");
        }
        writeln!(f, ") has no possible day:")?;
        for (index, statement) in self.statements.iter().enumerate() {
            let end = if index + 1 == self.statements.len() { '.' } else { ';' };
            writeln!(f, "  {statement}{end}")?;
        }
        Ok(())
    }
}

impl fmt::Display for Statement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Statement::Fixed { title, by, date, session } => {
                write!(f, "{title} {by} ")?;
                match (date, session) {
                    (Some(date), Some(session)) => {
                        write!(f, "the {session} of {}", long_date(*date))
                    }
                    (Some(date), None) => write!(f, "{}", long_date(*date)),
                    (None, Some(session)) => write!(f, "the {session}"),
                    (None, None) => write!(f, "no day"),
                }
            }
            Statement::First { by, date } => {
                write!(f, "not before {} ({by})", long_date(*date))
            }
            Statement::Last { by, date } => write!(f, "not after {} ({by})", long_date(*date)),
            Statement::Closed { first, last } if first == last => {
                write!(f, "on {} the Council does not meet", long_date(*first))
            }
            Statement::Closed { first, last } => write!(
                f,
                "from {} to {} there is no day on which the Council can meet",
                long_date(*first),
                long_date(*last)
            ),
        }
    }
}

impl Overload {
    fn when(&self) -> String {
        if self.first == self.last {
            format!("on {}", long_date(self.first))
        } else {
            format!("from {} to {}", long_date(self.first), long_date(self.last))
        }
    }

    /// Lists the items, one per line.
    fn listed(&self) -> String {
        let items = self.items.iter().zip(&self.titles);
        items.map(|(item, title)| format!("  {title} (`{item}`)\n")).collect()
    }
}

impl fmt::Display for Overload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "There is too much to do {}. The Council has {} minutes then, and these, which can be on \
             no other days, take {}, {} too many:\n{}",
            self.when(),
            self.capacity,
            self.minutes,
            self.minutes - self.capacity,
            self.listed()
        )
    }
}

#[cfg(test)]
mod tests {
    use super::*;

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
            grouped(&repairs),
            ["The Council meets on one of 8 days on which it does not sit: Tue 1 Dec; Wed 2 Dec; \
              Thu 3 Dec; Fri 4 Dec; Sat 5 Dec; Sun 6 Dec; and 2 more (50 points)"]
        );
        assert_eq!(grouped(&repairs[..2]).len(), 2, "two are two lines");
        let other = [&repairs[..3], &[opened(9, 80)][..]].concat();
        assert_eq!(
            grouped(&other)[1],
            "The Council meets on Wednesday 9 December 2026 (80 points)"
        );
    }

    #[test]
    fn meetings_are_grouped_by_what_they_give() {
        let repairs = [moved("Sudan: a", 2), moved("B", 2), moved("C", 1), moved("D", 2)];
        assert_eq!(
            grouped(&repairs),
            [
                "One of 3 meetings moved by 2 days: B; D; Sudan: a (40 points)",
                "C: moved by 1 days (20 points)"
            ]
        );
    }
}
