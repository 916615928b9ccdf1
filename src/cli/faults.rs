//! `horseshoe faults`.

use clap::Args;
use horseshoe::input::instance::FaultCode;
use horseshoe::output::answers;

use super::console::Console;
use super::format::Printed;
use super::{Ending, Failure};

/// Lists the codes of faults, or explains one: what is wrong, and what to do about it.
#[derive(Debug, Args)]
pub(super) struct Call {
    /// The code to explain, with or without its `horseshoe::`; without it, all are listed
    code: Option<String>,
    #[command(flatten)]
    printed: Printed,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    let code: Option<FaultCode> = match &call.code {
        Some(text) => Some(text.parse().map_err(|unknown| Failure::Call(format!("{unknown}")))?),
        None => None,
    };
    console.print_document(&answers::faults(code, call.printed.format()), call.printed)?;
    Ok(Ending::Done)
}
