//! `horseshoe plan`.

mod alternatives;

use std::path::{Path, PathBuf};
use std::time::Instant;

use chrono::Datelike;
use clap::Args;
use horseshoe::base::calendar::is_circular_known;
use horseshoe::base::files::{Hold, check_dir, edited};
use horseshoe::domain::problem::Problem;
use horseshoe::domain::programme::{Programme, ProofStatus};
use horseshoe::domain::rules::Rules;
use horseshoe::output::formats;
use horseshoe::output::language::{Language, Languages};
use horseshoe::output::report::{self, Audience, Format, Previous};
use horseshoe::questions::explain::{self, Explanation};
use horseshoe::questions::replan;
use horseshoe::solver::assemble;
use horseshoe::solver::{self, Options, Outcome, Watch};

use super::console::Console;
use super::replan::Replan;
use super::solver::Solver;
use super::{Ending, Failure, Given, no_programme};

/// The files of a set of `plan` that a person may edit.
const PROGRAMME: &str = "programme.csv";
const WORKBOOK: &str = "programme.xlsx";
const OURS: &str = "for-us.xlsx";

/// Finds the best programme of an instance and proves it.
#[derive(Debug, Args)]
pub(super) struct Call {
    #[command(flatten)]
    given: Given,
    /// Write every format into this directory
    #[arg(long, value_name = "DIR")]
    out: Option<PathBuf>,
    /// Replace a programme.csv in that directory even if somebody edited it
    #[arg(long, requires = "out")]
    force: bool,
    /// Print this format: text, csv, json, md, html, docx, typ, pdf, ics, tracks (the chart as SVG) or xlsx
    #[arg(long, default_value = "text", value_name = "FORMAT")]
    format: Format,
    /// Make the copy for these readers: circulation (no points, proof, notes or names of files) or us
    /// (everything); text is for us unless this says otherwise, csv and json are always for us, and every
    /// other format is for circulation; with --out, us adds for-us.md, .html, .docx, .ics and .xlsx, and
    /// the workbook for us is an instance too
    #[arg(long = "for", value_name = "READERS")]
    audience: Option<Audience>,
    /// The languages of the documents, such as fr or en,fr: en, fr, es, ru, zh or ar, in place of those of
    /// programme.toml. text, md and html print one after the other; with --out every language has its
    /// own files, the first under the plain names, the others as programme.fr.html
    #[arg(long, value_name = "LANGUAGES")]
    lang: Option<Languages>,
    #[command(flatten)]
    replan: Replan,
    #[command(flatten)]
    other: Other,
    #[command(flatten)]
    solver: Solver,
}

/// Programmes other than the best one.
#[derive(Debug, Args)]
#[command(next_help_heading = "Other programmes")]
struct Other {
    /// Find this many programmes, each the best of those that differ enough from the ones before it
    #[arg(long, value_name = "COUNT", value_parser = clap::value_parser!(u16).range(2..=50))]
    alternatives: Option<u16>,
    /// Items of another day by which any two of them differ
    #[arg(
        long, alias = "apart", value_name = "ITEMS", default_value_t = 3, requires = "alternatives",
        value_parser = clap::value_parser!(u16).range(1..=1000)
    )]
    min_distance: u16,
    /// Another session of the same day counts as a difference too
    #[arg(long, requires = "alternatives")]
    by_session: bool,
    /// Where no programme keeps every rule, print the one with the cheapest set of waivers, marked
    /// as such
    #[arg(long, conflicts_with = "alternatives")]
    waive: bool,
    /// List everything: each change of an alternative or, where there is no programme, each statement and
    /// each repair, on a line of its own
    #[arg(long)]
    all: bool,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    if let Some(directory) = &call.out {
        check_dir(directory)?;
        call.spare_edited(directory)?;
    }
    call.check_readers()?;
    call.check_languages()?;
    call.check_terminal(console)?;
    let mut problem = call.given.problem_to_plan(call.other.waive, console)?;
    let agreed = call.replan.lay_over(&mut problem, console)?;
    note_unknown_holidays(&problem, console);
    if let Some(count) = call.other.alternatives {
        return alternatives::run(call, &problem, usize::from(count), console);
    }
    let begun = Instant::now();
    let waiting = console.waiting("solving");
    let shown = waiting.clone();
    let watch = Watch::new(move |known| {
        shown.set_message(match known.best {
            Some(best) => format!("solving: {best} points found, none below {}", known.bound),
            None => format!("solving: none below {} points", known.bound),
        });
    });
    let (rules, options) = (Rules::all(), Options { watch: Some(watch), ..call.solver.options() });
    let outcome = solver::solve(&problem, &rules, &options);
    waiting.finish_and_clear();
    let solved = match outcome? {
        Outcome::Solved(solved) => *solved,
        Outcome::Infeasible => return impossible(call, &problem, begun, console),
        Outcome::Stopped => {
            // What the search had no time for may be plain.
            if let Some(conflict) = explain::quick_conflict(&problem, &rules) {
                let explained = Explanation::of(conflict);
                return no_programme::report(
                    &problem,
                    &explained,
                    (reasons(call), call.other.all),
                    console,
                );
            }
            return Ok(console.stopped());
        }
    };
    let mut programme = assemble::programme(&problem, solved);
    programme.changes = agreed.map(|agreed| replan::changes(&problem, &rules, &agreed, &programme));
    hand_out(call, &mut programme, console)?;
    Ok(Ending::Done)
}

/// Says once which years lack the holidays that no rule gives, unless the instance closes some days
/// of such a year under one of their names.
fn note_unknown_holidays(problem: &Problem, console: &Console) {
    let names_one = |reason: &str| {
        let reason = reason.to_lowercase();
        ["eid", "holiday"].iter().any(|word| reason.contains(word))
    };
    let is_given = |year: &i32| {
        let mut rows = problem.rows.calendar.iter();
        rows.any(|row| (row.from.year()..=row.to.year()).contains(year) && names_one(&row.reason))
    };
    let years = problem.first.year()..=problem.last.year();
    let unknown: Vec<i32> =
        years.filter(|year| !is_circular_known(*year) && !is_given(year)).collect();
    if let Some(year) = unknown.first() {
        let years: Vec<String> = unknown.iter().map(i32::to_string).collect();
        let years = years.join(", ");
        console.note(&format!(
            "note: the days on which Headquarters observes the two Eids in {} are not known; for \
             each, add to calendar.csv a row such as date,status,reason = {year}-MM-DD,closed,Eid al-Fitr",
            years
        ));
    }
}

impl Call {
    /// Refuses a copy that does not exist.
    fn check_readers(&self) -> Result<(), Failure> {
        match self.audience {
            Some(audience) if !self.format.is_for(audience) => Err(Failure::Call(format!(
                "there is no {} for {audience}: it holds everything; print text, md, html, ics, \
                 tracks or xlsx, or leave --for out",
                self.format
            ))),
            _ => Ok(()),
        }
    }

    /// Refuses to print on a terminal what is no text.
    fn check_terminal(&self, console: &Console) -> Result<(), Failure> {
        if !self.format.is_binary() || !console.is_terminal() {
            return Ok(());
        }
        Err(Failure::Call(format!(
            "{0} is no text, and a terminal cannot show it; write it to a file, as in \
             `horseshoe plan … --format {0} > programme.{0}`, or write every format with --out DIR",
            self.format
        )))
    }

    /// Refuses several languages in a format that holds one.
    fn check_languages(&self) -> Result<(), Failure> {
        match &self.lang {
            Some(languages)
                if languages.are_several()
                    && self.format.has_language()
                    && !self.format.holds_languages() =>
            {
                Err(Failure::Call(format!(
                    "{} holds one language, not {languages}; print one of them, or write a file for each \
                     with --out DIR and --format text",
                    self.format
                )))
            }
            _ => Ok(()),
        }
    }

    /// Gives the programme the languages of the call.
    fn set_languages(&self, programme: &mut Programme) {
        if let Some(languages) = &self.lang {
            programme.head.languages = languages.iter().collect();
        }
    }

    /// The readers of what is printed.
    fn readers(&self) -> Audience {
        self.audience.unwrap_or(self.format.audience())
    }

    /// The readers of what is written beside the copies for circulation.
    fn written_for(&self) -> Audience {
        self.audience.unwrap_or(Audience::Circulation)
    }
}

/// Counts the version and the entries of calendars on from what was written before.
fn count_on(call: &Call, programme: &mut Programme, console: &Console) {
    let kept = call.replan.kept().map(Previous::of_kept);
    let before = call.out.as_deref().map(Previous::in_folder);
    if call.out.is_none() && kept.is_none() {
        // Nothing is written that a later call would count on from.
        return;
    }
    let earlier: Vec<Previous> = before.into_iter().chain(kept).collect();
    let mut problems: Vec<&String> = earlier.iter().flat_map(Previous::problems).collect();
    problems.dedup();
    for problem in problems {
        console.note(problem);
    }
    report::number(programme, &earlier);
}

impl Call {
    /// Holds the directory of `--out` and checks again that nobody has edited the programme there while
    /// this call solved.
    fn hold(&self) -> Result<Option<Hold>, Failure> {
        let Some(directory) = &self.out else { return Ok(None) };
        let hold = Hold::of(directory)?;
        self.spare_edited(directory)?;
        Ok(Some(hold))
    }

    /// Refuses to replace a programme or a workbook that somebody edited, unless the call keeps or plans
    /// that very file or says `--force`.
    fn spare_edited(&self, directory: &Path) -> Result<(), Failure> {
        if self.force {
            return Ok(());
        }
        let count = self.other.alternatives;
        let is_ours = self.written_for() == Audience::Us;
        let books = [Some(WORKBOOK), is_ours.then_some(OURS)].into_iter().flatten();
        let own: Vec<String> =
            std::iter::once(PROGRAMME.to_owned()).chain(books.flat_map(copies)).collect();
        let names: Vec<String> = match count {
            Some(count) => (1..=count)
                .flat_map(|number| own.iter().map(move |name| format!("{number}/{name}")))
                .collect(),
            None => own,
        };
        let writer = if count.is_some() { "alternatives" } else { "plan" };
        for name in names {
            let Some(path) = edited(directory, writer, &name)? else { continue };
            if self.replan.keeps(&path) || is_same(&self.given.instance, &path) {
                continue;
            }
            let is_instance = copies(OURS).iter().any(|own| path.ends_with(own));
            let path = path.display();
            let way_on = match is_instance {
                true => format!("`plan {path}` plans the instance that it holds"),
                false => format!("--keep {path} plans with the fewest changes to it"),
            };
            return Err(Failure::Call(format!(
                "`{path}` was edited since `plan` wrote it, or `plan` did not write it: nothing is \
                 replaced; {way_on}, --force replaces it, and \
                 --out with another directory leaves it alone"
            )));
        }
        Ok(())
    }
}

/// Returns the name of a workbook and of its copy in each language: a folder may hold any of them, from this
/// call or from one before.
fn copies(name: &str) -> Vec<String> {
    let translated = Language::ALL.map(|language| language.in_name(name));
    std::iter::once(name.to_owned()).chain(translated).collect()
}

/// Returns whether two paths lead to one file.
fn is_same(one: &Path, other: &Path) -> bool {
    one.canonicalize().is_ok_and(|one| other.canonicalize().is_ok_and(|other| one == other))
}

/// Prints a programme and writes its files.
fn hand_out(call: &Call, programme: &mut Programme, console: &Console) -> Result<(), Failure> {
    call.set_languages(programme);
    // Held before the version is read, so that no other call takes the same one.
    let hold = call.hold()?;
    count_on(call, programme, console);
    // Printed first: a call that fails leaves no files behind.
    let style = console.style();
    console.print_bytes(&report::render_for(programme, call.format, call.readers(), &style)?)?;
    if let Some(hold) = hold {
        console.wrote(&report::write_held(programme, call.written_for(), hold)?);
    }
    if programme.status != ProofStatus::Optimal {
        console.note(&format!(
            "not proved: a programme of {} points may exist, this one costs {}",
            programme.bound, programme.objective
        ));
    }
    Ok(())
}

/// No programme keeps every rule: explains why, or hands out the one with the cheapest waivers where
/// that was requested. Either way the exit code says that there is no programme.
///
/// A limit of time is that of the whole call, so what is left of it since the call has `begun` to solve
/// is all that this may take.
fn impossible(
    call: &Call,
    problem: &Problem,
    begun: Instant,
    console: &Console,
) -> Result<Ending, Failure> {
    let (rules, mut options) = (Rules::all(), call.solver.options());
    options.time_limit = options.time_limit.map(|limit| limit.saturating_sub(begun.elapsed()));
    let waiting = console.waiting("looking for what would have to give");
    if call.other.waive {
        let waived = explain::cheapest_waivers(problem, &rules, &options);
        waiting.finish_and_clear();
        if let Some(mut waived) = waived? {
            hand_out(call, &mut waived.programme, console)?;
            return Ok(Ending::No);
        }
        console.note("no set of waivers was found that is enough");
    }
    let explained = explain::explain(problem, &rules, &options);
    waiting.finish_and_clear();
    no_programme::report(problem, &explained?, (reasons(call), call.other.all), console)
}

/// The format of the reasons why there is no programme: nobody should take those for a programme.
fn reasons(call: &Call) -> formats::Format {
    match call.format {
        Format::Json => formats::Format::Json,
        _ => formats::Format::Text,
    }
}
