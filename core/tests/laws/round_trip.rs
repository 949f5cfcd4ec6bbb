//! What can be written as JSON reads back the same.

use std::collections::BTreeMap;
use std::fmt::Debug;

use binome_core::assessment::{
    AnswerError, AnswerSheet, Answers, Flag, GateAnswer, Label, Response, Status, Strength, score_answers,
};
use binome_core::text::Text;
use proptest::prelude::*;
use proptest::sample::select;
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::json;

use super::generate::{ANY, gate_answer, taking};

fn survives<T: Serialize + DeserializeOwned + PartialEq + Debug>(value: &T) {
    let json = serde_json::to_string(value).unwrap();
    assert_eq!(&serde_json::from_str::<T>(&json).unwrap(), value, "{json}");
}

fn any_response() -> impl Strategy<Value = Response> {
    prop_oneof![any::<i32>().prop_map(Response::Point), Just(Response::Skipped), Just(Response::NotApplicable)]
}

#[test]
fn every_word_survives() {
    [GateAnswer::Pass, GateAnswer::Unknown, GateAnswer::Fail].iter().for_each(survives);
    [Label::Attention, Label::Unclear, Label::Ready].iter().for_each(survives);
    [Status::Blocked, Status::Incomplete, Status::Prepare, Status::ReadyToDiscuss, Status::Ready]
        .iter()
        .for_each(survives);
    [Strength::Weak, Strength::Strong].iter().for_each(survives);
    [
        Flag::Speed(Strength::Weak),
        Flag::Speed(Strength::Strong),
        Flag::Contradiction,
        Flag::LongRun,
        Flag::LowVariation,
    ]
    .iter()
    .for_each(survives);
}

proptest! {
    #[test]
    fn responses_survive(response in any_response()) {
        survives(&response);
    }

    #[test]
    fn texts_are_written_whole(french in ".*", english in ".*") {
        let text = Text::from([("fr", french.as_str()), ("en", english.as_str())]);
        let written: serde_json::Value = serde_json::from_str(&serde_json::to_string(&text).unwrap()).unwrap();
        prop_assert_eq!(written, json!({"fr": french, "en": english}));
    }

    #[test]
    fn answers_survive(
        questionnaire in ".*",
        gates in prop::collection::btree_map(".*", gate_answer(), 0..5),
        responses in prop::collection::btree_map(".*", any_response(), 0..5),
    ) {
        survives(&Answers { questionnaire, gates, responses });
    }

    #[test]
    fn answers_placed_by_id_are_the_same_sheet_and_strangers_are_named(
        taking in taking(ANY), stranger in "[a-c]_{1,3}", answer in gate_answer(), bad in select(vec![-9, 9]),
    ) {
        let form = taking.form();
        let gates = form.gates.iter().zip(&taking.gates).map(|(gate, answer)| (gate.id.clone(), *answer));
        let answered = form.items.iter().zip(&taking.responses);
        let responses = answered.filter_map(|(item, response)| Some((item.id.clone(), (*response)?)));
        let (mut gates, mut responses): (BTreeMap<_, _>, BTreeMap<_, _>) = (gates.collect(), responses.collect());
        prop_assert_eq!(AnswerSheet::new(form, &gates, &responses), Ok(taking.sheet()));

        gates.insert(stranger.clone(), answer);
        responses.insert(stranger.clone(), Response::Skipped);
        let strangers = vec![AnswerError::UnknownGate(stranger.clone()), AnswerError::UnknownItem(stranger)];
        prop_assert_eq!(AnswerSheet::new(form, &gates, &responses), Err(strangers.clone()));
        prop_assert_eq!(AnswerSheet::known(form, &gates, &responses), (taking.sheet(), strangers));

        responses.insert(form.items[0].id.clone(), Response::Point(bad));
        let errors = AnswerSheet::new(form, &gates, &responses).unwrap_err();
        let (min, max) = (form.items[0].scale.min, form.items[0].scale.max);
        let off = AnswerError::OffScale { item: form.items[0].id.clone(), point: bad, min, max };
        prop_assert!(errors.contains(&off));
    }

    #[test]
    fn no_answers_make_scoring_panic(
        taking in taking(ANY), place in any::<prop::sample::Index>(), point in any::<i64>(), word in ".{0,9}",
    ) {
        let item = &place.get(&taking.form().items).id;
        for response in [json!(point), json!(word), json!(1.5), json!([point]), json!({"na": word}), json!(true)] {
            let answers = json!({"questionnaire": "mentee", "responses": {item: response}});
            let fits = response.as_i64().is_some_and(|point| {
                let scale = &place.get(&taking.form().items).scale;
                (i64::from(scale.min)..=i64::from(scale.max)).contains(&point)
            });
            let scored = score_answers(&taking.pack, &answers.to_string());
            prop_assert_eq!(scored.is_ok(), fits || response == json!("na"), "{}", answers);
        }
        prop_assert!(score_answers(&taking.pack, &word).is_err());
    }
}
