//! The later module: what it does, and how far it has come.
//!
//! A first view of an empty notebook is drawn without it. Everything else that the widget can do, it does: reading what is
//! kept, changing and saving it, every other screen. It is fetched once for all instances of a page, as soon as the
//! first view is drawn, or before when something is kept. No command can be given without it, so none can be lost.
//!
//! Whatever is reached from [`entry`] alone is in the later module, by way of the functions of [`Later`]; nothing is in
//! both. Something is moved there by reaching it through one of them.

use std::cell::Cell;
use std::pin::Pin;

use binome_core::notebook::Timestamp;
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;
use wasm_split_helpers::{SplitLoaderError, wasm_split};

use crate::boundary::{self, Methods};
use crate::place::{Bookmark, Place};
use crate::session::{self, Kept, Session};
use crate::store::Store;
use crate::view;
use crate::visit::Visit;

/// What something of the later module will give.
pub(crate) type Soon<T> = Pin<Box<dyn Future<Output = T>>>;

/// What the later module does.
#[derive(Clone, Copy)]
pub(crate) struct Later {
    /// What there is to do once, when it is there.
    arrived: fn(),
    /// Draws a screen.
    pub(crate) screen: fn(&Visit, &Place) -> AnyView,
    /// What a person must know when their notebook is not being kept.
    pub(crate) trouble: fn(&Visit) -> Option<AnyView>,
    /// When the notebook was saved, in words.
    pub(crate) saved_at: fn(&Visit, Timestamp) -> String,
    /// The way back from the latest change.
    pub(crate) undo: fn(&Visit) -> AnyView,
    /// The reminder that a copy should be made.
    pub(crate) reminder: fn(&Visit) -> Option<AnyView>,
    /// Lets every session of this page hear the other pages.
    pub(crate) join: fn(),
    /// Reads what is kept.
    pub(crate) read: fn(Store) -> Soon<Kept>,
    /// Finds the screen that was open under a name.
    pub(crate) find_place: fn(Session, &'static str) -> Soon<Option<Bookmark>>,
    /// Remembers the screen that is open.
    pub(crate) keep_place: fn(&Session, &'static str, Bookmark),
    /// The methods of the element.
    pub(crate) methods: Methods,
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
    Ok(Later {
        arrived,
        screen: view::later_screen,
        trouble: view::trouble,
        saved_at: view::later_saved_at,
        undo: view::undo,
        reminder: view::reminder,
        join: session::join_all,
        read: session::read,
        find_place: session::find_place,
        keep_place: session::keep_place,
        methods: boundary::METHODS,
    })
}

fn arrived() {
    boundary::dress_all();
    session::join_all();
}

/// Has the later module fetched, unless it is there or on its way.
pub(crate) fn bring() {
    spawn_local(async {
        later().await;
    });
}

/// Waits for the later module. Where nobody sees that it is waited for, a failure is for the console.
pub(crate) async fn later() -> Option<Later> {
    if let Some(later) = here() {
        return Some(later);
    }
    let arrival = entry().await;
    if here().is_none() && (WAITED.take() || arrival.is_ok()) {
        if let Ok(later) = arrival {
            (later.arrived)();
        }
        ARRIVAL.with(|shown| shown.set(arrival.map_or(Arrival::Missing, Arrival::Here)));
    }
    here()
}

/// The later module, if it is there.
pub(crate) fn here() -> Option<Later> {
    ARRIVAL.with(|arrival| known(arrival.get_untracked()))
}

/// The same, followed.
pub(crate) fn followed() -> Option<Later> {
    ARRIVAL.with(|arrival| known(arrival.get()))
}

fn known(arrival: Arrival) -> Option<Later> {
    match arrival {
        Arrival::Here(later) => Some(later),
        Arrival::Awaited | Arrival::Missing => None,
    }
}

/// Whether it could not be fetched. If it is still on its way, somebody sees that it is waited for from now on.
pub(crate) fn is_missing() -> bool {
    let is_missing = ARRIVAL.with(|arrival| matches!(arrival.get(), Arrival::Missing));
    if !is_missing {
        WAITED.set(true);
        bring();
    }
    is_missing
}

/// Asks for it again.
pub(crate) fn ask_again() {
    ARRIVAL.with(|arrival| arrival.set(Arrival::Awaited));
}
