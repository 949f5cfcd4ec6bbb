//! Headings whose level follows the page: level 0 is the widget's highest.

use leptos::html::custom;
use leptos::prelude::*;

use super::element::text;
use crate::visit::Visit;

const TAGS: [&str; 5] = ["h2", "h3", "h4", "h5", "h6"];

/// The heading of a screen, which takes the focus when the screen opens.
pub(crate) fn title(visit: &Visit, class: &'static str, words: String) -> AnyView {
    custom(tag(visit, 0)).id("heading").class(class).attr("tabindex", "-1").child(words).into_any()
}

/// The heading of a screen whose words change while it is open.
pub(crate) fn title_followed(visit: &Visit, words: impl Fn() -> String + Send + Sync + 'static) -> AnyView {
    custom(tag(visit, 0)).id("heading").attr("tabindex", "-1").child(words).into_any()
}

/// A heading inside a screen, `depth` levels below its title.
pub(crate) fn heading(visit: &Visit, depth: u8, class: &'static str, words: String) -> AnyView {
    text(tag(visit, depth), class, words)
}

fn tag(visit: &Visit, depth: u8) -> &'static str {
    let [highest, .., deepest] = TAGS;
    let level = visit.heading_level().get_untracked() + depth;
    TAGS.into_iter().find(|tag| tag.ends_with(&level.to_string())).unwrap_or(if level < 2 { highest } else { deepest })
}
