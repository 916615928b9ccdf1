//! The answers as JSON; `docs/answers-json.md` describes its keys.

use serde_json::{Value, json};

use super::month::name;
use super::{Backtest, Could, Kept, LEADS, MonthAnswer, RenewalAnswer, Tally, Totals, Verdict};
use crate::base::stats::Distribution;
use crate::input::instance::policy::LeadRule;
use crate::input::record::Figures;

/// Returns the answers as JSON.
pub(super) fn to_json(backtest: &Backtest) -> String {
    let leads = LEADS.iter().zip(&backtest.leads).map(|(key, rule)| lead(key, rule.as_ref()));
    let value = json!({
        "record": backtest.record,
        "policy": backtest.policy,
        "leads": leads.collect::<Vec<Value>>(),
        "assumed_consultations": backtest.assumed_consultations,
        "held": held(backtest),
        "could": could(&backtest.totals()),
        "months": backtest.months.iter().map(month).collect::<Vec<Value>>(),
        "version": env!("CARGO_PKG_VERSION"),
    });
    format!("{value:#}\n")
}

fn lead(key: &str, rule: Option<&LeadRule>) -> Value {
    json!({
        "lead": key,
        "days": rule.map(LeadRule::days),
        "unit": rule.map(|rule| rule.unit),
        "source": rule.map(|rule| &rule.source),
    })
}

/// Returns the leads as held: counts over all renewals.
fn held(backtest: &Backtest) -> Value {
    let chains: Vec<_> = backtest.renewals().map(|renewal| &renewal.chain).collect();
    let figures = Figures::of(chains.iter().copied());
    let totals = backtest.totals();
    let lead = |days: &Distribution, tally: Tally| {
        json!({ "known": days.len(), "median_days": days.median(), "kept": tally.share.count,
            "not_known": tally.not_known })
    };
    let both = backtest.renewals().filter(|renewal| renewal.kept() == Kept::Yes);
    json!({
        "renewals": totals.renewals,
        "report_to_tcc": lead(&figures.report_to_tcc, totals.first),
        "tcc_to_consultations": lead(&figures.tcc_to_consultations, totals.second),
        "both_known": totals.both.share.of,
        "both_kept": both.map(|renewal| renewal.chain.id.as_str()).collect::<Vec<&str>>(),
    })
}

/// Returns whether both leads could have been kept: counts over all renewals.
fn could(totals: &Totals) -> Value {
    let tally = |tally: Tally| json!({ "could": tally.share.count, "of": tally.share.of, "not_known": tally.not_known });
    json!({
        "by_expiry": tally(totals.could),
        "by_adoption": tally(totals.could_by_adoption),
        "by_dates": tally(totals.could_by_dates),
        "days_earlier": {
            "median": totals.earlier.median(),
            "most": totals.earlier.least_for(1.0),
            "never": totals.never,
        },
    })
}

fn month(month: &MonthAnswer) -> Value {
    let proposed = month.outcome.proposed();
    let message = month.outcome.message();
    json!({
        "month": name(month.month),
        "outcome": month.outcome.as_str(),
        "message": message,
        "reports_earlier": proposed.map(|proposed| proposed.reports_earlier),
        "points": proposed.map(|proposed| proposed.points),
        "points_without_leads": proposed.map(|proposed| proposed.points_without),
        "price": proposed.and_then(super::Proposed::price),
        "programme": proposed.map(|proposed| &proposed.programme.items),
        "business": month.business,
        "renewals": month.renewals.iter().map(renewal).collect::<Vec<Value>>(),
    })
}

fn renewal(renewal: &RenewalAnswer) -> Value {
    let chain = &renewal.chain;
    json!({
        "chain": chain.id,
        "mission": chain.mission,
        "resolution": chain.resolution,
        "report": chain.report,
        "tcc_meeting": chain.tcc_meeting,
        "consultations": chain.consultations,
        "adoption": chain.adoption,
        "expiry": chain.expiry,
        "held": { "report_to_tcc": renewal.held[0], "tcc_to_consultations": renewal.held[1] },
        "could": renewal.could.verdict().as_str(),
        "could_by_adoption": renewal.could_by_adoption.as_str(),
        "could_by_dates": renewal.could_by_dates().as_str(),
        "not_known_because": because(renewal),
        "days_earlier": renewal.could.earlier(),
        "days_earlier_by_dates": renewal.earlier_by_dates,
        "report_needed_by": renewal.needed_by(),
        "business_known": renewal.business_known,
        "moves": renewal.moves.iter().map(|own| json!({
            "item": own.item, "held": own.held, "proposed": own.proposed, "days": own.days(),
        })).collect::<Vec<Value>>(),
    })
}

/// Returns why it is unknown whether the leads could have been kept.
fn because(renewal: &RenewalAnswer) -> Option<&'static str> {
    match renewal.could.verdict() {
        Verdict::NotKnown(why) => Some(why.in_words()),
        _ => None,
    }
}

impl RenewalAnswer {
    /// Returns the day by which the report was needed, if it came too late.
    pub(super) fn needed_by(&self) -> Option<chrono::NaiveDate> {
        match self.could {
            Could::No { earlier: Some(_) } => self.planned().map(|planned| planned.report),
            _ => None,
        }
    }
}
