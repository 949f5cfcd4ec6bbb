//! The one thing to do now, in words, and where it is done.

use binome_core::agenda::Session;
use binome_core::notebook::Next;
use leptos::prelude::*;

use crate::place::{ObjectivesPlace, PairingPlace, Place, ReflectionPlace, SessionsPlace};
use crate::text::Word;
use crate::view::objectives::name;
use crate::view::parts::button::button;
use crate::view::reflection::reflect_on;
use crate::view::welcome::{card, go};
use crate::visit::Visit;

pub(super) fn next(visit: &Visit, next: Next<'_>) -> AnyView {
    let agenda = |session: &Session| Place::Sessions(SessionsPlace::Agenda { session: session.id.clone() });
    let objectives = Place::Objectives(ObjectivesPlace::List);
    let (head, words, place) = match next {
        Next::LookBack(session) => return look_back(visit, session),
        Next::Running(session) => {
            let place = Place::Sessions(SessionsPlace::Live { session: session.id.clone() });
            let open = go(visit, "start", "button", Word::HomeRunningOpen, place);
            return card(visit, visit.say(Word::HomeRunning), visit.say(Word::HomeRunningText), vec![open]);
        }
        Next::AgreeToCharter => {
            let open = go(visit, "start", "button", Word::HomeAgreeOpen, Place::Pairing(PairingPlace::Charter));
            return card(visit, visit.say(Word::HomeAgree), visit.say(Word::HomeAgreeText), vec![open]);
        }
        Next::CheckIn(objective) => {
            let head = visit.fill(Word::HomeCheckIn, &[("objective", &name(visit, objective))]);
            let place = Place::Objectives(ObjectivesPlace::One { objective: objective.id.clone() });
            let open = go(visit, "start", "button", Word::HomeCheckInOpen, place);
            return card(visit, head, visit.say(Word::HomeCheckInText), vec![open]);
        }
        Next::Pair => (Word::HomeNoPair, Word::HomeNoPairText, Place::Pairing(PairingPlace::Overview)),
        Next::Review(_) => (Word::HomeReview, Word::HomeReviewText, Place::Reflection(ReflectionPlace::List)),
        Next::Objective => (Word::HomeNoObjective, Word::HomeNoObjectiveText, objectives),
        Next::Sessions => (Word::HomeNoSession, Word::HomeNoSessionText, Place::Sessions(SessionsPlace::Cycle)),
        Next::Charter => (Word::HomeCharter, Word::HomeCharterText, Place::Pairing(PairingPlace::Charter)),
        Next::Agenda(session) => (Word::HomeNoAgenda, Word::HomeNoAgendaText, agenda(session)),
        Next::Ready(session) => {
            let open = go(visit, "start", "button", Word::HomeReadyOpen, agenda(session));
            return card(visit, visit.say(Word::HomeReady), visit.say(Word::HomeReadyText), vec![open]);
        }
    };
    card(visit, visit.say(head), visit.say(words), vec![go(visit, "start", "button", Word::HomeOpen, place)])
}

/// Writing about the session that was just lived, at once.
fn look_back(visit: &Visit, session: &Session) -> AnyView {
    let (writing, id) = (visit.clone(), session.id.clone());
    let write = button("start", "button", visit.say(Word::HomeReflectOpen), move || reflect_on(&writing, &id));
    card(visit, visit.say(Word::HomeReflect), visit.say(Word::HomeReflectText), vec![write])
}
