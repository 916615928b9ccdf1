//! The answers in words: sections with sentences and a table, for whoever lays them out.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use super::{
    Backtest, Could, HeldLead, Kept, LEADS, MonthAnswer, Move, RenewalAnswer, Tally, Totals,
    Unknown,
};
use crate::record::Figures;
use crate::stats::{Distribution, Paired};

/// A part of the page.
#[derive(Clone, Debug, Default)]
pub(super) struct Section {
    /// Its heading; empty for what comes first.
    pub(super) heading: &'static str,
    /// A table: its columns, of which some are numbers, and its rows.
    pub(super) columns: Vec<&'static str>,
    /// The rows of the table.
    pub(super) rows: Vec<Vec<String>>,
    /// Sentences below the table.
    pub(super) says: Vec<String>,
}

/// Everything that is told to a person.
pub(super) fn sections(backtest: &Backtest) -> Vec<Section> {
    let totals = backtest.totals();
    vec![
        begins(backtest, &totals),
        held(backtest, &totals),
        could(backtest, &totals),
        together(backtest),
        renewals(backtest),
        taken(backtest),
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
        None => format!("{key}: not asked for"),
    });
    let says = format!(
        "The record `{}` held against the policy `{}`: {}, adopted in {} {span}. Leads: {}.",
        backtest.record,
        backtest.policy,
        counted(totals.renewals, "renewal"),
        counted(backtest.months.len() as u64, "month"),
        leads.collect::<Vec<String>>().join("; "),
    );
    Section { says: vec![says], ..Section::default() }
}

fn held(backtest: &Backtest, totals: &Totals) -> Section {
    let chains: Vec<_> = backtest.renewals().map(|renewal| &renewal.chain).collect();
    let figures = Figures::of(chains.iter().copied());
    let row = |name: &str, days: Option<&Distribution>, tally: &Tally| {
        let median = days.and_then(Distribution::median);
        vec![
            name.to_owned(),
            median.map_or(String::new(), |days| days.to_string()),
            tally.share.to_string(),
            tally.not_known.to_string(),
        ]
    };
    let both: Vec<&str> = backtest
        .renewals()
        .filter(|renewal| renewal.kept() == Kept::Yes)
        .map(|renewal| renewal.chain.id.as_str())
        .collect();
    let both = match both.as_slice() {
        [] => "No renewal is known to have kept both.".to_owned(),
        [one] => format!("One renewal is known to have kept both: {one}."),
        many => {
            format!("{} renewals are known to have kept both: {}.", many.len(), many.join(", "))
        }
    };
    Section {
        heading: "Leads as held",
        columns: vec!["", "median days", "kept", "not known"],
        rows: vec![
            row("report to TCC meeting", Some(&figures.report_to_tcc), &totals.first),
            row(
                "TCC meeting to consultations",
                Some(&figures.tcc_to_consultations),
                &totals.second,
            ),
            row("both, where both can be told", None, &totals.both),
        ],
        says: vec![both],
    }
}

fn could(backtest: &Backtest, totals: &Totals) -> Section {
    let row = |name: &str, tally: &Tally| {
        vec![name.to_owned(), tally.share.to_string(), tally.not_known.to_string()]
    };
    let mut says = Vec::new();
    if let (Some(median), Some(most)) = (totals.earlier.median(), totals.earlier.least_for(1.0)) {
        says.push(format!(
            "Where they could not, the report was needed earlier by a median of {median} days, by {} \
             at the most.",
            days(most)
        ));
    }
    if totals.never > 0 {
        says.push(format!(
            "For {} no earlier report would have been enough.",
            counted(totals.never, "renewal")
        ));
    }
    for why in [Unknown::Report, Unknown::Expiry, Unknown::Business, Unknown::Time] {
        let is_why = |renewal: &&RenewalAnswer| renewal.could == Could::NotKnown(why);
        let count = backtest.renewals().filter(is_why).count() as u64;
        if count > 0 {
            let renewals = counted(count, "renewal");
            says.push(format!("Not known for {renewals}: {}.", why.in_words()));
        }
    }
    Section {
        heading: "Could both have been kept, given the report",
        columns: vec!["", "could", "not known"],
        rows: vec![
            row("by the end of the mandate", &totals.could),
            row("with the adoption no later than it was", &totals.could_by_adoption),
            row("by the dates of the chain alone", &totals.could_by_dates),
        ],
        says,
    }
}

fn together(backtest: &Backtest) -> Section {
    let price = backtest.price();
    let row = |name: &str, paired: &Option<Paired>| {
        let paired = paired.as_ref()?;
        let interval = paired.interval.map_or(String::new(), |interval| {
            format!("{:.1} to {:.1}", interval.low, interval.high)
        });
        Some(vec![
            name.to_owned(),
            paired.pairs.to_string(),
            format!("{:.1}", paired.mean),
            interval,
            paired.median.to_string(),
            paired.equal().to_string(),
        ])
    };
    let rows = [
        row("every report as it was", &price.as_held),
        row("some report where it was needed", &price.earlier),
    ];
    let (proposed, as_held) = backtest.months_proposed();
    let mut says = vec![format!(
        "{} a programme in which all renewals that can be asked keep the leads, {as_held} of them with \
         every report as it was. Each was proved and passed the check.",
        match proposed {
            1 => "One month has".to_owned(),
            count => format!("{count} months have"),
        }
    )];
    let apart = backtest.months_not_together() as u64;
    if apart > 0 {
        says.push(format!(
            "In {} each renewal by itself has one, and all together have none.",
            counted(apart, "month")
        ));
    }
    Section {
        heading: "What the leads cost: points more than without them",
        columns: vec!["", "months", "mean", "95% interval", "median", "at no price"],
        rows: rows.into_iter().flatten().collect(),
        says,
    }
}

fn renewals(backtest: &Backtest) -> Section {
    let rows = backtest.months.iter().flat_map(|month| {
        month.renewals.iter().map(|renewal| {
            vec![
                super::month::name(month.month),
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

/// `8 kept`, `6 short`, or a dash where it cannot be told.
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

/// How the other business was taken, and what is not known of it.
fn taken(backtest: &Backtest) -> Section {
    let business = || backtest.months.iter().map(|month| &month.business);
    // The days of one month's chains reach into those of another.
    let left_out: BTreeSet<&String> = business().flat_map(|own| &own.left_out).collect();
    let reduced: Vec<_> = business().flat_map(|own| &own.reduced).collect();
    let days: BTreeSet<NaiveDate> = reduced.iter().map(|day| day.date).collect();
    let unrecorded = business().filter(|own| !own.unrecorded.is_empty()).count();
    let mut says = vec![
        "Every other meeting stays on its real day, with the minutes that the policy gives its kind, \
         since the record has none. Consultations of other renewals are there where their day is known; \
         all others are missing, so the real days were fuller."
            .to_owned(),
    ];
    if let Some(least) = reduced.iter().map(|day| day.percent).min() {
        says.push(format!(
            "On {} the meetings were longer than two sessions by those minutes. There the other \
             business is reduced by as little as lets the day be as it was, to {least} per cent of its \
             minutes at the least.",
            counted(days.len() as u64, "day")
        ));
    }
    if !left_out.is_empty() {
        says.push(format!(
            "Left out, since no programme has a slot for them: {} on a weekend or an official holiday.",
            counted(left_out.len() as u64, "meeting"),
        ));
    }
    if unrecorded > 0 {
        says.push(format!(
            "Of {} the record does not have the other meetings. Where the dates of a chain alone would \
             have allowed the leads, the answer for it is told as not known.",
            counted(unrecorded as u64, "month")
        ));
    }
    Section { heading: "How the other business was taken", says, ..Section::default() }
}

fn counted(number: u64, noun: &str) -> String {
    crate::instance::words::counted(usize::try_from(number).unwrap_or(usize::MAX), noun)
}

fn days(count: i64) -> String {
    if count == 1 { "1 day".to_owned() } else { format!("{count} days") }
}
