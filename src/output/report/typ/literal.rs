//! Values as Typst writes them.

use serde_json::Value;

/// A value as a literal of Typst, over several lines.
pub(super) fn of(value: &Value) -> String {
    let mut out = String::new();
    write(value, 0, &mut out);
    out
}

fn write(value: &Value, depth: usize, out: &mut String) {
    match value {
        Value::Null => out.push_str("none"),
        Value::Bool(yes) => out.push_str(if *yes { "true" } else { "false" }),
        Value::Number(number) => out.push_str(&number.to_string()),
        Value::String(text) => string(text, out),
        Value::Array(values) => {
            let values = values.iter().map(|value| (None, value));
            listed(values, "", depth, out);
        }
        Value::Object(fields) => {
            let fields = fields.iter().map(|(name, value)| (Some(name), value));
            listed(fields, ":", depth, out);
        }
    }
}

/// An array or a dictionary. What is short stands on one line; `empty` is what stands between the
/// parentheses where nothing else does.
fn listed<'v>(
    values: impl Iterator<Item = (Option<&'v String>, &'v Value)>,
    empty: &str,
    depth: usize,
    out: &mut String,
) {
    let mut parts = Vec::new();
    for (name, value) in values {
        let mut part = String::new();
        if let Some(name) = name {
            string(name, &mut part);
            part.push_str(": ");
        }
        write(value, depth + 1, &mut part);
        parts.push(part);
    }
    const WIDTH: usize = 100;
    let length: usize = parts.iter().map(|part| part.len() + 2).sum();
    if parts.is_empty() {
        out.push_str(&format!("({empty})"));
    } else if length <= WIDTH && !parts.iter().any(|part| part.contains('\n')) {
        // Without the last comma, one value in parentheses would be no array.
        out.push_str(&format!("({},)", parts.join(", ")));
    } else {
        let margin = "  ".repeat(depth);
        let lines: Vec<String> = parts.iter().map(|part| format!("{margin}  {part},\n")).collect();
        out.push_str(&format!("(\n{}{margin})", lines.concat()));
    }
}

/// A text as a string literal. Whatever is no plain letter, digit or sign stands as its number, so that
/// nothing ends the string, starts an escape or cannot be seen.
fn string(text: &str, out: &mut String) {
    out.push('"');
    for c in text.chars() {
        match c {
            '"' => out.push_str("\\\""),
            '\\' => out.push_str("\\\\"),
            ' ' => out.push(' '),
            c if crate::base::names::is_unseen(c) => {
                out.push_str(&format!("\\u{{{:x}}}", u32::from(c)))
            }
            c => out.push(c),
        }
    }
    out.push('"');
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use serde_json::json;

    use super::*;

    /// The text that Typst reads in a string literal, and what stands behind it.
    fn read(literal: &str) -> Option<(String, &str)> {
        let mut text = String::new();
        let mut rest = literal.strip_prefix('"')?;
        loop {
            let c = rest.chars().next()?;
            rest = rest.get(c.len_utf8()..)?;
            match c {
                '"' => return Some((text, rest)),
                '\\' => {
                    let escape = rest.chars().next()?;
                    rest = rest.get(1..)?;
                    match escape {
                        '"' | '\\' => text.push(escape),
                        'u' => {
                            let (number, behind) = rest.strip_prefix('{')?.split_once('}')?;
                            text.push(char::from_u32(u32::from_str_radix(number, 16).ok()?)?);
                            rest = behind;
                        }
                        _ => return None,
                    }
                }
                c => text.push(c),
            }
        }
    }

    proptest! {
        #[test]
        fn every_text_is_read_back_and_ends_where_its_literal_does(text in any::<String>()) {
            let literal = of(&Value::String(text.clone()));
            prop_assert_eq!(read(&literal), Some((text, "")));
            prop_assert!(!literal.chars().any(char::is_control));
        }
    }

    #[test]
    fn code_stays_a_string() {
        let title = json!("\"); #panic(\"x\") /* \\");
        assert_eq!(of(&title), r##""\"); #panic(\"x\") /* \\""##);
    }

    #[test]
    fn arrays_of_one_value_are_arrays_and_empty_ones_differ_from_dictionaries() {
        let value = json!({ "a": [1], "b": [], "c": {}, "d": [true, null] });
        assert_eq!(of(&value), r#"("a": (1,), "b": (), "c": (:), "d": (true, none,),)"#);
    }
}
