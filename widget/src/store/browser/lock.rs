//! One writer at a time: a lock among the pages of an origin, where the browser has locks. Transactions keep the data
//! sound without it; it spares two busy pages from refusing each other's commits over and over.

use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::oneshot::{self, Sender};
use gloo::timers::callback::Timeout;
use js_sys::{Object, Promise, Reflect};
use wasm_bindgen::prelude::*;
use wasm_bindgen_futures::{JsFuture, future_to_promise, spawn_local};
use web_sys::AbortController;

/// How long a writer waits for another, in milliseconds; then it goes on without the lock.
const PATIENCE: u32 = 2_000;

#[wasm_bindgen]
extern "C" {
    /// The browser's locks, which web-sys has only as an unstable interface.
    type Locks;

    #[wasm_bindgen(method, catch, js_name = request)]
    fn request(
        this: &Locks,
        name: &str,
        options: &Object,
        granted: &Closure<dyn FnMut(JsValue) -> Promise>,
    ) -> Result<Promise, JsValue>;
}

/// The lock while it is held; dropped, it is free.
pub(in crate::store) struct Held(#[expect(dead_code, reason = "the lock is free when this is dropped")] Sender<()>);

/// Waits for the lock `name`; `None` where there are no locks or another page keeps it for too long.
pub(in crate::store) async fn acquire(name: &str) -> Option<Held> {
    let navigator = web_sys::window()?.navigator();
    let locks = Reflect::get(&navigator, &"locks".into()).ok().filter(JsValue::is_object)?;
    let (answer, answered) = oneshot::channel();
    let answer = Rc::new(RefCell::new(Some(answer)));
    let (release, released) = oneshot::channel::<()>();
    let granted: Closure<dyn FnMut(JsValue) -> Promise> = {
        let (answer, released) = (answer.clone(), RefCell::new(Some(released)));
        Closure::new(move |_| {
            if let Some(answer) = answer.take() {
                let _gone = answer.send(true);
            }
            let released = released.take();
            future_to_promise(async move {
                if let Some(released) = released {
                    let _dropped = released.await;
                }
                Ok(JsValue::UNDEFINED)
            })
        })
    };
    let stop = AbortController::new().ok()?;
    let options = Object::new();
    Reflect::set(&options, &"signal".into(), &stop.signal()).ok()?;
    let ended = locks.unchecked_ref::<Locks>().request(name, &options, &granted).ok()?;
    spawn_local(async move {
        let _stopped = JsFuture::from(ended).await;
    });
    let _patience = Timeout::new(PATIENCE, move || {
        stop.abort();
        if let Some(answer) = answer.take() {
            let _gone = answer.send(false);
        }
    });
    (answered.await == Ok(true)).then_some(Held(release))
}
