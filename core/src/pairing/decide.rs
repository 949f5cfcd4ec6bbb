//! What both partners changed and nobody has decided about: both versions as they are now, and the two ways to decide.

use super::merge::Conflict;
use super::overlay::Mergeable;
use super::partner::Partner;
use super::{ExchangeEdit, PairingEdit, Undecided};
use crate::notebook::{Command, Content};
use crate::record::{ListChange, Record};

/// What waits for the writer's decision in a pairing, in the order in which it came up.
///
/// The commands are made of the notebook as it is: what the writer has written since the file came in is kept where the
/// partner cannot see it.
#[must_use]
pub fn undecided(content: &Content, pairing: &str) -> Vec<Conflict> {
    let exchange = content.exchanges.iter().find(|exchange| exchange.id == pairing);
    let waiting = exchange.map(|exchange| exchange.undecided.as_slice()).unwrap_or_default();
    waiting.iter().filter_map(|one| conflict(content, pairing, one)).collect()
}

fn conflict(content: &Content, pairing: &str, undecided: &Undecided) -> Option<Conflict> {
    let here = content.pairings.iter().find(|known| known.id == pairing)?;
    let (partner, theirs) = (&Partner::of(content, pairing), &undecided.theirs);
    let in_charter = |change| Command::pairings(ListChange::edit(pairing, PairingEdit::Charter(change)));
    let taken = take(&content.objectives, &theirs.objectives, partner, Command::objectives)
        .or_else(|| take(&content.sessions, &theirs.sessions, partner, Command::sessions))
        .or_else(|| take(&content.actions, &theirs.actions, partner, Command::actions))
        .or_else(|| take(&content.backlog, &theirs.backlog, partner, Command::backlog))
        .or_else(|| take(&here.charter, &theirs.charter, partner, in_charter));
    let Taken { kind, id, command } = taken?;
    let decide = ExchangeEdit::Undecided(ListChange::remove(&undecided.id));
    let keep_mine = Command::exchanges(ListChange::edit(pairing, decide));
    let take_theirs = Command::Several(vec![command, keep_mine.clone()]);
    Some(Conflict { kind, id, theirs: theirs.clone(), take_theirs, keep_mine })
}

/// One record, and the command that takes the partner's version of it.
pub(super) struct Taken {
    kind: &'static str,
    id: String,
    command: Command,
}

fn take<T: Record + Mergeable>(
    mine: &[T],
    theirs: &[T],
    partner: &Partner<'_>,
    command: impl Fn(ListChange<T>) -> Command,
) -> Option<Taken> {
    let their = theirs.first()?;
    let (place, my) = mine.iter().enumerate().find(|(_, my)| my.id() == their.id())?;
    let merged = my.overlaid(their, partner);
    Some(Taken { kind: T::KIND, id: my.id().to_owned(), command: replace(place, my, merged, command) })
}

/// The command that puts a record in the place of another of the same name.
pub(super) fn replace<T: Record>(
    place: usize,
    before: &T,
    after: T,
    command: impl Fn(ListChange<T>) -> Command,
) -> Command {
    Command::Several(vec![
        command(ListChange::remove(before.id())),
        command(ListChange::Insert { index: place, record: Box::new(after) }),
    ])
}
