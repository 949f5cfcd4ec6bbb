//! The screens of the later module, and what stands for one until the module and what its room needs are there.
//!
//! Once they are, drawing is as immediate as elsewhere. The rooms of the notebook need their furniture beside the
//! module: their words, and the programme's library.

use leptos::html::custom;
use leptos::prelude::*;

use super::parts::button::button;
use super::parts::element::{element, text};
use super::parts::heading::title;
use super::parts::icon;
use crate::later;
use crate::part::Furniture;
use crate::place::Place;
use crate::text::Word;
use crate::visit::Visit;

/// What is seen for the moment that the module takes.
const WAITING: &str = "…";

/// A screen of the later module, or what stands for it.
pub(super) fn room(visit: &Visit, place: &Place) -> AnyView {
    let Some(later) = later::followed() else {
        return if later::is_missing() { missing(visit, later::ask_again) } else { waiting(visit) };
    };
    if place.is_of_a_room() {
        match visit.furniture().get() {
            Furniture::Here(_) => {}
            Furniture::Failed => {
                let asking = visit.clone();
                return missing(visit, move || asking.ask_for_furniture());
            }
            Furniture::Absent | Furniture::Asked => {
                visit.ask_for_furniture();
                return waiting(visit);
            }
        }
    }
    (later.screen)(visit, place)
}

/// The heading has the focus; the one that takes its place has it then.
fn waiting(visit: &Visit) -> AnyView {
    let waiting = visit.clone();
    on_cleanup(move || waiting.focus_again());
    title(visit, "", WAITING.to_owned())
}

fn missing(visit: &Visit, ask_again: impl Fn() + Send + Sync + 'static) -> AnyView {
    let waiting = visit.clone();
    let again = move || {
        ask_again();
        waiting.host().focus_soon("heading");
    };
    let what = element("p", "", vec![icon::caution(), text("span", "", visit.say(Word::RoomUnreachable))]);
    let actions = element("div", "actions", vec![button("load-again", "quiet", visit.say(Word::SaveAgain), again)]);
    custom("div").class("trouble").attr("role", "alert").child(vec![what, actions]).into_any()
}
