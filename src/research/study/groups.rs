//! Groups renewals by common properties.

use std::collections::BTreeMap;

use chrono::Datelike;

use super::guideline_day;
use crate::base::stats::Paired;
use crate::input::record::Figures;
use crate::research::backtest::{Backtest, Price, RenewalAnswer, Totals};

const BEFORE: &str = "before December 2009";
const SINCE: &str = "since December 2009";

/// Named renewals.
#[derive(Clone, Debug)]
pub(crate) struct Group<'a> {
    /// The common property.
    pub name: String,
    /// The renewals, in the order of the record.
    pub renewals: Vec<&'a RenewalAnswer>,
}

impl<'a> Group<'a> {
    /// Returns every renewal as one group.
    pub(crate) fn all(backtest: &'a Backtest) -> Group<'a> {
        Group { name: "all".to_owned(), renewals: backtest.renewals().collect() }
    }

    /// Counts the answers.
    pub(crate) fn totals(&self) -> Totals {
        Totals::of(self.renewals.iter().copied())
    }

    /// Returns the days between the steps as held.
    pub(crate) fn figures(&self) -> Figures {
        Figures::of(self.renewals.iter().map(|renewal| &renewal.chain))
    }
}

/// Groups the renewals into those adopted before the guideline was annexed, and since.
pub(crate) fn by_period(backtest: &Backtest) -> [Group<'_>; 2] {
    let (before, since): (Vec<_>, Vec<_>) =
        backtest.renewals().partition(|renewal| renewal.chain.adoption < guideline_day());
    [
        Group { name: BEFORE.to_owned(), renewals: before },
        Group { name: SINCE.to_owned(), renewals: since },
    ]
}

/// Returns the price of the leads before the guideline and since, with every report as it was and
/// with some report where it was needed; omits groups without a counted month.
pub(crate) fn prices_by_period(backtest: &Backtest) -> Vec<(String, Paired)> {
    let (before, since): (Vec<_>, Vec<_>) =
        backtest.months.iter().partition(|month| month.month < guideline_day());
    let prices = [Price::of(before), Price::of(since), backtest.price()];
    let as_held = prices.iter().map(|price| price.as_held.clone());
    let earlier = prices.iter().map(|price| price.earlier.clone());
    let named = [
        (as_held.collect::<Vec<_>>(), "reports as they were"),
        (earlier.collect(), "some report where it was needed"),
    ];
    let rows = named.into_iter().flat_map(|(prices, reports)| {
        [BEFORE, SINCE, "all"]
            .into_iter()
            .zip(prices)
            .filter_map(move |(period, paired)| Some((format!("{period}, {reports}"), paired?)))
    });
    rows.collect()
}

/// Groups the renewals by the year of adoption.
pub(crate) fn by_year(backtest: &Backtest) -> Vec<Group<'_>> {
    by(backtest, |renewal| renewal.chain.adoption.year())
}

/// Groups the renewals by mission, in alphabetical order.
pub(crate) fn by_mission(backtest: &Backtest) -> Vec<Group<'_>> {
    by(backtest, |renewal| renewal.chain.mission.clone())
}

fn by<K: Ord + ToString>(backtest: &Backtest, key: impl Fn(&RenewalAnswer) -> K) -> Vec<Group<'_>> {
    let mut groups: BTreeMap<K, Vec<&RenewalAnswer>> = BTreeMap::new();
    for renewal in backtest.renewals() {
        groups.entry(key(renewal)).or_default().push(renewal);
    }
    let named = groups.into_iter();
    named.map(|(key, renewals)| Group { name: key.to_string(), renewals }).collect()
}
