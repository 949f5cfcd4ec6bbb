//! What waits for a session: questions to ask and topics to take up, each a click away from the agenda.

use binome_core::notebook::{Command, Notebook};
use binome_core::record::ListChange;
use binome_core::reflection::{BacklogPoint, PointKind, waiting_points};
use leptos::prelude::*;

use super::block::opener_id;
use super::change::Agenda;
use crate::boundary::clock;
use crate::text::SessionWord as Say;
use crate::view::parts::choice::one_of_few;
use crate::view::parts::element::{changing, element, paragraph, text};
use crate::view::parts::field::{Field, line};
use crate::view::parts::heading::heading;
use crate::view::sessions::tool::tool;

pub(super) fn backlog(agenda: &Agenda) -> AnyView {
    let (notebook, session) = (agenda.visit.session().notebook(), agenda.session);
    let points = Memo::new(move |_| {
        let pairing = session.with(|session| session.pairing.clone());
        let waiting = |notebook: &Notebook| {
            waiting_points(&notebook.content().backlog, &pairing).into_iter().cloned().collect::<Vec<_>>()
        };
        notebook.with(waiting)
    });
    let drawn = agenda.clone();
    let rows = move || {
        let points = points.get();
        if points.is_empty() {
            return paragraph(drawn.visit.say(Say::NothingWaits));
        }
        element("ul", "points-waiting", points.iter().map(|point| row(&drawn, point)).collect())
    };
    let head = heading(&agenda.visit, 1, "", agenda.visit.say(Say::Backlog));
    element("div", "backlog", vec![head, changing(rows), add(agenda)])
}

fn row(agenda: &Agenda, point: &BacklogPoint) -> AnyView {
    let visit = &agenda.visit;
    let kind = match point.kind {
        PointKind::Question => Say::PointQuestion,
        PointKind::Topic => Say::PointTopic,
        PointKind::Undone => Say::PointUndone,
    };
    let what = vec![text("span", "name", point.text.clone()), text("span", "meta", visit.say(kind))];
    let (act, taken) = (agenda.clone(), point.clone());
    let name = visit.fill(Say::TakeUpName, &[("point", &point.text)]);
    let label = vec![visit.say(Say::TakeUp).into_any()];
    let take = tool(format!("agenda-take-up-{}", point.id), "quiet small", Some(name), label, move || {
        let id = clock::new_id();
        let after = act.open.get_untracked().unwrap_or_default();
        if act.apply(&|session, _| session.take_up(&taken, &after, &id)) {
            act.visit.announce(act.visit.words_now().fill(Say::TakenUp, &[("point", &taken.text)]));
            act.visit.host().focus_soon(&opener_id(&id));
        }
    });
    let (act, id) = (visit.clone(), point.id.clone());
    let name = visit.fill(Say::RemovePoint, &[("point", &point.text)]);
    let label = vec![visit.say(Say::Remove).into_any()];
    let remove = tool(format!("agenda-drop-{}", point.id), "quiet small", Some(name), label, move || {
        if act.apply(Command::backlog(ListChange::remove(&id))) {
            act.announce(act.say_now(Say::Removed));
            act.host().focus_soon("agenda-point");
        }
    });
    element("li", "", vec![element("span", "what", what), take, remove])
}

fn add(agenda: &Agenda) -> AnyView {
    let visit = &agenda.visit;
    let (written, is_question) = (agenda.visit.draft("point", ""), RwSignal::new(true));
    let kinds = [("question", Say::PointQuestion), ("topic", Say::PointTopic)];
    let kinds = one_of_few(
        "agenda-point-kind",
        visit.say(Say::PointKind),
        kinds.map(|(name, word)| (name.to_owned(), visit.say(word))).into(),
        move || if is_question.get() { "question" } else { "topic" }.to_owned(),
        move |name| is_question.set(name == "question"),
    );
    let field = line(visit, "text", Field::over(&written, "agenda-point", visit.say(Say::FieldPoint)));
    let act = agenda.clone();
    let put_in =
        tool("agenda-point-add".to_owned(), "quiet", None, vec![visit.say(Say::AddPoint).into_any()], move || {
            act.visit.typing().settle();
            let text = written.words();
            act.visit.host().focus_soon("agenda-point");
            if text.is_empty() {
                return;
            }
            let kind = if is_question.get_untracked() { PointKind::Question } else { PointKind::Topic };
            let point = BacklogPoint {
                id: clock::new_id(),
                pairing: act.now().map(|session| session.pairing).unwrap_or_default(),
                kind,
                text,
                minutes: None,
                from: String::new(),
                offered: String::new(),
                shared: false,
                created: clock::now(),
                settled: None,
            };
            if act.visit.apply(Command::backlog(ListChange::add(point))) {
                written.clear();
                act.visit.announce(act.visit.say_now(Say::PointAdded));
            }
        });
    element("div", "point-form", vec![field, kinds, put_in])
}
