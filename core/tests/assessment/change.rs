//! What counts as a change between two takings.

use binome_core::assessment::formula::Estimate;
use binome_core::assessment::{Occasion, Response, compare, reliable_change, trend};

use super::support::{DimensionSpec, form, pack, points, sheet};

#[test]
fn a_change_of_exactly_the_limit_is_still_noise() {
    let at = |score: f64| reliable_change(Estimate { score: 10.0, sem: 3.0 }, Estimate { score, sem: 4.0 }).unwrap();
    assert!(!at(10.0 + 1.96 * 5.0).is_larger_than_noise());
    assert!(at(10.0 + 1.96 * 5.0 + 0.001).is_larger_than_noise());
    assert!(at(10.0 - 1.96 * 5.0 - 0.001).is_larger_than_noise());
}

#[test]
fn estimates_without_any_error_are_not_compared() {
    let sure = Estimate { score: 10.0, sem: 0.0 };
    assert_eq!(reliable_change(sure, sure), None);
}

/// Six answers at 2 then at 3: 25 points, 2.2 standard errors of a difference.
#[test]
fn several_dimensions_need_a_larger_change_before_anything_is_said_to_have_changed() {
    for (dimensions, expected) in [(1, true), (3, false)] {
        let pack = pack(0, &vec![DimensionSpec::plain(6); dimensions]);
        let form = form(&pack);
        let earlier = points(&vec![2; 6 * dimensions]);
        let mut later = earlier.clone();
        later[..6].fill(Some(Response::Point(3)));
        let comparison = compare(&pack.scoring, form, &sheet(form, &earlier), &sheet(form, &later));
        let change = comparison.dimensions[0].change.unwrap();
        assert_eq!(change.difference, 25.0);
        assert!(change.index > 1.96 && change.index < 2.5, "{}", change.index);
        assert!(change.is_larger_than_noise());
        assert_eq!(comparison.something_changed, expected, "{dimensions} dimensions");
    }
}

/// The older pack had four of the six items: the comparison is over those four, on both sides.
#[test]
fn takings_of_different_items_are_compared_over_what_they_share() {
    let pack = pack(0, &[DimensionSpec::plain(6), DimensionSpec::plain(4)]);
    let form = form(&pack);
    let earlier = [points(&[2, 2, 2, 2]), vec![None, None], points(&[3; 4])].concat();
    let later = points(&[3, 3, 3, 3, 5, 5, 3, 3, 3, 3]);
    let comparison = compare(&pack.scoring, form, &sheet(form, &earlier), &sheet(form, &later));
    assert!(comparison.common_items_only);
    let [first, second] = comparison.dimensions[..] else { panic!("{comparison:?}") };
    assert!(first.common_items_only && !second.common_items_only);
    assert_eq!(first.later.unwrap().score, 50.0, "the two new items do not count");
    assert_eq!(first.change.unwrap().difference, 25.0);
}

/// Three of eight: the dimension is as long as what is compared.
#[test]
fn the_new_items_of_a_longer_version_do_not_count_as_missing() {
    let pack = pack(0, &[DimensionSpec::plain(8)]);
    let form = form(&pack);
    let earlier = [points(&[2; 3]), vec![None; 5]].concat();
    let later = [points(&[3; 3]), vec![Some(Response::NotApplicable); 5]].concat();
    let comparison = compare(&pack.scoring, form, &sheet(form, &earlier), &sheet(form, &later));
    assert_eq!(comparison.dimensions[0].change.unwrap().difference, 25.0);
}

/// Skipping is an answer to the question "was it asked": nothing is left out on either side.
#[test]
fn a_skipped_item_was_asked() {
    let pack = pack(0, &[DimensionSpec::plain(4)]);
    let form = form(&pack);
    let mut earlier = points(&[2, 2, 2, 2]);
    earlier[3] = Some(Response::Skipped);
    let comparison = compare(&pack.scoring, form, &sheet(form, &earlier), &sheet(form, &points(&[2, 2, 2, 5])));
    assert!(!comparison.common_items_only);
    assert_eq!(comparison.dimensions[0].later.unwrap().score, 43.75);
}

#[test]
fn too_few_items_in_common_are_not_compared() {
    let pack = pack(0, &[DimensionSpec::plain(4)]);
    let form = form(&pack);
    let earlier = [points(&[2, 2]), vec![None, None]].concat();
    let comparison = compare(&pack.scoring, form, &sheet(form, &earlier), &sheet(form, &points(&[3, 3, 3, 3])));
    assert_eq!(comparison.dimensions[0].change, None);
    assert!(!comparison.something_changed);
}

#[test]
fn a_sure_taking_pulls_the_line_more_than_an_unsure_one() {
    let at = |time: f64, score: f64, sem: f64| Occasion { time, estimate: Estimate { score, sem } };
    let trend = trend(&[at(0.0, 40.0, 5.0), at(1.0, 90.0, 50.0), at(2.0, 60.0, 5.0)]).unwrap();
    assert!((trend.slope - 10.0).abs() < 1e-9);
    assert_eq!(trend.occasions, 3);
    assert!((trend.slope_error - 5.0 / 2.0_f64.sqrt()).abs() < 1e-9);
    assert!(trend.is_larger_than_noise());
}
