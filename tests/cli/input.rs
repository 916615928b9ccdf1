//! Inputs that are wrong or strange, through the real program.
