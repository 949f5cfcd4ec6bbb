//! The dated plan of a cycle, to look at before it is written.

use binome_core::agenda::{Cadence, CadenceAdvice, CadenceError, Plan, SessionKind, duration_text};
use leptos::prelude::*;

use super::draft::Draft;
use super::form::PLACE;
use crate::boundary::clock;
use crate::place::{Place, SessionsPlace};
use crate::text::SessionWord as Say;
use crate::view::parts::button::button;
use crate::view::parts::element::{changing, element, text};
use crate::view::parts::heading::heading;
use crate::view::parts::icon;
use crate::view::sessions::naming::{day, pack_language, session_kind};
use crate::visit::Visit;

pub(super) fn planned(visit: &Visit, draft: RwSignal<Draft>) -> AnyView {
    let plan = Memo::new(move |_| draft.with(|draft| draft.cadence().map(|cadence| cadence.plan())));
    let drawn = visit.clone();
    let content = move || match plan.get() {
        None => vec![fault(drawn.say(Say::PlanIncomplete))],
        Some(Err(error)) => vec![fault(complaint(&drawn, error))],
        Some(Ok(plan)) => dates(&drawn, plan),
    };
    let head = heading(visit, 1, "", visit.say(Say::PlanTitle));
    element("div", "next plan", vec![head, element("div", "stack", vec![changing(content)])])
}

fn fault(words: String) -> AnyView {
    element("p", "error", vec![icon::caution(), text("span", "", words)])
}

fn complaint(visit: &Visit, error: CadenceError) -> String {
    let [fewest, most] = [Cadence::FEWEST_SESSIONS, Cadence::MOST_SESSIONS].map(|count| count.to_string());
    let weeks = binome_core::agenda::Rhythm::MOST_WEEKS.to_string();
    match error {
        CadenceError::Sessions { .. } => visit.fill(Say::ErrorSessions, &[("fewest", &fewest), ("most", &most)]),
        CadenceError::Weeks { .. } => visit.fill(Say::ErrorWeeks, &[("most", &weeks)]),
        CadenceError::StartMinute { .. } | CadenceError::SlotMinutes { .. } => visit.say(Say::PlanIncomplete),
        CadenceError::Closure { place } => visit.fill(Say::ErrorClosure, &[("n", &(place + 1).to_string())]),
        CadenceError::NoDate { .. } => visit.say(Say::ErrorNoDate),
    }
}

fn dates(visit: &Visit, plan: Plan) -> Vec<AnyView> {
    let library = visit.library();
    let arc = library.arc();
    let row =
        |(planned, template): (&binome_core::agenda::PlannedSession, Option<&binome_core::pack::library::Template>)| {
            let kind = visit.say(session_kind(planned.kind));
            let title = template.map(|template| visit.read(&template.title));
            let aside = title.is_some() && planned.kind != SessionKind::Topic;
            let what = vec![
                Some(text("span", "name", title.unwrap_or_else(|| kind.clone()))),
                aside.then(|| text("span", "meta", kind)),
            ];
            let what = element("span", "what", what.into_iter().flatten().collect());
            element("li", "", vec![text("span", "day", day(visit, planned.date)), what])
        };
    let rows = plan.sessions.iter().zip(plan.along(&arc)).map(row).collect();
    let time = visit.words().minute(plan.start_minute);
    let each = visit.fill(Say::PlanEach, &[("time", &time), ("minutes", &duration_text(plan.slot_minutes))]);
    let weeks: Vec<String> = plan.pulse_weeks().iter().map(ToString::to_string).collect();
    let weeks = |place: usize| weeks.get(place).map_or("", String::as_str);
    let pulses = visit.fill(Say::PlanPulses, &[("first", weeks(0)), ("second", weeks(1))]);
    let advice = plan.advice.map(|CadenceAdvice::ShortCycle| text("p", "note", visit.say(Say::AdviceShort)));
    let count = plan.sessions.len();
    let act = visit.clone();
    let label = visit.count([Say::CreateOne, Say::CreateMany, Say::CreateOther], count);
    let create = button("sessions-create", "button", label, move || create(&act, &plan));
    let advice = advice.into_any();
    let (rows, pulses) = (element("ol", "dates", rows), text("p", "meta", pulses));
    vec![text("p", "meta", each), rows, pulses, advice, element("div", "actions", vec![create])]
}

fn create(visit: &Visit, plan: &Plan) {
    let library = visit.library();
    let language = pack_language(visit);
    let command = plan.insert_along(&library.arc(), &language, &visit.pairing_id(), clock::new_id, clock::now());
    if visit.apply(command) {
        let forms = [Say::CreatedOne, Say::CreatedMany, Say::CreatedOther];
        visit.session().forget_drafts(PLACE);
        visit.announce(visit.words_now().count(forms, plan.sessions.len()));
        visit.go(Place::Sessions(SessionsPlace::Cycle));
    }
}
