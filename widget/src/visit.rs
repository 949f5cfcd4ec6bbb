//! One instance on a page: its words, its pack, where the person is in it, and the way to the shared [`Session`].

use std::cell::{RefCell, RefMut};
use std::sync::Arc;

use binome_core::notebook::{Assessment, Command};
use binome_core::pack::{Pack, Questionnaire};
use binome_core::text::Text;
use leptos::prelude::*;
use send_wrapper::SendWrapper;

use crate::boundary::{clock, host::Host};
use crate::place::{Bookmark, Name, Place};
use crate::session::Session;
use crate::sitting::Sitting;
use crate::text::{Word, Words};

/// Which part of the notebook an instance shows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum View {
    /// Everything that exists, with a home.
    #[default]
    All,
    /// The self-assessment alone.
    Assessment,
}

/// The colours of an instance.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(crate) enum Theme {
    /// As the page around it.
    #[default]
    Auto,
    Light,
    Dark,
    /// More contrast, light or dark as the page around it.
    Contrast,
}

/// One instance. Cheap to clone; views and their handlers hold it.
#[derive(Clone)]
pub(crate) struct Visit(Arc<Inner>);

struct Inner {
    session: Session,
    host: SendWrapper<Host>,
    bookmark_name: String,
    words: ArcRwSignal<Arc<Words>>,
    pack: ArcRwSignal<Arc<Pack>>,
    view: ArcRwSignal<View>,
    theme: ArcRwSignal<Theme>,
    heading_level: ArcRwSignal<u8>,
    place: ArcRwSignal<Place>,
    whole_page: ArcRwSignal<bool>,
    announcement: ArcRwSignal<String>,
    focused: SendWrapper<RefCell<Option<String>>>,
    sitting: SendWrapper<RefCell<Sitting>>,
}

/// What an instance begins with.
pub(crate) struct Beginning {
    pub(crate) session: Session,
    pub(crate) host: Host,
    pub(crate) bookmark_name: String,
    pub(crate) bookmark: Bookmark,
    pub(crate) words: Words,
    pub(crate) pack: Pack,
    pub(crate) view: View,
    pub(crate) theme: Theme,
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
            theme: ArcRwSignal::new(beginning.theme),
            heading_level: ArcRwSignal::new(beginning.heading_level),
            place: ArcRwSignal::new(if fits { place } else { Place::Home }),
            whole_page: ArcRwSignal::new(whole_page),
            announcement: ArcRwSignal::default(),
            focused: SendWrapper::new(RefCell::new(focus)),
            sitting: SendWrapper::new(RefCell::default()),
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

    pub(crate) fn theme(&self) -> ArcRwSignal<Theme> {
        self.0.theme.clone()
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

    /// A word of the interface.
    pub(crate) fn say(&self, word: Word) -> String {
        self.words().get(word)
    }

    /// A word of the interface as it is now, for what happens once.
    pub(crate) fn say_now(&self, word: Word) -> String {
        self.words_now().get(word)
    }

    /// The pack as it is now, without following its change.
    pub(crate) fn pack_now(&self) -> Arc<Pack> {
        self.0.pack.get_untracked()
    }

    /// A text of the pack in the person's language, or in the first language that the pack has.
    pub(crate) fn read(&self, text: &Text) -> String {
        let words = self.words();
        let pack = self.pack();
        let first = || pack.languages.first().and_then(|language| text.get(language));
        text.get(words.language()).or_else(first).unwrap_or_default().to_owned()
    }

    pub(crate) fn questionnaire(&self, id: &str) -> Option<Questionnaire> {
        self.pack().questionnaires.iter().find(|questionnaire| questionnaire.id == id).cloned()
    }

    /// The assessment `id` as it is now, without following its changes.
    pub(crate) fn assessment(&self, id: &str) -> Option<Assessment> {
        self.session().notebook().with_untracked(|notebook| notebook.assessment(id).cloned())
    }

    /// The assessment and the questionnaire that it fills; `None` when the pack no longer has it.
    pub(crate) fn filled(&self, id: &str) -> Option<(Assessment, Questionnaire)> {
        let assessment = self.assessment(id)?;
        let questionnaire = self.questionnaire(&assessment.questionnaire)?;
        Some((assessment, questionnaire))
    }

    /// Applies a command; refused ones change nothing and are told to the page's console.
    pub(crate) fn apply(&self, command: Command) {
        if let Err(error) = self.session().apply(command, clock::now()) {
            self.host().warn(&error.to_string());
        }
    }

    /// Opens a screen and moves the focus to its heading.
    pub(crate) fn go(&self, place: Place) {
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

    pub(crate) fn show_whole_page(&self, whole_page: bool) {
        self.0.whole_page.set(whole_page);
        self.host().focus_soon("heading");
        self.keep_bookmark();
    }

    /// Undoes the latest change, and shows the question that it was about.
    pub(crate) fn undo(&self) {
        let undone = self.session().undo(clock::now());
        if undone.is_some() {
            self.announce(self.say_now(Word::UndoDone));
        }
        let here = self.0.place.get_untracked();
        let checking = matches!(here, Place::Check { .. } | Place::Question { checking: true, .. });
        let place = match undone {
            Some(Command::Respond { assessment, item, .. }) => {
                Place::Question { assessment, question: Name::Item(item), checking }
            }
            Some(Command::AnswerGate { assessment, gate, .. }) => {
                Place::Question { assessment, question: Name::Gate(gate), checking }
            }
            Some(Command::SetState { assessment, finished: None, .. }) => Place::Check { assessment },
            Some(Command::SetState { assessment, .. }) => Place::Result { assessment },
            _ if self.session().notebook().with_untracked(|notebook| here.fits(notebook)) => here,
            _ => Place::Home,
        };
        self.go(place);
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
        if let Some(bookmark) = bookmark.write() {
            self.session().keep_place(self.0.bookmark_name.clone(), bookmark);
        }
    }

    /// What happens in this sitting and is kept nowhere.
    pub(crate) fn sitting(&self) -> RefMut<'_, Sitting> {
        self.0.sitting.borrow_mut()
    }
}
