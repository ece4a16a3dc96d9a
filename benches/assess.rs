//! How long one plan takes: reading and assessing it, and assessing alone.

#![expect(clippy::unwrap_used, reason = "a bench that cannot read its plan has nothing to measure")]

use std::hint::black_box;

use divan::Bencher;
use hegui::assess::{Options, assess};
use hegui::project::read;

const PLANS: [(&str, &[u8]); 3] = [
    ("on-grid", include_bytes!("../project-templates/hydrogen.toml")),
    ("off-grid", include_bytes!("../project-templates/hydrogen-off-grid.toml")),
    ("two-phase", include_bytes!("../project-templates/hydrogen-two-phase.toml")),
];

fn main() {
    divan::main();
}

fn plan(name: &str) -> &'static [u8] {
    PLANS.iter().find(|(known, _)| *known == name).map(|(_, bytes)| *bytes).unwrap()
}

#[divan::bench(args = ["on-grid", "off-grid", "two-phase"])]
fn read_and_assess(bencher: Bencher, name: &str) {
    let bytes = plan(name);
    bencher.bench_local(|| {
        let plan = read("plan.toml", black_box(bytes)).unwrap();
        assess(&plan, Options::default()).unwrap().overall()
    });
}

#[divan::bench(args = ["on-grid", "off-grid", "two-phase"])]
fn read_only(bencher: Bencher, name: &str) {
    let bytes = plan(name);
    bencher.bench_local(|| read("plan.toml", black_box(bytes)).unwrap());
}

#[divan::bench(args = ["on-grid", "off-grid", "two-phase"])]
fn assess_only(bencher: Bencher, name: &str) {
    let plan = read("plan.toml", plan(name)).unwrap();
    bencher.bench_local(|| assess(black_box(&plan), Options::default()).unwrap().overall());
}
