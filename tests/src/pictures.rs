//! Pictures of the page for people to look at, and the looks a person may have asked the browser for.

use std::path::Path;

use base64::Engine;
use serde_json::{Value, json};

use crate::{Browser, Failure, Outcome, Size, settle, workspace};

/// The colours a person asked their system for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Look {
    /// Light.
    Light,
    /// Dark.
    Dark,
    /// The system's own few colours, forced on every page.
    Forced,
}

impl Look {
    /// Its word in a file name.
    pub const fn word(self) -> &'static str {
        match self {
            Self::Light => "light",
            Self::Dark => "dark",
            Self::Forced => "forced",
        }
    }
}

/// Shows the page as for a person who asked for these colours.
///
/// # Errors
/// The browser is gone.
pub fn look(browser: &Browser, look: Look) -> Outcome {
    let scheme = if look == Look::Dark { "dark" } else { "light" };
    let forced = if look == Look::Forced { "active" } else { "none" };
    let features = json!([
        {"name": "prefers-color-scheme", "value": scheme},
        {"name": "forced-colors", "value": forced},
    ]);
    browser.command("Emulation.setEmulatedMedia", json!({"features": features}))?;
    Ok(())
}

/// Takes the whole page at a width into `pictures/NAME.png` of the build folder.
///
/// # Errors
/// The browser is gone, or the file cannot be written.
pub fn take(browser: &Browser, name: &str, width: u32) -> Outcome {
    browser.resize(Size::wide(width))?;
    let metrics = browser.command("Page.getLayoutMetrics", json!({}))?;
    let height = metrics.pointer("/cssContentSize/height").and_then(Value::as_f64).unwrap_or(768.0).ceil();
    // As tall as the page, so that what sticks to an edge of the window is at the end of it.
    let shown = json!({"width": width, "height": height, "deviceScaleFactor": 1, "mobile": false});
    browser.command("Emulation.setDeviceMetricsOverride", shown)?;
    let clip = json!({"x": 0, "y": 0, "width": width, "height": height, "scale": 1});
    let shot = json!({"format": "png", "captureBeyondViewport": true, "clip": clip});
    write(browser, shot, &workspace::target().join("pictures").join(format!("{name}.png")))?;
    browser.command("Emulation.clearDeviceMetricsOverride", json!({}))?;
    Ok(())
}

/// Takes what the window shows now into a file.
///
/// # Errors
/// As [`take`].
pub fn take_window(browser: &Browser, file: &Path) -> Outcome {
    write(browser, json!({"format": "png"}), file)
}

/// Takes a picture once nothing moves any more.
fn write(browser: &Browser, shot: Value, file: &Path) -> Outcome {
    settle::settle(browser)?;
    let answer = browser.command("Page.captureScreenshot", shot)?;
    let data = answer.get("data").and_then(Value::as_str).ok_or_else(|| Failure::new("the picture is empty"))?;
    if let Some(folder) = file.parent() {
        std::fs::create_dir_all(folder)?;
    }
    Ok(std::fs::write(file, base64::engine::general_purpose::STANDARD.decode(data)?)?)
}
