//! `programme.toml`: the month whose programme this is, and what is printed at its head.

use std::ops::Range;
use std::sync::Arc;

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};
use toml::Spanned;
use toml::de::{DeTable, DeValue};

use super::FaultCode;
use super::TakenTime;
use super::fault::{Fault, Faults};
use super::policy::read::syntax;
use super::source::Source;
use super::suggest::nearest;
use crate::base::calendar::Months;
use crate::base::language::Language;
use crate::base::names::{nfc, unseen};
use crate::base::words::{any_of, quoted};

/// The keys of the file, in the order in which it is written.
const KEYS: [&str; 5] = ["month", "presidency", "version", "issued", "languages"];
/// The greatest number of a version.
const MOST_VERSIONS: u32 = 9_999;
/// The greatest length of the name of a presidency, in characters.
const LONGEST: usize = 200;

/// The settings of `programme.toml`. All of them are optional.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct ProgrammeSettings {
    /// The months whose programme this is. If blank, they follow from the mandates and the events.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub month: Option<Months>,
    /// The State that presides over the Council; only printed.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub presidency: String,
    /// The version of what is circulated, from 1.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub version: Option<u32>,
    /// The day as of which the programme is issued.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub issued: Option<NaiveDate>,
    /// The languages of the documents, in their order.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Language>,
    /// The meetings of other months' programmes, which take their time of the Council. The file does
    /// not hold them.
    #[serde(skip)]
    pub neighbours: Vec<TakenTime>,
}

impl ProgrammeSettings {
    /// Writes the settings as TOML, complete enough to be read back.
    ///
    /// ```
    /// use horseshoe::input::instance::ProgrammeSettings;
    /// let month = "2026-12".parse().ok();
    /// let settings = ProgrammeSettings { month, version: Some(2), ..Default::default() };
    /// assert_eq!(settings.to_toml(), "month = \"2026-12\"\nversion = 2\n");
    /// ```
    pub fn to_toml(&self) -> String {
        use std::fmt::Write;
        let text = |text: &str| toml::Value::String(text.to_owned()).to_string();
        let mut toml = String::new();
        // Writing to a string cannot fail.
        if let Some(month) = self.month {
            let _ = writeln!(toml, "month = \"{month}\"");
        }
        if !self.presidency.is_empty() {
            let _ = writeln!(toml, "presidency = {}", text(&self.presidency));
        }
        if let Some(version) = self.version {
            let _ = writeln!(toml, "version = {version}");
        }
        if let Some(issued) = self.issued {
            let _ = writeln!(toml, "issued = {issued}");
        }
        if !self.languages.is_empty() {
            let codes = self.languages.iter().map(|language| text(language.as_str()));
            let codes: Vec<String> = codes.collect();
            let _ = writeln!(toml, "languages = [{}]", codes.join(", "));
        }
        toml
    }
}

/// Reads `programme.toml`; a faulty value is read as blank.
pub(super) fn read(source: &Arc<Source>, faults: &mut Faults) -> ProgrammeSettings {
    let (root, errors) = DeTable::parse_recoverable(source.text());
    let mut reader = Reader { source, faults, read: ProgrammeSettings::default() };
    for error in &errors {
        reader.faults.add(|| syntax(source, error));
    }
    if errors.is_empty() {
        for (key, value) in root.get_ref() {
            reader.entry(key.get_ref(), key.span(), value);
        }
    }
    reader.read
}

struct Reader<'a> {
    source: &'a Arc<Source>,
    faults: &'a mut Faults,
    read: ProgrammeSettings,
}

impl Reader<'_> {
    fn entry(&mut self, key: &str, at: Range<usize>, value: &Spanned<DeValue<'_>>) {
        match key {
            "month" => self.read.month = self.month(value),
            "presidency" => self.read.presidency = self.presidency(value).unwrap_or_default(),
            "version" => self.read.version = self.version(value),
            "issued" => self.read.issued = self.issued(value),
            "languages" => self.read.languages = self.languages(value).unwrap_or_default(),
            _ if key.starts_with("x_") => {}
            _ => self.unknown(key, at),
        }
    }

    fn unknown(&mut self, key: &str, at: Range<usize>) {
        let near = nearest(key, KEYS);
        let keys = KEYS.map(|key| format!("`{key}`"));
        self.faults.add(|| {
            let message = format!("programme.toml has no key {}", quoted(key));
            Fault::at(self.source, at, FaultCode::ProgrammeTomlKey, message)
                .expecting(format!("{}, or a key that begins with x_", any_of(&keys)))
                .advise_if(near.map(|near| format!("Did you mean `{near}`?")))
        });
    }

    fn wrong(&mut self, key: &str, value: &Spanned<DeValue<'_>>, expected: &str) {
        self.faults.add(|| {
            let message = format!("`{key}` has another value");
            Fault::at(self.source, value.span(), FaultCode::ProgrammeTomlValue, message)
                .expecting(expected)
        });
    }

    fn month(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Months> {
        let text = value.get_ref().as_str();
        let read = text.and_then(|text| text.trim().parse().ok());
        if read.is_none() {
            self.wrong("month", value, "a month such as \"2026-12\", or \"2026-12..2027-02\"");
        }
        read
    }

    fn presidency(&mut self, value: &Spanned<DeValue<'_>>) -> Option<String> {
        let text = value.get_ref().as_str().map(|text| nfc(text.trim()).into_owned());
        let read = text.filter(|text| text.chars().count() <= LONGEST && unseen(text).is_none());
        if read.is_none() {
            let expected = format!("the name of a State, in at most {LONGEST} visible characters");
            self.wrong("presidency", value, &expected);
        }
        read
    }

    fn version(&mut self, value: &Spanned<DeValue<'_>>) -> Option<u32> {
        let number = value.get_ref().as_integer();
        let read = number.and_then(|n| u32::from_str_radix(n.as_str(), n.radix()).ok());
        let read = read.filter(|version| (1..=MOST_VERSIONS).contains(version));
        if read.is_none() {
            self.wrong("version", value, &format!("a whole number from 1 to {MOST_VERSIONS}"));
        }
        read
    }

    /// A day, as a date of TOML or as a text.
    fn issued(&mut self, value: &Spanned<DeValue<'_>>) -> Option<NaiveDate> {
        let text = match value.get_ref() {
            DeValue::Datetime(date) => date.to_string(),
            other => other.as_str().unwrap_or_default().to_owned(),
        };
        let read = NaiveDate::parse_from_str(&text, "%Y-%m-%d").ok();
        if read.is_none() {
            self.wrong("issued", value, "a day such as 2026-11-30");
        }
        read
    }

    /// A list of codes. A fault stands at the code that is wrong, where the list itself is one.
    fn languages(&mut self, value: &Spanned<DeValue<'_>>) -> Option<Vec<Language>> {
        let known = Language::ALL.map(|language| quoted(language.as_str()));
        let expected = format!("a list of {}, each once", any_of(&known));
        let list = value.get_ref().as_array().filter(|list| !list.is_empty());
        let Some(list) = list else {
            self.wrong("languages", value, &expected);
            return None;
        };
        let mut read = Vec::new();
        for code in list {
            let language = code.get_ref().as_str().and_then(|code| code.parse().ok());
            match language.filter(|language| !read.contains(language)) {
                Some(language) => read.push(language),
                None => self.wrong("languages", code, &expected),
            }
        }
        (read.len() == list.len()).then_some(read)
    }
}
