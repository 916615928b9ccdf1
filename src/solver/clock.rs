//! The duration of each stage of a solution.

use std::time::Instant;

use super::Options;
use super::deadline::Deadline;
use crate::domain::programme::Stage;

/// Wall-clock time, stage by stage.
pub(super) struct Clock {
    pub(super) begun: Instant,
    last: Instant,
    pub(super) stages: Vec<Stage>,
}

impl Clock {
    pub(super) fn start() -> Clock {
        let now = Instant::now();
        Clock { begun: now, last: now, stages: Vec::new() }
    }

    pub(super) fn stage(&mut self, name: &str) {
        let now = Instant::now();
        let seconds = (now - self.last).as_secs_f64();
        tracing::debug!(stage = name, seconds, "done");
        // The stages of a second core add to those of the first.
        match self.stages.iter_mut().find(|stage| stage.name == name) {
            Some(stage) => stage.seconds += seconds,
            None => self.stages.push(Stage { name: name.to_owned(), seconds }),
        }
        self.last = now;
    }

    /// Returns the deadline of some options; a limit beyond the range of the clock counts as none.
    pub(super) fn deadline(&self, options: &Options) -> Deadline {
        let at = options.time_limit.and_then(|limit| self.begun.checked_add(limit));
        Deadline::new(at, options.cancel.as_ref())
    }
}
