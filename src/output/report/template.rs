//! Templates: HTML and WordprocessingML with the texts of the programme in their places.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, Error, UndefinedBehavior};
use serde::Serialize;

use crate::output::report::direction::is_right_to_left;

/// Templates in which every text is escaped, if their names end in `.html` or `.xml`. A name that one of them
/// misspells is an error, never a blank.
pub(super) fn environment() -> Result<Environment<'static>, Error> {
    let mut environment = Environment::new();
    let mut syntax = SyntaxConfig::builder();
    syntax.trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true);
    environment.set_syntax(syntax.build()?);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    Ok(environment)
}

/// A template of XML filled in. It can ask whether a text `is right_to_left`. Characters that XML cannot hold, whatever
/// text they come from, are left out.
pub(super) fn xml<T: Serialize>(source: &'static str, with: T) -> Result<String, String> {
    let filled = || {
        let mut environment = environment()?;
        environment.add_test("right_to_left", |text: &str| is_right_to_left(text));
        environment.add_template("part.xml", source)?;
        environment.get_template("part.xml")?.render(Serde(with))
    };
    let filled: String = filled().map_err(|error| format!("{error:#}"))?;
    Ok(filled.replace(is_no_xml, ""))
}

/// Whether XML 1.0 cannot hold the character, or it would reorder what follows it.
fn is_no_xml(c: char) -> bool {
    let reorders = matches!(c, '\u{202a}'..='\u{202e}');
    reorders || (c.is_control() && c != '\n') || matches!(c, '\u{fffe}' | '\u{ffff}')
}
