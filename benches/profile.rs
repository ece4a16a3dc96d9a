//! How long a profile of 8760 rows takes to read: from bytes to checked series.

#![expect(clippy::unwrap_used, reason = "a bench that cannot read its data has nothing to measure")]
#![expect(clippy::disallowed_types, reason = "hourly series are f64")]

use divan::Bencher;
use divan::counter::BytesCount;
use hegui::profile::{Series, Table, Wanted, read};
use rust_xlsxwriter::Workbook;

const YEAR: &[u8] = include_bytes!("../tests/data/hourly-plains-2012.csv");

fn main() {
    divan::main();
}

fn wanted() -> [Wanted; 3] {
    [Wanted::new("wind_cf"), Wanted::new("pv_cf").of_sun(), Wanted::new("load_pu")]
}

fn series() -> Vec<Series> {
    read(YEAR, "year.csv", None, &wanted()).unwrap().1
}

/// All of it: text, rows, time, three columns.
#[divan::bench]
fn csv(bencher: Bencher<'_, '_>) {
    bencher.counter(BytesCount::of_slice(YEAR)).bench(series);
}

/// Text, rows and time alone.
#[divan::bench]
fn csv_rows(bencher: Bencher<'_, '_>) {
    bencher.counter(BytesCount::of_slice(YEAR)).bench(|| Table::read(YEAR, "year.csv", None).unwrap());
}

/// The yardstick: lines split at commas, numbers read, nothing checked.
#[divan::bench]
fn csv_unchecked(bencher: Bencher<'_, '_>) {
    let text = std::str::from_utf8(YEAR).unwrap();
    bencher.counter(BytesCount::of_slice(YEAR)).bench(|| {
        let rows = text.lines().skip(1).map(|line| line.split(',').map(|cell| cell.parse().unwrap()).collect());
        rows.collect::<Vec<Vec<f64>>>()
    });
}

/// The same year as a workbook.
#[divan::bench]
fn xlsx(bencher: Bencher<'_, '_>) {
    let mut book = Workbook::new();
    let sheet = book.add_worksheet();
    for (column, series) in (0_u16..).zip(series()) {
        sheet.write(0, column, series.header.as_str()).unwrap();
        for (row, value) in (1_u32..).zip(series.values) {
            sheet.write(row, column, value).unwrap();
        }
    }
    let bytes = book.save_to_buffer().unwrap();
    bencher.bench(|| read(&bytes, "year.xlsx", None, &wanted()).unwrap());
}
