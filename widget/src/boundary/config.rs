//! What the element hands over at the start, checked field by field: nothing from a page is trusted.

use binome_core::pack::Pack;
use serde::Deserialize;
use wasm_bindgen::{JsCast, JsValue};

use super::fault::fault;
use crate::part::{Theme, View};
use crate::text::Words;

const HEADING_LEVELS: std::ops::RangeInclusive<u8> = 2..=5;
const MAX_STORAGE_KEY: usize = 64;

/// The element's attributes and what was fetched, as they come.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
struct Given {
    lang: String,
    languages: Vec<String>,
    words: String,
    pack: serde_json::Value,
    #[serde(rename = "builtInPack")]
    _built_in_pack: bool,
    view: Option<String>,
    storage_key: Option<String>,
    theme: Option<String>,
    heading_level: Option<String>,
    no_persist: bool,
    returning: bool,
}

/// The same, as the widget uses it.
pub(super) struct Config {
    pub(super) languages: Vec<String>,
    pub(super) words: Words,
    pub(super) pack: Pack,
    pub(super) view: View,
    pub(super) storage_key: String,
    pub(super) theme: Theme,
    pub(super) heading_level: u8,
    pub(super) persist: bool,
    pub(super) returning: bool,
}

impl Config {
    /// # Errors
    /// A missing, unknown or wrong field (a wrong type is told without its name: it comes from our own element); words
    /// that lack one and a pack with a problem, named.
    pub(super) fn read(value: JsValue) -> Result<Self, JsValue> {
        let keys = value.dyn_ref::<js_sys::Object>().map(js_sys::Object::keys);
        if keys.is_none_or(|keys| keys.length() != FIELDS) {
            return Err(fault("config", "the configuration does not have the fields of this version"));
        }
        let given: Given =
            serde_wasm_bindgen::from_value(value).map_err(|error| fault("config", &error.to_string()))?;
        Ok(Self {
            words: words(&given.lang, &given.words)?,
            languages: given.languages,
            pack: pack(&written(&given.pack))?,
            view: view(given.view.as_deref()),
            storage_key: storage_key(given.storage_key),
            theme: theme(given.theme.as_deref()),
            heading_level: heading_level(given.heading_level.as_deref()),
            persist: !given.no_persist,
            returning: given.returning,
        })
    }
}

/// `serde_wasm_bindgen` does not see unknown fields, so they are counted.
const FIELDS: u32 = 11;

pub(super) fn words(language: &str, text: &str) -> Result<Words, JsValue> {
    Words::read(language, text).map_err(|error| fault("words", &error.to_string()))
}

pub(super) fn pack(text: &str) -> Result<Pack, JsValue> {
    Pack::from_json(text).map_err(|problems| fault("pack", &problems.to_string()))
}

/// The text of a pack, which is fetched (a string) or the page's own object. It is not the page's `JSON` that writes it:
/// an old library may have taught that another way.
pub(super) fn pack_text(value: JsValue) -> Result<String, JsValue> {
    if let Some(text) = value.as_string() {
        return Ok(text);
    }
    let value = serde_wasm_bindgen::from_value(value).map_err(|error| fault("pack", &error.to_string()))?;
    Ok(written(&value))
}

fn written(pack: &serde_json::Value) -> String {
    pack.as_str().map_or_else(|| pack.to_string(), str::to_owned)
}

pub(super) fn view(value: Option<&str>) -> View {
    match value {
        None | Some("" | "all") => View::All,
        Some("assessment") => View::Assessment,
        Some("objectives") => View::Objectives,
        Some("sessions") => View::Sessions,
        Some("reflection") => View::Reflection,
        Some("pairing") => View::Pairing,
        Some("data") => View::Data,
        Some(other) => otherwise("view", other, View::All),
    }
}

pub(super) fn theme(value: Option<&str>) -> Theme {
    let Some(value) = value.filter(|value| !value.is_empty()) else { return Theme::Auto };
    Theme::named(value).unwrap_or_else(|| otherwise("theme", value, Theme::Auto))
}

pub(super) fn heading_level(value: Option<&str>) -> u8 {
    let default = *HEADING_LEVELS.start();
    let Some(value) = value else { return default };
    let level = value.parse().ok().filter(|level| HEADING_LEVELS.contains(level));
    level.unwrap_or_else(|| otherwise("heading-level", value, default))
}

fn storage_key(value: Option<String>) -> String {
    const DEFAULT: &str = "default";
    let Some(value) = value else { return DEFAULT.to_owned() };
    let short = (1..=MAX_STORAGE_KEY).contains(&value.len());
    if short && value.chars().all(|character| character.is_ascii_graphic()) {
        value
    } else {
        otherwise("storage-key", &value, DEFAULT.to_owned())
    }
}

/// The default, and one warning for the intranet team.
fn otherwise<T>(attribute: &str, value: &str, default: T) -> T {
    let message = format!("binome-widget: `{attribute}=\"{value}\"` is not known; the default is used");
    web_sys::console::warn_1(&message.into());
    default
}
