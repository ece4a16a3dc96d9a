//! The typed quantities: one type for each dimension.

use std::str::FromStr;

use rust_decimal::Decimal;

use super::dimension::Dimension;
use super::error::ParseError;
use super::exact::{self, Inexact, Undefined};
use super::figure::Figure;
use super::parse;

mod sealed {
    pub trait Sealed {}
}

/// A typed quantity. Only the types of this module implement it.
///
/// ```
/// use hegui::quantity::{Decimal, Power, Quantity};
/// assert_eq!(Power::from_base(Decimal::from(1000)), Power::parse("1 MW").unwrap());
/// ```
pub trait Quantity: sealed::Sealed + Copy + Ord {
    /// What the type measures.
    const DIMENSION: Dimension;

    /// The quantity of so many base units. No limit of size is checked here:
    /// it is for computed values, [`parse`](super::parse) is for written ones.
    fn from_base(base: Decimal) -> Self;

    /// The number of base units.
    fn base(self) -> Decimal;

    /// The value as a figure that can be compared with a bound.
    fn figure(self) -> Figure {
        Figure::whole(Self::DIMENSION, self.base())
    }
}

macro_rules! quantity {
    ($name:ident, $what:literal, $base:literal, $text:literal, $value:literal) => {
        #[doc = concat!($what, ", as an exact number of ", $base, ".")]
        ///
        /// ```
        #[doc = concat!("use hegui::quantity::", stringify!($name), ";")]
        #[doc = concat!("let value = ", stringify!($name), "::parse(\"", $text, "\")?;")]
        #[doc = concat!("assert_eq!(value.base().to_string(), \"", $value, "\");")]
        /// # Ok::<(), hegui::quantity::ParseError>(())
        /// ```
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        pub struct $name(Decimal);

        impl sealed::Sealed for $name {}

        impl Quantity for $name {
            const DIMENSION: Dimension = Dimension::$name;

            fn from_base(base: Decimal) -> Self {
                Self(base.normalize())
            }

            fn base(self) -> Decimal {
                self.0
            }
        }

        impl $name {
            /// None at all.
            pub const ZERO: Self = Self(Decimal::ZERO);

            #[doc = concat!("The number of ", $base, ", without trailing zeros.")]
            ///
            /// ```
            #[doc = concat!("use hegui::quantity::", stringify!($name), ";")]
            #[doc = concat!("assert!(", stringify!($name), "::ZERO.base().is_zero());")]
            /// ```
            #[must_use]
            pub const fn base(self) -> Decimal {
                self.0
            }

            /// Whether the value is exactly zero.
            ///
            /// ```
            #[doc = concat!("use hegui::quantity::", stringify!($name), ";")]
            #[doc = concat!("assert!(", stringify!($name), "::ZERO.is_zero());")]
            /// ```
            #[must_use]
            pub fn is_zero(self) -> bool {
                self.0.is_zero()
            }

            /// The sum.
            ///
            /// # Errors
            /// [`Inexact`] if the sum needs too many digits.
            ///
            /// ```
            #[doc = concat!("use hegui::quantity::", stringify!($name), ";")]
            #[doc = concat!("let a = ", stringify!($name), "::parse(\"", $text, "\").unwrap();")]
            #[doc = concat!("assert_eq!(a.plus(", stringify!($name), "::ZERO), Ok(a));")]
            /// ```
            pub fn plus(self, other: Self) -> Result<Self, Inexact> {
                exact::add(self.0, other.0).map(Self)
            }

            /// The difference; below zero if `other` is larger.
            ///
            /// # Errors
            /// [`Inexact`] if the difference needs too many digits.
            ///
            /// ```
            #[doc = concat!("use hegui::quantity::", stringify!($name), ";")]
            #[doc = concat!("let a = ", stringify!($name), "::parse(\"", $text, "\").unwrap();")]
            #[doc = concat!("assert_eq!(a.minus(a), Ok(", stringify!($name), "::ZERO));")]
            /// ```
            pub fn minus(self, other: Self) -> Result<Self, Inexact> {
                exact::sub(self.0, other.0).map(Self)
            }

            /// The same value as a [`Figure`].
            ///
            /// ```
            #[doc = concat!("use hegui::quantity::{Dimension, ", stringify!($name), "};")]
            #[doc = concat!("let figure = ", stringify!($name), "::ZERO.figure();")]
            #[doc = concat!("assert_eq!(figure.dimension(), Dimension::", stringify!($name), ");")]
            /// ```
            #[must_use]
            pub fn figure(self) -> Figure {
                Figure::whole(Dimension::$name, self.0)
            }

            /// Reads a value with its unit, see [`parse`](super::parse).
            ///
            /// # Errors
            /// [`ParseError`] says what is wrong and what to write instead.
            ///
            /// ```
            #[doc = concat!("use hegui::quantity::", stringify!($name), ";")]
            #[doc = concat!("assert!(", stringify!($name), "::parse(\"", $text, "\").is_ok());")]
            #[doc = concat!("assert!(", stringify!($name), "::parse(\"-1\").is_err());")]
            /// ```
            pub fn parse(text: &str) -> Result<Self, ParseError> {
                parse::parse(text)
            }

            /// The part of `whole` that this is, as a share.
            ///
            /// # Errors
            /// [`Undefined`] if `whole` is zero.
            ///
            /// ```
            #[doc = concat!("use hegui::quantity::", stringify!($name), ";")]
            #[doc = concat!("let a = ", stringify!($name), "::parse(\"", $text, "\").unwrap();")]
            /// assert_eq!(a.share_of(a).unwrap().exact(), "1");
            /// ```
            pub fn share_of(self, whole: Self) -> Result<Figure, Undefined> {
                Figure::quotient(Dimension::Share, self.0, whole.0)
            }

            /// How many times `other` this is, as a multiple.
            ///
            /// # Errors
            /// [`Undefined`] if `other` is zero.
            ///
            /// ```
            #[doc = concat!("use hegui::quantity::", stringify!($name), ";")]
            #[doc = concat!("let a = ", stringify!($name), "::parse(\"", $text, "\").unwrap();")]
            /// assert_eq!(a.multiple_of(a).unwrap().exact(), "1");
            /// ```
            pub fn multiple_of(self, other: Self) -> Result<Figure, Undefined> {
                Figure::quotient(Dimension::Multiple, self.0, other.0)
            }
        }

        impl FromStr for $name {
            type Err = ParseError;

            fn from_str(text: &str) -> Result<Self, ParseError> {
                parse::parse(text)
            }
        }
    };
}

quantity!(Power, "Power or capacity", "kW", "20 万千瓦", "200000");
quantity!(Energy, "Electricity", "kWh", "5.62 亿千瓦时", "562000000");
quantity!(Duration, "Hours of storage or use", "h", "4 小时", "4");
quantity!(Years, "Years", "years", "20 年", "20");
quantity!(Length, "Length", "m", "8 公里", "8000");
quantity!(Mass, "Mass", "kg", "7800 吨/年", "7800000");
quantity!(Volume, "Volume of water", "m3", "1.2 万立方米", "12000");
quantity!(GasVolume, "Gas volume at 0 °C and 101.325 kPa", "Nm3", "3 万标方", "30000");
quantity!(GasFlow, "Gas flow", "Nm3/h", "1000 标方/时", "1000");
quantity!(EnergyPerMass, "Electricity per mass", "kWh/kg", "55 kWh/kg", "55");
quantity!(EnergyPerGas, "Electricity per gas volume", "kWh/Nm3", "4.9 kWh/Nm3", "4.9");
quantity!(Share, "A share of a whole", "wholes (20% is 0.2)", "20%", "0.2");
quantity!(Multiple, "How many times as much", "times", "1.2 倍", "1.2");
quantity!(Count, "A number of things", "things", "2", "2");

/// The density of hydrogen at 0 °C and 101.325 kPa: 0.08988 kg/Nm3.
///
/// ```
/// assert_eq!(hegui::quantity::HYDROGEN_DENSITY.to_string(), "0.08988");
/// ```
pub const HYDROGEN_DENSITY: Decimal = Decimal::from_parts(8988, 0, 0, false, 5);

impl Power {
    /// The electricity of this power over a time.
    ///
    /// # Errors
    /// [`Inexact`] if the product needs too many digits.
    ///
    /// ```
    /// use hegui::quantity::{Duration, Energy, Power};
    /// let power = Power::parse("20 万千瓦").unwrap();
    /// let hours = Duration::parse("3000 h").unwrap();
    /// assert_eq!(power.times(hours), Ok(Energy::parse("6 亿千瓦时").unwrap()));
    /// ```
    pub fn times(self, time: Duration) -> Result<Energy, Inexact> {
        exact::mul(self.0, time.0).map(Energy)
    }
}

impl Mass {
    /// The electricity used to make this mass.
    ///
    /// # Errors
    /// [`Inexact`] if the product needs too many digits.
    ///
    /// ```
    /// use hegui::quantity::{Energy, EnergyPerMass, Mass};
    /// let mass = Mass::parse("10 吨").unwrap();
    /// let use_per_kg = EnergyPerMass::parse("55 kWh/kg").unwrap();
    /// assert_eq!(mass.times(use_per_kg), Ok(Energy::parse("550 MWh").unwrap()));
    /// ```
    pub fn times(self, consumption: EnergyPerMass) -> Result<Energy, Inexact> {
        exact::mul(self.0, consumption.0).map(Energy)
    }
}

impl GasVolume {
    /// The electricity used to make this gas.
    ///
    /// # Errors
    /// [`Inexact`] if the product needs too many digits.
    ///
    /// ```
    /// use hegui::quantity::{Energy, EnergyPerGas, GasVolume};
    /// let gas = GasVolume::parse("1 万标方").unwrap();
    /// let use_per_gas = EnergyPerGas::parse("5 度/标方").unwrap();
    /// assert_eq!(gas.times(use_per_gas), Ok(Energy::parse("5 万度").unwrap()));
    /// ```
    pub fn times(self, consumption: EnergyPerGas) -> Result<Energy, Inexact> {
        exact::mul(self.0, consumption.0).map(Energy)
    }

    /// The mass of this volume of hydrogen, at [`HYDROGEN_DENSITY`].
    ///
    /// # Errors
    /// [`Inexact`] if the product needs too many digits.
    ///
    /// ```
    /// use hegui::quantity::{GasVolume, Mass};
    /// let gas = GasVolume::parse("1 万标方").unwrap();
    /// assert_eq!(gas.hydrogen_mass(), Ok(Mass::parse("898.8 kg").unwrap()));
    /// ```
    pub fn hydrogen_mass(self) -> Result<Mass, Inexact> {
        exact::mul(self.0, HYDROGEN_DENSITY).map(Mass)
    }

    /// How long this flow takes to give this volume.
    ///
    /// # Errors
    /// [`Undefined`] if the flow is zero.
    ///
    /// ```
    /// use hegui::quantity::{GasFlow, GasVolume};
    /// let gas = GasVolume::parse("6000 标方").unwrap();
    /// let flow = GasFlow::parse("1000 标方/时").unwrap();
    /// assert_eq!(gas.hours_at(flow).unwrap().exact(), "6");
    /// ```
    pub fn hours_at(self, flow: GasFlow) -> Result<Figure, Undefined> {
        Figure::quotient(Dimension::Duration, self.0, flow.0)
    }
}

impl Energy {
    /// How long this power takes to give this electricity.
    ///
    /// # Errors
    /// [`Undefined`] if the power is zero.
    ///
    /// ```
    /// use hegui::quantity::{Energy, Power};
    /// let energy = Energy::parse("40 MWh").unwrap();
    /// let power = Power::parse("10 MW").unwrap();
    /// assert_eq!(energy.hours_at(power).unwrap().exact(), "4");
    /// ```
    pub fn hours_at(self, power: Power) -> Result<Figure, Undefined> {
        Figure::quotient(Dimension::Duration, self.0, power.0)
    }
}
