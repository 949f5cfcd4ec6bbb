//! What there is to do next in the whole notebook: the one thing that the home puts first.

use super::{Content, Notebook};
use crate::agenda::{Session, SessionState};
use crate::calendar::{Date, days_between};
use crate::objective::Objective;
use crate::reflection::{Moment, review_due, session_to_look_back_on};

/// How long before a session its agenda is asked for, in days.
///
/// # Source
/// Our own programme: an agenda is prepared the evening before, and the week before at the earliest.
const AGENDA_DAYS: i32 = 7;

const DAY_MILLISECONDS: i64 = 86_400_000;
const EPOCH: Date = Date::constant(1970, 1, 1);

/// The next thing to do, once the self-assessment is done.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Next<'a> {
    /// To go on with this session, which runs.
    Running(&'a Session),
    /// To say with whom one works.
    Pair,
    /// To note what one takes away from this session.
    LookBack(&'a Session),
    /// To fill in the review whose session has come.
    Review(Moment),
    /// To choose a first objective.
    Objective,
    /// To set the dates of the sessions.
    Sessions,
    /// To write the charter together.
    Charter,
    /// To agree to the charter that is written.
    AgreeToCharter,
    /// To say how far this objective is.
    CheckIn(&'a Objective),
    /// To prepare the agenda of this session.
    Agenda(&'a Session),
    /// Nothing but to go to this session.
    Ready(&'a Session),
}

impl Content {
    /// The next session to come, from today on.
    #[must_use]
    pub fn next_session(&self, today: Date) -> Option<&Session> {
        let to_come = |session: &&Session| {
            session.state == SessionState::Planned && session.date.is_some_and(|date| date >= today)
        };
        self.sessions.iter().filter(to_come).min_by_key(|session| (session.date, session.start_minute))
    }

    /// The one thing to do next: what was lived is noted first, then what the next session needs, then what the pair does.
    /// `reviews` are those that the programme has a form for.
    #[must_use]
    pub fn next(&self, today: Date, reviews: &[Moment]) -> Next<'_> {
        if let Some(session) = self.sessions.iter().find(|session| session.is_under_way()) {
            return Next::Running(session);
        }
        let Some(pairing) = self.current_pairing() else { return Next::Pair };
        if let Some(session) = session_to_look_back_on(self) {
            return Next::LookBack(session);
        }
        let session = self.next_session(today);
        let is_near = |session: &&Session| session.date.is_some_and(|date| days_between(today, date) <= AGENDA_DAYS);
        if let Some(near) = session.filter(is_near).filter(|session| session.blocks.is_empty()) {
            return Next::Agenda(near);
        }
        if let Some(moment) = review_due(self, &pairing.id, today).filter(|moment| reviews.contains(moment)) {
            return Next::Review(moment);
        }
        if self.objectives.iter().all(|objective| objective.closed.is_some()) {
            return Next::Objective;
        }
        let Some(session) = session else { return Next::Sessions };
        if pairing.charter_in_force().is_none() {
            return if pairing.charter.is_empty() { Next::Charter } else { Next::AgreeToCharter };
        }
        if let Some(objective) = self.objective_to_look_at(&pairing.id) {
            return Next::CheckIn(objective);
        }
        if session.blocks.is_empty() { Next::Agenda(session) } else { Next::Ready(session) }
    }

    /// The pair's open objective that was not looked at for the longest, if not since the latest session that it held.
    fn objective_to_look_at(&self, pairing: &str) -> Option<&Objective> {
        let held = self.sessions.iter().filter(|session| session.state == SessionState::Held);
        let latest =
            held.filter(|session| is_of(&session.pairing, pairing)).filter_map(|session| session.date).max()?;
        let began = i64::from(days_between(EPOCH, latest)) * DAY_MILLISECONDS;
        let open = self.objectives.iter().filter(|objective| objective.closed.is_none());
        let waiting = open.filter(|objective| is_of(&objective.pairing, pairing) && last_look(objective) < began);
        waiting.min_by_key(|objective| last_look(objective))
    }
}

/// Whether a record is about a pairing, or about none in particular.
fn is_of(record: &str, pairing: &str) -> bool {
    record.is_empty() || record == pairing
}

/// When somebody last looked at an objective, by a check-in, a step that was done, or by writing it.
fn last_look(objective: &Objective) -> i64 {
    let looks = objective.check_ins.iter().map(|check_in| check_in.at);
    let steps = objective.steps.iter().filter_map(|step| step.done);
    looks.chain(steps).fold(objective.created, Ord::max).milliseconds()
}

impl Notebook {
    /// Whether a self-assessment is what to do now: while one is under way, and until anything else has begun.
    #[must_use]
    pub fn leads_with_assessment(&self) -> bool {
        let Content { pairings, sessions, objectives, .. } = self.content();
        self.draft().is_some() || (pairings.is_empty() && sessions.is_empty() && objectives.is_empty())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;
    use crate::agenda::{Block, BlockKind, Run, SessionKind};
    use crate::notebook::{Assessment, PackReference, Timestamp};
    use crate::objective::{CheckIn, Objective};
    use crate::pairing::{CharterVersion, Pairing, Part};
    use crate::reflection::Reflection;

    const TODAY: Date = Date::constant(2027, 3, 1);

    fn session(day: i8, state: SessionState) -> Session {
        let date = Some(Date::constant(2027, 3, day));
        Session { date, state, ..Session::new("s", SessionKind::Topic, Timestamp::default()) }
    }

    fn content() -> Content {
        let pairing = Pairing::new("p", Part::Mentee, Timestamp::default());
        Content { pairings: vec![pairing], ..Content::default() }
    }

    #[test]
    fn a_self_assessment_leads_until_something_else_has_begun_and_while_it_is_under_way() {
        let leads = |content| Notebook { content, bytes: 0 }.leads_with_assessment();
        assert!(leads(Content::default()));
        assert!(!leads(content()));
        assert!(!leads(Content { sessions: vec![session(28, SessionState::Planned)], ..Content::default() }));
        assert!(!leads(Content { objectives: vec![Objective::new("o", Timestamp::default())], ..Content::default() }));
        let draft = Assessment {
            id: "a".to_owned(),
            questionnaire: "mentee".to_owned(),
            pack: PackReference { id: "p".to_owned(), version: "1".to_owned() },
            started: Timestamp::default(),
            finished: None,
            gates: BTreeMap::new(),
            responses: BTreeMap::new(),
            doubted: false,
        };
        assert!(leads(Content { assessments: vec![draft], ..content() }));
    }

    #[test]
    fn a_pair_comes_first_then_an_objective_then_the_dates() {
        assert_eq!(Content::default().next(TODAY, &[]), Next::Pair);
        let mut content = content();
        assert_eq!(content.next(TODAY, &[]), Next::Objective);
        content.objectives.push(Objective::new("o", Timestamp::default()));
        assert_eq!(content.next(TODAY, &[]), Next::Sessions);
        content.sessions.push(session(28, SessionState::Planned));
        assert_eq!(content.next(TODAY, &[]), Next::Charter);
        agree(&mut content);
        content.pairings[0].charter[0].agreed_by_partner = None;
        assert_eq!(content.next(TODAY, &[]), Next::AgreeToCharter);
        content.pairings[0].charter.clear();
        agree(&mut content);
        assert!(matches!(content.next(TODAY, &[]), Next::Agenda(_)));
        content.sessions[0].blocks.push(Block::new("b", BlockKind::Show, 10));
        assert!(matches!(content.next(TODAY, &[]), Next::Ready(_)));
        content.sessions[0].run = Run::start(&content.sessions[0].blocks, Timestamp::default()).ok();
        assert!(matches!(content.next(TODAY, &[]), Next::Running(_)));
    }

    fn agree(content: &mut Content) {
        let agreed = Some(Timestamp::default());
        let version = CharterVersion {
            id: "v".to_owned(),
            at: Timestamp::default(),
            clauses: Vec::new(),
            reason: String::new(),
            agreed_by_me: agreed,
            agreed_by_partner: agreed,
        };
        content.pairings[0].charter.push(version);
    }

    #[test]
    fn what_no_session_has_looked_at_is_looked_at_before_the_next_one() {
        let mut content = content();
        agree(&mut content);
        let objective = |id: &str| Objective::new(id, Timestamp::default());
        content.objectives = vec![objective("o"), objective("p")];
        content.sessions = vec![session(1, SessionState::Held), session(28, SessionState::Planned)];
        let about = Reflection {
            id: "r".to_owned(),
            pairing: String::new(),
            session: "s".to_owned(),
            structure: String::new(),
            at: Timestamp::default(),
            notes: Vec::new(),
        };
        content.reflections.push(about);
        assert_eq!(content.next(TODAY, &[]), Next::CheckIn(&content.objectives[0]));
        let held = i64::from(days_between(EPOCH, TODAY));
        let look = |day: i64| CheckIn {
            id: day.to_string(),
            at: Timestamp::from_milliseconds((held + day) * DAY_MILLISECONDS).unwrap(),
            level: Some(0),
            confidence: None,
            note: String::new(),
        };
        content.objectives[0].check_ins.push(look(1));
        assert_eq!(content.next(TODAY, &[]), Next::CheckIn(&content.objectives[1]));
        content.objectives[1].check_ins.push(look(-1));
        assert!(matches!(content.next(TODAY, &[]), Next::CheckIn(objective) if objective.id == "p"));
        content.objectives[1].check_ins.push(look(0));
        assert!(matches!(content.next(TODAY, &[]), Next::Agenda(_)));
        content.objectives.push(Objective::new("new", look(1).at));
        content.objectives.push(Objective { pairing: "ended".to_owned(), ..objective("q") });
        assert!(
            matches!(content.next(TODAY, &[]), Next::Agenda(_)),
            "what is new, or of another pair, is not asked about"
        );
    }

    #[test]
    fn a_review_whose_session_has_come_is_next() {
        let mut content = content();
        content.sessions.push(Session { kind: SessionKind::MidReview, ..session(1, SessionState::Planned) });
        content.sessions[0].pairing = "p".to_owned();
        let day = Date::constant(2027, 3, 2);
        assert_eq!(content.next(day, &[Moment::Mid]), Next::Review(Moment::Mid));
        assert_eq!(content.next(day, &[]), Next::Objective, "the programme has no such form");
    }

    #[test]
    fn the_agenda_of_a_near_session_comes_before_an_objective() {
        let mut content = content();
        content.sessions.push(session(8, SessionState::Planned));
        assert!(matches!(content.next(TODAY, &[]), Next::Agenda(_)));
        content.sessions[0].date = Some(Date::constant(2027, 3, 9));
        assert_eq!(content.next(TODAY, &[]), Next::Objective);
    }

    #[test]
    fn what_was_lived_is_noted_first_and_what_is_over_or_called_off_is_not_next() {
        let mut content = content();
        content.sessions = vec![session(1, SessionState::Held), session(3, SessionState::Cancelled)];
        assert!(matches!(content.next(TODAY, &[]), Next::LookBack(_)));
        assert_eq!(content.next_session(TODAY), None);
    }
}
