//! The comparison as figures.

use super::words::{common, kinds_of_lead, lead, mean_of, terms};
use super::{Comparison, Measure};
use crate::domain::penalties::in_words;
use crate::output::document::Figure;
use crate::output::plot::{
    Caption, Comparison as Row, Differences, ShareRow, Shares, StackRow, Stacks,
};

/// Every figure.
pub(super) fn figures(comparison: &Comparison) -> Vec<Figure> {
    let of = |measure| differences(comparison, measure);
    [
        ("programmes.svg", "Instances with a programme of work", programmes(comparison)),
        ("leads-kept.svg", "Leads kept", leads_kept(comparison)),
        ("points.svg", "Points by penalty", points(comparison)),
        ("points-differences.svg", "Differences in points", of(Measure::Points)),
        ("reports-differences.svg", "Differences in the days of reports", of(Measure::ReportDays)),
        ("fridays-differences.svg", "Differences in Fridays used", of(Measure::Fridays)),
    ]
    .map(|(name, says, svg)| Figure::new(name, says, svg))
    .into()
}

fn programmes(comparison: &Comparison) -> String {
    let rows = comparison.summary.columns.iter().map(|column| ShareRow {
        name: column.column.clone(),
        shares: vec![Some(column.programmes)],
    });
    Shares {
        caption: Caption::new(
            "Instances with a programme of work",
            "A programme is counted where every rule of its own policy is kept.",
        ),
        axis: "share of instances".to_owned(),
        series: vec!["with a programme".to_owned()],
        rows: rows.collect(),
        intervals: false,
    }
    .to_svg()
}

fn leads_kept(comparison: &Comparison) -> String {
    let kinds = kinds_of_lead(comparison);
    let rows = comparison.summary.columns.iter().map(|column| ShareRow {
        name: column.column.clone(),
        shares: kinds.iter().map(|kind| column.leads.get(kind).copied()).collect(),
    });
    Shares {
        caption: Caption::new(
            format!("Leads kept, as the policy {} requires them", comparison.judge),
            over(comparison),
        ),
        axis: "share of leads".to_owned(),
        series: kinds.iter().map(|kind| lead(kind)).collect(),
        rows: rows.collect(),
        intervals: false,
    }
    .to_svg()
}

fn points(comparison: &Comparison) -> String {
    let terms = terms(comparison);
    let rows = comparison.summary.columns.iter().map(|column| StackRow {
        name: column.column.clone(),
        parts: terms.iter().map(|term| column.terms.get(term).copied().unwrap_or(0.0)).collect(),
        total: mean_of(column, Measure::Points),
    });
    Stacks {
        caption: Caption::new(
            format!("Penalty points of a programme, judged by the policy {}", comparison.judge),
            over(comparison),
        ),
        axis: "penalty points of an instance, mean".to_owned(),
        parts: terms.iter().map(|term| in_words(*term)).collect(),
        rows: rows.collect(),
    }
    .to_svg()
}

fn differences(comparison: &Comparison, measure: Measure) -> String {
    let (title, axis, less, more) = match measure {
        Measure::ReportDays => (
            "Days by which reports must come earlier",
            "calendar days, mean of an instance's reports",
            "later",
            "earlier",
        ),
        Measure::Fridays => (
            "Fridays used more",
            "Fridays of an instance on which the Council meets",
            "fewer",
            "more",
        ),
        _ => {
            ("What one way of drafting costs more", "penalty points of an instance", "less", "more")
        }
    };
    let first = comparison.columns.first().map_or("", String::as_str);
    let rows = comparison.summary.from_first(measure).map(|difference| Row {
        name: format!("{first} less {}", difference.less),
        differences: difference.paired.as_ref().map_or_else(Vec::new, |p| p.differences.clone()),
        mean: difference.paired.as_ref().map(|paired| paired.mean),
        interval: difference.paired.as_ref().and_then(|paired| paired.interval),
    });
    let is_asked = comparison.summary.from_first(measure).any(|d| d.paired.is_some());
    let more_words = match (measure, is_asked) {
        (Measure::Points, _) => format!(" Evaluation by the policy {}.", comparison.judge),
        (Measure::ReportDays, false) => " In none of them is a report still to come.".to_owned(),
        _ => String::new(),
    };
    Differences {
        caption: Caption::new(
            title,
            format!("Pairs: the instances in which both have a programme.{more_words} One case: one instance."),
        ),
        axis: axis.to_owned(),
        less: format!("{first}: {less}"),
        more: format!("{first}: {more}"),
        rows: rows.collect(),
    }
    .to_svg()
}

/// Returns the population of the counts.
fn over(comparison: &Comparison) -> String {
    common(comparison).replace("Means over", "Over")
}
