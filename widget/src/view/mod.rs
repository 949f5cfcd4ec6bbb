//! What a person sees. Views hold no rule: they show what the core says and send commands.
//!
//! `frame` is around every screen, `navigation` leads from part to part; `welcome` and `roles` are what a person sees who
//! has written nothing. All other `screens` are drawn by the later module ([`crate::later`]), `rooms` says what stands
//! for them until it is there: `home`, those of a self-assessment (`assessments`, `introduction`, `question`, `check`,
//! `result`, `comparison`, `trend`) and the rooms `objectives`, `sessions`, `reflection`, `pairing` and `data`; so are
//! `trouble` and `foot` around them. `parts` is what all of them share, `who` says who takes a part, `document` puts a
//! document of the core into a person's hands. A screen is drawn anew when its place, language or pack changes; inside it
//! only what depends on an answer repaints.

mod assessments;
mod check;
mod comparison;
mod data;
mod document;
mod foot;
mod frame;
mod home;
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
mod screens;
mod sessions;
mod trend;
mod trouble;
mod welcome;
mod who;

use leptos::prelude::*;

use crate::part::View;
use crate::place::Place;
use crate::visit::Visit;

pub(crate) use foot::{reminder, undo};
pub(crate) use frame::widget;
pub(crate) use saved::later_saved_at;
pub(crate) use screens::later_screen;
pub(crate) use trouble::trouble;

fn screen(visit: &Visit, empty: Memo<bool>, fits: bool) -> AnyView {
    // Whatever the text, the pack or the heading level was, it is drawn again.
    visit.heading_level().track();
    let view = visit.view().get();
    let place = if fits { visit.place().get() } else { view.start() };
    let alone = view == View::Assessment;
    match &place {
        Place::Home if empty.get() => welcome::home(visit),
        Place::Assessments if alone && empty.get() => roles::roles(visit, true),
        Place::Assessments if empty.get() => welcome::assessments(visit),
        Place::Roles => roles::roles(visit, alone && empty.get()),
        place => rooms::room(visit, place),
    }
}

/// Whether the first module draws the screen, when nothing is written.
pub(crate) fn is_first(place: &Place) -> bool {
    matches!(place, Place::Home | Place::Assessments | Place::Roles)
}
