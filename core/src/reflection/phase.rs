//! Where in the cycle a session stands.

use super::Phase;

impl Phase {
    /// The phase of session `number` (1 for the first) in a cycle of `total`.
    ///
    /// The first third starts, the last session ends, the rest is the middle. A cycle of one or two sessions has no
    /// middle; a session after the last still ends.
    ///
    /// # Source
    /// The arc of six sessions of our own programme: two to start, three on topics, one to harvest.
    ///
    /// # Examples
    /// ```
    /// use binome_core::reflection::Phase;
    ///
    /// let phases: Vec<_> = (1..=6).map(|number| Phase::of_session(number, 6)).collect();
    /// assert_eq!(phases, [Phase::Start, Phase::Start, Phase::Middle, Phase::Middle, Phase::Middle, Phase::End]);
    /// ```
    #[must_use]
    pub fn of_session(number: u32, total: u32) -> Self {
        if number >= total && number > 1 {
            Self::End
        } else if number <= (total / 3).max(1) {
            Self::Start
        } else {
            Self::Middle
        }
    }
}
