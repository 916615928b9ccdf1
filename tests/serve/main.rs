//! The server of the desk, from outside: over plain sockets, since every HTTP client corrects what it sends.

mod attacks;
mod limits;
mod lost;
mod page;
mod steps;
mod support;
mod words;
