//! The program as its users meet it: the real binary, its streams and its exit codes.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]

mod bad_input;
mod batch;
mod check;
mod compare;
mod earlier;
mod explain;
mod hourly;
mod law;
#[path = "../law/made_up.rs"]
mod made_up;
mod output;
mod profile;
mod reports;
mod route;
mod storage;
mod support;
mod usage;
