//! What would change, counted part by part: a table.

use binome_core::notebook::{NotebookPart, PartDifference};
use leptos::prelude::*;

use super::super::parts::element::{column, element, row_head, table, text};
use crate::text::DataWord;
use crate::visit::Visit;

pub(super) fn changes(visit: &Visit, parts: &[PartDifference]) -> AnyView {
    let heads = [DataWord::ColumnAdded, DataWord::ColumnChanged, DataWord::ColumnRemoved, DataWord::ColumnSame];
    let mut columns = vec![column("", visit.say(DataWord::ColumnPart))];
    columns.extend(heads.map(|head| column("number", visit.say(head))));
    let mut rows: Vec<AnyView> = parts.iter().map(|part| row(visit, name(part.part), counts(part))).collect();
    if parts.len() > 1 {
        let mut total = [0; 4];
        for part in parts {
            total.iter_mut().zip(counts(part)).for_each(|(total, count)| *total += count);
        }
        rows.push(row(visit, DataWord::RowTotal, total));
    }
    table(visit.say(DataWord::PreviewFile), columns, rows)
}

fn counts(part: &PartDifference) -> [usize; 4] {
    [part.added, part.changed, part.removed, part.same]
}

fn row(visit: &Visit, name: DataWord, counts: [usize; 4]) -> AnyView {
    let mut cells = vec![row_head(visit.say(name))];
    cells.extend(counts.map(|count| text("td", "number", count.to_string())));
    element("tr", if name == DataWord::RowTotal { "total" } else { "" }, cells)
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
