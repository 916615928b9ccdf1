//! The part of the world to which a mandate or an item belongs.

use serde::Serialize;

/// A part of the world, as the Secretariat's paper on reporting and mandate cycles is divided.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Region {
    /// Africa.
    Africa,
    /// The Americas.
    Americas,
    /// Asia and the Middle East.
    Asia,
    /// Europe.
    Europe,
    /// Subjects, and whatever names no place that is known here.
    Other,
}

crate::base::words::worded! {
    /// Every part, in the order of the papers.
    Region::ALL,
    /// The word for programs.
    as_str {
        Africa = "africa",
        Americas = "americas",
        Asia = "asia",
        Europe = "europe",
        Other = "other",
    }
}

/// Missions, regimes and places with their regions, as titles of the Council's record spell them; `data/README.md` gives the
/// source.
const NAMES: &str = include_str!("../../../../data/regions.csv");

/// The names with their regions, in the order of the file.
fn names() -> impl Iterator<Item = (Region, &'static str)> {
    let rows = NAMES.lines().skip(1).filter_map(|row| row.split_once(','));
    rows.filter_map(|(name, region)| {
        let is_its = |own: &Region| own.as_str() == region;
        Some((Region::ALL.into_iter().find(is_its)?, name))
    })
}

impl Region {
    /// Returns the region that a text names: the first that occurs in it as whole words, or
    /// [`Region::Other`].
    ///
    /// ```
    /// use horseshoe::output::papers::Region;
    ///
    /// assert_eq!(Region::of("UNDOF"), Region::Asia);
    /// assert_eq!(Region::of("The situation in Somalia"), Region::Africa);
    /// assert_eq!(Region::of("Normality in Romalian affairs"), Region::Other, "whole words alone");
    /// ```
    pub fn of(text: &str) -> Region {
        let found = names().filter_map(|(region, name)| Some((place(text, name)?, region)));
        found.min().map_or(Region::Other, |(_, region)| region)
    }
}

/// Where a text has a name as whole words.
fn place(text: &str, name: &str) -> Option<usize> {
    text.match_indices(name).map(|(at, _)| at).find(|at| {
        let before = text.get(..*at).and_then(|text| text.chars().next_back());
        let after = text.get(at + name.len()..).and_then(|text| text.chars().next());
        ![before, after].into_iter().flatten().any(char::is_alphanumeric)
    })
}

#[cfg(test)]
mod tests {
    use super::{NAMES, Region, names};

    #[test]
    fn every_row_of_the_file_names_a_region_and_is_found_in_a_title() {
        let mut compared = 0;
        for (region, name) in names() {
            assert_eq!(Region::of(&format!("The situation in {name}")), region, "{name}");
            compared += 1;
        }
        assert_eq!(compared, NAMES.lines().count() - 1, "each row but the head");
        assert!(compared > 90, "{compared} names");
    }
}
