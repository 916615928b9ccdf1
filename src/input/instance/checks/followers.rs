//! Checks of `after`: an event that directly follows another item.

use std::collections::{BTreeMap, HashMap, HashSet};

use super::Everything;
use crate::base::item::{ItemKind, Track};
use crate::base::words::{all_of, any_of, quoted};
use crate::input::instance::fault::{Fault, Faults};
use crate::input::instance::located::Located;
use crate::input::instance::suggest::{did_you_mean, nearest};
use crate::input::instance::{Event, FaultCode};

/// The number of ids of a circle that one message names.
const NAMED: usize = 8;

/// Reports every `after` that names nothing, forms a circle, names an item that another event
/// follows, or contradicts the event's own time.
///
/// This check requires only that the renewal and the kind of item exist. Whether the renewal's
/// chain has the item is checked when the chain is built.
pub(super) fn check(all: &Everything<'_>, faults: &mut Faults) {
    let events = all.events.iter().enumerate();
    let by_id: HashMap<&str, usize> =
        events.map(|(index, event)| (event.what.id.as_str(), index)).collect();
    let renewals: HashSet<&str> = all.renewals.iter().map(|r| r.what.id.as_str()).collect();

    let mut leaders: Vec<Option<usize>> = vec![None; all.events.len()];
    let mut followers: BTreeMap<&str, &Located<'_, Event>> = BTreeMap::new();
    for (index, event) in all.events.iter().enumerate() {
        let Some(after) = event.what.after.as_deref() else { continue };
        leaders[index] = by_id.get(after).copied();
        if leaders[index].is_none()
            && let Err(unknown) = item_of_renewal(after, &renewals)
        {
            faults.add(|| unknown.fault(all, event));
            continue;
        }
        match followers.get(after) {
            Some(first) => faults.add(|| second_follower(event, first, after)),
            None => {
                followers.insert(after, event);
            }
        }
    }
    check_circles(&all.events, &leaders, faults);
    for (event, leader) in all.events.iter().zip(&leaders) {
        if let Some(leader) = leader.map(|index| &all.events[index]) {
            check_times(event, leader, faults);
        }
    }
}

/// Why an `after` that is not an event's id names no item of a renewal either.
enum Unknown<'a> {
    /// The text is not an id.
    Id(&'a str),
    /// The text is a renewal's id, which names no single item.
    WholeRenewal(&'a str),
    /// No renewal has this id.
    Renewal { renewal: &'a str, word: &'a str },
    /// No kind of item has this word.
    Item { renewal: &'a str, word: &'a str },
    /// The item is a document, which takes no slot, so nothing directly follows it.
    Document(ItemKind),
}

/// Checks an `after` of the form `UNDOF/consultations`.
fn item_of_renewal<'a>(after: &'a str, renewals: &HashSet<&str>) -> Result<(), Unknown<'a>> {
    let Some((renewal, word)) = after.split_once('/') else {
        let is_renewal = renewals.contains(after);
        return Err(if is_renewal { Unknown::WholeRenewal(after) } else { Unknown::Id(after) });
    };
    if !renewals.contains(renewal) {
        return Err(Unknown::Renewal { renewal, word });
    }
    match ItemKind::from_word(word) {
        None => Err(Unknown::Item { renewal, word }),
        Some(kind) if kind.track() == Track::Secretariat => Err(Unknown::Document(kind)),
        Some(_) => Ok(()),
    }
}

impl Unknown<'_> {
    fn fault(self, all: &Everything<'_>, event: &Located<'_, Event>) -> Fault {
        let renewals = || all.renewals.iter().map(|renewal| renewal.what.id.as_str());
        let events = || all.events.iter().map(|event| event.what.id.as_str());
        let (message, help) = match self {
            Unknown::Id(id) => (
                format!("`after` names {}, which no event has as its id", quoted(id)),
                did_you_mean(id, events()),
            ),
            Unknown::WholeRenewal(id) => (
                format!("`after` names {id}, a renewal, but not which of its items"),
                Some(format!("Write {id}/consultations, for example.")),
            ),
            Unknown::Renewal { renewal, word } => (
                format!("`after` names {}, which no renewal has as its id", quoted(renewal)),
                nearest(renewal, renewals()).map(|near| format!("Did you mean `{near}/{word}`?")),
            ),
            Unknown::Item { renewal, word } => {
                let council = ItemKind::ALL.iter().filter(|kind| kind.track() == Track::Council);
                let words: Vec<&str> = council.map(|kind| kind.as_str()).collect();
                let near = nearest(word, words.iter().copied());
                let help = match near {
                    Some(near) => format!("Did you mean `{renewal}/{near}`?"),
                    None => format!("The items that can be followed are {}.", any_of(&words)),
                };
                (format!("`after` names {}, which is no kind of item", quoted(word)), Some(help))
            }
            Unknown::Document(kind) => (
                format!("nothing can directly follow a {}: it takes no slot", kind.in_words()),
                Some("Give `earliest` instead.".to_owned()),
            ),
        };
        event
            .cell("after")
            .fault(FaultCode::EventUnknownLeader, message)
            .expecting("an event's id, or an item such as UNDOF/consultations")
            .advise_if(help)
    }
}

fn second_follower(event: &Located<'_, Event>, first: &Located<'_, Event>, after: &str) -> Fault {
    let message = format!(
        "{} directly follows {after}, but so does {} (line {})",
        event.what.id,
        first.what.id,
        first.row.line(),
    );
    let fault = event.cell("after").fault(FaultCode::EventSecondFollower, message);
    let fault = fault
        .expecting("an item that no other event follows")
        .advise(format!("To have one after the other, write {} here.", first.what.id));
    first.cell("after").mark(fault, "follows it already")
}

/// Reports each circle once, at the first of its events.
fn check_circles(events: &[Located<'_, Event>], leaders: &[Option<usize>], faults: &mut Faults) {
    // The walk that first met each event; meeting it again on the same walk reveals a circle.
    let mut walks: Vec<Option<usize>> = vec![None; events.len()];
    for start in 0..events.len() {
        let mut here = Some(start);
        while let Some(index) = here.filter(|index| walks[*index].is_none()) {
            walks[index] = Some(start);
            here = leaders[index];
        }
        let Some(met) = here.filter(|index| walks[*index] == Some(start)) else { continue };
        let circle: Vec<usize> =
            std::iter::successors(Some(met), |index| leaders[*index].filter(|next| *next != met))
                .collect();
        let first = circle.iter().copied().min().unwrap_or(met);
        faults.add(|| circle_fault(events, first, leaders, circle.len()));
    }
}

fn circle_fault(
    events: &[Located<'_, Event>],
    first: usize,
    leaders: &[Option<usize>],
    length: usize,
) -> Fault {
    let id = |index: usize| events[index].what.id.as_str();
    let message = if length == 1 {
        format!("{} follows itself", id(first))
    } else {
        let around = std::iter::successors(Some(first), |index| leaders[*index]);
        let mut steps: Vec<String> = around
            .take(length.min(NAMED))
            .map(|index| {
                format!("{} follows {}", id(index), leaders[index].map(id).unwrap_or_default())
            })
            .collect();
        if length > NAMED {
            steps.push("so on".to_owned());
        }
        format!("a circle: {}", all_of(&steps))
    };
    events[first]
        .cell("after")
        .fault(FaultCode::EventCircle, message)
        .expecting("an event that does not follow this one")
}

/// Checks that an event is held on the day of the event it follows, and not before it.
fn check_times(event: &Located<'_, Event>, leader: &Located<'_, Event>, faults: &mut Faults) {
    let (own, other) = (&event.what, &leader.what);
    if let (Some(date), Some(day)) = (own.date, other.date)
        && date != day
    {
        faults.add(|| {
            let message = format!(
                "{} is fixed to {date}, but directly follows {}, which is fixed to {day} (line {})",
                own.id,
                other.id,
                leader.row.line(),
            );
            let fault = event.cell("date").fault(FaultCode::EventOtherDay, message);
            let fault = fault
                .expecting(format!("{day}, or an empty cell"))
                .advise("Leave `date` empty: what follows an event is held on its day.");
            event.cell("after").mark(fault, "the event that it follows")
        });
    } else if let (Some(session), Some(earlier)) = (own.session, other.session)
        && session < earlier
    {
        faults.add(|| {
            let message = format!(
                "{} is in the {session}, but directly follows {}, which is in the {earlier}",
                own.id, other.id,
            );
            event
                .cell("session")
                .fault(FaultCode::EventOtherDay, message)
                .expecting(format!("{earlier}, or an empty cell"))
        });
    }
}
