//! What leaves the objectives: all of them on paper, or as a text to paste.

use std::sync::Arc;

use binome_core::export::objectives_document;
use leptos::prelude::*;

use crate::text::{ObjectiveWord, SessionAfterWord};
use crate::view::document::{self, Make, Table};
use crate::view::parts::element::{changing, element};
use crate::view::parts::heading::heading;
use crate::visit::Visit;

const TEXT_NAME: &str = "binome-objectives.md";

/// The ways out, once there is an objective.
pub(super) fn output(visit: &Visit) -> AnyView {
    let notebook = visit.session().notebook();
    let is_empty = Memo::new(move |_| notebook.with(|notebook| notebook.content().objectives.is_empty()));
    let drawn = visit.clone();
    let content = move || (!is_empty.get()).then(|| ways(&drawn));
    element("div", "outputs", vec![changing(content)])
}

fn ways(visit: &Visit) -> Vec<AnyView> {
    let writing = visit.clone();
    let make: Make = Arc::new(move || {
        let table = Table::now(&writing);
        let document = |objectives: &[_]| objectives_document(objectives, table.language(), &table);
        Some(writing.session().notebook().with_untracked(|notebook| document(&notebook.content().objectives)))
    });
    let print = visit.say(ObjectiveWord::PrintAll);
    let (print, paper) = document::print(visit, "objectives-print", "quiet", print, make.clone());
    let (copy, said) = document::copy(visit, "objectives-copy", "quiet", make, TEXT_NAME);
    let head = heading(visit, 1, "rule", visit.say(SessionAfterWord::KeepTrace));
    vec![head, element("div", "ways", vec![print, copy]), said, paper]
}
