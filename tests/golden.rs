//! Whether every rule gives the same answer natively and in the built WebAssembly, in a real browser.

use std::path::PathBuf;

use binome_tests::failure::ensure;
use binome_tests::{Browser, Failure, Outcome, Size, site, workspace};
use binome_www::serve::Answer;
use binome_www::{Progress, Workspace, build};
use serde_json::Value;

/// Set to write the answers anew, to be read as a change of behaviour.
const WRITE: &str = "BINOME_WRITE_GOLDEN";

fn kept() -> PathBuf {
    workspace::root().join("tests/golden/expected.json")
}

fn expected() -> Outcome<String> {
    Ok(std::fs::read_to_string(kept())?)
}

/// Fails with the first question whose answers differ.
fn same(found: &str, expected: &str, whose: &str) -> Outcome {
    let (found, expected): (Value, Value) = (serde_json::from_str(found)?, serde_json::from_str(expected)?);
    let (Some(found), Some(expected)) = (found.as_object(), expected.as_object()) else {
        return Err(Failure::new("the answers are not an object"));
    };
    let strangers = found.keys().filter(|question| !expected.contains_key(*question));
    let strangers: Vec<_> =
        strangers.chain(expected.keys().filter(|question| !found.contains_key(*question))).collect();
    ensure(strangers.is_empty(), format!("{whose}: only one side has {strangers:?}"))?;
    for (question, answer) in found {
        let known = &expected[question];
        ensure(answer == known, format!("{whose}: {question} is\n{answer}\nnot\n{known}"))?;
    }
    Ok(())
}

#[test]
fn the_rules_answer_natively_what_they_answered_before() -> Outcome {
    let answers = binome_golden::answers();
    if std::env::var_os(WRITE).is_some() {
        std::fs::write(kept(), &answers)?;
    }
    same(&answers, &expected()?, "natively")
}

#[test]
fn the_rules_answer_in_a_browser_what_they_answer_natively() -> Outcome {
    let glue = build::module(&Workspace::here(), "binome-golden", "golden", &Progress::shown())?;
    let script = "import start, { goldenAnswers } from './golden.js';
        const module = await fetch('golden.wasm');
        await start({ module_or_path: module });
        globalThis.answers = goldenAnswers();
        document.title = 'answered';";
    let server =
        site::serve_page("<!doctype html><title>asked</title><script type=module src=page.js></script>", script)?;
    server.answer(
        "/golden.js",
        Answer::new().status(200).header("content-type", "text/javascript").body(glue.javascript),
    );
    server.answer("/golden.wasm", Answer::new().status(200).header("content-type", "application/wasm").body(glue.wasm));
    let browser = Browser::open(Size::LAPTOP)?;
    browser.visit(&server.url("/page.html"))?;
    let answered = binome_tests::wait::until(|| Ok((browser.evaluate("document.title")? == "answered").then_some(())))?;
    ensure(answered.is_some(), "the rules did not answer in the browser")?;
    let answers = browser.evaluate("globalThis.answers")?;
    let answers = answers.as_str().ok_or_else(|| Failure::new("the browser has no answers"))?;
    same(answers, &expected()?, "in the browser")?;
    ensure(answers == binome_golden::answers(), "the texts differ although the values do not")
}
