//! What would change, counted: in a sentence, and part by part in a table.

use binome_core::notebook::{NotebookPart, PartDifference};
use leptos::prelude::*;

use super::super::parts::element::{column, element, row_head, table, text};
use crate::text::DataWord;
use crate::visit::Visit;

pub(super) fn changes(visit: &Visit, parts: &[PartDifference]) -> AnyView {
    let heads = [DataWord::ColumnAdded, DataWord::ColumnChanged, DataWord::ColumnRemoved, DataWord::ColumnSame];
    let mut columns = vec![column("", visit.say(DataWord::ColumnPart))];
    columns.extend(heads.map(|head| column("number", visit.say(head))));
    let rows = parts.iter().map(|part| {
        let mut cells = vec![row_head(visit.say(name(part.part)))];
        cells.extend(counts(part).map(|count| text("td", "number", count.to_string())));
        element("tr", "", cells)
    });
    table(visit.say(DataWord::PreviewFile), columns, rows.collect())
}

/// "Added: 6. Changed: 0. Removed: 0. Kept: 12."
pub(super) fn in_words(visit: &Visit, parts: &[PartDifference]) -> String {
    let mut total = [0; 4];
    for part in parts {
        total.iter_mut().zip(counts(part)).for_each(|(total, count)| *total += count);
    }
    let [added, changed, removed, kept] = total.map(|count: usize| count.to_string());
    let values = [("added", &*added), ("changed", &*changed), ("removed", &*removed), ("kept", &*kept)];
    visit.words().fill(DataWord::PreviewTotal, &values)
}

fn counts(part: &PartDifference) -> [usize; 4] {
    [part.added, part.changed, part.removed, part.same]
}

pub(super) fn name(part: NotebookPart) -> DataWord {
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
