//! What all papers word in the same way: days, hours, formats, what is certain of an item.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::region::Region;
use super::rows::{Row, with_rows};
use super::words::{filled, word};
use crate::base::calendar::short_date;
use crate::base::item::ItemKind;
use crate::domain::programme::{Deadline, Entry, EntryStatus, Programme};
use crate::output::document::{Document, Table, strong};
use crate::output::formats::one_line;
use crate::output::report::{Audience, words as page};

/// Writes one paper of a programme.
pub(super) struct Scribe<'a> {
    pub(super) programme: &'a Programme,
    pub(super) audience: Audience,
    pub(super) rows: Vec<Row>,
    sources: Vec<String>,
}

impl<'a> Scribe<'a> {
    pub(super) fn new(programme: &'a Programme, audience: Audience) -> Scribe<'a> {
        Scribe { programme, audience, rows: Vec::new(), sources: Vec::new() }
    }

    pub(super) fn is_ours(&self) -> bool {
        self.audience == Audience::Us
    }

    /// The items by date and hour.
    pub(super) fn items(&self) -> Vec<&'a Entry> {
        let mut items: Vec<&Entry> = self.programme.items.iter().collect();
        items.sort_by_key(|entry| (entry.date, entry.session, entry.start, &entry.id));
        items
    }

    /// Whether a day lies in the months of the programme.
    pub(super) fn covers(&self, date: NaiveDate) -> bool {
        (self.programme.first..=self.programme.last).contains(&date)
    }

    /// `December 2026`.
    pub(super) fn months(&self) -> String {
        page::covers(self.programme.first, self.programme.last)
    }

    /// The head of a paper: its title, whose it is, for whom, and what has to be known of it as a whole.
    pub(super) fn document(&self, title: &str, notice: &str) -> Document<'static> {
        let mut document = Document::new(title);
        // The terminal prints no title, since the call stands above the answer. A paper is passed on.
        document.paragraph(&strong(title));
        let issue = page::issue(&self.programme.head);
        if !issue.is_empty() {
            document.paragraph(&issue);
        }
        if self.is_ours() {
            document.paragraph(&strong(word("paper-for-us")));
        }
        document.paragraph(word(notice));
        let warning = page::warning(self.programme.waivers.len());
        if !warning.is_empty() {
            document.paragraph(&strong(&warning));
        }
        document
    }

    /// The rules that have to be waived, and those that facts have broken.
    pub(super) fn broken(&self, document: &mut Document<'static>) {
        if !self.programme.waivers.is_empty() {
            document.heading(word("paper-waivers"));
            document.list(self.programme.waivers.iter().map(|waiver| self.rule(&waiver.message)));
        }
        if !self.programme.breaches.is_empty() {
            document.heading(word("paper-noted"));
            document.list(self.programme.breaches.iter().map(|breach| self.rule(&breach.message)));
        }
    }

    /// A broken rule as a sentence.
    pub(super) fn rule(&self, message: &str) -> String {
        format!("{}.", one_line(message).trim_end_matches('.'))
    }

    pub(super) fn day(&self, date: NaiveDate) -> String {
        match date.year() == self.programme.first.year() {
            true => short_date(date),
            false => format!("{} {}", short_date(date), date.year()),
        }
    }

    /// `10 a.m.`, or `followed by` what it directly follows.
    pub(super) fn time(&self, before: Option<&Entry>, entry: &Entry) -> String {
        if before.is_some_and(|before| follows(before, entry)) {
            return word("paper-followed-by").to_owned();
        }
        match (entry.start, entry.session) {
            (Some(start), _) => page::spoken(start),
            (None, Some(session)) => session.as_str().to_owned(),
            (None, None) => String::new(),
        }
    }

    /// The title, with the last day of what lasts several.
    pub(super) fn title(&self, entry: &Entry) -> String {
        let title = one_line(&entry.title);
        match entry.until {
            Some(last) => format!("{title}, {}", filled("paper-until", &self.day(last))),
            None => title,
        }
    }

    /// The title and the place, for papers without a column of rooms.
    pub(super) fn placed_title(&self, entry: &Entry) -> String {
        match one_line(&entry.location).as_str() {
            "" => self.title(entry),
            room => format!("{} ({room})", self.title(entry)),
        }
    }

    /// The signs of an item, with the number of a footnote.
    pub(super) fn notes(&self, entry: &Entry, footnote: Option<usize>) -> String {
        let signs = [
            ("*", entry.status == EntryStatus::Fixed && entry.state.is_none()),
            ("?", entry.tentative),
            ("~", entry.status == EntryStatus::Moved),
        ];
        let signs: String = signs.iter().filter(|(_, is)| *is).map(|(sign, _)| *sign).collect();
        let footnote = footnote.map_or(String::new(), |number| format!("({number})"));
        let parts = [signs, footnote];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
    }

    /// What is certain of an item, in words.
    pub(super) fn standing(&self, entry: &Entry) -> String {
        let status = match entry.status {
            EntryStatus::Fixed if entry.state.is_some() => "",
            // What the presidency kept from an earlier draft is its own affair.
            EntryStatus::Kept if !self.is_ours() => "",
            EntryStatus::Proposed => "",
            status => status.as_str(),
        };
        let state = entry.state.map_or("", |state| state.as_str());
        let tentative = if entry.tentative { word("paper-tentative") } else { "" };
        let is_left = entry.date > self.programme.last;
        let left = if is_left { word("paper-left") } else { "" };
        let parts = [state, status, tentative, left];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// The signs that occur, with their meanings.
    pub(super) fn legend(&self, document: &mut Document<'static>, shown: &[&Entry]) {
        let items = || shown.iter();
        let occur = [
            ("paper-legend-fixed", items().any(|e| self.notes(e, None).contains('*'))),
            ("paper-legend-tentative", items().any(|e| e.tentative)),
            ("paper-legend-moved", items().any(|e| e.status == EntryStatus::Moved)),
        ];
        let words: Vec<&str> = occur.iter().filter(|(_, is)| *is).map(|(id, _)| word(id)).collect();
        if !words.is_empty() {
            document.paragraph(&words.join(", "));
        }
    }

    /// A source as these readers get it.
    pub(super) fn basis(&self, basis: &str) -> String {
        page::basis_for(self.audience, basis)
    }

    /// The number of a source, counted in the order in which sources are first cited.
    pub(super) fn source(&mut self, basis: &str) -> Option<usize> {
        let basis = self.basis(basis);
        if basis.is_empty() {
            return None;
        }
        let at = self.sources.iter().position(|known| *known == basis).unwrap_or_else(|| {
            self.sources.push(basis);
            self.sources.len() - 1
        });
        Some(at + 1)
    }

    /// The sources that were cited, by their numbers.
    pub(super) fn list_sources(&self, document: &mut Document<'static>) {
        numbered(document, word("paper-sources"), &self.sources);
    }

    /// The region of an item: that of its mandate, or the one that its title names.
    pub(super) fn region(&self, entry: &Entry) -> Region {
        let of = |renewal: &String| {
            let mut mandates = self.programme.mandates.iter();
            let mandate = mandates.find(|mandate| mandate.renewal == *renewal);
            let named = mandate.map_or(Region::Other, |own| Region::of(&own.mission));
            if named == Region::Other { Region::of(renewal) } else { named }
        };
        let of_mandate = entry.renewal.as_ref().map_or(Region::Other, of);
        if of_mandate == Region::Other { Region::of(&entry.title) } else { of_mandate }
    }

    /// Records an item as a row of the paper.
    pub(super) fn record(&mut self, section: &'static str, entry: &Entry) {
        let row = Row {
            access: access(entry),
            standing: self.standing(entry),
            region: Some(self.region(entry)),
            basis: self.basis(&entry.basis),
            ..Row::of_entry(section, entry)
        };
        self.rows.push(row);
    }

    /// A table of meetings and documents by their dates.
    pub(super) fn dated(
        &mut self,
        document: &mut Document<'static>,
        (section, heading): (&'static str, &str),
        entries: &[&Entry],
    ) {
        if entries.is_empty() {
            return;
        }
        document.heading(word(heading));
        let mut table = table(["date", "time", "item", "format", "notes"]).wide(2);
        for entry in entries {
            self.record(section, entry);
            let source = self.source(&entry.basis);
            let format = match entry.state {
                Some(_) => self.standing(entry),
                None => format(entry).to_owned(),
            };
            table.row([
                self.day(entry.date),
                self.time(None, entry),
                self.placed_title(entry),
                format,
                self.notes(entry, source),
            ]);
        }
        document.table(table);
    }

    /// A table of deadlines by their dates.
    pub(super) fn deadlines(
        &mut self,
        document: &mut Document<'static>,
        heading: &str,
        deadlines: &[&Deadline],
    ) {
        if deadlines.is_empty() {
            return;
        }
        document.heading(word(heading));
        let mut table = table(["date", "item", "notes"]).wide(1);
        for deadline in deadlines {
            let source = self.source(&deadline.basis);
            let number = source.map_or(String::new(), |number| format!("({number})"));
            table.row([self.day(deadline.date), one_line(&deadline.title), number]);
            let basis = self.basis(&deadline.basis);
            self.rows.push(Row::of_deadline(deadline, basis));
        }
        document.table(table);
    }

    /// The votes by renewal.
    pub(super) fn votes(&self) -> BTreeMap<&'a str, &'a Entry> {
        let votes = self.programme.items.iter().filter(|entry| entry.item == ItemKind::Adoption);
        votes.filter_map(|entry| Some((entry.renewal.as_deref()?, entry))).collect()
    }

    /// The paper with its rows.
    pub(super) fn finish(
        self,
        document: Document<'static>,
        paper: &'static str,
    ) -> Document<'static> {
        with_rows(document, paper, (self.programme, self.audience), self.rows)
    }
}

/// A table with the columns of these ids.
pub(super) fn table<const N: usize>(columns: [&str; N]) -> Table {
    Table::new(columns.map(|column| word(&format!("paper-column-{column}"))), |_| false)
}

/// A numbered list under a heading.
pub(super) fn numbered(document: &mut Document<'static>, heading: &str, texts: &[String]) {
    if texts.is_empty() {
        return;
    }
    document.heading(heading);
    let mut table = Table::new(["", ""], |_| false).wide(1);
    for (number, text) in (1..).zip(texts) {
        table.row([format!("({number})"), text.clone()]);
    }
    document.table(table);
}

/// Returns whether a meeting begins when the one before it in its session ends.
fn follows(before: &Entry, entry: &Entry) -> bool {
    let is_of_session = before.session == entry.session && before.date == entry.date;
    is_of_session && before.end.is_some() && before.end == entry.start && !entry.unofficial
}

/// The format of a meeting, in a word or two.
pub(super) fn format(entry: &Entry) -> &'static str {
    match entry.item {
        ItemKind::Adoption => "vote",
        ItemKind::Briefing | ItemKind::PoliticoMilitaryBriefing => "briefing",
        ItemKind::OpenDebate => "open debate",
        ItemKind::Consultations => "consultations",
        ItemKind::TccMeeting | ItemKind::PrivateMeeting => "private meeting",
        ItemKind::Subsidiary => "subsidiary body",
        ItemKind::SecretariatMeeting
        | ItemKind::AssessmentMission
        | ItemKind::Report
        | ItemKind::Other => "",
    }
}

/// Whether a meeting is open or closed; empty where its kind does not say.
pub(super) fn access(entry: &Entry) -> &'static str {
    match entry.item {
        _ if entry.unofficial => "",
        ItemKind::Adoption | ItemKind::Briefing | ItemKind::OpenDebate => word("paper-open"),
        ItemKind::Consultations | ItemKind::TccMeeting | ItemKind::PrivateMeeting => {
            word("paper-closed")
        }
        _ => "",
    }
}
