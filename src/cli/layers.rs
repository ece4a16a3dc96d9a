//! Which related texts a check looks at: all of them, none, or the ones that are named.

use crate::law::Layer;
use crate::regulations::related;
use crate::text::{Lang, Text};

/// The ids of the related texts, with their names.
pub(super) fn names(lang: Lang) -> String {
    let named = related::ALL.iter().map(|layer| {
        let name = super::wording::in_brackets(layer.name.get(lang), lang);
        format!("{}{name}", layer.id)
    });
    named.collect::<Vec<_>>().join(super::wording::comma(lang))
}

/// The texts that an argument names: `all`, `none`, or ids with commas between them.
pub(super) fn chosen(text: &str, lang: Lang) -> Result<Vec<&'static Layer>, String> {
    match text {
        "all" => return Ok(related::ALL.to_vec()),
        "none" => return Ok(Vec::new()),
        _ => {}
    }
    let found = text.split([',', '，', '、']).map(|id| {
        let id = id.trim();
        related::ALL.iter().copied().find(|layer| layer.id == id || layer.name.zh == id)
    });
    found.collect::<Option<Vec<_>>>().ok_or_else(|| {
        let help = Text::new(
            "没有这个相关文件；写 all、none，或用逗号隔开：",
            "no such text; write all, none, or with commas: ",
        );
        format!("{}{}", help.get(lang), names(lang))
    })
}
