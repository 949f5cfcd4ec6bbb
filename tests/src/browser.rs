//! One browser with a profile of its own: open, visit, run a command, close.

use std::path::Path;

use serde_json::{Value, json};
use thirtyfour::{Capabilities, WebDriver};
use tokio::runtime::{Builder, Runtime};

use crate::{Outcome, driver, setup, violations};

/// What every browser of the tests is started with.
const FLAGS: [&str; 9] = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
];

/// The inside of a window, in CSS pixels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Size {
    /// From left to right.
    pub width: u32,
    /// From top to bottom.
    pub height: u32,
}

impl Size {
    /// The laptop of the person we design for.
    pub const LAPTOP: Self = Self { width: 1366, height: 768 };
    /// The narrowest page that must not scroll sideways.
    pub const NARROW: Self = Self { width: 320, height: 640 };

    /// A page of this width and an ordinary height.
    pub const fn wide(width: u32) -> Self {
        Self { width, height: 768 }
    }
}

/// A running browser; it closes when dropped, also when a test panics.
pub struct Browser {
    runtime: Runtime,
    session: WebDriver,
}

impl Browser {
    /// Opens a browser with an empty profile that is thrown away.
    ///
    /// # Errors
    /// Chromium or its driver is missing or does not start.
    pub fn open(size: Size) -> Outcome<Self> {
        Self::start(size, &[], json!({}))
    }

    /// Opens a browser on a profile folder, so that what one browser keeps the next one finds.
    ///
    /// # Errors
    /// As [`Self::open`], or the folder is in use by a browser that is still open.
    pub fn open_with_profile(size: Size, profile: &Path) -> Outcome<Self> {
        Self::start(size, &[format!("--user-data-dir={}", profile.display())], json!({}))
    }

    /// Opens a browser whose person has forbidden every page to keep anything.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_without_storage(size: Size) -> Outcome<Self> {
        const BLOCK: u32 = 2;
        Self::start(size, &[], json!({"profile.default_content_setting_values.cookies": BLOCK}))
    }

    fn start(size: Size, more_flags: &[String], preferences: Value) -> Outcome<Self> {
        let flags: Vec<&str> = FLAGS.into_iter().chain(more_flags.iter().map(String::as_str)).collect();
        let mut wishes = Capabilities::new();
        wishes.set("browserName", "chrome")?;
        let binary = setup::programs()?.chromium;
        wishes.set("goog:chromeOptions", json!({"binary": binary, "args": flags, "prefs": preferences}))?;
        wishes.set("goog:loggingPrefs", json!({"browser": "ALL", "performance": "ALL"}))?;
        let runtime = Builder::new_current_thread().enable_all().build()?;
        let session = runtime
            .block_on(async { WebDriver::new(driver::address()?, wishes).await.map_err(crate::Failure::from) })?;
        let browser = Self { runtime, session };
        browser.resize(size)?;
        violations::watch(&browser)?;
        Ok(browser)
    }

    /// Gives the inside of the window another size.
    ///
    /// # Errors
    /// The browser is gone.
    pub fn resize(&self, size: Size) -> Outcome {
        let metrics = json!({"width": size.width, "height": size.height, "deviceScaleFactor": 1, "mobile": false});
        self.command("Emulation.setDeviceMetricsOverride", metrics)?;
        Ok(())
    }

    /// Goes to an address and waits for the page's `load`.
    ///
    /// # Errors
    /// The address cannot be reached.
    pub fn visit(&self, address: &str) -> Outcome {
        Ok(self.runtime.block_on(self.session.goto(address))?)
    }

    /// Loads the page again and waits for its `load`.
    ///
    /// # Errors
    /// The browser is gone.
    pub fn reload(&self) -> Outcome {
        Ok(self.runtime.block_on(self.session.refresh())?)
    }

    /// Closes the tab and opens an empty one in the same browser.
    ///
    /// # Errors
    /// The browser is gone.
    pub fn close_tab_and_open_another(&self) -> Outcome {
        self.runtime.block_on(async {
            let old = self.session.window().await?;
            let new = self.session.new_tab().await?;
            self.session.switch_to_window(old).await?;
            self.session.close_window().await?;
            self.session.switch_to_window(new).await
        })?;
        violations::watch(self)
    }

    /// The name of the tab that is in front.
    ///
    /// # Errors
    /// The browser is gone.
    pub fn tab(&self) -> Outcome<String> {
        Ok(self.runtime.block_on(self.session.window())?.to_string())
    }

    /// Opens an empty tab in front of the others, and gives its name.
    ///
    /// # Errors
    /// The browser is gone.
    pub fn open_tab(&self) -> Outcome<String> {
        self.runtime.block_on(async {
            let tab = self.session.new_tab().await?;
            self.session.switch_to_window(tab).await
        })?;
        violations::watch(self)?;
        self.tab()
    }

    /// Brings a tab to the front.
    ///
    /// # Errors
    /// There is no such tab.
    pub fn switch_to(&self, tab: &str) -> Outcome {
        Ok(self.runtime.block_on(self.session.switch_to_window(tab.to_owned().into()))?)
    }

    /// Runs a command of the Chrome DevTools Protocol.
    ///
    /// # Errors
    /// The browser refuses the command.
    pub fn command(&self, method: &str, parameters: Value) -> Outcome<Value> {
        let answer = self.runtime.block_on(self.session.cdp().send_raw(method, parameters));
        answer.map_err(|error| crate::Failure::from(error).while_doing(method))
    }

    /// Evaluates JavaScript in the page, outside its security policy, and awaits its promise.
    ///
    /// # Errors
    /// The script throws.
    pub fn evaluate(&self, expression: &str) -> Outcome<Value> {
        let parameters = json!({
            "expression": expression, "awaitPromise": true, "returnByValue": true,
            "allowUnsafeEvalBlockedByCSP": true,
        });
        answer_of(&self.command("Runtime.evaluate", parameters)?)
    }

    /// Calls a JavaScript function whose `this` is the node, with JSON arguments.
    ///
    /// # Errors
    /// The node is gone, or the function throws.
    pub fn call_on(&self, backend_node: i64, function: &str, arguments: &[Value]) -> Outcome<Value> {
        let resolved = self.command("DOM.resolveNode", json!({"backendNodeId": backend_node}))?;
        let object = resolved.pointer("/object/objectId").cloned().unwrap_or_default();
        let arguments: Vec<Value> = arguments.iter().map(|argument| json!({"value": argument})).collect();
        let parameters = json!({
            "objectId": object, "functionDeclaration": function, "arguments": arguments,
            "returnByValue": true, "awaitPromise": true,
        });
        answer_of(&self.command("Runtime.callFunctionOn", parameters)?)
    }

    /// Takes the entries of one of the driver's logs (`browser`, `performance`) since the last call.
    ///
    /// # Errors
    /// The browser is gone.
    pub fn take_log(&self, kind: &str) -> Outcome<Vec<thirtyfour::BrowserLogEntry>> {
        Ok(self.runtime.block_on(self.session.get_log(kind))?)
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        let session = self.session.clone();
        if let Err(error) = self.runtime.block_on(session.quit()) {
            eprintln!("a browser did not close: {error}");
        }
    }
}

/// The value of a `Runtime` answer, or what the script threw.
fn answer_of(answer: &Value) -> Outcome<Value> {
    if let Some(thrown) = answer.get("exceptionDetails") {
        let words = thrown.pointer("/exception/description").or_else(|| thrown.get("text"));
        return Err(crate::Failure::new(format!("a script threw {}", words.unwrap_or(thrown))));
    }
    Ok(answer.pointer("/result/value").cloned().unwrap_or_default())
}
