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

/// Missions, regimes and places that name a region, as titles of the Council's record spell them.
const NAMES: [(Region, &[&str]); 4] = [
    (
        Region::Africa,
        &[
            "Abyei",
            "AMISOM",
            "ATMIS",
            "AUSSOM",
            "Africa",
            "African",
            "Al-Shabaab",
            "BINUCA",
            "BNUB",
            "Burundi",
            "CAR",
            "Central African",
            "Chad",
            "Côte d’Ivoire",
            "Côte d'Ivoire",
            "DRC",
            "Darfur",
            "Democratic Republic of the Congo",
            "Eritrea",
            "Ethiopia",
            "Great Lakes",
            "Guinea-Bissau",
            "Liberia",
            "Libya",
            "MINURCA",
            "MINURCAT",
            "MINURSO",
            "MINUSCA",
            "MINUSMA",
            "MONUA",
            "MONUC",
            "MONUSCO",
            "Mali",
            "ONUB",
            "Sahel",
            "Sierra Leone",
            "Somalia",
            "South Sudan",
            "Sudan",
            "UNAMID",
            "UNAMSIL",
            "UNISFA",
            "UNITAMS",
            "UNMEE",
            "UNMIL",
            "UNMIS",
            "UNMISS",
            "UNOCA",
            "UNOCI",
            "UNOMSIL",
            "UNOWAS",
            "UNSMIL",
            "UNSOM",
            "UNTMIS",
            "West Africa",
            "Western Sahara",
        ],
    ),
    (
        Region::Americas,
        &["BINUH", "Colombia", "Haiti", "MINUJUSTH", "MINUSTAH", "MIPONUH", "Venezuela"],
    ),
    (
        Region::Asia,
        &[
            "Afghanistan",
            "Central Asia",
            "DPRK",
            "Democratic People's Republic of Korea",
            "Democratic People’s Republic of Korea",
            "Iran",
            "Iraq",
            "Israel",
            "Korea",
            "Kuwait",
            "Lebanon",
            "Middle East",
            "Myanmar",
            "Nepal",
            "Palestinian",
            "Syria",
            "Syrian",
            "Timor-Leste",
            "UNAMA",
            "UNAMI",
            "UNDOF",
            "UNIFIL",
            "UNIKOM",
            "UNMHA",
            "UNMIN",
            "UNMISET",
            "UNMIT",
            "UNMOGIP",
            "UNRCCA",
            "UNSMIS",
            "UNTAET",
            "Yemen",
        ],
    ),
    (
        Region::Europe,
        &[
            "Bosnia and Herzegovina",
            "Croatia",
            "Cyprus",
            "EUFOR",
            "Georgia",
            "Kosovo",
            "Prevlaka",
            "UNFICYP",
            "UNMIBH",
            "UNMIK",
            "UNMOP",
            "UNOMIG",
            "Ukraine",
        ],
    ),
];

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
        let named =
            NAMES.iter().flat_map(|(region, names)| names.iter().map(|name| (*region, *name)));
        let found = named.filter_map(|(region, name)| Some((place(text, name)?, region)));
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
    use super::{NAMES, Region};

    #[test]
    fn every_name_is_of_its_own_region() {
        let mut compared = 0;
        for (region, names) in NAMES {
            for name in names {
                assert_eq!(Region::of(&format!("The situation in {name}")), region, "{name}");
                compared += 1;
            }
        }
        assert!(compared > 90, "{compared} names");
    }
}
