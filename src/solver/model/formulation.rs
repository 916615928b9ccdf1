//! The three formulations of the integer program.

use std::fmt;

use serde::{Deserialize, Serialize};

/// How positions and precedences become columns and rows.
///
/// ```
/// use horseshoe::solver::model::Formulation;
/// assert_eq!("step".parse(), Ok(Formulation::Step));
/// assert_eq!(Formulation::default().as_str(), "disaggregated");
/// ```
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Formulation {
    /// One binary column for each block and position; each precedence is a single row over the
    /// positions' numbers (Pritsker, Watters & Wolfe 1969).
    Aggregated,
    /// The same columns; each precedence has a row for each position of the earlier block
    /// (Christofides, Alvarez-Valdes & Tamarit 1987).
    ///
    /// The default: the fastest on the cores left by the Lagrangian bound, see `BENCHMARKS.md`.
    #[default]
    Disaggregated,
    /// One binary column for each block and position, which is 1 if the block is there or earlier;
    /// each precedence row has two non-zeros (Möhring, Schulz, Stork & Uetz 2003).
    Step,
}

impl Formulation {
    /// Every formulation.
    pub const ALL: [Formulation; 3] =
        [Formulation::Aggregated, Formulation::Disaggregated, Formulation::Step];

    /// The word that the command line and the outputs use.
    pub fn as_str(self) -> &'static str {
        match self {
            Formulation::Aggregated => "aggregated",
            Formulation::Disaggregated => "disaggregated",
            Formulation::Step => "step",
        }
    }
}

impl fmt::Display for Formulation {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.pad(self.as_str())
    }
}

impl std::str::FromStr for Formulation {
    type Err = String;

    fn from_str(word: &str) -> Result<Self, String> {
        Formulation::ALL.into_iter().find(|known| known.as_str() == word).ok_or_else(|| {
            format!("`{word}` is not a formulation; known are aggregated, disaggregated and step")
        })
    }
}
