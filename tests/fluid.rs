//! Whether much stays as quick as little: an agenda of 200 blocks, a notebook of ten years. What is seen is printed.

#![allow(clippy::indexing_slicing, reason = "a test that reads past the end fails, as it should")]

use binome_tests::pages::sessions::{ALONE, block};
use binome_tests::pages::{Notebook, Portal, Sessions};
use binome_tests::what::{CHECKBOX, What, button, heading};
use binome_tests::{Failure, Outcome, seed};
use serde_json::{Value, json};

/// Far above what a person should wait, in milliseconds: a loaded machine is no measure.
const BOUND: f64 = 2_000.0;
/// How many times slower than this machine.
const SLOWER: u32 = 4;

/// Clicks, and gives the milliseconds until what it changed has been painted; null when the browser, which has no screen,
/// paints no frame at all.
const CLICK_TO_PAINT: &str = "function() {
  return new Promise(settled => {
    setTimeout(() => settled(null), 5000);
    const begin = performance.now();
    this.click();
    requestAnimationFrame(() => {
      const channel = new MessageChannel();
      channel.port1.onmessage = () => settled(performance.now() - begin);
      channel.port2.postMessage(null);
    });
  });
}";

/// Prints the median time to the next paint of clicks on what is on the screen, each sought anew.
fn measure(portal: &Portal, name: &str, clicks: &mut dyn Iterator<Item = Outcome<i64>>) -> Outcome {
    let slow = |rate: u32| portal.browser.command("Emulation.setCPUThrottlingRate", json!({"rate": rate}));
    let mut taken = Vec::new();
    for node in clicks {
        let node = node?;
        slow(SLOWER)?;
        let took = portal.browser.call_on(node, CLICK_TO_PAINT, &[])?;
        slow(1)?;
        taken.extend(took.as_f64());
    }
    taken.sort_by(f64::total_cmp);
    let median = taken.get(taken.len() / 2).copied();
    let median = median.ok_or_else(|| Failure::new(format!("{name}: the browser painted nothing")))?;
    eprintln!("{name}, {SLOWER} times slower: {median:.0} ms to the next paint (of {taken:.0?})");
    assert!(median < BOUND, "{name}: {median} ms");
    Ok(())
}

/// The node of what is on the screen.
fn node(notebook: &Notebook, what: &What) -> Outcome<i64> {
    Ok(notebook.screen.see(what)?.backend)
}

#[test]
fn an_agenda_of_two_hundred_blocks_stays_fluid_on_a_slow_machine() -> Outcome {
    let portal = Portal::with(ALONE)?;
    let sessions = Sessions::of(&portal)?;
    let blocks: Vec<Value> = (1..=200).map(|n| block(&format!("b{n}"), &format!("Séquence {n:03}"), 4)).collect();
    sessions.import(1_000, &blocks)?;
    sessions.screen.click(&Sessions::row(&sessions.fill("number_of", &[("n", "1"), ("total", "1")])?))?;
    sessions.screen.click(&Sessions::row("Séquence 001"))?;
    let longer = sessions.screen.see(&button(&sessions.say("longer")?))?.backend;
    measure(&portal, "200 blocks, a minute more", &mut (0..11).map(|_| Ok(longer)))?;
    sessions.wait_for_session(0, |session| session["blocks"][0]["minutes"] == 15)?;
    let more = sessions.locale.fill("show_more", &[("n", "184")])?;
    sessions.screen.see_no(&Sessions::row("Séquence 017"))?;
    sessions.screen.click(&button(&more))?;
    sessions.screen.see(&Sessions::row("Séquence 032"))?;
    Ok(())
}

/// A file with this many weekly sessions that were held, ten reflections on each, and ten actions left open.
fn years_of(sessions: u64) -> Value {
    let first = seed::AUTUMN - 7 * seed::DAY * sessions;
    let written = |n: u64| {
        json!({"id": format!("r{n}"), "pairing": "p", "session": format!("s{}", n / 10), "structure": "what_so_what",
            "at": first + 7 * seed::DAY * (n / 10), "notes": [{"prompt": "what", "text": format!("Un essai, le {n}e. {}", "Mot ".repeat(40))}]})
    };
    let held = |n: u64| {
        let blocks: Vec<Value> = (0..6).map(|part| block(&format!("b{part}"), "Montrer", 7)).collect();
        let (year, month, day) = (2017 + n / 50, 1 + n % 50 / 5, 1 + n % 5 * 5);
        json!({"id": format!("s{n}"), "pairing": "p", "kind": "topic", "state": "held", "title": format!("Séance {n}"),
            "date": format!("{year}-{month:02}-{day:02}"), "start_minute": 540, "slot_minutes": 45, "blocks": blocks,
            "changed": 0, "place": "", "template": "", "moved": 0, "sequence": 0})
    };
    let action = |n: u64| {
        json!({"id": format!("a{n}"), "pairing": "p", "session": format!("s{n}"), "situation": "", "owner": "mentee",
            "deed": format!("essaie {n}"), "created": first})
    };
    let list = |count: u64, make: &dyn Fn(u64) -> Value| (0..count).map(make).collect::<Vec<_>>();
    json!({"format": "binome-notebook", "schema": 1, "notebook": {
        "pairings": [{"id": "p", "alias": "Camille", "part": "mentee", "created": first}],
        "sessions": list(sessions, &held), "reflections": list(sessions * 10, &written),
        "actions": list(10, &action),
    }})
}

#[test]
fn a_notebook_of_ten_years_stays_fluid_on_a_slow_machine() -> Outcome {
    let portal = Portal::with("<binome-widget eager></binome-widget>")?;
    let notebook = portal.notebook()?;
    notebook.see_screen("home_title")?;
    for (name, sessions) in [("an almost empty notebook", 10), ("ten years", 500)] {
        portal.element().import(&years_of(sessions))?;
        notebook.see_screen("home_actions")?;
        // One that is done leaves the home, and the next one comes.
        let open = CHECKBOX.named("essaie").or_longer();
        let done = format!("{name}, an action done");
        measure(&portal, &done, &mut (0..3).map(|_| node(&notebook, &open)))?;
        let rooms = ["part_objectives", "part_home", "part_objectives", "part_home", "part_pairing"];
        measure(
            &portal,
            &format!("{name}, to another room"),
            &mut rooms.iter().map(|room| node(&notebook, &button(&notebook.say(room)?))),
        )?;
        // What a room needs is compiled when it is opened for the first time.
        for time in ["the first time", "again"] {
            for (room, title) in [("part_sessions", "sessions.title"), ("part_reflection", "reflection.title")] {
                measure(
                    &portal,
                    &format!("{name}, {room}, {time}"),
                    &mut std::iter::once_with(|| node(&notebook, &button(&notebook.say(room)?))),
                )?;
                notebook.screen.see(&heading(&notebook.say(title)?))?;
            }
        }
        notebook.press("part_home")?;
    }
    Ok(())
}
