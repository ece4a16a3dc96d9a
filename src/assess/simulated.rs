//! The hourly year beside what a plan states: the same rule on both, told like two readings.
//!
//! What is stated stays what a plan is judged by, and a breach of it stays a breach. But 符合 does not stand where the hourly
//! year says anything worse: it becomes 需论证, with both figures. A calculated figure too close to its bound for
//! floating-point numbers to tell decides nothing.

use super::{Case, Chosen, OtherResult, ReadingResult, Run, differs};
use crate::facts::{Blank, Note, Prefer};
use crate::law::{
    Class, Consequence, Measure, Measured, Otherwise, Outcome, Reading, Regulation, Relation, Rule, Test, Verdict,
    consequence,
};
use crate::quantity::{Decimal, Energy, Quantity};
use crate::terms;
use crate::text::Text;
use crate::year::{Simulated, Storage, Year};

const BY_YEAR: Text = Text::new("按逐时模拟的年份", "by the hourly year");

/// The question that a plan asks by stating a figure and naming a profile.
const STATED_OR_SIMULATED: Reading = Reading {
    id: "8760h",
    class: Class::Default,
    question: Text::new("取填报的数还是逐时模拟的数", "the stated figure, or that of the hourly year"),
    taken: Text::new("填报的数", "the stated figure"),
    because: Text::new(
        "填报的数是申报内容；逐时模拟用来核对，模拟更差时不作符合",
        "it is what is filed; the hourly year checks it, and where the year is worse the rule is not taken for met",
    ),
    otherwise: &[Otherwise { what: BY_YEAR, test: None, modality: None }],
};

/// What the hourly year says of a rule.
pub(super) struct HourlyResult {
    /// Told like a reading that was not taken.
    pub(super) reading: ReadingResult,
    /// What else is worth saying.
    pub(super) notes: Vec<Note>,
    consequence: Consequence,
}

impl HourlyResult {
    /// Whether 符合 cannot stand beside it.
    pub(super) fn questions(&self, stated: Consequence) -> bool {
        stated == Consequence::Pass && differs(self.consequence, stated)
    }

    /// Why not.
    pub(super) fn why(&self) -> Note {
        const WORSE: Text = Text::new(
            "填报值符合，逐时模拟的结论是“{0}”，须说明怎样运行才能做到填报值",
            "the stated figure complies, the hourly year says “{0}”: explain how the stated figure is reached",
        );
        Note::new(WORSE, vec![Blank::Text(self.consequence.name())])
    }
}

impl Case<'_> {
    /// What the hourly year says of a rule that reads any of its figures; nothing where it says the same as the plan because
    /// the plan states nothing.
    pub(super) fn simulated(
        &self,
        regulation: &'static Regulation,
        rule: &'static Rule,
        chosen: &Chosen,
        stated: Consequence,
        measured: Option<&Measured>,
    ) -> Option<HourlyResult> {
        self.year?;
        let mut run = self.run(regulation, rule, &chosen.test, Prefer::Simulated);
        if run.trace.simulated.is_empty() || !decided(run.outcome.verdict) {
            return None;
        }
        if let Some(why) = self.too_close(regulation, rule, &chosen.test, &Prefer::Simulated, &run) {
            run.outcome = Outcome { verdict: Verdict::Arguable, ..run.outcome }.because(why);
        }
        let by_year = consequence(run.outcome.verdict, chosen.modality);
        let found = run.outcome.measured;
        let mut notes = Vec::new();
        if let (Consequence::Fail | Consequence::Justify, Some(measured)) = (by_year, &found) {
            notes.extend(self.year.and_then(|year| storage_that_would_do(year, measured)));
        }
        let told_already = found.as_ref() == measured && !differs(by_year, stated);
        if told_already && notes.is_empty() {
            return None;
        }
        notes.extend(run.outcome.notes);
        let others = vec![OtherResult { what: BY_YEAR, consequence: by_year, measured: found }];
        let reading = ReadingResult {
            reading: STATED_OR_SIMULATED,
            consequence: stated,
            measured: measured.cloned(),
            others: if told_already { Vec::new() } else { others },
        };
        Some(HourlyResult { reading, notes, consequence: by_year })
    }

    /// Says so where figures of the hourly year lie so close to a bound that their rounding decides: the verdict is another
    /// one when they lean up or down, each on its own.
    pub(super) fn too_close(
        &self,
        regulation: &'static Regulation,
        rule: &'static Rule,
        test: &Test,
        prefer: &Prefer,
        run: &Run,
    ) -> Option<Note> {
        const CLOSE: Text = Text::new(
            "逐时模拟的数与限值相差不到 1 瓦时或 1 瓦，计算误差之内不能判定",
            "the hourly figure is within a watt-hour or a watt of the bound: rounding decides, so nothing is decided",
        );
        let year = self.year?;
        let figures = &run.trace.simulated;
        if figures.is_empty() || !decided(run.outcome.verdict) {
            return None;
        }
        let turns = |subset: usize| {
            let up: Vec<Simulated> =
                figures.iter().enumerate().filter(|(at, _)| (subset >> at) & 1 == 1).map(|(_, one)| *one).collect();
            let leant = Case { year: Some(&year.leaning(&up)), transition: self.transition.clone(), ..*self };
            leant.run(regulation, rule, test, prefer.clone()).outcome.verdict != run.outcome.verdict
        };
        (0_usize..1 << figures.len()).any(turns).then(|| CLOSE.into())
    }
}

const fn decided(verdict: Verdict) -> bool {
    matches!(verdict, Verdict::Met | Verdict::NotMet | Verdict::Arguable)
}

/// The storage that would do where a year fails by its curtailment or by what it takes from the grid.
fn storage_that_would_do(year: &Year, measured: &Measured) -> Option<Note> {
    const OF: Text = Text::new(
        "按逐时数据，储能功率 {0} 不变，容量至少 {1} 才能达到",
        "by the profile it takes a storage of at least {1} at the power of {0}",
    );
    const NONE_CURTAILED: Text = Text::new(
        "按逐时数据，储能功率 {0} 时任何容量都达不到：弃电至少 {1}",
        "by the profile no storage at the power of {0} will do: at least {1} is curtailed",
    );
    const NONE_TAKEN: Text = Text::new(
        "按逐时数据，储能功率 {0} 时任何容量都达不到：下网至少 {1}",
        "by the profile no storage at the power of {0} will do: at least {1} is taken from the grid",
    );
    let stores = year.stores.as_ref()?;
    let Measured { bound: Measure::Figure(bound), relation: Relation::Figure(_), .. } = measured else { return None };
    let bound = bound.decimal()?;
    let is = |term: &terms::Term| std::ptr::eq(measured.term, term);
    let (storage, none) = if is(&terms::UTILISATION) {
        let most = year.potential.figure().times(Decimal::ONE.checked_sub(bound)?).ok()?.decimal()?;
        (stores.for_curtailment(Energy::from_base(most))?, NONE_CURTAILED)
    } else if is(&terms::OFF_TAKE_SHARE) {
        (stores.for_import(bound)?, NONE_TAKEN)
    } else {
        return None;
    };
    let power = stores.power.figure();
    Some(match storage {
        Storage::Of(energy) => Note::new(OF, vec![Blank::Figure(power), Blank::Figure(energy.figure())]),
        Storage::None(left) => Note::new(none, vec![Blank::Figure(power), Blank::Figure(left.figure())]),
    })
}
