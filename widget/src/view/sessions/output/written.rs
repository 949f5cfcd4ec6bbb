//! A session as a text to paste, as a text file, and as a page that needs nothing else.

use binome_core::export::{Document, html, markdown, session_document};
use leptos::html::custom;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Table;
use crate::text::SessionAfterWord as After;
use crate::view::parts::button::button;
use crate::view::parts::element::paragraph;
use crate::view::sessions::after::{name, session_now};
use crate::visit::Visit;

const TEXT_NAME: &str = "binome-session.md";
const PAGE_NAME: &str = "binome-session.html";

/// The document of a session, with what it agreed.
pub(super) fn document(visit: &Visit, id: &str) -> Option<Document> {
    let mut session = session_now(visit, id)?;
    session.title = name(visit, &session);
    let table = Table::now(visit);
    Some(visit.session().notebook().with_untracked(|notebook| {
        let agreed = notebook.content().actions.iter().filter(|action| action.session == session.id);
        session_document(&session, agreed, table.language(), &table)
    }))
}

/// A button that copies the text, and beside it what came of it.
pub(super) fn copy(visit: &Visit, id: &str) -> (AnyView, AnyView) {
    let copied = RwSignal::new(None::<bool>);
    let (act, of) = (visit.clone(), id.to_owned());
    let copy = button("session-copy", "quiet", visit.say(After::CopyText), move || {
        let Some(text) = document(&act, &of).map(|document| markdown(&document)) else { return };
        if !act.host().may_export() {
            return;
        }
        let visit = act.clone();
        spawn_local(async move {
            let is_copied = visit.host().copy(&text).await;
            copied.try_set(Some(is_copied));
        });
    });
    let (drawn, of) = (visit.clone(), id.to_owned());
    let said = move || match copied.get() {
        Some(true) => vec![paragraph(drawn.say(After::Copied))],
        Some(false) => vec![paragraph(drawn.say(After::NotCopied)), file(&drawn, &of)],
        None => Vec::new(),
    };
    (copy, custom("div").class("said").attr("role", "status").child(said).into_any())
}

/// The text as a file, where the browser lets nothing be copied.
fn file(visit: &Visit, id: &str) -> AnyView {
    let (act, id) = (visit.clone(), id.to_owned());
    button("session-text", "quiet", visit.say(After::SaveText), move || {
        if let Some(document) = document(&act, &id) {
            act.host().offer(&markdown(&document), TEXT_NAME, "text/markdown");
        }
    })
}

/// A page that opens in any browser, and any word processor reads.
pub(super) fn page(visit: &Visit, id: &str) -> AnyView {
    let (act, id) = (visit.clone(), id.to_owned());
    button("session-page", "quiet", visit.say(After::SavePage), move || {
        if let Some(document) = document(&act, &id) {
            act.host().offer(&html(&document), PAGE_NAME, "text/html");
        }
    })
}
