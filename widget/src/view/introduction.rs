//! Before the first question: why it is worth the time, how long it takes, who sees it.

use binome_core::notebook::{Command, PackReference};
use leptos::prelude::*;

use super::parts::bar::back_bar;
use super::parts::heading::title;
use super::parts::icon;
use super::question;
use crate::boundary::clock;
use crate::place::Place;
use crate::text::Word;
use crate::visit::Visit;

pub(super) fn introduction(visit: &Visit, id: &str) -> Option<AnyView> {
    let questionnaire = visit.questionnaire(id)?;
    let words = visit.words();
    let minutes = questionnaire.minutes.to_string();
    let items = questionnaire.items.len().to_string();
    let gates = questionnaire.gates.len().to_string();
    let start = visit.clone();
    let shown = questionnaire.clone();
    let point = |text: String| view! { <li>{icon::tick()} <span>{text}</span></li> };
    Some(
        view! {
            {back_bar(visit, Place::Roles, ().into_any())}
            {title(visit, "", visit.read(&shown.title))}
            <p>{visit.read(&shown.purpose)}</p>
            <ul class="points">
                {point(words.fill(Word::IntroductionLength, &[("minutes", &minutes)]))}
                {point(words.fill(Word::IntroductionContent, &[("gates", &gates), ("items", &items)]))}
                {point(words.get(Word::IntroductionPause))}
                {point(words.get(Word::IntroductionPrivate))}
            </ul>
            <p class="actions">
                <button type="button" id="start" class="button" on:click=move |_| {
                    let pack = start.pack();
                    let assessment = clock::new_id();
                    start.apply(Command::StartAssessment {
                        id: assessment.clone(),
                        questionnaire: questionnaire.id.clone(),
                        pack: PackReference { id: pack.id.clone(), version: pack.version.clone() },
                    });
                    if let Some(draft) = start.assessment(&assessment) {
                        start.go(question::resume(&questionnaire, &draft));
                    }
                }>{visit.say(Word::Begin)}</button>
            </p>
        }
        .into_any(),
    )
}
