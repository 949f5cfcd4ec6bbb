//! Whether everything is saved, where, and the way to a copy.

use leptos::html::custom;
use leptos::prelude::*;

use super::super::parts::button::button;
use super::super::parts::element::{changing, element, paragraph, text};
use super::super::saved::save_state;
use crate::boundary::clock;
use crate::text::{DataWord, Word};
use crate::visit::Visit;

pub(super) fn state(visit: &Visit) -> AnyView {
    let [saved, copies, elsewhere, copy] = std::array::from_fn(|_| visit.clone());
    let has_copied = RwSignal::new(false);
    let state = custom("p").class("kept-state").child(move || save_state(&saved)).into_any();
    let take = move || {
        let act = copy.clone();
        (!copy.session().is_empty()).then(|| {
            let take = button("data-copy", "button", copy.say(Word::Download), move || {
                if act.offer_copy() {
                    has_copied.set(true);
                    act.announce(act.say_now(DataWord::Copied));
                }
            });
            element("div", "actions", vec![take])
        })
    };
    let made = copies.clone();
    let made = move || has_copied.get().then(|| text("p", "meta", made.say(DataWord::Copied)));
    let is_open_elsewhere = visit.session().elsewhere();
    let content = vec![
        state,
        paragraph(visit.say(DataWord::Where)),
        (move || about_copies(&copies)).into_any(),
        changing(take),
        changing(made),
        (move || is_open_elsewhere.get().then(|| text("p", "meta", elsewhere.say(DataWord::Elsewhere)))).into_any(),
    ];
    element("div", "next", content)
}

/// When the latest copy was made, and whether another is due; nothing while there is nothing to copy.
fn about_copies(visit: &Visit) -> Option<AnyView> {
    let session = visit.session();
    if session.is_empty() {
        return None;
    }
    let (copies, words) = (session.copies().get(), visit.words());
    let latest = match copies.latest {
        Some(at) => words.fill(DataWord::CopyAt, &[("date", &words.date_and_time(at))]),
        None => words.get(DataWord::CopyNone),
    };
    let is_due = copies.latest.is_some() && copies.is_due(clock::now());
    let due = is_due.then(|| paragraph(words.get(DataWord::CopyDue)));
    Some(vec![paragraph(latest), due.into_any()].into_any())
}
