//! Prompts that a person adds to those of the programme.

use binome_core::notebook::Command;
use binome_core::record::ListChange;
use binome_core::reflection::{OwnPrompt, OwnPromptEdit};
use leptos::prelude::*;

use crate::boundary::clock;
use crate::text::{ReflectionWord, Word};
use crate::view::parts::button::{button, named};
use crate::view::parts::element::{changing, element, paragraph, text};
use crate::view::parts::field::{Field, line};
use crate::visit::Visit;

pub(super) fn own_prompts(visit: &Visit) -> AnyView {
    let notebook = visit.session().notebook();
    let names = Memo::new(move |_| {
        notebook.with(|notebook| notebook.content().prompts.iter().map(|one| one.id.clone()).collect::<Vec<_>>())
    });
    let drawn = visit.clone();
    let rows = move || names.get().iter().map(|id| prompt(&drawn, id)).collect::<Vec<_>>();
    let adding = visit.clone();
    let add = button("own-prompt-add", "quiet", visit.say(ReflectionWord::OwnPromptAdd), move || {
        let prompt = OwnPrompt { id: clock::new_id(), text: String::new(), created: clock::now() };
        let field = format!("own-prompt-{}", prompt.id);
        adding.apply(Command::prompts(ListChange::add(prompt)));
        adding.host().focus_soon(&field);
    });
    let summary = text("summary", "", visit.say(ReflectionWord::OwnPrompts));
    let hint = paragraph(visit.say(ReflectionWord::OwnPromptsText));
    element("details", "", vec![summary, hint, element("ul", "own-prompts", vec![changing(rows)]), add])
}

fn prompt(visit: &Visit, id: &str) -> AnyView {
    let (notebook, name) = (visit.session().notebook(), id.to_owned());
    let value = move || {
        let words = |prompt: &OwnPrompt| prompt.text.clone();
        notebook.with(|notebook| notebook.content().prompts.iter().find(|one| one.id == name).map(words))
    };
    let said = value.clone();
    let (writing, kept) = (visit.clone(), id.to_owned());
    let field = Field::new(
        format!("own-prompt-{id}"),
        visit.say(ReflectionWord::OwnPrompt),
        move || value().unwrap_or_default(),
        move |text| {
            let edit = OwnPromptEdit::Text(text.trim().to_owned());
            writing.apply(Command::prompts(ListChange::edit(&kept, edit)));
        },
    );
    let (removing, removed) = (visit.clone(), id.to_owned());
    let remove = move || {
        let (removing, removed) = (removing.clone(), removed.clone());
        let name = removing.fill(ReflectionWord::OwnPromptRemove, &[("prompt", &said().unwrap_or_default())]);
        named("quiet small", removing.say(Word::Remove), name, move || {
            removing.apply(Command::prompts(ListChange::remove(&removed)));
            removing.announce(removing.say_now(Word::Removed));
            removing.host().focus_soon("own-prompt-add");
        })
    };
    element("li", "", vec![line(visit, "text", field), changing(remove)])
}
