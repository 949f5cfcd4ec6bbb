//! A file that was chosen: whether it can be taken in, what it would change, and why not where it cannot.

use binome_core::notebook::FileError;
use binome_core::pairing::{Extract, Merge, MergeError, Shared, merge, pairing_of};
use binome_core::untrusted::MAX_BYTES;
use leptos::html::custom;
use leptos::prelude::*;

use super::side_by_side::side_by_side;
use super::{others, shared_words};
use crate::boundary::chosen::ChosenError;
use crate::boundary::clock;
use crate::text::PairingWord;
use crate::view::parts::element::{element, paragraph, text};
use crate::view::parts::heading::heading;
use crate::visit::Visit;

/// A file that can be taken in.
#[derive(Clone, PartialEq)]
pub(super) struct Incoming {
    /// The pairing that it is about, by the name that it has here.
    pub(super) pairing: String,
    /// What taking it in would do.
    pub(super) merge: Merge,
    /// What it holds, as this side sees it.
    theirs: Shared,
}

impl Incoming {
    /// What a chosen file would do in this notebook; `pairing` is the one at hand. An error is a sentence.
    pub(super) fn of(visit: &Visit, pairing: &str, read: Result<String, ChosenError>) -> Result<Self, String> {
        let text = read.map_err(|error| match error {
            ChosenError::TooLarge(_) => {
                let most = (MAX_BYTES / (1024 * 1024)).to_string();
                visit.words_now().fill(PairingWord::FileTooLarge, &[("most", &most)])
            }
            ChosenError::Unreadable => visit.say_now(PairingWord::FileUnreadable),
        })?;
        let extract = Extract::read(&text).map_err(|error| refusal(visit, &error))?;
        visit.session().notebook().with_untracked(|notebook| {
            let content = notebook.content();
            let here = pairing_of(content, &extract).unwrap_or(pairing);
            let merge = merge(content, &extract, here, clock::now()).map_err(|error| {
                visit.say_now(match error {
                    MergeError::UnknownPairing(_) | MergeError::OtherPartner { .. } => PairingWord::FileOfAnother,
                    MergeError::Older { .. } => PairingWord::FileOlder,
                })
            })?;
            Ok(Self { pairing: here.to_owned(), merge, theirs: extract.seen_from(here) })
        })
    }

    /// What it would change, before anything does; `at_hand` is the pairing whose screen it is.
    pub(super) fn preview(&self, visit: &Visit, at_hand: &str) -> Vec<AnyView> {
        let merge = &self.merge;
        let disputed: Vec<_> = merge.conflicts.iter().map(|conflict| (conflict.kind, conflict.id.clone())).collect();
        let themes = self.theirs.themes.iter().filter(|theme| theme.now.is_some()).count();
        let is_empty = merge.added.is_empty() && merge.updated.is_empty() && disputed.is_empty() && themes == 0;
        let summary = if is_empty { PairingWord::ReceiveNothingNew } else { PairingWord::ReceiveFound };
        let summary = custom("p").id(FOUND).attr("tabindex", "-1").child(visit.say(summary)).into_any();
        let mut content = vec![summary];
        content.extend((self.pairing != at_hand).then(|| self.about_another(visit)));
        content.extend(self.group(visit, PairingWord::ReceiveAdded, &merge.added, false));
        content.extend(self.group(visit, PairingWord::ReceiveUpdated, &merge.updated, true));
        content.extend(self.group(visit, PairingWord::ReceiveDisputed, &disputed, true));
        if themes > 0 {
            let forms = [PairingWord::TheirThemesOne, PairingWord::TheirThemesMany, PairingWord::TheirThemesOther];
            content.push(paragraph(visit.count(forms, themes)));
        }
        content
    }

    fn about_another(&self, visit: &Visit) -> AnyView {
        let notebook = visit.session().notebook();
        let alias = notebook.with_untracked(|notebook| {
            let known = notebook.content().pairings.iter().find(|one| one.id == self.pairing);
            known.map(|one| others::name(visit, one)).unwrap_or_default()
        });
        paragraph(visit.fill(PairingWord::FileForPairing, &[("alias", &alias)]))
    }

    fn group(&self, visit: &Visit, word: PairingWord, records: &[(&'static str, String)], known: bool) -> Vec<AnyView> {
        let rows: Vec<AnyView> = records.iter().map(|(kind, id)| self.record(visit, kind, id, known)).collect();
        if rows.is_empty() {
            return Vec::new();
        }
        vec![heading(visit, 1, "", visit.say(word)), element("ul", "plain", rows)]
    }

    /// One record by name, and both versions of it where it is known here.
    fn record(&self, visit: &Visit, kind: &str, id: &str, known: bool) -> AnyView {
        let theirs = shared_words::alone(&self.theirs, kind, id);
        let name = shared_words::names(visit, &theirs).into_iter().next();
        let name = name.unwrap_or_else(|| shared_words::kind(visit, kind));
        let both = known.then(|| {
            let notebook = visit.session().notebook();
            let mine =
                notebook.with_untracked(|notebook| shared_words::own(notebook.content(), &self.pairing, kind, id));
            let summary = text("summary", "", visit.say(PairingWord::ReceiveSee));
            element("details", "", vec![summary, side_by_side(visit, &mine, &theirs, [None, None])])
        });
        element("li", "", vec![name.into_any(), both.into_any()])
    }
}

/// What says what was found in the file, and has the focus then.
pub(super) const FOUND: &str = "receive-found";

/// Why the file is not one to take in; what names the place stays as the core says it.
fn refusal(visit: &Visit, error: &FileError) -> String {
    let word = match error {
        FileError::OtherFormat { .. } => PairingWord::FileOfOtherKind,
        FileError::Newer { .. } => PairingWord::FileNewer,
        FileError::Refused(_) => PairingWord::FileWrong,
    };
    visit.words_now().fill(word, &[("reason", &error.to_string())])
}
