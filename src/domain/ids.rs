//! The names of the rules and of the penalties, as values that the compiler knows.
//!
//! Files carry them as the same strings as ever; see [`RuleId::as_str`].

use std::collections::BTreeSet;
use std::sync::Mutex;

pub use crate::domain::penalties::PenaltyId;
pub use crate::domain::rules::RuleId;

/// Makes an enum of names out of its table. Two ids are the same where their names are the same, and
/// are ordered as these are, so that maps by id are written in the order of the alphabet. Its lines are those
/// of `penalties!` and `rules!`.
macro_rules! ids {
    ($(#[$about:meta])* $name:ident { $($variant:ident = $text:expr => $doc:literal,)* }) => {
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
            ///
            /// ```
            /// use horseshoe::domain::ids::RuleId;
            ///
            /// assert_eq!(RuleId::OneMeeting.as_str(), "one_meeting");
            /// assert_eq!(RuleId::Own("no_mondays").as_str(), "no_mondays");
            /// ```
            pub const fn as_str(self) -> &'static str {
                match self {
                    $($name::$variant => $text,)*
                    $name::Own(name) => name,
                }
            }

            /// The id of a name: one of the library's own where it has the name.
            ///
            /// ```
            /// use horseshoe::domain::ids::RuleId;
            ///
            /// assert!(matches!(RuleId::named("lead"), RuleId::Lead));
            /// assert_eq!(RuleId::named("no_mondays"), RuleId::Own("no_mondays"));
            /// ```
            pub fn named(name: &str) -> $name {
                let known = Self::ALL.iter().copied().find(|id| id.as_str() == name);
                known.unwrap_or_else(|| $name::Own($crate::domain::ids::kept(name)))
            }
        }

        impl PartialEq for $name {
            fn eq(&self, other: &$name) -> bool {
                self.as_str() == other.as_str()
            }
        }

        impl Eq for $name {}

        impl PartialOrd for $name {
            fn partial_cmp(&self, other: &$name) -> Option<std::cmp::Ordering> {
                Some(self.cmp(other))
            }
        }

        impl Ord for $name {
            fn cmp(&self, other: &$name) -> std::cmp::Ordering {
                self.as_str().cmp(other.as_str())
            }
        }

        impl std::hash::Hash for $name {
            fn hash<H: std::hash::Hasher>(&self, state: &mut H) {
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

        impl std::fmt::Debug for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                write!(f, "{:?}", self.as_str())
            }
        }

        impl std::fmt::Display for $name {
            fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
                f.pad(self.as_str())
            }
        }

        impl serde::Serialize for $name {
            fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
                serializer.serialize_str(self.as_str())
            }
        }

        impl<'de> serde::Deserialize<'de> for $name {
            fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<$name, D::Error> {
                Ok($name::named(&<String as serde::Deserialize>::deserialize(deserializer)?))
            }
        }
    };
}

pub(in crate::domain) use ids;

/// No rule: what a statement carries that rests on none.
impl Default for RuleId {
    fn default() -> RuleId {
        RuleId::Own("")
    }
}

/// A name that was read, kept for as long as the program runs: each name once.
pub(in crate::domain) fn kept(name: &str) -> &'static str {
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
    fn every_name_is_unique() {
        assert_eq!(RuleId::ALL.iter().collect::<BTreeSet<_>>().len(), RuleId::ALL.len());
        assert_eq!(PenaltyId::ALL.iter().collect::<BTreeSet<_>>().len(), PenaltyId::ALL.len());
    }
}
