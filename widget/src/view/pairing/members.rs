//! The others of a group, for who meets with several people.

use binome_core::notebook::Command;
use binome_core::pairing::{Member, MemberEdit, Pairing, PairingEdit, Part};
use binome_core::record::{ListChange, Record};
use leptos::html::custom;
use leptos::prelude::*;

use super::followed;
use crate::boundary::clock;
use crate::text::PairingWord;
use crate::view::parts::button::{button, named};
use crate::view::parts::choice::one_of_many;
use crate::view::parts::element::{changing, element, paragraph, text};
use crate::view::parts::field::{Field, line};
use crate::visit::Visit;

pub(super) fn members(visit: &Visit, pairing: &Pairing) -> AnyView {
    let id = pairing.id.clone();
    let names =
        followed(visit, &id, |pairing| pairing.members.iter().map(|member| member.id.clone()).collect::<Vec<String>>());
    let names = Memo::new(move |_| names().unwrap_or_default());
    let (drawn, drawn_id) = (visit.clone(), id.clone());
    let rows = move || names.get().into_iter().map(|name| member(&drawn, &drawn_id, name)).collect::<Vec<_>>();
    let adding = visit.clone();
    let part = pairing.part.other();
    let is_full = Memo::new(move |_| names.with(|names| names.len() >= Member::MOST));
    let add = move || {
        if is_full.get() {
            let most = (Member::MOST + 1).to_string();
            return text("p", "hint", adding.fill(PairingWord::GroupFull, &[("n", &most)]));
        }
        let (adding, id) = (adding.clone(), id.clone());
        button("member-add", "quiet", adding.say(PairingWord::MemberAdd), move || {
            let member = Member { id: clock::new_id(), alias: String::new(), part };
            let field = field_id(&member.id);
            adding.apply(change(&id, ListChange::add(member)));
            adding.host().focus_soon(&field);
        })
    };
    custom("details")
        .attr("open", (!pairing.members.is_empty()).then_some(""))
        .child(vec![
            text("summary", "", visit.say(PairingWord::Group)),
            paragraph(visit.say(PairingWord::GroupHint)),
            element("ul", "members", vec![changing(rows)]),
            element("div", "", vec![changing(add)]),
        ])
        .into_any()
}

fn member(visit: &Visit, pairing: &str, name: String) -> AnyView {
    let alias = followed(visit, pairing, {
        let name = name.clone();
        move |pairing| pairing.members.iter().find(|one| one.id == name).map(|one| one.alias.clone())
    });
    let said = alias.clone();
    let (writing, removing) = (visit.clone(), visit.clone());
    let (about, member) = (pairing.to_owned(), name.clone());
    let (pairing, kept_name) = (pairing.to_owned(), name.clone());
    let removed_from = pairing.clone();
    let field = Field::new(
        field_id(&name),
        visit.say(PairingWord::Member),
        move || alias().flatten().unwrap_or_default(),
        move |text| {
            let edit = MemberEdit::Alias(text.trim().to_owned());
            writing.apply(change(&pairing, ListChange::edit(&kept_name, edit)));
        },
    );
    let full = visit.fill(PairingWord::MemberRemove, &[("alias", &said().flatten().unwrap_or_default())]);
    let remove = named("quiet small", visit.say(PairingWord::Remove), full, move || {
        removing.apply(change(&removed_from, ListChange::remove(&name)));
        removing.announce(removing.say_now(PairingWord::MemberRemoved));
        removing.host().focus_soon("member-add");
    });
    element("li", "", vec![line(visit, "text", field), part_of(visit, &about, &member), remove])
}

fn part_of(visit: &Visit, pairing: &str, name: &str) -> AnyView {
    let asked = name.to_owned();
    let part = followed(visit, pairing, move |pairing| {
        pairing.members.iter().find(|one| one.id == asked).map(|one| one.part.word().to_owned())
    });
    let word = |part: Part| match part {
        Part::Mentee => PairingWord::MemberMentee,
        Part::Mentor => PairingWord::MemberMentor,
    };
    let parts = [Part::Mentee, Part::Mentor].map(|part| (part.word().to_owned(), visit.say(word(part))));
    let (choosing, pairing, name) = (visit.clone(), pairing.to_owned(), name.to_owned());
    one_of_many(
        &format!("{}-part", field_id(&name)),
        visit.say(PairingWord::MemberPart),
        parts.into(),
        move || part().flatten().unwrap_or_default(),
        move |word| {
            if let Some(part) = Part::from_word(&word) {
                choosing.apply(change(&pairing, ListChange::edit(&name, MemberEdit::Part(part))));
            }
        },
    )
}

fn field_id(member: &str) -> String {
    format!("member-{member}")
}

fn change(pairing: &str, change: ListChange<Member>) -> Command {
    Command::pairings(ListChange::edit(pairing, PairingEdit::Members(change)))
}
