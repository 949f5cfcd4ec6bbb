//! What would change before a person lets it, and how: merged into what is here, or in its place.

use std::sync::Arc;

use binome_core::notebook::{CommandError, Notebook, PartDifference, Timestamp, difference, merge};
use leptos::html::custom;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::parts::button::button;
use super::super::parts::choice::one_of_few;
use super::super::parts::element::{changing, element, text};
use super::changes::{changes, in_words};
use super::refusal;
use super::take::Answer;
use crate::boundary::clock;
use crate::text::DataWord;
use crate::visit::Visit;

/// A notebook that may take the place of the one that is open, or be merged into it.
#[derive(Clone)]
pub(super) struct Offer {
    source: Source,
    notebook: Arc<Notebook>,
    /// The text of the linked file, when it comes from there.
    linked: Option<Arc<str>>,
}

/// Where it comes from.
#[derive(Clone, Copy, PartialEq)]
pub(super) enum Source {
    File,
    Revision(Timestamp),
}

impl Offer {
    pub(super) fn new(source: Source, notebook: Notebook) -> Self {
        Self { source, notebook: Arc::new(notebook), linked: None }
    }

    /// What was found in the linked file.
    pub(super) fn of_link(notebook: Notebook, text: Arc<str>) -> Self {
        Self { linked: Some(text), ..Self::new(Source::File, notebook) }
    }
}

/// What is done with it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Manner {
    Merge,
    Replace,
}

impl Manner {
    const MERGE: &str = "merge";

    fn name(self) -> &'static str {
        match self {
            Self::Merge => Self::MERGE,
            Self::Replace => "replace",
        }
    }

    /// What the notebook would be, or why both do not fit into one.
    fn outcome(self, here: &Notebook, offered: &Arc<Notebook>) -> Result<Arc<Notebook>, CommandError> {
        match self {
            Self::Merge => merge(here, offered).map(Arc::new),
            Self::Replace => Ok(offered.clone()),
        }
    }
}

pub(super) fn preview(visit: &Visit, offer: &Offer, answer: RwSignal<Answer>) -> AnyView {
    let words = visit.words();
    let head = match offer.source {
        Source::File => words.get(DataWord::PreviewFile),
        Source::Revision(at) => words.fill(DataWord::PreviewRevision, &[("date", &words.date_and_time(at))]),
    };
    let here = visit.session().notebook();
    // An earlier version is gone back to: there is nothing to merge.
    let may_merge = offer.source == Source::File && !here.with_untracked(Notebook::is_empty);
    let manner = RwSignal::new(if may_merge { Manner::Merge } else { Manner::Replace });
    let offered = offer.notebook.clone();
    let parts = Memo::new(move |_| {
        here.with(|here| manner.get().outcome(here, &offered).map(|outcome| difference(here, &outcome)))
    });
    let (said, drawn, is_empty) = (visit.clone(), visit.clone(), offer.notebook.is_empty());
    let in_words = move || match (parts.get(), manner.get()) {
        (Err(error), _) => refusal::of_merge(&said, &error),
        (Ok(parts), Manner::Merge) if are_same(&parts) => said.say(DataWord::MergeSame),
        (Ok(parts), Manner::Replace) if are_same(&parts) => said.say(DataWord::PreviewSame),
        (Ok(_), Manner::Replace) if is_empty => said.say(DataWord::PreviewEmpty),
        (Ok(parts), _) => in_words(&said, &parts),
    };
    let part_by_part = move || parts.get().ok().filter(|parts| !are_same(parts)).map(|parts| changes(&drawn, &parts));
    let merging = visit.clone();
    let merging = move || (manner.get() == Manner::Merge).then(|| text("p", "meta", merging.say(DataWord::MergeText)));
    let title = custom("p").attr("id", "data-preview").attr("tabindex", "-1").class("offered").child(head).into_any();
    let content = vec![
        title,
        may_merge.then(|| choose(visit, manner)).into_any(),
        custom("p").attr("role", "status").child(in_words).into_any(),
        changing(part_by_part),
        changing(merging),
        text("p", "meta", words.get(DataWord::PreviewText)),
        actions(visit, offer, manner, Memo::new(move |_| parts.with(Result::is_ok)), answer),
    ];
    element("div", "note stack", content)
}

fn are_same(parts: &[PartDifference]) -> bool {
    parts.iter().all(PartDifference::is_none)
}

fn choose(visit: &Visit, manner: RwSignal<Manner>) -> AnyView {
    let choices = vec![
        (Manner::Merge.name().to_owned(), visit.say(DataWord::MannerMerge)),
        (Manner::Replace.name().to_owned(), visit.say(DataWord::MannerReplace)),
    ];
    let legend = visit.say(DataWord::MannerLegend);
    one_of_few(
        "data-manner",
        legend,
        choices,
        move || manner.get().name().to_owned(),
        move |name| {
            manner.set(if name == Manner::MERGE { Manner::Merge } else { Manner::Replace });
        },
    )
}

fn actions(
    visit: &Visit,
    offer: &Offer,
    manner: RwSignal<Manner>,
    fits: Memo<bool>,
    answer: RwSignal<Answer>,
) -> AnyView {
    let (drawn, offer) = (visit.clone(), offer.clone());
    let go = move || {
        let (act, offer, manner) = (drawn.clone(), offer.clone(), manner.get());
        let word = match manner {
            Manner::Merge => DataWord::Merge,
            Manner::Replace => DataWord::Replace,
        };
        let go = button("data-replace", "button", drawn.say(word), move || take(&act, &offer, manner, answer));
        fits.get().then_some(go)
    };
    let back = visit.clone();
    let leave = button("data-leave", "quiet", visit.say(DataWord::Leave), move || {
        answer.set(Answer::Nothing);
        back.host().focus_soon("data-file");
    });
    element("div", "actions", vec![changing(go), leave])
}

fn take(visit: &Visit, offer: &Offer, manner: Manner, answer: RwSignal<Answer>) {
    let (visit, offer) = (visit.clone(), offer.clone());
    spawn_local(async move {
        let outcome =
            |here: &Notebook| manner.outcome(here, &offer.notebook).ok().map(|outcome| Notebook::clone(&outcome));
        if !visit.session().replace_by(outcome, clock::now()).await {
            return not_taken(&visit, answer);
        }
        let done = match manner {
            Manner::Merge => DataWord::Merged,
            Manner::Replace => DataWord::Replaced,
        };
        answer.set(Answer::Done(done));
        visit.announce(visit.say_now(done));
        visit.host().focus_soon("data-file");
        // Only what is here now may be written over what was in the file.
        if !visit.session().holds().await {
            not_taken(&visit, answer);
        } else if let Some(text) = offer.linked {
            visit.session().settle_link(text).await;
        }
    });
}

/// The notebook is as it was, or as another page has left it.
fn not_taken(visit: &Visit, answer: RwSignal<Answer>) {
    answer.set(Answer::Refused(visit.say_now(DataWord::NotTaken)));
    visit.host().focus_soon("data-file");
}
