//! What the element hands over at the start, checked field by field: nothing from a page is trusted.

use binome_core::pack::Pack;
use js_sys::{Array, JSON, Object, Reflect};
use wasm_bindgen::{JsCast, JsValue};

use super::fault::fault;
use crate::part::{Theme, View};
use crate::text::Words;

const HEADING_LEVELS: std::ops::RangeInclusive<u8> = 2..=5;
const MAX_STORAGE_KEY: usize = 64;

/// How many fields the configuration has: with as many, and every known one there, none is unknown.
const FIELDS: u32 = 11;

/// The element's attributes and what was fetched, as the widget uses them.
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
    /// A missing, unknown or wrong field, words that lack one and a pack with a problem, each named.
    pub(super) fn read(value: JsValue) -> Result<Self, JsValue> {
        let given = Given::of(value)?;
        // Whose pack it is matters to the element alone.
        given.flag("builtInPack")?;
        Ok(Self {
            words: words(&given.text("lang")?, &given.text("words")?)?,
            languages: given.texts("languages")?,
            pack: pack(&pack_text(&given.field("pack")?)?)?,
            view: view(given.attribute("view")?.as_deref()),
            storage_key: storage_key(given.attribute("storageKey")?),
            theme: theme(given.attribute("theme")?.as_deref()),
            heading_level: heading_level(given.attribute("headingLevel")?.as_deref()),
            persist: !given.flag("noPersist")?,
            returning: given.flag("returning")?,
        })
    }
}

/// The configuration as it comes.
struct Given(Object);

impl Given {
    fn of(value: JsValue) -> Result<Self, JsValue> {
        let object = value.dyn_into::<Object>().ok().filter(|object| Object::keys(object).length() == FIELDS);
        let object =
            object.ok_or_else(|| fault("config", "the configuration does not have the fields of this version"))?;
        Ok(Self(object))
    }

    fn field(&self, name: &str) -> Result<JsValue, JsValue> {
        Reflect::get(&self.0, &name.into()).ok().filter(|value| !value.is_undefined()).ok_or_else(|| wrong(name))
    }

    fn text(&self, name: &str) -> Result<String, JsValue> {
        self.attribute(name)?.ok_or_else(|| wrong(name))
    }

    /// A text, or `null` for an attribute that is not set.
    fn attribute(&self, name: &str) -> Result<Option<String>, JsValue> {
        let value = self.field(name)?;
        if value.is_null() { Ok(None) } else { value.as_string().map(Some).ok_or_else(|| wrong(name)) }
    }

    fn texts(&self, name: &str) -> Result<Vec<String>, JsValue> {
        let list: Array = self.field(name)?.dyn_into().map_err(|_| wrong(name))?;
        list.iter().map(|text| text.as_string().ok_or_else(|| wrong(name))).collect()
    }

    fn flag(&self, name: &str) -> Result<bool, JsValue> {
        self.field(name)?.as_bool().ok_or_else(|| wrong(name))
    }
}

fn wrong(field: &str) -> JsValue {
    fault("config", &format!("`{field}` of the configuration is not what this version expects"))
}

pub(super) fn words(language: &str, text: &str) -> Result<Words, JsValue> {
    Words::read(language, text).map_err(|error| fault("words", &error.to_string()))
}

pub(super) fn pack(text: &str) -> Result<Pack, JsValue> {
    Pack::from_json(text).map_err(|problems| fault("pack", &problems.to_string()))
}

/// The text of a pack, which is fetched (a string) or the page's own object.
pub(super) fn pack_text(value: &JsValue) -> Result<String, JsValue> {
    if let Some(text) = value.as_string() {
        return Ok(text);
    }
    let text = JSON::stringify(value).ok().and_then(|text| text.as_string());
    text.ok_or_else(|| fault("pack", "the pack cannot be written as JSON"))
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
