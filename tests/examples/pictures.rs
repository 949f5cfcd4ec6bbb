//! Takes pictures of every screen, for people to look at: `cargo run -p binome-tests --example pictures`.
//!
//! They land in `target/pictures`: every screen at 360, 700 and 1200 px, light and dark, in French and English, and in
//! forced colours. A word after `--` takes only the screens with it in their name. With `--readme` it takes the pictures of
//! the README, those in `www/pictures`, and nothing else.

use binome_tests::locale::Language;
use binome_tests::pages::portal::{self, HOME, OWN};
use binome_tests::pages::{Notebook, Portal, View, gallery, rooms};
use binome_tests::pictures::{self, Look};
use binome_tests::what::{BUTTON, heading};
use binome_tests::{Outcome, Size, sample, workspace};
use binome_www::serve::Answer;

const WIDTHS: [u32; 3] = [360, 700, 1200];

fn main() -> Outcome {
    match std::env::args().nth(1) {
        Some(word) if word == "--readme" => readme(),
        wanted => {
            for language in Language::ALL {
                every_screen(language, wanted.as_deref())?;
            }
            if wanted.is_none() {
                the_portal()?;
            }
            println!("{}", workspace::target().join("pictures").display());
            Ok(())
        }
    }
}

/// Every screen on a page that holds nothing else, or those with a word in their name.
fn every_screen(language: Language, wanted: Option<&str>) -> Outcome {
    let portal = Portal::prepared("/assets/portal/icon.svg", |server| {
        let inside = "<binome-widget eager></binome-widget>";
        server.answer(OWN, Answer::page(portal::page(language.code(), inside)));
    })?;
    portal.visit(OWN)?;
    let notebook = Notebook::of(&portal.browser, View::All, language)?;
    let look = |screen: &str| match wanted {
        Some(word) if !screen.contains(word) => Ok(()),
        _ => every_look(&portal, screen, language),
    };
    gallery::every_screen(&notebook, &portal.element(), look)?;
    rooms::every_screen(&portal, &notebook, look)
}

fn every_look(portal: &Portal, screen: &str, language: Language) -> Outcome {
    for theme in ["light", "dark"] {
        portal.element().set("theme", theme)?;
        for width in WIDTHS {
            pictures::take(&portal.browser, &format!("{screen}-{}-{theme}-{width}", language.code()), width)?;
        }
    }
    portal.element().set("theme", "light")?;
    if language == Language::French {
        pictures::look(&portal.browser, Look::Forced)?;
        pictures::take(&portal.browser, &format!("{screen}-fr-forced-700"), 700)?;
        pictures::look(&portal.browser, Look::Light)?;
    }
    portal.browser.resize(Size::LAPTOP)
}

/// The demo intranet as a person finds it.
fn the_portal() -> Outcome {
    for path in ["/index.html", "/assessment.html", "/trusted.html"] {
        let portal = Portal::open(path)?;
        portal.start_all()?;
        for width in [360, 1366] {
            let name = path.trim_start_matches('/').trim_end_matches(".html");
            pictures::take(&portal.browser, &format!("portal-{name}-{width}"), width)?;
        }
    }
    Ok(())
}

/// The invented notebook in the portal, as it is on a laptop: its home, and the agenda of its next session.
fn readme() -> Outcome {
    let portal = Portal::open_at(HOME, Size { width: 1366, height: 900 })?;
    let notebook = portal.notebook()?;
    notebook.see_screen("home_title")?;
    portal.start_all()?;
    portal.element().import(&sample::notebook()?)?;
    notebook.screen.see(&heading(&notebook.say("home_session")?))?;
    take_window(&portal, "portal")?;
    notebook.screen.click(&BUTTON.named("Lire une conversation sur").or_longer())?;
    notebook.screen.see(&heading(&notebook.say("sessions.prepare")?))?;
    notebook.press("sessions.repair")?;
    notebook.see_words("sessions.all_used")?;
    take_window(&portal, "agenda")
}

/// What the window shows, from the top of the notebook, into `www/pictures`.
fn take_window(portal: &Portal, name: &str) -> Outcome {
    portal
        .element()
        .evaluate("document.activeElement.blur(); widget.closest('section').scrollIntoView({ behavior: 'instant' })")?;
    let file = workspace::root().join("www/pictures").join(format!("{name}.png"));
    pictures::take_window(&portal.browser, &file)?;
    println!("{}", file.display());
    Ok(())
}
