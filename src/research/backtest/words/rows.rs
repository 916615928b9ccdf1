//! Month by month and renewal by renewal.

use super::super::month::name;
use super::super::{Backtest, Could, HeldLead, Kept, MonthAnswer, Move, RenewalAnswer, Unknown};
use super::Section;

pub(super) fn months(backtest: &Backtest) -> Section {
    let rows = backtest.months.iter().map(|month| {
        let proposed = month.outcome.proposed();
        let programme = match proposed {
            Some(proposed) if proposed.reports_earlier => "with some report earlier".to_owned(),
            Some(_) => "with the reports as they were".to_owned(),
            None => month.outcome.as_str().replace('_', " "),
        };
        let points =
            |points: Option<i64>| points.map_or(String::new(), |points| points.to_string());
        let moves = month.renewals.iter().flat_map(|renewal| &renewal.moves);
        let moved = moves.filter(|own| own.days().is_some_and(|days| days != 0)).count();
        vec![
            name(month.month),
            month.renewals.len().to_string(),
            points(proposed.map(|own| own.points.least)),
            points(proposed.map(|own| own.points_without.least)),
            if proposed.is_some() { moved.to_string() } else { String::new() },
            programme,
        ]
    });
    Section {
        heading: "Months",
        columns: vec!["month", "renewals", "points", "without leads", "moved", "programme"],
        rows: rows.collect(),
        says: vec![
            "The least points of any programme with the leads and without them, and the meetings that \
             the one nearest to what was held moves."
                .to_owned(),
        ],
    }
}

pub(super) fn renewals(backtest: &Backtest) -> Section {
    let rows = backtest.months.iter().flat_map(|month| {
        month.renewals.iter().map(move |renewal| {
            vec![
                name(month.month),
                renewal.chain.id.clone(),
                lead(renewal.held[0]),
                lead(renewal.held[1]),
                could_in_words(renewal),
                earlier(renewal),
                moved(month, renewal),
            ]
        })
    });
    Section {
        heading: "Renewals",
        columns: vec![
            "month",
            "renewal",
            "report",
            "TCC",
            "could",
            "earlier",
            "would have moved",
        ],
        rows: rows.collect(),
        says: vec![
            "Under `report` the days to the TCC meeting, under `TCC` those from there to the \
             consultations; whether both leads could have been kept; the days by which the report was \
             needed earlier; and by how many days the month's programme moves what was held."
                .to_owned(),
        ],
    }
}

/// Formats a lead: `8 kept`, `6 short`, or a dash if unknown.
fn lead(lead: HeldLead) -> String {
    match (lead.days, lead.kept) {
        (Some(days), Kept::Yes) => format!("{days} kept"),
        (Some(days), Kept::No) => format!("{days} short"),
        (Some(days), _) => days.to_string(),
        (None, _) => "–".to_owned(),
    }
}

fn could_in_words(renewal: &RenewalAnswer) -> String {
    match renewal.could {
        Could::Yes => "yes".to_owned(),
        Could::No { .. } => "no".to_owned(),
        Could::NotKnown(_) => "?".to_owned(),
    }
}

fn earlier(renewal: &RenewalAnswer) -> String {
    match renewal.could {
        Could::No { earlier: Some(days) } if !renewal.business_known => format!("{days} or more"),
        Could::No { earlier: Some(days) } => days.to_string(),
        Could::No { earlier: None } => "never".to_owned(),
        Could::Yes | Could::NotKnown(_) => String::new(),
    }
}

fn moved(month: &MonthAnswer, renewal: &RenewalAnswer) -> String {
    if let Could::NotKnown(why @ (Unknown::Report | Unknown::Expiry)) = renewal.could {
        return why.in_short().to_owned();
    }
    if month.outcome.proposed().is_none() {
        return month.outcome.as_str().replace('_', " ");
    }
    let moves: Vec<String> = renewal.moves.iter().filter_map(one_move).collect();
    if moves.is_empty() { "nothing".to_owned() } else { moves.join(", ") }
}

fn one_move(own: &Move) -> Option<String> {
    let days = own.days().filter(|days| *days != 0)?;
    Some(format!("{} {days:+}", own.item.in_words()))
}
