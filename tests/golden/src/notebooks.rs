//! Questions about notebooks: any commands, the file, undo, what partners share.

use std::collections::BTreeSet;

use binome_core::notebook::{History, Notebook, Timestamp, file};
use binome_core::pairing::{Extract, Pairing, Part, Selection, merge};
use serde_json::{Value, json};

use crate::Question;
use crate::random::Random;

pub(crate) const QUESTIONS: &[Question] = &[
    ("notebooks/commands", commands),
    ("notebooks/undo", undo),
    ("notebooks/refusals", refusals),
    ("notebooks/shared", shared),
    ("notebooks/merged", merged),
];

fn notebook(seed: u64, commands: u32) -> (Notebook, History, Vec<String>) {
    let mut random = Random::new(seed);
    let (mut notebook, mut history, mut refusals) = (Notebook::default(), History::default(), Vec::new());
    for _ in 0..commands {
        let (command, now) = (random.command(), random.instant());
        if let Err(error) = history.apply(&mut notebook, command, now) {
            refusals.push(error.to_string());
        }
    }
    (notebook, history, refusals)
}

fn commands() -> Value {
    let (notebook, _, _) = notebook(11, 120);
    let text = file::write(&notebook);
    let read = file::read(&text).is_ok_and(|read| read == notebook);
    json!({"file": text, "reads_back": read})
}

fn undo() -> Value {
    let (mut notebook, mut history, _) = notebook(12, 60);
    let mut lengths = Vec::new();
    while let Ok(Some(_)) = history.undo(&mut notebook, Timestamp::default()) {
        lengths.push(file::write(&notebook).len());
    }
    json!(lengths)
}

fn refusals() -> Value {
    let (_, _, refusals) = notebook(13, 150);
    json!(refusals.into_iter().collect::<BTreeSet<_>>())
}

fn shared() -> Value {
    let (notebook, _, _) = notebook(14, 120);
    let content = notebook.content();
    let selection = Selection {
        objectives: content.objectives.iter().map(|record| record.id.clone()).collect(),
        sessions: content.sessions.iter().map(|record| record.id.clone()).collect(),
        actions: content.actions.iter().map(|record| record.id.clone()).collect(),
        backlog: content.backlog.iter().map(|record| record.id.clone()).collect(),
        charter: true,
        themes: true,
    };
    let pairing = Pairing::new("p", Part::Mentor, Timestamp::default());
    json!(Extract::of(content, &pairing, &selection, Timestamp::default()).text())
}

fn merged() -> Value {
    let mut random = Random::new(15);
    let (mut notebook, _, _) = notebook(15, 120);
    let extract = Extract {
        pairing: "theirs".to_owned(),
        revision: 4,
        seen: 0,
        undecided: Vec::new(),
        made: Timestamp::default(),
        content: random.shared(),
    };
    let pairing = notebook.content().pairings.first().map(|pairing| pairing.id.clone()).unwrap_or_default();
    let merge = merge(notebook.content(), &extract, &pairing, Timestamp::default());
    let told = merge.as_ref().map(|merge| {
        let conflicts = merge.conflicts.iter().map(|conflict| (conflict.kind, conflict.id.clone()));
        json!([merge.added, merge.updated, conflicts.collect::<Vec<_>>()])
    });
    let told = told.map_err(ToString::to_string);
    if let Ok(merge) = merge {
        let _inverse = notebook.apply(merge.command, Timestamp::default());
    }
    json!({"told": told.unwrap_or_default(), "file": file::write(&notebook)})
}
