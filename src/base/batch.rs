//! Many pieces of work side by side: results in order, progress, and an early end.

use std::fmt;
use std::sync::atomic::{AtomicUsize, Ordering};

use rayon::prelude::*;

use super::cancel::Cancel;

/// How far a batch is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Progress {
    /// The pieces of work that have ended.
    pub ended: usize,
    /// All pieces of work, as far as they are known.
    pub total: usize,
}

/// How a batch is run: who can end it early, and who follows its progress.
///
/// The pieces run on the threads of the current rayon pool. Once the token is cancelled no piece is
/// begun any more; those that run end as they would.
///
/// ```
/// use horseshoe::base::batch::Batch;
/// use horseshoe::base::cancel::Cancel;
///
/// let squares = Batch::unwatched().run(&[1, 2, 3], |number| Some(number * number), |_| None);
/// assert_eq!(squares, [Some(1), Some(4), Some(9)]);
///
/// let cancelled = Cancel::new();
/// cancelled.cancel();
/// let none = Batch::new(&cancelled, &|_| ()).run(&[1, 2, 3], |number| Some(*number), |_| None);
/// assert_eq!(none, [None, None, None]);
/// ```
#[derive(Clone)]
pub struct Batch<'a> {
    cancel: Cancel,
    progress: &'a (dyn Fn(Progress) + Sync),
}

impl<'a> Batch<'a> {
    /// A batch that `cancel` ends early, and whose progress is reported to `progress`: as each piece
    /// ends, on the thread on which it ran.
    ///
    /// ```
    /// use std::sync::atomic::{AtomicUsize, Ordering};
    /// use horseshoe::base::batch::{Batch, Progress};
    /// use horseshoe::base::cancel::Cancel;
    ///
    /// let most = AtomicUsize::new(0);
    /// let progress = |progress: Progress| {
    ///     most.fetch_max(progress.ended, Ordering::Relaxed);
    /// };
    /// Batch::new(&Cancel::new(), &progress).run(&[1, 2, 3], |number| number * 2, |_| 0);
    /// assert_eq!(most.into_inner(), 3);
    /// ```
    pub fn new(cancel: &Cancel, progress: &'a (dyn Fn(Progress) + Sync)) -> Batch<'a> {
        Batch { cancel: cancel.clone(), progress }
    }

    /// A batch that runs to its end, and whose progress nobody follows.
    ///
    /// ```
    /// use horseshoe::base::batch::Batch;
    ///
    /// let lengths = Batch::unwatched().run(&["a", "bc"], |text| text.len(), |_| 0);
    /// assert_eq!(lengths, [1, 2]);
    /// ```
    pub fn unwatched() -> Batch<'static> {
        Batch { cancel: Cancel::new(), progress: &|_| () }
    }

    /// The token that ends the batch early.
    ///
    /// ```
    /// use horseshoe::base::batch::Batch;
    ///
    /// // A piece that finds what was looked for ends the batch.
    /// let batch = Batch::unwatched();
    /// batch.run(&[7], |_| batch.cancel().cancel(), |_| ());
    /// assert!(batch.is_over());
    /// ```
    pub fn cancel(&self) -> &Cancel {
        &self.cancel
    }

    /// Whether no piece is begun any more.
    ///
    /// ```
    /// use horseshoe::base::batch::Batch;
    /// use horseshoe::base::cancel::Cancel;
    ///
    /// let cancel = Cancel::new();
    /// let batch = Batch::new(&cancel, &|_| ());
    /// assert!(!batch.is_over());
    /// cancel.cancel();
    /// assert!(batch.is_over());
    /// ```
    pub fn is_over(&self) -> bool {
        self.cancel.is_cancelled()
    }

    /// The result of each piece, in the order of the pieces: of `work` where the piece was begun, of
    /// `not_run` where it was not.
    ///
    /// ```
    /// use horseshoe::base::batch::Batch;
    ///
    /// let batch = Batch::unwatched();
    /// let squares = batch.run(&[3, 1, 2], |number| Some(number * number), |_| None);
    /// assert_eq!(squares, [Some(9), Some(1), Some(4)], "in the order of the pieces");
    /// batch.cancel().cancel();
    /// assert_eq!(batch.run(&[3], |number| Some(*number), |_| None), [None]);
    /// ```
    pub fn run<T: Sync, R: Send>(
        &self,
        pieces: &[T],
        work: impl Fn(&T) -> R + Sync,
        not_run: impl Fn(&T) -> R + Sync,
    ) -> Vec<R> {
        let (ended, total) = (AtomicUsize::new(0), pieces.len());
        let result = |piece: &T| {
            let result = if self.is_over() { not_run(piece) } else { work(piece) };
            let ended = 1 + ended.fetch_add(1, Ordering::Relaxed);
            (self.progress)(Progress { ended, total });
            result
        };
        // Pieces differ much in length, so each is handed out by itself.
        pieces.par_iter().with_max_len(1).map(result).collect()
    }
}

impl fmt::Debug for Batch<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Batch").field("cancel", &self.cancel).finish_non_exhaustive()
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use super::*;

    #[test]
    fn results_keep_the_order_of_the_pieces_whatever_the_threads() {
        let pieces: Vec<u64> = (0..500).collect();
        for threads in [1, 2, 4] {
            let pool =
                rayon::ThreadPoolBuilder::new().num_threads(threads).build().expect("a pool");
            let reported = Mutex::new(Vec::new());
            let progress =
                |progress: Progress| reported.lock().expect("no panic").push(progress.ended);
            let batch = Batch::new(&Cancel::new(), &progress);
            let results = pool.install(|| batch.run(&pieces, |piece| piece * 3, |_| 0));
            assert_eq!(results, pieces.iter().map(|piece| piece * 3).collect::<Vec<_>>());
            let mut reported = reported.into_inner().expect("no panic");
            reported.sort_unstable();
            assert_eq!(reported, (1..=500).collect::<Vec<_>>());
        }
    }

    #[test]
    fn nothing_is_begun_once_it_is_cancelled() {
        let pieces: Vec<usize> = (0..100).collect();
        let pool = rayon::ThreadPoolBuilder::new().num_threads(2).build().expect("a pool");
        let cancel = Cancel::new();
        let batch = Batch::new(&cancel, &|_| ());
        let work = |piece: &usize| {
            if *piece == 10 {
                cancel.cancel();
            }
            true
        };
        let begun = pool.install(|| batch.run(&pieces, work, |_| false));
        assert!(begun[10]);
        assert!(begun.iter().filter(|begun| !**begun).count() > 0);
    }
}
