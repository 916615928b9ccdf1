//! What is read: a month's renewals and business, its policy, and the record of what the Council did.

pub mod instance;
pub mod record;
