//! The screen of a session that runs or pauses.

use binome_core::agenda::{Block, Lead, RunBlock, Session, duration_text};
use leptos::prelude::*;

use super::clock::{clock, expected_end, looked_at, pace};
use super::plan::{PlanRow, plan};
use super::{controls, sound};
use crate::boundary::{clock as now, ticking};
use crate::text::SessionAfterWord as After;
use crate::view::parts::element::{changing, element, text};
use crate::view::parts::heading::title;
use crate::view::sessions::after::block_name;
use crate::view::who::Who;
use crate::visit::Visit;

/// Where the run is. It changes with a step, not with time.
#[derive(Clone, PartialEq)]
pub(super) struct Present {
    /// From 1.
    pub(super) number: usize,
    pub(super) total: usize,
    pub(super) is_running: bool,
    /// The present part; none when it was taken out of the agenda.
    pub(super) block: Option<Block>,
    pub(super) minutes: u32,
    /// The name and the minutes of the next part.
    pub(super) next: Option<(Option<Block>, u32)>,
}

impl Present {
    pub(super) fn of(session: &Session) -> Option<Self> {
        let run = session.run.as_ref()?;
        let block = |ran: &RunBlock| session.blocks.iter().find(|block| block.id == ran.block).cloned();
        let present = run.present_block()?;
        Some(Self {
            number: usize::try_from(run.current).unwrap_or_default() + 1,
            total: run.blocks.len(),
            is_running: run.is_running(),
            block: block(present),
            minutes: present.planned_minutes,
            next: run.next_block().map(|next| (block(next), next.planned_minutes)),
        })
    }

    pub(super) fn name(&self, visit: &Visit) -> String {
        name_of(visit, self.block.as_ref())
    }
}

fn name_of(visit: &Visit, block: Option<&Block>) -> String {
    block.map_or_else(|| visit.say(After::GonePart), |block| block_name(visit, block))
}

pub(super) fn going(visit: &Visit, id: &str, session: Memo<Option<Session>>) -> AnyView {
    let beat = ticking::beat();
    let present = Memo::new(move |_| session.with(|session| session.as_ref().and_then(Present::of)));
    let above = visit.clone();
    let above = move || present.get().map(|present| head(&above, &present));
    let beside = visit.clone();
    let pairing = session.with_untracked(|session| session.as_ref().map(|session| session.pairing.clone()));
    let pairing = pairing.unwrap_or_default();
    let notes = move || present.get().map(|present| notes(&beside, &pairing, &present));
    let live = vec![
        changing(above),
        clock(visit, session, beat),
        pace(visit, session, beat),
        changing(notes),
        what_follows(visit, session, present, beat),
        controls::controls(visit, id, present),
    ];
    let around = vec![element("div", "live", live), sound::sound(visit, session, beat), course(visit, session, beat)];
    element("div", "stack", around)
}

fn head(visit: &Visit, present: &Present) -> Vec<AnyView> {
    let word = if present.is_running { After::Underway } else { After::Paused };
    let (number, total) = (present.number.to_string(), present.total.to_string());
    let kicker = visit.fill(word, &[("n", &number), ("total", &total)]);
    vec![text("p", "kicker", kicker), title(visit, "", present.name(visit))]
}

/// Who leads, and anything to remember. Both look at this screen: nobody is "you" on it.
fn notes(visit: &Visit, pairing: &str, present: &Present) -> Option<AnyView> {
    let block = present.block.as_ref()?;
    let lead = match Who::leads(visit, pairing, block.lead) {
        Who::Partner(alias) => visit.fill(After::LeadPartner, &[("who", &alias)]),
        _ => visit.say(match block.lead {
            Lead::Mentor => After::LeadMentor,
            Lead::Mentee => After::LeadMentee,
            Lead::Both => After::LeadBoth,
        }),
    };
    let notes = (!block.notes.trim().is_empty()).then(|| text("p", "as-written", block.notes.clone()));
    Some(element("div", "notes", vec![notes.into_any(), text("p", "meta", lead)]))
}

fn what_follows(
    visit: &Visit,
    session: Memo<Option<Session>>,
    present: Memo<Option<Present>>,
    beat: ReadSignal<u32>,
) -> AnyView {
    let next = visit.clone();
    let next = move || {
        present.get().map(|present| match present.next {
            Some((block, minutes)) => {
                let name = name_of(&next, block.as_ref());
                next.fill(After::Then, &[("title", &name), ("length", &duration_text(minutes))])
            }
            None => next.say(After::LastPart),
        })
    };
    let end = vec![expected_end(visit, session, beat)];
    let said = vec![element("span", "", vec![changing(next)]), element("span", "", end)];
    element("p", "meta follows", said)
}

/// All parts, planned and as they went.
fn course(visit: &Visit, session: Memo<Option<Session>>, beat: ReadSignal<u32>) -> AnyView {
    let lasted = looked_at(session, beat, |run| {
        run.blocks_at(now::now()).iter().map(RunBlock::lasted_minutes).collect::<Vec<_>>()
    });
    let rows = Memo::new(move |_| {
        let lasted = lasted.get().unwrap_or_default();
        session.with(|session| session.as_ref().map(|session| PlanRow::all(session, &lasted)).unwrap_or_default())
    });
    let summary = text("summary", "", visit.say(After::WholeCourse));
    element("details", "", vec![summary, plan(visit, rows)])
}
