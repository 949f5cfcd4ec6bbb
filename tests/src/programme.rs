//! The default programme in one language: the words of its questions, statuses and next steps.

use serde_json::Value;

use crate::locale::Language;
use crate::model::{Questionnaire, Step, field, id, list};
use crate::tree::plain;
use crate::{Failure, Outcome, workspace};

/// Where the default programme is.
pub const FOLDER: &str = "core/packs/default";

/// Who fills a questionnaire; each has one of its own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    /// Who shows.
    Mentor,
    /// Who learns.
    Mentee,
}

impl Role {
    /// The id of its questionnaire.
    pub const fn questionnaire(self) -> &'static str {
        match self {
            Self::Mentor => "mentor",
            Self::Mentee => "mentee",
        }
    }
}

/// The default programme in one language.
pub struct Programme {
    pack: Value,
    language: Language,
}

/// One question as a person reads it.
#[derive(Clone, Debug)]
pub struct Question {
    /// Its id in the pack.
    pub id: String,
    /// What is asked or stated.
    pub text: String,
    /// The id of its dimension, none for a gate.
    pub dimension: Option<String>,
}

/// The questionnaire of a role.
///
/// # Errors
/// The pack cannot be read.
pub fn questionnaire(role: Role) -> Outcome<Questionnaire> {
    Questionnaire::read(FOLDER, role.questionnaire())
}

impl Programme {
    /// Reads the default programme.
    ///
    /// # Errors
    /// It cannot be read.
    pub fn read(language: Language) -> Outcome<Self> {
        let pack = std::fs::read_to_string(workspace::root().join(FOLDER).join("pack.json"))?;
        Ok(Self { pack: serde_json::from_str(&pack)?, language })
    }

    /// The language of its words.
    pub fn language(&self) -> Language {
        self.language
    }

    /// A text of the pack in this language, spaces made plain.
    pub fn words(&self, text: &Value) -> String {
        plain(field(text, self.language.code()).as_str().unwrap_or_default())
    }

    /// The words of a status.
    pub fn status(&self, status: &str) -> String {
        self.words(field(field(field(&self.pack, "statuses"), status), "title"))
    }

    /// The word of a label, `missing` for none.
    pub fn label(&self, label: Option<&str>) -> String {
        self.words(field(field(&self.pack, "labels"), label.unwrap_or("missing")))
    }

    /// The label of a response: a point of 1 to 5, or `"na"`.
    ///
    /// # Errors
    /// It is neither.
    pub fn response(&self, response: &Value) -> Outcome<String> {
        let scale = list(&self.pack, "scales").first().unwrap_or(&Value::Null);
        let point =
            response.as_u64().and_then(|point| list(scale, "points").get(usize::try_from(point).ok()?.checked_sub(1)?));
        let label = if response == "na" { Some(field(scale, "not_applicable")) } else { point };
        label.map(|label| self.words(label)).ok_or_else(|| Failure::new(format!("{response} is no point of the scale")))
    }

    /// The title of a questionnaire.
    pub fn title(&self, questionnaire: &Questionnaire) -> String {
        self.words(field(questionnaire.json(), "title"))
    }

    /// The title of a dimension.
    ///
    /// # Errors
    /// There is no such dimension.
    pub fn dimension(&self, questionnaire: &Questionnaire, wanted: &str) -> Outcome<String> {
        Ok(self.words(field(find(questionnaire.dimensions(), wanted)?, "title")))
    }

    /// Every question in the order in which it is asked: gates, then items.
    pub fn questions(&self, questionnaire: &Questionnaire) -> Vec<Question> {
        let question = |json: &Value, dimension: Option<&Value>| Question {
            id: id(json).to_owned(),
            text: self.words(field(json, "text")),
            dimension: dimension.map(|dimension| id(dimension).to_owned()),
        };
        let gates = questionnaire.gates().iter().map(|gate| question(gate, None));
        let dimensions = questionnaire.dimensions().iter();
        let items = dimensions.flat_map(|d| list(d, "items").iter().map(move |item| question(item, Some(d))));
        gates.chain(items).collect()
    }

    /// The question called `wanted`.
    ///
    /// # Errors
    /// There is no such question.
    pub fn question(&self, questionnaire: &Questionnaire, wanted: &str) -> Outcome<Question> {
        let found = self.questions(questionnaire).into_iter().find(|question| question.id == wanted);
        found.ok_or_else(|| Failure::new(format!("nothing asks {wanted}")))
    }

    /// What a step is about and, but for a missing dimension, what the pack advises.
    ///
    /// # Errors
    /// The step is about nothing of this questionnaire.
    pub fn step(&self, questionnaire: &Questionnaire, step: &Step) -> Outcome<(String, Option<String>)> {
        if matches!(step.kind, "fail" | "unknown") {
            let gate = find(questionnaire.gates(), &step.about)?;
            return Ok((self.words(field(gate, "text")), Some(self.words(field(gate, "remedy")))));
        }
        let dimension = find(questionnaire.dimensions(), &step.about)?;
        let advice = field(field(dimension, "next_steps"), step.kind);
        let advice = advice.is_object().then(|| self.words(advice));
        Ok((self.words(field(dimension, "title")), advice))
    }
}

fn find<'json>(all: &'json [Value], wanted: &str) -> Outcome<&'json Value> {
    all.iter().find(|one| id(one) == wanted).ok_or_else(|| Failure::new(format!("nothing is called {wanted}")))
}
