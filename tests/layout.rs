//! Whether everything fits: narrow pages, large text, big enough targets, no jump while loading.

use binome_tests::locale::Language;
use binome_tests::pages::portal::{ASSESSMENT, HOME, OWN};
use binome_tests::pages::{Element, Notebook, Portal, View, gallery, portal, rooms};
use binome_tests::what::{BUTTON, HEADING};
use binome_tests::{Failure, Outcome, Size, sample};
use binome_www::serve::Answer;
use serde_json::{Value, json};

/// Everything drawn inside the widgets of the page, shadow roots included.
const DRAWN: &str = "const drawn = node => [...node.children].flatMap(child => [child, ...drawn(child)]);
    const all = [...document.querySelectorAll('binome-widget')].flatMap(widget => drawn(widget.shadowRoot))
        .filter(node => node.checkVisibility({ checkVisibilityCSS: true }) && node.getClientRects().length);
    const words = node => node.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 140);";

/// What sticks out of the window, or makes it scroll sideways; a table may scroll within itself.
const TOO_WIDE: &str = "(() => { DRAWN
    const faults = [];
    if (document.documentElement.scrollWidth > innerWidth) faults.push(`the page is ${document.documentElement.scrollWidth} px wide`);
    for (const node of all) {
        if (node.closest('[role=region][tabindex]') && !node.matches('[role=region]')) continue;
        const box = node.getBoundingClientRect();
        if (node.closest('svg') || getComputedStyle(node).clipPath !== 'none') continue;
        if (box.right > innerWidth + 1 || box.left < -1) faults.push(`${Math.round(box.left)} to ${Math.round(box.right)}: ${words(node)}`);
    }
    return faults;
})()";

/// Buttons, choices and openers that are less than 44 px in one direction.
const TOO_SMALL: &str = "(() => { DRAWN
    const targets = all.filter(node => node.matches('button, summary, a') || node.matches('label:has(input)'));
    const faults = targets.map(node => [node, node.getBoundingClientRect()])
        .filter(([, box]) => box.width < 43.5 || box.height < 43.5)
        .map(([node, box]) => `${Math.round(box.width)} × ${Math.round(box.height)}: ${words(node)}`);
    return targets.length ? faults : ['there is no target at all'];
})()";

/// Texts that are cut off by their own box.
const CUT_OFF: &str = "(() => { DRAWN
    return all.filter(node => {
        const style = getComputedStyle(node);
        if (style.clipPath !== 'none' || node.closest('svg') || node.matches('progress, input, [role=region][tabindex]')) return false;
        return (style.overflowX !== 'visible' && node.scrollWidth > node.clientWidth + 1)
            || (style.overflowY !== 'visible' && node.scrollHeight > node.clientHeight + 1);
    }).map(words);
})()";

/// What a person who needs more room between letters, words and lines sets: WCAG 1.4.12.
const SPACED: &str = "for (const widget of document.querySelectorAll('binome-widget')) {
    const sheet = new CSSStyleSheet();
    sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important }' +
        'p { margin-block-end: 2em !important }');
    widget.shadowRoot.adoptedStyleSheets.push(sheet);
}";

fn faults(portal: &Portal, script: &str) -> Outcome<Vec<String>> {
    let found = portal.browser.evaluate(&script.replace("DRAWN", DRAWN))?;
    Ok(found.as_array().into_iter().flatten().filter_map(Value::as_str).map(str::to_owned).collect())
}

/// Walks through every screen of a page of ours, asking each for its faults.
fn check_every_screen(size: Size, prepare: &str, scripts: &[&str]) -> Outcome {
    let portal = Portal::prepared("/assets/portal/icon.svg", |server| {
        server.answer(OWN, Answer::page(portal::page("fr", "<binome-widget eager></binome-widget>")));
    })?;
    portal.browser.resize(size)?;
    portal.visit(OWN)?;
    let notebook = portal.notebook()?;
    notebook.see_screen("home_title")?;
    portal.browser.evaluate(prepare)?;
    let mut found = Vec::new();
    let mut look = |name: &str| {
        for script in scripts {
            found.extend(faults(&portal, script)?.into_iter().map(|fault| format!("{name}: {fault}")));
        }
        Ok(())
    };
    gallery::every_screen(&notebook, &portal.element(), &mut look)?;
    rooms::every_screen(&portal, &notebook, |name| {
        // Every room's screen is on a page that was just loaded.
        portal.browser.evaluate(prepare)?;
        look(name)
    })?;
    if found.is_empty() { Ok(()) } else { Err(Failure::new(found.join("\n"))) }
}

#[test]
fn nothing_sticks_out_at_320_px_which_is_also_1280_px_at_four_times_the_size() -> Outcome {
    check_every_screen(Size::NARROW, "0", &[TOO_WIDE, TOO_SMALL])
}

#[test]
fn nothing_sticks_out_at_360_px() -> Outcome {
    check_every_screen(Size { width: 360, height: 740 }, "0", &[TOO_WIDE])
}

#[test]
fn every_target_is_44_px_on_a_laptop() -> Outcome {
    check_every_screen(Size::LAPTOP, "0", &[TOO_SMALL, CUT_OFF, TOO_WIDE])
}

#[test]
fn more_room_between_letters_words_and_lines_loses_nothing() -> Outcome {
    check_every_screen(Size::wide(700), SPACED, &[CUT_OFF, TOO_WIDE])?;
    check_every_screen(Size::NARROW, SPACED, &[CUT_OFF, TOO_WIDE])
}

#[test]
fn text_of_twice_the_size_loses_nothing() -> Outcome {
    let larger = "document.querySelector('binome-widget').style.setProperty('--binome-font-size', '36px')";
    check_every_screen(Size::wide(700), larger, &[CUT_OFF, TOO_WIDE])
}

#[test]
fn the_demo_intranet_does_not_scroll_sideways_and_its_narrow_column_holds_the_widget() -> Outcome {
    for width in [320, 360, 700, 1000, 1366] {
        for path in [HOME, ASSESSMENT] {
            let portal = Portal::open_at(path, Size { width, height: 768 })?;
            portal.start_all()?;
            assert_eq!(faults(&portal, TOO_WIDE)?, Vec::<String>::new(), "{path} at {width} px");
            if path == HOME {
                let small = Notebook::of(&portal.browser, View::Assessment, Language::French)?;
                let questionnaire = small.begin(binome_tests::programme::Role::Mentor)?;
                assert_eq!(faults(&portal, TOO_WIDE)?, Vec::<String>::new(), "a question at {width} px");
                let inside = Element::at(&portal.browser, 1).evaluate(
                    "return widget.getBoundingClientRect().width >= widget.parentNode.getBoundingClientRect().width - 80",
                )?;
                assert_eq!(inside, json!(true), "the widget does not fill its column at {width} px");
                small.see_question(&small.programme.questions(&questionnaire)[0])?;
            }
        }
    }
    Ok(())
}

#[test]
fn every_part_alone_fits_a_narrow_column() -> Outcome {
    for view in ["all", "assessment", "objectives", "sessions", "reflection", "pairing", "data"] {
        let portal = Portal::prepared("/assets/portal/icon.svg", |server| {
            let inside = format!("<binome-widget eager view='{view}'></binome-widget>");
            server.answer(OWN, Answer::page(portal::page("fr", &inside)));
        })?;
        portal.browser.resize(Size::NARROW)?;
        portal.visit(OWN)?;
        portal.element().import(&sample::notebook()?)?;
        portal.screen().see(&HEADING)?;
        assert_eq!(faults(&portal, TOO_WIDE)?, Vec::<String>::new(), "{view}");
        assert_eq!(faults(&portal, CUT_OFF)?, Vec::<String>::new(), "{view}");
    }
    Ok(())
}

/// What browsers round to a layout shift of 0.000.
const LARGEST_SHIFT: f64 = 0.0005;

/// Sums up, from before the first script, how much of the page jumps without the person's doing.
const SHIFTS: &str = "globalThis.__shift = 0; globalThis.__shifted = [];
    new PerformanceObserver(list => { for (const entry of list.getEntries()) if (!entry.hadRecentInput) {
        __shift += entry.value;
        __shifted.push(...entry.sources.map(source => source.node?.nodeName + ' ' + JSON.stringify(source.currentRect)));
    } }).observe({ type: 'layout-shift', buffered: true })";

#[test]
fn nothing_jumps_while_the_page_loads() -> Outcome {
    for path in ["/index.html", HOME, ASSESSMENT] {
        let portal = Portal::open("/assets/portal/icon.svg")?;
        portal.browser.command("Page.addScriptToEvaluateOnNewDocument", json!({"source": SHIFTS}))?;
        portal.visit(path)?;
        portal.element().evaluate(
            "widget.scrollIntoView({ behavior: 'instant' }); await customElements.whenDefined('binome-widget'); await widget.ready;
             for (let frame = 0; frame < 10; frame++) await new Promise(requestAnimationFrame);",
        )?;
        let notebook = if path == ASSESSMENT { portal.assessment()? } else { portal.notebook()? };
        notebook.screen.see(&BUTTON)?;
        let shifts = portal.browser.evaluate(
            "new Promise(done => requestAnimationFrame(() => setTimeout(() => done([__shift, __shifted]))))",
        )?;
        let sum = shifts[0].as_f64().unwrap_or(f64::INFINITY);
        assert!(sum < LARGEST_SHIFT, "{path}: {shifts}");
    }
    Ok(())
}
