//! A way of drafting: a policy, and who drafts under it.

use std::fmt;
use std::str::FromStr;

use crate::input::instance::PolicyChoice;
use crate::input::instance::policy::BUILT_IN;
use crate::research::drafters::Drafter;

/// The word for each instance's own policy.
const OWN: &str = "own";
/// The default policy of drafters: the order of the chains, as in practice.
const OF_DRAFTERS: &str = "practice";

/// Who drafts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum By {
    /// The solver: the cheapest programme, proved.
    Solver,
    /// A rule of thumb.
    Drafter(Drafter),
}

/// A way of drafting: who drafts, and under which policy.
///
/// In words it is the name or the file of a policy, as `--policy` takes it; `own`, the policy of
/// each instance itself; or a drafter, which keeps the leads of the policy named after `@`. Without
/// one it keeps those of `practice`, which is only the order of the chains.
///
/// ```
/// use horseshoe::research::compare::{By, Method};
/// use horseshoe::research::drafters::Drafter;
/// use horseshoe::input::instance::PolicyChoice;
/// let column: Method = "as-late-as-possible@guideline".parse().unwrap();
/// assert_eq!(column.by, By::Drafter(Drafter::AsLateAsPossible));
/// assert_eq!(column.policy, PolicyChoice::Named("guideline".into()));
/// let column: Method = "own".parse().unwrap();
/// assert_eq!((column.by, column.policy), (By::Solver, PolicyChoice::OfInstance));
/// let unknown = "as-late-as-posible".parse::<Method>().unwrap_err();
/// assert!(unknown.to_string().ends_with("did you mean `as-late-as-possible`?"));
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Method {
    /// The words that selected it.
    pub name: String,
    /// Who drafts.
    pub by: By,
    /// The policy, which replaces the instance's own.
    pub policy: PolicyChoice,
}

impl Method {
    /// Returns the default columns: the built-in policies.
    ///
    /// ```
    /// use horseshoe::research::compare::Method;
    ///
    /// let names: Vec<String> = Method::built_in().into_iter().map(|method| method.name).collect();
    /// assert!(names.contains(&"guideline".to_owned()) && names.contains(&"practice".to_owned()));
    /// ```
    pub fn built_in() -> Vec<Method> {
        let names = BUILT_IN.iter().map(|(name, _)| (*name).to_owned());
        names
            .map(|name| Method { policy: PolicyChoice::Named(name.clone()), name, by: By::Solver })
            .collect()
    }
}

/// The error for words that name no way of drafting.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UnknownMethod(String);

impl fmt::Display for UnknownMethod {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let policies = BUILT_IN.iter().map(|(name, _)| *name);
        let drafters = Drafter::ALL.map(Drafter::as_str);
        let known: Vec<&str> = policies.chain([OWN]).chain(drafters).collect();
        write!(
            f,
            "there is no policy or drafter `{}`; expected {}, a drafter with @ and a policy, or a file \
             that ends in .toml",
            self.0,
            known.join(", ")
        )?;
        let distance = |known: &&&str| strsim::damerau_levenshtein(known, &self.0);
        let nearest = known.iter().min_by_key(distance);
        // Up to a third of the letters may be mistyped; beyond that it is another word.
        match nearest.filter(|known| distance(known) <= self.0.chars().count() / 3) {
            Some(nearest) => write!(f, "; did you mean `{nearest}`?"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for UnknownMethod {}

impl FromStr for Method {
    type Err = UnknownMethod;

    fn from_str(words: &str) -> Result<Method, UnknownMethod> {
        let (first, policy) = words.split_once('@').unwrap_or((words, OF_DRAFTERS));
        let (by, policy) = match first.parse() {
            Ok(drafter) => (By::Drafter(drafter), policy),
            Err(()) => (By::Solver, words),
        };
        let policy = match policy {
            OWN => PolicyChoice::OfInstance,
            policy => policy.parse().unwrap_or_default(),
        };
        if let PolicyChoice::Named(name) = &policy
            && !BUILT_IN.iter().any(|(known, _)| known == name)
        {
            return Err(UnknownMethod(name.clone()));
        }
        Ok(Method { name: words.to_owned(), by, policy })
    }
}
