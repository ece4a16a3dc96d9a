//! Sums of many values.

/// The sum of values, with what each addition loses carried along (Neumaier): exact to the last digit or so, whatever the
/// order. No operation is fused, so every machine gives the same bits.
#[must_use]
pub fn sum(values: &[f64]) -> f64 {
    let mut sum = 0.0_f64;
    let mut lost = 0.0_f64;
    for value in values {
        let next = sum + value;
        lost += if value.abs() <= sum.abs() { (sum - next) + value } else { (value - next) + sum };
        sum = next;
    }
    sum + lost
}
