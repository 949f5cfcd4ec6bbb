//! Where one stands on each theme of the programme, and which ones the pair works on. One choice a theme is enough.

use std::collections::BTreeSet;

use binome_core::pack::library::Theme;
use binome_core::pairing::{Pairing, Part, ThemePosition, ThemePositionEdit};
use leptos::html::custom;
use leptos::prelude::*;

use super::{bar, begin, followed};
use crate::text::PairingWord;
use crate::view::parts::choice::{one_of_few, one_of_many, tick_box};
use crate::view::parts::element::{changing, element, paragraph, text};
use crate::view::parts::heading::{heading, title};
use crate::visit::Visit;

/// The levels of a theme in a word or two, lowest first.
const LEVELS: [PairingWord; 4] =
    [PairingWord::LevelDiscover, PairingWord::LevelHelped, PairingWord::LevelAlone, PairingWord::LevelGuide];

/// The themes that are shown: all, or those that were chosen when it was asked for, so that none vanishes under a hand.
type Shown = Option<BTreeSet<String>>;

const ALL: &str = "all";
const CHOSEN: &str = "chosen";

pub(super) fn themes(visit: &Visit, pairing: &Pairing) -> AnyView {
    let shown = RwSignal::new(Shown::None);
    let listed = {
        let (visit, pairing) = (visit.clone(), pairing.clone());
        move || shown.with(|shown| lists(&visit, &pairing, shown.as_ref()))
    };
    vec![
        bar(visit, Vec::new()),
        title(visit, "", visit.say(PairingWord::ThemesTitle)),
        paragraph(visit.say(PairingWord::ThemesText)),
        said(visit, pairing),
        filter(visit, shown),
        element("div", "stack", vec![listed.into_any()]),
    ]
    .into_any()
}

/// How many themes something was said about.
fn said(visit: &Visit, pairing: &Pairing) -> AnyView {
    let said = followed(visit, &pairing.id, |pairing| pairing.themes.iter().filter(|one| one.now.is_some()).count());
    let said = Memo::new(move |_| said().unwrap_or_default());
    let visit = visit.clone();
    let words = move || match said.get() {
        0 => String::new(),
        count => {
            visit.count([PairingWord::ThemesSaidOne, PairingWord::ThemesSaidMany, PairingWord::ThemesSaidOther], count)
        }
    };
    element("p", "meta", vec![changing(words)])
}

fn filter(visit: &Visit, shown: RwSignal<Shown>) -> AnyView {
    let choices = vec![
        (ALL.to_owned(), visit.say(PairingWord::FilterAll)),
        (CHOSEN.to_owned(), visit.say(PairingWord::FilterChosen)),
    ];
    let value = move || if shown.with(Option::is_some) { CHOSEN } else { ALL }.to_owned();
    let choosing = visit.clone();
    one_of_few("themes-filter", visit.say(PairingWord::FilterTitle), choices, value, move |word| {
        let themes = choosing.pairing_now().map(|pairing| pairing.themes).unwrap_or_default();
        let chosen = themes.into_iter().filter(|position| position.chosen).map(|position| position.theme);
        shown.set((word == CHOSEN).then(|| chosen.collect()));
    })
}

fn lists(visit: &Visit, pairing: &Pairing, shown: Option<&BTreeSet<String>>) -> Vec<AnyView> {
    let library = visit.library();
    let mut content = Vec::new();
    for (part, word) in [(Part::Mentor, PairingWord::ThemesOfMentor), (Part::Mentee, PairingWord::ThemesOfMentee)] {
        let of_part: Vec<AnyView> = library
            .themes
            .iter()
            .filter(|theme| theme.brought_by == part && shown.is_none_or(|shown| shown.contains(&theme.id)))
            .map(|theme| element("li", "", vec![one(visit, pairing, theme)]))
            .collect();
        if !of_part.is_empty() {
            content.push(heading(visit, 1, "rule", visit.say(word)));
            content.push(element("ul", "themes", of_part));
        }
    }
    if content.is_empty() && shown.is_some() {
        content.push(paragraph(visit.say(PairingWord::ThemesNoneChosen)));
    }
    content
}

fn one(visit: &Visit, pairing: &Pairing, theme: &Theme) -> AnyView {
    let name = theme.id.clone();
    let position = followed(visit, &pairing.id, move |pairing| pairing.position(&name).cloned());
    let position = Memo::new(move |_| position().flatten());
    let said = visit.clone();
    let state = move || {
        let position = position.get();
        let level = position.as_ref().and_then(|position| position.now).map_or(PairingWord::LevelUnsaid, level_word);
        let chosen = position.is_some_and(|position| position.chosen);
        let chosen = chosen.then(|| text("span", "chosen", said.say(PairingWord::ThemeChosen)));
        vec![chosen.into_any(), text("span", "", said.say(level))]
    };
    let what =
        vec![text("span", "what", visit.read(&theme.title)), custom("span").class("state").child(state).into_any()];
    let summary = element("summary", "", what);
    let (drawn, shown, about) = (visit.clone(), RwSignal::new(false), theme.clone());
    // What is folded away is drawn when it is opened for the first time.
    let inside = move || shown.get().then(|| choices(&drawn, position, &about));
    custom("details").on(leptos::ev::toggle, move |_| shown.set(true)).child(vec![summary, changing(inside)]).into_any()
}

fn choices(visit: &Visit, position: Memo<Option<ThemePosition>>, theme: &Theme) -> AnyView {
    let say = {
        let (visit, theme) = (visit.clone(), theme.clone());
        move |edit: ThemePositionEdit| {
            if let Some(pairing) = visit.pairing_now() {
                visit.apply(pairing.say_of_theme(&theme.id, theme.brought_by, edit));
            }
        }
    };
    let anchors =
        theme.levels.iter().enumerate().map(|(level, words)| (level.to_string(), visit.read(words))).collect();
    let (now, target, choose, part) = (say.clone(), say.clone(), say.clone(), say);
    let id = |what: &str| format!("theme-{}-{what}", theme.id);
    let number = |level: Option<u8>| level.map(|level| level.to_string()).unwrap_or_default();
    let goals = LEVELS.iter().enumerate().map(|(level, word)| (level.to_string(), visit.say(*word)));
    let goals = [(String::new(), visit.say(PairingWord::LevelUnsaid))].into_iter().chain(goals).collect();
    let read = move |read: fn(&ThemePosition) -> Option<u8>| move || number(position.get().as_ref().and_then(read));
    let usual = theme.brought_by;
    let usual_part = visit.pairing_now().map_or(Part::Mentee, |pairing| pairing.usual_part(usual));
    vec![
        paragraph(visit.read(&theme.sentence)),
        one_of_few(&id("now"), visit.say(PairingWord::LevelNow), anchors, read(|at| at.now), move |level| {
            now(ThemePositionEdit::Now(level.parse().ok()));
        }),
        partner(visit, theme).into_any(),
        tick_box(
            &id("chosen"),
            visit.say(PairingWord::ThemeChoose),
            move || position.get().is_some_and(|position| position.chosen),
            move |chosen| choose(ThemePositionEdit::Chosen(chosen)),
        ),
        one_of_many(&id("target"), visit.say(PairingWord::LevelTarget), goals, read(|at| at.target), move |level| {
            target(ThemePositionEdit::Target(level.parse().ok()));
        }),
        one_of_few(
            &id("part"),
            visit.say(PairingWord::PartOnTheme),
            begin::parts(visit),
            move || position.get().map_or(usual_part, |position| position.part).word().to_owned(),
            move |word| {
                if let Some(chosen) = Part::from_word(&word) {
                    part(ThemePositionEdit::Part(chosen));
                }
            },
        ),
    ]
    .into_any()
}

/// Where the partner stands, if they said so.
fn partner(visit: &Visit, theme: &Theme) -> Option<AnyView> {
    let pairing = visit.pairing_now()?;
    let level = visit.session().notebook().with_untracked(|notebook| {
        let exchange = notebook.content().exchanges.iter().find(|exchange| exchange.id == pairing.id)?;
        exchange.common.themes.iter().find(|position| position.theme == theme.id)?.now
    })?;
    let level = visit.say(level_word(level));
    Some(text("p", "partner", visit.fill(PairingWord::PartnerStands, &[("level", &level)])))
}

fn level_word(level: u8) -> PairingWord {
    LEVELS.get(usize::from(level)).copied().unwrap_or(PairingWord::LevelUnsaid)
}
