//! The keys that tests press, as a browser describes them.

use serde_json::{Value, json};

/// One key of the keyboard.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Key {
    /// To the next control.
    Tab,
    /// To the control before.
    ShiftTab,
    /// Activates a button or a link.
    Enter,
    /// Activates a button, chooses a radio or a checkbox.
    Space,
    /// Leaves a dialog.
    Escape,
    /// The choice before.
    Up,
    /// The next choice.
    Down,
    /// The choice to the left.
    Left,
    /// The choice to the right.
    Right,
    /// A printed character.
    Letter(char),
}

/// The bit of `Input.dispatchKeyEvent` that says Shift is held.
const SHIFT: u32 = 8;

impl Key {
    /// The parameters of `Input.dispatchKeyEvent`, but for `type`.
    pub fn event(self) -> Value {
        let (name, code, number, text, modifiers) = match self {
            Self::Tab => ("Tab".into(), "Tab".into(), 9, String::new(), 0),
            Self::ShiftTab => ("Tab".into(), "Tab".into(), 9, String::new(), SHIFT),
            Self::Enter => ("Enter".into(), "Enter".into(), 13, "\r".into(), 0),
            Self::Space => (" ".into(), "Space".into(), 32, " ".into(), 0),
            Self::Escape => ("Escape".into(), "Escape".into(), 27, String::new(), 0),
            Self::Up => ("ArrowUp".into(), "ArrowUp".into(), 38, String::new(), 0),
            Self::Down => ("ArrowDown".into(), "ArrowDown".into(), 40, String::new(), 0),
            Self::Left => ("ArrowLeft".into(), "ArrowLeft".into(), 37, String::new(), 0),
            Self::Right => ("ArrowRight".into(), "ArrowRight".into(), 39, String::new(), 0),
            Self::Letter(' ') => return Self::Space.event(),
            Self::Letter(letter) => letter_event(letter),
        };
        json!({
            "key": name, "code": code, "windowsVirtualKeyCode": number, "modifiers": modifiers,
            "text": text, "unmodifiedText": text,
        })
    }
}

/// The description of a printed character: its own text, on the key that carries it when there is one.
fn letter_event(letter: char) -> (String, String, u32, String, u32) {
    let upper = letter.to_ascii_uppercase();
    let code = match letter {
        'a'..='z' | 'A'..='Z' => format!("Key{upper}"),
        '0'..='9' => format!("Digit{letter}"),
        '/' => "Slash".to_owned(),
        _ => String::new(),
    };
    let number = if upper.is_ascii_alphanumeric() { u32::from(upper) } else { 0 };
    let modifiers = if letter.is_ascii_uppercase() { SHIFT } else { 0 };
    (letter.to_string(), code, number, letter.to_string(), modifiers)
}
