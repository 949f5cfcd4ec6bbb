//! How far objectives are: the level reached by each, how many are as expected or better, and the talking aid T.

use super::{Measure, Objective};

/// The correlation that the T formula expects between goals.
///
/// # Source
/// Kiresuk & Sherman 1968.
pub const GOAL_CORRELATION: f64 = 0.3;

/// One goal as the T formula takes it.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Goal {
    /// Its weight, 0 or more; 0 has no influence.
    pub weight: f64,
    /// The level reached, −2 to +2; `None` when nobody has said yet.
    pub level: Option<i8>,
}

/// Goal attainment as one number: 50 when every goal is as expected; `None` when no goal counts.
///
/// `T = 50 + 10·Σ(w·x) / √((1 − ρ)·Σw² + ρ·(Σw)²)` over the goals that have a level. It grows with the number of goals
/// as much as with what was reached: never compare people, pairs or dates with different goals by it. A private
/// talking aid; it never enters a shared file.
///
/// # Source
/// Goal attainment scaling: Kiresuk & Sherman 1968, in the form of the erratum to Turner-Stokes 2009.
///
/// # Examples
/// ```
/// use binome_core::objective::{Goal, goal_attainment};
///
/// let reached = |level| Goal { weight: 1.0, level: Some(level) };
/// assert_eq!(goal_attainment(&[reached(0), reached(0)]), Some(50.0));
/// assert_eq!(goal_attainment(&[reached(1)]), Some(60.0));
/// assert_eq!(goal_attainment(&[Goal { weight: 1.0, level: None }]), None);
/// ```
#[must_use]
pub fn goal_attainment(goals: &[Goal]) -> Option<f64> {
    let (mut reached, mut total, mut squares) = (0.0, 0.0, 0.0);
    for goal in goals {
        if let Some(level) = goal.level {
            reached += goal.weight * f64::from(level);
            total += goal.weight;
            squares += goal.weight * goal.weight;
        }
    }
    let spread = ((1.0 - GOAL_CORRELATION) * squares + GOAL_CORRELATION * total * total).sqrt();
    (spread > 0.0).then(|| 50.0 + 10.0 * reached / spread)
}

/// How far one objective is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Progress {
    /// By the latest check-in with a level: −2 to +2, `None` before the first.
    Judged(Option<i8>),
    /// By the steps.
    Steps {
        /// How many are done.
        done: usize,
        /// How many there are.
        total: usize,
    },
}

impl Objective {
    /// How far it is, told in the way chosen for it.
    #[must_use]
    pub fn progress(&self) -> Progress {
        match self.measure {
            Measure::Judgement => Progress::Judged(self.latest_level()),
            Measure::Steps => {
                let done = self.steps.iter().filter(|step| step.done.is_some()).count();
                Progress::Steps { done, total: self.steps.len() }
            }
        }
    }

    /// The level reached, −2 to +2. By steps: −2 before the first, −1 on the way, 0 when all are done; going beyond
    /// what was expected is a matter of judgement.
    #[must_use]
    pub fn level(&self) -> Option<i8> {
        match self.progress() {
            Progress::Judged(level) => level,
            Progress::Steps { total: 0, .. } => None,
            Progress::Steps { done: 0, .. } => Some(-2),
            Progress::Steps { done, total } => Some(if done == total { 0 } else { -1 }),
        }
    }

    /// The level of the latest check-in that has one; of two at the same instant, the one written later.
    fn latest_level(&self) -> Option<i8> {
        let judged = self.check_ins.iter().filter(|check_in| check_in.level.is_some());
        judged.max_by_key(|check_in| check_in.at).and_then(|check_in| check_in.level)
    }
}

/// How many of some objectives are as expected or better, of how many that have a level.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Attained {
    /// At level 0 or above.
    pub as_expected_or_better: usize,
    /// With a level at all.
    pub of: usize,
}

/// Counts the objectives that are as expected or better.
pub fn attained<'a>(objectives: impl IntoIterator<Item = &'a Objective>) -> Attained {
    objectives.into_iter().filter_map(Objective::level).fold(Attained::default(), |count, level| Attained {
        as_expected_or_better: count.as_expected_or_better + usize::from(level >= 0),
        of: count.of + 1,
    })
}

/// [`goal_attainment`] of objectives, each with its weight.
pub fn attainment_of<'a>(objectives: impl IntoIterator<Item = &'a Objective>) -> Option<f64> {
    let goal = |objective: &Objective| Goal { weight: f64::from(objective.weight), level: objective.level() };
    goal_attainment(&objectives.into_iter().map(goal).collect::<Vec<_>>())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::notebook::Timestamp;
    use crate::objective::{CheckIn, Step};

    fn objective() -> Objective {
        Objective::new("one", Timestamp::default())
    }

    #[test]
    fn the_latest_level_counts_and_a_note_alone_does_not_hide_it() {
        let mut objective = objective();
        for (at, level) in [(30, Some(1)), (10, Some(-2)), (40, None)] {
            let at = Timestamp::from_milliseconds(at).unwrap();
            let id = format!("{at:?}");
            objective.check_ins.push(CheckIn { id, at, level, confidence: None, note: String::new() });
        }
        assert_eq!(objective.level(), Some(1));
    }

    #[test]
    fn steps_say_as_expected_at_most() {
        let mut objective = objective();
        objective.measure = Measure::Steps;
        assert_eq!(objective.level(), None);
        for name in ["a", "b"] {
            objective.steps.push(Step { id: name.to_owned(), text: String::new(), done: None });
        }
        let mut levels = vec![objective.level()];
        for place in 0..2 {
            objective.steps[place].done = Some(Timestamp::default());
            levels.push(objective.level());
        }
        assert_eq!(levels, [Some(-2), Some(-1), Some(0)]);
    }

    #[test]
    fn an_objective_without_a_level_is_neither_reached_nor_missed() {
        assert_eq!(attained([&objective()]), Attained::default());
        assert_eq!(attainment_of([&objective()]), None);
    }
}
