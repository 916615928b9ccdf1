//! One of each figure as it is used, and one with names and numbers that are hard to place.

use horseshoe::base::stats::{Bootstrap, Paired, Share};
use horseshoe::output::plot::{
    Caption, Comparison, Differences, Histogram, LinePoint, Lines, Marker, Series, ShareRow,
    Shares, StackRow, Stacks, Unit,
};

const LONG: &str = "United Nations Multidimensional Integrated Stabilization Mission in the Central \
                    African Republic & \"others\" <with signs>";

pub fn gallery() -> Vec<(&'static str, String)> {
    vec![
        ("shares", shares(&["before December 2009", "after December 2009"], 6, true)),
        ("shares-many", shares(&[LONG, "b", "c", "d", "e"], 9, false)),
        ("differences", differences(7, 1.0)),
        ("differences-wide", differences(60, 450.0)),
        ("histogram", histogram(&["before December 2009", "after December 2009"], (0, 40))),
        ("histogram-wide", histogram(&["all renewals"], (-200, 300))),
        ("lines", lines(4, (2002..=2022).step_by(2).collect(), true)),
        ("lines-many", lines(7, (1960..=2022).collect(), false)),
        ("stacks", stacks(7)),
        ("stacks-empty", stacks(0)),
    ]
}

fn note() -> String {
    "Renewals of peacekeeping mandates adopted in even years, 2002 to 2022; a consultation date is known \
     for 21 of 181 of them. Bars without a number have no case."
        .to_owned()
}

fn shares(series: &[&str], rows: u64, intervals: bool) -> String {
    let names = ["UNDOF", "UNFICYP", LONG, "MINURSO", "UNIFIL", "MONUSCO", "UNMISS", "UNISFA", "x"];
    let row = |place: u64| ShareRow {
        name: names[place as usize % names.len()].to_owned(),
        shares: (0..series.len() as u64)
            .map(|s| Share { count: (place * 7 + s * 5) % 20, of: 19 * (1 + place * 40) })
            .map(|share| (share.count != 3).then_some(share))
            .map(|share| share.map(|share| Share { count: share.of * share.count / 19, ..share }))
            .collect(),
    };
    Shares {
        caption: Caption::new("Leads kept by mission, before and after the guideline", note()),
        axis: "share of renewals whose report came more than one week before the TCC meeting"
            .into(),
        series: series.iter().map(|name| (*name).to_owned()).collect(),
        rows: (0..rows).map(row).collect(),
        intervals,
    }
    .to_svg()
}

fn differences(rows: usize, scale: f64) -> String {
    let row = |place: usize| {
        let count = if place == 1 { 3 } else { 12 * (1 + place % 5) };
        let cases: Vec<(f64, f64)> = (0..count)
            .map(|n| (((n * n * 7 + place * 3) % 23) as f64 * scale, ((n * 5) % 11) as f64 * scale))
            .collect();
        let bootstrap = Bootstrap { resamples: 999, ..Bootstrap::default() };
        let paired = Paired::new(&cases, &bootstrap).expect("there are cases");
        Comparison {
            name: format!(
                "{} less {}",
                if place == 2 { LONG } else { "guideline" },
                "as late as possible"
            ),
            differences: paired.differences.clone(),
            mean: Some(paired.mean),
            interval: paired.interval,
        }
    };
    Differences {
        caption: Caption::new("What one policy costs more than another", note()),
        axis: "penalty points a month, judged by the policy `preferred`".into(),
        less: "the first costs less".into(),
        more: "the first costs more".into(),
        rows: (0..rows).map(row).collect(),
    }
    .to_svg()
}

fn histogram(series: &[&str], shown: (i64, i64)) -> String {
    let seen =
        |series: i64| (0..200).map(|n: i64| (n * n * (series + 3)) % 53 - 4 * series).collect();
    Histogram {
        caption: Caption::new("From the report to the TCC meeting", note()),
        axis: "calendar days from the report to the TCC meeting".into(),
        count: "renewals".into(),
        series: series.iter().zip(0..).map(|(name, n)| ((*name).to_owned(), seen(n))).collect(),
        shown,
        markers: vec![
            Marker { after: 7, name: "the guideline asks for more than one week".into() },
            Marker { after: 39, name: "a mark at the far right".into() },
        ],
    }
    .to_svg()
}

fn lines(count: usize, years: Vec<i64>, intervals: bool) -> String {
    let names =
        ["report to TCC meeting", "TCC meeting to consultations", "both", LONG, "e", "f", "g"];
    let point = |year: i64, series: usize| {
        let share = Share { count: ((year * (3 + series as i64)) % 17) as u64, of: 17 };
        let span =
            share.wilson_95().map(|(low, high)| horseshoe::base::stats::Interval { low, high });
        LinePoint {
            x: year,
            y: share.fraction().unwrap_or(0.0),
            interval: span.filter(|_| intervals),
        }
    };
    let line = |series: usize| Series {
        name: names[series].to_owned(),
        points: years.iter().map(|year| point(*year, series)).collect(),
    };
    Lines {
        caption: Caption::new("Leads kept over the years", note()),
        x_axis: "year in which the renewal was adopted".into(),
        y_axis: "share of renewals that kept the lead".into(),
        unit: Unit::Share,
        series: (0..count).map(line).collect(),
        counts: years.iter().map(|year| (*year, (year % 9 + 8) as u64)).collect(),
        markers: vec![Marker { after: 2009, name: "S/2009/659, December 2009".into() }],
    }
    .to_svg()
}

fn stacks(rows: usize) -> String {
    let parts = [
        "Fridays",
        "crowded days",
        "avoided days",
        "early reports",
        "hurried adoptions",
        "late adoptions",
        "soft leads",
        "preferred dates",
    ];
    let row = |place: usize| StackRow {
        name: if place == 3 { LONG.to_owned() } else { format!("policy {place}") },
        parts: (0..parts.len()).map(|part| ((part * 5 + place * 3) % 11) as f64 * 1.3).collect(),
        total: String::new(),
    };
    Stacks {
        caption: Caption::new("What a month costs under each policy", note()),
        axis: "penalty points a month, mean".into(),
        parts: parts.map(str::to_owned).to_vec(),
        rows: (0..rows).map(row).collect(),
    }
    .to_svg()
}
