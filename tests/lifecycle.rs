//! Whether the widget may come, go and move as often as a portal likes, leaving nothing behind.

use binome_tests::heap::{self, Held};
use binome_tests::pages::portal::HOME;
use binome_tests::pages::{Notebook, Portal};
use binome_tests::programme::Role;
use binome_tests::{Browser, Outcome};
use serde_json::json;

/// How many times each kind of cycle runs.
const CYCLES: usize = 200;
/// What the page may hold more after all of them: bytes of objects and of memory, nodes, listeners. One widget that
/// is not let go of holds about 100 nodes and 40 listeners, so one in two hundred would be seen.
const OBJECTS: i64 = 300_000;
const BUFFERS: i64 = 200_000;
const NODES: i64 = 50;
const LISTENERS: i64 = 10;

/// Takes the widget out and puts it back, waiting each time until it is usable.
const RECONNECT: &str = "for (let cycle = 0; cycle < CYCLES; cycle++) {
    const place = widget.parentNode;
    widget.remove();
    await Promise.resolve(); await new Promise(done => setTimeout(done));
    place.append(widget);
    await widget.ready;
}";
/// Makes a new widget and lets go of it, as a page that routes by itself does.
const REPLACE: &str = "for (let cycle = 0; cycle < CYCLES; cycle++) {
    const other = document.createElement('binome-widget');
    other.setAttribute('eager', '');
    other.setAttribute('storage-key', 'other');
    widget.after(other);
    await other.ready;
    other.remove();
    await new Promise(done => setTimeout(done));
}";
/// Moves the widget within one turn, as a drag or a framework does.
const MOVE: &str = "for (let cycle = 0; cycle < CYCLES; cycle++) {
    const place = widget.parentNode;
    if (cycle % 2) place.append(widget); else place.prepend(widget);
    await new Promise(done => setTimeout(done));
}";

fn grown(browser: &Browser, before: Held) -> Outcome<String> {
    let after = heap::measure(browser)?;
    let grown = [
        (after.objects - before.objects, OBJECTS, "bytes of objects"),
        (after.buffers - before.buffers, BUFFERS, "bytes of memory"),
        (after.nodes - before.nodes, NODES, "nodes"),
        (after.listeners - before.listeners, LISTENERS, "listeners"),
    ];
    let too_much = grown.iter().filter(|(grown, allowed, _)| grown > allowed);
    Ok(too_much.map(|(grown, allowed, what)| format!("{grown} more {what}, {allowed} allowed; ")).collect())
}

fn check_cycles(cycle: &str) -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = portal.notebook()?;
    notebook.see_screen("home_title")?;
    let some = |count: usize| cycle.replace("CYCLES", &count.to_string());
    portal.element().evaluate(&some(10))?;
    let before = heap::measure(&portal.browser)?;
    portal.element().evaluate(&some(CYCLES))?;
    notebook.see_screen("home_title")?;
    assert_eq!(grown(&portal.browser, before)?, "");
    assert_eq!(portal.complaints()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn two_hundred_times_out_and_in_again_leave_nothing_behind() -> Outcome {
    check_cycles(RECONNECT)
}

#[test]
fn two_hundred_new_widgets_leave_nothing_behind() -> Outcome {
    check_cycles(REPLACE)
}

#[test]
fn two_hundred_moves_leave_nothing_behind() -> Outcome {
    check_cycles(MOVE)
}

/// Answers two questions and opens the third.
fn answer_two(portal: &Portal) -> Outcome<Notebook<'_>> {
    let notebook = portal.notebook()?;
    let questionnaire = notebook.begin(Role::Mentee)?;
    notebook.fill(&questionnaire, &questionnaire.best_sheet(), Some("common_slots"))?;
    Ok(notebook)
}

#[test]
fn a_move_keeps_the_very_screen_that_was_open() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = answer_two(&portal)?;
    let questionnaire = binome_tests::programme::questionnaire(Role::Mentee)?;
    let question = notebook.programme.question(&questionnaire, "common_slots")?;
    notebook.press("continue")?;
    notebook.see_words("error_choose")?;
    portal.element().evaluate("widget.parentNode.prepend(widget); await new Promise(done => setTimeout(done))")?;
    notebook.see_words("error_choose")?;
    notebook.choose(&question, &json!("pass"))?;
    notebook.press("back")?;
    notebook.see_chosen(&notebook.programme.question(&questionnaire, "say_in_match")?, &json!("pass"))
}

#[test]
fn a_widget_removed_while_it_starts_does_not_start_and_may_come_back() -> Outcome {
    let portal = Portal::with("<div></div>")?;
    let script = "const widget = document.createElement('binome-widget'); widget.setAttribute('eager', '');
        document.querySelector('main').append(widget); widget.remove();
        await new Promise(done => setTimeout(done));
        const early = await Promise.race([widget.ready.then(() => 'ready'), Promise.resolve('waiting')]);
        document.querySelector('main').append(widget);
        await widget.ready; return early;";
    let early = portal
        .browser
        .evaluate(&format!("customElements.whenDefined('binome-widget').then(async () => {{ {script} }})"))?;
    assert_eq!(early, "waiting");
    portal.notebook()?.see_screen("home_title")?;
    assert_eq!(portal.complaints()?, Vec::<String>::new());
    Ok(())
}

#[test]
fn a_page_that_comes_back_from_the_browser_s_memory_still_saves() -> Outcome {
    let portal = Portal::open(HOME)?;
    let notebook = answer_two(&portal)?;
    portal.element().flush()?;
    portal.visit("/assessment.html")?;
    portal.assessment()?.see_screen("role_title")?;
    portal.browser.evaluate("history.back()")?;
    let questionnaire = binome_tests::programme::questionnaire(Role::Mentee)?;
    let question = notebook.programme.question(&questionnaire, "common_slots")?;
    notebook.answer(&question, &json!("pass"))?;
    portal.element().flush()?;
    portal.browser.reload()?;
    notebook.see_question(&notebook.programme.question(&questionnaire, "objective")?)?;
    Ok(())
}
