//! The row above a screen: the way back on one side, something about the screen on the other.

use leptos::prelude::*;

use super::icon;
use crate::place::Place;
use crate::text::Word;
use crate::visit::Visit;

/// A bar with a way back to `place`.
pub(crate) fn back_bar(visit: &Visit, place: Place, aside: AnyView) -> AnyView {
    let back = visit.clone();
    view! {
        <div class="bar">
            <button type="button" id="back" class="back" on:click=move |_| back.go(place.clone())>
                {icon::back()} {visit.say(Word::Back)}
            </button>
            {aside}
        </div>
    }
    .into_any()
}
