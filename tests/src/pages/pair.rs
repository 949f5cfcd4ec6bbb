//! The pair's room as a person meets it: beginning, themes, charter, giving and receiving.

use std::path::Path;

use serde_json::json;

use super::{Notebook, Portal};
use crate::what::{BUTTON, button, checkbox, radio, region, text_field};
use crate::{Outcome, Tree, wait, workspace};

/// The pair's room of one notebook.
pub struct Pair<'a> {
    /// The notebook around it.
    pub notebook: Notebook<'a>,
    portal: &'a Portal,
}

impl<'a> Pair<'a> {
    /// Opens the room of a page's notebook, and begins a pair: with whom, and in which part.
    ///
    /// # Errors
    /// A step of the way is missing.
    pub fn begin(portal: &'a Portal, alias: &str, part: &str) -> Outcome<Self> {
        let notebook = portal.notebook()?;
        notebook.press("part_pairing")?;
        notebook.see_focus_on_screen(&notebook.say("pairing.begin_title")?)?;
        notebook.screen.click(&radio(&notebook.say(part)?))?;
        let pair = Self { notebook, portal };
        pair.write("pairing.alias", alias)?;
        pair.notebook.press("pairing.begin")?;
        let title = pair.notebook.locale.fill("pairing.title_with", &[("alias", alias)])?;
        pair.notebook.see_focus_on_screen(&title)?;
        Ok(pair)
    }

    /// Types a text into the field of a key.
    ///
    /// # Errors
    /// There is no such field.
    pub fn write(&self, key: &str, text: &str) -> Outcome {
        self.notebook.screen.click(&text_field(&self.notebook.say(key)?))?;
        self.notebook.screen.write(text)
    }

    /// From the overview to the screen of a key, whose title has other words.
    ///
    /// # Errors
    /// There is no such way.
    pub fn open(&self, way: &str, title: &str) -> Outcome {
        self.notebook.screen.click(&BUTTON.named(&self.notebook.say(way)?).or_longer())?;
        self.notebook.see_focus_on_screen(&self.notebook.say(title)?)?;
        Ok(())
    }

    /// Back to the overview.
    ///
    /// # Errors
    /// There is no way back.
    pub fn back(&self) -> Outcome {
        self.notebook.press("back")?;
        self.notebook.screen.see(&BUTTON.named(&self.notebook.say("pairing.share")?).or_longer())?;
        Ok(())
    }

    /// Ticks the box of a name.
    ///
    /// # Errors
    /// There is none.
    pub fn tick(&self, name: &str) -> Outcome {
        self.notebook.screen.click(&checkbox(name))
    }

    /// Opens the preview, and gives its text to the letter.
    ///
    /// # Errors
    /// There is no preview.
    pub fn preview(&self) -> Outcome<String> {
        self.notebook.open("pairing.preview_title")?;
        let shown = self.notebook.screen.see(&region(&self.notebook.say("pairing.preview_title")?))?;
        let text = self.portal.browser.call_on(shown.backend, "function () { return this.textContent }", &[])?;
        Ok(text.as_str().unwrap_or_default().to_owned())
    }

    /// Takes the file that is shown, and gives its name and its text.
    ///
    /// # Errors
    /// It never comes.
    pub fn give(&self, folder: &Path) -> Outcome<(String, String)> {
        std::fs::create_dir_all(folder)?;
        let behaviour = json!({"behavior": "allow", "downloadPath": folder});
        self.portal.browser.command("Browser.setDownloadBehavior", behaviour)?;
        self.notebook.press("pairing.share_give")?;
        let found = wait::until(|| {
            let files = std::fs::read_dir(folder)?.filter_map(|entry| Some(entry.ok()?.path()));
            let mut whole = files.filter(|path| path.extension().is_some_and(|ending| ending == "json"));
            Ok(whole.next().and_then(|path| {
                let text = std::fs::read_to_string(&path).ok().filter(|text| !text.is_empty())?;
                Some((path.file_name()?.to_string_lossy().into_owned(), text))
            }))
        })?;
        std::fs::remove_dir_all(folder)?;
        Ok(found.unwrap_or_default())
    }

    /// Chooses a file with this text.
    ///
    /// # Errors
    /// There is nothing to choose a file with.
    pub fn receive(&self, text: &str) -> Outcome {
        let choose =
            self.notebook.screen.see(&BUTTON.named(&self.notebook.say("pairing.receive_choose")?).or_longer())?;
        let file = workspace::target().join(format!("received-{}-{}.json", std::process::id(), choose.backend));
        std::fs::write(&file, text)?;
        let chosen = json!({"files": [file], "backendNodeId": choose.backend});
        self.portal.browser.command("DOM.setFileInputFiles", chosen)?;
        Ok(())
    }

    /// Takes in what the chosen file holds.
    ///
    /// # Errors
    /// It cannot be taken in.
    pub fn take_in(&self) -> Outcome {
        self.notebook.press("pairing.receive_take")?;
        self.notebook.screen.see_no(&button(&self.notebook.say("pairing.receive_take")?))
    }

    /// Waits until these words are on the screen, in one piece of text or several.
    ///
    /// # Errors
    /// They never are.
    pub fn see(&self, words: &str) -> Outcome {
        let letters = |text: &str| text.split_whitespace().collect::<String>();
        let wanted = letters(words);
        self.notebook.screen.wait_for(&format!("did not read «{words}»"), |tree: &Tree, visible| {
            visible.first().filter(|first| letters(&tree.text(first)).contains(&wanted)).map(|_| ())
        })
    }
}
