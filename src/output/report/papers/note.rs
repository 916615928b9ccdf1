//! The covering note: what the presidency says when it circulates a programme.

use crate::base::calendar::Session;
use crate::domain::changes::{At, Change, ChangeKind, Changes};
use crate::domain::programme::{Deadline, DocumentState, Entry, EntryStatus, Lead, Programme};
use crate::input::instance::policy::Strength;
use crate::output::document::{Cell, Document, Table, Tone, strong};
use crate::output::formats::one_line;
use crate::output::report::{Audience, words as page};

use super::rows::Row;
use super::scribe::{Scribe, table};
use super::words::{filled, word};
use crate::base::item::ItemKind;

/// An interval is tight if it has at most this many days more than are asked for.
const TIGHT: i64 = 1;

/// The deadlines without which nothing can be considered: the reports and what goes into them.
const OF_REPORTS: [&str; 2] = ["report_due", "tcc_inputs"];

/// The programme that a note compares with.
#[derive(Clone, Copy, Debug)]
pub struct Since<'a> {
    /// Its version, if it has one.
    pub version: Option<u32>,
    /// What has changed since, with the reasons.
    pub changes: &'a Changes,
}

/// The covering note of a programme, for the presidency to sign: what is proposed, by when reports are
/// needed, which intervals are tight, what has changed since an earlier version, what waits for a decision.
///
/// In a copy for circulation a change has a reason only where the delegations can see it themselves: a
/// report that came out, a date that is fixed. The presidency's copy has every reason that is known.
///
/// ```
/// use horseshoe::output::formats::{Format, TextStyle, render};
/// use horseshoe::output::papers::note;
/// use horseshoe::output::report::Audience;
///
/// let programme = horseshoe::plan("data/2027-01")?;
/// let note = note(&programme, None, Audience::Circulation);
/// let page = String::from_utf8(render(&note, Format::Markdown, &TextStyle::default()))?;
/// assert!(page.contains("## Reports needed") && page.contains("## Waiting for a decision"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn note(
    programme: &Programme,
    since: Option<Since<'_>>,
    audience: Audience,
) -> Document<'static> {
    let mut scribe = Scribe::new(programme, audience);
    let title = filled("paper-note-title", &scribe.months());
    let mut document = scribe.document(&title, "paper-provisional");
    proposed(&scribe, &mut document);
    mandates(&mut scribe, &mut document);
    let (reports, others): (Vec<&Deadline>, Vec<&Deadline>) = programme
        .deadlines
        .iter()
        .partition(|deadline| OF_REPORTS.contains(&deadline.kind.as_str()));
    scribe.deadlines(&mut document, "paper-reports-needed", &reports);
    tight(&mut scribe, &mut document);
    if let Some(since) = since {
        changes(&mut scribe, &mut document, since);
    }
    decisions(&mut scribe, &mut document);
    scribe.deadlines(&mut document, "paper-deadlines", &others);
    scribe.list_sources(&mut document);
    signature(programme, &mut document);
    scribe.finish(document, "note")
}

/// The programme in figures.
fn proposed(scribe: &Scribe<'_>, document: &mut Document<'static>) {
    let programme = scribe.programme;
    let meetings: Vec<&Entry> = scribe
        .items()
        .into_iter()
        .filter(|e| e.session.is_some() && !e.unofficial && scribe.covers(e.date))
        .collect();
    let days: std::collections::BTreeSet<_> = meetings.iter().map(|entry| entry.date).collect();
    let votes = meetings.iter().filter(|entry| entry.item == ItemKind::Adoption).count();
    let tentative = programme.items.iter().filter(|entry| entry.tentative).count();
    let is_due = |entry: &&Entry| entry.state == Some(DocumentState::Due);
    let due = programme.items.iter().filter(is_due).count();
    document.heading(word("paper-proposed"));
    let mut table = Table::new(["", ""], |column| column == 1);
    for (id, count) in [
        ("paper-count-meetings", meetings.len()),
        ("paper-count-days", days.len()),
        ("paper-count-votes", votes),
        ("paper-count-mandates", programme.mandates.len()),
        ("paper-count-tentative", tentative),
        ("paper-count-reports", due),
    ] {
        table.row([word(id).to_owned(), count.to_string()]);
    }
    document.table(table);
}

/// The mandates with the days on which they would be decided.
fn mandates(scribe: &mut Scribe<'_>, document: &mut Document<'static>) {
    let votes = scribe.votes();
    let mut table = table(["mandate", "expires", "set-by", "vote"]);
    for mandate in &scribe.programme.mandates {
        let vote = votes.get(mandate.renewal.as_str());
        table.row([
            one_line(&mandate.mission),
            scribe.day(mandate.expires),
            one_line(&mandate.resolution),
            vote.map_or(String::new(), |vote| scribe.day(vote.date)),
        ]);
        scribe.rows.push(Row::of_mandate(mandate));
    }
    if !table.rows.is_empty() {
        document.heading(word("paper-mandates"));
    }
    document.table(table);
}

/// The intervals that have little or nothing to spare, the least first.
fn tight(scribe: &mut Scribe<'_>, document: &mut Document<'static>) {
    let leads = scribe.programme.leads.iter();
    let mut leads: Vec<&Lead> =
        leads.filter(|lead| lead.strength != Strength::None && lead.slack <= TIGHT).collect();
    leads.sort_by(|a, b| (a.slack, &a.from, &a.to).cmp(&(b.slack, &b.from, &b.to)));
    document.heading(word("paper-tight"));
    if leads.is_empty() {
        document.paragraph(word("paper-no-tight"));
        return;
    }
    let mut columns = table(["item", "between", "asked"]).wide(0);
    if scribe.is_ours() {
        columns = table(["item", "between", "asked", "slack"]).wide(0);
    }
    for lead in leads {
        let tone = if lead.slack < 0 { Tone::Broken } else { Tone::Tight };
        let mut cells = vec![
            Cell::from(one_line(&page::lead(lead))),
            Cell::toned(lead.unit.counted(lead.actual), tone),
            Cell::from(one_line(&page::asked(lead))),
        ];
        if scribe.is_ours() {
            cells.push(Cell::from(lead.slack.to_string()));
        }
        columns.row(cells);
        scribe.rows.push(Row {
            section: "tight",
            id: lead.to.clone(),
            title: page::lead(lead),
            standing: lead.unit.counted(lead.actual),
            basis: page::asked(lead),
            ..Row::default()
        });
    }
    document.table(columns);
}

/// What has changed, and why as far as these readers are to know.
fn changes(scribe: &mut Scribe<'_>, document: &mut Document<'static>, since: Since<'_>) {
    match since.version {
        Some(version) => document.heading(&filled("paper-changes-since", &version.to_string())),
        None => document.heading(word("paper-changes")),
    };
    if since.changes.is_empty() {
        document.paragraph(word("paper-no-changes"));
        return;
    }
    let mut table = table(["change", "item", "from", "to"]).wide(1);
    let mut reasons = Vec::new();
    for change in &since.changes.list {
        let place = |at: &Option<At>| at.as_ref().map(|at| place(scribe, change.kind, at));
        let (from, to) = (place(&change.from), place(&change.to));
        let why = why(scribe, change, since.changes);
        table.row([
            change.kind.as_str().to_owned(),
            one_line(&change.title),
            from.clone().unwrap_or_default(),
            to.unwrap_or_default(),
        ]);
        if !why.is_empty() {
            reasons.push(format!("{}: {}", one_line(&change.title), scribe.rule(&why)));
        }
        scribe.rows.push(Row {
            section: "changes",
            date: change.to.as_ref().map(|at| at.date),
            session: change.to.as_ref().and_then(|at| at.session),
            start: change.to.as_ref().and_then(|at| at.start),
            end: change.to.as_ref().and_then(|at| at.end),
            id: change.id.clone(),
            title: change.title.clone(),
            kind: change.kind.as_str().to_owned(),
            standing: from.unwrap_or_default(),
            basis: why,
            ..Row::default()
        });
    }
    document.table(table);
    if !reasons.is_empty() {
        document.subheading(word("paper-column-why"));
        document.list(reasons);
    }
}

/// A day with its session, or with the hours where nothing else changes.
fn place(scribe: &Scribe<'_>, kind: ChangeKind, at: &At) -> String {
    let day = scribe.day(at.date);
    match (kind, at.session.map(Session::as_str)) {
        (ChangeKind::Retimed, _) | (_, None) if !at.hours().is_empty() => {
            format!("{day}, {}", at.hours())
        }
        (_, Some(session)) => format!("{day}, {session}"),
        (_, None) => day,
    }
}

/// Why an item has changed.
fn why(scribe: &Scribe<'_>, change: &Change, all: &Changes) -> String {
    if scribe.is_ours() {
        return one_line(&change.why);
    }
    let items = &scribe.programme.items;
    let Some(own) = items.iter().find(|entry| entry.id == change.id) else { return String::new() };
    let is_issued = |entry: &Entry| entry.state == Some(DocumentState::Issued);
    if is_issued(own) {
        return format!("{} {}", word("paper-issued"), scribe.day(own.date));
    }
    if own.status == EntryStatus::Fixed {
        return word("paper-date-fixed").to_owned();
    }
    let is_of_chain = |entry: &&Entry| own.renewal.is_some() && entry.renewal == own.renewal;
    let report = items.iter().filter(is_of_chain).find(|entry| is_issued(entry));
    let has_moved = |report: &Entry| all.list.iter().any(|other| other.id == report.id);
    match report.filter(|report| has_moved(report) && change.kind == ChangeKind::Moved) {
        Some(report) => filled("paper-report-came", &scribe.day(report.date)),
        None => String::new(),
    }
}

/// What is not settled: tentative items, rules to be waived, rules that facts have broken.
fn decisions(scribe: &mut Scribe<'_>, document: &mut Document<'static>) {
    document.heading(word("paper-decision"));
    let mut lines = Vec::new();
    for entry in scribe.items().into_iter().filter(|entry| entry.tentative) {
        lines.push(format!(
            "{} ({}): {}",
            scribe.placed_title(entry),
            word("paper-tentative"),
            scribe.day(entry.date)
        ));
        scribe.record("decisions", entry);
    }
    let waivers = scribe.programme.waivers.iter().map(|own| ("paper-to-waive", &own.message));
    let breaches = scribe.programme.breaches.iter().map(|own| ("paper-to-note", &own.message));
    for (id, message) in waivers.chain(breaches) {
        lines.push(format!("{}: {}", word(id), scribe.rule(message)));
        scribe.rows.push(Row {
            section: "decisions",
            title: message.clone(),
            standing: word(id).to_owned(),
            ..Row::default()
        });
    }
    match lines.is_empty() {
        true => document.paragraph(word("paper-no-decision")),
        false => document.list(lines),
    };
}

fn signature(programme: &Programme, document: &mut Document<'static>) {
    document.heading(word("paper-signature"));
    match one_line(&programme.head.presidency).as_str() {
        "" => document.paragraph(word("paper-president")),
        presidency => {
            document.paragraph(&format!("{} ({})", word("paper-president"), strong(presidency)))
        }
    };
}
