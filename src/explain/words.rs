//! Conflicts in sentences that read well aloud.

use std::fmt;

use super::{Conflict, NoDay, Overload, Reason, WindowConflict};
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
            Conflict::Together => writeln!(
                f,
                "Each chain has room for itself, and no days are plainly overfull, but the chains \
                 and the other\nbusiness do not fit together. Every way of dating them was ruled \
                 out."
            ),
        }
    }
}

impl fmt::Display for WindowConflict {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        writeln!(f, "{} is {} short:", self.subject, days(self.short))?;
        for step in &self.steps {
            let origin = match step.reason {
                Reason::Fixed | Reason::Begins if step.origin.line > 0 => {
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
        writeln!(
            f,
            "{} (`{}`, {}, line {}) has no day on which it could be: what its row allows, the days \
             on which the\nCouncil can meet and the items before and after it leave none.",
            self.title, self.item, self.origin.file, self.origin.line
        )
    }
}

impl fmt::Display for Overload {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let when = if self.first == self.last {
            format!("On {}", long_date(self.first))
        } else {
            format!("From {} to {}", long_date(self.first), long_date(self.last))
        };
        writeln!(
            f,
            "{when} the Council has {} minutes, and the items that can be on no other day take {}, \
             {} too many:",
            self.capacity,
            self.minutes,
            self.minutes - self.capacity
        )?;
        for (item, title) in self.items.iter().zip(&self.titles) {
            writeln!(f, "  {title} (`{item}`)")?;
        }
        Ok(())
    }
}
