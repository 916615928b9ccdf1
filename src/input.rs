//! The input room: a month's renewals and business, its policy, and the record of the Council's
//! work.

pub mod instance;
pub mod record;
