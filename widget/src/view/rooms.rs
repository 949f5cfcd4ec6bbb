//! The screens that come later: their code is in a second module, fetched once for all instances of a page.
//!
//! A screen is moved there by two lines: `view::screen` leads its place to [`room`], and [`draw`] draws it. Whatever is
//! reached from [`draw`] alone is then in the later module; nothing is in both. Once it is there, drawing is as
//! immediate as elsewhere.

use std::cell::Cell;

use leptos::html::custom;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::parts::button::button;
use super::parts::element::{element, text};
use super::parts::heading::title;
use super::parts::icon;
use super::{check, comparison, introduction, question, result};
use crate::place::Place;
use crate::text::Word;
use crate::visit::Visit;

/// What is seen for the moment that the module takes.
const WAITING: &str = "…";

/// Draws a screen of the later module.
type Draw = fn(&Visit, &Place) -> Option<AnyView>;

/// How far the later module has come.
#[derive(Clone, Copy)]
enum Later {
    Awaited,
    Missing,
    Here(Draw),
}

thread_local! {
    /// One for all instances, as the module is.
    static LATER: ArcRwSignal<Later> = ArcRwSignal::new(Later::Awaited);
    /// Whether somebody sees that it is waited for.
    static WAITED: Cell<bool> = const { Cell::new(false) };
}

/// Why the later module is not there; the console says more.
struct Missing;

impl From<SplitLoaderError> for Missing {
    fn from(_: SplitLoaderError) -> Self {
        Self
    }
}

/// The entry of the later module: everything that only `draw` reaches is in it.
#[wasm_split(later, fallible)]
fn entry() -> Result<Draw, Missing> {
    Ok(draw)
}

/// The screens of the later module.
fn draw(visit: &Visit, place: &Place) -> Option<AnyView> {
    match place {
        Place::Introduction { questionnaire } => introduction::introduction(visit, questionnaire),
        Place::Question { assessment, question, checking } => {
            question::question(visit, assessment, question, *checking)
        }
        Place::Check { assessment } => check::check(visit, assessment),
        Place::Result { assessment } => result::result(visit, assessment),
        Place::Comparison { earlier, later } => comparison::comparison(visit, earlier, later),
        Place::Home | Place::Roles => None,
    }
}

/// Has the later module fetched, unless it is there or on its way.
pub(crate) fn bring() {
    spawn_local(arrive());
}

/// Waits for the later module, if the screen needs it.
pub(crate) async fn prepare(place: &Place) {
    if !matches!(place, Place::Home | Place::Roles) {
        arrive().await;
    }
}

/// Waits for the later module. Where nobody sees that it is waited for, a failure is for the console.
async fn arrive() {
    let is_here = || LATER.with(|later| matches!(later.get_untracked(), Later::Here(_)));
    if is_here() {
        return;
    }
    let arrived = entry().await;
    if !is_here() && (WAITED.take() || arrived.is_ok()) {
        LATER.with(|later| later.set(arrived.map_or(Later::Missing, Later::Here)));
    }
}

/// A screen of the later module, or what stands for it until the module is there.
pub(super) fn room(visit: &Visit, place: &Place) -> Option<AnyView> {
    match LATER.with(ArcRwSignal::get) {
        Later::Here(draw) => draw(visit, place),
        Later::Awaited => {
            WAITED.set(true);
            bring();
            // The heading has the focus; the one that takes its place has it then.
            let waiting = visit.clone();
            on_cleanup(move || waiting.focus_again());
            Some(title(visit, "", WAITING.to_owned()))
        }
        Later::Missing => Some(missing(visit)),
    }
}

fn missing(visit: &Visit) -> AnyView {
    let waiting = visit.clone();
    let again = move || {
        LATER.with(|later| later.set(Later::Awaited));
        waiting.host().focus_soon("heading");
    };
    let what = element("p", "", vec![icon::caution(), text("span", "", visit.say(Word::NotLoaded))]);
    let actions = element("div", "actions", vec![button("load-again", "quiet", visit.say(Word::SaveAgain), again)]);
    custom("div").class("trouble").attr("role", "alert").child(vec![what, actions]).into_any()
}
