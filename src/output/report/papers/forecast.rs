//! The monthly forecast: what is expected, by region, before the programme is agreed.

use super::region::Region;
use super::scribe::Scribe;
use crate::domain::programme::{Entry, Programme};
use crate::output::document::Document;
use crate::output::language::{Language, Message, words};
use crate::output::report::Audience;

/// The forecast of the months of a programme: the mandates that expire, what is expected by region, what
/// may be taken up if necessary (the tentative items), the reports, and what lies before and after.
///
/// ```
/// use horseshoe::output::formats::{Format, TextStyle, render};
/// use horseshoe::output::language::Language;
/// use horseshoe::output::papers::forecast;
/// use horseshoe::output::report::Audience;
///
/// let programme = horseshoe::plan("data/2027-01")?;
/// let paper = forecast(&programme, Audience::Circulation, Language::En);
/// let page = String::from_utf8(render(&paper, Format::Markdown, &TextStyle::default()))?;
/// assert!(page.starts_with("# Tentative forecast of the programme of work of the Security Council, January 2027"));
/// assert!(page.contains("UNFICYP"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn forecast(
    programme: &Programme,
    audience: Audience,
    language: Language,
) -> Document<'static> {
    let mut scribe = Scribe::new(programme, audience, language);
    let title = scribe.say.fill(Message::PaperForecast, &[("months", words(&scribe.months()))]);
    let mut document = scribe.document(&title, Message::PaperNotOfficial);
    scribe.mandates(&mut document);
    let items = scribe.items();
    let (inside, outside): (Vec<&Entry>, Vec<&Entry>) =
        items.into_iter().partition(|entry| scribe.covers(entry.date));
    let (unofficial, inside): (Vec<&Entry>, Vec<&Entry>) =
        inside.into_iter().partition(|entry| entry.unofficial);
    let (meetings, documents): (Vec<&Entry>, Vec<&Entry>) =
        inside.into_iter().partition(|entry| entry.session.is_some());
    let (tentative, expected): (Vec<&Entry>, Vec<&Entry>) =
        meetings.into_iter().partition(|entry| entry.tentative);
    by_region(&mut scribe, &mut document, &expected);
    scribe.dated(&mut document, ("if_necessary", Message::PaperIfNecessary), &tentative);
    scribe.dated(&mut document, ("reports", Message::HeadingDocuments), &documents);
    let (earlier, later): (Vec<&Entry>, Vec<&Entry>) =
        outside.into_iter().partition(|entry| entry.date < programme.first);
    scribe.dated(&mut document, ("earlier", Message::HeadingEarlier), &earlier);
    scribe.dated(&mut document, ("later", Message::HeadingLater), &later);
    scribe.dated(&mut document, ("addendum", Message::HeadingAddendum), &unofficial);
    scribe.broken(&mut document);
    scribe.legend(&mut document, &scribe.items());
    scribe.list_sources(&mut document);
    scribe.finish(document, "forecast")
}

/// The meetings that are expected, under the regions that have some.
fn by_region(scribe: &mut Scribe<'_>, document: &mut Document<'static>, expected: &[&Entry]) {
    if expected.is_empty() {
        return;
    }
    document.heading(&scribe.word(Message::PaperExpected));
    for region in Region::ALL {
        let own: Vec<&Entry> =
            expected.iter().copied().filter(|entry| scribe.region(entry) == region).collect();
        if own.is_empty() {
            continue;
        }
        document.subheading(&scribe.say.word("paper-region", region.as_str()));
        let mut table = scribe
            .table([
                Message::ColumnDate,
                Message::ColumnItem,
                Message::PaperColumnFormat,
                Message::PaperColumnNotes,
            ])
            .wide(1);
        for entry in own {
            scribe.record("expected", entry);
            let source = scribe.source(&entry.basis);
            table.row([
                scribe.day(entry.date),
                scribe.placed_title(entry),
                scribe.format(entry),
                scribe.notes(entry, source),
            ]);
        }
        document.table(table);
    }
}
