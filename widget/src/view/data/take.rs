//! Bringing a notebook back, from a file or from one of the `earlier` versions, looked at before anything changes.

use binome_core::notebook::file;
use leptos::ev;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::parts::choice;
use super::super::parts::element::{alert, changing, element, paragraph, text};
use super::preview::{Offer, Source, preview};
use super::{earlier, refusal};
use crate::boundary::chosen;
use crate::text::DataWord;
use crate::visit::Visit;

/// What stands under the choice of a file.
#[derive(Clone, Default)]
pub(super) enum Answer {
    #[default]
    Nothing,
    Refused(String),
    Offered(Offer),
    Done(DataWord),
}

pub(super) fn take(visit: &Visit, answer: RwSignal<Answer>) -> AnyView {
    let (chooser, shown) = (visit.clone(), visit.clone());
    let file = choice::file("data-file", visit.say(DataWord::TakeFile), ".json,application/json", move |event| {
        read_file(&chooser, &event, answer);
    });
    let shown = move || match answer.get() {
        Answer::Nothing => None,
        Answer::Refused(reason) => Some(alert(Some("data-refused".to_owned()), reason)),
        Answer::Offered(offer) => Some(preview(&shown, &offer, answer)),
        Answer::Done(word) => Some(text("p", "done", shown.say(word))),
    };
    let content = vec![
        paragraph(visit.say(DataWord::TakeText)),
        element("div", "actions", vec![file]),
        changing(shown),
        earlier::earlier(visit, answer),
    ];
    element("div", "stack", content)
}

fn read_file(visit: &Visit, event: &ev::Event, answer: RwSignal<Answer>) {
    let (visit, chosen) = (visit.clone(), chosen::text(event));
    spawn_local(async move {
        let read = match chosen.await {
            Err(error) => Err(refusal::of_choice(&visit, error)),
            Ok(text) => file::read(&text).map_err(|error| refusal::of_file(&visit, &error)),
        };
        match read {
            Ok(notebook) => offer(&visit, Offer::new(Source::File, notebook), answer),
            Err(reason) => answer.set(Answer::Refused(reason)),
        }
    });
}

pub(super) fn offer(visit: &Visit, offer: Offer, answer: RwSignal<Answer>) {
    answer.set(Answer::Offered(offer));
    visit.host().focus_soon("data-preview");
}
