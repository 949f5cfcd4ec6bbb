//! Whether the end of a session says what was done, and lets come up again what was not, once.

use binome_core::agenda::{Block, BlockKind, RunError, Session, SessionKind, SessionState, Step};
use binome_core::notebook::{Command, Notebook, Timestamp};
use binome_core::record::ListChange;
use binome_core::reflection::{BacklogPoint, PointKind, waiting_points};

use super::numbered;

fn at(minute: i64) -> Timestamp {
    Timestamp::from_milliseconds(minute * 60_000).unwrap()
}

fn block(id: &str, kind: BlockKind, title: &str) -> Block {
    Block { title: title.to_owned(), ..Block::new(id, kind, 10) }
}

fn point(id: &str, kind: PointKind) -> BacklogPoint {
    BacklogPoint {
        id: id.to_owned(),
        pairing: String::new(),
        kind,
        text: format!("about {id}"),
        minutes: None,
        from: String::new(),
        offered: "s".to_owned(),
        shared: false,
        created: at(0),
        settled: None,
    }
}

/// A notebook with one session of these blocks, and these points.
fn notebook(blocks: Vec<Block>, points: Vec<BacklogPoint>) -> Notebook {
    let mut notebook = Notebook::default();
    let session = Session { blocks, ..Session::new("s", SessionKind::Topic, at(0)) };
    notebook.apply(Command::sessions(ListChange::add(session)), at(0)).unwrap();
    for point in points {
        notebook.apply(Command::backlog(ListChange::add(point)), at(0)).unwrap();
    }
    notebook
}

fn session(notebook: &Notebook) -> &Session {
    &notebook.content().sessions[0]
}

fn finish(notebook: &Notebook, minute: i64) -> Result<Command, RunError> {
    session(notebook).finish_run(&notebook.content().backlog, numbered("new"), at(minute))
}

/// Starts it, goes so many blocks further after a minute each, and finishes it a minute later.
fn run(notebook: &mut Notebook, further: u32) -> Command {
    let mut minute = 10;
    notebook.apply(session(notebook).start_run(at(minute)).unwrap(), at(minute)).unwrap();
    for _ in 0..further {
        minute += 1;
        notebook.apply(session(notebook).step_run(Step::Next, at(minute)).unwrap(), at(minute)).unwrap();
    }
    minute += 1;
    let finish = finish(notebook, minute).unwrap();
    notebook.apply(finish, at(minute)).unwrap()
}

fn done(notebook: &Notebook) -> Vec<Option<bool>> {
    session(notebook).blocks.iter().map(|block| block.done).collect()
}

fn waiting(notebook: &Notebook) -> Vec<(PointKind, String)> {
    let points = waiting_points(&notebook.content().backlog, "");
    points.iter().map(|point| (point.kind, point.text.clone())).collect()
}

#[test]
fn a_block_that_was_never_reached_is_undone_and_waits() {
    let blocks = vec![
        block("a", BlockKind::Show, "maps"),
        block("b", BlockKind::Try, "routes"),
        block("c", BlockKind::Apply, "a real trip"),
        block("d", BlockKind::WrapUp, "thanks"),
        block("e", BlockKind::Free, ""),
    ];
    let mut notebook = notebook(blocks, vec![]);
    let undo = run(&mut notebook, 1);
    assert_eq!(session(&notebook).state, SessionState::Held);
    assert_eq!(session(&notebook).run.as_ref().unwrap().finished, Some(at(12)));
    assert_eq!(done(&notebook), [Some(true), Some(true), Some(false), Some(false), Some(false)]);
    assert_eq!(waiting(&notebook), [(PointKind::Undone, "a real trip".to_owned())]);
    let point = &notebook.content().backlog[0];
    assert_eq!((point.from.as_str(), point.minutes, point.shared), ("s", Some(10), false));

    notebook.apply(undo, at(20)).unwrap();
    assert_eq!(session(&notebook).state, SessionState::Planned);
    assert_eq!((done(&notebook), waiting(&notebook)), (vec![None; 5], vec![]));
    let again = finish(&notebook, 30).unwrap();
    notebook.apply(again, at(30)).unwrap();
    assert_eq!(finish(&notebook, 31), Err(RunError::Finished));
}

#[test]
fn what_the_person_said_of_a_block_stays() {
    let said = |id: &str, done| Block { done: Some(done), ..block(id, BlockKind::Show, id) };
    let mut notebook = notebook(vec![said("reached", false), said("never", true)], vec![]);
    run(&mut notebook, 0);
    assert_eq!(done(&notebook), [Some(false), Some(true)]);
    assert_eq!(waiting(&notebook), [(PointKind::Undone, "reached".to_owned())]);
}

#[test]
fn the_same_words_wait_once() {
    let blocks = ["a", "b", "c"].map(|id| block(id, BlockKind::Try, if id == "a" { "first" } else { "same" }));
    let mut notebook = notebook(blocks.to_vec(), vec![]);
    run(&mut notebook, 0);
    assert_eq!(waiting(&notebook), [(PointKind::Undone, "same".to_owned())]);
}

#[test]
fn a_point_that_was_taken_up_is_settled_or_waits_again_and_an_undone_block_does_so_once() {
    let taking_up = |id: &str| Block { takes_up: id.to_owned(), ..block(id, BlockKind::Free, "words") };
    let points = vec![
        point("done", PointKind::Question),
        point("question", PointKind::Question),
        point("undone", PointKind::Undone),
        BacklogPoint { settled: Some(at(5)), ..point("settled", PointKind::Topic) },
    ];
    let mut notebook = notebook(["done", "question", "undone", "settled"].map(taking_up).to_vec(), points);
    run(&mut notebook, 0);
    assert_eq!(notebook.content().backlog.len(), 4);
    assert_eq!(notebook.content().backlog[3].settled, Some(at(5)));
    assert_eq!(notebook.content().backlog[0].settled, Some(at(11)));
    assert_eq!(waiting(&notebook), [(PointKind::Question, "about question".to_owned())]);
}

#[test]
fn only_a_planned_session_starts_and_only_a_started_one_goes_on() {
    let mut notebook = notebook(vec![block("a", BlockKind::Show, "maps")], vec![]);
    assert_eq!(finish(&notebook, 1), Err(RunError::NotStarted));
    assert_eq!(session(&notebook).step_run(Step::Pause, at(1)), Err(RunError::NotStarted));
    run(&mut notebook, 0);
    assert_eq!(session(&notebook).start_run(at(40)), Err(RunError::Started));
    let cancelled = Session { state: SessionState::Cancelled, run: None, ..session(&notebook).clone() };
    assert_eq!(cancelled.start_run(at(1)), Err(RunError::NotPlanned));
}

#[test]
fn a_run_that_points_nowhere_is_not_kept() {
    let mut notebook = notebook(vec![block("a", BlockKind::Show, "maps")], vec![]);
    notebook.apply(session(&notebook).start_run(at(1)).unwrap(), at(1)).unwrap();
    let mut damaged = session(&notebook).clone();
    damaged.id = "damaged".to_owned();
    damaged.run.as_mut().unwrap().current = 1;
    let error = notebook.apply(Command::sessions(ListChange::add(damaged)), at(2)).unwrap_err();
    assert_eq!(error.to_string(), "this session cannot be kept: run.current: 1 is out of range; from 0 to 0");
}
