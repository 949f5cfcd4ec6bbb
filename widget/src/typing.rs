//! What a person is typing: kept as a command when they pause, leave the field or leave the page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;
use leptos::prelude::*;

/// How long a pause is, in milliseconds.
const PAUSE: u32 = 400;

/// What keeps a text.
type Keep = Rc<dyn Fn()>;

/// What is being typed in one instance, field by field.
#[derive(Clone, Default)]
pub(crate) struct Typing {
    entries: Rc<RefCell<Vec<Entry>>>,
    is_under_way: ArcRwSignal<bool>,
}

struct Entry {
    field: String,
    keep: Keep,
    _pause: Timeout,
}

impl Typing {
    /// Something was typed into `field`; `keep` is called once, after a pause or when [`Self::settle`] is.
    pub(crate) fn begin(&self, field: &str, keep: impl Fn() + 'static) {
        let (typing, name) = (self.clone(), field.to_owned());
        let pause = Timeout::new(PAUSE, move || typing.settle_field(&name));
        let mut entries = self.entries.borrow_mut();
        entries.retain(|entry| entry.field != field);
        entries.push(Entry { field: field.to_owned(), keep: Rc::new(keep), _pause: pause });
        drop(entries);
        self.tell();
    }

    /// Whether something is typed that is not kept yet, followed: nothing may be called saved then.
    pub(crate) fn is_under_way(&self) -> bool {
        self.is_under_way.get()
    }

    fn tell(&self) {
        let is_under_way = !self.entries.borrow().is_empty();
        self.is_under_way.maybe_update(|before| std::mem::replace(before, is_under_way) != is_under_way);
    }

    /// Keeps what is being typed into `field`.
    pub(crate) fn settle_field(&self, field: &str) {
        let found = self.entries.borrow().iter().position(|entry| entry.field == field);
        if let Some(place) = found {
            let entry = self.entries.borrow_mut().remove(place);
            (entry.keep)();
            self.tell();
        }
    }

    /// Keeps everything that is being typed.
    pub(crate) fn settle(&self) {
        let entries = self.entries.take();
        for entry in entries {
            (entry.keep)();
        }
        self.tell();
    }
}
