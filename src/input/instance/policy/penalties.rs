//! The prices of the soft wishes, as data.
//!
//! Which penalties there are, and which numbers each has, stands in the built-in guideline alone. A new
//! penalty needs its table there, and nothing here.

use std::borrow::Cow;
use std::fmt;
use std::sync::LazyLock;

use serde::de::{self, DeserializeSeed, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use toml::de::{DeString, DeTable, DeValue};

use super::GUIDELINE;

/// The key of a table under which its source stands.
const SOURCE: &str = "source";

/// The table of a penalty in the guideline, without its values.
#[derive(Debug)]
pub(super) struct Known {
    /// The name of the penalty.
    pub(super) name: &'static str,
    /// The keys of its whole numbers, in the order of the guideline.
    pub(super) numbers: Vec<&'static str>,
}

/// Returns the penalties of the guideline, in its order. That is the order in which a policy is written.
pub(super) fn known() -> &'static [Known] {
    static KNOWN: LazyLock<Vec<Known>> = LazyLock::new(|| {
        // The guideline is part of the program; a unit test reads it.
        let Ok(root) = DeTable::parse(GUIDELINE) else { return Vec::new() };
        let prices = entries(root.get_ref().get("penalties").map(|table| table.get_ref()));
        let known = prices.into_iter().map(|(name, price)| {
            let numbers = entries(Some(price)).into_iter();
            let numbers = numbers.filter(|(_, value)| matches!(value, DeValue::Integer(_)));
            Known { name, numbers: numbers.map(|(key, _)| key).collect() }
        });
        known.collect()
    });
    &KNOWN
}

/// Returns the entries of a table in the order in which they are written.
fn entries<'t>(table: Option<&'t DeValue<'static>>) -> Vec<(&'static str, &'t DeValue<'static>)> {
    let Some(DeValue::Table(table)) = table else { return Vec::new() };
    let mut entries: Vec<_> = table.iter().collect();
    entries.sort_by_key(|(key, _)| key.span().start);
    entries.into_iter().map(|(key, value)| (kept(key.get_ref()), value.get_ref())).collect()
}

/// A key of the guideline, which lasts as long as the program; one with escapes is copied once.
fn kept(key: &DeString<'static>) -> &'static str {
    match key {
        Cow::Borrowed(key) => key,
        Cow::Owned(key) => key.clone().leak(),
    }
}

/// The price of each soft wish, in whole points: a table of whole numbers for each penalty.
///
/// Every policy has every number of the guideline, and no other.
///
/// ```
/// use horseshoe::input::instance::Policy;
/// let mut penalties = Policy::guideline().penalties;
/// assert_eq!(penalties.number("crowded_day", "above"), 3);
/// assert!(penalties.set("crowded_day", "above", 2));
/// assert_eq!(penalties.number("crowded_day", "above"), 2);
/// assert!(!penalties.set("crowded_day", "below", 2), "no penalty has such a number");
/// ```
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Penalties(Vec<Price>);

/// The table of one penalty.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Price {
    name: &'static str,
    numbers: Vec<(&'static str, u32)>,
    source: String,
}

impl Penalties {
    /// Returns a number of a penalty, such as its `points`; 0 where the guideline has no such number.
    ///
    /// ```
    /// use horseshoe::Policy;
    ///
    /// let penalties = Policy::guideline().penalties;
    /// assert_eq!(penalties.number("friday", "points"), 3);
    /// assert_eq!(penalties.number("friday", "above"), 0, "it has no such number");
    /// ```
    pub fn number(&self, penalty: &str, key: &str) -> u32 {
        let numbers = self.price(penalty).into_iter().flat_map(|price| &price.numbers);
        numbers.into_iter().find(|(known, _)| *known == key).map_or(0, |(_, number)| *number)
    }

    /// Returns the source of a penalty; empty where the guideline has no such penalty.
    ///
    /// ```
    /// use horseshoe::Policy;
    ///
    /// assert!(Policy::guideline().penalties.source("friday").starts_with("S/2017/507"));
    /// ```
    pub fn source(&self, penalty: &str) -> &str {
        self.price(penalty).map_or("", |price| &price.source)
    }

    /// Returns the names of the penalties, in the order of the guideline.
    #[cfg(test)]
    pub(crate) fn names(&self) -> impl Iterator<Item = &'static str> + '_ {
        self.0.iter().map(|price| price.name)
    }

    /// Sets a number of a penalty. Returns `false` where the guideline has no such number.
    ///
    /// ```
    /// use horseshoe::Policy;
    ///
    /// let mut policy = Policy::guideline();
    /// assert!(policy.penalties.set("friday", "points", 0), "Fridays are like other days");
    /// assert!(!policy.penalties.set("monday", "points", 1));
    /// assert_eq!(policy.penalties.number("friday", "points"), 0);
    /// ```
    pub fn set(&mut self, penalty: &str, key: &str, number: u32) -> bool {
        let own = self.numbers_mut().find(|own| (own.0, own.1) == (penalty, key));
        own.map(|(_, _, own)| *own = number).is_some()
    }

    /// Iterates over every number, by penalty and key, for changes in place.
    ///
    /// ```
    /// use horseshoe::Policy;
    ///
    /// let mut policy = Policy::guideline();
    /// for (_, key, number) in policy.penalties.numbers_mut() {
    ///     if key == "points" {
    ///         *number *= 2;
    ///     }
    /// }
    /// assert_eq!(policy.penalties.number("friday", "points"), 6);
    /// assert_eq!(policy.penalties.number("crowded_day", "above"), 3);
    /// ```
    pub fn numbers_mut(&mut self) -> impl Iterator<Item = (&'static str, &'static str, &mut u32)> {
        self.0.iter_mut().flat_map(|price| {
            let name = price.name;
            price.numbers.iter_mut().map(move |(key, number)| (name, *key, number))
        })
    }

    fn price(&self, penalty: &str) -> Option<&Price> {
        self.0.iter().find(|price| price.name == penalty)
    }
}

impl Serialize for Penalties {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_map(self.0.iter().map(|price| (price.name, price)))
    }
}

impl Serialize for Price {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let mut map = to.serialize_map(Some(self.numbers.len() + 1))?;
        for (key, number) in &self.numbers {
            map.serialize_entry(key, number)?;
        }
        map.serialize_entry(SOURCE, &self.source)?;
        map.end()
    }
}

impl<'de> Deserialize<'de> for Penalties {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Penalties, D::Error> {
        from.deserialize_map(ReadPenalties)
    }
}

struct ReadPenalties;

impl<'de> Visitor<'de> for ReadPenalties {
    type Value = Penalties;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a table for each penalty")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Penalties, A::Error> {
        let mut read: Vec<Option<Price>> = known().iter().map(|_| None).collect();
        while let Some(name) = map.next_key::<String>()? {
            let own = known().iter().zip(&mut read).find(|(known, _)| known.name == name);
            let Some((known, price)) = own else { return Err(unknown(&name)) };
            *price = Some(map.next_value_seed(ReadPrice(known))?);
        }
        let prices = known().iter().zip(read);
        let prices = prices.map(|(known, price)| price.ok_or_else(|| missing(known.name)));
        prices.collect::<Result<_, _>>().map(Penalties)
    }
}

struct ReadPrice(&'static Known);

impl<'de> DeserializeSeed<'de> for ReadPrice {
    type Value = Price;

    fn deserialize<D: Deserializer<'de>>(self, from: D) -> Result<Price, D::Error> {
        from.deserialize_map(self)
    }
}

impl<'de> Visitor<'de> for ReadPrice {
    type Value = Price;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "the table of the penalty `{}`", self.0.name)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Price, A::Error> {
        let keys = &self.0.numbers;
        let mut read: Vec<Option<u32>> = keys.iter().map(|_| None).collect();
        let mut source = None;
        while let Some(name) = map.next_key::<String>()? {
            if name == SOURCE {
                source = Some(map.next_value()?);
                continue;
            }
            let own = keys.iter().zip(&mut read).find(|(key, _)| **key == name);
            let Some((_, number)) = own else { return Err(unknown(&name)) };
            *number = Some(map.next_value()?);
        }
        let numbers = keys.iter().zip(read);
        let numbers = numbers.map(|(key, number)| Ok((*key, number.ok_or_else(|| missing(key))?)));
        Ok(Price {
            name: self.0.name,
            numbers: numbers.collect::<Result<_, _>>()?,
            source: source.ok_or_else(|| missing(SOURCE))?,
        })
    }
}

fn unknown<E: de::Error>(key: &str) -> E {
    E::custom(format_args!("unknown field `{key}`"))
}

fn missing<E: de::Error>(key: &'static str) -> E {
    E::missing_field(key)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::input::instance::Policy;

    #[test]
    fn the_guideline_says_which_penalties_there_are() {
        let mut numbers = 0;
        for Known { name, numbers: keys } in known() {
            assert_eq!(keys.first(), Some(&"points"), "{name}");
            assert!(!Policy::guideline().penalties.source(name).is_empty(), "{name}");
            numbers += keys.len();
        }
        let all: toml::Table = GUIDELINE.parse().expect("TOML");
        let tables = all["penalties"].as_table().expect("a table");
        // Each table has its numbers, and its source beside them.
        let written: usize = tables.values().map(|table| table.as_table().unwrap().len() - 1).sum();
        assert_eq!((known().len(), numbers), (tables.len(), written));
        assert!(numbers > known().len(), "some penalty has more than points");
    }

    #[test]
    fn a_policy_is_written_in_the_order_of_the_guideline() {
        let text = Policy::guideline().to_toml();
        let places: Vec<_> = known()
            .iter()
            .map(|known| text.find(&format!("[penalties.{}]", known.name)).expect(known.name))
            .collect();
        assert!(places.is_sorted(), "{text}");
    }

    #[test]
    fn a_policy_has_every_number_of_the_guideline_and_no_other() {
        let text = Policy::guideline().to_toml();
        let table = "[penalties.crowded_day]\npoints = 2\nabove = 3\n";
        assert!(text.contains(table), "{text}");
        for (other, says) in [
            ("[penalties.crowded_day]\npoints = 2\n", "missing field `above`"),
            (
                "[penalties.crowded_day]\npoints = 2\nabove = 3\nbelow = 1\n",
                "unknown field `below`",
            ),
            ("[penalties.crowded_day]\npoints = 2\nabove = -3\n", "-3"),
            ("[penalties.crowded]\npoints = 2\nabove = 3\n", "unknown field `crowded`"),
        ] {
            let read = toml::from_str::<Policy>(&text.replace(table, other));
            let says_so = read.map_err(|error| error.to_string().contains(says));
            assert_eq!(says_so, Err(true), "{other}");
        }
    }
}
