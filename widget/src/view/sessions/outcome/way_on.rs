//! The way on from a session: looking back while it is fresh, or what is still to be said of it.

use leptos::prelude::*;

use crate::place::{Place, SessionsPlace};
use crate::text::SessionAfterWord as After;
use crate::view::parts::button::button;
use crate::view::parts::element::{element, paragraph, text};
use crate::view::parts::heading::heading;
use crate::view::reflection::reflect_on;
use crate::view::sessions::after::session_now;
use crate::visit::Visit;

pub(super) fn way_on(visit: &Visit, id: &str) -> AnyView {
    let (writing, id) = (visit.clone(), id.to_owned());
    let content = vec![
        text("p", "kicker", visit.say(After::WhileFresh)),
        heading(visit, 1, "", visit.say(After::LookBackTitle)),
        paragraph(visit.say(After::LookBackText)),
        element(
            "div",
            "actions",
            vec![button("look-back", "button", visit.say(After::LookBack), move || reflect_on(&writing, &id))],
        ),
    ];
    element("div", "next after", content)
}

/// The session still runs.
pub(super) fn still_going(visit: &Visit, id: &str) -> AnyView {
    let (live, place) = (visit.clone(), Place::Sessions(SessionsPlace::Live { session: id.to_owned() }));
    let open = button("open-live", "quiet", visit.say(After::OpenLive), move || live.go(place.clone()));
    element("div", "note", vec![paragraph(visit.say(After::StillGoing)), element("div", "actions", vec![open])])
}

/// The session was not timed: nobody has said yet whether it was held.
pub(super) fn not_held(visit: &Visit, id: &str) -> AnyView {
    let (held, id) = (visit.clone(), id.to_owned());
    let hold = button("hold", "quiet", visit.say(After::Hold), move || {
        if let Some(session) = session_now(&held, &id) {
            held.apply(session.hold());
            held.host().focus_soon("heading");
        }
    });
    element("div", "note", vec![paragraph(visit.say(After::NotHeld)), element("div", "actions", vec![hold])])
}
