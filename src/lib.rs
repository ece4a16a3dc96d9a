//! hegui (合规): checks one new-energy project of Inner Mongolia against the implementing rules of 2023.

pub mod assess;
pub mod cli;
pub mod compare;
pub mod deadlines;
pub mod dispatch;
pub mod duties;
pub mod facts;
pub mod law;
pub mod official;
pub mod profile;
pub mod project;
pub mod quantity;
pub mod regulations;
pub mod report;
pub mod terms;
pub mod text;
pub mod year;
