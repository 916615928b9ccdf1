//! The programme of a call: planned, or the one that it names.

use std::path::{Path, PathBuf};

use clap::Args;
use horseshoe::base::calendar::Months;
use horseshoe::domain::draft::Draft;
use horseshoe::domain::problem::Problem;
use horseshoe::domain::programme::Programme;
use horseshoe::domain::rules::Rules;
use horseshoe::input::instance::PolicyChoice;
use horseshoe::output::formats::Format;
use horseshoe::output::language::Language;
use horseshoe::output::report::{self, Audience, Previous};
use horseshoe::questions::{explain, replan};
use horseshoe::solver::{self, Outcome, assemble};

use super::console::Console;
use super::solver::Solver;
use super::{Ending, Failure, Given, no_programme};

/// The file of a folder that `plan --out` wrote.
const PROGRAMME: &str = "programme.csv";

/// Which programme, and for whom.
#[derive(Debug, Args)]
pub(super) struct Drafted {
    #[command(flatten)]
    given: Given,
    #[command(flatten)]
    asked: Asked,
}

/// What of that a call asks for beside the instance.
#[derive(Debug, Args)]
pub(super) struct Asked {
    /// Take this programme, as plan --out wrote it or as somebody edited it, in place of the best one: a
    /// programme.csv, or the folder that holds it. Rules that it breaks are said in the paper, and the
    /// exit code is then 1
    #[arg(long, value_name = "PROGRAMME.csv|DIR", conflicts_with = "waive")]
    programme: Option<PathBuf>,
    /// Where no programme keeps every rule, take the one with the cheapest set of waivers, marked as such
    #[arg(long)]
    waive: bool,
    /// Make the copy for these readers: circulation (no notes, no slack, no reasons that are the
    /// presidency's own) or us (everything)
    #[arg(long = "for", value_name = "READERS", default_value_t = Audience::Circulation)]
    audience: Audience,
    /// The language of the paper or calendar: en, fr, es, ru, zh or ar, in place of the first one of
    /// programme.toml
    #[arg(long, value_name = "LANGUAGE")]
    lang: Option<Language>,
    #[command(flatten)]
    solver: Solver,
}

/// A programme with the problem that it answers, or how the call ends without one.
pub(super) enum Found {
    Programme(Box<(Programme, Problem)>),
    Ended(Ending),
}

impl Drafted {
    /// For whom, and in which language.
    pub(super) fn readers(&self, programme: &Programme) -> (Audience, Language) {
        self.asked.readers(Some(programme))
    }

    /// The programme that the call names.
    pub(super) fn named(&self) -> Option<PathBuf> {
        self.asked.programme.as_deref().map(file_of)
    }

    /// The folder of the instance.
    pub(super) fn instance(&self) -> &Path {
        &self.given.instance
    }

    /// Returns the programme that the call names or, without one, this one if it is there, or the best.
    pub(super) fn find(&self, usual: Option<&Path>, console: &Console) -> Result<Found, Failure> {
        find(&self.given, &self.asked, usual, console)
    }
}

impl Asked {
    /// For whom, and in which language: that of the call, or the first one of the programme.
    pub(super) fn readers(&self, programme: Option<&Programme>) -> (Audience, Language) {
        let own = || programme.map_or(Language::En, |own| report::languages_of(own).first());
        (self.audience, self.lang.unwrap_or_else(own))
    }

    /// As [`Drafted::find`], for a call whose instance stands elsewhere.
    pub(super) fn of_instance(
        &self,
        instance: &Path,
        (policy, month): (Option<PolicyChoice>, Option<Months>),
        console: &Console,
    ) -> Result<Found, Failure> {
        let given = Given { instance: instance.to_owned(), policy, month, with: Vec::new() };
        find(&given, self, None, console)
    }
}

impl Found {
    /// How the call ends after its answer: rules that have to be waived are no programme of work.
    pub(super) fn ending(programme: &Programme) -> Ending {
        if programme.waivers.is_empty() { Ending::Done } else { Ending::No }
    }
}

/// The file of a programme that is named by itself or by its folder.
pub(super) fn file_of(path: &Path) -> PathBuf {
    if path.is_dir() { path.join(PROGRAMME) } else { path.to_owned() }
}

fn find(
    given: &Given,
    asked: &Asked,
    usual: Option<&Path>,
    console: &Console,
) -> Result<Found, Failure> {
    let named = asked.programme.as_deref().map(file_of);
    let usual = usual.map(file_of).filter(|file| file.is_file());
    match named.or(usual) {
        Some(file) => stated(given, &file, console),
        None => planned(given, asked, console),
    }
}

/// The programme of a file, held against every rule.
fn stated(given: &Given, file: &Path, console: &Console) -> Result<Found, Failure> {
    let mut problem = given.problem_with_overlaps()?;
    let draft = Draft::read(file)?;
    // What the file marks as held has been held: the rules that it breaks are noted, and no more.
    replan::keep(&mut problem, &Rules::all(), &draft, None);
    let mut programme = assemble::drafted(&problem, &draft);
    let previous = Previous::of_kept(file);
    for problem in previous.problems() {
        console.note(problem);
    }
    report::number(&mut programme, &[previous]);
    let file = file.display();
    match programme.waivers.len() {
        0 => console.note(&format!("{file} was checked: it keeps every rule")),
        1 => console.note(&format!("{file} was checked: it breaks 1 rule")),
        many => console.note(&format!("{file} was checked: it breaks rules in {many} places")),
    }
    Ok(Found::Programme(Box::new((programme, problem))))
}

/// The best programme.
fn planned(given: &Given, asked: &Asked, console: &Console) -> Result<Found, Failure> {
    let problem = given.problem_to_plan(asked.waive, console)?;
    let (rules, options) = (Rules::all(), asked.solver.options());
    let waiting = console.waiting("solving");
    let outcome = solver::solve(&problem, &rules, &options);
    waiting.finish_and_clear();
    match outcome? {
        Outcome::Solved(solved) => {
            let mut programme = assemble::programme(&problem, *solved);
            report::number(&mut programme, &[]);
            Ok(Found::Programme(Box::new((programme, problem))))
        }
        Outcome::Stopped => Ok(Found::Ended(console.stopped())),
        Outcome::Infeasible => {
            if asked.waive
                && let Some(waived) = explain::cheapest_waivers(&problem, &rules, &options)?
            {
                let mut programme = waived.programme;
                report::number(&mut programme, &[]);
                return Ok(Found::Programme(Box::new((programme, problem))));
            }
            let explained = explain::explain(&problem, &rules, &options)?;
            let ending =
                no_programme::report(&problem, &explained, (Format::Text, false), console)?;
            Ok(Found::Ended(ending))
        }
    }
}
