//! The reader of policy files: a `base` and differences from it, with every fault at its place.

use std::ops::Range;
use std::sync::Arc;

use toml::de::{DeString, DeTable, DeValue};
use toml::{Spanned, Table, Value};

use super::merge::{built_in_table, complete_renewals, overlay};
use super::schema::{self, Shape};
use super::{BUILT_IN, Policy, checks};
use crate::base::item::{ItemKind, Track};
use crate::base::names::{nfc, unseen};
use crate::base::words::{any_of, quoted, thousands};
use crate::input::instance::fault::{Fault, Faults};
use crate::input::instance::source::Source;
use crate::input::instance::suggest::nearest;
use crate::input::instance::table::clock;
use crate::input::instance::{FaultCode, Origin};

/// The longest text of a policy file, in characters.
const LONGEST_TEXT: usize = 1_000;

/// The kinds of item that a chain can have, in chain order.
const CHAIN: [ItemKind; 8] = [
    ItemKind::SecretariatMeeting,
    ItemKind::AssessmentMission,
    ItemKind::Report,
    ItemKind::TccMeeting,
    ItemKind::PoliticoMilitaryBriefing,
    ItemKind::Briefing,
    ItemKind::Consultations,
    ItemKind::Adoption,
];

/// The owner of a policy file, which determines its default name.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Owner<'a> {
    /// The file is the instance's own `policy.toml`, with the ids of the instance's renewals;
    /// `None` if they could not be read.
    Instance(Option<&'a [&'a str]>),
    /// The file is independent of any instance.
    Nobody,
}

/// Reads a policy. If it has faults, returns the policy without the faulty values, so that the rest
/// of the instance can be checked against it; returns `None` if there is nothing to read.
pub(in crate::input::instance) fn read(
    source: &Arc<Source>,
    owner: Owner<'_>,
    faults: &mut Faults,
) -> Option<Policy> {
    let (root, errors) = DeTable::parse_recoverable(source.text());
    if !errors.is_empty() {
        for error in errors {
            faults.add(|| syntax(source, &error));
        }
        return None;
    }
    let default_source = match owner {
        Owner::Instance(_) => format!("the instance's {}", source.name()),
        Owner::Nobody => source.name().to_owned(),
    };
    let mut walk = Walk { source, default_source, path: Vec::new(), reported: Vec::new(), faults };
    let over = walk.table(&schema::POLICY, root.get_ref());
    let reported = walk.reported;
    let policy = merged(source, owner, over)?;
    checks::check(&policy, source, root.get_ref(), &reported, owner, faults);
    Some(policy)
}

/// Sets one value of a policy. `path` is the value's path in a policy file, such as `leads."report
/// -> tcc_meeting".at_least`, or `base`, which selects another policy.
pub(crate) fn read_over(
    policy: &Policy,
    path: &str,
    value: &str,
    origin: &Origin,
    faults: &mut Faults,
) -> Option<Policy> {
    let is_plain = value.parse::<i64>().is_ok() || matches!(value, "true" | "false");
    // For these characters, JSON and TOML strings have the same syntax.
    let value = if is_plain { value.to_owned() } else { format!("{value:?}") };
    let text = format!("{path} = {value}\n");
    let source = or_report(Source::from_bytes(origin.file.clone(), text.into_bytes()), faults)?;
    let (root, errors) = DeTable::parse_recoverable(source.text());
    if !errors.is_empty() || path.is_empty() {
        faults.add(|| {
            let message = format!("{} is not a path of a policy", quoted(path));
            Fault::of_row(FaultCode::ScenarioUnknownField, origin, message)
                .finding(path)
                .expecting("base, or a path such as leads.\"report -> tcc_meeting\".at_least")
        });
        return None;
    }
    let default_source = format!("{}, line {}", origin.file, origin.line);
    let mut walk = Walk { source: &source, default_source, path: vec![], reported: vec![], faults };
    let mut over = walk.table(&schema::POLICY, root.get_ref());
    let reported = walk.reported;
    let base = over.remove("base");
    let mut table = match &base {
        Some(base) => built_in_table(base.as_str().unwrap_or_default())?,
        None => Table::try_from(policy).ok()?,
    };
    overlay(&mut table, over);
    complete_renewals(&mut table);
    let mut policy: Policy = table.try_into().ok()?;
    let changed = format!(" with {}", origin.file);
    if base.is_none() && !policy.name.ends_with(&changed) {
        policy.name.push_str(&changed);
    }
    checks::check(&policy, &source, root.get_ref(), &reported, Owner::Nobody, faults);
    Some(policy)
}

fn or_report<T>(read: Result<T, Box<Fault>>, faults: &mut Faults) -> Option<T> {
    read.map_err(|fault| faults.add(|| *fault)).ok()
}

/// Returns the base with the file merged into it.
fn merged(source: &Source, owner: Owner<'_>, mut over: Table) -> Option<Policy> {
    let base = over.remove("base");
    let base = base.as_ref().and_then(Value::as_str).unwrap_or("guideline");
    let mut table = built_in_table(base)?;
    let of_base = |key| table.get(key).and_then(Value::as_str).unwrap_or_default();
    let file = source.name();
    let name = match owner {
        Owner::Instance(_) => format!("{base} with {file}"),
        Owner::Nobody => file.strip_suffix(".toml").unwrap_or(file).to_owned(),
    };
    let title = format!("{}; changed by {file}", of_base("title"));
    let rests_on = format!("{}; changed by {file}", of_base("source"));
    for (key, default) in [("name", name), ("title", title), ("source", rests_on)] {
        over.entry(key).or_insert(Value::String(default));
    }
    overlay(&mut table, over);
    complete_renewals(&mut table);
    table.try_into().ok()
}

pub(in crate::input::instance) fn syntax(source: &Arc<Source>, error: &toml::de::Error) -> Fault {
    let end = source.text().len();
    let span = error.span().unwrap_or(end..end);
    let message = format!("this is not TOML: {}", error.message().replace('\n', ", "));
    Fault::at(source, span.start.min(end)..span.end.min(end), FaultCode::TomlSyntax, message)
}

/// The position of a key, and the value under it.
type Key<'i> = Spanned<DeString<'i>>;
type Found<'i> = Spanned<DeValue<'i>>;

/// A walk through the file along the schema.
struct Walk<'w> {
    source: &'w Arc<Source>,
    /// The default `source` for entries that give none.
    default_source: String,
    /// The keys from the top to the current position.
    path: Vec<String>,
    /// The paths already reported, so that dependent checks do not report them again.
    reported: Vec<Vec<String>>,
    faults: &'w mut Faults,
}

impl Walk<'_> {
    fn report(
        &mut self,
        span: Range<usize>,
        code: FaultCode,
        fault: impl FnOnce(Fault, &str) -> Fault,
    ) {
        self.reported.push(self.path.clone());
        let (source, path) = (self.source, &self.path);
        self.faults.add(|| fault(Fault::at(source, span, code, ""), &dotted(path)));
    }

    /// Reads a table with the keys of a schema.
    fn table(&mut self, shape: &Shape, table: &DeTable<'_>) -> Table {
        let mut read = Table::new();
        let Shape::Table { keys, one_of } = shape else { return read };
        let known: Vec<&str> = keys.iter().map(|(key, _)| *key).collect();
        for (key, value) in table {
            match keys.iter().find(|(known, _)| known == key.get_ref()) {
                Some((_, shape)) => self.entry(&mut read, key, key.get_ref(), shape, value),
                None => self.unknown_key(key, &known),
            }
        }
        let mut given = table.keys().filter(|key| one_of.contains(&key.get_ref().as_ref()));
        if let (Some(first), Some(second)) = (given.next(), given.next()) {
            let (first_span, first) = (first.span(), first.get_ref());
            self.report(second.span(), FaultCode::PolicyBothWays, |fault, path| {
                fault
                    .says(format!("{path} gives both `{first}` and `{}`", second.get_ref()))
                    .expecting(format!("only one of {}", any_of(&ticked(one_of))))
                    .also_at(first_span, "the other one")
            });
        }
        let is_part = !self.path.is_empty() && !read.is_empty();
        if is_part && known.contains(&"source") {
            let source = Value::String(self.default_source.clone());
            read.entry("source").or_insert(source);
        }
        read
    }

    /// Reads one value into `read`, under a name that may differ from the key as written.
    fn entry(
        &mut self,
        read: &mut Table,
        key: &Key<'_>,
        name: &str,
        shape: &Shape,
        value: &Found<'_>,
    ) {
        self.path.push(name.to_owned());
        if let Some(value) = self.value(shape, key, value) {
            read.insert(name.to_owned(), value);
        }
        self.path.pop();
    }

    fn value(&mut self, shape: &Shape, key: &Key<'_>, value: &Found<'_>) -> Option<Value> {
        let shape = shape.in_full();
        match (shape, value.get_ref()) {
            (Shape::Table { .. }, DeValue::Table(table)) => {
                Some(Value::Table(self.table(shape, table)))
            }
            (Shape::Leads, DeValue::Table(table)) => Some(Value::Table(self.leads(table))),
            (Shape::Durations, DeValue::Table(table)) => Some(Value::Table(self.durations(table))),
            (Shape::Renewals, DeValue::Table(table)) => Some(Value::Table(self.renewals(table))),
            (Shape::Text, DeValue::String(text)) => self.text(text, value.span()),
            (Shape::Base, DeValue::String(word)) => {
                self.word(word, &BUILT_IN.map(|(name, _)| name), value.span())
            }
            (Shape::Word(words), DeValue::String(word)) => self.word(word, words, value.span()),
            (Shape::Item, DeValue::String(word)) => {
                self.word(word, &CHAIN.map(ItemKind::as_str), value.span())
            }
            (Shape::Switch, DeValue::Boolean(switch)) => Some(Value::Boolean(*switch)),
            (Shape::Count { least, most, .. }, DeValue::Integer(number)) => {
                let read = i64::from_str_radix(number.as_str(), number.radix()).ok();
                let read = read.filter(|n| (i64::from(*least)..=i64::from(*most)).contains(n));
                if read.is_none() {
                    self.wrong_value(shape, value);
                }
                read.map(Value::Integer)
            }
            (Shape::Clock, DeValue::String(text)) => {
                let time = clock(text);
                if time.is_none() {
                    self.wrong_value(shape, value);
                }
                time.map(|time| Value::String(time.format("%H:%M").to_string()))
            }
            (Shape::Table { .. } | Shape::Leads | Shape::Durations | Shape::Renewals, _) => {
                self.wrong_kind(shape, key.span(), value);
                None
            }
            _ => {
                self.wrong_kind(shape, value.span(), value);
                None
            }
        }
    }

    fn text(&mut self, text: &str, span: Range<usize>) -> Option<Value> {
        if text.len() > LONGEST_TEXT && text.chars().nth(LONGEST_TEXT).is_some() {
            let length = thousands(text.chars().count());
            self.report(span, FaultCode::LimitText, |fault, path| {
                fault
                    .says(format!("{path} is {length} characters long"))
                    .expecting(format!("at most {} characters", thousands(LONGEST_TEXT)))
            });
            return None;
        }
        Some(Value::String(text.to_owned()))
    }

    fn word(&mut self, word: &str, words: &[&str], span: Range<usize>) -> Option<Value> {
        if words.contains(&word) {
            return Some(Value::String(word.to_owned()));
        }
        let near = nearest(word, words.iter().copied());
        self.report(span, FaultCode::PolicyUnknownWord, |fault, path| {
            fault
                .says(format!("{path} cannot be {}", quoted(word)))
                .expecting(any_of(&words.iter().map(|word| quoted(word)).collect::<Vec<_>>()))
                .advise_if(near.map(|near| format!("Did you mean \"{near}\"?")))
        });
        None
    }

    /// Reads the leads of a policy or of a renewal.
    fn leads(&mut self, table: &DeTable<'_>) -> Table {
        let mut read = Table::new();
        for (key, value) in table {
            let Some(name) = self.lead_name(key) else { continue };
            if read.contains_key(&name) {
                self.report(key.span(), FaultCode::PolicyLeadName, |fault, _| {
                    fault
                        .says(format!("the lead {name} is given twice"))
                        .expecting("each lead once")
                });
                continue;
            }
            self.entry(&mut read, key, &name, &schema::LEAD, value);
        }
        read
    }

    /// Reads the settings of single renewals, by id.
    fn renewals(&mut self, table: &DeTable<'_>) -> Table {
        let mut read = Table::new();
        for (key, value) in table {
            let id = nfc(key.get_ref());
            if let Some(unseen) = unseen(&id) {
                self.report(key.span(), FaultCode::PolicyId, |fault, _| {
                    fault
                        .says(format!("the id contains an invisible character: {unseen}"))
                        .expecting("the id of a renewal of this instance")
                });
            } else if read.contains_key(id.as_ref()) {
                self.report(key.span(), FaultCode::PolicyId, |fault, _| {
                    fault
                        .says(format!("the renewal {} is given twice", quoted(&id)))
                        .expecting("each renewal once")
                });
            } else {
                self.entry(&mut read, key, &id, &schema::RENEWAL, value);
            }
        }
        read
    }

    /// Reads the name of a lead, `from -> to`, normalised to one space on either side of the arrow.
    fn lead_name(&mut self, key: &Key<'_>) -> Option<String> {
        const CODE: FaultCode = FaultCode::PolicyLeadName;
        let name = key.get_ref();
        let Some((from, to)) = name.split_once("->") else {
            self.report(key.span(), CODE, |fault, _| {
                fault
                    .says(format!("{} is not the name of a lead", quoted(name)))
                    .expecting("two items with an arrow, such as \"report -> tcc_meeting\"")
            });
            return None;
        };
        let words = CHAIN.map(ItemKind::as_str);
        let places = [from.trim(), to.trim()].map(|word| {
            let place = words.iter().position(|known| *known == word);
            if place.is_none() {
                let near = nearest(word, words).map(|near| format!("Did you mean `{near}`?"));
                self.report(key.span(), CODE, |fault, _| {
                    fault
                        .says(format!("no chain has an item {}", quoted(word)))
                        .expecting(any_of(&words))
                        .advise_if(near)
                });
            }
            place
        });
        let [Some(earlier), Some(later)] = places else { return None };
        let (from, to) = (words[earlier], words[later]);
        if earlier >= later {
            self.report(key.span(), CODE, |fault, _| {
                fault
                    .says(format!("the lead \"{from} -> {to}\" runs against the order of a chain"))
                    .expecting("an item and a later one")
                    .advise(format!("A chain has, in order, {}.", words.join(", ")))
            });
            return None;
        }
        Some(format!("{from} -> {to}"))
    }

    /// Reads the durations of a policy or of a renewal.
    fn durations(&mut self, table: &DeTable<'_>) -> Table {
        let mut read = Table::new();
        for (key, value) in table {
            let shape = match ItemKind::from_word(key.get_ref()).map(ItemKind::track) {
                Some(Track::Council) => &schema::MEETING,
                Some(Track::Secretariat) => &schema::WORK,
                None => {
                    self.unknown_key(key, &ItemKind::ALL.map(ItemKind::as_str));
                    continue;
                }
            };
            self.entry(&mut read, key, key.get_ref(), shape, value);
        }
        read
    }

    fn unknown_key(&mut self, key: &Key<'_>, known: &[&str]) {
        let name = key.get_ref();
        let near = nearest(name, known.iter().copied());
        self.report(key.span(), FaultCode::PolicyUnknownKey, |fault, path| {
            let place = if path.is_empty() { "a policy".to_owned() } else { path.to_owned() };
            fault
                .says(format!("{place} has no key {}", quoted(name)))
                .expecting(any_of(&ticked(known)))
                .advise_if(near.map(|near| format!("Did you mean `{near}`?")))
        });
    }

    fn wrong_value(&mut self, shape: &Shape, value: &Found<'_>) {
        self.report(value.span(), FaultCode::PolicyValue, |fault, path| {
            let found = fault.found().to_owned();
            fault.says(format!("{path} is {}", cut(&found))).expecting(in_words(shape))
        });
    }

    fn wrong_kind(&mut self, shape: &Shape, span: Range<usize>, value: &Found<'_>) {
        let kind = value.get_ref().type_str();
        let is_bare_time = matches!((shape, value.get_ref()), (Shape::Clock, DeValue::Datetime(_)));
        self.report(span, FaultCode::PolicyValue, |fault, path| {
            fault
                .says(format!("{path} is of the wrong type: {kind}"))
                .expecting(in_words(shape))
                .advise_if(is_bare_time.then(|| "Put quotation marks around the time.".to_owned()))
        });
    }
}

/// Formats a path as TOML does: a key that is not a bare word is quoted.
fn dotted(path: &[String]) -> String {
    let is_word = |c: char| c.is_ascii_alphanumeric() || matches!(c, '_' | '-');
    let keys =
        path.iter().map(|key| if key.chars().all(is_word) { key.clone() } else { quoted(key) });
    keys.collect::<Vec<_>>().join(".")
}

/// Describes the values that a shape allows, to follow the word "expected".
fn in_words(shape: &Shape) -> String {
    match shape {
        Shape::Text => "a text between quotation marks".to_owned(),
        Shape::Base => "the name of a built-in policy".to_owned(),
        Shape::Word(words) => any_of(&words.iter().map(|word| quoted(word)).collect::<Vec<_>>()),
        Shape::Item => "an item of a chain, such as \"consultations\"".to_owned(),
        Shape::Count { least, most, of } => {
            format!("a whole number from {least} to {} ({of})", thousands(*most as usize))
        }
        Shape::Switch => "true or false".to_owned(),
        Shape::Clock => "a time of day such as \"10:00\"".to_owned(),
        Shape::Table { keys, .. } => {
            let keys: Vec<&str> = keys.iter().map(|(key, _)| *key).collect();
            format!("a table with {}", any_of(&ticked(&keys)))
        }
        Shape::Penalties => in_words(shape.in_full()),
        Shape::Leads => "a table of leads, such as \"report -> tcc_meeting\"".to_owned(),
        Shape::Durations => "a table of durations, by kind of item".to_owned(),
        Shape::Renewals => "a table of renewals, by id".to_owned(),
    }
}

fn ticked(words: &[&str]) -> Vec<String> {
    words.iter().map(|word| format!("`{word}`")).collect()
}

/// Cuts the text of a value, which has its own quotation marks, to fit a sentence.
fn cut(text: &str) -> String {
    let quoted = quoted(text);
    quoted.get(1..quoted.len() - 1).unwrap_or_default().to_owned()
}
