//! Brings what moves on the page to its end, so that colours and places are those that stay.

use crate::{Browser, Outcome};

/// Ends the animations and transitions of the page and of its shadow roots. They are not waited for: a browser without
/// a screen may paint no frame, and then they never go on.
const SETTLE: &str = "(() => {
    const roots = node => [...node.querySelectorAll('*')].map(one => one.shadowRoot).filter(Boolean);
    for (const root of [document, ...roots(document)]) {
        for (const animation of root.getAnimations()) animation.finish();
    }
})()";

/// Ends what moves.
///
/// # Errors
/// The browser is gone.
pub fn settle(browser: &Browser) -> Outcome {
    browser.evaluate(SETTLE)?;
    Ok(())
}
