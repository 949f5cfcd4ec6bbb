//! Sessions and their agendas: timed blocks, the clock over them, fitting a slot, proposing, running, repeating.

mod apportion;
mod arrange;
mod block;
mod cadence;
mod clock;
mod cycle;
mod duration;
mod fit;
mod guidance;
mod proposal;
mod run;
mod session;
mod template;

pub use apportion::{ApportionError, apportion};
pub use block::{Block, BlockEdit, BlockKind, Lead, Reason, ReasonCode};
pub use cadence::{
    Cadence, CadenceAdvice, CadenceError, Closure, MonthWeek, Plan, PlannedSession, PublicHolidays, Rhythm,
    next_session, weeks_since_last_held,
};
pub use clock::{BlockTime, ClockTime, Misfit, Overrun, Timeline, clock_time, led_minutes, nearest_minute, timeline};
pub use cycle::{Cycle, InCycle, cycle, cycles};
pub use duration::{DurationError, duration_parts, duration_text, parse_duration};
pub use fit::{CannotFit, Repair, Spread, apply_repairs, repairs, spread};
pub use guidance::{Advice, AdviceTime};
pub use proposal::{LARGEST_GROUP, ProposalError, SHORTEST_PROPOSAL, Situation, fill, propose};
pub use run::{Left, Run, RunBlock, RunError, Step};
pub use session::{Decision, DecisionEdit, Session, SessionEdit, SessionKind, SessionState};
pub use template::{TEMPLATE_MINUTES, TemplateError, blocks_from};
