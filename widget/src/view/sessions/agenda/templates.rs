//! The programme's agendas: what each is good for, and what it would be in the time there is, before it is taken.

use binome_core::agenda::{SessionEdit, TEMPLATE_MINUTES, TemplateError, blocks_from, duration_text, fill};
use binome_core::notebook::Command;
use binome_core::pack::library::Template;
use binome_core::record::ListChange;
use leptos::html::custom;
use leptos::prelude::*;

use super::change::Agenda;
use crate::boundary::clock;
use crate::place::{Place, SessionsPlace};
use crate::text::SessionWord as Say;
use crate::view::parts::bar::back_bar;
use crate::view::parts::element::{changing, element, list, paragraph, text};
use crate::view::parts::heading::{heading, title};
use crate::view::parts::icon;
use crate::view::sessions::naming::pack_language;
use crate::view::sessions::preview::preview;
use crate::view::sessions::tool::tool;
use crate::visit::Visit;

pub(in crate::view::sessions) fn templates(visit: &Visit, session: &str) -> Option<AnyView> {
    let agenda = Agenda::of(visit, session)?;
    let now = agenda.now()?;
    let library = visit.library();
    let (suited, others) =
        visit.session().notebook().with_untracked(|notebook| now.suited_templates(notebook.content(), &library));
    let back = Place::Sessions(SessionsPlace::Agenda { session: session.to_owned() });
    let slot = visit.fill(Say::TemplatesText, &[("minutes", &duration_text(now.slot_minutes))]);
    let planned = |template: &&Template| template.id == now.template;
    let rows = |templates: &[&Template]| {
        // The one that the session is planned with comes first.
        let first = templates.iter().filter(|template| planned(template));
        let rest = templates.iter().filter(|template| !planned(template));
        let rows = first.chain(rest).map(|template| row(&agenda, template)).collect();
        list("templates", rows)
    };
    let mut content =
        vec![back_bar(visit, back, Vec::new()), title(visit, "", visit.say(Say::TemplatesTitle)), paragraph(slot)];
    if library.templates.is_empty() {
        content.push(paragraph(visit.say(Say::NoTemplates)));
    }
    if !suited.is_empty() {
        content.extend([heading(visit, 1, "rule", visit.say(Say::Suited)), rows(&suited)]);
    }
    if !others.is_empty() {
        content.extend([heading(visit, 1, "rule", visit.say(Say::OtherTemplates)), rows(&others)]);
    }
    Some(content.into_any())
}

fn row(agenda: &Agenda, template: &Template) -> AnyView {
    let visit = &agenda.visit;
    let planned = agenda.session.with_untracked(|session| session.template == template.id);
    let facts = [planned.then(|| visit.say(Say::PlannedTemplate)), template.group.then(|| visit.say(Say::ForGroup))];
    let facts: Vec<_> = facts.into_iter().flatten().map(|fact| text("span", "", fact)).collect();
    let facts = (!facts.is_empty()).then(|| element("span", "meta session-facts", facts));
    let name = text("strong", "", visit.read(&template.title));
    let goal = text("span", "goal", visit.read(&template.goal));
    let head = custom("summary").child(element("span", "what", vec![name, goal, facts.into_any()])).into_any();
    let (drawn, shown) = (agenda.clone(), template.clone());
    // What is inside is drawn once it is opened.
    let open = RwSignal::new(planned);
    let inside = move || open.get().then(|| inside(&drawn, &shown));
    let details = custom("details")
        .attr("open", planned)
        .on(leptos::ev::toggle, move |_| open.set(true))
        .child(vec![head, changing(inside)])
        .into_any();
    element("li", "", vec![details])
}

fn inside(agenda: &Agenda, template: &Template) -> AnyView {
    let visit = &agenda.visit;
    let Some(session) = agenda.now() else { return ().into_any() };
    let mut content = Vec::new();
    if !template.materials.is_empty() {
        content.push(text("p", "meta", visit.say(Say::Materials)));
        content.push(list(
            "plain",
            template.materials.iter().map(|text_of| text("li", "", visit.read(text_of))).collect(),
        ));
    }
    match blocks_from(template, session.slot_minutes, &pack_language(visit)) {
        Ok(blocks) => {
            content.push(preview(visit, session.start_minute, session.slot_minutes, &blocks, &|_| None));
            content.push(element("div", "actions", vec![take(agenda, template)]));
            if !session.blocks.is_empty() {
                content.push(text("p", "meta", visit.say(Say::Replaces)));
            }
        }
        Err(error) => {
            let words = text("span", "", complaint(visit, error));
            content.push(element("p", "error", vec![icon::caution(), words]));
        }
    }
    content.into_any()
}

fn complaint(visit: &Visit, error: TemplateError) -> String {
    match error {
        TemplateError::Length { .. } => {
            let [least, most] =
                [TEMPLATE_MINUTES.start(), TEMPLATE_MINUTES.end()].map(|minutes| duration_text(*minutes));
            visit.fill(Say::TemplateLength, &[("least", &least), ("most", &most)])
        }
        TemplateError::TooShort { missing } => visit.fill(Say::TemplateShort, &[("minutes", &duration_text(missing))]),
        TemplateError::TooLong { missing } => visit.fill(Say::TemplateLong, &[("minutes", &duration_text(missing))]),
    }
}

/// Takes the template's blocks, and its name where the session has none.
fn take(agenda: &Agenda, template: &Template) -> AnyView {
    let (act, template) = (agenda.clone(), template.clone());
    let visit = &agenda.visit;
    let name = visit.fill(Say::UseTemplate, &[("template", &visit.read(&template.title))]);
    tool(
        format!("agenda-use-{}", template.id),
        "button",
        Some(name),
        vec![visit.say(Say::UseThis).into_any()],
        move || {
            let language = pack_language(&act.visit);
            let taken = act.apply(&|session, content| {
                let Ok(blocks) = blocks_from(&template, session.slot_minutes, &language) else {
                    return Command::Several(Vec::new());
                };
                let from = SessionEdit::Template(template.id.clone());
                let title = template.title.get(&language).filter(|_| session.title.trim().is_empty());
                let title = title.map(|title| SessionEdit::Title(title.to_owned()));
                Command::Several(vec![
                    fill(&session.id, blocks, content),
                    Command::sessions(ListChange::edit(&session.id, from)),
                    session.change_shown(title.into_iter().collect(), clock::now()),
                ])
            });
            if taken {
                act.visit.announce(act.visit.say_now(Say::Taken));
                act.visit.go(Place::Sessions(SessionsPlace::Agenda { session: act.id.to_string() }));
            }
        },
    )
}
