//! The kinds of dated items: documents, meetings and adoptions.

use serde::{Deserialize, Serialize};

/// The kind of an item. The files use the word of each kind.
///
/// ```
/// use horseshoe::base::item::ItemKind;
/// assert_eq!(ItemKind::TccMeeting.as_str(), "tcc_meeting");
/// assert_eq!(ItemKind::from_word("tcc_meeting"), Some(ItemKind::TccMeeting));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum ItemKind {
    /// The Secretariat meets the troop- and police-contributing countries (mission planning).
    SecretariatMeeting,
    /// The technical assessment mission is in the field (mission planning).
    AssessmentMission,
    /// The report of the Secretary-General.
    Report,
    /// The private meeting of the Council with the troop- and police-contributing countries.
    TccMeeting,
    /// The politico-military briefing ahead of the mandate discussions.
    PoliticoMilitaryBriefing,
    /// A briefing to the Council.
    Briefing,
    /// Closed consultations of the whole.
    Consultations,
    /// The adoption of a resolution.
    Adoption,
    /// An open debate.
    OpenDebate,
    /// A private meeting that is not a TCC meeting.
    PrivateMeeting,
    /// A meeting of a subsidiary body that takes the Council's time.
    Subsidiary,
    /// Other business.
    Other,
}

/// How an item uses the Council's time.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Track {
    /// A meeting of the Council or of its members: takes minutes of a slot.
    Council,
    /// A document or work of the Secretariat: takes no slot, and falls on working days.
    Secretariat,
}

crate::base::words::worded! {
    /// Every kind, in the order of the table in `ARCHITECTURE.md`.
    ItemKind::ALL,
    /// The word that the files use.
    as_str {
        SecretariatMeeting = "secretariat_meeting",
        AssessmentMission = "assessment_mission",
        Report = "report",
        TccMeeting = "tcc_meeting",
        PoliticoMilitaryBriefing = "politico_military_briefing",
        Briefing = "briefing",
        Consultations = "consultations",
        Adoption = "adoption",
        OpenDebate = "open_debate",
        PrivateMeeting = "private_meeting",
        Subsidiary = "subsidiary",
        Other = "other",
    }
}

impl ItemKind {
    /// The kinds that `events.csv` may name.
    pub const OF_EVENTS: [ItemKind; 8] = [
        ItemKind::Briefing,
        ItemKind::Consultations,
        ItemKind::OpenDebate,
        ItemKind::Adoption,
        ItemKind::PrivateMeeting,
        ItemKind::TccMeeting,
        ItemKind::Subsidiary,
        ItemKind::Other,
    ];

    /// Returns the kind for a word, or `None` for an unknown word.
    ///
    /// ```
    /// use horseshoe::base::item::ItemKind;
    ///
    /// assert_eq!(ItemKind::from_word("open_debate"), Some(ItemKind::OpenDebate));
    /// assert_eq!(ItemKind::from_word("Open debate"), None);
    /// ```
    pub fn from_word(word: &str) -> Option<ItemKind> {
        ItemKind::ALL.into_iter().find(|kind| kind.as_str() == word)
    }

    /// Returns the kind in words, for use in a sentence.
    ///
    /// ```
    /// assert_eq!(horseshoe::base::item::ItemKind::TccMeeting.in_words(), "TCC meeting");
    /// ```
    pub fn in_words(self) -> &'static str {
        match self {
            ItemKind::SecretariatMeeting => "meeting of the Secretariat with TCCs/PCCs",
            ItemKind::AssessmentMission => "technical assessment mission",
            ItemKind::Report => "report of the Secretary-General",
            ItemKind::TccMeeting => "TCC meeting",
            ItemKind::PoliticoMilitaryBriefing => "politico-military briefing",
            ItemKind::Briefing => "briefing",
            ItemKind::Consultations => "consultations",
            ItemKind::Adoption => "adoption",
            ItemKind::OpenDebate => "open debate",
            ItemKind::PrivateMeeting => "private meeting",
            ItemKind::Subsidiary => "subsidiary body",
            ItemKind::Other => "other business",
        }
    }

    /// Returns whether items of this kind take the Council's time.
    pub(crate) fn track(self) -> Track {
        match self {
            ItemKind::SecretariatMeeting | ItemKind::AssessmentMission | ItemKind::Report => {
                Track::Secretariat
            }
            _ => Track::Council,
        }
    }

    /// Returns the order of this kind within a session: adoptions first, then open and private
    /// meetings, then consultations.
    pub(crate) fn order_in_session(self) -> u8 {
        match self {
            ItemKind::Adoption => 0,
            ItemKind::Consultations => 2,
            _ => 1,
        }
    }

    /// Returns whether rule 8 requires a provisional agenda for items of this kind. Formal meetings
    /// of the Council have one; consultations and the work of subsidiary bodies do not.
    pub(crate) fn is_formal_meeting(self) -> bool {
        matches!(
            self,
            ItemKind::TccMeeting
                | ItemKind::Briefing
                | ItemKind::Adoption
                | ItemKind::OpenDebate
                | ItemKind::PrivateMeeting
        )
    }
}
