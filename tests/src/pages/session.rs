//! A notebook with one session, opened at one of the session's screens.

use std::time::{SystemTime, UNIX_EPOCH};

use serde_json::{Value, json};

use super::portal::HOME;
use super::{Notebook, Portal};
use crate::Outcome;

/// A minute, in milliseconds.
pub const MINUTE: u64 = 60_000;

/// Puts a bookmark where the widget looks for it when a page is loaded.
const BOOKMARK: &str = "await widget.flush();
    const [{ name }] = await indexedDB.databases();
    const database = await new Promise(done => {
        const opening = indexedDB.open(name);
        opening.onsuccess = () => done(opening.result);
    });
    const transaction = database.transaction('places', 'readwrite');
    transaction.objectStore('places').put(JSON.stringify(PLACE), 'all');
    await new Promise(done => { transaction.oncomplete = done; });
    database.close();";

/// Now, in milliseconds.
pub fn now() -> u64 {
    SystemTime::now().duration_since(UNIX_EPOCH).map_or(0, |since| u64::try_from(since.as_millis()).unwrap_or_default())
}

/// A planned session of three parts: "Se retrouver" (4 min), "Essayer" (10 min), "Montrer la suite" (6 min).
pub fn planned() -> Value {
    let block = |id: &str, kind: &str, title: &str, minutes: u64| {
        json!({"id": id, "kind": kind, "title": title, "notes": "À voix haute", "minutes": minutes, "minimum": 1,
            "maximum": 60, "lead": "mentor"})
    };
    json!({"id": "s", "pairing": "p", "kind": "topic", "state": "planned", "title": "Lire une conversation",
    "date": "2027-03-02", "start_minute": 570, "slot_minutes": 30, "place": "Salle Ariane", "moved": 0,
    "sequence": 2, "changed": now(), "blocks": [
        block("one", "reconnect", "Se retrouver", 4),
        block("two", "try", "Essayer", 10),
        block("three", "show", "Montrer la suite", 6),
    ]})
}

/// The same session, running: its first part took four minutes, the second has gone on for so many milliseconds.
pub fn running(lasted: u64) -> Value {
    let mut session = planned();
    if let Some(fields) = session.as_object_mut() {
        let ran = |id: &str, planned: u64, elapsed: u64| json!({"block": id, "planned_minutes": planned, "elapsed_milliseconds": elapsed});
        let run = json!({"started": now() - lasted - 4 * MINUTE, "running_since": now() - lasted, "current": 1,
            "blocks": [ran("one", 4, 4 * MINUTE), ran("two", 10, 0), ran("three", 6, 0)]});
        fields.insert("run".to_owned(), run);
    }
    session
}

/// A file with one session, and one action that an earlier session left open.
pub fn file(session: &Value) -> Value {
    let action = json!({"id": "earlier", "pairing": "p", "session": "before", "situation": "un client écrit",
        "deed": "réponds avant midi", "owner": "mentee", "created": now()});
    let pairing = json!({"id": "p", "alias": "Camille", "part": "mentee", "created": now()});
    json!({"format": "binome-notebook", "schema": 1,
        "notebook": {"pairings": [pairing], "sessions": [session], "actions": [action]}})
}

impl Portal {
    /// The portal with this notebook, at a screen.
    ///
    /// # Errors
    /// The product does not build, or the widget refuses the file.
    pub fn with_session(session: &Value, screen: &str, subject: &str) -> Outcome<Self> {
        let portal = Self::open(HOME)?;
        portal.element().import(&file(session))?;
        portal.open_screen(screen, subject)?;
        Ok(portal)
    }

    /// Comes back to the notebook at a screen, as after a reload.
    ///
    /// # Errors
    /// The page is gone.
    pub fn open_screen(&self, screen: &str, subject: &str) -> Outcome {
        let place = json!({"screen": screen, "subject": subject});
        self.element().evaluate(&BOOKMARK.replace("PLACE", &place.to_string()))?;
        self.come_back()
    }

    /// Loads the page anew and waits for what the later rooms need.
    ///
    /// # Errors
    /// The page is gone.
    pub fn come_back(&self) -> Outcome {
        self.browser.reload()?;
        self.element().wait_until_ready()?;
        // As soon as somebody uses the widget.
        self.element().evaluate("widget.shadowRoot.querySelector('div').dispatchEvent(new Event('pointerdown'))")?;
        Ok(())
    }
}

impl Notebook<'_> {
    /// What the clock shows, in seconds; negative after the time is up.
    ///
    /// # Errors
    /// There is no clock.
    pub fn clock(&self) -> Outcome<i64> {
        let face = self.screen.words_of(&crate::what::What::any(&["timer"]))?;
        let (minutes, seconds) = face.trim_start_matches('+').split_once(':').unwrap_or_default();
        let number = |text: &str| text.trim().parse::<i64>().unwrap_or(i64::MIN / 100);
        let seconds = number(minutes) * 60 + number(seconds);
        Ok(if face.starts_with('+') { -seconds } else { seconds })
    }
}
