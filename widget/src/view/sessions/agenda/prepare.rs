//! What to prepare, keep in mind and do afterwards: the programme's lists, with boxes to tick.

use binome_core::agenda::{Advice, AdviceTime};
use binome_core::pack::library::Template;
use binome_core::pairing::Part;
use leptos::prelude::*;

use super::change::Agenda;
use crate::place::{Place, SessionsPlace};
use crate::text::SessionWord as Say;
use crate::view::parts::button::button;
use crate::view::parts::choice::tick_box;
use crate::view::parts::element::{changing, element, text};
use crate::view::parts::heading::heading;

pub(super) fn prepare(agenda: &Agenda) -> AnyView {
    let (session, drawn) = (agenda.session, agenda.clone());
    let name = Memo::new(move |_| session.with(|session| session.template.clone()));
    let content = move || {
        name.track();
        let library = drawn.visit.library();
        drawn.visit.session().notebook().with_untracked(|notebook| {
            let content = notebook.content();
            session.with_untracked(|session| {
                let template = session.guide(content, &library)?;
                Some(lists(&drawn, template, session.writer(content)))
            })
        })
    };
    element("div", "prepare", vec![changing(content)])
}

fn lists(agenda: &Agenda, template: &Template, part: Option<Part>) -> AnyView {
    let visit = &agenda.visit;
    let mut content = vec![heading(visit, 1, "", visit.say(Say::Prepare))];
    for time in AdviceTime::ALL {
        let word = match time {
            AdviceTime::Before => Say::Before,
            AdviceTime::During => Say::During,
            AdviceTime::After => Say::After,
        };
        let summary = text("summary", "", visit.say(word));
        let inside = std::iter::once(summary).chain(guided(agenda, template, time, part)).collect::<Vec<_>>();
        let opens = time == AdviceTime::Before;
        content.push(leptos::html::custom("details").attr("open", opens).child(inside).into_any());
    }
    content.extend(sheets(agenda, template, part));
    content.into_any()
}

/// The list of the writer's part, or both with their names.
fn guided(agenda: &Agenda, template: &Template, time: AdviceTime, part: Option<Part>) -> Vec<AnyView> {
    let advice = template.advice(time, part);
    let mut content = Vec::new();
    for (of, word) in [(Part::Mentee, Say::ForMentee), (Part::Mentor, Say::ForMentor)] {
        let boxes: Vec<AnyView> =
            advice.iter().filter(|advice| advice.part == of).map(|advice| ticked(agenda, advice)).collect();
        if part.is_none() && !boxes.is_empty() {
            content.push(text("p", "who", agenda.visit.say(word)));
        }
        content.push(element("div", "ticks", boxes));
    }
    content
}

fn ticked(agenda: &Agenda, advice: &Advice<'_>) -> AnyView {
    let (session, kept, name) = (agenda.session, agenda.clone(), advice.name.clone());
    let known = name.clone();
    let value = move || session.with(|session| session.is_ticked(&known));
    let control = format!("agenda-ready-{name}");
    tick_box(&control, agenda.visit.read(advice.text), value, move |is_done| {
        if let Some(session) = kept.now() {
            kept.edit(session.tick(&name, is_done));
        }
    })
}

/// The pages that go with the template, to read before: those for the writer's part, or all.
fn sheets(agenda: &Agenda, template: &Template, part: Option<Part>) -> Option<AnyView> {
    let (visit, library) = (&agenda.visit, agenda.visit.library());
    let rows: Vec<AnyView> = template
        .sheets
        .iter()
        .filter_map(|name| library.sheet(name))
        .filter(|sheet| sheet.audience.is_for(part))
        .map(|sheet| {
            let (go, place) = (visit.clone(), Place::Sessions(SessionsPlace::Sheet { sheet: sheet.id.clone() }));
            element("li", "", vec![button("", "quiet", visit.read(&sheet.title), move || go.go(place.clone()))])
        })
        .collect();
    let head = text("p", "who", visit.say(Say::ToRead));
    (!rows.is_empty()).then(|| vec![head, element("ul", "to-read", rows)].into_any())
}
