//! The earlier versions: when each was saved, and which parts of the notebook have changed since.

use binome_core::notebook::{Revision, difference};
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::task::spawn_local;
use wasm_bindgen::JsCast;
use web_sys::Element;

use super::super::parts::button::named;
use super::super::parts::element::{changing, element, list, text};
use super::super::parts::portion::Portion;
use super::preview::{Offer, Source};
use super::take::{Answer, offer};
use super::{changes, size};
use crate::text::{DataWord, Word};
use crate::visit::Visit;

/// How many are shown at once: each is read to say what has changed since.
const AT_ONCE: usize = 10;

/// The earlier versions, newest first; nothing where there are none.
pub(super) fn earlier(visit: &Visit, answer: RwSignal<Answer>) -> AnyView {
    let (listing, drawn) = (visit.session().listing(), visit.clone());
    let revisions = Memo::new(move |_| {
        let mut revisions = listing.get().map(|listing| listing.revisions).unwrap_or_default();
        revisions.pop();
        revisions.reverse();
        revisions
    });
    let is_there = Memo::new(move |_| !revisions.with(Vec::is_empty));
    let content = move || is_there.get().then(|| fold(&drawn, revisions, answer));
    changing(content)
}

fn fold(visit: &Visit, revisions: Memo<Vec<Revision>>, answer: RwSignal<Answer>) -> AnyView {
    let (portion, is_open) = (Portion::of(AT_ONCE), RwSignal::new(false));
    let (drawn, naming) = (visit.clone(), visit.clone());
    // What is in the fold is read only once somebody opens it.
    let rows = move || {
        let shown = if is_open.get() { portion.shown() } else { 0 };
        let shown: Vec<Revision> = revisions.with(|revisions| revisions.iter().take(shown).cloned().collect());
        shown.into_iter().map(|revision| row(&drawn, revision, answer)).collect::<Vec<_>>()
    };
    let rows = list("earlier", vec![changing(rows)]);
    let more = move || portion.more(&naming, "more-earlier".to_owned(), Word::ShowMore, revisions.with(Vec::len));
    custom("details")
        .on(ev::toggle, move |event| is_open.set(is_open_now(&event)))
        .child(vec![text("summary", "", visit.say(DataWord::EarlierOpen)), rows, changing(more)])
        .into_any()
}

fn is_open_now(event: &ev::Event) -> bool {
    event
        .current_target()
        .and_then(|fold| fold.dyn_into::<Element>().ok())
        .is_some_and(|fold| fold.has_attribute("open"))
}

/// Says into `since` which parts of the notebook have changed since a revision.
fn compare(visit: &Visit, number: u64, since: RwSignal<String>) {
    let visit = visit.clone();
    spawn_local(async move {
        let Some(then) = visit.session().revision(number).await else { return };
        let changed = visit.session().notebook().with_untracked(|now| difference(&then, now));
        let parts = changed.iter().filter(|part| !part.is_none());
        let parts = parts.map(|part| visit.say_now(changes::name(part.part))).collect::<Vec<_>>().join(", ");
        let words = visit.words_now();
        let _gone = since.try_set(if parts.is_empty() {
            words.get(DataWord::EarlierSame)
        } else {
            words.fill(DataWord::EarlierSince, &[("parts", &parts)])
        });
    });
}

fn row(visit: &Visit, revision: Revision, answer: RwSignal<Answer>) -> AnyView {
    let (words, open) = (visit.words(), visit.clone());
    let date = words.date_and_time(revision.saved_at);
    let number = revision.number.to_string();
    let name = words.fill(DataWord::EarlierRowName, &[("number", &number), ("date", &date)]);
    let since = RwSignal::new(String::new());
    compare(visit, revision.number, since);
    let changed = custom("span").class("meta").child(move || since.get()).into_any();
    let bytes = text("span", "meta", size(&words, revision.bytes));
    let aside = revision.set_aside.then(|| text("span", "meta", visit.say(DataWord::EarlierAside)));
    let what = vec![date.into_any(), changed, bytes, aside.into_any()];
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
