//! One question on its own.

use binome_core::assessment::{Question, Response, page_of};
use binome_core::notebook::Command;
use leptos::prelude::*;

use super::Asked;
use super::choices::answer_of;
use super::group::{group, radio_id};
use crate::place::Name;
use crate::text::Word;
use crate::view::parts::heading::title;

pub(super) fn one(asked: &Asked) -> AnyView {
    let question = asked.question;
    let error = ArcRwSignal::new(None);
    let onward = {
        let (asked, error) = (asked.clone(), error.clone());
        move |_| go_on(&asked, &error)
    };
    view! {
        {asked.bar(question)}
        {title(&asked.visit, "kicker", asked.title())}
        {group(asked, question, error.read_only())}
        <p class="actions">
            <button type="button" id="onward" class="button" on:click=onward>{asked.visit.say(Word::Continue)}</button>
            {skip(asked)}
        </p>
        {asked.other_way()}
    }
    .into_any()
}

fn go_on(asked: &Asked, error: &ArcRwSignal<Option<Word>>) {
    let id = id_of(asked);
    let is_answered = answer_of(&asked.now(), asked.question, &id).is_some();
    if is_answered {
        count_time(asked, &id);
        asked.go_on(asked.question);
    } else {
        let offers_skip = matches!(asked.question, Question::Item(index) if !asked.form.required.contains(&index));
        error.set(Some(if offers_skip { Word::ErrorChooseOrSkip } else { Word::ErrorChoose }));
        asked.visit.host().focus_soon(&radio_id(&id, 0));
    }
}

fn skip(asked: &Asked) -> Option<AnyView> {
    let Question::Item(index) = asked.question else { return None };
    if asked.form.required.contains(&index) {
        return None;
    }
    let asked = asked.clone();
    let word = asked.visit.say(Word::Skip);
    let skip = move |_| {
        let item = id_of(&asked);
        asked.visit.apply(Command::Respond {
            assessment: asked.draft.id.clone(),
            item,
            response: Some(Response::Skipped),
        });
        asked.go_on(asked.question);
    };
    Some(view! { <button type="button" id="skip" class="quiet" on:click=skip>{word}</button> }.into_any())
}

fn id_of(asked: &Asked) -> String {
    match Name::of(&asked.questionnaire, asked.question) {
        Name::Gate(id) | Name::Item(id) => id,
    }
}

fn count_time(asked: &Asked, id: &str) {
    let was_answered = answer_of(&asked.draft, asked.question, id).is_some();
    if let (false, Some(page)) = (was_answered, page_of(&asked.questionnaire, asked.question)) {
        asked.visit.took_time(&asked.draft.id, page, 1);
    }
}
