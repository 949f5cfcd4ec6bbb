//! The screens whose code is in the later module.

use leptos::prelude::*;

use super::{
    assessments, check, comparison, data, home, introduction, objectives, pairing, question, reflection, result,
    sessions,
};
use crate::place::Place;
use crate::visit::Visit;

/// Draws a screen; the self-assessments for one whose content the pack no longer has.
pub(crate) fn later_screen(visit: &Visit, place: &Place) -> AnyView {
    let drawn = match place {
        Place::Home => Some(home::home(visit)),
        Place::Introduction { questionnaire } => introduction::introduction(visit, questionnaire),
        Place::Question { assessment, question, checking } => {
            question::question(visit, assessment, question, *checking)
        }
        Place::Check { assessment } => check::check(visit, assessment),
        Place::Result { assessment } => result::result(visit, assessment),
        Place::Comparison { earlier, later } => comparison::comparison(visit, earlier, later),
        Place::Objectives(place) => objectives::objectives(visit, place),
        Place::Sessions(place) => sessions::sessions(visit, place),
        Place::Reflection(place) => reflection::reflection(visit, place),
        Place::Pairing(place) => pairing::pairing(visit, place),
        Place::Data => Some(data::data(visit)),
        // The roles are drawn by the first module.
        Place::Assessments | Place::Roles => None,
    };
    drawn.unwrap_or_else(|| assessments::assessments(visit))
}
