//! The file that a person chose, read only when it is not too large.

use binome_core::untrusted::MAX_BYTES;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, File, HtmlInputElement};

/// Why a chosen file was not read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum ChosenError {
    /// More bytes than are accepted; this many.
    TooLarge(f64),
    /// The browser cannot read it, or nothing was chosen.
    Unreadable,
}

/// The text of the file that was chosen in the input that `event` is about; the same file can then be chosen again.
/// To be called while the event is handled: afterwards it no longer says which input it was about.
pub(crate) fn text(event: &Event) -> impl Future<Output = Result<String, ChosenError>> + use<> {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let file = input.as_ref().and_then(HtmlInputElement::files).and_then(|files| files.get(0));
    if let Some(input) = input {
        input.set_value("");
    }
    read(file)
}

async fn read(file: Option<File>) -> Result<String, ChosenError> {
    let file = file.ok_or(ChosenError::Unreadable)?;
    if file.size() > MAX_BYTES as f64 {
        return Err(ChosenError::TooLarge(file.size()));
    }
    let text = JsFuture::from(file.text()).await.map_err(|_| ChosenError::Unreadable)?;
    text.as_string().ok_or(ChosenError::Unreadable)
}
