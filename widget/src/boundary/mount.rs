//! Starts one instance: reads its configuration, opens its notebook, draws the widget on its stage.

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{Event, KeyboardEvent, ShadowRoot};

use super::config::Config;
use super::fault::{fault, unreachable};
use super::handle::BinomeHandle;
use super::host::Host;
use super::sheet;
use crate::later;
use crate::place::Bookmark;
use crate::session::Session;
use crate::view;
use crate::visit::{Beginning, Visit};

/// What a mounted instance holds; dropping it removes the view and every listener.
pub(super) struct Mounted {
    _view: Box<dyn std::any::Any>,
    _listeners: Vec<EventListener>,
}

/// Mounts one instance on `stage`, a child of the shadow root `root` of `host`.
///
/// # Errors
/// Arguments that are not elements; a configuration, language file or pack that cannot be used, named.
#[wasm_bindgen(js_name = binomeMount)]
pub async fn binome_mount(
    host: JsValue,
    root: JsValue,
    stage: JsValue,
    config: JsValue,
) -> Result<BinomeHandle, JsValue> {
    let element = |name: &str| fault("mount", &format!("{name} is not what this version expects"));
    let host = Host {
        element: host.dyn_into().map_err(|_| element("the host element"))?,
        root: root.dyn_into::<ShadowRoot>().map_err(|_| element("the shadow root"))?,
        stage: stage.dyn_into().map_err(|_| element("the stage"))?,
    };
    let config = Config::read(config)?;
    sheet::adopt(&host.root)?;
    let session = Session::open(&config.storage_key, config.persist).await.ok_or_else(unreachable)?;
    let bookmark_name = config.view.name();
    let kept = match later::here() {
        Some(later) => (later.find_place)(session.clone(), bookmark_name).await,
        // Nothing is kept, or the later module would have been needed to read it.
        None => None,
    };
    let mut bookmark = kept.unwrap_or_else(|| Bookmark { place: config.view.start(), ..Bookmark::default() });
    if !view::is_first(&bookmark.place) {
        later::later().await;
    }
    bookmark.focus = bookmark.focus.filter(|_| config.returning);
    let focus = bookmark.focus.clone();
    let visit = Visit::new(Beginning {
        session,
        host: host.clone(),
        bookmark_name,
        bookmark,
        words: config.words,
        pack: config.pack,
        view: config.view,
        theme: config.theme,
        languages: config.languages,
        heading_level: config.heading_level,
    });
    let drawn = visit.clone();
    let view = leptos::mount::mount_to(host.stage.clone(), move || view::widget(&drawn));
    let listeners = listeners(&host, &visit);
    if let Some(id) = focus {
        host.focus_again_soon(&id);
    }
    // At once rather than when a screen needs it: no request of a page tells what the person does in it.
    later::bring();
    let mounted = Mounted { _view: Box::new(view), _listeners: listeners };
    Ok(BinomeHandle::new(visit, mounted))
}

/// Keeps what a person types from the page's own shortcuts, and remembers which control has the focus.
fn listeners(host: &Host, visit: &Visit) -> Vec<EventListener> {
    let stage = &host.stage;
    let mut listeners: Vec<_> = ["input", "beforeinput", "copy", "cut", "paste"]
        .map(|name| EventListener::new(stage, name, Event::stop_propagation))
        .into_iter()
        .collect();
    listeners.extend(["keydown", "keypress", "keyup"].map(|name| EventListener::new(stage, name, keep_key)));
    listeners.extend(leaving(visit));
    let visit = visit.clone();
    listeners.push(EventListener::new(stage, "focusin", move |event| {
        let target = event.target().and_then(|target| target.dyn_into::<web_sys::Element>().ok());
        visit.focused(target.map(|target| target.id()).filter(|id| !id.is_empty()));
    }));
    listeners
}

/// What is being typed is kept when the page is left or hidden, not only when the field is.
fn leaving(visit: &Visit) -> Vec<EventListener> {
    let settle = |target: &web_sys::EventTarget, name: &'static str| {
        let visit = visit.clone();
        EventListener::new(target, name, move |_| visit.typing().settle())
    };
    let window = web_sys::window();
    let document = window.as_ref().and_then(web_sys::Window::document);
    let hidden = document.map(|document| settle(&document, "visibilitychange"));
    let left = window.map(|window| settle(&window, "pagehide"));
    hidden.into_iter().chain(left).collect()
}

/// Keys with Ctrl, Alt or Meta are the page's; so are Tab and Escape, on which its dialogs depend.
fn keep_key(event: &Event) {
    let for_the_page = event.dyn_ref::<KeyboardEvent>().is_some_and(|event| {
        event.ctrl_key() || event.alt_key() || event.meta_key() || matches!(event.key().as_str(), "Tab" | "Escape")
    });
    if !for_the_page {
        event.stop_propagation();
    }
}
