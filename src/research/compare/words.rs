//! Words and number formats that the tables share.

use std::collections::BTreeMap;

use super::{ColumnSummary, Comparison, Difference, Measure};
use crate::base::stats::{FEWEST_PAIRS, Interval, Paired};
use crate::domain::ids::{PenaltyId, RuleId};

/// The number of pairs below which a note says that they are few.
const FEW: usize = 20;

/// Formats names with their counts: `complete 2, lead 1`.
pub(super) fn counts(counts: &BTreeMap<RuleId, usize>) -> String {
    let each = counts.iter().map(|(name, count)| format!("{name} {count}"));
    each.collect::<Vec<String>>().join(", ")
}

/// Formats a number with one decimal and a true minus sign; never a negative zero.
pub(super) fn decimal(value: f64) -> String {
    let plain = format!("{:.1}", value.abs());
    if value < 0.0 && plain != "0.0" { format!("\u{2212}{plain}") } else { plain }
}

/// Formats a difference with its sign: `+3.1`.
pub(super) fn signed(value: f64) -> String {
    let plain = decimal(value);
    if value > 0.0 && plain != "0.0" { format!("+{plain}") } else { plain }
}

/// Formats the interval of a difference, or why there is none.
pub(super) fn interval(paired: &Paired) -> String {
    match paired.interval {
        Some(Interval { low, high }) => format!("{} to {}", signed(low), signed(high)),
        None => "too few".to_owned(),
    }
}

/// Introduces what is compared and by what, in two sentences.
pub(super) fn introduction(comparison: &Comparison) -> String {
    let instances = match comparison.summary.instances {
        1 => "1 instance".to_owned(),
        count => format!("{count} instances"),
    };
    format!(
        "{instances} under {} ways of drafting. All programmes are judged by the policy `{}`, whichever \
         policy they were drafted under.",
        comparison.columns.len(),
        comparison.judge
    )
}

/// Describes the population of the means.
pub(super) fn common(comparison: &Comparison) -> String {
    let (common, all) = (comparison.summary.common, comparison.summary.instances);
    match common {
        0 => "In no instance has every way of drafting a programme, so there are no means that compare."
            .to_owned(),
        _ if common == all => "Means over all instances.".to_owned(),
        _ => format!(
            "Means over the {common} of {all} instances in which every way of drafting has a programme: \
             the others cannot be compared."
        ),
    }
}

/// Describes how the intervals were drawn, and how far they can be trusted.
pub(super) fn intervals(comparison: &Comparison) -> String {
    let bootstrap = &comparison.bootstrap;
    let pairs = comparison.summary.differences.iter();
    let fewest = pairs.filter_map(|difference| Some(difference.paired.as_ref()?.pairs)).min();
    let few = match fewest {
        Some(pairs) if pairs < FEW => format!(
            " With fewer than {FEW} pairs an interval is rather too short, and below {FEWEST_PAIRS} \
             none is given."
        ),
        _ => String::new(),
    };
    format!(
        "The mean of the paired differences with its {}% bootstrap interval (percentile, {} resamples, \
         seed {}).{few}",
        decimal(100.0 - f64::from(bootstrap.alpha) / 10.0).trim_end_matches(".0"),
        bootstrap.resamples,
        bootstrap.seed
    )
}

/// The measures shown for each instance, with short names.
pub(super) const SHOWN: [(Measure, &str); 6] = [
    (Measure::Points, "points"),
    (Measure::TightestSlack, "slack"),
    (Measure::ReportDays, "reports"),
    (Measure::PerDay, "a day"),
    (Measure::Most, "most"),
    (Measure::Fridays, "Fri."),
];

/// Formats a mean, or a dash.
pub(super) fn mean_of(column: &ColumnSummary, measure: Measure) -> String {
    column.means.get(&measure).map_or_else(|| "–".to_owned(), |mean| decimal(*mean))
}

/// Returns the differences of the first column from each other one, as far as found.
pub(super) fn with_pairs(comparison: &Comparison) -> Vec<(&str, Vec<(&Difference, &Paired)>)> {
    let others = comparison.columns.iter().skip(1);
    others
        .map(|other| {
            let of = Measure::ALL.into_iter().flat_map(|measure| {
                comparison.summary.from_first(measure).filter(|d| d.less == *other)
            });
            (other.as_str(), of.filter_map(|d| Some((d, d.paired.as_ref()?))).collect())
        })
        .collect()
}

/// Returns the penalties charged to any column, in alphabetical order.
pub(super) fn terms(comparison: &Comparison) -> Vec<PenaltyId> {
    let all = comparison.summary.columns.iter().flat_map(|column| column.terms.keys());
    let mut terms: Vec<PenaltyId> = all.copied().collect();
    terms.sort();
    terms.dedup();
    terms
}

/// A kind of lead for people: `report to TCC meeting`.
pub(super) fn lead(kind: &str) -> String {
    kind.replace(" -> ", " to ").replace('_', " ").replace("tcc", "TCC")
}

/// Returns the kinds of lead that the judging policy requires.
pub(super) fn kinds_of_lead(comparison: &Comparison) -> Vec<String> {
    let all = comparison.summary.columns.iter().flat_map(|column| column.leads.keys());
    let mut kinds: Vec<String> = all.cloned().collect();
    kinds.sort();
    kinds.dedup();
    kinds
}
