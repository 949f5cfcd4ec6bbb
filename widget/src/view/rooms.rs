//! The rooms that come later: drawn once what they need is here, and what is said until then.

use leptos::html::custom;
use leptos::prelude::*;

use super::parts::button::button;
use super::parts::element::{alert, element, paragraph};
use super::{data, home, objectives, pairing, reflection, sessions};
use crate::part::Furniture;
use crate::place::Place;
use crate::text::Word;
use crate::visit::Visit;

pub(super) fn rooms(visit: &Visit, place: &Place) -> AnyView {
    match visit.furniture().get() {
        Furniture::Here(_) => room(visit, place).unwrap_or_else(|| home::home(visit)),
        Furniture::Failed => failed(visit),
        Furniture::Absent | Furniture::Asked => {
            visit.ask_for_furniture();
            custom("div").attr("aria-busy", "true").child(paragraph(visit.say(Word::Opening))).into_any()
        }
    }
}

fn room(visit: &Visit, place: &Place) -> Option<AnyView> {
    match place {
        Place::Objectives(place) => objectives::objectives(visit, place),
        Place::Sessions(place) => sessions::sessions(visit, place),
        Place::Reflection(place) => reflection::reflection(visit, place),
        Place::Pairing(place) => pairing::pairing(visit, place),
        Place::Data => Some(data::data(visit)),
        _ => None,
    }
}

fn failed(visit: &Visit) -> AnyView {
    let again = visit.clone();
    let retry = button("again", "button", visit.say(Word::SaveAgain), move || again.ask_for_furniture());
    vec![alert(None, visit.say(Word::RoomUnreachable)), element("div", "actions", vec![retry])].into_any()
}
