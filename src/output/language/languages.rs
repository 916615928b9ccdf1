//! The languages in which a document is made.

use std::fmt;
use std::str::FromStr;

use super::{Language, UnknownLanguage};

/// One language or several, in the order in which they were asked for, each once.
///
/// ```
/// use horseshoe::output::language::{Language, Languages};
///
/// let languages: Languages = "fr,en".parse()?;
/// assert_eq!(languages.first(), Language::Fr);
/// assert_eq!(languages.to_string(), "fr,en");
/// assert!("fr,fr".parse::<Languages>().is_err());
/// # Ok::<(), horseshoe::output::language::NoLanguages>(())
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Languages {
    first: Language,
    others: Vec<Language>,
}

/// The text names no languages.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum NoLanguages {
    /// A code is no official language's.
    #[error(transparent)]
    Unknown(#[from] UnknownLanguage),
    /// A language is named twice.
    #[error("`{0}` is named twice; name each language once, such as en,fr")]
    Twice(Language),
}

impl Languages {
    /// The languages of a list, each once; English where it is empty.
    ///
    /// ```
    /// use horseshoe::output::language::{Language, Languages};
    ///
    /// assert_eq!(Languages::of([]), Languages::default());
    /// assert_eq!(Languages::of([Language::Ar, Language::Ar]).iter().count(), 1);
    /// ```
    pub fn of(list: impl IntoIterator<Item = Language>) -> Languages {
        let mut list = list.into_iter();
        let first = list.next().unwrap_or_default();
        let mut others: Vec<Language> = Vec::new();
        for language in list {
            if language != first && !others.contains(&language) {
                others.push(language);
            }
        }
        Languages { first, others }
    }

    /// The first language: files in it bear the plain names.
    ///
    /// ```
    /// use horseshoe::output::language::{Language, Languages};
    ///
    /// assert_eq!(Languages::default().first(), Language::En);
    /// ```
    pub fn first(&self) -> Language {
        self.first
    }

    /// All languages in their order.
    ///
    /// ```
    /// use horseshoe::output::language::{Language, Languages};
    ///
    /// assert_eq!(Languages::of(Language::ALL).iter().count(), 6);
    /// ```
    pub fn iter(&self) -> impl Iterator<Item = Language> + '_ {
        std::iter::once(self.first).chain(self.others.iter().copied())
    }

    /// Returns whether there is more than one.
    ///
    /// ```
    /// use horseshoe::output::language::Languages;
    ///
    /// assert!(!Languages::default().are_several());
    /// ```
    pub fn are_several(&self) -> bool {
        !self.others.is_empty()
    }
}

impl Default for Languages {
    fn default() -> Self {
        Languages::from(Language::default())
    }
}

impl From<Language> for Languages {
    fn from(first: Language) -> Self {
        Languages { first, others: Vec::new() }
    }
}

impl fmt::Display for Languages {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let codes: Vec<&str> = self.iter().map(Language::as_str).collect();
        f.pad(&codes.join(","))
    }
}

impl FromStr for Languages {
    type Err = NoLanguages;

    fn from_str(text: &str) -> Result<Languages, NoLanguages> {
        let mut list: Vec<Language> = Vec::new();
        for code in text.split(',') {
            let language: Language = code.trim().parse()?;
            if list.contains(&language) {
                return Err(NoLanguages::Twice(language));
            }
            list.push(language);
        }
        Ok(Languages::of(list))
    }
}
