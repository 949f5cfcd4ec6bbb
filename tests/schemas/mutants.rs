//! Files with one thing wrong: a field left out, a field that nobody knows, a value of another kind.

use std::collections::BTreeSet;

use serde_json::{Value, json};

/// The same file with fewer entries in its lists: those that have no field of their own are left out.
pub(crate) fn lean(file: &Value) -> Value {
    lean_at(file, "", &mut BTreeSet::new())
}

fn lean_at(value: &Value, shape: &str, seen: &mut BTreeSet<String>) -> Value {
    seen.insert(shape.to_owned());
    match value {
        Value::Array(entries) => {
            let mut kept = Vec::new();
            for entry in entries {
                let before = seen.len();
                let lean = lean_at(entry, &format!("{shape}/*"), seen);
                if seen.len() > before {
                    kept.push(lean);
                }
            }
            Value::Array(kept)
        }
        Value::Object(fields) => fields
            .iter()
            .map(|(name, field)| (name.clone(), lean_at(field, &format!("{shape}/{name}"), seen)))
            .collect(),
        _ => value.clone(),
    }
}

/// Every file that differs from a good one in one place, with what was done to it.
pub(crate) fn of(good: &Value) -> Vec<(String, Value)> {
    let kinds = [Value::Null, json!(true), json!(-1), json!(1.5), json!("?"), json!([]), json!({})];
    let mut mutants = Vec::new();
    for place in places(good) {
        let mut add = |what: &str, change: &dyn Fn(&mut Value)| {
            let mut mutant = good.clone();
            mutant.pointer_mut(&place).map(change);
            mutants.push((format!("{place} {what}"), mutant));
        };
        if let Some(fields) = good.pointer(&place).and_then(Value::as_object) {
            add("with an unknown field", &|spot| spot["a field that nobody knows"] = json!({}));
            for name in fields.keys() {
                add(&format!("without {name}"), &|spot| {
                    spot.as_object_mut().and_then(|fields| fields.remove(name));
                });
            }
        }
        for kind in &kinds {
            add(&format!("as {kind}"), &|spot| *spot = kind.clone());
        }
    }
    mutants
}

/// Every place of a file, as JSON pointers.
fn places(value: &Value) -> Vec<String> {
    let parts: Vec<(String, &Value)> = match value {
        Value::Array(entries) => entries.iter().enumerate().map(|(at, entry)| (at.to_string(), entry)).collect(),
        Value::Object(fields) => fields.iter().map(|(name, field)| (name.clone(), field)).collect(),
        _ => Vec::new(),
    };
    let inside =
        parts.into_iter().flat_map(|(name, part)| places(part).into_iter().map(move |at| format!("/{name}{at}")));
    std::iter::once(String::new()).chain(inside).collect()
}
