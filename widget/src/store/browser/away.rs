//! When the page goes away and may come back: into the browser's memory of earlier pages, or to another tab.

use gloo::events::EventListener;
use wasm_bindgen::JsCast;
use web_sys::{Document, PageTransitionEvent, VisibilityState, Window};

/// Listens as long as it is held.
pub(crate) struct Away {
    _listeners: Vec<EventListener>,
}

/// What happens to the page.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Passage {
    /// It is left for good.
    Left,
    /// It is put to rest, and may wake.
    Rests,
    /// It wakes from rest.
    Wakes,
    /// It is looked at again.
    Seen,
}

impl Away {
    pub(crate) fn new(pass: impl Fn(Passage) + Clone + 'static) -> Self {
        let window = web_sys::window();
        let document = window.as_ref().and_then(Window::document);
        let mut listeners = Vec::new();
        if let Some(window) = &window {
            listeners.push(transition(window, "pagehide", Passage::Rests, Some(Passage::Left), pass.clone()));
            listeners.push(transition(window, "pageshow", Passage::Wakes, None, pass.clone()));
        }
        if let Some(document) = document {
            listeners.push(seen(&document, pass));
        }
        Self { _listeners: listeners }
    }
}

fn transition(
    window: &Window,
    name: &'static str,
    kept: Passage,
    gone: Option<Passage>,
    pass: impl Fn(Passage) + 'static,
) -> EventListener {
    EventListener::new(window, name, move |event| {
        let persisted = event.dyn_ref::<PageTransitionEvent>().is_some_and(PageTransitionEvent::persisted);
        if let Some(passage) = if persisted { Some(kept) } else { gone } {
            pass(passage);
        }
    })
}

fn seen(document: &Document, pass: impl Fn(Passage) + 'static) -> EventListener {
    let shown = document.clone();
    EventListener::new(document, "visibilitychange", move |_| {
        if shown.visibility_state() == VisibilityState::Visible {
            pass(Passage::Seen);
        }
    })
}
