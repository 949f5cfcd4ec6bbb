//! One widget as a person meets it: where they are, what they are asked, what they answer.

use serde_json::Value;

use crate::locale::{Language, Locale};
use crate::model::{Questionnaire, field};
use crate::programme::{self, Programme, Question, Role};
use crate::what::{self, BUTTON, GROUP, HEADING, What, button, group, heading, radio, region, text};
use crate::{Browser, Failure, Key, Node, Outcome, Screen};

/// Which part of the notebook a widget shows.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum View {
    /// Everything, with a home.
    All,
    /// The self-assessment alone.
    Assessment,
}

impl View {
    /// The word for the name of its region.
    const fn name(self) -> &'static str {
        match self {
            Self::All => "notebook_name",
            Self::Assessment => "assessment_name",
        }
    }
}

/// One widget in one language.
pub struct Notebook<'browser> {
    /// What is inside it.
    pub screen: Screen<'browser>,
    /// Its words.
    pub locale: Locale,
    /// What it asks.
    pub programme: Programme,
    view: View,
}

impl<'browser> Notebook<'browser> {
    /// The first widget of the page that shows this view in this language.
    ///
    /// # Errors
    /// The words cannot be read.
    pub fn of(browser: &'browser Browser, view: View, language: Language) -> Outcome<Self> {
        let name = Locale::read(language)?.say(view.name())?;
        Self::within(browser, region(&name), view, language)
    }

    /// The widget inside one thing of the page.
    ///
    /// # Errors
    /// The words cannot be read.
    pub fn within(browser: &'browser Browser, around: What, view: View, language: Language) -> Outcome<Self> {
        let (locale, programme) = (Locale::read(language)?, Programme::read(language)?);
        Ok(Self { screen: Screen::within(browser, around), locale, programme, view })
    }

    /// Whether it shows all of the notebook.
    pub(super) fn shows_all(&self) -> bool {
        self.view == View::All
    }

    /// The words of a key.
    ///
    /// # Errors
    /// There is no such key.
    pub fn say(&self, key: &str) -> Outcome<String> {
        self.locale.say(key)
    }

    /// Clicks the button with the words of a key.
    ///
    /// # Errors
    /// It cannot be clicked.
    pub fn press(&self, key: &str) -> Outcome {
        self.screen.click(&button(&self.say(key)?))
    }

    /// Waits for the screen whose heading has the words of a key.
    ///
    /// # Errors
    /// It does not come.
    pub fn see_screen(&self, key: &str) -> Outcome<Node> {
        self.screen.see(&heading(&self.say(key)?))
    }

    /// Waits for the screen of this title, with the focus on its heading.
    ///
    /// # Errors
    /// It does not come, or the focus is elsewhere.
    pub fn see_focus_on_screen(&self, title: &str) -> Outcome<Node> {
        self.screen.see_focus_on(&heading(title))
    }

    /// Waits for words, of a key, somewhere in the widget.
    ///
    /// # Errors
    /// They do not come.
    pub fn see_words(&self, key: &str) -> Outcome<Node> {
        self.screen.see(&text(&self.locale.start(key)?))
    }

    /// Waits until the browser has confirmed that everything is kept.
    ///
    /// # Errors
    /// It never does.
    pub fn see_saved(&self) -> Outcome {
        self.see_words("saved_at")?;
        Ok(())
    }

    /// From an empty notebook to the first question of a role.
    ///
    /// # Errors
    /// A step of the way is missing.
    pub fn begin(&self, role: Role) -> Outcome<Questionnaire> {
        let questionnaire = self.go_to_introduction(role)?;
        self.press("begin")?;
        let first = self.programme.questions(&questionnaire).into_iter().next();
        self.see_question(&first.ok_or_else(|| Failure::new("the questionnaire is empty"))?)?;
        Ok(questionnaire)
    }

    /// From an empty notebook to the introduction of a role.
    ///
    /// # Errors
    /// A step of the way is missing.
    pub fn go_to_introduction(&self, role: Role) -> Outcome<Questionnaire> {
        if self.view == View::All {
            self.see_screen("home_title")?;
            self.press("begin")?;
        }
        let questionnaire = programme::questionnaire(role)?;
        self.see_screen("role_title")?;
        self.screen.click(&self.role(role)?)?;
        self.screen.see(&heading(&self.programme.title(&questionnaire)))?;
        Ok(questionnaire)
    }

    /// The button of a role.
    ///
    /// # Errors
    /// There are no words for it.
    pub fn role(&self, role: Role) -> Outcome<What> {
        let key = if role == Role::Mentor { "role_mentor" } else { "role_mentee" };
        Ok(BUTTON.named(&self.say(key)?).or_longer())
    }

    /// Waits for a question.
    ///
    /// # Errors
    /// It does not come.
    pub fn see_question(&self, question: &Question) -> Outcome<Node> {
        self.screen.see(&group(&question.text))
    }

    /// The label of an answer: a word for a gate, a point or `"na"` for an item.
    ///
    /// # Errors
    /// It is no answer.
    pub fn label(&self, question: &Question, answer: &Value) -> Outcome<String> {
        match (question.dimension.is_none(), answer.as_str()) {
            (true, Some("pass")) => self.say("gate_yes"),
            (true, Some("fail")) => self.say("gate_no"),
            (true, Some("unknown")) => self.say("gate_unknown"),
            _ => self.programme.response(answer),
        }
    }

    /// Chooses an answer to a question that is on the screen, and stays there.
    ///
    /// # Errors
    /// The question or the choice is not there.
    pub fn choose(&self, question: &Question, answer: &Value) -> Outcome {
        let choices = Screen::within(self.screen.browser(), group(&question.text));
        choices.click(&radio(&self.label(question, answer)?))
    }

    /// Answers the question on the screen and goes on; null passes over it.
    ///
    /// # Errors
    /// It is not there.
    pub fn answer(&self, question: &Question, answer: &Value) -> Outcome {
        if answer.is_null() {
            self.see_question(question)?;
            return self.press("skip");
        }
        self.choose(question, answer)?;
        self.press("continue")
    }

    /// Answers the questions from the one on the screen on, one at a time, as a sheet says, until `until` (which
    /// stays open) or the check.
    ///
    /// # Errors
    /// A question does not come.
    pub fn fill(&self, questionnaire: &Questionnaire, sheet: &Value, until: Option<&str>) -> Outcome {
        for question in self.open_questions(questionnaire)? {
            if until == Some(question.id.as_str()) {
                self.see_question(&question)?;
                return Ok(());
            }
            let answers = field(sheet, if question.dimension.is_none() { "gates" } else { "responses" });
            self.answer(&question, field(answers, &question.id))?;
        }
        self.see_screen("check_title")?;
        Ok(())
    }

    /// The questions from the one on the screen on.
    fn open_questions(&self, questionnaire: &Questionnaire) -> Outcome<Vec<Question>> {
        let questions = self.programme.questions(questionnaire);
        let asked = self.screen.see(&GROUP)?.name;
        Ok(questions.into_iter().skip_while(|question| question.text != asked).collect())
    }

    /// The button of the check that leads back to a question.
    ///
    /// # Errors
    /// There are no words for it.
    pub fn change(&self, question: &Question) -> Outcome<What> {
        Ok(button(&self.locale.fill("change_answer", &[("question", &question.text)])?))
    }

    /// Whether an answer is the one chosen for a question on the screen.
    ///
    /// # Errors
    /// The question or the answer is not there.
    pub fn see_chosen(&self, question: &Question, answer: &Value) -> Outcome {
        let choices = Screen::within(self.screen.browser(), group(&question.text));
        let label = radio(&self.label(question, answer)?);
        choices.wait_for(&format!("{label} is not chosen"), |_, visible| {
            visible.iter().find(|node| label.fits(node) && node.is("checked")).map(|_| ())
        })
    }

    /// The progress that is shown for a question: "Énoncé 7 sur 28".
    ///
    /// # Errors
    /// There are no words for it.
    pub fn progress(&self, questionnaire: &Questionnaire, question: &Question) -> Outcome<String> {
        let (key, is_gate) =
            if question.dimension.is_none() { ("gate_progress", true) } else { ("item_progress", false) };
        let questions = self.programme.questions(questionnaire);
        let alike: Vec<&Question> = questions.iter().filter(|other| other.dimension.is_none() == is_gate).collect();
        let place = alike.iter().position(|other| other.id == question.id).map_or(0, |place| place + 1);
        self.locale.fill(key, &[("n", &place.to_string()), ("total", &alike.len().to_string())])
    }

    /// Tabs until the focus is on such a thing.
    ///
    /// # Errors
    /// It is not reached in a few dozen steps.
    pub fn tab_to(&self, what: &What) -> Outcome {
        self.tab_until(&what.to_string(), |node| what.fits(node))
    }

    /// Tabs until the focus is on what is sought, which the reason of a failure names.
    ///
    /// # Errors
    /// It is not reached in a few dozen steps.
    pub fn tab_until(&self, sought: &str, is_sought: impl Fn(&Node) -> bool) -> Outcome {
        const STEPS: usize = 120;
        let mut passed = Vec::new();
        for _ in 0..STEPS {
            if let Ok(node) = self.screen.focused()
                && is_sought(&node)
            {
                return Ok(());
            }
            self.screen.press(Key::Tab)?;
            passed.push(self.screen.focused().map(|node| format!("{} «{}»", node.role, node.name)).unwrap_or_default());
        }
        Err(Failure::new(format!("Tab does not lead to {sought}; it passed {passed:#?}")))
    }

    /// Every heading, with its level.
    ///
    /// # Errors
    /// The browser is gone.
    pub fn headings(&self) -> Outcome<Vec<(String, u64)>> {
        let level = |node: &Node| node.properties.get("level").and_then(Value::as_u64).unwrap_or_default();
        Ok(self.screen.all(&HEADING)?.iter().map(|node| (node.name.clone(), level(node))).collect())
    }

    /// Opens what a key names, when it is closed.
    ///
    /// # Errors
    /// It is not there.
    pub fn open(&self, key: &str) -> Outcome {
        self.screen.click(&what::disclosure(&self.say(key)?))
    }
}
