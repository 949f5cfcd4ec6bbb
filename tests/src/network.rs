//! What the page asked the network for, as the browser saw it: other hosts and sockets included.

use serde_json::Value;

use crate::{Browser, Failure, Outcome, wait};

/// The addresses asked for since the last call, in order; those inside the page itself (`data:`) too, but
/// not the icon that a browser asks for by itself.
///
/// # Errors
/// The browser is gone.
pub fn asked(browser: &Browser) -> Outcome<Vec<String>> {
    let mut asked = Vec::new();
    for entry in browser.take_log("performance")? {
        let event: Value = serde_json::from_str(&entry.message)?;
        let address = match event.pointer("/message/method").and_then(Value::as_str) {
            Some("Network.requestWillBeSent") => event.pointer("/message/params/request/url"),
            Some("Network.webSocketCreated" | "Network.webTransportCreated") => event.pointer("/message/params/url"),
            _ => None,
        };
        asked.extend(address.and_then(Value::as_str).map(str::to_owned));
    }
    asked.retain(|address| !address.ends_with("/favicon.ico"));
    Ok(asked)
}

/// Waits until the last file of the widget, the library of its programme, has come.
///
/// # Errors
/// It never does.
pub fn see_last(browser: &Browser) -> Outcome {
    let script =
        "performance.getEntriesByType('resource').some((entry) => /\\/library\\.\\w+\\.json$/.test(entry.name))";
    let came = wait::until(|| Ok(browser.evaluate(script)?.as_bool().filter(|came| *came)))?;
    came.map(drop).ok_or_else(|| Failure::new("the library of the programme never came"))
}
