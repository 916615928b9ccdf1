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

impl Occasion {
    /// Every occasion, in the order of the contract.
    pub const ALL: [Occasion; 8] = [
        Occasion::Creation,
        Occasion::Deterioration,
        Occasion::Developments,
        Occasion::BeforeMission,
        Occasion::AfterMission,
        Occasion::ScalingDown,
        Occasion::ConceptOfOperations,
        Occasion::RulesOfEngagement,
    ];

    /// The word that the column `basis` uses.
    pub fn as_str(self) -> &'static str {
        match self {
            Occasion::Creation => "creation",
            Occasion::Deterioration => "deterioration",
            Occasion::Developments => "developments",
            Occasion::BeforeMission => "before_mission",
            Occasion::AfterMission => "after_mission",
            Occasion::ScalingDown => "scaling_down",
            Occasion::ConceptOfOperations => "concept_of_operations",
            Occasion::RulesOfEngagement => "rules_of_engagement",
        }
    }

    /// The occasion in words, as the programme prints it.
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
