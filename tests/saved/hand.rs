//! A hand that is faster than a person's: it chooses among the radios of a page of questions by place, and reads at the
//! same instant what is chosen and whether the widget calls it saved.

use binome_tests::pages::portal::page;
use binome_tests::programme::Role;
use binome_tests::{Browser, Failure, Outcome};
use serde_json::Value;

use binome_tests::pages::Notebook;

/// Where the page is served that holds nothing but the widget.
pub(crate) const PAGE: &str = "/own.html";

/// That page.
pub(crate) fn html() -> String {
    page("fr", "<binome-widget eager storage-key=\"broken\"></binome-widget>")
}

/// Functions for the page; `frame` is a window with a widget.
pub(crate) const FUNCTIONS: &str = "
    const widgetOf = frame => frame.document.querySelector('binome-widget');
    const rootOf = frame => widgetOf(frame).shadowRoot;
    const groupsOf = frame => [...rootOf(frame).querySelectorAll('fieldset')];
    const radiosOf = (frame, group) => [...groupsOf(frame)[group].querySelectorAll('input')];
    const choose = (frame, group, choice) => radiosOf(frame, group)[choice].click();
    const chosen = frame => groupsOf(frame).map((_, group) => radiosOf(frame, group).findIndex(radio => radio.checked));
    const isSaved = frame => [...rootOf(frame).querySelectorAll('p:not([role])')]
        .some(words => words.textContent.startsWith('Enregistré '));
    const press = async (frame, words) => {
        for (;;) {
            const found = [...rootOf(frame).querySelectorAll('button')].find(button => button.textContent.trim() === words);
            if (found) return found.click();
            await new Promise(requestAnimationFrame);
        }
    };";

/// What is chosen in each group, and whether all of it is called saved.
pub(crate) struct Look {
    pub(crate) chosen: Vec<Option<usize>>,
    pub(crate) is_saved: bool,
}

/// Looks at the page, after choosing.
pub(crate) fn look(browser: &Browser, choose: Option<(usize, usize)>) -> Outcome<Look> {
    let choose = choose.map(|(group, choice)| format!("choose(window, {group}, {choice});")).unwrap_or_default();
    // What a person sees is what was painted after they chose.
    let script = format!(
        "(async () => {{ {FUNCTIONS} {choose} await new Promise(requestAnimationFrame);
             return [chosen(window), isSaved(window)]; }})()"
    );
    let answer = browser.evaluate(&script)?;
    let chosen = answer.pointer("/0").and_then(Value::as_array).ok_or_else(|| Failure::new("nothing is asked"))?;
    let chosen = chosen.iter().map(|place| place.as_u64().and_then(|place| usize::try_from(place).ok())).collect();
    Ok(Look { chosen, is_saved: answer.pointer("/1") == Some(&Value::Bool(true)) })
}

/// Waits until the page of questions is there, and looks at it.
pub(crate) fn wait_for_page(browser: &Browser, groups: usize) -> Outcome<Look> {
    // A browser that was killed a moment ago starts slowly on a loaded machine.
    let patience = binome_tests::wait::PATIENCE * 3;
    let seen = || Ok(look(browser, None).ok().filter(|look| look.chosen.len() == groups));
    let look = binome_tests::wait::until_within(patience, seen)?;
    look.ok_or_else(|| Failure::new("the page of questions did not come back"))
}

/// From an empty notebook to the whole page of conditions; how many there are.
pub(crate) fn open_page(notebook: &Notebook) -> Outcome<usize> {
    let questionnaire = notebook.begin(Role::Mentee)?;
    notebook.press("whole_page")?;
    notebook.see_words("one_by_one")?;
    notebook.see_saved()?;
    let questions = notebook.programme.questions(&questionnaire);
    Ok(questions.iter().filter(|question| question.dimension.is_none()).count())
}
