//! What a person sees. Views hold no rule: they show what the core says and send commands.
//!
//! `frame` is around every screen, `navigation` leads from part to part; `home`, `assessments`, `roles`, `introduction`,
//! `question`, `check`, `result` and `comparison` are the first screens; `objectives`, `sessions`, `reflection`,
//! `pairing` and `data` are the later rooms, drawn by `rooms`; `parts` is what all of them share. A screen is drawn anew
//! when its place, language or pack changes; inside it only what depends on an answer repaints.

mod assessments;
mod check;
mod comparison;
mod data;
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
mod sessions;
mod trouble;

use leptos::prelude::*;

use crate::part::View;
use crate::place::Place;
use crate::visit::Visit;

pub(crate) use frame::widget;

fn screen(visit: &Visit, empty: Memo<bool>, fits: bool) -> AnyView {
    // Whatever the text, the pack or the heading level was, it is drawn again.
    visit.heading_level().track();
    let view = visit.view().get();
    let place = if fits { visit.place().get() } else { view.start() };
    if place.is_later() {
        return rooms::rooms(visit, &place);
    }
    let alone = view == View::Assessment;
    let drawn = match &place {
        Place::Home => Some(home::home(visit)),
        Place::Assessments if alone && empty.get() => Some(roles::roles(visit, true)),
        Place::Roles => Some(roles::roles(visit, alone && empty.get())),
        Place::Introduction { questionnaire } => introduction::introduction(visit, questionnaire),
        Place::Question { assessment, question, checking } => {
            question::question(visit, assessment, question, *checking)
        }
        Place::Check { assessment } => check::check(visit, assessment),
        Place::Result { assessment } => result::result(visit, assessment),
        Place::Comparison { earlier, later } => comparison::comparison(visit, earlier, later),
        _ => None,
    };
    drawn.unwrap_or_else(|| assessments::assessments(visit))
}
