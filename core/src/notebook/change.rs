//! Changes of the lists of a notebook. The code for a kind of record is linked only where something changes such records:
//! a page that shows self-assessments alone carries none of it.

use std::any::Any;
use std::fmt;

use super::{Command, CommandError, Content};
use crate::agenda::Session;
use crate::objective::Objective;
use crate::pairing::{Exchange, Pairing};
use crate::record::{self, ListChange, Record, kept_length, readable_length};
use crate::reflection::{Action, BacklogPoint, OwnPrompt, Reflection, Review};

/// One change of one list of a notebook, whatever it holds.
pub struct RecordChange(Box<dyn AnyChange>);

impl RecordChange {
    /// Makes the change, gives back the one that undoes it, and keeps count of the bytes that the lists take in a file.
    pub(super) fn make(self, content: &mut Content, bytes: &mut usize) -> Result<Self, CommandError> {
        self.0.make(content, bytes).map(Self)
    }
}

impl Clone for RecordChange {
    fn clone(&self) -> Self {
        Self(self.0.cloned())
    }
}

impl PartialEq for RecordChange {
    fn eq(&self, other: &Self) -> bool {
        self.0.equals(other.0.as_any())
    }
}

impl Eq for RecordChange {}

impl fmt::Debug for RecordChange {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.shown(formatter)
    }
}

/// What a change of a list of any records can do.
trait AnyChange: Send + Sync {
    fn make(self: Box<Self>, content: &mut Content, bytes: &mut usize) -> Result<Box<dyn AnyChange>, CommandError>;
    fn cloned(&self) -> Box<dyn AnyChange>;
    fn equals(&self, other: &dyn Any) -> bool;
    fn as_any(&self) -> &dyn Any;
    fn shown(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result;
}

/// A record that a notebook has a list of.
trait Listed: Record + Clone + PartialEq + fmt::Debug + Send + Sync + 'static
where
    Self::Edit: Clone + PartialEq + fmt::Debug + Send + Sync + 'static,
{
    fn list(content: &mut Content) -> &mut Vec<Self>;
}

impl<T: Listed> AnyChange for ListChange<T>
where
    T::Edit: Clone + PartialEq + fmt::Debug + Send + Sync + 'static,
{
    fn make(self: Box<Self>, content: &mut Content, bytes: &mut usize) -> Result<Box<dyn AnyChange>, CommandError> {
        let id = self.id().to_owned();
        let records = T::list(content);
        let before = kept_length(records, &id);
        let inverse = record::change(records, *self)?;
        match readable_length(records, &id) {
            Ok(after) => *bytes = (*bytes + after).saturating_sub(before),
            Err(error) => {
                record::change(records, inverse)?;
                return Err(error);
            }
        }
        Ok(Box::new(inverse))
    }

    fn cloned(&self) -> Box<dyn AnyChange> {
        Box::new(self.clone())
    }

    fn equals(&self, other: &dyn Any) -> bool {
        other.downcast_ref::<Self>() == Some(self)
    }

    fn as_any(&self) -> &dyn Any {
        self
    }

    fn shown(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        fmt::Debug::fmt(self, formatter)
    }
}

/// The lists of a notebook, each with the command that changes it.
macro_rules! lists {
    ($( $list:ident: $record:ty, $doc:literal; )*) => {
        $( impl Listed for $record {
            fn list(content: &mut Content) -> &mut Vec<Self> {
                &mut content.$list
            }
        } )*

        impl Command {
            $( #[doc = $doc]
            #[must_use]
            pub fn $list(change: ListChange<$record>) -> Self {
                Self::Change(RecordChange(Box::new(change)))
            } )*
        }
    };
}

lists! {
    pairings: Pairing, "Changes the pairings.";
    objectives: Objective, "Changes the objectives.";
    sessions: Session, "Changes the sessions.";
    actions: Action, "Changes the actions.";
    backlog: BacklogPoint, "Changes the backlog.";
    reflections: Reflection, "Changes the reflections.";
    prompts: OwnPrompt, "Changes the person's own prompts.";
    reviews: Review, "Changes the reviews.";
    exchanges: Exchange, "Changes what was exchanged with partners.";
}
