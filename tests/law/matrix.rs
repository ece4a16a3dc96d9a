//! Every sample against every regulation: it passes under its own, never under another, and the report says so.

use std::fmt::Write;
use std::fs;

use hegui::assess::{Options, assess_against};
use hegui::law::Consequence;
use hegui::project::{Choice, read};
use hegui::regulations::ALL;
use hegui::text::Lang;

use crate::pages::hold;

#[test]
fn a_plan_passes_under_its_own_regulation_alone() {
    let mut paths: Vec<_> = fs::read_dir("project-templates").unwrap().map(|entry| entry.unwrap().path()).collect();
    paths.sort();
    let mut matrix = String::from("# sample, regulation: conclusion, fails / missing / to justify / passes\n");
    for path in paths {
        let name = path.file_stem().unwrap().to_str().unwrap().to_owned();
        let plan = read(&name, &fs::read(&path).unwrap()).unwrap();
        for regulation in ALL {
            let own = regulation.kind == plan.project.regulation;
            let assessment = assess_against(regulation, &plan.project, Options::default()).unwrap();
            let overall = assessment.overall();
            assert_eq!(overall == Consequence::Pass, own, "{name} under {}", regulation.kind.id());
            let told = assessment.notices.iter().any(|notice| notice.render(Lang::Zh).contains("hegui route"));
            assert_eq!(told, !own, "{name} under {}: the notice on the wrong rule", regulation.kind.id());
            let counts = assessment.counts();
            let (fail, missing, justify, pass) = (counts.fail, counts.missing, counts.justify, counts.pass);
            let (kind, overall) = (regulation.kind.id(), overall.id());
            writeln!(matrix, "{name}, {kind}: {overall}, {fail} / {missing} / {justify} / {pass}").unwrap();
        }
    }
    hold("tests/law/matrix.txt", &matrix);
}
