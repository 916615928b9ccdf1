//! What every page says, whatever it is printed on: text, Markdown and HTML are layouts of this.
//!
//! Every text on the page has been through [`words::one_line`] and the format's own escape; a
//! layout adds nothing but its own marks.

mod line;
mod month;

pub(super) use line::Line;
pub(super) use month::{Day, Month, months};

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};
use serde::Serialize;

use crate::base::calendar::Session;
use crate::base::item::ItemKind;
use crate::domain::changes::{At, Change};
use crate::domain::ids::{PenaltyId, RuleId};
use crate::domain::programme::{Breach, Charge, Deadline, Entry, Lead, Mandate, Programme, Waiver};
use crate::input::instance::policy::Strength;
use crate::output::language::{Catalogue, Message, foreign, words as filled};
use crate::output::report::titles::{Titles, without_kind};
use crate::output::report::{Audience, words};

/// Characters of a title that a cell of a calendar holds: the longest titles of the Council's record
/// but those that quote a resolution.
const CELL: usize = 150;

/// A programme in words, in the order in which it is read.
#[derive(Debug, Serialize)]
pub(super) struct Page {
    /// The code of the language.
    pub(super) language: &'static str,
    /// Its direction, `ltr` or `rtl`.
    pub(super) direction: &'static str,
    /// `December 2026`, or `December 2026 to January 2027`.
    pub(super) covers: String,
    /// `Programme of work of the Security Council, December 2026`.
    pub(super) title: String,
    /// `Presidency: Ruritania. Version 3, as of 30 November 2026.`, or as much of it as is known.
    pub(super) issue: String,
    /// Whether the page is for the presidency alone.
    pub(super) internal: bool,
    /// Why nobody should take the page for final.
    pub(super) notice: String,
    /// That explanations and sources are English, in the language; empty in English.
    pub(super) explanations: String,
    /// That rules have to be waived before this is a programme; empty where none has.
    pub(super) warning: String,
    /// The rules that have to be waived.
    pub(super) waivers: Vec<WaiverLine>,
    /// Since when the changes are counted, as a heading.
    pub(super) changes_heading: String,
    /// The rules that facts have broken, which are noted.
    pub(super) noted: Vec<WaiverLine>,
    /// How much changes from the programme that was kept; empty where none was.
    pub(super) changed: String,
    /// What changes from the programme that was kept.
    pub(super) changes: Vec<ChangeLine>,
    /// The months as calendars.
    pub(super) months: Vec<Month>,
    /// The signs and the shades of the calendars that occur, with their meanings.
    pub(super) legend: Vec<Key>,
    /// Every item, in the order of their dates.
    #[serde(skip)]
    pub(super) items: Vec<Line>,
    /// Items before the first month.
    pub(super) before: Vec<Line>,
    /// Unofficial meetings within the months, which stand in no calendar.
    pub(super) addendum: Vec<Line>,
    /// Items after the last month.
    pub(super) after: Vec<Line>,
    /// Reports and other work without a session, within the months.
    pub(super) documents: Vec<Line>,
    /// Dates that follow from the programme.
    pub(super) deadlines: Vec<Line>,
    /// Mandates by their last day.
    pub(super) mandates: Vec<Line>,
    /// The days between the items of every chain, for the delegations.
    pub(super) intervals: Vec<Interval>,
    /// The leads of every chain with their slack, for the presidency.
    pub(super) leads: Vec<LeadLine>,
    /// The columns that rows of the instance pass on, for the presidency.
    pub(super) notes: Vec<Note>,
    /// What the programme costs, by term.
    pub(super) penalties: Vec<Term>,
    /// The cost and whether it is proved.
    pub(super) proof: String,
    /// The solver and the size of what it solved; the same in every run.
    pub(super) size: String,
    /// Both as sentences, one after the other.
    pub(super) proved: String,
    /// The solver and the size in a line of a terminal, with the seconds it took, which differ in every run.
    pub(super) summary: String,
}

/// A sign or a shade of the calendar, with its meaning.
#[derive(Debug, Serialize)]
pub(super) struct Key {
    /// `*`, `?` or `~`; `avoid` or `closed` for a shade.
    pub(super) sign: &'static str,
    pub(super) meaning: String,
}

/// The days between two items of a chain, and those asked for.
#[derive(Debug, Serialize)]
pub(super) struct Interval {
    pub(super) text: String,
    /// `13 calendar days`.
    pub(super) between: String,
    /// `more than 7 calendar days`.
    pub(super) asked: String,
}

/// A column that a row of the instance passes on.
#[derive(Debug, Serialize)]
pub(super) struct Note {
    pub(super) item: String,
    pub(super) column: String,
    pub(super) text: String,
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
    pub(super) kind: String,
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
    pub(super) unit: String,
    pub(super) strength: String,
    /// Whether the lead is as strict as can be.
    #[serde(skip)]
    pub(super) is_hard: bool,
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
    titles: Titles<'a>,
    audience: Audience,
    catalogue: Catalogue,
    escape: fn(&str) -> String,
}

impl Page {
    /// The page of a programme for its readers, with every text escaped for where it goes.
    pub(super) fn of(
        programme: &Programme,
        audience: Audience,
        catalogue: Catalogue,
        escape: fn(&str) -> String,
    ) -> Page {
        let titles = Titles::of(programme, catalogue);
        Scribe { programme, titles, audience, catalogue, escape }.page()
    }
}

impl Scribe<'_> {
    fn page(&self) -> Page {
        let (p, catalogue) = (self.programme, self.catalogue);
        let covered = months(p.first, p.last);
        let first = covered.first().map_or(p.first, |(first, _)| *first);
        let last = covered.last().map_or(p.last, |(_, last)| *last);

        let mut items: Vec<&Entry> = p.items.iter().collect();
        items.sort_by_key(|entry| (entry.date, entry.start, &entry.id));
        let lines = |wanted: &dyn Fn(&Entry) -> bool| -> Vec<Line> {
            items.iter().filter(|e| wanted(e)).map(|e| self.entry(e)).collect()
        };
        let inside = |entry: &Entry| (first..=last).contains(&entry.date);
        let proof = || words::proof(catalogue, p.status, p.objective, p.bound);
        let size = || self.put(&words::size(catalogue, &p.solver));
        let months: Vec<Month> =
            covered.iter().map(|(first, last)| self.month(*first, *last, &items)).collect();

        Page {
            language: catalogue.language().as_str(),
            direction: catalogue.language().direction(),
            title: catalogue.fill(
                Message::ProgrammeOfWorkOf,
                &[("months", filled(&catalogue.months(first, last)))],
            ),
            covers: catalogue.months(first, last),
            issue: self.put(&words::issue(catalogue, &p.head)),
            internal: self.is_ours(),
            notice: self.notice(),
            explanations: catalogue.say(Message::ExplanationsAreEnglish),
            warning: words::warning(catalogue, p.waivers.len()),
            waivers: p.waivers.iter().map(|waiver| self.waiver(waiver)).collect(),
            // The delegations know the programme that was kept as the one before.
            changes_heading: catalogue.say(match self.audience {
                Audience::Us => Message::HeadingChangesKept,
                Audience::Circulation => Message::HeadingChangesBefore,
            }),
            noted: p.breaches.iter().map(|breach| self.noted(breach)).collect(),
            changed: p.changes.as_ref().map_or(String::new(), |c| words::changed(catalogue, c)),
            changes: p.changes.iter().flat_map(|c| &c.list).map(|c| self.change(c)).collect(),
            legend: legend(catalogue, &months),
            months,
            items: lines(&|_| true),
            before: lines(&|entry| entry.date < first),
            after: lines(&|entry| entry.date > last),
            addendum: lines(&|entry| inside(entry) && entry.unofficial),
            documents: lines(&|entry| {
                inside(entry) && entry.session.is_none() && !entry.unofficial
            }),
            deadlines: sorted(p.deadlines.iter().map(|d| self.deadline(d)).collect()),
            mandates: sorted(p.mandates.iter().map(|m| self.mandate(m)).collect()),
            intervals: p.leads.iter().map(|lead| self.interval(lead)).collect(),
            leads: self.ours(|| p.leads.iter().map(|lead| self.lead(lead)).collect()),
            notes: self.ours(|| self.notes()),
            penalties: self.ours(|| self.penalties()),
            proved: self.ours(|| catalogue.sentences(&[proof(), catalogue.sentence(&size())])),
            proof: self.ours(proof),
            size: self.ours(size),
            summary: self.ours(|| self.put(&words::summary(catalogue, &p.solver))),
        }
    }

    fn is_ours(&self) -> bool {
        self.audience == Audience::Us
    }

    /// What the presidency keeps to itself; nothing in a copy for circulation.
    fn ours<T: Default>(&self, of: impl FnOnce() -> T) -> T {
        if self.is_ours() { of() } else { T::default() }
    }

    fn notice(&self) -> String {
        if !self.is_ours() {
            return self.put(&self.catalogue.say(Message::Notice));
        }
        let p = self.programme;
        let [version, instance, policy] =
            [&p.version, &p.instance, &p.policy].map(|text| words::one_line(text));
        let fills = [
            ("version", foreign(version.as_str())),
            ("instance", foreign(instance.as_str())),
            ("policy", foreign(policy.as_str())),
        ];
        self.put(&self.catalogue.fill(Message::NoticeDrawnUp, &fills))
    }

    fn notes(&self) -> Vec<Note> {
        let rows = self.programme.carried.iter();
        let cells = rows.flat_map(|row| row.columns.iter().map(move |cell| (&row.id, cell)));
        cells
            .map(|(id, (column, text))| Note {
                item: self.say(id),
                column: self.say(column),
                text: self.say(text),
            })
            .collect()
    }

    /// What somebody typed, as a clean line.
    fn say(&self, text: &str) -> String {
        self.put(&self.catalogue.isolated(&words::one_line(text)))
    }

    /// A clean line.
    fn put(&self, line: &str) -> String {
        (self.escape)(line)
    }

    fn day(&self, date: NaiveDate) -> String {
        words::day(self.catalogue, date, self.programme.first.year())
    }

    /// A line with its title, which is clean.
    fn line(&self, date: NaiveDate, title: &str, kind: &str, basis: &str) -> Line {
        let basis = words::basis_for(self.audience, basis);
        Line {
            date,
            day: self.day(date),
            time: String::new(),
            until: String::new(),
            spoken: String::new(),
            text: self.put(title),
            short: self.put(&words::shortened(title, CELL)),
            bare: String::new(),
            under_heading: self.put(&words::shortened(title, CELL)),
            label: String::new(),
            tag: String::new(),
            mark: String::new(),
            standing: String::new(),
            // A word of the files, which lists are chosen by.
            kind: self.put(&words::one_line(kind)),
            basis: self.put(&self.catalogue.isolated(&basis)),
        }
    }

    fn entry(&self, entry: &Entry) -> Line {
        let catalogue = self.catalogue;
        let session = entry.session.map_or(String::new(), |session| catalogue.session(session));
        let labels = line::labels(catalogue, entry);
        let own = self.titles.entry(entry);
        let title = match words::one_line(&entry.location).as_str() {
            "" => own.clone(),
            location => catalogue.with_aside(&own, &catalogue.isolated(location)),
        };
        let title = match entry.until {
            Some(last) => {
                let last = self.day(last);
                let fills = [("title", filled(&title)), ("date", filled(&last))];
                catalogue.fill(Message::UntilDay, &fills)
            }
            None => title,
        };
        let line = self.line(entry.date, &title, entry.item.as_str(), &entry.basis);
        let under_heading = match entry.item {
            ItemKind::Report => without_kind(catalogue, &line.short, entry.item).to_owned(),
            _ => line.short.clone() + &labels.suffix,
        };
        let is_after = entry.date > self.programme.last;
        Line {
            bare: line.short.clone(),
            under_heading,
            text: line.text + &labels.suffix,
            short: line.short + &labels.suffix,
            time: entry.start.map_or(session.clone(), words::clock),
            until: entry.end.map_or(String::new(), words::clock),
            spoken: entry.start.map_or(session, |start| hours_spoken(catalogue, entry, start)),
            label: labels.label,
            tag: labels.tag,
            mark: line::mark(entry),
            standing: line::standing(catalogue, entry, is_after, self.audience),
            ..line
        }
    }

    fn deadline(&self, deadline: &Deadline) -> Line {
        let title = self.titles.deadline(deadline);
        self.line(deadline.date, &title, &deadline.kind, &deadline.basis)
    }

    fn mandate(&self, mandate: &Mandate) -> Line {
        let mission = words::one_line(&mandate.mission);
        let mission = self.catalogue.isolated(&mission);
        self.line(mandate.expires, &mission, "mandate", &mandate.resolution)
    }

    fn waiver(&self, waiver: &Waiver) -> WaiverLine {
        WaiverLine {
            text: self.explained(waiver.rule, &waiver.message),
            source: self.ours(|| self.say(&waiver.source)),
        }
    }

    fn noted(&self, breach: &Breach) -> WaiverLine {
        WaiverLine {
            text: self.explained(breach.rule, &breach.message),
            source: self.say(&breach.source),
        }
    }

    /// An explanation, which is English, after the rule in the language.
    fn explained(&self, rule: RuleId, message: &str) -> String {
        let explanation = words::one_line(message);
        if self.catalogue.is_english() {
            return self.put(&self.catalogue.isolated(&explanation));
        }
        let rule = self.catalogue.rule(rule);
        let fills = [("rule", filled(rule.as_str())), ("explanation", foreign(&explanation))];
        self.put(&self.catalogue.fill(Message::RuleAndExplanation, &fills))
    }

    fn change(&self, change: &Change) -> ChangeLine {
        let at = |at: &Option<At>| {
            at.as_ref().map_or(String::new(), |at| {
                self.put(&words::place_in(self.catalogue, change.kind, at))
            })
        };
        ChangeLine {
            kind: self.catalogue.change(change.kind),
            title: self.put(&self.titles.change(change)),
            from: at(&change.from),
            to: at(&change.to),
            why: self.ours(|| self.say(&change.why)),
        }
    }

    fn interval(&self, lead: &Lead) -> Interval {
        Interval {
            text: self.put(&words::lead(self.catalogue, lead)),
            between: self.catalogue.counted(lead.unit, lead.actual),
            asked: self.put(&words::asked(self.catalogue, lead)),
        }
    }

    fn lead(&self, lead: &Lead) -> LeadLine {
        LeadLine {
            text: self.put(&words::lead(self.catalogue, lead)),
            required: lead.required,
            actual: lead.actual,
            slack: lead.slack,
            unit: self.catalogue.unit(lead.unit),
            strength: self.catalogue.strength(lead.strength),
            is_hard: lead.strength == Strength::Hard,
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
                name: self.put(&words::term(self.catalogue, term)),
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
                let entry = self.programme.items.iter().find(|entry| entry.id == charge.item);
                entry.map_or_else(
                    || self.say(&charge.item),
                    |entry| self.put(&self.titles.entry(entry)),
                )
            }
        };
        ChargeLine { item, reason: self.say(&charge.reason), points: charge.points }
    }
}

/// The hour of a meeting in a calendar; with its end, if it lasts from the morning over lunch.
fn hours_spoken(catalogue: Catalogue, entry: &Entry, start: NaiveTime) -> String {
    let lasts_over_noon = |end: &NaiveTime| {
        entry.session == Some(Session::Morning) && start.hour() < 14 && end.hour() >= 14
    };
    match entry.end.filter(lasts_over_noon) {
        Some(end) => {
            let (from, to) = (catalogue.time(start), catalogue.time(end));
            catalogue.fill(Message::HoursBetween, &[("from", filled(&from)), ("to", filled(&to))])
        }
        None => catalogue.time(start),
    }
}

/// The signs and shades that occur in the calendars.
fn legend(catalogue: Catalogue, months: &[Month]) -> Vec<Key> {
    let days = || months.iter().flat_map(|month| month.weeks.iter().flatten());
    let marked = |sign: &str| days().any(|day| day.meetings().any(|l| l.mark.contains(sign)));
    let keys = [
        ("*", Message::StatusFixed, marked("*")),
        ("?", Message::Tentative, marked("?")),
        ("~", Message::StatusMoved, marked("~")),
        ("avoid", Message::DayToAvoid, days().any(|day| day.avoided)),
        ("closed", Message::CouncilDoesNotMeet, days().any(|day| day.closed_all_day)),
    ];
    let found = keys.into_iter().filter(|(_, _, occurs)| *occurs);
    found.map(|(sign, meaning, _)| Key { sign, meaning: catalogue.say(meaning) }).collect()
}

fn sorted(mut lines: Vec<Line>) -> Vec<Line> {
    lines.sort_by_key(|line| line.date);
    lines
}
