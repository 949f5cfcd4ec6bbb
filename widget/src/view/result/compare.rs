//! The way to a comparison with an earlier taking, where there is one.

use leptos::prelude::*;

use super::Shown;
use crate::place::Place;
use crate::text::Word;
use crate::view::parts::heading::heading;
use crate::view::parts::icon;

pub(super) fn compare(shown: &Shown) -> Option<AnyView> {
    let visit = &shown.visit;
    let words = visit.words();
    let notebook = visit.session().notebook().get_untracked();
    let earlier = notebook.finished(&shown.questionnaire.id).filter(|other| other.finished < shown.assessment.finished);
    let rows: Vec<_> = earlier
        .rev()
        .map(|other| {
            let instant = other.finished.unwrap_or(other.started);
            let text = words.fill(Word::CompareWith, &[("date", &words.date_and_time(instant))]);
            let (go, earlier, later) = (visit.clone(), other.id.clone(), shown.assessment.id.clone());
            view! {
                <li>
                    <button type="button" class="row" on:click=move |_| {
                        go.go(Place::Comparison { earlier: earlier.clone(), later: later.clone() });
                    }><span class="what">{text}</span> {icon::forward()}</button>
                </li>
            }
        })
        .collect();
    (!rows.is_empty()).then(|| {
        view! {
            <div class="screen-only">
                {heading(visit, 1, "rule", visit.say(Word::Compare))}
                <ul class="takings">{rows}</ul>
            </div>
        }
        .into_any()
    })
}
