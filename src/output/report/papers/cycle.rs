//! The cycle of one mandate: from the resolution that set its end, by its report, to its renewal.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use serde::Serialize;

use crate::base::calendar::month_of;
use crate::base::item::ItemKind;
use crate::domain::programme::{DocumentState, Programme};
use crate::input::instance::{Faults, MandateKind, Renewal};
use crate::input::record::{HeldChain, Record};

/// One mandate, with what is known of its reports and its renewal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Cycle {
    /// Short name of the mission or regime.
    pub mission: String,
    /// The kind of mandate.
    pub kind: MandateKind,
    /// The last day of the mandate.
    pub expires: NaiveDate,
    /// The resolution that set that day; empty if it is not known.
    pub set_by: String,
    /// The day on which that resolution was adopted.
    pub adopted: Option<NaiveDate>,
    /// The last day of the mandate before.
    pub before: Option<NaiveDate>,
    /// The report for this renewal.
    pub report: Option<CycleReport>,
    /// The day of the report for the renewal before, if that renewal's report is known.
    pub last_report: Option<NaiveDate>,
    /// The reports that the resolution asks for, in words.
    pub asks: String,
    /// Whether the Council has decided that this mandate is the last one.
    pub is_final: bool,
    /// The renewal: as it was, or as the programme proposes it.
    pub renewed: Option<Renewed>,
}

/// The report for a renewal.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct CycleReport {
    /// The day on which it was issued or is due.
    pub date: NaiveDate,
    /// Whether it is out.
    pub state: DocumentState,
    /// Its symbol; empty if it is not known.
    pub symbol: String,
}

/// The renewal of a mandate.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Renewed {
    /// The day of the vote.
    pub on: NaiveDate,
    /// The resolution; empty if it is not known yet.
    pub by: String,
    /// Whether a programme proposes the day.
    pub is_planned: bool,
}

impl Cycle {
    fn new(mission: &str, kind: MandateKind, expires: NaiveDate) -> Cycle {
        Cycle {
            mission: mission.to_owned(),
            kind,
            expires,
            set_by: String::new(),
            adopted: None,
            before: None,
            report: None,
            last_report: None,
            asks: String::new(),
            is_final: false,
            renewed: None,
        }
    }

    /// Returns the days that the mandate lasts: from the end of the one before or, without one, from the
    /// vote that set it.
    ///
    /// ```
    /// use horseshoe::input::record::Record;
    /// use horseshoe::output::papers::cycles_of_record;
    ///
    /// let cycles = cycles_of_record(&Record::built_in()?)?;
    /// let last = |cycle: &&horseshoe::output::papers::Cycle| cycle.mission == "UNFICYP";
    /// let cycle = cycles.iter().rfind(last).unwrap();
    /// assert_eq!((cycle.days(), cycle.months()), (Some(365), Some(12)));
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn days(&self) -> Option<i64> {
        self.begins().map(|begins| (self.expires - begins).num_days())
    }

    /// Returns the months that the mandate lasts, if they are whole ones: to the same day of a later month,
    /// or from the last day of a month to that of another.
    ///
    /// ```
    /// use horseshoe::input::record::Record;
    /// use horseshoe::output::papers::cycles_of_record;
    ///
    /// let cycles = cycles_of_record(&Record::built_in()?)?;
    /// let undof = cycles.iter().rfind(|cycle| cycle.mission == "UNDOF").unwrap();
    /// assert_eq!(undof.months(), Some(6), "from 30 June to 31 December, or from 31 December to 30 June");
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn months(&self) -> Option<i64> {
        let (from, to) = (self.begins()?, self.expires);
        let number = |date: NaiveDate| i64::from(date.year()) * 12 + i64::from(date.month0());
        let is_last = |date: NaiveDate| month_of(date).1 == date;
        let are_whole = from.day() == to.day() || (is_last(from) && is_last(to));
        (are_whole && from < to).then(|| number(to) - number(from))
    }

    /// Returns the days from the report for the renewal before to the report for this one.
    ///
    /// ```
    /// use horseshoe::input::record::Record;
    /// use horseshoe::output::papers::cycles_of_record;
    ///
    /// let cycles = cycles_of_record(&Record::built_in()?)?;
    /// let known = cycles.iter().filter_map(|cycle| cycle.days_between_reports());
    /// assert!(known.clone().count() > 20 && known.min() > Some(0));
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn days_between_reports(&self) -> Option<i64> {
        Some((self.report.as_ref()?.date - self.last_report?).num_days())
    }

    fn begins(&self) -> Option<NaiveDate> {
        self.before.or(self.adopted).filter(|begins| *begins < self.expires)
    }
}

type Cycles = BTreeMap<(String, NaiveDate), Cycle>;

/// Lists the cycle of every mandate that the record knows, by expiry: those of the extensions, of the
/// renewals as they were held, and of the mandates that the record knows in the present.
///
/// # Errors
/// None, unless the tables that come with the program have faults.
///
/// ```
/// use horseshoe::input::record::Record;
/// use horseshoe::output::papers::cycles_of_record;
///
/// let record = Record::built_in()?;
/// let cycles = cycles_of_record(&record)?;
/// assert!(cycles.len() >= record.known_mandates()?.len());
/// assert!(cycles.is_sorted_by_key(|cycle| cycle.expires));
/// # Ok::<(), horseshoe::Faults>(())
/// ```
pub fn cycles_of_record(record: &Record) -> Result<Vec<Cycle>, Faults> {
    let mut all = Cycles::new();
    for known in record.known_mandates()? {
        let mut cycle = Cycle::new(&known.mission, known.kind, known.expires);
        cycle.is_final = known.is_final();
        cycle.set_by = known.set_by;
        cycle.adopted = known.set_on;
        cycle.asks = known.asks;
        cycle.renewed =
            known.renewed_on.map(|on| Renewed { on, by: String::new(), is_planned: false });
        all.insert((known.mission, known.expires), cycle);
    }
    for chain in &record.chains {
        add_chain(&mut all, chain);
    }
    let mut list: Vec<Cycle> = all.into_values().collect();
    link(&mut list);
    list.sort_by(|a, b| (a.expires, &a.mission).cmp(&(b.expires, &b.mission)));
    Ok(list)
}

/// Adds what a renewal as held says of the mandate that it ended and of the one that it began.
fn add_chain(all: &mut Cycles, chain: &HeldChain) {
    let of = |expires: NaiveDate| Cycle::new(&chain.mission, MandateKind::Peacekeeping, expires);
    if let Some(expires) = chain.expiry {
        let cycle = all.entry((chain.mission.clone(), expires)).or_insert_with(|| of(expires));
        if cycle.set_by.is_empty() {
            cycle.set_by.clone_from(&chain.expiry_set_by);
        }
        let symbol = chain.document.clone();
        let report =
            chain.report.map(|date| CycleReport { date, state: DocumentState::Issued, symbol });
        cycle.report = report.or(cycle.report.take());
        cycle.renewed =
            Some(Renewed { on: chain.adoption, by: chain.resolution.clone(), is_planned: false });
    }
    if let Some(expires) = chain.next_expiry {
        let cycle = all.entry((chain.mission.clone(), expires)).or_insert_with(|| of(expires));
        cycle.adopted = cycle.adopted.or(Some(chain.adoption));
        if cycle.set_by.is_empty() {
            cycle.set_by.clone_from(&chain.resolution);
        }
    }
}

/// Links the mandates of each mission: what one says of the one before and after it. The list is in the
/// order of missions and days.
fn link(list: &mut [Cycle]) {
    for index in 0..list.len() {
        let (earlier, later) = list.split_at_mut(index);
        let Some(own) = later.first_mut() else { continue };
        let Some(before) = earlier.last_mut().filter(|before| before.mission == own.mission) else {
            continue;
        };
        own.before = Some(before.expires);
        let by_its_vote =
            own.adopted.map(|on| Renewed { on, by: String::new(), is_planned: false });
        if before.renewed.is_none() {
            before.renewed = by_its_vote;
        }
        if let Some(renewed) = &mut before.renewed
            && renewed.by.is_empty()
            && own.adopted.is_none_or(|on| on == renewed.on)
        {
            renewed.by.clone_from(&own.set_by);
        }
        own.last_report = before.report.as_ref().map(|report| report.date);
    }
}

/// Lists the cycles of the mandates that a programme serves, by expiry. The vote is the one that the
/// programme proposes; what the record knows of the same mandate is added.
///
/// # Errors
/// As [`cycles_of_record`].
///
/// ```
/// use horseshoe::input::record::Record;
/// use horseshoe::output::papers::cycles_of_programme;
/// use horseshoe::{Instance, PolicyChoice};
///
/// let instance = Instance::load("data/2027-01".as_ref(), &PolicyChoice::OfInstance)?;
/// let programme = horseshoe::plan("data/2027-01")?;
/// let cycles = cycles_of_programme(&programme, &instance.renewals, &Record::built_in()?)?;
/// let unficyp = cycles.iter().find(|cycle| cycle.mission == "UNFICYP").unwrap();
/// assert_eq!(unficyp.months(), Some(12));
/// assert!(unficyp.renewed.as_ref().is_some_and(|renewed| renewed.is_planned));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn cycles_of_programme(
    programme: &Programme,
    renewals: &[Renewal],
    record: &Record,
) -> Result<Vec<Cycle>, Faults> {
    let known = cycles_of_record(record)?;
    let entry = |renewal: &Renewal, kind: ItemKind| {
        let mut items = programme.items.iter();
        items.find(|entry| entry.renewal.as_ref() == Some(&renewal.id) && entry.item == kind)
    };
    let with_expiry = renewals.iter().filter_map(|own| Some((own, own.mandate_expires?)));
    let mut list: Vec<Cycle> = with_expiry
        .map(|(renewal, expires)| {
            let same =
                |other: &&Cycle| other.mission == renewal.mission && other.expires == expires;
            let mut cycle = known
                .iter()
                .find(same)
                .cloned()
                .unwrap_or_else(|| Cycle::new(&renewal.mission, renewal.kind, expires));
            cycle.kind = renewal.kind;
            if !renewal.resolution.is_empty() {
                cycle.set_by.clone_from(&renewal.resolution);
            }
            let (report, vote) =
                (entry(renewal, ItemKind::Report), entry(renewal, ItemKind::Adoption));
            cycle.report = report.map(|entry| CycleReport {
                date: match renewal.report_issued {
                    Some(issued) => issued,
                    None => renewal.report_limit().unwrap_or(entry.date),
                },
                state: entry.state.unwrap_or(DocumentState::Due),
                symbol: renewal.report_symbol.clone(),
            });
            cycle.renewed =
                vote.map(|vote| Renewed { on: vote.date, by: String::new(), is_planned: true });
            cycle
        })
        .collect();
    list.sort_by(|a, b| (a.expires, &a.mission).cmp(&(b.expires, &b.mission)));
    Ok(list)
}
