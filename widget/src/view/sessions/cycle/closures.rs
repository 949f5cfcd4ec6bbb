//! The days on which nobody meets, in the form of a cycle.

use leptos::html::custom;
use leptos::prelude::*;

use super::draft::{Closed, Draft};
use crate::text::SessionWord as Say;
use crate::view::parts::choice::tick_box;
use crate::view::parts::element::{changing, element, text};
use crate::view::parts::field::{Field, line};
use crate::view::sessions::tool::tool;
use crate::visit::Visit;

pub(super) fn closures(visit: &Visit, draft: RwSignal<Draft>) -> AnyView {
    let count = Memo::new(move |_| draft.with(|draft| draft.closures.len()));
    let drawn = visit.clone();
    let rows = move || (0..count.get()).map(|place| closure(&drawn, draft, place)).collect::<Vec<_>>();
    let act = visit.clone();
    let add = tool(
        "sessions-closure-add".to_owned(),
        "quiet",
        None,
        vec![visit.say(Say::AddClosure).into_any()],
        move || {
            let place = draft.with_untracked(|draft| draft.closures.len());
            draft.update(|draft| draft.closures.push(Closed { first: String::new(), last: String::new() }));
            act.host().focus_soon(&format!("sessions-closure-first-{place}"));
        },
    );
    let legend = custom("legend").child(visit.say(Say::Closures)).into_any();
    let holidays = tick_box(
        "sessions-holidays",
        visit.say(Say::FreeOnHolidays),
        move || draft.with(|draft| draft.is_free_on_holidays),
        move |is_free| draft.update(|draft| draft.is_free_on_holidays = is_free),
    );
    let hint = text("p", "hint", visit.say(Say::ClosuresHint));
    custom("fieldset").class("group closures").child(vec![legend, holidays, changing(rows), add, hint]).into_any()
}

fn closure(visit: &Visit, draft: RwSignal<Draft>, place: usize) -> AnyView {
    let date = |name: &str, label: Say, of: fn(&mut Closed) -> &mut String| {
        let value = move || {
            draft
                .with(|draft| draft.closures.get(place).map(|closed| of(&mut closed.clone()).clone()))
                .unwrap_or_default()
        };
        let keep = move |text: String| {
            let _gone = draft.try_update(|draft| {
                if let Some(closed) = draft.closures.get_mut(place) {
                    *of(closed) = text;
                }
            });
        };
        line(visit, "date", Field::new(format!("sessions-closure-{name}-{place}"), visit.say(label), value, keep))
    };
    let act = visit.clone();
    let number = (place + 1).to_string();
    let name = Some(visit.fill(Say::RemoveClosure, &[("n", &number)]));
    let id = format!("sessions-closure-remove-{place}");
    let remove = tool(id, "quiet small", name, vec![visit.say(Say::Remove).into_any()], move || {
        let _gone = draft.try_update(|draft| {
            if place < draft.closures.len() {
                draft.closures.remove(place);
            }
        });
        act.host().focus_soon("sessions-closure-add");
    });
    let fields = vec![
        date("first", Say::ClosureFirst, |closed| &mut closed.first),
        date("last", Say::ClosureLast, |closed| &mut closed.last),
        remove,
    ];
    element("div", "fields", fields)
}
