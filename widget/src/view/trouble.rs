//! What a person must know when their notebook is not being kept, and how to keep it all the same.

use leptos::prelude::*;

use super::parts::icon;
use crate::session::Saving;
use crate::store::Memory;
use crate::text::Word;
use crate::visit::Visit;

pub(super) fn trouble(visit: &Visit) -> Option<AnyView> {
    let saving = visit.session().saving().get();
    let text = match saving {
        Saving::NotSaved => Word::TroubleNotSaved,
        Saving::Unreadable => Word::TroubleUnreadable,
        Saving::Memory(Memory::Refused) => Word::TroubleMemory,
        Saving::Memory(Memory::Asked) | Saving::Nothing | Saving::Saving | Saving::Saved(_) => return None,
    };
    let (download, retry) = (visit.clone(), visit.clone());
    let retry = (saving == Saving::NotSaved).then(|| {
        view! {
            <button type="button" class="quiet" on:click=move |_| retry.session().retry()>
                {visit.say(Word::SaveAgain)}
            </button>
        }
    });
    Some(
        view! {
            <div class="trouble" role="alert">
                <p>{icon::caution()} <span>{visit.say(text)}</span></p>
                <p class="actions">
                    {retry}
                    <button type="button" class="quiet" on:click=move |_| {
                        download.host().offer_file(&download.session().portable_file());
                    }>{visit.say(Word::Download)}</button>
                </p>
            </div>
        }
        .into_any(),
    )
}
