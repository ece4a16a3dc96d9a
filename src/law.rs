//! The vocabulary a regulation is written in: articles, rules, limits, readings.
//!
//! A [`Regulation`] is data. One [`Article`] follows the other without a gap; under each stand its [`Rule`]s. A rule says
//! how binding it is ([`Modality`]), at which [`Stage`]s it is tested, when it applies, and its [`Test`]. The bound of a
//! test is a [`Limit`], apart from the value: [`crate::assess`] compares, so nobody compares the wrong way round.
//!
//! What the words and figures say is a [`Verdict`]; what that means under the rule's modality is a [`Consequence`]. The
//! one table that joins the two is [`consequence`].

use std::cmp::Ordering;

use crate::facts::{Answer, DatePair, Facts, Gap, Note};
use crate::project::{DocumentKind, Level, RegulationKind, Stage, When};
use crate::quantity::{Decimal, Figure, ParseError};
use crate::terms::Term;
use crate::text::Text;

/// An implementing rule as a whole.
#[derive(Debug, Clone, Copy)]
pub struct Regulation {
    /// Which one it is.
    pub kind: RegulationKind,
    /// Its full title.
    pub title: Text,
    /// Its edition.
    pub edition: Text,
    /// The number of the document it was issued with.
    pub number: &'static str,
    /// The level of the authority that approves its projects.
    pub approver: Level,
    /// The article on projects approved before the rule.
    pub transition: u8,
    /// Its articles, in order, without a gap.
    pub articles: &'static [Article],
}

impl Regulation {
    /// Every rule with the number of its article, in the order of the text.
    pub fn rules(&self) -> impl Iterator<Item = (u8, &'static Rule)> + use<> {
        self.articles.iter().flat_map(|article| article.rules.iter().map(|rule| (article.number, rule)))
    }
}

/// A text beside the six regulations that binds the same projects. It is never an article of theirs: its conclusion stands
/// apart, and it can be left out of a check.
#[derive(Debug, Clone, Copy)]
pub struct Layer {
    /// Its id, as the command line takes it.
    pub id: &'static str,
    /// A short name.
    pub name: Text,
    /// Its full title.
    pub title: Text,
    /// Its number; empty where it has none.
    pub number: &'static str,
    /// The day it was issued, as it states it; empty where it does not.
    pub issued: &'static str,
    /// Which projects it reaches, by place and date.
    pub applies: Applies,
    /// The provisions that speak of projects, in order.
    pub provisions: &'static [Provision],
}

impl Layer {
    /// Every rule for projects of a kind, with its provision, in the order of the text.
    pub fn rules(&self, kind: RegulationKind) -> impl Iterator<Item = (&'static Provision, &'static Rule)> + use<> {
        let provisions = self.provisions.iter().filter(move |provision| provision.kinds.contains(&kind));
        provisions.flat_map(|provision| provision.rules.iter().map(move |rule| (provision, rule)))
    }
}

/// One provision of a related text.
#[derive(Debug, Clone, Copy)]
pub struct Provision {
    /// Where it stands: `五（一）`.
    pub clause: Text,
    /// The kinds of project it speaks of.
    pub kinds: &'static [RegulationKind],
    /// What it says, in our own words.
    pub summary: Text,
    /// What it asks of a project.
    pub rules: &'static [Rule],
}

/// One article.
#[derive(Debug, Clone, Copy)]
pub struct Article {
    /// Its number, from 1.
    pub number: u8,
    /// What it says, in our own words.
    pub summary: Text,
    /// Its clauses, each tested or with the reason why it is not.
    pub rules: &'static [Rule],
}

/// One clause of an article.
#[derive(Debug, Clone, Copy)]
pub struct Rule {
    /// Regulation, article and ordinal: `hydrogen-13-1`.
    pub id: &'static str,
    /// A short name for tables.
    pub title: Text,
    /// What it asks, in our own words.
    pub summary: Text,
    /// Words that must stand in this article of the official text.
    pub terms: &'static [&'static str],
    /// How binding it is.
    pub modality: Modality,
    /// The stages at which it is tested.
    pub stages: &'static [Stage],
    /// Which projects it speaks of.
    pub applies: Applies,
    /// How it is tested.
    pub test: Test,
    /// The permission that relaxes it, by id of the rule that states the permission.
    pub relieved_by: Option<&'static str>,
    /// Where its words can be read in more than one way.
    pub readings: &'static [Reading],
    /// What would mend a failure.
    pub remedy: Text,
    /// Figures that would mend a failure, any one of them, given the figure of the limit.
    pub targets: fn(&Facts, Decimal) -> Answer<Vec<Target>>,
}

impl Rule {
    /// What a rule is unless it says otherwise: binding on every project at the application stage, with no other reading.
    pub const PLAIN: Self = Self {
        id: "",
        title: Text::new("", ""),
        summary: Text::new("", ""),
        terms: &[],
        modality: Modality::Must,
        stages: &[Stage::Application],
        applies: EVERY_PROJECT,
        test: Test::NotChecked(WhyNot::Information),
        relieved_by: None,
        readings: &[],
        remedy: Text::new("", ""),
        targets: |_, _| Ok(Vec::new()),
    };
}

/// How binding a clause is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Modality {
    /// 应, 须, 需, 不得, 禁止, or a flat statement.
    Must,
    /// 原则上: a departure needs a reason.
    InPrinciple,
    /// 鼓励: no effect when not followed.
    Encouraged,
    /// 可: a permission; it relaxes other rules and cannot be breached.
    Permitted,
    /// It asks nothing of anybody.
    Informative,
}

impl Modality {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Must => Text::new("应当", "must"),
            Self::InPrinciple => Text::new("原则上", "in principle"),
            Self::Encouraged => Text::new("鼓励", "encouraged"),
            Self::Permitted => Text::new("可以", "permitted"),
            Self::Informative => Text::new("说明", "information"),
        }
    }

    /// The id used in machine-readable output.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Must => "must",
            Self::InPrinciple => "in-principle",
            Self::Encouraged => "encouraged",
            Self::Permitted => "permitted",
            Self::Informative => "informative",
        }
    }
}

/// Which projects a rule speaks of.
#[derive(Debug, Clone, Copy)]
pub struct Applies {
    /// The condition in words.
    pub to: Text,
    /// Whether a project meets it.
    pub when: fn(&Facts) -> Answer<bool>,
}

/// A rule for every project.
pub const EVERY_PROJECT: Applies = Applies { to: Text::new("所有项目", "every project"), when: |_| Ok(true) };

/// How a rule is tested.
#[derive(Debug, Clone, Copy)]
pub enum Test {
    /// One figure against one bound.
    Limit {
        /// What the figure is.
        term: &'static Term,
        /// The bound.
        limit: Limit,
        /// The figure of a project.
        value: fn(&Facts) -> Answer<Figure>,
    },
    /// Dates that must stand in an order.
    Dates {
        /// The order.
        order: Order,
        /// The pairs of dates that must stand in it.
        pairs: fn(&Facts) -> Answer<Vec<DatePair>>,
    },
    /// Papers that must be there: one of each group.
    Papers(&'static [&'static [DocumentKind]]),
    /// A condition on several facts, with the bounds it uses.
    Decide {
        /// The bounds, so that they stand in one place with all others.
        limits: &'static [Limit],
        /// The condition.
        decide: fn(&Facts, &[Limit]) -> Answer<Outcome>,
    },
    /// Not tested, and why.
    NotChecked(WhyNot),
}

/// Why a clause is not tested, or does not apply.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum WhyNot {
    /// It speaks of other projects.
    OtherProject,
    /// It is tested at another stage.
    OtherStage,
    /// It only informs.
    Information,
    /// It binds an authority or the grid company, not the project.
    DutyOfAuthority,
    /// It permits; nothing can breach it.
    Permission,
    /// It encourages, and the project does not claim it.
    NotClaimed,
    /// The permission is not needed, because the rule it relaxes is met.
    NotNeeded,
    /// An older approval settled the matter.
    OldApproval,
}

impl WhyNot {
    /// The reason in words.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::OtherProject => Text::new("不涉及本项目", "other projects only"),
            Self::OtherStage => Text::new("其他阶段", "another stage"),
            Self::Information => Text::new("说明性条款", "information"),
            Self::DutyOfAuthority => Text::new("管理部门职责", "duty of an authority"),
            Self::Permission => Text::new("许可性条款", "a permission"),
            Self::NotClaimed => Text::new("鼓励事项，未采用", "encouraged, not claimed"),
            Self::NotNeeded => Text::new("无需放宽", "not needed"),
            Self::OldApproval => Text::new("执行原批复", "the old approval governs"),
        }
    }

    /// The id used in machine-readable output.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::OtherProject => "scope",
            Self::OtherStage => "stage",
            Self::Information => "information",
            Self::DutyOfAuthority => "authority",
            Self::Permission => "permission",
            Self::NotClaimed => "not-claimed",
            Self::NotNeeded => "not-needed",
            Self::OldApproval => "old-approval",
        }
    }
}

/// A bound: an operator and the figure as the law writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limit {
    /// On which side of the figure a value must lie.
    pub operator: Operator,
    /// The figure, in the spelling of the law.
    pub written: &'static str,
    /// Where the figure comes from.
    pub source: LimitSource,
}

/// Where the figure of a limit comes from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LimitSource {
    /// It is written in the article, together with its operator word.
    Article,
    /// The article writes no figure, but its words leave only one: a ban leaves zero, existence leaves more than zero.
    Words,
    /// The article gives no figure; a reading does, named by its id.
    Reading(&'static str),
}

impl Limit {
    /// A value may reach the figure but not pass it: 不超过, 不高于, 不大于, 以内, 最多.
    #[must_use]
    pub const fn at_most(written: &'static str) -> Self {
        Self { operator: Operator::AtMost, written, source: LimitSource::Article }
    }

    /// A value must reach the figure: 不低于, 不少于, 以上, 达到.
    #[must_use]
    pub const fn at_least(written: &'static str) -> Self {
        Self { operator: Operator::AtLeast, written, source: LimitSource::Article }
    }

    /// A value must pass the figure: 超过, 大于.
    #[must_use]
    pub const fn more_than(written: &'static str) -> Self {
        Self { operator: Operator::MoreThan, written, source: LimitSource::Article }
    }

    /// The same limit, for an article that gives no figure itself.
    #[must_use]
    pub const fn by_reading(self, id: &'static str) -> Self {
        Self { source: LimitSource::Reading(id), ..self }
    }

    /// The same limit, for an article whose words leave no other figure.
    #[must_use]
    pub const fn by_words(self) -> Self {
        Self { source: LimitSource::Words, ..self }
    }

    /// Whether a value lies on the right side.
    ///
    /// # Errors
    ///
    /// As [`Limit::compare`].
    pub fn admits(&self, value: &Figure) -> Answer<bool> {
        Ok(self.compare(value)?.admitted)
    }

    /// Compares a value with the figure.
    ///
    /// # Errors
    ///
    /// When the value is of another dimension than the figure; then there is no answer.
    pub fn compare(&self, value: &Figure) -> Answer<Compared> {
        let bound = self.figure().map_err(|_| Gap::Undefined)?;
        let order = value.compare(&bound).ok_or(Gap::Undefined)?;
        Ok(Compared { admitted: self.operator.allows(order), operator: self.operator, bound })
    }

    /// Compares a value with so many times another, this limit being the multiple: `100%` of what the plant can regulate.
    /// Value and bound then stand in their own unit, and a whole of zero has an answer too.
    ///
    /// # Errors
    ///
    /// When value and whole are of different dimensions, or the product has too many digits.
    pub fn compare_with(&self, value: &Figure, whole: &Figure) -> Answer<Compared> {
        let multiple = self.figure().ok().and_then(|figure| figure.decimal()).ok_or(Gap::Undefined)?;
        let bound = whole.times(multiple)?;
        let order = value.compare(&bound).ok_or(Gap::Undefined)?;
        Ok(Compared { admitted: self.operator.allows(order), operator: self.operator, bound })
    }

    /// The figure as an exact quantity.
    ///
    /// # Errors
    ///
    /// When the spelling is not one of the law's; a test reads every limit, so this does not happen to a user.
    pub fn figure(&self) -> Result<Figure, ParseError> {
        Figure::written(self.written)
    }
}

/// What comparing a value with a limit comes to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Compared {
    /// Whether the value lies on the right side.
    pub admitted: bool,
    /// On which side it had to lie.
    pub operator: Operator,
    /// The figure of the limit.
    pub bound: Figure,
}

/// On which side of a figure a value must lie.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Operator {
    /// At or below the figure.
    AtMost,
    /// At or above the figure.
    AtLeast,
    /// Above the figure.
    MoreThan,
    /// Below the figure.
    LessThan,
}

impl Operator {
    /// Every operator.
    pub const ALL: [Self; 4] = [Self::AtMost, Self::AtLeast, Self::MoreThan, Self::LessThan];

    /// Whether a value that compares so with the figure lies on the right side.
    #[must_use]
    pub const fn allows(self, value_to_figure: Ordering) -> bool {
        match self {
            Self::AtMost => value_to_figure.is_le(),
            Self::AtLeast => value_to_figure.is_ge(),
            Self::MoreThan => value_to_figure.is_gt(),
            Self::LessThan => value_to_figure.is_lt(),
        }
    }

    /// The sign printed before the figure.
    #[must_use]
    pub const fn sign(self) -> &'static str {
        match self {
            Self::AtMost => "≤",
            Self::AtLeast => "≥",
            Self::MoreThan => ">",
            Self::LessThan => "<",
        }
    }

    /// The id used in machine-readable output.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::AtMost => "at-most",
            Self::AtLeast => "at-least",
            Self::MoreThan => "more-than",
            Self::LessThan => "less-than",
        }
    }

    /// The words by which the law says it.
    #[must_use]
    pub const fn words(self) -> &'static [&'static str] {
        match self {
            Self::AtMost => &["不超过", "不高于", "不大于", "以内", "最多", "禁止"],
            Self::AtLeast => &["不低于", "不少于", "以上", "达到"],
            Self::MoreThan => &["超过", "大于", "高于"],
            Self::LessThan => &["不足", "低于", "小于"],
        }
    }
}

/// The order two dates must stand in. The same day is in order either way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Order {
    /// 不得早于: on the day of the other or later.
    NotBefore,
    /// 不晚于: on the day of the other or earlier.
    NotAfter,
}

impl Order {
    /// The words by which the law says it.
    #[must_use]
    pub const fn words(self) -> &'static [&'static str] {
        match self {
            Self::NotBefore => &["不得早于", "不早于"],
            Self::NotAfter => &["不晚于", "不得晚于"],
        }
    }

    /// Its name.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::NotBefore => Text::new("不早于", "not before"),
            Self::NotAfter => Text::new("不晚于", "not after"),
        }
    }

    /// The id used in machine-readable output.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::NotBefore => "not-before",
            Self::NotAfter => "not-after",
        }
    }
}

/// A question the words of an article leave open, and how it is answered here.
#[derive(Debug, Clone, Copy)]
pub struct Reading {
    /// The number of the question in the list of readings: `A-17`.
    pub id: &'static str,
    /// Whether the question is settled, answered by default, or open.
    pub class: Class,
    /// The question.
    pub question: Text,
    /// The reading taken.
    pub taken: Text,
    /// Why.
    pub because: Text,
    /// The other readings.
    pub otherwise: &'static [Otherwise],
}

/// How firm a reading is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Class {
    /// The wording or a later text settles it.
    Settled,
    /// A default is taken by convention; where the other reading changes the verdict, the verdict is marked.
    Default,
    /// Nothing settles it; where the readings disagree, the verdict is 需论证.
    Open,
}

impl Class {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Settled => Text::new("已明确", "settled"),
            Self::Default => Text::new("取默认口径", "default taken"),
            Self::Open => Text::new("未定", "open"),
        }
    }
}

/// A reading that was not taken.
#[derive(Debug, Clone, Copy)]
pub struct Otherwise {
    /// The reading.
    pub what: Text,
    /// The rule's test under it; none where a plan file cannot tell the difference, or the question is settled.
    pub test: Option<Test>,
    /// The modality under it, where that is the difference.
    pub modality: Option<Modality>,
}

impl Otherwise {
    /// A reading that is only told.
    #[must_use]
    pub const fn told(zh: &'static str, en: &'static str) -> Self {
        Self { what: Text::new(zh, en), test: None, modality: None }
    }

    /// A reading under which the rule is tested another way.
    #[must_use]
    pub const fn tested(zh: &'static str, en: &'static str, test: Test) -> Self {
        Self { what: Text::new(zh, en), test: Some(test), modality: None }
    }

    /// A reading under which the rule binds more or less.
    #[must_use]
    pub const fn binding(zh: &'static str, en: &'static str, modality: Modality) -> Self {
        Self { what: Text::new(zh, en), test: None, modality: Some(modality) }
    }
}

/// A figure that would mend a failure.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Target {
    /// Which way to go.
    pub direction: Direction,
    /// What to change.
    pub term: &'static Term,
    /// Where to, exactly; a report rounds it to the safe side.
    pub to: Figure,
}

/// Which way a figure must go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Up to the target or beyond.
    Raise,
    /// Down to the target or below.
    Lower,
}

/// What a condition on several facts comes to.
#[derive(Debug, Clone)]
pub struct Outcome {
    /// What the words and figures say.
    pub verdict: Verdict,
    /// The figure behind it and its bound, where there is one.
    pub measured: Option<Measured>,
    /// Why, in words.
    pub notes: Vec<Note>,
}

impl Outcome {
    /// The rule is met.
    #[must_use]
    pub const fn met() -> Self {
        Self { verdict: Verdict::Met, measured: None, notes: Vec::new() }
    }

    /// The rule is breached.
    #[must_use]
    pub const fn not_met() -> Self {
        Self { verdict: Verdict::NotMet, measured: None, notes: Vec::new() }
    }

    /// It can be argued either way.
    #[must_use]
    pub const fn arguable() -> Self {
        Self { verdict: Verdict::Arguable, measured: None, notes: Vec::new() }
    }

    /// It does not apply after all.
    #[must_use]
    pub const fn not_applicable(why: WhyNot) -> Self {
        Self { verdict: Verdict::NotApplicable(why), measured: None, notes: Vec::new() }
    }

    /// The same outcome with a reason.
    #[must_use]
    pub fn because(mut self, note: impl Into<Note>) -> Self {
        self.notes.push(note.into());
        self
    }

    /// The same outcome with the date behind it, and the date it must stand in an order to.
    #[must_use]
    pub fn dated(mut self, order: Order, pair: &DatePair) -> Self {
        let measured = Measured {
            term: pair.term,
            value: Measure::When(pair.date),
            relation: Relation::Date(order),
            bound: Measure::When(pair.other),
            of: pair.of.clone(),
        };
        self.measured = Some(measured);
        self
    }

    /// The same outcome with the figure behind it.
    #[must_use]
    pub fn measured(mut self, term: &'static Term, value: Figure, operator: Operator, bound: Figure) -> Self {
        let measured = Measured {
            term,
            value: Measure::Figure(value),
            relation: Relation::Figure(operator),
            bound: Measure::Figure(bound),
            of: None,
        };
        self.measured = Some(measured);
        self
    }
}

/// A value beside its bound.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Measured {
    /// What the value is.
    pub term: &'static Term,
    /// The value found.
    pub value: Measure,
    /// How it must stand to the bound.
    pub relation: Relation,
    /// The bound.
    pub bound: Measure,
    /// Which phase or part it is of, where there are several.
    pub of: Option<String>,
}

/// A figure or a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Measure {
    /// A figure.
    Figure(Figure),
    /// A date.
    When(When),
}

/// How a value must stand to its bound.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Relation {
    /// A figure to a figure.
    Figure(Operator),
    /// A date to a date.
    Date(Order),
}

/// What the words and figures of a rule say of a project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Verdict {
    /// Met.
    Met,
    /// Breached.
    NotMet,
    /// Open readings disagree, or the words give no measure.
    Arguable,
    /// Something needed for an answer is missing.
    Open,
    /// The rule does not speak of this project, stage or matter.
    NotApplicable(WhyNot),
}

/// What a verdict means for the project.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Consequence {
    /// 符合.
    Pass,
    /// 不符合.
    Fail,
    /// 需论证.
    Justify,
    /// 待补充.
    Missing,
    /// 不适用.
    NotApplicable(WhyNot),
}

impl Consequence {
    /// Its name.
    #[must_use]
    pub const fn name(self) -> Text {
        match self {
            Self::Pass => Text::new("符合", "complies"),
            Self::Fail => Text::new("不符合", "does not comply"),
            Self::Justify => Text::new("需论证", "needs justification"),
            Self::Missing => Text::new("待补充", "missing evidence"),
            Self::NotApplicable(_) => Text::new("不适用", "not applicable"),
        }
    }

    /// The id used in machine-readable output.
    #[must_use]
    pub const fn id(self) -> &'static str {
        match self {
            Self::Pass => "pass",
            Self::Fail => "fail",
            Self::Justify => "justify",
            Self::Missing => "missing",
            Self::NotApplicable(_) => "not_applicable",
        }
    }

    /// How bad it is: 不符合 is worse than 待补充, that than 需论证, that than 符合; 不适用 does not count.
    #[must_use]
    pub const fn severity(self) -> u8 {
        match self {
            Self::Fail => 4,
            Self::Missing => 3,
            Self::Justify => 2,
            Self::Pass => 1,
            Self::NotApplicable(_) => 0,
        }
    }
}

/// What a verdict means under a modality. This is the only place where the two meet.
#[must_use]
pub const fn consequence(verdict: Verdict, modality: Modality) -> Consequence {
    use Modality::{Encouraged, InPrinciple, Informative, Must, Permitted};
    match (verdict, modality) {
        (Verdict::Met, _) => Consequence::Pass,
        (Verdict::NotApplicable(why), _) => Consequence::NotApplicable(why),
        (Verdict::NotMet | Verdict::Arguable | Verdict::Open, Encouraged) => {
            Consequence::NotApplicable(WhyNot::NotClaimed)
        }
        (Verdict::NotMet | Verdict::Arguable | Verdict::Open, Informative) => {
            Consequence::NotApplicable(WhyNot::Information)
        }
        (Verdict::NotMet, Must) => Consequence::Fail,
        (Verdict::NotMet | Verdict::Arguable, InPrinciple | Permitted) | (Verdict::Arguable, Must) => {
            Consequence::Justify
        }
        (Verdict::Open, Must | InPrinciple | Permitted) => Consequence::Missing,
    }
}
