//! A file of the person's own that stays up to date: chosen once, written after each commit, never over another's work.

use std::sync::Arc;

use binome_core::notebook::file;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::parts::button::button;
use super::super::parts::element::{alert, changing, element, paragraph, text};
use super::super::parts::icon;
use super::preview::Offer;
use super::refusal;
use super::take::{Answer, offer};
use crate::store::{Link, Otherwise, Picking};
use crate::text::DataWord;
use crate::visit::Visit;

const NAME: &str = "binome-notebook.json";

/// What there is to say about the latest press of a button here.
type Told = RwSignal<Option<DataWord>>;

pub(super) fn linked(visit: &Visit, answer: RwSignal<Answer>) -> AnyView {
    let (link, drawn, told) = (visit.session().link(), visit.clone(), Told::new(None));
    let content = move || match link.get() {
        None => ().into_any(),
        Some(Link::None) => none(&drawn, told),
        Some(Link::Written { name, at }) => written(&drawn, &name, at.map(|at| drawn.words().date_and_time(at))),
        Some(Link::NeedsPermission { name }) => permission(&drawn, &name),
        Some(Link::Differs { name, text }) => differs(&drawn, &name, &text, answer),
        Some(Link::Failed { name }) => failed(&drawn, &name),
    };
    let (link, drawn) = (visit.session().link(), visit.clone());
    let is_linked = Memo::new(move |_| link.with(|link| link.as_ref().is_some_and(|link| *link != Link::None)));
    let leave = move || is_linked.get().then(|| unlink(&drawn, told));
    let drawn = visit.clone();
    let note = move || told.get().map(|word| text("p", "meta", drawn.say(word)));
    let private = text("p", "meta", visit.say(DataWord::LinkPrivate));
    let about = paragraph(visit.say(DataWord::LinkText));
    let parts = vec![about, changing(content), changing(leave), changing(note), private];
    custom("div").attr("id", "data-link").attr("tabindex", "-1").class("stack").child(parts).into_any()
}

fn none(visit: &Visit, told: Told) -> AnyView {
    let pick = |id, class, word, picking| {
        let act = visit.clone();
        button(id, class, visit.say(word), move || choose(&act, picking, told))
    };
    let new = pick("data-link-new", "quiet", DataWord::LinkNew, Picking::New);
    let existing = pick("data-link-existing", "quiet", DataWord::LinkExisting, Picking::Existing);
    element("div", "actions", vec![new, existing])
}

fn choose(visit: &Visit, picking: Picking, told: Told) {
    // A page may forbid that copies leave the notebook.
    if !visit.host().may_export() {
        told.set(Some(DataWord::LinkRefused));
        return;
    }
    let visit = visit.clone();
    spawn_local(async move {
        let done = visit.session().link_file(picking, NAME).await;
        told.set((!done).then_some(DataWord::LinkRefused));
        visit.host().focus_soon("data-link");
    });
}

fn written(visit: &Visit, name: &str, at: Option<String>) -> AnyView {
    let words = visit.words();
    let state = match at {
        Some(date) => words.fill(DataWord::LinkWritten, &[("name", name), ("date", &date)]),
        None => words.fill(DataWord::LinkLinked, &[("name", name)]),
    };
    element("p", "done", vec![icon::tick(), text("span", "", state)])
}

fn permission(visit: &Visit, name: &str) -> AnyView {
    let act = visit.clone();
    let ask = button("data-link-again", "quiet", visit.say(DataWord::LinkReconnect), move || {
        let visit = act.clone();
        spawn_local(async move {
            visit.session().reconnect().await;
            visit.host().focus_soon("data-link");
        });
    });
    let state = paragraph(visit.words().fill(DataWord::LinkPermission, &[("name", name)]));
    vec![state, element("div", "actions", vec![ask])].into_any()
}

fn failed(visit: &Visit, name: &str) -> AnyView {
    let state = visit.words().fill(DataWord::LinkFailed, &[("name", name)]);
    let again = write(visit, DataWord::LinkAgain, None);
    vec![alert(None, state), element("div", "actions", vec![again])].into_any()
}

fn differs(visit: &Visit, name: &str, found: &Arc<str>, answer: RwSignal<Answer>) -> AnyView {
    let state = paragraph(visit.words().fill(DataWord::LinkDiffers, &[("name", name)]));
    let (act, shown) = (visit.clone(), found.clone());
    let look = button("data-link-look", "quiet", visit.say(DataWord::LinkLook), move || match file::read(&shown) {
        Ok(notebook) => offer(&act, Offer::of_link(notebook, shown.clone()), answer),
        Err(error) => {
            answer.set(Answer::Refused(refusal::of_file(&act, &error)));
            act.host().focus_soon("data-file");
        }
    });
    let over = write(visit, DataWord::LinkOverwrite, Some(found.clone()));
    vec![state, element("div", "actions", vec![look, over])].into_any()
}

/// Writes the file: over what is ours, and over `found`, which the person was shown.
fn write(visit: &Visit, word: DataWord, found: Option<Arc<str>>) -> AnyView {
    let act = visit.clone();
    button("data-link-write", "quiet", visit.say(word), move || {
        let (visit, found) = (act.clone(), found.clone());
        spawn_local(async move {
            match found {
                Some(found) => visit.session().settle_link(found).await,
                None => {
                    visit.session().flush().await;
                    visit.session().write_link(Otherwise::Ask).await;
                }
            }
            visit.host().focus_soon("data-link");
        });
    })
}

fn unlink(visit: &Visit, told: Told) -> AnyView {
    let act = visit.clone();
    let leave = button("data-unlink", "quiet", visit.say(DataWord::Unlink), move || {
        let visit = act.clone();
        spawn_local(async move {
            let done = visit.session().unlink().await;
            let word = if done { DataWord::Unlinked } else { DataWord::LinkRefused };
            told.set(Some(word));
            visit.announce(visit.say_now(word));
            visit.host().focus_soon("data-link");
        });
    });
    element("div", "actions", vec![leave])
}
