//! Reports for machines. Each version of the format has a module of its own and stays as it is.

pub mod v1;

use std::fmt::Write;

/// JSON with invisible characters and those that turn the direction of writing written as escapes, so that the text can be
/// shown in a terminal.
pub(super) fn escaped(json: &str) -> String {
    let mut escaped = String::with_capacity(json.len() + 1);
    for char in json.chars() {
        if char != '\n' && super::is_harmful(char) {
            for unit in char.encode_utf16(&mut [0; 2]) {
                // Writing to a string cannot fail.
                let _ = write!(escaped, "\\u{unit:04x}");
            }
        } else {
            escaped.push(char);
        }
    }
    escaped
}
