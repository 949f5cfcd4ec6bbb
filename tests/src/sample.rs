//! The invented notebook of the gallery, as if it had been written today: a person three months into the programme.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::Value;

use binome_core::calendar::{Date, days_between, plus_days};

use crate::{Failure, Outcome, seed, workspace};

/// The day on which it was written; its dates and instants are moved by what has passed since.
const WRITTEN: Date = Date::constant(2026, 11, 27);
/// Numbers above this one are instants.
const EARLIEST_INSTANT: u64 = 1_000_000_000_000;

/// Its file.
///
/// # Errors
/// There is no such file, or it is not JSON.
pub fn notebook() -> Outcome<Value> {
    let text = std::fs::read_to_string(workspace::root().join("www/pages/assets/gallery/notebook.json"))?;
    let mut file = serde_json::from_str(&text)?;
    move_by(&mut file, days_between(WRITTEN, today()?));
    Ok(file)
}

/// The same before its first session, while the partner has not agreed to the charter.
///
/// # Errors
/// As [`notebook`].
pub fn begun() -> Outcome<Value> {
    let mut file = notebook()?;
    if let Some(Value::Array(sessions)) = file.pointer_mut("/notebook/sessions") {
        sessions.retain(|session| session.get("state").and_then(Value::as_str) == Some("planned"));
    }
    for list in ["reflections", "reviews", "actions"] {
        if let Some(Value::Array(records)) = file.pointer_mut(&format!("/notebook/{list}")) {
            records.clear();
        }
    }
    if let Some(Value::Object(version)) = file.pointer_mut("/notebook/pairings/0/charter/0") {
        version.remove("agreed_by_partner");
    }
    Ok(file)
}

fn today() -> Outcome<Date> {
    let seconds = SystemTime::now().duration_since(UNIX_EPOCH)?.as_secs();
    let days = i32::try_from(seconds / 86_400)?;
    plus_days(Date::constant(1970, 1, 1), days).ok_or_else(|| Failure::new("there is no such day"))
}

fn move_by(value: &mut Value, days: i32) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(|item| move_by(item, days)),
        Value::Object(fields) => fields.values_mut().for_each(|field| move_by(field, days)),
        Value::Number(number) => {
            let past = u64::from(days.unsigned_abs()) * seed::DAY;
            if let Some(instant) = number.as_u64().filter(|instant| *instant > EARLIEST_INSTANT) {
                *value = Value::from(if days < 0 { instant - past } else { instant + past });
            }
        }
        Value::String(text) => {
            if let Some(moved) = text.parse().ok().and_then(|date| plus_days(date, days)) {
                *text = moved.to_string();
            }
        }
        _ => {}
    }
}
