//! For whom a copy of the programme is made.

use std::fmt;
use std::str::FromStr;

/// The readers of a copy.
///
/// ```
/// use horseshoe::output::report::Audience;
/// assert_eq!("us".parse(), Ok(Audience::Us));
/// assert_eq!(Audience::Circulation.as_str(), "circulation");
/// assert!("everybody".parse::<Audience>().is_err());
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Audience {
    /// The delegations: the programme without what the presidency keeps to itself. A copy for
    /// circulation has no points, no proof, no names of files, policies or instances, and no notes.
    Circulation,
    /// The presidency: everything that is known.
    Us,
}

impl Audience {
    /// Both audiences, in the order of the documentation.
    pub const ALL: [Audience; 2] = [Audience::Circulation, Audience::Us];

    /// The word by which a copy is asked for.
    ///
    /// ```
    /// use horseshoe::output::report::Audience;
    ///
    /// assert_eq!(Audience::ALL.map(Audience::as_str), ["circulation", "us"]);
    /// ```
    pub fn as_str(self) -> &'static str {
        match self {
            Audience::Circulation => "circulation",
            Audience::Us => "us",
        }
    }
}

impl fmt::Display for Audience {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl FromStr for Audience {
    type Err = UnknownAudience;

    fn from_str(word: &str) -> Result<Self, UnknownAudience> {
        let found = Audience::ALL.into_iter().find(|audience| audience.as_str() == word);
        found.ok_or_else(|| UnknownAudience(word.to_owned()))
    }
}

/// The word names no audience.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is no audience; expected circulation or us")]
pub struct UnknownAudience(pub String);
