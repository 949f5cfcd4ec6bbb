//! What a person must know when their notebook is not being kept, and how to keep it all the same.

use binome_core::notebook::{Notebook, Timestamp};
use leptos::html::custom;
use leptos::prelude::*;

use super::parts::button::button;
use super::parts::element::{element, text};
use super::parts::icon;
use crate::place::Place;
use crate::saving::Saving;
use crate::store::Memory;
use crate::text::Word;
use crate::visit::Visit;

pub(crate) fn trouble(visit: &Visit) -> Option<AnyView> {
    let saving = visit.session().saving().get();
    let word = match saving {
        _ if visit.session().refused().get() => Word::TroubleRefused,
        Saving::NotSaved => Word::TroubleNotSaved,
        Saving::Unreadable => Word::TroubleUnreadable,
        Saving::Newer => Word::TroubleNewer,
        Saving::Memory(Memory::Refused) => Word::TroubleMemory,
        Saving::Memory(Memory::Blocked) => Word::TroubleBlocked,
        Saving::Memory(Memory::Asked) | Saving::Nothing | Saving::UnderWay | Saving::Saved(_) => {
            return visit.session().restored().get().map(|at| restored(visit, at));
        }
    };
    let (download, retry) = (visit.clone(), visit.clone());
    let mut actions = Vec::new();
    if saving == Saving::NotSaved {
        actions.push(button("save-again", "quiet", visit.say(Word::SaveAgain), move || retry.session().retry()));
    }
    let (unreadable, empty) = (visit.session().unreadable(), visit.session().notebook().with(Notebook::is_empty));
    if let Some(text) = unreadable {
        let kept = visit.clone();
        actions.push(button("download-kept", "quiet", visit.say(Word::DownloadKept), move || {
            let _told_by_the_browser = kept.host().offer_file(&text);
        }));
    }
    if !empty {
        actions.push(button("download", "quiet", visit.say(Word::Download), move || {
            let _told_by_the_browser = download.offer_copy();
        }));
    }
    Some(told(visit.say(word), actions))
}

/// Later revisions were damaged: this one is from before.
fn restored(visit: &Visit, at: Timestamp) -> AnyView {
    let (see, note) = (visit.clone(), visit.clone());
    let words = visit.words();
    let sentence = words.fill(Word::TroubleRestored, &[("date", &words.date_and_time(at))]);
    let see = button("see-data", "quiet", visit.say(Word::SeeData), move || see.go(Place::Data));
    let note = button("taken-note", "quiet", visit.say(Word::TakenNote), move || {
        note.session().take_note();
        note.host().focus_soon("heading");
    });
    told(sentence, vec![see, note])
}

fn told(words: String, actions: Vec<AnyView>) -> AnyView {
    let what = element("p", "", vec![icon::caution(), text("span", "", words)]);
    let content = vec![what, element("div", "actions", actions)];
    custom("div").class("trouble").attr("role", "alert").child(content).into_any()
}
