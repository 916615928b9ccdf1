//! The occasions on which the Council meets the troop- and police-contributing countries.

/// An occasion for a TCC meeting other than a mandate that expires (resolution 1353 (2001), annex
/// II, section B, para. 2).
///
/// ```
/// use horseshoe::input::instance::Occasion;
/// assert_eq!(Occasion::ScalingDown.as_str(), "scaling_down");
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Occasion {
    /// A mandate is created.
    Creation,
    /// The situation deteriorates rapidly and threatens peacekeepers.
    Deterioration,
    /// There are significant developments.
    Developments,
    /// Before a mission of the Council.
    BeforeMission,
    /// After a mission of the Council.
    AfterMission,
    /// The operation is scaled down.
    ScalingDown,
    /// The concept of operations changes.
    ConceptOfOperations,
    /// The rules of engagement change.
    RulesOfEngagement,
}

crate::base::words::worded! {
    /// Every occasion, in the order of the contract.
    Occasion::ALL,
    /// The word that the column `basis` uses.
    as_str {
        Creation = "creation",
        Deterioration = "deterioration",
        Developments = "developments",
        BeforeMission = "before_mission",
        AfterMission = "after_mission",
        ScalingDown = "scaling_down",
        ConceptOfOperations = "concept_of_operations",
        RulesOfEngagement = "rules_of_engagement",
    }
}

impl Occasion {
    /// The occasion in words, as the programme prints it.
    ///
    /// ```
    /// use horseshoe::input::instance::Occasion;
    ///
    /// assert!(Occasion::ALL.iter().all(|own| !own.in_words().contains('_')), "words, not names");
    /// ```
    pub fn in_words(self) -> &'static str {
        match self {
            Occasion::Creation => "creation of a mandate",
            Occasion::Deterioration => "rapid deterioration of the situation",
            Occasion::Developments => "significant developments",
            Occasion::BeforeMission => "before a mission of the Council",
            Occasion::AfterMission => "after a mission of the Council",
            Occasion::ScalingDown => "scaling down of the operation",
            Occasion::ConceptOfOperations => "change of the concept of operations",
            Occasion::RulesOfEngagement => "change of the rules of engagement",
        }
    }
}
