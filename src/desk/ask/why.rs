//! Why an item is where it is, why there is no programme, and what a programme breaks.

use serde_json::{Value, json};

use super::{item_of, no_programme, unknown_item};
use crate::desk::plain::plain;
use crate::desk::plan::Fate;
use crate::desk::state::conflict_in_words;
use crate::desk::{Desk, DeskError};
use crate::domain::draft::Draft;
use crate::domain::rules::Rules;
use crate::questions::explain;

impl Desk {
    /// Explains why an item is where it is; without an item, why there is no programme.
    ///
    /// # Errors
    ///
    /// There is no such item.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// let why = desk.explain(Some("wrap-up"))?;
    /// assert!(why["paragraphs"].as_array().is_some_and(|lines| !lines.is_empty()));
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn explain(&self, item: Option<&str>) -> Result<Value, DeskError> {
        let now = self.now();
        let planned = &now.planned;
        let Some(id) = item else {
            return Ok(match &planned.fate {
                Fate::Impossible(explained) => conflict_in_words(&explained.conflict),
                _ => Value::Null,
            });
        };
        let index = item_of(&planned.problem, id)?;
        let programme = match &planned.fate {
            Fate::Programme(programme) => programme,
            Fate::Impossible(explained) => {
                let text = explained.conflict.grouped();
                let lines = text.lines().filter(|line| !line.is_empty());
                let paragraphs: Vec<String> = lines.map(plain).collect();
                return Ok(json!({"paragraphs": paragraphs, "charges": [], "leads": []}));
            }
            Fate::Stopped => return Err(no_programme()),
        };
        let found = explain::item(&planned.problem, &Rules::all(), programme, id);
        let found = found.ok_or_else(|| unknown_item(&planned.problem.items[index].id))?;
        let text = found.to_string();
        let paragraphs: Vec<&str> =
            text.lines().map(str::trim_end).filter(|line| !line.is_empty()).collect();
        let mut answer = serde_json::to_value(&found).unwrap_or_default();
        if let Value::Object(members) = &mut answer {
            members.insert("paragraphs".to_owned(), json!(paragraphs));
            members.insert("window".to_owned(), json!({"first": found.first, "last": found.last}));
        }
        Ok(answer)
    }

    /// Holds the programme against every rule, without the solver.
    ///
    /// # Errors
    ///
    /// There is no programme.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// assert_eq!(desk.check()?["violations"].as_array().map(Vec::len), Some(0));
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn check(&self) -> Result<Value, DeskError> {
        let now = self.now();
        let programme = now.programme()?;
        let draft = Draft::of_entries(&programme.items);
        let violations = Rules::all().check(&now.planned.problem, &draft);
        Ok(json!({"violations": violations}))
    }
}
