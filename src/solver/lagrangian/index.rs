//! The index types of the Lagrangian dual.

use crate::base::index::index;

index! {
    /// A position of a block, numbered across all blocks.
    PlaceId
}

index! {
    /// A cell, numbered across all days.
    CellId
}

index! {
    /// A day on which some block can be, numbered among these.
    DayId
}
