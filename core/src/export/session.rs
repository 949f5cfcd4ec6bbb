//! A session on paper: its agenda with times, what was decided and what was agreed.

use super::{Document, Label, Piece, Words};
use crate::agenda::{Block, BlockTime, Session, clock_time, duration_text};
use crate::reflection::Action;

/// A document of one session; `actions` are those that it agreed, in the order in which they are to be shown.
///
/// A block without a title goes by the word of its kind; decisions and actions without words are left out. A time on the next day is told as that time.
#[must_use]
pub fn session_document<'a>(
    session: &Session,
    actions: impl IntoIterator<Item = &'a Action>,
    language: &str,
    words: &dyn Words,
) -> Document {
    let mut document = Document::new(language, &session.title);
    let end = session.start_minute.saturating_add(session.slot_minutes);
    let times = format!("{}\u{2013}{}", shown(session.start_minute, words), shown(end, words));
    let day = session.date.map(|date| words.date(date));
    let when: Vec<_> = day.into_iter().chain([times, duration_text(session.slot_minutes)]).collect();
    document.pieces.push(Piece::Paragraph(when.join(" \u{b7} ")));
    document.labelled(words.label(Label::Place), &session.place);
    if !session.blocks.is_empty() {
        document.pieces.push(Piece::Heading(words.label(Label::Agenda).to_owned()));
        document.pieces.push(agenda(session, words));
    }
    let decisions = session.decisions.iter().map(|decision| decision.text.clone());
    let decisions = decisions.filter(|text| !text.trim().is_empty()).collect();
    document.points(words.label(Label::Decisions).to_owned(), decisions);
    let said = |action: &&Action| !action.deed.trim().is_empty() || !action.situation.trim().is_empty();
    let actions = actions.into_iter().filter(said).map(|action| action_text(action, words)).collect();
    document.points(words.label(Label::Actions).to_owned(), actions);
    document
}

fn agenda(session: &Session, words: &dyn Words) -> Piece {
    let head = [Label::Time, Label::Minutes, Label::Part, Label::Lead, Label::Notes];
    let times = session.timeline().times;
    let rows = session.blocks.iter().zip(times).map(|(block, time)| row(block, time, words));
    Piece::Table { head: head.map(|label| words.label(label).to_owned()).into(), rows: rows.collect() }
}

fn row(block: &Block, time: BlockTime, words: &dyn Words) -> Vec<String> {
    vec![
        shown(time.start, words),
        block.minutes.to_string(),
        title(block, words).to_owned(),
        words.label(block.lead.into()).to_owned(),
        block.notes.clone(),
    ]
}

fn action_text(action: &Action, words: &dyn Words) -> String {
    let condition = if action.situation.trim().is_empty() {
        String::new()
    } else {
        format!("{}{}{}", words.label(Label::If), action.situation, words.label(Label::Then))
    };
    let due = action.due.map(|due| format!("{}{}", words.label(Label::Due), words.date(due)));
    let owner = words.label(action.owner.into()).to_owned();
    let parts = [Some(format!("{condition}{}", action.deed)), Some(owner), due];
    parts.into_iter().flatten().collect::<Vec<_>>().join(" \u{b7} ")
}

/// What a block is called: its title, else the word of its kind.
pub(super) fn title<'a>(block: &'a Block, words: &'a dyn Words) -> &'a str {
    if block.title.trim().is_empty() { words.label(block.kind.into()) } else { &block.title }
}

/// The time of day, so many minutes after midnight of the session's day.
pub(super) fn shown(minute: u32, words: &dyn Words) -> String {
    let time = clock_time(minute);
    words.time(time.hour, time.minute)
}
