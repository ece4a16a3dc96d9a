//! The JSON Schema of the plan file, made by running the readers over nothing.

use jiff::civil::Date;
use serde_json::{Map, Value, json};

use super::choice::Choice;
use super::model::Project;
use super::place::{Given, When};
use super::reader::Fields;
use crate::quantity::{Dimension, Quantity, Years};
use crate::terms::Term;
use crate::text::Lang;

/// The JSON Schema (draft 2020-12) of the plan file, for completion and hover in an editor.
///
/// ```
/// let schema = hegui::project::json_schema();
/// assert_eq!(schema["properties"]["wind"]["anyOf"][0]["type"], "object");
/// ```
#[must_use]
pub fn json_schema() -> Value {
    let mut fields = SchemaFields::default();
    // Over nothing, the reader has no project to give; what it asked for is the schema.
    let _ = Project::read(&mut fields);
    let mut schema = fields.object();
    let head = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "hegui 项目计划文件 / hegui plan file",
    });
    if let (Some(schema), Some(head)) = (schema.as_object_mut(), head.as_object()) {
        schema.extend(head.clone());
    }
    schema
}

#[derive(Default)]
struct SchemaFields {
    properties: Map<String, Value>,
    required: Vec<&'static str>,
}

impl SchemaFields {
    fn object(self) -> Value {
        let mut object = json!({ "type": "object", "properties": self.properties, "additionalProperties": false });
        if let (false, Some(object)) = (self.required.is_empty(), object.as_object_mut()) {
            object.insert("required".to_owned(), json!(self.required));
        }
        object
    }

    fn describe<T>(&mut self, term: &'static Term, mut shape: Value) -> Option<T> {
        if let Some(shape) = shape.as_object_mut() {
            shape.insert("title".to_owned(), json!(format!("{} / {}", term.name.zh, term.name.en)));
            shape.insert("description".to_owned(), json!(format!("{}\n{}", term.about.zh, term.about.en)));
        }
        self.properties.insert(term.key().to_owned(), shape);
        None
    }

    fn section<T>(read: impl FnOnce(&mut Self) -> T) -> Value {
        let mut inner = Self::default();
        read(&mut inner);
        inner.object()
    }
}

fn quantity_shape(dimensions: &[Dimension]) -> Value {
    let examples: Vec<_> = dimensions.iter().flat_map(|one| [one.example(Lang::Zh), one.example(Lang::En)]).collect();
    json!({ "type": "string", "minLength": 2, "examples": examples })
}

fn list_shape(entry: &Value) -> Value {
    json!({ "anyOf": [{ "type": "array", "items": entry, "minItems": 1 }, entry] })
}

fn choice_shape<C: Choice>() -> Value {
    let names = C::ALL.iter().map(|choice| choice.name().get(Lang::Zh));
    json!({ "enum": names.chain(C::ALL.iter().map(|choice| choice.id())).collect::<Vec<_>>() })
}

// TOML dates reach JSON Schema validators as text in the form of RFC 3339.
fn date_shape() -> Value {
    json!({ "type": "string", "format": "date", "examples": ["2027-06-30"] })
}

impl Fields for SchemaFields {
    fn required(&mut self, term: &'static Term) {
        self.required.push(term.key());
    }

    fn quantity<Q: Quantity>(&mut self, term: &'static Term) -> Option<Given<Q>> {
        self.describe(term, quantity_shape(&[Q::DIMENSION]))
    }

    fn either<A: Quantity, B: Quantity, T>(
        &mut self,
        term: &'static Term,
        _first: fn(A) -> T,
        _second: fn(B) -> T,
    ) -> Option<Given<T>> {
        self.describe(term, quantity_shape(&[A::DIMENSION, B::DIMENSION]))
    }

    fn life(&mut self, term: &'static Term) -> Option<Given<Years>> {
        self.quantity(term)
    }

    fn series<Q: Quantity>(&mut self, term: &'static Term) -> Option<Given<Vec<Q>>> {
        let entry = quantity_shape(&[Q::DIMENSION]);
        self.describe(term, json!({ "type": "array", "items": entry, "minItems": 1, "maxItems": 200 }))
    }

    fn text(&mut self, term: &'static Term) -> Option<Given<String>> {
        self.describe(term, json!({ "type": "string", "minLength": 1, "maxLength": 200 }))
    }

    fn name(&mut self, term: &'static Term) -> Option<Given<String>> {
        self.text(term)
    }

    fn texts(&mut self, term: &'static Term) -> Option<Given<Vec<String>>> {
        self.describe(term, list_shape(&json!({ "type": "string", "minLength": 1, "maxLength": 200 })))
    }

    fn names(&mut self, term: &'static Term) -> Option<Given<Vec<String>>> {
        self.texts(term)
    }

    fn articles(&mut self, term: &'static Term) -> Option<Given<Vec<String>>> {
        self.describe(term, list_shape(&json!({ "type": "string", "pattern": "-[0-9]{1,2}$" })))
    }

    fn flag(&mut self, term: &'static Term) -> Option<Given<bool>> {
        self.describe(term, json!({ "type": "boolean" }))
    }

    fn choice<C: Choice>(&mut self, term: &'static Term) -> Option<Given<C>> {
        self.describe(term, choice_shape::<C>())
    }

    fn choices<C: Choice>(&mut self, term: &'static Term) -> Option<Given<Vec<C>>> {
        self.describe(term, list_shape(&choice_shape::<C>()))
    }

    fn date(&mut self, term: &'static Term) -> Option<Given<Date>> {
        self.describe(term, date_shape())
    }

    fn when(&mut self, term: &'static Term) -> Option<Given<When>> {
        let month = json!({ "type": "string", "pattern": "^[0-9]{4}-[0-9]{2}$", "examples": ["2027-06"] });
        self.describe(term, json!({ "anyOf": [date_shape(), month] }))
    }

    fn year(&mut self, term: &'static Term) -> Option<Given<i16>> {
        self.describe(term, json!({ "type": "integer", "minimum": 2000, "maximum": 2199 }))
    }

    fn table<T>(&mut self, term: &'static Term, read: impl FnOnce(&mut Self) -> T) -> Option<T> {
        self.describe(term, Self::section(read))
    }

    fn tables<T>(&mut self, term: &'static Term, read: impl Fn(&mut Self) -> T) -> Vec<T> {
        let section = Self::section(&read);
        let several = json!({ "type": "array", "items": section });
        self.describe::<()>(term, json!({ "anyOf": [section, several] }));
        Vec::new()
    }

    fn unlike<'n>(&mut self, _term: &'static Term, _names: impl Iterator<Item = &'n Given<String>>) {}

    fn told_apart(&mut self, _term: &'static Term, _by: &'static Term) {}
}
