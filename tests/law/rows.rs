//! What each regulation must hold, by hand from the compendium and the reading of it: how many articles, which questions are
//! answered, and which rule stands for each row of the article-by-article reading.

use std::collections::BTreeSet;

use hegui::law::{Regulation, Test, WhyNot};
use hegui::project::Choice;
use hegui::regulations::ALL;

/// What one regulation must hold.
struct Expected {
    /// Its id.
    id: &'static str,
    /// The number of its articles.
    articles: usize,
    /// The questions of the list of readings that touch it.
    questions: &'static [u8],
    /// Each row of the reading, and the rule that stands for it.
    rows: &'static [(&'static str, &'static str)],
    /// The rows that are not tested.
    not_tested: &'static [&'static str],
}

const EXPECTED: &[Expected] =
    &[HYDROGEN, GREEN_PARK, SOURCE_GRID_LOAD_STORAGE, SELF_CONSUMPTION, CAPTIVE_REPLACEMENT, THERMAL_FLEXIBILITY];

const HYDROGEN: Expected = Expected {
    id: "hydrogen",
    articles: 23,
    questions: &[
        1, 2, 3, 4, 5, 6, 7, 8, 13, 14, 15, 16, 17, 18, 19, 20, 21, 26, 27, 28, 29, 30, 31, 35, 36, 38, 39, 40, 41, 42,
        43, 45, 53, 70, 71, 72, 73, 74, 75, 77,
    ],
    rows: &[
        ("H1", "hydrogen-1-1"),
        ("H2a", "hydrogen-2-1"),
        ("H2b", "hydrogen-2-3"),
        ("H3a", "hydrogen-3-1"),
        ("H3b", "hydrogen-3-3"),
        ("H4a", "hydrogen-4-3"),
        ("H4b", "hydrogen-4-1"),
        ("H5", "hydrogen-5-1"),
        ("H6a", "hydrogen-6-1"),
        ("H6b", "hydrogen-6-2"),
        ("H6c", "hydrogen-6-3"),
        ("H7a", "hydrogen-7-1"),
        ("H7b", "hydrogen-7-2"),
        ("H7c", "hydrogen-7-3"),
        ("H8a", "hydrogen-8-1"),
        ("H8b", "hydrogen-8-4"),
        ("H9a site", "hydrogen-9-1"),
        ("H9a line", "hydrogen-9-2"),
        ("H9b", "hydrogen-9-3"),
        ("H10a load", "hydrogen-10-1"),
        ("H10a storage", "hydrogen-10-2"),
        ("H10b", "hydrogen-10-3"),
        ("H11a", "hydrogen-11-1"),
        ("H11b", "hydrogen-11-2"),
        ("H12a", "hydrogen-12-3"),
        ("H12b", "hydrogen-12-1"),
        ("H12c", "hydrogen-12-2"),
        ("H13a", "hydrogen-13-4"),
        ("H13b", "hydrogen-13-1"),
        ("H13c", "hydrogen-13-2"),
        ("H13d", "hydrogen-13-5"),
        ("H14", "hydrogen-14-1"),
        ("H15a", "hydrogen-15-1"),
        ("H15b number", "hydrogen-15-2"),
        ("H15b plan", "hydrogen-15-3"),
        ("H16", "hydrogen-16-1"),
        ("H17", "hydrogen-17-1"),
        ("H18", "hydrogen-18-1"),
        ("H19", "hydrogen-19-1"),
        ("H20a", "hydrogen-20-1"),
        ("H20b", "hydrogen-20-2"),
        ("H21", "hydrogen-21-1"),
        ("H22", "hydrogen-22-1"),
        ("H23", "hydrogen-23-1"),
    ],
    not_tested: &["H1", "H9b", "H11b", "H13a", "H13d", "H14", "H21", "H23"],
};

const GREEN_PARK: Expected = Expected {
    id: "green-park",
    articles: 18,
    questions: &[1, 9, 10, 11, 12, 13, 14, 22, 24, 25, 29, 31, 32, 33, 34, 35, 36, 41, 53, 70, 71, 72, 73, 75, 77],
    rows: &[
        ("P1", "green-park-1-1"),
        ("P2a", "green-park-2-1"),
        ("P2b year and hour", "green-park-2-2"),
        ("P2b other users", "green-park-2-3"),
        ("P3", "green-park-3-1"),
        ("P4a fact", "green-park-4-1"),
        ("P4a paper", "green-park-4-2"),
        ("P4b fact", "green-park-4-3"),
        ("P4b paper", "green-park-4-4"),
        ("P4c", "green-park-4-5"),
        ("P4d", "green-park-4-6"),
        ("P5a", "green-park-5-1"),
        ("P5b permission", "green-park-5-2"),
        ("P5b guarantee", "green-park-5-3"),
        ("P6a site", "green-park-6-1"),
        ("P6a line", "green-park-6-2"),
        ("P6b commitment", "green-park-6-3"),
        ("P6b sum", "green-park-6-4"),
        ("P6b agreement", "green-park-6-5"),
        ("P6b term", "green-park-6-6"),
        ("P6c", "green-park-6-7"),
        ("P7a load", "green-park-7-1"),
        ("P7a storage", "green-park-7-2"),
        ("P7a equal capability", "green-park-7-3"),
        ("P7b", "green-park-7-4"),
        ("P8a", "green-park-8-1"),
        ("P8b", "green-park-8-3"),
        ("P9", "green-park-9-1"),
        ("P10", "green-park-10-1"),
        ("P11", "green-park-11-1"),
        ("P12a new energy and lines", "green-park-12-1"),
        ("P12a storage", "green-park-12-2"),
        ("P12a load", "green-park-12-3"),
        ("P12b", "green-park-12-4"),
        ("P13", "green-park-13-1"),
        ("P14 order", "green-park-14-1"),
        ("P14 filing", "green-park-14-2"),
        ("P15a", "green-park-15-1"),
        ("P15b load", "green-park-15-2"),
        ("P15b storage", "green-park-15-3"),
        ("P15b capability", "green-park-15-4"),
        ("P16", "green-park-16-1"),
        ("P17", "green-park-17-1"),
        ("P18", "green-park-18-1"),
    ],
    not_tested: &["P1", "P8b", "P13", "P16", "P18"],
};

/// The year of a first, partial year (18) is asked of the utilisation of this rule too.
const SOURCE_GRID_LOAD_STORAGE: Expected = Expected {
    id: "source-grid-load-storage",
    articles: 25,
    questions: &[
        1, 9, 10, 11, 12, 13, 14, 18, 21, 23, 24, 26, 27, 28, 29, 30, 31, 32, 35, 36, 41, 42, 53, 70, 71, 72, 73, 75,
        76, 77,
    ],
    rows: &[
        ("S1", "source-grid-load-storage-1-1"),
        ("S2a controller", "source-grid-load-storage-2-1"),
        ("S2a share", "source-grid-load-storage-2-2"),
        ("S2b legal person", "source-grid-load-storage-2-3"),
        ("S2b market entity", "source-grid-load-storage-2-8"),
        ("S2c other users", "source-grid-load-storage-2-4"),
        ("S2c own load", "source-grid-load-storage-2-5"),
        ("S2c regulation", "source-grid-load-storage-2-6"),
        ("S3", "source-grid-load-storage-3-1"),
        ("S4a", "source-grid-load-storage-4-1"),
        ("S4b", "source-grid-load-storage-4-2"),
        ("S4c", "source-grid-load-storage-4-3"),
        ("S5a", "source-grid-load-storage-5-1"),
        ("S5b guarantee", "source-grid-load-storage-5-2"),
        ("S5b permission", "source-grid-load-storage-5-3"),
        ("S6a", "source-grid-load-storage-6-1"),
        ("S6b", "source-grid-load-storage-6-2"),
        ("S7a", "source-grid-load-storage-7-1"),
        ("S7b year", "source-grid-load-storage-7-2"),
        ("S7b hour", "source-grid-load-storage-7-3"),
        ("S7c", "source-grid-load-storage-7-4"),
        ("S8a site", "source-grid-load-storage-8-1"),
        ("S8a line", "source-grid-load-storage-8-2"),
        ("S8b", "source-grid-load-storage-8-3"),
        ("S9a load", "source-grid-load-storage-9-1"),
        ("S9a storage", "source-grid-load-storage-9-2"),
        ("S9a equal capability", "source-grid-load-storage-9-3"),
        ("S9b", "source-grid-load-storage-9-4"),
        ("S10a", "source-grid-load-storage-10-1"),
        ("S10b", "source-grid-load-storage-10-2"),
        ("S11 platform", "source-grid-load-storage-11-1"),
        ("S11 date", "source-grid-load-storage-11-2"),
        ("S11 dispatch", "source-grid-load-storage-11-4"),
        ("S12 market", "source-grid-load-storage-12-1"),
        ("S12 ancillary", "source-grid-load-storage-12-2"),
        ("S13", "source-grid-load-storage-13-1"),
        ("S14", "source-grid-load-storage-14-1"),
        ("S15", "source-grid-load-storage-15-1"),
        ("S16", "source-grid-load-storage-16-1"),
        ("S17", "source-grid-load-storage-17-1"),
        ("S18 filings", "source-grid-load-storage-18-1"),
        ("S18 load", "source-grid-load-storage-18-3"),
        ("S19", "source-grid-load-storage-19-1"),
        ("S20a", "source-grid-load-storage-20-1"),
        ("S20b", "source-grid-load-storage-20-2"),
        ("S21", "source-grid-load-storage-21-1"),
        ("S22a", "source-grid-load-storage-22-1"),
        ("S22b", "source-grid-load-storage-22-2"),
        ("S23", "source-grid-load-storage-23-1"),
        ("S24", "source-grid-load-storage-24-1"),
        ("S25", "source-grid-load-storage-25-1"),
    ],
    not_tested: &["S1", "S8b", "S10b", "S12 ancillary", "S13", "S23", "S25"],
};

const SELF_CONSUMPTION: Expected = Expected {
    id: "self-consumption",
    articles: 18,
    questions: &[14, 23, 31, 32, 35, 36, 41, 46, 47, 48, 49, 50, 51, 52, 53, 54, 55, 70, 71, 72, 73, 75, 77],
    rows: &[
        ("U1", "self-consumption-1-1"),
        ("U2", "self-consumption-2-1"),
        ("U2 load", "self-consumption-2-3"),
        ("U2.1", "self-consumption-2-4"),
        ("U2.1 filings", "self-consumption-2-5"),
        ("U2.1 land", "self-consumption-2-8"),
        ("U2.2", "self-consumption-2-6"),
        ("U2.2 filings", "self-consumption-2-7"),
        ("U2.3", "self-consumption-2-11"),
        ("U2.4 life", "self-consumption-2-13"),
        ("U2.4 place", "self-consumption-2-14"),
        ("U2.5", "self-consumption-2-16"),
        ("U2.5 use", "self-consumption-2-17"),
        ("U3", "self-consumption-3-1"),
        ("U4a policy", "self-consumption-4-1"),
        ("U4a filing", "self-consumption-4-3"),
        ("U4b closure", "self-consumption-4-4"),
        ("U4b indicators", "self-consumption-4-6"),
        ("U4c", "self-consumption-4-7"),
        ("U4d", "self-consumption-4-8"),
        ("U5a year", "self-consumption-5-1"),
        ("U5a hour", "self-consumption-5-2"),
        ("U5a load", "self-consumption-5-3"),
        ("U5a plant", "self-consumption-5-4"),
        ("U5b", "self-consumption-5-6"),
        ("U6a site", "self-consumption-6-1"),
        ("U6a line", "self-consumption-6-2"),
        ("U6b", "self-consumption-6-3"),
        ("U7a load", "self-consumption-7-1"),
        ("U7a storage", "self-consumption-7-2"),
        ("U7b", "self-consumption-7-3"),
        ("U8.1", "self-consumption-8-1"),
        ("U8.2", "self-consumption-8-2"),
        ("U8.3", "self-consumption-8-3"),
        ("U9", "self-consumption-9-1"),
        ("U10", "self-consumption-10-1"),
        ("U11", "self-consumption-11-1"),
        ("U12b", "self-consumption-12-3"),
        ("U13", "self-consumption-13-1"),
        ("U14", "self-consumption-14-1"),
        ("U15", "self-consumption-15-1"),
        ("U16", "self-consumption-16-1"),
        ("U17", "self-consumption-17-1"),
    ],
    not_tested: &["U1", "U9", "U13", "U16"],
};

const CAPTIVE_REPLACEMENT: Expected = Expected {
    id: "captive-replacement",
    articles: 17,
    questions: &[14, 23, 26, 29, 31, 35, 36, 37, 41, 44, 53, 56, 57, 58, 59, 60, 70, 72, 73, 75, 77],
    rows: &[
        ("C1", "captive-replacement-1-1"),
        ("C2a generation", "captive-replacement-2-2"),
        ("C2a supply", "captive-replacement-2-3"),
        ("C2b others", "captive-replacement-2-4"),
        ("C2b sisters", "captive-replacement-2-5"),
        ("C2c year", "captive-replacement-2-6"),
        ("C2c hour", "captive-replacement-2-7"),
        ("C2d regulation", "captive-replacement-2-8"),
        ("C2d room", "captive-replacement-2-9"),
        ("C2e", "captive-replacement-2-12"),
        ("C3a", "captive-replacement-3-1"),
        ("C3b", "captive-replacement-3-2"),
        ("C4a relation", "captive-replacement-4-1"),
        ("C4a share", "captive-replacement-4-2"),
        ("C4b", "captive-replacement-4-4"),
        ("C4c", "captive-replacement-4-5"),
        ("C4d", "captive-replacement-4-6"),
        ("C5a site", "captive-replacement-5-1"),
        ("C5a line", "captive-replacement-5-2"),
        ("C5b", "captive-replacement-5-3"),
        ("C6a measures", "captive-replacement-6-1"),
        ("C6a storage", "captive-replacement-6-2"),
        ("C6b", "captive-replacement-6-3"),
        ("C7a", "captive-replacement-7-1"),
        ("C7b", "captive-replacement-7-2"),
        ("C8", "captive-replacement-8-1"),
        ("C9", "captive-replacement-9-1"),
        ("C10", "captive-replacement-10-1"),
        ("C11", "captive-replacement-11-2"),
        ("C12", "captive-replacement-12-1"),
        ("C13", "captive-replacement-13-1"),
        ("C14 plan", "captive-replacement-14-1"),
        ("C14 result", "captive-replacement-14-2"),
        ("C15", "captive-replacement-15-1"),
        ("C16", "captive-replacement-16-1"),
        ("C17", "captive-replacement-17-1"),
        ("paper C-01", "captive-replacement-4-3"),
        ("paper C-02", "captive-replacement-3-3"),
        ("paper C-03", "captive-replacement-4-7"),
        ("paper C-04", "captive-replacement-5-3"),
        ("paper C-05", "captive-replacement-7-3"),
        ("paper C-06", "captive-replacement-2-11"),
        ("paper C-07", "captive-replacement-14-1"),
        ("paper C-08", "captive-replacement-6-5"),
        ("paper X08", "captive-replacement-2-10"),
        ("paper X09", "captive-replacement-6-4"),
    ],
    not_tested: &["C1", "C8", "C12", "C15", "C17"],
};

const THERMAL_FLEXIBILITY: Expected = Expected {
    id: "thermal-flexibility",
    articles: 18,
    questions: &[31, 35, 44, 53, 55, 61, 62, 63, 64, 65, 66, 67, 68, 69, 70, 72, 73, 75, 77, 78, 79],
    rows: &[
        ("F1", "thermal-flexibility-1-1"),
        ("F2", "thermal-flexibility-2-1"),
        ("F3", "thermal-flexibility-3-1"),
        ("F4.1", "thermal-flexibility-4-1"),
        ("F4.2a", "thermal-flexibility-4-3"),
        ("F4.2b agreement", "thermal-flexibility-4-4"),
        ("F4.2b nameplate", "thermal-flexibility-4-5"),
        ("F4.3", "thermal-flexibility-4-6"),
        ("F4.4 heating", "thermal-flexibility-4-7"),
        ("F4.4 condensing", "thermal-flexibility-4-8"),
        ("F4.5 heating", "thermal-flexibility-4-9"),
        ("F4.5 condensing", "thermal-flexibility-4-10"),
        ("F4.6a", "thermal-flexibility-4-11"),
        ("F4.6b ramp", "thermal-flexibility-4-12"),
        ("F4.6b maximum", "thermal-flexibility-4-13"),
        ("F4.6b heat", "thermal-flexibility-4-14"),
        ("F4.6b ratio", "thermal-flexibility-4-15"),
        ("F4.7a", "thermal-flexibility-4-16"),
        ("F4.7b", "thermal-flexibility-4-17"),
        ("F4.8a league", "thermal-flexibility-4-18"),
        ("F4.8a grid", "thermal-flexibility-4-19"),
        ("F4.8b site", "thermal-flexibility-4-20"),
        ("F4.8b line", "thermal-flexibility-4-21"),
        ("F5 scale", "thermal-flexibility-5-1"),
        ("F5 pooling", "thermal-flexibility-5-2"),
        ("F6 link", "thermal-flexibility-6-1"),
        ("F6 mode", "thermal-flexibility-6-2"),
        ("F7 sites", "thermal-flexibility-7-1"),
        ("F7 areas", "thermal-flexibility-7-2"),
        ("F8 station", "thermal-flexibility-8-1"),
        ("F8 line", "thermal-flexibility-8-2"),
        ("F9 plan", "thermal-flexibility-9-1"),
        ("F9 retrofit", "thermal-flexibility-9-2"),
        ("F9 new energy", "thermal-flexibility-9-3"),
        ("F9 joint operation", "thermal-flexibility-9-4"),
        ("F10 approval", "thermal-flexibility-10-1"),
        ("F10 review", "thermal-flexibility-10-2"),
        ("F11", "thermal-flexibility-11-1"),
        ("F12", "thermal-flexibility-12-1"),
        ("F13 acceptance", "thermal-flexibility-13-1"),
        ("F13 agreement", "thermal-flexibility-13-2"),
        ("F13 filing", "thermal-flexibility-13-3"),
        ("F14 new energy", "thermal-flexibility-14-1"),
        ("F14 retrofit", "thermal-flexibility-14-2"),
        ("F14 scale", "thermal-flexibility-14-3"),
        ("F15a", "thermal-flexibility-15-1"),
        ("F15b approved", "thermal-flexibility-15-2"),
        ("F15b excess", "thermal-flexibility-15-3"),
        ("F15b loss", "thermal-flexibility-15-4"),
        ("F16", "thermal-flexibility-16-1"),
        ("F17", "thermal-flexibility-17-1"),
        ("F18", "thermal-flexibility-18-1"),
        ("paper F-01", "thermal-flexibility-9-2"),
        ("paper F-02", "thermal-flexibility-9-3"),
        ("paper F-03", "thermal-flexibility-9-4"),
        ("paper F-05", "thermal-flexibility-4-2"),
        ("paper F-06", "thermal-flexibility-4-3"),
        ("paper F-07", "thermal-flexibility-4-24"),
        ("paper F-08 agreement", "thermal-flexibility-4-22"),
        ("paper F-08, F-09", "thermal-flexibility-4-23"),
        ("paper F-10", "thermal-flexibility-7-3"),
        ("paper X07", "thermal-flexibility-6-3"),
        ("paper X09", "thermal-flexibility-14-4"),
    ],
    not_tested: &["F1", "F3", "F8 line", "F10 review", "F12", "F15b loss", "F16", "F18"],
};

fn every() -> impl Iterator<Item = (&'static Regulation, &'static Expected)> {
    ALL.iter().map(|regulation| {
        let expected = EXPECTED.iter().find(|expected| expected.id == regulation.kind.id());
        (*regulation, expected.unwrap_or_else(|| panic!("nothing is expected of {}", regulation.kind.id())))
    })
}

#[test]
fn every_regulation_has_its_articles() {
    for (regulation, expected) in every() {
        assert_eq!(regulation.articles.len(), expected.articles, "{}", expected.id);
    }
}

/// The questions of the list of readings that touch a regulation are answered at its rules, and no others.
#[test]
fn every_question_is_answered() {
    for (regulation, expected) in every() {
        let readings = regulation.rules().flat_map(|(_, rule)| rule.readings);
        let answered: BTreeSet<u8> = readings.map(|reading| reading.id[2..].parse().unwrap()).collect();
        assert_eq!(answered, expected.questions.iter().copied().collect(), "{}", expected.id);
    }
}

/// Every row of the article-by-article reading is a rule, or a clause with the reason why not.
#[test]
fn every_row_of_the_reading_has_its_rule() {
    for (regulation, expected) in every() {
        for (row, id) in expected.rows {
            let found = regulation.rules().find(|(_, rule)| rule.id == *id);
            let (_, rule) = found.unwrap_or_else(|| panic!("{row} has no rule {id}"));
            let tested = !matches!(rule.test, Test::NotChecked(_));
            assert_eq!(tested, !expected.not_tested.contains(row), "{row} is {id}");
            if let Test::NotChecked(why) = rule.test {
                assert!(
                    matches!(why, WhyNot::Information | WhyNot::Permission | WhyNot::DutyOfAuthority),
                    "{row}: {why:?}"
                );
            }
        }
    }
}

/// Papers that the article does not name, but that are needed to check it, are rules of their own (section 4.2).
#[test]
fn implied_papers_of_green_parks_have_rules() {
    for id in ["2-4", "5-4", "7-5", "8-2", "12-5", "15-1"] {
        let id = format!("green-park-{id}");
        let (_, _, rule) = hegui::regulations::rule(&id).unwrap();
        assert!(matches!(rule.test, Test::Papers(_)), "{id}");
    }
}

/// What other regulations ask for and this one does not: common control, a share that must be used, a limit of phases,
/// reserve, and a contingency plan at filing.
#[test]
fn nothing_of_other_regulations_is_asked_of_green_parks() {
    let green_park = ALL.iter().find(|regulation| regulation.kind.id() == "green-park").unwrap();
    for (_, rule) in green_park.rules() {
        for word in ["控股", "利用率", "90%", "两期", "备用容量", "反送电"] {
            assert!(!rule.terms.iter().any(|term| term.contains(word)), "{} speaks of {word}", rule.id);
        }
        let at_filing = rule.stages.contains(&hegui::project::Stage::Application);
        if let Test::Papers(groups) = rule.test {
            use hegui::project::DocumentKind::{ContingencyPlan, Shareholding};
            let unasked =
                groups.iter().flat_map(|kinds| *kinds).any(|kind| [ContingencyPlan, Shareholding].contains(kind));
            assert!(!(at_filing && unasked), "{} asks for a paper of later stages at filing", rule.id);
        }
    }
}
