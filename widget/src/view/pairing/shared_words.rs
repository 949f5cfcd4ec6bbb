//! What can be shared, by kind and name, in words.

use binome_core::notebook::Content;
use binome_core::pairing::Shared;

use crate::boundary::intl::DayStyle;
use crate::text::PairingWord;
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

/// What a record of this notebook is called; `None` when it is not there.
pub(super) fn name(visit: &Visit, content: &Content, kind: &str, id: &str) -> Option<String> {
    let charter = || content.pairings.iter().flat_map(|pairing| &pairing.charter);
    let shared = match kind {
        "objective" => Shared { objectives: one(&content.objectives, |one| one.id == id), ..Shared::default() },
        "session" => Shared { sessions: one(&content.sessions, |one| one.id == id), ..Shared::default() },
        "action" => Shared { actions: one(&content.actions, |one| one.id == id), ..Shared::default() },
        "charter version" => Shared {
            charter: charter().filter(|version| version.id == id).take(1).cloned().collect(),
            ..Shared::default()
        },
        _ => Shared { backlog: one(&content.backlog, |one| one.id == id), ..Shared::default() },
    };
    lines(visit, &shared).into_iter().next()
}

fn one<T: Clone>(records: &[T], is_it: impl Fn(&T) -> bool) -> Vec<T> {
    records.iter().find(|record| is_it(record)).cloned().into_iter().collect()
}

/// Each record in the few lines that tell it apart from another version of itself.
pub(super) fn lines(visit: &Visit, shared: &Shared) -> Vec<String> {
    let words = visit.words();
    let mut lines = Vec::new();
    for objective in &shared.objectives {
        let wording = &objective.wording;
        lines.push(joined([&wording.activity, &wording.support, &wording.sign]));
    }
    for session in &shared.sessions {
        let day = session.date.map(|date| words.day(date, DayStyle::Year)).unwrap_or_default();
        lines.push(joined([&session.title, &day, &words.minute(session.start_minute)]));
    }
    for action in &shared.actions {
        lines.push(joined([&action.situation, &action.deed, &String::new()]));
    }
    lines.extend(shared.backlog.iter().map(|point| point.text.clone()));
    for version in &shared.charter {
        let titles: Vec<&str> = version.clauses.iter().map(|clause| clause.title.as_str()).collect();
        lines.push(joined([&words.date(version.at), &version.reason, &titles.join(" · ")]));
    }
    lines
}

fn joined(parts: [&String; 3]) -> String {
    let parts: Vec<&str> = parts.into_iter().map(String::as_str).filter(|part| !part.is_empty()).collect();
    parts.join(" · ")
}
