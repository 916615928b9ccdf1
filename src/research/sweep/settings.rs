//! The solver settings of a plan's line.

use std::time::Duration;

use serde::{Deserialize, Serialize};

use crate::solver::model::Formulation;
use crate::solver::{BackendKind, Options};

/// The settings on which an answer can depend.
///
/// With a time limit, answers depend on the machine.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Settings {
    /// The backend's name.
    pub backend: String,
    /// The formulation's name.
    pub formulation: String,
    /// The seconds after which the incumbent is returned.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub time_limit: Option<f64>,
    /// The relative gap at which a programme is good enough.
    pub gap: f64,
    /// Whether the plain program is solved, without reductions.
    pub plain: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Settings::of(&Options::default())
    }
}

impl Settings {
    /// Returns the settings of some options.
    ///
    /// ```
    /// use horseshoe::Options;
    /// use horseshoe::research::sweep::Settings;
    ///
    /// let patient = Settings::of(&Options { gap: 0.05, ..Options::default() });
    /// assert_eq!((patient.gap, patient.plain), (0.05, false));
    /// ```
    pub fn of(options: &Options) -> Settings {
        Settings {
            backend: options.backend.as_str().to_owned(),
            formulation: options.formulation.as_str().to_owned(),
            time_limit: options.time_limit.map(|limit| limit.as_secs_f64()),
            gap: options.gap,
            plain: !options.reduce,
        }
    }

    pub(super) fn is_default(&self) -> bool {
        *self == Settings::default()
    }

    /// Returns the options, for one thread.
    ///
    /// # Errors
    ///
    /// An unknown name or an invalid number, in words.
    pub(super) fn options(&self) -> Result<Options, String> {
        let backend: BackendKind = self.backend.parse()?;
        let formulation: Formulation = self.formulation.parse()?;
        let limit = self.time_limit.map(Duration::try_from_secs_f64).transpose();
        let time_limit = limit.map_err(|error| format!("`time_limit`: {error}"))?;
        if !(0.0..=1.0).contains(&self.gap) {
            return Err(format!("`gap` is {}, not a fraction from 0 to 1", self.gap));
        }
        let reduce = !self.plain;
        Ok(Options {
            backend,
            formulation,
            time_limit,
            gap: self.gap,
            reduce,
            ..Options::default()
        })
    }
}
