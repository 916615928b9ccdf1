//! `horseshoe completions`.

use clap::Args;
use clap_complete::Shell;

use super::console::Console;
use super::{Ending, Failure, verbs};

/// Prints the completions of this command line for a shell: source them where the shell starts.
#[derive(Debug, Args)]
pub(super) struct Call {
    /// The shell: bash, elvish, fish, powershell or zsh
    #[arg(value_enum)]
    shell: Shell,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    let mut script = Vec::new();
    clap_complete::generate(call.shell, &mut verbs::command(), "horseshoe", &mut script);
    console.print(&String::from_utf8_lossy(&script))?;
    Ok(Ending::Done)
}
