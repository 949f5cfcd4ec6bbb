//! Laws of merging two notebooks of one person: nothing is lost, nothing is taken in twice.

use std::collections::BTreeSet;

use binome_core::agenda::{Block, BlockKind, Run, Session, SessionKind, SessionState};
use binome_core::notebook::{Command, Content, Notebook, Timestamp, difference, file, merge};
use binome_core::objective::{CheckIn, Objective, Owner};
use binome_core::pairing::{Pairing, Part};
use binome_core::record::ListChange;
use binome_core::reflection::Action;
use proptest::prelude::*;

use super::commands::notebook;

/// Every record and every part of one that has a name of its own, by path.
fn names(notebook: &Notebook) -> BTreeSet<String> {
    let content = notebook.content();
    let mut names = BTreeSet::new();
    let mut add = |list: &str, name: &str| names.insert(format!("{list} {name}"));
    content.assessments.iter().for_each(|record| _ = add("assessment", &record.id));
    for session in &content.sessions {
        add("session", &session.id);
        session.decisions.iter().for_each(|one| _ = add("decision", &format!("{} {}", session.id, one.id)));
        session.prepared.iter().for_each(|entry| _ = add("tick", &format!("{} {entry}", session.id)));
        session.run.iter().for_each(|_| _ = add("run", &session.id));
        session.blocks.first().iter().for_each(|_| _ = add("agenda", &session.id));
    }
    content.actions.iter().for_each(|record| _ = add("action", &record.id));
    content.backlog.iter().for_each(|record| _ = add("point", &record.id));
    content.prompts.iter().for_each(|record| _ = add("prompt", &record.id));
    content.exchanges.iter().for_each(|record| _ = add("exchange", &record.id));
    for pairing in &content.pairings {
        add("pairing", &pairing.id);
        pairing.charter.iter().for_each(|version| _ = add("charter", &format!("{} {}", pairing.id, version.id)));
        pairing.members.iter().for_each(|member| _ = add("member", &format!("{} {}", pairing.id, member.id)));
        pairing.themes.iter().for_each(|theme| _ = add("theme", &format!("{} {}", pairing.id, theme.theme)));
    }
    for objective in &content.objectives {
        add("objective", &objective.id);
        objective.check_ins.iter().for_each(|look| _ = add("look", &format!("{} {}", objective.id, look.id)));
        objective.revisions.iter().for_each(|one| _ = add("revision", &format!("{} {}", objective.id, one.id)));
        objective.steps.iter().for_each(|step| _ = add("step", &format!("{} {}", objective.id, step.id)));
    }
    for reflection in &content.reflections {
        add("reflection", &reflection.id);
        reflection.notes.iter().for_each(|note| _ = add("note", &format!("{} {}", reflection.id, note.prompt)));
    }
    for review in &content.reviews {
        add("review", &review.id);
        review.notes.iter().for_each(|note| _ = add("answer", &format!("{} {}", review.id, note.prompt)));
    }
    names
}

/// A notebook with one session.
fn with(session: Session) -> Notebook {
    let mut notebook = Notebook::default();
    notebook.apply(Command::sessions(ListChange::add(session)), Timestamp::default()).unwrap();
    notebook
}

#[test]
fn an_agenda_and_a_run_survive_a_session_that_was_only_renamed_elsewhere() {
    let at = |day: i64| Timestamp::from_milliseconds(day * 86_400_000).unwrap();
    let mut here = Session::new("s", SessionKind::Topic, at(1));
    here.blocks.push(Block::new("b", BlockKind::Show, 20));
    here.prepared.push("entry".to_owned());
    let there =
        Session { title: "Autre nom".to_owned(), changed: at(9), ..Session::new("s", SessionKind::Topic, at(1)) };
    let merged = merge(&with(here.clone()), &with(there.clone())).unwrap();
    let session = &merged.content().sessions[0];
    assert_eq!((session.title.as_str(), session.blocks.len(), session.prepared.len()), ("Autre nom", 1, 1));
    let mut held = here;
    held.run = Some(Run::start(&held.blocks, at(2)).unwrap());
    held.state = SessionState::Held;
    let merged = merge(&with(held), &with(there)).unwrap();
    let session = &merged.content().sessions[0];
    assert_eq!((session.title.as_str(), session.state, session.run.is_some()), ("Autre nom", SessionState::Held, true));
}

proptest! {
    #[test]
    fn nothing_of_either_is_lost(one in any::<u64>(), other in any::<u64>(), commands in 0_u32..80) {
        let (here, there) = (notebook(one, commands), notebook(other, commands));
        let merged = merge(&here, &there).unwrap();
        let both: BTreeSet<String> = names(&here).union(&names(&there)).cloned().collect();
        prop_assert_eq!(names(&merged), both);
        prop_assert!(difference(&here, &merged).iter().all(|part| part.removed == 0));
    }

    #[test]
    fn merging_the_same_again_changes_nothing(one in any::<u64>(), other in any::<u64>(), commands in 0_u32..80) {
        let (here, there) = (notebook(one, commands), notebook(other, commands));
        let merged = merge(&here, &there).unwrap();
        prop_assert_eq!(&merge(&merged, &there).unwrap(), &merged);
        prop_assert_eq!(&merge(&merged, &here).unwrap(), &merged);
    }

    #[test]
    fn an_empty_notebook_adds_nothing_and_takes_everything(seed in any::<u64>(), commands in 0_u32..80) {
        let notebook = notebook(seed, commands);
        prop_assert_eq!(&merge(&notebook, &Notebook::default()).unwrap(), &notebook);
        prop_assert_eq!(&merge(&Notebook::default(), &notebook).unwrap(), &notebook);
        prop_assert_eq!(&merge(&notebook, &notebook).unwrap(), &notebook);
    }

    #[test]
    fn what_is_merged_is_a_notebook_that_a_file_holds(one in any::<u64>(), other in any::<u64>(), commands in 0_u32..80) {
        let merged = merge(&notebook(one, commands), &notebook(other, commands)).unwrap();
        prop_assert_eq!(&file::read(&file::write(&merged)).unwrap(), &merged);
    }

    #[test]
    fn a_later_state_of_one_notebook_keeps_what_was_added_to_it(seed in any::<u64>(), commands in 0_u32..60, more in 0_u32..20) {
        let (before, after) = (notebook(seed, commands), notebook(seed, commands + more));
        let merged = merge(&before, &after).unwrap();
        prop_assert!(names(&merged).is_superset(&names(&after)));
    }
}

fn at(day: i64) -> Timestamp {
    Timestamp::from_milliseconds(day * 86_400_000).unwrap()
}

fn of(commands: Vec<Command>) -> Notebook {
    let mut notebook = Notebook::default();
    notebook.apply(Command::Several(commands), at(0)).unwrap();
    notebook
}

fn action(deed: &str, done: Option<Timestamp>) -> Notebook {
    let [id, pairing, session, situation] = ["a", "", "", ""].map(str::to_owned);
    let (deed, owner) = (deed.to_owned(), Owner::Mentor);
    let action =
        Action { id, pairing, session, situation, deed, owner, due: None, created: at(1), done, dropped: false };
    of(vec![Command::actions(ListChange::add(action))])
}

fn content(notebook: &Notebook) -> &Content {
    notebook.content()
}

#[test]
fn the_later_of_two_is_taken_and_ones_own_where_neither_is() {
    let (open, done) = (action("open", None), action("done", Some(at(3))));
    assert_eq!(content(&merge(&open, &done).unwrap()).actions[0].deed, "done");
    assert_eq!(content(&merge(&done, &open).unwrap()).actions[0].deed, "done");
    let (mine, theirs) = (action("mine", None), action("theirs", None));
    assert_eq!(merge(&mine, &theirs).unwrap(), mine);
}

#[test]
fn looks_at_one_objective_on_two_computers_come_together_by_date() {
    let look =
        |id: &str, day| CheckIn { id: id.to_owned(), at: at(day), level: None, confidence: None, note: String::new() };
    let objective = |looks: Vec<CheckIn>| {
        let objective = Objective { check_ins: looks, weight: 3, ..Objective::new("o", at(1)) };
        of(vec![Command::objectives(ListChange::add(objective))])
    };
    let (here, there) = (objective(vec![look("x", 2), look("z", 9)]), objective(vec![look("y", 4)]));
    for merged in [merge(&here, &there).unwrap(), merge(&there, &here).unwrap()] {
        let looks: Vec<&str> = content(&merged).objectives[0].check_ins.iter().map(|look| look.id.as_str()).collect();
        assert_eq!(looks, ["x", "y", "z"]);
    }
}

#[test]
fn the_pairing_at_hand_stays_at_hand() {
    let pairing = |id: &str, day| of(vec![Command::pairings(ListChange::add(Pairing::new(id, Part::Mentee, at(day))))]);
    let merged = merge(&pairing("mine", 1), &pairing("other", 5)).unwrap();
    assert_eq!(content(&merged).pairings.len(), 2);
    assert_eq!(content(&merged).current_pairing().map(|pairing| pairing.id.as_str()), Some("mine"));
}

#[test]
fn two_notebooks_that_are_too_much_together_are_refused() {
    let many = |name: &str| {
        let prompts = (0..300).map(|number| binome_core::reflection::OwnPrompt {
            id: format!("{name}{number}"),
            text: String::new(),
            created: at(1),
        });
        of(prompts.map(|prompt| Command::prompts(ListChange::add(prompt))).collect())
    };
    assert!(merge(&many("a"), &many("b")).is_err());
}
