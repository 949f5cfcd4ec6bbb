//! What several screens share.

pub(super) mod bar;
pub(super) mod button;
pub(super) mod element;
pub(super) mod heading;
pub(super) mod icon;
pub(super) mod status_badge;
pub(super) mod step_words;
