//! A language's messages, and how they are filled in.

use std::borrow::Cow;
use std::sync::OnceLock;

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use unic_langid::LanguageIdentifier;

use super::{Language, Message};
use crate::output::formats::one_line;

/// The text of each language's catalogue.
pub(super) fn source(language: Language) -> &'static str {
    match language {
        Language::En => include_str!("catalogues/en.ftl"),
        Language::Fr => include_str!("catalogues/fr.ftl"),
        Language::Es => include_str!("catalogues/es.ftl"),
        Language::Ru => include_str!("catalogues/ru.ftl"),
        Language::Zh => include_str!("catalogues/zh.ftl"),
        Language::Ar => include_str!("catalogues/ar.ftl"),
    }
}

/// The messages of a language as [Fluent](https://projectfluent.org) has them, for a program that fills
/// them in by itself, as the page of the desk does.
///
/// ```
/// use horseshoe::output::language::{Language, messages_of};
///
/// assert!(messages_of(Language::Fr).contains("security-council = Conseil de sécurité"));
/// ```
pub fn messages_of(language: Language) -> &'static str {
    source(language)
}

/// First strong isolate: what follows takes its direction from its own letters.
pub(super) const FSI: char = '\u{2068}';
/// The end of an isolate.
pub(super) const PDI: char = '\u{2069}';

/// Whether text of another direction is kept apart from the text around it.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Isolation {
    /// With the marks U+2068 and U+2069: in documents that are shown with them.
    On,
    /// Without marks: in files that other programs read, and on the terminal.
    Off,
}

/// The words of one language.
///
/// ```
/// use chrono::NaiveDate;
/// use horseshoe::output::language::{Catalogue, Isolation, Language};
///
/// let words = Catalogue::of(Language::Ru, Isolation::Off);
/// let day = NaiveDate::from_ymd_opt(2026, 12, 9).unwrap();
/// assert_eq!(words.plain_date(day), "9 декабря 2026 года");
/// assert_eq!(words.month(day), "декабрь 2026 года");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Catalogue {
    language: Language,
    isolation: Isolation,
}

/// What a message is filled in with.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Fill<'a> {
    /// Words of the catalogue itself, dates, symbols: no isolation.
    Words(&'a str),
    /// What a person typed: isolated where its direction may be another.
    Foreign(&'a str),
    /// A number that decides the form of its noun. The message says it as `$n`, by thousands.
    Count(i64),
}

/// Words of the catalogue itself, to be filled in.
pub(crate) fn words(text: &str) -> Fill<'_> {
    Fill::Words(text)
}

/// What a person typed, to be filled in.
pub(crate) fn foreign(text: &str) -> Fill<'_> {
    Fill::Foreign(text)
}

/// A number, to be filled in as `count`.
pub(crate) fn count(number: i64) -> (&'static str, Fill<'static>) {
    ("count", Fill::Count(number))
}

impl Catalogue {
    /// The catalogue of a language.
    ///
    /// ```
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let words = Catalogue::of(Language::Fr, Isolation::Off);
    /// assert_eq!(words.language(), Language::Fr);
    /// ```
    pub fn of(language: Language, isolation: Isolation) -> Catalogue {
        Catalogue { language, isolation }
    }

    /// The language.
    ///
    /// ```
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// assert_eq!(Catalogue::of(Language::Ar, Isolation::On).language(), Language::Ar);
    /// ```
    pub fn language(self) -> Language {
        self.language
    }

    /// The name of the language in itself.
    ///
    /// ```
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// assert_eq!(Catalogue::of(Language::Ru, Isolation::Off).language_name(), "русский");
    /// ```
    pub fn language_name(self) -> String {
        self.say(Message::LanguageName)
    }

    /// Whether this is the language in which Horseshoe is written.
    pub(crate) fn is_english(self) -> bool {
        self.language == Language::En
    }

    /// A message into which nothing is filled.
    pub(crate) fn say(self, message: Message) -> String {
        self.fill(message, &[])
    }

    /// A message with what is filled in.
    pub(crate) fn fill(self, message: Message, fills: &[(&str, Fill<'_>)]) -> String {
        let mut arguments = FluentArgs::with_capacity(fills.len() + 1);
        for (name, fill) in fills {
            match fill {
                Fill::Words(text) => arguments.set(*name, *text),
                Fill::Foreign(text) => arguments.set(*name, self.isolated(text)),
                Fill::Count(number) => {
                    arguments.set(*name, self.deciding(*number));
                    arguments.set("n", self.number(*number));
                }
            }
        }
        self.format(message.id(), &arguments)
    }

    /// A number whose form is that of this number. In Arabic the last two digits decide: 103 days have the
    /// form of 3. `intl_pluralrules` looks at the whole number there, so it gets those digits.
    fn deciding(self, number: i64) -> i64 {
        match (self.language, number.checked_rem(100)) {
            (Language::Ar, Some(last @ 3..=99)) if number > 100 => last,
            _ => number,
        }
    }

    /// A message with numbers that only choose among its forms.
    pub(super) fn chosen(
        self,
        message: Message,
        choices: &[(&str, i64)],
        fills: &[(&str, &str)],
    ) -> String {
        let mut arguments = FluentArgs::with_capacity(choices.len() + fills.len());
        for (name, number) in choices {
            arguments.set(*name, *number);
        }
        for (name, text) in fills {
            arguments.set(*name, *text);
        }
        self.format(message.id(), &arguments)
    }

    /// The message of a word of the files, such as `tcc_meeting`, in its family; the word itself where
    /// the catalogues have none, as for a rule of one's own.
    pub(crate) fn word(self, family: &str, word: &str) -> String {
        match Message::of_word(family, word) {
            Some(message) => self.say(message),
            None => self.isolated(&one_line(&word.replace('_', " "))).into_owned(),
        }
    }

    pub(super) fn format(self, id: &str, arguments: &FluentArgs<'_>) -> String {
        let bundle = bundle(self.language);
        let pattern = bundle.get_message(id).and_then(|message| message.value());
        // A test holds that every catalogue has every message; a document still says something.
        let Some(pattern) = pattern else { return id.to_owned() };
        bundle.format_pattern(pattern, Some(arguments), &mut Vec::new()).into_owned()
    }

    /// A number by thousands, as the language writes them.
    ///
    /// ```
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let number = |language| Catalogue::of(language, Isolation::Off).number(1_204);
    /// assert_eq!(number(Language::En), "1,204");
    /// assert_eq!(number(Language::Fr), "1\u{a0}204");
    /// ```
    pub fn number(self, number: i64) -> String {
        let digits = number.unsigned_abs().to_string();
        if digits.len() <= 3 {
            return number.to_string();
        }
        let separator = self.say(Message::ThousandsSeparator);
        let mut out = String::from(if number < 0 { "-" } else { "" });
        for (at, digit) in digits.chars().enumerate() {
            if at > 0 && (digits.len() - at).is_multiple_of(3) {
                out.push_str(&separator);
            }
            out.push(digit);
        }
        out
    }

    /// What a person typed, kept apart from the text around it where its direction may be another: in a
    /// language from right to left always, in every other only if a letter of it is from right to left.
    ///
    /// ```
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let isolated = |language, text| Catalogue::of(language, Isolation::On).isolated(text).into_owned();
    /// assert_eq!(isolated(Language::Ar, "UNDOF"), "\u{2068}UNDOF\u{2069}");
    /// assert_eq!(isolated(Language::Fr, "UNDOF"), "UNDOF");
    /// ```
    pub fn isolated(self, text: &str) -> Cow<'_, str> {
        let is_apart = match self.isolation {
            Isolation::Off => false,
            Isolation::On if text.is_empty() => false,
            Isolation::On => self.language.is_right_to_left() || text.chars().any(is_right_to_left),
        };
        Cow::Owned(if is_apart { format!("{FSI}{text}{PDI}") } else { text.to_owned() })
    }
}

/// Returns whether a character is a letter of a script from right to left: Hebrew to Arabic Extended-A,
/// their presentation forms, and the right-to-left scripts of the first supplementary plane.
fn is_right_to_left(c: char) -> bool {
    matches!(c, '\u{590}'..='\u{8ff}' | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{feff}'
        | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}' | '\u{200f}')
}

/// The parsed catalogue of a language.
fn bundle(language: Language) -> &'static FluentBundle<FluentResource> {
    static BUNDLES: [OnceLock<FluentBundle<FluentResource>>; Language::ALL.len()] =
        [const { OnceLock::new() }; Language::ALL.len()];
    static ENGLISH: OnceLock<FluentBundle<FluentResource>> = OnceLock::new();
    let place =
        Language::ALL.iter().position(|own| *own == language).and_then(|at| BUNDLES.get(at));
    place.unwrap_or(&ENGLISH).get_or_init(|| parsed(language))
}

fn parsed(language: Language) -> FluentBundle<FluentResource> {
    let identifier: LanguageIdentifier = language.as_str().parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![identifier]);
    // Only what a person typed is isolated, by `Catalogue::isolated`.
    bundle.set_use_isolating(false);
    // A test holds that every catalogue parses; what does not is left out.
    let resource = FluentResource::try_new(source(language).to_owned());
    let resource = resource.unwrap_or_else(|(resource, _)| resource);
    bundle.add_resource_overriding(resource);
    bundle
}
