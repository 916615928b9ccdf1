//! The programme that follows from an instance and a list of changes.

use std::sync::Arc;

use super::change::Effect;
use super::history::Mode;
use super::journal::{Place, Places};
use super::{Change, DeskError};
use crate::base::cancel::Cancel;
use crate::domain::changes::Changes;
use crate::domain::draft::{Draft, DraftRow};
use crate::domain::ids::PenaltyId;
use crate::domain::problem::{Problem, Stability};
use crate::domain::programme::{Entry, Programme, ProofStatus};
use crate::domain::rules::Rules;
use crate::input::instance::{Instance, Origin};
use crate::questions::explain::{self, Explanation};
use crate::questions::replan;
use crate::solver::{Options, Outcome, Prices, Ties, Watch, assemble, solve};

/// How far the work is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Progress {
    /// What is being done, as a sentence.
    pub words: String,
    /// The points of the best programme so far.
    pub best: Option<i64>,
    /// No programme costs fewer points.
    pub bound: Option<i64>,
}

/// How work at the desk is watched and ended.
#[derive(Clone)]
pub struct Control {
    /// Ends the work.
    pub cancel: Cancel,
    report: Arc<dyn Fn(Progress) + Send + Sync>,
}

impl std::fmt::Debug for Control {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Control").field("cancel", &self.cancel).finish_non_exhaustive()
    }
}

impl Default for Control {
    fn default() -> Self {
        Control::new(Cancel::new(), |_| {})
    }
}

impl Control {
    /// Creates a control that hands progress to a function, which is called from other threads.
    ///
    /// ```
    /// use horseshoe::base::cancel::Cancel;
    /// use horseshoe::desk::Control;
    /// let control = Control::new(Cancel::new(), |progress| eprintln!("{}", progress.words));
    /// control.cancel.cancel();
    /// assert!(control.cancel.is_cancelled());
    /// ```
    pub fn new(cancel: Cancel, report: impl Fn(Progress) + Send + Sync + 'static) -> Control {
        Control { cancel, report: Arc::new(report) }
    }

    /// Says what is being done.
    pub(super) fn say(&self, words: &str) {
        (self.report)(Progress { words: words.to_owned(), ..Progress::default() });
    }

    /// Returns the options with this control.
    pub(super) fn over(&self, options: &Options) -> Options {
        Options { cancel: Some(self.cancel.clone()), ..options.clone() }
    }

    /// Returns the options with this control, watched.
    fn watched(&self, options: &Options) -> Options {
        let report = Arc::clone(&self.report);
        let watch = Watch::new(move |known| {
            let words = match known.best {
                Some(best) => {
                    format!("Planning: {best} points found, none below {}", known.bound)
                }
                None => format!("Planning: none below {} points", known.bound),
            };
            report(Progress { words, best: known.best, bound: Some(known.bound) });
        });
        Options { watch: Some(watch), ..self.over(options) }
    }

    /// Fails if the work is to end.
    pub(super) fn go_on(&self) -> Result<(), DeskError> {
        if self.cancel.is_cancelled() { Err(DeskError::Cancelled) } else { Ok(()) }
    }
}

/// What came of planning.
#[derive(Clone, Debug)]
pub(super) enum Fate {
    /// A programme.
    Programme(Box<Programme>),
    /// No programme keeps every rule: the conflict, with no repairs yet.
    Impossible(Box<Explanation>),
    /// The time limit came before any programme.
    Stopped,
}

/// An instance with its changes, planned.
#[derive(Clone, Debug)]
pub(super) struct Planned {
    /// The instance with the changes.
    pub(super) instance: Instance,
    /// What the changes come to.
    pub(super) effect: Effect,
    /// The problem, with nothing kept but what has been held.
    pub(super) problem: Problem,
    /// The programme.
    pub(super) fate: Fate,
    /// The least points of any programme with these changes, if known.
    pub(super) best: Option<i64>,
    /// The multipliers of the problem, from which its variants start.
    pub(super) prices: Option<Prices>,
    /// The programme before the last change.
    pub(super) former: Draft,
    /// What the last change moved.
    pub(super) changes: Changes,
}

/// A plan to be made: the changes, and the programme from which the last of them starts.
#[derive(Clone, Copy, Debug)]
pub(super) struct Plan<'a> {
    pub(super) base: &'a Instance,
    pub(super) changes: &'a [&'a Change],
    pub(super) former: Option<&'a Places>,
    pub(super) mode: Mode,
}

impl Plan<'_> {
    /// Plans.
    pub(super) fn make(self, options: &Options, control: &Control) -> Result<Planned, DeskError> {
        control.go_on()?;
        let effect = Effect::of(self.base, self.changes.iter().copied())?;
        let edited = self.base.edited(&effect.rows)?;
        let stated = edited.problem()?;
        let (rules, mut former) = (Rules::all(), draft_of(self.former, &stated));
        if let Some(as_of) = effect.as_of {
            // What has been held keeps its hour, and with it its order in the session.
            let rows = former.rows.iter_mut().zip(self.former.into_iter().flatten());
            for (row, place) in rows.filter(|(row, _)| row.date < as_of) {
                (row.start, row.end) = place.hours.unzip();
            }
        }
        let held = effect.as_of.map(|as_of| {
            let past = former.rows.iter().filter(|row| row.date < as_of);
            Draft { rows: past.cloned().collect() }
        });
        let mut plain = stated.clone();
        if let Some(held) = &held {
            replan::keep(&mut plain, &rules, held, effect.as_of);
        }
        let keeps = self.mode == Mode::Keep && self.former.is_some();
        let (outcome, best, prices) = if keeps {
            let mut kept = stated;
            replan::keep(&mut kept, &rules, &former, effect.as_of);
            let (own, any) = (control.watched(options), control.over(options));
            let any = Options { ties: Ties::Any, ..any };
            let (kept, best) = rayon::join(
                || solve(&kept, &rules, &own).map(|outcome| (outcome, kept.clone())),
                || solve(&plain, &rules, &any),
            );
            let (outcome, kept) = kept?;
            let (best, prices) = match best? {
                Outcome::Solved(solved) if solved.status == ProofStatus::Optimal => {
                    (Some(solved.objective), solved.prices)
                }
                _ => (None, None),
            };
            (programme_of(outcome, &kept), best, prices)
        } else {
            let mut asked = plain.clone();
            if self.former.is_some() {
                // Of the best programmes, the nearest to the one before.
                asked.agree(&former, Stability::AmongCheapest);
            }
            let mut outcome = solve(&asked, &rules, &control.watched(options))?;
            let prices = match &mut outcome {
                Outcome::Solved(solved) => solved.prices.take(),
                Outcome::Infeasible | Outcome::Stopped => None,
            };
            let programme = programme_of(outcome, &asked);
            let best = match &programme {
                Found::Programme(own) if own.status == ProofStatus::Optimal => Some(points(own)),
                _ => None,
            };
            (programme, best, prices)
        };
        control.go_on()?;
        let fate = match outcome {
            Found::Programme(programme) => Fate::Programme(programme),
            Found::None => none(&plain, &rules, effect.waives, &control.over(options), control)?,
            Found::Stopped => Fate::Stopped,
        };
        control.go_on()?;
        let changes = match (&fate, self.former) {
            (Fate::Programme(programme), Some(_)) => {
                let mut asked = plain.clone();
                asked.agree(&former, Stability::AmongCheapest);
                replan::changes(&asked, &rules, &former, programme)
            }
            _ => Changes::default(),
        };
        let instance = edited.instance;
        Ok(Planned { instance, effect, problem: plain, fate, best, prices, former, changes })
    }
}

/// Returns what there is in place of a programme: one with waivers if they were asked for, or the reason
/// why there is none.
fn none(
    problem: &Problem,
    rules: &Rules,
    waives: bool,
    options: &Options,
    control: &Control,
) -> Result<Fate, DeskError> {
    if waives {
        control.say("Looking for the cheapest set of waivers");
        if let Some(waived) = explain::cheapest_waivers(problem, rules, options)? {
            return Ok(Fate::Programme(Box::new(waived.programme)));
        }
    }
    control.say("Looking for the reason why there is no programme");
    Ok(Fate::Impossible(Box::new(explain::diagnosis(problem, rules, options)?)))
}

enum Found {
    Programme(Box<Programme>),
    None,
    Stopped,
}

fn programme_of(outcome: Outcome, problem: &Problem) -> Found {
    match outcome {
        Outcome::Solved(solved) => {
            Found::Programme(Box::new(assemble::programme(problem, *solved)))
        }
        Outcome::Infeasible => Found::None,
        Outcome::Stopped => Found::Stopped,
    }
}

/// Returns the points of a programme without the charge for moves.
pub(super) fn points(programme: &Programme) -> i64 {
    let moved = programme.penalties.iter().filter(|charge| charge.term == PenaltyId::Moved);
    programme.objective - moved.map(|charge| charge.points).sum::<i64>()
}

/// Returns the programme from which a change starts. What it has as fixed or held it does not say: that
/// follows from the instance and from the changes.
pub(super) fn draft_of(places: Option<&Places>, problem: &Problem) -> Draft {
    let title = |id: &str| {
        problem.item(id).map_or_else(|| id.to_owned(), |item| problem.items[item].title.clone())
    };
    let rows = places.into_iter().flatten().map(|place| DraftRow {
        id: place.id.clone(),
        title: title(&place.id),
        date: place.date,
        session: place.session,
        start: None,
        end: None,
        status: None,
        origin: Origin::default(),
    });
    Draft { rows: rows.collect() }
}

/// Returns where the items of a programme stand.
pub(super) fn places(programme: &Programme) -> Places {
    let entries = programme.items.iter();
    let place = |entry: &Entry| Place {
        id: entry.id.clone(),
        date: entry.date,
        session: entry.session,
        hours: entry.start.zip(entry.end),
    };
    entries.map(place).collect()
}
