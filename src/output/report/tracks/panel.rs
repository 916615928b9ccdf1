//! One chain: its axis, its three tracks, and a bar for each lead.

use chrono::NaiveDate;

use crate::base::item::ItemKind;
use crate::domain::programme::{DocumentState, Entry, Lead};
use crate::input::instance::policy::{Strength, Unit};
use crate::output::language::{Catalogue, Message, count as counted, words as filled};
use crate::output::report::words;

use super::axis::{Axis, LEFT, RIGHT, float};
use super::rows::{GAP, Placed, count, fitted, place};
use super::svg::{Anchor, Canvas, Ink, Sign, width};
use super::{Chain, Lane, name};

/// The height of a row of labels.
const ROW: f64 = 19.0;
/// The height of a lead's bar.
const BAR: f64 = 7.0;
const GUTTER: f64 = 16.0;

/// One chain on its axis.
pub(super) struct Panel<'a> {
    chain: &'a Chain<'a>,
    axis: Axis,
    covered: (NaiveDate, NaiveDate),
    catalogue: Catalogue,
    marks: Vec<Mark<'a>>,
    /// The labels of the marks, in their order.
    lanes: [Vec<Placed>; 3],
}

/// What stands at one place of a track: the items of one day, or the end of the mandate.
struct Mark<'a> {
    lane: Lane,
    date: NaiveDate,
    items: Vec<&'a Entry>,
}

impl Mark<'_> {
    fn words(&self, catalogue: Catalogue) -> String {
        let day = catalogue.tick(self.date);
        let names = self.items.iter().map(|entry| {
            let name = name(catalogue, entry.item);
            let in_state = |message| catalogue.fill(message, &[("name", filled(&name))]);
            let name = match entry.state {
                Some(DocumentState::Issued) => in_state(Message::ChartIssued),
                Some(DocumentState::Due) => in_state(Message::ChartDue),
                None => name,
            };
            match entry.tentative {
                true => catalogue.with_aside(&name, &catalogue.say(Message::Tentative)),
                false => name,
            }
        });
        let names = match self.items.len() {
            0 => catalogue.say(Message::MandateExpires),
            _ => catalogue.all_of(&names.collect::<Vec<_>>()),
        };
        catalogue.fill(Message::TitleOf, &[("subject", filled(&day)), ("what", filled(&names))])
    }

    fn sign(&self) -> Sign {
        let is = |kind| self.items.iter().any(|entry| entry.item == kind);
        let issued = self.items.iter().any(|e| e.state == Some(DocumentState::Issued));
        match self.lane {
            _ if self.items.is_empty() => Sign::Bar,
            Lane::Secretariat if issued => Sign::Dot,
            Lane::Secretariat => Sign::Ring,
            _ if is(ItemKind::Adoption) => Sign::Diamond,
            _ => Sign::Square,
        }
    }
}

impl<'a> Panel<'a> {
    pub(super) fn new(
        chain: &'a Chain<'a>,
        axis: Axis,
        covered: (NaiveDate, NaiveDate),
        catalogue: Catalogue,
    ) -> Self {
        let mut marks: Vec<Mark<'a>> = Vec::new();
        for entry in &chain.items {
            let lane = Lane::of(entry.item);
            let last = marks.iter_mut().rfind(|mark| mark.lane == lane && mark.date == entry.date);
            match last {
                Some(mark) => mark.items.push(entry),
                None => marks.push(Mark { lane, date: entry.date, items: vec![entry] }),
            }
        }
        let expires = chain.expires.map(|date| Mark { lane: Lane::Council, date, items: vec![] });
        marks.extend(expires);
        let lanes = Lane::ALL.map(|lane| {
            let own = marks.iter().filter(|mark| mark.lane == lane);
            place(own.map(|mark| (axis.at(mark.date), mark.words(catalogue))))
        });
        Panel { chain, axis, covered, catalogue, marks, lanes }
    }

    pub(super) fn name(&self) -> &str {
        &self.chain.name
    }

    /// Draws the chain below what the canvas has.
    pub(super) fn draw(&self, canvas: &mut Canvas) {
        canvas.y += 8.0;
        canvas.heading(&self.chain.name);
        let axis = canvas.y + ROW / 2.0;
        let top = canvas.y + ROW;
        let rows = self.lanes.iter().map(|lane| count(lane));
        let bottom = top + rows.map(high).sum::<f64>();
        self.months(canvas, top, bottom);
        for tick in self.axis.ticks() {
            let x = self.axis.at(tick);
            canvas.line((x, top), (x, bottom), Ink::Grid, "1 3");
            let words = self.catalogue.tick(tick);
            let begins = x - width(&words) / 2.0;
            // At the edges a name would have to leave its line.
            if (LEFT..=RIGHT - width(&words)).contains(&begins) {
                canvas.text((begins, axis), &words, Anchor::Start, Ink::Faint);
            }
        }
        let heights = self.tracks(canvas, top);
        let places = self.places(&heights);
        for (at, to) in self.order().filter_map(|(a, b)| places.get(a).zip(places.get(b))) {
            canvas.arrow(*at, *to);
        }
        for (mark, place) in self.marks.iter().zip(&places) {
            canvas.sign(*place, mark.sign());
        }
        canvas.y = bottom + 4.0;
        for lead in &self.chain.leads {
            self.lead(canvas, lead, bottom);
        }
        canvas.y += 6.0;
    }

    /// The shade behind the months that the programme covers.
    fn months(&self, canvas: &mut Canvas, top: f64, bottom: f64) {
        let (from, to) = (self.axis.at(self.covered.0), self.axis.at(self.covered.1));
        if from < to {
            canvas.area((from, top), (to, bottom), Ink::Shade, false);
        }
    }

    /// Draws the tracks with their labels, and returns where each begins.
    fn tracks(&self, canvas: &mut Canvas, top: f64) -> [f64; 3] {
        let mut y = top;
        let mut heights = [top; 3];
        canvas.line((GUTTER, y), (RIGHT, y), Ink::Faint, "");
        for ((lane, labels), height) in Lane::ALL.iter().zip(&self.lanes).zip(&mut heights) {
            *height = y;
            let name = lane.name(self.catalogue);
            canvas.text((GUTTER, middle(y, 0)), &name, Anchor::Start, Ink::Black);
            for label in labels {
                let (x, anchor) = label.text;
                canvas.text((x, middle(y, label.row)), &label.words, anchor, Ink::Black);
            }
            y += high(count(labels));
            canvas.line((GUTTER, y), (RIGHT, y), Ink::Faint, "");
        }
        heights
    }

    /// Where each mark stands.
    fn places(&self, heights: &[f64; 3]) -> Vec<(f64, f64)> {
        let mut next = self.lanes.each_ref().map(|lane| lane.iter());
        let places = self.marks.iter().map(|mark| {
            let at = Lane::ALL.iter().position(|lane| *lane == mark.lane).unwrap_or(0);
            let label = next.get_mut(at).and_then(Iterator::next);
            let (x, row) = label.map_or((LEFT, 0), |label| (label.at, label.row));
            (x, middle(heights.get(at).copied().unwrap_or(0.0), row))
        });
        places.collect()
    }

    /// The pairs of marks of which one comes after the other. The end of the mandate is in no chain.
    fn order(&self) -> impl Iterator<Item = (usize, usize)> {
        let items = self.marks.iter().filter(|mark| !mark.items.is_empty()).count();
        (1..items).map(|at| (at - 1, at))
    }

    /// Draws the bar of a lead: from the one item to the other, as much of it solid as is asked for.
    fn lead(&self, canvas: &mut Canvas, lead: &Lead, tracks: f64) {
        let ends = [&lead.from, &lead.to].map(|id| self.chain.item(id));
        let [Some(from), Some(to)] = ends else { return };
        let [x, end] = [from, to].map(|entry| self.axis.at(entry.date));
        let y = canvas.y + ROW / 2.0;
        for x in [x, end] {
            canvas.line((x, tracks), (x, y + BAR), Ink::Grid, "2 2");
        }
        let asked = x + (end - x) * float(lead.required) / float(lead.actual.max(1));
        let asked = if lead.actual > 0 { asked } else { x + 30.0 }.max(x).min(RIGHT);
        let (top, bottom) = (y - BAR / 2.0, y + BAR / 2.0);
        let fill = if lead.strength == Strength::Hard { Ink::Black } else { Ink::Paper };
        canvas.area((x, top), (asked.min(end).max(x), bottom), fill, true);
        if asked < end {
            canvas.line((asked, y), (end, y), Ink::Black, "");
        } else if lead.slack < 0 && end < asked {
            canvas.hatched((end.max(x), top), (asked, bottom));
        }
        canvas.line((end, y - BAR), (end, y + BAR), Ink::Black, "");
        let [earlier, later] = [from, to].map(|entry| name(self.catalogue, entry.item));
        let ends = [("from", filled(&earlier)), ("to", filled(&later))];
        let ends = self.catalogue.fill(Message::ChartLeadEnds, &ends);
        let mut words = in_words(self.catalogue, lead);
        if GUTTER + width(&ends) + GAP <= LEFT {
            canvas.text((GUTTER, y), &ends, Anchor::Start, Ink::Black);
        } else {
            let parts = [("subject", filled(&ends)), ("what", filled(&words))];
            words = self.catalogue.fill(Message::TitleOf, &parts);
        }
        let words = fitted(words, (RIGHT - LEFT) / 1.1);
        let wide = width(&words) * if lead.slack < 0 { 1.1 } else { 1.0 };
        let (begins, ends) = (x.min(end), asked.max(end));
        let (at, anchor) = if ends + GAP + wide <= RIGHT {
            ((ends + GAP, y), Anchor::Start)
        } else if begins - GAP - wide >= LEFT {
            ((begins - GAP, y), Anchor::End)
        } else {
            canvas.y += ROW;
            ((ends.max(LEFT + wide), y + ROW), Anchor::End)
        };
        match lead.slack {
            ..0 => canvas.bold(at, &words, anchor),
            _ => canvas.text(at, &words, anchor, Ink::Black),
        }
        canvas.y += ROW;
    }
}

/// The height of a track with this many rows.
fn high(rows: usize) -> f64 {
    ROW * float(i64::try_from(rows).unwrap_or(1)) + 5.0
}

/// The middle of a row of a track that begins at a height.
fn middle(y: f64, row: usize) -> f64 {
    y + 2.5 + ROW * float(i64::try_from(row).unwrap_or(0)) + ROW / 2.0
}

/// `13 days, more than 7 asked`.
fn in_words(catalogue: Catalogue, lead: &Lead) -> String {
    let days = match lead.unit {
        Unit::CalendarDays => Message::CountDays,
        Unit::WorkingDays => Message::CountWorkingDays,
    };
    let days = catalogue.fill(days, &[counted(lead.actual)]);
    let text = match words::parts_of(lead).filter(|(_, _, unit)| *unit == lead.unit) {
        Some((is_more, number, _)) => {
            let message =
                if is_more { Message::ChartLeadMoreThan } else { Message::ChartLeadAtLeast };
            let number = catalogue.number(number);
            catalogue.fill(message, &[("days", filled(&days)), ("n", filled(&number))])
        }
        None => {
            let asked = words::asked(catalogue, lead);
            let fills = [("days", filled(&days)), ("asked", filled(&asked))];
            catalogue.fill(Message::DaysAndAsked, &fills)
        }
    };
    let aside = match (lead.strength, lead.slack < 0) {
        (Strength::Soft, true) => Message::ChartSoftMissed,
        (Strength::Soft, false) => Message::ChartSoft,
        (_, true) => Message::ChartMissed,
        _ => return text,
    };
    catalogue.with_aside(&text, &catalogue.say(aside))
}
