//! The arithmetic of the scoring model, one formula a function: reusable, and checked one by one against vectors.
//!
//! Only `+ - * /` and `sqrt` on `f64`, which give the same bits in a browser and on a server.

mod composite;
mod error;
mod estimate;
mod keying;
mod rounding;

pub use composite::composite;
pub use error::{error_floor, spearman_brown, standard_error};
pub use estimate::{Estimate, WeightedAnswer, estimate, sample_deviation};
pub use keying::{best_point, percent_of_maximum, reversed};
pub use rounding::rounded;

/// Two numbers closer than this are equal to the model, in points of 0–100.
///
/// Every comparison with a limit allows for it, so that the order of an addition never decides a label.
pub const EPSILON: f64 = 1e-9;
