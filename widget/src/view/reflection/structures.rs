//! The ways to look back step by step, each with what it is good for; the one in use is named, the others wait behind it.

use binome_core::notebook::Command;
use binome_core::pack::library::Structure;
use binome_core::record::ListChange;
use binome_core::reflection::{Reflection, ReflectionEdit};
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;

use super::write::followed;
use crate::text::ReflectionWord;
use crate::view::parts::element::{element, text};
use crate::visit::Visit;

pub(super) fn structures(visit: &Visit, reflection: &Reflection) -> AnyView {
    let library = visit.library();
    if library.structures.is_empty() {
        return ().into_any();
    }
    let chosen = followed(visit, &reflection.id, |reflection| reflection.structure.clone());
    let chosen = Memo::new(move |_| chosen().unwrap_or_default());
    let named = visit.clone();
    let summary = move || {
        let library = named.library();
        let title = library.structure(&chosen.get()).map(|structure| named.read(&structure.title));
        title.map_or_else(
            || named.say(ReflectionWord::Structure),
            |title| named.fill(ReflectionWord::StructureNow, &[("title", &title)]),
        )
    };
    let choices = library.structures.iter().map(|structure| choice(visit, &reflection.id, structure, chosen)).collect();
    let legend = custom("legend").class("announcement").child(visit.say(ReflectionWord::Structure)).into_any();
    let group = element("fieldset", "", vec![legend, element("div", "choices", choices)]);
    element("details", "structures", vec![custom("summary").child(summary).into_any(), group])
}

fn choice(visit: &Visit, reflection: &str, structure: &Structure, chosen: Memo<String>) -> AnyView {
    let (choosing, reflection) = (visit.clone(), reflection.to_owned());
    let (id, name) = (structure.id.clone(), structure.id.clone());
    let radio = custom("input")
        .attr("type", "radio")
        .attr("name", "structure")
        .attr("id", format!("structure-{id}"))
        .prop("checked", move || chosen.get() == name)
        .on(ev::change, move |_| {
            // What is being typed belongs to the steps that are about to go.
            choosing.typing().settle();
            let edit = ReflectionEdit::Structure(id.clone());
            choosing.apply(Command::reflections(ListChange::edit(&reflection, edit)));
        });
    let minutes = visit.fill(ReflectionWord::ReviewLength, &[("minutes", &structure.minutes.to_string())]);
    let words = vec![
        text("strong", "", visit.read(&structure.title)),
        text("span", "meta", visit.read(&structure.description)),
        text("span", "meta", minutes),
    ];
    element("label", "choice", vec![radio.into_any(), element("span", "", words)])
}
