//! Proofs of the solver and of the checker, on instances small enough to be searched exhaustively.

mod oracle;
mod small;

mod agreement;
mod cancel;
mod compare;
mod drafters;
mod explain;
mod facts;
mod limits;
mod monotone;
mod mutations;
mod named;
mod optimality;
mod replan;
mod threads;
