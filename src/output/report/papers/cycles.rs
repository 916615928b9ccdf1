//! The reporting and mandate cycles as a paper.

use chrono::NaiveDate;
use serde::Serialize;

use super::cycle::{Cycle, Renewed};
use super::region::Region;
use super::scribe::Scribe;
use crate::domain::programme::Programme;
use crate::output::document::{Cell, Data, Document, Table, Tone};
use crate::output::formats::{Format, one_line};
use crate::output::language::{Catalogue, Isolation, Language, Message, count, words};
use crate::output::report::Audience;

/// The reporting and mandate cycles, by expiry. With a programme the paper has its head; without one it is
/// a paper of the record.
///
/// The terminal is too narrow for all columns side by side: there each mandate has its facts below it.
///
/// ```
/// use horseshoe::input::record::Record;
/// use horseshoe::output::formats::{Format, TextStyle, render};
/// use horseshoe::output::language::Language;
/// use horseshoe::output::papers::{cycles, cycles_of_record};
/// use horseshoe::output::report::Audience;
///
/// let list = cycles_of_record(&Record::built_in()?)?;
/// let paper = cycles(&list, None, (Audience::Circulation, Language::En), Format::Csv);
/// let csv = String::from_utf8(render(&paper, Format::Csv, &TextStyle::default())).unwrap();
/// assert_eq!(csv.lines().count(), 1 + list.len(), "a row for each mandate");
/// # Ok::<(), horseshoe::Faults>(())
/// ```
pub fn cycles(
    list: &[Cycle],
    programme: Option<&Programme>,
    (audience, language): (Audience, Language),
    format: Format,
) -> Document<'static> {
    let words = Words(Catalogue::of(language, Isolation::Off));
    let title = words.say(Message::PaperCycles);
    let mut document = match programme {
        Some(programme) => {
            let scribe = Scribe::new(programme, audience, language);
            scribe.document(&title, Message::PaperNotOfficial)
        }
        None => {
            let mut document = Document::new(&title).in_language(language);
            document.paragraph(&words.say(Message::PaperNotOfficial));
            document
        }
    };
    match (list, format) {
        ([], _) => document.paragraph(&words.say(Message::PaperNoMandates)),
        (_, Format::Text) => document.table(words.below(list)),
        _ => document.table(words.beside(list)),
    };
    let (rows, whole) = (list.to_vec(), list.to_vec());
    document.with_data(move || data(&rows)).with_json(move || json(&whole, &title))
}

/// The facts of a mandate in the words of a language.
#[derive(Clone, Copy)]
struct Words(Catalogue);

impl Words {
    fn say(self, message: Message) -> String {
        self.0.say(message)
    }

    /// The mandates with their facts below them.
    fn below(self, list: &[Cycle]) -> Table {
        let mut table = Table::new(["", ""], |_| false).wide(1);
        for cycle in list {
            table.row([
                Cell::from(self.0.plain_date(cycle.expires)),
                Cell::toned(one_line(&cycle.mission), Tone::Strong),
            ]);
            let facts = [
                (Message::PaperColumnSetBy, self.set_by(cycle)),
                (Message::PaperColumnCycle, self.length(cycle)),
                (Message::PaperColumnReport, self.report(cycle)),
                (Message::PaperColumnNext, self.next(cycle)),
            ];
            for (head, fact) in facts.into_iter().filter(|(_, fact)| !fact.is_empty()) {
                table.row([format!("  {}", self.say(head)), fact]);
            }
        }
        table
    }

    /// The mandates with their facts beside them.
    fn beside(self, list: &[Cycle]) -> Table {
        let columns = [
            Message::PaperColumnExpires,
            Message::PaperColumnMandate,
            Message::PaperColumnSetBy,
            Message::PaperColumnCycle,
            Message::PaperColumnReport,
            Message::PaperColumnNext,
        ];
        let rows = list.iter().map(|cycle| {
            [
                self.0.plain_date(cycle.expires),
                one_line(&cycle.mission),
                self.set_by(cycle),
                self.length(cycle),
                self.report(cycle),
                self.next(cycle),
            ]
        });
        Table::new(columns.map(|column| self.say(column)), |_| false).wide(4).rows(rows)
    }

    /// `S/RES/2824 (2026), adopted 25 June 2026`.
    fn set_by(self, cycle: &Cycle) -> String {
        let adopted = |on: NaiveDate| {
            let day = self.0.plain_date(on);
            self.0.fill(Message::PaperAdoptedOn, &[("date", words(&day))])
        };
        self.joined([one_line(&cycle.set_by), cycle.adopted.map_or(String::new(), adopted)])
    }

    /// `6 months`, or `45 days`.
    fn length(self, cycle: &Cycle) -> String {
        let lasts = match (cycle.months(), cycle.days()) {
            (Some(months), _) => self.0.fill(Message::PaperMonths, &[count(months)]),
            (None, Some(days)) => self.0.fill(Message::CountDays, &[count(days)]),
            (None, None) => String::new(),
        };
        let last = if cycle.is_final { self.say(Message::PaperFinal) } else { String::new() };
        self.joined([lasts, last])
    }

    /// `issued 2 January 2002 (S/2002/1), 183 days after the report before`.
    fn report(self, cycle: &Cycle) -> String {
        let own = cycle.report.as_ref().map_or(String::new(), |report| {
            let (state, day) = (self.0.state(report.state), self.0.plain_date(report.date));
            let fills = [("state", words(&state)), ("date", words(&day))];
            let issued = self.0.fill(Message::PaperStateOn, &fills);
            match one_line(&report.symbol).as_str() {
                "" => issued,
                symbol => self.0.with_aside(&issued, symbol),
            }
        });
        let after = cycle.days_between_reports().map_or(String::new(), |days| {
            let days = self.0.fill(Message::CountDays, &[count(days)]);
            self.0.fill(Message::PaperAfterReport, &[("days", words(&days))])
        });
        // The length of the cycle says that a mandate is the last one.
        let asks = cycle.asks.strip_prefix("final").unwrap_or(&cycle.asks);
        self.joined([own, after, one_line(asks.trim_start_matches([';', ',', ' ']))])
    }

    /// `30 January 2026, S/RES/2815 (2026)`.
    fn next(self, cycle: &Cycle) -> String {
        cycle.renewed.as_ref().map_or(String::new(), |Renewed { on, by, is_planned }| {
            let planned = if *is_planned { self.say(Message::PaperPlanned) } else { String::new() };
            self.joined([self.0.plain_date(*on), one_line(by), planned])
        })
    }

    fn joined<const N: usize>(self, parts: [String; N]) -> String {
        let parts: Vec<String> = parts.into_iter().filter(|part| !part.is_empty()).collect();
        self.0.listed(&parts)
    }
}

fn data(list: &[Cycle]) -> Data {
    let header = [
        "expires",
        "mission",
        "kind",
        "region",
        "set_by",
        "adopted",
        "expired_before",
        "months",
        "days",
        "report",
        "report_state",
        "report_symbol",
        "days_between_reports",
        "asks",
        "final",
        "renewed_on",
        "renewed_by",
        "planned",
    ];
    let rows = list.iter().map(|cycle| {
        let (report, renewed) = (cycle.report.as_ref(), cycle.renewed.as_ref());
        [
            cycle.expires.into(),
            (&cycle.mission).into(),
            cycle.kind.as_str().into(),
            Region::of(&cycle.mission).as_str().into(),
            (&cycle.set_by).into(),
            cycle.adopted.into(),
            cycle.before.into(),
            cycle.months().into(),
            cycle.days().into(),
            report.map(|report| report.date).into(),
            report.map(|report| report.state.as_str()).into(),
            report.map(|report| report.symbol.as_str()).into(),
            cycle.days_between_reports().into(),
            (&cycle.asks).into(),
            cycle.is_final.into(),
            renewed.map(|renewed| renewed.on).into(),
            renewed.map(|renewed| renewed.by.as_str()).into(),
            renewed.map(|renewed| renewed.is_planned).into(),
        ]
    });
    Data::new(header, rows)
}

fn json(list: &[Cycle], title: &str) -> String {
    #[derive(Serialize)]
    struct One<'a> {
        #[serde(flatten)]
        cycle: &'a Cycle,
        region: Region,
        months: Option<i64>,
        days: Option<i64>,
        days_between_reports: Option<i64>,
    }
    #[derive(Serialize)]
    struct Whole<'a> {
        paper: &'static str,
        title: &'a str,
        cycles: Vec<One<'a>>,
    }
    let cycles = list.iter().map(|cycle| One {
        cycle,
        region: Region::of(&cycle.mission),
        months: cycle.months(),
        days: cycle.days(),
        days_between_reports: cycle.days_between_reports(),
    });
    let whole = Whole { paper: "cycles", title, cycles: cycles.collect() };
    // Plain values always serialise.
    serde_json::to_string_pretty(&whole).unwrap_or_default() + "\n"
}
