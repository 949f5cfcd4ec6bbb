//! Questions on demand: one more when the person asks, of those that they have written to least, or one of their own.

use binome_core::pack::Role;
use binome_core::pairing::Part;
use binome_core::reflection::{Phase, PromptChoice, Reflection, phase_of, prompts};
use leptos::prelude::*;

use super::{role, write};
use crate::text::ReflectionWord;
use crate::view::parts::button::{button, named};
use crate::view::parts::element::{changing, element};
use crate::visit::Visit;

pub(super) fn on_demand(visit: &Visit, reflection: &Reflection) -> AnyView {
    let asked = RwSignal::new(Vec::<String>::new());
    let structure = write::followed(visit, &reflection.id, |reflection| reflection.structure.clone());
    let structure = Memo::new(move |_| structure().unwrap_or_default());
    let (beyond, id) = (visit.clone(), reflection.id.clone());
    let shown = Memo::new(move |_| {
        let mut shown = beyond_structure(&beyond, &id, &structure.get());
        asked.with(|asked| {
            shown.extend(asked.iter().filter(|prompt| !shown.contains(prompt)).cloned().collect::<Vec<_>>())
        });
        shown
    });
    let (drawn, id) = (visit.clone(), reflection.id.clone());
    let fields = move || {
        let field = |prompt: &String| write::note(&drawn, &id, prompt, words(&drawn, prompt), String::new());
        shown.get().iter().map(field).collect::<Vec<_>>()
    };
    let (asking, about) = (visit.clone(), reflection.clone());
    let ask = button("prompt-ask", "quiet", visit.say(ReflectionWord::AskMe), move || {
        match next(&asking, &about, &shown.get_untracked()) {
            Some(prompt) => show(&asking, asked, prompt),
            None => asking.announce(asking.say_now(ReflectionWord::NoMorePrompts)),
        }
    });
    let own = own(visit, asked, shown);
    element(
        "div",
        "reflection-steps",
        vec![element("div", "", vec![changing(fields)]), element("div", "asks", vec![ask, own])],
    )
}

fn show(visit: &Visit, asked: RwSignal<Vec<String>>, prompt: String) {
    let field = format!("note-{prompt}");
    visit.typing().settle();
    asked.update(|asked| asked.push(prompt));
    visit.host().focus_soon(&field);
}

/// The person's own prompts that are not shown yet, to be taken by name.
fn own(visit: &Visit, asked: RwSignal<Vec<String>>, shown: Memo<Vec<String>>) -> AnyView {
    let (notebook, drawn) = (visit.session().notebook(), visit.clone());
    let known = Memo::new(move |_| {
        let written = |notebook: &binome_core::notebook::Notebook| {
            let prompts = notebook.content().prompts.iter().filter(|prompt| !prompt.text.trim().is_empty());
            prompts.map(|prompt| (prompt.id.clone(), prompt.text.clone())).collect::<Vec<_>>()
        };
        notebook.with(written)
    });
    let buttons = move || {
        let left = known.get().into_iter().filter(|(id, _)| shown.with(|shown| !shown.contains(id)));
        left.map(|(id, text)| {
            let (using, name) = (drawn.clone(), drawn.fill(ReflectionWord::OwnPromptUse, &[("prompt", &text)]));
            named("quiet", text, name, move || show(&using, asked, id.clone()))
        })
        .collect::<Vec<_>>()
    };
    changing(buttons)
}

/// The prompts that have words already and are no step of the structure in use.
fn beyond_structure(visit: &Visit, id: &str, structure: &str) -> Vec<String> {
    let library = visit.library();
    let is_step =
        |prompt: &str| library.structure(structure).is_some_and(|one| one.steps.iter().any(|step| step.id == prompt));
    let notes = write::now(visit, id).map(|reflection| reflection.notes).unwrap_or_default();
    let written = notes.into_iter().filter(|note| !note.text.trim().is_empty() && !is_step(&note.prompt));
    written.map(|note| note.prompt).collect()
}

fn next(visit: &Visit, reflection: &Reflection, shown: &[String]) -> Option<String> {
    let library = visit.library();
    let part = if role(visit) == Some(Role::Mentor) { Part::Mentor } else { Part::Mentee };
    visit.session().notebook().with_untracked(|notebook| {
        let content = notebook.content();
        let session = content.sessions.iter().find(|session| session.id == reflection.session);
        let phase = session.map_or(Phase::Middle, |session| phase_of(content, session));
        let choices = prompts(&library, content, part, phase, usize::MAX);
        let is_new = |choice: &&PromptChoice<'_>| !shown.iter().any(|id| id == choice.id());
        choices.iter().find(is_new).map(|choice| choice.id().to_owned())
    })
}

/// The words of a prompt: a prompt of the programme, one's own, or a step of any structure.
pub(super) fn words(visit: &Visit, prompt: &str) -> String {
    let library = visit.library();
    let of_programme = library.prompts.iter().find(|one| one.id == prompt).map(|one| visit.read(&one.text));
    let own = || {
        visit.session().notebook().with_untracked(|notebook| {
            notebook.content().prompts.iter().find(|one| one.id == prompt).map(|one| one.text.clone())
        })
    };
    let step = || {
        let steps = library.structures.iter().flat_map(|structure| &structure.steps);
        steps.into_iter().find(|step| step.id == prompt).map(|step| visit.read(&step.title))
    };
    of_programme.or_else(own).or_else(step).unwrap_or_else(|| visit.say(ReflectionWord::LostPrompt))
}
