//! Lists that follow what they are about: what stays is not drawn anew, so a field in it keeps the focus.

use std::sync::Arc;

use leptos::prelude::*;

/// An entry: its place where that is shown, and its id.
type Entry = (usize, String);

/// What is drawn for each id.
pub(crate) fn each(
    ids: impl Fn() -> Vec<String> + Send + Sync + 'static,
    draw: impl Fn(String) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    let unplaced = move || ids().into_iter().map(|id| (0, id)).collect();
    drawn(Arc::new(unplaced), Arc::new(move |(_, id)| draw(id)))
}

/// What is drawn for each id at its place; what comes to another place is drawn anew.
pub(crate) fn each_placed(
    entries: impl Fn() -> Vec<Entry> + Send + Sync + 'static,
    draw: impl Fn(Entry) -> AnyView + Send + Sync + 'static,
) -> AnyView {
    drawn(Arc::new(entries), Arc::new(draw))
}

fn drawn(
    entries: Arc<dyn Fn() -> Vec<Entry> + Send + Sync>,
    draw: Arc<dyn Fn(Entry) -> AnyView + Send + Sync>,
) -> AnyView {
    view! { <For each=move || entries() key=Clone::clone children=move |entry| draw(entry) /> }.into_any()
}
