//! Premises: the single statements of the instance and the policy, and the problem restricted to
//! some of them.

use std::collections::BTreeSet;

use super::words::bound_in_words;
use crate::base::calendar::{Calendar, Session, long_date};
use crate::domain::ids::RuleId;
use crate::domain::problem::{BoundKind, FixedBy, Item, Problem};
use crate::domain::rules::{Rule, Rules};
use crate::input::instance::{CalendarRow, CalendarStatus};

use super::Member;

/// A statement of the instance or the policy that could be relaxed.
///
/// Other rules are background: every item is held once, chains keep their order, pairs stay
/// together, documents come out on working days, and the Council does not meet on weekends and
/// holidays.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Assumption {
    /// The Council holds one meeting at a time.
    OneMeeting,
    /// An item is fixed to its day and, if it has one, to its session.
    Fixed { item: usize },
    /// An item without a day of its own is fixed to a session.
    Session { item: usize },
    /// A first or last day for the items of a subject, which its first item identifies.
    Bound { subject: usize, kind: BoundKind },
    /// A hard lead, by its index among the leads.
    Lead { lead: usize },
    /// A row of `calendar.csv` that closes days, by its index among the rows.
    Closed { row: usize },
}

/// Returns the first item of each item's subject: of its chain, or the event itself. The items of a
/// chain are adjacent.
pub(super) fn subjects(problem: &Problem) -> Vec<usize> {
    let mut subjects: Vec<usize> = Vec::with_capacity(problem.items.len());
    for (index, item) in problem.items.iter().enumerate() {
        let same = |before: &usize| {
            item.renewal.is_some() && problem.items[*before].renewal == item.renewal
        };
        let subject = subjects.last().copied().filter(same).unwrap_or(index);
        subjects.push(subject);
    }
    subjects
}

/// Returns the items of the subject that begins with an item.
pub(super) fn items_of(problem: &Problem, subject: usize) -> Vec<usize> {
    let renewal = &problem.items[subject].renewal;
    let same = |index: &usize| {
        *index == subject || (renewal.is_some() && problem.items[*index].renewal == *renewal)
    };
    (subject..problem.items.len()).take_while(same).collect()
}

impl Assumption {
    /// Returns every assumption of a problem: the general ones, then subject by subject in file order.
    pub(super) fn all(problem: &Problem) -> Vec<Assumption> {
        let mut all = vec![Assumption::OneMeeting];
        for row in 0..problem.rows.calendar.len() {
            if problem.rows.calendar[row].status == CalendarStatus::Closed {
                all.push(Assumption::Closed { row });
            }
        }
        let mut of_subjects: Vec<(usize, Assumption)> = Vec::new();
        let subjects = subjects(problem);
        for (index, item) in problem.items.iter().enumerate() {
            let subject = subjects[index];
            // A position set by the question is not negotiable.
            let asked = item.fixed_by == FixedBy::Question;
            if item.fixed_date.is_some() && !asked {
                of_subjects.push((subject, Assumption::Fixed { item: index }));
            } else if item.fixed_session.is_some() && !asked {
                of_subjects.push((subject, Assumption::Session { item: index }));
            }
            for bound in &item.bounds {
                of_subjects.push((subject, Assumption::Bound { subject, kind: bound.kind }));
            }
        }
        for (index, lead) in problem.leads.iter().enumerate().filter(|(_, lead)| lead.is_hard()) {
            let assumption = Assumption::Lead { lead: index };
            of_subjects.push((subjects[lead.from], assumption));
        }
        of_subjects.sort_unstable();
        // All items of a chain have the same bounds.
        of_subjects.dedup();
        all.extend(of_subjects.into_iter().map(|(_, assumption)| assumption));
        all
    }

    /// Returns the subject of the assumption; `None` for the Council as a whole.
    pub(super) fn subject(self, problem: &Problem, subjects: &[usize]) -> Option<usize> {
        match self {
            Assumption::OneMeeting | Assumption::Closed { .. } => None,
            Assumption::Fixed { item } | Assumption::Session { item } => Some(subjects[item]),
            Assumption::Bound { subject, .. } => Some(subject),
            Assumption::Lead { lead } => Some(subjects[problem.leads[lead].from]),
        }
    }

    /// Returns the assumption as a readable statement.
    pub(super) fn member(self, problem: &Problem) -> Member {
        self.member_for(problem, None)
    }

    /// Returns the assumption as a statement; for a chain's bound, the day that it sets for one of its
    /// items.
    pub(super) fn member_for(self, problem: &Problem, only: Option<usize>) -> Member {
        Member { assumption: Some(self), ..self.in_words(problem, only) }
    }

    fn in_words(self, problem: &Problem, only: Option<usize>) -> Member {
        let item = |index: usize| &problem.items[index];
        match self {
            Assumption::OneMeeting => Member {
                rule: RuleId::OneMeeting,
                subject: String::new(),
                says: "the Council holds one meeting at a time".to_owned(),
                source: source_of(RuleId::OneMeeting),
                ..Member::default()
            },
            Assumption::Closed { row } => closed(&problem.rows.calendar[row]),
            Assumption::Fixed { item: index } => {
                let own = item(index);
                Member {
                    rule: RuleId::FixedDate,
                    says: fixed_in_words(own),
                    origin: match &own.fixed_by {
                        FixedBy::Kept(origin) => origin.clone(),
                        _ => own.origin.clone(),
                    },
                    ..Member::of(problem, index)
                }
            }
            Assumption::Session { item: index } => {
                let own = item(index);
                let session = own.fixed_session.map_or("session", Session::as_str);
                Member {
                    rule: RuleId::FixedDate,
                    says: format!("held in the {session}"),
                    ..Member::of(problem, index)
                }
            }
            Assumption::Bound { subject, kind } => bound(problem, subject, kind, only),
            Assumption::Lead { lead } => {
                let lead = &problem.leads[lead];
                let (from, to) = (item(lead.from), item(lead.to));
                Member {
                    rule: RuleId::Lead,
                    says: format!(
                        "{} from the {} to the {}",
                        lead.stated,
                        from.kind.in_words(),
                        to.kind.in_words()
                    ),
                    source: lead.source.clone(),
                    items: vec![from.id.clone(), to.id.clone()],
                    ..Member::of(problem, lead.from)
                }
            }
        }
    }
}

/// Returns the statement of a row of `calendar.csv` that closes days.
fn closed(row: &CalendarRow) -> Member {
    let days = match (row.from, row.to) {
        (from, to) if from == to => format!("on {}", long_date(from)),
        (from, to) => format!("from {} to {}", long_date(from), long_date(to)),
    };
    let session = row.session.map_or(String::new(), |session| format!(" in the {session}"));
    let why = if row.reason.is_empty() { String::new() } else { format!(" ({})", row.reason) };
    Member {
        rule: RuleId::CouncilSits,
        says: format!("the Council does not meet {days}{session}{why}"),
        origin: row.origin.clone(),
        source: "calendar.csv".to_owned(),
        ..Member::default()
    }
}

/// Returns the statement of a first or last day: that of one item if it has one of this kind, else
/// that of the whole subject.
fn bound(problem: &Problem, subject: usize, kind: BoundKind, only: Option<usize>) -> Member {
    let of_kind = |item: &usize| {
        let bounds = problem.items[*item].bounds.iter();
        bounds.filter(|bound| bound.kind == kind).map(|bound| bound.date).next()
    };
    let items = items_of(problem, subject);
    let own = only.filter(|item| of_kind(item).is_some());
    let items = own.map_or(items, |own| vec![own]);
    let dates: Vec<_> = items.iter().filter_map(of_kind).collect();
    // Among a chain's first days the report's own comes first; among its last days, the latest.
    let date = if kind.is_last() { dates.iter().max() } else { dates.iter().min() };
    let date = date.copied().unwrap_or_default();
    Member {
        rule: match kind {
            BoundKind::MandateExpires => RuleId::MandateExpiry,
            BoundKind::ReportDue => RuleId::ReportDue,
            _ => RuleId::Bounds,
        },
        says: bound_in_words(kind, date),
        ..Member::of(problem, subject)
    }
}

/// Returns the source that a rule names for itself.
fn source_of(id: RuleId) -> String {
    let rules = Rules::all();
    let rule = rules.iter().find(|rule| rule.id() == id);
    rule.map_or_else(String::new, |rule: &dyn Rule| rule.source().to_owned())
}

fn fixed_in_words(item: &Item) -> String {
    let day = item.fixed_date.map_or_else(String::new, long_date);
    if item.is_issued() {
        return format!("the report was issued on {day}");
    }
    let session = item.fixed_session.map_or(String::new(), |session| format!(" in the {session}"));
    let word = match item.fixed_by {
        FixedBy::Kept(_) => "stays on",
        FixedBy::Neighbour => "takes time of another month's programme on",
        _ => "fixed to",
    };
    // The hour is part of the statement where a row states it.
    let stated = item.fixed_start.filter(|_| item.is_council() && !item.is_taken());
    let hour = stated.map_or(String::new(), |at| format!(" at {}", at.format("%H:%M")));
    let session = session + &hour;
    match item.renewal {
        Some(_) => format!("the {} {word} {day}{session}", item.kind.in_words()),
        None => format!("{word} {day}{session}"),
    }
}

/// Returns the problem and the rules with only these assumptions.
///
/// An item without a first or last day could be held far from everything else, where nothing
/// restricts it. Such items take part in no conflict and are removed.
pub(super) fn only(problem: &Problem, rules: &Rules, kept: &[Assumption]) -> (Problem, Rules) {
    let kept: BTreeSet<Assumption> = kept.iter().copied().collect();
    let subjects = subjects(problem);
    let mut only = problem.clone();
    only.question.diversity.clear();
    for (index, (item, subject)) in only.items.iter_mut().zip(subjects).enumerate() {
        let asked = item.fixed_by == FixedBy::Question;
        if !asked && !kept.contains(&Assumption::Fixed { item: index }) && item.fixed_date.is_some()
        {
            (item.fixed_date, item.fixed_session, item.fixed_start) = (None, None, None);
        }
        let dated = item.fixed_date.is_some();
        if !asked && !dated && !kept.contains(&Assumption::Session { item: index }) {
            (item.fixed_session, item.fixed_start) = (None, None);
        }
        item.bounds.retain(|bound| kept.contains(&Assumption::Bound { subject, kind: bound.kind }));
    }
    let mut lead = 0;
    only.leads.retain(|own| {
        lead += 1;
        !own.is_hard() || kept.contains(&Assumption::Lead { lead: lead - 1 })
    });
    only.calendar = Calendar::default();
    for (row, closing) in problem.rows.calendar.iter().enumerate() {
        let stays = closing.status != CalendarStatus::Closed;
        if stays || kept.contains(&Assumption::Closed { row }) {
            closing.mark(&mut only.calendar);
        }
    }
    let (first, last) = (bounded(&only, false), bounded(&only, true));
    let only = only.without_items(|item| !first[item] || !last[item]);
    let rules = match kept.contains(&Assumption::OneMeeting) {
        true => rules.clone(),
        false => rules.clone().without(RuleId::OneMeeting),
    };
    (only, rules)
}

/// Returns, for each item, whether it has a last day (or a first): its own, or one that follows
/// from items before or after it or held together with it.
fn bounded(problem: &Problem, last: bool) -> Vec<bool> {
    let own = problem.items.iter().map(|item| {
        item.fixed_date.is_some() || item.bounds.iter().any(|bound| bound.kind.is_last() == last)
    });
    let mut bounded: Vec<bool> = own.collect();
    let mut pairs: Vec<(usize, usize)> = Vec::new();
    for (index, item) in problem.items.iter().enumerate() {
        if let Some(leader) = item.follows {
            pairs.extend([(leader, index), (index, leader)]);
        }
    }
    // A first day applies to later items, a last day to earlier ones.
    pairs.extend(problem.order.iter().map(|(a, b)| if last { (*b, *a) } else { (*a, *b) }));
    loop {
        let mut changed = false;
        for (from, to) in &pairs {
            changed |= bounded[*from] && !bounded[*to];
            bounded[*to] |= bounded[*from];
        }
        if !changed {
            return bounded;
        }
    }
}
