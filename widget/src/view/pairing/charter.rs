//! The charter: what the pair agrees on, who has agreed, and the versions before.

use std::sync::Arc;

use binome_core::export::charter_document;
use binome_core::pairing::{CharterVersion, Pairing, Side};
use leptos::html::custom;
use leptos::prelude::*;

use super::{bar, clauses, followed};
use crate::boundary::clock;
use crate::session::charter_of;
use crate::text::{PairingWord, Word};
use crate::view::document::{self, Make, Table};
use crate::view::parts::button::button;
use crate::view::parts::element::{changing, element, list, paragraph, text};
use crate::view::parts::heading::{heading, title};
use crate::view::parts::icon;
use crate::visit::Visit;

/// What is printed.
const PAPER: &str = "charter";
const TEXT_NAME: &str = "binome-charter.md";

pub(super) fn charter(visit: &Visit, pairing: &Pairing) -> AnyView {
    // What was begun is shown.
    let writing = RwSignal::new(!visit.session().drafts_at(&charter_of(pairing)).is_empty());
    let versions = followed(visit, &pairing.id, |pairing| pairing.charter.clone());
    let versions = Memo::new(move |_| versions().unwrap_or_default());
    let visit = visit.clone();
    let content = move || {
        // What is being written is not drawn anew.
        let is_amended = writing.get();
        let pairing = if is_amended { visit.pairing_now() } else { versions.with(|_| visit.pairing_now()) };
        pairing.map(|pairing| {
            if is_amended || pairing.charter.is_empty() {
                clauses::clauses(&visit, &pairing, writing)
            } else {
                latest(&visit, &pairing, writing)
            }
        })
    };
    element("div", "stack", vec![changing(content)])
}

fn latest(visit: &Visit, pairing: &Pairing, writing: RwSignal<bool>) -> AnyView {
    let Some(version) = pairing.charter.last() else { return ().into_any() };
    let print = visit.clone();
    let print = button("print", "quiet small", visit.say(Word::Print), move || print.host().print(PAPER));
    let amending = visit.clone();
    let amend = button("charter-amend", "quiet", visit.say(PairingWord::CharterAmend), move || {
        writing.set(true);
        amending.host().focus_soon("heading");
    });
    let article = custom("article").id(PAPER).child(written(visit, version)).into_any();
    let (copy, said) = copy(visit, version);
    let mut content = vec![
        bar(visit, vec![element("div", "", vec![copy, print])]),
        said,
        title(visit, "", visit.say(PairingWord::CharterTitle)),
        agreement(visit, pairing),
    ];
    content.extend([article, element("div", "actions", vec![amend])]);
    content.extend(earlier(visit, pairing));
    content.into_any()
}

/// A button that copies the charter as text, and what came of it.
fn copy(visit: &Visit, version: &CharterVersion) -> (AnyView, AnyView) {
    let (writing, version) = (visit.clone(), version.clone());
    let make: Make = Arc::new(move || {
        let table = Table::now(&writing);
        Some(charter_document(&version, clock::day_of(version.at), table.language(), &table))
    });
    document::copy(visit, "charter-copy", "quiet small", make, TEXT_NAME)
}

fn written(visit: &Visit, version: &CharterVersion) -> Vec<AnyView> {
    let words = visit.words();
    let mut content = vec![
        text("p", "paper-title", visit.say(PairingWord::CharterTitle)),
        text("p", "meta", words.fill(PairingWord::CharterDate, &[("date", &words.date(version.at))])),
    ];
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
    let (agreeing, pairing, version) = (visit.clone(), pairing.clone(), version.id.clone());
    button(id, class, visit.say(word), move || {
        if agreeing.apply(pairing.agree(&version, side, clock::now())) {
            agreeing.announce(agreeing.say_now(PairingWord::Agreed));
            agreeing.host().focus_soon("heading");
        }
    })
}

fn earlier(visit: &Visit, pairing: &Pairing) -> Option<AnyView> {
    let (_, before) = pairing.charter.split_last()?;
    let versions: Vec<AnyView> =
        before.iter().rev().map(|version| element("li", "", written(visit, version))).collect();
    (!versions.is_empty()).then(|| {
        let summary = text("summary", "", visit.say(PairingWord::CharterEarlier));
        element("details", "", vec![summary, list("versions", versions)])
    })
}
