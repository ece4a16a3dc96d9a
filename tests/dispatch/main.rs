//! The hourly year against known answers, a linear programme, and laws of nature.
#![expect(clippy::unwrap_used, reason = "a test that cannot go on stops")]
#![expect(clippy::indexing_slicing, reason = "a test that looks beyond the end fails")]
#![expect(clippy::disallowed_types, reason = "hourly series are f64")]

mod capacity;
mod optimality;
mod programme;
mod properties;
mod reference;
mod support;
