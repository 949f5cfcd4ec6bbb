//! What the browser keeps, as it says itself, and for how long.

use binome_core::notebook::Timestamp;
use leptos::html::custom;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::parts::button::named;
use super::super::parts::element::{element, paragraph, text};
use super::retention::retention;
use super::size;
use crate::store::Listing;
use crate::text::{DataWord, Word};
use crate::visit::Visit;

pub(super) fn kept(visit: &Visit) -> AnyView {
    let (listing, drawn) = (visit.session().listing(), visit.clone());
    let content = move || match listing.get() {
        Some(listing) if !listing.revisions.is_empty() || listing.places + listing.drafts > 0 => list(&drawn, &listing),
        _ => paragraph(drawn.say(DataWord::NothingYet)),
    };
    vec![custom("div").class("stack").child(content).into_any(), retention(visit)].into_any()
}

fn list(visit: &Visit, listing: &Listing) -> AnyView {
    let words = visit.words();
    let mut lines = Vec::new();
    if let Some((newest, earlier)) = listing.revisions.split_last() {
        let values = [("size", &*size(&words, newest.bytes)), ("date", &*words.date_and_time(newest.saved_at))];
        lines.push(line(visit, DataWord::KeptNotebook, words.fill(DataWord::KeptNotebookValue, &values)));
        if !earlier.is_empty() {
            let bytes = earlier.iter().map(|revision| revision.bytes).sum();
            let forms = [DataWord::KeptEarlierOne, DataWord::KeptEarlierMany, DataWord::KeptEarlierOther];
            let count = words.count(forms, earlier.len()).replace("{size}", &size(&words, bytes));
            lines.push(line(visit, DataWord::KeptEarlier, count));
        }
    }
    if listing.places > 0 {
        lines.push(line(visit, DataWord::KeptPlaces, visit.say(DataWord::KeptPlacesValue)));
    }
    if listing.drafts > 0 {
        lines.push(begun(visit, listing.drafts));
    }
    if let Some(name) = &listing.linked {
        lines.push(line(visit, DataWord::KeptLinked, name.clone()));
    }
    lines.extend(listing.quarantined.iter().map(|(number, at)| damaged(visit, *number, *at)));
    if !listing.others.is_empty() {
        lines.push(line(visit, DataWord::KeptOthers, listing.others.join(", ")));
    }
    lines.push(line(visit, DataWord::KeptDatabase, listing.database.clone()));
    vec![paragraph(visit.say(DataWord::KeptText)), element("dl", "facts", lines)].into_any()
}

fn line(visit: &Visit, name: DataWord, value: String) -> AnyView {
    fact(visit, name, vec![value.into_any()])
}

fn fact(visit: &Visit, name: DataWord, value: Vec<AnyView>) -> AnyView {
    element("div", "", vec![text("dt", "", visit.say(name)), element("dd", "", value)])
}

/// What was typed in a form and not used yet, with a way to forget it.
fn begun(visit: &Visit, count: usize) -> AnyView {
    let forms = [DataWord::KeptBegunOne, DataWord::KeptBegunMany, DataWord::KeptBegunOther];
    let act = visit.clone();
    let name = visit.say(DataWord::ForgetBegunName);
    let forget = named("quiet small", visit.say(DataWord::ForgetBegun), name, move || {
        let visit = act.clone();
        spawn_local(async move {
            let done = visit.session().forget_all_drafts().await;
            visit.announce(visit.say_now(if done { DataWord::ForgottenBegun } else { DataWord::NotForgotten }));
            visit.host().focus_soon("heading");
        });
    });
    fact(visit, DataWord::KeptBegun, vec![visit.count(forms, count).into_any(), forget])
}

fn damaged(visit: &Visit, number: u64, at: Option<Timestamp>) -> AnyView {
    let (words, take) = (visit.words(), visit.clone());
    let date = at.map_or_else(|| words.get(DataWord::KeptDamagedUndated), |at| words.date_and_time(at));
    let name = words.fill(DataWord::KeptDamagedDownload, &[("date", &date)]);
    let download = named("quiet small", visit.say(Word::Download), name, move || {
        let visit = take.clone();
        spawn_local(async move {
            let text = visit.session().quarantined(number).await.unwrap_or_default();
            let _told_by_the_browser = visit.host().offer_file(&text);
        });
    });
    let value = words.fill(DataWord::KeptDamagedValue, &[("date", &date)]);
    fact(visit, DataWord::KeptDamaged, vec![value.into_any(), download])
}
