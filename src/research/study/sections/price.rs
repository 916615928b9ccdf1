//! What do the leads cost?

use super::super::page::Page;
use super::super::prices_by_period;
use crate::base::stats::Paired;

pub(super) fn write(page: &mut Page<'_>) {
    page.heading("What do the leads cost?");
    page.command("guideline", "months.csv: reports_earlier, points, points_without_leads, price");
    page.says(
        "For each month the least points of any programme with the leads are compared with the least \
         without them (as under the policy `practice`: the same penalties, the order of the chain \
         alone), with the same reports and the same other meetings. The points are Horseshoe's own, for \
         Fridays, crowded days, an adoption soon after the consultations or close to the end of the \
         mandate (`horseshoe policy show guideline`). They weigh wishes against each other and are no \
         measure of what the leads are worth.",
    );
    let mut rows = prices_by_period(&page.study.guideline);
    let one_week = page.study.one_week.price();
    let seven = [
        ("reports as they were", one_week.as_held),
        ("some report where it was needed", one_week.earlier),
    ];
    rows.extend(seven.into_iter().filter_map(|(reports, paired)| {
        Some((format!("all, if seven days were enough, {reports}"), paired?))
    }));
    page.table(
        &["months", "number", "points more, mean", "95% interval", "median", "at no price"],
        rows.iter().map(|(name, paired)| row(name, paired)),
    );
    page.says(
        "The last two rows are from the same command with `--policy one-week`. Months whose other meetings \
         the record does not have are left out. Where a report is put no \
         earlier than the leads need, they leave the consultations and the adoption the last days of the \
         mandate, which is what the points charge for: with a report earlier still the price would be \
         lower.",
    );
    page.figure("price.svg", "Points more with the leads, month by month");
}

fn row(name: &str, paired: &Paired) -> Vec<String> {
    vec![
        name.to_owned(),
        paired.pairs.to_string(),
        format!("{:.1}", paired.mean),
        paired.interval.map_or("–".to_owned(), |interval| {
            format!("{:.1} to {:.1}", interval.low, interval.high)
        }),
        paired.median.to_string(),
        paired.equal().to_string(),
    ]
}
