//! The mouse and the keyboard: real input events at real places.

use serde_json::{Value, json};

use crate::{Browser, Failure, Key, Outcome};

/// Brings the control (or, when it is drawn by its label, the label) to the middle of the window and
/// gives a point on it where a click would hit it, or says what would be hit instead. Notes where the
/// mouse then lands.
const WHERE_TO_CLICK: &str = "function () {
    const target = this.nodeType === Node.TEXT_NODE ? this.parentElement : this;
    const places = [target, ...(target.labels ?? [])];
    let covered = 'it has no size';
    for (const place of places) {
        place.scrollIntoView({ block: 'center', inline: 'center', behavior: 'instant' });
        const box = place.getClientRects()[0];
        if (!box || box.width < 2 || box.height < 2) continue;
        const x = box.left + box.width / 2, y = box.top + box.height / 2;
        const hit = place.getRootNode().elementFromPoint(x, y);
        if (hit && places.some(p => p === hit || p.contains(hit))) {
            const landed = globalThis.__landed = [];
            const note = event => {
                const path = event.composedPath();
                landed.push(event.type + ' ' + (places.some(p => path.includes(p)) ? 'there' : path[0].outerHTML?.slice(0, 160)));
            };
            for (const kind of ['mousedown', 'mouseup', 'click'])
                addEventListener(kind, note, { capture: true, once: true });
            return { x, y };
        }
        covered = 'covered by ' + (hit ? hit.outerHTML.slice(0, 160) : 'nothing: it is outside of the window');
    }
    return { covered };
}";

/// Where the mouse landed; true when the click was where it should be, or has already left the page.
const DID_IT_LAND: &str =
    "globalThis.__landed?.includes('click there') ?? true ? true : globalThis.__landed.join(', ')";

/// Clicks the middle of a node with the left button.
///
/// # Errors
/// The node is gone, has no size, is covered by another one, or moved away under the mouse.
pub fn click(browser: &Browser, backend_node: i64) -> Outcome {
    let place = browser.call_on(backend_node, WHERE_TO_CLICK, &[])?;
    if let Some(covered) = place.get("covered") {
        return Err(Failure::new(covered.as_str().unwrap_or("it cannot be reached")));
    }
    for kind in ["mouseMoved", "mousePressed", "mouseReleased"] {
        let button = if kind == "mouseMoved" { "none" } else { "left" };
        let event = json!({"type": kind, "x": place.get("x"), "y": place.get("y"), "button": button, "clickCount": 1});
        browser.command("Input.dispatchMouseEvent", event)?;
    }
    match browser.evaluate(DID_IT_LAND)? {
        Value::Bool(true) => Ok(()),
        elsewhere => Err(Failure::new(format!("the mouse landed elsewhere: {elsewhere}"))),
    }
}

/// Presses and lets go of one key, wherever the focus is.
///
/// # Errors
/// The browser is gone.
pub fn press(browser: &Browser, key: Key) -> Outcome {
    let mut event = key.event();
    let prints = event.get("text").and_then(Value::as_str).is_some_and(|text| !text.is_empty());
    for kind in [if prints { "keyDown" } else { "rawKeyDown" }, "keyUp"] {
        if let Some(fields) = event.as_object_mut() {
            fields.insert("type".to_owned(), kind.into());
        }
        browser.command("Input.dispatchKeyEvent", event.clone())?;
    }
    Ok(())
}

/// Takes what is at one place of the window to another place, step by step, and lets go there. Places are pixels from the
/// left and from the top.
///
/// # Errors
/// The browser is gone.
pub fn drag(browser: &Browser, from: (f64, f64), to: (f64, f64)) -> Outcome {
    const STEPS: u32 = 8;
    let send = |kind: &str, (x, y): (f64, f64), held: u32| {
        let button = if kind == "mouseMoved" && held == 0 { "none" } else { "left" };
        let event = json!({"type": kind, "x": x, "y": y, "button": button, "buttons": held, "clickCount": 1});
        browser.command("Input.dispatchMouseEvent", event)
    };
    send("mouseMoved", from, 0)?;
    send("mousePressed", from, 1)?;
    for step in 1..=STEPS {
        let part = f64::from(step) / f64::from(STEPS);
        send("mouseMoved", (from.0 + (to.0 - from.0) * part, from.1 + (to.1 - from.1) * part), 1)?;
    }
    send("mouseReleased", to, 0)?;
    Ok(())
}
