//! What a notebook shows of how a pair is doing, in whole numbers.

use crate::agenda::{Block, BlockKind, Lead, Session, SessionState, weeks_since_last_held};
use crate::calendar::{Date, days_between};
use crate::notebook::Content;
use crate::pack::library::Fact;
use crate::pairing::{Pairing, Part};

/// How many of the latest held sessions are looked at.
const LATEST: usize = 3;
/// From this level on, 0 to 3, somebody can show a theme to another.
const CAN_SHOW: u8 = 2;
/// A date that was moved so often is moving.
const MOVED_OFTEN: u32 = 2;

/// The number behind a fact, for one pairing on a day. Where there is nothing to look at it is 0.
///
/// - *Held sessions* are the latest three with a date; fewer while fewer were held.
/// - *Weeks without a session* count from the last held one, before the first from the earliest that was planned.
/// - *The mentor's share* is of the minutes that the blocks ran, or, where a session was not timed, that were planned for
///   those that were not left out.
/// - *A theme out of reach* was chosen although whoever brings it stands at 0 or 1 of 3; the partner's level is the one
///   that they shared.
#[must_use]
pub fn fact(fact: Fact, content: &Content, pairing: &str, today: Date) -> u32 {
    let held = latest_held(content, pairing);
    let without = |has: &dyn Fn(&Session) -> bool| count(held.iter().filter(|session| !has(session)));
    match fact {
        Fact::CancelledInARow => cancelled_in_a_row(content, pairing),
        Fact::SessionsWithoutAgenda => without(&|session| !session.blocks.is_empty()),
        Fact::SessionsWithoutObjective => {
            without(&|session| session.blocks.iter().any(|block| !block.objectives.is_empty()))
        }
        Fact::SessionsWithoutQuestionBack => without(&|session| has(session, BlockKind::QuestionBack)),
        Fact::SessionsWithoutFeedback => without(&|session| has(session, BlockKind::Feedback)),
        Fact::WeeksWithoutSession => weeks_without_session(content, pairing, today),
        Fact::OverdueActions => {
            let actions = content.actions.iter().filter(|action| action.pairing == pairing);
            count(actions.filter(|action| action.is_overdue(today)))
        }
        Fact::ObjectivesBelowExpected => {
            let open = content.objectives.iter().filter(|one| one.pairing == pairing && one.closed.is_none());
            count(open.filter(|objective| objective.level().is_some_and(|level| level < 0)))
        }
        Fact::MentorLeadPercent => mentor_lead_percent(&held),
        Fact::ThemesOutOfReach => themes_out_of_reach(content, pairing),
        Fact::SessionsMoved => count(of_pairing(content, pairing).filter(|session| session.moved >= MOVED_OFTEN)),
    }
}

fn count(counted: impl Iterator) -> u32 {
    u32::try_from(counted.count()).unwrap_or(u32::MAX)
}

fn of_pairing<'a>(content: &'a Content, pairing: &'a str) -> impl Iterator<Item = &'a Session> {
    content.sessions.iter().filter(move |session| session.pairing == pairing)
}

/// The dated sessions of a pairing in some states, the latest first.
fn dated<'a>(content: &'a Content, pairing: &'a str, states: &[SessionState]) -> Vec<&'a Session> {
    let in_states = |session: &&Session| session.date.is_some() && states.contains(&session.state);
    let mut sessions: Vec<&Session> = of_pairing(content, pairing).filter(in_states).collect();
    sessions.sort_by_key(|session| std::cmp::Reverse((session.date, session.start_minute)));
    sessions
}

fn latest_held<'a>(content: &'a Content, pairing: &'a str) -> Vec<&'a Session> {
    let mut held = dated(content, pairing, &[SessionState::Held]);
    held.truncate(LATEST);
    held
}

fn cancelled_in_a_row(content: &Content, pairing: &str) -> u32 {
    let past = dated(content, pairing, &[SessionState::Held, SessionState::Cancelled]);
    count(past.into_iter().take_while(|session| session.is_cancelled()))
}

/// Whether a session had such a block, and did not leave it out.
fn has(session: &Session, kind: BlockKind) -> bool {
    session.blocks.iter().any(|block| block.kind == kind && block.done != Some(false))
}

fn weeks_without_session(content: &Content, pairing: &str, today: Date) -> u32 {
    weeks_since_last_held(&content.sessions, pairing, today).unwrap_or_else(|| {
        let first = of_pairing(content, pairing).filter_map(|session| session.date).min();
        first.map_or(0, |first| u32::try_from(days_between(first, today) / 7).unwrap_or(0))
    })
}

fn mentor_lead_percent(sessions: &[&Session]) -> u32 {
    let (mut mentor, mut all) = (0_u64, 0_u64);
    for session in sessions {
        for block in &session.blocks {
            let lasted = lasted(session, block);
            all = all.saturating_add(lasted);
            if block.lead == Lead::Mentor {
                mentor = mentor.saturating_add(lasted);
            }
        }
    }
    let percent = u128::from(mentor) * 100;
    u32::try_from(percent.checked_div(u128::from(all)).unwrap_or_default()).unwrap_or(100)
}

/// How long a block of a held session took, in milliseconds.
fn lasted(session: &Session, block: &Block) -> u64 {
    match &session.run {
        Some(run) => run.blocks.iter().find(|ran| ran.block == block.id).map_or(0, |ran| ran.elapsed_milliseconds),
        None if block.done == Some(false) => 0,
        None => u64::from(block.minutes).saturating_mul(60_000),
    }
}

fn themes_out_of_reach(content: &Content, pairing: &str) -> u32 {
    let Some(here) = content.pairings.iter().find(|known| known.id == pairing) else { return 0 };
    let partner = content.exchanges.iter().find(|exchange| exchange.id == pairing);
    let of_partner = |theme: &str| partner?.common.themes.iter().find(|position| position.theme == theme)?.now;
    let chosen = here.themes.iter().filter(|position| position.chosen);
    count(chosen.filter(|position| {
        let brings = here.part_on(&position.theme) == Part::Mentor;
        let level = if brings { position.now } else { of_partner(&position.theme) };
        level.is_some_and(|level| level < CAN_SHOW)
    }))
}

impl Pairing {
    /// Where the writer stands now on each theme, 0 to 3, by name; themes without a level are left out.
    #[must_use]
    pub fn levels(&self) -> std::collections::BTreeMap<String, u8> {
        let levels = self.themes.iter().filter_map(|position| Some((position.theme.clone(), position.now?)));
        levels.collect()
    }
}
