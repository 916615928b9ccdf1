//! The figures of the study, one function each.

use super::{Group, Study, by_mission, by_period, by_year, prices_by_period};
use crate::base::stats::Distribution;
use crate::output::plot::{
    Caption, Comparison, Differences, Histogram, LinePoint, Lines, Marker, Series, ShareRow,
    Shares, Unit,
};
use crate::research::backtest::{Backtest, Tally, Totals};

/// Missions with fewer renewals than this are shown together.
const FEWEST: usize = 5;

/// Returns every figure with its file name.
pub(super) fn all(study: &Study) -> Vec<(&'static str, String)> {
    vec![
        ("kept-by-year.svg", kept_by_year(&study.guideline)),
        ("report-to-tcc.svg", report_to_tcc(&study.guideline)),
        ("could-by-mission.svg", could_by_mission(&study.guideline)),
        ("days-earlier.svg", days_earlier(&study.guideline)),
        ("price.svg", price(&study.guideline)),
    ]
}

fn kept_by_year(backtest: &Backtest) -> String {
    let years = by_year(backtest);
    let year = |group: &Group<'_>| group.name.parse::<i64>().unwrap_or_default();
    let series = |name: &str, tally: fn(&Totals) -> Tally| Series {
        name: name.to_owned(),
        points: years
            .iter()
            .filter_map(|group| {
                let share = tally(&group.totals()).share;
                Some(LinePoint { x: year(group), y: share.fraction()?, interval: None })
            })
            .collect(),
    };
    Lines {
        caption: Caption::new(
            "The first lead as it was kept, and both as they could have been",
            "Renewals of peacekeeping mandates, of those for which it is known; n is all renewals of \
             the year. The second lead, from the TCC meeting to the consultations, is known too rarely \
             for a line of its own.",
        ),
        x_axis: "year of adoption".to_owned(),
        y_axis: "share of renewals".to_owned(),
        unit: Unit::Share,
        series: vec![
            series("report more than a week before the TCC meeting, as held", |own| own.first),
            series("both leads could have been kept by the end of the mandate", |own| own.could),
        ],
        counts: years.iter().map(|group| (year(group), group.renewals.len() as u64)).collect(),
        markers: vec![Marker { after: 2008, name: "guideline (December 2009)".to_owned() }],
    }
    .to_svg()
}

fn report_to_tcc(backtest: &Backtest) -> String {
    let series =
        by_period(backtest).map(|group| (group.name.clone(), group.figures().report_to_tcc));
    Histogram {
        caption: Caption::new(
            "From the report to the TCC meeting",
            "Renewals with both dates known. The guideline asks for more than one week.",
        ),
        axis: "calendar days from the report to the TCC meeting".to_owned(),
        count: "renewals".to_owned(),
        series: series.into(),
        shown: (0, 30),
        markers: vec![Marker { after: 7, name: "one week".to_owned() }],
    }
    .to_svg()
}

fn could_by_mission(backtest: &Backtest) -> String {
    let (mut many, few): (Vec<_>, Vec<_>) =
        by_mission(backtest).into_iter().partition(|group| group.renewals.len() >= FEWEST);
    many.sort_by_key(|group| (std::cmp::Reverse(group.renewals.len()), group.name.clone()));
    let others = few.into_iter().flat_map(|group| group.renewals).collect::<Vec<_>>();
    if !others.is_empty() {
        many.push(Group { name: "other missions".to_owned(), renewals: others });
    }
    let rows = many.iter().map(|group| {
        let totals = group.totals();
        let share = |tally: Tally| (tally.share.of > 0).then_some(tally.share);
        ShareRow {
            name: group.name.clone(),
            shares: vec![share(totals.first), share(totals.could)],
        }
    });
    Shares {
        caption: Caption::new(
            "Kept and could have been kept, by mission",
            "Of the renewals for which it is known. Missions with fewer than five renewals are shown \
             together.",
        ),
        axis: "share of renewals".to_owned(),
        series: vec![
            "report more than a week before the TCC meeting, as held".to_owned(),
            "both leads could have been kept by the end of the mandate".to_owned(),
        ],
        rows: rows.collect(),
        intervals: false,
    }
    .to_svg()
}

fn days_earlier(backtest: &Backtest) -> String {
    let periods = by_period(backtest);
    let needed = |group: &Group<'_>| -> Distribution {
        group.renewals.iter().filter_map(|renewal| renewal.could.earlier()).collect()
    };
    let most = periods.iter().filter_map(|group| needed(group).least_for(1.0)).max().unwrap_or(0);
    Histogram {
        caption: Caption::new(
            "How much earlier the report was needed",
            "Renewals for which it is known. 0: the report came early enough for both leads by the \
             end of the mandate.",
        ),
        axis: "calendar days by which the report had to come earlier".to_owned(),
        count: "renewals".to_owned(),
        series: periods.iter().map(|group| (group.name.clone(), needed(group))).collect(),
        shown: (0, most.max(1)),
        markers: vec![Marker { after: 0, name: "too late".to_owned() }],
    }
    .to_svg()
}

fn price(backtest: &Backtest) -> String {
    let rows = prices_by_period(backtest).into_iter().filter(|(name, _)| !name.starts_with("all"));
    let rows = rows.map(|(name, paired)| Comparison {
        name,
        mean: Some(paired.mean),
        interval: paired.interval,
        differences: paired.differences,
    });
    Differences {
        caption: Caption::new(
            "What the leads cost a month's programme",
            "Least points with the leads less least points without them, the same month and the same \
             report dates. A ring is a month; the diamond is the mean with its 95% bootstrap interval.",
        ),
        axis: "penalty points more with the leads".to_owned(),
        less: String::new(),
        more: "higher with the leads".to_owned(),
        rows: rows.collect(),
    }
    .to_svg()
}
