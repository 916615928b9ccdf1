//! Questions to the desk: answers as JSON, some of them handed out piece by piece.

use std::fs;

use chrono::NaiveDate;
use serde_json::{Value, json};

use super::plan::{Fate, Plan, Planned, places, points};
use super::session::{Current, Desk};
use super::state::{VERSIONS, conflict_in_words};
use super::{Change, Control, DeskError, Mode};
use crate::base::calendar::Session;
use crate::base::item::ItemKind;
use crate::base::words::quoted;
use crate::domain::changes::{ChangeKind, Changes};
use crate::domain::draft::Draft;
use crate::domain::problem::{Difference, Problem};
use crate::domain::programme::Programme;
use crate::domain::rules::Rules;
use crate::input::instance::sheet::Sheet;
use crate::output::report::{Audience, Format, TextStyle, render_for};
use crate::questions::edit::Edit;
use crate::questions::explain;
use crate::questions::replan::{alternatives, grouped_changes, suggest};

/// The most alternatives that are looked for at a time.
const MOST_ALTERNATIVES: usize = 20;
/// The items in which two alternatives differ at least.
const APART: usize = 3;
/// The slots that a suggestion lists.
const SUGGESTED: usize = 5;
/// The largest file of a version that is read.
const MOST_BYTES: u64 = 256 * 1024 * 1024;

/// A page of the programme, to be handed on.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Export {
    /// The name of the file.
    pub name: String,
    /// The type of its content.
    pub media_type: &'static str,
    /// The content.
    pub bytes: Vec<u8>,
}

/// What takes the pieces of an answer, as they are found and from any thread.
pub type Emit<'a> = &'a (dyn Fn(Value) + Sync);

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
                Fate::Impossible(conflict) => conflict_in_words(conflict),
                _ => Value::Null,
            });
        };
        let index = item_of(&planned.problem, id)?;
        let programme = match &planned.fate {
            Fate::Programme(programme) => programme,
            Fate::Impossible(conflict) => {
                let text = conflict.grouped();
                let paragraphs: Vec<&str> = text.lines().filter(|line| !line.is_empty()).collect();
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

    /// Finds the best slots for an event that is not there yet, given by its columns.
    ///
    /// # Errors
    ///
    /// The columns have faults, there is no programme, or the solver fails.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// let row = serde_json::json!({"id": "visit", "kind": "other", "minutes": "60"});
    /// let row = row.as_object().unwrap();
    /// let found = desk.suggest(row, &Control::default())?;
    /// assert_eq!(found["slots"].as_array().map(Vec::len), Some(5));
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn suggest(
        &self,
        row: &serde_json::Map<String, Value>,
        control: &Control,
    ) -> Result<Value, DeskError> {
        let now = self.now();
        let base = now.programme_at_best()?;
        let text = |column: &str| row.get(column).and_then(Value::as_str);
        let id = text("id").filter(|id| !id.is_empty()).unwrap_or("new").to_owned();
        let columns = row.iter().filter(|(column, _)| *column != "id");
        let edits: Vec<Change> = columns
            .filter_map(|(column, value)| {
                let value = match value {
                    Value::String(text) => text.clone(),
                    Value::Number(number) => number.to_string(),
                    _ => return None,
                };
                let (target, field) = (id.clone(), column.clone());
                (!value.is_empty()).then_some(Change::Edit(Edit::Add { target, field, value }))
            })
            .collect();
        let with = self.problem_with(&now, &edits)?;
        let item = item_of(&with, &id)?;
        let options = control.over(&self.settings.options);
        let found = suggest(&with, &Rules::all(), &options, &base, item, SUGGESTED)?;
        control.go_on()?;
        let slots: Vec<Value> = found
            .slots
            .iter()
            .map(|slot| {
                json!({
                    "date": slot.date,
                    "session": slot.session,
                    "more": slot.more,
                    "moves": slot.changes.count(ChangeKind::Moved),
                    "text": grouped_changes(&slot.changes),
                })
            })
            .collect();
        Ok(json!({"item": found.item, "title": found.title, "slots": slots}))
    }

    /// Finds what would make an impossible month possible, and hands the repairs out one by one.
    ///
    /// # Errors
    ///
    /// There is a programme, or the solver fails.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # use std::sync::Mutex;
    /// # let dir = tempfile::tempdir().unwrap();
    /// let late = "mission,mandate_expires,report_issued\nUNFICYP,2010-12-15,2010-12-01\n";
    /// std::fs::write(dir.path().join("renewals.csv"), late).unwrap();
    /// let desk = Desk::open(dir.path(), Settings::default(), &Control::default())?;
    /// let repairs = Mutex::new(Vec::new());
    /// desk.repairs(&|repair| repairs.lock().unwrap().push(repair), &Control::default())?;
    /// assert!(!repairs.into_inner().unwrap().is_empty());
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn repairs(&self, emit: Emit<'_>, control: &Control) -> Result<Value, DeskError> {
        let now = self.now();
        let planned = &now.planned;
        if !matches!(planned.fate, Fate::Impossible(_)) {
            return Err(DeskError::refused(
                "possible",
                "there is a programme, so there is nothing to repair",
                "Look at the programme.",
            ));
        }
        let options = control.over(&self.settings.options);
        let mut id = 0;
        let mut send = |text: String, points: i64, edits: Option<Vec<Change>>| {
            emit(json!({"event": "repair", "repair": {
                "id": id, "text": text, "points": points, "edits": edits,
            }}));
            id += 1;
        };
        // What the desk itself has fixed gives first, and costs nothing.
        for pin in &planned.effect.pins {
            control.go_on()?;
            let release = Change::Release { target: pin.clone() };
            let problem = self.problem_with(&now, std::slice::from_ref(&release))?;
            let any = crate::solver::any(&problem, &Rules::all(), &options)?;
            if matches!(any, crate::solver::Feasibility::Programme(_)) {
                let title = problem.item(pin).map_or(pin, |item| &problem.items[item].title);
                send(format!("Release {title}"), 0, Some(vec![release]));
            }
        }
        control.go_on()?;
        let found = explain::explain(&planned.problem, &Rules::all(), &options)?;
        control.go_on()?;
        for repair in &found.repairs {
            let edits = repair.edits(&planned.problem);
            let edits = edits.map(|edits| edits.into_iter().map(Change::Edit).collect());
            send(repair.says.clone(), repair.points, edits);
        }
        let waived = found.waived.map(|waived| {
            let text: Vec<String> = waived.waivers.iter().map(|own| own.message.clone()).collect();
            json!({"points": waived.points, "text": text})
        });
        Ok(json!({"event": "done", "waived": waived, "is_complete": found.is_complete}))
    }

    /// Finds programmes that differ from each other and cost little, and hands them out.
    ///
    /// # Errors
    ///
    /// There is no programme, or the solver fails.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # use std::sync::Mutex;
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// let found = Mutex::new(Vec::new());
    /// desk.alternatives(2, &|one| found.lock().unwrap().push(one), &Control::default())?;
    /// assert_eq!(found.into_inner().unwrap().len(), 2);
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn alternatives(
        &self,
        count: usize,
        emit: Emit<'_>,
        control: &Control,
    ) -> Result<Value, DeskError> {
        let now = self.now();
        let before = Draft::of_entries(&now.programme()?.items);
        let problem = &now.planned.problem;
        let options = control.over(&self.settings.options);
        let count = count.clamp(1, MOST_ALTERNATIVES);
        let rules = Rules::all();
        let found = alternatives(problem, &rules, &options, count, APART, Difference::Day)?;
        control.go_on()?;
        for solved in found.programmes {
            let (objective, status) = (solved.objective, solved.status);
            let after = Draft::of_entries(&solved.entries);
            let changes = Changes::between(&before, &after);
            let moved = changes.list.iter().filter(|change| change.kind == ChangeKind::Moved);
            let pin = |change: &crate::domain::changes::Change| {
                let at = change.to.as_ref()?;
                let (target, date, session) = (change.id.clone(), at.date, at.session);
                Some(Change::Edit(Edit::Pin { target, date, session }))
            };
            let edits: Vec<Change> = moved.filter_map(pin).collect();
            emit(json!({
                "event": "alternative",
                "objective": objective,
                "status": status,
                "moves": changes.count(ChangeKind::Moved),
                "text": grouped_changes(&changes),
                "edits": edits,
            }));
        }
        Ok(json!({"event": "done"}))
    }

    /// Plans some lists of changes on top of the steps, and hands out what comes of each.
    ///
    /// # Errors
    ///
    /// The work is cancelled. What is wrong with one list is said in its place.
    ///
    /// ```
    /// # use horseshoe::desk::{Change, Control, Desk, Settings};
    /// # use std::sync::Mutex;
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// let close = r#"[{"change":"close","from":"2027-01-29","to":"2027-01-29"}]"#;
    /// let edits: Vec<Change> = serde_json::from_str(close).unwrap();
    /// let found = Mutex::new(Vec::new());
    /// let scenarios = [("closed".to_owned(), edits)];
    /// desk.whatif(&scenarios, &|one| found.lock().unwrap().push(one), &Control::default())?;
    /// assert_eq!(found.into_inner().unwrap()[0]["name"], "closed");
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn whatif(
        &self,
        scenarios: &[(String, Vec<Change>)],
        emit: Emit<'_>,
        control: &Control,
    ) -> Result<Value, DeskError> {
        let now = self.now();
        for (name, edits) in scenarios {
            control.go_on()?;
            emit(match self.plan_with(&now, edits, Mode::Best, control) {
                Ok(planned) => compared(&now, name, &planned),
                Err(DeskError::Cancelled) => return Err(DeskError::Cancelled),
                Err(error) => json!({
                    "event": "scenario", "name": name, "outcome": "faulty",
                    "objective": null, "more": null, "moves": null,
                    "text": [error.to_string()], "faults": error.faults(),
                }),
            });
        }
        Ok(json!({"event": "done"}))
    }

    /// Makes a page of the programme.
    ///
    /// # Errors
    ///
    /// There is no programme, or no copy in this format for these readers.
    ///
    /// ```
    /// use horseshoe::output::report::{Audience, Format};
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// let page = desk.export(Format::Csv, Audience::Us)?;
    /// assert!(page.name.ends_with(".csv") && page.bytes.starts_with(b"date,"));
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn export(&self, format: Format, audience: Audience) -> Result<Export, DeskError> {
        let now = self.now();
        let programme = now.programme()?;
        if !format.is_for(audience) {
            let message = format!("there is no {format} for {audience}: it holds everything");
            return Err(DeskError::refused("no_such_copy", message, "Choose another format."));
        }
        let bytes = render_for(programme, format, audience, &TextStyle::default())?;
        let (ending, media_type) = match format {
            Format::Text => ("txt", "text/plain; charset=utf-8"),
            Format::Csv => ("csv", "text/csv; charset=utf-8"),
            Format::Json => ("json", "application/json"),
            Format::Markdown => ("md", "text/markdown; charset=utf-8"),
            Format::Html => ("html", "text/html; charset=utf-8"),
            Format::Ics => ("ics", "text/calendar; charset=utf-8"),
            Format::Tracks => ("svg", "image/svg+xml"),
        };
        let for_us = match (format, audience) {
            (Format::Csv | Format::Json, _) | (_, Audience::Circulation) => "",
            (_, Audience::Us) => "-for-us",
        };
        let plain = |c: char| if c.is_ascii_alphanumeric() || c == '-' { c } else { '_' };
        let stem: String = self.folder.name.chars().map(plain).collect();
        let name = format!("programme-{stem}{for_us}.{ending}");
        Ok(Export { name, media_type, bytes })
    }

    /// Reads a version that was saved.
    ///
    /// # Errors
    ///
    /// There is no such version, or it cannot be read.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// assert_eq!(desk.version_of(7).unwrap_err().code(), "no_version");
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn version_of(&self, version: u32) -> Result<Value, DeskError> {
        let programme = self.programme_of_version(version)?;
        Ok(json!({
            "version": version,
            "issued": programme["head"]["issued"],
            "programme": programme["items"],
        }))
    }

    /// Lists what has changed from a saved version to the programme as it is now.
    ///
    /// # Errors
    ///
    /// As for [`Desk::version_of`]; or there is no programme.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// assert_eq!(desk.since_version(7).unwrap_err().code(), "no_version");
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn since_version(&self, version: u32) -> Result<Value, DeskError> {
        let before = self.programme_of_version(version)?;
        let items = serde_json::from_value(before["items"].clone());
        let items: Vec<crate::domain::programme::Entry> =
            items.map_err(|error| DeskError::Write(error.to_string()))?;
        let now = self.now();
        let after = Draft::of_entries(&now.programme()?.items);
        let changes = Changes::between(&Draft::of_entries(&items), &after);
        Ok(json!({"text": grouped_changes(&changes), "summary": changes.summary()}))
    }

    fn programme_of_version(&self, version: u32) -> Result<Value, DeskError> {
        let none = |reason: String| {
            let message = format!("version {version} cannot be read: {reason}");
            DeskError::refused("no_version", message, "Choose a version that the state lists.")
        };
        let folder = self.folder.dir.join(VERSIONS).join(format!("{version:04}"));
        let path = folder.join("programme.json");
        let home = self.folder.dir.canonicalize().map_err(|error| none(error.to_string()))?;
        // A link that leads out of the folder is not followed.
        let real = path.canonicalize().map_err(|error| none(error.to_string()))?;
        let metadata = fs::metadata(&real).map_err(|error| none(error.to_string()))?;
        if !real.starts_with(&home) || !metadata.is_file() || metadata.len() > MOST_BYTES {
            return Err(none("it is no file of the instance".to_owned()));
        }
        let bytes = fs::read(&real).map_err(|error| none(error.to_string()))?;
        serde_json::from_slice(&bytes).map_err(|error| none(error.to_string()))
    }

    /// Returns the rows of the instance as they stand after the steps, with the columns and the kinds that
    /// there are.
    ///
    /// ```
    /// # use horseshoe::desk::{Control, Desk, Settings};
    /// # let desk = Desk::open("data/2027-01".as_ref(), Settings::default(), &Control::default())?;
    /// let rows = desk.rows();
    /// assert_eq!(rows["renewals"][0]["id"], "UNFICYP");
    /// # Ok::<(), horseshoe::desk::DeskError>(())
    /// ```
    pub fn rows(&self) -> Value {
        let now = self.now();
        let instance = &now.planned.instance;
        let rows =
            |sheet: &Sheet| sheet.rows.iter().map(|row| json!(row.cells())).collect::<Vec<_>>();
        let columns = |sheet: &Sheet| sheet.columns().map(str::to_owned).collect::<Vec<_>>();
        let renewals = Sheet::of_renewals(&instance.renewals);
        let events = Sheet::of_events(&instance.events);
        let policy: Vec<Value> = instance
            .policy
            .leads
            .iter()
            .map(|(key, lead)| {
                let (field, value) = match (lead.more_than, lead.at_least) {
                    (Some(days), _) => ("more_than", days),
                    (None, days) => ("at_least", days.unwrap_or(0)),
                };
                json!({
                    "field": format!("leads.{key:?}.{field}"),
                    "words": lead_in_words(key),
                    "bound": field.replace('_', " "),
                    "value": value.to_string(),
                    "unit": lead.unit,
                    "strength": lead.strength,
                    "source": lead.source,
                })
            })
            .collect();
        json!({
            "renewals": rows(&renewals),
            "events": rows(&events),
            "calendar": rows(&Sheet::of_calendar(&instance.calendar)),
            "columns": {"renewals": columns(&renewals), "events": columns(&events)},
            "kinds": {
                "renewals": kinds_of_renewals(),
                "events": ItemKind::OF_EVENTS.map(ItemKind::as_str),
            },
            "policy": policy,
        })
    }

    /// Returns the problem after the steps and some more changes.
    pub(super) fn problem_with(
        &self,
        now: &Current,
        edits: &[Change],
    ) -> Result<Problem, DeskError> {
        let changes = now.changes.iter().chain(edits);
        let effect = super::change::Effect::of(&now.base, changes)?;
        let mut problem = now.base.edited(&effect.rows)?.problem()?;
        if let (Some(as_of), Fate::Programme(programme)) = (effect.as_of, &now.planned.fate) {
            let past = Draft::of_entries(&programme.items);
            let rows = past.rows.into_iter().filter(|row| row.date < as_of);
            let held = Draft {
                rows: rows
                    .map(|row| crate::domain::draft::DraftRow { status: None, ..row })
                    .collect(),
            };
            crate::questions::replan::keep(&mut problem, &Rules::all(), &held, Some(as_of));
        }
        Ok(problem)
    }

    /// Plans the steps and some more changes, from the programme as it is now.
    pub(super) fn plan_with(
        &self,
        now: &Current,
        edits: &[Change],
        mode: Mode,
        control: &Control,
    ) -> Result<Planned, DeskError> {
        let changes: Vec<&Change> = now.changes.iter().chain(edits).collect();
        let former = match &now.planned.fate {
            Fate::Programme(programme) => Some(places(programme)),
            _ => None,
        };
        let plan = Plan { base: &now.base, changes: &changes, former: former.as_ref(), mode };
        plan.make(&self.settings.options, control)
    }
}

impl Current {
    /// Returns the programme.
    pub(super) fn programme(&self) -> Result<&Programme, DeskError> {
        match &self.planned.fate {
            Fate::Programme(programme) => Ok(programme),
            _ => Err(no_programme()),
        }
    }

    /// Returns the programme with the points of the best one, against which prices are counted.
    pub(super) fn programme_at_best(&self) -> Result<Programme, DeskError> {
        let programme = self.programme()?;
        let best = self.planned.best.unwrap_or_else(|| points(programme));
        Ok(Programme {
            objective: best,
            bound: self.planned.best.unwrap_or(0),
            ..programme.clone()
        })
    }
}

/// Compares what comes of a scenario with the state.
fn compared(now: &Current, name: &str, planned: &Planned) -> Value {
    let before = match &now.planned.fate {
        Fate::Programme(programme) => Draft::of_entries(&programme.items),
        _ => Draft::default(),
    };
    match &planned.fate {
        Fate::Programme(programme) => {
            let changes = Changes::between(&before, &Draft::of_entries(&programme.items));
            let own = points(programme);
            json!({
                "event": "scenario",
                "name": name,
                "outcome": if planned.best == Some(own) { "proved" } else { "feasible" },
                "objective": own,
                "more": now.planned.best.map(|best| own - best),
                "moves": changes.count(ChangeKind::Moved),
                "text": grouped_changes(&changes),
            })
        }
        Fate::Impossible(conflict) => json!({
            "event": "scenario", "name": name, "outcome": "impossible",
            "objective": null, "more": null, "moves": null, "text": [conflict.in_a_line()],
        }),
        Fate::Stopped => json!({
            "event": "scenario", "name": name, "outcome": "stopped",
            "objective": null, "more": null, "moves": null,
            "text": ["The time limit came before any programme was found."],
        }),
    }
}

/// Returns the index of an item.
pub(super) fn item_of(problem: &Problem, id: &str) -> Result<usize, DeskError> {
    problem.item(id).ok_or_else(|| unknown_item(id))
}

fn unknown_item(id: &str) -> DeskError {
    let message = format!("there is no item {}", quoted(id));
    DeskError::refused("no_item", message, "Choose an item that the state lists.")
}

pub(super) fn no_programme() -> DeskError {
    DeskError::refused(
        "no_programme",
        "there is no programme to ask about",
        "Take a repair, undo the last step, or plan with waivers.",
    )
}

fn lead_in_words(key: &str) -> String {
    let kind = |word: &str| {
        let kind = ItemKind::from_word(word.trim()).map(ItemKind::in_words);
        kind.map_or_else(|| word.trim().to_owned(), str::to_owned)
    };
    match key.split_once("->") {
        Some((from, to)) => format!("From the {} to the {}", kind(from), kind(to)),
        None => key.to_owned(),
    }
}

/// Returns the kinds of items with their names for people, as JSON.
///
/// ```
/// assert_eq!(horseshoe::desk::kinds()["tcc_meeting"], "TCC meeting");
/// ```
pub fn kinds() -> Value {
    let named =
        ItemKind::ALL.into_iter().map(|kind| (kind.as_str().to_owned(), json!(kind.in_words())));
    Value::Object(named.collect())
}

fn kinds_of_renewals() -> Vec<&'static str> {
    crate::input::instance::MandateKind::ALL.iter().map(|kind| kind.as_str()).collect()
}

/// Returns a slot as the page names it: `2026-12-07 morning`, or `2026-12-07 day` without a session.
pub(super) fn key_of(date: NaiveDate, session: Option<Session>) -> String {
    match session {
        Some(session) => format!("{date} {session}"),
        None => format!("{date} day"),
    }
}

/// Reads a slot as the page names it.
pub(super) fn slot_of(key: &str) -> Option<(NaiveDate, Option<Session>)> {
    let (date, session) = key.trim().split_once(' ').unwrap_or((key.trim(), "day"));
    let session = match session.trim() {
        "day" => None,
        word => Some(word.parse().ok()?),
    };
    Some((NaiveDate::parse_from_str(date, "%Y-%m-%d").ok()?, session))
}
