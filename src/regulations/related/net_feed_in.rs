//! 内政办发〔2022〕15号，三（二）: the older wording on feed-in and scale, superseded for feed-in by document 24 of 2024.

use super::{HYDROGEN, t};
use crate::facts::Gap;
use crate::law::{Applies, Layer, Limit, Modality, Outcome, Provision, Rule, Test};
use crate::project::{GridType, Stage};
use crate::quantity::Dimension;
use crate::terms;

pub(super) static LAYER: Layer = Layer {
    id: "net-feed-in-2022",
    name: t("净上网与示范倍数", "net feed-in and demonstration scale"),
    title: t("关于促进氢能产业高质量发展的意见", "opinion on the hydrogen industry"),
    number: "内政办发〔2022〕15号",
    issued: "",
    applies: Applies {
        to: t("并网型制氢项目", "on-grid hydrogen projects"),
        when: |facts| Ok(facts.grid_type()? == GridType::OnGrid),
    },
    provisions: &[Provision {
        clause: t("三（二）", "item 3 (2)"),
        kinds: HYDROGEN,
        summary: t(
            "示范项目按 1.2 倍配置；净上网至多 20%（上网已由 2024 年 24 号文改为总量，净额仅供参考）",
            "demonstrations at 1.2 times; net feed-in at most 20%, for information since document 24 of 2024 counts gross",
        ),
        rules: &[
            Rule {
                id: "net-feed-in-2022-1",
                title: t("年净上网电量 / 年总发电量（参考）", "net feed-in / generation (information)"),
                summary: t(
                    "净上网电量至多为总发电量的 20%，仅供参考",
                    "net feed-in is at most 20% of generation; information",
                ),
                terms: &["年净上网电量", "不超过", "年新能源总发电量", "20%"],
                modality: Modality::Informative,
                stages: &[Stage::Application, Stage::Operation],
                test: Test::Limit {
                    term: &terms::NET_FEED_IN_SHARE,
                    limit: Limit::at_most("20%"),
                    value: |facts| facts.net_feed_in_share(),
                },
                remedy: t("仅供参考，无需整改", "for information; nothing to mend"),
                ..Rule::PLAIN
            },
            Rule {
                id: "net-feed-in-2022-2",
                title: t("示范项目的倍数", "scale of a demonstration"),
                summary: t(
                    "列入示范的按 1.2 倍配置；细则以 1.2 倍为上限，低于的需说明",
                    "a demonstration is configured at 1.2 times; the regulation caps it there, and less is argued",
                ),
                terms: &["纳入示范", "制氢量所需电量", "1.2倍"],
                applies: Applies {
                    to: t("列入示范的项目", "regional demonstrations"),
                    when: |facts| Ok(facts.is_demonstration()),
                },
                test: Test::Decide {
                    // The text says neither 不超过 nor 不低于: both bounds are read from 按照 1.2 倍.
                    limits: &[Limit::at_least("1.2倍").by_reading("A-06"), Limit::at_most("1.2倍").by_reading("A-06")],
                    decide: |facts, limits| {
                        let [floor, cap] = limits else { return Err(Gap::Undefined) };
                        let (potential, required) = (facts.potential_with_existing(), facts.required_energy());
                        let ratio = facts.over(Dimension::Multiple, &terms::SCALE_RATIO, potential, required)?;
                        let compared = cap.compare(&ratio)?;
                        let outcome = match (floor.admits(&ratio)?, compared.admitted) {
                            (true, true) => Outcome::met(),
                            (false, _) => Outcome::arguable(),
                            (true, false) => Outcome::not_met(),
                        };
                        Ok(outcome.measured(&terms::SCALE_RATIO, ratio, compared.operator, compared.bound))
                    },
                },
                remedy: t("配到 1.2 倍，或说明低配的理由", "scale to 1.2 times, or give the reason for less"),
                ..Rule::PLAIN
            },
        ],
    }],
};
