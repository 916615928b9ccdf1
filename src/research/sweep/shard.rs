//! A share of a plan.

use std::fmt;
use std::str::FromStr;

/// The number of digits of an id that determine its shard: as many as fit a `u64`.
const DIGITS: usize = 16;

/// The share of a plan that one run processes, such as `2/8`: the second of eight.
///
/// Only the id determines the shard of a line, so the shards are disjoint and complete in any order
/// of the plan.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shard {
    number: u32,
    of: u32,
}

impl Shard {
    /// The whole plan.
    pub const WHOLE: Shard = Shard { number: 1, of: 1 };

    /// Creates the shard `number` of `of`; `None` if there is no such shard.
    ///
    /// ```
    /// use horseshoe::research::sweep::Shard;
    ///
    /// assert!(Shard::new(1, 3).is_some());
    /// assert!(Shard::new(4, 3).is_none());
    /// ```
    pub fn new(number: u32, of: u32) -> Option<Shard> {
        (1..=of).contains(&number).then_some(Shard { number, of })
    }

    /// Returns whether a line with this id is in the shard.
    ///
    /// ```
    /// use horseshoe::research::sweep::Shard;
    /// # use horseshoe::PolicyChoice;
    /// # use horseshoe::research::generate::Recipe;
    /// # use horseshoe::research::sweep::{Plan, Settings, Swept};
    /// # let swept = Swept {
    /// #     generated: vec![Recipe { renewals: 1, events: 1, ..Recipe::default() }],
    /// #     policies: vec![PolicyChoice::Named("guideline".into())],
    /// #     ..Swept::default()
    /// # };
    /// # let plan = Plan::of(&swept, &Settings::default())?;
    ///
    /// let shards: Vec<Shard> = (1..=3).filter_map(|number| Shard::new(number, 3)).collect();
    /// for line in &plan.lines {
    ///     assert_eq!(shards.iter().filter(|shard| shard.holds(&line.id)).count(), 1);
    /// }
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn holds(self, id: &str) -> bool {
        let digits = id.get(..DIGITS).unwrap_or(id);
        let place = u64::from_str_radix(digits, 16).unwrap_or_default();
        place % u64::from(self.of) == u64::from(self.number - 1)
    }
}

impl fmt::Display for Shard {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}/{}", self.number, self.of)
    }
}

impl FromStr for Shard {
    type Err = String;

    fn from_str(text: &str) -> Result<Shard, String> {
        let numbers = text
            .split_once('/')
            .and_then(|(number, of)| Some((number.trim().parse().ok()?, of.trim().parse().ok()?)));
        numbers
            .and_then(|(number, of)| Shard::new(number, of))
            .ok_or_else(|| format!("`{text}` is not a shard such as 1/8, 2/8 and so on to 8/8"))
    }
}

#[cfg(test)]
mod tests {
    use super::Shard;
    use crate::research::sweep::digest::digest;

    #[test]
    fn the_shards_of_any_number_partition_the_ids() {
        let ids: Vec<String> = (0..500).map(|seed: u32| digest(seed.to_le_bytes())).collect();
        for of in (1..=40).chain([499, 500, 501, u32::MAX]) {
            // Of many shards only those are asked that some id could be in.
            let holders = |id: &String| {
                let shards = (1..=of.min(600)).filter_map(|number| Shard::new(number, of));
                shards.filter(|shard| shard.holds(id)).count()
            };
            let held: Vec<usize> = ids.iter().map(holders).collect();
            if of <= 600 {
                assert!(held.iter().all(|count| *count == 1), "{of} shards: {held:?}");
            } else {
                assert!(held.iter().all(|count| *count <= 1), "{of} shards: {held:?}");
            }
        }
    }

    #[test]
    fn there_is_no_shard_beyond_the_last_and_none_before_the_first() {
        for text in ["0/3", "4/3", "1/0", "1", "", "1/", "-1/3", "1/3/5", "a/b", "1/99999999999"] {
            assert!(text.parse::<Shard>().is_err(), "{text}");
        }
        assert_eq!("2/3".parse::<Shard>().map(|shard| shard.to_string()), Ok("2/3".to_owned()));
    }
}
