//! A beat for the clocks on a screen: when to look again, never how much time has passed. A hidden page may miss beats;
//! when it is shown again there is one at once.

use gloo::events::EventListener;
use gloo::timers::callback::Interval;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

/// How often, in milliseconds: often enough that a clock never skips a second.
const BEAT: u32 = 250;

/// A signal that changes with every beat for as long as what is drawn here stays on the screen.
pub(crate) fn beat() -> ReadSignal<u32> {
    let (count, beat) = signal(0_u32);
    let next = move || {
        beat.try_update(|count| *count = count.wrapping_add(1));
    };
    let interval = Interval::new(BEAT, next);
    let document = web_sys::window().and_then(|window| window.document());
    let shown = document.map(|document| EventListener::new(&document, "visibilitychange", move |_| next()));
    let held = SendWrapper::new((interval, shown));
    on_cleanup(move || drop(held));
    count
}
