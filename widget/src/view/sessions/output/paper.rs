//! A session on one page of paper: what is in its document, and nothing to press. It is drawn out of sight, for printing.

use binome_core::export::Piece;
use leptos::html::custom;
use leptos::prelude::*;

use super::written::document;
use crate::view::parts::element::{column, element, list, paragraph, text};
use crate::view::sessions::after::followed;
use crate::visit::Visit;

/// What is printed.
pub(super) const ID: &str = "session-paper";

pub(super) fn paper(visit: &Visit, id: &str) -> AnyView {
    let (visit, of) = (visit.clone(), id.to_owned());
    let session = followed(&visit, id);
    let notebook = visit.session().notebook();
    let content = move || {
        session.track();
        notebook.track();
        let document = document(&visit, &of)?;
        let head = text("h2", "", document.title);
        Some(std::iter::once(head).chain(document.pieces.into_iter().map(piece)).collect::<Vec<_>>())
    };
    custom("article").id(ID).class("paper").child(content).into_any()
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
