//! `programme.md`: for a wiki, a message or an issue.

use crate::domain::programme::Programme;
use crate::output::formats::markdown::{escaped, table_row};
use crate::output::report::Audience;
use crate::output::report::page::{Day, Line, Month, Page};

pub(super) fn render(programme: &Programme, audience: Audience) -> String {
    let page = Page::of(programme, audience, escaped);
    let mut out = Sheet(String::new());
    out.line(&format!("# Programme of work of the Security Council, {}", page.covers));
    if !page.issue.is_empty() {
        out.paragraph(&page.issue);
    }
    if page.internal {
        out.paragraph("**For us: not for circulation.**");
    }
    out.paragraph(&page.notice);
    out.waivers(&page);
    out.noted(&page);
    for month in &page.months {
        out.month(month);
    }
    out.legend(&page);
    out.changes(&page);
    out.lines("Earlier dates", &page.before);
    out.lines("Later dates", &page.after);
    out.lines("Addendum: unofficial meetings", &page.addendum);
    out.lines("Reports and other work", &page.documents);
    out.lines("Deadlines", &page.deadlines);
    out.lines("Mandates that expire", &page.mandates);
    if page.internal {
        out.leads(&page);
        out.notes(&page);
        out.penalties(&page);
        out.heading("Proof");
        out.paragraph(&format!("{} {}.", page.proof, page.size));
    } else {
        out.intervals(&page);
    }
    out.0
}

struct Sheet(String);

impl Sheet {
    fn line(&mut self, line: &str) {
        self.0.push_str(line);
        self.0.push('\n');
    }

    fn heading(&mut self, text: &str) {
        self.line(&format!("\n## {text}"));
    }

    fn paragraph(&mut self, text: &str) {
        self.line(&format!("\n{text}"));
    }

    /// The head of a table; `marks` aligns each column: `l` left, `r` right.
    fn head(&mut self, heading: &str, columns: &[&str], marks: &str) {
        self.heading(heading);
        self.0.push('\n');
        self.row(columns);
        let rules: Vec<&str> =
            marks.chars().map(|mark| if mark == 'r' { "---:" } else { "---" }).collect();
        self.row(&rules);
    }

    fn row<S: AsRef<str>>(&mut self, cells: &[S]) {
        self.0.push_str(&table_row(cells));
    }

    fn month(&mut self, month: &Month) {
        let days = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"];
        let columns = month.columns().min(days.len());
        self.head(&month.name, &days[..columns], &"l".repeat(columns));
        for week in &month.weeks {
            let cells: Vec<String> = week.iter().map(cell).collect();
            self.row(&cells);
        }
    }

    fn lines(&mut self, heading: &str, lines: &[Line]) {
        if lines.is_empty() {
            return;
        }
        self.head(heading, &["Date", "Time", "What", "Basis"], "llll");
        for line in lines {
            self.row(&[&line.day, &line.hours(), &titled(&line.text, line), &line.basis]);
        }
    }

    fn waivers(&mut self, page: &Page) {
        if page.waivers.is_empty() {
            return;
        }
        self.heading("Waivers needed");
        self.paragraph(&format!("**{}**", page.warning));
        self.0.push('\n');
        let columns = if page.internal { 2 } else { 1 };
        self.row(&["What is waived", "Source"][..columns]);
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
            self.paragraph(&signs.join(", "));
        }
    }

    fn intervals(&mut self, page: &Page) {
        if page.intervals.is_empty() {
            return;
        }
        self.head("Days between", &["Items", "Days", "Asked for"], "lll");
        for interval in &page.intervals {
            self.row(&[&interval.text, &interval.between, &interval.asked]);
        }
    }

    fn notes(&mut self, page: &Page) {
        if page.notes.is_empty() {
            return;
        }
        self.head("Carried from the instance", &["Row", "Column", "Text"], "lll");
        for note in &page.notes {
            self.row(&[&note.item, &note.column, &note.text]);
        }
    }

    fn noted(&mut self, page: &Page) {
        if page.noted.is_empty() {
            return;
        }
        self.head("Noted", &["What has been held, or is out, broke", "Source"], "ll");
        for noted in &page.noted {
            self.row(&[&noted.text, &noted.source]);
        }
    }

    fn changes(&mut self, page: &Page) {
        if page.changed.is_empty() {
            return;
        }
        self.heading(page.changes_heading);
        self.paragraph(&format!("{}.", page.changed));
        if page.changes.is_empty() {
            return;
        }
        self.0.push('\n');
        let columns = if page.internal { 5 } else { 4 };
        self.row(&["", "Item", "From", "To", "Why"][..columns]);
        self.row(&["---"; 5][..columns]);
        for change in &page.changes {
            let cells = [change.kind, &change.title, &change.from, &change.to, &change.why];
            self.row(&cells[..columns]);
        }
    }

    fn leads(&mut self, page: &Page) {
        if page.leads.is_empty() {
            return;
        }
        let columns = ["Lead", "Least", "Actual", "Slack", "Counted in", "Strength", "Source"];
        self.head("Leads", &columns, "lrrrlll");
        for lead in &page.leads {
            let [required, actual, slack] =
                [lead.required, lead.actual, lead.slack].map(|days| days.to_string());
            let cells =
                [&lead.text, &required, &actual, &slack, lead.unit, lead.strength, &lead.source];
            self.row(&cells);
        }
    }

    fn penalties(&mut self, page: &Page) {
        if page.penalties.is_empty() {
            return;
        }
        self.head("Penalties", &["Penalty", "Item", "Why", "Points"], "lllr");
        for term in &page.penalties {
            let points = format!("**{}**", term.points);
            self.row(&[format!("**{}**", term.name), String::new(), String::new(), points]);
            for charge in &term.charges {
                self.row(&["", &charge.item, &charge.reason, &charge.points.to_string()]);
            }
        }
    }
}

fn cell(day: &Day) -> String {
    if !day.inside {
        return String::new();
    }
    let number = std::iter::once(format!("**{}**", day.number));
    let closed = day.closed.iter().map(|reason| format!("*{reason}*"));
    let avoid = match day.avoid.as_slice() {
        [] if day.avoided => vec!["*to be avoided*".to_owned()],
        reasons => reasons.iter().map(|reason| format!("*avoid: {reason}*")).collect(),
    };
    let meetings = day.meetings().map(|line| {
        let gap = if line.mark.is_empty() { "" } else { " " };
        let mark = escaped(&line.mark);
        format!("{} {}{gap}{mark}", line.spoken, noted(&line.short, &[line.label]))
    });
    number.chain(closed).chain(avoid).chain(meetings).collect::<Vec<_>>().join("<br>")
}

/// A title with what else the reader has to know: `UNDOF: TCC meeting (private meeting, fixed)`.
fn titled(title: &str, line: &Line) -> String {
    noted(title, &[line.label, &line.standing])
}

fn noted(title: &str, notes: &[&str]) -> String {
    let notes: Vec<&str> = notes.iter().copied().filter(|note| !note.is_empty()).collect();
    if notes.is_empty() { title.to_owned() } else { format!("{title} ({})", notes.join(", ")) }
}
