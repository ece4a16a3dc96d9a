//! Any bytes are read as a profile or refused; what was read is a year of finite numbers, and what is said can be printed.
#![no_main]

use hegui::profile::{ColumnUnit, Table, Wanted, read};
use hegui::report::{Style, problems};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let mut wanted = vec![Wanted::new("2").in_unit(ColumnUnit::MEGAWATTS)];
    if let Ok(table) = Table::read(bytes, "year.csv", None) {
        assert_eq!(table.steps(), table.calendar().steps());
        wanted.extend(table.headers().map(|(name, _)| Wanted::new(name).of_sun()));
    }
    match read(bytes, "year.csv", None, &wanted) {
        Ok((_, series)) => assert!(series.iter().all(|one| one.total().is_finite() && 0.0 <= one.total())),
        Err(told) => assert!(!problems::render_profile(&told, Style::default()).contains('\u{1b}')),
    }
});
