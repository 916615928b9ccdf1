//! The counts over all renewals and months.

use super::super::{Backtest, Could, Kept, RenewalAnswer, Tally, Totals, Unknown};
use super::{Section, counted, days};
use crate::base::stats::{Distribution, Paired};
use crate::input::record::Figures;

pub(super) fn held(backtest: &Backtest, totals: &Totals) -> Section {
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
    let both: Vec<String> = backtest
        .renewals()
        .filter(|renewal| renewal.kept() == Kept::Yes)
        .map(|renewal| renewal.chain.id.clone())
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
            row("both, where both are known", None, &totals.both),
        ],
        says: vec![both],
    }
}

pub(super) fn could(backtest: &Backtest, totals: &Totals) -> Section {
    let row = |name: &str, tally: &Tally| {
        vec![name.to_owned(), tally.share.to_string(), tally.not_known.to_string()]
    };
    let mut says = Vec::new();
    if let (Some(median), Some(most)) = (totals.earlier.median(), totals.earlier.least_for(1.0)) {
        says.push(format!(
            "Where they could not, the report was needed earlier by a median of {median} days, by \
             at most {}.",
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

pub(super) fn together(backtest: &Backtest) -> Section {
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
    let proofs = match backtest.months_proved() {
        proved if proved == proposed => "Each is proved and passes the check.".to_owned(),
        proved => format!("{proved} of them are proved; each passes the check."),
    };
    let have = if proposed == 1 { "has" } else { "have" };
    let mut says = vec![format!(
        "{} {have} a programme in which all renewals that can be asked keep the leads: {as_held} with \
         every report as it was, {} with some report where it was needed. {proofs}",
        counted(proposed as u64, "month"),
        proposed - as_held,
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
