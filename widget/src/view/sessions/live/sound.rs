//! A soft sound at the end of a part, for those who ask for it. It is off when the screen opens and kept nowhere.

use std::cell::RefCell;
use std::sync::Arc;

use binome_core::agenda::Session;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use super::clock::looked_at;
use crate::boundary::chime::Chime;
use crate::boundary::clock;
use crate::text::SessionAfterWord as After;
use crate::view::parts::choice::tick_box;
use crate::view::parts::element::element;
use crate::visit::Visit;

pub(super) fn sound(visit: &Visit, session: Memo<Option<Session>>, beat: ReadSignal<u32>) -> AnyView {
    let chime = Arc::new(SendWrapper::new(RefCell::new(None::<Chime>)));
    let is_on = RwSignal::new(false);
    let (made, rung) = (chime.clone(), chime);
    let up = looked_at(session, beat, |run| (run.current, run.left(clock::now()).is_over));
    // It rings when time passes the end, not when a part is opened that is over already.
    Effect::new(move |before: Option<Option<(u32, bool)>>| {
        let now = up.get();
        if let (Some((part, true)), Some(Some(before))) = (now, before)
            && before == (part, false)
            && let Some(chime) = rung.borrow().as_ref()
        {
            chime.ring();
        }
        now
    });
    let tick = tick_box(
        "live-sound",
        visit.say(After::Sound),
        move || is_on.get(),
        move |ticked| {
            made.replace(ticked.then(Chime::new).flatten());
            is_on.set(ticked);
        },
    );
    element("div", "sound", vec![tick])
}
