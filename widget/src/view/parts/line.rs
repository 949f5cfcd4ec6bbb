//! A few values over time as a line of dots. A table beside it says the same, so assistive technology passes it over.

use leptos::html::custom;
use leptos::prelude::*;

/// Pixels from one dot to the next, and from the first to the edge.
const STEP: usize = 36;
const EDGE: usize = 12;
/// Pixels from the lowest value to the highest, and above and below them.
const HEIGHT: f64 = 44.0;

/// The values, oldest first, each from 0 (lowest) to 1 (highest), and a value to compare with; nothing for fewer than two.
pub(crate) fn line(values: &[f64], expected: f64) -> AnyView {
    if values.len() < 2 {
        return ().into_any();
    }
    let across = |place: usize| (EDGE + place * STEP).to_string();
    let down = |value: f64| format!("{:.1}", EDGE as f64 + (1.0 - value) * HEIGHT);
    let points: Vec<(String, String)> =
        values.iter().enumerate().map(|(place, value)| (across(place), down(*value))).collect();
    let path = points.iter().map(|(x, y)| format!("{x},{y}")).collect::<Vec<_>>().join(" ");
    let dots: Vec<AnyView> = points.into_iter().map(|(x, y)| view! { <circle cx=x cy=y r="5" /> }.into_any()).collect();
    let width = (2 * EDGE + (values.len() - 1) * STEP).to_string();
    let height = (2 * EDGE + HEIGHT as usize).to_string();
    let (around, end, expected) = (format!("0 0 {width} {height}"), width.clone(), down(expected));
    let drawing = view! {
        <svg class="course" viewBox=around width=width height=height aria-hidden="true" focusable="false">
            <line class="expected" x1="0" x2=end y1=expected.clone() y2=expected />
            <polyline points=path />
            {dots}
        </svg>
    };
    custom("div").class("wide").child(drawing.into_any()).into_any()
}
