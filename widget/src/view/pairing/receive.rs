//! What the partner gave: looked at before anything changes, taken in, and what both changed side by side.

use binome_core::notebook::FileError;
use binome_core::pairing::{Conflict, Extract, Merge, MergeError, Pairing, Shared, merge, pairing_of, undecided};
use binome_core::untrusted::MAX_BYTES;
use leptos::prelude::*;
use leptos::task::spawn_local;

use super::{bar, shared_words};
use crate::boundary::chosen::{self, ChosenError};
use crate::boundary::clock;
use crate::text::{PairingWord, Word};
use crate::view::parts::button::button;
use crate::view::parts::choice::file;
use crate::view::parts::element::{alert, element, list, paragraph, text};
use crate::view::parts::heading::{heading, title};
use crate::visit::Visit;

const ACCEPT: &str = ".json,application/json";

/// What is known about the file that was chosen.
#[derive(Clone, PartialEq)]
enum Chosen {
    Nothing,
    Refused(String),
    Read(Box<Merge>),
}

pub(super) fn receive(visit: &Visit, pairing: &Pairing) -> AnyView {
    let chosen = RwSignal::new(Chosen::Nothing);
    let (reading, id) = (visit.clone(), pairing.id.clone());
    let pick = file("receive-file", visit.say(PairingWord::ReceiveChoose), ACCEPT, move |event| {
        let (reading, id) = (reading.clone(), id.clone());
        let read = chosen::text(&event);
        spawn_local(async move {
            let read = read.await;
            chosen.set(look(&reading, &id, read));
            reading.host().focus_soon("receive-found");
        });
    });
    let (shown, deciding) = (visit.clone(), visit.clone());
    let found = move || match chosen.get() {
        Chosen::Nothing => ().into_any(),
        Chosen::Refused(reason) => alert(Some("receive-found".to_owned()), reason),
        Chosen::Read(merge) => preview(&shown, &merge, chosen),
    };
    let (notebook, id) = (visit.session().notebook(), pairing.id.clone());
    let waiting = Memo::new(move |_| notebook.with(|notebook| undecided(notebook.content(), &id)));
    let conflicts = move || conflicts(&deciding, &waiting.get());
    vec![
        bar(visit, Vec::new()),
        title(visit, "", visit.say(PairingWord::ReceiveTitle)),
        paragraph(visit.say(PairingWord::ReceiveText)),
        element("div", "actions", vec![pick]),
        element("div", "", vec![found.into_any()]),
        element("div", "", vec![conflicts.into_any()]),
    ]
    .into_any()
}

/// What a chosen file would do here.
fn look(visit: &Visit, pairing: &str, read: Result<String, ChosenError>) -> Chosen {
    let text = match read {
        Ok(text) => text,
        Err(ChosenError::TooLarge(_)) => {
            let most = (MAX_BYTES / (1024 * 1024)).to_string();
            return Chosen::Refused(visit.words_now().fill(PairingWord::FileTooLarge, &[("most", &most)]));
        }
        Err(ChosenError::Unreadable) => return Chosen::Refused(visit.say_now(PairingWord::FileUnreadable)),
    };
    let extract = match Extract::read(&text) {
        Ok(extract) => extract,
        Err(error) => return Chosen::Refused(refusal(visit, &error)),
    };
    visit.session().notebook().with_untracked(|notebook| {
        let content = notebook.content();
        let here = pairing_of(content, &extract).unwrap_or(pairing);
        match merge(content, &extract, here, clock::now()) {
            Ok(merge) => Chosen::Read(Box::new(merge)),
            Err(error) => Chosen::Refused(visit.say_now(match error {
                MergeError::UnknownPairing(_) | MergeError::OtherPartner { .. } => PairingWord::FileOfAnother,
                MergeError::Older { .. } => PairingWord::FileOlder,
            })),
        }
    })
}

/// Why the file is not one to take in; what names the place stays as the core says it.
fn refusal(visit: &Visit, error: &FileError) -> String {
    let word = match error {
        FileError::OtherFormat { .. } => PairingWord::FileOfOtherKind,
        FileError::Newer { .. } => PairingWord::FileNewer,
        _ => PairingWord::FileWrong,
    };
    visit.words_now().fill(word, &[("reason", &error.to_string())])
}

fn preview(visit: &Visit, merge: &Merge, chosen: RwSignal<Chosen>) -> AnyView {
    let notebook = visit.session().notebook();
    let lines = |word: PairingWord, records: &[(&'static str, String)]| -> Vec<AnyView> {
        let name = |(kind, id): &(&'static str, String)| {
            let name = notebook.with_untracked(|notebook| shared_words::name(visit, notebook.content(), kind, id));
            let kind = shared_words::kind(visit, kind);
            let values = [("kind", kind.as_str()), ("name", name.as_deref().unwrap_or_default())];
            let what = if name.is_some() { PairingWord::KindAndName } else { PairingWord::KindAlone };
            text("li", "", visit.fill(what, &values))
        };
        let names: Vec<AnyView> = records.iter().map(name).collect();
        let head = (!names.is_empty()).then(|| heading(visit, 1, "", visit.say(word)));
        let list = (!names.is_empty()).then(|| list("plain", names));
        head.into_iter().chain(list).collect()
    };
    let disputed: Vec<_> = merge.conflicts.iter().map(|conflict| (conflict.kind, conflict.id.clone())).collect();
    let nothing = merge.added.is_empty() && merge.updated.is_empty() && disputed.is_empty();
    let taking = visit.clone();
    let command = merge.command.clone();
    let take = button("receive-take", "button", visit.say(PairingWord::ReceiveTake), move || {
        if taking.apply(command.clone()) {
            chosen.set(Chosen::Nothing);
            taking.announce(taking.say_now(PairingWord::ReceiveTaken));
            taking.host().focus_soon("heading");
        }
    });
    let head = leptos::html::custom("p").id("receive-found").attr("tabindex", "-1");
    let summary = if nothing { PairingWord::ReceiveNothingNew } else { PairingWord::ReceiveFound };
    let mut content = vec![head.child(visit.say(summary)).into_any()];
    content.extend(lines(PairingWord::ReceiveAdded, &merge.added));
    content.extend(lines(PairingWord::ReceiveUpdated, &merge.updated));
    content.extend(lines(PairingWord::ReceiveDisputed, &disputed));
    content.push(element("div", "actions", vec![take]));
    element("div", "next", content)
}

fn conflicts(visit: &Visit, waiting: &[Conflict]) -> Option<AnyView> {
    let cards: Vec<AnyView> = waiting.iter().map(|conflict| card(visit, conflict)).collect();
    (!cards.is_empty()).then(|| {
        vec![
            heading(visit, 1, "rule", visit.say(PairingWord::ConflictsTitle)),
            paragraph(visit.say(PairingWord::ConflictsText)),
            element("ul", "conflicts", cards),
        ]
        .into_any()
    })
}

fn card(visit: &Visit, conflict: &Conflict) -> AnyView {
    let notebook = visit.session().notebook();
    let mine = notebook.with_untracked(|notebook| {
        shared_words::name(visit, notebook.content(), conflict.kind, &conflict.id).unwrap_or_default()
    });
    let theirs = version(visit, &conflict.theirs);
    let kind = shared_words::kind(visit, conflict.kind);
    let column = |word: PairingWord, words: String, decide: AnyView| {
        element("div", "version", vec![text("p", "kicker", visit.say(word)), paragraph(words), decide])
    };
    let decide = |word: PairingWord, command: &binome_core::notebook::Command| {
        let (deciding, command) = (visit.clone(), command.clone());
        let name = visit.fill(PairingWord::DecideAbout, &[("choice", &visit.say(word)), ("name", &mine)]);
        crate::view::parts::button::named("quiet", visit.say(word), name, move || {
            if deciding.apply(command.clone()) {
                deciding.announce(deciding.say_now(PairingWord::Decided));
                deciding.host().focus_soon("heading");
            }
        })
    };
    let keep = decide(PairingWord::KeepMine, &conflict.keep_mine);
    let take = decide(PairingWord::TakeTheirs, &conflict.take_theirs);
    let columns = vec![column(PairingWord::Mine, mine.clone(), keep), column(PairingWord::Theirs, theirs, take)];
    element("li", "", vec![heading(visit, 2, "", kind), element("div", "versions-pair", columns)])
}

fn version(visit: &Visit, theirs: &Shared) -> String {
    shared_words::lines(visit, theirs).into_iter().next().unwrap_or_else(|| visit.say(Word::Unanswered))
}
