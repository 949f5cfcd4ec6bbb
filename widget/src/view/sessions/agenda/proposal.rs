//! An agenda proposed from what the notebook knows, with a reason for every part, before it is taken.

use binome_core::agenda::{Block, ProposalError, Situation, duration_text, fill, propose};
use leptos::prelude::*;

use super::change::Agenda;
use super::reason;
use crate::place::{Place, SessionsPlace};
use crate::text::SessionWord as Say;
use crate::view::parts::bar::back_bar;
use crate::view::parts::button::button;
use crate::view::parts::element::{element, paragraph, text};
use crate::view::parts::heading::title;
use crate::view::parts::icon;
use crate::view::sessions::preview::preview;
use crate::visit::Visit;

pub(in crate::view::sessions) fn proposal(visit: &Visit, session: &str) -> Option<AnyView> {
    let agenda = Agenda::of(visit, session)?;
    let back = Place::Sessions(SessionsPlace::Agenda { session: session.to_owned() });
    let mut content = vec![back_bar(visit, back, Vec::new()), title(visit, "", visit.say(Say::ProposalTitle))];
    match proposed(&agenda)? {
        Ok(blocks) => {
            content.push(paragraph(visit.say(Say::ProposalText)));
            let session = agenda.now()?;
            let why = |block: &Block| reason::of(&agenda, block);
            content.push(preview(visit, session.start_minute, session.slot_minutes, &blocks, &why));
            if !session.blocks.is_empty() {
                content.push(text("p", "meta", visit.say(Say::Replaces)));
            }
            content.push(element("div", "actions", vec![take(&agenda, blocks)]));
        }
        Err(error) => {
            let words = text("span", "", complaint(visit, &error));
            content.push(element("p", "error", vec![icon::caution(), words]));
        }
    }
    Some(content.into_any())
}

/// The proposal for the session as it is now.
fn proposed(agenda: &Agenda) -> Option<Result<Vec<Block>, ProposalError>> {
    let session = agenda.now()?;
    let weakest = weakest_dimension(&agenda.visit);
    let notebook = agenda.visit.session().notebook();
    let proposed =
        notebook.with_untracked(|notebook| propose(&Situation::of(notebook.content(), &session, weakest.as_deref())));
    Some(proposed)
}

/// The dimension of the latest self-assessment that asks for most care.
fn weakest_dimension(visit: &Visit) -> Option<String> {
    let latest = visit.session().notebook().with_untracked(|all| all.latest_finished().map(|one| one.id.clone()))?;
    let (assessment, questionnaire) = visit.filled(&latest)?;
    let place = assessment.readiness(&visit.pack_now().scoring, &questionnaire).weakest_dimension()?;
    questionnaire.dimensions.get(place).map(|dimension| dimension.id.clone())
}

fn complaint(visit: &Visit, error: &ProposalError) -> String {
    match error {
        ProposalError::TooShort { least, .. } => visit.fill(Say::ProposalShort, &[("minutes", &duration_text(*least))]),
        ProposalError::TooLong { .. } => visit.say(Say::ProposalLong),
        ProposalError::GroupSize { .. } => visit.say(Say::ProposalGroup),
    }
}

fn take(agenda: &Agenda, blocks: Vec<Block>) -> AnyView {
    let act = agenda.clone();
    button("agenda-take", "button", agenda.visit.say(Say::UseThis), move || {
        if act.apply(&|session, content| fill(&session.id, blocks.clone(), content)) {
            act.visit.announce(act.visit.say_now(Say::Taken));
            act.visit.go(Place::Sessions(SessionsPlace::Agenda { session: act.id.to_string() }));
        }
    })
}
