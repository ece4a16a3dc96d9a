//! Terms of months, against a table calculated by hand.

use hegui::deadlines::Deadline;
use jiff::civil::Date;

#[test]
fn every_term_runs_out_on_the_day_calculated_by_hand() {
    let mut seen = 0;
    for row in include_str!("deadlines.md").lines().filter_map(|line| line.strip_prefix("| 2")) {
        let row = format!("2{row}");
        let cells: Vec<&str> = row.trim_end_matches('|').split('|').map(str::trim).collect();
        let day = |cell: &str| cell.parse::<Date>().unwrap();
        let deadline = Deadline::after_months(day(cells[0]), cells[1].parse().unwrap()).unwrap();
        assert_eq!(deadline.corresponding, day(cells[2]), "{row}");
        assert_eq!(deadline.moved, day(cells[4]), "{row}");
        assert_eq!(deadline.is_on_a_weekend(), ["六", "日"].contains(&cells[3]), "{row}");
        seen += 1;
    }
    assert!(15 < seen, "only {seen} rows were seen");
}
