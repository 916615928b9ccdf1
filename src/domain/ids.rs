//! The names of the rules and of the penalties, as values that the compiler knows.
//!
//! Files carry them as the same strings as ever; see [`RuleId::as_str`].

use std::cmp::Ordering;
use std::collections::BTreeSet;
use std::fmt;
use std::hash::{Hash, Hasher};
use std::sync::Mutex;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// Makes an enum of names out of its table. Two ids are the same where their names are the same, and
/// are ordered as these are, so that maps by id are written in the order of the alphabet.
macro_rules! ids {
    ($(#[$about:meta])* $name:ident { $($variant:ident = $text:literal: $doc:literal,)* }) => {
        $(#[$about])*
        #[derive(Clone, Copy)]
        #[non_exhaustive]
        pub enum $name {
            $(#[doc = $doc] $variant,)*
            /// One of a user's own, by its name.
            Own(&'static str),
        }

        impl $name {
            /// Every id of the library's own.
            pub const ALL: &[$name] = &[$($name::$variant),*];

            /// The name, as files and messages carry it.
            pub const fn as_str(self) -> &'static str {
                match self {
                    $($name::$variant => $text,)*
                    $name::Own(name) => name,
                }
            }

            /// The id of a name: one of the library's own where it has the name.
            pub fn named(name: &str) -> $name {
                let known = Self::ALL.iter().copied().find(|id| id.as_str() == name);
                known.unwrap_or_else(|| $name::Own(kept(name)))
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &$name) -> bool {
                self.as_str() == other.as_str()
            }
        }

        impl Eq for $name {}

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &$name) -> Option<Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &$name) -> Ordering {
                self.as_str().cmp(other.as_str())
            }
        }

        impl Hash for $name {
            fn hash<H: Hasher>(&self, state: &mut H) {
                self.as_str().hash(state);
            }
        }

        impl PartialEq<str> for $name {
            fn eq(&self, other: &str) -> bool {
                self.as_str() == other
            }
        }

        impl PartialEq<&str> for $name {
            fn eq(&self, other: &&str) -> bool {
                self.as_str() == *other
            }
        }

        impl fmt::Debug for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                write!(f, "{:?}", self.as_str())
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl Serialize for $name {
            fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> Deserialize<'de> for $name {
            fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                Ok($name::named(&String::deserialize(deserializer)?))
            }
        }
    };
}

ids! {
    /// Which hard rule: what rows, precedences and violations carry.
    RuleId {
        Apart = "apart": "Programmes that are asked for differ from those known.",
        Bounds = "bounds": "The first and last days of an item's own row.",
        ChainOrder = "chain_order": "The items of a chain in their order.",
        Complete = "complete": "Every item has its place, and nothing else has one.",
        CouncilSits = "council_sits": "The Council meets only when it sits.",
        DirectlyFollows = "directly_follows": "What directly follows is held in one piece.",
        FixedDate = "fixed_date": "What is fixed stays on its day.",
        Lead = "lead": "The policy's hard leads.",
        MandateExpiry = "mandate_expiry": "The vote is taken before the mandate ends.",
        OneMeeting = "one_meeting": "One meeting at a time.",
        ReportDue = "report_due": "A report comes no later than it is due.",
        WorkingDay = "working_day": "Documents come out on working days.",
    }
}

ids! {
    /// Which soft wish: what charges and shortfalls carry.
    PenaltyId {
        AvoidDay = "avoid_day": "A slot that the calendar asks to avoid.",
        CrowdedDay = "crowded_day": "More items on a day than the policy likes.",
        EarlyReport = "early_report": "A report that must come before it is due.",
        Friday = "friday": "Items on a Friday.",
        HurriedAdoption = "hurried_adoption": "An adoption soon after the consultations.",
        LateAdoption = "late_adoption": "An adoption close to the expiry.",
        Moved = "moved": "Agreed items that are moved, in points.",
        Moves = "moves": "Agreed items that are moved, counted.",
        PreferredDate = "preferred_date": "Days from a preferred date.",
        SoftLead = "soft_lead": "A soft lead that is missed.",
        Waived = "waived": "Rules that are missed under a waiver.",
    }
}

/// No rule: what a statement carries that rests on none.
impl Default for RuleId {
    fn default() -> RuleId {
        RuleId::Own("")
    }
}

/// A name that was read, kept for as long as the program runs: each name once.
fn kept(name: &str) -> &'static str {
    static NAMES: Mutex<BTreeSet<&'static str>> = Mutex::new(BTreeSet::new());
    // A set of names is whole whatever became of the thread that held it.
    let mut names = NAMES.lock().unwrap_or_else(std::sync::PoisonError::into_inner);
    if let Some(known) = names.get(name) {
        return known;
    }
    let kept: &'static str = Box::leak(name.to_owned().into_boxed_str());
    names.insert(kept);
    kept
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ids_are_written_and_read_as_their_names() {
        let ids = [RuleId::Lead, RuleId::OneMeeting, RuleId::Own("at_most_two")];
        let text = serde_json::to_string(&ids).expect("ids are written");
        assert_eq!(text, r#"["lead","one_meeting","at_most_two"]"#);
        let read: Vec<RuleId> = serde_json::from_str(&text).expect("ids are read");
        assert_eq!(read, ids);
        assert!(matches!(read[0], RuleId::Lead) && matches!(read[2], RuleId::Own(_)));
    }

    #[test]
    fn every_name_is_unique_and_in_the_order_of_the_alphabet() {
        assert!(RuleId::ALL.is_sorted_by(|a, b| a < b));
        assert!(PenaltyId::ALL.is_sorted_by(|a, b| a < b));
    }
}
