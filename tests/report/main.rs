//! The outputs of a programme: what they look like, and that nothing in them acts.

mod fixture;

mod changes;
mod circulation;
mod docx;
mod files;
mod hostile;
mod inert;
mod languages;
mod looks;
mod papers;
mod readers;
mod sequences;
mod tracks;
mod typ;
