//! The words of the documents, in the official languages of the United Nations.
//!
//! Every language is one catalogue: a file of [Fluent](https://projectfluent.org) messages that is built
//! in. A document says nothing fixed but through a [`Catalogue`]: headings, kinds of item, statuses,
//! dates, numbers with their nouns. What people typed, and symbols of documents, stay as they are.
//!
//! Beside every message of a translation stands its state: `V` and the page on which the term was read,
//! or `M` for a term that nobody has confirmed. `horseshoe languages` lists them.

mod catalogue;
mod dates;

mod languages;
mod message;
mod sources;
mod terms;
#[cfg(test)]
mod tests;

pub use crate::base::language::{Language, UnknownLanguage};
pub use catalogue::{Catalogue, Isolation, messages_of};
pub(crate) use catalogue::{Fill, count, foreign, words};
pub(crate) use dates::{capitalised, uncapitalised};
pub use languages::{Languages, NoLanguages};
pub(crate) use message::Message;
pub use sources::{State, Term, terms_of};
