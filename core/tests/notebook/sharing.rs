//! Whether partners exchange what they chose and nothing else, and lose nothing.

use std::collections::BTreeSet;

use binome_core::notebook::{Command, Content, FileError, Notebook, Timestamp, file};
use binome_core::objective::{CheckIn, Objective, ObjectiveEdit, WordingEdit};
use binome_core::pairing::{
    CharterVersionEdit, Clause, ClauseEdit, Extract, Merge, MergeError, Pairing, PairingEdit, Part, Selection, Side,
    merge, pairing_of,
};
use binome_core::record::ListChange;
use binome_core::reflection::{Note, PointKind, Reflection};
use proptest::prelude::*;

use super::commands::notebook;
use super::random::Random;

pub(crate) fn now() -> Timestamp {
    Timestamp::from_milliseconds(1_800_000_000_000).unwrap()
}

fn everything(content: &Content) -> Selection {
    Selection {
        objectives: content.objectives.iter().map(|record| record.id.clone()).collect(),
        sessions: content.sessions.iter().map(|record| record.id.clone()).collect(),
        actions: content.actions.iter().map(|record| record.id.clone()).collect(),
        backlog: content.backlog.iter().map(|record| record.id.clone()).collect(),
        charter: true,
        themes: true,
    }
}

/// One side of a pair: a notebook whose only pairing goes by `name`.
pub(crate) struct OneSide {
    notebook: Notebook,
    name: &'static str,
}

impl OneSide {
    pub(crate) fn new(name: &'static str, part: Part) -> Self {
        let mut side = Self { notebook: Notebook::default(), name };
        side.apply(Command::pairings(ListChange::add(Pairing::new(name, part, now()))));
        side
    }

    pub(crate) fn apply(&mut self, command: Command) {
        self.notebook.apply(command, now()).unwrap();
    }

    pub(crate) fn content(&self) -> &Content {
        self.notebook.content()
    }

    fn pairing(&self) -> &Pairing {
        &self.content().pairings[0]
    }

    /// The file that it gives to the other, with everything that can be shared.
    pub(crate) fn give(&mut self) -> Extract {
        let extract = Extract::of(self.content(), self.pairing(), &everything(self.content()), now());
        self.apply(extract.given(self.content()));
        Extract::read(&extract.text()).unwrap()
    }

    pub(crate) fn take(&mut self, extract: &Extract) -> Merge {
        let merge = merge(self.content(), extract, self.name, now()).unwrap();
        self.apply(merge.command.clone());
        merge
    }

    pub(crate) fn say(&mut self, activity: &str) {
        let edit = ObjectiveEdit::Wording(WordingEdit::Activity(activity.to_owned()));
        self.apply(Command::objectives(ListChange::edit("aim", edit)));
    }

    pub(crate) fn activity(&self) -> &str {
        &self.content().objectives[0].wording.activity
    }
}

/// Two sides that have the same objective, given by the first.
pub(crate) fn pair() -> (OneSide, OneSide) {
    let (mut one, mut other) = (OneSide::new("mine", Part::Mentor), OneSide::new("hers", Part::Mentee));
    one.apply(Command::objectives(ListChange::add(Objective::new("aim", now()))));
    one.say("first");
    let merge = other.take(&one.give());
    assert_eq!(merge.added, [("objective", "aim".to_owned())]);
    (one, other)
}

#[test]
fn what_only_the_partner_changed_is_taken() {
    let (mut one, mut other) = pair();
    other.say("second");
    let merge = one.take(&other.give());
    assert_eq!((merge.updated.len(), merge.conflicts.len()), (1, 0));
    assert_eq!(one.activity(), "second");
    assert_eq!(one.content().objectives[0].pairing, "mine");
    one.say("third");
    other.take(&one.give());
    assert_eq!(other.activity(), "third");
}

#[test]
fn what_only_the_writer_changed_stays() {
    let (mut one, mut other) = pair();
    one.say("mine alone");
    let merge = one.take(&other.give());
    assert_eq!((merge.updated.len(), merge.conflicts.len()), (0, 0));
    assert_eq!(one.activity(), "mine alone");
}

#[test]
fn what_both_changed_is_a_conflict_and_nothing_is_overwritten() {
    let (mut one, mut other) = pair();
    one.say("mine");
    other.say("theirs");
    let merge = one.take(&other.give());
    assert_eq!(merge.conflicts.len(), 1);
    assert_eq!(one.activity(), "mine");
    one.apply(merge.conflicts[0].take_theirs.clone());
    assert_eq!(one.activity(), "theirs");
}

#[test]
fn a_file_that_the_partner_never_took_in_is_no_common_ground() {
    let (mut one, mut other) = pair();
    one.say("sent and lost");
    let _lost = one.give();
    other.say("said meanwhile");
    let merge = one.take(&other.give());
    assert_eq!(merge.conflicts.len(), 1);
    assert_eq!(one.activity(), "sent and lost");
}

#[test]
fn private_notes_stay_when_the_partner_s_version_is_taken() {
    let (mut one, mut other) = pair();
    let check_in =
        CheckIn { id: "c".to_owned(), at: now(), level: Some(1), confidence: Some(3), note: "private".to_owned() };
    one.apply(Command::objectives(ListChange::edit("aim", ObjectiveEdit::CheckIns(ListChange::add(check_in)))));
    other.take(&one.give());
    let theirs = &other.content().objectives[0].check_ins[0];
    assert_eq!((theirs.level, theirs.confidence, theirs.note.as_str()), (Some(1), None, ""));
    other.say("second");
    one.take(&other.give());
    let mine = &one.content().objectives[0].check_ins[0];
    assert_eq!((mine.confidence, mine.note.as_str(), one.activity()), (Some(3), "private", "second"));
}

#[test]
fn both_agree_to_a_charter_each_in_their_own_notebook() {
    let (mut one, mut other) = pair();
    let clause = Clause { id: "rhythm".to_owned(), title: String::new(), text: "every three weeks".to_owned() };
    one.apply(one.pairing().amend_charter(vec![clause], "v1", "", now()));
    let sent = one.give();
    one.apply(one.pairing().agree("v1", Side::Me, now()));
    other.take(&sent);
    other.apply(other.pairing().agree("v1", Side::Me, now()));
    let merge = one.take(&other.give());
    assert_eq!(merge.conflicts, []);
    assert!(one.pairing().charter_in_force().is_some());
}

fn clause(text: &str) -> Clause {
    Clause { id: "rhythm".to_owned(), title: String::new(), text: text.to_owned() }
}

#[test]
fn agreeing_before_the_charter_is_given_is_no_conflict() {
    let (mut one, mut other) = pair();
    one.apply(one.pairing().amend_charter(vec![clause("every three weeks")], "v1", "", now()));
    one.apply(one.pairing().agree("v1", Side::Me, now()));
    other.take(&one.give());
    other.apply(other.pairing().agree("v1", Side::Me, now()));
    assert_eq!(one.take(&other.give()).conflicts, []);
    for side in [&one, &other] {
        assert!(side.pairing().charter_in_force().is_some());
    }
}

#[test]
fn what_was_agreed_to_is_not_agreed_to_in_other_words() {
    let (mut one, mut other) = pair();
    one.apply(one.pairing().amend_charter(vec![clause("every three weeks")], "v1", "", now()));
    one.apply(one.pairing().agree("v1", Side::Me, now()));
    other.take(&one.give());
    let edit = CharterVersionEdit::Clauses(ListChange::edit("rhythm", ClauseEdit::Text("every day".to_owned())));
    other.apply(Command::pairings(ListChange::edit("hers", PairingEdit::Charter(ListChange::edit("v1", edit)))));
    other.apply(other.pairing().agree("v1", Side::Me, now()));
    one.take(&other.give());
    let version = &one.pairing().charter[0];
    assert_eq!((version.clauses[0].text.as_str(), version.agreed_by_me), ("every day", None));
    assert_eq!(one.pairing().charter_in_force(), None);
}

#[test]
fn an_older_file_and_one_of_somebody_else_are_refused() {
    let (mut one, mut other) = pair();
    let first = other.give();
    let second = other.give();
    one.take(&second);
    assert_eq!(merge(one.content(), &first, "mine", now()), Err(MergeError::Older { found: 1, latest: 2 }));
    assert_eq!(pairing_of(one.content(), &second), Some("mine"));
    let stranger = Extract { pairing: "elsewhere".to_owned(), revision: 9, ..second };
    let refused = merge(one.content(), &stranger, "mine", now());
    let expected = MergeError::OtherPartner { found: "elsewhere".to_owned(), known: "hers".to_owned() };
    assert_eq!(refused, Err(expected));
    assert_eq!(merge(one.content(), &stranger, "none", now()), Err(MergeError::UnknownPairing("none".to_owned())));
}

#[test]
fn what_is_private_or_of_another_pairing_is_not_offered() {
    let (mut one, _) = pair();
    one.apply(Command::pairings(ListChange::add(Pairing::new("other", Part::Mentee, now()))));
    for (id, pairing, private) in [("mine", "mine", false), ("other", "other", false), ("secret", "mine", true)] {
        let objective = Objective { pairing: pairing.to_owned(), private, ..Objective::new(id, now()) };
        one.apply(Command::objectives(ListChange::add(objective)));
    }
    let possible = Selection::possible(one.content(), one.pairing());
    assert_eq!(possible.objectives, BTreeSet::from(["aim".to_owned(), "mine".to_owned()]));
    assert!(!possible.charter && !possible.themes);
}

#[test]
fn a_notebook_is_not_a_shared_file() {
    let refused = Extract::read(&file::write(&Notebook::default()));
    assert!(matches!(refused, Err(FileError::OtherFormat { .. })), "{refused:?}");
}

/// Everything private says "secret".
fn full_of_secrets(seed: u64) -> Notebook {
    let mut notebook = notebook(seed, 150);
    let mut random = Random::new(seed);
    let secret = || "secret".to_owned();
    let mut objective = Objective::new("secret-objective", now());
    objective.private = true;
    objective.wording.activity = secret();
    let mut open = Objective::new("open", now());
    let check_in = CheckIn { id: "c".to_owned(), at: now(), level: None, confidence: None, note: secret() };
    open.check_ins.push(check_in);
    let reflection = Reflection {
        id: "secret-reflection".to_owned(),
        pairing: String::new(),
        session: String::new(),
        structure: String::new(),
        at: now(),
        notes: vec![Note { prompt: "what".to_owned(), text: secret() }],
    };
    let mut question = random.point();
    question.id = "secret-question".to_owned();
    question.kind = PointKind::Question;
    question.shared = false;
    question.text = secret();
    let add = [
        Command::objectives(ListChange::add(objective)),
        Command::objectives(ListChange::add(open)),
        Command::reflections(ListChange::add(reflection)),
        Command::backlog(ListChange::add(question)),
    ];
    notebook.apply(Command::Several(add.into()), now()).unwrap();
    notebook
}

proptest! {
    #[test]
    fn a_shared_file_holds_no_secret_whatever_is_chosen(seed in any::<u64>(), chosen in any::<bool>()) {
        let notebook = full_of_secrets(seed);
        let pairing = Pairing::new("p", Part::Mentor, now());
        let selection = if chosen { everything(notebook.content()) } else { Selection::default() };
        let extract = Extract::of(notebook.content(), &pairing, &selection, now());
        let text = extract.text();
        prop_assert!(!text.contains("secret"), "{text}");
        for word in ["reflections", "assessments", "reviews", "responses", "prepared\""] {
            prop_assert!(!text.contains(word), "{word} in {text}");
        }
        if !chosen {
            prop_assert_eq!(&extract.content, &Default::default());
        }
        prop_assert_eq!(Extract::read(&text).unwrap(), extract);
    }

    #[test]
    fn taking_in_any_file_can_be_undone(seed in any::<u64>()) {
        let mut notebook = notebook(seed, 100);
        let mut random = Random::new(!seed);
        let pairing = random.name();
        let extract = Extract { pairing: random.text(), revision: 3, seen: random.below(3), undecided: Vec::new(), made: now(), content: random.shared() };
        let before = file::write(&notebook);
        if let Ok(merge) = merge(notebook.content(), &extract, &pairing, now()) {
            let undo = notebook.apply(merge.command, now()).unwrap();
            let names: BTreeSet<_> = merge.conflicts.iter().map(|conflict| (conflict.kind, conflict.id.clone())).collect();
            prop_assert!(merge.updated.iter().chain(&merge.added).all(|name| !names.contains(name)));
            notebook.apply(undo, now()).unwrap();
            prop_assert_eq!(file::write(&notebook), before);
        }
    }
}
