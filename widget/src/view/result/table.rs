//! The bars as a table: the same facts in words and numbers, on demand.

use binome_core::assessment::DimensionResult;
use binome_core::pack::Dimension;
use leptos::prelude::*;

use super::Shown;
use crate::text::Word;
use crate::view::parts::dimension::{label_word, sentence};
use crate::view::parts::element::{column, element, row_head, table as drawn, text};

pub(super) fn table(shown: &Shown) -> AnyView {
    let visit = &shown.visit;
    let heads = [Word::ColumnDimension, Word::ColumnLabel, Word::ColumnBand, Word::ColumnAnswers];
    let heads = heads.into_iter().map(|word| column("", visit.say(word))).collect();
    let rows = shown.questionnaire.dimensions.iter().zip(&shown.readiness.dimensions);
    let rows = rows.map(|(dimension, result)| row(shown, dimension, result)).collect();
    let summary = text("summary", "", visit.say(Word::AsTable));
    element("details", "", vec![summary, drawn(visit.say(Word::Dimensions), heads, rows)])
}

fn row(shown: &Shown, dimension: &Dimension, result: &DimensionResult) -> AnyView {
    let visit = &shown.visit;
    let (answered, applicable) = (result.answered.to_string(), result.applicable.to_string());
    let answers = visit.words().fill(Word::AnsweredOf, &[("answered", &answered), ("applicable", &applicable)]);
    let band = sentence(visit, result).unwrap_or_else(|| visit.say(Word::NotComputed));
    let cell = |words| text("td", "", words);
    let name = row_head(visit.read(&dimension.title));
    element("tr", "", vec![name, cell(label_word(visit, result.label())), cell(band), cell(answers)])
}
