//! A document on one page of paper: what is in it, and nothing to press. It is drawn out of sight, only to be printed.

use binome_core::export::Piece;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::task::{spawn_local, tick};

use super::Make;
use crate::view::parts::button::button;
use crate::view::parts::element::{column, element, list, paragraph, text};
use crate::visit::Visit;

/// What is printed: one document a screen.
const PAPER: &str = "document-paper";

/// A button that prints the document, and the paper, which stands anywhere on the same screen.
pub(crate) fn print(
    visit: &Visit,
    id: &'static str,
    class: &'static str,
    label: String,
    make: Make,
) -> (AnyView, AnyView) {
    print_drawn(visit, id, class, label, move || {
        let document = make()?;
        let head = text("h2", "", document.title);
        Some(std::iter::once(head).chain(document.pieces.into_iter().map(piece)).collect())
    })
}

/// The same for what is no document of the core: `draw` says what is on the paper.
pub(crate) fn print_drawn(
    visit: &Visit,
    id: &'static str,
    class: &'static str,
    label: String,
    draw: impl Fn() -> Option<Vec<AnyView>> + Send + Sync + 'static,
) -> (AnyView, AnyView) {
    let is_wanted = RwSignal::new(false);
    let act = visit.clone();
    let print = button(id, class, label, move || {
        act.typing().settle();
        is_wanted.set(true);
        let act = act.clone();
        spawn_local(async move {
            tick().await;
            act.host().print(PAPER);
            is_wanted.try_set(false);
        });
    });
    let content = move || is_wanted.get().then(|| untrack(&draw));
    (print, custom("article").id(PAPER).class("paper").child(content).into_any())
}

fn piece(piece: Piece) -> AnyView {
    match piece {
        Piece::Heading(words) => text("h3", "", words),
        Piece::Subheading(words) => text("h4", "", words),
        Piece::Paragraph(words) => paragraph(words),
        Piece::Points(points) => list("plain", points.into_iter().map(|point| text("li", "", point)).collect()),
        Piece::Table { head, rows } => {
            let head = element("tr", "", head.into_iter().map(|words| column("", words)).collect());
            let row =
                |cells: Vec<String>| element("tr", "", cells.into_iter().map(|cell| text("td", "", cell)).collect());
            let rows = rows.into_iter().map(row).collect();
            element("table", "", vec![element("thead", "", vec![head]), element("tbody", "", rows)])
        }
    }
}
