//! What is planned and what is left, always in sight.

use binome_core::agenda::duration_text;
use leptos::prelude::*;

use super::change::Agenda;
use crate::text::SessionWord as Say;
use crate::view::parts::element::{changing, element, text};
use crate::view::parts::icon;

pub(super) fn sums(agenda: &Agenda) -> AnyView {
    let (visit, session, timeline) = (agenda.visit.clone(), agenda.session, agenda.timeline);
    // What is planned and what lies empty between, the slot, what is over and what is left.
    let minutes = Memo::new(move |_| {
        let slot = session.with(|session| session.slot_minutes);
        timeline.with(|timeline| {
            let planned = (timeline.total_minutes, timeline.empty_minutes);
            (planned, slot, timeline.overrun.map(|over| over.minutes), timeline.spare_minutes)
        })
    });
    let content = move || {
        let ((planned, empty), slot, over, spare) = minutes.get();
        let [planned, empty_text, slot] = [planned, empty, slot].map(duration_text);
        let values = [("planned", planned.as_str()), ("empty", &empty_text), ("slot", &slot)];
        let planned = visit.fill(if empty == 0 { Say::Sum } else { Say::SumEmpty }, &values);
        let rest = match over {
            Some(over) => {
                let words = visit.fill(Say::TooMuch, &[("minutes", &duration_text(over))]);
                element("span", "over", vec![icon::caution(), words.into_any()])
            }
            None if spare == 0 => element("span", "full", vec![icon::tick(), visit.say(Say::AllUsed).into_any()]),
            None => text("span", "left", visit.fill(Say::Left, &[("minutes", &duration_text(spare))])),
        };
        vec![text("strong", "", planned), rest]
    };
    element("p", "sums", vec![changing(content)])
}
