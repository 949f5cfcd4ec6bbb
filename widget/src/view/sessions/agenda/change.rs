//! One session while its agenda is on the screen: followed by what is drawn, changed by what is pressed.

use std::collections::BTreeMap;
use std::sync::Arc;

use binome_core::agenda::{Block, BlockEdit, Session, SessionEdit, Timeline};
use binome_core::notebook::{Command, Content};
use binome_core::record::ListChange;
use leptos::prelude::*;

use super::meeting::{self, Meeting, Meetings};
use super::tools::tools_id;
use crate::view::sessions::naming::block_name;
use crate::visit::Visit;

/// One session on the screen. Cheap to clone; the parts of the screen and their handlers hold it.
#[derive(Clone)]
pub(super) struct Agenda {
    pub(super) visit: Visit,
    /// The session, by name.
    pub(super) id: Arc<str>,
    /// As it is, followed; as it last was once it is gone.
    pub(super) session: Memo<Arc<Session>>,
    /// Its times, followed.
    pub(super) timeline: Memo<Arc<Timeline>>,
    /// The place of each block from 0, by name, followed: a change of one block looks for no other.
    places: Memo<Arc<BTreeMap<String, usize>>>,
    meetings: Memo<Meetings>,
    /// The block whose tools are open, by name.
    pub(super) open: RwSignal<Option<String>>,
}

/// What makes a command from a session and all of the notebook.
type Make<'a> = &'a dyn Fn(&Session, &Content) -> Command;

impl Agenda {
    pub(super) fn of(visit: &Visit, id: &str) -> Option<Self> {
        let (notebook, name) = (visit.session().notebook(), id.to_owned());
        let first = notebook.with_untracked(|notebook| find(notebook.content(), id).cloned())?;
        let session = Memo::new(move |earlier: Option<&Arc<Session>>| {
            let now = notebook.with(|notebook| find(notebook.content(), &name).cloned().map(Arc::new));
            now.or_else(|| earlier.cloned()).unwrap_or_else(|| Arc::new(first.clone()))
        });
        let timeline = Memo::new(move |_| Arc::new(session.with(|session| session.timeline())));
        let places = Memo::new(move |_| {
            let numbered = |session: &Arc<Session>| {
                session.blocks.iter().enumerate().map(|(place, block)| (block.id.clone(), place)).collect()
            };
            Arc::new(session.with(numbered))
        });
        let (meetings, open) = (meeting::followed(session, timeline), RwSignal::new(None));
        Some(Self { visit: visit.clone(), id: id.into(), session, timeline, places, meetings, open })
    }

    /// The session as it is now; none once it is gone.
    pub(super) fn now(&self) -> Option<Session> {
        self.visit.session().notebook().with_untracked(|notebook| find(notebook.content(), &self.id).cloned())
    }

    /// The name of the pairing that it is a session of; empty before there is one.
    pub(super) fn pairing(&self) -> String {
        self.session.with_untracked(|session| session.pairing.clone())
    }

    /// Makes a change and says whether anything was changed.
    pub(super) fn apply(&self, make: Make<'_>) -> bool {
        let made = self.visit.session().notebook().with_untracked(|notebook| {
            let content = notebook.content();
            find(content, &self.id).map(|session| make(session, content))
        });
        let changes = made.filter(|command| !matches!(command, Command::Several(none) if none.is_empty()));
        changes.is_some_and(|command| self.visit.apply(command))
    }

    /// Changes the session in what a calendar does not show.
    pub(super) fn edit(&self, edit: SessionEdit) -> bool {
        self.visit.apply(Command::sessions(ListChange::edit(&self.id, edit)))
    }

    /// Changes one block.
    pub(super) fn edit_block(&self, block: &str, edit: BlockEdit) -> bool {
        self.edit(SessionEdit::Blocks(ListChange::edit(block, edit)))
    }

    /// One block as it is now, with its place from 0 and how many there are.
    pub(super) fn block_now(&self, block: &str) -> Option<(Block, usize, usize)> {
        let session = self.now()?;
        let place = session.blocks.iter().position(|found| found.id == block)?;
        let count = session.blocks.len();
        session.blocks.into_iter().nth(place).map(|block| (block, place, count))
    }

    /// What a block is called now.
    pub(super) fn name_now(&self, block: &str) -> String {
        self.block_now(block).map(|(block, ..)| block_name(&self.visit, &block)).unwrap_or_default()
    }

    /// A block followed; none once it is gone.
    pub(super) fn follow(&self, block: &str) -> Memo<Option<Arc<Block>>> {
        let (session, place) = (self.session, self.place(block));
        Memo::new_owning(move |earlier: Option<Option<Arc<Block>>>| {
            session.with(|session| {
                let now = place.get().and_then(|place| session.blocks.get(place));
                match earlier {
                    Some(earlier) if earlier.as_deref() == now => (earlier, false),
                    _ => (now.cloned().map(Arc::new), true),
                }
            })
        })
    }

    /// The place of a block from 0, followed; none once it is gone.
    pub(super) fn place(&self, block: &str) -> Signal<Option<usize>> {
        let (places, id) = (self.places, block.to_owned());
        Signal::derive(move || places.with(|places| places.get(&id).copied()))
    }

    /// When a block starts, in words, followed.
    pub(super) fn clock(&self, block: &str) -> impl Fn() -> Option<String> + Send + Sync + 'static {
        let (visit, timeline, place) = (self.visit.clone(), self.timeline, self.place(block));
        move || {
            let start = timeline.with(|timeline| timeline.times.get(place.get()?).map(|time| time.start))?;
            Some(visit.words().minute(start))
        }
    }

    /// Where a block meets the others and the slot, followed.
    pub(super) fn meeting(&self, block: &str) -> Memo<Meeting> {
        let (meetings, id) = (self.meetings, block.to_owned());
        Memo::new(move |_| meetings.with(|meetings| meetings.get(&id).copied().unwrap_or_default()))
    }

    /// Opens the tools of a block, or closes them.
    pub(super) fn toggle(&self, block: &str) {
        let closes = self.open.with_untracked(|open| open.as_deref() == Some(block));
        self.visit.typing().settle();
        self.open.set((!closes).then(|| block.to_owned()));
        if !closes {
            self.visit.host().show_soon(&tools_id(block));
        }
    }
}

fn find<'a>(content: &'a Content, id: &str) -> Option<&'a Session> {
    content.sessions.iter().find(|session| session.id == id)
}
