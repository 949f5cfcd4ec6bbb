//! Which of the two roles: one form is for the person who shows, the other for the person who learns.

use binome_core::pack::{Questionnaire, Role};
use leptos::prelude::*;

use super::parts::bar::back_bar;
use super::parts::heading::title;
use super::parts::icon;
use crate::place::Place;
use crate::text::Word;
use crate::visit::{View, Visit};

pub(super) fn roles(visit: &Visit) -> AnyView {
    let alone = visit.view().get() == View::Assessment;
    let empty = visit.session().notebook().with_untracked(|notebook| notebook.is_empty());
    let bar = if alone && empty {
        let name = visit.say(Word::AssessmentName);
        view! { <div class="bar"><span class="brand">{icon::mark()} {name}</span></div> }.into_any()
    } else {
        back_bar(visit, Place::Home, ().into_any())
    };
    let choices: Vec<_> =
        visit.pack().questionnaires.iter().map(|questionnaire| choice(visit, questionnaire)).collect();
    view! {
        {bar}
        {title(visit, "", visit.say(Word::RoleTitle))}
        <p>{visit.say(Word::RoleText)}</p>
        <ul class="roles">{choices}</ul>
    }
    .into_any()
}

fn choice(visit: &Visit, questionnaire: &Questionnaire) -> AnyView {
    let text = match questionnaire.role {
        Role::Mentor => Word::RoleMentor,
        Role::Mentee => Word::RoleMentee,
    };
    let (go, id) = (visit.clone(), questionnaire.id.clone());
    view! {
        <li>
            <button type="button" class="row" on:click=move |_| {
                go.go(Place::Introduction { questionnaire: id.clone() });
            }>
                <span class="what">{visit.say(text)}<span class="meta">{visit.read(&questionnaire.title)}</span></span>
                {icon::forward()}
            </button>
        </li>
    }
    .into_any()
}
