//! The signs of a risk, each with what to do: for the person alone.

use binome_core::reflection::signals as found;
use leptos::prelude::*;

use crate::boundary::clock;
use crate::text::ReflectionWord;
use crate::view::parts::element::{changing, element, paragraph, text};
use crate::view::parts::heading::heading;
use crate::view::parts::icon;
use crate::visit::Visit;

pub(super) fn signals(visit: &Visit) -> AnyView {
    let (notebook, drawn) = (visit.session().notebook(), visit.clone());
    let content = move || {
        let (pack, library) = (drawn.pack(), drawn.library());
        notebook.with(|notebook| {
            let pairing = drawn.pairing_id();
            let risks = found(&pack, &library, notebook.content(), &pairing, clock::today());
            let cards: Vec<AnyView> = risks
                .iter()
                .map(|risk| {
                    let head = heading(&drawn, 2, "", drawn.read(&risk.title));
                    let shows = text("p", "meta", drawn.read(&risk.shows));
                    element("li", "", vec![head, shows, paragraph(drawn.read(&risk.remedy))])
                })
                .collect();
            (!cards.is_empty()).then(|| {
                vec![
                    heading(&drawn, 1, "rule", drawn.say(ReflectionWord::Signals)),
                    element(
                        "p",
                        "private",
                        vec![icon::lock(), text("span", "", drawn.say(ReflectionWord::SignalsText))],
                    ),
                    element("ul", "signals", cards),
                ]
            })
        })
    };
    element("div", "stack", vec![changing(content)])
}
