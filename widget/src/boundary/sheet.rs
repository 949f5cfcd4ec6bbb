//! The widget's stylesheet as the browser holds it: made once, adopted by every instance.

use std::cell::RefCell;

use js_sys::Array;
use wasm_bindgen::JsValue;
use web_sys::{CssStyleSheet, ShadowRoot};

use crate::style;

thread_local! {
    static SHEET: RefCell<Option<CssStyleSheet>> = const { RefCell::new(None) };
}

/// Adds the stylesheet to those of `root`.
pub(super) fn adopt(root: &ShadowRoot) -> Result<(), JsValue> {
    let sheet = match SHEET.with_borrow(Clone::clone) {
        Some(sheet) => sheet,
        None => {
            let sheet = CssStyleSheet::new()?;
            sheet.replace_sync(&style::text())?;
            SHEET.set(Some(sheet.clone()));
            sheet
        }
    };
    let adopted = root.adopted_style_sheets();
    if !adopted.includes(&sheet, 0) {
        root.set_adopted_style_sheets(&adopted.concat(&Array::of1(&sheet)));
    }
    Ok(())
}
