//! One action to write: "Si …, alors je …", who, by when.

use binome_core::calendar::parse_date;
use binome_core::notebook::Command;
use binome_core::objective::Owner;
use binome_core::record::ListChange;
use binome_core::reflection::ActionEdit;
use leptos::html::custom;
use leptos::prelude::*;

use super::{edit, of_action};
use crate::text::{SessionAfterWord as After, Word};
use crate::view::parts::button::named;
use crate::view::parts::choice::one_of_few;
use crate::view::parts::field::{Field, area, line};
use crate::view::sessions::naming::owner_name;
use crate::view::who::Who;
use crate::visit::Visit;

pub(super) fn situation_id(action: &str) -> String {
    format!("action-{action}-if")
}

pub(super) fn form(visit: &Visit, place: usize, id: &str) -> AnyView {
    let number = (place + 1).to_string();
    let legend = custom("legend").child(visit.fill(After::ActionLabel, &[("n", &number)])).into_any();
    let content = vec![
        legend,
        situation(visit, id),
        deed(visit, id),
        owner(visit, id),
        due(visit, id),
        remove(visit, id, &number),
    ];
    custom("fieldset").class("action").child(content).into_any()
}

fn situation(visit: &Visit, id: &str) -> AnyView {
    let (value, keep) = (visit.clone(), visit.clone());
    let (of, kept) = (id.to_owned(), id.to_owned());
    let written = move || of_action(&value, &of, |action| action.situation.clone());
    let keep = move |text| {
        edit(&keep, &kept, ActionEdit::Situation(text));
    };
    let field = Field::new(situation_id(id), visit.say(After::IfLabel), written, keep);
    area(visit, field.hint(visit.say(After::IfHint)))
}

fn deed(visit: &Visit, id: &str) -> AnyView {
    let (value, keep) = (visit.clone(), visit.clone());
    let (of, kept) = (id.to_owned(), id.to_owned());
    let written = move || of_action(&value, &of, |action| action.deed.clone());
    let keep = move |text| {
        edit(&keep, &kept, ActionEdit::Deed(text));
    };
    let field = Field::new(format!("action-{id}-then"), visit.say(After::ThenLabel), written, keep);
    area(visit, field.hint(visit.say(After::ThenHint)))
}

fn owner(visit: &Visit, id: &str) -> AnyView {
    let (value, keep) = (visit.clone(), visit.clone());
    let (of, kept) = (id.to_owned(), id.to_owned());
    let pairing = of_action(visit, id, |action| action.pairing.clone());
    let owners = Who::writer_first(Owner::ALL, |owner| Who::owns(visit, &pairing, owner));
    let choices =
        owners.into_iter().map(|owner| (owner.word().to_owned(), owner_name(visit, &pairing, owner))).collect();
    let chosen = move || of_action(&value, &of, |action| action.owner.word().to_owned());
    let choose = move |word: String| {
        if let Some(owner) = Owner::from_word(&word) {
            edit(&keep, &kept, ActionEdit::Owner(owner));
        }
    };
    one_of_few(&format!("action-{id}-who"), visit.say(After::OwnerLabel), choices, chosen, choose)
}

fn due(visit: &Visit, id: &str) -> AnyView {
    let (value, keep) = (visit.clone(), visit.clone());
    let (of, kept) = (id.to_owned(), id.to_owned());
    let written = move || of_action(&value, &of, |action| action.due.map(|due| due.to_string()).unwrap_or_default());
    let keep = move |text: String| {
        let due = parse_date(&text);
        if due.is_none() && !text.is_empty() {
            return Err(keep.say_now(After::DateUnknown));
        }
        edit(&keep, &kept, ActionEdit::Due(due));
        Ok(())
    };
    let field = Field::new(format!("action-{id}-due"), visit.say(After::DueLabel), written, |_| ());
    line(visit, "date", field.checked(keep))
}

fn remove(visit: &Visit, id: &str, number: &str) -> AnyView {
    let (gone, id) = (visit.clone(), id.to_owned());
    let name = visit.fill(After::RemoveAction, &[("n", number)]);
    named("quiet small", visit.say(Word::Remove), name, move || {
        gone.apply(Command::actions(ListChange::remove(&id)));
        gone.announce(gone.say_now(Word::Removed));
        gone.host().focus_soon("add-action");
    })
}
