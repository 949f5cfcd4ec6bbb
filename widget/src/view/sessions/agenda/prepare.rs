//! What to prepare, keep in mind and do afterwards: the programme's lists, with boxes to tick.

use binome_core::agenda::SessionEdit;
use binome_core::pack::library::{Guidance, Template};
use binome_core::pairing::Part;
use binome_core::text::Text;
use leptos::prelude::*;

use super::change::Agenda;
use super::guidance::{part, template};
use crate::text::SessionWord as Say;
use crate::view::parts::choice::tick_box;
use crate::view::parts::element::{element, text};
use crate::view::parts::heading::heading;

pub(super) fn prepare(agenda: &Agenda) -> AnyView {
    let (session, drawn) = (agenda.session, agenda.clone());
    let name = Memo::new(move |_| session.with(|session| session.template.clone()));
    let content = move || {
        let library = drawn.visit.library();
        template(&drawn, &library, &name.get()).map(|template| lists(&drawn, template))
    };
    element("div", "prepare", vec![content.into_any()])
}

fn lists(agenda: &Agenda, template: &Template) -> AnyView {
    let visit = &agenda.visit;
    let times = [
        ("before", Say::Before, &template.before),
        ("during", Say::During, &template.during),
        ("after", Say::After, &template.after),
    ];
    let part = part(agenda);
    let mut content = vec![heading(visit, 1, "", visit.say(Say::Prepare))];
    for (time, word, guidance) in times {
        let inside = guided(agenda, template, time, guidance, part);
        let opens = time == "before";
        let summary = text("summary", "", visit.say(word));
        let inside = std::iter::once(summary).chain(inside).collect::<Vec<_>>();
        content.push(leptos::html::custom("details").attr("open", opens).child(inside).into_any());
    }
    content.into_any()
}

/// The list of the writer's part, or both with their names.
fn guided(agenda: &Agenda, template: &Template, time: &str, guidance: &Guidance, part: Option<Part>) -> Vec<AnyView> {
    let of_mentor = (Part::Mentor, "mentor", Say::ForMentor, &guidance.mentor);
    let of_mentee = (Part::Mentee, "mentee", Say::ForMentee, &guidance.mentee);
    let lists = [of_mentee, of_mentor].into_iter().filter(|(of, ..)| part.is_none_or(|part| part == *of));
    let mut content = Vec::new();
    for (_, who, word, entries) in lists {
        if part.is_none() {
            content.push(text("p", "who", agenda.visit.say(word)));
        }
        let boxes = entries.iter().enumerate().map(|(place, entry)| {
            let name = format!("{}.{time}.{who}.{}", template.id, place + 1);
            ticked(agenda, name, entry)
        });
        content.push(element("div", "ticks", boxes.collect()));
    }
    content
}

fn ticked(agenda: &Agenda, name: String, entry: &Text) -> AnyView {
    let (session, kept, known) = (agenda.session, agenda.clone(), name.clone());
    let value = move || session.with(|session| session.prepared.contains(&known));
    let control = format!("agenda-ready-{name}");
    tick_box(&control, agenda.visit.read(entry), value, move |is_ready| {
        let Some(session) = kept.now() else { return };
        let mut prepared = session.prepared;
        prepared.retain(|known| *known != name);
        if is_ready {
            prepared.push(name.clone());
        }
        kept.edit(SessionEdit::Prepared(prepared));
    })
}
