//! The file that a person chose, read only when it is not too large.

use binome_core::untrusted::MAX_BYTES;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::JsFuture;
use web_sys::{Event, HtmlInputElement};

/// Why a chosen file was not read.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(crate) enum ChosenError {
    /// More bytes than are accepted; this many.
    TooLarge(f64),
    /// The browser cannot read it, or nothing was chosen.
    Unreadable,
}

/// The text of the file that was chosen in the input that `event` is about; the same file can then be chosen again.
pub(crate) async fn text(event: Event) -> Result<String, ChosenError> {
    let input = event.target().and_then(|target| target.dyn_into::<HtmlInputElement>().ok());
    let input = input.ok_or(ChosenError::Unreadable)?;
    let file = input.files().and_then(|files| files.get(0)).ok_or(ChosenError::Unreadable)?;
    input.set_value("");
    if file.size() > MAX_BYTES as f64 {
        return Err(ChosenError::TooLarge(file.size()));
    }
    let text = JsFuture::from(file.text()).await.map_err(|_| ChosenError::Unreadable)?;
    text.as_string().ok_or(ChosenError::Unreadable)
}
