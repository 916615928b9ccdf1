//! The command line as people call it: what each verb prints, writes and returns.

mod simulate;
mod support;
mod sweep;

mod calls;
mod check;
mod circulation;
mod compare;
mod coordinator;
mod edited;
mod explain;
mod formats;
// Its readers solve with HiGHS.
#[cfg(feature = "highs")]
mod export;
mod generate;
mod guideline;
mod input;
mod languages;
mod limits;
mod manual;
mod months;
mod new;
mod papers;
mod plan;
mod policy;
mod questions;
mod replan;
mod sittings;
#[cfg(unix)]
mod special_files;
mod whatif;
mod with;

#[cfg(not(feature = "highs"))]
#[test]
fn exports_are_read_back_with_highs() {
    println!("skipped: this build has no HiGHS");
}
