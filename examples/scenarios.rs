//! What if a report is late, or a day is closed? `cargo run --example scenarios`.
//!
//! The scenarios here are written in the code, in the form of a file of scenarios.

use horseshoe::base::batch::Batch;
use horseshoe::questions::whatif::{Verdict, of_bytes, sweep};
use horseshoe::{Instance, Options, PolicyChoice, Problem};

const SCENARIOS: &str = "\
scenario,change,target,field,value
UNDOF three days late,set,UNDOF,report_due,2026-12-11
a day less,close,2026-12-14,,an example
leads of ten days,set,policy,\"leads.\"\"report -> tcc_meeting\"\".at_least\",10
";

fn main() -> Result<(), Box<dyn std::error::Error>> {
    let instance = Instance::load("data/2026-12".as_ref(), &PolicyChoice::OfInstance)?;
    let problem = Problem::new(&instance)?;
    let scenarios = of_bytes("scenarios.csv", SCENARIOS.as_bytes().to_vec())?;
    let answers = sweep(&instance, &problem, &scenarios, &Options::default(), &Batch::unwatched())?;
    for answered in &answers.answers {
        match &answered.verdict {
            Verdict::Feasible(found) => {
                println!("{}: {} points", answered.name, found.programme.objective);
            }
            Verdict::Infeasible { reason } => println!("{}: none. {reason}", answered.name),
            other => println!("{}: {other:?}", answered.name),
        }
    }
    assert!(answers.is_complete());
    Ok(())
}
