//! Charts as SVG for people who would rather look than read. Each tells in words what it shows, keeps its meaning without
//! colour, and draws nothing that the assessment does not say.

mod balance;
mod lines;
mod margins;
mod timeline;
mod year;

pub(super) use balance::balance;
pub(super) use margins::{bars, margins};
pub(super) use timeline::timeline;
pub(super) use year::{duration, months, storage, worst_week};

use super::layout::columns;
use crate::law::Consequence;
use crate::quantity::Figure;

/// The class that gives a verdict its colour and pattern; what does not apply is not drawn.
const fn class(consequence: Consequence) -> &'static str {
    match consequence {
        Consequence::Pass => "pass",
        Consequence::Fail => "fail",
        Consequence::Justify => "justify",
        Consequence::Missing | Consequence::NotApplicable(_) => "missing",
    }
}

/// The pattern laid over a bar, so that it is told apart in grey: none, hatched, dotted or lined.
const fn pattern(consequence: Consequence) -> &'static str {
    match consequence {
        Consequence::Pass => "",
        Consequence::Fail => "hatch",
        Consequence::Justify => "dots",
        Consequence::Missing | Consequence::NotApplicable(_) => "lines",
    }
}

/// Pixels that a figure takes where `whole` takes `pixels`; none where there is no such share.
fn pixels_of(figure: &Figure, whole: &Figure, pixels: u32) -> Option<u32> {
    let thousandths = figure.thousandths_of(whole)?.max(0);
    let exact = thousandths.saturating_mul(i64::from(pixels)).saturating_add(500) / 1000;
    Some(u32::try_from(exact).unwrap_or(u32::MAX))
}

/// About how many pixels a text of this size takes: Chinese is as wide as high, Latin about half.
fn text_width(text: &str, size: u32) -> u32 {
    u32::try_from(columns(text)).unwrap_or(u32::MAX).saturating_mul(size) / 2
}

#[cfg(test)]
mod tests;
