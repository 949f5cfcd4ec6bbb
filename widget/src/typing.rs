//! What a person is typing: kept as a command when they pause, leave the field or leave the page.

use std::cell::RefCell;
use std::rc::Rc;

use gloo::timers::callback::Timeout;

/// How long a pause is, in milliseconds.
const PAUSE: u32 = 400;

/// What keeps a text.
type Keep = Rc<dyn Fn()>;

/// What is being typed in one instance, field by field.
#[derive(Clone, Default)]
pub(crate) struct Typing(Rc<RefCell<Vec<Entry>>>);

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
        let mut entries = self.0.borrow_mut();
        entries.retain(|entry| entry.field != field);
        entries.push(Entry { field: field.to_owned(), keep: Rc::new(keep), _pause: pause });
    }

    /// Keeps what is being typed into `field`.
    pub(crate) fn settle_field(&self, field: &str) {
        let found = self.0.borrow().iter().position(|entry| entry.field == field);
        if let Some(place) = found {
            let entry = self.0.borrow_mut().remove(place);
            (entry.keep)();
        }
    }

    /// Keeps everything that is being typed.
    pub(crate) fn settle(&self) {
        let entries = self.0.take();
        for entry in entries {
            (entry.keep)();
        }
    }
}
