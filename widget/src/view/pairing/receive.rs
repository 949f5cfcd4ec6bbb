//! What the partner gave: looked at before anything changes, taken in, and what both changed side by side.

use binome_core::notebook::Command;
use binome_core::pairing::{Conflict, Pairing, undecided};
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::incoming::{FOUND, Incoming};
use super::side_by_side::side_by_side;
use super::{bar, shared_words};
use crate::boundary::chosen;
use crate::text::PairingWord;
use crate::view::parts::button::{button, named};
use crate::view::parts::choice::file;
use crate::view::parts::element::{alert, changing, element, paragraph};
use crate::view::parts::heading::{heading, title};
use crate::visit::Visit;

const ACCEPT: &str = ".json,application/json";

/// What is known about the file that was chosen.
#[derive(Clone, PartialEq)]
enum Chosen {
    Nothing,
    Refused(String),
    Read(Box<Incoming>),
}

pub(super) fn receive(visit: &Visit, pairing: &Pairing) -> AnyView {
    let chosen = RwSignal::new(Chosen::Nothing);
    let (reading, id) = (visit.clone(), pairing.id.clone());
    let pick = file("receive-file", visit.say(PairingWord::ReceiveChoose), ACCEPT, move |event| {
        let (reading, id) = (reading.clone(), id.clone());
        let read = chosen::text(&event);
        spawn_local(async move {
            let read = read.await;
            chosen.set(match Incoming::of(&reading, &id, read) {
                Ok(incoming) => Chosen::Read(Box::new(incoming)),
                Err(reason) => Chosen::Refused(reason),
            });
            reading.host().focus_soon(FOUND);
        });
    });
    let (shown, deciding) = (visit.clone(), visit.clone());
    let at_hand = pairing.id.clone();
    let found = move || match chosen.get() {
        Chosen::Nothing => ().into_any(),
        Chosen::Refused(reason) => alert(None, reason),
        Chosen::Read(incoming) => preview(&shown, &incoming, &at_hand, chosen),
    };
    let (notebook, id, about) = (visit.session().notebook(), pairing.id.clone(), pairing.id.clone());
    let waiting = Memo::new(move |_| notebook.with(|notebook| undecided(notebook.content(), &id)));
    let conflicts = move || conflicts(&deciding, &about, &waiting.get());
    vec![
        bar(visit, Vec::new()),
        title(visit, "", visit.say(PairingWord::ReceiveTitle)),
        element("div", "", vec![changing(conflicts)]),
        paragraph(visit.say(PairingWord::ReceiveText)),
        element("div", "actions pick", vec![pick]),
        element("div", "", vec![changing(found)]),
    ]
    .into_any()
}

fn preview(visit: &Visit, incoming: &Incoming, at_hand: &str, chosen: RwSignal<Chosen>) -> AnyView {
    let (taking, command) = (visit.clone(), incoming.merge.command.clone());
    let take = button("receive-take", "button", visit.say(PairingWord::ReceiveTake), move || {
        if taking.apply(command.clone()) {
            chosen.set(Chosen::Nothing);
            taking.announce(taking.say_now(PairingWord::ReceiveTaken));
            taking.host().focus_soon("heading");
        }
    });
    let leave = visit.clone();
    let leave = button("receive-leave", "quiet", visit.say(PairingWord::ReceiveLeave), move || {
        chosen.set(Chosen::Nothing);
        leave.host().focus_soon("receive-file");
    });
    let mut content = incoming.preview(visit, at_hand);
    content.push(element("div", "actions", vec![take, leave]));
    element("div", "next incoming", content)
}

fn conflicts(visit: &Visit, pairing: &str, waiting: &[Conflict]) -> Option<AnyView> {
    let cards: Vec<AnyView> = waiting.iter().map(|conflict| card(visit, pairing, conflict)).collect();
    (!cards.is_empty()).then(|| {
        vec![
            heading(visit, 1, "", visit.say(PairingWord::ConflictsTitle)),
            paragraph(visit.say(PairingWord::ConflictsText)),
            element("ul", "conflicts", cards),
        ]
        .into_any()
    })
}

fn card(visit: &Visit, pairing: &str, conflict: &Conflict) -> AnyView {
    let notebook = visit.session().notebook();
    let mine =
        notebook.with_untracked(|notebook| shared_words::own(notebook.content(), pairing, conflict.kind, &conflict.id));
    let name = shared_words::names(visit, &mine).into_iter().next();
    let name = name.unwrap_or_else(|| shared_words::kind(visit, conflict.kind));
    let decide = |word: PairingWord, command: &Command| {
        let (deciding, command) = (visit.clone(), command.clone());
        let full = visit.fill(PairingWord::DecideAbout, &[("choice", &visit.say(word)), ("name", &name)]);
        Some(named("quiet", visit.say(word), full, move || {
            if deciding.apply(command.clone()) {
                deciding.announce(deciding.say_now(PairingWord::Decided));
                deciding.host().focus_soon("heading");
            }
        }))
    };
    let below =
        [decide(PairingWord::KeepMine, &conflict.keep_mine), decide(PairingWord::TakeTheirs, &conflict.take_theirs)];
    let both = side_by_side(visit, &mine, &conflict.theirs, below);
    element("li", "", vec![heading(visit, 2, "", name.clone()), both])
}
