//! What the two have decided, each in a field of its own.

use binome_core::agenda::{Decision, DecisionEdit, SessionEdit};
use binome_core::notebook::Command;
use binome_core::record::ListChange;
use leptos::prelude::*;

use crate::boundary::clock;
use crate::text::{SessionAfterWord as After, Word};
use crate::view::parts::button::{button, named};
use crate::view::parts::each::each_placed;
use crate::view::parts::element::element;
use crate::view::parts::field::{Field, area};
use crate::view::sessions::after::{followed, session_now};
use crate::visit::Visit;

pub(super) fn decisions(visit: &Visit, id: &str) -> AnyView {
    let session = followed(visit, id);
    let ids = Memo::new(move |_| {
        let decisions = session.get().map(|session| session.decisions).unwrap_or_default();
        decisions.into_iter().enumerate().map(|(place, decision)| (place, decision.id)).collect::<Vec<_>>()
    });
    let (drawn, of) = (visit.clone(), id.to_owned());
    let rows = each_placed(move || ids.get(), move |(place, decision)| row(&drawn, &of, place, &decision));
    let (add, of) = (visit.clone(), id.to_owned());
    let add = button("add-decision", "quiet", visit.say(After::AddDecision), move || {
        let id = clock::new_id();
        let field = field_id(&id);
        let decision = Decision { id, text: String::new() };
        if add.apply(changed(&of, ListChange::add(decision))) {
            add.host().focus_soon(&field);
        }
    });
    element("div", "entries", vec![rows, add])
}

fn field_id(decision: &str) -> String {
    format!("decision-{decision}")
}

fn changed(session: &str, change: ListChange<Decision>) -> Command {
    Command::sessions(ListChange::edit(session, SessionEdit::Decisions(change)))
}

fn row(visit: &Visit, session: &str, place: usize, id: &str) -> AnyView {
    let (value, keep, remove) = (visit.clone(), visit.clone(), visit.clone());
    let number = (place + 1).to_string();
    let (of, decision) = (session.to_owned(), id.to_owned());
    let written = move || {
        value.session().notebook().track();
        let session = session_now(&value, &of);
        let decisions = session.map(|session| session.decisions).unwrap_or_default();
        decisions.into_iter().find(|one| one.id == decision).map(|one| one.text).unwrap_or_default()
    };
    let (of, decision) = (session.to_owned(), id.to_owned());
    let keep = move |text| {
        keep.apply(changed(&of, ListChange::edit(&decision, DecisionEdit::Text(text))));
    };
    let label = visit.fill(After::DecisionLabel, &[("n", &number)]);
    let (of, decision) = (session.to_owned(), id.to_owned());
    let name = visit.fill(After::RemoveDecision, &[("n", &number)]);
    let remove = named("quiet small", visit.say(Word::Remove), name, move || {
        remove.apply(changed(&of, ListChange::remove(&decision)));
        remove.announce(remove.say_now(Word::Removed));
        remove.host().focus_soon("add-decision");
    });
    element("div", "entry", vec![area(visit, Field::new(field_id(id), label, written, keep)), remove])
}
