//! The official languages of the United Nations, by their codes.

use serde::{Deserialize, Serialize};

/// An official language of the United Nations.
///
/// ```
/// use horseshoe::base::language::Language;
///
/// assert_eq!("fr".parse(), Ok(Language::Fr));
/// assert_eq!(Language::Zh.as_str(), "zh");
/// assert_eq!("de".parse::<Language>().unwrap_err().to_string(),
///     "`de` is no language of the documents; expected en, fr, es, ru, zh or ar");
/// ```
#[derive(
    Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize,
)]
#[serde(rename_all = "snake_case")]
pub enum Language {
    /// English, in which Horseshoe is written.
    #[default]
    En,
    /// French.
    Fr,
    /// Spanish.
    Es,
    /// Russian.
    Ru,
    /// Chinese.
    Zh,
    /// Arabic.
    Ar,
}

crate::base::words::worded! {
    /// Every language, in the order of the documentation.
    Language::ALL,
    /// The code by which it is asked for; in HTML and file names too.
    as_str {
        En = "en",
        Fr = "fr",
        Es = "es",
        Ru = "ru",
        Zh = "zh",
        Ar = "ar",
    }
    else |code| -> UnknownLanguage { UnknownLanguage(code.to_owned()) }
}

impl Language {
    /// Returns the name of a file for its copy in this language.
    ///
    /// ```
    /// use horseshoe::base::language::Language;
    ///
    /// assert_eq!(Language::Fr.in_name("programme.html"), "programme.fr.html");
    /// ```
    pub fn in_name(self, name: &str) -> String {
        match name.rsplit_once('.') {
            Some((stem, ending)) => format!("{stem}.{self}.{ending}"),
            None => format!("{name}.{self}"),
        }
    }

    /// Returns whether the language is written from right to left.
    ///
    /// ```
    /// use horseshoe::base::language::Language;
    ///
    /// assert!(Language::Ar.is_right_to_left() && !Language::Ru.is_right_to_left());
    /// ```
    pub fn is_right_to_left(self) -> bool {
        self == Language::Ar
    }

    /// The direction as HTML has it: `ltr` or `rtl`.
    ///
    /// ```
    /// use horseshoe::base::language::Language;
    ///
    /// assert_eq!(Language::Ar.direction(), "rtl");
    /// ```
    pub fn direction(self) -> &'static str {
        if self.is_right_to_left() { "rtl" } else { "ltr" }
    }
}

/// The code is no official language's.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no language of the documents; expected en, fr, es, ru, zh or ar")]
pub struct UnknownLanguage(pub String);
