//! `horseshoe faults`.

use std::fmt::Write;

use clap::{Args, ValueEnum};
use horseshoe::input::instance::FaultCode;

use super::console::Console;
use super::{Ending, Failure};

/// Lists the codes of faults, or explains one: what is wrong, and what to do about it.
#[derive(Debug, Args)]
pub(super) struct Call {
    /// The code to explain, with or without its `horseshoe::`; without it, all are listed
    code: Option<String>,
    /// How the codes are printed
    #[arg(long, value_enum, default_value_t)]
    format: Format,
}

#[derive(Clone, Copy, Debug, Default, ValueEnum)]
enum Format {
    /// For a person
    #[default]
    Text,
    /// Markdown
    Md,
    /// For a program
    Json,
}

pub(super) fn run(call: &Call, console: &Console) -> Result<Ending, Failure> {
    let one: Option<FaultCode> = match &call.code {
        Some(text) => Some(text.parse().map_err(|unknown| Failure::Call(format!("{unknown}")))?),
        None => None,
    };
    match (call.format, one) {
        (Format::Text, Some(code)) => console.print_wrapped(&in_words(code))?,
        (Format::Text, None) => console.print_wrapped(&index())?,
        (Format::Md, Some(code)) => console.print(&entry(code, 1))?,
        (Format::Md, None) => console.print(&page())?,
        (Format::Json, Some(code)) => console.print(&json(&as_json(code)))?,
        (Format::Json, None) => {
            let all: Vec<serde_json::Value> = FaultCode::ALL.iter().copied().map(as_json).collect();
            console.print(&json(&all.into()))?;
        }
    }
    Ok(Ending::Done)
}

fn in_words(code: FaultCode) -> String {
    format!("{code}\n\n{}\n\nWhat to do: {}\n", code.cause(), code.remedy())
}

/// Every code with its cause, by the part of the input that it belongs to.
fn index() -> String {
    let mut text = String::new();
    let mut area = "";
    // Writing to a string cannot fail.
    for code in FaultCode::ALL {
        if code.area() != area {
            area = code.area();
            let _ = writeln!(text, "{}{area}", if text.is_empty() { "" } else { "\n" });
        }
        let _ = writeln!(text, "  {code}\n    {}", code.cause());
    }
    text + "\n`horseshoe faults CODE` also says what to do about one.\n"
}

/// Every code as a page of Markdown: `docs/errors.md`.
fn page() -> String {
    let mut text = String::from(
        "# Faults of the input\n\n\
         <!-- Generated: do not edit. `horseshoe faults --format md > docs/errors.md` writes this \
         page anew. -->\n\n\
         Every fault that Horseshoe reports carries a code, which stays the same from version to \
         version. `horseshoe faults CODE` prints one of these entries.\n",
    );
    let mut area = "";
    for code in FaultCode::ALL {
        if code.area() != area {
            area = code.area();
            // Writing to a string cannot fail.
            let _ = write!(text, "\n## {area}\n");
        }
        let _ = write!(text, "\n{}", entry(*code, 3));
    }
    text
}

/// One code as Markdown, under a heading of a level.
fn entry(code: FaultCode, level: usize) -> String {
    let mark = "#".repeat(level);
    format!("{mark} `{code}`\n\n{}\n\n**What to do:** {}\n", code.cause(), code.remedy())
}

fn as_json(code: FaultCode) -> serde_json::Value {
    serde_json::json!({
        "code": code.as_str(),
        "cause": code.cause(),
        "remedy": code.remedy(),
    })
}

fn json(value: &serde_json::Value) -> String {
    format!("{value:#}\n")
}
