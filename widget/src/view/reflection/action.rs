//! One thing to do next, if the person wants to: it heads the next agenda.

use binome_core::calendar::parse_date;
use binome_core::notebook::Command;
use binome_core::objective::Owner;
use binome_core::pack::Role;
use binome_core::record::ListChange;
use binome_core::reflection::{Action, Reflection};
use leptos::prelude::*;

use super::role;
use crate::boundary::clock;
use crate::session::action_on;
use crate::text::ReflectionWord;
use crate::view::parts::button::button;
use crate::view::parts::element::{alert, changing, element, paragraph, text};
use crate::view::parts::field::{Field, line};
use crate::view::parts::heading::heading;
use crate::view::parts::icon;
use crate::visit::{Draft, Visit};

/// What is written and not kept yet.
#[derive(Clone)]
struct ActionDraft {
    situation: Draft,
    deed: Draft,
    due: Draft,
}

impl ActionDraft {
    fn of(visit: &Visit, reflection: &str) -> Self {
        let typed = |part: &str| visit.draft(&format!("{}{part}", action_on(reflection)), "");
        Self { situation: typed("situation"), deed: typed("deed"), due: typed("due") }
    }

    fn is_empty(&self) -> bool {
        self.deed.words().is_empty()
    }
}

/// Keeps what is written as an action, and gives its name; nothing where nothing is written.
pub(super) fn keep(visit: &Visit, reflection: &Reflection) -> Option<String> {
    keep_draft(visit, reflection, &ActionDraft::of(visit, &reflection.id))
}

fn keep_draft(visit: &Visit, reflection: &Reflection, draft: &ActionDraft) -> Option<String> {
    if draft.is_empty() {
        return None;
    }
    let action = made(visit, reflection, draft);
    let id = action.id.clone();
    visit.apply(Command::actions(ListChange::add(action))).then(|| {
        for typed in [&draft.situation, &draft.deed, &draft.due] {
            typed.clear();
        }
        id
    })
}

pub(super) fn action(visit: &Visit, reflection: &Reflection) -> AnyView {
    let draft = ActionDraft::of(visit, &reflection.id);
    let kept = RwSignal::new(Vec::<String>::new());
    let missed = RwSignal::new(false);
    let field = |kind: &'static str, id: &'static str, word: ReflectionWord, typed: &Draft| {
        line(visit, kind, Field::over(typed, id, visit.say(word)))
    };
    let [situation, deed, due] = [
        field("text", "action-situation", ReflectionWord::ActionIf, &draft.situation),
        field("text", "action-deed", ReflectionWord::ActionThen, &draft.deed),
        field("date", "action-due", ReflectionWord::ActionDue, &draft.due),
    ];
    let complaining = visit.clone();
    let complaint = move || missed.get().then(|| alert(None, complaining.say(ReflectionWord::ActionEmpty)));
    let (adding, about) = (visit.clone(), reflection.clone());
    let add = button("action-add", "quiet", visit.say(ReflectionWord::ActionAdd), move || {
        adding.typing().settle();
        missed.set(draft.is_empty());
        if missed.get_untracked() {
            return adding.host().focus_soon("action-deed");
        }
        if let Some(id) = keep_draft(&adding, &about, &draft) {
            kept.update(|kept| kept.push(id));
            adding.announce(adding.say_now(ReflectionWord::ActionAdded));
        }
    });
    let content = vec![
        heading(visit, 1, "", visit.say(ReflectionWord::ActionTitle)),
        paragraph(visit.say(ReflectionWord::ActionText)),
        situation,
        deed,
        due,
        changing(complaint),
        element("div", "actions", vec![add]),
        shown(visit, &reflection.session, kept),
    ];
    element("div", "next", content)
}

fn made(visit: &Visit, reflection: &Reflection, draft: &ActionDraft) -> Action {
    Action {
        id: clock::new_id(),
        pairing: reflection.pairing.clone(),
        session: reflection.session.clone(),
        situation: draft.situation.words(),
        deed: draft.deed.words(),
        owner: if role(visit) == Some(Role::Mentor) { Owner::Mentor } else { Owner::Mentee },
        due: parse_date(&draft.due.words()),
        created: clock::now(),
        done: None,
        dropped: false,
    }
}

/// Those that the session has led to already, and those that were kept here.
fn shown(visit: &Visit, session: &str, kept: RwSignal<Vec<String>>) -> AnyView {
    let (notebook, drawn, session) = (visit.session().notebook(), visit.clone(), session.to_owned());
    let rows = move || {
        notebook.with(|notebook| {
            let actions = notebook.content().actions.iter();
            let is_of_session = |action: &Action| !session.is_empty() && action.session == session;
            let here = actions
                .filter(|action| is_of_session(action) || kept.with(|kept| kept.contains(&action.id)))
                .filter(|action| !action.deed.trim().is_empty());
            here.map(|action| element("p", "kept-action", vec![icon::tick(), text("span", "", words(&drawn, action))]))
                .collect::<Vec<_>>()
        })
    };
    changing(rows)
}

fn words(visit: &Visit, action: &Action) -> String {
    if action.situation.is_empty() {
        return visit.fill(ReflectionWord::ActionKept, &[("deed", &action.deed)]);
    }
    visit.fill(ReflectionWord::ActionKeptIf, &[("situation", &action.situation), ("deed", &action.deed)])
}
