//! Expands a renewal under a policy into its chain: the items to be dated, their order and leads.
//!
//! The chains are those of S/2009/659, attachment II, and of resolution 1353 (2001), annex II. A
//! chain holds dates and minutes, and knows nothing of slots.

mod item;
mod lead;

pub use item::{Bound, BoundKind, FixedBy, Item};
pub use lead::Lead;

use chrono::NaiveDate;

use crate::base::calendar::{Calendar, days_after, days_before, plain_date};
use crate::base::item::{ItemKind, Track};
use crate::input::instance::policy::{LeadRule, Strength};
use crate::input::instance::{Action, MandateKind, Occasion, Policy, Renewal};

/// The items of one renewal with their order and leads. Indices count from the chain's first item.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Chain {
    /// The items, in the order in which they are listed.
    pub items: Vec<Item>,
    /// Pairs of items whose second must come after the first.
    pub order: Vec<(usize, usize)>,
    /// The leads, hard and soft.
    pub leads: Vec<Lead>,
}

/// A step of a chain: the last part of its item's id, and its kind.
type Step = (&'static str, ItemKind);

/// The mission planning phase. The Secretariat meets the contributing countries before and after
/// the technical assessment mission, and briefs the members of the Council before and after it.
const PLANNING: [Step; 5] = [
    ("secretariat_meeting_before", ItemKind::SecretariatMeeting),
    ("council_briefing_before", ItemKind::Briefing),
    ("assessment_mission", ItemKind::AssessmentMission),
    ("secretariat_meeting_after", ItemKind::SecretariatMeeting),
    ("council_briefing_after", ItemKind::Briefing),
];
const REPORT: Step = ("report", ItemKind::Report);
const TCC_MEETING: Step = ("tcc_meeting", ItemKind::TccMeeting);
const POLITICO_MILITARY: Step = ("politico_military_briefing", ItemKind::PoliticoMilitaryBriefing);
const BRIEFING: Step = ("briefing", ItemKind::Briefing);
const CONSULTATIONS: Step = ("consultations", ItemKind::Consultations);
const ADOPTION: Step = ("adoption", ItemKind::Adoption);

/// Lists the steps of a renewal's chain, in order.
fn steps(renewal: &Renewal, policy: &Policy) -> Vec<Step> {
    let tcc = renewal.kind == MandateKind::Peacekeeping;
    let politico_military = renewal
        .politico_military_briefing
        .unwrap_or(policy.steps.politico_military_briefing.include);
    let briefing = renewal.briefing.unwrap_or(policy.steps.briefing.include);
    let mut steps = Vec::new();

    if renewal.action == Action::Rollover {
        return vec![ADOPTION];
    }
    if renewal.action == Action::Consultation {
        // A chain on another basis ends with the TCC meeting itself. If the row names a report
        // within ninety days (resolution 1867 (2009)), the report precedes the meeting.
        // Consultations follow only if the row requests the briefing that they follow.
        let has_report = renewal.report_limit().is_some() || renewal.report_issued.is_some();
        if renewal.assessment_mission.is_some() {
            steps.extend(PLANNING);
        }
        if has_report {
            steps.push(REPORT);
        }
        steps.push(TCC_MEETING);
        if politico_military {
            steps.push(POLITICO_MILITARY);
        }
        if briefing {
            steps.extend([BRIEFING, CONSULTATIONS]);
        }
        return steps;
    }
    if renewal.action == Action::Creation && tcc || renewal.assessment_mission.is_some() {
        steps.extend(PLANNING);
    }
    steps.push(REPORT);
    if tcc {
        steps.push(TCC_MEETING);
        if politico_military {
            steps.push(POLITICO_MILITARY);
        }
    }
    if briefing {
        steps.push(BRIEFING);
    }
    steps.extend([CONSULTATIONS, ADOPTION]);
    steps
}

/// Expands a renewal under a policy.
///
/// ```
/// use horseshoe::domain::chain::expand;
/// use horseshoe::input::instance::{Policy, Renewal};
/// let renewal = Renewal {
///     id: "UNDOF".into(),
///     mission: "UNDOF".into(),
///     mandate_expires: chrono::NaiveDate::from_ymd_opt(2026, 12, 31),
///     ..Renewal::default()
/// };
/// let chain = expand(&renewal, &Policy::guideline());
/// let ids: Vec<&str> = chain.items.iter().map(|item| item.id.as_str()).collect();
/// assert_eq!(ids, ["UNDOF/report", "UNDOF/tcc_meeting", "UNDOF/consultations", "UNDOF/adoption"]);
/// assert_eq!(chain.leads[0].days, 8);
/// ```
pub fn expand(renewal: &Renewal, policy: &Policy) -> Chain {
    let steps = steps(renewal, policy);
    let stated = leads(renewal, policy, &steps);
    let in_force = stated.iter().filter(|lead| lead.strength != Strength::None);
    let leads: Vec<Lead> = in_force.cloned().collect();
    let mut items: Vec<Item> = steps.iter().map(|step| item(renewal, policy, *step)).collect();
    for (index, pair) in steps.windows(2).enumerate() {
        // Consultations directly after a briefing belong to it, unless a lead separates the two.
        let parts = |lead: &Lead| lead.from == index && lead.to == index + 1 && lead.days > 0;
        let parted = leads.iter().any(parts);
        if pair == [BRIEFING, CONSULTATIONS] && !parted {
            items[index + 1].follows = Some(index);
        }
    }
    let order = order(&steps);
    bound(&mut items, renewal, policy);
    reference_day(&mut items, renewal, &order, &stated);
    Chain { items, order, leads }
}

/// Returns the pairs of steps whose second must come after the first: each step and the next. The
/// politico-military briefing stands after the report and before the consultations, at any time of
/// the TCC meeting.
fn order(steps: &[Step]) -> Vec<(usize, usize)> {
    let Some(aside) = steps.iter().position(|step| *step == POLITICO_MILITARY) else {
        return (1..steps.len()).map(|step| (step - 1, step)).collect();
    };
    let others: Vec<usize> = (0..steps.len()).filter(|step| *step != aside).collect();
    let mut order: Vec<(usize, usize)> = others.windows(2).map(|pair| (pair[0], pair[1])).collect();
    let report = steps[..aside].iter().position(|step| *step == REPORT);
    order.extend(report.map(|report| (report, aside)));
    order.extend((aside + 1 < steps.len()).then_some((aside, aside + 1)));
    order.sort_unstable();
    order
}

fn item(renewal: &Renewal, policy: &Policy, (word, kind): Step) -> Item {
    let duration = policy.duration(Some(&renewal.id), kind);
    let council = kind.track() == Track::Council;
    let title = match word {
        "council_briefing_before" => "briefing before the technical assessment mission",
        "council_briefing_after" => "briefing after the technical assessment mission",
        "report" if renewal.kind == MandateKind::Sanctions => "report",
        _ => kind.in_words(),
    };
    let until = renewal.until.map(|day| format!(" (technical rollover to {})", plain_date(day)));
    // The Secretariat briefs the members of the Council on the mission, outside of any meeting.
    let is_aside = word.starts_with("council_briefing");
    let mission = renewal.assessment_mission.filter(|_| kind == ItemKind::AssessmentMission);
    let lasts = mission.map(|(from, to)| (to - from).num_days() + 1);
    let lasts = lasts.and_then(|days| u32::try_from(days).ok());
    Item {
        id: format!("{}/{word}", renewal.id),
        renewal: Some(renewal.id.clone()),
        kind,
        title: format!("{}: {title}{}", renewal.mission, until.unwrap_or_default()),
        minutes: if council { duration.and_then(|d| d.minutes).unwrap_or(60) } else { 0 },
        days: match lasts {
            Some(days) => days,
            None if council => 1,
            None => duration.and_then(|d| d.days).unwrap_or(1).max(1),
        },
        fixed_date: mission.map(|(from, _)| from),
        has_agenda: kind.is_formal_meeting() && !is_aside,
        basis: basis(renewal, kind),
        origin: renewal.origin.clone(),
        ..Item::default()
    }
}

fn basis(renewal: &Renewal, kind: ItemKind) -> String {
    let own = match kind {
        ItemKind::Report => &renewal.report_symbol,
        ItemKind::Adoption => &renewal.resolution,
        _ => "",
    };
    let general = match kind {
        ItemKind::SecretariatMeeting | ItemKind::AssessmentMission => {
            "S/2009/659, attachment II (mission planning phase)"
        }
        ItemKind::TccMeeting => "Resolution 1353 (2001), annex II, section B",
        ItemKind::Report if renewal.changed_on.is_some() => {
            "Resolution 1867 (2009), within 90 days"
        }
        ItemKind::Adoption if renewal.mandate_expires.is_none() => {
            "The decision on the new mandate"
        }
        ItemKind::Adoption => "Before the mandate expires",
        _ if renewal.kind == MandateKind::Peacekeeping => "S/2009/659, attachment II",
        _ => "Chain of a mandate without a TCC meeting",
    };
    let occasion = renewal.occasion().map(|occasion| {
        format!("{} (resolution 1353 (2001), annex II, section B, para. 2)", occasion.in_words())
    });
    let stated = occasion.as_ref().unwrap_or(&renewal.basis);
    // A row that names the general source itself needs it only once.
    let general = if stated.contains(general) { "" } else { general };
    let parts: Vec<&str> =
        [own, general, stated].into_iter().filter(|part| !part.is_empty()).collect();
    parts.join("; ")
}

/// Returns the leads between the steps, those that are not in force among them: each lead of the policy joins an item to the nearest
/// earlier item of the lead's first kind.
fn leads(renewal: &Renewal, policy: &Policy, steps: &[Step]) -> Vec<Lead> {
    let mut leads = Vec::new();
    for (key, rule) in policy.leads_for(&renewal.id) {
        let Some((from_kind, to_kind)) = LeadRule::ends(key) else { continue };
        let has_tcc_meeting = steps.contains(&TCC_MEETING);
        if rule.without_tcc_meeting && has_tcc_meeting {
            continue;
        }
        for (to, _) in steps.iter().enumerate().filter(|(_, step)| step.1 == to_kind) {
            let Some(from) = steps[..to].iter().rposition(|step| step.1 == from_kind) else {
                continue;
            };
            leads.push(Lead {
                from,
                to,
                days: rule.days(),
                unit: rule.unit,
                strength: rule.strength,
                points: rule.points,
                stated: rule.in_words(),
                source: rule.source.clone(),
            });
        }
    }
    leads.sort_by_key(|lead| (lead.to, lead.from));
    leads
}

/// Applies the bounds of the renewal's row, or of the policy where the row is silent.
fn bound(items: &mut [Item], renewal: &Renewal, policy: &Policy) {
    let ends = [renewal.mandate_expires, renewal.complete_by].into_iter().flatten().min();
    let days = u64::from(policy.limits.chain_days.days);
    // The days of an assessment mission are facts, and what precedes it is counted back from them.
    let starts = renewal.assessment_mission.map(|(from, _)| from);
    let begins = ends.into_iter().chain(starts).min().map(|end| days_before(end, days));
    for item in items {
        if item.fixed_date.is_some() {
            continue;
        }
        if item.kind == ItemKind::TccMeeting {
            let (kind, date) = beside_mission(renewal);
            item.limit(kind, date);
        }
        if item.kind == ItemKind::Report {
            if let Some(issued) = renewal.report_issued {
                item.fixed_date = Some(issued);
                continue;
            }
            item.limit(BoundKind::ReportDue, renewal.report_limit());
            item.limit(BoundKind::ChangedOn, renewal.changed_on);
        }
        // A document may be issued before the Council takes the chain up.
        let not_before = renewal.not_before.filter(|_| item.is_council());
        item.limit(BoundKind::NotBefore, not_before);
        item.limit(BoundKind::CompleteBy, renewal.complete_by);
        item.limit(BoundKind::MandateExpires, renewal.mandate_expires);
        if not_before.is_none() {
            // A report due long before the mandate ends does not pull its chain forward.
            let due = renewal.report_limit().filter(|_| item.kind == ItemKind::Report);
            let early = due.map(|due| days_before(due, days));
            // A chain that may start early has documents before that.
            let start = renewal.not_before.map(|day| days_before(day, days));
            let first = early.into_iter().chain(begins).chain(start).min();
            item.limit(BoundKind::ChainDays, first);
        }
    }
}

impl Item {
    fn limit(&mut self, kind: BoundKind, date: Option<NaiveDate>) {
        self.bounds.extend(date.map(|date| Bound { kind, date }));
    }
}

/// Returns the bound that a mission of the Council sets on the TCC meeting.
fn beside_mission(renewal: &Renewal) -> (BoundKind, Option<NaiveDate>) {
    let mission = renewal.council_mission;
    match renewal.occasion() {
        Some(Occasion::BeforeMission) => {
            (BoundKind::BeforeMission, mission.map(|(from, _)| days_before(from, 1)))
        }
        _ => (BoundKind::AfterMission, mission.map(|(_, to)| days_after(to, 1))),
    }
}

/// Sets the reference day of the report: the latest day that the chain's leads and order allow
/// before the mandate's last day (or before `complete_by`, where no mandate expires).
///
/// Every day by which the report precedes it costs the same, whether the report is out, due on
/// another day or free, and whether the leads are hard, soft or not in force. The instance's own
/// calendar does not change the day, so programmes of the same chain under policies that state the
/// same leads are comparable; and emptying a cell of the row never makes an unchanged programme cost more.
fn reference_day(items: &mut [Item], renewal: &Renewal, order: &[(usize, usize)], leads: &[Lead]) {
    let Some(report) = items.iter().position(|item| item.kind == ItemKind::Report) else { return };
    let last = match renewal.action.needs_expiry() {
        true => renewal.mandate_expires,
        false => renewal.complete_by,
    };
    let Some(last) = last else { return };
    let calendar = Calendar::default();
    let mut latest = vec![calendar.working_day_on_or_before(last); items.len()];
    for to in (report + 1..items.len()).rev() {
        let follows = order.iter().filter(|(_, later)| *later == to).map(|(from, _)| {
            let days = if items[*from].is_council() { 0 } else { items[*from].days };
            (*from, days_before(latest[to], u64::from(days)))
        });
        let led = leads.iter().filter(|lead| lead.to == to);
        let led = led.map(|lead| (lead.from, lead_before(&calendar, lead, latest[to])));
        for (from, day) in follows.chain(led).collect::<Vec<_>>() {
            latest[from] = latest[from].min(calendar.working_day_on_or_before(day));
        }
    }
    items[report].reference_day = Some(latest[report]);
}

/// Returns the last day from which a lead is kept to a day.
fn lead_before(calendar: &Calendar, lead: &Lead, to: NaiveDate) -> NaiveDate {
    let mut from = days_before(to, u64::from(lead.unit.least_calendar_days(lead.days)));
    while lead.unit.between(calendar, from, to) < i64::from(lead.days) {
        let Some(before) = from.pred_opt() else { break };
        from = before;
    }
    from
}

#[cfg(test)]
mod tests {
    use super::*;

    fn renewal(kind: MandateKind, action: Action) -> Renewal {
        Renewal {
            id: "X".into(),
            mission: "X".into(),
            kind,
            action,
            mandate_expires: NaiveDate::from_ymd_opt(2026, 12, 31),
            ..Renewal::default()
        }
    }

    fn words(renewal: &Renewal) -> Vec<String> {
        let chain = expand(renewal, &Policy::guideline());
        chain.items.iter().map(|item| item.id.trim_start_matches("X/").to_owned()).collect()
    }

    #[test]
    fn only_peacekeeping_has_a_tcc_meeting() {
        for kind in MandateKind::ALL {
            let has = words(&renewal(kind, Action::Renewal)).contains(&"tcc_meeting".to_owned());
            assert_eq!(has, kind == MandateKind::Peacekeeping, "{kind:?}");
        }
    }

    #[test]
    fn a_creation_plans_the_mission_before_the_report() {
        let words = words(&renewal(MandateKind::Peacekeeping, Action::Creation));
        assert_eq!(words[2], "assessment_mission");
        assert_eq!(words[5], "report");
        assert_eq!(words.len(), 9);
    }

    #[test]
    fn another_basis_ends_with_the_tcc_meeting() {
        let mut row = renewal(MandateKind::Peacekeeping, Action::Consultation);
        assert_eq!(words(&row), ["tcc_meeting"]);
        row.report_due = NaiveDate::from_ymd_opt(2026, 12, 1);
        row.briefing = Some(true);
        assert_eq!(words(&row), ["report", "tcc_meeting", "briefing", "consultations"]);
    }

    #[test]
    fn a_briefing_and_its_consultations_are_a_pair() {
        let mut row = renewal(MandateKind::Political, Action::Renewal);
        row.briefing = Some(true);
        let chain = expand(&row, &Policy::guideline());
        assert_eq!(chain.items[2].follows, Some(1));
    }

    #[test]
    fn only_a_lead_between_the_two_parts_a_briefing_from_its_consultations() {
        let mut row = renewal(MandateKind::Political, Action::Renewal);
        row.briefing = Some(true);
        for (key, follows) in
            [("briefing -> adoption", Some(1)), ("briefing -> consultations", None)]
        {
            let mut policy = Policy::guideline();
            let lead = policy.leads["report -> tcc_meeting"].clone();
            policy.leads.insert(key.into(), lead);
            assert_eq!(expand(&row, &policy).items[2].follows, follows, "{key}");
        }
    }

    #[test]
    fn a_report_without_a_due_date_is_wanted_as_late_as_the_leads_allow() {
        let row = renewal(MandateKind::Peacekeeping, Action::Renewal);
        let chain = expand(&row, &Policy::guideline());
        assert_eq!(chain.items[0].reference_day, NaiveDate::from_ymd_opt(2026, 12, 15));
    }

    #[test]
    fn nothing_in_the_row_but_the_leads_and_the_last_day_moves_the_reference_day() {
        let free = renewal(MandateKind::Peacekeeping, Action::Renewal);
        let day = NaiveDate::from_ymd_opt(2026, 11, 20);
        let rows = [
            Renewal { report_due: day, ..free.clone() },
            Renewal { report_issued: day, ..free.clone() },
            Renewal { complete_by: NaiveDate::from_ymd_opt(2026, 12, 22), ..free.clone() },
            Renewal { briefing: Some(true), ..free.clone() },
        ];
        let day_of = |row: &Renewal, policy: &str| {
            let policy = Policy::named(policy).expect("built in");
            expand(row, &policy).items[0].reference_day.expect("a report")
        };
        for row in &rows {
            for policy in ["guideline", "preferred", "practice"] {
                assert_eq!(day_of(row, policy), day_of(&free, "guideline"), "{policy}");
            }
        }
        assert!(day_of(&free, "one-week") > day_of(&free, "guideline"));
    }

    #[test]
    fn no_order_binds_the_politico_military_briefing_to_the_tcc_meeting() {
        let mut row = renewal(MandateKind::Peacekeeping, Action::Renewal);
        row.politico_military_briefing = Some(true);
        let chain = expand(&row, &Policy::guideline());
        let place = |kind| chain.items.iter().position(|item| item.kind == kind).expect("an item");
        let (tcc, aside) = (place(ItemKind::TccMeeting), place(ItemKind::PoliticoMilitaryBriefing));
        let (report, talks) = (place(ItemKind::Report), place(ItemKind::Consultations));
        for pair in [(report, aside), (aside, talks), (report, tcc), (tcc, talks)] {
            assert!(chain.order.contains(&pair), "{pair:?}");
        }
        assert!(!chain.order.contains(&(tcc, aside)));
    }

    #[test]
    fn a_technical_rollover_is_an_adoption_alone() {
        let mut row = renewal(MandateKind::Peacekeeping, Action::Rollover);
        row.until = NaiveDate::from_ymd_opt(2027, 1, 31);
        let chain = expand(&row, &Policy::guideline());
        assert_eq!(words(&row), ["adoption"]);
        assert!(chain.items[0].title.ends_with("(technical rollover to 31 January 2027)"));
    }

    #[test]
    fn an_assessment_mission_gives_any_action_the_planning_phase_on_its_own_days() {
        let mut row = renewal(MandateKind::Peacekeeping, Action::Change);
        let day = |day| NaiveDate::from_ymd_opt(2026, 10, day).expect("a day");
        row.assessment_mission = Some((day(5), day(14)));
        let chain = expand(&row, &Policy::guideline());
        assert_eq!(words(&row)[2], "assessment_mission");
        assert_eq!((chain.items[2].fixed_date, chain.items[2].days), (Some(day(5)), 10));
        assert!(!chain.items[1].has_agenda && !chain.items[4].has_agenda);
    }

    #[test]
    fn a_mission_of_the_council_bounds_the_tcc_meeting() {
        let mut row = renewal(MandateKind::Peacekeeping, Action::Consultation);
        let day = |day| NaiveDate::from_ymd_opt(2026, 10, day).expect("a day");
        row.council_mission = Some((day(5), day(9)));
        for (basis, kind, date) in [
            ("before_mission", BoundKind::BeforeMission, day(4)),
            ("after_mission", BoundKind::AfterMission, day(10)),
        ] {
            row.basis = basis.to_owned();
            let bounds = &expand(&row, &Policy::guideline()).items[0].bounds;
            assert!(bounds.contains(&Bound { kind, date }), "{basis}: {bounds:?}");
        }
    }

    #[test]
    fn a_report_on_a_change_comes_within_ninety_days() {
        let mut row = renewal(MandateKind::Peacekeeping, Action::Consultation);
        row.changed_on = NaiveDate::from_ymd_opt(2026, 9, 1);
        let chain = expand(&row, &Policy::guideline());
        assert_eq!(words(&row), ["report", "tcc_meeting"]);
        assert_eq!(chain.items[0].due(), NaiveDate::from_ymd_opt(2026, 11, 30));
    }

    #[test]
    fn only_chains_without_a_tcc_meeting_have_the_lead_to_the_consultations() {
        for kind in MandateKind::ALL {
            let chain = expand(&renewal(kind, Action::Renewal), &Policy::guideline());
            let ends = |lead: &Lead| (chain.items[lead.from].kind, chain.items[lead.to].kind);
            let has = chain.leads.iter().any(|lead| {
                ends(lead) == (ItemKind::Report, ItemKind::Consultations) && !lead.is_hard()
            });
            assert_eq!(has, kind != MandateKind::Peacekeeping, "{kind:?}");
        }
    }

    #[test]
    fn a_report_due_long_before_does_not_drag_the_adoption_with_it() {
        let mut row = renewal(MandateKind::Peacekeeping, Action::Renewal);
        row.report_due = NaiveDate::from_ymd_opt(2025, 12, 1);
        let chain = expand(&row, &Policy::guideline());
        let begins = |item: usize| {
            let mut bounds = chain.items[item].bounds.iter();
            bounds.find(|bound| bound.kind == BoundKind::ChainDays).map(|bound| bound.date)
        };
        assert_eq!(begins(0), NaiveDate::from_ymd_opt(2025, 10, 2));
        assert_eq!(begins(3), NaiveDate::from_ymd_opt(2026, 11, 1));
    }

    #[test]
    fn a_renewal_may_have_a_lead_of_its_own() {
        let mut policy = Policy::guideline();
        let mut lead = policy.leads["report -> tcc_meeting"].clone();
        lead.more_than = None;
        lead.at_least = Some(3);
        policy
            .renewals
            .entry("X".into())
            .or_default()
            .leads
            .insert("report -> tcc_meeting".into(), lead);
        let chain = expand(&renewal(MandateKind::Peacekeeping, Action::Renewal), &policy);
        assert_eq!(chain.leads[0].days, 3);
        assert_eq!(chain.leads[1].days, 8);
    }
}
