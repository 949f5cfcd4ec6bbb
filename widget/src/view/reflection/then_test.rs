//! Then against now, at the end of the cycle: where one stands, where one thinks now that one stood, side by side.

use std::collections::BTreeMap;

use binome_core::pack::library::Theme;
use binome_core::reflection::{Answer, Review, ReviewEdit};
use leptos::prelude::*;

use super::review;
use crate::text::ReflectionWord;
use crate::view::parts::choice::one_of_few;
use crate::view::parts::element::{column, element, paragraph, row_head, table, text};
use crate::view::parts::heading::heading;
use crate::visit::Visit;

/// The themes that the pair has chosen, as the programme has them.
pub(super) fn themes(visit: &Visit) -> Vec<Theme> {
    let library = visit.library();
    let chosen = visit.pairing_now().map(|pairing| pairing.themes).unwrap_or_default();
    let chosen = chosen.iter().filter(|position| position.chosen);
    chosen.filter_map(|position| library.theme(&position.theme).cloned()).collect()
}

/// Where the person stands now.
pub(super) fn now(visit: &Visit, id: &str) -> AnyView {
    levels(visit, id, ReflectionWord::NowTitle, ReflectionWord::NowText, "now", |review| &review.now, ReviewEdit::Now)
}

/// Where they think now that they stood at the start.
pub(super) fn then(visit: &Visit, id: &str) -> AnyView {
    let words = (ReflectionWord::ThenTitle, ReflectionWord::ThenText);
    levels(visit, id, words.0, words.1, "then", |review| &review.then, ReviewEdit::Then)
}

fn levels(
    visit: &Visit,
    id: &str,
    head: ReflectionWord,
    hint: ReflectionWord,
    name: &'static str,
    read: fn(&Review) -> &BTreeMap<String, u8>,
    edit: fn(Answer<u8>) -> ReviewEdit,
) -> AnyView {
    let mut content = vec![heading(visit, 1, "", visit.say(head)), paragraph(visit.say(hint))];
    for theme in themes(visit) {
        let choices = theme.levels.iter().enumerate().map(|(level, words)| (level.to_string(), visit.read(words)));
        let (notebook, review_id, theme_id) = (visit.session().notebook(), id.to_owned(), theme.id.clone());
        let chosen = move || {
            let level = |review: &Review| read(review).get(&theme_id).map(u8::to_string);
            let level = notebook
                .with(|notebook| notebook.content().reviews.iter().find(|one| one.id == review_id).and_then(level));
            level.unwrap_or_default()
        };
        let (choosing, review_id, to) = (visit.clone(), id.to_owned(), theme.id.clone());
        let choose = move |level: String| {
            review::change(&choosing, &review_id, edit(Answer { to: to.clone(), answer: level.parse().ok() }));
        };
        let legend = visit.read(&theme.title);
        content.push(one_of_few(&format!("{name}-{}", theme.id), legend, choices.collect(), chosen, choose));
    }
    element("div", "asked", content)
}

/// The three numbers side by side, in levels; nothing where none is known.
pub(super) fn shown(visit: &Visit, review: &Review) -> Option<AnyView> {
    let before = visit.session().notebook().with_untracked(|notebook| review.levels_before(notebook.content()));
    let library = visit.library();
    let rows: Vec<AnyView> = review
        .then_against_now(&before)
        .into_iter()
        .map(|(theme, views)| {
            let name = library.theme(theme).map(|theme| visit.read(&theme.title)).unwrap_or_default();
            let cells =
                [views.reported, views.retrospective, views.shift].map(|levels| text("td", "", moved(visit, levels)));
            element("tr", "", std::iter::once(row_head(name)).chain(cells).collect())
        })
        .collect();
    (!rows.is_empty()).then(|| {
        let heads = [
            ("", ReflectionWord::ColumnTheme),
            ("", ReflectionWord::ColumnReported),
            ("", ReflectionWord::ColumnRetrospective),
            ("", ReflectionWord::ColumnShift),
        ];
        let heads = heads.into_iter().map(|(class, word)| column(class, visit.say(word))).collect();
        vec![
            heading(visit, 1, "rule", visit.say(ReflectionWord::ThenResultTitle)),
            paragraph(visit.say(ReflectionWord::ThenResultText)),
            table(visit.say(ReflectionWord::ThenResultTitle), heads, rows),
        ]
        .into_any()
    })
}

/// So many levels up or down, in words.
fn moved(visit: &Visit, levels: f64) -> String {
    let count = levels.abs() as usize;
    if count == 0 {
        visit.say(ReflectionWord::LevelSame)
    } else if levels > 0.0 {
        visit.count([ReflectionWord::LevelUpOne, ReflectionWord::LevelUpMany, ReflectionWord::LevelUpOther], count)
    } else {
        visit
            .count([ReflectionWord::LevelDownOne, ReflectionWord::LevelDownMany, ReflectionWord::LevelDownOther], count)
    }
}
