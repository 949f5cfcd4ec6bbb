//! The agenda of one session: its head, the timed blocks, what makes them fit, what to prepare, what waits.

mod add;
mod backlog;
mod block;
mod change;
mod drag;
mod fit;
mod head;
mod lock;
mod meeting;
mod more;
mod order;
mod prepare;
mod proposal;
mod reason;
mod settings;
mod sums;
mod templates;
mod timeline;
mod tools;
mod ways;

pub(super) use proposal::proposal;
pub(super) use templates::templates;

use leptos::prelude::*;

use crate::place::{Place, SessionsPlace};
use crate::view::parts::bar::back_bar;
use crate::view::parts::element::element;
use crate::visit::Visit;
use change::Agenda;

pub(super) fn agenda(visit: &Visit, session: &str) -> Option<AnyView> {
    let agenda = Agenda::of(visit, session)?;
    let plan = element("div", "plan", vec![fit::fit(&agenda), timeline::timeline(&agenda), ways::ways(&agenda)]);
    let beside = element("div", "beside", vec![prepare::prepare(&agenda), backlog::backlog(&agenda)]);
    let content = vec![
        back_bar(visit, Place::Sessions(SessionsPlace::Cycle), Vec::new()),
        head::head(&agenda),
        element("div", "agenda", vec![plan, beside]),
        ways::out(&agenda),
    ];
    Some(content.into_any())
}
