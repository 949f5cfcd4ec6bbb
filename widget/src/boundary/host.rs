//! The element around an instance: focus, events, files, printing, the console.

use gloo::timers::callback::Timeout;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Blob, BlobPropertyBag, CustomEvent, CustomEventInit, Element, HtmlElement, ShadowRoot};

use super::events::{self, Detail};

/// A plain name: a file name tells nothing about the person.
const DOWNLOAD_NAME: &str = "binome-notebook.json";

const JSON: &str = "application/json";

/// The host element, its shadow root, and the stage that the widget is drawn on.
#[derive(Clone)]
pub(crate) struct Host {
    pub(super) element: HtmlElement,
    pub(super) root: ShadowRoot,
    pub(super) stage: HtmlElement,
}

impl Host {
    /// Moves the focus to the element `id` once the screen has been drawn.
    pub(crate) fn focus_soon(&self, id: &str) {
        self.later(id, |_, target| {
            let _unfocusable = target.focus();
            show(target);
        });
    }

    /// Scrolls as little as it takes to show the element `id` once the screen has been drawn.
    pub(crate) fn show_soon(&self, id: &str) {
        self.later(id, |_, target| show(target));
    }

    /// Moves the focus back to the element `id`, unless the person has moved on to somewhere else in the page.
    pub(crate) fn focus_again_soon(&self, id: &str) {
        self.later(id, |host, target| {
            let document = host.element.owner_document();
            let active = document.as_ref().and_then(web_sys::Document::active_element);
            let body = document.and_then(|document| document.body()).map(Element::from);
            if active.is_none() || active == body || active.as_ref() == Some(host.element.as_ref()) {
                let _unfocusable = target.focus();
            }
        });
    }

    fn later(&self, id: &str, act: impl FnOnce(&Self, &HtmlElement) + 'static) {
        let (host, id) = (self.clone(), id.to_owned());
        Timeout::new(0, move || {
            let target = host.root.get_element_by_id(&id).and_then(|target| target.dyn_into::<HtmlElement>().ok());
            if let Some(target) = target {
                act(&host, &target);
            }
        })
        .forget();
    }

    /// Tells the page which screen opened.
    pub(crate) fn changed_view(&self, screen: &'static str) {
        self.dispatch("binome-view-change", Some(Detail::Screen(screen)), false);
    }

    /// Asks the element, and nobody else, for what the later rooms need.
    pub(crate) fn ask_for_furniture(&self) {
        if let Ok(event) = CustomEvent::new("binome-furniture") {
            let _heard = self.stage.dispatch_event(&event);
        }
    }

    /// Asks the element, and nobody else, for the language that the person chose.
    pub(crate) fn ask_for_language(&self) {
        if let Ok(event) = CustomEvent::new("binome-language") {
            let _heard = self.stage.dispatch_event(&event);
        }
    }

    /// Tells the page that the notebook was saved.
    pub(crate) fn saved(&self) {
        self.dispatch("binome-saved", None, false);
    }

    /// Asks the page whether a copy may leave the notebook; false when it refuses.
    pub(crate) fn may_export(&self) -> bool {
        self.dispatch("binome-before-export", None, true)
    }

    fn dispatch(&self, name: &str, detail: Option<Detail>, cancelable: bool) -> bool {
        let init = CustomEventInit::new();
        init.set_bubbles(true);
        init.set_composed(true);
        init.set_cancelable(cancelable);
        if let Some(detail) = detail {
            init.set_detail(&events::detail(&detail));
        }
        CustomEvent::new_with_event_init_dict(name, &init)
            .and_then(|event| self.element.dispatch_event(&event))
            .unwrap_or(true)
    }

    /// Hands the notebook `text` to the person as a file, if the page does not object; whether it was handed over.
    pub(crate) fn offer_file(&self, text: &str) -> bool {
        self.offer(text, DOWNLOAD_NAME, JSON)
    }

    /// Hands `text` to the person as a file of this name and kind (`text/calendar`), if the page does not object.
    /// Whether it was handed over.
    pub(crate) fn offer(&self, text: &str, name: &str, kind: &str) -> bool {
        let offered = self.may_export().then(|| self.try_offer(text, name, kind));
        if let Some(Err(error)) = &offered {
            web_sys::console::warn_1(error);
        }
        matches!(offered, Some(Ok(())))
    }

    /// Puts `text` where the person can paste it from; false when the browser does not allow it.
    pub(crate) async fn copy(&self, text: &str) -> bool {
        let Some(window) = web_sys::window().filter(|window| window.is_secure_context()) else { return false };
        JsFuture::from(window.navigator().clipboard().write_text(text)).await.is_ok()
    }

    fn try_offer(&self, text: &str, name: &str, kind: &str) -> Result<(), JsValue> {
        let url = web_sys::Url::create_object_url_with_blob(&blob(text, kind)?)?;
        let document = self.element.owner_document().ok_or("no document")?;
        let link: web_sys::HtmlAnchorElement = document.create_element("a")?.dyn_into()?;
        link.set_href(&url);
        link.set_download(name);
        link.click();
        Timeout::new(60_000, move || {
            let _already_gone = web_sys::Url::revoke_object_url(&url);
        })
        .forget();
        Ok(())
    }

    /// Says something to whoever looks at the page's console.
    pub(crate) fn warn(&self, message: &str) {
        web_sys::console::warn_2(&"binome-widget".into(), &message.into());
    }

    /// Leaves nothing on the stage.
    pub(super) fn clear_stage(&self) {
        self.stage.set_text_content(None);
    }

    /// Prints what the element `id` holds, without the page around it.
    pub(crate) fn print(&self, id: &str) {
        let printed = self.root.get_element_by_id(id).map(|element| super::print::print(self, &element));
        if let Some(Err(error)) = printed {
            web_sys::console::warn_1(&error);
        }
    }
}

/// A notebook file as the browser hands it over.
pub(super) fn notebook_blob(text: &str) -> Result<Blob, JsValue> {
    blob(text, JSON)
}

fn blob(text: &str, kind: &str) -> Result<Blob, JsValue> {
    let options = BlobPropertyBag::new();
    options.set_type(kind);
    Blob::new_with_str_sequence_and_options(&js_sys::Array::of1(&text.into()), &options)
}

/// Scrolls as little as it takes to show something.
fn show(target: &HtmlElement) {
    let nearest = web_sys::ScrollIntoViewOptions::new();
    nearest.set_block(web_sys::ScrollLogicalPosition::Nearest);
    target.scroll_into_view_with_scroll_into_view_options(&nearest);
}
