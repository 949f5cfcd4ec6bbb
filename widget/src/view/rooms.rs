//! The screens that come later: their code is in a second module, fetched once for all instances of a page.
//!
//! A screen is moved there by one line: [`draw`] draws it. Whatever is reached from [`entry`] alone is then in the later
//! module; nothing is in both. Once it is there, drawing is as immediate as elsewhere. The rooms of the notebook need
//! their furniture beside it: their words, and the programme's library.

use std::cell::Cell;

use binome_core::pack::library::Library;
use binome_core::pack::{Pack, Problems};
use leptos::html::custom;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use super::parts::button::button;
use super::parts::element::{element, text};
use super::parts::heading::title;
use super::parts::icon;
use super::{check, comparison, data, introduction, objectives, pairing, question, reflection, result, sessions};
use crate::part::Furniture;
use crate::place::Place;
use crate::text::Word;
use crate::visit::Visit;

/// What is seen for the moment that the module takes.
const WAITING: &str = "…";

/// What the later module does.
#[derive(Clone, Copy)]
pub(crate) struct Later {
    draw: fn(&Visit, &Place) -> Option<AnyView>,
    /// Reads the library of a pack.
    pub(crate) library: fn(&str, &Pack) -> Result<Library, Problems>,
}

/// How far the later module has come.
#[derive(Clone, Copy)]
enum Arrival {
    Awaited,
    Missing,
    Here(Later),
}

thread_local! {
    /// One for all instances, as the module is.
    static ARRIVAL: ArcRwSignal<Arrival> = ArcRwSignal::new(Arrival::Awaited);
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

/// The entry of the later module: everything that only it reaches is there.
#[wasm_split(later, fallible)]
fn entry() -> Result<Later, Missing> {
    Ok(Later { draw, library: Library::from_json })
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
        Place::Objectives(place) => objectives::objectives(visit, place),
        Place::Sessions(place) => sessions::sessions(visit, place),
        Place::Reflection(place) => reflection::reflection(visit, place),
        Place::Pairing(place) => pairing::pairing(visit, place),
        Place::Data => Some(data::data(visit)),
        Place::Home | Place::Assessments | Place::Roles => None,
    }
}

/// Has the later module fetched, unless it is there or on its way.
pub(crate) fn bring() {
    spawn_local(async {
        later().await;
    });
}

/// Waits for the later module, if the screen needs it.
pub(crate) async fn prepare(place: &Place) {
    if !matches!(place, Place::Home | Place::Assessments | Place::Roles) {
        later().await;
    }
}

/// Waits for the later module. Where nobody sees that it is waited for, a failure is for the console.
pub(crate) async fn later() -> Option<Later> {
    if let Some(later) = here() {
        return Some(later);
    }
    let arrived = entry().await;
    if here().is_none() && (WAITED.take() || arrived.is_ok()) {
        ARRIVAL.with(|arrival| arrival.set(arrived.map_or(Arrival::Missing, Arrival::Here)));
    }
    here()
}

fn here() -> Option<Later> {
    ARRIVAL.with(|arrival| match arrival.get_untracked() {
        Arrival::Here(later) => Some(later),
        Arrival::Awaited | Arrival::Missing => None,
    })
}

/// A screen of the later module, or what stands for it until the module and what its room needs are there.
pub(super) fn room(visit: &Visit, place: &Place) -> Option<AnyView> {
    let later = match ARRIVAL.with(ArcRwSignal::get) {
        Arrival::Here(later) => later,
        Arrival::Awaited => {
            WAITED.set(true);
            bring();
            return Some(waiting(visit));
        }
        Arrival::Missing => {
            return Some(missing(visit, || ARRIVAL.with(|arrival| arrival.set(Arrival::Awaited))));
        }
    };
    if place.is_of_a_room() {
        match visit.furniture().get() {
            Furniture::Here(_) => {}
            Furniture::Failed => {
                let asking = visit.clone();
                return Some(missing(visit, move || asking.ask_for_furniture()));
            }
            Furniture::Absent | Furniture::Asked => {
                visit.ask_for_furniture();
                return Some(waiting(visit));
            }
        }
    }
    (later.draw)(visit, place)
}

/// The heading has the focus; the one that takes its place has it then.
fn waiting(visit: &Visit) -> AnyView {
    let waiting = visit.clone();
    on_cleanup(move || waiting.focus_again());
    title(visit, "", WAITING.to_owned())
}

fn missing(visit: &Visit, ask_again: impl Fn() + Send + Sync + 'static) -> AnyView {
    let waiting = visit.clone();
    let again = move || {
        ask_again();
        waiting.host().focus_soon("heading");
    };
    let what = element("p", "", vec![icon::caution(), text("span", "", visit.say(Word::RoomUnreachable))]);
    let actions = element("div", "actions", vec![button("load-again", "quiet", visit.say(Word::SaveAgain), again)]);
    custom("div").class("trouble").attr("role", "alert").child(vec![what, actions]).into_any()
}
