//! What a person would find on the paper that the page prints.

use serde_json::{Value, json};

use crate::{Browser, Outcome, wait};

/// Instead of opening a dialog, notes what would be on the paper.
const NOTE: &str = "window.print = function () {
    const shown = node => node.checkVisibility({ checkVisibilityCSS: true }) && node.getClientRects().length > 0;
    const all = selector => [...document.querySelectorAll(selector)];
    top.__paper = {
        words: document.body.innerText,
        buttons: all('button, a, input').filter(shown).map(node => node.textContent),
        closed: all('details:not([open])').length,
        language: document.documentElement.lang,
        charts: all('svg[role=img]').filter(shown).length,
        page: window === top,
    };
    dispatchEvent(new Event('afterprint'));
}";

/// Notes what the pages that are opened from now on print, as paper shows it.
///
/// # Errors
/// The browser is gone.
pub fn note(browser: &Browser) -> Outcome {
    browser.command("Page.addScriptToEvaluateOnNewDocument", json!({"source": NOTE}))?;
    Ok(())
}

/// Shows the page as paper does from now on.
///
/// # Errors
/// The browser is gone.
pub fn look(browser: &Browser) -> Outcome {
    browser.command("Emulation.setEmulatedMedia", json!({"media": "print"}))?;
    Ok(())
}

/// Waits for what is printed: `words`, and what is no word.
///
/// # Errors
/// The browser is gone.
pub fn printed(browser: &Browser) -> Outcome<Value> {
    let paper = wait::until(|| Ok(Some(browser.evaluate("globalThis.__paper ?? null")?).filter(Value::is_object)))?;
    browser.evaluate("delete globalThis.__paper")?;
    Ok(paper.unwrap_or_default())
}
