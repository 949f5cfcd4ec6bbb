//! The bars as a table: the same facts in words and numbers, on demand.

use leptos::prelude::*;

use super::chart::sentence;
use super::{Shown, label_word};
use crate::text::Word;

pub(super) fn table(shown: &Shown) -> AnyView {
    let visit = &shown.visit;
    let rows = shown.questionnaire.dimensions.iter().zip(&shown.readiness.dimensions);
    let rows: Vec<_> = rows
        .map(|(dimension, result)| {
            let answered = [("answered", result.answered.to_string()), ("applicable", result.applicable.to_string())];
            let answered: Vec<_> = answered.iter().map(|(name, value)| (*name, value.as_str())).collect();
            view! {
                <tr>
                    <th scope="row">{visit.read(&dimension.title)}</th>
                    <td>{label_word(shown, result.label())}</td>
                    <td>{sentence(shown, result).unwrap_or_else(|| visit.say(Word::NotComputed))}</td>
                    <td>{visit.words().fill(Word::AnsweredOf, &answered)}</td>
                </tr>
            }
        })
        .collect();
    view! {
        <details>
            <summary>{visit.say(Word::AsTable)}</summary>
            <div class="wide" tabindex="0" role="region" aria-label=visit.say(Word::Dimensions)>
                <table>
                    <thead>
                        <tr>
                            <th scope="col">{visit.say(Word::ColumnDimension)}</th>
                            <th scope="col">{visit.say(Word::ColumnLabel)}</th>
                            <th scope="col">{visit.say(Word::ColumnBand)}</th>
                            <th scope="col">{visit.say(Word::ColumnAnswers)}</th>
                        </tr>
                    </thead>
                    <tbody>{rows}</tbody>
                </table>
            </div>
        </details>
    }
    .into_any()
}
