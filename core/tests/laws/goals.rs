//! Laws of goal attainment.

use binome_core::objective::{Goal, LevelWords, Wording, goal_attainment, propose_levels, quantities};
use proptest::prelude::*;

fn goals() -> impl Strategy<Value = Vec<Goal>> {
    let goal = (0_u8..=10, prop::option::weighted(0.8, -2_i8..=2));
    prop::collection::vec(goal.prop_map(|(weight, level)| Goal { weight: f64::from(weight), level }), 0..9)
}

fn same(one: Option<f64>, other: Option<f64>) -> bool {
    match (one, other) {
        (Some(one), Some(other)) => (one - other).abs() < 1e-9,
        (one, other) => one == other,
    }
}

proptest! {
    #[test]
    fn multiplying_every_weight_changes_nothing(goals in goals(), factor in 1_u8..50) {
        let heavier: Vec<_> =
            goals.iter().map(|goal| Goal { weight: goal.weight * f64::from(factor), ..*goal }).collect();
        prop_assert!(same(goal_attainment(&goals), goal_attainment(&heavier)));
    }

    #[test]
    fn goals_without_weight_or_level_have_no_influence(goals in goals()) {
        let counted: Vec<_> =
            goals.iter().copied().filter(|goal| goal.weight > 0.0 && goal.level.is_some()).collect();
        prop_assert!(same(goal_attainment(&goals), goal_attainment(&counted)));
    }

    #[test]
    fn all_as_expected_is_fifty_and_opposites_sum_to_a_hundred(goals in goals()) {
        let with = |level: fn(i8) -> i8| {
            let goals: Vec<_> =
                goals.iter().map(|goal| Goal { level: goal.level.map(level), ..*goal }).collect();
            goal_attainment(&goals)
        };
        let even = with(|_| 0);
        prop_assert!(even.is_none() || even == Some(50.0));
        prop_assert!(same(with(|level| level).map(|attainment| 100.0 - attainment), with(|level| -level)));
    }

    #[test]
    fn reaching_more_never_lowers_it(goals in goals(), place in any::<prop::sample::Index>()) {
        let mut better = goals.clone();
        if !better.is_empty() {
            let goal = &mut better[place.index(goals.len())];
            goal.level = goal.level.map(|level| (level + 1).min(2));
        }
        let (before, after) = (goal_attainment(&goals), goal_attainment(&better));
        prop_assert!(before.zip(after).is_none_or(|(before, after)| after >= before - 1e-9));
    }

    #[test]
    fn proposed_levels_are_five_and_rise(expected in 2_u32..10_000, activity in ".{0,20}") {
        let quantities = quantities(expected);
        prop_assert!(quantities.is_sorted_by(|one, next| one < next), "{quantities:?}");
        let words = LevelWords {
            by_quantity: std::array::from_fn(|_| "{quantity}".to_owned()),
            by_support: std::array::from_fn(|_| "{activity}".to_owned()),
        };
        let mut wording = Wording { sign: format!("{expected} x"), activity: activity.clone(), ..Wording::default() };
        let levels = propose_levels(&wording, &words);
        prop_assert_eq!(levels, quantities.map(|quantity| format!("{quantity} x")).to_vec());
        wording.sign = "x".to_owned();
        prop_assert_eq!(propose_levels(&wording, &words), vec![activity; Wording::LEVELS]);
    }
}
