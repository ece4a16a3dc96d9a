//! Any bytes give a plan or a list of problems, any plan an assessment at every stage, and either can be printed.
#![no_main]

use hegui::assess::{Options, assess};
use hegui::project::{Stage, read};
use hegui::report::{Style, json, problems, terminal};
use hegui::text::Lang;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|bytes: &[u8]| {
    let style = Style { lang: Lang::Zh, width: 80, colour: false };
    match read("plan.toml", bytes) {
        Err(rejected) => {
            assert!(!rejected.problems.is_empty());
            let text = problems::render(&rejected.source, &rejected.problems, style);
            assert!(!text.contains('\u{1b}'));
        }
        Ok(plan) => {
            for stage in Stage::EVERY {
                let assessment = assess(&plan, Options { stage: *stage, as_of: None }).expect("no rule panics");
                let options = terminal::TerminalOptions { style, all: true, closest: true, law: None };
                assert!(!terminal::render(&plan, &assessment, options).contains('\u{1b}'));
                assert!(!json::v1::to_string(&plan, &assessment).contains('\u{1b}'));
            }
        }
    }
});
