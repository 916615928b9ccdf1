//! The fixed words of the sheets, all in one place.

/// The names of the sheets that people read.
pub(super) const PROGRAMME: &str = "Programme";
pub(super) const ITEMS: &str = "Items";
pub(super) const LEADS: &str = "Leads";
pub(super) const DEADLINES: &str = "Deadlines";
pub(super) const CHANGES: &str = "Changes";
pub(super) const COSTS: &str = "Costs";

/// The heads of their columns.
pub(super) const ITEM_COLUMNS: [&str; 11] =
    ["Date", "Day", "Session", "Start", "End", "Item", "Kind", "Status", "Location", "Basis", "Id"];
pub(super) const LEAD_COLUMNS: [&str; 9] =
    ["Lead", "From", "To", "Least", "Actual", "Slack", "Counted in", "Strength", "Source"];
pub(super) const INTERVAL_COLUMNS: [&str; 5] =
    ["Between", "From", "To", "Days between", "Asked for"];
pub(super) const DEADLINE_COLUMNS: [&str; 4] = ["Date", "Day", "Due", "Basis"];
pub(super) const CHANGE_COLUMNS: [&str; 5] = ["Change", "Item", "From", "To", "Reason"];
pub(super) const COST_COLUMNS: [&str; 4] = ["Penalty", "Item", "Reason", "Points"];

pub(super) const MANDATE_EXPIRES: &str = "mandate expires";
pub(super) const TOTAL: &str = "Total";
pub(super) const AVOIDED: &str = "day to avoid";
pub(super) const NOTED: &str = "Noted:";
pub(super) const WAIVED: &str = "To be waived:";

/// Says of a list that changing it changes nothing else.
pub(super) const TO_READ: &str =
    "This list is for reading: the sheet programme.csv is what Horseshoe reads back.";

/// The title of the page.
pub(super) fn title(covers: &str) -> String {
    format!("Programme of work of the Security Council, {covers}")
}

/// Says how many meetings of a day have no room in its cell.
pub(super) fn more(count: usize) -> String {
    format!("… and {count} more: see the sheet {ITEMS}")
}
