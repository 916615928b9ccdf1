//! Applies the rows of a scenario to an instance.
//!
//! The instance is written as tables in memory, the cells are changed, and the tables are read
//! again by the same readers and checks that read files. A changed instance therefore reports the
//! same faults, in the same words, as the same change in the files would.

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
    /// Sets a cell of a renewal or an event or, for the target `policy` or a renewal, a value of
    /// the policy.
    Set {
        /// The id of the renewal or event, or `policy`.
        target: String,
        /// The column, or the path in the policy.
        field: String,
        /// The value; blank empties the cell.
        value: String,
    },
    /// Adds a cell of a new row. Edits with the same target form one row.
    Add {
        /// The id of the new renewal or event.
        target: String,
        /// The column.
        field: String,
        /// The value.
        value: String,
    },
    /// Removes a renewal or an event.
    Remove {
        /// Its id.
        target: String,
    },
    /// Closes some days to the Council.
    Close {
        /// The first day.
        from: NaiveDate,
        /// The last day.
        to: NaiveDate,
        /// The session; `None` for both.
        session: Option<Session>,
        /// The reason.
        #[serde(default)]
        reason: String,
    },
    /// Opens a day on which the Council does not meet otherwise, or one session of any day.
    Open {
        /// The day.
        date: NaiveDate,
        /// The session; `None` for the morning and the afternoon.
        session: Option<Session>,
        /// The reason.
        #[serde(default)]
        reason: String,
    },
    /// Marks some days as days to avoid: the Council can meet, at a penalty.
    Avoid {
        /// The first day.
        from: NaiveDate,
        /// The last day.
        to: NaiveDate,
        /// The session; `None` for the whole day.
        session: Option<Session>,
        /// The reason.
        #[serde(default)]
        reason: String,
    },
    /// Fixes an item to a day and, if given, to a session of it.
    Pin {
        /// The id of an event, or of an item of a chain.
        target: String,
        /// The day.
        date: NaiveDate,
        /// The session.
        session: Option<Session>,
    },
}

/// A change, with its row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct EditRow {
    /// The change.
    pub edit: Edit,
    /// The position of the row.
    pub origin: Origin,
}

/// A changed instance, with the pinned items of chains.
#[derive(Clone, Debug)]
pub struct Edited {
    /// The changed instance.
    pub instance: Instance,
    pins: Vec<(String, NaiveDate, Option<Session>, Origin)>,
}

impl Instance {
    /// Returns the instance with some changes.
    ///
    /// Unchanged rows keep their positions in the user's files; new rows take the positions of the
    /// scenario rows that add them.
    ///
    /// # Errors
    ///
    /// Every fault of the changes, at the responsible row.
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
    /// Returns the expanded problem, with the pins.
    ///
    /// # Errors
    ///
    /// Faults that show only once the chains are built, and pins of items that do not exist.
    ///
    /// ```
    /// use horseshoe::input::instance::Origin;
    /// use horseshoe::questions::edit::{Edit, EditRow};
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    ///
    /// let remove = Edit::Remove { target: "libya-consultations".into() };
    /// let edited = instance.edited(&[EditRow { edit: remove, origin: Origin::default() }])?;
    /// assert_eq!(edited.problem()?.item("libya-consultations"), None);
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn problem(&self) -> Result<Problem, Faults> {
        let mut problem = Problem::new(&self.instance)?;
        let mut faults = Faults::default();
        for (id, date, session, origin) in &self.pins {
            match problem.item(id) {
                Some(item) if problem.items[item].is_issued() => faults.add(|| {
                    let message = format!(
                        "{} has been issued, so it cannot be moved",
                        problem.items[item].title
                    );
                    Fault::of_row(FaultCode::ScenarioIssued, origin, message)
                        .finding(id.as_str())
                        .expecting("an item that is not yet fixed")
                }),
                Some(item) => problem.pin(item, *date, *session, FixedBy::Question),
                None => faults.add(|| apply::unknown_item(&problem, id, origin)),
            }
        }
        faults.or(Some(problem))
    }
}
