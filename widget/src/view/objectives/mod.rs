//! The objectives: all of them, one, and what one says.

mod check_in;
mod examples;
mod form;
mod form_levels;
mod history;
mod list;
mod one;
mod output;
mod revise;
mod settings;

use binome_core::notebook::Command;
use binome_core::objective::{Objective, ObjectiveEdit, Owner};
use binome_core::pairing::Part;
use binome_core::record::ListChange;
use leptos::prelude::*;

use super::parts::bar::back_bar;
use super::who::Who;
use crate::place::{ObjectivesPlace, Place};
use crate::text::{ObjectiveWord, sentence_case};
use crate::visit::Visit;

pub(super) fn objectives(visit: &Visit, place: &ObjectivesPlace) -> Option<AnyView> {
    match place {
        ObjectivesPlace::List => Some(list::list(visit)),
        ObjectivesPlace::Examples => Some(examples::examples(visit)),
        ObjectivesPlace::Write { objective } => form::form(visit, objective),
        ObjectivesPlace::One { objective } => one::one(visit, objective),
    }
}

/// The objective as it is now.
fn now(visit: &Visit, id: &str) -> Option<Objective> {
    visit
        .session()
        .notebook()
        .with_untracked(|notebook| notebook.content().objectives.iter().find(|objective| objective.id == id).cloned())
}

/// What `read` finds in the objective, followed.
fn followed<T: Send + Sync + 'static>(
    visit: &Visit,
    id: &str,
    read: impl Fn(&Objective) -> T + Send + Sync + 'static,
) -> impl Fn() -> Option<T> + Send + Sync + Clone + 'static {
    visit.follow(|content| &content.objectives, id, read)
}

/// Makes one change of an objective.
fn change(visit: &Visit, id: &str, edit: ObjectiveEdit) -> bool {
    visit.apply(Command::objectives(ListChange::edit(id, edit)))
}

/// What an objective is called: its activity, or that nothing is written yet.
pub(super) fn name(visit: &Visit, objective: &Objective) -> String {
    let activity = objective.wording.activity.trim();
    if activity.is_empty() { visit.say(ObjectiveWord::Unwritten) } else { sentence_case(activity) }
}

/// Whose an objective of this pairing is, in words.
fn owner_name(visit: &Visit, pairing: &str, owner: Owner) -> String {
    match Who::owns(visit, pairing, owner) {
        Who::Writer => visit.say(ObjectiveWord::OwnerWriter),
        Who::Partner(alias) => visit.fill(ObjectiveWord::OwnerPartner, &[("who", &alias)]),
        Who::Part(Part::Mentor) => visit.say(ObjectiveWord::OwnerMentor),
        Who::Part(Part::Mentee) => visit.say(ObjectiveWord::OwnerMentee),
        Who::Both => visit.say(ObjectiveWord::OwnerBoth),
    }
}

fn bar(visit: &Visit, aside: Vec<AnyView>) -> AnyView {
    back_bar(visit, Place::Objectives(ObjectivesPlace::List), aside)
}
