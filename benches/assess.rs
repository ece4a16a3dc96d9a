//! How long one plan takes: reading and assessing it, and assessing alone.

#![expect(clippy::unwrap_used, reason = "a bench that cannot read its plan has nothing to measure")]

use std::hint::black_box;

use divan::Bencher;
use hegui::assess::{Options, assess};
use hegui::project::read;

/// The richest sample of each regulation, and the two usual shapes of a hydrogen plan.
const PLANS: [(&str, &[u8]); 8] = [
    ("hydrogen", include_bytes!("../project-templates/hydrogen.toml")),
    ("hydrogen-off-grid", include_bytes!("../project-templates/hydrogen-off-grid.toml")),
    ("hydrogen-two-phase", include_bytes!("../project-templates/hydrogen-two-phase.toml")),
    ("green-park", include_bytes!("../project-templates/green-park.toml")),
    ("source-grid-load-storage", include_bytes!("../project-templates/source-grid-load-storage-phased.toml")),
    ("self-consumption", include_bytes!("../project-templates/self-consumption-mixed.toml")),
    ("captive-replacement", include_bytes!("../project-templates/captive-replacement.toml")),
    ("thermal-flexibility", include_bytes!("../project-templates/thermal-flexibility-pooled.toml")),
];

fn main() {
    divan::main();
}

fn names() -> impl Iterator<Item = &'static str> {
    PLANS.iter().map(|(name, _)| *name)
}

fn plan(name: &str) -> &'static [u8] {
    PLANS.iter().find(|(known, _)| *known == name).map(|(_, bytes)| *bytes).unwrap()
}

#[divan::bench(args = names())]
fn read_and_assess(bencher: Bencher, name: &str) {
    let bytes = plan(name);
    bencher.bench_local(|| {
        let plan = read("plan.toml", black_box(bytes)).unwrap();
        assess(&plan, Options::default()).unwrap().overall()
    });
}

#[divan::bench(args = names())]
fn read_only(bencher: Bencher, name: &str) {
    let bytes = plan(name);
    bencher.bench_local(|| read("plan.toml", black_box(bytes)).unwrap());
}

#[divan::bench(args = names())]
fn assess_only(bencher: Bencher, name: &str) {
    let plan = read("plan.toml", plan(name)).unwrap();
    bencher.bench_local(|| assess(black_box(&plan), Options::default()).unwrap().overall());
}
