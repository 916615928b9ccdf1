//! The simulation as tables of words, for the terminal and for Markdown.

use super::buffer::Buffer;
use super::{Expects, Means, Reveal, Simulation, Summary};
use crate::base::stats::Share;
use crate::base::words::counted;

/// A table with its introduction.
pub(super) struct Section {
    pub(super) heading: String,
    pub(super) paragraphs: Vec<String>,
    pub(super) header: Vec<String>,
    pub(super) rows: Vec<Vec<String>>,
    /// The number of columns that hold words; the others hold figures.
    pub(super) words: usize,
}

/// Introduces the simulation in one or two sentences.
pub(super) fn introduction(simulation: &Simulation) -> Vec<String> {
    let mut sentences: Vec<String> = Vec::new();
    for delays in simulation.months.iter().map(|month| &month.delays) {
        let days: Vec<i64> = delays.days.counts().map(|(days, _)| days).collect();
        let sentence = format!(
            "Reports come late as in {}: {} delays from {} to {} days after the due date, with a median \
             of {}. {} draws of each month, seed {}.",
            delays.source,
            delays.days.len(),
            days.first().copied().unwrap_or_default(),
            days.last().copied().unwrap_or_default(),
            delays.days.median().unwrap_or_default(),
            simulation.draws,
            simulation.seed,
        );
        if !sentences.contains(&sentence) {
            sentences.push(sentence);
        }
    }
    if simulation.correlation.value() > 0.0 {
        sentences.push(format!(
            "The delays of one month have a correlation of {} (of normal scores; each report by \
             itself comes as late as before). Intervals over several renewals of a month treat them \
             as independent and are too narrow.",
            simulation.correlation
        ));
    }
    for month in simulation.months.iter().filter(|month| month.policy != month.judged_by) {
        sentences.push(format!(
            "The policy `{}` of `{}` sets no leads; those of `{}` are judged.",
            month.policy, month.instance, month.judged_by
        ));
    }
    for month in simulation.months.iter().filter(|month| month.subjects.is_empty()) {
        sentences.push(format!(
            "`{}` has no report to draw: all are issued, or there is nothing to be late for.",
            month.instance
        ));
    }
    sentences
}

/// Returns every table.
pub(super) fn all(simulation: &Simulation) -> Vec<Section> {
    vec![renewals(simulation), months(simulation), day_by_day(simulation), buffers(simulation)]
}

fn renewals(simulation: &Simulation) -> Section {
    let mut rows = Vec::new();
    for month in &simulation.months {
        for (at, subject) in month.subjects.iter().enumerate() {
            let latest = subject.latest.map_or("none".to_owned(), |day| day.to_string());
            let mut row = vec![month.instance.clone(), subject.renewal.clone()];
            row.extend([subject.due.to_string(), latest]);
            row.extend(month.rounds.iter().map(|round| {
                let (kept, rollovers) = Summary::of_subject(round, at);
                let without = Share { count: rollovers.of - rollovers.count, ..rollovers };
                // Without leads, a report can be late only for the end of the mandate.
                with_interval(if subject.leads > 0 { kept } else { without })
            }));
            rows.push(row);
        }
    }
    let header = ["", "renewal", "report due", "latest"].map(str::to_owned);
    let rounds = simulation.earlier.iter().map(|days| format!("% {}", round_name(*days)));
    Section {
        heading: "Draws in which a renewal keeps its leads".to_owned(),
        paragraphs: vec![format!(
            "Per cent of {} draws, with the due dates unchanged and this many days earlier; in \
             brackets, the interval that contains the probability in 95 of 100 such simulations \
             (Wilson's interval). Latest: the last day on which a report leaves room for every lead \
             if there is nothing else in the month.",
            simulation.draws
        )],
        header: header.into_iter().chain(rounds).collect(),
        rows,
        words: 4,
    }
}

fn months(simulation: &Simulation) -> Section {
    let mut rows = Vec::new();
    for (month, round) in simulation.rounds() {
        let own = Summary::of(round);
        let least =
            |share: f64| own.moved.least_for(share).map_or(String::new(), |n| n.to_string());
        let mut row = vec![month.instance.clone(), round.earlier.to_string()];
        row.extend(match round.objective {
            None => ["no programme"].into_iter().chain([""; 5]).map(str::to_owned).collect(),
            Some(_) => vec![
                with_interval(own.kept),
                with_interval(own.rollovers_a_draw.share_above(0)),
                own.extensions.median().map_or(String::new(), |days| days.to_string()),
                with_interval(own.moved.share_above(0)),
                least(0.5),
                least(0.9),
            ],
        });
        rows.push(row);
    }
    let header = ["", "earlier", "% kept", "% rollover", "days", "% moves", "half", "90%"];
    let mut paragraphs = vec![
        "Earlier: days by which the due dates are set earlier. Kept: renewals that keep their leads. \
         Rollover: draws in which a mandate must be extended for a short time; the days are the \
         median of the shortest sufficient extensions. Moves: draws in which items other than \
         reports must move; half, and 90 per cent, of the draws move at most the numbers given."
            .to_owned(),
    ];
    let unplanned: Share = simulation.rounds().map(|(_, round)| Summary::of(round).unplanned).sum();
    if unplanned.count > 0 {
        paragraphs.push(format!("No programme was found for {unplanned} of the draws."));
    }
    Section {
        heading: "What planning again takes".to_owned(),
        paragraphs,
        header: header.map(str::to_owned).to_vec(),
        rows,
        words: 1,
    }
}

/// Returns what a draw takes with the delays known at once, and day by day.
fn day_by_day(simulation: &Simulation) -> Section {
    let mut rows = Vec::new();
    let (mut compared, mut of) = (0, 0);
    for (month, round) in simulation.rounds() {
        let Some(means) = Means::of(round) else { continue };
        compared += means[0].draws;
        of += round.draws.len() as u64;
        for (known, own) in ["at once", "daily"].into_iter().zip(means) {
            let mut row = vec![month.instance.clone(), known.to_owned(), round.earlier.to_string()];
            row.push(own.replans.map_or(String::new(), |replans| format!("{replans:.2}")));
            row.extend([own.rollovers, own.missed_leads].map(|mean| format!("{mean:.2}")));
            row.extend([own.moved, own.days_moved, own.points].map(|mean| format!("{mean:.1}")));
            rows.push(row);
        }
    }
    let header =
        ["", "known", "earlier", "re-plans", "rolled", "missed", "moves", "days", "points"];
    let mut paragraphs = vec![
        "Means a draw. At once: all delays are known before anything is held, which no presidency \
         can do better than. Daily: a report is out or not as each working day opens, and the month \
         is planned again whenever what stands is not possible any more. Rolled: technical \
         rollovers. Missed: leads that are not kept. An item that moves twice counts twice."
            .to_owned(),
        policy(simulation),
    ];
    if compared < of {
        let share = Share { count: compared, of };
        paragraphs.push(format!("The means are over {share} draws with a programme in both ways."));
    }
    Section {
        heading: "What it takes as the delays become known".to_owned(),
        paragraphs: if simulation.reveal == Reveal::Daily { paragraphs } else { Vec::new() },
        header: header.map(str::to_owned).to_vec(),
        rows,
        words: 2,
    }
}

/// Says where the desk expects a late report, and when it gives one up.
fn policy(simulation: &Simulation) -> String {
    let expects = match simulation.desk.expects {
        Expects::NextDay => "on its due date or, after it, on the next working day",
        Expects::Median => "on the median day of the delays that are still possible",
    };
    let room = "when its chain would have no room even if it came on the next working day";
    let given_up = match simulation.desk.give_up {
        None => room.to_owned(),
        Some(days) => {
            let days = counted(days as usize, "day");
            format!("{days} after its due date, or {room}")
        }
    };
    format!(
        "A report that is not out is expected {expects}; it is given up, and its mandate rolled over, \
         {given_up}."
    )
}

fn buffers(simulation: &Simulation) -> Section {
    let mut rows = Vec::new();
    let kinds = simulation.by_kind.iter().map(|(kind, own)| (kind.as_str(), own));
    for (name, buffers) in kinds.chain([("all", &simulation.overall)]) {
        for buffer in buffers {
            let simulated = match name {
                "all" => simulated(simulation, buffer).map_or(String::new(), |own| own.to_string()),
                _ => String::new(),
            };
            rows.push(vec![
                name.to_owned(),
                format!("{}%", buffer.percent),
                buffer.days.map_or("more than a year".to_owned(), |days| days.to_string()),
                buffer.share.to_string(),
                simulated,
            ]);
        }
    }
    Section {
        heading: "Days by which due dates must be earlier".to_owned(),
        paragraphs: vec![
            "For the wanted share of reports to leave room for every lead: counted from the delays, each \
             renewal by itself; beside it, the share of renewals that keep their leads in the \
             simulation with these days, which includes the month's other business."
                .to_owned(),
        ],
        header: ["renewals", "wanted", "days", "counted", "simulated"].map(str::to_owned).to_vec(),
        rows,
        words: 1,
    }
}

/// Returns the share that keeps its leads in the round of a buffer.
pub(super) fn simulated(simulation: &Simulation, buffer: &Buffer) -> Option<Share> {
    let round = simulation.earlier.iter().position(|days| Some(*days) == buffer.days)?;
    Some(Summary::of_months(&simulation.months, round).kept).filter(|share| share.of > 0)
}

/// Returns the name of a round.
pub(super) fn round_name(earlier: i64) -> String {
    match earlier {
        0 => "as they are".to_owned(),
        1 => "1 day earlier".to_owned(),
        days => format!("{days} days earlier"),
    }
}

/// Formats a share in whole per cent: `68 [65-71]`.
fn with_interval(share: Share) -> String {
    let percent = |fraction: f64| (fraction * 100.0).round();
    match (share.fraction(), share.wilson_95()) {
        (Some(middle), Some((low, high))) => {
            format!("{} [{}-{}]", percent(middle), percent(low), percent(high))
        }
        _ => String::new(),
    }
}
