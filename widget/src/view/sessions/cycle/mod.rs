//! The sessions of a pair as a line of dates: what comes next, what was held, what may be planned.

mod closures;
mod draft;
mod entry;
mod form;
mod moving;
mod planned;

pub(super) use form::cadence;
pub(super) use moving::{clock_text, input, left_together, minute_of, settled};

use binome_core::agenda::{Session, SessionKind};
use binome_core::notebook::{Command, Notebook};
use binome_core::record::ListChange;
use leptos::prelude::*;

use super::{actions, output};
use crate::boundary::clock;
use crate::part::View;
use crate::place::{Place, SessionsPlace};
use crate::text::{SessionWord as Say, Word};
use crate::view::parts::bar::name_bar;
use crate::view::parts::button::button;
use crate::view::parts::each::each;
use crate::view::parts::element::{changing, element, paragraph};
use crate::view::parts::heading::{heading, title};
use crate::view::parts::portion::Portion;
use crate::visit::Visit;

/// How many sessions of a cycle are shown at once, the latest ones.
const AT_ONCE: usize = 20;

pub(super) fn cycle(visit: &Visit) -> AnyView {
    let notebook = visit.session().notebook();
    let shape = Memo::new(move |_| notebook.with(|notebook| entry::shape(notebook.content())));
    let open = RwSignal::new(None::<String>);
    let pairings =
        Memo::new(move |_| shape.with(|shape| shape.iter().map(|(name, _)| name.clone()).collect::<Vec<_>>()));
    let drawn = visit.clone();
    let content = move || {
        let pairings = pairings.get();
        if pairings.is_empty() {
            return vec![invitation(&drawn)];
        }
        let several = pairings.len() > 1;
        let one = |pairing: String| {
            let name = several.then(|| alias(&drawn, &pairing)).flatten();
            let head = name.map(|name| heading(&drawn, 1, "rule", name));
            let button_id = format!("earlier-sessions-{pairing}");
            let all = Memo::new(move |_| {
                shape.with(|shape| {
                    let sessions = shape.iter().filter(|(name, _)| *name == pairing).flat_map(|(_, sessions)| sessions);
                    sessions.map(|(id, _)| id.clone()).collect::<Vec<_>>()
                })
            });
            let (visit, naming, portion) = (drawn.clone(), drawn.clone(), Portion::of(AT_ONCE));
            let earlier = move || portion.more(&naming, button_id.clone(), Word::ShowEarlier, all.with(Vec::len));
            let latest = move || all.with(|ids| ids.iter().rev().take(portion.shown()).rev().cloned().collect());
            let entries = each(latest, move |id| entry::entry(&visit, &id, shape, open));
            vec![head.into_any(), changing(earlier), element("ol", "cycle", vec![entries])].into_any()
        };
        let mut content: Vec<AnyView> = pairings.into_iter().map(one).collect();
        content.push(more(&drawn));
        content
    };
    let head = title(visit, "", visit.say(Say::Title));
    let is_alone = visit.view().get_untracked() == View::Sessions;
    let bar = is_alone.then(|| name_bar(visit.say(Word::NotebookName), Vec::new()));
    vec![
        bar.into_any(),
        head,
        element("div", "stack", vec![changing(content)]),
        open_actions(visit).into_any(),
        element("div", "outputs", output::cycle_buttons(visit)),
    ]
    .into_any()
}

/// What is to be done before the next session.
fn open_actions(visit: &Visit) -> Option<AnyView> {
    let open = actions::open_list(visit)?;
    Some(vec![heading(visit, 1, "rule", visit.say(crate::text::Word::HomeActions)), open].into_any())
}

fn alias(visit: &Visit, pairing: &str) -> Option<String> {
    let found = |notebook: &Notebook| {
        let found = notebook.content().pairings.iter().find(|known| known.id == pairing);
        found.map(|found| found.alias.clone()).filter(|alias| !alias.trim().is_empty())
    };
    visit.session().notebook().with_untracked(found).or_else(|| Some(visit.say(Say::OtherSessions)))
}

fn invitation(visit: &Visit) -> AnyView {
    let kicker = element("p", "kicker", vec![visit.say(crate::text::Word::DoNow).into_any()]);
    let actions = element("div", "actions", vec![plan(visit, "button", Say::PlanCycle), add(visit)]);
    let head = heading(visit, 1, "", visit.say(Say::EmptyTitle));
    element("div", "next", vec![kicker, head, paragraph(visit.say(Say::EmptyText)), actions])
}

fn more(visit: &Visit) -> AnyView {
    element("div", "actions", vec![add(visit), plan(visit, "quiet", Say::PlanAnother)])
}

fn plan(visit: &Visit, class: &'static str, word: Say) -> AnyView {
    let go = visit.clone();
    button("sessions-plan", class, visit.say(word), move || go.go(Place::Sessions(SessionsPlace::Cadence)))
}

/// Adds one session and opens it.
fn add(visit: &Visit) -> AnyView {
    let act = visit.clone();
    button("sessions-add", "quiet", visit.say(Say::AddSession), move || {
        let id = clock::new_id();
        let session = Session { pairing: act.pairing_id(), ..Session::new(&id, SessionKind::Topic, clock::now()) };
        if act.apply(Command::sessions(ListChange::add(session))) {
            act.go(Place::Sessions(SessionsPlace::Agenda { session: id }));
        }
    })
}
