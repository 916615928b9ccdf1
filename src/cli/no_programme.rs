//! That there is no programme is a result, and goes to standard output.

use horseshoe::domain::problem::Problem;
use horseshoe::output::formats::Format;
use horseshoe::questions::explain::{Explanation, there_is_none};

use super::console::Console;
use super::{Ending, Failure};

/// Explains why there is none and what would have to give.
pub(super) fn print(
    problem: &Problem,
    explained: &Explanation,
    (format, is_whole): (Format, bool),
    console: &Console,
) -> Result<Ending, Failure> {
    console.print_as(&there_is_none(problem, explained, is_whole), format)?;
    Ok(Ending::No)
}
