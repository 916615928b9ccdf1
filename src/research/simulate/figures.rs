//! The figures of a simulation.

use super::tables::round_name;
use super::{Simulation, Summary};
use crate::base::stats::{Distribution, Share};
use crate::output::document::Figure;
use crate::output::plot::{Caption, Histogram, Marker, ShareRow, Shares};

/// With more renewals than this, there is one bar per month.
const MOST_ROWS: usize = 16;

/// Returns the figures, each with its file name.
pub(super) fn all(simulation: &Simulation) -> Vec<Figure> {
    [
        ("kept.svg", "Renewals that keep their leads", kept(simulation).to_svg()),
        ("moved.svg", "Items that move", moved(simulation).to_svg()),
        ("delays.svg", "How late reports are", delays(simulation).to_svg()),
    ]
    .map(|(name, says, svg)| Figure::new(name, says, svg))
    .into()
}

fn note(simulation: &Simulation) -> String {
    format!(
        "{} draws of each month, seed {}; reports late as in {}",
        simulation.draws,
        simulation.seed,
        source(simulation)
    )
}

/// Returns the source of the delays. A policy with other leads counts other delays from the same
/// record.
fn source(simulation: &Simulation) -> &str {
    simulation.months.first().map_or("", |month| month.delays.source.as_str())
}

fn series(simulation: &Simulation) -> Vec<String> {
    simulation.earlier.iter().map(|days| format!("due dates {}", round_name(*days))).collect()
}

/// Shows how often the leads are kept, by renewal or by month.
fn kept(simulation: &Simulation) -> Shares {
    let months = &simulation.months;
    let several = months.len() > 1;
    let count: usize = months.iter().map(|month| month.subjects.len()).sum();
    let some = |share: Share| Some(share).filter(|share| share.of > 0);
    let mut rows = Vec::new();
    for month in months {
        if count > MOST_ROWS {
            let shares = month.rounds.iter().map(|round| some(Summary::of(round).kept)).collect();
            rows.push(ShareRow { name: month.instance.clone(), shares });
            continue;
        }
        for (at, subject) in month.subjects.iter().enumerate().filter(|(_, own)| own.leads > 0) {
            let of_round = |round| some(Summary::of_subject(round, at).0);
            let name = match several {
                true => format!("{}, {}", subject.renewal, month.instance),
                false => subject.renewal.clone(),
            };
            rows.push(ShareRow { name, shares: month.rounds.iter().map(of_round).collect() });
        }
    }
    Shares {
        caption: Caption::new(
            "Renewals that keep their leads when reports come late",
            format!("{}. Whiskers: 95 per cent intervals", note(simulation)),
        ),
        axis: "share of draws".to_owned(),
        series: series(simulation),
        rows,
        intervals: true,
    }
}

/// Shows how many items move, over all months.
fn moved(simulation: &Simulation) -> Histogram {
    let rounds = simulation.earlier.iter().enumerate();
    let series: Vec<_> = rounds
        .zip(series(simulation))
        .map(|((round, _), name)| (name, Summary::of_months(&simulation.months, round).moved))
        .collect();
    let most = series.iter().filter_map(|(_, moved)| moved.least_for(1.0)).max();
    Histogram {
        caption: Caption::new("Items that have to move when reports come late", note(simulation)),
        axis: "items moved in a draw, reports not counted".to_owned(),
        count: "draws".to_owned(),
        series,
        shown: (0, most.unwrap_or_default().clamp(1, 20)),
        markers: Vec::new(),
    }
}

/// Shows the distribution of the delays, and how far the buffers reach.
fn delays(simulation: &Simulation) -> Histogram {
    let none = Distribution::default();
    let days = simulation.months.first().map_or(&none, |month| &month.delays.days);
    let bounds = [days.least_for(0.02), days.least_for(1.0)].map(Option::unwrap_or_default);
    let markers = super::PERCENTS.iter().filter_map(|percent| {
        let after = days.least_for(*percent as f64 / 100.0)?;
        Some(Marker { after, name: format!("{percent}%") })
    });
    Histogram {
        caption: Caption::new(
            "How late the reports are",
            format!(
                "{} reports as in {}; left of the dashed lines are 90 and 95 per cent of them",
                days.len(),
                source(simulation)
            ),
        ),
        axis: "calendar days after the due date, negative before it".to_owned(),
        count: "reports".to_owned(),
        series: vec![("reports".to_owned(), days.clone())],
        shown: (bounds[0].min(-1), bounds[1].max(1)),
        markers: markers.collect(),
    }
}
