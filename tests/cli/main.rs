//! The program as its users meet it: the real binary, its streams and its exit codes.

#![expect(clippy::indexing_slicing, clippy::panic, clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod bad_input;
mod batch;
mod check;
mod compare;
mod duties;
mod earlier;
mod explain;
mod hourly;
mod law;
#[path = "../law/made_up.rs"]
mod made_up;
mod meters;
mod output;
mod profile;
mod reports;
mod route;
mod storage;
mod stories;
mod support;
mod usage;
