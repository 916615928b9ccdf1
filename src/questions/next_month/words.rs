//! What was written and what to look at next, as a document.

use std::path::Path;

use super::NextMonth;
use crate::base::words::{counted, shown};
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
        text += "- `calendar.csv` is for days on which the Council cannot meet or would rather not. \
                 Weekends and the official holidays that follow a rule are known without it; the \
                 dates of the two Eids are in the yearly circular.\n";
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
