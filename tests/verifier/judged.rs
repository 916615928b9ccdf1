//! What the program says of a programme against what the verifier says.

use std::collections::{BTreeMap, BTreeSet};
use std::fmt;
use std::path::{Path, PathBuf};

use horseshoe::domain::draft::Draft;
use horseshoe::domain::penalties;
use horseshoe::domain::problem::Problem;
use horseshoe::domain::problem::Schedule;
use horseshoe::domain::rules::Rules;
use horseshoe::input::instance::{Instance, PolicyChoice};
use serde_json::{Value, json};

use crate::months::{self, text};

/// A programme that the program wrote, with what it was asked for.
#[derive(Clone, Debug, Default)]
pub struct Case {
    pub instance: PathBuf,
    pub policy: Option<String>,
    /// A file of scenarios and the name of one.
    pub scenario: Option<(PathBuf, String)>,
    pub programme: PathBuf,
    /// The programme from which a re-planning started.
    pub keep: Option<PathBuf>,
    /// The day of the re-planning.
    pub as_of: Option<String>,
    /// Whether rules are waived.
    pub waived: bool,
}

impl Case {
    /// What the verifier is asked about the programme.
    pub fn job(&self) -> Value {
        let mut job = self.mutated_job(&self.programme);
        job["keep"] = json!(self.keep);
        job["as_of"] = json!(self.as_of);
        if self.waived {
            job["waived"] = true.into();
            // What is kept narrows what may be waived; the search knows nothing of that.
            job["least"] = json!(self.keep.is_none().then(|| self.waived_points()));
        }
        job
    }

    /// What it is asked about a programme that `check` is asked about as well.
    pub fn mutated_job(&self, programme: &Path) -> Value {
        json!({
            "instance": self.instance,
            "policy": self.policy,
            "scenario": self.scenario,
            "programme": programme,
        })
    }

    /// The programme as `plan` writes it for other programs.
    pub fn json(&self) -> Value {
        let path = self.programme.with_extension("json");
        serde_json::from_str(&std::fs::read_to_string(path).expect("programme.json")).expect("JSON")
    }

    /// Each rule that `check` finds broken, with each item that breaks it.
    fn checked(&self) -> Broken {
        let (code, found) = months::checked(self);
        let violations = found["violations"].as_array().expect("violations");
        assert_eq!(
            (code == 1, found["keeps_every_rule"] == false),
            (!violations.is_empty(), code == 1)
        );
        pairs_of(violations)
    }

    /// The points of what is waived.
    fn waived_points(&self) -> i64 {
        let programme = self.json();
        let charges = programme["penalties"].as_array().expect("penalties");
        charges.iter().filter(|charge| charge["term"] == "waived").map(points).sum()
    }

    /// The problem that the month states, unless a scenario changes it.
    pub fn problem(&self) -> Problem {
        let policy = match &self.policy {
            Some(name) => PolicyChoice::Named(name.clone()),
            None => PolicyChoice::OfInstance,
        };
        let instance = Instance::load(&self.instance, &policy).expect("an instance");
        Problem::new(&instance).expect("a problem")
    }
}

/// The points of a charge.
pub fn points(charge: &Value) -> i64 {
    charge["points"].as_i64().expect("points")
}

/// A rule with an item that breaks it.
type Broken = BTreeSet<(String, String)>;
/// A term, an item or day, and points.
type Charges = Vec<(String, String, i64)>;

fn word(value: &Value) -> String {
    value.as_str().expect("a text").to_owned()
}

/// The rules and items of violations, or of waivers.
fn pairs_of(violations: &[Value]) -> Broken {
    let items = violations.iter().flat_map(|found| {
        let items = found["items"].as_array().expect("items").iter();
        items.map(|item| (word(&found["rule"]), word(item)))
    });
    items.collect()
}

fn broken_of(answer: &Value) -> Broken {
    pairs(&answer["violations"])
}

/// The pairs of a rule and an item in a list.
fn pairs(list: &Value) -> Broken {
    let pairs = list.as_array().expect("a list").iter();
    pairs.map(|pair| (word(&pair[0]), word(&pair[1]))).collect()
}

fn charges_of(answer: &Value) -> Charges {
    let charges = answer["penalties"].as_array().expect("penalties").iter();
    charges.map(|one| (word(&one[0]), word(&one[1]), one[2].as_i64().expect("points"))).collect()
}

fn sorted<T: Ord>(mut of: Vec<T>) -> Vec<T> {
    of.sort();
    of
}

/// What was compared, and where the two disagree.
#[derive(Default)]
pub struct Tally {
    pub programmes: usize,
    pub mutations: usize,
    /// Programmes under waivers; those of them that drop a meeting; those that an exhaustive search
    /// showed to be the cheapest, and those for which it would have been too long.
    pub waived: usize,
    pub dropped: usize,
    pub least: usize,
    too_large: usize,
    refused: usize,
    /// How often each rule was broken.
    rules: BTreeMap<String, usize>,
    /// Terms that were charged.
    pub terms: BTreeSet<String>,
    disagreements: Vec<String>,
}

impl Tally {
    /// Compares what two say of one thing; the first is the program's.
    fn compare<T: PartialEq + fmt::Debug>(&mut self, what: &str, case: &Case, ours: T, theirs: T) {
        if ours != theirs {
            let told = format!("{case:?}\n  {what}\n  here  {ours:?}\n  there {theirs:?}");
            self.disagreements.push(told);
        }
    }

    /// A programme as it was written.
    pub fn programme(&mut self, case: &Case, answer: &Value) {
        self.programmes += 1;
        let programme = case.json();
        let list = |name: &str| programme[name].as_array().expect("a list").clone();
        let charge =
            |charge: &Value| (word(&charge["term"]), word(&charge["item"]), points(charge));
        let charges: Charges = list("penalties").iter().map(charge).collect();
        self.terms.extend(charges.iter().map(|(term, _, _)| term.clone()));
        self.compare("penalties", case, sorted(charges), charges_of(answer));
        self.compare("objective", case, &programme["objective"], &answer["objective"]);
        let is_optimal = programme["status"] == "optimal";
        self.compare("optimal", case, is_optimal, programme["bound"] == programme["objective"]);
        let lead = |lead: &Value| {
            let count = |name: &str| lead[name].as_i64().expect("a count");
            assert_eq!(count("slack"), count("actual") - count("required"));
            (word(&lead["from"]), word(&lead["to"]), count("required"), count("actual"))
        };
        let ours = sorted(list("leads").iter().map(lead).collect());
        let theirs: Vec<_> = answer["leads"].as_array().expect("leads").iter().collect();
        let theirs = theirs.iter().map(|lead| {
            let count = |at: usize| lead[at].as_i64().expect("a count");
            (word(&lead[0]), word(&lead[1]), count(2), count(3))
        });
        self.compare("leads", case, ours, sorted(theirs.collect()));
        let deadline =
            |of: &Value| json!([of["date"].clone(), of["kind"].clone(), of["item"].clone()]);
        let mut ours: Vec<Value> = list("deadlines").iter().map(deadline).collect();
        ours.sort_by_key(Value::to_string);
        let mut theirs = answer["deadlines"].as_array().expect("deadlines").clone();
        theirs.sort_by_key(Value::to_string);
        self.compare("deadlines", case, ours, theirs);
        self.compare("not kept", case, answer["not_kept"].as_array().map_or(0, Vec::len), 0);
        let broken = broken_of(answer);
        if case.scenario.is_none() {
            self.compare("violations", case, &case.checked(), &broken);
        }
        if case.waived {
            self.waivers(case, &programme, answer, &broken);
        } else {
            // What facts alone break is noted, by both accounts, and nothing else is broken.
            let breaches = programme["breaches"].as_array();
            let breaches = pairs_of(breaches.map_or(&[][..], Vec::as_slice));
            let noted = match answer["noted"].is_null() {
                true => Broken::new(),
                false => pairs(&answer["noted"]),
            };
            self.compare("breaches", case, &breaches, &noted);
            let broken: Broken = broken.difference(&noted).cloned().collect();
            self.compare("violations", case, Broken::new(), broken);
        }
    }

    /// What is waived is what is broken, by every account, and no set of waivers costs less.
    fn waivers(&mut self, case: &Case, programme: &Value, answer: &Value, broken: &Broken) {
        self.waived += 1;
        let named = pairs_of(programme["waivers"].as_array().expect("waivers"));
        // One rollover serves all items of a chain; it is named for the last of them.
        let is_served = |(rule, item): &&(String, String)| {
            let chain = |id: &str| id.split_once('/').map(|(chain, _)| chain.to_owned());
            let same =
                |(other, last): &(String, String)| other == rule && chain(last) == chain(item);
            rule == "mandate_expiry" && named.iter().any(same)
        };
        let told: Broken =
            broken.iter().filter(|own| named.contains(own) || !is_served(own)).cloned().collect();
        self.compare("waivers", case, &named, &told);
        assert!(!named.is_empty(), "{case:?}");
        // Named as missing if and only if no row stands there.
        let items = programme["items"].as_array().expect("items");
        let missing: BTreeSet<String> = named
            .iter()
            .filter(|(rule, _)| rule == "complete")
            .map(|(_, item)| item.clone())
            .collect();
        self.dropped += usize::from(!missing.is_empty());
        for item in &missing {
            assert!(items.iter().all(|row| row["id"] != item.as_str()), "{case:?}: {item}");
            let charges = programme["penalties"].as_array().expect("penalties").iter();
            let own: Vec<&Value> =
                charges.filter(|charge| charge["item"] == item.as_str()).collect();
            assert_eq!(own.len(), 1, "{case:?}: {own:?}");
            assert!(own[0]["reason"].as_str().is_some_and(|why| why.starts_with("dropped")));
        }
        if case.keep.is_some() {
            return;
        }
        let (explained, words) = months::explained(case);
        let waived = &explained["waived"];
        self.compare(
            "explained points",
            case,
            waived["points"].as_i64(),
            Some(case.waived_points()),
        );
        let messages = |of: &Value| -> Vec<String> {
            of.as_array().expect("waivers").iter().map(|one| word(&one["message"])).collect()
        };
        let ours = messages(&programme["waivers"]);
        for message in &ours {
            let message = message.split_whitespace().collect::<Vec<_>>().join(" ");
            assert!(words.contains(&message), "{case:?}: {message}\n{words}");
        }
        self.compare("explained waivers", case, ours, messages(&waived["waivers"]));
        if waived["is_proved"] != true {
            return;
        }
        match answer["less"].as_str() {
            Some("no") => self.least += 1,
            Some("too large") => self.too_large += 1,
            found => self.compare("a cheaper set of waivers", case, Some("no"), found),
        }
    }

    /// A mutated programme, as `check` judges it.
    pub fn mutation(&mut self, case: &Case, problem: &Problem, path: &Path, answer: &Value) {
        self.mutations += 1;
        let Ok(draft) = Draft::read(path) else {
            self.refused += 1;
            self.compare("refused", case, true, answer["refused"].is_string());
            return;
        };
        if answer["refused"].is_string() {
            self.compare("refused", case, false, true);
            return;
        }
        let broken: Broken = Rules::all()
            .check(problem, &draft)
            .into_iter()
            .flat_map(|found| {
                found.items.into_iter().map(move |item| (found.rule.to_string(), item))
            })
            .collect();
        for (rule, _) in &broken {
            *self.rules.entry(rule.clone()).or_default() += 1;
        }
        let charges = penalties::charges(problem, &Schedule::new(problem, &draft));
        let charges =
            charges.into_iter().map(|one| (one.term.to_string(), one.item, one.points)).collect();
        let shown = || std::fs::read_to_string(path).unwrap_or_default();
        let before = self.disagreements.len();
        self.compare("violations of a mutation", case, broken, broken_of(answer));
        self.compare("penalties of a mutation", case, sorted(charges), charges_of(answer));
        if self.disagreements.len() > before {
            self.disagreements.push(format!("of {}\n{}", text(path), shown()));
        }
    }

    /// The two agree about everything.
    pub fn agree(&self) {
        let shown: Vec<&str> = self.disagreements.iter().take(6).map(String::as_str).collect();
        let count = self.disagreements.len();
        assert!(count == 0, "{count} disagreements, among them\n{}", shown.join("\n"));
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "{} programmes verified, {} mutations compared ({} refused by both), {} disagreements",
            self.programmes,
            self.mutations,
            self.refused,
            self.disagreements.len(),
        )?;
        if self.waived > 0 {
            write!(
                f,
                "; {} under waivers, {} of them drop a meeting, {} shown to be the cheapest by \
                 exhaustive search, {} too large for it",
                self.waived, self.dropped, self.least, self.too_large,
            )?;
        }
        let rules = self.rules.iter().map(|(rule, count)| format!("{rule} {count}"));
        let rules: Vec<String> = rules.collect();
        let terms: Vec<&str> = self.terms.iter().map(String::as_str).collect();
        write!(f, "; broken: {}; charged: {}", rules.join(", "), terms.join(", "))
    }
}
