//! The answers in words: sections with sentences and a table, in a form that any layout can use.

mod assumptions;
mod counts;
mod rows;

use super::{Backtest, LEADS, Totals};

/// A section of the page.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    /// The heading; empty for the introduction.
    pub(super) heading: &'static str,
    /// The columns of the table, some of them numeric.
    pub(super) columns: Vec<&'static str>,
    /// The rows of the table.
    pub(super) rows: Vec<Vec<String>>,
    /// The sentences below the table.
    pub(super) says: Vec<String>,
}

/// Everything that a person reads.
pub(super) fn sections(backtest: &Backtest) -> Vec<Section> {
    let totals = backtest.totals();
    vec![
        begins(backtest, &totals),
        counts::held(backtest, &totals),
        counts::could(backtest, &totals),
        counts::together(backtest),
        rows::months(backtest),
        rows::renewals(backtest),
        assumptions::section(backtest),
    ]
}

fn begins(backtest: &Backtest, totals: &Totals) -> Section {
    let months: Vec<String> =
        backtest.months.iter().map(|month| super::month::name(month.month)).collect();
    let span = match (months.first(), months.last()) {
        (Some(first), Some(last)) if first != last => format!("from {first} to {last}"),
        (Some(first), _) => format!("in {first}"),
        _ => "in no month".to_owned(),
    };
    let leads = LEADS.iter().zip(&backtest.leads).map(|(key, rule)| match rule {
        Some(rule) => format!("{key}: {}", rule.in_words()),
        None => format!("{key}: not required"),
    });
    let says = format!(
        "The record {} tested against the policy {}: {}, adopted in {} {span}. Leads: {}.",
        backtest.record,
        backtest.policy,
        counted(totals.renewals, "renewal"),
        counted(backtest.months.len() as u64, "month"),
        leads.collect::<Vec<String>>().join("; "),
    );
    Section { says: vec![says], ..Section::default() }
}

fn counted(number: u64, noun: &str) -> String {
    crate::base::words::counted(usize::try_from(number).unwrap_or(usize::MAX), noun)
}

fn days(count: i64) -> String {
    if count == 1 { "1 day".to_owned() } else { format!("{count} days") }
}
