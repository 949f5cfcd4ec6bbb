//! What a person sees, and what they do about it: look, wait, click, type.

use std::time::Duration;

use crate::tree::{Node, Tree};
use crate::what::What;
use crate::{Browser, Failure, Key, Outcome, hands, wait};

/// The page of a browser, or one region of it.
pub struct Screen<'browser> {
    browser: &'browser Browser,
    region: Option<What>,
    patience: Duration,
}

impl<'browser> Screen<'browser> {
    /// The whole page.
    pub fn of(browser: &'browser Browser) -> Self {
        Self { browser, region: None, patience: wait::PATIENCE }
    }

    /// Only what is inside one thing of the page.
    pub fn within(browser: &'browser Browser, region: What) -> Self {
        Self { browser, region: Some(region), patience: wait::PATIENCE }
    }

    /// The same screen, for a thing that should be there at once or soon.
    #[must_use]
    pub fn patient_for(self, patience: Duration) -> Self {
        Self { patience, ..self }
    }

    /// The browser that shows it.
    pub fn browser(&self) -> &'browser Browser {
        self.browser
    }

    /// Every such thing that is there now, without waiting.
    ///
    /// # Errors
    /// The browser is gone.
    pub fn all(&self, what: &What) -> Outcome<Vec<Node>> {
        let tree = Tree::read(self.browser)?;
        Ok(self.visible(&tree).into_iter().filter(|node| what.fits(node)).cloned().collect())
    }

    /// Waits until such a thing is there; the first one in reading order.
    ///
    /// # Errors
    /// It does not come in time; the reason shows the page.
    pub fn see(&self, what: &What) -> Outcome<Node> {
        self.wait_for(&format!("did not see {what}"), |_, visible| {
            visible.iter().find(|node| what.fits(node)).map(|&node| node.clone())
        })
    }

    /// Waits until no such thing is there any more.
    ///
    /// # Errors
    /// It stays; the reason shows the page.
    pub fn see_no(&self, what: &What) -> Outcome {
        self.wait_for(&format!("still see {what}"), |_, visible| {
            (!visible.iter().any(|node| what.fits(node))).then_some(())
        })
    }

    /// Waits until the focus is on such a thing.
    ///
    /// # Errors
    /// The focus does not get there; the reason shows the page and where the focus is.
    pub fn see_focus_on(&self, what: &What) -> Outcome<Node> {
        self.wait_for(&format!("the focus is not on {what}"), |tree, _| {
            tree.focused().filter(|node| what.fits(node)).cloned()
        })
    }

    /// Waits until `found` finds what it wants in the tree and in the visible things of this screen.
    ///
    /// # Errors
    /// It never does; the reason is `complaint` and the page.
    pub fn wait_for<T>(&self, complaint: &str, found: impl Fn(&Tree, &[&Node]) -> Option<T>) -> Outcome<T> {
        let mut last = Tree::default();
        let answer = wait::until_within(self.patience, || {
            last = Tree::read(self.browser)?;
            let visible = self.visible(&last);
            Ok(if visible.is_empty() { None } else { found(&last, &visible) })
        })?;
        answer.ok_or_else(|| self.complain(complaint, &last))
    }

    /// Every word of this screen, in reading order, spaces made plain.
    ///
    /// # Errors
    /// The region is not there.
    pub fn words(&self) -> Outcome<String> {
        self.wait_for("there are no words", |tree, visible| visible.first().map(|first| tree.text(first)))
    }

    /// The words inside one thing, in reading order.
    ///
    /// # Errors
    /// It does not come in time.
    pub fn words_of(&self, what: &What) -> Outcome<String> {
        self.wait_for(&format!("did not see {what}"), |tree, visible| {
            visible.iter().find(|node| what.fits(node)).map(|node| tree.text(node))
        })
    }

    /// The thing that has the focus now.
    ///
    /// # Errors
    /// Nothing has it.
    pub fn focused(&self) -> Outcome<Node> {
        let tree = Tree::read(self.browser)?;
        tree.focused().cloned().ok_or_else(|| self.complain("nothing has the focus", &tree))
    }

    /// Clicks the one such thing with the mouse, as soon as it is there, enabled and not covered.
    ///
    /// # Errors
    /// There is none or more than one, or something covers it.
    pub fn click(&self, what: &What) -> Outcome {
        let mut obstacle = format!("did not see {what} to click it");
        let mut last = Tree::default();
        let clicked = wait::until_within(self.patience, || {
            last = Tree::read(self.browser)?;
            let fitting: Vec<&Node> = self.visible(&last).into_iter().filter(|node| what.fits(node)).collect();
            match fitting.as_slice() {
                [] => {}
                [one] if one.is("disabled") => obstacle = format!("{what} is disabled"),
                [one] => match hands::click(self.browser, one.backend) {
                    Ok(()) => return Ok(Some(())),
                    Err(reason) => {
                        eprintln!("cannot click {what} yet: {reason}");
                        obstacle = format!("cannot click {what}: {reason}");
                    }
                },
                many => obstacle = format!("there are {} of {what}: which one to click?", many.len()),
            }
            Ok(None)
        })?;
        clicked.ok_or_else(|| self.complain(&obstacle, &last))
    }

    /// Presses and lets go of one key, wherever the focus is.
    ///
    /// # Errors
    /// The browser is gone.
    pub fn press(&self, key: Key) -> Outcome {
        hands::press(self.browser, key)
    }

    /// Types a text, key by key, wherever the focus is.
    ///
    /// # Errors
    /// The browser is gone.
    pub fn write(&self, text: &str) -> Outcome {
        text.chars().try_for_each(|letter| self.press(Key::Letter(letter)))
    }

    /// What is on this screen: the region and its inside, or the page.
    fn visible<'tree>(&self, tree: &'tree Tree) -> Vec<&'tree Node> {
        let Some(region) = &self.region else { return tree.all() };
        tree.all().into_iter().find(|node| region.fits(node)).map(|node| tree.inside(node)).unwrap_or_default()
    }

    fn complain(&self, complaint: &str, tree: &Tree) -> Failure {
        let place = self.region.as_ref().map(|region| format!(" within {region}")).unwrap_or_default();
        Failure::new(format!("{complaint}{place}; the page is:\n{}", tree.outline()))
    }
}
