//! A notebook with something to look back on, and the forms of reviews as the programme has them.

use serde_json::{Map, Value, json};

use super::portal::HOME;
use super::session::now;
use super::{Notebook, Portal};
use crate::seed::DAY;
use crate::tree::plain;
use crate::what::{button, group, radio, text_field};
use crate::{Failure, Outcome, Screen, workspace};

/// A review form of the default programme, in French.
pub struct Form(Value);

impl Form {
    /// The form of this name.
    ///
    /// # Errors
    /// There is no such file.
    pub fn read(id: &str) -> Outcome<Self> {
        let path = workspace::root().join("core/packs/default/library/reviews").join(format!("{id}.json"));
        Ok(Self(serde_json::from_str(&std::fs::read_to_string(path)?)?))
    }

    fn field(&self, name: &str) -> &Value {
        self.0.get(name).unwrap_or(&Value::Null)
    }

    fn french(value: &Value) -> String {
        plain(value.get("fr").and_then(Value::as_str).unwrap_or_default())
    }

    /// A text of the form.
    pub fn text(&self, field: &str) -> String {
        Self::french(self.field(field))
    }

    fn items(&self) -> impl Iterator<Item = &Value> {
        let dimensions = self.field("dimensions").as_array().into_iter().flatten();
        dimensions.flat_map(|dimension| dimension["items"].as_array().into_iter().flatten())
    }

    /// What is stated, in order.
    pub fn statements(&self) -> Vec<String> {
        self.items().map(|item| Self::french(&item["text"])).collect()
    }

    /// The open questions.
    pub fn questions(&self) -> Vec<String> {
        self.field("questions")
            .as_array()
            .into_iter()
            .flatten()
            .map(|question| Self::french(&question["text"]))
            .collect()
    }

    /// Points that all say the same about the pair, 1 for badly to 5 for well, whichever way a statement is put.
    pub fn points(&self, well: i64) -> Vec<i64> {
        self.items().map(|item| if item["reverse"] == true { 6 - well } else { well }).collect()
    }

    /// This form, filled in and finished so many days ago.
    pub fn filled(&self, id: &str, well: i64, days_ago: u64) -> Value {
        let names = self.items().map(|item| item["id"].as_str().unwrap_or_default().to_owned());
        let responses: Map<String, Value> = names.zip(self.points(well).into_iter().map(Value::from)).collect();
        let at = now() - days_ago * DAY;
        json!({"id": id, "pairing": "p", "form": self.field("id"), "moment": self.field("moment"), "started": at,
            "finished": at, "responses": responses})
    }
}

/// A file of a mentee with one held session, a chosen theme at level 1, an open objective, and these reviews.
pub fn file(reviews: &[Value]) -> Value {
    let pairing = json!({"id": "p", "alias": "Camille", "part": "mentee", "created": now() - 90 * DAY, "themes": [
        {"theme": "spreadsheets", "part": "mentee", "now": 1, "target": 3, "chosen": true}]});
    let session = json!({"id": "s", "pairing": "p", "kind": "topic", "state": "held", "title": "Lire une conversation",
        "date": "2026-03-02", "start_minute": 570, "slot_minutes": 45, "place": "", "moved": 0, "sequence": 0,
        "changed": now(), "blocks": [{"id": "b", "kind": "try", "title": "Essayer", "minutes": 45, "minimum": 1,
        "maximum": 60, "lead": "mentee", "objectives": ["o"]}]});
    let objective = json!({"id": "o", "pairing": "p", "owner": "mentee", "kind": "performance", "measure": "judgement", "weight": 1,
        "wording": {"activity": "Préparer seul ma réunion du lundi"}, "created": now()});
    json!({"format": "binome-notebook", "schema": 1, "notebook":
        {"pairings": [pairing], "sessions": [session], "objectives": [objective], "reviews": reviews}})
}

impl Portal {
    /// The portal with this notebook, at the room to look back in.
    ///
    /// # Errors
    /// The product does not build, or the widget refuses the file.
    pub fn looking_back(file: &Value) -> Outcome<Self> {
        let portal = Self::open(HOME)?;
        portal.element().import(file)?;
        portal.open_screen("reflections", "")?;
        Ok(portal)
    }
}

impl Notebook<'_> {
    /// Chooses a point of the scale for the statement on the screen.
    ///
    /// # Errors
    /// It is not there.
    pub fn agree(&self, statement: &str, point: i64) -> Outcome {
        let choices = Screen::within(self.screen.browser(), group(statement));
        choices.click(&radio(&self.programme.response(&json!(point))?))
    }

    /// Answers all statements of a form, from the first, and goes on to what follows them.
    ///
    /// # Errors
    /// One does not come.
    pub fn review(&self, form: &Form, well: i64) -> Outcome {
        for (statement, point) in form.statements().iter().zip(form.points(well)) {
            self.agree(statement, point)?;
            self.press("continue")?;
        }
        Ok(())
    }

    /// Passes over the open questions, writing to the first, and sees the result.
    ///
    /// # Errors
    /// One does not come.
    pub fn pass_questions(&self, form: &Form, words: &str) -> Outcome {
        let questions = form.questions();
        for (place, question) in questions.iter().enumerate() {
            self.screen.see(&text_field(question))?;
            if place == 0 {
                self.write_in(question, words)?;
            }
            self.press(if place + 1 == questions.len() { "see_result" } else { "continue" })?;
        }
        Ok(())
    }

    /// Types into the field with this label.
    ///
    /// # Errors
    /// There is no such field.
    pub fn write_in(&self, label: &str, words: &str) -> Outcome {
        self.screen.click(&text_field(label))?;
        self.screen.write(words)
    }

    /// Waits until the field with this label holds these words.
    ///
    /// # Errors
    /// It never does.
    pub fn see_written(&self, label: &str, words: &str) -> Outcome {
        let field = text_field(label);
        self.screen.wait_for(&format!("{field} does not hold «{words}»"), |_, visible| {
            visible.iter().find(|node| field.fits(node) && node.value == words).map(|_| ())
        })
    }

    /// The label of the field that has the focus.
    ///
    /// # Errors
    /// The focus is on no field.
    pub fn field_in_focus(&self) -> Outcome<String> {
        let node = self.screen.see_focus_on(&crate::what::TEXT_FIELD)?;
        if node.name.is_empty() { Err(Failure::new("a field has no label")) } else { Ok(node.name) }
    }

    /// The button whose name starts with the words of a key.
    ///
    /// # Errors
    /// There are no such words.
    pub fn press_longer(&self, key: &str) -> Outcome {
        self.screen.click(&button(&self.locale.start(key)?).or_longer())
    }
}
