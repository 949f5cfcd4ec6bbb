//! Writing the charter: choosing from the programme's clauses and changing their words; nothing is kept before the end.

use binome_core::pairing::{Clause, Pairing};
use leptos::prelude::*;

use super::bar;
use crate::boundary::clock;
use crate::text::PairingWord;
use crate::view::parts::button::button;
use crate::view::parts::choice::tick_box;
use crate::view::parts::element::{element, paragraph};
use crate::view::parts::field::{Field, area, line};
use crate::view::parts::heading::title;
use crate::visit::Visit;

/// A clause while it is written.
#[derive(Clone)]
struct Draft {
    id: String,
    title: ArcRwSignal<String>,
    text: ArcRwSignal<String>,
    taken: ArcRwSignal<bool>,
}

impl Draft {
    fn of(id: String, title: String, text: String, taken: bool) -> Self {
        Self { id, title: ArcRwSignal::new(title), text: ArcRwSignal::new(text), taken: ArcRwSignal::new(taken) }
    }
}

pub(super) fn clauses(visit: &Visit, pairing: &Pairing, writing: RwSignal<bool>) -> AnyView {
    let is_first = pairing.charter.is_empty();
    let place = format!("charter-{}-", pairing.id);
    let drafts = visit.draft(&format!("{place}clauses"), || ArcRwSignal::new(drafts(visit, pairing)));
    let drafts = RwSignal::from(drafts);
    let reason = visit.draft_text(&format!("{place}reason"), "");
    let drawn = visit.clone();
    let rows = move || drafts.get().iter().map(|draft| row(&drawn, draft)).collect::<Vec<_>>();
    let own = visit.clone();
    let add = button("clause-add", "quiet", visit.say(PairingWord::ClauseAdd), move || {
        let draft = Draft::of(clock::new_id(), String::new(), String::new(), true);
        let field = format!("clause-{}-title", draft.id);
        drafts.update(|drafts| drafts.push(draft));
        own.host().focus_soon(&field);
    });
    let (saving, about, leaving) = (visit.clone(), pairing.clone(), visit.clone());
    let save = button("charter-save", "button", visit.say(PairingWord::CharterSave), move || {
        saving.typing().settle();
        let clauses = drafts.with_untracked(|drafts| drafts.iter().filter_map(written).collect());
        let reason = reason.get_untracked();
        if saving.apply(about.amend_charter(clauses, &clock::new_id(), reason.trim(), clock::now())) {
            saving.sitting().forget_drafts(&place);
            writing.set(false);
            saving.host().focus_soon("heading");
        }
    });
    let given_up = format!("charter-{}-", pairing.id);
    let cancel = (!is_first).then(|| {
        button("charter-cancel", "quiet", visit.say(PairingWord::Cancel), move || {
            leaving.sitting().forget_drafts(&given_up);
            writing.set(false);
            leaving.host().focus_soon("heading");
        })
    });
    let why = (!is_first).then(|| {
        let field = Field::new(
            "charter-reason",
            visit.say(PairingWord::ReasonLabel),
            move || reason.get(),
            move |text| reason.set(text),
        );
        line(visit, "text", field)
    });
    let intro = if is_first { PairingWord::CharterText } else { PairingWord::CharterAmendText };
    vec![
        bar(visit, Vec::new()),
        title(visit, "", visit.say(PairingWord::CharterTitle)),
        paragraph(visit.say(intro)),
        why.into_any(),
        element("ul", "clauses", vec![rows.into_any()]),
        add,
        element("div", "actions", vec![save, cancel.into_any()]),
    ]
    .into_any()
}

/// The clauses of the latest version, then those of the programme that are not in it.
fn drafts(visit: &Visit, pairing: &Pairing) -> Vec<Draft> {
    let latest = pairing.charter.last().map(|version| version.clauses.as_slice()).unwrap_or_default();
    let own = latest.iter().map(|clause| Draft::of(clause.id.clone(), clause.title.clone(), clause.text.clone(), true));
    let library = visit.library();
    let is_new = |id: &str| !latest.iter().any(|clause| clause.id == id);
    let offered = library.charter.iter().filter(|clause| is_new(&clause.id)).map(|clause| {
        Draft::of(clause.id.clone(), visit.read(&clause.title), visit.read(&clause.text), latest.is_empty())
    });
    own.chain(offered).collect()
}

fn row(visit: &Visit, draft: &Draft) -> AnyView {
    let Draft { id, title, text, taken } = draft.clone();
    let named_by = title.clone();
    let label = move || named_by.get();
    let named = visit.clone();
    let tick_label = Memo::new(move |_| {
        let title = label();
        if title.is_empty() { named.say(PairingWord::ClauseOwn) } else { title }
    });
    let (ticked, ticking) = (taken.clone(), taken);
    let tick =
        tick_box(&format!("clause-{id}"), tick_label.get_untracked(), move || ticked.get(), move |on| ticking.set(on));
    let name = Field::new(
        format!("clause-{id}-title"),
        visit.say(PairingWord::ClauseTitle),
        {
            let title = title.clone();
            move || title.get()
        },
        move |words| title.set(words),
    );
    let words = Field::new(
        format!("clause-{id}-text"),
        visit.say(PairingWord::ClauseText),
        {
            let text = text.clone();
            move || text.get()
        },
        {
            let text = text.clone();
            move |words| text.set(words)
        },
    );
    let is_own = text.get_untracked().is_empty();
    let fields = vec![line(visit, "text", name), area(visit, words)];
    let fold = if is_own {
        element("div", "", fields)
    } else {
        let summary = super::super::parts::element::text("summary", "", visit.say(PairingWord::ClauseChange));
        element("details", "", std::iter::once(summary).chain(fields).collect())
    };
    let shown = move || (!is_own).then(|| paragraph(text.get()));
    element("li", "", vec![tick, shown.into_any(), fold])
}

fn written(draft: &Draft) -> Option<Clause> {
    let (title, text) = (draft.title.get_untracked(), draft.text.get_untracked());
    let clause = Clause { id: draft.id.clone(), title: title.trim().to_owned(), text: text.trim().to_owned() };
    (draft.taken.get_untracked() && !(clause.title.is_empty() && clause.text.is_empty())).then_some(clause)
}
