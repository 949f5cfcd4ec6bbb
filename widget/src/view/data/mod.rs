//! What is kept, and what a person may do with it: take a copy, bring one back, protect it, read in comfort, erase it.

mod changes;
mod comfort;
mod earlier;
mod erase;
mod kept;
mod linked;
mod preview;
mod protect;
mod refusal;
mod retention;
mod state;
mod take;

use leptos::prelude::*;

use super::parts::bar::name_bar;
use super::parts::element::element;
use super::parts::heading::{heading, title};
use crate::part::View;
use crate::text::{DataWord, Word, Words};
use crate::visit::Visit;

pub(super) fn data(visit: &Visit) -> AnyView {
    visit.session().watch_listing();
    let alone = (visit.view().get() != View::All).then(|| name_bar(visit.say(Word::NotebookName), Vec::new()));
    let answer = RwSignal::new(take::Answer::default());
    let link = visit.session().can_link().then(|| section(visit, DataWord::LinkTitle, linked::linked(visit, answer)));
    let sections = vec![
        state::state(visit),
        section(visit, DataWord::KeptTitle, kept::kept(visit)),
        section(visit, DataWord::TakeTitle, take::take(visit, answer)),
        link.into_any(),
        section(visit, DataWord::ProtectTitle, protect::protect(visit)),
        section(visit, DataWord::ComfortTitle, comfort::comfort(visit)),
        section(visit, DataWord::EraseTitle, erase::erase(visit)),
    ];
    vec![alone.into_any(), title(visit, "", visit.say(DataWord::Title)), element("div", "data", sections)].into_any()
}

fn section(visit: &Visit, head: DataWord, content: AnyView) -> AnyView {
    element("div", "stack", vec![heading(visit, 1, "rule", visit.say(head)), content])
}

/// "12,4 ko".
fn size(words: &Words, bytes: u64) -> String {
    const KB: f64 = 1_000.0;
    let kilobytes = bytes as f64 / KB;
    let (word, number) =
        if kilobytes < KB { (DataWord::SizeKb, kilobytes) } else { (DataWord::SizeMb, kilobytes / KB) };
    words.fill(word, &[("n", &words.decimal(number))])
}
