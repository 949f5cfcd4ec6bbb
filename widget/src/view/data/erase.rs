//! Erasing everything, in two steps in one place: what will go, and then.

use leptos::html::custom;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::parts::button::button;
use super::super::parts::element::{alert, changing, element, list, paragraph, text};
use crate::text::DataWord;
use crate::visit::Visit;

#[derive(Clone, Copy, PartialEq, Eq)]
enum Step {
    First,
    Asked,
    Erased,
    Failed,
}

pub(super) fn erase(visit: &Visit) -> AnyView {
    let (step, drawn) = (RwSignal::new(Step::First), visit.clone());
    let content = move || match step.get() {
        Step::First => first(&drawn, step),
        Step::Asked => asked(&drawn, step),
        Step::Erased => {
            let said = custom("p").class("done").attr("id", "data-erased").attr("tabindex", "-1");
            said.child(drawn.say(DataWord::Erased)).into_any()
        }
        Step::Failed => vec![alert(None, drawn.say(DataWord::EraseFailed)), first(&drawn, step)].into_any(),
    };
    element("div", "stack", vec![changing(content)])
}

fn first(visit: &Visit, step: RwSignal<Step>) -> AnyView {
    let ask = visit.clone();
    let begin = button("data-erase", "quiet", visit.say(DataWord::Erase), move || {
        step.set(Step::Asked);
        ask.host().focus_soon("data-erase-what");
    });
    vec![paragraph(visit.say(DataWord::EraseText)), element("div", "actions", vec![begin])].into_any()
}

fn asked(visit: &Visit, step: RwSignal<Step>) -> AnyView {
    let (keep, act) = (visit.clone(), visit.clone());
    let what = custom("p").attr("id", "data-erase-what").attr("tabindex", "-1").class("offered");
    let keep = button("data-erase-no", "quiet", visit.say(DataWord::EraseNo), move || {
        step.set(Step::First);
        keep.host().focus_soon("data-erase");
    });
    let go = button("data-erase-yes", "button grave", visit.say(DataWord::EraseYes), move || {
        let visit = act.clone();
        spawn_local(async move {
            visit.typing().settle();
            let erased = visit.session().erase().await.is_ok();
            step.set(if erased { Step::Erased } else { Step::Failed });
            visit.announce(visit.say_now(if erased { DataWord::Erased } else { DataWord::EraseFailed }));
            visit.host().focus_soon(if erased { "data-erased" } else { "data-erase" });
        });
    });
    let content = vec![
        what.child(visit.say(DataWord::EraseWhat)).into_any(),
        everything(visit),
        text("p", "meta", visit.say(DataWord::EraseCopies)),
        element("div", "actions", vec![go, keep]),
    ];
    element("div", "note stack", content)
}

fn everything(visit: &Visit) -> AnyView {
    let (listing, drawn) = (visit.session().listing(), visit.clone());
    let items = move || {
        let revisions = listing.get().map_or(0, |listing| listing.revisions.len());
        let earlier = [DataWord::EraseEarlierOne, DataWord::EraseEarlierMany, DataWord::EraseEarlierOther];
        let mut items = vec![text("li", "", drawn.say(DataWord::EraseNotebook))];
        items.extend((revisions > 1).then(|| text("li", "", drawn.count(earlier, revisions - 1))));
        items.push(text("li", "", drawn.say(DataWord::ErasePlaces)));
        list("plain", items)
    };
    changing(items)
}
