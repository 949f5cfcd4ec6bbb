//! Several takings of one form: each dimension over time, and whether it goes up or down by more than noise.

use binome_core::assessment::formula::rounded;
use binome_core::assessment::{Course, Direction};
use binome_core::pack::Dimension;
use leptos::prelude::*;

use super::parts::element::{column, element, paragraph, row_head, table, text};
use super::parts::heading::heading;
use super::parts::line::line;
use crate::text::Word;
use crate::visit::Visit;

/// The highest score.
const WHOLE: f64 = 100.0;

/// A line and a word for each dimension that has a course; nothing when none has.
pub(super) fn trend(visit: &Visit, dimensions: &[Dimension], courses: &[Option<Course>]) -> Option<AnyView> {
    let known = dimensions.iter().zip(courses).filter_map(|(dimension, course)| Some((dimension, course.as_ref()?)));
    let rows: Vec<AnyView> = known.map(|(dimension, course)| row(visit, dimension, course)).collect();
    let heads = [Word::ColumnDimension, Word::ColumnCourse, Word::ColumnTrend];
    let heads = heads.into_iter().map(|word| column("", visit.say(word))).collect();
    (!rows.is_empty()).then(|| {
        let head = heading(visit, 1, "rule", visit.say(Word::TrendTitle));
        let words = paragraph(visit.say(Word::TrendText));
        vec![head, words, table(visit.say(Word::TrendTitle), heads, rows)].into_any()
    })
}

fn row(visit: &Visit, dimension: &Dimension, course: &Course) -> AnyView {
    let scores = || course.occasions.iter().map(|occasion| occasion.estimate.score);
    let values: Vec<f64> = scores().map(|score| score / WHOLE).collect();
    let numbers = scores().map(|score| rounded(score).to_string()).collect::<Vec<_>>().join(" · ");
    let drawn = vec![line(&values, visit.pack().scoring.cut / WHOLE), text("span", "meta", numbers)];
    let word = match course.trend.direction() {
        Direction::Up => Word::TrendUp,
        Direction::Down => Word::TrendDown,
        Direction::Unclear => Word::TrendNone,
    };
    let name = row_head(visit.read(&dimension.title));
    element("tr", "", vec![name, element("td", "", drawn), text("td", "", visit.say(word))])
}
