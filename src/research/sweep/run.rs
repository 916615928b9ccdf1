//! Processes a plan, or lines from a stream.

use std::collections::BTreeMap;
use std::io::{BufRead, Write};
use std::sync::atomic::{AtomicBool, AtomicUsize, Ordering};
use std::sync::mpsc::RecvTimeoutError;
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::thread;
use std::time::Duration;

use rayon::ThreadPool;

use super::input::{Input, NoLine};
use super::line::{PlanLine, ResultLine};
use super::lines::read_value;
use super::plan::{LINE, Plan};
use super::results::Results;
use super::shard::Shard;
use super::worker::Worker;
use crate::base::batch::Batch;
use crate::base::cancel::Cancel;

/// The interval at which a run that waits for a line checks whether to end.
const TICK: Duration = Duration::from_millis(50);
/// The number of lines per thread that are read ahead. A longer queue would only fill the memory.
const QUEUED: usize = 4;

/// The result of a run.
#[derive(Debug, Default)]
pub struct Run {
    /// The number of lines answered before it began.
    pub before: usize,
    /// The number of lines that it answered.
    pub answered: usize,
    /// The number of lines that it did not reach because it was stopped.
    pub left: usize,
    /// The reasons why lines have no answer, with the number of lines for each.
    pub failures: BTreeMap<String, usize>,
    /// Whether it ended before its input did.
    pub cut_short: bool,
    /// The reason why answers could no longer be written.
    pub broken: Option<String>,
}

impl Run {
    /// Returns whether every line has its answer.
    ///
    /// ```
    /// use horseshoe::base::batch::Batch;
    /// use horseshoe::research::sweep::{Results, Shard, run};
    /// # use horseshoe::PolicyChoice;
    /// # use horseshoe::research::generate::Recipe;
    /// # use horseshoe::research::sweep::{Plan, Settings, Swept};
    /// # let swept = Swept {
    /// #     generated: vec![Recipe { renewals: 1, events: 1, ..Recipe::default() }],
    /// #     policies: vec![PolicyChoice::Named("guideline".into())],
    /// #     ..Swept::default()
    /// # };
    /// # let plan = Plan::of(&swept, &Settings::default())?;
    ///
    /// let dir = tempfile::tempdir()?;
    /// let mut results = Results::open(&dir.path().join("answers.jsonl"), &plan)?;
    /// let batch = Batch::unwatched();
    /// batch.cancel().cancel();
    /// assert!(!run(&plan, Shard::WHOLE, &mut results, &batch).is_complete());
    /// assert!(run(&plan, Shard::WHOLE, &mut results, &Batch::unwatched()).is_complete());
    /// # Ok::<(), Box<dyn std::error::Error>>(())
    /// ```
    pub fn is_complete(&self) -> bool {
        self.left == 0 && !self.cut_short && self.failures.is_empty() && self.broken.is_none()
    }
}

/// The shared state of a run's threads.
struct Shared<'a, W> {
    worker: Worker,
    output: Mutex<Output<W>>,
    cancel: &'a Cancel,
    /// Whether the output is broken, readable without its lock.
    is_broken: AtomicBool,
    answered: AtomicUsize,
    left: AtomicUsize,
    failures: Mutex<BTreeMap<String, usize>>,
}

/// The output, until writing to it fails. Both are behind one lock: a thread that holds the output
/// knows whether it is broken, and takes no other lock meanwhile.
struct Output<W> {
    write: W,
    broken: Option<String>,
}

impl<'a, W: FnMut(&ResultLine) -> Result<(), String> + Send> Shared<'a, W> {
    fn new(cancel: &'a Cancel, write: W) -> Shared<'a, W> {
        Shared {
            worker: Worker::default(),
            output: Mutex::new(Output { write, broken: None }),
            cancel,
            is_broken: AtomicBool::new(false),
            answered: AtomicUsize::new(0),
            left: AtomicUsize::new(0),
            failures: Mutex::default(),
        }
    }

    fn is_over(&self) -> bool {
        self.cancel.is_cancelled() || self.is_broken.load(Ordering::Relaxed)
    }

    /// Answers a line, unless the run is over.
    fn take(&self, line: &PlanLine) {
        if self.is_over() {
            return self.leave();
        }
        match self.worker.answer(line) {
            Ok(result) => self.put(&result),
            Err(error) => self.fail(error.to_string()),
        }
    }

    /// Leaves a line without an answer.
    fn leave(&self) {
        self.left.fetch_add(1, Ordering::Relaxed);
    }

    /// Writes an answer, unless an earlier write failed: nothing may follow half a line.
    fn put(&self, result: &ResultLine) {
        let mut output = held(&self.output);
        if output.broken.is_some() {
            return self.leave();
        }
        match (output.write)(result) {
            Ok(()) => drop(self.answered.fetch_add(1, Ordering::Relaxed)),
            Err(why) => {
                output.broken = Some(why);
                self.is_broken.store(true, Ordering::Relaxed);
            }
        }
    }

    fn fail(&self, why: String) {
        *held(&self.failures).entry(why).or_default() += 1;
    }

    fn end(self, before: usize, cut_short: bool) -> Run {
        let output = self.output.into_inner().unwrap_or_else(PoisonError::into_inner);
        Run {
            before,
            answered: self.answered.into_inner(),
            left: self.left.into_inner(),
            failures: self.failures.into_inner().unwrap_or_else(PoisonError::into_inner),
            cut_short,
            broken: output.broken,
        }
    }
}

fn held<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Answers the unanswered lines of a shard on the threads of the current rayon pool, and appends
/// each answer as it is found.
///
/// Once the batch is cancelled, no further line is begun.
///
/// ```
/// use horseshoe::base::batch::Batch;
/// use horseshoe::research::sweep::{Results, Shard, run};
/// # use horseshoe::PolicyChoice;
/// # use horseshoe::research::generate::Recipe;
/// # use horseshoe::research::sweep::{Plan, Settings, Swept};
/// # let swept = Swept {
/// #     generated: vec![Recipe { renewals: 1, events: 1, ..Recipe::default() }],
/// #     policies: vec![PolicyChoice::Named("guideline".into())],
/// #     ..Swept::default()
/// # };
/// # let plan = Plan::of(&swept, &Settings::default())?;
///
/// let dir = tempfile::tempdir()?;
/// let path = dir.path().join("answers.jsonl");
/// let first = run(&plan, Shard::WHOLE, &mut Results::open(&path, &plan)?, &Batch::unwatched());
/// let again = run(&plan, Shard::WHOLE, &mut Results::open(&path, &plan)?, &Batch::unwatched());
/// assert_eq!((first.answered, again.before, again.answered), (1, 1, 0));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn run(plan: &Plan, shard: Shard, results: &mut Results, batch: &Batch<'_>) -> Run {
    let own = plan.lines.iter().filter(|line| shard.holds(&line.id));
    let (before, open): (Vec<&PlanLine>, Vec<&PlanLine>) =
        own.partition(|line| results.has(&line.id));
    let shared = Shared::new(batch.cancel(), |result: &ResultLine| results.append(result));
    batch.run(&open, |line| shared.take(line), |_| shared.leave());
    let mut run = shared.end(before.len(), false);
    if run.broken.is_none() {
        run.broken = results.settle().err();
    }
    run
}

/// Answers lines as they arrive, on the threads of a pool, and outputs each answer as it is found,
/// in no particular order.
///
/// Lines are read only shortly before they are begun. Once `cancel` is cancelled, or an answer cannot
/// be written, the run ends without waiting for the input: the reading thread is left to wait for its
/// next line.
///
/// ```
/// use std::io::Cursor;
/// use horseshoe::base::cancel::Cancel;
/// use horseshoe::research::sweep::stream;
/// # use horseshoe::PolicyChoice;
/// # use horseshoe::research::generate::Recipe;
/// # use horseshoe::research::sweep::{Plan, Settings, Swept};
/// # let swept = Swept {
/// #     generated: vec![Recipe { renewals: 1, events: 1, ..Recipe::default() }],
/// #     policies: vec![PolicyChoice::Named("guideline".into())],
/// #     ..Swept::default()
/// # };
/// # let plan = Plan::of(&swept, &Settings::default())?;
///
/// let pool = rayon::ThreadPoolBuilder::new().num_threads(1).build()?;
/// let mut answers = Vec::new();
/// let run = stream(&pool, Cursor::new(plan.to_jsonl()), &mut answers, &Cancel::new());
/// assert!(run.is_complete());
/// assert_eq!(String::from_utf8(answers)?.lines().count(), plan.lines.len());
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
pub fn stream(
    pool: &ThreadPool,
    input: impl BufRead + Send + 'static,
    output: impl Write + Send,
    cancel: &Cancel,
) -> Run {
    let mut output = output;
    let shared = Shared::new(cancel, move |result: &ResultLine| {
        let line = result.to_json() + "\n";
        let written = output.write_all(line.as_bytes()).and_then(|()| output.flush());
        written.map_err(|error| format!("cannot write to the standard output: {error}"))
    });
    let lines = match Input::open(input) {
        Ok(lines) => lines,
        Err(error) => {
            shared.fail(format!("cannot read the standard input: {error}"));
            return shared.end(0, true);
        }
    };
    let queued = AtomicUsize::new(0);
    let most_queued = QUEUED * pool.current_num_threads();
    let reader = thread::current();
    // Lines are received outside the pool, because a pool of one thread must be free to answer.
    let cut_short = pool.in_place_scope_fifo(|scope| {
        while !shared.is_over() {
            if queued.load(Ordering::Acquire) >= most_queued {
                thread::park_timeout(TICK);
                continue;
            }
            let line = match lines.next(TICK) {
                Ok(text) => read_value::<PlanLine>(&text.text, LINE)
                    .map_err(|why| format!("line {} of the standard input: {why}", text.number)),
                Err(NoLine::Unreadable(why)) => Err(why),
                Err(NoLine::Waiting(RecvTimeoutError::Timeout)) => continue,
                Err(NoLine::Waiting(RecvTimeoutError::Disconnected)) => return false,
            };
            match line {
                Ok(line) => {
                    queued.fetch_add(1, Ordering::Release);
                    let (shared, queued, reader) = (&shared, &queued, &reader);
                    scope.spawn_fifo(move |_| {
                        shared.take(&line);
                        queued.fetch_sub(1, Ordering::Release);
                        reader.unpark();
                    });
                }
                Err(why) => shared.fail(why),
            }
        }
        true
    });
    shared.end(0, cut_short)
}
