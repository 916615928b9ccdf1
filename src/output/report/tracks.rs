//! The chart of every chain in the three tracks of S/2009/659, attachment II: the Secretariat, the
//! troop- and police-contributing countries, the Council. Time runs across, and below the tracks
//! stands a bar for each lead: the days between two items, and the days asked for.
//!
//! Nothing on the chart depends on a colour: tracks and items differ in their places and signs, soft
//! leads are hollow, and what a missed lead lacks is hatched and named.

mod axis;
mod panel;
mod rows;
mod svg;

use chrono::NaiveDate;

use crate::base::item::ItemKind;
use crate::domain::programme::{Entry, Lead, Programme};
use crate::output::language::{Catalogue, Message, foreign, words as filled};
use crate::output::report::words;

use axis::Axis;
use panel::Panel;
use svg::Canvas;

/// Days of all chains together up to which they share one axis.
const SHARED: i64 = 120;

/// One chain with what the chart shows of it.
struct Chain<'a> {
    name: String,
    items: Vec<&'a Entry>,
    leads: Vec<&'a Lead>,
    expires: Option<NaiveDate>,
}

/// The chart as a file of its own.
pub(super) fn render(programme: &Programme, catalogue: Catalogue) -> String {
    let mut canvas = Canvas::new(true, catalogue.language());
    let months = catalogue.months(programme.first, programme.last);
    let of_months = |message| catalogue.fill(message, &[("months", filled(&months))]);
    canvas.title(&of_months(Message::ChartTitle));
    let issue = words::issue(catalogue, &programme.head);
    let about = catalogue.say(Message::ChartAbout);
    canvas.note(&catalogue.sentences(&[issue, about]));
    canvas.note(&catalogue.say(Message::ChartLegend));
    let chains = chains(programme);
    if chains.is_empty() {
        canvas.note(&catalogue.say(Message::ChartNoChain));
    }
    for panel in panels(programme, &chains, catalogue) {
        panel.draw(&mut canvas);
    }
    canvas.finish(&of_months(Message::ChartOfMonths))
}

/// The chart as one picture for each chain, to be set into a page.
pub(super) fn pictures(programme: &Programme, catalogue: Catalogue) -> Vec<String> {
    let chains = chains(programme);
    let drawn = panels(programme, &chains, catalogue).into_iter().map(|panel| {
        let mut canvas = Canvas::new(false, catalogue.language());
        panel.draw(&mut canvas);
        let name = [("name", foreign(panel.name()))];
        canvas.finish(&catalogue.fill(Message::ChartOfChain, &name))
    });
    drawn.collect()
}

fn panels<'a>(
    programme: &Programme,
    chains: &'a [Chain<'a>],
    catalogue: Catalogue,
) -> Vec<Panel<'a>> {
    let shared = Axis::over(chains.iter().flat_map(Chain::dates));
    let shared = shared.filter(|axis| axis.days() <= SHARED);
    let covered = (programme.first, programme.last);
    let drawn = chains.iter().filter_map(|chain| {
        let axis = shared.or_else(|| Axis::over(chain.dates()))?;
        Some(Panel::new(chain, axis, covered, catalogue))
    });
    drawn.collect()
}

/// The chains of a programme, by their first dates.
fn chains(programme: &Programme) -> Vec<Chain<'_>> {
    let mut chains: Vec<(&str, Vec<&Entry>)> = Vec::new();
    let mut items: Vec<&Entry> = programme.items.iter().collect();
    items.sort_by_key(|entry| (entry.date, entry.start, &entry.id));
    for entry in items {
        let Some(renewal) = entry.renewal.as_deref() else { continue };
        match chains.iter_mut().find(|(id, _)| *id == renewal) {
            Some((_, own)) => own.push(entry),
            None => chains.push((renewal, vec![entry])),
        }
    }
    let drawn = chains.into_iter().map(|(id, items)| {
        let mandate = programme.mandates.iter().find(|mandate| mandate.renewal == id);
        let is_own = |lead: &&Lead| items.iter().any(|entry| entry.id == lead.to);
        Chain {
            name: words::one_line(mandate.map_or(id, |mandate| &mandate.mission)),
            leads: programme.leads.iter().filter(is_own).collect(),
            expires: mandate.map(|mandate| mandate.expires),
            items,
        }
    });
    drawn.collect()
}

impl Chain<'_> {
    /// The days that the chart has to show.
    fn dates(&self) -> impl Iterator<Item = NaiveDate> {
        self.items.iter().map(|entry| entry.date).chain(self.expires)
    }

    fn item(&self, id: &str) -> Option<&Entry> {
        self.items.iter().find(|entry| entry.id == id).copied()
    }
}

/// The three tracks of attachment II, from the top.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Lane {
    Secretariat,
    Contributors,
    Council,
}

impl Lane {
    const ALL: [Lane; 3] = [Lane::Secretariat, Lane::Contributors, Lane::Council];

    fn name(self, catalogue: Catalogue) -> String {
        catalogue.say(match self {
            Lane::Secretariat => Message::TrackSecretariat,
            Lane::Contributors => Message::TrackContributors,
            Lane::Council => Message::TrackCouncil,
        })
    }

    fn of(kind: ItemKind) -> Lane {
        match kind {
            ItemKind::Report | ItemKind::AssessmentMission => Lane::Secretariat,
            ItemKind::SecretariatMeeting | ItemKind::TccMeeting => Lane::Contributors,
            _ => Lane::Council,
        }
    }
}

/// The name of an item on the chart.
fn name(catalogue: Catalogue, kind: ItemKind) -> String {
    catalogue.say(match kind {
        ItemKind::Report => Message::ReportShort,
        ItemKind::SecretariatMeeting => Message::ChartSecretariatMeeting,
        ItemKind::AssessmentMission => Message::ChartAssessmentMission,
        ItemKind::TccMeeting => Message::ChartTccMeeting,
        ItemKind::Consultations => Message::TagConsultations,
        kind => return catalogue.kind(kind),
    })
}
