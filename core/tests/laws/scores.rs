//! Laws of dimension scores and their errors.

use binome_core::assessment::formula::{Estimate, error_floor, percent_of_maximum, reversed, rounded};
use binome_core::assessment::{Response, assess};
use binome_core::pack::Scoring;
use proptest::prelude::*;

use super::generate::{ANY, PLAIN, taking};
use super::reference;
use super::support::{DimensionSpec, ItemSpec, form, pack, points, sheet};

const TOLERANCE: f64 = 1e-9;

fn close(one: f64, other: f64) -> bool {
    (one - other).abs() < TOLERANCE
}

fn estimate_of(items: Vec<ItemSpec>, responses: &[Option<Response>]) -> Option<Estimate> {
    let pack = pack(0, &[DimensionSpec::of(items)]);
    assess(&pack.scoring, form(&pack), &sheet(form(&pack), responses)).dimensions[0].estimate()
}

proptest! {
    #[test]
    fn scores_errors_and_composite_are_those_of_the_reference(taking in taking(ANY)) {
        let readiness = assess(&taking.pack.scoring, taking.form(), &taking.sheet());
        let expected = reference::dimensions(&taking, &taking.responses);
        for (found, expected) in readiness.dimensions.iter().zip(&expected) {
            prop_assert_eq!((found.applicable, found.answered), (expected.applicable, expected.answered));
            let found = found.estimate().map(|estimate| (estimate.score, estimate.sem));
            let near = found.zip(expected.scored).is_none_or(|(one, other)| close(one.0, other.0) && close(one.1, other.1));
            prop_assert!(near && found.is_some() == expected.scored.is_some(), "{found:?} {expected:?}");
        }
        let found = readiness.composite.map(|composite| (composite.score, composite.sem));
        let expected = reference::composite(&taking, &expected);
        let near = found.zip(expected).is_none_or(|(one, other)| close(one.0, other.0) && close(one.1, other.1));
        prop_assert!(near && found.is_some() == expected.is_some(), "{found:?} {expected:?}");
    }

    #[test]
    fn reversing_twice_gives_the_point_back(min in -100..100i32, length in 1..20i32, above in 0..20i32) {
        let (max, point) = (min + length, min + above.min(length));
        prop_assert_eq!(reversed(reversed(point, min, max), min, max), point);
        prop_assert!(close(percent_of_maximum(reversed(point, min, max), min, max), 100.0 - percent_of_maximum(point, min, max)));
    }

    #[test]
    fn all_best_is_100_and_all_worst_is_0(taking in taking(PLAIN)) {
        for (best, expected) in [(true, 100.0), (false, 0.0)] {
            let answer = |item: &&ItemSpec| Some(Response::Point(if item.reverse == best { item.min } else { item.max }));
            let responses: Vec<_> = taking.items().iter().map(answer).collect();
            let readiness = assess(&taking.pack.scoring, taking.form(), &taking.sheet_of(&responses));
            for (dimension, spec) in readiness.dimensions.iter().zip(&taking.dimensions) {
                let estimate = dimension.estimate().unwrap();
                prop_assert_eq!(estimate.score, expected);
                prop_assert!(close(estimate.sem, error_floor(spec.items.len() as f64, 0.4, 18.0)));
            }
        }
    }

    #[test]
    fn the_order_of_the_items_does_not_matter(taking in taking(PLAIN), seed in any::<prop::sample::Index>()) {
        let length = taking.dimensions[0].items.len();
        let turned = |index: usize| (index * 5 + seed.index(length)) % length;
        let order: Vec<_> = if length % 5 == 0 { (0..length).rev().collect() } else { (0..length).map(turned).collect() };
        let items = &taking.dimensions[0].items;
        let shuffled = order.iter().map(|index| items[*index].clone()).collect();
        let responses: Vec<_> = order.iter().map(|index| taking.responses[*index]).collect();
        let (one, other) = (estimate_of(items.clone(), &taking.responses[..length]), estimate_of(shuffled, &responses));
        prop_assert_eq!(one.is_some(), other.is_some());
        if let Some((one, other)) = one.zip(other) {
            prop_assert!(close(one.score, other.score) && close(one.sem, other.sem));
        }
    }

    #[test]
    fn a_scale_stretched_to_more_points_gives_the_same_score(answers in prop::collection::vec(0..3, 4..7)) {
        let on = |max: i32, step: i32| {
            let items = vec![ItemSpec { max, ..ItemSpec::default() }; answers.len()];
            let answers: Vec<_> = answers.iter().map(|answer| 1 + answer * step).collect();
            estimate_of(items, &points(&answers)).unwrap()
        };
        let (five, seven) = (on(5, 2), on(7, 3));
        prop_assert!(close(five.score, seven.score) && close(five.sem, seven.sem));
    }

    #[test]
    fn shown_numbers_are_whole_and_nearest(value in -1000.0..1000.0f64) {
        prop_assert!((f64::from(rounded(value)) - value).abs() <= 0.5 + TOLERANCE);
        prop_assert_eq!(rounded(-value), -rounded(value));
    }
}

/// With equal weights a better answer lowers neither end of the band, so it lowers no label.
///
/// Every pattern of answers of four, five and six items, and every single better answer.
#[test]
fn a_better_answer_never_lowers_the_band() {
    for length in 4..=6 {
        let pack = pack(0, &[DimensionSpec::plain(length)]);
        let form = form(&pack);
        let mut answers = vec![1; length];
        let mut sheet = sheet(form, &points(&answers));
        let estimate = |sheet: &_| assess(&Scoring::default(), form, sheet).dimensions[0].estimate().unwrap();
        loop {
            let before = estimate(&sheet);
            for place in (0..length).filter(|place| answers[*place] < 5) {
                sheet.set_response(form, place, Some(Response::Point(answers[place] + 1))).unwrap();
                let after = estimate(&sheet);
                sheet.set_response(form, place, Some(Response::Point(answers[place]))).unwrap();
                assert!(after.score - after.sem > before.score - before.sem - TOLERANCE, "{answers:?} at {place}");
                assert!(after.score + after.sem > before.score + before.sem - TOLERANCE, "{answers:?} at {place}");
            }
            let Some(place) = answers.iter().position(|answer| *answer < 5) else { break };
            answers[..place].fill(1);
            answers[place] += 1;
            for (item, answer) in answers.iter().enumerate().take(place + 1) {
                sheet.set_response(form, item, Some(Response::Point(*answer))).unwrap();
            }
        }
        assert_eq!(answers, vec![5; length]);
    }
}
