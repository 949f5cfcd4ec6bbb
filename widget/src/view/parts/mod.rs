//! What several screens share.

pub(super) mod bar;
pub(super) mod button;
pub(super) mod choice;
pub(super) mod dimension;
pub(super) mod each;
pub(super) mod element;
pub(super) mod field;
pub(super) mod heading;
pub(super) mod icon;
pub(super) mod levels;
pub(super) mod line;
pub(super) mod portion;
pub(super) mod status_badge;
pub(super) mod step_words;
