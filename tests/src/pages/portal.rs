//! A page that holds the widget: one of the demo intranet, or one given as HTML.

use binome_www::serve::{Answer, Server};

use super::{Element, Notebook, View};
use crate::locale::Language;
use crate::what::{button, link};
use crate::{Browser, Outcome, Screen, Size, site, violations};

/// A served page in a browser of its own.
pub struct Portal {
    /// What is behind it; its log of requests, and what it may answer otherwise.
    pub server: Server,
    /// The browser that shows it.
    pub browser: Browser,
}

/// The French portal, scrolled to the notebook in its wide column.
pub const HOME: &str = "/index.html#carnet";
/// The assessment alone, in English.
pub const ASSESSMENT: &str = "/assessment.html";
/// The page that requires Trusted Types.
pub const TRUSTED: &str = "/trusted.html#carnet";
/// A page that a test gives.
pub const OWN: &str = "/own.html";

impl Portal {
    /// Opens a page on a laptop.
    ///
    /// # Errors
    /// The product does not build, or the browser does not start.
    pub fn open(path: &str) -> Outcome<Self> {
        Self::open_at(path, Size::LAPTOP)
    }

    /// Opens a page in a window of this size.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn open_at(path: &str, size: Size) -> Outcome<Self> {
        Self { server: site::serve()?, browser: Browser::open(size)? }.go(path)
    }

    /// Opens a page of the test's own, in French, with this inside its `main` and the loader in its head.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn with(inside: &str) -> Outcome<Self> {
        let portal = Self { server: site::serve()?, browser: Browser::open(Size::LAPTOP)? };
        portal.server.answer(OWN, Answer::page(page("fr", inside)));
        portal.go(OWN)
    }

    /// Opens a page after the server has been prepared.
    ///
    /// # Errors
    /// As [`Self::open`].
    pub fn prepared(path: &str, prepare: impl FnOnce(&Server)) -> Outcome<Self> {
        let portal = Self { server: site::serve()?, browser: Browser::open(Size::LAPTOP)? };
        prepare(&portal.server);
        portal.go(path)
    }

    /// Shows another page, or the same one anew.
    ///
    /// # Errors
    /// The page cannot be reached.
    pub fn go(self, path: &str) -> Outcome<Self> {
        self.visit(path)?;
        Ok(self)
    }

    /// Shows another page.
    ///
    /// # Errors
    /// The page cannot be reached.
    pub fn visit(&self, path: &str) -> Outcome {
        self.browser.visit(&self.server.url(path))
    }

    /// Everything on the page.
    pub fn screen(&self) -> Screen<'_> {
        Screen::of(&self.browser)
    }

    /// The whole notebook in French.
    ///
    /// # Errors
    /// Its words cannot be read.
    pub fn notebook(&self) -> Outcome<Notebook<'_>> {
        Notebook::of(&self.browser, View::All, Language::French)
    }

    /// The self-assessment alone, in English.
    ///
    /// # Errors
    /// Its words cannot be read.
    pub fn assessment(&self) -> Outcome<Notebook<'_>> {
        Notebook::of(&self.browser, View::Assessment, Language::English)
    }

    /// The first widget, as scripts of the page meet it.
    pub fn element(&self) -> Element<'_> {
        Element::at(&self.browser, 0)
    }

    /// Brings every widget of the page to the window once, so that all start, and waits until all are usable.
    ///
    /// # Errors
    /// One cannot start.
    pub fn start_all(&self) -> Outcome {
        let start = "(async () => {
            await customElements.whenDefined('binome-widget');
            for (const widget of document.querySelectorAll('binome-widget')) {
                widget.scrollIntoView({ behavior: 'instant' });
                await widget.ready;
            }
        })()";
        self.browser.evaluate(start)?;
        Ok(())
    }

    /// Follows the portal’s link to the notebook; the portal shows its links in capitals.
    ///
    /// # Errors
    /// There is no such link.
    pub fn open_notebook(&self) -> Outcome {
        self.screen().click(&link("OUVRIR MON CARNET"))
    }

    /// Changes the language of the portal by its button.
    ///
    /// # Errors
    /// There is no such button.
    pub fn speak(&self, language: Language) -> Outcome {
        self.screen().click(&button(match language {
            Language::French => "FRANÇAIS",
            Language::English => "ENGLISH",
        }))
    }

    /// Everything that the browser complained about, to itself and to the server.
    ///
    /// # Errors
    /// The browser is gone.
    pub fn complaints(&self) -> Outcome<Vec<String>> {
        let mut complaints = violations::all(&self.browser)?;
        complaints.extend(self.server.violations());
        Ok(complaints)
    }
}

/// A page with the loader, and this inside its `main`.
pub fn page(language: &str, inside: &str) -> String {
    let version = env!("CARGO_PKG_VERSION");
    format!(
        r#"<!doctype html><html lang="{language}"><head><meta charset="utf-8"><title>Essai</title>
<meta name="viewport" content="width=device-width, initial-scale=1">
<script type="module" src="/assets/binome/{version}/binome.js"></script></head>
<body><main><h1>Page</h1>{inside}</main></body></html>"#
    )
}
