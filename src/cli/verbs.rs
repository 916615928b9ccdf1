//! Who uses which verb, with examples; the command line's definition with its help laid out by them.

use clap::builder::StyledStr;
use clap::error::{ContextKind, ContextValue, ErrorKind};
use clap::{CommandFactory, FromArgMatches};

use super::Cli;

/// The verbs of those who use them: each verb is in exactly one group.
pub(super) const GROUPS: [(&str, &[&str]); 4] = [
    (
        "For the presidency",
        &["new", "plan", "paper", "calendar", "serve", "check", "diff", "explain", "suggest"],
    ),
    ("For the analyst", &["whatif", "compare", "policy"]),
    ("For the researcher", &["backtest", "simulate", "sweep", "generate", "export"]),
    ("Tools", &["faults", "languages", "completions", "man"]),
];

/// Examples of each verb, one to three.
pub(super) const EXAMPLES: [(&str, &[&str]); 21] = [
    ("new", &["horseshoe new 2027-02", "horseshoe new 2027-02 --from data/2027-01"]),
    (
        "plan",
        &[
            "horseshoe plan data/2026-12",
            "horseshoe plan data/2026-12 --policy guideline --out december",
            "horseshoe plan data/2026-12 --keep december/programme.csv",
        ],
    ),
    (
        "paper",
        &[
            "horseshoe paper forecast data/2026-12",
            "horseshoe paper daily data/2026-12 --date 2026-12-09",
            "horseshoe paper note data/2026-12 --programme december --format md",
        ],
    ),
    (
        "calendar",
        &[
            "horseshoe calendar data/2026-12 --only UNDOF,UNIFIL --kinds consultations,adoption",
            "horseshoe calendar data/2026-12 --programme december --out december",
        ],
    ),
    (
        "serve",
        &["horseshoe serve data/2026-12", "horseshoe serve data/2026-12 --port 8400 --no-open"],
    ),
    ("check", &["horseshoe check data/2026-12 programme.csv"]),
    ("diff", &["horseshoe diff published.csv redrafted.csv"]),
    (
        "explain",
        &[
            "horseshoe explain data/2010-12",
            "horseshoe explain data/2026-12 --item UNDOF/consultations",
        ],
    ),
    (
        "suggest",
        &[
            "horseshoe suggest data/2026-12 --kind briefing --minutes 120 --latest 2026-12-18",
            "horseshoe suggest data/2026-12 --row event.csv",
        ],
    ),
    ("whatif", &["horseshoe whatif data/2026-12 scenarios.csv"]),
    ("compare", &["horseshoe compare data/2026-10 data/2026-12"]),
    ("policy", &["horseshoe policy list", "horseshoe policy show guideline"]),
    ("backtest", &["horseshoe backtest", "horseshoe backtest data/record"]),
    (
        "simulate",
        &[
            "horseshoe simulate data/2026-12",
            "horseshoe simulate data/2026-12 --correlation 0.5 --give-up 5",
            "horseshoe simulate data/2026-12 --reveal clairvoyant --draws 5000 --seed 2",
        ],
    ),
    (
        "sweep",
        &[
            "horseshoe sweep plan data/2026-12 --out plan.jsonl",
            "horseshoe sweep run plan.jsonl --out answers.jsonl",
        ],
    ),
    ("generate", &["horseshoe generate --out made --seed 7"]),
    ("export", &["horseshoe export data/2026-12 --format mps"]),
    ("faults", &["horseshoe faults", "horseshoe faults csv::date"]),
    ("languages", &["horseshoe languages", "horseshoe languages fr --format md"]),
    ("completions", &["horseshoe completions bash"]),
    ("man", &["horseshoe man", "horseshoe man --out man1"]),
];

/// The definition of the command line, whole: what is parsed, completed and written as manual pages.
pub(super) fn command() -> clap::Command {
    let mut command = Cli::command();
    // A build without the feature `serve` has no such verb.
    let has = |command: &clap::Command, verb: &str| command.find_subcommand(verb).is_some();
    for (verb, examples) in EXAMPLES {
        if !has(&command, verb) {
            continue;
        }
        command = command.mut_subcommand(verb, |own| with_examples(own, examples));
    }
    let verbs = by_group(&command);
    let template = format!(
        "{{about-with-newline}}\n{{usage-heading}} {{usage}}\n\n{verbs}\nOptions:\n{{options}}\
         {{after-help}}"
    );
    command.help_template(template)
}

fn with_examples(verb: clap::Command, examples: &[&str]) -> clap::Command {
    let mut text = StyledStr::from(format!("Examples:\n  {}", examples.join("\n  ")));
    if let Some(before) = verb.get_after_help() {
        text = StyledStr::from(format!("{before}\n\n{text}"));
    }
    verb.after_help(text)
}

/// The verbs under the headings of their groups, each with its first line of help.
fn by_group(command: &clap::Command) -> String {
    let mut text = String::new();
    for (heading, verbs) in GROUPS {
        text += &format!("{heading}:\n");
        for verb in verbs {
            let Some(own) = command.find_subcommand(verb) else { continue };
            let about = own.get_about().map_or_else(String::new, ToString::to_string);
            text += &format!("  {verb:<11}  {about}\n");
        }
        text += "\n";
    }
    text.pop();
    text + "\n`horseshoe VERB --help` explains a verb, with examples.\n"
}

/// The call of this process; a call that is wrong ends it.
pub(super) fn parse() -> Cli {
    let mut command = command();
    let matches = command.try_get_matches_from_mut(std::env::args_os());
    let cli = matches.and_then(|matches| Cli::from_arg_matches(&matches));
    cli.unwrap_or_else(|error| with_nearest(error, &command).exit())
}

/// The error of a verb that is not known, with the one verb that is nearest to what was typed.
fn with_nearest(mut error: clap::Error, command: &clap::Command) -> clap::Error {
    if error.kind() != ErrorKind::InvalidSubcommand {
        return error;
    }
    let Some(ContextValue::String(typed)) = error.get(ContextKind::InvalidSubcommand) else {
        return error;
    };
    let Some(verb) = nearest(typed, command) else { return error };
    error.insert(ContextKind::SuggestedSubcommand, ContextValue::Strings(vec![verb]));
    error
}

/// The verb that a mistyped word is nearest to, where no more than a third of it and one letter differ.
fn nearest(typed: &str, command: &clap::Command) -> Option<String> {
    let distance = |verb: &str| strsim::damerau_levenshtein(verb, &typed.to_lowercase());
    let verbs = command.get_subcommands().map(clap::Command::get_name);
    let nearest = verbs.min_by_key(|verb| distance(verb))?;
    (distance(nearest) <= 1 + typed.chars().count() / 3).then(|| nearest.to_owned())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_definition_is_sound() {
        command().debug_assert();
    }

    #[test]
    fn every_verb_is_in_exactly_one_group() {
        let command = command();
        let mut known: Vec<&str> = command.get_subcommands().map(|verb| verb.get_name()).collect();
        let mut grouped: Vec<&str> = GROUPS.iter().flat_map(|(_, verbs)| *verbs).copied().collect();
        known.sort_unstable();
        grouped.sort_unstable();
        grouped.retain(|verb| is_built(verb));
        assert_eq!(grouped, known);
    }

    /// Whether this build has a verb: without the feature `serve` there is none of that name.
    fn is_built(verb: &str) -> bool {
        cfg!(feature = "serve") || verb != "serve"
    }

    #[test]
    fn every_verb_has_one_to_three_examples_that_parse() {
        let mut with: Vec<&str> = EXAMPLES.iter().map(|(verb, _)| *verb).collect();
        with.sort_unstable();
        let mut known: Vec<&str> = GROUPS.iter().flat_map(|(_, verbs)| *verbs).copied().collect();
        known.sort_unstable();
        assert_eq!(with, known);
        for (verb, examples) in EXAMPLES.iter().filter(|(verb, _)| is_built(verb)) {
            assert!((1..=3).contains(&examples.len()), "{verb}");
            let mut whole = command();
            let own = whole.find_subcommand_mut(verb).expect("the verb");
            let help = own.render_long_help().to_string();
            for example in *examples {
                let words: Vec<&str> = example.split_whitespace().collect();
                assert_eq!(words[..2], ["horseshoe", *verb]);
                let parsed = command().try_get_matches_from(words);
                let cli = parsed.and_then(|matches| Cli::from_arg_matches(&matches));
                assert!(cli.is_ok(), "{example}: {}", cli.expect_err("an error"));
                assert!(help.contains(&format!("\n  {example}\n")), "{example} is not in:\n{help}");
            }
        }
    }

    #[test]
    fn a_mistyped_verb_suggests_the_one_that_is_meant() {
        for (typed, meant) in [
            ("pln", "plan"),
            ("plann", "plan"),
            ("explan", "explain"),
            ("chek", "check"),
            ("wahtif", "whatif"),
            ("what-if", "whatif"),
            ("Backtets", "backtest"),
            ("fault", "faults"),
        ] {
            let command = command();
            let error = command.clone().try_get_matches_from(["horseshoe", typed]);
            let message = with_nearest(error.expect_err("no such verb"), &command).to_string();
            assert!(message.contains(&format!("subcommand exists: '{meant}'")), "{message}");
        }
        assert_eq!(nearest("xyzzyxyzzy", &command()), None);
    }
}
