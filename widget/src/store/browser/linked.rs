//! A file of the person's own that the browser lets a page write again and again, where it has such files.

use js_sys::{Array, Function, Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::JsFuture;
use web_sys::File;

use super::database::{Transaction, object};
use super::request::failure;
use crate::store::StoreError;

#[wasm_bindgen]
extern "C" {
    /// The browser's `FileSystemFileHandle`, which web-sys has in part and as an unstable interface.
    #[derive(Clone)]
    type FileHandle;

    #[wasm_bindgen(method, getter)]
    fn name(this: &FileHandle) -> Option<String>;

    #[wasm_bindgen(method, catch, js_name = getFile)]
    fn get_file(this: &FileHandle) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = createWritable)]
    fn create_writable(this: &FileHandle) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = queryPermission)]
    fn query_permission(this: &FileHandle, wanted: &Object) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch, js_name = requestPermission)]
    fn request_permission(this: &FileHandle, wanted: &Object) -> Result<Promise, JsValue>;

    /// What writes into such a file; nothing is in the file before it is closed.
    type Writable;

    #[wasm_bindgen(method, catch)]
    fn write(this: &Writable, text: &str) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn close(this: &Writable) -> Result<Promise, JsValue>;

    #[wasm_bindgen(method, catch)]
    fn abort(this: &Writable) -> Result<Promise, JsValue>;
}

const JSON: &str = "application/json";

/// A file that a person chose.
#[derive(Clone)]
pub(in crate::store) struct Linked(FileHandle);

/// Which file is asked for.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Picking {
    /// A new one; one that is there already is emptied by the browser.
    New,
    /// One that is there, as it is.
    Existing,
}

/// Whether this browser has such files, and lets this page ask for one: only safe pages that are not in a foreign frame.
pub(in crate::store) fn can_pick() -> bool {
    picker(Picking::New).is_some()
}

fn picker(picking: Picking) -> Option<(web_sys::Window, Function)> {
    let window = web_sys::window()?;
    let name = match picking {
        Picking::New => "showSaveFilePicker",
        Picking::Existing => "showOpenFilePicker",
    };
    let picker = Reflect::get(&window, &name.into()).ok()?.dyn_into().ok()?;
    Some((window, picker))
}

/// Lets the person choose a file to write; `None` when they chose none.
pub(in crate::store) async fn pick(picking: Picking, suggested: &str) -> Result<Option<Linked>, StoreError> {
    let (window, picker) = picker(picking).ok_or_else(|| StoreError::Failed("no such files".to_owned()))?;
    let asked = picker.call1(&window, &options(picking, suggested)?.into()).map_err(failure)?;
    match JsFuture::from(Promise::resolve(&asked)).await {
        // One that is there comes in a list.
        Ok(files) if Array::is_array(&files) => Ok(Linked::from_kept(files.unchecked_into::<Array>().get(0))),
        Ok(file) => Ok(Linked::from_kept(file)),
        Err(error) if is_named(&error, "AbortError") => Ok(None),
        Err(error) => Err(failure(error)),
    }
}

fn options(picking: Picking, suggested: &str) -> Result<Object, StoreError> {
    let endings = object(&[(JSON, Array::of1(&".json".into()).into())])?;
    let kind = object(&[("accept", endings.into())])?;
    let types = Array::of1(&kind).into();
    match picking {
        Picking::New => object(&[("id", "binome".into()), ("suggestedName", suggested.into()), ("types", types)]),
        Picking::Existing => object(&[("id", "binome".into()), ("types", types)]),
    }
}

impl Transaction {
    /// The file kept under `key`.
    pub(in crate::store) async fn linked(&self, store: &str, key: &str) -> Result<Option<Linked>, StoreError> {
        Ok(Linked::from_kept(self.get(store, &key.into()).await?))
    }
}

impl Linked {
    fn from_kept(value: JsValue) -> Option<Self> {
        let is_handle = value.is_object() && Reflect::has(&value, &"createWritable".into()).unwrap_or(false);
        is_handle.then(|| Self(value.unchecked_into()))
    }

    /// Its name, without where it is: the browser does not tell that.
    pub(in crate::store) fn name(&self) -> String {
        self.0.name().unwrap_or_default()
    }

    /// Whether it may be written now; `ask` asks the person, which only a press of a button may do.
    pub(in crate::store) async fn is_allowed(&self, ask: bool) -> bool {
        let Ok(wanted) = object(&[("mode", "readwrite".into())]) else { return false };
        let answer = if ask { self.0.request_permission(&wanted) } else { self.0.query_permission(&wanted) };
        let Ok(answer) = answer else { return false };
        JsFuture::from(answer).await.is_ok_and(|answer| answer.as_string().as_deref() == Some("granted"))
    }

    /// What is in it, if it is not larger than `most` bytes.
    pub(in crate::store) async fn read(&self, most: usize) -> Result<String, StoreError> {
        let file = JsFuture::from(self.0.get_file().map_err(failure)?).await.map_err(failure)?;
        let file: File = file.dyn_into().map_err(failure)?;
        if file.size() > most as f64 {
            return Err(StoreError::Failed("the file is too large".to_owned()));
        }
        let text = JsFuture::from(file.text()).await.map_err(failure)?;
        Ok(text.as_string().unwrap_or_default())
    }

    /// Writes `text` in the place of what is in it: all of it or nothing.
    pub(in crate::store) async fn write(&self, text: &str) -> Result<(), StoreError> {
        let opened = JsFuture::from(self.0.create_writable().map_err(failure)?).await.map_err(failure)?;
        let writable: Writable = opened.unchecked_into();
        let written = fill(&writable, text).await;
        if written.is_err()
            && let Ok(aborted) = writable.abort()
        {
            let _closed_already = JsFuture::from(aborted).await;
        }
        written.map_err(failure)
    }
}

async fn fill(writable: &Writable, text: &str) -> Result<(), JsValue> {
    JsFuture::from(writable.write(text)?).await?;
    JsFuture::from(writable.close()?).await?;
    Ok(())
}

/// As a database keeps it.
impl From<Linked> for JsValue {
    fn from(linked: Linked) -> Self {
        linked.0.into()
    }
}

fn is_named(error: &JsValue, name: &str) -> bool {
    error.dyn_ref::<web_sys::DomException>().is_some_and(|error| error.name() == name)
}
