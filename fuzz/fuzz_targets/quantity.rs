//! Any text is read as a quantity or refused, and what was read prints to something that reads the same.
#![no_main]

use hegui::quantity::{Energy, EnergyPerMass, Figure, GasFlow, Mass, Power, Quantity, Share, parse};
use hegui::text::Lang;
use libfuzzer_sys::fuzz_target;

fn round_trip<Q: Quantity>(text: &str) {
    match parse::<Q>(text) {
        Err(error) => assert!(!error.message(Lang::Zh).is_empty() && !error.help(Lang::En).is_empty()),
        Ok(value) => {
            let figure = value.figure();
            let rounded = figure.rounded_up(Lang::Zh).expect("a value that was read can be rounded");
            assert!(rounded.compare(&figure).is_some_and(std::cmp::Ordering::is_ge));
            let again = parse::<Q>(&rounded.text(Lang::Zh)).expect("what is printed can be read");
            assert!(again.figure().compare(&rounded).is_some_and(std::cmp::Ordering::is_eq));
        }
    }
}

fuzz_target!(|text: &str| {
    round_trip::<Power>(text);
    round_trip::<Energy>(text);
    round_trip::<Mass>(text);
    round_trip::<GasFlow>(text);
    round_trip::<EnergyPerMass>(text);
    round_trip::<Share>(text);
    let _ = Figure::written(text);
});
