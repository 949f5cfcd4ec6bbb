//! A request of IndexedDB as a future, and what went wrong as a value.

use std::cell::RefCell;
use std::rc::Rc;

use futures_channel::oneshot::{self, Sender};
use gloo::events::{EventListener, EventListenerOptions};
use gloo::timers::callback::Timeout;
use js_sys::Reflect;
use wasm_bindgen::prelude::*;
use web_sys::{DomException, Event, EventTarget, IdbDatabase, IdbRequest};

use crate::store::StoreError;

/// How long another page gets to step aside, in milliseconds.
const STEP_ASIDE: u32 = 3_000;

/// How a request ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum End {
    Good,
    Bad,
    Blocked,
}

type Ending = Rc<RefCell<Option<Sender<End>>>>;

/// Waits for the result of a request.
pub(super) async fn answer(request: &IdbRequest) -> Result<JsValue, StoreError> {
    settle(request, "success", "error").await?;
    request.result().map_err(failure)
}

/// Waits for the result of opening or deleting a database, unless another page stands in the way for too long.
pub(super) async fn answer_unless_blocked(request: &IdbRequest) -> Result<JsValue, StoreError> {
    let waiting = RefCell::new(None);
    let (ending, receiver) = ending();
    let _blocked = EventListener::new(request, "blocked", move |_| {
        let ending = ending.clone();
        waiting.replace(Some(Timeout::new(STEP_ASIDE, move || end(&ending, End::Blocked))));
    });
    let outcome = Outcome::of(request, "success", "error", receiver.sender);
    let result = receiver.end.await;
    drop(outcome);
    match result {
        Ok(End::Good) => request.result().map_err(failure),
        Ok(End::Blocked) => {
            // Should it open after all, it must not stand in anybody's way.
            let late = request.clone();
            EventListener::once(request, "success", move |_| {
                if let Some(open) = late.result().ok().and_then(|open| open.dyn_into::<IdbDatabase>().ok()) {
                    open.close();
                }
            })
            .forget();
            Err(StoreError::Blocked)
        }
        _ => Err(reason(request)),
    }
}

/// Waits until `good` or `bad` happens to `target`.
pub(super) async fn settle(target: &EventTarget, good: &'static str, bad: &'static str) -> Result<(), StoreError> {
    let (_, receiver) = ending();
    let outcome = Outcome::of(target, good, bad, receiver.sender);
    let result = receiver.end.await;
    drop(outcome);
    if result == Ok(End::Good) { Ok(()) } else { Err(reason(target)) }
}

struct Receiver {
    sender: Ending,
    end: oneshot::Receiver<End>,
}

fn ending() -> (Ending, Receiver) {
    let (sender, end) = oneshot::channel();
    let sender = Rc::new(RefCell::new(Some(sender)));
    (sender.clone(), Receiver { sender, end })
}

fn end(ending: &Ending, how: End) {
    if let Some(sender) = ending.take() {
        let _nobody_waits = sender.send(how);
    }
}

/// Listens for the two ways in which something can end.
struct Outcome {
    _good: EventListener,
    _bad: EventListener,
}

impl Outcome {
    fn of(target: &EventTarget, good: &'static str, bad: &'static str, ending: Ending) -> Self {
        let failed = ending.clone();
        let good = EventListener::new(target, good, move |_| end(&ending, End::Good));
        let options = EventListenerOptions::enable_prevent_default();
        let bad = EventListener::new_with_options(target, bad, options, move |event: &Event| {
            event.prevent_default();
            end(&failed, End::Bad);
        });
        Self { _good: good, _bad: bad }
    }
}

fn reason(target: &EventTarget) -> StoreError {
    failure(Reflect::get(target, &"error".into()).unwrap_or(JsValue::NULL))
}

/// What the browser threw.
pub(super) fn failure(value: JsValue) -> StoreError {
    let exception = value.dyn_ref::<DomException>();
    if exception.is_some_and(|exception| exception.name() == "VersionError") {
        return StoreError::Newer;
    }
    let name = exception.map(|exception| format!("{}: {}", exception.name(), exception.message()));
    StoreError::Failed(name.or_else(|| value.as_string()).unwrap_or_else(|| format!("{value:?}")))
}
