//! Work off the runtime: a few threads, a bounded queue, and a token by which each job is ended.
//!
//! A job has a class and the window that asked for it. A newer job of a class takes the place of the older
//! one of the same window, which is asked to end. What saves is never asked to end.

use std::collections::VecDeque;
use std::io;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::{Arc, Condvar, Mutex, MutexGuard, PoisonError};
use std::thread;

use crate::base::cancel::Cancel;

/// The threads for what writes: one makes a step, and one reads and saves.
const WRITERS: usize = 2;
/// Jobs that wait at the most.
const MOST_WAITING: usize = 64;

/// The kinds of jobs, of which a window has one at a time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Class {
    /// A step: it comes before everything else, and ends what prices the state before it.
    Step,
    /// The prices of an item.
    Slots,
    /// The prices of the slots that are looked at.
    Looked,
    /// Repairs, alternatives, scenarios, suggestions: each by its name.
    Question(&'static str),
    /// Reading and saving: never replaced.
    Whole,
}

impl Class {
    /// Returns whether this is for the threads that no question keeps busy.
    fn is_writing(self) -> bool {
        matches!(self, Class::Step | Class::Whole)
    }

    fn is_replaced_by(self, newer: Class) -> bool {
        let is_price = matches!(self, Class::Slots | Class::Looked);
        self != Class::Whole && (self == newer || is_price && newer == Class::Step)
    }
}

type Run = Box<dyn FnOnce() + Send>;

struct Job {
    class: Class,
    window: String,
    cancel: Cancel,
    run: Run,
}

#[derive(Default)]
struct Queue {
    waiting: VecDeque<Job>,
    running: Vec<(Class, String, Cancel)>,
}

struct Shared {
    queue: Mutex<Queue>,
    changed: Condvar,
}

/// The threads that work.
#[derive(Clone)]
pub(super) struct Pool(Arc<Shared>);

impl std::fmt::Debug for Pool {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Pool").finish_non_exhaustive()
    }
}

/// The queue is full.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct Full;

impl Pool {
    /// Starts a thread for each core that answers questions, and some for what writes: a step never waits
    /// for a question.
    pub(super) fn new() -> io::Result<Pool> {
        let cores = thread::available_parallelism().map_or(1, usize::from);
        Pool::of(cores, WRITERS)
    }

    fn of(askers: usize, writers: usize) -> io::Result<Pool> {
        let shared = Shared { queue: Mutex::default(), changed: Condvar::new() };
        let pool = Pool(Arc::new(shared));
        for number in 0..askers + writers {
            let (shared, is_writer) = (Arc::clone(&pool.0), number >= askers);
            let named = thread::Builder::new().name(format!("desk {number}"));
            named.spawn(move || work(&shared, is_writer))?;
        }
        Ok(pool)
    }

    /// Queues a job. What it replaces is asked to end.
    pub(super) fn submit(
        &self,
        class: Class,
        window: &str,
        cancel: Cancel,
        run: impl FnOnce() + Send + 'static,
    ) -> Result<(), Full> {
        let mut queue = lock(&self.0);
        if !window.is_empty() {
            let running = queue.running.iter().map(|(own, name, cancel)| (*own, name, cancel));
            let waiting = queue.waiting.iter().map(|job| (job.class, &job.window, &job.cancel));
            for (own, name, cancel) in running.chain(waiting) {
                if name == window && own.is_replaced_by(class) {
                    cancel.cancel();
                }
            }
        }
        if queue.waiting.len() >= MOST_WAITING {
            return Err(Full);
        }
        let job = Job { class, window: window.to_owned(), cancel, run: Box::new(run) };
        match class {
            Class::Step => queue.waiting.push_front(job),
            _ => queue.waiting.push_back(job),
        }
        drop(queue);
        self.0.changed.notify_all();
        Ok(())
    }
}

fn lock(shared: &Shared) -> MutexGuard<'_, Queue> {
    shared.queue.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Does one job after another. A panic ends the job, and its answer says so; the thread goes on.
fn work(shared: &Shared, is_writer: bool) {
    loop {
        let mut queue = lock(shared);
        let job = loop {
            let suits = |job: &Job| job.class.is_writing() == is_writer;
            let place = queue.waiting.iter().position(suits);
            match place.and_then(|place| queue.waiting.remove(place)) {
                Some(job) => break job,
                None => {
                    queue = shared.changed.wait(queue).unwrap_or_else(PoisonError::into_inner);
                }
            }
        };
        queue.running.push((job.class, job.window.clone(), job.cancel.clone()));
        drop(queue);
        drop(catch_unwind(AssertUnwindSafe(job.run)));
        let mut queue = lock(shared);
        let own = |(class, window, _): &(Class, String, Cancel)| {
            *class == job.class && *window == job.window
        };
        if let Some(place) = queue.running.iter().position(own) {
            queue.running.swap_remove(place);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::sync::mpsc::channel;

    #[test]
    fn a_newer_job_of_a_class_and_window_replaces_the_older_and_no_other() {
        let pool = Pool::of(1, 1).expect("threads");
        let (go, gate) = channel::<()>();
        // The only thread is busy, so what follows waits.
        let busy = Cancel::new();
        let first = busy.clone();
        let (began, begun) = channel();
        let wait = move || {
            began.send(()).unwrap_or(());
            gate.recv().unwrap_or(());
        };
        pool.submit(Class::Question("check"), "a", first, wait).expect("room");
        begun.recv().expect("begun");
        let job = |class, window: &str| {
            let cancel = Cancel::new();
            pool.submit(class, window, cancel.clone(), || {}).expect("room");
            cancel
        };
        let slots = job(Class::Slots, "a");
        let others = [job(Class::Slots, "b"), job(Class::Looked, "a"), job(Class::Whole, "a")];
        let repairs = job(Class::Question("repairs"), "a");
        let newer = job(Class::Slots, "a");
        assert!(slots.is_cancelled() && !newer.is_cancelled());
        assert!(others.iter().chain([&repairs, &busy]).all(|cancel| !cancel.is_cancelled()));
        // A step ends all prices of its window.
        let step = job(Class::Step, "a");
        assert!(newer.is_cancelled() && others[1].is_cancelled());
        assert!(!others[0].is_cancelled() && !repairs.is_cancelled() && !step.is_cancelled());
        // A step is made although the thread for questions is busy.
        let (made, is_made) = channel();
        let run = move || made.send(()).unwrap_or(());
        pool.submit(Class::Step, "b", Cancel::new(), run).expect("room");
        is_made.recv().expect("made");
        // A window without a name replaces nothing.
        let nameless = [job(Class::Slots, ""), job(Class::Slots, "")];
        assert!(nameless.iter().all(|cancel| !cancel.is_cancelled()));
        drop(go);
    }

    #[test]
    fn the_queue_is_bounded_and_a_panic_ends_one_job_alone() {
        let pool = Pool::of(1, 1).expect("threads");
        let (go, gate) = channel::<()>();
        let (began, begun) = channel();
        let wait = move || {
            began.send(()).unwrap_or(());
            gate.recv().unwrap_or(());
            panic!("as a test");
        };
        pool.submit(Class::Whole, "", Cancel::new(), wait).expect("room");
        begun.recv().expect("begun");
        let (done, ends) = channel();
        for number in 0..MOST_WAITING {
            let done = done.clone();
            let run = move || done.send(number).unwrap_or(());
            pool.submit(Class::Whole, "", Cancel::new(), run).expect("room");
        }
        assert_eq!(pool.submit(Class::Whole, "", Cancel::new(), || {}), Err(Full));
        drop((go, done));
        assert_eq!(ends.iter().count(), MOST_WAITING);
    }
}
