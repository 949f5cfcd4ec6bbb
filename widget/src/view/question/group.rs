//! One question as a group of radio buttons, each with its label.

use binome_core::assessment::Question;
use leptos::prelude::*;

use super::Asked;
use super::choices::{Choice, answer_of, command, wording};
use crate::text::Word;
use crate::view::parts::element::alert;

/// The question with its choices; `error` is shown and linked when set.
pub(super) fn group(asked: &Asked, question: Question, error: ArcReadSignal<Option<Word>>) -> AnyView {
    let Some(wording) = wording(&asked.visit, &asked.questionnaire, question) else { return ().into_any() };
    let id = wording.id;
    let notebook = asked.visit.session().notebook();
    let chosen = Memo::new({
        let (id, draft) = (id.clone(), asked.draft.id.clone());
        move |_| notebook.with(|notebook| notebook.assessment(&draft).and_then(|draft| answer_of(draft, question, &id)))
    });
    let choices: Vec<_> = wording
        .choices
        .into_iter()
        .enumerate()
        .map(|(index, choice)| radio(asked, &id, index, choice, chosen))
        .collect();
    let (visit, described, error_id) = (asked.visit.clone(), error.clone(), error_id(&id));
    let message = {
        let error_id = error_id.clone();
        move || {
            error.get().filter(|_| chosen.get().is_none()).map(|word| alert(Some(error_id.clone()), visit.say(word)))
        }
    };
    view! {
        <fieldset class="group" aria-describedby=move || described.get().filter(|_| chosen.get().is_none()).map(|_| error_id.clone())>
            <legend>{wording.text}</legend>
            {message}
            <div class="choices">{choices}</div>
        </fieldset>
    }
    .into_any()
}

fn radio(
    asked: &Asked,
    id: &str,
    index: usize,
    choice: Choice,
    chosen: Memo<Option<super::choices::Answer>>,
) -> AnyView {
    let class = if choice.apart { "choice aside" } else { "choice" };
    let (visit, draft, name, answer) = (asked.visit.clone(), asked.draft.id.clone(), id.to_owned(), choice.answer);
    view! {
        <label class=class>
            <input
                type="radio"
                name=format!("question-{id}")
                id=radio_id(id, index)
                prop:checked=move || chosen.get() == Some(answer)
                on:change=move |_| {
                    visit.apply(command(&draft, &name, answer));
                }
            />
            <span>{choice.label}</span>
        </label>
    }
    .into_any()
}

/// The id of a choice, by which it gets the focus.
pub(super) fn radio_id(id: &str, index: usize) -> String {
    format!("choice-{id}-{index}")
}

fn error_id(id: &str) -> String {
    format!("error-{id}")
}
