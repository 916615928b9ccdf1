//! The changes of the policy, put into `policy.toml`.

use toml_edit::{DocumentMut, Item, TableLike};

use crate::desk::DeskError;
use crate::desk::folder::Texts;
use crate::desk::plan::Planned;
use crate::questions::edit::Edit;

/// Puts the changes of the policy into `policy.toml`, with everything else in it as it is.
pub(super) fn policy(texts: &mut Texts, planned: &Planned) -> Result<(), DeskError> {
    const NAME: &str = "policy.toml";
    let unreadable = |error: &dyn std::fmt::Display| {
        DeskError::refused(
            "policy",
            format!("{NAME} cannot be changed: {error}"),
            "Change it by hand.",
        )
    };
    let is_renewal = |id: &str| planned.instance.renewals.iter().any(|own| own.id == *id);
    let text = texts.get(NAME).map(|text| text.trim_start_matches('\u{feff}'));
    let mut document: DocumentMut =
        text.unwrap_or_default().parse().map_err(|error| unreadable(&error))?;
    let before = document.to_string();
    for row in &planned.effect.rows {
        match &row.edit {
            Edit::Set { target, field, value } if target == "policy" => {
                if field == "base" {
                    // Another policy is another start: what was changed in the former one goes.
                    document.clear();
                }
                set(&mut document, field, value).map_err(|error| unreadable(&error))?;
            }
            Edit::Set { target, field, value } | Edit::Add { target, field, value } => {
                let part = field.split('.').next().unwrap_or_default();
                if is_renewal(target) && ["leads", "durations"].contains(&part) {
                    let path = format!("renewals.\"{target}\".{field}");
                    set(&mut document, &path, value).map_err(|error| unreadable(&error))?;
                }
            }
            Edit::Remove { target } => {
                let own = document.get_mut("renewals").and_then(Item::as_table_like_mut);
                if let Some(renewals) = own {
                    renewals.remove(target);
                }
            }
            _ => {}
        }
    }
    let after = document.to_string();
    if after != before {
        texts.insert(NAME.to_owned(), after);
    }
    Ok(())
}

/// Sets one value of a policy by its path.
fn set(document: &mut DocumentMut, path: &str, value: &str) -> Result<(), toml_edit::TomlError> {
    let is_plain = value.parse::<i64>().is_ok() || matches!(value, "true" | "false");
    let value = if is_plain { value.to_owned() } else { format!("{value:?}") };
    let over: DocumentMut = format!("{path} = {value}\n").parse()?;
    overlay(document.as_table_mut(), over.as_table());
    Ok(())
}

fn overlay(under: &mut dyn TableLike, over: &dyn TableLike) {
    for (key, item) in over.iter() {
        let is_table = item.as_table_like();
        match (under.get_mut(key).and_then(Item::as_table_like_mut), is_table) {
            (Some(own), Some(item)) => overlay(own, item),
            _ => drop(under.insert(key, item.clone())),
        }
    }
}
