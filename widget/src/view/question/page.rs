//! All questions of a page at once: the gates, or the items of one dimension.

use binome_core::assessment::{Form, Question, Response, page_of};
use leptos::prelude::*;

use super::Asked;
use super::choices::{Answer, answer_of, command};
use super::group::{group, radio_id};
use crate::boundary::clock;
use crate::place::Name;
use crate::text::Word;
use crate::view::parts::button::button;
use crate::view::parts::element::{alert, changing, element, paragraph};
use crate::view::parts::heading::title;

pub(super) fn page(asked: &Asked) -> AnyView {
    let first = questions(asked).first().copied().unwrap_or(asked.question);
    let warned = ArcRwSignal::new(false);
    let onward = {
        let (asked, warned) = (asked.clone(), warned.clone());
        button("onward", "button", asked.visit.say(Word::Continue), move || go_on(&asked, &warned))
    };
    let (words, shown) = (asked.visit.words(), asked.clone());
    let warning = move || {
        let open = open(&shown).len();
        let forms = [Word::PageOpenOne, Word::PageOpenMany, Word::PageOpenOther];
        (warned.get() && open > 0).then(|| alert(None, words.count(forms, open)))
    };
    let drawn = [
        Some(asked.bar(first)),
        Some(title(&asked.visit, "", asked.title())),
        description(asked),
        Some(groups(asked)),
        Some(changing(warning)),
        Some(element("div", "actions", vec![onward])),
        Some(asked.other_way()),
    ];
    drawn.into_iter().flatten().collect::<Vec<_>>().into_any()
}

/// The groups, drawn again when the answers show or hide an item; the focus then goes back to where it was.
fn groups(asked: &Asked) -> AnyView {
    let notebook = asked.visit.session().notebook();
    let (followed, drawn) = (asked.clone(), asked.clone());
    let shown = Memo::new(move |_| {
        notebook.track();
        questions(&followed)
    });
    let no_error = ArcRwSignal::new(None).read_only();
    let groups = move || {
        let shown = shown.get();
        drawn.visit.focus_again();
        shown.iter().map(|question| group(&drawn, *question, no_error.clone())).collect::<Vec<_>>()
    };
    element("div", "groups", vec![changing(groups)])
}

fn questions(asked: &Asked) -> Vec<Question> {
    let form = Form::of(&asked.questionnaire, &asked.now());
    form.page(&asked.questionnaire, asked.question).collect()
}

/// The questions of the page that have no entry yet. Follows the notebook.
fn open(asked: &Asked) -> Vec<Question> {
    asked.visit.session().notebook().track();
    let form = Form::of(&asked.questionnaire, &asked.now());
    let on_page = |question: &Question| form.page(&asked.questionnaire, asked.question).any(|other| other == *question);
    form.unanswered.iter().copied().filter(on_page).collect()
}

fn description(asked: &Asked) -> Option<AnyView> {
    let index = page_of(&asked.questionnaire, asked.question)?;
    let dimension = asked.questionnaire.dimensions.get(index)?;
    Some(paragraph(asked.visit.read(&dimension.description)))
}

/// Once warned, goes on and passes over the items that are open; open gates stay open.
fn go_on(asked: &Asked, warned: &ArcRwSignal<bool>) {
    let open = untrack(|| open(asked));
    if let (Some(first), false) = (open.first(), warned.get_untracked()) {
        warned.set(true);
        let (Name::Gate(id) | Name::Item(id)) = Name::of(&asked.questionnaire, *first);
        asked.visit.host().focus_soon(&radio_id(&id, 0));
        return;
    }
    for question in open {
        if let Name::Item(id) = Name::of(&asked.questionnaire, question) {
            asked.visit.apply(command(&asked.draft.id, &id, Answer::Item(Response::Skipped)));
        }
    }
    count_time(asked);
    if let Some(last) = questions(asked).last() {
        asked.go_on(*last);
    }
}

fn count_time(asked: &Asked) {
    let Some(page) = page_of(&asked.questionnaire, asked.question) else { return };
    let now = asked.now();
    let newly = |question: &Question| {
        let (Name::Gate(id) | Name::Item(id)) = Name::of(&asked.questionnaire, *question);
        answer_of(&asked.draft, *question, &id).is_none() && answer_of(&now, *question, &id).is_some()
    };
    let items = questions(asked).iter().filter(|question| newly(question)).count();
    asked.visit.sitting().took(clock::seconds(), &asked.draft.id, page, items);
}
