//! The methods of the element that need the later module, as it has them. Each promise fails with a named fault, and
//! nothing has changed then.

use binome_core::pack::library::Library;
use binome_core::untrusted::MAX_BYTES;
use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::Blob;

use super::fault::fault;
use super::{clock, config, host};
use crate::visit::Visit;

/// The methods of an instance.
#[derive(Clone, Copy)]
pub(crate) struct Methods {
    pub(super) furnish: fn(Visit, JsValue, JsValue) -> Promise,
    pub(super) export: fn(&Visit) -> Promise,
    pub(super) import: fn(Visit, JsValue) -> Promise,
    pub(super) flush: fn(Visit) -> Promise,
    pub(super) reset: fn(Visit) -> Promise,
}

/// The methods of the later module.
pub(crate) const METHODS: Methods = Methods { furnish, export, import, flush, reset };

fn furnish(visit: Visit, words: JsValue, library: JsValue) -> Promise {
    promise(furnished(&visit, &words, library).map(|()| JsValue::UNDEFINED))
}

fn furnished(visit: &Visit, words: &JsValue, library: JsValue) -> Result<(), JsValue> {
    let words = words.as_string().ok_or_else(|| fault("words", "the words of the rooms are not a string"))?;
    let words = visit.words_now().with_rooms(&words).map_err(|error| fault("words", &error.to_string()))?;
    let library = Library::from_json(&config::pack_text(library)?, &visit.pack_now());
    visit.furnish(words, library.map_err(|problems| fault("pack", &problems.to_string()))?);
    Ok(())
}

fn export(visit: &Visit) -> Promise {
    if !visit.host().may_export() {
        return Promise::resolve(&JsValue::NULL);
    }
    let session = visit.session();
    let text = session.unreadable().unwrap_or_else(|| session.portable_file());
    promise(host::notebook_blob(&text).map(JsValue::from))
}

fn import(visit: Visit, blob: JsValue) -> Promise {
    future_to_promise(async move {
        let blob: Blob = blob.dyn_into().map_err(|_| fault("import", "importNotebook takes a Blob or a File"))?;
        if blob.size() > MAX_BYTES as f64 {
            let message = format!("{} bytes is more than the {MAX_BYTES} accepted", blob.size());
            return Err(fault("import", &message));
        }
        let text = JsFuture::from(blob.text()).await?.as_string().unwrap_or_default();
        let session = visit.session();
        session.import(&text, clock::now()).await.map_err(|error| fault("import", &error.to_string()))?;
        visit.go_to_start();
        kept(&visit).await
    })
}

fn flush(visit: Visit) -> Promise {
    future_to_promise(async move { kept(&visit).await })
}

fn reset(visit: Visit) -> Promise {
    future_to_promise(async move {
        visit.session().erase().await.map_err(|error| fault("storage", &error.to_string()))?;
        visit.go_to_start();
        Ok(JsValue::UNDEFINED)
    })
}

/// Waits until everything is saved; fails when the browser does not keep it.
async fn kept(visit: &Visit) -> Result<JsValue, JsValue> {
    visit.session().flush().await;
    if visit.session().saving().get_untracked().is_lost() {
        return Err(fault("storage", "the browser did not save the latest change"));
    }
    Ok(JsValue::UNDEFINED)
}

/// What is settled already, as a promise.
fn promise(settled: Result<JsValue, JsValue>) -> Promise {
    match settled {
        Ok(value) => Promise::resolve(&value),
        Err(error) => Promise::reject(&error),
    }
}
