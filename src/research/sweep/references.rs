//! The references of a plan's line: an instance and a policy, with the digests of their contents,
//! so that nobody answers for other contents.

use std::collections::BTreeMap;
use std::path::Path;

use serde::{Deserialize, Serialize};

use super::digest::digest;
use crate::base::plain_file;
use crate::base::words::shown;
use crate::input::instance::source::{TABLE, not_read};
use crate::input::instance::{Fault, FaultCode, Faults, Instance, Policy, PolicyChoice};
use crate::research::generate::{Recipe, RecipeError, generate};

/// The files that an instance can have, without `policy.toml`, which belongs to the policy.
const FILES: [&str; 4] = ["renewals.csv", "events.csv", "calendar.csv", "programme.toml"];

/// A reference to an instance, by the path of its files or by the recipe that generates it.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct InstanceRef {
    /// The name, which its answers carry.
    pub name: String,
    /// The path of its files; empty if it is generated. The path is not part of the line's id.
    #[serde(default, skip_serializing_if = "String::is_empty")]
    pub path: String,
    /// The recipe that generates it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub generate: Option<Recipe>,
    /// The digests of its files, by name.
    pub files: BTreeMap<String, String>,
}

/// A reference to a policy: a named one, a file, or the instance's own.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct PolicyRef {
    /// The name, which its answers carry.
    pub name: String,
    /// The argument of `--policy`; `None` for the instance's own.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub choice: Option<String>,
    /// The digest of the full policy, including every number.
    pub digest: String,
}

impl PolicyRef {
    /// Creates a reference to a policy.
    pub(super) fn new(choice: &PolicyChoice, policy: &Policy) -> PolicyRef {
        let choice = match choice {
            PolicyChoice::OfInstance => None,
            PolicyChoice::Named(name) => Some(name.clone()),
            PolicyChoice::File(path) => Some(path.to_string_lossy().into_owned()),
        };
        PolicyRef { name: policy.name.clone(), choice, digest: digest(policy.to_toml()) }
    }

    fn choice(&self) -> PolicyChoice {
        match &self.choice {
            None => PolicyChoice::OfInstance,
            Some(word) => match word.parse() {
                Ok(choice) => choice,
                Err(never) => match never {},
            },
        }
    }
}

impl InstanceRef {
    /// Reads an instance and refers to it.
    pub(super) fn of_path(
        path: &Path,
        choice: &PolicyChoice,
    ) -> Result<(InstanceRef, Instance), Faults> {
        let instance = Instance::load(path, choice)?;
        let reference = InstanceRef {
            name: instance.name.clone(),
            path: path.to_string_lossy().into_owned(),
            generate: None,
            files: digests(path)?,
        };
        Ok((reference, instance))
    }

    /// Generates an instance and refers to it.
    pub(super) fn of_recipe(
        recipe: &Recipe,
        choice: &PolicyChoice,
    ) -> Result<(InstanceRef, Instance), Faults> {
        let refused = |error: RecipeError| {
            Fault::of_file(FaultCode::GenerateRecipe, "the recipe", error.to_string())
        };
        recipe.check().map_err(refused)?;
        let mut instance = generate(recipe);
        if let Some(policy) = choice.load()? {
            instance.policy = policy;
        }
        let files = instance.to_files().into_iter().filter(|(name, _)| FILES.contains(name));
        let reference = InstanceRef {
            name: instance.name.clone(),
            path: String::new(),
            generate: Some(recipe.clone()),
            files: files.map(|(name, text)| (name.to_owned(), digest(text))).collect(),
        };
        Ok((reference, instance))
    }

    /// Loads the instance under a policy, if both are unchanged.
    ///
    /// # Errors
    ///
    /// Each file that was changed, removed or added since, or the faults of reading.
    pub(super) fn load(&self, policy: &PolicyRef) -> Result<Instance, Faults> {
        let choice = policy.choice();
        let (now, mut instance) = match &self.generate {
            Some(recipe) => InstanceRef::of_recipe(recipe, &choice)?,
            None => InstanceRef::of_path(Path::new(&self.path), &choice)?,
        };
        let mut faults = Faults::default();
        let names =
            self.files.keys().chain(now.files.keys().filter(|n| !self.files.contains_key(*n)));
        for name in names {
            let what = match (self.files.get(name), now.files.get(name)) {
                (Some(then), Some(now)) if then == now => continue,
                (Some(_), Some(_)) => "has changed since",
                (Some(_), None) => "was removed after",
                _ => "was added after",
            };
            faults.add(|| changed(&self.file(name), what));
        }
        if PolicyRef::new(&choice, &instance.policy).digest != policy.digest {
            let file = policy.choice.clone().unwrap_or_else(|| self.file("policy.toml"));
            faults.add(|| changed(&file, "is another policy than when"));
        }
        instance.name.clone_from(&self.name);
        faults.or(Some(instance))
    }

    fn file(&self, name: &str) -> String {
        match &self.generate {
            Some(_) => format!("{} of {}", name, self.name),
            None if Path::new(&self.path).is_dir() => shown(&Path::new(&self.path).join(name)),
            None => shown(Path::new(&self.path)),
        }
    }
}

/// Returns the digests of the files of an instance, by name.
fn digests(path: &Path) -> Result<BTreeMap<String, String>, Faults> {
    let paths = match path.is_dir() {
        true => {
            FILES.map(|name| path.join(name)).into_iter().filter(|path| path.exists()).collect()
        }
        false => vec![path.to_owned()],
    };
    let read = paths.iter().map(|path| {
        let bytes = plain_file::read(path, TABLE).map_err(|why| not_read(path, why))?;
        let name = path.file_name().map(|name| name.to_string_lossy().into_owned());
        Ok((name.unwrap_or_default(), digest(bytes)))
    });
    read.collect()
}

fn changed(file: &str, what: &str) -> Fault {
    let message = format!("{file} {what} the plan was written");
    Fault::of_file(FaultCode::SweepChanged, file, message)
        .expecting("the content that the plan was written for")
        .advise(
            "Restore it, or write the plan again: lines that depend on it then get other ids, and \
             all other answers stay valid.",
        )
}
