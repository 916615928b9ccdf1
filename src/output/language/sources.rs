//! Where each term of a catalogue comes from, and whether anybody has confirmed it.

use std::collections::{BTreeMap, BTreeSet};

use fluent_bundle::FluentArgs;
use fluent_syntax::ast::{
    Comment, Entry, Expression, InlineExpression, Pattern, PatternElement, Resource,
};
use fluent_syntax::parser::parse;

use super::catalogue::source;
use super::{Catalogue, Isolation, Language, Message};

/// Whether a term has been confirmed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum State {
    /// Read in a document of the United Nations, which the source names.
    Verified,
    /// Not confirmed by anybody.
    Unconfirmed,
}

crate::base::words::worded! {
    /// Both states.
    State::ALL,
    /// The letter that stands beside a term.
    as_str {
        Verified = "V",
        Unconfirmed = "M",
    }
}

/// A message of a translation with its source.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Term {
    /// The id of the message.
    pub id: &'static str,
    /// What it says in English; what is filled in stands in braces.
    pub english: String,
    /// What it says in the language.
    pub text: String,
    /// Whether it is confirmed; `None` if the catalogue does not say, which a test refuses.
    pub state: Option<State>,
    /// The page on which it was read, or who proposes it.
    pub source: String,
}

/// Every term of a language, in the order of its catalogue. English, in which Horseshoe is written, has
/// none: its words are nobody's translation.
///
/// ```
/// use horseshoe::output::language::{Language, State, terms_of};
///
/// let french = terms_of(Language::Fr);
/// let council = french.iter().find(|term| term.id == "security-council").unwrap();
/// assert_eq!((council.text.as_str(), council.state), ("Conseil de sécurité", Some(State::Verified)));
/// assert!(terms_of(Language::En).is_empty());
/// ```
pub fn terms_of(language: Language) -> Vec<Term> {
    if language == Language::En {
        return Vec::new();
    }
    let resource = parse(source(language)).unwrap_or_else(|(resource, _)| resource);
    let desk = of_desk(&parse(source(Language::En)).unwrap_or_else(|(resource, _)| resource));
    let mut group = None;
    let mut terms = Vec::new();
    for entry in &resource.body {
        match entry {
            Entry::GroupComment(comment) => group = stated(comment),
            Entry::Message(message) => {
                let id = message.id.name;
                let own = || desk.get(id).map(|names| names.iter().copied().collect());
                let known = Message::of_id(id).map(|known| known.arguments().to_vec());
                let Some(arguments): Option<Vec<&str>> = known.or_else(own) else { continue };
                let own = message.comment.as_ref().and_then(stated);
                let (state, source) = own.or_else(|| group.clone()).unzip();
                terms.push(Term {
                    id,
                    english: shown(Language::En, id, &arguments),
                    text: shown(language, id, &arguments),
                    state,
                    source: source.unwrap_or_default(),
                });
            }
            _ => {}
        }
    }
    terms
}

/// The state and the source that a comment states: a line such as `V: https://www.un.org/fr/`.
fn stated(comment: &Comment<&str>) -> Option<(State, String)> {
    let mut lines = comment.content.iter().filter_map(|line| line.split_once(": "));
    lines.find_map(|(letter, source)| {
        let state = State::ALL.into_iter().find(|state| state.as_str() == letter.trim())?;
        Some((state, source.trim().to_owned()))
    })
}

/// The messages of the page of the desk begin so; the page alone says them, so no enum has them.
pub(super) const OF_DESK: &str = "desk-";

/// The variables of the messages of the desk, by id.
fn of_desk(resource: &Resource<&'static str>) -> BTreeMap<&'static str, BTreeSet<&'static str>> {
    let messages = resource.body.iter().filter_map(|entry| match entry {
        Entry::Message(message) if message.id.name.starts_with(OF_DESK) => Some(message),
        _ => None,
    });
    messages
        .map(|message| {
            let mut names = BTreeSet::new();
            if let Some(pattern) = &message.value {
                variables(pattern, &mut names);
            }
            (message.id.name, names)
        })
        .collect()
}

fn variables(pattern: &Pattern<&'static str>, names: &mut BTreeSet<&'static str>) {
    for element in &pattern.elements {
        let PatternElement::Placeable { expression } = element else { continue };
        let named = match expression {
            Expression::Inline(inline) => inline,
            Expression::Select { selector, variants } => {
                variants.iter().for_each(|variant| variables(&variant.value, names));
                selector
            }
        };
        match named {
            InlineExpression::VariableReference { id } => {
                names.insert(id.name);
            }
            InlineExpression::MessageReference { id, .. } => {
                names.extend(Message::of_id(id.name).map_or(&[][..], Message::arguments));
            }
            _ => {}
        }
    }
}

/// A message as a reader of the list sees it: with the names of what is filled in.
fn shown(language: Language, id: &str, names: &[&str]) -> String {
    let catalogue = Catalogue::of(language, Isolation::Off);
    // Some forms say `$n` in place of `$count`, and some no `$n` at all.
    let mut arguments = FluentArgs::new();
    arguments.set("n", "{n}");
    for name in names {
        match *name {
            // The form for many, the last month, the last weekday, the hour in full.
            "count" => arguments.set(*name, 100),
            "month" => arguments.set(*name, 12),
            "weekday" => arguments.set(*name, 7),
            "minute" => arguments.set(*name, 30),
            "half" => arguments.set(*name, "pm"),
            _ => arguments.set(*name, format!("{{{name}}}")),
        }
    }
    catalogue.format(id, &arguments)
}
