//! What a person notes after a session, for themselves.

use crate::notebook::Timestamp;
use crate::record::{Check, ListChange, edits, record, words};

words! {
    /// Where in the cycle a pair is.
    pub enum Phase {
        /// The first sessions.
        Start = "start",
        /// The sessions on topics.
        Middle = "middle",
        /// The last sessions.
        End = "end",
    }
}

record! {
    /// What a person writes to one prompt or question.
    pub struct Note {
        /// The prompt, the step of a structure or the question, by name.
        pub prompt: String,
        /// What they write.
        pub text: String,
    }
}

record! {
    /// What a person notes after a session. Private: it never goes into a shared file.
    pub struct Reflection {
        /// Unique in the notebook.
        pub id: String,
        /// The pairing, by name; empty for none in particular.
        pub pairing: String,
        /// The session that it looks back on, by name; empty for none.
        pub session: String,
        /// The structure that leads it, by name; empty for free prompts.
        pub structure: String,
        /// When it was begun.
        pub at: Timestamp,
        /// What was written, prompt by prompt.
        pub notes: Vec<Note>,
    }
}

edits! {
    /// One change of a reflection.
    pub enum ReflectionEdit of Reflection, a "reflection" named id, at most 10_000 {
        set Pairing(pairing: String),
        set Session(session: String),
        set Structure(structure: String),
        list Notes(notes: Note),
    }
}

impl Reflection {
    fn bounds(&self, check: &mut Check<'_>) {
        check.list("notes", &self.notes);
    }
}

edits! {
    /// One change of a note.
    pub enum NoteEdit of Note, a "note" named prompt, at most 100 {
        set Text(text: String),
    }
}

impl Note {
    /// The change of `notes` after which `text` is what is written to `prompt`.
    #[must_use]
    pub fn written(notes: &[Self], prompt: &str, text: String) -> ListChange<Self> {
        if notes.iter().any(|note| note.prompt == prompt) {
            ListChange::edit(prompt, NoteEdit::Text(text))
        } else {
            ListChange::add(Self { prompt: prompt.to_owned(), text })
        }
    }

    fn bounds(&self, check: &mut Check<'_>) {
        check.text("text", &self.text);
    }
}

record! {
    /// A prompt that a person added to those of the programme.
    pub struct OwnPrompt {
        /// Unique in the notebook.
        pub id: String,
        /// The question.
        pub text: String,
        /// When it was written.
        pub created: Timestamp,
    }
}

edits! {
    /// One change of an own prompt.
    pub enum OwnPromptEdit of OwnPrompt, a "prompt" named id, at most 500 {
        set Text(text: String),
    }
}

impl OwnPrompt {
    fn bounds(&self, check: &mut Check<'_>) {
        check.text("text", &self.text);
    }
}
