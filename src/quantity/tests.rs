//! Tests of the whole module; each file of tests has one subject.

mod arithmetic;
mod reading;
mod showing;

use super::{Decimal, Dimension, Figure};

/// The decimal of a plain text.
fn dec(text: &str) -> Decimal {
    Decimal::from_str_exact(text).unwrap()
}

/// A bound as the law writes it.
fn bound(text: &str) -> Figure {
    Figure::written(text).unwrap()
}

/// A quotient of whole numbers as a share.
fn share(top: i64, bottom: i64) -> Figure {
    Figure::quotient(Dimension::Share, top.into(), bottom.into()).unwrap()
}
