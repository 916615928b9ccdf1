//! Puts conflicts into readable sentences.

use std::fmt;

use chrono::NaiveDate;

use super::{
    Conflict, Explanation, Member, NoDay, Overload, Reason, Repair, Statement, Waived,
    WindowConflict, days, grouped, points,
};
use crate::base::calendar::long_date;
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

/// Statements, one subject per line.
pub(super) struct InLines<'a>(pub(super) &'a [Member]);

impl fmt::Display for InLines<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let goes_on =
            |one: &Member, other: &Member| !one.subject.is_empty() && one.subject == other.subject;
        for own in self.0.chunk_by(goes_on) {
            for (place, member) in own.iter().enumerate() {
                match place {
                    0 => write!(f, "  - {member}")?,
                    _ => write!(f, ", {}", member.statement())?,
                }
            }
            writeln!(f)?;
        }
        Ok(())
    }
}

/// The statements that cannot all hold, given in lines, with what is taken as given.
pub(super) fn rules_in_words(lines: &str, is_irreducible: bool) -> String {
    let only = if is_irreducible { "; without any one of them the others can" } else { "" };
    format!(
        "Each renewal and each event has room for itself. These cannot all hold{only}:\n{lines}\n\
         Taken as given: the Council meets on working days in its two sessions, a report comes out on a \
         working day, each chain keeps its order, and what belongs together is held together.\n"
    )
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

impl Explanation {
    /// Returns the explanation in sentences, with each statement and each repair on a line of its own.
    pub(crate) fn in_full(&self) -> String {
        let repairs = self.repairs.iter().map(ToString::to_string).collect();
        InWords(self, self.conflict.to_string(), repairs).to_string()
    }
}

/// An explanation with its conflict and its repairs in words.
struct InWords<'a>(&'a Explanation, String, Vec<String>);

impl fmt::Display for Explanation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        InWords(self, grouped::conflict(&self.conflict), grouped::repairs(&self.repairs)).fmt(f)
    }
}

impl fmt::Display for InWords<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let InWords(own, conflict, repairs) = self;
        writeln!(f, "{conflict}")?;
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
    /// Returns the conflict in sentences, with statements that are alike in one line.
    pub(crate) fn grouped(&self) -> String {
        super::grouped::conflict(self)
    }

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
                let lines = InLines(members).to_string();
                f.write_str(&rules_in_words(&lines, *is_irreducible))
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
            tight.listed(None)
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

    /// Lists the items, one per line: all, or the first of a longer list.
    fn listed(&self, most: Option<usize>) -> String {
        let most = most.filter(|most| self.items.len() > most + 1).unwrap_or(self.items.len());
        let items = self.items.iter().zip(&self.titles).take(most);
        let mut list: String =
            items.map(|(item, title)| format!("  {title} (`{item}`)\n")).collect();
        if self.items.len() > most {
            list.push_str(&format!("  and {} more\n", self.items.len() - most));
        }
        list
    }

    /// Returns the arithmetic in words, with all of the items or the first of a longer list.
    pub(super) fn in_words(&self, most: Option<usize>) -> String {
        format!(
            "There is too much to do {}. The Council has {} minutes then, and these, which can be on \
             no other days, take {}, {} too many:\n{}",
            self.when(),
            self.capacity,
            self.minutes,
            self.minutes - self.capacity,
            self.listed(most)
        )
    }
}

impl fmt::Display for Overload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.in_words(None))
    }
}
