//! Statistics of the time between the steps of past renewals.

use super::HeldChain;
use crate::base::stats::Distribution;

/// Calendar days between the steps of renewals, for pairs of known days.
///
/// ```
/// use horseshoe::input::record::{Figures, Record};
/// let record = Record::load("data/record".as_ref()).unwrap();
/// let figures = Figures::of(&record.chains);
/// assert_eq!(figures.report_to_tcc.median(), Some(7.5));
/// assert_eq!(figures.report_to_tcc.share_above(7).to_string(), "50% (66 of 132)");
/// ```
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Figures {
    /// From the report, or the letter in its place, to the TCC meeting. Negative if the TCC meeting
    /// matched to the renewal came first.
    pub report_to_tcc: Distribution,
    /// From the TCC meeting to the consultations.
    pub tcc_to_consultations: Distribution,
    /// From the TCC meeting to the adoption.
    pub tcc_to_adoption: Distribution,
    /// From the adoption to the last day of the mandate.
    pub adoption_to_expiry: Distribution,
}

impl Figures {
    /// Computes the statistics of some renewals.
    ///
    /// ```
    /// use horseshoe::input::record::{Figures, Record};
    ///
    /// let record = Record::built_in()?;
    /// let undof = Figures::of(record.chains.iter().filter(|chain| chain.mission == "UNDOF"));
    /// assert!(undof.report_to_tcc.len() < Figures::of(&record.chains).report_to_tcc.len());
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn of<'a>(chains: impl IntoIterator<Item = &'a HeldChain> + Clone) -> Figures {
        let days = |count: fn(&HeldChain) -> Option<i64>| -> Distribution {
            chains.clone().into_iter().filter_map(count).collect()
        };
        Figures {
            report_to_tcc: days(HeldChain::days_to_tcc),
            tcc_to_consultations: days(HeldChain::days_to_consultations),
            tcc_to_adoption: days(HeldChain::days_to_adoption),
            adoption_to_expiry: days(HeldChain::days_to_expiry),
        }
    }

    /// Returns each distribution with its name in words.
    ///
    /// ```
    /// use horseshoe::input::record::{Figures, Record};
    ///
    /// let figures = Figures::of(&Record::built_in()?.chains);
    /// let [(name, days), ..] = figures.named();
    /// assert_eq!((name, days.median()), ("report to TCC meeting", Some(7.5)));
    /// # Ok::<(), horseshoe::Faults>(())
    /// ```
    pub fn named(&self) -> [(&'static str, &Distribution); 4] {
        [
            ("report to TCC meeting", &self.report_to_tcc),
            ("TCC meeting to consultations", &self.tcc_to_consultations),
            ("TCC meeting to adoption", &self.tcc_to_adoption),
            ("adoption to the end of the mandate", &self.adoption_to_expiry),
        ]
    }
}
