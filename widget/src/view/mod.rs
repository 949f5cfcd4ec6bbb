//! What a person sees. Views hold no rule: they show what the core says and send commands.
//!
//! `frame` is around every screen; `home`, `roles`, `introduction`, `question`, `check`, `result` and `comparison` are
//! the screens, of which `rooms` has some fetched later; `parts` is what they share. A screen is drawn anew when its place, language or pack changes; inside
//! it only what depends on an answer repaints.

mod check;
mod comparison;
mod frame;
mod home;
mod introduction;
mod parts;
mod question;
mod result;
mod roles;
mod rooms;
mod trouble;

use leptos::prelude::*;

use crate::place::Place;
use crate::visit::{View, Visit};

pub(crate) use frame::widget;
pub(crate) use rooms::{bring, prepare};

fn screen(visit: &Visit, empty: bool, fits: bool) -> AnyView {
    // Whatever the text, the pack or the heading level was, it is drawn again.
    visit.heading_level().track();
    let alone = visit.view().get() == View::Assessment;
    let drawn = match visit.place().get() {
        _ if !fits => None,
        Place::Home if alone && empty => Some(roles::roles(visit, true)),
        Place::Home => None,
        Place::Roles => Some(roles::roles(visit, alone && empty)),
        place => rooms::room(visit, &place),
    };
    drawn.unwrap_or_else(|| home::home(visit))
}
