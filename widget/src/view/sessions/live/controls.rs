//! What the two do while a session runs: go on, take more time, pause, end.

use binome_core::agenda::{Session, Step, duration_text};
use leptos::ev;
use leptos::html::custom;
use leptos::prelude::*;

use super::going::Present;
use crate::boundary::clock;
use crate::place::{Place, SessionsPlace};
use crate::text::SessionAfterWord as After;
use crate::view::parts::button::button;
use crate::view::parts::element::{changing, element};
use crate::view::sessions::after::{change, session_now};
use crate::visit::Visit;

pub(super) fn controls(visit: &Visit, id: &str, present: Memo<Option<Present>>) -> AnyView {
    let is_last = Memo::new(move |_| present.with(|present| present.as_ref().is_none_or(|one| one.next.is_none())));
    let is_first = Memo::new(move |_| present.with(|present| present.as_ref().is_none_or(|one| one.number == 1)));
    let is_running = Memo::new(move |_| present.with(|present| present.as_ref().is_some_and(|one| one.is_running)));
    let [onward, pause, more, back, end] = std::array::from_fn(|_| Control { visit: visit.clone(), id: id.to_owned() });
    // While time stands still, going on is the one thing to do.
    let weight = move |leads: bool| if leads == is_running.get() { "button" } else { "quiet" };
    let onward = move || {
        if is_last.get() {
            onward.ends("live-next", weight(true))
        } else {
            onward.steps("live-next", weight(true), After::Next, Step::Next)
        }
    };
    let said = visit.clone();
    let label = move || said.say(if is_running.get() { After::Pause } else { After::Resume });
    // The same button all along, so that it keeps the focus.
    let pause = custom("button")
        .attr("type", "button")
        .attr("id", "live-pause")
        .class(move || weight(false))
        .on(ev::click, move |_| {
            take(&pause.visit, &pause.id, if is_running.get_untracked() { Step::Pause } else { Step::Resume });
        })
        .child(label)
        .into_any();
    let more = more.steps("live-more", "quiet", After::FiveMore, Step::PlusFive);
    let back =
        move || (!is_first.get()).then(|| back.steps("live-previous", "quiet small", After::Previous, Step::Previous));
    let end = move || (!is_last.get()).then(|| end.ends("live-end", "quiet small"));
    vec![
        element("div", "actions", vec![changing(onward), more, pause]),
        element("div", "actions lesser", vec![changing(back), changing(end)]),
    ]
    .into_any()
}

/// What a button acts on.
struct Control {
    visit: Visit,
    id: String,
}

impl Control {
    fn steps(&self, button_id: &'static str, class: &'static str, word: After, step: Step) -> AnyView {
        let (visit, id) = (self.visit.clone(), self.id.clone());
        button(button_id, class, self.visit.say(word), move || take(&visit, &id, step))
    }

    fn ends(&self, button_id: &'static str, class: &'static str) -> AnyView {
        let (visit, id) = (self.visit.clone(), self.id.clone());
        button(button_id, class, self.visit.say(After::End), move || end(&visit, &id))
    }
}

fn take(visit: &Visit, id: &str, step: Step) {
    if change(visit, id, |session| session.step_run(step, clock::now())) {
        tell(visit, id, step);
    }
}

/// Says what changes elsewhere than under the focus.
fn tell(visit: &Visit, id: &str, step: Step) {
    let Some(present) = session_now(visit, id).as_ref().and_then(Present::of) else { return };
    let words = visit.words_now();
    match step {
        Step::Next | Step::Previous => {
            let (number, total) = (present.number.to_string(), present.total.to_string());
            let (name, length) = (present.name(visit), duration_text(present.minutes));
            let values = [("n", number.as_str()), ("total", &total), ("title", &name), ("length", &length)];
            visit.announce(words.fill(After::NowAt, &values));
            // At the first part there is no way back to stay on.
            if present.number == 1 {
                visit.host().focus_soon("live-next");
            }
        }
        Step::PlusFive => visit.announce(words.fill(After::MoreSaid, &[("length", &duration_text(present.minutes))])),
        Step::Pause | Step::Resume => {}
    }
}

fn end(visit: &Visit, id: &str) {
    let backlog = visit.session().notebook().with_untracked(|notebook| notebook.content().backlog.clone());
    let finish = |session: &Session| session.finish_run(&backlog, clock::new_id, clock::now());
    if change(visit, id, finish) {
        visit.go(Place::Sessions(SessionsPlace::Outcome { session: id.to_owned() }));
    }
}
