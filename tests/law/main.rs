//! The law as a whole: boundary tables, the tables' own shape, properties, real projects, the official text.

mod cases;
mod official_text;
mod pages;
mod properties;
mod real;
mod support;
mod tables;
