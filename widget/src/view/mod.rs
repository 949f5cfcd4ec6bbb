//! What a person sees. Views hold no rule: they show what the core says and send commands.
//!
//! `frame` is around every screen, `navigation` leads from part to part; `home`, `assessments` and `roles` are the first
//! screens. `rooms` draws all others, whose code is fetched later: those of a self-assessment (`introduction`,
//! `question`, `check`, `result`, `comparison`) and the rooms `objectives`, `sessions`, `reflection`, `pairing` and
//! `data`. `parts` is what all of them share. A screen is drawn anew when its place, language or pack changes; inside it
//! only what depends on an answer repaints.

mod assessments;
mod check;
mod comparison;
mod data;
mod frame;
mod home;
mod home_actions;
mod introduction;
mod navigation;
mod objectives;
mod pairing;
mod parts;
mod question;
mod reflection;
mod result;
mod roles;
mod rooms;
mod saved;
mod sessions;
mod trouble;

use leptos::prelude::*;

use crate::part::View;
use crate::place::Place;
use crate::visit::Visit;

pub(crate) use frame::widget;
pub(crate) use rooms::{bring, later, prepare};

fn screen(visit: &Visit, empty: Memo<bool>, fits: bool) -> AnyView {
    // Whatever the text, the pack or the heading level was, it is drawn again.
    visit.heading_level().track();
    let view = visit.view().get();
    let place = if fits { visit.place().get() } else { view.start() };
    let alone = view == View::Assessment;
    let drawn = match &place {
        Place::Home => Some(home::home(visit)),
        Place::Assessments if alone && empty.get() => Some(roles::roles(visit, true)),
        Place::Assessments => None,
        Place::Roles => Some(roles::roles(visit, alone && empty.get())),
        place => rooms::room(visit, place),
    };
    drawn.unwrap_or_else(|| assessments::assessments(visit))
}
