//! The file that one partner gives to the other: what was chosen, and nothing else.
//!
//! Its text is the preview: what a person reads before they share it is the file, character for character. Reflections,
//! self-assessments, reviews, own prompts, private objectives, what is noted at a check-in, what is ticked as prepared
//! and questions that were not shared can never be in it, whatever is chosen. A block of an agenda that is about one of
//! these objectives or questions goes without its title, and none says what a self-assessment told.

use std::collections::BTreeSet;

use serde_json::Value;

use super::overlay::{Mergeable, mirrored};
use super::partner::Partner;
use super::{Exchange, ExchangeEdit, Pairing, Shared};
use crate::notebook::{Command, Content, FileError, Timestamp};
use crate::record::{Check, Kept as _, ListChange, Record, laid_out, record};
use crate::untrusted::{self, Fields, Misfits, Refusal};

/// The format name that every shared file declares.
pub const FORMAT: &str = "binome-shared";
/// The schema that this version writes and reads.
pub const SCHEMA: u32 = 1;

/// What a person chose to share, by name. Nothing is chosen to begin with.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Selection {
    /// Objectives.
    pub objectives: BTreeSet<String>,
    /// Sessions.
    pub sessions: BTreeSet<String>,
    /// Actions.
    pub actions: BTreeSet<String>,
    /// Questions and topics; those that are not marked as shared stay.
    pub backlog: BTreeSet<String>,
    /// The charter.
    pub charter: bool,
    /// Where the writer stands on the themes.
    pub themes: bool,
}

impl Selection {
    /// The most that can be chosen for the partner of `pairing`: what belongs to it or to no pairing, and what can be in
    /// the file. A question or topic is among them before its writer has marked it as shared.
    #[must_use]
    pub fn possible(content: &Content, pairing: &Pairing) -> Self {
        let concerns = |record: &String| record.is_empty() || *record == pairing.id;
        let objectives = content.objectives.iter().filter(|one| !one.private && concerns(&one.pairing));
        let sessions = content.sessions.iter().filter(|one| concerns(&one.pairing));
        let actions = content.actions.iter().filter(|one| concerns(&one.pairing));
        let backlog = content.backlog.iter().filter(|one| concerns(&one.pairing));
        Self {
            objectives: objectives.map(|one| one.id.clone()).collect(),
            sessions: sessions.map(|one| one.id.clone()).collect(),
            actions: actions.map(|one| one.id.clone()).collect(),
            backlog: backlog.map(|one| one.id.clone()).collect(),
            charter: !pairing.charter.is_empty(),
            themes: !pairing.themes.is_empty(),
        }
    }
}

record! {
    /// A shared file.
    pub struct Extract {
        /// The pairing, by the name that it has in the sender's notebook.
        pub pairing: String,
        /// The sender's count of shared files, 1 for the first.
        pub revision: u32,
        /// The number of the latest file of the receiver that the sender has taken in; 0 for none.
        pub seen: u32,
        /// What both changed and the sender has not decided about: their version here is not an answer to the receiver's.
        pub undecided: Vec<String>,
        /// When it was made.
        pub made: Timestamp,
        /// What it holds.
        pub content: Shared,
    }
}

#[cfg(feature = "schema")]
impl Extract {
    pub(crate) const NAME_FIELD: Option<&'static str> = Some("pairing");
}

impl Extract {
    /// What `selection` takes from a notebook for the partner of `pairing`: the pairing's next shared file.
    #[must_use]
    pub fn of(content: &Content, pairing: &Pairing, selection: &Selection, now: Timestamp) -> Self {
        let name = pairing.id.as_str();
        let partner = &Partner::of(content, name);
        let shared = Shared {
            objectives: chosen(&content.objectives, &selection.objectives, partner),
            sessions: chosen(&content.sessions, &selection.sessions, partner),
            actions: chosen(&content.actions, &selection.actions, partner),
            backlog: chosen(&content.backlog, &selection.backlog, partner),
            charter: if selection.charter { pairing.charter.clone() } else { Vec::new() },
            themes: if selection.themes { pairing.themes.clone() } else { Vec::new() },
        };
        let exchange = content.exchanges.iter().find(|exchange| exchange.id == name);
        Self {
            pairing: name.to_owned(),
            revision: exchange.map_or(0, |exchange| exchange.sent_revision).saturating_add(1),
            seen: exchange.map_or(0, |exchange| exchange.received_revision),
            undecided: exchange.map(undecided).unwrap_or_default(),
            made: now,
            content: shared,
        }
    }

    /// The command that remembers this file as given to the partner.
    #[must_use]
    pub fn given(&self, content: &Content) -> Command {
        let edits = [ExchangeEdit::SentRevision(self.revision), ExchangeEdit::Sent(Some(self.content.clone()))];
        exchange_command(content, &self.pairing, edits)
    }

    /// What it holds, as the receiver sees it in their pairing `here`: what the sender agreed to, the partner agreed to.
    #[must_use]
    pub fn seen_from(&self, here: &str) -> Shared {
        mirrored(&self.content, here)
    }

    /// The file, and what its preview shows.
    #[must_use]
    pub fn text(&self) -> String {
        let mut out = format!("{{\"format\":\"{FORMAT}\",\"schema\":{SCHEMA},\"shared\":");
        self.write(&mut out);
        out.push('}');
        laid_out(&out)
    }

    /// Reads a shared file.
    ///
    /// # Errors
    /// - over the limits of [`untrusted`]; not JSON; JSON of something else, such as a whole notebook;
    /// - a newer schema;
    /// - a missing, unknown or wrong field, two records of one name, a value out of its bounds, each with its path.
    pub fn read(text: &str) -> Result<Self, FileError> {
        let mut misfits = Misfits::default();
        let value: Value = untrusted::read(text)?;
        crate::notebook::file::check_head(&value, FORMAT, SCHEMA)?;
        let extract: Self = Fields::of(value, "", &mut misfits, |fields| {
            fields.optional("format");
            fields.optional("schema");
            fields.kept("shared")
        });
        if misfits.found.is_empty() {
            let mut check = Check::new("shared", &mut misfits);
            check.id("pairing", &extract.pairing);
            extract.content.check("content", &mut check);
        }
        match misfits.found.into_iter().next() {
            Some(misfit) => Err(Refusal::at(misfit.path, misfit.reason).into()),
            None => Ok(extract),
        }
    }
}

fn undecided(exchange: &Exchange) -> Vec<String> {
    exchange.undecided.iter().map(|undecided| undecided.id.clone()).collect()
}

fn chosen<T: Record + Mergeable>(records: &[T], names: &BTreeSet<String>, partner: &Partner<'_>) -> Vec<T> {
    let chosen = records.iter().filter(|record| names.contains(record.id()));
    chosen.filter_map(|record| record.seen_by(partner)).collect()
}

/// The command that makes `edits` of what was exchanged in a pairing.
pub(super) fn exchange_command(
    content: &Content,
    pairing: &str,
    edits: impl IntoIterator<Item = ExchangeEdit>,
) -> Command {
    let is_new = !content.exchanges.iter().any(|exchange| exchange.id == pairing);
    let begin = is_new.then(|| ListChange::add(Exchange::none(pairing)));
    let edits = edits.into_iter().map(|edit| ListChange::edit(pairing, edit));
    Command::Several(begin.into_iter().chain(edits).map(Command::exchanges).collect())
}
