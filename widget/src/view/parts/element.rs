//! Elements without generics: a tag, a class, children. Most of what is drawn is this, and one function draws it all.

use leptos::html::custom;
use leptos::prelude::*;

use super::icon;

/// An element with children.
pub(crate) fn element(tag: &'static str, class: &'static str, children: Vec<AnyView>) -> AnyView {
    custom(tag).class(class).child(children).into_any()
}

/// What is drawn anew in its place whenever something that it reads has changed. One function draws all of it: each
/// closure that were drawn by itself would be compiled with everything around it.
pub(crate) fn changing<Drawn: IntoAny + 'static>(draw: impl Fn() -> Drawn + Send + Sync + 'static) -> AnyView {
    drawn_anew(Box::new(move || draw().into_any()))
}

fn drawn_anew(draw: Box<dyn Fn() -> AnyView + Send + Sync>) -> AnyView {
    (move || draw()).into_any()
}

/// An element with a text.
pub(crate) fn text(tag: &'static str, class: &'static str, words: String) -> AnyView {
    element(tag, class, vec![words.into_any()])
}

/// A paragraph.
pub(crate) fn paragraph(words: String) -> AnyView {
    text("p", "", words)
}

/// Something that must be noticed at once.
pub(crate) fn alert(id: Option<String>, words: String) -> AnyView {
    let content = vec![icon::caution(), text("span", "", words)];
    custom("p").class("error").attr("role", "alert").attr("id", id).child(content).into_any()
}

/// A list of `<li>`.
pub(crate) fn list(class: &'static str, items: Vec<AnyView>) -> AnyView {
    element("ul", class, items)
}

/// A table in a region that scrolls when the column is narrow. `heads` and `rows` hold cells.
pub(crate) fn table(label: String, heads: Vec<AnyView>, rows: Vec<AnyView>) -> AnyView {
    let head = element("thead", "", vec![element("tr", "", heads)]);
    let table = element("table", "", vec![head, element("tbody", "", rows)]);
    custom("div")
        .class("wide")
        .attr("tabindex", "0")
        .attr("role", "region")
        .attr("aria-label", label)
        .child(table)
        .into_any()
}

/// The head of a column.
pub(crate) fn column(class: &'static str, words: String) -> AnyView {
    custom("th").class(class).attr("scope", "col").child(words).into_any()
}

/// The head of a row.
pub(crate) fn row_head(words: String) -> AnyView {
    custom("th").attr("scope", "row").child(words).into_any()
}
