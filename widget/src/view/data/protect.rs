//! Asking the browser not to clear the notebook by itself, and its real answer.

use leptos::prelude::*;
use leptos::task::spawn_local;

use super::super::parts::button::button;
use super::super::parts::element::{changing, element, paragraph, text};
use super::super::parts::icon;
use crate::text::DataWord;
use crate::visit::Visit;

pub(super) fn protect(visit: &Visit) -> AnyView {
    let (listing, drawn) = (visit.session().listing(), visit.clone());
    let asked = RwSignal::new(None::<Option<bool>>);
    let promised = Memo::new(move |_| listing.get().and_then(|listing| listing.is_protected));
    let content = move || match asked.get().unwrap_or(promised.get()) {
        Some(true) => element("p", "done", vec![icon::tick(), drawn.say(DataWord::ProtectYes).into_any()]),
        now => {
            let ask = drawn.clone();
            let button = button("data-protect", "quiet", drawn.say(DataWord::Protect), move || ask_for(&ask, asked));
            let answer = asked.get().map(|answer| match answer.or(now) {
                Some(_) => DataWord::ProtectNo,
                None => DataWord::ProtectUnknown,
            });
            let answer = answer.map(|word| text("p", "answer", drawn.say(word)));
            vec![element("div", "actions", vec![button]), answer.into_any()].into_any()
        }
    };
    let safari = text("p", "meta", visit.say(DataWord::ProtectSafari));
    vec![paragraph(visit.say(DataWord::ProtectText)), element("div", "", vec![changing(content)]), safari].into_any()
}

fn ask_for(visit: &Visit, asked: RwSignal<Option<Option<bool>>>) {
    let visit = visit.clone();
    spawn_local(async move {
        let answer = visit.session().protect().await;
        asked.set(Some(answer));
        visit.announce(visit.say_now(match answer {
            Some(true) => DataWord::ProtectYes,
            Some(false) => DataWord::ProtectNo,
            None => DataWord::ProtectUnknown,
        }));
        visit.host().focus_soon("data-protect");
    });
}
