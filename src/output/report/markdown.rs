//! `programme.md`: for a wiki, a message or an issue.

use crate::domain::programme::Programme;
use crate::output::formats::markdown::{escaped, table_row};
use crate::output::language::{Catalogue, Message, capitalised};
use crate::output::report::Audience;
use crate::output::report::page::{Day, Line, Month, Page};

pub(super) fn render(programme: &Programme, audience: Audience, catalogue: Catalogue) -> String {
    let page = Page::of(programme, audience, catalogue, escaped);
    let mut out = Sheet { text: String::new(), catalogue };
    out.line(&format!("# {}", page.title));
    if !page.issue.is_empty() {
        out.paragraph(&page.issue);
    }
    if page.internal {
        out.paragraph(&format!("**{}**", catalogue.say(Message::ForUs)));
    }
    out.paragraph(&page.notice);
    if !page.explanations.is_empty() {
        out.paragraph(&page.explanations);
    }
    out.waivers(&page);
    out.noted(&page);
    for month in &page.months {
        out.month(month);
    }
    out.legend(&page);
    out.changes(&page);
    out.lines(Message::HeadingEarlier, &page.before);
    out.lines(Message::HeadingLater, &page.after);
    out.lines(Message::HeadingAddendum, &page.addendum);
    out.lines(Message::HeadingDocuments, &page.documents);
    out.lines(Message::HeadingDeadlines, &page.deadlines);
    out.lines(Message::HeadingMandates, &page.mandates);
    if page.internal {
        out.leads(&page);
        out.notes(&page);
        out.penalties(&page);
        out.heading(&catalogue.say(Message::HeadingProof));
        out.paragraph(&page.proved);
    } else {
        out.intervals(&page);
    }
    out.text
}

struct Sheet {
    text: String,
    catalogue: Catalogue,
}

impl Sheet {
    fn line(&mut self, line: &str) {
        self.text.push_str(line);
        self.text.push('\n');
    }

    fn heading(&mut self, text: &str) {
        self.line(&format!("\n## {text}"));
    }

    fn paragraph(&mut self, text: &str) {
        self.line(&format!("\n{text}"));
    }

    /// The head of a table; `marks` aligns each column: `l` left, `r` right.
    fn head(&mut self, heading: Message, columns: &[Message], marks: &str) {
        self.heading(&self.catalogue.say(heading));
        self.text.push('\n');
        self.columns(columns);
        self.marks(marks);
    }

    fn columns(&mut self, columns: &[Message]) {
        let said: Vec<String> = columns.iter().map(|column| self.catalogue.say(*column)).collect();
        self.row(&said);
    }

    fn marks(&mut self, marks: &str) {
        let rules: Vec<&str> =
            marks.chars().map(|mark| if mark == 'r' { "---:" } else { "---" }).collect();
        self.row(&rules);
    }

    fn row<S: AsRef<str>>(&mut self, cells: &[S]) {
        self.text.push_str(&table_row(cells));
    }

    fn month(&mut self, month: &Month) {
        let days = self.catalogue.week();
        let columns = month.columns().min(days.len());
        self.heading(&month.name);
        self.text.push('\n');
        self.row(&days[..columns]);
        self.marks(&"l".repeat(columns));
        for week in &month.weeks {
            let cells: Vec<String> = week.iter().map(|day| cell(self.catalogue, day)).collect();
            self.row(&cells);
        }
    }

    fn lines(&mut self, heading: Message, lines: &[Line]) {
        if lines.is_empty() {
            return;
        }
        let columns =
            [Message::ColumnDate, Message::ColumnTime, Message::ColumnWhat, Message::ColumnBasis];
        self.head(heading, &columns, "llll");
        for line in lines {
            let title = titled(self.catalogue, &line.text, line);
            self.row(&[&line.day, &line.hours(), &title, &line.basis]);
        }
    }

    fn waivers(&mut self, page: &Page) {
        if page.waivers.is_empty() {
            return;
        }
        self.heading(&self.catalogue.say(Message::HeadingWaivers));
        self.paragraph(&format!("**{}**", page.warning));
        self.text.push('\n');
        let columns = if page.internal { 2 } else { 1 };
        self.columns(&[Message::ColumnWaived, Message::ColumnSource][..columns]);
        self.row(&["---", "---"][..columns]);
        for waiver in &page.waivers {
            self.row(&[&waiver.text, &waiver.source][..columns]);
        }
    }

    fn legend(&mut self, page: &Page) {
        let signs = page.legend.iter().filter(|key| key.sign.len() == 1);
        let signs: Vec<String> =
            signs.map(|key| format!("{} {}", escaped(key.sign), key.meaning)).collect();
        if !signs.is_empty() {
            self.paragraph(&self.catalogue.listed(&signs));
        }
    }

    fn intervals(&mut self, page: &Page) {
        if page.intervals.is_empty() {
            return;
        }
        let columns = [Message::ColumnItems, Message::ColumnDays, Message::ColumnAskedFor];
        self.head(Message::HeadingDaysBetween, &columns, "lll");
        for interval in &page.intervals {
            self.row(&[&interval.text, &interval.between, &interval.asked]);
        }
    }

    fn notes(&mut self, page: &Page) {
        if page.notes.is_empty() {
            return;
        }
        let columns = [Message::ColumnRow, Message::ColumnColumn, Message::ColumnText];
        self.head(Message::HeadingCarried, &columns, "lll");
        for note in &page.notes {
            self.row(&[&note.item, &note.column, &note.text]);
        }
    }

    fn noted(&mut self, page: &Page) {
        if page.noted.is_empty() {
            return;
        }
        let columns = [Message::ColumnNoted, Message::ColumnSource];
        self.head(Message::HeadingNotedShort, &columns, "ll");
        for noted in &page.noted {
            self.row(&[&noted.text, &noted.source]);
        }
    }

    fn changes(&mut self, page: &Page) {
        if page.changed.is_empty() {
            return;
        }
        self.heading(&page.changes_heading);
        self.paragraph(&self.catalogue.sentence(&capitalised(&page.changed)));
        if page.changes.is_empty() {
            return;
        }
        self.text.push('\n');
        let columns = if page.internal { 5 } else { 4 };
        let say = |message| self.catalogue.say(message);
        let [item, from, to, why] =
            [Message::ColumnItem, Message::ColumnFrom, Message::ColumnTo, Message::ColumnWhy]
                .map(say);
        self.row(&[String::new(), item, from, to, why][..columns]);
        self.row(&["---"; 5][..columns]);
        for change in &page.changes {
            let cells = [&change.kind, &change.title, &change.from, &change.to, &change.why];
            self.row(&cells[..columns]);
        }
    }

    fn leads(&mut self, page: &Page) {
        if page.leads.is_empty() {
            return;
        }
        let columns = [
            Message::ColumnLead,
            Message::ColumnLeast,
            Message::ColumnActual,
            Message::ColumnSlack,
            Message::ColumnCountedIn,
            Message::ColumnStrength,
            Message::ColumnSource,
        ];
        self.head(Message::HeadingLeads, &columns, "lrrrlll");
        for lead in &page.leads {
            let [required, actual, slack] =
                [lead.required, lead.actual, lead.slack].map(|days| days.to_string());
            let cells =
                [&lead.text, &required, &actual, &slack, &lead.unit, &lead.strength, &lead.source];
            self.row(&cells);
        }
    }

    fn penalties(&mut self, page: &Page) {
        if page.penalties.is_empty() {
            return;
        }
        let columns = [
            Message::ColumnPenalty,
            Message::ColumnItem,
            Message::ColumnWhy,
            Message::ColumnPoints,
        ];
        self.head(Message::HeadingPenalties, &columns, "lllr");
        for term in &page.penalties {
            let points = format!("**{}**", term.points);
            self.row(&[format!("**{}**", term.name), String::new(), String::new(), points]);
            for charge in &term.charges {
                self.row(&["", &charge.item, &charge.reason, &charge.points.to_string()]);
            }
        }
    }
}

fn cell(catalogue: Catalogue, day: &Day) -> String {
    if !day.inside {
        return String::new();
    }
    let number = std::iter::once(format!("**{}**", day.number));
    let closed = day.closed.iter().map(|reason| format!("*{reason}*"));
    let avoid = match day.avoid.as_slice() {
        [] if day.avoided => vec![format!("*{}*", catalogue.say(Message::ToBeAvoided))],
        reasons => reasons.iter().map(|reason| format!("*{reason}*")).collect(),
    };
    let meetings = day.meetings().map(|line| {
        let gap = if line.mark.is_empty() { "" } else { " " };
        let mark = escaped(&line.mark);
        let title = noted(catalogue, &line.short, &[&line.label]);
        format!("{} {title}{gap}{mark}", line.spoken)
    });
    number.chain(closed).chain(avoid).chain(meetings).collect::<Vec<_>>().join("<br>")
}

/// A title with what else the reader has to know: `UNDOF: TCC meeting (private meeting, fixed)`.
fn titled(catalogue: Catalogue, title: &str, line: &Line) -> String {
    noted(catalogue, title, &[&line.label, &line.standing])
}

fn noted(catalogue: Catalogue, title: &str, notes: &[&str]) -> String {
    let notes: Vec<&str> = notes.iter().copied().filter(|note| !note.is_empty()).collect();
    match notes.is_empty() {
        true => title.to_owned(),
        false => catalogue.with_aside(title, &catalogue.listed(&notes)),
    }
}
