//! What every page says, whatever it is printed on: text, Markdown and HTML are layouts of this.
//!
//! Every text on the page has been through [`words::one_line`] and the format's own escape; a
//! layout adds nothing but its own marks.

mod month;

pub(super) use month::{Day, Month, months};

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use serde::Serialize;

use crate::base::calendar::{Session, short_date};
use crate::domain::changes::{At, Change, Changes};
use crate::domain::ids::PenaltyId;
use crate::domain::programme::{Breach, Charge, Deadline, Entry, Lead, Mandate, Programme, Waiver};
use crate::output::report::words;

/// Characters of a title that a cell of a calendar holds: the longest titles of the Council's record
/// but those that quote a resolution.
const CELL: usize = 150;

/// A programme in words, in the order in which it is read.
#[derive(Debug, Serialize)]
pub(super) struct Page {
    /// `December 2026`, or `December 2026 to January 2027`.
    pub(super) covers: String,
    /// Why nobody should take the page for final.
    pub(super) notice: String,
    /// That rules have to be waived before this is a programme; empty where none has.
    pub(super) warning: String,
    /// The rules that have to be waived.
    pub(super) waivers: Vec<WaiverLine>,
    /// The rules that facts have broken, which are noted.
    pub(super) noted: Vec<WaiverLine>,
    /// How much changes from the programme that was kept; empty where none was.
    pub(super) changed: String,
    /// What changes from the programme that was kept.
    pub(super) changes: Vec<ChangeLine>,
    /// The months as calendars.
    pub(super) months: Vec<Month>,
    /// Items before the first month.
    pub(super) before: Vec<Line>,
    /// Items after the last month.
    pub(super) after: Vec<Line>,
    /// Reports and other work without a session, within the months.
    pub(super) documents: Vec<Line>,
    /// Dates that follow from the programme.
    pub(super) deadlines: Vec<Line>,
    /// Mandates by their last day.
    pub(super) mandates: Vec<Line>,
    /// The leads of every chain.
    pub(super) leads: Vec<LeadLine>,
    /// What the programme costs, by term.
    pub(super) penalties: Vec<Term>,
    /// The cost and whether it is proved.
    pub(super) proof: String,
    /// The solver and the size of what it solved; the same in every run.
    pub(super) size: String,
    /// The same in a line of a terminal, with the seconds it took, which differ in every run.
    pub(super) summary: String,
}

/// One dated line: a meeting, a document, a deadline, an expiry.
#[derive(Clone, Debug, Serialize)]
pub(super) struct Line {
    #[serde(skip)]
    pub(super) date: NaiveDate,
    /// `Wed 9 Dec`, with the year where it is not the programme's own.
    pub(super) day: String,
    /// `10:00`, or the session where no time is set, or empty.
    pub(super) time: String,
    /// `11:00`, or empty.
    pub(super) until: String,
    /// `10 a.m.`, or `followed by` after what it directly follows, for a calendar.
    pub(super) spoken: String,
    /// The title.
    pub(super) text: String,
    /// The title, cut to what a cell of a calendar holds.
    pub(super) short: String,
    /// `private`, `closed` or empty.
    pub(super) access: &'static str,
    /// `fixed`, `moved`, `issued` and so on, or empty.
    pub(super) standing: &'static str,
    /// The kind of item or deadline, as the files have it.
    pub(super) kind: String,
    /// The source.
    pub(super) basis: String,
}

impl Line {
    /// `10:00–11:00`, or as much of it as is known.
    pub(super) fn hours(&self) -> String {
        if self.until.is_empty() {
            self.time.clone()
        } else {
            format!("{}–{}", self.time, self.until)
        }
    }
}

/// One rule that has to be waived, or that facts have broken.
#[derive(Debug, Serialize)]
pub(super) struct WaiverLine {
    pub(super) text: String,
    pub(super) source: String,
}

/// One change from the programme that was kept.
#[derive(Debug, Serialize)]
pub(super) struct ChangeLine {
    /// `dropped`, `moved`, `new` or `retimed`.
    pub(super) kind: &'static str,
    pub(super) title: String,
    /// Where it was; empty for what is new.
    pub(super) from: String,
    /// Where it is; empty for what is dropped.
    pub(super) to: String,
    pub(super) why: String,
}

/// One lead.
#[derive(Debug, Serialize)]
pub(super) struct LeadLine {
    pub(super) text: String,
    pub(super) required: i64,
    pub(super) actual: i64,
    pub(super) slack: i64,
    pub(super) unit: &'static str,
    pub(super) strength: &'static str,
    pub(super) source: String,
}

/// The charges of one penalty.
#[derive(Debug, Serialize)]
pub(super) struct Term {
    pub(super) name: String,
    pub(super) points: i64,
    pub(super) charges: Vec<ChargeLine>,
}

/// One charge.
#[derive(Debug, Serialize)]
pub(super) struct ChargeLine {
    pub(super) item: String,
    pub(super) reason: String,
    pub(super) points: i64,
}

/// Turns what the programme says into lines of a page.
struct Scribe<'a> {
    programme: &'a Programme,
    titles: BTreeMap<&'a str, &'a str>,
    escape: fn(&str) -> String,
}

impl Page {
    /// The page of a programme, with every text escaped for where it goes.
    pub(super) fn of(programme: &Programme, escape: fn(&str) -> String) -> Page {
        let titles = programme.items.iter().map(|e| (e.id.as_str(), e.title.as_str())).collect();
        Scribe { programme, titles, escape }.page()
    }
}

impl Scribe<'_> {
    fn page(&self) -> Page {
        let p = self.programme;
        let covered = months(p.first, p.last);
        let first = covered.first().map_or(p.first, |(first, _)| *first);
        let last = covered.last().map_or(p.last, |(_, last)| *last);

        let mut items: Vec<&Entry> = p.items.iter().collect();
        items.sort_by_key(|entry| (entry.date, entry.start, &entry.id));
        let lines = |wanted: &dyn Fn(&Entry) -> bool| -> Vec<Line> {
            items.iter().filter(|e| wanted(e)).map(|e| self.entry(e)).collect()
        };
        let inside = |entry: &Entry| (first..=last).contains(&entry.date);

        Page {
            covers: covers(first, last),
            notice: self.say(&format!(
                "This programme is provisional and may change. Drawn up by Horseshoe {} from the \
                 instance “{}” under the policy “{}”. All times are New York time.",
                p.version, p.instance, p.policy
            )),
            warning: words::warning(p.waivers.len()),
            waivers: p.waivers.iter().map(|waiver| self.waiver(waiver)).collect(),
            noted: p.breaches.iter().map(|breach| self.noted(breach)).collect(),
            changed: p.changes.as_ref().map_or(String::new(), Changes::summary),
            changes: p.changes.iter().flat_map(|c| &c.list).map(|c| self.change(c)).collect(),
            months: covered.iter().map(|(first, last)| self.month(*first, *last, &items)).collect(),
            before: lines(&|entry| entry.date < first),
            after: lines(&|entry| entry.date > last),
            documents: lines(&|entry| inside(entry) && entry.session.is_none()),
            deadlines: sorted(p.deadlines.iter().map(|d| self.deadline(d)).collect()),
            mandates: sorted(p.mandates.iter().map(|m| self.mandate(m)).collect()),
            leads: p.leads.iter().map(|lead| self.lead(lead)).collect(),
            penalties: self.penalties(),
            proof: words::proof(p.status, p.objective, p.bound),
            size: self.say(&words::size(&p.solver)),
            summary: self.say(&words::summary(&p.solver)),
        }
    }

    fn say(&self, text: &str) -> String {
        (self.escape)(&words::one_line(text))
    }

    fn day(&self, date: NaiveDate) -> String {
        if date.year() == self.programme.first.year() {
            short_date(date)
        } else {
            format!("{} {}", short_date(date), date.year())
        }
    }

    fn line(&self, date: NaiveDate, text: &str, kind: &str, basis: &str) -> Line {
        Line {
            date,
            day: self.day(date),
            time: String::new(),
            until: String::new(),
            spoken: String::new(),
            text: self.say(text),
            short: (self.escape)(&words::shortened(&words::one_line(text), CELL)),
            access: "",
            standing: "",
            kind: self.say(kind),
            basis: self.say(basis),
        }
    }

    fn entry(&self, entry: &Entry) -> Line {
        let session = entry.session.map_or("", |session| session.as_str());
        let line = self.line(entry.date, &entry.title, entry.item.as_str(), &entry.basis);
        let access = words::access(entry.item);
        Line {
            time: entry.start.map_or(session.to_owned(), words::clock),
            until: entry.end.map_or(String::new(), words::clock),
            spoken: entry.start.map_or(session.to_owned(), |start| hours_spoken(entry, start)),
            access: if entry.title.to_lowercase().contains(access) { "" } else { access },
            standing: words::standing(entry),
            ..line
        }
    }

    fn deadline(&self, deadline: &Deadline) -> Line {
        self.line(deadline.date, &deadline.title, &deadline.kind, &deadline.basis)
    }

    fn mandate(&self, mandate: &Mandate) -> Line {
        self.line(mandate.expires, &mandate.mission, "mandate", &mandate.resolution)
    }

    fn waiver(&self, waiver: &Waiver) -> WaiverLine {
        WaiverLine { text: self.say(&waiver.message), source: self.say(&waiver.source) }
    }

    fn noted(&self, breach: &Breach) -> WaiverLine {
        WaiverLine { text: self.say(&breach.message), source: self.say(&breach.source) }
    }

    fn change(&self, change: &Change) -> ChangeLine {
        let at = |at: &Option<At>| {
            at.as_ref().map_or(String::new(), |at| self.say(&words::place(change.kind, at)))
        };
        ChangeLine {
            kind: change.kind.as_str(),
            title: self.say(&change.title),
            from: at(&change.from),
            to: at(&change.to),
            why: self.say(&change.why),
        }
    }

    fn lead(&self, lead: &Lead) -> LeadLine {
        LeadLine {
            text: self.say(&words::lead(lead)),
            required: lead.required,
            actual: lead.actual,
            slack: lead.slack,
            unit: lead.unit.as_str(),
            strength: words::strength(lead.strength),
            source: self.say(&lead.source),
        }
    }

    /// The charges by term, the dearest term first.
    fn penalties(&self) -> Vec<Term> {
        let mut by_term: BTreeMap<PenaltyId, Vec<&Charge>> = BTreeMap::new();
        for charge in &self.programme.penalties {
            by_term.entry(charge.term).or_default().push(charge);
        }
        let mut terms: Vec<Term> = by_term
            .into_iter()
            .map(|(term, charges)| Term {
                name: self.say(&words::term(term)),
                points: charges.iter().fold(0, |sum, c| sum.saturating_add(c.points)),
                charges: charges.into_iter().map(|charge| self.charge(charge)).collect(),
            })
            .collect();
        terms.sort_by_key(|term| std::cmp::Reverse(term.points));
        terms
    }

    fn charge(&self, charge: &Charge) -> ChargeLine {
        // A crowded day is charged to its date, everything else to an item.
        let item = match charge.item.parse() {
            Ok(date) => self.day(date),
            Err(_) => {
                let title = self.titles.get(charge.item.as_str());
                self.say(title.unwrap_or(&charge.item.as_str()))
            }
        };
        ChargeLine { item, reason: self.say(&charge.reason), points: charge.points }
    }
}

/// The hour of a meeting in a calendar; with its end, if it lasts from the morning over lunch.
fn hours_spoken(entry: &Entry, start: NaiveTime) -> String {
    let lasts_over_noon = |end: &NaiveTime| {
        entry.session == Some(Session::Morning) && start.hour() < 14 && end.hour() >= 14
    };
    match entry.end.filter(lasts_over_noon) {
        Some(end) => format!("{}–{}", words::spoken(start), words::spoken(end)),
        None => words::spoken(start),
    }
}

fn covers(first: NaiveDate, last: NaiveDate) -> String {
    match (words::month(first), words::month(last)) {
        (one, same) if one == same => one,
        (from, to) => format!("{from} to {to}"),
    }
}

fn sorted(mut lines: Vec<Line>) -> Vec<Line> {
    lines.sort_by_key(|line| line.date);
    lines
}
