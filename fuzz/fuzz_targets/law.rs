//! Any bytes are read as an official text or refused, and what was found can be held against the rules and printed.
#![no_main]

use hegui::official::{OfficialText, verify};
use hegui::regulations::ALL;
use hegui::report::{Style, official};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    if let Ok(text) = OfficialText::read("law.txt", bytes) {
        let seen: Vec<_> = ALL.iter().map(|regulation| verify(&text, regulation)).collect();
        assert!(!official::render(&text, &seen, Style::default()).contains('\u{1b}'));
    }
});
