//! A readiness status as a word of the pack with an icon; the colour only repeats it.

use binome_core::assessment::Status;
use binome_core::pack::{Pack, StatusWord};
use leptos::prelude::*;

use super::element::element;
use super::icon;

/// The round badge of a status.
pub(crate) fn badge(status: Status) -> AnyView {
    let (class, drawn) = match status {
        Status::Blocked => ("badge blocked", icon::gate()),
        Status::Incomplete => ("badge incomplete", icon::dots()),
        Status::Prepare => ("badge prepare", icon::pencil()),
        Status::ReadyToDiscuss => ("badge discuss", icon::speech()),
        Status::Ready => ("badge ready", icon::tick()),
    };
    element("span", class, vec![drawn])
}

/// The pack's words for a status.
pub(crate) fn word(pack: &Pack, status: Status) -> &StatusWord {
    let words = &pack.statuses;
    match status {
        Status::Blocked => &words.blocked,
        Status::Incomplete => &words.incomplete,
        Status::Prepare => &words.prepare,
        Status::ReadyToDiscuss => &words.ready_to_discuss,
        Status::Ready => &words.ready,
    }
}
