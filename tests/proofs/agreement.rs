//! The check and the exhaustive search mean the same by a programme, and charge it the same.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use horseshoe::base::calendar::{Session, days_after, days_before};
use horseshoe::domain::penalties;
use horseshoe::domain::problem::Schedule;
use horseshoe::domain::rules::Rules;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;

use crate::oracle::{Oracle, Place, Verdict};
use crate::small::{Shape, show};

/// A place near another, for an item of the Council or of the Secretariat.
fn nudged(rng: &mut ChaCha8Rng, (date, session): Place) -> Place {
    let by = rng.random_range(0..=3);
    let date: NaiveDate =
        if rng.random_bool(0.5) { days_after(date, by) } else { days_before(date, by) };
    (date, session.map(|_| Session::BOTH[rng.random_range(0..2)]))
}

#[test]
fn the_check_admits_what_the_oracle_admits_and_charges_the_same() {
    let rules = Rules::all();
    let (mut admitted, mut refused) = (0, 0);
    let mut by_rule: BTreeMap<&str, usize> = BTreeMap::new();
    for seed in 0..800 {
        let Some((instance, problem)) = Shape::nth(seed).problem() else { continue };
        let oracle = Oracle::new(&instance, &problem);
        if oracle.pieces.iter().any(|piece| piece.options.is_empty()) {
            continue;
        }
        let mut rng = ChaCha8Rng::seed_from_u64(seed);
        let best = match oracle.search() {
            Verdict::Best(_, places) => Some(places),
            _ => None,
        };
        for round in 0..40 {
            // From a programme, or from anywhere, with none, one or two pieces moved.
            let mut places: Vec<Place> = vec![Default::default(); problem.items.len()];
            for piece in &oracle.pieces {
                let choice = &piece.options[rng.random_range(0..piece.options.len())];
                for (item, session) in piece.items.iter().zip(&choice.sessions) {
                    places[*item] = match &best {
                        Some(best) if round % 4 != 0 && !rng.random_bool(0.2) => best[*item],
                        _ => (choice.date, *session),
                    };
                }
            }
            if !places.is_empty() && rng.random_bool(0.5) {
                let item = rng.random_range(0..places.len());
                places[item] = nudged(&mut rng, places[item]);
            }
            let draft = oracle.draft(&places);
            let violations = rules.check(&problem, &draft);
            match oracle.judge(&places) {
                Some(points) => {
                    assert_eq!(violations, [], "{}\n{}", instance.name, show(&draft));
                    let charges = penalties::charges(&problem, &Schedule::new(&problem, &draft));
                    let charged: i64 = charges.iter().map(|charge| charge.points).sum();
                    assert_eq!(charged, points, "{}\n{charges:#?}", instance.name);
                    admitted += 1;
                }
                None => {
                    assert!(
                        !violations.is_empty(),
                        "{} {:?}\n{}\n{:?}",
                        instance.name,
                        oracle.capacity,
                        show(&draft),
                        problem
                            .items
                            .iter()
                            .map(|i| (&i.id, i.minutes, i.follows, i.fixed_session))
                            .collect::<Vec<_>>()
                    );
                    refused += 1;
                    for violation in violations {
                        *by_rule.entry(violation.rule.as_str()).or_default() += 1;
                    }
                }
            }
        }
    }
    // Both verdicts are common, so neither side agrees for want of trying.
    assert!(admitted > 1000, "{admitted} admitted");
    assert!(refused > 1000, "{refused} refused");
    // Every item is there, no alternative is asked for, and no row has a place in its session: the oracle
    // places items in sessions, not at hours. The mutations break the order of a session.
    let silent = ["complete", "apart", "session_order"];
    for rule in Rules::all().iter().filter(|rule| !silent.contains(&rule.id().as_str())) {
        assert!(
            by_rule.contains_key(rule.id().as_str()),
            "`{}` refused nothing",
            rule.id().as_str()
        );
    }
}
