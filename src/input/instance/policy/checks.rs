//! Checks of a whole policy, after the file is merged into its base.

use std::collections::BTreeMap;
use std::ops::Range;
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeString, DeTable, DeValue};

use super::read::Owner;
use super::{Duration, LeadRule, Policy, Strength};
use crate::base::calendar::Session;
use crate::base::item::ItemKind;
use crate::base::names::nfc;
use crate::base::words::quoted;
use crate::input::instance::FaultCode;
use crate::input::instance::fault::{Fault, Faults};
use crate::input::instance::source::Source;
use crate::input::instance::suggest::did_you_mean;

/// The longest session accepted, in minutes: eight hours.
const LONGEST_SESSION: u32 = 480;

/// Reports what is wrong with the policy, at the responsible values of the file.
pub(super) fn check(
    policy: &Policy,
    source: &Arc<Source>,
    root: &DeTable<'_>,
    reported: &[Vec<String>],
    owner: Owner<'_>,
    faults: &mut Faults,
) {
    let file = File { source, root, reported };
    check_sessions(policy, &file, faults);
    check_leads(&policy.leads, &["leads"], &file, faults);
    let of_day: u32 =
        Session::BOTH.map(|session| policy.sessions.hours(session).minutes()).iter().sum();
    check_durations(&policy.durations, &["durations"], of_day, &file, faults);
    for (id, own) in &policy.renewals {
        check_leads(&own.leads, &["renewals", id, "leads"], &file, faults);
        check_durations(&own.durations, &["renewals", id, "durations"], of_day, &file, faults);
    }
    if let Owner::Instance(Some(known)) = owner {
        check_renewals(policy, known, &file, faults);
    }
}

/// The file from which the policy was read, used to locate its values.
struct File<'f> {
    source: &'f Arc<Source>,
    root: &'f DeTable<'f>,
    reported: &'f [Vec<String>],
}

impl File<'_> {
    /// Returns the bytes of the value at a path, or of its key if the value is a table.
    fn span(&self, path: &[&str]) -> Option<Range<usize>> {
        let (last, above) = path.split_last()?;
        let mut table = self.root;
        for key in above {
            table = child(table, key)?.1.get_ref().as_table()?;
        }
        let (key, value) = child(table, last)?;
        Some(if value.get_ref().is_table() { key.span() } else { value.span() })
    }

    /// Returns whether the file itself has something at this path.
    fn has(&self, path: &[&str]) -> bool {
        self.span(path).is_some()
    }

    /// Returns whether a fault at or below this path has been reported already.
    fn is_reported(&self, path: &[&str]) -> bool {
        self.reported.iter().any(|reported| {
            reported.len() >= path.len() && path.iter().zip(reported).all(|(a, b)| a == b)
        })
    }

    /// Creates a fault at the first of these paths that the file has.
    fn fault(&self, paths: &[&[&str]], code: FaultCode, message: String) -> Fault {
        let span = paths.iter().find_map(|path| self.span(path)).unwrap_or(0..0);
        Fault::at(self.source, span, code, message)
    }
}

/// Finds the entry of a table by name, ignoring the blanks around the arrow of a lead and the
/// encoding of accents.
fn child<'t, 'i>(
    table: &'t DeTable<'i>,
    name: &str,
) -> Option<(&'t Spanned<DeString<'i>>, &'t Spanned<DeValue<'i>>)> {
    table.iter().find(|(key, _)| match (key.get_ref().split_once("->"), name.split_once("->")) {
        (Some((from, to)), Some(of_name)) => {
            (from.trim(), to.trim()) == (of_name.0.trim(), of_name.1.trim())
        }
        _ => nfc(key.get_ref()) == name,
    })
}

fn check_sessions(policy: &Policy, file: &File<'_>, faults: &mut Faults) {
    const CODE: FaultCode = FaultCode::PolicySessions;
    if !file.has(&["sessions"]) || file.is_reported(&["sessions"]) {
        return;
    }
    let mut is_sound = true;
    for session in Session::ALL {
        let name = session.as_str();
        let hours = policy.sessions.hours(session);
        let (opens, closes) = (hours.opens.format("%H:%M"), hours.closes.format("%H:%M"));
        let places: [&[&str]; 2] = [&["sessions", name, "closes"], &["sessions", name, "opens"]];
        let mut report = |message: String, expected: &str| {
            is_sound = false;
            faults.add(|| file.fault(&places, CODE, message).expecting(expected));
        };
        if hours.opens == hours.closes {
            report(
                format!("the {name} session opens and closes at {opens}"),
                "a later closing time",
            );
        } else if hours.opens > hours.closes {
            let message =
                format!("the {name} session closes at {closes}, before it opens at {opens}");
            report(message, "a closing time after the opening time");
        } else if hours.minutes() > LONGEST_SESSION {
            let message = format!("the {name} session lasts {} minutes", hours.minutes());
            report(message, "at most 480 minutes");
        }
    }
    // Lunch and the evening are rare, and a policy with longer sessions need not know of them: the
    // calendar's checks see the days on which they exist.
    let (morning, afternoon) = (&policy.sessions.morning, &policy.sessions.afternoon);
    if is_sound && afternoon.opens < morning.closes {
        faults.add(|| {
            let message = format!(
                "the sessions overlap: the afternoon opens at {}, the morning closes at {}",
                afternoon.opens.format("%H:%M"),
                morning.closes.format("%H:%M"),
            );
            let places: [&[&str]; 2] =
                [&["sessions", "afternoon", "opens"], &["sessions", "morning", "closes"]];
            file.fault(&places, CODE, message).expecting("a morning that ends before the afternoon")
        });
    }
}

/// Checks the leads that the file mentions; the leads of the base are sound.
fn check_leads(
    leads: &BTreeMap<String, LeadRule>,
    above: &[&str],
    file: &File<'_>,
    faults: &mut Faults,
) {
    for (name, lead) in leads {
        let path = [above, &[name]].concat();
        if !file.has(&path) || file.is_reported(&path) {
            continue;
        }
        let is_blank = lead.more_than.is_none() && lead.at_least.is_none();
        if is_blank && lead.strength != Strength::None {
            faults.add(|| {
                let message = format!("the lead \"{name}\" does not say how long it is");
                file.fault(&[&path], FaultCode::PolicyLead, message)
                    .expecting("`more_than` or `at_least`, with a number of days")
            });
        }
        if lead.strength == Strength::Soft && lead.points == 0 {
            faults.add(|| {
                let message = format!("the soft lead \"{name}\" costs nothing when it is missed");
                let strength = [path.as_slice(), &["strength"]].concat();
                let points = [path.as_slice(), &["points"]].concat();
                file.fault(&[&points, &strength, &path], FaultCode::PolicyLead, message)
                    .expecting("`points` for each day short, at least 1")
                    .advise("To remove the lead, write strength = \"none\".")
            });
        }
    }
}

/// Checks that a meeting of a chain fits in a day.
fn check_durations(
    durations: &BTreeMap<ItemKind, Duration>,
    above: &[&str],
    of_day: u32,
    file: &File<'_>,
    faults: &mut Faults,
) {
    for (kind, duration) in durations {
        let path = [above, &[kind.as_str(), "minutes"]].concat();
        let minutes = duration.minutes.unwrap_or(0);
        if minutes > of_day && file.has(&path) && !file.is_reported(&path) {
            faults.add(|| {
                let message = format!(
                    "{} take {minutes} minutes, but the sessions of a day have {of_day} together",
                    kind.in_words(),
                );
                file.fault(&[&path], FaultCode::PolicyDuration, message)
                    .expecting(format!("at most {of_day} minutes"))
            });
        }
    }
}

/// Checks that renewal overrides name existing renewals; otherwise they would be lost silently.
fn check_renewals(policy: &Policy, known: &[&str], file: &File<'_>, faults: &mut Faults) {
    for id in policy.renewals.keys().filter(|id| !known.contains(&id.as_str())) {
        faults.add(|| {
            let message = format!("renewals.csv has no renewal {}", quoted(id));
            file.fault(&[&["renewals", id]], FaultCode::PolicyUnknownRenewal, message)
                .finding(id.as_str())
                .expecting("the id of a renewal of this instance")
                .advise_if(did_you_mean(id, known.iter().copied()))
        });
    }
}
