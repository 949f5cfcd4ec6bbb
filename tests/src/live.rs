//! What a screen reader would say by itself: changes of the live regions, in order.

use serde_json::Value;

use crate::{Browser, Outcome};

/// Watches every live region of the page and of its open shadow roots.
const LISTEN: &str = "(() => {
    const heard = globalThis.__heard = [];
    const listen = root => {
        for (const region of root.querySelectorAll('[aria-live], [role=status], [role=alert], [role=log]'))
            new MutationObserver(() => {
                const words = region.textContent.trim();
                if (words && heard.at(-1) !== words) heard.push(words);
            }).observe(region, { childList: true, characterData: true, subtree: true });
        for (const element of root.querySelectorAll('*')) if (element.shadowRoot) listen(element.shadowRoot);
    };
    listen(document);
})()";

/// Starts listening to the live regions that are there now.
///
/// # Errors
/// The browser is gone.
pub fn listen(browser: &Browser) -> Outcome {
    browser.evaluate(LISTEN)?;
    Ok(())
}

/// What was said since [`listen`], in order.
///
/// # Errors
/// Nobody listens in this document.
pub fn heard(browser: &Browser) -> Outcome<Vec<String>> {
    let heard = browser.evaluate("globalThis.__heard.slice()")?;
    let words = heard.as_array().into_iter().flatten().filter_map(Value::as_str);
    Ok(words.map(crate::tree::plain).collect())
}
