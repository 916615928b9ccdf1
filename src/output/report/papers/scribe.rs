//! What all papers word in the same way: days, hours, formats, what is certain of an item.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};

use super::region::Region;
use super::rows::{Row, with_rows};
use crate::base::item::ItemKind;
use crate::domain::programme::{Deadline, DocumentState, Entry, EntryStatus, Lead, Programme};
use crate::output::document::{Document, Table, strong};
use crate::output::formats::one_line;
use crate::output::language::{Catalogue, Isolation, Language, Message, capitalised, words};
use crate::output::report::titles::Titles;
use crate::output::report::{Audience, words as page};

/// Writes one paper of a programme.
pub(super) struct Scribe<'a> {
    pub(super) programme: &'a Programme,
    pub(super) audience: Audience,
    pub(super) say: Catalogue,
    pub(super) rows: Vec<Row>,
    sources: Vec<String>,
}

impl<'a> Scribe<'a> {
    pub(super) fn new(
        programme: &'a Programme,
        audience: Audience,
        language: Language,
    ) -> Scribe<'a> {
        // No format of a document keeps the marks of isolation.
        let say = Catalogue::of(language, Isolation::Off);
        Scribe { programme, audience, say, rows: Vec::new(), sources: Vec::new() }
    }

    pub(super) fn word(&self, message: Message) -> String {
        self.say.say(message)
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
        self.say.months(self.programme.first, self.programme.last)
    }

    /// The head of a paper: its title, whose it is, for whom, and what has to be known of it as a whole.
    pub(super) fn document(&self, title: &str, notice: Message) -> Document<'static> {
        let document = Document::new(title).in_language(self.say.language());
        let mut document = if self.is_ours() { document } else { document.circulated() };
        let issue = one_line(&page::issue(self.say, &self.programme.head));
        if !issue.is_empty() {
            document.paragraph(&issue);
        }
        if self.is_ours() {
            document.paragraph(&strong(&self.word(Message::ForUs)));
        }
        document.paragraph(&self.word(notice));
        if !self.say.is_english() {
            document.paragraph(&self.word(Message::ExplanationsAreEnglish));
        }
        let warning = page::warning(self.say, self.programme.waivers.len());
        if !warning.is_empty() {
            document.paragraph(&strong(&warning));
        }
        document
    }

    /// The rules that have to be waived, and those that facts have broken.
    pub(super) fn broken(&self, document: &mut Document<'static>) {
        if !self.programme.waivers.is_empty() {
            document.heading(&self.word(Message::HeadingWaivers));
            document.list(self.programme.waivers.iter().map(|waiver| self.rule(&waiver.message)));
        }
        if !self.programme.breaches.is_empty() {
            document.heading(&self.word(Message::HeadingNoted));
            document.list(self.programme.breaches.iter().map(|breach| self.rule(&breach.message)));
        }
    }

    /// A broken rule as a sentence.
    pub(super) fn rule(&self, message: &str) -> String {
        // What is composed for one programme is English, whatever the language of the paper.
        format!("{}.", one_line(message).trim_end_matches('.'))
    }

    pub(super) fn day(&self, date: NaiveDate) -> String {
        match date.year() == self.programme.first.year() {
            true => self.say.short_date(date),
            false => self.say.short_date_with_year(date),
        }
    }

    /// `10 a.m.`, or `followed by` what it directly follows.
    pub(super) fn time(&self, before: Option<&Entry>, entry: &Entry) -> String {
        if before.is_some_and(|before| follows(before, entry)) {
            return self.word(Message::FollowedBy);
        }
        match (entry.start, entry.session) {
            (Some(start), _) => self.say.time(start),
            (None, Some(session)) => self.say.session(session),
            (None, None) => String::new(),
        }
    }

    /// The title, with the last day of what lasts several.
    pub(super) fn title(&self, entry: &Entry) -> String {
        let title = self.titles().entry(entry);
        match entry.until {
            Some(last) => {
                let day = self.day(last);
                let fills = [("title", words(&title)), ("date", words(&day))];
                self.say.fill(Message::UntilDay, &fills)
            }
            None => title,
        }
    }

    /// The title and the place, for papers without a column of rooms.
    pub(super) fn placed_title(&self, entry: &Entry) -> String {
        match one_line(&entry.location).as_str() {
            "" => self.title(entry),
            room => self.say.with_aside(&self.title(entry), room),
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

    /// What is certain of an item, in the words of the files.
    pub(super) fn standing(&self, entry: &Entry) -> String {
        let status = match entry.status {
            EntryStatus::Fixed if entry.state.is_some() => "",
            // What the presidency kept from an earlier draft is its own affair.
            EntryStatus::Kept if !self.is_ours() => "",
            EntryStatus::Proposed => "",
            status => status.as_str(),
        };
        let state = entry.state.map_or("", |state| state.as_str());
        let tentative = if entry.tentative { "tentative" } else { "" };
        let is_left = entry.date > self.programme.last;
        let left = if is_left { "left" } else { "" };
        let parts = [state, status, tentative, left];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }

    /// What is certain of an item, in the words of the paper's language.
    pub(super) fn standing_in_words(&self, entry: &Entry) -> String {
        let standing = self.standing(entry);
        let words = standing.split(", ").filter(|word| !word.is_empty()).map(|word| match word {
            "left" => self.word(Message::LeftToNext),
            "tentative" => self.word(Message::Tentative),
            "due" | "issued" => self.say.word("state", word),
            status => self.say.word("status", status),
        });
        self.say.listed(&words.collect::<Vec<_>>())
    }

    /// `issued 5 Jan`.
    pub(super) fn state_on(&self, state: DocumentState, date: NaiveDate) -> String {
        let (state, day) = (self.say.state(state), self.day(date));
        self.say.fill(Message::PaperStateOn, &[("state", words(&state)), ("date", words(&day))])
    }

    /// The titles in the paper's language.
    pub(super) fn titles(&self) -> Titles<'a> {
        Titles::of(self.programme, self.say)
    }

    /// `UNDOF: report → TCC meeting`.
    pub(super) fn lead(&self, lead: &Lead) -> String {
        one_line(&page::lead(self.say, lead))
    }

    /// `more than 7 calendar days`.
    pub(super) fn asked(&self, lead: &Lead) -> String {
        one_line(&page::asked(self.say, lead))
    }

    /// The format of a meeting, in a word or two.
    pub(super) fn format(&self, entry: &Entry) -> String {
        match entry.item {
            // Whether they are closed has a column of its own.
            ItemKind::Consultations => self.word(Message::TagConsultations),
            ItemKind::PrivateMeeting => self.word(Message::LabelPrivateMeeting),
            kind => self.say.label(kind),
        }
    }

    /// Whether a meeting is open or closed.
    pub(super) fn access(&self, entry: &Entry) -> String {
        match access(entry) {
            Some("open") => self.word(Message::PaperOpen),
            Some(_) => self.word(Message::TagClosed),
            None => String::new(),
        }
    }

    /// A table with these heads of columns.
    pub(super) fn table<const N: usize>(&self, columns: [Message; N]) -> Table {
        Table::new(columns.map(|column| self.word(column)), |_| false)
    }

    /// The mandates, with the day of the vote that the programme proposes.
    pub(super) fn mandates(&mut self, document: &mut Document<'static>) {
        if self.programme.mandates.is_empty() {
            return;
        }
        document.heading(&self.word(Message::HeadingMandates));
        let votes = self.votes();
        let mut table = self.of_mandates().wide(1);
        for mandate in &self.programme.mandates {
            let vote = votes.get(mandate.renewal.as_str());
            table.row([
                self.day(mandate.expires),
                one_line(&mandate.mission),
                one_line(&mandate.resolution),
                vote.map_or(String::new(), |vote| self.day(vote.date)),
            ]);
            self.rows.push(Row::of_mandate(mandate));
        }
        document.table(table);
    }

    /// The table of mandates and their votes, without its rows.
    fn of_mandates(&self) -> Table {
        let heads = [
            self.word(Message::PaperColumnExpires),
            self.word(Message::PaperColumnMandate),
            self.word(Message::PaperColumnSetBy),
            capitalised(&self.word(Message::LabelVote)),
        ];
        Table::new(heads, |_| false)
    }

    /// The signs that occur, with their meanings.
    pub(super) fn legend(&self, document: &mut Document<'static>, shown: &[&Entry]) {
        let items = || shown.iter();
        let occur = [
            ("*", Message::StatusFixed, items().any(|e| self.notes(e, None).contains('*'))),
            ("?", Message::Tentative, items().any(|e| e.tentative)),
            ("~", Message::StatusMoved, items().any(|e| e.status == EntryStatus::Moved)),
        ];
        let occur = occur.iter().filter(|(_, _, is)| *is);
        let words: Vec<String> =
            occur.map(|(sign, of, _)| format!("{sign} {}", self.word(*of))).collect();
        if !words.is_empty() {
            document.sentences(&self.say.listed(&words));
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
        numbered(document, &self.word(Message::PaperSources), &self.sources);
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
            access: access(entry).unwrap_or_default(),
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
        (section, heading): (&'static str, Message),
        entries: &[&Entry],
    ) {
        if entries.is_empty() {
            return;
        }
        document.heading(&self.word(heading));
        let mut table = self
            .table([
                Message::ColumnDate,
                Message::ColumnTime,
                Message::ColumnItem,
                Message::PaperColumnFormat,
                Message::PaperColumnNotes,
            ])
            .wide(2);
        for entry in entries {
            self.record(section, entry);
            let source = self.source(&entry.basis);
            let format = match entry.state {
                Some(_) => self.standing_in_words(entry),
                None => self.format(entry),
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
        heading: Message,
        deadlines: &[&Deadline],
    ) {
        if deadlines.is_empty() {
            return;
        }
        document.heading(&self.word(heading));
        let mut table = self
            .table([Message::ColumnDate, Message::ColumnItem, Message::PaperColumnNotes])
            .wide(1);
        for deadline in deadlines {
            let source = self.source(&deadline.basis);
            let number = source.map_or(String::new(), |number| format!("({number})"));
            table.row([self.day(deadline.date), self.titles().deadline(deadline), number]);
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

/// `open` or `closed`, where the kind of a meeting says it.
fn access(entry: &Entry) -> Option<&'static str> {
    match entry.item {
        _ if entry.unofficial => None,
        ItemKind::Adoption | ItemKind::Briefing | ItemKind::OpenDebate => Some("open"),
        ItemKind::Consultations | ItemKind::TccMeeting | ItemKind::PrivateMeeting => Some("closed"),
        _ => None,
    }
}
