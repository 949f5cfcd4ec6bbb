//! What one shared record says, fact by fact, so that two versions of it can be laid side by side.

use binome_core::agenda::{Session, duration_text};
use binome_core::objective::Objective;
use binome_core::pairing::{CharterVersion, Shared};
use binome_core::reflection::{Action, BacklogPoint};

use crate::boundary::intl::DayStyle;
use crate::text::PairingWord;
use crate::visit::Visit;

/// What a fact is called, and what it says; empty for nothing.
pub(super) type Fact = (String, String);

/// The facts of the first record.
pub(super) fn facts(visit: &Visit, shared: &Shared) -> Vec<Fact> {
    let objectives = shared.objectives.iter().map(|one| objective(visit, one));
    let sessions = shared.sessions.iter().map(|one| session(visit, one));
    let actions = shared.actions.iter().map(|one| action(visit, one));
    let points = shared.backlog.iter().map(|one| point(visit, one));
    let charter = shared.charter.iter().map(|one| charter(visit, one));
    objectives.chain(sessions).chain(actions).chain(points).chain(charter).next().unwrap_or_default()
}

fn objective(visit: &Visit, objective: &Objective) -> Vec<Fact> {
    let (words, wording) = (visit.words(), &objective.wording);
    let steps: Vec<&str> = objective.steps.iter().map(|step| step.text.as_str()).collect();
    let said = [
        (PairingWord::FactActivity, wording.activity.clone()),
        (PairingWord::FactSupport, wording.support.clone()),
        (PairingWord::FactSign, wording.sign.clone()),
        (PairingWord::FactDue, wording.due.map(|day| words.day(day, DayStyle::Year)).unwrap_or_default()),
        (PairingWord::FactWhy, wording.why.clone()),
        (PairingWord::FactLevels, wording.levels.join("\n")),
        (PairingWord::FactSteps, steps.join("\n")),
        (PairingWord::FactClosed, objective.closed.map(|at| words.date(at)).unwrap_or_default()),
    ];
    named(visit, said)
}

fn session(visit: &Visit, session: &Session) -> Vec<Fact> {
    let words = visit.words();
    let block = |(title, minutes): (&String, u32)| {
        visit.fill(PairingWord::BlockAndLength, &[("title", title), ("length", &duration_text(minutes))])
    };
    let blocks: Vec<String> = session.blocks.iter().map(|one| block((&one.title, one.minutes))).collect();
    let decisions: Vec<&str> = session.decisions.iter().map(|decision| decision.text.as_str()).collect();
    let said = [
        (PairingWord::FactTitle, session.title.clone()),
        (PairingWord::FactDay, session.date.map(|day| words.day(day, DayStyle::Year)).unwrap_or_default()),
        (PairingWord::FactTime, words.minute(session.start_minute)),
        (PairingWord::FactLength, duration_text(session.slot_minutes)),
        (PairingWord::FactPlace, session.place.clone()),
        (PairingWord::FactBlocks, blocks.join("\n")),
        (PairingWord::FactDecisions, decisions.join("\n")),
        (PairingWord::FactChanged, words.date_and_time(session.changed)),
    ];
    named(visit, said)
}

fn action(visit: &Visit, action: &Action) -> Vec<Fact> {
    let words = visit.words();
    let said = [
        (PairingWord::FactDeed, action.deed.clone()),
        (PairingWord::FactSituation, action.situation.clone()),
        (PairingWord::FactDue, action.due.map(|day| words.day(day, DayStyle::Year)).unwrap_or_default()),
        (PairingWord::FactDone, action.done.map(|at| words.date(at)).unwrap_or_default()),
    ];
    named(visit, said)
}

fn point(visit: &Visit, point: &BacklogPoint) -> Vec<Fact> {
    let settled = point.settled.map(|at| visit.words().date(at)).unwrap_or_default();
    named(visit, [(PairingWord::FactText, point.text.clone()), (PairingWord::FactSettled, settled)])
}

fn charter(visit: &Visit, version: &CharterVersion) -> Vec<Fact> {
    let words = visit.words();
    let agreed = version.agreed_by_partner.map(|at| words.date(at)).unwrap_or_default();
    let said = [
        (PairingWord::FactWritten, words.date_and_time(version.at)),
        (PairingWord::FactReason, version.reason.clone()),
        (PairingWord::FactAgreed, agreed),
    ];
    let clauses = version.clauses.iter().map(|clause| (clause.title.clone(), clause.text.clone()));
    named(visit, said).into_iter().chain(clauses).collect()
}

fn named(visit: &Visit, said: impl IntoIterator<Item = (PairingWord, String)>) -> Vec<Fact> {
    said.into_iter().map(|(word, value)| (visit.say(word), value)).collect()
}
