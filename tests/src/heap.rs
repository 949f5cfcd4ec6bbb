//! How much a page holds once its garbage is collected: memory, nodes, listeners.

use serde_json::{Value, json};

use crate::{Browser, Outcome};

/// What is held at one moment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Held {
    /// JavaScript objects, in bytes.
    pub objects: i64,
    /// Memory outside the JavaScript heap, WebAssembly's included, in bytes.
    pub buffers: i64,
    /// DOM nodes, detached ones included.
    pub nodes: i64,
    /// Event listeners.
    pub listeners: i64,
}

/// Collects the garbage, then measures.
///
/// # Errors
/// The browser is gone.
pub fn measure(browser: &Browser) -> Outcome<Held> {
    // The second collection takes what the finalizers of the first one let go.
    for _ in 0..2 {
        browser.command("HeapProfiler.collectGarbage", json!({}))?;
    }
    let heap = browser.command("Runtime.getHeapUsage", json!({}))?;
    let dom = browser.command("Memory.getDOMCounters", json!({}))?;
    let whole = |answer: &Value, field: &str| answer.get(field).and_then(Value::as_f64).unwrap_or_default() as i64;
    Ok(Held {
        objects: whole(&heap, "usedSize"),
        buffers: whole(&heap, "backingStorageSize"),
        nodes: whole(&dom, "nodes"),
        listeners: whole(&dom, "jsEventListeners"),
    })
}
