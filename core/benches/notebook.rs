//! How long it takes to open a notebook of ten years and to change it: `cargo bench -p binome-core --bench notebook`.
//!
//! Ten years are 500 sessions of eight blocks, 5 000 reflections and 50 assessments; one year is a tenth of that.
#![allow(clippy::unwrap_used, clippy::indexing_slicing, clippy::panic, reason = "not a program for people")]

use binome_core::agenda::{Block, BlockEdit, BlockKind, Session, SessionEdit, SessionKind};
use binome_core::assessment::Response;
use binome_core::notebook::{Command, Notebook, PackReference, Timestamp, file};
use binome_core::record::ListChange;
use binome_core::reflection::{Note, Reflection};
use divan::Bencher;

fn main() {
    divan::main();
}

const YEARS: [u32; 2] = [1, 10];

fn session(place: u32, now: Timestamp) -> Session {
    let mut session = Session::new(&format!("session-{place}"), SessionKind::Topic, now);
    session.title = "Montrer, essayer, appliquer".to_owned();
    for place in 0..8 {
        let mut block = Block::new(&format!("block-{place}"), BlockKind::ALL[place], 5);
        block.title = "Une partie de la séance".to_owned();
        session.blocks.push(block);
    }
    session
}

fn reflection(place: u32, now: Timestamp) -> Reflection {
    let note = |prompt: &str| Note {
        prompt: prompt.to_owned(),
        text: "J’ai posé la question que je n’osais pas poser, et la réponse était simple.".to_owned(),
    };
    Reflection {
        id: format!("reflection-{place}"),
        pairing: "pairing".to_owned(),
        session: format!("session-{}", place / 10),
        structure: "what_so_what".to_owned(),
        at: now,
        notes: ["what", "so_what", "now_what"].map(note).into(),
    }
}

/// A notebook of that many years.
fn kept(years: u32) -> Notebook {
    let now = Timestamp::from_milliseconds(1_800_000_000_000).unwrap();
    let mut notebook = Notebook::default();
    let mut apply = |command| notebook.apply(command, now).map(drop).unwrap();
    for place in 0..50 * years {
        apply(Command::sessions(ListChange::add(session(place, now))));
    }
    for place in 0..500 * years {
        apply(Command::reflections(ListChange::add(reflection(place, now))));
    }
    for place in 0..5 * years {
        let pack = PackReference { id: "default".to_owned(), version: "0.1.0".to_owned() };
        let assessment = format!("assessment-{place}");
        let start = Command::StartAssessment { id: assessment.clone(), questionnaire: "mentee".to_owned(), pack };
        apply(start);
        for item in 0..28 {
            let (assessment, item) = (assessment.clone(), format!("learning_item_{item}"));
            apply(Command::Respond { assessment, item, response: Some(Response::Point(4)) });
        }
    }
    notebook
}

#[divan::bench(args = YEARS)]
fn open(bencher: Bencher, years: u32) {
    let text = file::write(&kept(years));
    bencher.bench_local(|| file::read(divan::black_box(&text)).unwrap());
}

#[divan::bench(args = YEARS)]
fn write(bencher: Bencher, years: u32) {
    let notebook = kept(years);
    bencher.bench_local(|| file::write(divan::black_box(&notebook)));
}

/// One command, and the one that undoes it.
#[divan::bench(args = YEARS)]
fn change_a_block_and_back(bencher: Bencher, years: u32) {
    let mut notebook = kept(years);
    let id = format!("session-{}", 50 * years - 1);
    bencher.bench_local(move || {
        let edit = SessionEdit::Blocks(ListChange::edit("block-7", BlockEdit::Minutes(20)));
        let undo = notebook.apply(Command::sessions(ListChange::edit(&id, edit)), Timestamp::default()).unwrap();
        notebook.apply(undo, Timestamp::default()).unwrap()
    });
}

#[divan::bench(args = YEARS)]
fn add_a_reflection_and_take_it_out(bencher: Bencher, years: u32) {
    let mut notebook = kept(years);
    bencher.bench_local(move || {
        let add = Command::reflections(ListChange::add(reflection(99_999, Timestamp::default())));
        let undo = notebook.apply(add, Timestamp::default()).unwrap();
        notebook.apply(undo, Timestamp::default()).unwrap()
    });
}
