//! Who does what, by when: what a session agreed, and what earlier ones left open.

mod form;
mod open;

pub(super) use open::earlier;
pub(crate) use open::{open_list, sentence};

use binome_core::agenda::Session;
use binome_core::notebook::Command;
use binome_core::objective::Owner;
use binome_core::pairing::Part;
use binome_core::record::ListChange;
use binome_core::reflection::{Action, ActionEdit};
use leptos::prelude::*;

use crate::boundary::clock;
use crate::text::SessionAfterWord as After;
use crate::view::parts::button::button;
use crate::view::parts::each::each_placed;
use crate::view::parts::element::{element, text};
use crate::visit::Visit;

/// What this session agreed, to add to and to change.
pub(super) fn agreed(visit: &Visit, session: &Session) -> AnyView {
    let (notebook, of) = (visit.session().notebook(), session.id.clone());
    let ids = Memo::new(move |_| {
        notebook.with(|notebook| {
            let of_session = notebook.content().actions.iter().filter(|action| action.session == of);
            of_session.enumerate().map(|(place, action)| (place, action.id.clone())).collect::<Vec<_>>()
        })
    });
    let drawn = visit.clone();
    let rows = each_placed(move || ids.get(), move |(place, action)| form::form(&drawn, place, &action));
    let (add, session) = (visit.clone(), session.clone());
    let add = button("add-action", "quiet", visit.say(After::AddAction), move || begin(&add, &session));
    let hint = text("p", "", visit.say(After::ActionsText));
    element("div", "entries", vec![hint, rows, add])
}

fn begin(visit: &Visit, session: &Session) {
    let action = Action {
        id: clock::new_id(),
        pairing: session.pairing.clone(),
        session: session.id.clone(),
        situation: String::new(),
        deed: String::new(),
        owner: writer(visit, &session.pairing),
        due: None,
        created: clock::now(),
        done: None,
        dropped: false,
    };
    let field = form::situation_id(&action.id);
    if visit.apply(Command::actions(ListChange::add(action))) {
        visit.host().focus_soon(&field);
    }
}

/// Whoever writes does it, until they say otherwise.
fn writer(visit: &Visit, pairing: &str) -> Owner {
    visit.session().notebook().with_untracked(|notebook| {
        let pairing = notebook.content().pairings.iter().find(|one| one.id == pairing);
        match pairing.map(|pairing| pairing.part) {
            Some(Part::Mentor) => Owner::Mentor,
            Some(Part::Mentee) => Owner::Mentee,
            None => Owner::Both,
        }
    })
}

/// One value of an action, followed.
fn of_action<T: Default>(visit: &Visit, id: &str, value: impl Fn(&Action) -> T) -> T {
    visit.session().notebook().with(|notebook| {
        notebook.content().actions.iter().find(|action| action.id == id).map(value).unwrap_or_default()
    })
}

fn edit(visit: &Visit, id: &str, edit: ActionEdit) -> bool {
    visit.apply(Command::actions(ListChange::edit(id, edit)))
}
