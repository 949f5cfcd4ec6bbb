//! axe-core over the page and its shadow roots: every rule, and what it found said with its markup.

use std::sync::OnceLock;

use serde_json::Value;

use crate::{Browser, Failure, Outcome, settle, setup};

static SOURCE: OnceLock<String> = OnceLock::new();

/// Runs every rule (all tags: WCAG 2.0 to 2.2 at A, AA and AAA, best practice, RGAA, EN 301 549) on what
/// `element` is: a JavaScript expression of an element, or `document`; colours that still change are waited for.
const RUN: &str = "(async () => {
    const tags = [...new Set(axe.getRules().flatMap(rule => rule.tags))];
    const found = await axe.run(ELEMENT, { runOnly: { type: 'tag', values: tags }, resultTypes: ['violations'] });
    return found.violations.map(rule => ({
        rule: rule.id, help: rule.help, nodes: rule.nodes.map(node => node.html + ' -- ' + node.failureSummary),
    }));
})()";

/// Fails with every violation on the whole page.
///
/// # Errors
/// There is one, or axe-core could not be set up.
pub fn check_page(browser: &Browser) -> Outcome {
    check(browser, "document")
}

/// Fails with every violation inside one element, given as a JavaScript expression.
///
/// # Errors
/// There is one, or axe-core could not be set up.
pub fn check(browser: &Browser, element: &str) -> Outcome {
    if browser.evaluate("typeof axe")? != "object" {
        browser.evaluate(source()?)?;
    }
    settle::settle(browser)?;
    let found = browser.evaluate(&RUN.replace("ELEMENT", element))?;
    let found: Vec<String> = found.as_array().into_iter().flatten().map(in_words).collect();
    if found.is_empty() { Ok(()) } else { Err(Failure::new(found.join("\n"))) }
}

fn source() -> Outcome<&'static str> {
    if let Some(source) = SOURCE.get() {
        return Ok(source);
    }
    let source = setup::axe()?;
    Ok(SOURCE.get_or_init(|| source))
}

fn in_words(violation: &Value) -> String {
    let word = |field: &str| violation.get(field).and_then(Value::as_str).unwrap_or_default();
    let mut words = format!("{}: {}", word("rule"), word("help"));
    for node in violation.get("nodes").and_then(Value::as_array).into_iter().flatten() {
        words.push_str("\n    ");
        words.push_str(node.as_str().unwrap_or_default());
    }
    words
}
