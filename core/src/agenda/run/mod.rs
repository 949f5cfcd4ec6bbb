//! A session while it runs: what was planned against what it takes, told by instants that come in and by nothing else.
//!
//! A [`Run`] keeps since when the present block has been running, not how often somebody looked. So a hidden tab or a
//! sleeping machine loses no time. Where the clock jumps back, a stretch takes no time rather than less than none.

mod error;
mod finish;
mod judge;
mod left;
mod reading;
mod record;
mod step;

pub use error::RunError;
pub use left::Left;
pub use record::{Run, RunBlock};
pub use step::Step;
