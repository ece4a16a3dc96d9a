//! The law as a whole: boundary tables, the tables' own shape, properties, real projects, the official text.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::indexing_slicing,
    reason = "a test that meets the unexpected has failed, and panics"
)]

mod cases;
mod deadlines;
mod engine;
mod flexibility;
mod made_up;
mod matrix;
mod official_text;
mod pages;
mod properties;
mod real;
mod related;
mod rows;
mod support;
mod tables;
mod targets;
mod told;
mod units;
mod wounds;
