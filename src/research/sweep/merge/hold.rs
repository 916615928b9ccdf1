//! Verifies the answers against their instances.

use std::collections::{BTreeMap, BTreeSet};

use rayon::prelude::*;

use super::shards::{Found, Shards};
use crate::input::instance::{Fault, Faults};
use crate::research::sweep::line::{PlanLine, in_words};
use crate::research::sweep::proof;

/// Verifies the answers, and returns why some instances were not available.
pub(super) fn hold(answered: &[(&PlanLine, Found)], shards: &mut Shards) -> BTreeSet<String> {
    let mut of_base: BTreeMap<String, Vec<&(&PlanLine, Found)>> = BTreeMap::new();
    for answer in answered {
        of_base.entry(answer.0.base()).or_default().push(answer);
    }
    let groups: Vec<Vec<&(&PlanLine, Found)>> = of_base.into_values().collect();
    let held: Vec<Held<'_>> = groups.par_iter().map(|answers| hold_group(answers)).collect();
    let mut unheld = BTreeSet::new();
    // In the order of the files, not of the threads.
    let mut wrong: Vec<(&Found, String)> = Vec::new();
    for group in held {
        unheld.extend(group.unheld);
        wrong.extend(group.wrong);
    }
    wrong.sort_by_key(|(found, _)| found.at);
    for (found, why) in wrong {
        shards.refuse(found, why);
    }
    unheld
}

/// The result of verifying the answers of one instance under one policy.
#[derive(Default)]
struct Held<'a> {
    wrong: Vec<(&'a Found, String)>,
    unheld: Option<String>,
}

fn hold_group<'a>(answers: &[&'a (&PlanLine, Found)]) -> Held<'a> {
    let mut held = Held::default();
    let Some((one, _)) = answers.first() else { return held };
    let mut sound: Vec<&(&PlanLine, Found)> = Vec::new();
    for answer in answers {
        match proof::check(&answer.1.result, answer.0) {
            Ok(()) => sound.push(*answer),
            Err(wrong) => held.wrong.push((&answer.1, wrong)),
        }
    }
    let as_it_is = sound.iter().find(|(line, _)| line.scenario.is_none());
    // Under a time limit, the programme of the unchanged instance may have differed.
    let as_it_is = as_it_is.filter(|(line, _)| line.solver.time_limit.is_none());
    let instance = one.instance.load(&one.policy);
    let judged: Vec<(&Found, String)> = sound
        .par_iter()
        .filter_map(|(line, found)| {
            let compared =
                as_it_is.map_or(Ok(()), |(_, base)| proof::compare(&found.result, &base.result));
            let with_dates = || match &instance {
                Ok(instance) => proof::dates::check(&found.result, line, instance),
                Err(_) => Ok(()),
            };
            compared.and_then(|()| with_dates()).err().map(|wrong| (found, wrong))
        })
        .collect();
    held.wrong.extend(judged);
    held.unheld = instance.err().map(|faults: Faults| {
        let why = faults.iter().next().map_or(String::new(), Fault::to_string);
        let whose = in_words(&one.instance.name, &one.policy.name, None);
        format!("the answers about {whose} were not verified against it: {why}")
    });
    held
}
