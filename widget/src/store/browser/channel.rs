//! What the open pages with one notebook tell one another.

use gloo::events::EventListener;
use wasm_bindgen::prelude::*;
use web_sys::{BroadcastChannel, MessageEvent};

/// What one page tells the others. No message carries anything that a person wrote.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Message {
    /// A page has opened the notebook; who has it open answers.
    Hello,
    /// A page has it open too.
    Here,
    /// A page has left it.
    Bye,
    /// A revision was committed, in this schema.
    Committed { revision: u64, schema: u64 },
    /// Everything was erased.
    Erased,
}

impl Message {
    fn write(self) -> String {
        match self {
            Self::Hello => "hello".to_owned(),
            Self::Here => "here".to_owned(),
            Self::Bye => "bye".to_owned(),
            Self::Committed { revision, schema } => format!("committed {revision} {schema}"),
            Self::Erased => "erased".to_owned(),
        }
    }

    fn read(text: &str) -> Option<Self> {
        let mut words = text.split(' ');
        Some(match words.next()? {
            "hello" => Self::Hello,
            "here" => Self::Here,
            "bye" => Self::Bye,
            "erased" => Self::Erased,
            "committed" => {
                Self::Committed { revision: words.next()?.parse().ok()?, schema: words.next()?.parse().ok()? }
            }
            _ => return None,
        })
    }
}

/// The way to the other pages.
pub(in crate::store) struct Channel {
    open: BroadcastChannel,
    _heard: EventListener,
}

impl Channel {
    /// Opens the channel `name`; `None` where the browser has none.
    pub(in crate::store) fn open(name: &str, hear: impl Fn(Message) + 'static) -> Option<Self> {
        let open = BroadcastChannel::new(name).ok()?;
        let heard = EventListener::new(&open, "message", move |event| {
            let data = event.dyn_ref::<MessageEvent>().and_then(|event| event.data().as_string());
            if let Some(message) = data.as_deref().and_then(Message::read) {
                hear(message);
            }
        });
        Some(Self { open, _heard: heard })
    }

    /// Tells the others.
    pub(in crate::store) fn tell(&self, message: Message) {
        let _closed = self.open.post_message(&message.write().into());
    }
}

impl Drop for Channel {
    fn drop(&mut self) {
        self.open.close();
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_message_is_understood_and_nonsense_is_not() {
        let committed = Message::Committed { revision: 12, schema: 1 };
        for message in [Message::Hello, Message::Here, Message::Bye, Message::Erased, committed] {
            assert_eq!(Message::read(&message.write()), Some(message));
        }
        for nonsense in ["", "committed", "committed x 1", "constructor"] {
            assert_eq!(Message::read(nonsense), None);
        }
    }
}
