//! When the answers deserve a second look.

use binome_core::assessment::{Flag, PageTime, Quality, Response, Strength, longest_run, quality};
use binome_core::pack::Pack;

use super::support::{DimensionSpec, ItemSpec, form, pack, points, sheet};

/// Two dimensions of four; in each the last item is the opposite of the first.
fn programme() -> Pack {
    let dimension = |opposite_of| {
        let mut items = vec![ItemSpec::default(); 4];
        items[3] = ItemSpec { reverse: true, opposite_of: Some(opposite_of), ..ItemSpec::default() };
        DimensionSpec::of(items)
    };
    pack(0, &[dimension("d0_0"), dimension("d1_0")])
}

fn flags(answers: &[Option<Response>]) -> Vec<Flag> {
    let pack = programme();
    quality(form(&pack), &sheet(form(&pack), answers), &[]).flags
}

fn speed(seconds: &[f64]) -> Quality {
    let pack = programme();
    let pages: Vec<_> = seconds.iter().map(|seconds| PageTime { items: 4, seconds: *seconds }).collect();
    quality(form(&pack), &sheet(form(&pack), &[]), &pages)
}

#[test]
fn careful_answers_raise_no_flag() {
    assert_eq!(flags(&points(&[4, 5, 3, 2, 2, 4, 5, 3])), []);
    assert_eq!(flags(&[]), []);
}

#[test]
fn one_fast_page_is_weak_and_half_of_them_strong() {
    assert_eq!(speed(&[]).flags, []);
    assert_eq!(speed(&[8.0, 8.0, 20.0]).flags, [], "exactly two seconds an item is not fast");
    let one = speed(&[7.9, 20.0, 30.0]);
    assert_eq!(one.flags, [Flag::Speed(Strength::Weak)]);
    assert!(!one.is_low_confidence());
    let half = speed(&[7.9, 20.0, 30.0, 1.0]);
    assert_eq!(half.flags, [Flag::Speed(Strength::Strong)]);
    assert!(half.is_low_confidence());
}

#[test]
fn a_page_without_items_is_never_fast() {
    assert!(!PageTime { items: 0, seconds: 0.0 }.is_fast());
}

#[test]
fn two_pairs_of_opposites_that_are_both_agreed_with_contradict() {
    assert_eq!(flags(&points(&[5, 3, 2, 4, 5, 1, 2, 4])), [Flag::Contradiction], "three steps of four");
    assert_eq!(flags(&points(&[5, 3, 2, 4, 5, 1, 2, 3])), [], "one pair is not enough, two steps are not either");
    assert_eq!(flags(&points(&[1, 3, 5, 1, 1, 4, 3, 2])), [Flag::Contradiction], "both refused");
}

#[test]
fn a_contradiction_needs_both_answers() {
    let mut answers = points(&[5, 3, 2, 5, 5, 1, 2, 5]);
    answers[0] = Some(Response::Skipped);
    assert_eq!(flags(&answers), []);
}

#[test]
fn the_same_answer_for_half_the_form_is_a_long_run() {
    assert_eq!(flags(&points(&[4, 4, 4, 4, 2, 5, 3, 1])), [Flag::LongRun]);
    assert_eq!(flags(&points(&[4, 4, 4, 3, 4, 5, 3, 2])), []);
    let mut skipped = points(&[4, 4, 4, 4, 2, 5, 3, 2]);
    skipped[1] = Some(Response::Skipped);
    assert_eq!(flags(&skipped), [], "a skip ends the run");
}

#[test]
fn the_longest_run_may_stand_anywhere() {
    assert_eq!(longest_run(&[]), 0);
    assert_eq!(longest_run(&[None, None, None]), 0);
    assert_eq!(longest_run(&[Some(1), Some(2), Some(2), Some(2), Some(1)]), 3);
}

#[test]
fn nearly_the_same_answer_everywhere_is_low_variation() {
    assert_eq!(flags(&points(&[3, 3, 4, 3, 3, 3, 4, 3])), [Flag::LowVariation]);
    assert_eq!(flags(&points(&[3, 4, 3, 4, 3, 4, 3, 4])), [], "half a step of spread is enough");
    let mut few = vec![Some(Response::Skipped); 8];
    few[..3].fill(Some(Response::Point(3)));
    assert_eq!(flags(&few), [], "less than half the form says nothing");
}

#[test]
fn low_variation_needs_reversed_items() {
    let pack = pack(0, &[DimensionSpec::plain(4), DimensionSpec::plain(4)]);
    let flags = quality(form(&pack), &sheet(form(&pack), &points(&[3, 3, 4, 3, 3, 3, 4, 3])), &[]).flags;
    assert_eq!(flags, []);
}

#[test]
fn two_flags_of_different_kinds_are_low_confidence() {
    let pack = programme();
    let sheet = sheet(form(&pack), &points(&[3; 8]));
    let found = quality(form(&pack), &sheet, &[]);
    assert_eq!(found.flags, [Flag::LongRun, Flag::LowVariation]);
    assert!(found.is_low_confidence());
    assert!(!Quality { flags: vec![Flag::LongRun] }.is_low_confidence());
}
