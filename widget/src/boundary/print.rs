//! Prints one part of the widget on paper of its own: in a frame, so that the portal around it stays out.

use gloo::events::EventListener;
use js_sys::{Array, Function, Reflect};
use wasm_bindgen::prelude::*;
use web_sys::{CssStyleSheet, Document, Element, HtmlIFrameElement, Window};

use super::host::Host;
use crate::style;

const FRAME: &str = "print-frame";

/// Copies `element` into a frame with the widget's stylesheet and opens the browser's print dialog for it.
pub(super) fn print(host: &Host, element: &Element) -> Result<(), JsValue> {
    if let Some(earlier) = host.root.get_element_by_id(FRAME) {
        earlier.remove();
    }
    let document = host.element.owner_document().ok_or("no document")?;
    let frame: HtmlIFrameElement = document.create_element("iframe")?.dyn_into()?;
    frame.set_id(FRAME);
    frame.set_attribute("aria-hidden", "true")?;
    frame.set_tab_index(-1);
    host.stage.append_child(&frame)?;
    let window = frame.content_window().ok_or("the print frame has no window")?;
    let paper = frame.content_document().ok_or("the print frame has no document")?;
    dress(&window, &paper)?;
    let body = paper.body().ok_or("the print frame has no body")?;
    body.set_class_name("binome printed");
    if let (Some(root), Some(section)) = (paper.document_element(), element.closest("[lang]")?) {
        root.set_attribute("lang", &section.get_attribute("lang").unwrap_or_default())?;
    }
    // What belongs to the frame is no `instanceof` this page's classes, so its kind cannot be checked here.
    let copy: Element = paper.import_node_with_deep(element, true)?.unchecked_into();
    let closed = copy.query_selector_all("details")?;
    for index in 0..closed.length() {
        if let Some(details) = closed.item(index) {
            details.unchecked_into::<Element>().set_attribute("open", "")?;
        }
    }
    body.append_child(&copy)?;
    let printed = frame.clone();
    EventListener::once(&window, "afterprint", move |_| printed.remove()).forget();
    window.print()
}

/// A stylesheet belongs to the document that made it, so the frame makes its own.
fn dress(window: &Window, paper: &Document) -> Result<(), JsValue> {
    let constructor: Function = Reflect::get(window, &"CSSStyleSheet".into())?.dyn_into()?;
    let sheet: CssStyleSheet = Reflect::construct(&constructor, &Array::new())?.unchecked_into();
    sheet.replace_sync(&style::whole())?;
    Reflect::set(paper, &"adoptedStyleSheets".into(), &Array::of1(&sheet))?;
    Ok(())
}
