//! An instance with something about it changed: the rows of a scenario, applied.
//!
//! The instance is written as tables in memory, the cells are changed, and the tables are read again
//! by the very readers and checks that read files. So a changed instance has every fault found that
//! the same change in the files would have, in the same words.

mod apply;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

use crate::base::calendar::Session;
use crate::domain::problem::{FixedBy, Problem};
use crate::input::instance::{Fault, FaultCode, Faults, Instance, Origin};

/// One change of an instance.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
pub enum Edit {
    /// A cell of a renewal or an event gets another value; or, of the target `policy` or of a
    /// renewal, a value of the policy.
    Set {
        /// Id of the renewal or event, or `policy`.
        target: String,
        /// The column, or the path in the policy.
        field: String,
        /// The value; blank to empty the cell.
        value: String,
    },
    /// A cell of a row that is added. Edits of the same target make one row.
    Add {
        /// Id of the new renewal or event.
        target: String,
        /// The column.
        field: String,
        /// The value.
        value: String,
    },
    /// A renewal or an event is left out.
    Remove {
        /// Its id.
        target: String,
    },
    /// The Council cannot meet on some days.
    Close {
        /// The first day.
        from: NaiveDate,
        /// The last day.
        to: NaiveDate,
        /// The session, or both.
        session: Option<Session>,
        /// Why.
        reason: String,
    },
    /// An item is fixed to a day, and perhaps to a session of it.
    Pin {
        /// Id of an event, or of an item of a chain.
        target: String,
        /// The day.
        date: NaiveDate,
        /// The session.
        session: Option<Session>,
    },
}

/// A change, with the row that asks for it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditRow {
    /// The change.
    pub edit: Edit,
    /// Where it stands.
    pub origin: Origin,
}

/// An instance that was changed, and the items of chains that were pinned besides.
#[derive(Clone, Debug)]
pub struct Edited {
    /// The instance.
    pub instance: Instance,
    pins: Vec<(String, NaiveDate, Option<Session>, Origin)>,
}

impl Instance {
    /// The instance with some changes.
    ///
    /// Rows that are not changed keep their place in the user's files; those that are new have that
    /// of the row which asks for them.
    ///
    /// # Errors
    ///
    /// Every fault of the changes, at the row that asks for each.
    ///
    /// ```
    /// use horseshoe::input::instance::Origin;
    /// use horseshoe::questions::edit::{Edit, EditRow};
    /// use horseshoe::research::generate::{Recipe, generate};
    /// let instance = generate(&Recipe::default());
    /// let target = instance.renewals[0].id.clone();
    /// let remove = EditRow { edit: Edit::Remove { target }, origin: Origin::default() };
    /// let edited = instance.edited(&[remove]).unwrap();
    /// assert_eq!(edited.instance.renewals.len(), instance.renewals.len() - 1);
    /// ```
    pub fn edited(&self, edits: &[EditRow]) -> Result<Edited, Faults> {
        apply::apply(self, edits)
    }
}

impl Edited {
    /// The expanded problem, with the pins.
    ///
    /// # Errors
    ///
    /// What only the chains can show to be wrong, and pins of items that there are not.
    pub fn problem(&self) -> Result<Problem, Faults> {
        let mut problem = Problem::new(&self.instance)?;
        let mut faults = Faults::default();
        for (id, date, session, origin) in &self.pins {
            match problem.item(id) {
                Some(item) if problem.items[item].is_issued() => faults.add(|| {
                    let message = format!("{} is out, and is a fact", problem.items[item].title);
                    Fault::of_row(FaultCode::ScenarioIssued, origin, message)
                        .finding(id.as_str())
                        .expecting("an item that is still to be dated")
                }),
                Some(item) => problem.pin(item, *date, *session, FixedBy::Question),
                None => faults.add(|| apply::unknown_item(&problem, id, origin)),
            }
        }
        faults.or(Some(problem))
    }
}
