//! Prompts for looking back, those that were used least in front, and a reflection begun along a structure.

use super::{OwnPrompt, Phase, Reflection};
use crate::notebook::{Command, Content, Timestamp};
use crate::pack::library::{Library, Prompt};
use crate::pairing::Part;
use crate::record::ListChange;

/// A prompt of the programme, or one of the person's own.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PromptChoice<'a> {
    /// Of the programme.
    Programme(&'a Prompt),
    /// The person's own.
    Own(&'a OwnPrompt),
}

impl PromptChoice<'_> {
    /// Its name, under which a note keeps what is written to it.
    #[must_use]
    pub fn id(&self) -> &str {
        match self {
            Self::Programme(prompt) => &prompt.id,
            Self::Own(prompt) => &prompt.id,
        }
    }
}

/// At most `count` prompts for a part and a phase: those that were written to least often so far, then in the order of the
/// programme, with the person's own after it. Own prompts suit every phase; those without words yet are left out.
#[must_use]
pub fn prompts<'a>(
    library: &'a Library,
    content: &'a Content,
    part: Part,
    phase: Phase,
    count: usize,
) -> Vec<PromptChoice<'a>> {
    let suits = |prompt: &&Prompt| prompt.roles.contains(&part) && prompt.phases.contains(&phase);
    let programme = library.prompts.iter().filter(suits).map(PromptChoice::Programme);
    let own = content.prompts.iter().filter(|prompt| !prompt.text.trim().is_empty()).map(PromptChoice::Own);
    let mut choices: Vec<_> = programme.chain(own).collect();
    let mut written: Vec<&str> = content.reflections.iter().flat_map(written_to).collect();
    written.sort_unstable();
    let times = |id: &str| {
        let from = written.partition_point(|name| *name < id);
        written.iter().skip(from).take_while(|name| **name == id).count()
    };
    choices.sort_by_cached_key(|choice| times(choice.id()));
    choices.truncate(count);
    choices
}

fn written_to(reflection: &Reflection) -> impl Iterator<Item = &str> {
    reflection.notes.iter().filter(|note| !note.text.trim().is_empty()).map(|note| note.prompt.as_str())
}

/// The command that begins a reflection on a session of a pairing, along a structure; any of the three may be empty.
#[must_use]
pub fn begin_reflection(id: &str, pairing: &str, session: &str, structure: &str, now: Timestamp) -> Command {
    Command::reflections(ListChange::add(Reflection {
        id: id.to_owned(),
        pairing: pairing.to_owned(),
        session: session.to_owned(),
        structure: structure.to_owned(),
        at: now,
        notes: Vec::new(),
    }))
}
