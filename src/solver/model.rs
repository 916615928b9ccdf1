//! The integer program: windows first, then columns and rows over them.
//!
//! The model works with positions. It takes a [`Problem`](crate::domain::problem::Problem), the
//! rules and the penalties, and states them as an integer [`Program`], which is then expressed over
//! `good_lp`.

mod block;
mod builder;
mod formulation;
mod grid;
mod parts;
mod program;
mod rooms;
#[cfg(any(feature = "highs", feature = "microlp", feature = "cbc"))]
mod statement;
mod windows;

pub use crate::domain::encoder::Position;
pub use block::{Block, Takes};
pub use builder::{Builder, Encoding, encode};
pub(crate) use builder::{Goal, Penalties, cost, encode_goal};
pub use formulation::Formulation;
pub use grid::{Grid, OVER_NOON, SLOTS_A_DAY};
pub use parts::{Part, Parts};
pub use program::{Column, Program, Row, Sense};
pub use rooms::Rooms;
#[cfg(any(feature = "highs", feature = "microlp", feature = "cbc"))]
pub use statement::state;
pub use windows::{EmptyWindow, Windows};
pub(crate) use windows::{admitted, moment};
