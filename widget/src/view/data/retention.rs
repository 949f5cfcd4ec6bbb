//! For how long earlier versions are kept: the person's choice, said before it lets go of anything.

use binome_core::notebook::{Retention, superseded};
use leptos::html::custom;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::parts::button::button;
use super::super::parts::choice::one_of_few;
use super::super::parts::element::{alert, changing, element, paragraph, text};
use crate::boundary::clock;
use crate::store::Listing;
use crate::text::DataWord;
use crate::visit::Visit;

/// What the person has asked for and has not happened yet, and whether the browser refused.
#[derive(Clone, Copy, Default)]
struct Asked {
    wanted: RwSignal<Option<Retention>>,
    failed: RwSignal<bool>,
}

/// The choice; nothing while there is nothing to keep.
pub(super) fn retention(visit: &Visit) -> AnyView {
    let (listing, drawn) = (visit.session().listing(), visit.clone());
    let is_there = Memo::new(move |_| listing.with(|listing| listing.as_ref().is_some_and(has_revisions)));
    let content = move || {
        let said = || vec![paragraph(drawn.say(DataWord::Retention)), choose(&drawn, Asked::default())];
        is_there.get().then(said)
    };
    changing(content)
}

fn has_revisions(listing: &Listing) -> bool {
    !listing.revisions.is_empty()
}

fn word(retention: Retention) -> DataWord {
    match retention {
        Retention::Newest => DataWord::RetentionNewest,
        Retention::Month => DataWord::RetentionMonth,
        Retention::Quarter => DataWord::RetentionQuarter,
        Retention::Year => DataWord::RetentionYear,
    }
}

fn choose(visit: &Visit, asked: Asked) -> AnyView {
    let (listing, act) = (visit.session().listing(), visit.clone());
    let choices = Retention::ALL.map(|one| (one.to_text(), visit.say(word(one))));
    let kept = Memo::new(move |_| listing.with(|listing| listing.as_ref().map(|listing| listing.retention)));
    let value = move || asked.wanted.get().or(kept.get()).unwrap_or_default().to_text();
    let legend = visit.say(DataWord::RetentionLegend);
    let choices = one_of_few("data-retention", legend, choices.into(), value, move |text| {
        let wanted = Retention::from_text(&text);
        asked.failed.set(false);
        asked.wanted.set(Some(wanted));
        if would_go(&act, wanted) == 0 {
            keep(&act, wanted, asked);
        }
    });
    let (drawn, told) = (visit.clone(), visit.clone());
    let question = move || {
        let wanted = asked.wanted.get().filter(|wanted| would_go(&drawn, *wanted) > 0)?;
        Some(question(&drawn, wanted, asked))
    };
    let failed = move || asked.failed.get().then(|| alert(None, told.say(DataWord::RetentionFailed)));
    let after = custom("div").attr("aria-live", "polite").child(question).into_any();
    element("div", "retention", vec![choices, after, changing(failed)])
}

/// How many revisions would go.
fn would_go(visit: &Visit, wanted: Retention) -> usize {
    let gone = |listing: &Listing| superseded(&listing.revisions, wanted, clock::now()).len();
    visit.session().listing().with_untracked(|listing| listing.as_ref().map_or(0, gone))
}

fn question(visit: &Visit, wanted: Retention, asked: Asked) -> AnyView {
    let (act, stay) = (visit.clone(), visit.clone());
    let forms = [DataWord::RetentionGoesOne, DataWord::RetentionGoesMany, DataWord::RetentionGoesOther];
    let go = button("data-retention-yes", "button grave", visit.say(DataWord::RetentionYes), move || {
        keep(&act, wanted, asked);
    });
    let leave = button("data-retention-no", "quiet", visit.say(DataWord::RetentionNo), move || {
        asked.wanted.set(None);
        stay.host().focus_soon("data-retention-0");
    });
    let what = text("p", "", visit.count(forms, would_go(visit, wanted)));
    element("div", "note stack", vec![what, element("div", "actions", vec![go, leave])])
}

fn keep(visit: &Visit, wanted: Retention, asked: Asked) {
    let visit = visit.clone();
    spawn_local(async move {
        let gone = would_go(&visit, wanted);
        let done = visit.session().retain(wanted).await;
        asked.failed.set(!done);
        if done && gone > 0 {
            visit.announce(visit.say_now(DataWord::RetentionGone));
            visit.host().focus_soon(&format!("data-retention-{}", place(wanted)));
        }
        asked.wanted.set(None);
    });
}

/// Where a choice stands among them.
fn place(wanted: Retention) -> usize {
    Retention::ALL.iter().position(|one| *one == wanted).unwrap_or_default()
}
