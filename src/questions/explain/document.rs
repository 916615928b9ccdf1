//! The answers as documents: in sentences for people, in rows and in JSON for programs.

use serde::Serialize;
use serde_json::json;

use super::{Answer, Elsewhere, Explanation, ItemExplanation, Member};
use crate::domain::changes::ChangeKind;
use crate::domain::problem::Problem;
use crate::domain::programme::{Programme, ProofStatus};
use crate::input::instance::table::Field;
use crate::output::document::{Data, Document};

/// That there is no programme, why, and what would have to give. Repairs that differ only in the day or
/// in the meeting are one line, and so are subjects of which the same is said, unless the list is to be
/// whole; rows and JSON hold all of them.
///
/// ```
/// use horseshoe::output::formats::{Format, TextStyle, render};
/// use horseshoe::questions::explain::{explain, there_is_none};
/// # use horseshoe::{Instance, Options, Problem, Rules};
/// # let renewals: &[u8] = b"mission,mandate_expires,report_issued\nUNFICYP,2010-12-15,2010-12-01\n";
/// # let instance = Instance::of_bytes("late", &[("renewals.csv", renewals)])?;
/// # let problem = Problem::new(&instance)?;
/// # let (rules, options) = (Rules::all(), Options::default());
///
/// let explained = explain(&problem, &rules, &options)?;
/// let page = there_is_none(&problem, &explained, false);
/// let page = String::from_utf8(render(&page, Format::Markdown, &TextStyle::default()))?;
/// assert!(page.contains("UNFICYP"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn there_is_none<'a>(
    problem: &'a Problem,
    explained: &'a Explanation,
    is_whole: bool,
) -> Document<'a> {
    let (name, policy) = (&problem.name, &problem.policy.name);
    let why = if is_whole { explained.in_full() } else { explained.to_string() };
    let text =
        format!("There is no programme of work for `{name}` under the policy `{policy}`.\n\n{why}");
    Document::of_sentences("Why there is no programme of work", &text)
        .with_data(|| reasons(explained))
        .with_json(|| {
            let value = json!({
                "instance": problem.name,
                "policy": problem.policy.name,
                "status": ProofStatus::Infeasible,
                "conflict": explained.conflict,
                "rules": explained.rules,
                "repairs": explained.repairs,
                "waived": explained.waived,
                "is_complete": explained.is_complete,
                "reason": explained.conflict.to_string(),
                "version": env!("CARGO_PKG_VERSION"),
            });
            format!("{value:#}\n")
        })
}

/// That there is a programme, where it was asked why there is none.
///
/// ```
/// use horseshoe::assemble;
/// use horseshoe::questions::explain::there_is_one;
/// # use horseshoe::{Instance, PolicyChoice, Problem};
/// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
/// # let problem = Problem::new(&instance)?;
/// # use horseshoe::{Options, Outcome, Rules, solve};
/// # let outcome = solve(&problem, &Rules::all(), &Options::default())?;
/// # let Outcome::Solved(solved) = outcome else { panic!("January 2027 has a programme") };
///
/// let programme = assemble::programme(&problem, *solved);
/// assert!(!there_is_one(&problem, &programme).blocks.is_empty());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn there_is_one<'a>(problem: &'a Problem, programme: &'a Programme) -> Document<'a> {
    let (name, policy, objective) = (&problem.name, &problem.policy.name, programme.objective);
    let text = format!(
        "There is a programme of work for `{name}` under the policy `{policy}`, at {objective} points: \
         `plan` prints it.\nAsk why an item is where it is with --item ID, and why it is not on another \
         day with --on DATE.\n"
    );
    Document::of_sentences("There is a programme of work", &text)
        .with_data(move || {
            let row = [Field::from(name), programme.status.as_str().into(), objective.into()];
            Data::new(["instance", "status", "objective"], [row])
        })
        .with_json(move || {
            pretty(&json!({ "instance": name, "status": programme.status, "objective": objective }))
        })
}

impl ItemExplanation {
    /// Why the item is where it is, as a document.
    ///
    /// ```
    /// use horseshoe::assemble;
    /// use horseshoe::output::formats::{Format, TextStyle, render};
    /// use horseshoe::questions::explain::item;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    /// # use horseshoe::{Options, Outcome, Rules, solve};
    /// # let outcome = solve(&problem, &Rules::all(), &Options::default())?;
    /// # let Outcome::Solved(solved) = outcome else { panic!("January 2027 has a programme") };
    ///
    /// let programme = assemble::programme(&problem, *solved);
    /// let why = item(&problem, &Rules::all(), &programme, "UNFICYP/adoption").ok_or("no such item")?;
    /// let page = String::from_utf8(render(&why.document(), Format::Markdown, &TextStyle::default()))?;
    /// assert!(page.contains("UNFICYP: adoption"));
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn document(&self) -> Document<'_> {
        Document::of_sentences("Why an item is where it is", &self.to_string())
            .with_data(|| self.data())
            .with_json(|| pretty(self))
    }

    /// A row for each day of the item, each statement that binds it, each lead and each charge.
    fn data(&self) -> Data {
        let mut rows = Rows::new();
        for (kind, date) in
            [("date", self.date), ("first_day", self.first), ("last_day", self.last)]
        {
            rows.add(kind, &self.title, &date.to_string(), None, None);
        }
        self.not_earlier.iter().for_each(|member| rows.member("not_earlier", member));
        self.not_later.iter().for_each(|member| rows.member("not_later", member));
        rows.add("can_go_earlier", &self.title, &self.earlier.then, Some(self.earlier.days), None);
        rows.add("can_go_later", &self.title, &self.later.then, Some(self.later.days), None);
        for lead in &self.leads {
            let says = format!("{} {}, {} to spare", lead.actual, lead.unit.as_str(), lead.slack);
            let subject = format!("{} -> {}", lead.from, lead.to);
            rows.add("lead", &subject, &says, Some(lead.slack), None);
        }
        for charge in &self.charges {
            rows.add("charge", &charge.term.to_string(), &charge.reason, None, Some(charge.points));
        }
        rows.data()
    }
}

impl Elsewhere {
    /// What it would mean to have the item there, as a document. The statements of which the same is
    /// said are one line, unless the list is to be whole.
    ///
    /// ```
    /// use horseshoe::assemble;
    /// use horseshoe::questions::explain::elsewhere;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    /// # use horseshoe::{Options, Outcome, Rules, solve};
    /// # let outcome = solve(&problem, &Rules::all(), &Options::default())?;
    /// # let Outcome::Solved(solved) = outcome else { panic!("January 2027 has a programme") };
    ///
    /// let base = assemble::programme(&problem, *solved);
    /// let friday = chrono::NaiveDate::from_ymd_opt(2027, 1, 22).ok_or("no such day")?;
    /// let options = Options::default();
    /// let asked = elsewhere(&problem, &Rules::all(), &options, &base, "libya", (friday, None))?;
    /// assert!(!asked.ok_or("no such item")?.document(false).blocks.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn document(&self, is_whole: bool) -> Document<'_> {
        let text = if is_whole { format!("{self:#}") } else { self.to_string() };
        Document::of_sentences("An item on another day", &text)
            .with_data(|| self.data())
            .with_json(|| pretty(self))
    }

    fn data(&self) -> Data {
        let header = [
            "item",
            "date",
            "session",
            "answer",
            "objective",
            "more",
            "is_proved",
            "moved",
            "days_moved",
            "reason",
        ];
        let own = [
            Field::from(&self.item),
            self.date.into(),
            self.session.map(|session| session.as_str()).into(),
        ];
        let without = |answer: &str, reason: String| {
            let blank = || Field::from("");
            [answer.into(), blank(), blank(), blank(), blank(), blank(), reason.into()]
        };
        let rest = match &self.answer {
            Answer::Fact => without("fact", self.fixed.clone()),
            Answer::Impossible { conflict } => without("impossible", conflict.in_a_line()),
            Answer::Unknown => without("unknown", String::new()),
            Answer::Possible { objective, more, is_proved, changes } => [
                "possible".into(),
                (*objective).into(),
                (*more).into(),
                (*is_proved).into(),
                changes.count(ChangeKind::Moved).into(),
                changes.days_moved().into(),
                "".into(),
            ],
        };
        Data::new(header, [own.into_iter().chain(rest)])
    }
}

/// The conflict, the statements behind it, and what would have to give.
fn reasons(explained: &Explanation) -> Data {
    let mut rows = Rows::new();
    rows.add("conflict", "", &explained.conflict.in_a_line(), None, None);
    explained.rules.iter().for_each(|member| rows.member("rule", member));
    for repair in &explained.repairs {
        rows.add("repair", "", &repair.says, repair.days, Some(repair.points));
    }
    for violation in explained.waived.iter().flat_map(|waived| &waived.waivers) {
        rows.add("waiver", &violation.rule.to_string(), &violation.message, None, None);
    }
    rows.data()
}

/// Statements as rows.
struct Rows(Vec<[Field; 8]>);

impl Rows {
    fn new() -> Rows {
        Rows(Vec::new())
    }

    fn add(
        &mut self,
        kind: &str,
        subject: &str,
        says: &str,
        days: Option<i64>,
        points: Option<i64>,
    ) {
        let blank = || Field::from("");
        let own = [kind.into(), subject.into(), says.into(), days.into(), points.into()];
        let [kind, subject, says, days, points] = own;
        self.0.push([kind, subject, says, days, points, blank(), blank(), blank()]);
    }

    fn member(&mut self, kind: &str, member: &Member) {
        let row = (member.origin.line > 0).then_some(&member.origin);
        self.0.push([
            kind.into(),
            (&member.subject).into(),
            (&member.says).into(),
            "".into(),
            "".into(),
            row.map(|row| row.file.as_str()).into(),
            row.map(|row| row.line).into(),
            (&member.source).into(),
        ]);
    }

    fn data(self) -> Data {
        let header = ["kind", "subject", "says", "days", "points", "file", "line", "source"];
        Data::new(header, self.0)
    }
}

pub(super) fn pretty(value: &impl Serialize) -> String {
    // Plain values always serialise.
    serde_json::to_string_pretty(value).unwrap_or_default() + "\n"
}
