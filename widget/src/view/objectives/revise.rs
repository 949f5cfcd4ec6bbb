//! Changing what an objective says: with a reason where somebody has looked at it already, the old words being kept.

use leptos::prelude::*;

use crate::boundary::clock;
use crate::place::{ObjectivesPlace, Place};
use crate::text::ObjectiveWord;
use crate::view::parts::button::button;
use crate::view::parts::element::{element, paragraph, text};
use crate::view::parts::field::{Field, area, line};
use crate::visit::Visit;

use super::now;

pub(super) fn revise(visit: &Visit, id: &str) -> AnyView {
    let complete = visit.clone();
    let name = id.to_owned();
    let write = button("objective-complete", "quiet", visit.say(ObjectiveWord::Complete), move || {
        complete.go(Place::Objectives(ObjectivesPlace::Write { objective: name.clone() }));
    });
    let summary = text("summary", "", visit.say(ObjectiveWord::Revise));
    let (drawn, about, shown) = (visit.clone(), id.to_owned(), RwSignal::new(false));
    let inside = move || shown.get().then(|| form(&drawn, &about));
    let fold = leptos::html::custom("details")
        .on(leptos::ev::toggle, move |_| shown.set(true))
        .child(vec![summary, inside.into_any()])
        .into_any();
    element("div", "", vec![write, fold])
}

fn form(visit: &Visit, id: &str) -> AnyView {
    let Some(objective) = now(visit, id) else { return ().into_any() };
    let place = format!("revise-{id}-");
    let typed = |part: &str, begin: &str| visit.draft_text(&format!("{place}{part}"), begin);
    let activity = typed("activity", &objective.wording.activity);
    let sign = typed("sign", &objective.wording.sign);
    let support = typed("support", &objective.wording.support);
    let reason = typed("reason", "");
    let field = |name: &'static str, word: ObjectiveWord, signal: RwSignal<String>| {
        Field::new(name, visit.say(word), move || signal.get(), move |text| signal.set(text))
    };
    let (revising, name) = (visit.clone(), id.to_owned());
    let keep = button("revise-keep", "button", visit.say(ObjectiveWord::ReviseKeep), move || {
        revising.typing().settle();
        let Some(objective) = now(&revising, &name) else { return };
        let mut wording = objective.wording.clone();
        wording.activity = activity.get_untracked();
        wording.sign = sign.get_untracked();
        wording.support = support.get_untracked();
        let command = objective.revise(wording, &clock::new_id(), reason.get_untracked().trim(), clock::now());
        if revising.apply(command) {
            revising.sitting().forget_drafts(&place);
            revising.announce(revising.say_now(ObjectiveWord::Kept));
            revising.redraw(Place::Objectives(ObjectivesPlace::One { objective: name.clone() }));
        }
    });
    element(
        "div",
        "",
        vec![
            paragraph(visit.say(ObjectiveWord::ReviseText)),
            line(visit, "text", field("revise-reason", ObjectiveWord::ReviseReason, reason)),
            area(visit, field("revise-activity", ObjectiveWord::Activity, activity)),
            area(visit, field("revise-support", ObjectiveWord::Support, support)),
            area(visit, field("revise-sign", ObjectiveWord::Sign, sign)),
            element("div", "actions", vec![keep]),
        ],
    )
}
