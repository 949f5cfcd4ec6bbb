//! A document as a text to paste, as a text file, and as a page that needs nothing else.

use binome_core::export::{html, markdown};
use leptos::html::custom;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::Make;
use crate::text::SessionAfterWord as After;
use crate::view::parts::button::button;
use crate::view::parts::element::paragraph;
use crate::visit::Visit;

/// A button that copies the text, and beside it what came of it. Where the browser lets nothing be copied, the text is
/// offered as a file called `name`: a fixed name, which tells nothing about the person.
pub(crate) fn copy(
    visit: &Visit,
    id: &'static str,
    class: &'static str,
    make: Make,
    name: &'static str,
) -> (AnyView, AnyView) {
    let copied = RwSignal::new(None::<bool>);
    let (act, made) = (visit.clone(), make.clone());
    let copy = button(id, class, visit.say(After::CopyText), move || {
        let Some(text) = made().map(|document| markdown(&document)) else { return };
        if !act.host().may_export() {
            return;
        }
        let visit = act.clone();
        spawn_local(async move {
            let is_copied = visit.host().copy(&text).await;
            copied.try_set(Some(is_copied));
        });
    });
    let drawn = visit.clone();
    let said = move || match copied.get() {
        Some(true) => vec![paragraph(drawn.say(After::Copied))],
        Some(false) => vec![paragraph(drawn.say(After::NotCopied)), file(&drawn, make.clone(), name)],
        None => Vec::new(),
    };
    (copy, custom("div").class("said").attr("role", "status").child(said).into_any())
}

fn file(visit: &Visit, make: Make, name: &'static str) -> AnyView {
    let act = visit.clone();
    button("text-file", "quiet", visit.say(After::SaveText), move || {
        if let Some(document) = make() {
            act.host().offer(&markdown(&document), name, "text/markdown");
        }
    })
}

/// A page that opens in any browser, and any word processor reads.
pub(crate) fn page(visit: &Visit, id: &'static str, make: Make, name: &'static str) -> AnyView {
    let act = visit.clone();
    button(id, "quiet", visit.say(After::SavePage), move || {
        if let Some(document) = make() {
            act.host().offer(&html(&document), name, "text/html");
        }
    })
}
