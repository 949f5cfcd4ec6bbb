//! Writing the charter: choosing from the programme's clauses and changing their words; nothing is kept before the end.

use binome_core::pairing::{Clause, Pairing};
use leptos::prelude::*;

use super::bar;
use crate::boundary::clock;
use crate::session::charter_of;
use crate::text::PairingWord;
use crate::view::parts::button::button;
use crate::view::parts::choice::tick_box;
use crate::view::parts::element::{changing, element, paragraph};
use crate::view::parts::field::{Field, area, line};
use crate::view::parts::heading::title;
use crate::visit::{Draft, Visit};

/// A clause while it is written.
#[derive(Clone)]
struct ClauseDraft {
    id: String,
    title: Draft,
    text: Draft,
    taken: Draft,
}

/// What stands in the draft of what was ticked.
const TAKEN: &str = "taken";

impl ClauseDraft {
    fn of(visit: &Visit, place: &str, clause: &Clause, taken: bool) -> Self {
        let typed = |part: &str, begin: &str| visit.draft(&format!("{place}{}-{part}", clause.id), begin);
        Self {
            id: clause.id.clone(),
            title: typed("title", &clause.title),
            text: typed("text", &clause.text),
            taken: typed("taken", if taken { TAKEN } else { "" }),
        }
    }

    fn is_taken(&self) -> bool {
        self.taken.get() == TAKEN
    }
}

pub(super) fn clauses(visit: &Visit, pairing: &Pairing, writing: RwSignal<bool>) -> AnyView {
    let is_first = pairing.charter.is_empty();
    let place = charter_of(pairing);
    let drafts = RwSignal::new(drafts(visit, pairing, &place));
    let reason = visit.draft(&format!("{place}reason"), "");
    let drawn = visit.clone();
    let rows = move || drafts.get().iter().map(|draft| row(&drawn, draft)).collect::<Vec<_>>();
    let (adding, about) = (visit.clone(), place.clone());
    let add = button("clause-add", "quiet", visit.say(PairingWord::ClauseAdd), move || {
        let draft = ClauseDraft::of(&adding, &about, &blank(clock::new_id()), true);
        let field = format!("clause-{}-title", draft.id);
        drafts.update(|drafts| drafts.push(draft));
        adding.host().focus_soon(&field);
    });
    let (saving, about, leaving) = (visit.clone(), pairing.clone(), visit.clone());
    let (used, given_up, why) = (place.clone(), place, reason.clone());
    let save = button("charter-save", "button", visit.say(PairingWord::CharterSave), move || {
        saving.typing().settle();
        let clauses = drafts.with_untracked(|drafts| drafts.iter().filter_map(written).collect());
        if saving.apply(about.amend_charter(clauses, &clock::new_id(), &why.words(), clock::now())) {
            saving.session().forget_drafts(&used);
            writing.set(false);
            saving.host().focus_soon("heading");
        }
    });
    let cancel = (!is_first).then(|| {
        button("charter-cancel", "quiet", visit.say(PairingWord::Cancel), move || {
            leaving.session().forget_drafts(&given_up);
            writing.set(false);
            leaving.host().focus_soon("heading");
        })
    });
    let why = (!is_first)
        .then(|| line(visit, "text", Field::over(&reason, "charter-reason", visit.say(PairingWord::ReasonLabel))));
    let intro = if is_first { PairingWord::CharterText } else { PairingWord::CharterAmendText };
    vec![
        bar(visit, Vec::new()),
        title(visit, "", visit.say(PairingWord::CharterTitle)),
        paragraph(visit.say(intro)),
        why.into_any(),
        element("ul", "clauses", vec![changing(rows)]),
        add,
        element("div", "actions", vec![save, cancel.into_any()]),
    ]
    .into_any()
}

fn blank(id: String) -> Clause {
    Clause { id, title: String::new(), text: String::new() }
}

/// The clauses of the latest version, those of the programme that are not in it, then those that were begun.
fn drafts(visit: &Visit, pairing: &Pairing, place: &str) -> Vec<ClauseDraft> {
    let latest = pairing.charter.last().map(|version| version.clauses.as_slice()).unwrap_or_default();
    let library = visit.library();
    let is_new = |id: &str| !latest.iter().any(|clause| clause.id == id);
    let offered = library.charter.iter().filter(|clause| is_new(&clause.id)).map(|clause| {
        let words = Clause { id: clause.id.clone(), title: visit.read(&clause.title), text: visit.read(&clause.text) };
        ClauseDraft::of(visit, place, &words, latest.is_empty())
    });
    let known = latest.iter().map(|clause| ClauseDraft::of(visit, place, clause, true));
    let mut drafts: Vec<ClauseDraft> = known.chain(offered).collect();
    for place_of_one in visit.session().drafts_at(place) {
        let Some((id, _)) = place_of_one.rsplit_once('-') else { continue };
        if drafts.iter().all(|draft| draft.id != id) {
            drafts.push(ClauseDraft::of(visit, place, &blank(id.to_owned()), true));
        }
    }
    drafts
}

fn row(visit: &Visit, draft: &ClauseDraft) -> AnyView {
    let ClauseDraft { id, title, text, .. } = draft.clone();
    let (named, named_by) = (visit.clone(), title.clone());
    let tick_label = Memo::new(move |_| {
        let title = named_by.get();
        if title.is_empty() { named.say(PairingWord::ClauseOwn) } else { title }
    });
    let (ticked, ticking) = (draft.clone(), draft.taken.clone());
    let tick = tick_box(
        &format!("clause-{id}"),
        tick_label.get_untracked(),
        move || ticked.is_taken(),
        move |on| ticking.set(if on { TAKEN.to_owned() } else { String::new() }),
    );
    let name = Field::over(&title, format!("clause-{id}-title"), visit.say(PairingWord::ClauseTitle));
    let words = Field::over(&text, format!("clause-{id}-text"), visit.say(PairingWord::ClauseText));
    let is_own = text.words().is_empty();
    let fields = vec![line(visit, "text", name), area(visit, words)];
    let fold = if is_own {
        element("div", "", fields)
    } else {
        let summary = super::super::parts::element::text("summary", "", visit.say(PairingWord::ClauseChange));
        element("details", "", std::iter::once(summary).chain(fields).collect())
    };
    let shown = move || (!is_own).then(|| paragraph(text.get()));
    element("li", "", vec![tick, changing(shown), fold])
}

fn written(draft: &ClauseDraft) -> Option<Clause> {
    let clause = Clause { id: draft.id.clone(), title: draft.title.words(), text: draft.text.words() };
    let is_taken = draft.taken.words() == TAKEN;
    (is_taken && !(clause.title.is_empty() && clause.text.is_empty())).then_some(clause)
}
