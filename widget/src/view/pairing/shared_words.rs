//! What can be shared, by kind and name, in words.

use binome_core::notebook::Content;
use binome_core::pairing::Shared;

use crate::boundary::intl::DayStyle;
use crate::text::PairingWord;
use crate::view::objectives;
use crate::view::sessions::actions::sentence;
use crate::visit::Visit;

/// The kind of a record, as the core names it, in words.
pub(super) fn kind(visit: &Visit, kind: &str) -> String {
    visit.say(match kind {
        "objective" => PairingWord::KindObjective,
        "session" => PairingWord::KindSession,
        "action" => PairingWord::KindAction,
        "charter version" => PairingWord::KindCharter,
        _ => PairingWord::KindPoint,
    })
}

/// One record of what was shared, alone.
pub(super) fn alone(shared: &Shared, kind: &str, id: &str) -> Shared {
    match kind {
        "objective" => Shared { objectives: one(&shared.objectives, |one| one.id == id), ..Shared::default() },
        "session" => Shared { sessions: one(&shared.sessions, |one| one.id == id), ..Shared::default() },
        "action" => Shared { actions: one(&shared.actions, |one| one.id == id), ..Shared::default() },
        "charter version" => Shared { charter: one(&shared.charter, |one| one.id == id), ..Shared::default() },
        _ => Shared { backlog: one(&shared.backlog, |one| one.id == id), ..Shared::default() },
    }
}

/// One record of this notebook, alone; charters are looked for in the pairing.
pub(super) fn own(content: &Content, pairing: &str, kind: &str, id: &str) -> Shared {
    let here = content.pairings.iter().find(|one| one.id == pairing);
    match kind {
        "objective" => Shared { objectives: one(&content.objectives, |one| one.id == id), ..Shared::default() },
        "session" => Shared { sessions: one(&content.sessions, |one| one.id == id), ..Shared::default() },
        "action" => Shared { actions: one(&content.actions, |one| one.id == id), ..Shared::default() },
        "charter version" => {
            let charter = here.map(|pairing| one(&pairing.charter, |one| one.id == id)).unwrap_or_default();
            Shared { charter, ..Shared::default() }
        }
        _ => Shared { backlog: one(&content.backlog, |one| one.id == id), ..Shared::default() },
    }
}

fn one<T: Clone>(records: &[T], is_it: impl Fn(&T) -> bool) -> Vec<T> {
    records.iter().find(|record| is_it(record)).cloned().into_iter().collect()
}

/// Each record by kind and name.
pub(super) fn names(visit: &Visit, shared: &Shared) -> Vec<String> {
    let words = visit.words();
    let mut names = Vec::new();
    for version in &shared.charter {
        names.push(visit.fill(PairingWord::CharterNamed, &[("date", &words.date(version.at))]));
    }
    let mut name = |kind: PairingWord, name: &str| {
        let kind = visit.say(kind);
        let values = [("kind", kind.as_str()), ("name", name)];
        names.push(if name.is_empty() { kind } else { visit.fill(PairingWord::KindAndName, &values) });
    };
    for objective in &shared.objectives {
        name(PairingWord::KindObjective, &objectives::name(visit, objective));
    }
    for session in &shared.sessions {
        name(PairingWord::KindSession, &session_name(visit, session));
    }
    for action in &shared.actions {
        name(PairingWord::KindAction, &sentence(visit, action));
    }
    for point in &shared.backlog {
        name(PairingWord::KindPoint, &point.text);
    }
    names
}

/// Its title and its day, or the one that it has.
pub(super) fn session_name(visit: &Visit, session: &binome_core::agenda::Session) -> String {
    let day = session.date.map(|date| visit.words().day(date, DayStyle::Year)).unwrap_or_default();
    match (session.title.is_empty(), day.is_empty()) {
        (false, false) => visit.fill(PairingWord::TitleAndDay, &[("title", &session.title), ("day", &day)]),
        (true, _) => day,
        (false, true) => session.title.clone(),
    }
}
