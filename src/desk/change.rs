//! A change at the desk, and what a list of changes comes to.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use serde_json::Value;

use super::DeskError;
use crate::base::calendar::{Session, plain_date};
use crate::base::words::{counted, quoted};
use crate::input::instance::{Instance, Origin};
use crate::questions::edit::{Edit, EditRow};

/// What a fault of a change names in place of a file.
const DESK: &str = "the desk";

/// A change at the desk: one of the instance, or one of how it is planned.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Value", into = "Value")]
pub enum Change {
    /// A change of the instance.
    Edit(Edit),
    /// Gives a pinned item, or an event that its row fixes, back to the plan.
    Release {
        /// The id of the item.
        target: String,
    },
    /// What the programme has before a day has been held: it stays, and nothing else goes there.
    Hold {
        /// The first day that is still open.
        before: NaiveDate,
    },
    /// If no programme keeps every rule, the one with the cheapest set of waivers stands for it.
    Waive,
}

/// The changes that an [`Edit`] does not know, as JSON.
#[derive(Serialize, Deserialize)]
#[serde(tag = "change", rename_all = "snake_case")]
enum Own {
    Release { target: String },
    Hold { before: NaiveDate },
    Waive,
}

impl TryFrom<Value> for Change {
    type Error = String;

    fn try_from(value: Value) -> Result<Change, String> {
        let failed = |error: serde_json::Error| format!("a change cannot be read: {error}");
        match value.get("change").and_then(Value::as_str) {
            Some("release" | "hold" | "waive") => {
                Ok(match serde_json::from_value(value).map_err(failed)? {
                    Own::Release { target } => Change::Release { target },
                    Own::Hold { before } => Change::Hold { before },
                    Own::Waive => Change::Waive,
                })
            }
            _ => serde_json::from_value(value).map(Change::Edit).map_err(failed),
        }
    }
}

impl From<Change> for Value {
    fn from(change: Change) -> Value {
        let value = match change {
            Change::Edit(edit) => serde_json::to_value(edit),
            Change::Release { target } => serde_json::to_value(Own::Release { target }),
            Change::Hold { before } => serde_json::to_value(Own::Hold { before }),
            Change::Waive => serde_json::to_value(Own::Waive),
        };
        // Plain values always serialise.
        value.unwrap_or_default()
    }
}

/// What a list of changes comes to.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Effect {
    /// The changes of the instance.
    pub(super) rows: Vec<EditRow>,
    /// The ids of the pinned items.
    pub(super) pins: Vec<String>,
    /// The first day that is still open.
    pub(super) as_of: Option<NaiveDate>,
    /// Whether rules are waived where nothing else is possible.
    pub(super) waives: bool,
}

impl Effect {
    /// Returns what the changes come to: of the pins of an item only the last one counts, and none that
    /// has been released.
    pub(super) fn of<'a>(
        instance: &Instance,
        changes: impl IntoIterator<Item = &'a Change>,
    ) -> Result<Effect, DeskError> {
        let mut effect = Effect::default();
        for change in changes {
            effect.add(instance, change)?;
        }
        Ok(effect)
    }

    fn add(&mut self, instance: &Instance, change: &Change) -> Result<(), DeskError> {
        match change {
            Change::Edit(edit) => {
                match edit {
                    Edit::Pin { target, .. } => {
                        self.drop_pins(|own| own == target);
                        self.pins.push(target.clone());
                    }
                    // A repair that frees the day of a pinned event: its row counts again.
                    Edit::Set { target, field, .. } if field == "date" => {
                        self.pins.retain(|own| own != target);
                    }
                    Edit::Remove { target } => {
                        let chain = format!("{target}/");
                        self.drop_pins(|own| own == target || own.starts_with(&chain));
                    }
                    _ => {}
                }
                self.rows.push(row(edit.clone()));
            }
            Change::Release { target } => {
                let was_pinned = self.drop_pins(|own| own == target);
                // What the row itself says counts again once the pin is gone, and a second release is
                // of that.
                if !was_pinned {
                    self.release_row(instance, target)?;
                }
            }
            Change::Hold { before } => self.as_of = self.as_of.max(Some(*before)),
            Change::Waive => self.waives = true,
        }
        Ok(())
    }

    fn drop_pins(&mut self, is_meant: impl Fn(&str) -> bool) -> bool {
        let before = self.pins.len();
        self.pins.retain(|own| !is_meant(own));
        self.rows.retain(|row| !matches!(&row.edit, Edit::Pin { target, .. } if is_meant(target)));
        self.pins.len() < before
    }

    /// Empties the day and the session of an event.
    fn release_row(&mut self, instance: &Instance, target: &str) -> Result<(), DeskError> {
        let is_set = |column: &str| {
            self.rows.iter().rev().find_map(|row| match &row.edit {
                Edit::Set { target: own, field, value }
                | Edit::Add { target: own, field, value }
                    if own == target && field == column =>
                {
                    Some(!value.is_empty())
                }
                _ => None,
            })
        };
        let event = instance.events.iter().find(|event| event.id == *target);
        let of_row = |column: &str| {
            event.is_some_and(|event| match column {
                "date" => event.date.is_some(),
                _ => event.session.is_some(),
            })
        };
        let columns = ["date", "session"];
        let fixed = columns.map(|column| is_set(column).unwrap_or_else(|| of_row(column)));
        if fixed == [false, false] {
            return Err(DeskError::refused(
                "not_pinned",
                format!("{} is not pinned, so there is nothing to release", quoted(target)),
                "Choose an item that is pinned, or an event whose row has a date.",
            ));
        }
        for (column, _) in columns.into_iter().zip(fixed).filter(|(_, is_fixed)| *is_fixed) {
            self.rows.push(row(Edit::Set {
                target: target.to_owned(),
                field: column.to_owned(),
                value: String::new(),
            }));
        }
        Ok(())
    }
}

fn row(edit: Edit) -> EditRow {
    EditRow { edit, origin: Origin { file: DESK.to_owned(), line: 0 } }
}

impl Change {
    /// Returns the change with the text in its normal form, and its own word for what it concerns.
    fn in_words(&self, title: &dyn Fn(&str) -> String) -> String {
        let at = |date: NaiveDate, session: Option<Session>| {
            let session = session.map_or(String::new(), |session| format!(", {session}"));
            format!("{}{session}", plain_date(date))
        };
        let days = |from: NaiveDate, to: NaiveDate, session: Option<Session>| match from == to {
            true => at(from, session),
            false => format!("{} to {}", plain_date(from), at(to, session)),
        };
        match self {
            Change::Edit(edit) => match edit {
                Edit::Pin { target, date, session } => {
                    format!("Hold {} on {}", title(target), at(*date, *session))
                }
                Edit::Set { target, field, value } if value.is_empty() => {
                    format!("Empty {field} of {}", title(target))
                }
                Edit::Set { target, field, value } => {
                    format!("Set {field} of {} to {value}", title(target))
                }
                Edit::Add { target, .. } => format!("Add {target}"),
                Edit::Remove { target } => format!("Remove {}", title(target)),
                Edit::Close { from, to, session, .. } => {
                    format!("Close {}", days(*from, *to, *session))
                }
                Edit::Avoid { from, to, session, .. } => {
                    format!("Avoid {}", days(*from, *to, *session))
                }
                Edit::Open { date, session, .. } => format!("Open {}", at(*date, *session)),
            },
            Change::Release { target } => format!("Release {}", title(target)),
            Change::Hold { before } => {
                format!("Hold what lies before {}", plain_date(*before))
            }
            Change::Waive => "Plan with the cheapest waivers".to_owned(),
        }
    }
}

/// Returns a list of changes in a few words: the first, and how many there are besides.
pub(super) fn label(changes: &[Change], title: &dyn Fn(&str) -> String) -> String {
    let mut words: Vec<String> = changes.iter().map(|change| change.in_words(title)).collect();
    words.dedup();
    match words.as_slice() {
        [] => "No change".to_owned(),
        [only] => only.clone(),
        [first, rest @ ..] => format!("{first}, and {} more", counted(rest.len(), "change")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(json: &str) -> Change {
        serde_json::from_str(json).expect("a change")
    }

    #[test]
    fn changes_read_as_the_api_has_them_and_write_back_the_same() {
        for json in [
            r#"{"change":"pin","target":"UNDOF/tcc_meeting","date":"2026-12-07","session":"morning"}"#,
            r#"{"change":"release","target":"UNDOF/tcc_meeting"}"#,
            r#"{"change":"hold","before":"2026-12-10"}"#,
            r#"{"change":"set","target":"policy","field":"base","value":"one-week"}"#,
            r#"{"change":"close","from":"2026-12-07","to":"2026-12-08","reason":"visit"}"#,
            r#"{"change":"open","date":"2026-12-12","session":null}"#,
            r#"{"change":"avoid","from":"2026-12-07","to":"2026-12-08"}"#,
        ] {
            let change = read(json);
            let again = serde_json::to_string(&change).expect("plain values");
            assert_eq!(read(&again), change, "{json}");
        }
        let error = serde_json::from_str::<Change>(r#"{"change":"put","target":"a"}"#);
        assert!(error.expect_err("no change").to_string().contains("put"));
    }

    #[test]
    fn of_two_pins_the_last_counts_and_a_release_takes_it_back() {
        let instance = crate::research::generate::generate(&Default::default());
        let pin = |day: &str| read(&format!(r#"{{"change":"pin","target":"a","date":"{day}"}}"#));
        let release = read(r#"{"change":"release","target":"a"}"#);
        let both = [pin("2026-12-07"), pin("2026-12-08")];
        let effect = Effect::of(&instance, &both).expect("pins");
        assert!(effect.rows.len() == 1 && effect.pins == ["a"], "{effect:?}");
        let [one, other] = both;
        let effect = Effect::of(&instance, [&one, &other, &release]).expect("released");
        assert_eq!(effect, Effect::default());
        assert!(Effect::of(&instance, [&release]).is_err(), "nothing is pinned");
    }
}
