//! What was done and what was not, and how the minutes went.

use binome_core::agenda::{Block, Run, RunBlock, Session};
use leptos::prelude::*;

use crate::boundary::clock;
use crate::text::SessionAfterWord as After;
use crate::view::parts::choice::tick_box;
use crate::view::parts::element::{element, list, paragraph, text};
use crate::view::parts::heading::heading;
use crate::view::sessions::after::{block_name, session_now};
use crate::view::sessions::live::{PlanRow, pace_words, plan};
use crate::visit::Visit;

pub(super) fn done(visit: &Visit, id: &str, session: Memo<Option<Session>>) -> AnyView {
    let Some(drawn) = session.get_untracked() else { return ().into_any() };
    let rows = drawn.blocks.iter().map(|block| row(visit, id, block)).collect();
    let content = vec![
        Some(heading(visit, 1, "rule", visit.say(After::DoneTitle))),
        (!drawn.blocks.is_empty()).then(|| summary(visit, session)),
        Some(list("ticks", rows)),
        drawn.run.as_ref().map(|run| minutes(visit, run, session)),
    ];
    element("div", "stack", content.into_iter().flatten().collect())
}

/// How many parts were done, and what becomes of the others.
fn summary(visit: &Visit, session: Memo<Option<Session>>) -> AnyView {
    let visit = visit.clone();
    let counts = Memo::new(move |_| {
        let blocks = session.get().map(|session| session.blocks).unwrap_or_default();
        (blocks.iter().filter(|block| block.done == Some(true)).count(), blocks.len())
    });
    (move || {
        let (done, total) = counts.get();
        if done == total {
            return paragraph(visit.say(After::AllDone));
        }
        let words = visit.count([After::SomeDoneOne, After::SomeDoneMany, After::SomeDoneOther], done);
        paragraph(words.replace("{total}", &total.to_string()))
    })
    .into_any()
}

fn row(visit: &Visit, id: &str, block: &Block) -> AnyView {
    let (value, tick) = (visit.clone(), visit.clone());
    let (session, block_id) = (id.to_owned(), block.id.clone());
    let (of, name) = (session.clone(), block_id.clone());
    let is_done = move || {
        value.session().notebook().track();
        let session = session_now(&value, &of);
        session.is_some_and(|session| session.blocks.iter().any(|one| one.id == name && one.done == Some(true)))
    };
    let judge = move |done| judge(&tick, &session, &block_id, done);
    let tick = tick_box(&format!("done-{}", block.id), block_name(visit, block), is_done, judge);
    element("li", "judged", vec![tick, waiting(visit, id, &block.id)])
}

/// Says of a part that was not done that it comes up again.
fn waiting(visit: &Visit, id: &str, block: &str) -> AnyView {
    let (notebook, label) = (visit.session().notebook(), visit.say(After::WaitsForNext));
    let (id, block) = (id.to_owned(), block.to_owned());
    let waits = Memo::new(move |_| {
        notebook.with(|notebook| {
            let content = notebook.content();
            let session = content.sessions.iter().find(|session| session.id == id)?;
            let block = session.blocks.iter().find(|one| one.id == block)?;
            session.waits(block, &content.backlog).then_some(())
        })
    });
    (move || waits.get().map(|()| text("span", "meta", label.clone()))).into_any()
}

fn judge(visit: &Visit, id: &str, block: &str, done: bool) {
    let Some(session) = session_now(visit, id) else { return };
    let backlog = visit.session().notebook().with_untracked(|notebook| notebook.content().backlog.clone());
    if let Some(command) = session.judge(block, done, &backlog, clock::new_id, clock::now()) {
        visit.apply(command);
    }
}

/// Planned against actual: a sentence, and the parts one by one.
fn minutes(visit: &Visit, run: &Run, session: Memo<Option<Session>>) -> AnyView {
    let lasted: Vec<_> = run.blocks.iter().map(RunBlock::lasted_minutes).collect();
    let rows = Memo::new(move |_| {
        session.with(|session| session.as_ref().map(|session| PlanRow::all(session, &lasted)).unwrap_or_default())
    });
    let pace = pace_words(visit, run.minutes_ahead(run.finished.unwrap_or(run.started)));
    let summary = text("summary", "", visit.say(After::PlanTable));
    let legend = text("p", "legend", visit.say(After::PlanLegend));
    element("details", "", vec![summary, paragraph(pace), plan(visit, rows), legend])
}
