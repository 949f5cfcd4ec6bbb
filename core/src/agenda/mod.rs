//! Sessions and their agendas: timed blocks, the clock over them, fitting a slot, proposing, running, repeating.

mod block;
mod session;
mod template;

pub use block::{Block, BlockEdit, BlockKind, Lead, Reason, ReasonCode};
pub use session::{Decision, DecisionEdit, Run, RunBlock, Session, SessionEdit, SessionKind, SessionState};
pub use template::{TEMPLATE_MINUTES, TemplateError, blocks_from};
