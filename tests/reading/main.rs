//! Reading instances and programmes: what loads, what does not, and how that is told.

mod codes;
mod each_fault;
mod encodings;
mod files;
mod generated;
mod guarded;
mod limits;
mod messages;
mod names;
mod policies;
mod programmes;
mod random;
mod record;
mod scenarios;
mod sittings;
mod support;
