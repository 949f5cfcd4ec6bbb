//! From answers to readiness: dimension scores with their error, labels, gates, status, explanation, change, quality.

mod response;

pub use response::{GateAnswer, Response};
