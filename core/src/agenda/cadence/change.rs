//! How a plan enters the notebook, and how one session of it is moved or called off.

use super::{Plan, PlannedSession};
use crate::agenda::{Session, SessionEdit, SessionKind, SessionState};
use crate::calendar::Date;
use crate::notebook::{Command, Timestamp};
use crate::pack::library::Template;
use crate::record::ListChange;

impl Plan {
    /// The command that adds every session to the notebook, or none: planned sessions of `pairing` without a title or a
    /// block, each called what `id` gives next. A calendar knows a session by that name, so it should be used nowhere
    /// else in the world.
    #[must_use]
    pub fn insert(&self, pairing: &str, id: impl FnMut() -> String, now: Timestamp) -> Command {
        self.insert_along(&[], "", pairing, id, now)
    }

    /// The same, where the sessions have the names of the templates of an arc, in one language of the pack, and know
    /// which one they are to be made from: the last session before the pulses has the last of the arc, the others the
    /// first ones in order. Sessions beyond the arc, and pulses, have none.
    #[must_use]
    pub fn insert_along(
        &self,
        arc: &[&Template],
        language: &str,
        pairing: &str,
        mut id: impl FnMut() -> String,
        now: Timestamp,
    ) -> Command {
        let insert = |(planned, template): (&PlannedSession, Option<&Template>)| {
            let title = template.and_then(|template| template.title.get(language));
            let session = Session {
                pairing: pairing.to_owned(),
                date: Some(planned.date),
                start_minute: self.start_minute,
                slot_minutes: self.slot_minutes,
                title: title.unwrap_or_default().to_owned(),
                template: template.map(|template| template.id.clone()).unwrap_or_default(),
                ..Session::new(&id(), planned.kind, now)
            };
            Command::sessions(ListChange::add(session))
        };
        Command::Several(self.sessions.iter().zip(self.along(arc)).map(insert).collect())
    }

    /// The template of an arc that each session has, as [`Self::insert_along`] gives them.
    #[must_use]
    pub fn along<'a>(&self, arc: &[&'a Template]) -> Vec<Option<&'a Template>> {
        let (last, first) = arc.split_last().map_or((None, arc), |(last, first)| (Some(*last), first));
        let mut first = first.iter().copied();
        let template = |planned: &PlannedSession| match planned.kind {
            SessionKind::Pulse => None,
            SessionKind::FinalReview => last,
            SessionKind::Topic | SessionKind::MidReview => first.next(),
        };
        self.sessions.iter().map(template).collect()
    }
}

impl Session {
    /// The command that gives it a day and a time, and shifts no other session. Another day counts as moved; a first one,
    /// or another time of the same day, does not. Where nothing differs the command is empty.
    #[must_use]
    pub fn move_to(&self, date: Date, start_minute: u32, now: Timestamp) -> Command {
        let mut edits = Vec::new();
        if self.date != Some(date) {
            edits.push(SessionEdit::Date(Some(date)));
            if self.date.is_some() {
                edits.push(SessionEdit::Moved(self.moved.saturating_add(1)));
            }
        }
        if self.start_minute != start_minute {
            edits.push(SessionEdit::StartMinute(start_minute));
        }
        self.change_shown(edits, now)
    }

    /// The command that calls it off. Where it was already the command is empty.
    #[must_use]
    pub fn cancel(&self, now: Timestamp) -> Command {
        let state = (!self.is_cancelled()).then_some(SessionEdit::State(SessionState::Cancelled));
        self.change_shown(state.into_iter().collect(), now)
    }

    /// The command that plans it again after it was called off. Where it was not the command is empty.
    #[must_use]
    pub fn take_back(&self, now: Timestamp) -> Command {
        let state = self.is_cancelled().then_some(SessionEdit::State(SessionState::Planned));
        self.change_shown(state.into_iter().collect(), now)
    }

    /// The command of edits that a calendar shows, such as a title, a place or the time there is: they raise its sequence
    /// and are dated, so that the calendar takes the session in anew. Without an edit the command is empty.
    #[must_use]
    pub fn change_shown(&self, mut edits: Vec<SessionEdit>, now: Timestamp) -> Command {
        if !edits.is_empty() {
            edits.push(SessionEdit::Sequence(self.sequence.saturating_add(1)));
            edits.push(SessionEdit::Changed(now));
        }
        Command::Several(edits.into_iter().map(|edit| self.change(edit)).collect())
    }
}
