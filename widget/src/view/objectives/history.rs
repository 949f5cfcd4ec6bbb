//! Every look at an objective and every revision of it, as a line of steps and as a table.

use binome_core::notebook::Timestamp;
use binome_core::objective::Objective;
use leptos::prelude::*;

use super::followed;
use crate::text::ObjectiveWord;
use crate::view::parts::element::{changing, column, element, row_head, table, text};
use crate::view::parts::heading::heading;
use crate::view::parts::levels;
use crate::view::parts::line::line;
use crate::visit::Visit;

pub(super) fn history(visit: &Visit, id: &str) -> AnyView {
    let whole = followed(visit, id, Objective::clone);
    let whole = Memo::new(move |_| whole());
    let drawn = visit.clone();
    let content = move || whole.with(|whole| whole.as_ref().and_then(|objective| past(&drawn, objective)));
    element("div", "stack", vec![changing(content)])
}

fn past(visit: &Visit, objective: &Objective) -> Option<Vec<AnyView>> {
    if objective.check_ins.is_empty() && objective.revisions.is_empty() {
        return None;
    }
    let heads =
        [ObjectiveWord::ColumnDate, ObjectiveWord::ColumnLevel, ObjectiveWord::ColumnSure, ObjectiveWord::ColumnNote];
    let heads = heads.into_iter().map(|word| column("", visit.say(word))).collect();
    let mut rows: Vec<(Timestamp, AnyView)> = Vec::new();
    for look in &objective.check_ins {
        let level = look.level.map(|level| visit.say(levels::word(level))).unwrap_or_default();
        let sure = look.confidence.map(|sure| sure.to_string()).unwrap_or_default();
        rows.push((look.at, row(visit, look.at, [level, sure, look.note.clone()])));
    }
    for revision in &objective.revisions {
        let before = visit
            .fill(ObjectiveWord::Before, &[("activity", &revision.before.activity), ("sign", &revision.before.sign)]);
        let note = if revision.reason.is_empty() { before } else { format!("{}\n{before}", revision.reason) };
        rows.push((revision.at, row(visit, revision.at, [visit.say(ObjectiveWord::Revised), String::new(), note])));
    }
    rows.sort_by_key(|(at, _)| std::cmp::Reverse(*at));
    let rows = rows.into_iter().map(|(_, row)| row).collect();
    let label = visit.say(ObjectiveWord::Course);
    let table = element("div", "course", vec![table(label.clone(), heads, rows)]);
    Some(vec![heading(visit, 1, "rule", label), steps(objective), table])
}

fn row(visit: &Visit, at: Timestamp, [level, sure, note]: [String; 3]) -> AnyView {
    // In a narrow column the head of the table is not seen: the number says itself what it is.
    let named = (!sure.is_empty()).then(|| text("span", "named", format!("{} ", visit.say(ObjectiveWord::ColumnSure))));
    let cells = vec![
        row_head(visit.words().date(at)),
        text("td", "as-written", level),
        element("td", "", vec![named.into_any(), sure.into_any()]),
        text("td", "as-written", note),
    ];
    element("tr", "", cells)
}

/// The looks as a line of steps, oldest first.
fn steps(objective: &Objective) -> AnyView {
    let levels = objective.check_ins.iter().filter_map(|look| look.level);
    let values: Vec<f64> = levels.map(|level| (f64::from(level) + 2.0) / 4.0).collect();
    line(&values, 0.5)
}
