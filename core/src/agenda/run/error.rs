//! Why a step of a run was refused.

use crate::agenda::Block;

/// Why a step of a run was refused. The run is as it was.
#[derive(Clone, Copy, Debug, PartialEq, Eq, thiserror::Error)]
pub enum RunError {
    /// The agenda is empty.
    #[error("an agenda without a block cannot be run")]
    NoBlocks,
    /// It was held or called off.
    #[error("only a session that is planned can be started")]
    NotPlanned,
    /// It was started before.
    #[error("this session was started before")]
    Started,
    /// It has yet to be started.
    #[error("this session has not been started")]
    NotStarted,
    /// It is over.
    #[error("this session is finished")]
    Finished,
    /// It cannot pause twice.
    #[error("this session is paused already")]
    Paused,
    /// It runs, so it cannot go on.
    #[error("this session is running already")]
    Running,
    /// Nothing comes before the first block.
    #[error("the first block has none before it")]
    FirstBlock,
    /// Nothing comes after the last block; the session can be finished.
    #[error("the last block has none after it")]
    LastBlock,
    /// The block would be longer than a day.
    #[error("a block lasts {} minutes at most", Block::LONGEST)]
    LongestBlock,
}
