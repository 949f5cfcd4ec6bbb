//! Questions about objectives.

use binome_core::objective::{
    Goal, LevelWords, Objective, Wording, attained, attainment_of, goal_attainment, propose_levels, quantities,
};
use serde_json::{Value, json};

use crate::Question;
use crate::random::Random;

pub(crate) const QUESTIONS: &[Question] = &[
    ("objectives/goal_attainment", attainment),
    ("objectives/levels", levels),
    ("objectives/parts", parts),
    ("objectives/reached", reached),
];

fn attainment() -> Value {
    let mut random = Random::new(1);
    let goal = |random: &mut Random| Goal {
        weight: f64::from(random.below(7)),
        level: i8::try_from(random.below(6)).ok().map(|level| level - 2).filter(|level| *level < 3),
    };
    let mut attained = Vec::new();
    for count in 0..60 {
        let goals: Vec<_> = (0..count % 9).map(|_| goal(&mut random)).collect();
        attained.push(goal_attainment(&goals));
    }
    json!(attained)
}

fn levels() -> Value {
    let words = LevelWords {
        by_quantity: std::array::from_fn(|level| format!("{level}: {{activity}}, {{quantity}}")),
        by_support: std::array::from_fn(|level| format!("{level}: {{activity}}, {{support}}, {{sign}}")),
    };
    let wording = |sign: &str| Wording {
        activity: "animer".to_owned(),
        support: "avec de l’aide".to_owned(),
        sign: sign.to_owned(),
        ..Wording::default()
    };
    let proposed =
        ["3 réunions", "en 2027, 4 fois", "une page", "1 fois", ""].map(|sign| propose_levels(&wording(sign), &words));
    json!({"proposed": proposed, "quantities": std::array::from_fn::<_, 12, _>(|expected| quantities(expected as u32))})
}

fn objectives() -> Vec<Objective> {
    let mut random = Random::new(2);
    (0..40).map(|_| random.objective()).collect()
}

fn parts() -> Value {
    json!(objectives().iter().map(|objective| objective.wording.parts()).collect::<Vec<_>>())
}

fn reached() -> Value {
    let objectives = objectives();
    let count = attained(&objectives);
    json!({
        "levels": objectives.iter().map(Objective::level).collect::<Vec<_>>(),
        "as_expected_or_better": count.as_expected_or_better,
        "of": count.of,
        "attainment": attainment_of(&objectives),
    })
}
