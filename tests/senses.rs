//! Whether what colours and motion say is there for a person whose system forces its own colours, or wants no motion.

use binome_tests::locale::Language;
use binome_tests::pages::portal::OWN;
use binome_tests::pages::{Notebook, Portal, View, gallery, portal, rooms};
use binome_tests::pictures::{self, Look};
use binome_tests::{Failure, Outcome};
use binome_www::serve::Answer;
use serde_json::{Value, json};

/// Everything drawn inside the widget.
const DRAWN: &str = "const drawn = node => [...node.children].flatMap(child => [child, ...drawn(child)]);
    const all = [...document.querySelectorAll('binome-widget')].flatMap(widget => drawn(widget.shadowRoot))
        .filter(node => node.checkVisibility({ checkVisibilityCSS: true }) && node.getClientRects().length);
    const words = node => node.outerHTML.replace(/<!--.*?-->/g, '').slice(0, 140);";

/// What cannot be told apart once the system forces its colours: a drawing in the colour of the paper, a choice that looks
/// the same chosen or not, a button without an edge.
const LOST: &str = "(() => { DRAWN
    const probe = document.body.appendChild(document.createElement('i'));
    probe.style.color = 'Canvas';
    const paper = getComputedStyle(probe).color;
    probe.remove();
    const unseen = colour => colour === 'none' || colour === paper || /^rgba.*, 0\\)$/.test(colour);
    const faults = [];
    for (const shape of all.filter(node => node.matches('path, line, circle, polyline'))) {
        const { stroke, fill } = getComputedStyle(shape);
        if (unseen(stroke) && unseen(fill)) faults.push('unseen: ' + words(shape.closest('svg')));
    }
    const look = node => { const style = getComputedStyle(node);
        return [style.outlineStyle, style.outlineColor, style.borderTopColor, style.borderTopWidth].join(); };
    for (const chosen of all.filter(node => node.matches('label:has(input[type=radio]:checked)'))) {
        const other = all.find(node => node.matches('label:has(input[type=radio]:not(:checked))'));
        if (other && look(chosen) === look(other)) faults.push('chosen or not: ' + words(chosen));
    }
    for (const here of all.filter(node => node.matches('nav [aria-current]'))) {
        const edge = node => getComputedStyle(node).borderBottomColor;
        const other = all.find(node => node.matches('nav button:not([aria-current])'));
        if (other && edge(here) === edge(other)) faults.push('here or not: ' + words(here));
    }
    for (const button of all.filter(node => node.matches('button'))) {
        const { borderTopStyle, borderTopWidth, borderTopColor, textDecorationLine } = getComputedStyle(button);
        const edge = borderTopStyle !== 'none' && parseFloat(borderTopWidth) > 0 && !unseen(borderTopColor);
        const named = button.textContent.trim() !== '';
        if (!edge && !named) faults.push('neither edge nor word: ' + words(button) + textDecorationLine);
    }
    return faults;
})()";

/// What moves, and for how long in milliseconds, where it is more than a number allows.
const MOVING: &str = "(() => { DRAWN
    const longest = list => Math.max(...list.split(',').map(time => parseFloat(time) * (time.trim().endsWith('ms') ? 1 : 1000)));
    return all.map(node => [node, getComputedStyle(node)])
        .map(([node, style]) => [node, Math.max(longest(style.transitionDuration), longest(style.animationDuration))])
        .filter(([, time]) => time > ALLOWED).map(([node, time]) => `${time} ms: ${words(node)}`);
})()";

/// Motion that a person barely notices, in milliseconds.
const SHORT: u32 = 150;

/// Walks through every screen of the product and asks each for its faults.
fn check_every_screen(prepare: impl Fn(&Portal) -> Outcome, script: &str) -> Outcome {
    let portal = Portal::prepared("/assets/portal/icon.svg", |server| {
        server.answer(OWN, Answer::page(portal::page("fr", "<binome-widget eager></binome-widget>")));
    })?;
    prepare(&portal)?;
    portal.visit(OWN)?;
    let notebook = Notebook::of(&portal.browser, View::All, Language::French)?;
    let (script, mut found) = (script.replace("DRAWN", DRAWN), Vec::new());
    let mut look = |name: &str| {
        let faults = portal.browser.evaluate(&script)?;
        let faults = faults.as_array().cloned().unwrap_or_default();
        found.extend(faults.iter().filter_map(Value::as_str).map(|fault| format!("{name}: {fault}")));
        Ok(())
    };
    gallery::every_screen(&notebook, &portal.element(), &mut look)?;
    rooms::every_screen(&portal, &notebook, &mut look)?;
    if found.is_empty() { Ok(()) } else { Err(Failure::new(found.join("\n"))) }
}

#[test]
fn nothing_is_lost_when_the_system_forces_its_colours() -> Outcome {
    check_every_screen(|portal| pictures::look(&portal.browser, Look::Forced), LOST)
}

#[test]
fn nothing_moves_for_who_wants_no_motion() -> Outcome {
    let want = |motion: &'static str| {
        move |portal: &Portal| -> Outcome {
            let features = json!({"features": [{"name": "prefers-reduced-motion", "value": motion}]});
            portal.browser.command("Emulation.setEmulatedMedia", features)?;
            Ok(())
        }
    };
    check_every_screen(want("reduce"), &MOVING.replace("ALLOWED", "0"))?;
    check_every_screen(want("no-preference"), &MOVING.replace("ALLOWED", &SHORT.to_string()))
}
