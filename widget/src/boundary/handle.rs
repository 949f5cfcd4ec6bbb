//! What the element holds of an instance: the methods of its public contract, and the attributes that may change.

use std::cell::RefCell;

use js_sys::Promise;
use leptos::prelude::*;
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise};

use super::config;
use super::fault::{fault, unreachable};
use super::methods::Methods;
use super::mount::Mounted;
use crate::later;
use crate::visit::Visit;

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
        let pack = pack.as_string().map(|pack| config::pack(&pack)).transpose()?;
        self.visit.change_language(words, pack);
        Ok(())
    }

    /// Hands over what the later rooms need: their words, and the programme's library.
    ///
    /// The promise fails, and nothing changes, when the later module is missing, the words lack one, or the library has
    /// a problem.
    #[wasm_bindgen(js_name = binomeFurnish)]
    pub fn furnish(&self, words: JsValue, library: JsValue) -> Promise {
        self.later(|methods, visit| (methods.furnish)(visit, words, library))
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

    /// The notebook as a file, or `null` when a listener of `binome-before-export` refuses; the promise fails when the
    /// browser cannot make a file.
    #[wasm_bindgen(js_name = binomeExport)]
    pub fn export(&self) -> Promise {
        self.later(|methods, visit| (methods.export)(&visit))
    }

    /// Replaces the notebook by the file `blob`; the promise fails and nothing changes when it cannot be read.
    #[wasm_bindgen(js_name = binomeImport)]
    pub fn import(&self, blob: JsValue) -> Promise {
        self.later(|methods, visit| (methods.import)(visit, blob))
    }

    /// Waits until everything is saved.
    #[wasm_bindgen(js_name = binomeFlush)]
    pub fn flush(&self) -> Promise {
        self.visit.typing().settle();
        match later::here() {
            Some(later) => (later.methods.flush)(self.visit.clone()),
            // Without the later module nothing can be written.
            None => Promise::resolve(&JsValue::UNDEFINED),
        }
    }

    /// Erases the notebook, in memory and where it is kept.
    #[wasm_bindgen(js_name = binomeReset)]
    pub fn reset(&self) -> Promise {
        self.later(|methods, visit| (methods.reset)(visit))
    }
}

impl BinomeHandle {
    /// What a method of the later module promises, once that is there.
    fn later(&self, call: impl FnOnce(Methods, Visit) -> Promise + 'static) -> Promise {
        let (visit, call) = (self.visit.clone(), Box::new(call));
        when_later(Box::new(move |methods| call(methods, visit)))
    }
}

fn when_later(call: Box<dyn FnOnce(Methods) -> Promise>) -> Promise {
    future_to_promise(async move {
        let later = later::later().await.ok_or_else(unreachable)?;
        JsFuture::from(call(later.methods)).await
    })
}
