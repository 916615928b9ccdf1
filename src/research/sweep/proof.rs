//! What can be proved of an answer without solving anything: that its line is unaltered, that
//! it answers the line of the plan that it names, and that its figures agree with each other.

pub(super) mod dates;
mod figures;
mod places;

use super::line::{PlanLine, ResultLine};
use super::lines::Lines;
use super::results::LINE;
use crate::input::instance::{Fault, FaultCode};

/// What an answer claims that cannot be so, in words.
type Wrong = String;

/// Reads a line of results that is unaltered.
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

/// Holds an answer against the line of the plan that it answers, and its figures against each other.
///
/// # Errors
///
/// In words, the first claim that cannot be so.
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

/// Holds the answer to a scenario against the answer to its instance as it is, from which it counts
/// what is moved and what costs more.
///
/// # Errors
///
/// In words, the first claim that cannot be so.
pub(super) fn compare(result: &ResultLine, as_it_is: &ResultLine) -> Result<(), Wrong> {
    let has_programme = as_it_is.bound.is_some();
    places::compare(result, has_programme.then_some(as_it_is))
}
