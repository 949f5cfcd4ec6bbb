//! Which of the two roles: one form is for the person who shows, the other for the person who learns.

use binome_core::pack::{Questionnaire, Role};
use leptos::prelude::*;

use super::parts::bar::{back_bar, name_bar};
use super::parts::button::row;
use super::parts::element::{element, list, paragraph, text};
use super::parts::heading::title;
use crate::place::Place;
use crate::text::Word;
use crate::visit::Visit;

/// `first` when nothing comes before it: there is no way back then.
pub(super) fn roles(visit: &Visit, first: bool) -> AnyView {
    let bar = if first {
        name_bar(visit.say(Word::AssessmentName), Vec::new())
    } else {
        back_bar(visit, Place::Assessments, Vec::new())
    };
    let choices = visit.pack().questionnaires.iter().map(|questionnaire| choice(visit, questionnaire)).collect();
    let head = title(visit, "", visit.say(Word::RoleTitle));
    vec![bar, head, paragraph(visit.say(Word::RoleText)), list("roles", choices)].into_any()
}

fn choice(visit: &Visit, questionnaire: &Questionnaire) -> AnyView {
    let word = match questionnaire.role {
        Role::Mentor => Word::RoleMentor,
        // A pack has no questionnaire for a sponsor.
        Role::Mentee | Role::Sponsor => Word::RoleMentee,
    };
    let (go, id) = (visit.clone(), questionnaire.id.clone());
    let meta = text("span", "meta", visit.read(&questionnaire.title));
    let what = element("span", "what", vec![visit.say(word).into_any(), meta]);
    let open = row(vec![what], move || go.go(Place::Introduction { questionnaire: id.clone() }));
    element("li", "", vec![open])
}
