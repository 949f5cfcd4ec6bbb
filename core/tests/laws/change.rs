//! Laws of change, trend and the then-test.

use binome_core::assessment::formula::Estimate;
use binome_core::assessment::{Occasion, compare, noise_limit, reliable_change, then_test, trend};
use proptest::prelude::*;

use super::generate::{ANY, response, taking};

const TOLERANCE: f64 = 1e-9;

fn estimate() -> impl Strategy<Value = Estimate> {
    (0.0..=100.0f64, 0.5..30.0f64).prop_map(|(score, sem)| Estimate { score, sem })
}

proptest! {
    #[test]
    fn a_trend_through_two_points_is_their_change(
        one in estimate(), other in estimate(), time in -1e4..1e4f64, later in 0.1..1e3f64,
    ) {
        let occasions = [Occasion { time, estimate: one }, Occasion { time: time + later, estimate: other }];
        let (trend, change) = (trend(&occasions).unwrap(), reliable_change(one, other).unwrap());
        prop_assert!((trend.index() - change.index).abs() < 1e-6, "{} {}", trend.index(), change.index);
        prop_assert!(!trend.is_larger_than_noise(), "two takings are not a trend");
    }

    #[test]
    fn points_on_a_line_give_that_line(
        slope in -5.0..5.0f64, sems in prop::collection::vec(1.0..20.0f64, 3..8),
    ) {
        let at = |index: usize, sem: f64| {
            let time = 3.0 * index as f64;
            Occasion { time, estimate: Estimate { score: 50.0 + slope * time, sem } }
        };
        let occasions: Vec<_> = sems.iter().enumerate().map(|(index, sem)| at(index, *sem)).collect();
        prop_assert!((trend(&occasions).unwrap().slope - slope).abs() < TOLERANCE);
    }

    #[test]
    fn one_moment_has_no_trend(estimates in prop::collection::vec(estimate(), 0..5), time in -10.0..10.0f64) {
        let occasions: Vec<_> = estimates.iter().map(|estimate| Occasion { time, estimate: *estimate }).collect();
        prop_assert_eq!(trend(&occasions), None);
    }

    #[test]
    fn a_change_turned_round_is_its_opposite(one in estimate(), other in estimate()) {
        let (there, back) = (reliable_change(one, other).unwrap(), reliable_change(other, one).unwrap());
        prop_assert_eq!(there.index, -back.index);
        prop_assert_eq!(there.is_larger_than_noise(), back.is_larger_than_noise());
        let beyond = there.difference.abs() - noise_limit(one.sem, other.sem);
        prop_assume!(beyond.abs() > 1e-6);
        prop_assert_eq!(there.is_larger_than_noise(), beyond > 0.0);
    }

    #[test]
    fn reported_progress_is_retrospective_progress_plus_shift(
        before in 0.0..=100.0f64, then in 0.0..=100.0f64, now in 0.0..=100.0f64,
    ) {
        let views = then_test(before, then, now);
        prop_assert!((views.reported - (views.retrospective + views.shift)).abs() < TOLERANCE);
    }

    #[test]
    fn the_same_answers_twice_show_no_change(taking in taking(ANY)) {
        let comparison = compare(&taking.pack.scoring, taking.form(), &taking.sheet(), &taking.sheet());
        prop_assert!(!comparison.something_changed && !comparison.common_items_only);
        for dimension in comparison.dimensions {
            prop_assert_eq!(dimension.earlier, dimension.later);
            prop_assert!(dimension.change.is_none_or(|change| change.index == 0.0));
        }
    }

    #[test]
    fn what_only_one_taking_was_asked_changes_nothing(
        (taking, other) in taking(super::generate::PLAIN).prop_flat_map(|taking| {
            let items = taking.items();
            let responses: Vec<_> = items.iter().map(|item| response(item.min, item.max)).collect();
            (Just(taking), responses)
        }),
        place in any::<prop::sample::Index>(),
    ) {
        let place = place.index(other.len());
        let mut earlier = taking.responses.clone();
        earlier[place] = None;
        let with = compare(&taking.pack.scoring, taking.form(), &taking.sheet_of(&earlier), &taking.sheet_of(&other));
        let mut without = other.clone();
        without[place] = None;
        let without = compare(&taking.pack.scoring, taking.form(), &taking.sheet_of(&earlier), &taking.sheet_of(&without));
        let dimension = taking.form().dimensions.iter().position(|dimension| dimension.items.contains(&place)).unwrap();
        if with.dimensions[dimension].common_items_only && without.dimensions[dimension].common_items_only {
            prop_assert_eq!(with.dimensions[dimension], without.dimensions[dimension]);
        }
        prop_assert_eq!(with.dimensions[dimension].common_items_only, {
            let range = taking.form().dimensions[dimension].items.clone();
            range.into_iter().any(|item| earlier[item].is_some() != other[item].is_some())
        });
    }
}
