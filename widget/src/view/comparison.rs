//! Two takings side by side: what changed by more than noise, and what did not.

use binome_core::assessment::formula::{Estimate, rounded};
use binome_core::assessment::{Change, Comparison, DimensionComparison, Direction, Movement, compare};
use binome_core::notebook::Assessment;
use binome_core::pack::Dimension;
use leptos::prelude::*;

use super::parts::bar::back_bar;
use super::parts::element::{column, element, paragraph, row_head, table, text};
use super::parts::heading::title;
use crate::place::Place;
use crate::text::Word;
use crate::visit::Visit;

pub(super) fn comparison(visit: &Visit, earlier: &str, later: &str) -> Option<AnyView> {
    let (later, questionnaire) = visit.filled(later)?;
    let earlier = visit.assessment(earlier)?;
    let pack = visit.pack();
    let compared = compare(&pack.scoring, &questionnaire, &earlier.sheet(&questionnaire), &later.sheet(&questionnaire));
    let words = visit.words();
    let date = |assessment: &Assessment| words.date(assessment.finished.unwrap_or(assessment.started));
    let dates = words.fill(Word::ComparedDates, &[("earlier", &date(&earlier)), ("later", &date(&later))]);
    let back = back_bar(visit, Place::Result { assessment: later.id.clone() }, Vec::new());
    let mut drawn = vec![back, title(visit, "", visit.say(Word::ComparisonTitle)), text("p", "meta", dates)];
    drawn.extend(changes(visit, &questionnaire.dimensions, &compared));
    Some(drawn.into_any())
}

/// What moved by more than noise, in a sentence and a table.
pub(super) fn changes(visit: &Visit, dimensions: &[Dimension], compared: &Comparison) -> Vec<AnyView> {
    let summary = match compared.movement() {
        Movement::Changed => Word::SomethingChanged,
        Movement::Perhaps => Word::PerhapsChanged,
        Movement::Nothing => Word::NothingChanged,
    };
    let rows = dimensions.iter().zip(&compared.dimensions);
    let rows = rows.map(|(dimension, change)| row(visit, dimension, change)).collect();
    let heads = [
        ("", Word::ColumnDimension),
        ("number", Word::ColumnEarlier),
        ("number", Word::ColumnLater),
        ("", Word::ColumnChange),
    ];
    let heads = heads.into_iter().map(|(class, word)| column(class, visit.say(word))).collect();
    let drawn = [
        Some(paragraph(visit.say(summary))),
        compared.common_items_only.then(|| paragraph(visit.say(Word::CommonItemsOnly))),
        Some(table(visit.say(Word::ComparisonTitle), heads, rows)),
        Some(text("p", "legend", visit.say(Word::NoiseLegend))),
    ];
    drawn.into_iter().flatten().collect()
}

fn row(visit: &Visit, dimension: &Dimension, compared: &DimensionComparison) -> AnyView {
    let score = |estimate: Option<Estimate>| {
        let words = estimate.map(|estimate| rounded(estimate.score).to_string());
        text("td", "number", words.unwrap_or_else(|| visit.say(Word::NotComputed)))
    };
    let verdict = match compared.change.map(Change::direction) {
        None => Word::ChangeUnknown,
        Some(Direction::Up) => Word::ChangeUp,
        Some(Direction::Down) => Word::ChangeDown,
        Some(Direction::Unclear) => Word::ChangeNoise,
    };
    let name = row_head(visit.read(&dimension.title));
    let verdict = text("td", "", visit.say(verdict));
    element("tr", "", vec![name, score(compared.earlier), score(compared.later), verdict])
}
