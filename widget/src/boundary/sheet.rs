//! The widget's stylesheet as the browser holds it: made once, adopted by every instance, completed when
//! the later module is there.

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
    let sheet = sheet()?;
    let adopted = root.adopted_style_sheets();
    if !adopted.includes(&sheet, 0) {
        root.set_adopted_style_sheets(&adopted.concat(&Array::of1(&sheet)));
    }
    Ok(())
}

/// Puts what the later screens need into the stylesheet; every instance that has adopted it has it then.
pub(crate) fn dress_all() {
    let _refused_nowhere = sheet().and_then(|sheet| sheet.replace_sync(&style::whole()));
}

fn sheet() -> Result<CssStyleSheet, JsValue> {
    if let Some(sheet) = SHEET.with_borrow(Clone::clone) {
        return Ok(sheet);
    }
    let sheet = CssStyleSheet::new()?;
    sheet.replace_sync(&style::first())?;
    SHEET.set(Some(sheet.clone()));
    Ok(sheet)
}
