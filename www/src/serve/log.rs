//! What was asked of the server, and what browsers complained of.

use std::sync::{Mutex, MutexGuard, PoisonError};

/// One request and how it was answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Request {
    /// `GET`, `HEAD`…
    pub method: String,
    /// The path as it was sent.
    pub path: String,
    /// What followed the `?`.
    pub query: Option<String>,
    /// The status of the answer.
    pub status: u16,
}

#[derive(Debug, Default)]
pub(super) struct Log {
    requests: Mutex<Vec<Request>>,
    violations: Mutex<Vec<String>>,
}

impl Log {
    pub(super) fn record(&self, request: Request) {
        open(&self.requests).push(request);
    }

    pub(super) fn report(&self, violation: String) {
        open(&self.violations).push(violation);
    }

    pub(super) fn requests(&self) -> Vec<Request> {
        open(&self.requests).clone()
    }

    pub(super) fn violations(&self) -> Vec<String> {
        open(&self.violations).clone()
    }

    pub(super) fn clear_requests(&self) {
        open(&self.requests).clear();
    }

    pub(super) fn clear_violations(&self) {
        open(&self.violations).clear();
    }
}

/// A list that a failed thread left behind is still a list.
pub(super) fn open<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}
