//! What would have moved?

use super::super::page::{Page, median};
use crate::base::item::ItemKind;
use crate::base::stats::{Distribution, Share};
use crate::research::backtest::{Backtest, Move};

pub(super) fn write(page: &mut Page<'_>) {
    let backtest = &page.study.guideline;
    page.heading("What would have moved?");
    page.command(
        "guideline",
        "backtest.csv: proposed_tcc_meeting, proposed_consultations, proposed_adoption",
    );
    let (proposed, as_held) = backtest.months_proposed();
    let apart = match backtest.months_not_together() {
        0 => "in no month are they in each other's way".to_owned(),
        count => format!("in {count} more months they are in each other's way, and none was found"),
    };
    page.says(&format!(
        "All renewals of a month are planned together, as near to what was held as the leads allow: the \
         fewest meetings moved, those by the fewest days. {proposed} months have such a programme, \
         {as_held} of them with every report as it was and {} with some report where it was needed; \
         {apart}. {} of the programmes are proved, and all pass `check`.",
        proposed - as_held,
        backtest.months_proved(),
    ));
    page.table(
        &["meeting", "day known", "moved", "to earlier days", "to later days", "days, median"],
        [ItemKind::TccMeeting, ItemKind::Consultations, ItemKind::Adoption]
            .map(|kind| row(backtest, kind)),
    );
    page.says(
        "The median is of those that move. Consultations whose day is not known are placed, and not \
         counted as moved.",
    );
}

fn row(backtest: &Backtest, kind: ItemKind) -> Vec<String> {
    let moves = backtest.renewals().flat_map(|renewal| &renewal.moves);
    let days: Vec<i64> = moves.filter(|own| own.item == kind).filter_map(Move::days).collect();
    let far: Distribution = days.iter().filter(|days| **days != 0).map(|days| days.abs()).collect();
    let count = |is: fn(&i64) -> bool| days.iter().copied().filter(is).count().to_string();
    vec![
        kind.in_words().to_owned(),
        days.len().to_string(),
        Share::of(days.iter(), |days| **days != 0).to_string(),
        count(|days| *days < 0),
        count(|days| *days > 0),
        median(&far),
    ]
}
