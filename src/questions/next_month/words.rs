//! What was written and what to look at next, as a document.

use std::path::Path;

use chrono::Datelike as _;

use super::{NextMonth, Target, holidays};
use crate::base::calendar::{is_circular_known, long_date};
use crate::base::words::{all_of, counted, shown};
use crate::output::document::Document;

impl NextMonth {
    /// Describes what was written into a directory, and what a person has to look at.
    ///
    /// ```
    /// use horseshoe::questions::next_month::next_month;
    ///
    /// let january = next_month(chrono::NaiveDate::from_ymd_opt(2027, 1, 1).unwrap(), None)?;
    /// assert!(!january.document("january".as_ref()).blocks.is_empty());
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn document(&self, directory: &Path) -> Document<'static> {
        let first = self.instance.programme.month.map(|months| months.first());
        let month = first.map_or(String::new(), |day| day.format("%B %Y").to_string());
        let directory = shown(directory);
        let mut document = Document::new(&format!("The instance of {month}"));
        document.sentences(&format!("`{directory}` holds {month}, ready to edit."));
        document.heading("Renewals").sentences(&listed(
            &self.renewals,
            "No mandate is known to end in the month or soon after it.",
            "mandate",
        ));
        document.heading("Other business").sentences(&listed(
            &self.events,
            "There is no day on which the Council could meet.",
            "event",
        ));
        document.heading("What to look at").sentences(&self.to_look_at(&directory));
        document
    }

    fn to_look_at(&self, directory: &str) -> String {
        let mut text = String::new();
        for line in &self.look_at {
            text += &format!("- {line}\n");
        }
        text += "- `notes` of each row says what is assumed, and `x_source` where the row comes \
                 from. Both are yours to change.\n";
        text += "- `programme.toml` has no presidency yet.\n";
        text += &format!("- {}\n", self.holidays_in_words());
        text += &format!("- Then plan it: `horseshoe plan {directory}`\n");
        let first = self.instance.programme.month.map(|months| months.first());
        if let (false, Some(first)) = (self.held.is_empty(), first) {
            text += &format!(
                "- What the month before held of the chains that it left stands in `held.csv`, and \
                 stays where it was with \
                 `horseshoe plan {directory} --keep {directory}/held.csv --as-of {first}`\n"
            );
        }
        text
    }
}

impl NextMonth {
    /// The official holidays of the month, and those of its year that are not known.
    fn holidays_in_words(&self) -> String {
        let Some(months) = self.instance.programme.month else { return String::new() };
        let target = Target { first: months.first(), last: months.last() };
        let named: Vec<String> =
            holidays(target).map(|(date, name)| format!("{name} on {}", long_date(date))).collect();
        let known = match named.as_slice() {
            [] => "`calendar.csv` has no official holiday of Headquarters: none is known in the \
                   month."
                .to_owned(),
            named => format!(
                "`calendar.csv` has the official holidays of Headquarters that are known in the \
                 month: {}.",
                all_of(named)
            ),
        };
        let year = target.first.year();
        let unknown = match is_circular_known(year) {
            true => String::new(),
            false => format!(
                " The days on which Headquarters observes the two Eids in {year} are not known here: \
                 they are in its yearly circular; add those of the month."
            ),
        };
        format!(
            "{known}{unknown} Add the other days on which the Council cannot meet or would rather not; \
             weekends need no row."
        )
    }
}

fn listed(lines: &[String], none: &str, noun: &str) -> String {
    if lines.is_empty() {
        return none.to_owned();
    }
    let mut text = format!("{}:\n", counted(lines.len(), noun));
    for line in lines {
        text += &format!("  - {line}\n");
    }
    text
}
