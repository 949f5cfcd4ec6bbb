//! One question on its own.

use binome_core::assessment::{Question, Response, page_of};
use binome_core::notebook::Command;
use leptos::prelude::*;

use super::Asked;
use super::choices::answer_of;
use super::group::{group, radio_id};
use crate::boundary::clock;
use crate::place::Name;
use crate::text::Word;
use crate::view::parts::button::button;
use crate::view::parts::element::element;
use crate::view::parts::heading::title;

pub(super) fn one(asked: &Asked) -> AnyView {
    let question = asked.question;
    let error = ArcRwSignal::new(None);
    let drawn = vec![
        asked.bar(question),
        title(&asked.visit, "kicker", asked.title()),
        group(asked, question, error.read_only()),
        actions(asked, error),
        asked.other_way(),
    ];
    drawn.into_any()
}

fn actions(asked: &Asked, error: ArcRwSignal<Option<Word>>) -> AnyView {
    let onward = asked.clone();
    let onward = button("onward", "button", asked.visit.say(Word::Continue), move || go_on(&onward, &error));
    element("div", "actions", std::iter::once(onward).chain(skip(asked)).collect())
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
    let (label, asked) = (asked.visit.say(Word::Skip), asked.clone());
    Some(button("skip", "quiet", label, move || {
        let (assessment, item) = (asked.draft.id.clone(), id_of(&asked));
        asked.visit.apply(Command::Respond { assessment, item, response: Some(Response::Skipped) });
        asked.go_on(asked.question);
    }))
}

fn id_of(asked: &Asked) -> String {
    match Name::of(&asked.questionnaire, asked.question) {
        Name::Gate(id) | Name::Item(id) => id,
    }
}

fn count_time(asked: &Asked, id: &str) {
    let was_answered = answer_of(&asked.draft, asked.question, id).is_some();
    if let (false, Some(page)) = (was_answered, page_of(&asked.questionnaire, asked.question)) {
        asked.visit.sitting().took(clock::seconds(), &asked.draft.id, page, 1);
    }
}
