//! Taking in what a partner has shared: by name, against what was last received; what both changed is reported.

use super::decide::replace;
use super::extract::exchange_command;
use super::overlay::Mergeable;
use super::partner::Partner;
use super::{Exchange, ExchangeEdit, Extract, PairingEdit, Shared, Undecided, UndecidedEdit};
use crate::notebook::{Command, Content, Timestamp};
use crate::record::{ListChange, Record};

/// What taking in a shared file would do. Nothing has been done yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Merge {
    /// The command that takes in everything without a conflict, and remembers what was received.
    pub command: Command,
    /// The records that are new here, by kind and name.
    pub added: Vec<(&'static str, String)>,
    /// The records that the partner changed and the writer did not.
    pub updated: Vec<(&'static str, String)>,
    /// The records that both changed, each in its own way. They stay as the writer has them until somebody decides.
    pub conflicts: Vec<Conflict>,
}

/// A record that both partners changed since they last shared it. It is told again with every file until the writer
/// decides.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Conflict {
    /// What it is.
    pub kind: &'static str,
    /// Its name.
    pub id: String,
    /// The partner's version, alone, to be shown beside one's own.
    pub theirs: Shared,
    /// The command that takes the partner's version.
    pub take_theirs: Command,
    /// The command that keeps one's own version, and lets it answer the partner's.
    pub keep_mine: Command,
}

/// Why a shared file cannot be taken in. Nothing has changed.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
pub enum MergeError {
    /// The pairing is not in this notebook.
    #[error("this notebook has no pairing `{0}`")]
    UnknownPairing(String),
    /// It comes from another partner than the files before.
    #[error("this file is about `{found}`, the files before were about `{known}`: it comes from somebody else")]
    OtherPartner {
        /// The sender's name of the pairing.
        found: String,
        /// The name in the files before.
        known: String,
    },
    /// A later one was taken in already.
    #[error("this is file {found} of your partner; file {latest} was taken in already")]
    Older {
        /// Its number.
        found: u32,
        /// The number of the latest.
        latest: u32,
    },
}

/// The pairing of this notebook that a file is about, when a file of the same sender was taken in before.
#[must_use]
pub fn pairing_of<'a>(content: &'a Content, extract: &Extract) -> Option<&'a str> {
    let known = content.exchanges.iter().find(|exchange| exchange.partner == extract.pairing);
    known.map(|exchange| exchange.id.as_str())
}

/// Compares a partner's file with this notebook, three ways: what both had, what is here, what is there.
///
/// A record that only the partner changed is taken; one that only the writer changed stays; one that both changed alike
/// is settled; one that both changed differently is a conflict, and so is one of the same name that was never exchanged.
/// What was given to the partner counts as common only when their file says that they have taken it in. What they no
/// longer share stays: sharing less takes nothing back. Their stands on themes are kept with what was exchanged.
///
/// # Errors
/// A pairing that is not in this notebook; a file of another partner than before; a file older than the latest one taken
/// in. The latest itself may be taken in again.
pub fn merge(content: &Content, extract: &Extract, pairing: &str, now: Timestamp) -> Result<Merge, MergeError> {
    let known = content.pairings.iter().find(|known| known.id == pairing);
    let here = known.ok_or_else(|| MergeError::UnknownPairing(pairing.to_owned()))?;
    let none = Exchange::none(pairing);
    let exchange = content.exchanges.iter().find(|exchange| exchange.id == pairing).unwrap_or(&none);
    if !exchange.partner.is_empty() && exchange.partner != extract.pairing {
        let (found, known) = (extract.pairing.clone(), exchange.partner.clone());
        return Err(MergeError::OtherPartner { found, known });
    }
    if extract.revision < exchange.received_revision {
        return Err(MergeError::Older { found: extract.revision, latest: exchange.received_revision });
    }
    let theirs = extract.seen_from(pairing);
    let mut common = exchange.common.clone();
    let has_ours = extract.seen >= exchange.sent_revision;
    if let (true, Some(sent)) = (has_ours, &exchange.sent) {
        common.update(sent);
    }
    let mut merging = Merging::with(Partner::of(content, pairing), exchange, extract);
    merging.records(&content.objectives, &common.objectives, &theirs.objectives, Command::objectives, |objective| {
        Shared { objectives: vec![objective], ..Shared::default() }
    });
    merging.records(&content.sessions, &common.sessions, &theirs.sessions, Command::sessions, |session| Shared {
        sessions: vec![session],
        ..Shared::default()
    });
    merging.records(&content.actions, &common.actions, &theirs.actions, Command::actions, |action| Shared {
        actions: vec![action],
        ..Shared::default()
    });
    merging.records(&content.backlog, &common.backlog, &theirs.backlog, Command::backlog, |point| Shared {
        backlog: vec![point],
        ..Shared::default()
    });
    let in_charter = |change| Command::pairings(ListChange::edit(pairing, PairingEdit::Charter(change)));
    merging.records(&here.charter, &common.charter, &theirs.charter, in_charter, |version| Shared {
        charter: vec![version],
        ..Shared::default()
    });
    let Merging { mut commands, added, updated, conflicts, undecided, .. } = merging;
    common.update(&theirs);
    let sent = if has_ours { None } else { exchange.sent.clone() };
    let edits = [
        ExchangeEdit::Partner(extract.pairing.clone()),
        ExchangeEdit::ReceivedRevision(extract.revision),
        ExchangeEdit::ReceivedAt(Some(now)),
        ExchangeEdit::Common(common),
        ExchangeEdit::Sent(sent),
    ];
    let undecided = undecided.into_iter().map(ExchangeEdit::Undecided);
    commands.push(exchange_command(content, pairing, edits.into_iter().chain(undecided)));
    Ok(Merge { command: Command::Several(commands), added, updated, conflicts })
}

struct Merging<'a> {
    partner: Partner<'a>,
    exchange: &'a Exchange,
    /// What the partner has not decided about.
    open_there: &'a [String],
    commands: Vec<Command>,
    added: Vec<(&'static str, String)>,
    updated: Vec<(&'static str, String)>,
    conflicts: Vec<Conflict>,
    undecided: Vec<ListChange<Undecided>>,
}

impl<'a> Merging<'a> {
    fn with(partner: Partner<'a>, exchange: &'a Exchange, extract: &'a Extract) -> Self {
        Self {
            partner,
            exchange,
            open_there: &extract.undecided,
            commands: Vec::new(),
            added: Vec::new(),
            updated: Vec::new(),
            conflicts: Vec::new(),
            undecided: Vec::new(),
        }
    }

    fn records<T: Record + Mergeable>(
        &mut self,
        mine: &[T],
        common: &[T],
        theirs: &[T],
        command: impl Fn(ListChange<T>) -> Command,
        alone: fn(T) -> Shared,
    ) {
        for their in theirs {
            let name = || (T::KIND, their.id().to_owned());
            let Some((place, my)) = mine.iter().enumerate().find(|(_, my)| my.id() == their.id()) else {
                self.commands.push(command(ListChange::add(their.clone())));
                self.added.push(name());
                continue;
            };
            let label = format!("{} {}", T::KIND, their.id());
            let is_open = self.exchange.undecided.iter().any(|undecided| undecided.id == label);
            let seen = my.seen_by(&self.partner);
            let merged = my.overlaid(their, &self.partner);
            if seen.as_ref() == Some(their) || merged == *my {
                self.undecided.extend(is_open.then(|| ListChange::remove(&label)));
                continue;
            }
            let is_disputed = is_open || self.open_there.contains(&label);
            let before = common.iter().find(|common| common.id() == their.id());
            let before = before.and_then(|before| before.seen_by(&self.partner));
            if before.as_ref() == Some(their) && !is_disputed {
                continue;
            }
            let take = replace(place, my, merged, &command);
            let is_like = |other: &T| seen.as_ref().is_some_and(|seen| seen.is_like(other));
            if (before.as_ref().is_some_and(is_like) && !is_disputed) || is_like(their) {
                self.commands.push(take);
                self.updated.push(name());
                self.undecided.extend(is_open.then(|| ListChange::remove(&label)));
            } else {
                self.conflict(name(), label, is_open, alone(their.clone()), take);
            }
        }
    }

    fn conflict(
        &mut self,
        (kind, id): (&'static str, String),
        label: String,
        is_open: bool,
        theirs: Shared,
        take: Command,
    ) {
        let decide = ExchangeEdit::Undecided(ListChange::remove(&label));
        let keep_mine = Command::exchanges(ListChange::edit(self.partner.pairing, decide));
        let take_theirs = Command::Several(vec![take, keep_mine.clone()]);
        self.undecided.push(if is_open {
            ListChange::edit(&label, UndecidedEdit::Theirs(theirs.clone()))
        } else {
            ListChange::add(Undecided { id: label, theirs: theirs.clone() })
        });
        self.conflicts.push(Conflict { kind, id, theirs, take_theirs, keep_mine });
    }
}
