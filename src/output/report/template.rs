//! Templates: HTML and WordprocessingML with the texts of the programme in their places.

use minijinja::syntax::SyntaxConfig;
use minijinja::value::Serde;
use minijinja::{Environment, UndefinedBehavior};
use serde::Serialize;

/// A template filled in. Every text is escaped, since the name ends in `.html` or `.xml`; a name that the
/// template misspells is an error, never a blank.
pub(super) fn filled<T: Serialize>(name: &str, source: &str, with: T) -> Result<String, String> {
    let reason = |error: minijinja::Error| format!("{error:#}");
    let mut environment = Environment::new();
    let mut syntax = SyntaxConfig::builder();
    syntax.trim_blocks(true).lstrip_blocks(true).keep_trailing_newline(true);
    environment.set_syntax(syntax.build().map_err(reason)?);
    environment.set_undefined_behavior(UndefinedBehavior::Strict);
    environment.add_test("right_to_left", |text: &str| super::direction::is_right_to_left(text));
    environment.add_template(name, source).map_err(reason)?;
    let template = environment.get_template(name).map_err(reason)?;
    template.render(Serde(with)).map_err(reason)
}
