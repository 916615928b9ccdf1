//! Conflicts in sentences that read well aloud.

use std::fmt;

use super::{Conflict, NoDay, Overload, Reason, Statement, WindowConflict};
use crate::calendar::long_date;

fn days(count: i64) -> String {
    if count == 1 { "1 day".to_owned() } else { format!("{count} days") }
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
            Conflict::Together { tightest } => together(f, tightest.as_ref()),
        }
    }
}

fn together(f: &mut fmt::Formatter<'_>, tightest: Option<&Overload>) -> fmt::Result {
    writeln!(
        f,
        "One by one, every renewal and every event has days on which it could be, and no stretch of\n\
         days has to hold more than it can. All of them together do not fit: every way of dating\n\
         them was ruled out."
    )?;
    if let Some(tight) = tightest {
        writeln!(
            f,
            "\nThe least room is left {}.\n\
             Of {} minutes these need {} in any case:\n{}",
            tight.when(),
            tight.capacity,
            tight.minutes,
            tight.listed()
        )?;
    }
    writeln!(
        f,
        "Try one of these: move a fixed meeting to another day, widen the `earliest` and `latest` of\n\
         an event, shorten a meeting, open a closed session in calendar.csv, or ask for a report\n\
         earlier."
    )
}

impl fmt::Display for WindowConflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} is {} short:", self.subject, days(self.short))?;
        for step in &self.steps {
            let origin = match step.reason {
                Reason::Fixed | Reason::Begins { .. } if step.origin.line > 0 => {
                    format!(" ({}, line {})", step.origin.file, step.origin.line)
                }
                _ => String::new(),
            };
            writeln!(f, "  {}{origin};", step.in_words())?;
        }
        let origin = match self.origin.line {
            0 => String::new(),
            line => format!(" ({}, line {line})", self.origin.file),
        };
        writeln!(
            f,
            "  {} {}: {} short{origin}.",
            self.limit,
            long_date(self.last),
            days(self.short)
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
            return writeln!(f, ") has no day on which it could be.");
        }
        writeln!(f, ") has no day on which it could be:")?;
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
            Statement::Fixed { title, date, session } => {
                write!(f, "{title} is fixed to ")?;
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

    /// The items, one a line.
    fn listed(&self) -> String {
        let items = self.items.iter().zip(&self.titles);
        items.map(|(item, title)| format!("  {title} (`{item}`)\n")).collect()
    }
}

impl fmt::Display for Overload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "There is too much to do {}.\n\
             The Council has {} minutes then, and these, which can be on no other days, take\n\
             {}, {} too many:\n{}",
            self.when(),
            self.capacity,
            self.minutes,
            self.minutes - self.capacity,
            self.listed()
        )
    }
}
