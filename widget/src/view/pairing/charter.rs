//! The charter: what the pair agrees on, who has agreed, and the versions before.

use binome_core::pairing::{CharterVersion, Pairing, Side};
use leptos::html::custom;
use leptos::prelude::*;

use super::{bar, clauses};
use crate::boundary::clock;
use crate::place::{PairingPlace, Place};
use crate::text::{PairingWord, Word};
use crate::view::parts::button::button;
use crate::view::parts::element::{element, list, paragraph, text};
use crate::view::parts::heading::{heading, title};
use crate::view::parts::icon;
use crate::visit::Visit;

/// What is printed.
const PAPER: &str = "charter";

pub(super) fn charter(visit: &Visit, pairing: &Pairing) -> AnyView {
    let writing = RwSignal::new(false);
    let (visit, pairing) = (visit.clone(), pairing.clone());
    let content = move || {
        if writing.get() || pairing.charter.is_empty() {
            clauses::clauses(&visit, &pairing, writing)
        } else {
            latest(&visit, &pairing, writing)
        }
    };
    element("div", "stack", vec![content.into_any()])
}

fn latest(visit: &Visit, pairing: &Pairing, writing: RwSignal<bool>) -> AnyView {
    let Some(version) = pairing.charter.last() else { return ().into_any() };
    let print = visit.clone();
    let print = button("print", "quiet small", visit.say(Word::Print), move || print.host().print(PAPER));
    let amend = button("charter-amend", "quiet", visit.say(PairingWord::CharterAmend), move || writing.set(true));
    let paper = custom("article").id(PAPER).child(paper(visit, version)).into_any();
    let mut content = vec![
        bar(visit, vec![print]),
        title(visit, "", visit.say(PairingWord::CharterTitle)),
        agreement(visit, pairing),
    ];
    content.extend([paper, element("div", "actions", vec![amend])]);
    content.extend(earlier(visit, pairing));
    content.into_any()
}

fn paper(visit: &Visit, version: &CharterVersion) -> Vec<AnyView> {
    let words = visit.words();
    let mut content =
        vec![text("p", "meta", words.fill(PairingWord::CharterDate, &[("date", &words.date(version.at))]))];
    if !version.reason.is_empty() {
        content.push(paragraph(words.fill(PairingWord::CharterReason, &[("reason", &version.reason)])));
    }
    for clause in &version.clauses {
        content.push(heading(visit, 1, "", clause.title.clone()));
        content.push(paragraph(clause.text.clone()));
    }
    let agreed =
        [(version.agreed_by_me, PairingWord::AgreedByMe), (version.agreed_by_partner, PairingWord::AgreedByPartner)];
    for (at, word) in agreed {
        if let Some(at) = at {
            content.push(text("p", "meta", words.fill(word, &[("date", &words.date(at))])));
        }
    }
    content
}

/// What there is to do so that the latest version is in force.
fn agreement(visit: &Visit, pairing: &Pairing) -> AnyView {
    let Some(version) = pairing.charter_to_agree() else {
        return element("p", "agreed", vec![icon::tick(), visit.say(PairingWord::CharterInForce).into_any()]);
    };
    let mut actions = Vec::new();
    if version.agreed_by_me.is_none() {
        actions.push(agree(visit, pairing, version, Side::Me));
    }
    if version.agreed_by_partner.is_none() {
        actions.push(agree(visit, pairing, version, Side::Partner));
    }
    let missing = match (version.agreed_by_me, version.agreed_by_partner) {
        (None, None) => PairingWord::AgreementBoth,
        (None, Some(_)) => PairingWord::AgreementMine,
        _ => PairingWord::AgreementPartner,
    };
    element("div", "next", vec![paragraph(visit.say(missing)), element("div", "actions", actions)])
}

fn agree(visit: &Visit, pairing: &Pairing, version: &CharterVersion, side: Side) -> AnyView {
    let (id, class, word) = match side {
        Side::Me => ("charter-agree", "button", PairingWord::Agree),
        Side::Partner => ("charter-agree-partner", "quiet", PairingWord::AgreeForPartner),
    };
    let command = pairing.agree(&version.id, side, clock::now());
    let agreeing = visit.clone();
    button(id, class, visit.say(word), move || {
        if agreeing.apply(command.clone()) {
            agreeing.announce(agreeing.say_now(PairingWord::Agreed));
            agreeing.redraw(Place::Pairing(PairingPlace::Charter));
        }
    })
}

fn earlier(visit: &Visit, pairing: &Pairing) -> Option<AnyView> {
    let (_, before) = pairing.charter.split_last()?;
    let versions: Vec<AnyView> = before.iter().rev().map(|version| element("li", "", paper(visit, version))).collect();
    (!versions.is_empty()).then(|| {
        let summary = text("summary", "", visit.say(PairingWord::CharterEarlier));
        element("details", "", vec![summary, list("versions", versions)])
    })
}
