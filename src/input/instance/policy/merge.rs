//! Merges a policy file into its base.

use toml::{Table, Value};

use super::BUILT_IN;
use super::schema::EXCLUSIVE;

/// Returns a built-in policy in full: its own file merged into that of its base.
pub(super) fn built_in_table(name: &str) -> Option<Table> {
    let (_, text) = BUILT_IN.iter().find(|(known, _)| *known == name)?;
    let mut over: Table = text.parse().ok()?;
    match over.remove("base") {
        Some(Value::String(base)) => {
            let mut table = built_in_table(&base)?;
            overlay(&mut table, over);
            Some(table)
        }
        _ => Some(over),
    }
}

/// Merges `over` into `base`: tables key by key; any other value is replaced.
pub(super) fn overlay(base: &mut Table, over: Table) {
    // A value given in one of several exclusive ways replaces the other ways of the base.
    for ways in EXCLUSIVE {
        if let Some(given) = ways.iter().find(|way| over.contains_key(**way)) {
            base.retain(|key, _| key == *given || !ways.contains(&key));
        }
    }
    for (key, value) in over {
        match (base.get_mut(&key), value) {
            (Some(Value::Table(below)), Value::Table(above)) => overlay(below, above),
            (_, value) => {
                base.insert(key, value);
            }
        }
    }
}

/// Completes the leads and durations of single renewals: the policy's lead between the same items
/// supplies what a renewal's lead omits.
pub(super) fn complete_renewals(policy: &mut Table) {
    let Some(Value::Table(mut renewals)) = policy.remove("renewals") else { return };
    let own_tables = renewals.iter_mut().filter_map(|(_, own)| own.as_table_mut());
    for (part, own) in own_tables.flatten() {
        let below = policy.get(part).and_then(Value::as_table);
        for (key, value) in own.as_table_mut().into_iter().flatten() {
            if let Some(Value::Table(below)) = below.and_then(|below| below.get(key))
                && let Value::Table(above) = value
            {
                let above = std::mem::replace(above, below.clone());
                if let Value::Table(merged) = value {
                    overlay(merged, above);
                }
            }
        }
    }
    policy.insert("renewals".to_owned(), Value::Table(renewals));
}
