//! Threads, for the verbs that do many things at a time.

use rayon::ThreadPool;

use super::Failure;

/// Starts `count` threads, or one for each core.
pub(super) fn workers(count: Option<u16>) -> Result<ThreadPool, Failure> {
    let count = count.map_or(0, usize::from);
    let pool = rayon::ThreadPoolBuilder::new().num_threads(count).build();
    pool.map_err(|error| Failure::Call(format!("cannot start the threads: {error}")))
}
