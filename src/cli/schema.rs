//! `hegui schema`: the JSON Schema of the plan file or of the report.

use clap::ArgMatches;

use super::check::chosen;
use super::console::{Console, Stop};
use super::exit::Exit;
use super::words::{SCHEMAS, SchemaOf};
use crate::project::json_schema;
use crate::report::json;

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>) -> Result<Exit, Stop> {
    let schema = match chosen(matches, "of", SCHEMAS).unwrap_or(SchemaOf::Plan) {
        SchemaOf::Plan => json_schema(),
        SchemaOf::Report => json::v1::schema(),
    };
    console.print(&format!("{schema:#}\n")).map(|()| Exit::Pass)
}
