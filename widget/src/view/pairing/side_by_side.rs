//! Two versions of one record side by side: where they differ, mine on one side and the partner's on the other.

use binome_core::pairing::Shared;
use leptos::html::custom;
use leptos::prelude::*;

use super::facts::{Fact, facts};
use crate::text::PairingWord;
use crate::view::parts::element::{element, text};
use crate::visit::Visit;

/// Both versions, each with what can be done about it beneath.
pub(super) fn side_by_side(visit: &Visit, mine: &Shared, theirs: &Shared, below: [Option<AnyView>; 2]) -> AnyView {
    let (mine, theirs) = (facts(visit, mine), facts(visit, theirs));
    let [mine, theirs] = differing(mine, theirs);
    let [keep, take] = below;
    let columns =
        vec![version(visit, PairingWord::Mine, mine, keep), version(visit, PairingWord::Theirs, theirs, take)];
    element("div", "versions-pair", columns)
}

/// What both say under the same name, where they say it differently; everything where the difference is elsewhere.
fn differing(mine: Vec<Fact>, theirs: Vec<Fact>) -> [Vec<Fact>; 2] {
    let said = |facts: &[Fact], name: &str| {
        facts.iter().find(|(known, _)| known == name).map(|(_, value)| value.clone()).unwrap_or_default()
    };
    let only_theirs = theirs.iter().filter(|(name, _)| !mine.iter().any(|(known, _)| known == name));
    let names: Vec<String> = mine.iter().chain(only_theirs).map(|(name, _)| name.clone()).collect();
    let rows = names.into_iter().map(|name| {
        let (my, their) = (said(&mine, &name), said(&theirs, &name));
        (name, my, their)
    });
    let (unlike, alike): (Vec<_>, Vec<_>) = rows.partition(|(_, my, their)| my != their);
    let shown = if unlike.is_empty() { alike } else { unlike };
    let my = shown.iter().map(|(name, my, _)| (name.clone(), my.clone())).collect();
    let their = shown.into_iter().map(|(name, _, their)| (name, their)).collect();
    [my, their]
}

fn version(visit: &Visit, word: PairingWord, facts: Vec<Fact>, below: Option<AnyView>) -> AnyView {
    let rows = facts.into_iter().map(|(name, value)| {
        let said = if value.is_empty() {
            text("dd", "nothing", visit.say(PairingWord::FactNothing))
        } else {
            text("dd", "", value)
        };
        element("div", "", vec![text("dt", "", name), said])
    });
    let facts = custom("dl").class("version-facts").child(rows.collect::<Vec<_>>()).into_any();
    element("div", "version", vec![text("p", "kicker", visit.say(word)), facts, below.into_any()])
}
