//! The hourly profile that a plan names, and how the project runs in it.

use super::Maybe;
use crate::project::choice::ColumnUnit;
use crate::project::reader::Fields;
use crate::quantity::{Power, Share};
use crate::terms::{self, Term};
use crate::year::Series;

/// The hourly profile.
#[derive(Debug, Clone, Default)]
pub struct Hourly {
    /// The file that holds it, relative to the plan.
    pub file: Maybe<String>,
    /// The sheet of a workbook.
    pub sheet: Maybe<String>,
    /// Possible output of wind.
    pub wind: Option<HourlyColumn>,
    /// Possible output of sun.
    pub solar: Option<HourlyColumn>,
    /// The load without electrolysers.
    pub load: Option<HourlyColumn>,
    /// Demand of hydrogen.
    pub hydrogen: Option<HourlyColumn>,
    /// The share of the year's generation that is fed in where there is a surplus.
    pub feed_in_share: Maybe<Share>,
    /// The most that is fed in at any time.
    pub export_limit: Maybe<Power>,
    /// What the file holds; filled by [`attach_profile`](crate::project::attach_profile).
    pub series: Option<Series>,
}

/// A column of the profile.
#[derive(Debug, Clone, Default)]
pub struct HourlyColumn {
    /// Its name in the header.
    pub column: Maybe<String>,
    /// What its values are; as the header says where it is not given.
    pub unit: Maybe<ColumnUnit>,
}

impl Hourly {
    pub(super) fn read(fields: &mut impl Fields) -> Self {
        fields.required(&terms::HOURLY_FILE);
        Self {
            file: fields.text(&terms::HOURLY_FILE),
            sheet: fields.text(&terms::HOURLY_SHEET),
            wind: HourlyColumn::read(
                fields,
                &terms::HOURLY_WIND,
                &terms::HOURLY_WIND_COLUMN,
                Some(&terms::HOURLY_WIND_UNIT),
            ),
            solar: HourlyColumn::read(
                fields,
                &terms::HOURLY_SOLAR,
                &terms::HOURLY_SOLAR_COLUMN,
                Some(&terms::HOURLY_SOLAR_UNIT),
            ),
            load: HourlyColumn::read(
                fields,
                &terms::HOURLY_LOAD,
                &terms::HOURLY_LOAD_COLUMN,
                Some(&terms::HOURLY_LOAD_UNIT),
            ),
            hydrogen: HourlyColumn::read(fields, &terms::HOURLY_HYDROGEN, &terms::HOURLY_HYDROGEN_COLUMN, None),
            feed_in_share: fields.quantity(&terms::HOURLY_FEED_IN_SHARE),
            export_limit: fields.quantity(&terms::HOURLY_EXPORT_LIMIT),
            series: None,
        }
    }
}

impl HourlyColumn {
    fn read(
        fields: &mut impl Fields,
        table: &'static Term,
        column: &'static Term,
        unit: Option<&'static Term>,
    ) -> Option<Self> {
        fields.table(table, |fields| {
            fields.required(column);
            Self { column: fields.text(column), unit: unit.and_then(|unit| fields.choice(unit)) }
        })
    }
}
