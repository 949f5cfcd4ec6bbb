//! Reviews: scored like self-assessments, compared, and then against now.

use std::collections::BTreeMap;

use binome_core::assessment::{Label, Response};
use binome_core::notebook::{Content, Timestamp};
use binome_core::reflection::{Moment, Review, apart};
use proptest::prelude::*;

use crate::files::second;

/// A draft with four answers on trust and no other.
pub(crate) fn review(trust: [i32; 4]) -> Review {
    let items = ["trust_say", "trust_listen", "trust_keep", "trust_weigh"];
    let responses = items.into_iter().zip(trust).map(|(item, point)| (item.to_owned(), Response::Point(point)));
    Review {
        id: "r".to_owned(),
        pairing: "p".to_owned(),
        form: "mid_mentee".to_owned(),
        moment: Moment::Mid,
        started: Timestamp::default(),
        finished: None,
        responses: responses.collect(),
        notes: Vec::new(),
        now: BTreeMap::new(),
        then: BTreeMap::new(),
    }
}

#[test]
fn low_trust_is_told_and_other_dimensions_do_not_hide_it() {
    let (pack, library) = second();
    let form = library.review("mid_mentee").unwrap();
    // The last statement speaks against trust: agreeing with it is low.
    let low = review([1, 1, 2, 5]).result(&pack.scoring, form);
    assert_eq!((low.low_trust, low.dimensions[0].label()), (true, Some(Label::Attention)));
    assert_eq!(low.dimensions[1].scored, None);
    let high = review([5, 5, 4, 1]).result(&pack.scoring, form);
    assert_eq!((high.low_trust, high.dimensions[0].label()), (false, Some(Label::Ready)));
    let unanswered = Review { responses: BTreeMap::new(), ..review([1; 4]) }.result(&pack.scoring, form);
    assert!(!unanswered.low_trust);
}

#[test]
fn two_reviews_are_compared_beyond_noise() {
    let (pack, library) = second();
    let form = library.review("mid_mentee").unwrap();
    let changed = review([5, 5, 5, 1]).compared_with(&review([1, 1, 1, 5]), &pack.scoring, form);
    assert!(changed.something_changed && changed.dimensions[0].change.unwrap().difference > 0.0);
    let same = review([4, 4, 4, 2]).compared_with(&review([4, 3, 4, 2]), &pack.scoring, form);
    assert!(!same.something_changed);
}

#[test]
fn three_reviews_have_a_course_and_two_have_none() {
    const DAY: i64 = 86_400_000;
    let (pack, library) = second();
    let form = library.review("mid_mentee").unwrap();
    let taken = |day: i64, trust: [i32; 4]| {
        let at = Timestamp::from_milliseconds(day * DAY).unwrap();
        Review { id: day.to_string(), finished: Some(at), ..review(trust) }
    };
    let reviews = vec![taken(20, [5, 5, 5, 1]), taken(0, [1, 1, 1, 5]), taken(10, [3, 3, 3, 3])];
    let elsewhere = Review { pairing: "other".to_owned(), ..taken(5, [5, 5, 5, 1]) };
    let content = Content { reviews: [reviews, vec![elsewhere]].concat(), ..Content::default() };
    let courses = content.reviews[0].courses(&content, &pack.scoring, form);
    assert_eq!(courses.len(), form.form.dimensions.len());
    let trust = courses[0].as_ref().unwrap();
    let scores: Vec<f64> = trust.occasions.iter().map(|occasion| occasion.estimate.score).collect();
    assert_eq!(scores, [0.0, 50.0, 100.0], "oldest first");
    assert!((trust.trend.slope - 5.0).abs() < 0.5 && trust.trend.is_larger_than_noise());
    assert_eq!(courses[1], None, "nothing was answered there");
    let at_once = |hour: i64, trust: [i32; 4]| {
        let finished = Timestamp::from_milliseconds(100 * DAY + hour * DAY / 24);
        Review { id: format!("h{hour}"), finished, ..review(trust) }
    };
    let hasty = vec![at_once(9, [1, 1, 1, 5]), at_once(10, [3, 3, 3, 3]), at_once(11, [5, 5, 5, 1])];
    let hasty = Content { reviews: hasty, ..Content::default() };
    assert_eq!(hasty.reviews[2].courses(&hasty, &pack.scoring, form)[0], None, "one day is no course");
    assert_eq!(content.reviews[2].courses(&content, &pack.scoring, form)[0], None, "two are a change, not a course");
}

/// A review finished at an instant, with one level.
fn finished(id: &str, at: i64, level: u8) -> Review {
    let at = Timestamp::from_milliseconds(at).unwrap();
    let now = BTreeMap::from([("theme".to_owned(), level)]);
    Review { id: id.to_owned(), started: at, finished: Some(at), now, ..review([3; 4]) }
}

#[test]
fn a_review_is_laid_beside_the_one_before_it() {
    let mut content =
        Content { reviews: vec![finished("first", 1, 0), finished("second", 2, 1)], ..Content::default() };
    let third = finished("third", 3, 2);
    let elsewhere = Review { pairing: "other".to_owned(), ..finished("elsewhere", 2, 3) };
    content.reviews.extend([elsewhere, third.clone()]);
    assert_eq!(third.earlier(&content).map(|one| one.id.as_str()), Some("second"));
    assert_eq!(content.reviews[0].earlier(&content), None);
    assert_eq!(third.levels_before(&content)["theme"], 0, "the first answer is where the person began");
}

#[test]
fn partners_are_compared_statement_by_statement() {
    let (_, library) = second();
    let form = library.review("mid_mentee").unwrap();
    let mut theirs = review([5, 3, 3, 1]).responses;
    theirs.insert("trust_keep".to_owned(), Response::Skipped);
    let apart = apart(form, &review([2, 3, 4, 5]).responses, &theirs);
    assert_eq!(apart, [Some(3), Some(0), None, Some(4), None, None, None, None]);
}

proptest! {
    #[test]
    fn then_against_now_is_three_numbers_of_which_two_make_the_third(
        before in prop::collection::btree_map("[ab]", 0_u8..4, 0..3),
        then in prop::collection::btree_map("[ab]", 0_u8..4, 0..3),
        now in prop::collection::btree_map("[ab]", 0_u8..4, 0..3),
    ) {
        let review = Review { now: now.clone(), then: then.clone(), ..review([1; 4]) };
        let views = review.then_against_now(&before);
        let known = now.keys().filter(|theme| then.contains_key(*theme) && before.contains_key(*theme));
        prop_assert_eq!(views.len(), known.count());
        for (theme, views) in views {
            prop_assert_eq!(views.reported, f64::from(now[theme]) - f64::from(before[theme]));
            prop_assert_eq!(views.reported, views.retrospective + views.shift);
        }
    }
}
