//! What two notebooks may both have: for each kind of record its dates, and what is noted in it one by one.

use super::super::{Assessment, Timestamp};
use super::dates::latest;
use super::lists::{Merged, add_answers, add_missing};
use crate::agenda::{Decision, Session};
use crate::objective::{CheckIn, Objective, Revision, Step};
use crate::pairing::{CharterVersion, Exchange, Member, Pairing, ThemePosition};
use crate::reflection::{Action, BacklogPoint, Note, OwnPrompt, Reflection, Review};

impl Merged for Assessment {
    fn name(&self) -> &str {
        &self.id
    }

    fn begun(&self) -> Timestamp {
        self.started
    }

    fn latest(&self) -> Timestamp {
        latest([Some(self.started), self.finished])
    }

    fn take_in(&mut self, other: &Self) {
        // What is finished keeps the answers that it was finished with.
        if self.finished.is_none() && other.finished.is_none() {
            add_answers(&mut self.gates, &other.gates);
            add_answers(&mut self.responses, &other.responses);
        }
    }
}

impl Merged for Pairing {
    fn name(&self) -> &str {
        &self.id
    }

    fn begun(&self) -> Timestamp {
        self.created
    }

    fn latest(&self) -> Timestamp {
        let charter = self.charter.iter().map(|version| Some(version.latest()));
        latest([Some(self.created), self.ended].into_iter().chain(charter))
    }

    fn take_in(&mut self, other: &Self) {
        add_missing(&mut self.themes, &other.themes);
        add_missing(&mut self.members, &other.members);
        add_missing(&mut self.charter, &other.charter);
    }
}

impl Merged for Objective {
    fn name(&self) -> &str {
        &self.id
    }

    fn begun(&self) -> Timestamp {
        self.created
    }

    fn latest(&self) -> Timestamp {
        let looks = self.check_ins.iter().map(|look| Some(look.at));
        let revisions = self.revisions.iter().map(|revision| Some(revision.at));
        let steps = self.steps.iter().map(|step| step.done);
        latest([Some(self.created), self.closed].into_iter().chain(looks).chain(revisions).chain(steps))
    }

    fn take_in(&mut self, other: &Self) {
        add_missing(&mut self.steps, &other.steps);
        add_missing(&mut self.check_ins, &other.check_ins);
        add_missing(&mut self.revisions, &other.revisions);
    }
}

impl Merged for Session {
    fn name(&self) -> &str {
        &self.id
    }

    fn latest(&self) -> Timestamp {
        let run = self.run.as_ref();
        latest([Some(self.changed), run.map(|run| run.started), run.and_then(|run| run.finished)])
    }

    fn take_in(&mut self, other: &Self) {
        add_missing(&mut self.decisions, &other.decisions);
        let ticked = other.prepared.iter().filter(|entry| !self.is_ticked(entry)).cloned();
        let ticked: Vec<String> = ticked.collect();
        self.prepared.extend(ticked);
        // Only what a calendar shows is dated: an agenda, or how it ran, is never given up for none.
        let ran_there_alone = self.run.is_none() && other.run.is_some();
        if self.blocks.is_empty() || (ran_there_alone && !other.blocks.is_empty()) {
            self.blocks.clone_from(&other.blocks);
            self.template.clone_from(&other.template);
        }
        if ran_there_alone {
            self.run.clone_from(&other.run);
            self.state = other.state;
        }
    }
}

impl Merged for Reflection {
    fn name(&self) -> &str {
        &self.id
    }

    fn begun(&self) -> Timestamp {
        self.at
    }

    fn take_in(&mut self, other: &Self) {
        add_missing(&mut self.notes, &other.notes);
    }
}

impl Merged for Review {
    fn name(&self) -> &str {
        &self.id
    }

    fn begun(&self) -> Timestamp {
        self.started
    }

    fn latest(&self) -> Timestamp {
        latest([Some(self.started), self.finished])
    }

    fn take_in(&mut self, other: &Self) {
        add_missing(&mut self.notes, &other.notes);
        if self.finished.is_none() && other.finished.is_none() {
            add_answers(&mut self.responses, &other.responses);
            add_answers(&mut self.now, &other.now);
            add_answers(&mut self.then, &other.then);
        }
    }
}

impl Merged for Exchange {
    fn name(&self) -> &str {
        &self.id
    }

    /// Files are counted: whoever has taken in more of them is later.
    fn is_newer_than(&self, other: &Self) -> bool {
        self.received_revision > other.received_revision
    }

    /// The partner takes no file with a number that was given before.
    fn take_in(&mut self, other: &Self) {
        if other.sent_revision > self.sent_revision {
            self.sent_revision = other.sent_revision;
            self.sent.clone_from(&other.sent);
        }
    }
}

/// Records with a name and at most one date.
macro_rules! merged {
    ($( $record:ident by $name:ident $(, begun $begun:ident)? $(, at latest $($date:ident)+)?; )*) => {$(
        impl Merged for $record {
            fn name(&self) -> &str {
                &self.$name
            }

            $(fn begun(&self) -> Timestamp {
                self.$begun
            })?

            $(fn latest(&self) -> Timestamp {
                latest([Some(self.begun()), $(self.$date),+])
            })?
        }
    )*};
}

merged! {
    Action by id, begun created, at latest done;
    BacklogPoint by id, begun created, at latest settled;
    OwnPrompt by id, begun created;
    CheckIn by id, begun at;
    Revision by id, begun at;
    CharterVersion by id, begun at, at latest agreed_by_me agreed_by_partner;
    Step by id;
    Decision by id;
    Note by prompt;
    ThemePosition by theme;
    Member by id;
}
