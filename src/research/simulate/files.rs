//! The simulation as a document, and as files.

use std::path::Path;

use super::{Draw, Drawn, Month, Round, Simulation, Subject, Summary, tables};
use crate::base::files::{FileSet, Written};
use crate::base::stats::Share;
use crate::input::instance::table::{Field, csv_of};
use crate::output::document::{Data, Document, Table};
use crate::output::formats::{Format, TextStyle, printed};
use crate::output::report::ReportError;

/// Returns the simulation as a document; a page for a browser has the figures too.
///
/// ```
/// use horseshoe::output::formats::{Format, TextStyle, render};
/// use horseshoe::research::simulate::document;
/// # use horseshoe::base::batch::Batch;
/// # use horseshoe::research::generate::{Recipe, generate};
/// # use horseshoe::research::simulate::{Delays, Draws, simulate};
/// # use horseshoe::Options;
/// # let instance = generate(&Recipe { renewals: 2, events: 1, ..Recipe::default() });
/// # let delays = Delays { source: "the example".into(), days: [0, 0, 5, 20].into_iter().collect() };
/// # let (draws, options) = (Draws { count: 3, ..Draws::default() }, Options::default());
/// # let simulation = simulate(&[(instance, delays)], draws, &options, &Batch::unwatched())?;
///
/// let page = document(&simulation, Format::Markdown);
/// let page = render(&page, Format::Markdown, &TextStyle::default());
/// assert!(String::from_utf8(page)?.contains("the example"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn document(simulation: &Simulation, format: Format) -> Document<'_> {
    let mut document = Document::new("Late reports, simulated");
    for paragraph in tables::introduction(simulation) {
        document.paragraph(&paragraph);
    }
    for section in tables::all(simulation) {
        if section.rows.is_empty() {
            continue;
        }
        document.heading(&section.heading);
        for paragraph in &section.paragraphs {
            document.paragraph(paragraph);
        }
        document.table(Table::new(section.header, |at| at >= section.words).rows(section.rows));
    }
    if format == Format::Html {
        document.heading("Figures").figures_or_note(figures(simulation));
    }
    document.with_data(|| data(simulation)).with_json(|| to_json(simulation))
}

#[cfg(feature = "figures")]
use super::figures::all as figures;

#[cfg(not(feature = "figures"))]
fn figures(_: &Simulation) -> Vec<crate::output::document::Figure> {
    Vec::new()
}

/// Returns the renewals, one row per renewal and round.
fn data(simulation: &Simulation) -> Data {
    let header = [
        "instance",
        "policy",
        "renewal",
        "kind",
        "report_due",
        "latest_report",
        "days_earlier",
        "draws",
        "kept",
        "kept_low",
        "kept_high",
        "rollovers",
        "kept_daily",
        "kept_daily_low",
        "kept_daily_high",
        "rollovers_daily",
    ];
    let of_round = |month: &Month, (at, subject): (usize, &Subject), round: &Round| {
        let (kept, rollovers) = Summary::of_subject(round, at);
        let (low, high) = interval(kept);
        let (kept_daily, rollovers_daily) = Summary::of_subject_day_by_day(round, at);
        let (low_daily, high_daily) = interval(kept_daily);
        [
            Field::from(&month.instance),
            (&month.policy).into(),
            (&subject.renewal).into(),
            subject.kind.as_str().into(),
            subject.due.into(),
            subject.latest.into(),
            round.earlier.into(),
            rollovers.of.into(),
            (kept.of > 0).then_some(kept.count).into(),
            low.into(),
            high.into(),
            rollovers.count.into(),
            (kept_daily.of > 0).then_some(kept_daily.count).into(),
            low_daily.into(),
            high_daily.into(),
            (rollovers_daily.of > 0).then_some(rollovers_daily.count).into(),
        ]
    };
    let rows = simulation.months.iter().flat_map(|month| {
        month.subjects.iter().enumerate().flat_map(move |subject| {
            month.rounds.iter().map(move |round| of_round(month, subject, round))
        })
    });
    Data::new(header, rows)
}

/// Returns the ends of a share's interval as cells.
fn interval(share: Share) -> (Option<Field>, Option<Field>) {
    let cells = |(low, high)| (Field::decimals(low, 4), Field::decimals(high, 4));
    share.wilson_95().map(cells).unzip()
}

/// The columns of `draws.csv`.
const OF_DRAWS: [&str; 24] = [
    "instance",
    "policy",
    "days_earlier",
    "draw",
    "renewal",
    "delay",
    "report",
    "kept",
    "rollover",
    "extension",
    "moved",
    "days_moved",
    "planned",
    "missed_leads",
    "points",
    "kept_daily",
    "rollover_daily",
    "given_up_daily",
    "replans_daily",
    "moved_daily",
    "days_moved_daily",
    "planned_daily",
    "missed_leads_daily",
    "points_daily",
];

/// Returns every draw as CSV, one row per report.
pub(crate) fn to_draws_csv(simulation: &Simulation) -> String {
    let of_report = move |month: &Month,
                          round: &Round,
                          draw: &Draw,
                          at: usize,
                          subject: &Subject,
                          drawn: &Drawn| {
        let daily = draw.day_by_day.as_ref();
        let own = daily.and_then(|daily| daily.renewals.get(at));
        [
            Field::from(&month.instance),
            (&month.policy).into(),
            round.earlier.into(),
            draw.number.into(),
            (&subject.renewal).into(),
            drawn.delay.into(),
            drawn.report.into(),
            drawn.kept.into(),
            drawn.rollover.into(),
            drawn.extension.into(),
            draw.moved.into(),
            draw.days_moved.into(),
            draw.is_planned.into(),
            draw.missed_leads.into(),
            draw.points.into(),
            own.and_then(|own| own.kept).into(),
            own.map(|own| own.rollover).into(),
            own.and_then(|own| own.given_up).into(),
            daily.map(|daily| daily.replans).into(),
            daily.map(|daily| daily.moved).into(),
            daily.map(|daily| daily.days_moved).into(),
            daily.map(|daily| daily.is_planned).into(),
            daily.map(|daily| daily.missed_leads).into(),
            daily.and_then(|daily| daily.points).into(),
        ]
    };
    let rows = simulation.rounds().flat_map(|(month, round)| {
        round.draws.iter().flat_map(move |draw| {
            let reports = month.subjects.iter().zip(&draw.drawn).enumerate();
            reports.map(move |(at, (subject, drawn))| {
                of_report(month, round, draw, at, subject, drawn)
            })
        })
    });
    csv_of(OF_DRAWS, rows)
}

/// Returns the simulation as JSON, with every draw.
fn to_json(simulation: &Simulation) -> String {
    // Plain values always serialise.
    serde_json::to_string_pretty(simulation).unwrap_or_default() + "\n"
}

/// Writes `renewals.csv`, `draws.csv`, `simulate.json`, `simulate.md` and the figures into a
/// directory, and the digests of all as `simulate.sha256`: all of them or none.
///
/// # Errors
///
/// The same as for [`write_all`](crate::output::report::write_all).
///
/// ```
/// use horseshoe::research::simulate::write_all;
/// # use horseshoe::base::batch::Batch;
/// # use horseshoe::research::generate::{Recipe, generate};
/// # use horseshoe::research::simulate::{Delays, Draws, simulate};
/// # use horseshoe::Options;
/// # let instance = generate(&Recipe { renewals: 2, events: 1, ..Recipe::default() });
/// # let delays = Delays { source: "the example".into(), days: [0, 0, 5, 20].into_iter().collect() };
/// # let (draws, options) = (Draws { count: 3, ..Draws::default() }, Options::default());
/// # let simulation = simulate(&[(instance, delays)], draws, &options, &Batch::unwatched())?;
///
/// let dir = tempfile::tempdir()?;
/// write_all(&simulation, dir.path())?;
/// assert!(dir.path().join("draws.csv").is_file());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn write_all(simulation: &Simulation, directory: &Path) -> Result<Written, ReportError> {
    let style = TextStyle::default();
    let as_format = |format| printed(&document(simulation, format), format, &style);
    let mut set = FileSet::new("simulate");
    for (name, format) in [
        ("renewals.csv", Format::Csv),
        ("simulate.json", Format::Json),
        ("simulate.md", Format::Markdown),
    ] {
        set.add(name, as_format(format));
    }
    set.add("draws.csv", to_draws_csv(simulation));
    for figure in figures(simulation) {
        set.add(figure.name, figure.svg);
    }
    Ok(set.write(directory)?)
}
