//! `horseshoe export`: another solver, told nothing else, reaches the same optimum.
//!
//! The two readers here are written from `docs/problem-json.md` and from the MPS format, and use
//! nothing of Horseshoe's own model.

use std::collections::BTreeMap;

use good_lp::solvers::highs::highs;
use good_lp::{
    Expression, ProblemVariables, Solution, SolverModel, Variable, constraint, variable,
};
use serde_json::Value;

use crate::support::{call, generated, instances, json};

#[test]
fn the_same_input_gives_the_same_export() {
    for instance in instances() {
        let formats: [&[&str]; 4] = [
            &["--format", "json"],
            &["--format", "mps", "--formulation", "step"],
            &["--format", "mps", "--formulation", "disaggregated"],
            &["--format", "mps", "--formulation", "aggregated"],
        ];
        for format in formats {
            let [one, two] = [(); 2].map(|()| export(&instance, format));
            assert!(one == two, "{instance} {format:?}");
        }
    }
}

#[test]
fn the_json_of_every_instance_has_the_same_optimum() {
    for instance in instances() {
        let problem = json(&export(&instance, &["--format", "json"]));
        assert_eq!(optimum_of_json(&problem), planned(&instance), "{instance}");
    }
}

#[test]
fn the_json_of_generated_months_has_the_same_optimum() {
    for seed in [3, 4, 5] {
        let (_top, path) = generated(seed);
        let instance = path.to_str().expect("UTF-8");
        let problem = json(&export(instance, &["--format", "json"]));
        assert_eq!(optimum_of_json(&problem), planned(instance), "seed {seed}");
    }
}

#[test]
fn the_mps_of_every_formulation_has_the_same_optimum() {
    let (_top, path) = generated(6);
    for instance in ["data/2027-01", path.to_str().expect("UTF-8")] {
        let objective = planned(instance);
        for formulation in ["step", "disaggregated", "aggregated"] {
            let mps = export(instance, &["--format", "mps", "--formulation", formulation]);
            let optimum = Mps::read(&mps).optimum();
            assert_eq!(optimum, objective, "{instance}, {formulation}");
        }
    }
}

fn export(instance: &str, format: &[&str]) -> String {
    let ended = call(&[&["export", instance], format].concat());
    assert_eq!((ended.code, ended.err.as_str()), (0, ""), "{instance} {format:?}");
    ended.out
}

/// The objective that `plan` proves.
fn planned(instance: &str) -> i64 {
    let ended = call(&["plan", instance, "--format", "json"]);
    assert_eq!(ended.code, 0, "{}", ended.shown());
    let programme = json(&ended.out);
    assert_eq!(programme["status"], "optimal", "{instance}");
    programme["objective"].as_i64().expect("whole points")
}

#[expect(clippy::cast_possible_truncation, reason = "points are far below 2^53")]
fn minimum(variables: ProblemVariables, cost: &Expression, rows: Vec<good_lp::Constraint>) -> i64 {
    let mut model = variables.minimise(cost).using(highs);
    model = model.set_option("mip_rel_gap", 0.0).set_option("threads", 1);
    for row in rows {
        model.add_constraint(row);
    }
    let found = model.solve().expect("an optimum").eval(cost);
    assert!((found - found.round()).abs() < 1e-4, "{found} is not whole");
    found.round() as i64
}

fn whole(value: &Value) -> i64 {
    value.as_i64().unwrap_or_else(|| panic!("{value} is not a whole number"))
}

fn list(value: &Value) -> &[Value] {
    value.as_array().unwrap_or_else(|| panic!("{value} is not a list"))
}

fn index(value: &Value) -> usize {
    usize::try_from(whole(value)).expect("not negative")
}

#[expect(clippy::cast_precision_loss, reason = "points, minutes and days are far below 2^53")]
fn float(value: &Value) -> f64 {
    whole(value) as f64
}

/// A block of the JSON: its positions, each with the column that is 1 when it stands there.
struct Placed<'a> {
    told: &'a Value,
    at: Vec<(i64, Variable)>,
}

impl Placed<'_> {
    fn takes_slots(&self) -> bool {
        self.told["takes_slots"].as_bool().expect("yes or no")
    }

    /// 1 when the block stands at one of the positions that `holds` names.
    fn stands(&self, holds: impl Fn(i64) -> bool) -> Expression {
        self.at.iter().filter(|(at, _)| holds(*at)).map(|(_, column)| *column).sum()
    }

    /// The value of a function of the position at which the block stands.
    fn value_of(&self, of: impl Fn(i64) -> f64) -> Expression {
        self.at.iter().map(|(at, column)| of(*at) * *column).sum()
    }
}

/// The least points of an expanded problem, by a time-indexed program: a column for each block and
/// position.
fn optimum_of_json(problem: &Value) -> i64 {
    assert_eq!(problem["format"], "horseshoe-problem");
    assert_eq!(problem["version"], 2);
    let mut variables = ProblemVariables::new();
    let mut cost = Expression::from(0.0);
    let mut rows = Vec::new();

    let mut blocks = Vec::new();
    for told in list(&problem["blocks"]) {
        let positions = list(&told["positions"]);
        let costs = list(&told["costs"]);
        assert_eq!(positions.len(), costs.len());
        let at: Vec<(i64, Variable)> = positions
            .iter()
            .map(|position| (whole(position), variables.add(variable().binary())))
            .collect();
        for ((_, column), points) in at.iter().zip(costs) {
            cost += float(points) * *column;
        }
        blocks.push(Placed { told, at });
    }
    for block in &blocks {
        rows.push(constraint!(block.stands(|_| true) == 1.0));
    }

    for precedence in list(&problem["precedences"]) {
        let (from, to) = (&blocks[index(&precedence["from"])], &blocks[index(&precedence["to"])]);
        let earliest = list(&precedence["earliest"]);
        assert_eq!(from.at.len(), earliest.len());
        for ((_, here), earliest) in from.at.iter().zip(earliest) {
            let too_early = to.stands(|position| position < whole(earliest));
            rows.push(constraint!(*here + too_early <= 1.0));
        }
    }

    let days = list(&problem["working_days"]).len() as i64;
    let usual = list(&problem["capacity"]);
    let exceptions = list(&problem["exceptions"]);
    for slot in 0..4 * days {
        let own = exceptions.iter().find(|exception| whole(&exception["position"]) == slot);
        let capacity = own.map_or(&usual[(slot % 4) as usize], |own| &own["capacity"]);
        let capacity = float(capacity);
        let mut minutes = Expression::from(0.0);
        for block in blocks.iter().filter(|block| block.takes_slots()) {
            let taken = list(&block.told["minutes"]);
            let spans = block.told["reaches_over_noon"].as_bool().expect("yes or no");
            let is_parted = spans && list(&block.told["items"]).len() > 1;
            let (first, second) = match block.told["takes"].as_str().expect("a word") {
                "minutes" => (float(&taken[0]), float(&taken[1])),
                "session" => (capacity, if spans { capacity } else { 0.0 }),
                "day" => (capacity, capacity),
                "nothing" => (0.0, 0.0),
                takes => panic!("{takes} is not documented"),
            };
            minutes += first * block.stands(|position| position == slot);
            if slot % 4 == 2 {
                minutes += second * block.stands(|position| position + 2 == slot);
            }
            if slot % 4 == 1 && is_parted && first > 0.0 {
                minutes += capacity * block.stands(|position| position + 1 == slot);
            }
        }
        rows.push(constraint!(minutes <= capacity));
    }

    let above = float(&problem["crowded_day"]["above"]);
    let points = float(&problem["crowded_day"]["points"]);
    for day in 0..days {
        let mut over_noon = Expression::from(0.0);
        let mut items = Expression::from(0.0);
        for block in &blocks {
            if block.told["reaches_over_noon"].as_bool().expect("yes or no") {
                over_noon += block.stands(|position| position / 4 == day);
            }
            if block.takes_slots() {
                let count = list(&block.told["items"]).len() as i64;
                items += block.value_of(|at| if at / 4 == day { count as f64 } else { 0.0 });
            }
        }
        rows.push(constraint!(over_noon <= 1.0));
        let extra = variables.add(variable().min(0.0));
        rows.push(constraint!(items - above <= extra));
        cost += points * extra;
    }

    for shortfall in list(&problem["shortfalls"]) {
        let count = |block: &Placed<'_>| match shortfall["unit"].as_str().expect("a unit") {
            "calendar days" => block.value_of(|at| (at / 4) as f64),
            "working days" => block.value_of(|at| {
                let day = usize::try_from(at / 4).expect("not negative");
                float(&problem["working_days"][day])
            }),
            unit => panic!("{unit} is not documented"),
        };
        let (from, to) = (&blocks[index(&shortfall["from"])], &blocks[index(&shortfall["to"])]);
        let short = variables.add(variable().min(0.0));
        let apart = count(to) - count(from);
        rows.push(constraint!(float(&shortfall["days"]) - apart <= short));
        cost += float(&shortfall["points"]) * short;
    }
    minimum(variables, &cost, rows)
}

/// An integer program as free-format MPS states it.
#[derive(Default)]
struct Mps {
    objective: String,
    /// For each row, `L`, `G` or `E`.
    senses: BTreeMap<String, char>,
    /// For each column, its coefficients by row.
    columns: BTreeMap<String, Vec<(String, f64)>>,
    rhs: BTreeMap<String, f64>,
    bounds: BTreeMap<String, (f64, f64)>,
}

impl Mps {
    fn read(text: &str) -> Mps {
        let mut mps = Mps::default();
        let mut section = "";
        let mut integral = false;
        for line in text.lines().filter(|line| !line.starts_with('*')) {
            let words: Vec<&str> = line.split_whitespace().collect();
            if !line.starts_with(' ') {
                section = words[0];
                continue;
            }
            match (section, words.as_slice()) {
                ("ROWS", ["N", row]) => mps.objective = (*row).to_owned(),
                ("ROWS", [sense, row]) => {
                    mps.senses.insert((*row).to_owned(), sense.chars().next().expect("a sense"));
                }
                // The format's own three words: a name, 'MARKER' and what begins or ends.
                ("COLUMNS", [_, "'MARKER'", kind]) => integral = *kind == "'INTORG'",
                ("COLUMNS", [column, entries @ ..]) => {
                    assert!(integral, "every column of Horseshoe is whole");
                    let own = mps.columns.entry((*column).to_owned()).or_default();
                    for entry in entries.chunks(2) {
                        own.push((entry[0].to_owned(), number(entry[1])));
                    }
                }
                ("RHS", [_, entries @ ..]) => {
                    for entry in entries.chunks(2) {
                        mps.rhs.insert(entry[0].to_owned(), number(entry[1]));
                    }
                }
                ("BOUNDS", [kind, _, column, bound]) => {
                    let own =
                        mps.bounds.entry((*column).to_owned()).or_insert((0.0, f64::INFINITY));
                    match *kind {
                        "LO" => own.0 = number(bound),
                        "UP" => own.1 = number(bound),
                        "FX" => *own = (number(bound), number(bound)),
                        kind => panic!("the bound {kind} is not read here"),
                    }
                }
                _ => panic!("a line that is not read here: {line}"),
            }
        }
        assert_eq!(section, "ENDATA");
        mps
    }

    fn optimum(&self) -> i64 {
        let mut variables = ProblemVariables::new();
        // The constant of the objective stands, negated, on its right-hand side.
        let constant = -self.rhs.get(&self.objective).copied().unwrap_or(0.0);
        let mut cost = Expression::from(constant);
        let mut left: BTreeMap<&str, Expression> = BTreeMap::new();
        for (name, entries) in &self.columns {
            let (lower, upper) = self.bounds.get(name).copied().unwrap_or((0.0, f64::INFINITY));
            let column = variables.add(variable().integer().min(lower).max(upper));
            for (row, by) in entries {
                if *row == self.objective {
                    cost += *by * column;
                } else {
                    *left.entry(row.as_str()).or_default() += *by * column;
                }
            }
        }
        let rows = self.senses.iter().map(|(row, sense)| {
            let left = left.remove(row.as_str()).unwrap_or_default();
            let right = self.rhs.get(row).copied().unwrap_or(0.0);
            match sense {
                'L' => constraint!(left <= right),
                'G' => constraint!(left >= right),
                'E' => constraint!(left == right),
                sense => panic!("a row of sense {sense}"),
            }
        });
        let rows = rows.collect();
        minimum(variables, &cost, rows)
    }
}

fn number(text: &str) -> f64 {
    text.parse().unwrap_or_else(|_| panic!("{text} is not a number"))
}
