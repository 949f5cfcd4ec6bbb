//! One instance on a page: its words, its pack, where the person is in it, and the way to the shared [`Session`].

mod draft;
mod reading;

pub(crate) use draft::Draft;

use std::cell::{RefCell, RefMut};
use std::sync::Arc;

use binome_core::notebook::Command;
use binome_core::pack::Pack;
use binome_core::pack::library::Library;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::boundary::{clock, host::Host};
use crate::later;
use crate::part::{Furniture, Theme, View};
use crate::place::{Bookmark, Place};
use crate::session::Session;
use crate::sitting::Sitting;
use crate::text::Words;
use crate::typing::Typing;

/// One instance. Cheap to clone; views and their handlers hold it.
#[derive(Clone)]
pub(crate) struct Visit(Arc<Inner>);

struct Inner {
    session: Session,
    host: SendWrapper<Host>,
    bookmark_name: &'static str,
    words: ArcRwSignal<Arc<Words>>,
    pack: ArcRwSignal<Arc<Pack>>,
    view: ArcRwSignal<View>,
    furniture: ArcRwSignal<Furniture>,
    theme: ArcRwSignal<Theme>,
    languages: Vec<String>,
    heading_level: ArcRwSignal<u8>,
    place: ArcRwSignal<Place>,
    whole_page: ArcRwSignal<bool>,
    announcement: ArcRwSignal<String>,
    focused: SendWrapper<RefCell<Option<String>>>,
    sitting: SendWrapper<RefCell<Sitting>>,
    typing: SendWrapper<Typing>,
}

/// What an instance begins with.
pub(crate) struct Beginning {
    pub(crate) session: Session,
    pub(crate) host: Host,
    pub(crate) bookmark_name: &'static str,
    pub(crate) bookmark: Bookmark,
    pub(crate) words: Words,
    pub(crate) pack: Pack,
    pub(crate) view: View,
    pub(crate) theme: Theme,
    pub(crate) languages: Vec<String>,
    pub(crate) heading_level: u8,
}

impl Visit {
    pub(crate) fn new(beginning: Beginning) -> Self {
        let Bookmark { place, whole_page, focus } = beginning.bookmark;
        let fits = beginning.session.notebook().with_untracked(|notebook| place.fits(notebook));
        Self(Arc::new(Inner {
            session: beginning.session,
            host: SendWrapper::new(beginning.host),
            bookmark_name: beginning.bookmark_name,
            words: ArcRwSignal::new(Arc::new(beginning.words)),
            pack: ArcRwSignal::new(Arc::new(beginning.pack)),
            view: ArcRwSignal::new(beginning.view),
            furniture: ArcRwSignal::default(),
            theme: ArcRwSignal::new(beginning.theme),
            languages: beginning.languages,
            heading_level: ArcRwSignal::new(beginning.heading_level),
            place: ArcRwSignal::new(if fits { place } else { beginning.view.start() }),
            whole_page: ArcRwSignal::new(whole_page),
            announcement: ArcRwSignal::default(),
            focused: SendWrapper::new(RefCell::new(focus)),
            sitting: SendWrapper::new(RefCell::default()),
            typing: SendWrapper::new(Typing::default()),
        }))
    }

    pub(crate) fn session(&self) -> &Session {
        &self.0.session
    }

    pub(crate) fn host(&self) -> &Host {
        &self.0.host
    }

    pub(crate) fn words(&self) -> Arc<Words> {
        self.0.words.get()
    }

    /// The words as they are now, without following a change of language.
    pub(crate) fn words_now(&self) -> Arc<Words> {
        self.0.words.get_untracked()
    }

    pub(crate) fn pack(&self) -> Arc<Pack> {
        self.0.pack.get()
    }

    pub(crate) fn view(&self) -> ArcRwSignal<View> {
        self.0.view.clone()
    }

    /// Shows another part of the notebook, from its beginning.
    pub(crate) fn show_view(&self, view: View) {
        if self.0.view.get_untracked() != view {
            self.0.view.set(view);
            self.0.place.set(view.start());
        }
    }

    /// What the later rooms need, followed as it comes.
    pub(crate) fn furniture(&self) -> ArcReadSignal<Furniture> {
        self.0.furniture.read_only()
    }

    /// The programme's library; empty until it is here.
    pub(crate) fn library(&self) -> Arc<Library> {
        match self.0.furniture.get() {
            Furniture::Here(library) => library,
            _ => Arc::default(),
        }
    }

    /// Asks the element for what the later rooms need.
    pub(crate) fn ask_for_furniture(&self) {
        if matches!(self.0.furniture.get_untracked(), Furniture::Absent | Furniture::Failed) {
            self.0.furniture.set(Furniture::Asked);
            self.host().ask_for_furniture();
        }
    }

    /// Only rooms are drawn anew: the words of what is on the screen are the same, and a button that somebody is
    /// pressing stays where it is.
    pub(crate) fn furnish(&self, words: Words, library: Library) {
        *self.0.words.write_untracked() = Arc::new(words);
        self.0.furniture.set(Furniture::Here(Arc::new(library)));
        self.focus_again();
    }

    pub(crate) fn cannot_furnish(&self) {
        if self.0.furniture.get_untracked() == Furniture::Asked {
            self.0.furniture.set(Furniture::Failed);
        }
    }

    pub(crate) fn theme(&self) -> ArcRwSignal<Theme> {
        self.0.theme.clone()
    }

    /// The languages that the element has.
    pub(crate) fn languages(&self) -> &[String] {
        &self.0.languages
    }

    pub(crate) fn heading_level(&self) -> ArcRwSignal<u8> {
        self.0.heading_level.clone()
    }

    pub(crate) fn place(&self) -> ArcReadSignal<Place> {
        self.0.place.read_only()
    }

    pub(crate) fn whole_page(&self) -> ArcReadSignal<bool> {
        self.0.whole_page.read_only()
    }

    pub(crate) fn announcement(&self) -> ArcReadSignal<String> {
        self.0.announcement.read_only()
    }

    /// Applies a command and says whether it was done; refused ones change nothing and are told to the page's console.
    pub(crate) fn apply(&self, command: Command) -> bool {
        let done = self.session().apply(command, clock::now());
        if let Err(error) = &done {
            self.host().warn(&error.to_string());
        }
        done.is_ok()
    }

    /// Opens a screen and moves the focus to its heading.
    pub(crate) fn go(&self, place: Place) {
        self.typing().settle();
        self.sitting().opened(clock::seconds());
        self.0.focused.replace(None);
        let screen = place.screen();
        let moved = self.0.place.get_untracked() != place;
        if moved {
            self.0.place.set(place);
        }
        self.host().focus_soon("heading");
        self.keep_bookmark();
        if moved {
            self.host().changed_view(screen);
        }
    }

    /// Opens a screen, and draws it anew even where the person is there already.
    pub(crate) fn redraw(&self, place: Place) {
        if self.0.place.get_untracked() == place {
            self.0.place.set(place.clone());
        }
        self.go(place);
    }

    /// Opens the screen that the view begins with.
    pub(crate) fn go_to_start(&self) {
        self.go(self.0.view.get_untracked().start());
    }

    pub(crate) fn show_whole_page(&self, whole_page: bool) {
        self.0.whole_page.set(whole_page);
        self.host().focus_soon("heading");
        self.keep_bookmark();
    }

    /// Says something to who hears the page; the same words twice are heard twice.
    pub(crate) fn announce(&self, mut text: String) {
        if self.0.announcement.get_untracked() == text {
            text.push('\u{a0}');
        }
        self.0.announcement.set(text);
    }

    /// Changes the language; answers, place and focus stay.
    pub(crate) fn change_language(&self, words: Words, pack: Option<Pack>) {
        if let Some(pack) = pack {
            self.0.pack.set(Arc::new(pack));
        }
        self.0.words.set(Arc::new(words));
        self.focus_again();
    }

    /// Gives the focus back to the control that had it, once what is drawn anew is there.
    pub(crate) fn focus_again(&self) {
        let focused = self.0.focused.borrow().clone();
        if let Some(id) = focused {
            self.host().focus_again_soon(&id);
        }
    }

    /// Remembers the control that has the focus, so that it has it again after a reload.
    pub(crate) fn focused(&self, id: Option<String>) {
        if *self.0.focused.borrow() != id {
            self.0.focused.replace(id);
            self.keep_bookmark();
        }
    }

    fn keep_bookmark(&self) {
        let bookmark = Bookmark {
            place: self.0.place.get_untracked(),
            whole_page: self.0.whole_page.get_untracked(),
            focus: self.0.focused.borrow().clone(),
        };
        // Without the later module there is nothing beside which it could be kept.
        if let Some(later) = later::here() {
            (later.keep_place)(self.session(), self.0.bookmark_name, bookmark);
        }
    }

    /// What is being typed and was not made a command yet.
    pub(crate) fn typing(&self) -> &Typing {
        &self.0.typing
    }

    /// What happens in this sitting and is kept nowhere.
    pub(crate) fn sitting(&self) -> RefMut<'_, Sitting> {
        self.0.sitting.borrow_mut()
    }
}
