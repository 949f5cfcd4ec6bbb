//! Which parts a proposed session has, in order, and how much each weighs.

use super::Situation;
use super::part::Part;
use crate::agenda::{BlockKind, Lead, ReasonCode};
use crate::objective::Objective;
use crate::reflection::{Phase, PointKind};

/// Weights, in tenths of a minute of an hour.
mod weight {
    pub(super) const RECONNECT: u32 = 50;
    pub(super) const FOCUS: u32 = 20;
    pub(super) const ACTIONS: u32 = 100;
    /// Shared by everything on the topic.
    pub(super) const TOPIC: u32 = 310;
    /// The question that goes back, taken from the topic.
    pub(super) const QUESTION_BACK: u32 = 50;
    pub(super) const FEEDBACK: u32 = 30;
    pub(super) const WRAP_UP: u32 = 40;
    /// What waits or asks for care.
    pub(super) const ASIDE: u32 = 50;
    /// Show, try and apply share the topic so.
    pub(super) const SHOW_TRY_APPLY: [u32; 3] = [10, 16, 10];
}

/// How easily something is left out when time is short, more easily the higher.
mod rank {
    pub(super) const QUESTION_BACK: u32 = 1;
    pub(super) const TURN: u32 = 2;
    pub(super) const SECOND_OBJECTIVE: u32 = 3;
    pub(super) const BACKLOG: u32 = 4;
    pub(super) const DIMENSION: u32 = 5;
}

/// The shortest session with a second objective, in minutes.
const TWO_OBJECTIVES: u32 = 60;
/// The shortest session with a few minutes for what asks for care, in minutes.
const WITH_ASIDES: u32 = 45;
/// The most points of the backlog that one session takes up.
const POINTS: usize = 2;

/// The parts of the session, those that may be left out among them.
pub(super) fn parts(situation: &Situation<'_>) -> Vec<Part> {
    let frame = |kind, weight, lead| Part::new(kind, weight, lead, ReasonCode::Frame);
    let mut parts = vec![frame(BlockKind::Reconnect, weight::RECONNECT, Lead::Both)];
    if let Some(first) = situation.actions.first() {
        let part = Part::new(BlockKind::ReviewOfActions, weight::ACTIONS, Lead::Mentee, ReasonCode::OpenAction);
        parts.push(Part { takes_up: first.id.clone(), ..part.about(&first.id) });
    }
    parts.push(frame(BlockKind::Focus, weight::FOCUS, Lead::Mentee));
    let topic = if situation.actions.is_empty() { weight::TOPIC + weight::ACTIONS } else { weight::TOPIC };
    parts.extend(match Phase::of_session(situation.number, situation.total) {
        Phase::Start if situation.number <= 1 => first_session(situation, topic),
        Phase::End => last_session(situation, topic),
        Phase::Start | Phase::Middle => topics(situation, topic),
    });
    parts.extend(asides(situation));
    let question = Part::new(BlockKind::QuestionBack, weight::QUESTION_BACK, Lead::Mentor, ReasonCode::Reciprocity);
    parts.push(question.left_out_at(rank::QUESTION_BACK));
    parts.push(frame(BlockKind::Feedback, weight::FEEDBACK, Lead::Both));
    parts.push(frame(BlockKind::WrapUp, weight::WRAP_UP, Lead::Mentee));
    parts
}

/// The frame of the cycle is settled, then a first thing is shown.
fn first_session(situation: &Situation<'_>, topic: u32) -> Vec<Part> {
    let frame = Part::new(BlockKind::Free, topic / 2, Lead::Both, ReasonCode::Arc);
    let first = chosen(situation).next();
    let show = Part::new(BlockKind::Show, topic - topic / 2, Lead::Mentor, ReasonCode::Arc);
    let mut parts = vec![frame, show.for_objective(first.map(|objective| objective.id.as_str()))];
    turns(situation, &mut parts);
    parts
}

/// What was reached, objective by objective, then what is handed on.
fn last_session(situation: &Situation<'_>, topic: u32) -> Vec<Part> {
    let mut harvest = Part::new(BlockKind::Free, topic / 2, Lead::Both, ReasonCode::Arc);
    harvest.objectives = chosen(situation).map(|objective| objective.id.clone()).collect();
    let apply = Part::new(BlockKind::Apply, topic - topic / 2, Lead::Mentee, ReasonCode::Arc);
    let mut parts = vec![harvest, apply];
    turns(situation, &mut parts);
    parts
}

/// Show, try, apply for the objective that asks for it most, and a try for a second one where there is time.
fn topics(situation: &Situation<'_>, topic: u32) -> Vec<Part> {
    let mut objectives = chosen(situation);
    let first = objectives.next();
    let second = objectives.next().filter(|_| situation.slot_minutes >= TWO_OBJECTIVES);
    let main = if second.is_some() { topic * 2 / 3 } else { topic };
    let total: u32 = weight::SHOW_TRY_APPLY.iter().sum();
    let [show, attempt, apply] = weight::SHOW_TRY_APPLY.map(|share| main * share / total);
    let kinds = [
        (BlockKind::Show, show, Lead::Mentor),
        (BlockKind::Try, attempt, Lead::Mentee),
        (BlockKind::Apply, apply, Lead::Mentee),
    ];
    let part = |(kind, weight, lead)| for_objective(situation, kind, weight, lead, first);
    let mut parts: Vec<Part> = kinds.into_iter().map(part).collect();
    turns(situation, &mut parts);
    if let Some(second) = second {
        let part = for_objective(situation, BlockKind::Try, topic - main, Lead::Mentee, Some(second));
        parts.push(part.left_out_at(rank::SECOND_OBJECTIVE));
    }
    parts
}

fn for_objective(
    situation: &Situation<'_>,
    kind: BlockKind,
    weight: u32,
    lead: Lead,
    objective: Option<&Objective>,
) -> Part {
    let Some(objective) = objective else { return Part::new(kind, weight, lead, ReasonCode::Arc) };
    let turned = situation.turned_themes.contains(&objective.theme.as_str());
    let lead = match lead {
        Lead::Mentor if turned => Lead::Mentee,
        Lead::Mentee if turned => Lead::Mentor,
        lead => lead,
    };
    Part::new(kind, weight, lead, ReasonCode::Objective)
        .about(&objective.id)
        .titled(&objective.wording.activity)
        .for_objective(Some(&objective.id))
}

/// In a group, the longest part on the topic becomes a turn for each.
fn turns(situation: &Situation<'_>, parts: &mut Vec<Part>) {
    let longest = parts.iter().enumerate().max_by_key(|(place, part)| (part.weight, std::cmp::Reverse(*place)));
    let Some((place, part)) = longest.filter(|_| !situation.members.is_empty()) else { return };
    let count = u32::try_from(situation.members.len()).unwrap_or(u32::MAX);
    let part = part.clone();
    let turn = |member: &&str| Part {
        code: ReasonCode::Turn,
        about: (*member).to_owned(),
        turn: (*member).to_owned(),
        weight: part.weight / count,
        lead: Lead::Both,
        ..part.clone().left_out_at(rank::TURN)
    };
    let turns: Vec<Part> = situation.members.iter().map(turn).collect();
    parts.splice(place + 1..place + 1, turns);
    if let Some(part) = parts.get_mut(place) {
        // What everybody does together stays short, so that there is always something.
        part.weight = (part.weight / (count + 1)).max(1);
    }
}

/// Points of the backlog, and the dimension that asks for care, where there is time for a few minutes more.
fn asides(situation: &Situation<'_>) -> Vec<Part> {
    let points = situation.backlog.iter().take(POINTS).map(|point| {
        let lead = if point.kind == PointKind::Question { Lead::Mentee } else { Lead::Both };
        let weight = point.minutes.map_or(weight::ASIDE, |minutes| minutes.saturating_mul(10).min(weight::TOPIC));
        let part = Part::new(BlockKind::Free, weight, lead, ReasonCode::Backlog).about(&point.id).titled(&point.text);
        Part { takes_up: point.id.clone(), ..part.left_out_at(rank::BACKLOG) }
    });
    let dimension = situation.weakest_dimension.filter(|_| situation.slot_minutes >= WITH_ASIDES).map(|dimension| {
        let part = Part::new(BlockKind::Free, weight::ASIDE, Lead::Both, ReasonCode::WeakestDimension);
        part.about(dimension).left_out_at(rank::DIMENSION)
    });
    points.chain(dimension).collect()
}

/// The open objectives, the one that asks for work most in front: weight, then the lowest level (none yet counts as just
/// under what is expected), then the earliest date, then the order in which they were written.
fn chosen<'a>(situation: &Situation<'a>) -> impl Iterator<Item = &'a Objective> + use<'a> {
    let mut open: Vec<&'a Objective> =
        situation.objectives.iter().copied().filter(|objective| objective.closed.is_none()).collect();
    let doubled = |objective: &Objective| objective.level().map_or(-1, |level| i16::from(level) * 2);
    open.sort_by_key(|objective| {
        let due = objective.wording.due;
        (std::cmp::Reverse(objective.weight), doubled(objective), due.is_none(), due, objective.created)
    });
    open.into_iter()
}
