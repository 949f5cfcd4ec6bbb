//! What leaves a session: paper, a text to paste, a page, a calendar file. Nothing is sent; the person gets it in hand.

mod calendar;
mod paper;
mod table;
mod written;

pub(crate) use calendar::cycle_buttons;
pub(crate) use table::Table;

use leptos::prelude::*;

use crate::text::SessionAfterWord as After;
use crate::view::parts::button::button;
use crate::view::parts::element::element;
use crate::visit::Visit;

/// The ways out of one session, with what is said of them.
pub(crate) fn buttons(visit: &Visit, session: &str) -> Vec<AnyView> {
    let print = visit.clone();
    let print = button("session-print", "quiet", visit.say(After::PrintAgenda), move || print.host().print(paper::ID));
    let (copy, said) = written::copy(visit, session);
    let (calendar, shows) = calendar::one(visit, session);
    let ways = vec![print, copy, written::page(visit, session), calendar];
    vec![element("div", "ways", ways), said, shows, paper::paper(visit, session)]
}
