//! What makes an agenda fit its slot, to look at and to apply; what hinders it; what to do with time that is left.

use binome_core::agenda::{CannotFit, Repair, Session, apply_repairs, duration_text, repairs, spread};
use leptos::prelude::*;

use super::change::Agenda;
use crate::boundary::clock;
use crate::text::{Key, SessionWord as Say, Word};
use crate::view::parts::button::button;
use crate::view::parts::element::{changing, element, list, text};
use crate::view::parts::icon;
use crate::view::parts::portion::Portion;
use crate::view::sessions::naming::block_name;
use crate::visit::Visit;

/// How many changes are shown before the others are asked for: more are not read before they are made.
const AT_FIRST: usize = 6;
/// How many more are shown each time.
const AT_ONCE: usize = 40;

/// How an agenda and its slot go together.
#[derive(Clone, PartialEq)]
enum Fit {
    /// There is nothing to do, or nothing that can be done.
    Well,
    /// These changes make it fit; it is over by so many minutes, or only clashes with a locked start.
    Repairs { over: Option<u32>, repairs: Vec<Repair> },
    /// Nothing makes it fit.
    Cannot { over: Option<u32>, reason: CannotFit },
    /// These changes use so many minutes that are left; so many stay.
    Spare { spare: u32, repairs: Vec<Repair>, left: u32 },
}

fn fit_of(session: &Session) -> Fit {
    if session.blocks.is_empty() {
        return Fit::Well;
    }
    let timeline = session.timeline();
    let over = timeline.overrun.map(|over| over.minutes);
    match repairs(session.start_minute, session.slot_minutes, &session.blocks) {
        Err(reason) => Fit::Cannot { over, reason },
        Ok(repairs) if !repairs.is_empty() => Fit::Repairs { over, repairs },
        Ok(_) if timeline.spare_minutes > 0 => {
            let spread = spread(session.start_minute, session.slot_minutes, &session.blocks);
            if spread.repairs.is_empty() {
                return Fit::Well;
            }
            Fit::Spare { spare: timeline.spare_minutes, repairs: spread.repairs, left: spread.left_minutes }
        }
        Ok(_) => Fit::Well,
    }
}

pub(super) fn fit(agenda: &Agenda) -> AnyView {
    let (session, drawn) = (agenda.session, agenda.clone());
    let fit = Memo::new(move |_| session.with(|session| fit_of(session)));
    let content = move || match fit.get() {
        Fit::Well => None,
        Fit::Repairs { over, repairs } => {
            let head = fill(&drawn.visit, over, Say::FitOver, Say::FitClash);
            Some(offer(&drawn, "fit", head, &repairs, Say::Repair, Say::Repaired, None))
        }
        Fit::Cannot { over, reason } => Some(cannot(&drawn, over, &reason)),
        Fit::Spare { spare, repairs, left } => {
            let head = drawn.visit.fill(Say::FitSpare, &[("minutes", &duration_text(spare))]);
            let rest = (left > 0).then(|| drawn.visit.fill(Say::FitLeft, &[("minutes", &duration_text(left))]));
            Some(offer(&drawn, "fit spare", head, &repairs, Say::Spread, Say::SpreadDone, rest))
        }
    };
    element("div", "fits", vec![changing(content)])
}

fn fill(visit: &Visit, over: Option<u32>, with: impl Key, without: impl Key) -> String {
    match over {
        Some(over) => visit.fill(with, &[("minutes", &duration_text(over))]),
        None => visit.say(without),
    }
}

/// Changes in words, and the button that makes them.
fn offer(
    agenda: &Agenda,
    class: &'static str,
    head: String,
    repairs: &[Repair],
    label: Say,
    said: Say,
    rest: Option<String>,
) -> AnyView {
    let visit = &agenda.visit;
    let (told, listed, portion) = (agenda.clone(), repairs.to_vec(), Portion::beginning_with(AT_FIRST, AT_ONCE));
    let count = repairs.len();
    let rows = move || {
        let row = |repair| text("li", "", repair_words(&told, repair));
        listed.iter().take(portion.shown()).map(row).collect::<Vec<_>>()
    };
    let naming = visit.clone();
    let more = move || portion.more(&naming, "more-repairs".to_owned(), Word::ShowMore, count);
    let (act, repairs) = (agenda.clone(), repairs.to_vec());
    let apply = button("agenda-repair", "button", visit.say(label), move || {
        let repair =
            |session: &Session, content: &_| apply_repairs(session, &repairs, content, clock::new_id, clock::now());
        if act.apply(&repair) {
            act.visit.announce(act.visit.say_now(said));
            act.visit.host().focus_soon("heading");
        }
    });
    let icon = if class == "fit" { icon::caution() } else { icon::dots() };
    let head = element("p", "fit-head", vec![icon, text("strong", "", head)]);
    let rest = rest.map(|rest| text("p", "meta", rest));
    let actions = element("div", "actions", vec![apply]);
    element("div", class, vec![head, list("plain", vec![changing(rows)]), changing(more), rest.into_any(), actions])
}

/// "Raccourcir « Montrer » de 4 min (reste 11 min)".
fn repair_words(agenda: &Agenda, repair: &Repair) -> String {
    let visit = &agenda.visit;
    match repair {
        Repair::Resize { block, from, to } => {
            let word = if to < from { Say::RepairShorten } else { Say::RepairLengthen };
            let (by, to) = (duration_text(from.abs_diff(*to)), duration_text(*to));
            visit.fill(word, &[("block", &agenda.name_now(block)), ("by", &by), ("to", &to)])
        }
        Repair::Drop { block, minutes } => {
            let minutes = duration_text(*minutes);
            visit.fill(Say::RepairDrop, &[("block", &agenda.name_now(block)), ("minutes", &minutes)])
        }
    }
}

fn cannot(agenda: &Agenda, over: Option<u32>, reason: &CannotFit) -> AnyView {
    let visit = &agenda.visit;
    let missing = duration_text(reason.missing_minutes);
    let lock = reason.locked_apart.as_ref().and_then(|block| agenda.block_now(block)).map(|(block, ..)| block);
    let why = match lock {
        Some(block) => {
            let time = visit.words().minute(block.locked_start.unwrap_or_default());
            let name = block_name(visit, &block);
            visit.fill(Say::CannotLock, &[("minutes", &missing), ("block", &name), ("time", &time)])
        }
        None => visit.fill(Say::CannotSlot, &[("minutes", &missing)]),
    };
    let head = text("strong", "", fill(visit, over, Say::FitOver, Say::FitClash));
    let head = element("p", "fit-head", vec![icon::caution(), head]);
    element("div", "fit", vec![head, text("p", "", why)])
}
