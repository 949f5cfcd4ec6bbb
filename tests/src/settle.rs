//! Waits until nothing on the page moves any more, so that colours and places are those that stay.

use crate::{Browser, Outcome};

/// Waits for the animations and transitions of the page and of its shadow roots.
const SETTLE: &str = "(async () => {
    await new Promise(requestAnimationFrame);
    const roots = node => [...node.querySelectorAll('*')].map(one => one.shadowRoot).filter(Boolean);
    const moving = [document, ...roots(document)].flatMap(root => root.getAnimations());
    await Promise.all(moving.map(animation => animation.finished.catch(() => {})));
    await new Promise(requestAnimationFrame);
})()";

/// Waits until what moves has arrived.
///
/// # Errors
/// The browser is gone.
pub fn settle(browser: &Browser) -> Outcome {
    browser.evaluate(SETTLE)?;
    Ok(())
}
