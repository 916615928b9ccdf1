//! A line of a plan, and its answer.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::digest::digest;
use super::references::{InstanceRef, PolicyRef};
use super::settings::Settings;
use crate::domain::programme::{Lead, Programme};
use crate::input::instance::Origin;
use crate::questions::edit::{Edit, EditRow};
use crate::questions::whatif::{Figures, Scenario};

/// The version of this program, on which answers depend.
pub(super) const VERSION: &str = env!("CARGO_PKG_VERSION");

/// A scenario of a plan, with everything on which its answer depends.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PlanLine {
    /// The id: the digest of the rest of the line, without the path of the instance.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub id: String,
    /// The version of Horseshoe that the line is for.
    pub version: String,
    /// The instance.
    pub instance: InstanceRef,
    /// The policy: one that replaces the instance's own, or that one.
    pub policy: PolicyRef,
    /// The changes to the instance; `None` if it is planned as it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub scenario: Option<Changed>,
    /// The solver settings.
    #[serde(default, skip_serializing_if = "Settings::is_default")]
    pub solver: Settings,
}

/// The changes of a scenario to an instance.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Changed {
    /// The scenario's name.
    pub name: String,
    /// The name of the file from which it was read.
    pub file: String,
    /// The changes in order.
    pub edits: Vec<ChangedRow>,
}

/// One change, with its line in the file.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct ChangedRow {
    /// The line of the row.
    pub line: u64,
    /// The change.
    #[serde(flatten)]
    pub edit: Edit,
}

/// The answer to a line of a plan. It holds no times, so the same line has the same answer, byte
/// for byte, wherever it is computed.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct ResultLine {
    /// The id of the answered line.
    pub id: String,
    /// The instance's name.
    pub instance: String,
    /// The policy's name.
    pub policy: String,
    /// The scenario's name; `None` if the instance is planned as it is.
    pub scenario: Option<String>,
    /// The figures of the answer.
    #[serde(flatten)]
    pub figures: Figures,
    /// The lower bound in points; `None` without a programme.
    pub bound: Option<i64>,
    /// The points by penalty.
    pub points: BTreeMap<String, i64>,
    /// The count of each lead in the programme, by `FROM -> TO`.
    pub leads: BTreeMap<String, i64>,
    /// The date of each item in the programme, as a date or `DATE/SESSION`.
    pub items: BTreeMap<String, String>,
    /// The digest of the rest of the line.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub digest: String,
}

impl PlanLine {
    /// Returns the line with the id of its content.
    pub(super) fn identified(mut self) -> PlanLine {
        self.id = self.content_id();
        self
    }

    /// Returns the id of the line's content.
    pub(super) fn content_id(&self) -> String {
        let mut content = self.clone();
        content.id.clear();
        content.instance.path.clear();
        digest(to_json(&content))
    }

    /// Returns the line as the plan has it, without its line ending.
    pub(crate) fn to_json(&self) -> String {
        to_json(self)
    }

    /// Returns the line's changes as a scenario: without changes if the instance is planned as it
    /// is.
    pub(super) fn as_scenario(&self) -> Scenario {
        match &self.scenario {
            Some(changed) => changed.scenario(),
            None => Scenario { name: String::new(), line: 0, edits: Ok(Vec::new()) },
        }
    }

    /// Returns the common part of lines with the same instance, policy and solver settings.
    pub(super) fn base(&self) -> String {
        PlanLine { id: String::new(), scenario: None, ..self.clone() }.to_json()
    }

    /// Returns a readable description of the line.
    pub(crate) fn in_words(&self) -> String {
        let scenario = self.scenario.as_ref().map(|changed| changed.name.as_str());
        in_words(&self.instance.name, &self.policy.name, scenario)
    }
}

/// Returns the name of a lead: the items that it joins, `FROM -> TO`.
pub(super) fn lead_name(lead: &Lead) -> String {
    format!("{} -> {}", lead.from, lead.to)
}

/// Returns a readable description of a question about an instance.
pub(super) fn in_words(instance: &str, policy: &str, scenario: Option<&str>) -> String {
    match scenario {
        None => format!("`{instance}` under the policy `{policy}`"),
        Some(scenario) => {
            format!("scenario `{scenario}` of `{instance}` under the policy `{policy}`")
        }
    }
}

impl Changed {
    /// Returns the changes of a scenario; `None` if its rows could not be read.
    pub(super) fn of(scenario: &Scenario) -> Option<Changed> {
        let rows = scenario.edits.as_ref().ok()?;
        let file = rows.first().map_or(String::new(), |row| row.origin.file.clone());
        let edits =
            rows.iter().map(|row| ChangedRow { line: row.origin.line, edit: row.edit.clone() });
        Some(Changed { name: scenario.name.clone(), file, edits: edits.collect() })
    }

    /// Returns the scenario.
    fn scenario(&self) -> Scenario {
        let rows = self.edits.iter().map(|row| EditRow {
            edit: row.edit.clone(),
            origin: Origin { file: self.file.clone(), line: row.line },
        });
        Scenario {
            name: self.name.clone(),
            line: self.edits.first().map_or(0, |row| row.line),
            edits: Ok(rows.collect()),
        }
    }
}

impl ResultLine {
    /// Creates the answer to a line.
    pub(super) fn new(line: &PlanLine, figures: Figures, found: Option<&Programme>) -> ResultLine {
        let mut result = ResultLine {
            id: line.id.clone(),
            instance: line.instance.name.clone(),
            policy: line.policy.name.clone(),
            scenario: line.scenario.as_ref().map(|changed| changed.name.clone()),
            figures,
            bound: found.map(|programme| programme.bound),
            points: BTreeMap::new(),
            leads: BTreeMap::new(),
            items: BTreeMap::new(),
            digest: String::new(),
        };
        if let Some(programme) = found {
            result.take(programme);
        }
        result.digest = result.content_digest();
        result
    }

    /// Copies the contents of the programme.
    fn take(&mut self, programme: &Programme) {
        for charge in &programme.penalties {
            *self.points.entry(charge.term.to_string()).or_default() += charge.points;
        }
        for lead in &programme.leads {
            self.leads.insert(lead_name(lead), lead.actual);
        }
        for entry in &programme.items {
            let session = entry.session.map_or(String::new(), |session| format!("/{session}"));
            self.items.insert(entry.id.clone(), format!("{}{session}", entry.date));
        }
    }

    /// Returns the digest of the answer's content.
    pub(super) fn content_digest(&self) -> String {
        let mut content = self.clone();
        content.digest.clear();
        digest(to_json(&content))
    }

    /// Returns the answer as the file of results has it, without its line ending.
    pub(crate) fn to_json(&self) -> String {
        to_json(self)
    }
}

fn to_json(value: &impl Serialize) -> String {
    // Texts, numbers and tables of them always serialise.
    serde_json::to_string(value).unwrap_or_default()
}
