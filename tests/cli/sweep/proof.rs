//! What `sweep merge` proves of an answer: every field of every line is changed in every way, with the
//! old digest and with a digest that fits.

use std::collections::BTreeMap;
use std::path::PathBuf;

use horseshoe::research::sweep::{Merged, Plan, merge};
use serde_json::{Value, json};

use super::months;
use crate::support::{Month, sealed};

/// The answers of [`months`] for one instance under one policy, and their plan.
struct Answered {
    months: Month,
    plan: Plan,
    lines: Vec<String>,
}

impl Answered {
    fn new() -> Answered {
        let months = months();
        // The paths of the plan are those of the call; the library is called from elsewhere.
        let here = months.path().join("month");
        let plan = months.read("plan.jsonl");
        let path = format!("\"path\":{}", json!(here));
        months.write("plan.jsonl", &plan.replace("\"path\":\"month\"", &path));
        months.run("1/1", "2", "whole.jsonl");
        let mut plan = Plan::read(&months.path().join("plan.jsonl")).expect("a plan");
        plan.lines.retain(|line| line.instance.name == "month" && line.policy.name == "guideline");
        let whole = months.read("whole.jsonl");
        let mut by_id: BTreeMap<String, String> = BTreeMap::new();
        for line in whole.lines() {
            by_id.insert(field(line, "id"), line.to_owned());
        }
        let lines = plan.lines.iter().map(|line| by_id[&line.id].clone()).collect();
        Answered { months, plan, lines }
    }

    /// Merges the answers with one line replaced, and returns why that is refused.
    fn with(&self, at: usize, line: &str) -> Result<Merged, String> {
        let mut lines = self.lines.clone();
        lines[at] = line.to_owned();
        self.months.write("mutated.jsonl", &(lines.join("\n") + "\n"));
        let file: PathBuf = self.months.path().join("mutated.jsonl");
        match merge(&self.plan, &[file]) {
            Ok(Ok(merged)) => Ok(merged),
            Ok(Err(gaps)) => Err(gaps.to_string()),
            Err(faults) => Err(format!("{faults:#}")),
        }
    }

    /// The place of the line that answers a scenario.
    fn place(&self, scenario: Option<&str>) -> usize {
        let is_it = |line: &String| {
            let line: Value = serde_json::from_str(line).expect("JSON");
            line["scenario"] == json!(scenario)
        };
        self.lines.iter().position(is_it).expect("the answer")
    }
}

fn field(line: &str, name: &str) -> String {
    let line: Value = serde_json::from_str(line).expect("JSON");
    line[name].as_str().expect("text").to_owned()
}

/// What else a value could be: what is next to it, below zero, far away, of another type, or missing.
fn others(value: &Value) -> Vec<Value> {
    match value {
        Value::Null => vec![json!(0), json!(1), json!("x")],
        Value::Number(number) => {
            let number = number.as_i64().expect("whole");
            let others = [number + 1, number - 1, -5, 1_000_000_000, i64::MAX, i64::MIN];
            let mut others: Vec<Value> =
                others.into_iter().filter(|other| *other != number).map(Value::from).collect();
            others.extend([Value::Null, json!(0.5), json!("1")]);
            others
        }
        Value::String(text) => {
            let mut others = vec![Value::Null, json!(1), json!(format!("{text}x"))];
            others.extend((!text.is_empty()).then(|| json!("")));
            others
        }
        Value::Object(fields) => {
            let mut others = vec![json!({}), Value::Null];
            for name in fields.keys() {
                let mut without = fields.clone();
                let value = without.remove(name).expect("it");
                others.push(Value::Object(without.clone()));
                without.insert(format!("{name}x"), value);
                others.push(Value::Object(without));
            }
            for (name, value) in fields {
                for other in others_of_entry(value) {
                    let mut changed = fields.clone();
                    changed.insert(name.clone(), other);
                    others.push(Value::Object(changed));
                }
            }
            let mut more = fields.clone();
            more.insert("friday".to_owned(), json!(3));
            others.push(Value::Object(more));
            others.retain(|other| other.as_object() != Some(fields));
            others
        }
        other => panic!("no line has {other}"),
    }
}

/// The entries of the tables: points, counts, and places of items. A Sunday is no day of the Council
/// nor of a document, and neither is a day years before.
fn others_of_entry(value: &Value) -> Vec<Value> {
    match value.as_str() {
        None => others(value),
        Some(place) => {
            let session = place.get(10..).unwrap_or_default();
            let days = ["2027-01-10", "2017-01-10", "2027-02-30", "2027-1-12", "", "soon"];
            let mut others: Vec<Value> =
                days.iter().map(|day| json!(format!("{day}{session}"))).collect();
            others.push(json!(format!("{place}/night")));
            others
        }
    }
}

/// Where microlp is the only solver, every call has a limit of time. Under it the programme of the
/// unchanged instance may be another one, and what is counted against that programme is not verified.
const HAS_HIGHS: bool = cfg!(feature = "highs");

/// What is counted against the programme of the unchanged instance.
const COMPARED: [&str; 5] = ["more", "moved", "days_moved", "new", "dropped"];

/// The line with every field in turn replaced, removed or doubled by an unknown one.
fn mutations(line: &str) -> Vec<(String, String)> {
    let whole: Value = serde_json::from_str(line).expect("JSON");
    let fields = whole.as_object().expect("fields");
    let mut mutations = Vec::new();
    let mut add = |what: String, value: &serde_json::Map<String, Value>| {
        mutations.push((what, Value::Object(value.clone()).to_string()));
    };
    let is_held = |name: &str| name != "digest" && (HAS_HIGHS || !COMPARED.contains(&name));
    for (name, value) in fields.iter().filter(|(name, _)| is_held(name)) {
        for other in others(value) {
            let mut changed = fields.clone();
            changed.insert(name.clone(), other.clone());
            add(format!("{name}: {value} is {other}"), &changed);
        }
        let mut changed = fields.clone();
        let value = changed.remove(name).expect("it");
        // What is absent is the same as null.
        if !value.is_null() {
            add(format!("{name} is missing"), &changed);
        }
        changed.insert(format!("{name}x"), value);
        add(format!("{name} has another name"), &changed);
    }
    mutations
}

/// The fields in the order of the line, which a table of JSON does not keep.
fn in_order(mutated: &str, line: &str) -> String {
    let mutated: Value = serde_json::from_str(mutated).expect("JSON");
    let whole: Value = serde_json::from_str(line).expect("JSON");
    let fields = mutated.as_object().expect("fields");
    let place = |name: &str| line.find(&format!("\"{name}\":")).unwrap_or(usize::MAX);
    let mut names: Vec<&String> = fields.keys().filter(|name| *name != "digest").collect();
    names.sort_by_key(|name| place(name));
    let digest = whole["digest"].clone();
    let in_order = |value: &Value| match value.as_object() {
        None => value.to_string(),
        Some(table) => {
            let table: BTreeMap<&String, &Value> = table.iter().collect();
            serde_json::to_string(&table).expect("JSON")
        }
    };
    let fields =
        names.into_iter().map(|name| format!("{}:{}", json!(name), in_order(&fields[name])));
    let fields: Vec<String> = fields.chain([format!("\"digest\":{digest}")]).collect();
    format!("{{{}}}", fields.join(","))
}

#[test]
fn no_field_of_an_answer_can_be_changed() {
    let answered = Answered::new();
    let honest = answered.with(0, &answered.lines[0]).expect("honest answers");
    assert_eq!(honest.results.len(), 5);
    assert!(honest.unheld.is_empty(), "{:?}", honest.unheld);

    let (mut as_it_was, mut fitting, mut claims) = (0, 0, 0);
    let asked = [
        answered.place(None),
        answered.place(Some("slips")),
        answered.place(Some("too late")),
        answered.place(Some("closed")),
    ];
    for at in asked {
        let line = &answered.lines[at];
        assert_eq!(in_order(line, line), *line, "nothing is changed");
        assert_eq!(sealed(line), *line, "the digest is what the page says");
        for (what, mutated) in mutations(line) {
            let mutated = in_order(&mutated, line);
            let refused = answered.with(at, &mutated).expect_err(&what);
            let is_named = refused.contains("mutated.jsonl") && refused.contains("line ");
            assert!(is_named, "{what}: {refused}");
            as_it_was += 1;

            // Why there is no programme is in words, which only the solver can prove.
            if what.starts_with("reason: \"UNFICYP is") && what.ends_with("x\"") {
                continue;
            }
            let refused = match answered.with(at, &sealed(&mutated)) {
                Err(refused) => refused,
                Ok(_) => panic!("{what}: taken, with a digest that fits"),
            };
            // A field that is absent stands for null, which is written.
            let is_absent = what.ends_with("is missing");
            assert!(is_absent || !refused.contains("the digest is not"), "{what}: {refused}");
            fitting += 1;
            let is_claim = !["this is not an answer", "the digest is not"]
                .iter()
                .any(|words| refused.contains(words));
            claims += usize::from(is_claim);
        }
    }
    println!(
        "{as_it_was} changed lines refused; {fitting} again with a digest that fits, {claims} of them \
         for what they claim"
    );
    let (least, least_claims) = if HAS_HIGHS { (700, 400) } else { (500, 250) };
    assert!(as_it_was > least && claims > least_claims, "{as_it_was}, {fitting}, {claims}");
}

/// What the issue found: other names, a reward and a bound beyond reach.
#[test]
fn false_claims_are_refused_by_file_and_line() {
    let answered = Answered::new();
    let at = answered.place(None);
    let line = &answered.lines[at];
    let claims = [
        ("\"instance\":\"month\"", "\"instance\":\"other\"", "the answer names `other`"),
        ("\"policy\":\"guideline\"", "\"policy\":\"practice\"", "the plan asks for `month`"),
        ("\"objective\":10", "\"objective\":-5", "the points add up to 10"),
        ("\"bound\":10", "\"bound\":1000000000", "the bound is 1000000000"),
        ("\"bound\":10", "\"bound\":1", "`optimal` means that the two are equal"),
        ("\"status\":\"optimal\"", "\"status\":\"feasible\"", "`optimal` means that"),
        ("\"status\":\"optimal\"", "\"status\":\"infeasible\"", "`reason` does not say"),
        ("\"status\":\"optimal\"", "\"status\":\"best\"", "`best` is not the status"),
        ("\"hurried_adoption\":2}", "\"friday\":-1,\"hurried_adoption\":3}", "charges -1 points"),
        ("\"hurried_adoption\":2}", "\"friday\":2}", "of the points, friday is 2"),
    ];
    for (honest, false_claim, why) in claims {
        let mutated = line.replace(honest, false_claim);
        assert_ne!(&mutated, line, "{honest}");
        let refused = answered.with(at, &sealed(&mutated)).expect_err(false_claim);
        assert!(refused.contains(why), "{false_claim}: {refused}");
        let place = format!("mutated.jsonl, line {}:", at + 1);
        assert!(refused.contains(&place), "{refused}");
    }
}

/// A line may be torn at any byte and the rest of the file follow, as after two writers at once.
#[test]
fn a_line_that_is_torn_anywhere_is_refused() {
    let answered = Answered::new();
    let line = &answered.lines[0];
    for cut in 1..line.len() {
        answered.with(0, &line[..cut]).expect_err("torn");
    }
    println!("{} torn lines refused", line.len() - 1);
}

#[test]
fn answers_of_an_earlier_version_are_asked_for_again() {
    let months = months();
    months.run("1/1", "2", "whole.jsonl");
    let whole = months.read("whole.jsonl");
    let earlier: String = whole
        .lines()
        .map(|line| line.rsplit_once(",\"digest\":").expect("a digest").0.to_owned() + "}\n")
        .collect();
    months.write("earlier.jsonl", &earlier);
    for call in [
        &["sweep", "merge", "plan.jsonl", "earlier.jsonl"][..],
        &["sweep", "run", "plan.jsonl", "--out", "earlier.jsonl"],
    ] {
        let ended = months.call(call);
        assert_eq!(ended.code, 2, "{}", ended.shown());
        assert!(ended.said().contains("an earlier version of Horseshoe wrote it"), "{}", ended.err);
        assert!(ended.said().contains("Run the shard again into a new file"), "{}", ended.err);
    }
    assert_eq!(months.read("earlier.jsonl"), earlier);
}

/// Answers can be merged where the instance is not: what was not held against it is named.
#[test]
fn an_instance_that_is_not_here_is_named() {
    let months = months();
    months.run("1/1", "2", "whole.jsonl");
    std::fs::rename(months.path().join("month"), months.path().join("moved")).expect("renamed");
    let ended = months.call(&["sweep", "merge", "plan.jsonl", "whole.jsonl"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    let notes = ["guideline", "one-week"].map(|policy| {
        format!(
            "the answers about `month` under the policy `{policy}` were not verified against it: there \
             is no file month"
        )
    });
    assert_eq!(ended.said(), notes.join(" "));
}
