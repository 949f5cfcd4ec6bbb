//! What the element holds of an instance: the methods of its public contract, and the attributes that may change.

use std::cell::RefCell;

use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};
use web_sys::Blob;

use super::fault::fault;
use super::mount::Mounted;
use super::{clock, config, host};
use crate::view;
use crate::visit::Visit;
use binome_core::untrusted::MAX_BYTES;

/// One mounted instance.
#[wasm_bindgen]
pub struct BinomeHandle {
    visit: Visit,
    mounted: RefCell<Option<Mounted>>,
}

impl BinomeHandle {
    pub(super) fn new(visit: Visit, mounted: Mounted) -> Self {
        Self { visit, mounted: RefCell::new(Some(mounted)) }
    }
}

#[wasm_bindgen]
impl BinomeHandle {
    /// Removes the view and every listener; the handle can then be freed.
    #[wasm_bindgen(js_name = binomeUnmount)]
    pub fn unmount(&self) {
        self.visit.typing().settle();
        self.mounted.take();
        // A print frame may be left, with a copy of the answers.
        self.visit.host().clear_stage();
    }

    /// The language that is shown.
    #[wasm_bindgen(js_name = binomeLanguage)]
    pub fn language(&self) -> String {
        self.visit.words_now().language().to_owned()
    }

    /// The language that the person chose in this browser; empty where they left it to the page.
    #[wasm_bindgen(js_name = binomeChosenLanguage)]
    pub fn chosen_language(&self) -> String {
        self.visit.session().comfort().get_untracked().language.unwrap_or_default()
    }

    /// Shows another language: its words, and the built-in pack in it unless the page brought its own.
    ///
    /// # Errors
    /// A language file or pack that cannot be used; the language stays.
    #[wasm_bindgen(js_name = binomeSetLanguage)]
    pub fn set_language(&self, language: JsValue, words: JsValue, pack: JsValue) -> Result<(), JsValue> {
        let text = |value: JsValue, name: &str| {
            value.as_string().ok_or_else(|| fault("language", &format!("{name} is not a string")))
        };
        let words = config::words(&text(language, "the language")?, &text(words, "the language file")?)?;
        let pack = pack.as_string().map(|pack| config::pack(&pack.into())).transpose()?;
        self.visit.change_language(words, pack);
        Ok(())
    }

    /// Hands over what the later rooms need: their words, and the programme's library.
    ///
    /// The promise fails, and nothing changes, when the later module is missing, the words lack one, or the library has
    /// a problem.
    #[wasm_bindgen(js_name = binomeFurnish)]
    pub fn furnish(&self, words: JsValue, library: JsValue) -> js_sys::Promise {
        let visit = self.visit.clone();
        future_to_promise(async move {
            let later = view::later().await.ok_or_else(|| fault("network", "the later module is not there"))?;
            let words = words.as_string().ok_or_else(|| fault("words", "the words of the rooms are not a string"))?;
            let words = visit.words_now().with_rooms(&words).map_err(|error| fault("words", &error.to_string()))?;
            let library = (later.library)(&config::library(library)?, &visit.pack_now());
            visit.furnish(words, library.map_err(|problems| fault("pack", &problems.to_string()))?);
            Ok(JsValue::UNDEFINED)
        })
    }

    /// Tells that what the later rooms need cannot be had now.
    #[wasm_bindgen(js_name = binomeUnfurnished)]
    pub fn unfurnished(&self) {
        self.visit.cannot_furnish();
    }

    /// Shows another part of the notebook.
    #[wasm_bindgen(js_name = binomeSetView)]
    pub fn set_view(&self, view: JsValue) {
        self.visit.show_view(config::view(view.as_string().as_deref()));
    }

    /// Changes the colours.
    #[wasm_bindgen(js_name = binomeSetTheme)]
    pub fn set_theme(&self, theme: JsValue) {
        self.visit.theme().set(config::theme(theme.as_string().as_deref()));
    }

    /// Changes the level of the highest heading.
    #[wasm_bindgen(js_name = binomeSetHeadingLevel)]
    pub fn set_heading_level(&self, level: JsValue) {
        self.visit.heading_level().set(config::heading_level(level.as_string().as_deref()));
    }

    /// The notebook as a file, or `null` when a listener of `binome-before-export` refuses.
    ///
    /// # Errors
    /// The browser cannot make a file.
    #[wasm_bindgen(js_name = binomeExport)]
    pub fn export(&self) -> Result<JsValue, JsValue> {
        if !self.visit.host().may_export() {
            return Ok(JsValue::NULL);
        }
        let session = self.visit.session();
        let text = session.unreadable().unwrap_or_else(|| session.portable_file());
        host::notebook_blob(&text).map(JsValue::from)
    }

    /// Replaces the notebook by the file `blob`; the promise fails and nothing changes when it cannot be read.
    #[wasm_bindgen(js_name = binomeImport)]
    pub fn import(&self, blob: JsValue) -> js_sys::Promise {
        let visit = self.visit.clone();
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

    /// Waits until everything is saved.
    #[wasm_bindgen(js_name = binomeFlush)]
    pub fn flush(&self) -> js_sys::Promise {
        self.visit.typing().settle();
        let visit = self.visit.clone();
        future_to_promise(async move { kept(&visit).await })
    }

    /// Erases the notebook, in memory and where it is kept.
    #[wasm_bindgen(js_name = binomeReset)]
    pub fn reset(&self) -> js_sys::Promise {
        let visit = self.visit.clone();
        future_to_promise(async move {
            visit.session().erase().await.map_err(|error| fault("storage", &error.to_string()))?;
            visit.go_to_start();
            Ok(JsValue::UNDEFINED)
        })
    }
}

/// Waits until everything is saved; fails when the browser does not keep it.
async fn kept(visit: &Visit) -> Result<JsValue, JsValue> {
    visit.session().flush().await;
    if visit.session().saving().get_untracked().is_lost() {
        return Err(fault("storage", "the browser did not save the latest change"));
    }
    Ok(JsValue::UNDEFINED)
}
