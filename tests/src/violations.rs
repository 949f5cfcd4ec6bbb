//! What the browser complains about: security policy, Trusted Types, errors of scripts.

use serde_json::{Value, json};

use crate::{Browser, Outcome};

/// Remembers every complaint of a document from before its first script.
const REMEMBER: &str = "(() => {
    const complaints = globalThis.__complaints = [];
    addEventListener('securitypolicyviolation', event => complaints.push(
        `${event.violatedDirective} blocked ${event.blockedURI} (${event.sourceFile}:${event.lineNumber}) ${event.sample}`));
    addEventListener('error', event => complaints.push(`error: ${event.message}`));
    addEventListener('unhandledrejection', event => complaints.push(`unhandled rejection: ${event.reason}`));
})()";

/// Starts remembering, for every document that this tab will show.
///
/// # Errors
/// The browser is gone.
pub fn watch(browser: &Browser) -> Outcome {
    browser.command("Page.addScriptToEvaluateOnNewDocument", json!({"source": REMEMBER, "runImmediately": true}))?;
    Ok(())
}

/// Everything the browser complained about: in this document, and on its console since the last call
/// (warnings and errors, those of documents before this one too).
///
/// # Errors
/// The browser is gone.
pub fn all(browser: &Browser) -> Outcome<Vec<String>> {
    let remembered = browser.evaluate("globalThis.__complaints ?? ['nothing was watching this document']")?;
    let remembered = remembered.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned);
    let console = browser.take_log("browser")?.into_iter();
    let console = console.filter(|entry| matches!(entry.level.as_str(), "WARNING" | "SEVERE"));
    Ok(remembered.chain(console.map(|entry| format!("console: {}", entry.message))).collect())
}
