//! Where one stands on each theme of the programme, and which ones the pair works on. One choice a theme is enough.

use binome_core::pack::library::Theme;
use binome_core::pairing::{Pairing, Part, ThemePosition, ThemePositionEdit};
use leptos::html::custom;
use leptos::prelude::*;

use super::{bar, begin, current, followed};
use crate::text::PairingWord;
use crate::view::parts::choice::{one_of_few, one_of_many, tick_box};
use crate::view::parts::element::{element, paragraph, text};
use crate::view::parts::heading::{heading, title};
use crate::visit::Visit;

/// The levels of a theme in a word or two, lowest first.
const LEVELS: [PairingWord; 4] =
    [PairingWord::LevelDiscover, PairingWord::LevelHelped, PairingWord::LevelAlone, PairingWord::LevelGuide];

pub(super) fn themes(visit: &Visit, pairing: &Pairing) -> AnyView {
    let library = visit.library();
    let mut content = vec![
        bar(visit, Vec::new()),
        title(visit, "", visit.say(PairingWord::ThemesTitle)),
        paragraph(visit.say(PairingWord::ThemesText)),
    ];
    for (part, word) in [(Part::Mentor, PairingWord::ThemesOfMentor), (Part::Mentee, PairingWord::ThemesOfMentee)] {
        let of_part: Vec<AnyView> = library
            .themes
            .iter()
            .filter(|theme| theme.brought_by == part)
            .map(|theme| element("li", "", vec![one(visit, pairing, theme)]))
            .collect();
        if !of_part.is_empty() {
            content.push(heading(visit, 1, "rule", visit.say(word)));
            content.push(element("ul", "themes", of_part));
        }
    }
    content.into_any()
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
        vec![chosen.into_any(), text("span", "level", said.say(level))]
    };
    let what =
        vec![text("span", "what", visit.read(&theme.title)), custom("span").class("state").child(state).into_any()];
    let summary = element("summary", "", what);
    let (drawn, shown, about) = (visit.clone(), RwSignal::new(false), theme.clone());
    // What is folded away is drawn when it is opened for the first time.
    let inside = move || shown.get().then(|| choices(&drawn, position, &about));
    custom("details")
        .on(leptos::ev::toggle, move |_| shown.set(true))
        .child(vec![summary, inside.into_any()])
        .into_any()
}

fn choices(visit: &Visit, position: Memo<Option<ThemePosition>>, theme: &Theme) -> AnyView {
    let say = {
        let (visit, theme) = (visit.clone(), theme.clone());
        move |edit: ThemePositionEdit| {
            if let Some(pairing) = current(&visit) {
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
    let usual_part = current(visit).map_or(Part::Mentee, |pairing| pairing.usual_part(usual));
    vec![
        paragraph(visit.read(&theme.sentence)),
        one_of_few(&id("now"), visit.say(PairingWord::LevelNow), anchors, read(|at| at.now), move |level| {
            now(ThemePositionEdit::Now(level.parse().ok()));
        }),
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

fn level_word(level: u8) -> PairingWord {
    LEVELS.get(usize::from(level)).copied().unwrap_or(PairingWord::LevelUnsaid)
}
