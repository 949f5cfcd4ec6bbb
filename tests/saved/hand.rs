//! A hand that is faster than a person's: it chooses among the radios of a page of questions and types into fields, by
//! place, and reads at the same instant how they stand and whether the widget calls it saved.

use binome_tests::pages::portal::page;

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
    const notesOf = frame => [...rootOf(frame).querySelectorAll('textarea')].filter(field => field.id.startsWith('note-'));
    const type = (frame, place, text) => {
        const field = notesOf(frame)[place];
        field.value = text;
        field.dispatchEvent(new Event('input', { bubbles: true }));
        if (text.endsWith('.')) field.dispatchEvent(new Event('change', { bubbles: true }));
    };
    const isSaved = frame => [...rootOf(frame).querySelectorAll('p:not([role])')]
        .some(words => words.textContent.startsWith('Enregistré '));
    const press = async (frame, words) => {
        for (;;) {
            const found = [...rootOf(frame).querySelectorAll('button')].find(button => button.textContent.trim() === words);
            if (found) return found.click();
            await new Promise(requestAnimationFrame);
        }
    };";
