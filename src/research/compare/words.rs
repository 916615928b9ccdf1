//! Words and numbers that the tables share.

use std::collections::BTreeMap;

use super::{ColumnSummary, Comparison, Difference, Measure};
use crate::base::stats::{FEWEST_PAIRS, Interval, Paired};
use crate::domain::ids::{PenaltyId, RuleId};

/// Fewer pairs than this are told to be few.
const FEW: usize = 20;

/// Names with how often each: `complete 2, lead 1`.
pub(super) fn counts(counts: &BTreeMap<RuleId, usize>) -> String {
    let each = counts.iter().map(|(name, count)| format!("{name} {count}"));
    each.collect::<Vec<String>>().join(", ")
}

/// A number with one decimal, and a true minus sign; never a negative zero.
pub(super) fn decimal(value: f64) -> String {
    let plain = format!("{:.1}", value.abs());
    if value < 0.0 && plain != "0.0" { format!("\u{2212}{plain}") } else { plain }
}

/// A difference with its sign: `+3.1`.
pub(super) fn signed(value: f64) -> String {
    let plain = decimal(value);
    if value > 0.0 && plain != "0.0" { format!("+{plain}") } else { plain }
}

/// The interval of a difference, or why there is none.
pub(super) fn interval(paired: &Paired) -> String {
    match paired.interval {
        Some(Interval { low, high }) => format!("{} to {}", signed(low), signed(high)),
        None => "too few".to_owned(),
    }
}

/// What is compared and by what, in two sentences.
pub(super) fn introduction(comparison: &Comparison) -> String {
    let instances = match comparison.summary.instances {
        1 => "1 instance".to_owned(),
        count => format!("{count} instances"),
    };
    format!(
        "{instances} under {} ways of drafting. All programmes are judged by the policy `{}`, whatever \
         they were drafted under.",
        comparison.columns.len(),
        comparison.judge
    )
}

/// Over what means are taken.
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

/// How the intervals were drawn, and how far they can be trusted.
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

/// What is told of each instance, under a short name.
pub(super) const SHOWN: [(Measure, &str); 6] = [
    (Measure::Points, "points"),
    (Measure::TightestSlack, "slack"),
    (Measure::ReportDays, "reports"),
    (Measure::PerDay, "a day"),
    (Measure::Most, "most"),
    (Measure::Fridays, "Fri."),
];

/// A mean, or a dash.
pub(super) fn mean_of(column: &ColumnSummary, measure: Measure) -> String {
    column.means.get(&measure).map_or_else(|| "–".to_owned(), |mean| decimal(*mean))
}

/// The differences of the first column from each other one, those that were found.
pub(super) fn told(comparison: &Comparison) -> Vec<(&str, Vec<(&Difference, &Paired)>)> {
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

/// The penalties that any column is charged, in the order of the alphabet.
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

/// The kinds of lead that the judging policy asks for.
pub(super) fn kinds_of_lead(comparison: &Comparison) -> Vec<String> {
    let all = comparison.summary.columns.iter().flat_map(|column| column.leads.keys());
    let mut kinds: Vec<String> = all.cloned().collect();
    kinds.sort();
    kinds.dedup();
    kinds
}
