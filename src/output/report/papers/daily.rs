//! The daily programme: the meetings of one day, and what else falls on it.

use chrono::NaiveDate;

use super::list::no_meeting;
use super::rows::Row;
use super::scribe::Scribe;
use crate::domain::programme::{Deadline, Entry, Programme};
use crate::output::document::{Document, Table};
use crate::output::formats::one_line;
use crate::output::language::{Language, Message, words};
use crate::output::report::Audience;

/// The daily programme of one day: its meetings with hour, room where one is known, format and whether
/// they are open; the documents of the day, its deadlines, the mandates that expire, and the unofficial
/// meetings in an addendum.
///
/// ```
/// use horseshoe::output::formats::{Format, TextStyle, render};
/// use horseshoe::output::language::Language;
/// use horseshoe::output::papers::daily;
/// use horseshoe::output::report::Audience;
///
/// let programme = horseshoe::plan("data/2027-01")?;
/// let vote = programme.items.iter().find(|item| item.id == "UNFICYP/adoption").ok_or("no vote")?;
/// let paper = daily(&programme, vote.date, Audience::Circulation, Language::En);
/// let page = String::from_utf8(render(&paper, Format::Markdown, &TextStyle::default()))?;
/// assert!(page.contains("UNFICYP: adoption"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn daily(
    programme: &Programme,
    date: NaiveDate,
    audience: Audience,
    language: Language,
) -> Document<'static> {
    let mut scribe = Scribe::new(programme, audience, language);
    let day = scribe.say.long_date(date);
    let title = scribe.say.fill(Message::PaperDaily, &[("date", words(&day))]);
    let mut document = scribe.document(&title, Message::Notice);
    let items: Vec<&Entry> =
        scribe.items().into_iter().filter(|entry| entry.date == date).collect();
    let (unofficial, official): (Vec<&Entry>, Vec<&Entry>) =
        items.iter().copied().partition(|entry| entry.unofficial);
    let (meetings, documents): (Vec<&Entry>, Vec<&Entry>) =
        official.into_iter().partition(|entry| entry.session.is_some());
    document.heading(&scribe.word(Message::PaperMeetings));
    match meetings.is_empty() {
        true => document.paragraph(&no_meeting(&scribe, date)),
        false => document.table(held(&mut scribe, "meetings", &meetings)),
    };
    scribe.dated(&mut document, ("documents", Message::HeadingDocuments), &documents);
    let deadlines: Vec<&Deadline> =
        programme.deadlines.iter().filter(|deadline| deadline.date == date).collect();
    scribe.deadlines(&mut document, Message::HeadingDeadlines, &deadlines);
    let ending = programme.mandates.iter().filter(|mandate| mandate.expires == date);
    let ending: Vec<_> = ending.collect();
    if !ending.is_empty() {
        document.heading(&scribe.word(Message::HeadingMandates));
        let mut table = scribe.table([Message::PaperColumnMandate, Message::PaperColumnSetBy]);
        for mandate in ending {
            table.row([one_line(&mandate.mission), one_line(&mandate.resolution)]);
            scribe.rows.push(Row::of_mandate(mandate));
        }
        document.table(table);
    }
    if !unofficial.is_empty() {
        document.heading(&scribe.word(Message::HeadingAddendum));
        let table = held(&mut scribe, "addendum", &unofficial);
        document.table(table);
    }
    scribe.legend(&mut document, &items);
    scribe.list_sources(&mut document);
    scribe.finish(document, "daily")
}

/// The table of the meetings of a day, with a column of rooms where one is known.
fn held(scribe: &mut Scribe<'_>, section: &'static str, entries: &[&Entry]) -> Table {
    let room = |entry: &Entry| one_line(&entry.location);
    let has_rooms = entries.iter().any(|entry| !room(entry).is_empty());
    let (before, after) = (
        [Message::ColumnTime, Message::ColumnItem],
        [Message::PaperColumnFormat, Message::PaperColumnAccess, Message::PaperColumnNotes],
    );
    let rooms = has_rooms.then_some(Message::PaperColumnRoom);
    let heads = before.into_iter().chain(rooms).chain(after).map(|head| scribe.word(head));
    let mut table = Table::new(heads.collect::<Vec<_>>(), |_| false).wide(1);
    let mut before: Option<&Entry> = None;
    for entry in entries {
        scribe.record(section, entry);
        let source = scribe.source(&entry.basis);
        let first = [scribe.time(before, entry), scribe.title(entry)];
        let last = [scribe.format(entry), scribe.access(entry), scribe.notes(entry, source)];
        table.row(first.into_iter().chain(has_rooms.then(|| room(entry))).chain(last));
        before = Some(entry);
    }
    table
}
