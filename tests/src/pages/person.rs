//! A person at one notebook, with a mouse or with the keyboard alone: the same deeds, done one way or the other.

use super::Notebook;
use crate::what::{BUTTON, RADIO, What, button, checkbox, disclosure, group, radio, text_field};
use crate::{Failure, Key, Outcome, Screen};

/// What the hands are on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hands {
    /// The mouse; letters are typed.
    Mouse,
    /// The keyboard, from the first deed to the last.
    Keyboard,
}

/// A person at one notebook.
pub struct Person<'browser> {
    /// What they see.
    pub notebook: Notebook<'browser>,
    hands: Hands,
}

/// More choices than any group has.
const CHOICES: usize = 12;

impl<'browser> Person<'browser> {
    /// Somebody at a notebook.
    pub fn at(notebook: Notebook<'browser>, hands: Hands) -> Self {
        Self { notebook, hands }
    }

    /// The words of a key.
    ///
    /// # Errors
    /// There is no such key.
    pub fn say(&self, key: &str) -> Outcome<String> {
        self.notebook.say(key)
    }

    /// Presses the button with the words of a key.
    ///
    /// # Errors
    /// It cannot be reached.
    pub fn press(&self, key: &str) -> Outcome {
        self.press_what(&button(&self.say(key)?))
    }

    /// Presses the button whose name begins with the words of a key, or has them in it.
    ///
    /// # Errors
    /// It cannot be reached.
    pub fn press_longer(&self, key: &str) -> Outcome {
        self.press_what(&BUTTON.named(&self.notebook.locale.start(key)?).or_longer())
    }

    /// Presses a button.
    ///
    /// # Errors
    /// It cannot be reached.
    pub fn press_what(&self, what: &What) -> Outcome {
        self.reach(what, Key::Enter)
    }

    /// Opens or closes what holds more.
    ///
    /// # Errors
    /// It cannot be reached.
    pub fn open(&self, key: &str) -> Outcome {
        self.reach(&disclosure(&self.say(key)?), Key::Enter)
    }

    /// Ticks a box.
    ///
    /// # Errors
    /// It cannot be reached.
    pub fn tick(&self, name: &str) -> Outcome {
        self.reach(&checkbox(name), Key::Space)
    }

    /// Chooses one of a group.
    ///
    /// # Errors
    /// The group or the choice is not there.
    pub fn choose(&self, legend: &str, choice: &str) -> Outcome {
        let choices = Screen::within(self.notebook.screen.browser(), group(legend));
        let wanted = radio(choice);
        choices.see(&wanted)?;
        if self.hands == Hands::Mouse {
            return choices.click(&wanted);
        }
        let of_group = choices.all(&RADIO)?;
        self.notebook.tab_until(&format!("a choice of «{legend}»"), |node| {
            of_group.iter().any(|choice| choice.backend == node.backend)
        })?;
        for _ in 0..CHOICES {
            let focused = self.notebook.screen.focused()?;
            if wanted.fits(&focused) {
                return if focused.is("checked") { Ok(()) } else { self.notebook.screen.press(Key::Space) };
            }
            self.notebook.screen.press(Key::Down)?;
        }
        Err(Failure::new(format!("the arrows do not lead to {wanted}")))
    }

    /// Types into the field of a label, in place of what it holds, and leaves it.
    ///
    /// # Errors
    /// There is no such field.
    pub fn write(&self, label: &str, words: &str) -> Outcome {
        let field = text_field(label);
        let screen = &self.notebook.screen;
        match self.hands {
            Hands::Mouse => screen.click(&field)?,
            Hands::Keyboard => self.notebook.tab_to(&field)?,
        }
        let node = screen.see_focus_on(&field)?;
        if !node.value.is_empty() {
            screen.browser().call_on(node.backend, "function() { this.select() }", &[])?;
        }
        screen.write(words)?;
        screen.press(Key::Tab)
    }

    fn reach(&self, what: &What, key: Key) -> Outcome {
        if self.hands == Hands::Mouse {
            return self.notebook.screen.click(what);
        }
        self.notebook.screen.see(what)?;
        self.notebook.tab_to(what)?;
        self.notebook.screen.press(key)
    }
}
