//! The covering note: what the presidency says when it circulates a programme.

use crate::domain::changes::{At, Change, ChangeKind, Changes};
use crate::domain::programme::{Deadline, DocumentState, Entry, EntryStatus, Lead, Programme};
use crate::input::instance::policy::Strength;
use crate::output::document::{Cell, Document, Table, Tone, strong};
use crate::output::formats::one_line;
use crate::output::language::{Language, Message, foreign, words};
use crate::output::report::Audience;

use super::rows::Row;
use super::scribe::Scribe;
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
/// use horseshoe::output::language::Language;
/// use horseshoe::output::papers::note;
/// use horseshoe::output::report::Audience;
///
/// let programme = horseshoe::plan("data/2027-01")?;
/// let note = note(&programme, None, (Audience::Circulation, Language::En));
/// let page = String::from_utf8(render(&note, Format::Markdown, &TextStyle::default()))?;
/// assert!(page.contains("## Reports needed") && page.contains("## Waiting for a decision"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn note(
    programme: &Programme,
    since: Option<Since<'_>>,
    (audience, language): (Audience, Language),
) -> Document<'static> {
    let mut scribe = Scribe::new(programme, audience, language);
    let title = scribe.say.fill(Message::PaperNote, &[("months", words(&scribe.months()))]);
    let mut document = scribe.document(&title, Message::Notice);
    proposed(&scribe, &mut document);
    scribe.mandates(&mut document);
    let (reports, others): (Vec<&Deadline>, Vec<&Deadline>) = programme
        .deadlines
        .iter()
        .partition(|deadline| OF_REPORTS.contains(&deadline.kind.as_str()));
    scribe.deadlines(&mut document, Message::PaperReportsNeeded, &reports);
    tight(&mut scribe, &mut document);
    if let Some(since) = since {
        changes(&mut scribe, &mut document, since);
    }
    decisions(&mut scribe, &mut document);
    scribe.deadlines(&mut document, Message::HeadingDeadlines, &others);
    scribe.list_sources(&mut document);
    signature(&scribe, &mut document);
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
    document.heading(&scribe.word(Message::PaperProposed));
    let mut table = Table::new(["", ""], |column| column == 1);
    for (id, count) in [
        (Message::PaperCountMeetings, meetings.len()),
        (Message::PaperCountDays, days.len()),
        (Message::PaperCountVotes, votes),
        (Message::HeadingMandates, programme.mandates.len()),
        (Message::PaperCountTentative, tentative),
        (Message::PaperCountReports, due),
    ] {
        table.row([scribe.word(id), count.to_string()]);
    }
    document.table(table);
}

/// The intervals that have little or nothing to spare, the least first.
fn tight(scribe: &mut Scribe<'_>, document: &mut Document<'static>) {
    let leads = scribe.programme.leads.iter();
    let mut leads: Vec<&Lead> =
        leads.filter(|lead| lead.strength != Strength::None && lead.slack <= TIGHT).collect();
    leads.sort_by(|a, b| (a.slack, &a.from, &a.to).cmp(&(b.slack, &b.from, &b.to)));
    document.heading(&scribe.word(Message::PaperTight));
    if leads.is_empty() {
        document.paragraph(&scribe.word(Message::PaperNoTight));
        return;
    }
    let heads = [Message::ColumnItem, Message::HeadingDaysBetween, Message::ColumnAskedFor];
    let mut columns = match scribe.is_ours() {
        true => {
            let [item, between, asked] = heads;
            scribe.table([item, between, asked, Message::ColumnSlack])
        }
        false => scribe.table(heads),
    }
    .wide(0);
    for lead in leads {
        let tone = if lead.slack < 0 { Tone::Broken } else { Tone::Tight };
        let mut cells = vec![
            Cell::from(scribe.lead(lead)),
            Cell::toned(scribe.say.counted(lead.unit, lead.actual), tone),
            Cell::from(scribe.asked(lead)),
        ];
        if scribe.is_ours() {
            cells.push(Cell::from(lead.slack.to_string()));
        }
        columns.row(cells);
        scribe.rows.push(Row {
            section: "tight",
            id: lead.to.clone(),
            title: scribe.lead(lead),
            standing: lead.unit.counted(lead.actual),
            basis: scribe.asked(lead),
            ..Row::default()
        });
    }
    document.table(columns);
}

/// What has changed, and why as far as these readers are to know.
fn changes(scribe: &mut Scribe<'_>, document: &mut Document<'static>, since: Since<'_>) {
    match since.version {
        Some(version) => {
            let version = version.to_string();
            document.heading(
                &scribe.say.fill(Message::PaperChangesSince, &[("version", words(&version))]),
            )
        }
        None => document.heading(&scribe.word(Message::PaperChanges)),
    };
    if since.changes.is_empty() {
        document.paragraph(&scribe.word(Message::PaperNothingChanged));
        return;
    }
    let mut table = scribe
        .table([
            Message::PaperColumnChange,
            Message::ColumnItem,
            Message::ColumnFrom,
            Message::ColumnTo,
        ])
        .wide(1);
    let mut reasons = Vec::new();
    for change in &since.changes.list {
        let place = |at: &Option<At>| at.as_ref().map(|at| place(scribe, change.kind, at));
        let (from, to) = (place(&change.from), place(&change.to));
        let why = why(scribe, change, since.changes);
        table.row([
            scribe.say.change(change.kind),
            scribe.titles().change(change),
            from.clone().unwrap_or_default(),
            to.unwrap_or_default(),
        ]);
        if !why.is_empty() {
            let reason = scribe.rule(&why);
            reasons.push(scribe.say.titled(&scribe.titles().change(change), &reason));
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
        document.subheading(&scribe.word(Message::ColumnWhy));
        document.list(reasons);
    }
}

/// A day with its session, or with the hours where nothing else changes.
fn place(scribe: &Scribe<'_>, kind: ChangeKind, at: &At) -> String {
    let day = scribe.day(at.date);
    match (kind, at.session) {
        (ChangeKind::Retimed, _) | (_, None) if !at.hours().is_empty() => {
            format!("{day}, {}", at.hours())
        }
        (_, Some(session)) => scribe.say.listed(&[day, scribe.say.session(session)]),
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
        return scribe.state_on(DocumentState::Issued, own.date);
    }
    if own.status == EntryStatus::Fixed {
        return scribe.word(Message::PaperDateFixed);
    }
    let is_of_chain = |entry: &&Entry| own.renewal.is_some() && entry.renewal == own.renewal;
    let report = items.iter().filter(is_of_chain).find(|entry| is_issued(entry));
    let has_moved = |report: &Entry| all.list.iter().any(|other| other.id == report.id);
    match report.filter(|report| has_moved(report) && change.kind == ChangeKind::Moved) {
        Some(report) => {
            let day = scribe.day(report.date);
            scribe.say.fill(Message::PaperReportCame, &[("date", words(&day))])
        }
        None => String::new(),
    }
}

/// What is not settled: tentative items, rules to be waived, rules that facts have broken.
fn decisions(scribe: &mut Scribe<'_>, document: &mut Document<'static>) {
    document.heading(&scribe.word(Message::PaperDecision));
    let mut lines = Vec::new();
    for entry in scribe.items().into_iter().filter(|entry| entry.tentative) {
        let tentative = scribe.word(Message::Tentative);
        let title = scribe.say.with_aside(&scribe.placed_title(entry), &tentative);
        let day = scribe.day(entry.date);
        let fills = [("subject", words(&title)), ("what", words(&day))];
        lines.push(scribe.say.fill(Message::TitleOf, &fills));
        scribe.record("decisions", entry);
    }
    let waivers =
        scribe.programme.waivers.iter().map(|own| ("waive", Message::PaperToWaive, &own.message));
    let breaches =
        scribe.programme.breaches.iter().map(|own| ("note", Message::PaperToNote, &own.message));
    for (code, id, message) in waivers.chain(breaches) {
        let rule = scribe.rule(message);
        lines.push(scribe.say.fill(id, &[("rule", foreign(&rule))]));
        scribe.rows.push(Row {
            section: "decisions",
            title: message.clone(),
            standing: code.to_owned(),
            ..Row::default()
        });
    }
    match lines.is_empty() {
        true => document.paragraph(&scribe.word(Message::PaperNothingOpen)),
        false => document.list(lines),
    };
}

fn signature(scribe: &Scribe<'_>, document: &mut Document<'static>) {
    document.heading(&scribe.word(Message::PaperSignature));
    match one_line(&scribe.programme.head.presidency).as_str() {
        "" => document.paragraph(&scribe.word(Message::PaperPresident)),
        presidency => {
            let president = scribe.word(Message::PaperPresident);
            document.paragraph(&scribe.say.with_aside(&president, &strong(presidency)))
        }
    };
}
