//! Vectors that nothing checks yet, or ever, each with the reason.

const FIT: &str = "the fit of a pair is not built yet";
const COHORT: &str = "pairing a cohort is not built yet";

const LATER: [(&str, &str); 11] = [
    ("assignment_clue_doc", COHORT),
    ("assignment_scipy_doc", COHORT),
    ("assignment_forbidden_pair", COHORT),
    ("assignment_sum_vs_leximin", COHORT),
    ("gale_shapley_matching_doc", COHORT),
    ("availability_jaccard_overlap", FIT),
    ("availability_minutes", FIT),
    ("availability_fail", FIT),
    ("compatibility_gower", FIT),
    ("complementarity_no_need", FIT),
    ("prob_true_score_above_cut", "a chance of success is never shown: the model has no probability"),
];

pub(crate) fn reason(name: &str) -> Option<&'static str> {
    LATER.iter().find(|(later, _)| *later == name).map(|(_, reason)| *reason)
}

pub(crate) fn names() -> impl Iterator<Item = &'static str> {
    LATER.iter().map(|(name, _)| *name)
}
