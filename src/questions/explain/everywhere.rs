//! The price of every slot of an item: what the best programme with the item there costs more, and
//! what moves.

use chrono::NaiveDate;
use rayon::prelude::*;
use serde::Serialize;

use super::document::pretty;
use super::points;
use crate::base::calendar::{Moment, Session, long_date};
use crate::base::words::counted;
use crate::domain::draft::Draft;
use crate::domain::problem::Problem;
use crate::domain::programme::Programme;
use crate::domain::rules::Rules;
use crate::input::instance::table::Field;
use crate::output::document::{Data, Document, Table};
use crate::questions::pricing::{Priced, Pricing};
use crate::questions::replan::with_item_at;
use crate::solver::{Options, SolveError};

/// The number of slots that are named as the best.
const BEST: usize = 5;

/// The prices of all slots of an item's window.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Everywhere {
    /// The id of the item.
    pub item: String,
    /// The title of the item.
    pub title: String,
    /// The day on which the programme has it.
    pub date: NaiveDate,
    /// The session, if it takes one.
    pub session: Option<Session>,
    /// The points of the programme.
    pub objective: i64,
    /// The slots, in the order of time.
    pub slots: Vec<PricedSlot>,
}

/// A slot with its price.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct PricedSlot {
    /// The day.
    pub date: NaiveDate,
    /// The session, if the item takes one.
    pub session: Option<Session>,
    /// The first rule that the programme breaks with the item there and all else where it is, in words;
    /// empty if it breaks none.
    pub breaks: String,
    /// The price.
    pub price: SlotPrice,
}

/// What the best programme with an item in a slot costs and moves.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case", tag = "answer")]
pub enum SlotPrice {
    /// There is one.
    Possible {
        /// Its points.
        objective: i64,
        /// Its points above those of the programme.
        more: i64,
        /// Whether no programme with the item there is proved to cost less.
        is_proved: bool,
        /// The other items that move, at the least of all programmes of these points.
        moved: usize,
        /// The days by which the item and the others move together.
        days_moved: i64,
    },
    /// No programme has the item there.
    Impossible,
    /// The time limit was reached first.
    Unknown,
}

/// Prices every slot of an item's window. The answer of each slot is that of
/// [`elsewhere`](super::elsewhere()); the slots are solved in parallel, each from the multipliers of the
/// programme. `None` if the problem has no such item.
///
/// # Errors
///
/// The solver fails.
///
/// ```
/// use horseshoe::assemble;
/// use horseshoe::questions::explain::{SlotPrice, everywhere};
/// # use horseshoe::{Instance, PolicyChoice, Problem};
/// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
/// # let problem = Problem::new(&instance)?;
/// # use horseshoe::{Options, Outcome, Rules, solve};
/// # let outcome = solve(&problem, &Rules::all(), &Options::default())?;
/// # let Outcome::Solved(solved) = outcome else { panic!("January 2027 has a programme") };
///
/// let start = solved.prices.clone();
/// let base = assemble::programme(&problem, *solved);
/// let options = Options { start, ..Options::default() };
/// let asked = everywhere(&problem, &Rules::all(), &options, &base, "libya")?.ok_or("no such item")?;
/// let own = asked.slots.iter().find(|slot| (slot.date, slot.session) == (asked.date, asked.session));
/// let SlotPrice::Possible { more, moved, .. } = own.ok_or("no such slot")?.price else {
///     panic!("the programme has it there")
/// };
/// assert_eq!((more, moved), (0, 0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn everywhere(
    problem: &Problem,
    rules: &Rules,
    options: &Options,
    base: &Programme,
    id: &str,
) -> Result<Option<Everywhere>, SolveError> {
    let (Some(item), Some(own)) =
        (problem.item(id), base.items.iter().find(|entry| entry.id == id))
    else {
        return Ok(None);
    };
    let before = Draft::of_entries(&base.items);
    let pricing = Pricing::new(problem, rules, options, (&before, base.bound), item);
    let common = pricing.in_common();
    let price = |at: Moment| -> Result<PricedSlot, SolveError> {
        let broken = with_item_at(problem, rules, &before, item, at);
        let price = match pricing.moves(at, common.as_ref())? {
            Priced::Possible { objective, is_proved, changes } => SlotPrice::Possible {
                objective,
                more: objective - base.objective,
                is_proved,
                moved: changes.moved_besides(id),
                days_moved: changes.days_moved(),
            },
            Priced::Impossible => SlotPrice::Impossible,
            Priced::Unknown => SlotPrice::Unknown,
        };
        let breaks = broken.into_iter().next().map_or(String::new(), |broken| broken.message);
        Ok(PricedSlot { date: at.date, session: at.session, breaks, price })
    };
    let slots: Result<Vec<PricedSlot>, SolveError> =
        pricing.slots().par_iter().map(|slot| price(slot.at)).collect();
    Ok(Some(Everywhere {
        item: id.to_owned(),
        title: problem.items[item].title.clone(),
        date: own.date,
        session: own.session,
        objective: base.objective,
        slots: slots?,
    }))
}

impl Everywhere {
    /// Returns the best slots besides the item's own: the cheapest, and of those the ones that move least.
    fn best(&self) -> Vec<&PricedSlot> {
        let own = (self.date, self.session);
        let mut best: Vec<_> = self
            .slots
            .iter()
            .filter(|slot| (slot.date, slot.session) != own)
            .filter_map(|slot| match slot.price {
                SlotPrice::Possible { more, moved, days_moved, .. } => {
                    Some(((more, moved, days_moved, slot.date, slot.session), slot))
                }
                SlotPrice::Impossible | SlotPrice::Unknown => None,
            })
            .collect();
        best.sort_by_key(|(key, _)| *key);
        best.into_iter().map(|(_, slot)| slot).take(BEST).collect()
    }

    /// The prices, as a document.
    ///
    /// ```
    /// use horseshoe::assemble;
    /// use horseshoe::questions::explain::everywhere;
    /// # use horseshoe::{Instance, PolicyChoice, Problem};
    /// # let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
    /// # let problem = Problem::new(&instance)?;
    /// # use horseshoe::{Options, Outcome, Rules, solve};
    /// # let outcome = solve(&problem, &Rules::all(), &Options::default())?;
    /// # let Outcome::Solved(solved) = outcome else { panic!("January 2027 has a programme") };
    ///
    /// let base = assemble::programme(&problem, *solved);
    /// let asked = everywhere(&problem, &Rules::all(), &Options::default(), &base, "libya")?;
    /// assert!(!asked.ok_or("no such item")?.document().blocks.is_empty());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn document(&self) -> Document<'_> {
        let mut page = Document::new(&format!("Every slot of {}", self.title));
        let possible = |slot: &&PricedSlot| matches!(slot.price, SlotPrice::Possible { .. });
        let count = self.slots.iter().filter(possible).count();
        page.paragraph(&format!(
            "The programme of {} has it on {}. Its window has {}; {} {} a programme with the item there.",
            points(self.objective),
            place(self.date, self.session),
            counted(self.slots.len(), "slot"),
            count,
            if count == 1 { "has" } else { "have" },
        ));
        let best = self.best();
        if !best.is_empty() {
            page.paragraph("The best other slots:");
            page.list(best.iter().map(|slot| {
                format!("{}: {}", place(slot.date, slot.session), slot.price.in_words())
            }));
        }
        let headers = ["Day", "Session", "Points", "Moves", "Breaks, with all else unmoved"];
        let mut table = Table::new(headers, |column| column == 2 || column == 3).wide(4);
        for slot in &self.slots {
            let (more, moved) = match slot.price {
                SlotPrice::Possible { more, moved, is_proved, .. } => {
                    let more = if more == 0 { "0".to_owned() } else { format!("{more:+}") };
                    (
                        if is_proved { more } else { format!("{more}, not proved") },
                        moved.to_string(),
                    )
                }
                SlotPrice::Impossible => ("none".to_owned(), String::new()),
                SlotPrice::Unknown => ("not known".to_owned(), String::new()),
            };
            let session = slot.session.map_or("", Session::as_str).to_owned();
            let breaks = match slot.breaks.as_str() {
                "" => "nothing".to_owned(),
                breaks => breaks.to_owned(),
            };
            table.row([slot.date.to_string(), session, more, moved, breaks]);
        }
        page.subheading("All slots");
        page.table(table);
        page.with_data(|| self.data()).with_json(|| pretty(self))
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
            "breaks",
        ];
        let rows = self.slots.iter().map(|slot| {
            let blank = || Field::from("");
            let answer = match slot.price {
                SlotPrice::Possible { objective, more, is_proved, moved, days_moved } => [
                    "possible".into(),
                    objective.into(),
                    more.into(),
                    is_proved.into(),
                    moved.into(),
                    days_moved.into(),
                ],
                SlotPrice::Impossible => {
                    ["impossible".into(), blank(), blank(), blank(), blank(), blank()]
                }
                SlotPrice::Unknown => {
                    ["unknown".into(), blank(), blank(), blank(), blank(), blank()]
                }
            };
            let own = [
                Field::from(&self.item),
                slot.date.into(),
                slot.session.map(|session| session.as_str()).into(),
            ];
            own.into_iter().chain(answer).chain([Field::from(&slot.breaks)])
        });
        Data::new(header, rows)
    }
}

impl SlotPrice {
    /// Returns the price in words, such as `3 points more, 2 others move`.
    fn in_words(self) -> String {
        match self {
            SlotPrice::Possible { more, moved, is_proved, .. } => {
                let points = match more {
                    0 => "no extra points".to_owned(),
                    more => format!("{} more", points(more)),
                };
                let moved = match moved {
                    0 => "nothing else moves".to_owned(),
                    1 => "1 other item moves".to_owned(),
                    moved => format!("{moved} other items move"),
                };
                let proved = if is_proved { "" } else { ", not proved" };
                format!("{points}, {moved}{proved}")
            }
            SlotPrice::Impossible => "no programme".to_owned(),
            SlotPrice::Unknown => "not known".to_owned(),
        }
    }
}

fn place(date: NaiveDate, session: Option<Session>) -> String {
    let session = session.map_or(String::new(), |session| format!(", {session}"));
    format!("{}{session}", long_date(date))
}
