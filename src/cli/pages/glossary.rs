//! Every term of plan and law, in both languages: where it is written, what it is, and how it is measured.

use serde_json::Value;

use super::{head, row};
use crate::project::json_schema;
use crate::terms;

pub(super) fn page() -> String {
    let schema = json_schema();
    let mut page = String::from(
        "# 术语 / Glossary\n\n\
         计划文件的字段和由它们算出的量。Fields of the plan file, and figures derived from them.\n\n",
    );
    page.push_str(&head(&["术语 / term", "English", "字段 / field", "写法 / written as", "含义 / meaning"]));
    for term in terms::ALL {
        let field =
            if term.field.is_empty() { "（计算 / derived）".to_owned() } else { format!("`{}`", term.field) };
        let shape = shape(&schema, term.field).map(written_as).unwrap_or_default();
        let meaning = format!("{} {}", term.about.zh, term.about.en);
        page.push_str(&row([term.name.zh, term.name.en, &*field, &*shape, &*meaning]));
    }
    page
}

/// What the schema says of a field.
fn shape<'s>(schema: &'s Value, field: &str) -> Option<&'s Value> {
    let mut shape = schema;
    for key in field.split('.').filter(|key| !key.is_empty()) {
        // A table that may be written several times stands in the schema once by itself first.
        let table = shape.get("anyOf").and_then(|shapes| shapes.get(0)).unwrap_or(shape);
        shape = table.get("properties")?.get(key.trim_end_matches("[]"))?;
    }
    if field.is_empty() { None } else { Some(shape) }
}

/// How a value is written: an example, the list it is out of, or its type.
fn written_as(shape: &Value) -> String {
    let texts = |list: &Value| -> Vec<String> {
        list.as_array().into_iter().flatten().filter_map(Value::as_str).map(|text| format!("`{text}`")).collect()
    };
    if let Some(examples) = shape.get("examples") {
        return texts(examples).join(" / ");
    }
    if let Some(choices) = shape.get("enum") {
        let choices = texts(choices);
        // The first half are the Chinese names, the rest their ids.
        return choices.get(..choices.len() / 2).unwrap_or_default().join("、");
    }
    if let Some(items) = shape.get("items") {
        return written_as(items);
    }
    if let Some(shapes) = shape.get("anyOf").and_then(Value::as_array) {
        return shapes.iter().map(written_as).find(|text| !text.is_empty()).unwrap_or_default();
    }
    match shape.get("type").and_then(Value::as_str) {
        Some("boolean") => "`true` / `false`".to_owned(),
        Some("integer") => "`2028`".to_owned(),
        Some("string") => "文字 / text".to_owned(),
        _ => String::new(),
    }
}
