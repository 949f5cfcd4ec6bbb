//! One reflection: a structure of the programme step by step, questions on demand, and one next action.

use binome_core::notebook::Command;
use binome_core::record::ListChange;
use binome_core::reflection::{Note, Reflection, ReflectionEdit};
use leptos::prelude::*;

use super::{action, bar, list, prompts, structures};
use crate::place::{Place, ReflectionPlace};
use crate::text::{ReflectionWord, Word};
use crate::view::document;
use crate::view::parts::button::button;
use crate::view::parts::element::{changing, element, text};
use crate::view::parts::field::{Field, area};
use crate::view::parts::heading::{heading, title};
use crate::view::parts::icon;
use crate::visit::Visit;

pub(super) fn write(visit: &Visit, id: &str) -> Option<AnyView> {
    let reflection = now(visit, id)?;
    let about =
        visit.session().notebook().with_untracked(|notebook| list::about(visit, notebook.content(), &reflection));
    let (printing, printed) = (visit.clone(), id.to_owned());
    let draw = move || Some(paper(&printing, &now(&printing, &printed)?));
    let (print, paper) = document::print_drawn(visit, "print", "quiet small", visit.say(Word::Print), draw);
    let (removing, removed) = (visit.clone(), id.to_owned());
    let remove = button("reflection-remove", "quiet small", visit.say(ReflectionWord::Remove), move || {
        if removing.apply(Command::reflections(ListChange::remove(&removed))) {
            removing.announce(removing.say_now(Word::Removed));
            removing.go(Place::Reflection(ReflectionPlace::List));
        }
    });
    let (done, about_to) = (visit.clone(), id.to_owned());
    let done = button("reflection-done", "button", visit.say(ReflectionWord::Done), move || {
        done.typing().settle();
        // What stands in the fields for one action is meant to be kept, whichever button is pressed.
        now(&done, &about_to).and_then(|reflection| action::keep(&done, &reflection));
        done.go(Place::Reflection(ReflectionPlace::List));
    });
    let private = element("p", "private", vec![icon::lock(), text("span", "", visit.say(ReflectionWord::Private))]);
    Some(
        vec![
            bar(visit, vec![print]),
            title(visit, "", about),
            text("p", "meta", visit.words().date(reflection.at)),
            private,
            structures::structures(visit, &reflection),
            steps(visit, id),
            prompts::on_demand(visit, &reflection),
            action::action(visit, &reflection),
            element("div", "actions", vec![done, remove]),
            paper,
        ]
        .into_any(),
    )
}

/// The reflection as it is now.
pub(super) fn now(visit: &Visit, id: &str) -> Option<Reflection> {
    visit.session().notebook().with_untracked(|notebook| {
        notebook.content().reflections.iter().find(|reflection| reflection.id == id).cloned()
    })
}

/// What `read` finds in the reflection, followed.
pub(super) fn followed<T: Send + Sync + 'static>(
    visit: &Visit,
    id: &str,
    read: impl Fn(&Reflection) -> T + Send + Sync + 'static,
) -> impl Fn() -> Option<T> + Send + Sync + Clone + 'static {
    visit.follow(|content| &content.reflections, id, read)
}

/// The steps of the structure, drawn anew only when another is chosen.
fn steps(visit: &Visit, id: &str) -> AnyView {
    let structure = followed(visit, id, |reflection| reflection.structure.clone());
    let structure = Memo::new(move |_| structure().unwrap_or_default());
    let (drawn, id) = (visit.clone(), id.to_owned());
    let fields = move || {
        let library = drawn.library();
        let structure = library.structure(&structure.get())?;
        let fields = structure.steps.iter().map(|step| {
            let label = drawn.read(&step.title);
            note(&drawn, &id, &step.id, label, drawn.read(&step.prompt))
        });
        Some(fields.collect::<Vec<_>>())
    };
    element("div", "reflection-steps", vec![changing(fields)])
}

/// A field for what is written to one prompt.
pub(super) fn note(visit: &Visit, id: &str, prompt: &str, label: String, hint: String) -> AnyView {
    let name = prompt.to_owned();
    let value = followed(visit, id, move |reflection| {
        reflection.notes.iter().find(|note| note.prompt == name).map(|note| note.text.clone())
    });
    let (writing, id, prompt) = (visit.clone(), id.to_owned(), prompt.to_owned());
    let field_id = format!("note-{prompt}");
    let keep = move |text: String| {
        let Some(reflection) = now(&writing, &id) else { return };
        let change = Note::written(&reflection.notes, &prompt, text);
        writing.apply(Command::reflections(ListChange::edit(&id, ReflectionEdit::Notes(change))));
    };
    area(visit, Field::new(field_id, label, move || value().flatten().unwrap_or_default(), keep).hint(hint))
}

/// What is printed: the words alone.
fn paper(visit: &Visit, reflection: &Reflection) -> Vec<AnyView> {
    let about =
        visit.session().notebook().with_untracked(|notebook| list::about(visit, notebook.content(), reflection));
    let date = visit.words().date(reflection.at);
    let mut drawn = vec![heading(visit, 0, "", about), text("p", "meta", date)];
    for written in reflection.notes.iter().filter(|note| !note.text.trim().is_empty()) {
        drawn.push(heading(visit, 1, "", prompts::words(visit, &written.prompt)));
        drawn.push(text("p", "written", written.text.clone()));
    }
    drawn
}
