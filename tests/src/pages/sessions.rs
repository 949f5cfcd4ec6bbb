//! The sessions as a person meets them: the line of dates, and the agenda of one session.

use serde_json::{Value, json};

use super::{Element, Portal};
use crate::locale::{Language, Locale};
use crate::what::{BUTTON, What, button, region, text, text_field};
use crate::{Key, Outcome, Screen};

/// A page with nothing but the sessions.
pub const ALONE: &str = "<binome-widget eager view=\"sessions\"></binome-widget>";

/// The sessions of one widget, in French.
pub struct Sessions<'browser> {
    /// What is inside it.
    pub screen: Screen<'browser>,
    /// Its words.
    pub locale: Locale,
    element: Element<'browser>,
}

impl<'browser> Sessions<'browser> {
    /// Those of a page that shows them alone.
    ///
    /// # Errors
    /// The words cannot be read.
    pub fn of(portal: &'browser Portal) -> Outcome<Self> {
        let locale = Locale::read(Language::French)?;
        let screen = Screen::within(&portal.browser, region(&locale.say("part_sessions")?));
        Ok(Self { screen, locale, element: portal.element() })
    }

    /// The words of a key of the room.
    ///
    /// # Errors
    /// There is no such key.
    pub fn say(&self, key: &str) -> Outcome<String> {
        self.locale.say(&format!("sessions.{key}"))
    }

    /// The same with its holes filled.
    ///
    /// # Errors
    /// As [`Self::say`], or a value without a hole.
    pub fn fill(&self, key: &str, values: &[(&str, &str)]) -> Outcome<String> {
        self.locale.fill(&format!("sessions.{key}"), values)
    }

    /// Clicks the button with the words of a key.
    ///
    /// # Errors
    /// It cannot be clicked.
    pub fn press(&self, key: &str) -> Outcome {
        self.screen.click(&button(&self.say(key)?))
    }

    /// Waits for words, of a key with holes filled.
    ///
    /// # Errors
    /// They do not come.
    pub fn see(&self, key: &str, values: &[(&str, &str)]) -> Outcome {
        self.screen.see(&text(&self.fill(key, values)?))?;
        Ok(())
    }

    /// The row of a block or of a session, by words in its name.
    pub fn row(words: &str) -> What {
        BUTTON.named(words).or_longer()
    }

    /// Types into the field of a key, in place of what it holds, and leaves it.
    ///
    /// # Errors
    /// There is no such field.
    pub fn type_into(&self, key: &str, words: &str) -> Outcome {
        let field = text_field(&self.say(key)?);
        self.screen.click(&field)?;
        let node = self.screen.see_focus_on(&field)?;
        self.screen.browser().call_on(node.backend, "function() { this.select() }", &[])?;
        self.screen.write(words)?;
        self.screen.press(Key::Tab)
    }

    /// The session at a place of the notebook's file, once it is what `fits` wants.
    ///
    /// # Errors
    /// It never is.
    pub fn wait_for_session(&self, place: usize, fits: impl Fn(&Value) -> bool) -> Outcome<Value> {
        let at = format!("/notebook/sessions/{place}");
        let file = self.element.wait_for_file(|file| file.pointer(&at).is_some_and(&fits))?;
        Ok(file.pointer(&at).cloned().unwrap_or_default())
    }

    /// Replaces the notebook by one with a session of these blocks.
    ///
    /// # Errors
    /// The widget refuses it.
    pub fn import(&self, slot_minutes: u32, blocks: &[Value]) -> Outcome {
        let session = json!({
            "id": "s", "kind": "topic", "state": "planned", "title": "Longue séance", "date": "2027-03-02",
            "start_minute": 540, "slot_minutes": slot_minutes, "blocks": blocks, "changed": 0,
            "pairing": "", "place": "", "template": "", "moved": 0, "sequence": 0,
        });
        self.element.import(&json!({"format": "binome-notebook", "schema": 1, "notebook": {"sessions": [session]}}))
    }
}

/// A block of a file.
pub fn block(id: &str, title: &str, minutes: u32) -> Value {
    json!({"id": id, "kind": "show", "title": title, "minutes": minutes, "minimum": 1, "maximum": 60, "lead": "both"})
}
