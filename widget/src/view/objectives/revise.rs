//! Changing what an objective says: with a reason where somebody has looked at it already, the old words being kept.

use leptos::prelude::*;

use crate::boundary::clock;
use crate::place::{ObjectivesPlace, Place};
use crate::session::revision_of;
use crate::text::ObjectiveWord;
use crate::view::parts::button::button;
use crate::view::parts::element::{changing, element, paragraph, text};
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
    // What was begun is not looked for under a fold.
    let is_begun =
        now(visit, id).is_some_and(|objective| !visit.session().drafts_at(&revision_of(&objective)).is_empty());
    let (drawn, about, shown) = (visit.clone(), id.to_owned(), RwSignal::new(is_begun));
    let inside = move || shown.get().then(|| form(&drawn, &about));
    let fold = leptos::html::custom("details")
        .attr("open", is_begun.then_some(""))
        .on(leptos::ev::toggle, move |_| shown.set(true))
        .child(vec![summary, changing(inside)])
        .into_any();
    element("div", "", vec![element("div", "actions", vec![write]), fold])
}

fn form(visit: &Visit, id: &str) -> AnyView {
    let Some(objective) = now(visit, id) else { return ().into_any() };
    let place = revision_of(&objective);
    let typed = |part: &str, begin: &str| visit.draft(&format!("{place}{part}"), begin);
    let activity = typed("activity", &objective.wording.activity);
    let sign = typed("sign", &objective.wording.sign);
    let support = typed("support", &objective.wording.support);
    let reason = typed("reason", "");
    let fields = vec![
        paragraph(visit.say(ObjectiveWord::ReviseText)),
        line(visit, "text", Field::over(&reason, "revise-reason", visit.say(ObjectiveWord::ReviseReason))),
        area(visit, Field::over(&activity, "revise-activity", visit.say(ObjectiveWord::Activity))),
        area(visit, Field::over(&support, "revise-support", visit.say(ObjectiveWord::Support))),
        area(visit, Field::over(&sign, "revise-sign", visit.say(ObjectiveWord::Sign))),
    ];
    let (revising, name) = (visit.clone(), id.to_owned());
    let keep = button("revise-keep", "button", visit.say(ObjectiveWord::ReviseKeep), move || {
        revising.typing().settle();
        let Some(objective) = now(&revising, &name) else { return };
        let mut wording = objective.wording.clone();
        wording.activity = activity.words();
        wording.sign = sign.words();
        wording.support = support.words();
        let command = objective.revise(wording, &clock::new_id(), &reason.words(), clock::now());
        if revising.apply(command) {
            revising.session().forget_drafts(&place);
            revising.announce(revising.say_now(ObjectiveWord::Kept));
            revising.redraw(Place::Objectives(ObjectivesPlace::One { objective: name.clone() }));
        }
    });
    element("div", "", fields.into_iter().chain([element("div", "actions", vec![keep])]).collect())
}
