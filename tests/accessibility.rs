//! Whether axe finds anything, by any of its rules, that shuts people out: on every screen, in every look and language.

use binome_tests::locale::Language;
use binome_tests::pages::portal::{ASSESSMENT, HOME, TRUSTED};
use binome_tests::pages::{Notebook, Portal, View, gallery, portal, rooms};
use binome_tests::pictures::{self, Look};
use binome_tests::what::{BUTTON, CHECKBOX, DISCLOSURE, HEADING, LINK, RADIO, REGION, TEXT_FIELD};
use binome_tests::{Failure, Outcome, axe};
use binome_www::serve::Answer;

/// A page with nothing but the widget, in a language.
fn open(language: Language) -> Outcome<Portal> {
    Portal::prepared("/own.html", |server| {
        server
            .answer("/own.html", Answer::page(portal::page(language.code(), "<binome-widget eager></binome-widget>")));
    })
}

fn check_every_screen(language: Language) -> Outcome {
    let portal = open(language)?;
    let notebook = Notebook::of(&portal.browser, View::All, language)?;
    let mut seen = 0;
    let mut faults = Vec::new();
    let mut look = |name: &str| {
        seen += 1;
        for theme in ["light", "dark", "contrast"] {
            portal.element().set("theme", theme)?;
            if let Err(reason) = axe::check_page(&portal.browser) {
                faults.push(format!("{name}, {theme}: {reason}"));
            }
        }
        portal.element().set("theme", "light")
    };
    gallery::every_screen(&notebook, &portal.element(), &mut look)?;
    rooms::every_screen(&portal, &notebook, &mut look)?;
    assert!(seen >= 45, "only {seen} screens were seen");
    if faults.is_empty() { Ok(()) } else { Err(Failure::new(faults.join("\n\n"))) }
}

#[test]
fn every_screen_in_french_light_dark_and_contrast_is_without_fault() -> Outcome {
    check_every_screen(Language::French)
}

#[test]
fn every_screen_in_english_light_dark_and_contrast_is_without_fault() -> Outcome {
    check_every_screen(Language::English)
}

#[test]
fn the_pages_of_the_demo_intranet_are_without_fault_in_both_languages_light_and_dark() -> Outcome {
    for (path, switches) in [(HOME, true), (TRUSTED, true), (ASSESSMENT, false)] {
        let portal = Portal::open(path)?;
        portal.start_all()?;
        for look in [Look::Light, Look::Dark] {
            pictures::look(&portal.browser, look)?;
            axe::check_page(&portal.browser).map_err(|reason| reason.while_doing(path))?;
        }
        if switches {
            portal.speak(Language::English)?;
            Notebook::of(&portal.browser, View::All, Language::English)?.see_screen("home_title")?;
            axe::check_page(&portal.browser).map_err(|reason| reason.while_doing(path))?;
        }
    }
    Ok(())
}

#[test]
fn every_screen_has_one_region_one_title_at_the_level_asked_for_and_names_for_everything() -> Outcome {
    let portal = open(Language::French)?;
    let notebook = portal.notebook()?;
    portal.element().set("heading-level", "3")?;
    let look = |name: &str| {
        let headings = notebook.headings()?;
        let levels: Vec<u64> = headings.iter().map(|(_, level)| *level).collect();
        assert_eq!(levels.first(), Some(&3), "{name}: {headings:?}");
        assert_eq!(levels.iter().filter(|level| **level == 3).count(), 1, "{name}: {headings:?}");
        assert!(levels.windows(2).all(|pair| pair[1] <= pair[0] + 1), "{name}: {headings:?}");
        for what in [BUTTON, CHECKBOX, DISCLOSURE, HEADING, LINK, RADIO, REGION, TEXT_FIELD] {
            let nameless = notebook.screen.all(&what)?.into_iter().filter(|node| node.name.is_empty()).count();
            assert_eq!(nameless, 0, "{name}: {nameless} of {what} have no name");
        }
        Ok(())
    };
    gallery::every_screen(&notebook, &portal.element(), look)?;
    rooms::every_screen(&portal, &notebook, |name| {
        // A reload has forgotten the attribute.
        portal.element().set("heading-level", "3")?;
        look(name)
    })
}
