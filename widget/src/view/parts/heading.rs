//! Headings whose level follows the page: level 0 is the widget's highest.

use leptos::html::custom;
use leptos::prelude::*;

use crate::visit::Visit;

/// The deepest heading that HTML has.
const DEEPEST: u8 = 6;

/// The heading of a screen, which takes the focus when the screen opens.
pub(crate) fn title(visit: &Visit, class: &'static str, text: String) -> AnyView {
    custom(tag(visit, 0)).id("heading").class(class).attr("tabindex", "-1").child(text).into_any()
}

/// A heading inside a screen, `depth` levels below its title.
pub(crate) fn heading(visit: &Visit, depth: u8, class: &'static str, text: String) -> AnyView {
    custom(tag(visit, depth)).class(class).child(text).into_any()
}

fn tag(visit: &Visit, depth: u8) -> String {
    let level = visit.heading_level().get_untracked().saturating_add(depth).min(DEEPEST);
    format!("h{level}")
}
