//! The frame around every screen: what troubles saving above, the save state, undo and privacy below.

use binome_core::notebook::Notebook;
use leptos::html::custom;
use leptos::prelude::*;

use super::parts::element::{changing, element};
use super::parts::icon;
use super::saved::{save_state, saved_at};
use super::{navigation, screen};
use crate::later;
use crate::part::{Theme, View};
use crate::saving::Saving;
use crate::text::Word;
use crate::visit::Visit;

pub(crate) fn widget(visit: &Visit) -> AnyView {
    tell_page_when_saved(visit);
    let [theme, language, label, ways, shown, troubled, foot] = std::array::from_fn(|_| visit.clone());
    let announcement = visit.announcement();
    let notebook = visit.session().notebook();
    let spoken = spoken_save_state(visit);
    let place = visit.place();
    let empty = Memo::new({
        let notebook = notebook.clone();
        move |_| notebook.with(Notebook::is_empty)
    });
    // What another page removes or finishes is not shown any longer as something to fill in.
    let fits = Memo::new(move |_| notebook.with(|notebook| place.with(|place| place.fits(notebook))));
    view! {
        <section
            class=move || look(&theme)
            lang=move || language.words().language().to_owned()
            aria-label=move || {
                label.say(name(label.view().get()))
            }
        >
            {move || later::followed().and_then(|later| (later.trouble)(&troubled))}
            <div class="top">{move || navigation::navigation(&ways)}</div>
            <div class="screen">{move || screen(&shown, empty, fits.get())}</div>
            {move || footer(&foot)}
            <p class="announcement" role="status">{move || announcement.get()}</p>
            <p class="announcement" role="status">{move || spoken.get()}</p>
        </section>
    }
    .into_any()
}

fn name(view: View) -> Word {
    match view {
        View::All => Word::NotebookName,
        View::Assessment => Word::AssessmentName,
        View::Objectives => Word::PartObjectives,
        View::Sessions => Word::PartSessions,
        View::Reflection => Word::PartReflection,
        View::Pairing => Word::PartPairing,
        View::Data => Word::PartData,
    }
}

/// The colours and the size of the text: the person's own choice before the page's.
fn look(visit: &Visit) -> String {
    let comfort = visit.session().comfort().get();
    let theme = match comfort.theme.unwrap_or(visit.theme().get()) {
        Theme::Auto => "",
        chosen => chosen.name(),
    };
    format!("binome {theme} size-{}", comfort.size)
}

fn tell_page_when_saved(visit: &Visit) {
    let (saving, visit) = (visit.session().saving(), visit.clone());
    Effect::new(move || {
        if matches!(saving.get(), Saving::Saved(_)) {
            visit.host().saved();
        }
    });
}

fn footer(visit: &Visit) -> AnyView {
    let [saved, undo, reminder] = std::array::from_fn(|_| visit.clone());
    let state = custom("p").class("saved").child(move || save_state(&saved)).into_any();
    let undo = move || later::followed().map(|later| (later.undo)(&undo));
    let reminder = move || later::followed().and_then(|later| (later.reminder)(&reminder));
    let privacy = element("p", "privacy", vec![icon::lock(), visit.say(Word::Privacy).into_any()]);
    element("div", "foot", vec![privacy, element("div", "kept", vec![state, changing(undo)]), changing(reminder)])
}

/// The save state for who hears the page: once it is saved, and then once a minute at most.
fn spoken_save_state(visit: &Visit) -> Memo<String> {
    let (saving, visit) = (visit.session().saving(), visit.clone());
    Memo::new(move |earlier: Option<&String>| match saving.get() {
        Saving::Saved(at) if !visit.typing().is_under_way() => saved_at(&visit, at),
        _ => earlier.cloned().unwrap_or_default(),
    })
}
