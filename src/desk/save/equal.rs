//! Whether the files, once patched, say what was planned.

use serde_json::Value;

use crate::desk::DeskError;
use crate::input::instance::{Instance, Origin, Policy};

/// Checks that the files, once patched, say what was planned.
pub(super) fn check_equal(read: &Instance, planned: &Instance) -> Result<(), DeskError> {
    let plain = |instance: &Instance| {
        let mut instance = instance.clone();
        instance.renewals.iter_mut().for_each(|own| own.origin = Origin::default());
        instance.events.iter_mut().for_each(|own| own.origin = Origin::default());
        (instance.renewals, instance.events, policy_of(&instance.policy), instance.programme)
    };
    if plain(read) == plain(planned) && read.build_calendar() == planned.build_calendar() {
        return Ok(());
    }
    Err(DeskError::refused(
        "not_cells",
        "the changes cannot be written into the files so that they read the same",
        "Nothing is written, and the changes stay in the journal; make them in the files by hand.",
    ))
}

/// Returns a policy without the names of its sources.
fn policy_of(policy: &Policy) -> Value {
    fn strip(value: &mut Value) {
        match value {
            Value::Object(members) => {
                for name in ["name", "title", "source"] {
                    members.remove(name);
                }
                members.values_mut().for_each(strip);
            }
            Value::Array(values) => values.iter_mut().for_each(strip),
            _ => {}
        }
    }
    // Plain values always serialise.
    let mut value = serde_json::to_value(policy).unwrap_or_default();
    strip(&mut value);
    value
}
