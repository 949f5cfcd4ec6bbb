//! The way to a comparison with an earlier taking, where there is one, and the course of several.

use binome_core::assessment::courses;
use binome_core::notebook::Assessment;
use leptos::prelude::*;

use super::Shown;
use crate::place::Place;
use crate::text::Word;
use crate::view::parts::button::row;
use crate::view::parts::element::{element, list, text};
use crate::view::parts::heading::heading;
use crate::view::trend::trend;

pub(super) fn compare(shown: &Shown) -> Option<AnyView> {
    let visit = &shown.visit;
    let words = visit.words();
    let notebook = visit.session().notebook().get_untracked();
    let earlier = notebook.finished(&shown.questionnaire.id).filter(|other| other.finished < shown.assessment.finished);
    let drawn = |other: &Assessment| {
        let date = words.date_and_time(other.finished.unwrap_or(other.started));
        let (go, earlier, later) = (visit.clone(), other.id.clone(), shown.assessment.id.clone());
        let what = text("span", "what", words.fill(Word::CompareWith, &[("date", &date)]));
        let open = row(vec![what], move || {
            go.go(Place::Comparison { earlier: earlier.clone(), later: later.clone() });
        });
        element("li", "", vec![open])
    };
    let rows: Vec<_> = earlier.rev().map(drawn).collect();
    (!rows.is_empty()).then(|| {
        let head = heading(visit, 1, "rule", visit.say(Word::Compare));
        element("div", "stack screen-only", vec![head, list("takings", rows)])
    })
}

/// Every dimension over all takings up to this one, once there are enough.
pub(super) fn course(shown: &Shown) -> Option<AnyView> {
    let (visit, questionnaire) = (&shown.visit, &shown.questionnaire);
    let notebook = visit.session().notebook().get_untracked();
    let so_far = notebook.finished(&questionnaire.id).filter(|other| other.finished <= shown.assessment.finished);
    let takings: Vec<_> = so_far.filter_map(|other| Some((other.finished?, other.sheet(questionnaire)))).collect();
    trend(visit, &questionnaire.dimensions, &courses(&shown.pack.scoring, questionnaire, &takings))
}
