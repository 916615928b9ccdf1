//! The Council's terms: kinds of item, formats, statuses, rules, penalties, units.

use super::{Catalogue, Language, Message, count, foreign, words};
use crate::base::calendar::Session;
use crate::base::item::ItemKind;
use crate::domain::changes::ChangeKind;
use crate::domain::ids::{PenaltyId, RuleId};
use crate::domain::programme::{DocumentState, EntryStatus};
use crate::input::instance::policy::{Strength, Unit};

impl Catalogue {
    /// A kind of item, for use in a sentence: `TCC meeting`.
    ///
    /// ```
    /// use horseshoe::base::item::ItemKind;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let words = Catalogue::of(Language::Fr, Isolation::Off);
    /// assert_eq!(words.kind(ItemKind::Briefing), "exposé");
    /// ```
    pub fn kind(self, kind: ItemKind) -> String {
        self.word("kind", kind.as_str())
    }

    /// The format in which an item is held, in the Council's words: `vote`; empty where it has none.
    ///
    /// ```
    /// use horseshoe::base::item::ItemKind;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let words = Catalogue::of(Language::En, Isolation::Off);
    /// assert_eq!(words.label(ItemKind::Adoption), "vote");
    /// assert_eq!(words.label(ItemKind::Report), "");
    /// ```
    pub fn label(self, kind: ItemKind) -> String {
        let message = match kind {
            ItemKind::Adoption => Message::LabelVote,
            ItemKind::Briefing | ItemKind::PoliticoMilitaryBriefing => Message::LabelBriefing,
            ItemKind::OpenDebate => Message::LabelOpenDebate,
            ItemKind::Consultations => Message::LabelConsultations,
            ItemKind::TccMeeting => Message::LabelPrivateMeeting,
            ItemKind::PrivateMeeting => Message::LabelPrivate,
            ItemKind::Subsidiary => Message::LabelSubsidiaryBody,
            ItemKind::SecretariatMeeting
            | ItemKind::AssessmentMission
            | ItemKind::Report
            | ItemKind::Other => return String::new(),
        };
        self.say(message)
    }

    /// A status: `fixed`, `moved`.
    ///
    /// ```
    /// use horseshoe::domain::programme::EntryStatus;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let words = Catalogue::of(Language::En, Isolation::Off);
    /// assert_eq!(words.status(EntryStatus::Moved), "moved");
    /// ```
    pub fn status(self, status: EntryStatus) -> String {
        self.word("status", status.as_str())
    }

    /// The state of a document: `due`, `issued`.
    ///
    /// ```
    /// use horseshoe::domain::programme::DocumentState;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let words = Catalogue::of(Language::En, Isolation::Off);
    /// assert_eq!(words.state(DocumentState::Issued), "issued");
    /// ```
    pub fn state(self, state: DocumentState) -> String {
        self.word("state", state.as_str())
    }

    /// A session: `morning`.
    ///
    /// ```
    /// use horseshoe::base::calendar::Session;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let words = Catalogue::of(Language::Zh, Isolation::Off);
    /// assert_eq!(words.session(Session::Morning), "上午");
    /// ```
    pub fn session(self, session: Session) -> String {
        self.word("session", session.as_str())
    }

    /// The kind of a change: `moved`, `new`.
    ///
    /// ```
    /// use horseshoe::domain::changes::ChangeKind;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let words = Catalogue::of(Language::En, Isolation::Off);
    /// assert_eq!(words.change(ChangeKind::New), "new");
    /// ```
    pub fn change(self, kind: ChangeKind) -> String {
        self.word("change", kind.as_str())
    }

    /// The name of a penalty: `early reports`.
    ///
    /// ```
    /// use horseshoe::domain::ids::PenaltyId;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let words = Catalogue::of(Language::En, Isolation::Off);
    /// assert_eq!(words.penalty(PenaltyId::EarlyReport), "early reports");
    /// assert_eq!(words.penalty(PenaltyId::Own("too_late")), "too late");
    /// ```
    pub fn penalty(self, penalty: PenaltyId) -> String {
        self.word("penalty", penalty.as_str())
    }

    /// What a rule requires, as a sentence.
    ///
    /// ```
    /// use horseshoe::domain::ids::RuleId;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let words = Catalogue::of(Language::En, Isolation::Off);
    /// assert_eq!(words.rule(RuleId::Lead), "The policy's hard leads are kept.");
    /// ```
    pub fn rule(self, rule: RuleId) -> String {
        self.word("rule", rule.as_str())
    }

    /// How strictly a lead is meant: `hard`, `soft`, `order only`.
    ///
    /// ```
    /// use horseshoe::input::instance::policy::Strength;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let words = Catalogue::of(Language::En, Isolation::Off);
    /// assert_eq!(words.strength(Strength::None), "order only");
    /// ```
    pub fn strength(self, strength: Strength) -> String {
        self.say(match strength {
            Strength::Hard => Message::StrengthHard,
            Strength::Soft => Message::StrengthSoft,
            Strength::None => Message::StrengthNone,
        })
    }

    /// The unit of a lead: `calendar days`.
    ///
    /// ```
    /// use horseshoe::input::instance::policy::Unit;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let words = Catalogue::of(Language::En, Isolation::Off);
    /// assert_eq!(words.unit(Unit::WorkingDays), "working days");
    /// ```
    pub fn unit(self, unit: Unit) -> String {
        self.say(match unit {
            Unit::CalendarDays => Message::UnitCalendarDays,
            Unit::WorkingDays => Message::UnitWorkingDays,
        })
    }

    /// A number of days in a unit: `1 working day`, `13 calendar days`.
    ///
    /// ```
    /// use horseshoe::input::instance::policy::Unit;
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let days = |n| Catalogue::of(Language::Ru, Isolation::Off).counted(Unit::CalendarDays, n);
    /// assert_eq!([1, 2, 5, 21].map(days),
    ///     ["1 календарный день", "2 календарных дня", "5 календарных дней", "21 календарный день"]);
    /// ```
    pub fn counted(self, unit: Unit, number: i64) -> String {
        let message = match unit {
            Unit::CalendarDays => Message::CountCalendarDays,
            Unit::WorkingDays => Message::CountWorkingDays,
        };
        self.fill(message, &[count(number)])
    }

    /// A subject with what is said of it: `UNDOF: consultations`. The subject is what a person typed.
    ///
    /// ```
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let words = Catalogue::of(Language::Zh, Isolation::Off);
    /// assert_eq!(words.titled("UNDOF", "磋商"), "UNDOF：磋商");
    /// ```
    pub fn titled(self, subject: &str, what: &str) -> String {
        self.fill(Message::TitleOf, &[("subject", foreign(subject)), ("what", words(what))])
    }

    /// A text with an aside: `UNDOF: adoption (vote)`. Both are taken as they are.
    pub(crate) fn with_aside(self, text: &str, aside: &str) -> String {
        self.fill(Message::Aside, &[("text", words(text)), ("aside", words(aside))])
    }

    /// Texts one after another: `a, b, c`.
    ///
    /// ```
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let words = Catalogue::of(Language::Ar, Isolation::Off);
    /// assert_eq!(words.listed(&["أ", "ب"]), "أ، ب");
    /// ```
    pub fn listed<S: AsRef<str>>(self, texts: &[S]) -> String {
        let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).collect();
        texts.join(&self.say(Message::ListComma))
    }

    /// A text as a sentence of its own, with the full stop of the language.
    pub(crate) fn sentence(self, text: &str) -> String {
        self.fill(Message::Sentence, &[("text", words(text))])
    }

    /// Sentences one after another. Chinese sets no space after its full stop.
    pub(crate) fn sentences<S: AsRef<str>>(self, texts: &[S]) -> String {
        let texts: Vec<&str> = texts.iter().map(AsRef::as_ref).filter(|t| !t.is_empty()).collect();
        texts.join(if self.language() == Language::Zh { "" } else { " " })
    }

    /// Texts one after another, the last joined with a word: `a, b and c`.
    ///
    /// ```
    /// use horseshoe::output::language::{Catalogue, Isolation, Language};
    ///
    /// let words = Catalogue::of(Language::Fr, Isolation::Off);
    /// assert_eq!(words.all_of(&["a", "b", "c"]), "a, b et c");
    /// ```
    pub fn all_of<S: AsRef<str>>(self, texts: &[S]) -> String {
        match texts.split_last() {
            None => String::new(),
            Some((only, [])) => only.as_ref().to_owned(),
            Some((last, before)) => {
                let before = self.listed(before);
                let fills = [("before", words(&before)), ("last", words(last.as_ref()))];
                self.fill(Message::ListAnd, &fills)
            }
        }
    }
}
