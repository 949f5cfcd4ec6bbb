//! The frame around every screen: what troubles saving above, the save state, undo and privacy below.

use binome_core::notebook::{Notebook, Timestamp};
use leptos::html::custom;
use leptos::prelude::*;

use super::parts::button::button;
use super::parts::element::element;
use super::parts::icon;
use super::{navigation, screen, trouble};
use crate::boundary::clock;
use crate::part::{Theme, View};
use crate::saving::Saving;
use crate::store::Memory;
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
            class=move || format!("binome {}", theme_class(theme.theme().get()))
            lang=move || language.words().language().to_owned()
            aria-label=move || {
                label.say(name(label.view().get()))
            }
        >
            {move || trouble::trouble(&troubled)}
            <div class="top">{move || navigation::navigation(&ways)}</div>
            <div class="screen">{move || screen(&shown, empty.get(), fits.get())}</div>
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

fn theme_class(theme: Theme) -> &'static str {
    match theme {
        Theme::Auto => "",
        Theme::Light => "light",
        Theme::Dark => "dark",
        Theme::Contrast => "contrast",
    }
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
    let (saved, undo) = (visit.clone(), visit.clone());
    let undoable = visit.session().undoable();
    let undo = move || {
        let act = undo.clone();
        undoable.get().then(|| button("undo", "quiet small", undo.say(Word::Undo), move || act.undo()))
    };
    let state = custom("p").class("saved").child(move || save_state(&saved)).into_any();
    let privacy = element("p", "privacy", vec![icon::lock(), visit.say(Word::Privacy).into_any()]);
    element("div", "foot", vec![privacy, element("div", "kept", vec![state, undo.into_any()])])
}

/// The save state for who hears the page: once it is saved, and then once a minute at most.
fn spoken_save_state(visit: &Visit) -> Memo<String> {
    let (saving, visit) = (visit.session().saving(), visit.clone());
    Memo::new(move |earlier: Option<&String>| match saving.get() {
        Saving::Saved(at) => saved_at(&visit, at),
        _ => earlier.cloned().unwrap_or_default(),
    })
}

fn saved_at(visit: &Visit, at: Timestamp) -> String {
    let words = visit.words();
    if words.date(at) == words.date(clock::now()) {
        words.fill(Word::SavedAt, &[("time", &words.time(at))])
    } else {
        words.fill(Word::SavedOn, &[("date", &words.date_and_time(at))])
    }
}

fn save_state(visit: &Visit) -> Vec<AnyView> {
    let words = visit.words();
    let word = match visit.session().saving().get() {
        Saving::Saved(at) => return vec![icon::tick(), saved_at(visit, at).into_any()],
        Saving::Nothing => Word::SavedNothing,
        Saving::UnderWay => Word::Saving,
        Saving::NotSaved | Saving::Unreadable => Word::NotSaved,
        Saving::Memory(Memory::Asked) => Word::NothingKeptOnPurpose,
        Saving::Memory(Memory::Refused) => Word::NothingKept,
    };
    vec![words.get(word).into_any()]
}
