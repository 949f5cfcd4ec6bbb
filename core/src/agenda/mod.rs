//! Sessions and their agendas: timed blocks, the clock over them, fitting a slot, proposing, running, repeating.

mod apportion;
mod block;
mod proposal;
mod session;
mod template;

pub use apportion::{ApportionError, apportion};
pub use block::{Block, BlockEdit, BlockKind, Lead, Reason, ReasonCode};
pub use proposal::{LARGEST_GROUP, ProposalError, SHORTEST_PROPOSAL, Situation, fill, propose};
pub use session::{Decision, DecisionEdit, Run, RunBlock, Session, SessionEdit, SessionKind, SessionState};
pub use template::{TEMPLATE_MINUTES, TemplateError, blocks_from};
