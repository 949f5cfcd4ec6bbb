//! The vectors of goal attainment.

use binome_core::objective::{GOAL_CORRELATION, Goal, goal_attainment};

use super::vector::{Check, Differences, Vector, integer};

/// Of values printed with 15 digits.
const PRINTED: f64 = 1e-12;

pub(crate) const CHECKS: [Check; 4] = [
    Check { names: &["gas_gasr_doc_example"], tolerance: PRINTED, run: weighted, left_out: &[] },
    Check {
        names: &[
            "gas_equal_weights_n1",
            "gas_equal_weights_n2",
            "gas_equal_weights_n3",
            "gas_equal_weights_n4",
            "gas_equal_weights_n6",
            "gas_equal_weights_n8",
        ],
        tolerance: PRINTED,
        run: equal,
        left_out: &[],
    },
    Check { names: &["gas_weighted_zero_weight_dropped"], tolerance: PRINTED, run: zero_weight, left_out: &[] },
    Check { names: &["gas_all_missing_weights"], tolerance: PRINTED, run: weighted, left_out: &[] },
];

fn goals(vector: &Vector) -> Vec<Goal> {
    let scores = vector.inputs["scores"].as_array().unwrap().iter();
    let levels = scores.map(|score| (!score.is_null()).then(|| i8::try_from(integer(score)).unwrap()));
    vector.numbers("weights").into_iter().zip(levels).map(|(weight, level)| Goal { weight, level }).collect()
}

fn weighted(vector: &Vector, differences: &mut Differences) {
    differences.compare(GOAL_CORRELATION, vector.number("rho"));
    differences.compare_value(goal_attainment(&goals(vector)), vector.expected("T"));
}

fn zero_weight(vector: &Vector, differences: &mut Differences) {
    weighted(vector, differences);
    let without: Vec<_> = goals(vector).into_iter().filter(|goal| goal.weight > 0.0).collect();
    differences.compare_value(goal_attainment(&without), vector.expected("T_without_goal1"));
}

fn equal(vector: &Vector, differences: &mut Differences) {
    let count = usize::try_from(vector.integer("n_goals")).unwrap();
    let all = |level| goal_attainment(&vec![Goal { weight: 1.0, level: Some(level) }; count]);
    for (level, field) in
        [(-2, "T_all_minus2"), (-1, "T_all_minus1"), (0, "T_all_0"), (1, "T_all_plus1"), (2, "T_all_plus2")]
    {
        differences.compare_value(all(level), vector.expected(field));
    }
    let mut one_above = vec![Goal { weight: 1.0, level: Some(0) }; count];
    one_above[0].level = Some(1);
    let one_above = goal_attainment(&one_above);
    differences.compare_value(one_above, vector.expected("T_sum_plus1"));
    differences.compare_value(one_above.map(|attainment| attainment - 50.0), vector.expected("C_factor"));
}
