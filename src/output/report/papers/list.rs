//! The provisional programme of work as a list: the month day by day, with footnotes.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, Weekday};

use super::rows::Row;
use super::scribe::{Scribe, numbered};
use crate::base::calendar::{days_before, days_between};
use crate::base::item::ItemKind;
use crate::domain::programme::{DocumentState, Entry, Programme};
use crate::output::document::{Document, Table};
use crate::output::formats::one_line;
use crate::output::language::{Language, Message, foreign, words};
use crate::output::report::Audience;
use crate::output::report::words::reason as reason_in;

/// The programme of work as it is circulated in list form: each week a table of its days, each meeting with
/// its hour and format; footnotes say which mandate or report a meeting serves.
///
/// The page of [`report`](crate::output::report) is the grid of the same programme. The list adds the
/// footnotes and the days without a meeting, and leaves the days between the items and the chart to the
/// page.
///
/// ```
/// use horseshoe::output::formats::{Format, TextStyle, render};
/// use horseshoe::output::language::Language;
/// use horseshoe::output::papers;
/// use horseshoe::output::report::Audience;
///
/// let programme = horseshoe::plan("data/2027-01")?;
/// let paper = papers::programme(&programme, Audience::Circulation, Language::En);
/// let page = String::from_utf8(render(&paper, Format::Markdown, &TextStyle::default()))?;
/// assert!(page.contains("mandate expires 31 January 2027 (S/RES/2815 (2026))"), "a footnote");
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn programme(
    programme: &Programme,
    audience: Audience,
    language: Language,
) -> Document<'static> {
    let mut scribe = Scribe::new(programme, audience, language);
    let title = scribe.say.fill(Message::PaperList, &[("months", words(&scribe.months()))]);
    let mut document = scribe.document(&title, Message::Notice);
    let footnotes = Footnotes::of(&scribe);
    let items = scribe.items();
    let is_meeting =
        |entry: &&Entry| entry.session.is_some() && !entry.unofficial && scribe.covers(entry.date);
    let (meetings, rest): (Vec<&Entry>, Vec<&Entry>) = items.into_iter().partition(is_meeting);
    for monday in weeks(programme) {
        week(&mut scribe, &mut document, monday, &meetings, &footnotes);
    }
    let of = |wanted: &dyn Fn(&Entry) -> bool| -> Vec<&Entry> {
        rest.iter().copied().filter(|entry| wanted(entry)).collect()
    };
    let (first, last) = (programme.first, programme.last);
    let inside = |entry: &Entry| (first..=last).contains(&entry.date);
    for (section, heading, entries) in [
        ("earlier", Message::HeadingEarlier, of(&|e| e.date < first)),
        ("later", Message::HeadingLater, of(&|e| e.date > last)),
        ("reports", Message::HeadingDocuments, of(&|e| inside(e) && !e.unofficial)),
        ("addendum", Message::HeadingAddendum, of(&|e| inside(e) && e.unofficial)),
    ] {
        listed(&mut scribe, &mut document, (section, heading), &entries, &footnotes);
    }
    scribe.legend(&mut document, &scribe.items());
    numbered(&mut document, &scribe.word(Message::PaperFootnotes), &footnotes.texts);
    scribe.rows.extend(programme.mandates.iter().map(Row::of_mandate));
    scribe.broken(&mut document);
    scribe.finish(document, "programme")
}

/// The footnotes: one for each renewal, which says its mandate and its report.
struct Footnotes {
    texts: Vec<String>,
    of: BTreeMap<String, usize>,
}

impl Footnotes {
    fn of(scribe: &Scribe<'_>) -> Footnotes {
        let programme = scribe.programme;
        let mut texts: BTreeMap<&str, Vec<String>> = BTreeMap::new();
        let mut order: Vec<&str> = Vec::new();
        for mandate in &programme.mandates {
            let (mission, day) =
                (one_line(&mandate.mission), scribe.say.plain_date(mandate.expires));
            let fills = [("mission", foreign(&mission)), ("date", words(&day))];
            let expires = scribe.say.fill(Message::PaperMandateOf, &fills);
            let text = match one_line(&mandate.resolution).as_str() {
                "" => expires,
                resolution => scribe.say.with_aside(&expires, resolution),
            };
            order.push(&mandate.renewal);
            texts.entry(&mandate.renewal).or_default().push(text);
        }
        for entry in scribe.items().into_iter().filter(|entry| entry.item == ItemKind::Report) {
            let Some(renewal) = entry.renewal.as_deref() else { continue };
            if !order.contains(&renewal) {
                order.push(renewal);
            }
            let state = entry.state.unwrap_or(DocumentState::Due);
            let text =
                scribe.say.listed(&[scribe.title(entry), scribe.state_on(state, entry.date)]);
            texts.entry(renewal).or_default().push(text);
        }
        let of =
            (1..).zip(&order).map(|(number, renewal)| ((*renewal).to_owned(), number)).collect();
        let texts = order.iter().filter_map(|renewal| texts.get(renewal));
        let semicolon = scribe.say.say(Message::ListSemicolon);
        let texts = texts.map(|parts| scribe.say.sentence(&parts.join(&semicolon))).collect();
        Footnotes { texts, of }
    }

    fn number(&self, entry: &Entry) -> Option<usize> {
        entry.renewal.as_ref().and_then(|renewal| self.of.get(renewal)).copied()
    }
}

/// The Mondays of the weeks of a programme.
fn weeks(programme: &Programme) -> Vec<NaiveDate> {
    let first = programme.first;
    let monday = days_before(first, u64::from(first.weekday().num_days_from_monday()));
    days_between(monday, programme.last).filter(|day| day.weekday() == Weekday::Mon).collect()
}

/// One week: every weekday, and a day of the weekend that has a meeting.
fn week(
    scribe: &mut Scribe<'_>,
    document: &mut Document<'static>,
    monday: NaiveDate,
    meetings: &[&Entry],
    footnotes: &Footnotes,
) {
    let mut table = columns(scribe);
    let days: Vec<NaiveDate> =
        monday.iter_days().take(7).filter(|date| scribe.covers(*date)).collect();
    for date in days {
        let own: Vec<&Entry> =
            meetings.iter().copied().filter(|entry| entry.date == date).collect();
        if own.is_empty() {
            if !matches!(date.weekday(), Weekday::Sat | Weekday::Sun) {
                let why = no_meeting(scribe, date);
                table.row([scribe.day(date), String::new(), why]);
            }
            continue;
        }
        entries(scribe, &mut table, ("meetings", &own), footnotes);
    }
    if !table.rows.is_empty() {
        let monday = scribe.say.plain_date(monday);
        document.heading(&scribe.say.fill(Message::PaperWeekOf, &[("date", words(&monday))]));
        document.table(table);
    }
}

fn listed(
    scribe: &mut Scribe<'_>,
    document: &mut Document<'static>,
    (section, heading): (&'static str, Message),
    own: &[&Entry],
    footnotes: &Footnotes,
) {
    if own.is_empty() {
        return;
    }
    document.heading(&scribe.word(heading));
    let mut table = columns(scribe);
    entries(scribe, &mut table, (section, own), footnotes);
    document.table(table);
}

fn columns(scribe: &Scribe<'_>) -> Table {
    let columns = [
        Message::ColumnDate,
        Message::ColumnTime,
        Message::ColumnItem,
        Message::PaperColumnFormat,
        Message::PaperColumnNotes,
    ];
    scribe.table(columns).wide(2)
}

/// Adds the rows of some entries: a day that has several is named once.
fn entries(
    scribe: &mut Scribe<'_>,
    table: &mut Table,
    (section, own): (&'static str, &[&Entry]),
    footnotes: &Footnotes,
) {
    let mut before: Option<&Entry> = None;
    for entry in own {
        scribe.record(section, entry);
        let is_same_day = before.is_some_and(|before| before.date == entry.date);
        let day = if is_same_day { String::new() } else { scribe.day(entry.date) };
        let held = match entry.state {
            Some(_) => scribe.standing_in_words(entry),
            None => scribe.format(entry),
        };
        table.row([
            day,
            scribe.time(before, entry),
            scribe.placed_title(entry),
            held,
            scribe.notes(entry, footnotes.number(entry)),
        ]);
        before = Some(entry);
    }
}

/// That a day has no meeting, with the reason where the Council cannot meet.
pub(super) fn no_meeting(scribe: &Scribe<'_>, date: NaiveDate) -> String {
    let mut closed = scribe.programme.closed_days.iter();
    let closed = closed.find(|day| day.date == date && day.session.is_none());
    match closed.map(|day| one_line(&reason_in(scribe.say, &day.reason))) {
        Some(reason) if !reason.is_empty() => {
            scribe.say.fill(Message::PaperNoMeetingBecause, &[("reason", foreign(&reason))])
        }
        _ => scribe.word(Message::PaperNoMeeting),
    }
}
