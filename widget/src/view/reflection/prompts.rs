//! Questions on demand: one more when the person asks, of those that they have written to least.

use binome_core::reflection::{Phase, PromptChoice, Reflection, phase_of, prompts};
use leptos::prelude::*;

use super::{part, write};
use crate::text::ReflectionWord;
use crate::view::parts::button::button;
use crate::view::parts::element::element;
use crate::visit::Visit;

pub(super) fn on_demand(visit: &Visit, reflection: &Reflection) -> AnyView {
    let shown = RwSignal::new(beyond_structure(visit, reflection));
    let (drawn, id) = (visit.clone(), reflection.id.clone());
    let fields = move || {
        let field = |prompt: &String| {
            let words = words(&drawn, "", prompt);
            write::note(&drawn, &id, prompt, words, String::new())
        };
        shown.get().iter().map(field).collect::<Vec<_>>()
    };
    let (asking, about) = (visit.clone(), reflection.clone());
    let ask = button("prompt-ask", "quiet", visit.say(ReflectionWord::AskMe), move || {
        match next(&asking, &about, &shown.get_untracked()) {
            Some(prompt) => {
                let field = format!("note-{prompt}");
                shown.update(|shown| shown.push(prompt));
                asking.host().focus_soon(&field);
            }
            None => asking.announce(asking.say_now(ReflectionWord::NoMorePrompts)),
        }
    });
    element("div", "reflection-steps", vec![element("div", "", vec![fields.into_any()]), ask])
}

/// The prompts that have words already and are no step of the structure.
fn beyond_structure(visit: &Visit, reflection: &Reflection) -> Vec<String> {
    let library = visit.library();
    let is_step = |prompt: &str| library.structures.iter().any(|one| one.steps.iter().any(|step| step.id == prompt));
    reflection.notes.iter().map(|note| note.prompt.clone()).filter(|prompt| !is_step(prompt)).collect()
}

fn next(visit: &Visit, reflection: &Reflection, shown: &[String]) -> Option<String> {
    let library = visit.library();
    visit.session().notebook().with_untracked(|notebook| {
        let content = notebook.content();
        let session = content.sessions.iter().find(|session| session.id == reflection.session);
        let phase = session.map_or(Phase::Middle, |session| phase_of(content, session));
        let choices = prompts(&library, content, part(visit), phase, usize::MAX);
        let is_new = |choice: &&PromptChoice<'_>| !shown.iter().any(|id| id == choice.id());
        choices.iter().find(is_new).map(|choice| choice.id().to_owned())
    })
}

/// The words of a prompt: a step of a structure, a prompt of the programme, or one's own.
pub(super) fn words(visit: &Visit, structure: &str, prompt: &str) -> String {
    let library = visit.library();
    let step = library.structure(structure).and_then(|one| one.steps.iter().find(|step| step.id == prompt));
    let step = step.map(|step| visit.read(&step.title));
    let of_programme = || library.prompts.iter().find(|one| one.id == prompt).map(|one| visit.read(&one.text));
    let own = || {
        visit.session().notebook().with_untracked(|notebook| {
            notebook.content().prompts.iter().find(|one| one.id == prompt).map(|one| one.text.clone())
        })
    };
    step.or_else(of_programme).or_else(own).unwrap_or_else(|| visit.say(ReflectionWord::LostPrompt))
}
