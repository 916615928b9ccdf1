//! Loads an instance from its files.

use std::path::{Path, PathBuf};
use std::sync::Arc;

use super::checks::Everything;
use super::fault::{Fault, Faults};
use super::located::Located;
use super::policy::read::Owner;
use super::source::Source;
use super::suggest::did_you_mean;
use super::table::{Layout, Table};
use super::workbook::{Workbook, is_workbook};
use super::{
    Instance, Policy, PolicyChoice, calendar_row, event, policy, programme_settings, renewal,
};
use crate::base::words::quoted;
use crate::base::words::shown;
use crate::input::instance::FaultCode;

const RENEWALS: &str = "renewals.csv";
const EVENTS: &str = "events.csv";
const CALENDAR: &str = "calendar.csv";
const POLICY: &str = "policy.toml";
const PROGRAMME: &str = "programme.toml";

impl Instance {
    /// Reads an instance from a directory, from a workbook or from a single file of renewals.
    ///
    /// A directory must hold `renewals.csv` and may hold `events.csv`, `calendar.csv`,
    /// `policy.toml` and `programme.toml`. With a single file, no other file is read. The sheets of a
    /// workbook stand for the files of their names.
    ///
    /// # Errors
    /// Every fault of every file, each with its line, its column and what was expected. Nothing is
    /// written.
    ///
    /// ```
    /// use horseshoe::input::instance::{Instance, PolicyChoice};
    /// let directory = tempfile::tempdir()?;
    /// std::fs::write(
    ///     directory.path().join("renewals.csv"),
    ///     "mission,mandate_expires\nUNDOF,2026-12-31\nUNFICYP,2027-01-31\n",
    /// )?;
    /// let instance = Instance::load(directory.path(), &PolicyChoice::OfInstance).unwrap();
    /// assert_eq!(instance.renewals.len(), 2);
    /// assert_eq!(instance.policy.name, "guideline");
    /// # Ok::<(), std::io::Error>(())
    /// ```
    pub fn load(path: &Path, policy: &PolicyChoice) -> Result<Instance, Faults> {
        let mut faults = Faults::default();
        let files = Files::open(path, policy, &mut faults);
        let of_choice = |files: &Files, ids: Option<&[&str]>, faults: &mut Faults| {
            files.policy(policy, ids, faults)
        };
        let read = files.read(of_choice, &mut faults);
        dated(path, name_of(path), read, faults)
    }
}

impl Instance {
    /// Reads an instance from the bytes of its files, by name: `renewals.csv` and any other files
    /// of a directory. Files with other names are ignored.
    ///
    /// # Errors
    /// Every fault of every file, as [`Instance::load`] reports them.
    ///
    /// ```
    /// use horseshoe::input::instance::Instance;
    /// let renewals: &[u8] = b"mission,mandate_expires\nUNDOF,2026-12-31\n";
    /// let instance = Instance::of_bytes("december", &[("renewals.csv", renewals)]).unwrap();
    /// assert_eq!((instance.name.as_str(), instance.renewals.len()), ("december", 1));
    /// ```
    pub fn of_bytes(name: &str, files: &[(&str, &[u8])]) -> Result<Instance, Faults> {
        let mut faults = Faults::default();
        let mut source = |wanted: &str| {
            let (_, bytes) = files.iter().find(|(name, _)| *name == wanted)?;
            reported(Source::from_bytes(wanted.to_owned(), bytes.to_vec()), &mut faults)
        };
        let sources = Files {
            renewals: source(RENEWALS),
            events: source(EVENTS),
            calendar: source(CALENDAR),
            policy: source(POLICY),
            programme: source(PROGRAMME),
            is_edited: false,
        };
        if !files.iter().any(|(name, _)| *name == RENEWALS) {
            let message = format!("there is no file {RENEWALS}");
            faults.add(|| Fault::of_file(FaultCode::FileMissing, RENEWALS, message));
        }
        let choice = PolicyChoice::OfInstance;
        let of_choice = |files: &Files, ids: Option<&[&str]>, faults: &mut Faults| {
            files.policy(&choice, ids, faults)
        };
        let read = sources.read(of_choice, &mut faults);
        dated(Path::new(""), name.to_owned(), read, faults)
    }
}

/// Returns the named instance if it has no faults and has a date to plan for.
fn dated(
    path: &Path,
    name: String,
    read: Option<Instance>,
    mut faults: Faults,
) -> Result<Instance, Faults> {
    if let Some(instance) = &read
        && faults.is_empty()
        && !has_dates(instance)
    {
        faults.add(|| no_dates(path, instance));
    }
    faults.or(read.map(|instance| Instance { name, ..instance }))
}

/// The files of an instance; `None` for those that are missing or unreadable.
#[derive(Default)]
struct Files {
    renewals: Option<Arc<Source>>,
    events: Option<Arc<Source>>,
    calendar: Option<Arc<Source>>,
    policy: Option<Arc<Source>>,
    programme: Option<Arc<Source>>,
    /// Whether a scenario has changed the rows.
    is_edited: bool,
}

impl Files {
    fn open(path: &Path, policy: &PolicyChoice, faults: &mut Faults) -> Files {
        if !path.is_dir() {
            let renewals = match Source::read_bytes(path).map_err(|fault| missing(path, fault)) {
                Ok(bytes) if is_workbook(&shown(path), &bytes) => {
                    let opened = reported(Workbook::open(shown(path), bytes), faults);
                    return opened.map_or_else(Files::default, |workbook| {
                        Files::of_workbook(workbook, policy, faults)
                    });
                }
                Ok(bytes) => reported(Source::from_bytes(shown(path), bytes), faults),
                Err(fault) => reported(Err(fault), faults),
            };
            return Files { renewals, ..Files::default() };
        }
        let neighbours = neighbours(path);
        let renewals = path.join(RENEWALS);
        let renewals = Source::read(&renewals).map_err(|fault| missing(&renewals, fault));
        let renewals = reported(renewals, faults);
        let optional = |name: &str| {
            let source = reported(Source::read_if_there(&path.join(name)), faults).flatten();
            if path.join(name).symlink_metadata().is_err() {
                check_misspelt(path, name, &neighbours, faults);
            }
            source
        };
        Files::of(renewals, policy, optional)
    }

    /// Reads the files that an instance may have besides its renewals.
    fn of(
        renewals: Option<Arc<Source>>,
        policy: &PolicyChoice,
        mut optional: impl FnMut(&str) -> Option<Arc<Source>>,
    ) -> Files {
        Files {
            renewals,
            events: optional(EVENTS),
            calendar: optional(CALENDAR),
            policy: if *policy == PolicyChoice::OfInstance { optional(POLICY) } else { None },
            programme: optional(PROGRAMME),
            is_edited: false,
        }
    }

    /// Takes the sheets of a workbook for the files of their names.
    fn of_workbook(mut workbook: Workbook, policy: &PolicyChoice, faults: &mut Faults) -> Files {
        let renewals = workbook.required(RENEWALS, faults);
        if workbook.sheets().len() < 2 {
            return Files { renewals, ..Files::default() };
        }
        let optional = |name: &str| {
            workbook.check_misspelt(name, faults);
            workbook.sheet(name, faults)
        };
        Files::of(renewals, policy, optional)
    }

    fn read(
        &self,
        policy: impl FnOnce(&Files, Option<&[&str]>, &mut Faults) -> Option<Policy>,
        faults: &mut Faults,
    ) -> Option<Instance> {
        let mut table = |source: &Option<Arc<Source>>, layout: &Layout| {
            Table::read(source.as_ref()?, layout, faults)
        };
        let renewals = table(&self.renewals, &renewal::read::LAYOUT);
        let events = table(&self.events, &event::read::LAYOUT);
        let calendar = table(&self.calendar, &calendar_row::read::LAYOUT);

        let renewal_rows = renewals.as_ref().map(|table| renewal::read::read(table, faults));
        let ids: Option<Vec<&str>> = renewal_rows
            .as_ref()
            .map(|rows| rows.iter().map(|renewal| renewal.what.id.as_str()).collect());
        let policy = policy(self, ids.as_deref(), faults);
        // If the policy cannot be read, the rest is checked against the default policy.
        let in_force = policy.clone().unwrap_or_else(Policy::guideline);
        let event_rows = events.as_ref().map(|table| event::read::read(table, &in_force, faults));
        let calendar_rows = calendar.as_ref().map(|table| calendar_row::read::read(table, faults));

        if let (Some(table), Some(rows)) = (&renewals, &renewal_rows)
            && rows.is_empty()
            && event_rows.as_ref().is_none_or(Vec::is_empty)
        {
            faults.add(|| no_rows(table));
        }
        let all = Everything {
            renewals: renewal_rows.unwrap_or_default(),
            events: event_rows.unwrap_or_default(),
            calendar: calendar_rows.unwrap_or_default(),
            is_edited: self.is_edited,
        };
        let settings = self.programme.as_ref();
        let programme = settings.map(|source| programme_settings::read(source, faults));
        all.check(&in_force, faults);
        Some(Instance {
            name: String::new(),
            renewals: values(all.renewals),
            events: values(all.events),
            calendar: values(all.calendar),
            policy: policy?,
            programme: programme.unwrap_or_default(),
        })
    }

    fn policy(
        &self,
        choice: &PolicyChoice,
        renewals: Option<&[&str]>,
        faults: &mut Faults,
    ) -> Option<Policy> {
        match (choice, &self.policy) {
            (PolicyChoice::OfInstance, None) => Some(Policy::guideline()),
            (PolicyChoice::OfInstance, Some(source)) => {
                policy::read::read(source, Owner::Instance(renewals), faults)
            }
            _ => match choice.load() {
                Ok(policy) => policy,
                Err(of_policy) => {
                    faults.append(of_policy);
                    None
                }
            },
        }
    }
}

/// Returns whether the instance at a path has a policy of its own.
pub(crate) fn has_policy(path: &Path) -> bool {
    if path.is_dir() {
        return path.join(POLICY).is_file();
    }
    let Ok(bytes) = Source::read_bytes(path) else { return false };
    is_workbook(&shown(path), &bytes)
        && Workbook::open(shown(path), bytes).is_ok_and(|workbook| workbook.has(POLICY))
}

/// Reads an instance from the texts of `renewals.csv`, `events.csv` and `calendar.csv`, under a
/// given policy.
pub(crate) fn read_texts(
    name: &str,
    [renewals, events, calendar]: [String; 3],
    policy: &Policy,
) -> Result<Instance, Faults> {
    let mut faults = Faults::default();
    let mut source = |name: &str, text: String| {
        reported(Source::from_bytes(name.to_owned(), text.into_bytes()), &mut faults)
    };
    let files = Files {
        renewals: source(RENEWALS, renewals),
        events: source(EVENTS, events),
        calendar: source(CALENDAR, calendar),
        policy: None,
        programme: None,
        is_edited: true,
    };
    let read = files.read(|_, _, _| Some(policy.clone()), &mut faults);
    dated(Path::new(""), name.to_owned(), read, faults)
}

fn values<T>(rows: Vec<Located<'_, T>>) -> Vec<T> {
    rows.into_iter().map(|row| row.what).collect()
}

fn reported<T>(read: Result<T, Box<Fault>>, faults: &mut Faults) -> Option<T> {
    read.map_err(|fault| faults.add(|| *fault)).ok()
}

/// Lists the file names in a directory, sorted, unless there are too many.
fn neighbours(directory: &Path) -> Vec<String> {
    let entries = directory.read_dir().into_iter().flatten().flatten().take(1_000);
    let mut names: Vec<String> =
        entries.filter_map(|entry| entry.file_name().into_string().ok()).collect();
    names.sort();
    names
}

/// Reports an optional file that is missing if a file with a similar name exists.
fn check_misspelt(directory: &Path, name: &str, neighbours: &[String], faults: &mut Faults) {
    let is_meant = |other: &&String| {
        let other = other.to_lowercase();
        other == name || strsim::damerau_levenshtein(&other, name) == 1
    };
    if let Some(found) = neighbours.iter().find(is_meant) {
        faults.add(|| {
            let file = shown(&directory.join(found));
            let message = format!("{} would not be read: is it meant to be {name}?", quoted(found));
            Fault::of_file(FaultCode::FileMisspelt, file, message)
                .finding(found.as_str())
                .expecting(format!("the name {name}"))
                .advise("Rename the file, or move it out of the directory of the instance.")
        });
    }
}

/// Completes the fault of a missing path with what exists there instead.
fn missing(path: &Path, fault: Box<Fault>) -> Box<Fault> {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    if fault.code() != FaultCode::FileMissing {
        return fault;
    }
    let parent = path.parent().filter(|parent| !parent.as_os_str().is_empty());
    let names = neighbours(parent.unwrap_or(Path::new(".")));
    fault
        .expecting("the directory of an instance with its renewals.csv, or a file of renewals")
        .advise_if(did_you_mean(name, names.iter().map(String::as_str)))
        .into()
}

fn no_rows(renewals: &Table) -> Fault {
    renewals
        .header_fault(FaultCode::InstanceNoRows, "there are no renewals and no events")
        .finding("")
        .expecting("rows below this one")
}

/// Checks for dates: the months to plan follow from them, so without any there is nothing to plan.
fn has_dates(instance: &Instance) -> bool {
    let of_events = |event: &super::Event| {
        event.date.or(event.earliest).or(event.latest).or(event.preferred).is_some()
    };
    !instance.renewals.is_empty()
        || instance.programme.month.is_some()
        || instance.events.iter().any(of_events)
}

fn no_dates(path: &Path, instance: &Instance) -> Fault {
    let first = instance.events.first().map_or("", |event| event.id.as_str());
    Fault::of_file(
        FaultCode::InstanceNoDates,
        shown(&path.join(EVENTS)),
        "no event has a date, so it is not known which month to plan",
    )
    .expecting(
        "a `month` in programme.toml, or an event with `date`, `earliest`, `latest` or `preferred`",
    )
    .advise(format!("Give the event {} one of them.", quoted(first)))
}

/// Returns the name of the directory, or of the file without its extension.
fn name_of(path: &Path) -> String {
    let full: PathBuf = path.canonicalize().unwrap_or_else(|_| path.to_owned());
    let name = if full.is_dir() { full.file_name() } else { full.file_stem() };
    name.map_or_else(|| "instance".to_owned(), |name| shown(Path::new(name)))
}
