//! Bringing a notebook back: from a file or from an earlier version, looked at before anything changes.

use binome_core::notebook::{Revision, file};
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::parts::button::named;
use super::super::parts::choice;
use super::super::parts::element::{alert, element, list, paragraph, text};
use super::preview::{Offer, Source, preview};
use super::{refusal, size};
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
        shown.into_any(),
        earlier(visit, answer),
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

/// The earlier versions, newest first; nothing where there are none.
fn earlier(visit: &Visit, answer: RwSignal<Answer>) -> AnyView {
    let (listing, drawn) = (visit.session().listing(), visit.clone());
    let revisions = Memo::new(move |_| {
        let mut revisions = listing.get().map(|listing| listing.revisions).unwrap_or_default();
        revisions.pop();
        revisions.reverse();
        revisions
    });
    let is_there = Memo::new(move |_| !revisions.with(Vec::is_empty));
    let content = move || {
        let visit = drawn.clone();
        is_there.get().then(|| {
            let head = text("summary", "", visit.say(DataWord::EarlierOpen));
            let rows = move || {
                let rows = revisions.get().into_iter().map(|revision| row(&visit, revision, answer));
                list("earlier", rows.collect())
            };
            custom("details").child(vec![head, rows.into_any()])
        })
    };
    content.into_any()
}

fn row(visit: &Visit, revision: Revision, answer: RwSignal<Answer>) -> AnyView {
    let (words, open) = (visit.words(), visit.clone());
    let date = words.date_and_time(revision.saved_at);
    let number = revision.number.to_string();
    let name = words.fill(DataWord::EarlierRowName, &[("number", &number), ("date", &date)]);
    let meta = words.fill(DataWord::EarlierMeta, &[("number", &number), ("size", &size(&words, revision.bytes))]);
    let aside = revision.set_aside.then(|| text("span", "meta", visit.say(DataWord::EarlierAside)));
    let what = vec![date.into_any(), text("span", "meta", meta), aside.into_any()];
    let look = named("quiet small", visit.say(DataWord::EarlierRow), name, move || {
        let visit = open.clone();
        spawn_local(async move {
            match visit.session().revision(revision.number).await {
                Some(notebook) => offer(&visit, Offer::new(Source::Revision(revision.saved_at), notebook), answer),
                None => answer.set(Answer::Refused(visit.say_now(DataWord::RefusedRevision))),
            }
        });
    });
    element("li", "", vec![element("span", "what", what), look])
}
