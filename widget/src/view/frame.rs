//! The frame around every screen: what troubles saving above, the save state, undo and privacy below.

use leptos::prelude::*;

use super::parts::icon;
use super::{screen, trouble};
use crate::session::Saving;
use crate::store::Memory;
use crate::text::Word;
use crate::visit::{Theme, View, Visit};

pub(crate) fn widget(visit: &Visit) -> AnyView {
    tell_page_when_saved(visit);
    let (theme, language, label, shown, troubled, foot) =
        (visit.clone(), visit.clone(), visit.clone(), visit.clone(), visit.clone(), visit.clone());
    let announcement = visit.announcement();
    view! {
        <section
            class=move || format!("binome {}", theme_class(theme.theme().get()))
            lang=move || language.words().language().to_owned()
            aria-label=move || {
                label.say(if label.view().get() == View::All { Word::NotebookName } else { Word::AssessmentName })
            }
        >
            {move || trouble::trouble(&troubled)}
            <div class="screen">{move || screen(&shown)}</div>
            {move || footer(&foot)}
            <p class="announcement" role="status">{move || announcement.get()}</p>
        </section>
    }
    .into_any()
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
    view! {
        <div class="foot">
            <p class="privacy">{icon::lock()} {visit.say(Word::Privacy)}</p>
            <div class="kept">
                <p class="saved" role="status">{move || save_state(&saved)}</p>
                {move || {
                    let undo = undo.clone();
                    undoable.get().then(|| view! {
                        <button type="button" id="undo" class="quiet small" on:click=move |_| undo.undo()>
                            {undo.say(Word::Undo)}
                        </button>
                    })
                }}
            </div>
        </div>
    }
    .into_any()
}

fn save_state(visit: &Visit) -> AnyView {
    let words = visit.words();
    match visit.session().saving().get() {
        Saving::Nothing => words.get(Word::SavedNothing).into_any(),
        Saving::Saving => words.get(Word::Saving).into_any(),
        Saving::Saved(at) => {
            let time = words.time(at);
            view! { {icon::tick()} {words.fill(Word::SavedAt, &[("time", &time)])} }.into_any()
        }
        Saving::NotSaved => words.get(Word::NotSaved).into_any(),
        Saving::Unreadable => words.get(Word::NotSaved).into_any(),
        Saving::Memory(Memory::Asked) => words.get(Word::NothingKeptOnPurpose).into_any(),
        Saving::Memory(Memory::Refused) => words.get(Word::NothingKept).into_any(),
    }
}
