//! What leaves a session: paper, a text to paste, a page, a calendar file. Nothing is sent; the person gets it in hand.

mod calendar;

pub(crate) use calendar::cycle_buttons;

use std::sync::Arc;

use binome_core::export::{Document, session_document};
use leptos::prelude::*;

use super::after::{name, session_now};
use crate::text::SessionAfterWord as After;
use crate::view::document::{self, Make, Table};
use crate::view::parts::element::element;
use crate::visit::Visit;

const TEXT_NAME: &str = "binome-session.md";
const PAGE_NAME: &str = "binome-session.html";

/// The ways out of one session, with what is said of them.
pub(crate) fn buttons(visit: &Visit, session: &str) -> Vec<AnyView> {
    let (writing, of) = (visit.clone(), session.to_owned());
    let make: Make = Arc::new(move || written(&writing, &of));
    let (print, paper) = document::print(visit, "session-print", "quiet", visit.say(After::PrintAgenda), make.clone());
    let (copy, said) = document::copy(visit, "session-copy", "quiet", make.clone(), TEXT_NAME);
    let page = document::page(visit, "session-page", make, PAGE_NAME);
    let (calendar, shows) = calendar::one(visit, session);
    vec![element("div", "ways", vec![print, copy, page, calendar]), said, shows, paper]
}

/// The document of a session, with what it agreed.
fn written(visit: &Visit, id: &str) -> Option<Document> {
    let mut session = session_now(visit, id)?;
    session.title = name(visit, &session);
    let table = Table::now(visit);
    Some(visit.session().notebook().with_untracked(|notebook| {
        let agreed = notebook.content().actions.iter().filter(|action| action.session == session.id);
        session_document(&session, agreed, table.language(), &table)
    }))
}
