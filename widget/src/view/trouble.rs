//! What a person must know when their notebook is not being kept, and how to keep it all the same.

use binome_core::notebook::Notebook;
use leptos::html::custom;
use leptos::prelude::*;

use super::parts::button::button;
use super::parts::element::{element, text};
use super::parts::icon;
use crate::saving::Saving;
use crate::store::Memory;
use crate::text::Word;
use crate::visit::Visit;

pub(super) fn trouble(visit: &Visit) -> Option<AnyView> {
    let saving = visit.session().saving().get();
    let word = match saving {
        _ if visit.session().refused().get() => Word::TroubleRefused,
        Saving::NotSaved => Word::TroubleNotSaved,
        Saving::Unreadable => Word::TroubleUnreadable,
        Saving::Memory(Memory::Refused) => Word::TroubleMemory,
        Saving::Memory(Memory::Asked) | Saving::Nothing | Saving::UnderWay | Saving::Saved(_) => return None,
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
            kept.host().offer_file(&text);
        }));
    }
    if !empty {
        actions.push(button("download", "quiet", visit.say(Word::Download), move || {
            download.host().offer_file(&download.session().portable_file());
        }));
    }
    let what = element("p", "", vec![icon::caution(), text("span", "", visit.say(word))]);
    let content = vec![what, element("div", "actions", actions)];
    Some(custom("div").class("trouble").attr("role", "alert").child(content).into_any())
}
