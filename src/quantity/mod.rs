//! Exact quantities of wind and solar projects.
//!
//! - A **kind** such as [`Power`] or [`Energy`] is a decimal number of base
//!   units. Read one with [`parse()`], or with the `parse` of its type.
//! - A [`Figure`] is an exact fraction of any [`Dimension`]. Quotients such as
//!   shares give figures, and the law compares figures with its bounds.
//! - Nothing is ever rounded in a computation: a result that cannot be held
//!   is the error [`Inexact`], and a quotient by zero is [`Undefined`]. Only
//!   texts for people are rounded, and never to the other side of a bound.
//!
//! ```
//! use std::cmp::Ordering;
//! use hegui::quantity::{Duration, Energy, Figure, ParseError, Power};
//! use hegui::text::Lang;
//!
//! let year = Power::parse("30 万千瓦")?.times(Duration::parse("3000 小时")?).unwrap();
//! let used = Energy::parse("80,906.4 万千瓦时/年")?;
//! let share = used.share_of(year).unwrap();
//! let bound = Figure::written("90%")?;
//!
//! assert_eq!(share.compare(&bound), Some(Ordering::Less));
//! assert_eq!(share.exact(), "0.89896");
//! assert_eq!(share.text_beside(&bound, Lang::Zh), "89.896%");
//! let gap = bound.minus(&share).unwrap();
//! assert_eq!(gap.text_difference(Lang::Zh), "0.104 个百分点");
//! # Ok::<(), ParseError>(())
//! ```

mod dimension;
mod error;
pub(crate) mod exact;
mod figure;
mod kinds;
mod parse;
mod ratio;
mod show;
#[cfg(test)]
mod tests;

pub use dimension::Dimension;
pub use error::ParseError;
pub use exact::{Inexact, Uncomputable, Undefined};
pub use figure::Figure;
pub use kinds::{
    Count, Duration, Energy, EnergyPerGas, EnergyPerMass, GasFlow, GasVolume, HYDROGEN_DENSITY, Length, Mass, Multiple,
    Power, Quantity, Share, Volume, Years,
};
pub use parse::parse;
/// The decimal number type, from the crate `rust_decimal`.
pub use rust_decimal::Decimal;
pub use show::Unit;
