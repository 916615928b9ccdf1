//! Verifies an answer without solving: its line is unaltered, it answers the named line of the
//! plan, and its figures are consistent.

pub(super) mod dates;
mod figures;
mod places;

use super::line::{PlanLine, ResultLine};
use super::lines::Lines;
use super::results::LINE;
use crate::input::instance::{Fault, FaultCode};

/// An impossible claim of an answer, in words.
type Wrong = String;

/// Reads an unaltered line of results.
pub(super) fn read(lines: &Lines, line: (u64, &str)) -> Result<ResultLine, Box<Fault>> {
    let result: ResultLine = lines.value(line, LINE)?;
    if result.digest.is_empty() {
        let message = "the answer has no digest: an earlier version of Horseshoe wrote it";
        let fault = lines.fault(line.0, FaultCode::SweepNoDigest, message.to_owned());
        let fault = fault.expecting("an answer with the digest of its content");
        return Err(fault.advise("Run the shard again into a new file.").into());
    }
    if result.digest != result.content_digest() {
        let message = "the digest is not that of the answer: the line was torn or changed";
        let fault = lines.fault(line.0, FaultCode::SweepDigest, message.to_owned());
        return Err(fault.into());
    }
    Ok(result)
}

/// Verifies an answer against its line of the plan, and its figures against each other.
///
/// # Errors
///
/// The first impossible claim, in words.
pub(super) fn check(result: &ResultLine, asked: &PlanLine) -> Result<(), Wrong> {
    let scenario = asked.scenario.as_ref().map(|changed| changed.name.as_str());
    let named = (result.instance.as_str(), result.policy.as_str(), result.scenario.as_deref());
    if named != (asked.instance.name.as_str(), asked.policy.name.as_str(), scenario) {
        return Err(format!(
            "the answer names {}, and the plan asks for {}",
            super::line::in_words(named.0, named.1, named.2),
            asked.in_words(),
        ));
    }
    figures::check(result)?;
    places::check(result)?;
    match asked.scenario {
        Some(_) => Ok(()),
        None => places::compare(result, Some(result)),
    }
}

/// Verifies the answer to a scenario against that to the unchanged instance, from which its moves
/// and extra costs are counted.
///
/// # Errors
///
/// The first impossible claim, in words.
pub(super) fn compare(result: &ResultLine, as_it_is: &ResultLine) -> Result<(), Wrong> {
    let has_programme = as_it_is.bound.is_some();
    places::compare(result, has_programme.then_some(as_it_is))
}
