//! What would change, counted part by part, before a person lets it.

use std::sync::Arc;

use binome_core::notebook::{Notebook, NotebookPart, PartDifference, Timestamp, difference};
use leptos::html::custom;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::parts::button::button;
use super::super::parts::element::{column, element, paragraph, row_head, table, text};
use super::take::Answer;
use crate::boundary::clock;
use crate::text::DataWord;
use crate::visit::Visit;

/// A notebook that may take the place of the one that is open.
#[derive(Clone)]
pub(super) struct Offer {
    source: Source,
    notebook: Arc<Notebook>,
}

/// Where it comes from.
#[derive(Clone, Copy)]
pub(super) enum Source {
    File,
    Revision(Timestamp),
}

impl Offer {
    pub(super) fn new(source: Source, notebook: Notebook) -> Self {
        Self { source, notebook: Arc::new(notebook) }
    }
}

pub(super) fn preview(visit: &Visit, offer: &Offer, answer: RwSignal<Answer>) -> AnyView {
    let words = visit.words();
    let head = match offer.source {
        Source::File => words.get(DataWord::PreviewFile),
        Source::Revision(at) => words.fill(DataWord::PreviewRevision, &[("date", &words.date_and_time(at))]),
    };
    let (notebook, new, compared) = (visit.session().notebook(), offer.notebook.clone(), visit.clone());
    let parts = Memo::new(move |_| notebook.with(|notebook| difference(notebook, &new)));
    let is_empty = offer.notebook.is_empty();
    let facts = move || match parts.get() {
        parts if parts.iter().all(PartDifference::is_none) => paragraph(compared.say(DataWord::PreviewSame)),
        _ if is_empty => paragraph(compared.say(DataWord::PreviewEmpty)),
        parts => differences(&compared, &parts),
    };
    let (act, new) = (visit.clone(), offer.notebook.clone());
    let replace = button("data-replace", "button", words.get(DataWord::Replace), move || {
        replace_by(&act, &new, answer);
    });
    let back = visit.clone();
    let leave = button("data-leave", "quiet", words.get(DataWord::Leave), move || {
        answer.set(Answer::Nothing);
        back.host().focus_soon("data-file");
    });
    let title = custom("p").attr("id", "data-preview").attr("tabindex", "-1").class("offered").child(head).into_any();
    let content = vec![
        title,
        facts.into_any(),
        text("p", "meta", words.get(DataWord::PreviewText)),
        element("div", "actions", vec![replace, leave]),
    ];
    element("div", "note stack", content)
}

fn replace_by(visit: &Visit, notebook: &Notebook, answer: RwSignal<Answer>) {
    let (visit, notebook) = (visit.clone(), notebook.clone());
    spawn_local(async move {
        if visit.session().replace(notebook, clock::now()).await {
            answer.set(Answer::Replaced);
            visit.announce(visit.say_now(DataWord::Replaced));
            visit.host().focus_soon("data-file");
        }
    });
}

fn differences(visit: &Visit, parts: &[PartDifference]) -> AnyView {
    let heads = [DataWord::ColumnAdded, DataWord::ColumnChanged, DataWord::ColumnRemoved, DataWord::ColumnSame];
    let mut columns = vec![column("", visit.say(DataWord::ColumnPart))];
    columns.extend(heads.map(|head| column("number", visit.say(head))));
    let rows = parts.iter().map(|part| {
        let counts = [part.added, part.changed, part.removed, part.same];
        let mut cells = vec![row_head(visit.say(name(part.part)))];
        cells.extend(counts.map(|count| text("td", "number", count.to_string())));
        element("tr", "", cells)
    });
    table(visit.say(DataWord::PreviewFile), columns, rows.collect())
}

fn name(part: NotebookPart) -> DataWord {
    match part {
        NotebookPart::Assessments => DataWord::PartAssessments,
        NotebookPart::Pairings => DataWord::PartPairings,
        NotebookPart::Objectives => DataWord::PartObjectives,
        NotebookPart::Sessions => DataWord::PartSessions,
        NotebookPart::Actions => DataWord::PartActions,
        NotebookPart::Backlog => DataWord::PartBacklog,
        NotebookPart::Reflections => DataWord::PartReflections,
        NotebookPart::Prompts => DataWord::PartPrompts,
        NotebookPart::Reviews => DataWord::PartReviews,
        NotebookPart::Exchanges => DataWord::PartExchanges,
    }
}
