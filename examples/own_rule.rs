//! A rule of one's own: no adoption in the afternoon. `cargo run --example own_rule`.
//!
//! A rule is stated twice. `admits` keeps it in the integer program; `check` holds any programme
//! against it, from dates alone. The second does not call the first, so that a mistake in either shows.

use horseshoe::base::calendar::{Moment, Session};
use horseshoe::base::item::ItemKind;
use horseshoe::domain::ids::RuleId;
use horseshoe::domain::problem::Schedule;
use horseshoe::{
    Draft, Instance, Options, Outcome, PolicyChoice, Problem, Rule, Rules, Violation, solve,
};

struct MorningAdoptions;

impl Rule for MorningAdoptions {
    fn id(&self) -> RuleId {
        RuleId::Own("morning_adoptions")
    }

    fn in_words(&self) -> &'static str {
        "The Council adopts resolutions in the morning."
    }

    fn source(&self) -> &'static str {
        "An example; no document asks for it"
    }

    fn admits(&self, problem: &Problem, item: usize, at: Moment) -> bool {
        problem.items[item].kind != ItemKind::Adoption || at.session != Some(Session::Afternoon)
    }

    fn check(&self, problem: &Problem, schedule: &Schedule<'_>) -> Vec<Violation> {
        let late = schedule.dated().filter_map(|(item, when)| {
            let title = &problem.items[item].title;
            let is_adoption = problem.items[item].kind == ItemKind::Adoption;
            (is_adoption && when.session == Some(Session::Afternoon)).then(|| Violation {
                rule: self.id(),
                items: vec![problem.items[item].id.clone()],
                message: format!("{title} is held in the afternoon of {}", when.date),
                source: self.source().to_owned(),
                origin: when.origin.clone(),
            })
        });
        late.collect()
    }
}

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let instance = Instance::load("data/2026-12".as_ref(), &PolicyChoice::OfInstance)?;
    let problem = Problem::new(&instance)?;
    let rules = Rules::all().with(&MorningAdoptions);
    let Outcome::Solved(solved) = solve(&problem, &rules, &Options::default())? else {
        return Err("no programme keeps the rule".into());
    };
    let draft = Draft::of_entries(&solved.entries);
    assert_eq!(rules.check(&problem, &draft), []);
    println!("{} points with the rule", solved.objective);

    // The check is independent of the solver: move one adoption to the afternoon, and it reports it.
    let mut moved = draft;
    for row in moved.rows.iter_mut().filter(|row| row.id == "UNDOF/adoption") {
        (row.session, row.start, row.end) = (Some(Session::Afternoon), None, None);
    }
    let found = rules.check(&problem, &moved);
    assert!(found.iter().any(|violation| violation.rule == "morning_adoptions"));
    for violation in found {
        println!("{}: {}", violation.rule, violation.message);
    }
    Ok(())
}
