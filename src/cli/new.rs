//! `hegui new`: a sample plan to start from.

use clap::ArgMatches;

use super::check::{chosen, output};
use super::console::{Console, Stop};
use super::exit::Exit;
use super::{save, templates, words};
use crate::project::RegulationKind;
use crate::text::Lang;

pub(super) fn run(matches: &ArgMatches, console: &mut Console<'_>, lang: Lang) -> Result<Exit, Stop> {
    let kinds = words::of_choice::<RegulationKind>();
    let of_kind = templates::of(chosen(matches, "regulation", &kinds).unwrap_or(RegulationKind::Hydrogen));
    let plainest = of_kind.first().map(|template| template.value).unwrap_or_default();
    let text = match (chosen(matches, "variant", &templates::every()), chosen(matches, "variant", of_kind)) {
        (Some(_), None) => {
            let variants = words::list(of_kind, lang);
            let what = match lang {
                Lang::Zh => format!("这个细则没有这种类型的样例；可选：{variants}"),
                Lang::En => format!("this rule has no sample of that kind; one of: {variants}"),
            };
            return Err(Stop::because(Exit::Usage, &what, lang));
        }
        (_, chosen) => chosen.unwrap_or(plainest),
    };
    let Some(path) = output(matches) else {
        return console.print(text).map(|()| Exit::Pass);
    };
    save::create(path, text, lang)?;
    let name = path.display();
    let next = match lang {
        Lang::Zh => format!("已写入 {name}；下一步：hegui check {name}"),
        Lang::En => format!("{name} is written; next: hegui check {name}"),
    };
    console.tell(&format!("{}\n", crate::report::harmless(&next)));
    Ok(Exit::Pass)
}
