//! The widget as the scripts of its page meet it: an element with methods, attributes and events.

use serde_json::Value;

use crate::failure::ensure;
use crate::{Browser, Outcome, wait};

/// One `<binome-widget>` of the page.
pub struct Element<'browser> {
    browser: &'browser Browser,
    place: usize,
}

impl<'browser> Element<'browser> {
    /// The one at a place in the document, from 0.
    pub fn at(browser: &'browser Browser, place: usize) -> Self {
        Self { browser, place }
    }

    /// The JavaScript expression of the element.
    pub fn expression(&self) -> String {
        format!("document.querySelectorAll('binome-widget')[{}]", self.place)
    }

    /// Evaluates JavaScript in which `widget` is the element; the value of its promise. A page that was just loaded anew
    /// gets the time to bring the element.
    ///
    /// # Errors
    /// The element never comes, the script throws, or its promise is rejected.
    pub fn evaluate(&self, script: &str) -> Outcome<Value> {
        let is_there = format!("{} !== undefined", self.expression());
        let there = wait::until(|| Ok((self.browser.evaluate(&is_there)? == true).then_some(())))?;
        ensure(there.is_some(), "the page has no such element")?;
        self.browser.evaluate(&format!("(async widget => {{ {script} }})({})", self.expression()))
    }

    /// Waits until the page's scripts may use it.
    ///
    /// # Errors
    /// It cannot start.
    pub fn wait_until_ready(&self) -> Outcome {
        self.evaluate("await customElements.whenDefined('binome-widget'); await widget.ready")?;
        Ok(())
    }

    /// Waits until everything is saved.
    ///
    /// # Errors
    /// The browser refused to save.
    pub fn flush(&self) -> Outcome {
        self.evaluate("await widget.flush()")?;
        Ok(())
    }

    /// The text of the notebook's file.
    ///
    /// # Errors
    /// It is not ready, or the page refused.
    pub fn export_text(&self) -> Outcome<String> {
        let text = self.evaluate("await widget.ready; return await (await widget.exportNotebook()).text()")?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// The notebook's file.
    ///
    /// # Errors
    /// As [`Self::export_text`].
    pub fn export(&self) -> Outcome<Value> {
        Ok(serde_json::from_str(&self.export_text()?)?)
    }

    /// Replaces the notebook by a file.
    ///
    /// # Errors
    /// The widget refuses it.
    pub fn import(&self, file: &Value) -> Outcome {
        self.import_text(&file.to_string())
    }

    /// Replaces the notebook by a file of any text.
    ///
    /// # Errors
    /// The widget refuses it; its reason.
    pub fn import_text(&self, text: &str) -> Outcome {
        let text = Value::from(text);
        self.evaluate(&format!("await widget.ready; await widget.importNotebook(new Blob([{text}]))"))?;
        Ok(())
    }

    /// Sets an attribute.
    ///
    /// # Errors
    /// The page is gone.
    pub fn set(&self, attribute: &str, value: &str) -> Outcome {
        self.evaluate(&format!("widget.setAttribute({}, {})", Value::from(attribute), Value::from(value)))?;
        Ok(())
    }

    /// The names of the databases that the page's origin keeps.
    ///
    /// # Errors
    /// The page is gone.
    pub fn databases(&self) -> Outcome<Vec<String>> {
        let names = self.evaluate("return (await indexedDB.databases()).map(database => database.name)")?;
        Ok(names.as_array().into_iter().flatten().filter_map(|name| Some(name.as_str()?.to_owned())).collect())
    }

    /// Waits until the answers in the file are what `fits` wants.
    ///
    /// # Errors
    /// They never are.
    pub fn wait_for_file(&self, fits: impl Fn(&Value) -> bool) -> Outcome<Value> {
        let mut last = Value::Null;
        let found = wait::until(|| {
            last = self.export()?;
            Ok(fits(&last).then(|| last.clone()))
        })?;
        found.ok_or_else(|| crate::Failure::new(format!("the notebook never fitted; it is {last}")))
    }
}
